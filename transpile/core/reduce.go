package core

import (
	"github.com/go-python/gpython/ast"

	"pyx2cpp/transpile/syntax"
)

// FunctoolsMember tells whether native code knows what a function of functools does.
func FunctoolsMember(name string) bool { return name == "reduce" || name == "cmp_to_key" }

// reduce builds a call of functools.reduce in place:
//
//	reduce(f, xs, start)   →   it = iter xs
//	                           total = start
//	                           for x in it: total = f(total, x)
//
// ok tells whether it did.
func (b *builder) reduce(e *syntax.Call) (Atom, bool) {
	if !b.names.inline || spreads(e) || len(e.Keywords) > 0 || len(e.Args) < 2 || len(e.Args) > 3 {
		return nil, false
	}
	name, load := b.memberOf(e.Func, "functools")
	if name != "reduce" {
		return nil, false
	}
	f := b.heldCallee(e.Args[0])
	src := b.source(e.Args[1])
	var xs, start Atom
	if src == nil {
		xs = b.operand(e.Args[1], e.Args[2:]...)
	}
	if len(e.Args) == 3 {
		start = b.held(e.Args[2])
	}
	b.at(e)
	load()
	if src != nil {
		return b.reduceOver(f, src, start), true
	}
	res := b.hidden("res")
	b.ifIterable(xs, func() {
		it := b.hidden("it")
		b.set(it, &GetIter{X: xs})
		b.set(res, &Copy{b.reduceOver(f, b.iteratorSource(it), start)})
	}, func() {
		args := []Arg{{X: f.object()}, {X: xs}}
		if start != nil {
			args = append(args, Arg{X: start})
		}
		b.set(res, &Call{Fn: load(), Args: args})
	})
	return res, true
}

// ifIterable tests for what can be iterated over for certain: of other things
// reduce says in its own words that they can't.
func (b *builder) ifIterable(x Atom, then, otherwise func()) {
	b.ending(func(end Label) {
		b.ending(func(is Label) {
			for _, name := range []string{"list", "range", "str", "dict", "set"} {
				fn, class := b.let(&LoadGlobal{Name: "isinstance"}), b.let(&LoadGlobal{Name: name})
				test := b.truth(b.let(&Call{Fn: fn, Args: []Arg{{X: x}, {X: class}}}))
				b.ifElse(test, func() { b.emit(&Break{Label: is}) }, nil)
			}
			otherwise()
			b.emit(&Break{Label: end})
		})
		then()
	})
}

func (b *builder) reduceOver(f *callee, src *source, start Atom) Atom {
	if start == nil {
		return b.reduceAll(f, src)
	}
	total := b.hidden("total")
	b.set(total, &Copy{start})
	src.run(func(x Atom) { b.set(total, f.call(total, x)) })
	return total
}

// reduceAll is reduce without a start: it begins with the first item.
func (b *builder) reduceAll(f *callee, src *source) Atom {
	total, found := b.newVar(".total", Local), b.hidden("found")
	b.set(found, &Copy{b.constant(false)})
	src.run(func(x Atom) {
		y := b.own(x)
		b.ifElse(found, func() { b.set(total, f.call(total, y)) }, func() {
			b.set(total, &Copy{y})
			b.set(found, &Copy{b.constant(true)})
		})
	})
	b.ifElse(found, nil, func() { b.raiseNew("TypeError", "reduce() of empty iterable with no initial value") })
	return total
}

// raiseNew raises a new exception of a builtin class.
func (b *builder) raiseNew(class, text string) {
	fn := b.let(&LoadGlobal{Name: class})
	b.emit(&Raise{X: b.let(&Call{Fn: fn, Args: []Arg{{X: b.str(text)}}})})
}

// operatorCall is a call of a function of module operator, carried out in place:
// nil for others.
func (b *builder) operatorCall(e *syntax.Call) Expr {
	name, load := b.memberOf(e.Func, "operator")
	if !b.names.inline || !OperatorMember(name) || spreads(e) || len(e.Keywords) > 0 || name == "itemgetter" || name == "attrgetter" ||
		len(e.Args) != operands(name) {
		return nil
	}
	args := make([]Atom, len(e.Args))
	for i, a := range e.Args {
		args[i] = b.operand(a, e.Args[i+1:]...)
	}
	b.at(e)
	load()
	return operation(name, args)
}

// starmapSource is starmap(f, xs).
func (b *builder) starmapSource(e *syntax.Call) *source {
	if len(e.Args) != 2 || len(e.Keywords) > 0 {
		return nil
	}
	f := b.calleeOf(e.Args[0], e.Args[1])
	inner := b.anySource(e.Args[1], e)
	b.at(e)
	return &source{run: func(each func(Atom)) {
		b.ending(func(end Label) {
			inner.run(func(x Atom) {
				y := b.hidden("y")
				b.endedBy(end, func() {
					call := func(args Atom) { b.set(y, &Call{Fn: f.object(), Args: []Arg{{X: args, Star: true}}}) }
					class := b.let(&LoadGlobal{Name: "tuple"})
					test := b.let(&LoadGlobal{Name: "isinstance"})
					tuple := b.let(&Call{Fn: test, Args: []Arg{{X: x}, {X: class}}})
					// What is no tuple becomes one before the call: what can't says so in its own words.
					b.ifElse(b.truth(tuple), func() { call(x) }, func() { call(b.let(&Call{Fn: class, Args: []Arg{{X: x}}})) })
				})
				each(y)
			})
		})
	}}
}

// surelyFunction tells whether an expression gives a function, and not None, for certain.
func (b *builder) surelyFunction(e ast.Expr) bool {
	if _, ok := e.(*syntax.Lambda); ok {
		return true
	}
	if name, ok := b.isBuiltin(e); ok {
		return name == "max" || name == "min"
	}
	name, _ := b.memberOf(e, "operator")
	return name != "" && OperatorMember(name)
}
