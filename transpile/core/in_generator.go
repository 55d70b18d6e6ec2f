package core

import (
	"slices"

	"github.com/go-python/gpython/ast"

	"pyx2cpp/transpile/syntax"
)

// The items of a generator are compared one by one until one is found, so that native code steps the generator:
//
//	x in t.walk()   →   g = t.walk()
//	                    if @native_gen(g, None)
//	                      res = False
//	                      block end
//	                        for y in g: one = (y,); if x in one: res = True; break end
//	                    else
//	                      res = x in g

// inGenerator is such a comparison; ok tells whether e is one.
func (b *builder) inGenerator(e *ast.Compare) (Atom, bool) {
	op := e.Ops[0]
	if op != ast.In && op != ast.NotIn || !b.makesGenerator(e.Comparators[0]) {
		return nil, false
	}
	x := b.own(b.operand(e.Left, e.Comparators[0]))
	g := b.own(b.expr(e.Comparators[0]))
	b.at(e)
	res := b.hidden("res")
	b.ifElse(b.let(&Intrinsic{Name: NativeGen, Args: []Atom{g, b.none()}}), func() {
		it := b.hidden("it")
		b.set(it, &GetIter{X: g})
		b.set(res, &Copy{b.constant(op == ast.NotIn)})
		b.ending(func(end Label) {
			b.iteratorSource(it).run(func(y Atom) {
				one := b.let(&MakeTuple{Items: []Item{{X: y}}})
				b.ifElse(b.truth(b.let(&Compare{Op: "in", X: x, Y: one})), func() {
					b.set(res, &Copy{b.constant(op == ast.In)})
					b.emit(&Break{Label: end})
				}, nil)
			})
		})
	}, func() {
		b.set(res, &Compare{Op: compareOp(op), X: x, Y: g})
	})
	return res, true
}

// makesGenerator tells whether e is a call by the name of a generator function or method of the file.
func (b *builder) makesGenerator(e ast.Expr) bool {
	call, ok := e.(*syntax.Call)
	if !ok || !b.names.generators {
		return false
	}
	generator := func(f *syntax.FunctionDef) bool { return f != nil && b.scopes[f].generator && !b.scopes[f].async }
	switch fn := call.Func.(type) {
	case *ast.Name:
		return generator(b.names.defs[string(fn.Id)])
	case *ast.Attribute:
		return slices.ContainsFunc(b.names.methods[string(fn.Attr)], generator)
	}
	return false
}
