package syntax

import (
	"github.com/go-python/gpython/ast"

	"pyx2cpp/transpile/diag"
)

// maxBlocks is CPython's limit for nested loops, with and try statements.
const maxBlocks = 20

// codeBlock is a statement that `break`, `continue` and `return` leave.
type codeBlock uint8

const (
	loopBlock codeBlock = iota
	otherBlock
	exceptStarBlock
)

// codeUnit is a piece of code that CPython compiles by itself: module, class,
// function, lambda or comprehension.
type codeUnit struct {
	*checker
	kind          scopeKind
	async         bool // async function
	comprehension bool
	generator     bool // function with yield
	blocks        []codeBlock
}

func (u *codeUnit) body(list []ast.Stmt) {
	for _, n := range list {
		u.stmt(n)
	}
}

// within checks statements that stand in a block.
func (u *codeUnit) within(b codeBlock, at ast.Ast, body []ast.Stmt) {
	if len(u.blocks) >= maxBlocks {
		u.raise(diag.TooDeep, at, "too many statically nested blocks")
	}
	u.blocks = append(u.blocks, b)
	u.body(body)
	u.blocks = u.blocks[:len(u.blocks)-1]
}

func (u *codeUnit) stmt(n ast.Stmt) {
	switch n := n.(type) {
	case *FunctionDef:
		u.function(n)
	case *ClassDef:
		u.class(n)
	case *ast.Return:
		u.returnStmt(n)
	case *ast.Break:
		u.leaveLoop(n, "'break' outside loop")
	case *ast.Continue:
		u.leaveLoop(n, "'continue' not properly in loop")
	case *ast.For:
		u.loop(n, n)
	case *AsyncFor:
		u.requireAsync(n, "'async for' outside async function")
		u.loop(&n.For, n)
	case *ast.While:
		u.expr(n.Test)
		u.within(loopBlock, n, n.Body)
		u.body(n.Orelse)
	case *ast.If:
		u.ifStmt(n)
	case *ast.With:
		u.with(n, n, 0)
	case *AsyncWith:
		u.requireAsync(n, "'async with' outside async function")
		u.with(&n.With, n, 0)
	case *ast.Try:
		u.try(n, n, otherBlock)
	case *TryStar:
		u.try(&n.Try, n, exceptStarBlock)
	case *Match:
		u.match(n)
	case *ast.Import:
		u.imports(n.Names, n)
	case *ast.ImportFrom:
		if n.Module == "__future__" && n.Level == 0 && n.Lineno > u.lastFuture {
			u.raise(diag.BadImport, n, "from __future__ imports must occur at the beginning of the file")
		}
		u.imports(n.Names, n)
	case *TypeAlias:
		u.typeParams(n.TypeParams)
		u.expr(n.Value)
	default:
		u.children(n)
	}
}

// children checks the expressions in a node that needs no check itself.
func (u *codeUnit) children(n any) {
	_, fields := Fields(n)
	for _, f := range fields {
		eachNode(f.Value, func(child any) {
			if e, ok := child.(ast.Expr); ok {
				u.expr(e)
			} else {
				u.children(child)
			}
		})
	}
}

func (u *codeUnit) ifStmt(n *ast.If) {
	u.expr(n.Test)
	u.body(n.Body)
	u.body(n.Orelse)
}

func (u *codeUnit) imports(list []*ast.Alias, at ast.Stmt) {
	for _, a := range list {
		u.checkDebug(a.Name, at)
		u.checkDebug(a.AsName, at)
	}
}

func (u *codeUnit) returnStmt(n *ast.Return) {
	if u.kind != functionScope {
		u.raise(diag.MisplacedStmt, n, "'return' outside function")
	}
	if n.Value != nil && u.async && u.generator {
		u.raise(diag.MisplacedStmt, n, "'return' with value in async generator")
	}
	for _, b := range u.blocks {
		if b == exceptStarBlock {
			u.exceptStar(n)
		}
	}
	if n.Value != nil {
		u.expr(n.Value)
	}
}

func (u *codeUnit) exceptStar(n ast.Stmt) {
	u.raise(diag.MisplacedStmt, n, "'break', 'continue' and 'return' cannot appear in an except* block")
}

