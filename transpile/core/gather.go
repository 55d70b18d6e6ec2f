package core

import (
	"slices"
	"strings"

	"github.com/go-python/gpython/ast"

	"pyx2cpp/transpile/syntax"
)

// gather builds a call of a class of collections that takes all items of a
// generator expression before anyone sees the instance:
//
//	Counter(f(x) for x in xs)   →   items = list[]
//	                                for x in xs: @list_append(items, f(x))
//	                                Counter(items)
//
// ok tells whether it did.
func (b *builder) gather(e *syntax.Call) (Atom, bool) {
	if !b.names.inline || len(e.Args) != 1 || !b.inlined(e.Args[0]) && !b.slices(e) || !onlyMaxlen(e) {
		return nil, false
	}
	name := gathererName(e.Func)
	if !b.names.gathers(name) || b.scopeNow().binds(name) {
		return nil, false
	}
	fn := b.expr(e.Func)
	c := &consumer{b: b, e: e, src: b.source(e.Args[0])}
	b.at(e)
	args := []Arg{{}}
	for _, k := range e.Keywords {
		args = append(args, Arg{X: c.kept(k.Value), Name: string(k.Arg)})
	}
	args[0].X = c.list()
	return b.let(&Call{Fn: fn, Args: args}), true
}

// slices tells whether a call is deque(islice(xs, n)).
func (b *builder) slices(e *syntax.Call) bool {
	arg, ok := e.Args[0].(*syntax.Call)
	if !ok || !strings.HasSuffix(gathererName(e.Func), "deque") || len(arg.Args) != 2 || len(arg.Keywords) > 0 || spreads(arg) {
		return false
	}
	name, _ := b.itertoolsFunction(arg)
	return name == "islice"
}

// onlyMaxlen tells whether a call has no keyword, or that of deque with a literal or the
// number of items of islice: one that deque refuses it refuses before it takes items.
func onlyMaxlen(e *syntax.Call) bool {
	if len(e.Keywords) == 0 {
		return true
	}
	k := e.Keywords[0]
	if len(e.Keywords) > 1 || k.Arg != "maxlen" || !strings.HasSuffix(gathererName(e.Func), "deque") {
		return false
	}
	arg, ok := e.Args[0].(*syntax.Call)
	if limit, named := k.Value.(*ast.Name); named && ok && len(arg.Args) == 2 {
		stop, same := arg.Args[1].(*ast.Name)
		return same && stop.Id == limit.Id
	}
	_, literal := k.Value.(*syntax.Constant)
	return literal
}

// plainItems tells whether making the items hardly ever raises: the frames of
// Counter itself, which is written in Python, would stand in the traceback.
func plainItems(g *syntax.GeneratorExp) bool {
	ok := plainValue(g.Elt)
	for _, c := range g.Generators {
		for _, x := range c.Ifs {
			ok = ok && plainValue(x)
		}
	}
	return ok
}

// plainValue: names, constants, texts of names, and tests of these.
func plainValue(e ast.Expr) bool {
	all := func(es ...ast.Expr) bool {
		return !slices.ContainsFunc(es, func(x ast.Expr) bool { return !plainValue(x) })
	}
	switch e := e.(type) {
	case *ast.Name, *syntax.Constant:
		return true
	case *ast.Tuple:
		return all(e.Elts...)
	case *ast.BoolOp:
		return all(e.Values...)
	case *ast.Compare:
		return all(append([]ast.Expr{e.Left}, e.Comparators...)...)
	case *ast.UnaryOp:
		return e.Op == ast.Not && all(e.Operand)
	case *syntax.Call:
		if len(e.Keywords) > 0 || !all(e.Args...) {
			return false
		}
		switch fn := e.Func.(type) {
		case *ast.Name:
			return fn.Id == "len" || fn.Id == "str"
		case *ast.Attribute:
			return all(fn.Value)
		}
	}
	return false
}
