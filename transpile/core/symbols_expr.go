package core

import (
	"github.com/go-python/gpython/ast"

	"pyx2cpp/transpile/syntax"
)

// expr records the names of an expression; nil is allowed.
func (c *collector) expr(e ast.Expr) {
	switch e := e.(type) {
	case *ast.Name:
		c.name(e)
	case *syntax.NamedExpr:
		c.expr(e.Value)
		c.namedTarget(e.Target)
	case *syntax.Lambda:
		c.defaults(e.Args)
		c.open(lambdaScope, "<lambda>", e, func(*scope) {
			c.params(e.Args)
			c.expr(e.Body)
		})
	case *syntax.ListComp:
		c.comprehension(compScope, "<listcomp>", e, e.Generators, e.Elt)
	case *syntax.SetComp:
		c.comprehension(compScope, "<setcomp>", e, e.Generators, e.Elt)
	case *syntax.DictComp:
		c.comprehension(compScope, "<dictcomp>", e, e.Generators, e.Key, e.Value)
	case *syntax.GeneratorExp:
		c.comprehension(genScope, "<genexpr>", e, e.Generators, e.Elt)
	case *ast.Yield:
		c.scope.generator, c.names.generators = true, true
		c.expr(e.Value)
	case *ast.YieldFrom:
		c.scope.generator, c.names.generators = true, true
		c.expr(e.Value)
	case *syntax.Await:
		c.scope.async = true
		c.expr(e.Value)
	default:
		c.plain(e)
	}
}

// plain handles expressions whose parts are just walked.
func (c *collector) plain(e ast.Expr) {
	switch e := e.(type) {
	case *ast.BoolOp:
		c.exprs(e.Values)
	case *ast.BinOp:
		c.expr(e.Left)
		c.expr(e.Right)
	case *ast.UnaryOp:
		c.expr(e.Operand)
	case *ast.IfExp:
		c.expr(e.Test)
		c.expr(e.Body)
		c.expr(e.Orelse)
	case *ast.Dict:
		c.exprs(e.Keys)
		c.exprs(e.Values)
	case *ast.Set:
		c.exprs(e.Elts)
	case *ast.Compare:
		c.expr(e.Left)
		c.exprs(e.Comparators)
	case *syntax.Call:
		c.expr(e.Func)
		c.exprs(e.Args)
		for _, k := range e.Keywords {
			c.expr(k.Value)
		}
		c.consumed(e)
		c.passes(e)
	case *syntax.JoinedStr:
		c.exprs(e.Values)
	case *syntax.FormattedValue:
		c.expr(e.Value)
		if e.FormatSpec != nil {
			c.expr(e.FormatSpec)
		}
	case *ast.Attribute:
		c.expr(e.Value)
	case *syntax.Subscript:
		c.expr(e.Value)
		c.expr(e.Slice)
	case *syntax.Slice:
		c.expr(e.Lower)
		c.expr(e.Upper)
		c.expr(e.Step)
	case *ast.Starred:
		c.expr(e.Value)
	case *ast.List:
		c.exprs(e.Elts)
	case *ast.Tuple:
		c.exprs(e.Elts)
	}
}

func (c *collector) name(e *ast.Name) {
	if e.Ctx != ast.Load {
		c.bind(e.Id)
		return
	}
	c.use(e.Id)
	if e.Id == "super" && c.scope.function() {
		c.scope.uses["__class__"] = true
	}
}

// namedTarget binds the target of := in the function around comprehensions.
func (c *collector) namedTarget(t *ast.Name) {
	name := c.scope.mangle(t.Id)
	s := c.scope
	for s.kind == compScope || s.kind == genScope {
		s.uses[name] = true
		s = s.parent
	}
	s.bound[name] = true
	s.uses[name] = true
	if s.kind == moduleScope {
		c.names.binds[name]++
	}
}

// comprehension walks the first iterable outside, everything else inside.
func (c *collector) comprehension(kind scopeKind, name string, node ast.Ast, gens []*syntax.Comprehension, elts ...ast.Expr) {
	c.expr(gens[0].Iter)
	c.consumedBy(gens[0].Iter, nil)
	c.open(kind, name, node, func(s *scope) {
		for i, g := range gens {
			c.expr(g.Target)
			if i > 0 {
				c.expr(g.Iter)
				c.consumedBy(g.Iter, nil)
			}
			c.exprs(g.Ifs)
			s.async = s.async || g.Async
		}
		c.exprs(elts)
	})
	if inner := c.scopes[node]; inner.async && kind == compScope {
		c.scope.async = true
	}
}

// pattern records the names that a match pattern reads and binds.
func (c *collector) pattern(p syntax.Pattern) {
	switch p := p.(type) {
	case *syntax.MatchValue:
		c.expr(p.Value)
	case *syntax.MatchSequence:
		c.patterns(p.Patterns)
	case *syntax.MatchMapping:
		c.exprs(p.Keys)
		c.patterns(p.Patterns)
		c.bind(p.Rest)
	case *syntax.MatchClass:
		c.expr(p.Cls)
		c.patterns(p.Patterns)
		c.patterns(p.KwdPatterns)
	case *syntax.MatchStar:
		c.bind(p.Name)
	case *syntax.MatchAs:
		if p.Pattern != nil {
			c.pattern(p.Pattern)
		}
		c.bind(p.Name)
	case *syntax.MatchOr:
		c.patterns(p.Patterns)
	}
}

func (c *collector) patterns(list []syntax.Pattern) {
	for _, p := range list {
		c.pattern(p)
	}
}
