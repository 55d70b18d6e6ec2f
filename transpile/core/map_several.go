package core

import (
	"slices"

	"github.com/go-python/gpython/ast"

	"pyx2cpp/transpile/syntax"
)

// mapsSeveral tells whether a call of the builtin map is one over several iterables that can be a loop; those that are loops
// themselves are left to it.
func (b *builder) mapsSeveral(e *syntax.Call) bool {
	fn, ok := e.Func.(*ast.Name)
	if !ok || fn.Id != "map" || len(e.Args) < 3 || len(e.Keywords) > 0 || spreads(e) {
		return false
	}
	zip := b.resolve("zip")
	return zip.v == nil && !zip.class && b.scopeNow().builtin("zip", b.names) &&
		!slices.ContainsFunc(e.Args[1:], b.canSource)
}

// mapSeveral is such a call as a source: the function of what zip makes of the iterables.
//
//	for v in map(f, xs, ys): …   →   it = iter zip(xs, ys)
//	                                 for t in it: x, y = t; v = f(x, y); …
func (b *builder) mapSeveral(e *syntax.Call) *source {
	f := b.calleeOf(e.Args[0], e.Args[1:]...)
	zip := &Call{}
	for i, x := range e.Args[1:] {
		zip.Args = append(zip.Args, Arg{X: b.operand(x, e.Args[i+2:]...)})
	}
	b.at(e)
	b.assumeBuiltin("map")
	b.assumeBuiltin("zip")
	zip.Fn = b.let(&LoadGlobal{Name: "zip"})
	if b.names.generators && len(zip.Args) <= maxZipped {
		zip.Steps = b.stepperBy(zippedText("zip", "", len(zip.Args)), e)
	}
	it := b.hidden("it")
	b.set(it, &GetIter{X: b.let(zip)})
	inner := b.iteratorSource(it)
	return &source{run: func(each func(Atom)) {
		b.ending(func(end Label) {
			inner.run(func(row Atom) {
				xs := make([]*Var, len(zip.Args))
				items := make([]Atom, len(xs))
				for i := range xs {
					xs[i] = b.temp()
					items[i] = xs[i]
				}
				b.emit(&Unpack{Dsts: xs, Star: -1, X: row})
				y := b.hidden("y")
				b.endedBy(end, func() { b.set(y, f.call(items...)) })
				each(y)
			})
		})
	}}
}
