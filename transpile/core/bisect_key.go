package core

import (
	"strings"

	"github.com/go-python/gpython/ast"

	"pyx2cpp/transpile/syntax"
)

// bisectNames are the functions of module bisect, with whether they go on to the right of equal items.
var bisectNames = map[string]bool{"bisect_left": false, "insort_left": false, "bisect": true, "bisect_right": true, "insort": true, "insort_right": true}

// bisectBy builds a call of a function of bisect with a key, which is called from here in
// CPython too:
//
//	bisect_left(xs, x, key=f)   →   lo = 0; hi = len xs
//	                                while lo < hi
//	                                  mid = (lo + hi) // 2
//	                                  if f(xs[mid]) < x: lo = mid + 1, else: hi = mid
//
// insort takes f(x) first and inserts x. Other sequences than lists are left to CPython.
func (b *builder) bisectBy(e *syntax.Call) (Atom, bool) {
	name, load := b.moduleFunction(e, "bisect")
	right, known := bisectNames[name]
	if !known || len(e.Args) != 2 || spreads(e) || !onlyKeywords(e, "key") {
		return nil, false
	}
	b.at(e.Func)
	fn := b.hidden("fn")
	b.set(fn, &Copy{load()})
	c := &consumer{b: b, e: e}
	xs, x := c.kept(e.Args[0]), c.kept(e.Args[1])
	key := c.keptCallee(keyword(e, "key"))
	b.at(e)
	plain := func() Expr {
		return again(e, fn, []Arg{{X: xs}, {X: x}}, map[ast.Identifier]Atom{"key": key.object()})
	}
	res := b.hidden("res")
	b.ifElse(b.let(&Intrinsic{Name: ExactList, Args: []Atom{xs}}), func() {
		b.set(res, &Copy{b.unlessNone(e, key, func() Atom {
			if !strings.HasPrefix(name, "insort") {
				return b.bisectIn(xs, x, key, right)
			}
			at := b.bisectIn(xs, b.let(key.call(x)), key, right)
			insert := b.let(&GetAttr{X: xs, Name: "insert", Method: true})
			b.do(&Call{Fn: insert, Args: []Arg{{X: at}, {X: x}}})
			return b.none()
		}, plain)})
	}, func() { b.set(res, plain()) })
	return res, true
}

// bisectIn finds where x belongs among the keys of the items of xs.
func (b *builder) bisectIn(xs, x Atom, key *callee, right bool) Atom {
	lo, hi := b.hidden("lo"), b.hidden("hi")
	b.set(lo, &Copy{b.int(0)})
	b.set(hi, &Intrinsic{Name: MatchLen, Args: []Atom{xs}})
	b.ending(func(end Label) {
		b.forever(func(Label) {
			b.ifElse(b.truth(b.let(&Compare{Op: "<", X: lo, Y: hi})), nil, func() { b.emit(&Break{Label: end}) })
			mid := b.let(&Binary{Op: "//", X: b.let(&Binary{Op: "+", X: lo, Y: hi}), Y: b.int(2)})
			k := b.let(key.call(b.let(&GetItem{X: xs, Index: mid})))
			above := func() { b.set(lo, &Binary{Op: "+", X: mid, Y: b.int(1)}) }
			below := func() { b.set(hi, &Copy{mid}) }
			if right {
				b.ifElse(b.truth(b.let(&Compare{Op: "<", X: x, Y: k})), below, above)
			} else {
				b.ifElse(b.truth(b.let(&Compare{Op: "<", X: k, Y: x})), above, below)
			}
		})
	})
	return lo
}
