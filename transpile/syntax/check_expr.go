package syntax

import (
	"github.com/go-python/gpython/ast"

	"pyx2cpp/transpile/diag"
)

// expr checks an expression where a starred one is not allowed.
func (u *codeUnit) expr(n ast.Expr) {
	switch n := n.(type) {
	case *ast.Name:
		u.name(n.Id, n.Ctx, n)
	case *ast.Attribute:
		u.expr(n.Value)
		if n.Ctx != ast.Load {
			u.name(n.Attr, n.Ctx, n)
		}
	case *ast.Starred:
		if n.Ctx == ast.Store {
			u.raise(diag.BadStar, n, "starred assignment target must be in a list or tuple")
		}
		u.raise(diag.BadStar, n, "can't use starred expression here")
	case *ast.Tuple:
		u.sequence(n.Elts, n.Ctx, n)
	case *ast.List:
		u.sequence(n.Elts, n.Ctx, n)
	case *ast.Set:
		u.elements(n.Elts)
	case *Call:
		u.expr(n.Func)
		u.arguments(n.Args, n.Keywords, n)
	case *Lambda:
		u.parameters(n.Args, n)
		inner := &codeUnit{checker: u.checker, kind: functionScope}
		inner.expr(n.Body)
	case *ast.Yield, *ast.YieldFrom, *Await:
		u.suspend(n)
	default:
		if !u.comprehensionExpr(n) {
			u.children(n)
		}
	}
}

func (u *codeUnit) name(id ast.Identifier, ctx ast.ExprContext, at ast.Ast) {
	if ctx == ast.Del && id == "__debug__" {
		u.raise(diag.BadTarget, at, "cannot delete __debug__")
	}
	if ctx == ast.Store {
		u.checkDebug(id, at)
	}
}

// elements checks expressions of which some may be starred.
func (u *codeUnit) elements(list []ast.Expr) {
	for _, e := range list {
		if s, ok := e.(*ast.Starred); ok {
			e = s.Value
		}
		if e != nil {
			u.expr(e)
		}
	}
}

// sequence checks a tuple or list; as a target it may have one starred element.
func (u *codeUnit) sequence(elts []ast.Expr, ctx ast.ExprContext, at ast.Ast) {
	if ctx == ast.Store {
		star := -1
		for i, e := range elts {
			if !isStarred(e) {
				continue
			}
			if star >= 0 {
				u.raise(diag.BadStar, at, "multiple starred expressions in assignment")
			}
			if star = i; star >= 1<<8 {
				u.raise(diag.BadStar, at, "too many expressions in star-unpacking assignment")
			}
		}
	}
	u.elements(elts)
}

// arguments checks the arguments of a call or class.
func (u *codeUnit) arguments(args []ast.Expr, keywords []*ast.Keyword, at ast.Ast) {
	seen := make(map[ast.Identifier]bool, len(keywords))
	for _, k := range keywords {
		if k.Arg == "" {
			continue
		}
		u.checkDebug(k.Arg, at)
		if seen[k.Arg] {
			u.raise(diag.BadArguments, k, "keyword argument repeated: %s", k.Arg)
		}
		seen[k.Arg] = true
	}
	u.elements(args)
	for _, k := range keywords {
		u.expr(k.Value)
	}
}

// suspend checks yield and await, which need a function around them.
func (u *codeUnit) suspend(n ast.Expr) {
	_, await := n.(*Await)
	switch {
	case u.kind != functionScope && await:
		u.raise(diag.MisplacedStmt, n, "'await' outside function")
	case u.kind != functionScope:
		u.raise(diag.MisplacedStmt, n, "'yield' outside function")
	case await && !u.async && !u.comprehension:
		u.raise(diag.MisplacedStmt, n, "'await' outside async function")
	}
	if _, from := n.(*ast.YieldFrom); from && u.async {
		u.raise(diag.MisplacedStmt, n, "'yield from' inside async function")
	}
	u.children(n)
}

// comprehensionExpr checks a comprehension; it reports whether n is one.
func (u *codeUnit) comprehensionExpr(n ast.Expr) bool {
	var clauses []*Comprehension
	var results []ast.Expr
	lazy := false
	switch n := n.(type) {
	case *ListComp:
		clauses, results = n.Generators, []ast.Expr{n.Elt}
	case *SetComp:
		clauses, results = n.Generators, []ast.Expr{n.Elt}
	case *DictComp:
		clauses, results = n.Generators, []ast.Expr{n.Key, n.Value}
	case *GeneratorExp:
		clauses, results, lazy = n.Generators, []ast.Expr{n.Elt}, true
	default:
		return false
	}
	if !lazy && !u.async && !u.comprehension && isAsyncComprehension(clauses, results) {
		u.raise(diag.MisplacedStmt, n, "asynchronous comprehension outside of an asynchronous function")
	}
	inner := &codeUnit{checker: u.checker, kind: functionScope, comprehension: true}
	for i, c := range clauses {
		if i > 0 {
			inner.expr(c.Iter)
		}
		inner.expr(c.Target)
		inner.exprs(c.Ifs)
	}
	inner.exprs(results)
	u.expr(clauses[0].Iter)
	return true
}

// isAsyncComprehension says whether a comprehension awaits anything in its own
// scope: by `async for`, by `await`, or by another such comprehension.
func isAsyncComprehension(clauses []*Comprehension, results []ast.Expr) (async bool) {
	look := func(n any) bool {
		switch n := n.(type) {
		case *Lambda:
			return false
		case *Await:
			async = true
		case *Comprehension:
			async = async || n.Async
		case *GeneratorExp:
			Walk(n.Generators[0].Iter, func(n any) bool {
				_, await := n.(*Await)
				async = async || await
				return true
			})
			return false
		}
		return !async
	}
	for i, c := range clauses {
		async = async || c.Async
		if i > 0 {
			Walk(c.Iter, look)
		}
		for _, test := range c.Ifs {
			Walk(test, look)
		}
	}
	for _, r := range results {
		Walk(r, look)
	}
	return async
}
