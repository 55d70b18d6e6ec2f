package core

import (
	"pyx2cpp/transpile/syntax"
)

// predicated builds a source from a function and an iterable: step gets an item
// and the truth of what the function says of it.
func (b *builder) predicated(e *syntax.Call, step func(each func(Atom), end Label, x, truth Atom)) *source {
	if len(e.Args) != 2 || len(e.Keywords) > 0 {
		return nil
	}
	f := b.calleeOf(e.Args[0], e.Args[1])
	inner := b.anySource(e.Args[1], e)
	return &source{run: func(each func(Atom)) {
		b.ending(func(end Label) {
			inner.run(func(x Atom) {
				y := b.own(x)
				ok := b.hidden("ok")
				b.endedBy(end, func() {
					test := y
					if c, isConst := f.fn.(*Const); !isConst || c.Value != nil {
						test = b.let(f.call(y))
					}
					b.set(ok, &Truth{X: test})
				})
				step(each, end, y, ok)
			})
		})
	}}
}

// takewhileSource is takewhile(f, xs).
func (b *builder) takewhileSource(e *syntax.Call) *source {
	if len(e.Args) > 0 && isNone(b.fold(e.Args[0])) {
		return nil
	}
	return b.predicated(e, func(each func(Atom), end Label, x, truth Atom) {
		b.ifElse(truth, nil, func() { b.emit(&Break{Label: end}) })
		each(x)
	})
}

func isNone(c *Const) bool { return c != nil && c.Value == nil }

// filterfalseSource is filterfalse(f, xs).
func (b *builder) filterfalseSource(e *syntax.Call) *source {
	return b.predicated(e, func(each func(Atom), _ Label, x, truth Atom) { b.ifElse(truth, nil, func() { each(x) }) })
}

// dropwhileSource is dropwhile(f, xs), where f is asked until it says no.
func (b *builder) dropwhileSource(e *syntax.Call) *source {
	if len(e.Args) != 2 || len(e.Keywords) > 0 || isNone(b.fold(e.Args[0])) {
		return nil
	}
	f := b.operand(e.Args[0], e.Args[1])
	inner := b.anySource(e.Args[1], e)
	return &source{run: func(each func(Atom)) {
		started := b.hidden("started")
		b.set(started, &Copy{b.constant(false)})
		b.ending(func(end Label) {
			inner.run(func(x Atom) {
				y := b.own(x)
				b.ifElse(started, nil, func() {
					b.endedBy(end, func() {
						r := b.let(&Call{Fn: f, Args: []Arg{{X: y}}})
						b.set(started, &Unary{Op: "not", X: b.truth(r)})
					})
				})
				b.ifElse(started, func() { each(y) }, nil)
			})
		})
	}}
}

// accumulateSource is accumulate(xs) or accumulate(xs, f), perhaps with a constant
// as its initial value.
func (b *builder) accumulateSource(e *syntax.Call) *source {
	if len(e.Args) == 0 || len(e.Args) > 2 || len(e.Args) == 2 && !b.surelyFunction(e.Args[1]) {
		return nil
	}
	var initial *Const
	if len(e.Keywords) > 0 {
		if initial = b.fold(e.Keywords[0].Value); len(e.Keywords) > 1 || e.Keywords[0].Arg != "initial" || initial == nil || isNone(initial) || 2*b.copies > maxCopies {
			return nil
		}
	}
	inner := b.anySource(e.Args[0], e)
	f := &callee{fits: func(n int) bool { return n == 2 }, apply: func(args []Atom) Expr { return operation("add", args) }}
	if len(e.Args) == 2 {
		f = b.heldCallee(e.Args[1])
	}
	return &source{run: func(each func(Atom)) {
		total, found := b.newVar(".total", Local), b.hidden("found")
		if initial != nil {
			b.copies *= 2
			defer func() { b.copies /= 2 }()
			b.set(total, &Copy{initial})
			each(b.let(&Copy{total}))
		}
		b.set(found, &Copy{b.constant(initial != nil)})
		b.ending(func(end Label) {
			inner.run(func(x Atom) {
				y := b.own(x)
				b.ifElse(found, func() {
					b.endedBy(end, func() { b.set(total, f.call(total, y)) })
				}, func() {
					b.set(total, &Copy{y})
					b.set(found, &Copy{b.constant(true)})
				})
				each(b.let(&Copy{total}))
			})
		})
	}}
}

// pairwiseSource is pairwise(xs).
func (b *builder) pairwiseSource(e *syntax.Call) *source {
	if len(e.Args) != 1 || len(e.Keywords) > 0 {
		return nil
	}
	inner := b.anySource(e.Args[0], e)
	return &source{run: func(each func(Atom)) {
		last, found := b.newVar(".last", Local), b.hidden("found")
		b.set(found, &Copy{b.constant(false)})
		inner.run(func(x Atom) {
			y := b.own(x)
			b.ifElse(found, func() {
				before := b.let(&Copy{last})
				b.set(last, &Copy{y})
				each(b.let(&MakeTuple{Items: []Item{{X: before}, {X: y}}}))
			}, func() {
				b.set(last, &Copy{y})
				b.set(found, &Copy{b.constant(true)})
			})
		})
	}}
}
