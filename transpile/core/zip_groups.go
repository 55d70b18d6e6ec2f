package core

import (
	"github.com/go-python/gpython/ast"

	"pyx2cpp/transpile/syntax"
)

// maxZipGroup bounds the length of the groups of which the loops are written out.
const maxZipGroup = 16

// zipGroups is the source for the groups of n items of an iterable, and what is left over is dropped:
//
//	for a, b, c in zip(*[iter(x)] * 3)   →   it = iter x
//	                                         for a in it
//	                                           take b and c of it, or end
//
// nil for other calls.
func (b *builder) zipGroups(e *syntax.Call) *source {
	of, n := zipGroupsOf(e)
	if of == nil || n < 1 || n > maxZipGroup {
		return nil
	}
	if name, ok := b.isBuiltin(e.Func); !ok || name != "zip" {
		return nil
	}
	if name, ok := b.isBuiltin(of.Func); !ok || name != "iter" {
		return nil
	}
	x := b.expr(of.Args[0])
	b.at(of)
	b.assumeBuiltin("zip")
	b.assumeBuiltin("iter")
	it := b.hidden("it")
	b.set(it, &GetIter{X: x})
	b.at(e)
	return &source{run: func(each func(Atom)) {
		b.ending(func(end Label) {
			b.iteratorSource(it).run(func(first Atom) {
				items := []Item{{X: b.let(&Copy{first})}}
				for len(items) < n {
					items = append(items, Item{X: b.takenOf(it, end)})
				}
				each(b.let(&MakeTuple{Items: items}))
			})
		})
	}}
}

// takenOf is the next item of an iterator; at its end control goes to end.
func (b *builder) takenOf(it *Var, end Label) Atom {
	x, taken := b.hidden("x"), b.label()
	b.emitBlock(taken, b.collect(func() {
		b.iteratorSource(it).run(func(item Atom) {
			b.set(x, &Copy{item})
			b.emit(&Break{Label: taken})
		})
		b.emit(&Break{Label: end})
	}))
	return x
}

// zipGroupsOf is the call of iter in zip(*[iter(x)] * n) or zip(*(iter(x),) * n), and n.
func zipGroupsOf(e *syntax.Call) (*syntax.Call, int) {
	if len(e.Args) != 1 || len(e.Keywords) > 0 {
		return nil, 0
	}
	star, ok := e.Args[0].(*ast.Starred)
	if !ok {
		return nil, 0
	}
	times, ok := star.Value.(*ast.BinOp)
	if !ok || times.Op != ast.Mult {
		return nil, 0
	}
	c, ok := times.Right.(*syntax.Constant)
	if !ok {
		return nil, 0
	}
	n, ok := c.Value.(syntax.Int)
	if !ok {
		return nil, 0
	}
	var elts []ast.Expr
	switch left := times.Left.(type) {
	case *ast.List:
		elts = left.Elts
	case *ast.Tuple:
		elts = left.Elts
	}
	if len(elts) != 1 {
		return nil, 0
	}
	call, ok := elts[0].(*syntax.Call)
	if !ok || len(call.Args) != 1 || len(call.Keywords) > 0 || spreads(call) {
		return nil, 0
	}
	return call, int(n)
}