func (u *codeUnit) leaveLoop(n ast.Stmt, msg string) {
	for i := len(u.blocks) - 1; i >= 0; i-- {
		switch u.blocks[i] {
		case loopBlock:
			return
		case exceptStarBlock:
			u.exceptStar(n)
		}
	}
	u.raise(diag.MisplacedStmt, n, "%s", msg)
}

func (u *codeUnit) requireAsync(n ast.Stmt, msg string) {
	if !u.async {
		u.raise(diag.MisplacedStmt, n, "%s", msg)
	}
}

func (u *codeUnit) loop(n *ast.For, at ast.Stmt) {
	u.expr(n.Iter)
	u.expr(n.Target)
	u.within(loopBlock, at, n.Body)
	u.body(n.Orelse)
}

// with checks the items one within the other.
func (u *codeUnit) with(n *ast.With, at ast.Stmt, item int) {
	if item == len(n.Items) {
		u.body(n.Body)
		return
	}
	if len(u.blocks) >= maxBlocks {
		u.raise(diag.TooDeep, at, "too many statically nested blocks")
	}
	i := n.Items[item]
	u.expr(i.ContextExpr)
	u.blocks = append(u.blocks, otherBlock)
	if i.OptionalVars != nil {
		u.expr(i.OptionalVars)
	}
	u.with(n, at, item+1)
	u.blocks = u.blocks[:len(u.blocks)-1]
}

func (u *codeUnit) try(n *ast.Try, at ast.Stmt, handlers codeBlock) {
	u.within(otherBlock, at, n.Body)
	for i, h := range n.Handlers {
		if h.ExprType == nil && i < len(n.Handlers)-1 {
			u.raise(diag.InvalidSyntax, h, "default 'except:' must be last")
		}
		if h.ExprType != nil {
			u.expr(h.ExprType)
		}
		u.checkDebug(h.Name, h)
		u.within(handlers, h, h.Body)
	}
	u.body(n.Orelse)
	u.within(otherBlock, at, n.Finalbody)
}

func (u *codeUnit) class(n *ClassDef) {
	u.exprs(n.DecoratorList)
	u.typeParams(n.TypeParams)
	u.checkDebug(n.Name, n)
	inner := &codeUnit{checker: u.checker, kind: classScope}
	inner.body(n.Body)
	u.arguments(n.Bases, n.Keywords, n)
}

func (u *codeUnit) function(n *FunctionDef) {
	u.exprs(n.DecoratorList)
	u.typeParams(n.TypeParams)
	u.parameters(n.Args, n)
	if n.Returns != nil {
		u.expr(n.Returns)
	}
	u.checkDebug(n.Name, n)
	inner := &codeUnit{checker: u.checker, kind: functionScope, async: n.Async}
	inner.generator = n.Async && yields(n.Body)
	inner.body(n.Body)
}

func (u *codeUnit) typeParams(list []TypeParam) {
	for _, p := range list {
		if t, ok := p.(*TypeVarTuple); ok {
			u.elements([]ast.Expr{t.Default})
			continue
		}
		u.children(p)
	}
}

// parameters checks defaults and annotations; only `*args: *Ts` may be starred.
func (u *codeUnit) parameters(a *Arguments, at ast.Ast) {
	a.each(func(p *ast.Arg) { u.checkDebug(p.Arg, at) })
	u.exprs(a.Defaults)
	u.exprs(a.KwDefaults)
	a.each(func(p *ast.Arg) {
		switch {
		case p.Annotation == nil:
		case p == a.Vararg:
			u.elements([]ast.Expr{p.Annotation})
		default:
			u.expr(p.Annotation)
		}
	})
}

func (u *codeUnit) exprs(list []ast.Expr) {
	for _, e := range list {
		if e != nil {
			u.expr(e)
		}
	}
}

// yields says whether the statements of a function, but not of one within it,
// have a yield.
func yields(body []ast.Stmt) (found bool) {
	for _, n := range body {
		Walk(n, func(n any) bool {
			switch n.(type) {
			case *FunctionDef, *ClassDef, *Lambda:
				return false
			case *ast.Yield:
				found = true
			}
			return !found
		})
	}
	return found
}
