package core

import (
	"pyx2cpp/transpile/syntax"
)

// firstItem builds the first item of what may be a container of native code:
//
//	next(iter(x), d)   →   if @native_items(x)
//	                           it = iter x
//	                           for v in it: res = v; break
//	                           else: res = d
//	                       else
//	                           res = next(iter(x), d)
//
// The end of any other iterator may have a value of its own.
func (b *builder) firstItem(e *syntax.Call, name string) (Atom, bool) {
	inner, ok := e.Args[0].(*syntax.Call)
	if name != "next" || !ok || len(inner.Args) != 1 || len(inner.Keywords) > 0 || spreads(inner) {
		return nil, false
	}
	if builtin, ok := b.isBuiltin(inner.Func); !ok || builtin != "iter" || b.canSource(inner.Args[0]) {
		return nil, false
	}
	if len(e.Args) > 1 && !plainValue(e.Args[1]) { // it is written twice
		return nil, false
	}
	x := b.expr(inner.Args[0])
	b.at(e)
	res := b.hidden("res")
	b.ifElse(b.let(&Intrinsic{Name: NativeItems, Args: []Atom{x}}), func() {
		b.assumeBuiltin("next")
		b.assumeBuiltin("iter")
		it := b.hidden("it")
		b.set(it, &GetIter{X: x})
		c := &consumer{b: b, e: e, src: b.iteratorSource(it)}
		b.set(res, &Copy{c.next()})
	}, func() {
		next := b.let(&LoadGlobal{Name: "next"})
		b.at(inner)
		made := b.let(&Call{Fn: b.let(&LoadGlobal{Name: "iter"}), Args: []Arg{{X: x}}})
		args := []Arg{{X: made}}
		if len(e.Args) > 1 {
			args = append(args, Arg{X: b.expr(e.Args[1])})
		}
		b.at(e)
		b.set(res, &Call{Fn: next, Args: args})
	})
	return res, true
}
