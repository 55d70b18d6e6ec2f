package core

import "pyx2cpp/transpile/syntax"

// sum adds instances of the program up in native code, as it steps generators, where the types say so:
//
//	sum(xs, start)   →   if @native_gen(xs, 3, start)
//	                       res = start
//	                       for x in xs: res = res + x
//	                     else
//	                       res = sum(xs, start)

// SumOfInstances is the second operand of NativeGen there.
const SumOfInstances = 3

// addsInstances tells whether a call of sum may be over instances of a class that says how to add them.
func (b *builder) addsInstances(e *syntax.Call) bool {
	return len(b.names.methods["__add__"])+len(b.names.methods["__radd__"]) > 0 && len(e.Args) <= 2 && len(e.Keywords) == 0 && !spreads(e)
}

// sumAny is sum of what may be a generator that native code steps, or instances.
func (b *builder) sumAny(e *syntax.Call) Atom {
	x := b.operand(e.Args[0], e.Args[1:]...)
	var start Atom = b.int(0)
	var rest []Arg
	if len(e.Args) == 2 {
		start = b.own(b.expr(e.Args[1]))
		rest = []Arg{{X: start}}
	}
	b.at(e)
	res := b.hidden("res")
	b.ifElse(b.let(&Intrinsic{Name: NativeGen, Args: []Atom{x, b.int(SumOfInstances), start}}), func() {
		b.assumeBuiltin("sum")
		it := b.hidden("it")
		b.set(it, &GetIter{X: x})
		b.set(res, &Copy{start})
		b.iteratorSource(it).run(func(y Atom) { b.set(res, &Binary{Op: "+", X: res, Y: y}) })
	}, func() {
		fn := b.let(&LoadGlobal{Name: "sum"})
		b.set(res, &Call{Fn: fn, Args: append([]Arg{{X: x}}, rest...)})
	})
	return res
}
