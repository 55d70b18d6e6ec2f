package core

import (
	"github.com/go-python/gpython/ast"

	"pyx2cpp/transpile/diag"
	"pyx2cpp/transpile/syntax"
)

// A source is an iterable whose items are made and used at one place, so that
// no iterator has to exist. The operands have been evaluated when the source is
// there; run emits the loops that make the items, with what each emits for one.
//
//	sum(x * x for x in xs)   →   it = iter xs          the source is there
//	                             s = 0
//	                             for x in it           run
//	                               t = x * x
//	                               s = s + t           each
type source struct {
	run func(each func(item Atom))
	// runPair, where it is not nil, gives items that are tuples of two as their parts.
	runPair func(each func(first, second Atom))
	// groups, where it is not nil, gives the items of groupby: keys with the items of the
	// groups, for which the name group stands.
	groups func(each func(key Atom, group *source))
	group  string
	// framed tells that a frame of its own makes the items, inside that what is done with one
	// belongs to that frame: a yield that passes it on, where what is thrown into both comes in.
	framed, inside bool
	// iter, where it is not nil, is the iterator that the items come from.
	iter Atom
}

// codePlace is where code is being built: the code object it belongs to and what
// its jumps and names mean.
type codePlace struct {
	span, ambient diag.Span
	fstring       ast.Ast
	frame         int
	regions       []*region
	comps         []*comp
	yield         func(Atom)
}

func (b *builder) codePlace() codePlace {
	// What is appended from here on must not overwrite what others have appended.
	regions, comps := b.regions[:len(b.regions):len(b.regions)], b.comps[:len(b.comps):len(b.comps)]
	return codePlace{b.span, b.ambient, b.fstring, b.frame, regions, comps, b.yield}
}

func (b *builder) goTo(p codePlace) {
	b.span, b.ambient, b.fstring, b.frame = p.span, p.ambient, p.fstring, p.frame
	b.regions, b.comps, b.yield = p.regions, p.comps, p.yield
}

// within emits with build what belongs to the place p, and comes back.
func (b *builder) within(p codePlace, build func()) {
	here := b.codePlace()
	b.goTo(p)
	build()
	b.goTo(here)
}

// source is e as a source, nil when its items can't be made in place.
func (b *builder) source(e ast.Expr) *source {
	if !b.names.inline {
		return nil
	}
	switch e := e.(type) {
	case *ast.Name:
		return b.groupItems(e)
	case *syntax.GeneratorExp:
		if b.scopes[e].inline {
			return b.genexprSource(e)
		}
	case *syntax.Call:
		if fn, args := b.generatorCall(e); fn != nil {
			return b.generatorSource(e, fn, args)
		}
		if b.steppedCall(e) {
			return b.anyIterator(e)
		}
		if s := b.itertoolsSource(e); s != nil {
			return s
		}
		if s := b.zipGroups(e); s != nil {
			return s
		}
		return b.builtinSource(e)
	}
	return nil
}

// steppedCall tells whether a call makes a generator that native code can step.
func (b *builder) steppedCall(e *syntax.Call) bool {
	name, ok := e.Func.(*ast.Name)
	if !ok {
		return false
	}
	fn := b.names.defs[string(name.Id)]
	if fn == nil || len(fn.DecoratorList) > 0 || b.names.binds[string(name.Id)] != 1 || !b.scopes[fn].generator || b.scopes[fn].async {
		return false
	}
	if p := b.resolve(name.Id); p.v != nil || p.class {
		return false
	}
	y := yields{}
	y.stmts(fn.Body, true)
	return !y.bad
}

// anyIterator takes the items of an iterator over e.
func (b *builder) anyIterator(e ast.Expr) *source {
	x := b.expr(e)
	it := b.hidden("it")
	b.set(it, &GetIter{X: x})
	return b.iteratorSource(it)
}

// anySource is e as a source in any case: with an iterator where there is no other way.
func (b *builder) anySource(e ast.Expr, at ast.Ast) *source {
	if s := b.source(e); s != nil {
		return s
	}
	x := b.expr(e)
	b.at(at)
	it := b.hidden("it")
	b.set(it, &GetIter{X: x})
	return b.iteratorSource(it)
}

// iteratorSource takes the items of an iterator.
func (b *builder) iteratorSource(it *Var) *source {
	return &source{iter: it, run: func(each func(Atom)) {
		loop := &For{Label: b.label(), Iter: it, Dst: b.temp()}
		span := b.span
		loop.Body = b.collect(func() { each(loop.Dst) })
		b.span = span
		b.emit(loop)
	}}
}

// genexprSource is a generator expression: its loops, in a frame of their own.
func (b *builder) genexprSource(e *syntax.GeneratorExp) *source {
	gens := e.Generators
	first := b.clauseSource(e, gens[0])
	var iter *Var
	if first == nil {
		x := b.expr(gens[0].Iter)
		b.at(e)
		iter = b.hidden("it")
		b.set(iter, &GetIter{X: x})
	}
	run := func(element func(caller codePlace)) {
		caller := b.codePlace()
		b.at(e)
		frame := b.inlinedFrame(Frame{Name: "<genexpr>", Line: b.span.Line, Generator: true}, caller)
		inside := caller
		inside.span, inside.ambient, inside.fstring, inside.frame = b.span, b.span, nil, frame
		inside.comps = append(inside.comps, &comp{scope: b.scopes[e], frame: frame, vars: map[string]*Var{}})
		b.within(inside, func() { b.generatorsOver(gens, first, iter, func() { element(caller) }) })
		b.goTo(caller)
	}
	s := &source{framed: true}
	s.run = func(each func(Atom)) {
		run(func(caller codePlace) {
			x := b.own(b.expr(e.Elt))
			if s.inside {
				each(x)
				return
			}
			b.within(caller, func() { each(x) })
		})
	}
	if t, ok := e.Elt.(*ast.Tuple); ok && len(t.Elts) == 2 {
		s.runPair = func(each func(first, second Atom)) {
			run(func(caller codePlace) {
				x := b.own(b.operand(t.Elts[0], t.Elts[1]))
				y := b.own(b.expr(t.Elts[1]))
				b.within(caller, func() { each(x, y) })
			})
		}
	}
	return s
}

// own reads a variable now, in the frame that is left next: there belongs the
// error if it is unbound.
func (b *builder) own(x Atom) Atom {
	if v, ok := x.(*Var); ok && v.Kind == Local {
		return b.let(&Copy{x})
	}
	return x
}

// inlinedFrame notes that code of another code object follows, called from caller.
func (b *builder) inlinedFrame(f Frame, caller codePlace) int {
	f.Caller, f.CallLine = caller.frame, caller.span.Line
	b.fn.Frames = append(b.fn.Frames, f)
	return len(b.fn.Frames)
}

// assumeBuiltin records that the code relies on a name being the builtin.
func (b *builder) assumeBuiltin(name string) {
	b.do(&Intrinsic{Name: AssumeBuiltin, Args: []Atom{b.str(name)}})
}

// isBuiltin tells whether a name means the builtin here, as far as the file decides it.
func (b *builder) isBuiltin(e ast.Expr) (string, bool) {
	n, ok := e.(*ast.Name)
	if !ok {
		return "", false
	}
	if p := b.resolve(n.Id); p.v != nil || p.class {
		return "", false
	}
	return string(n.Id), b.scopeNow().builtin(string(n.Id), b.names)
}

// builtinSource is a call of map, filter or enumerate as a source.
func (b *builder) builtinSource(e *syntax.Call) *source {
	name, arg := passesOn(e)
	if _, ok := b.isBuiltin(e.Func); ok && b.mapsSeveral(e) {
		return b.mapSeveral(e)
	} else if !ok || arg == nil {
		return nil
	}
	switch name {
	case "map":
		return b.mapSource(e)
	case "filter":
		return b.filterSource(e)
	}
	return b.enumerateSource(e)
}

// enumerateSource is enumerate of a source: of anything else it is an iterator
// that the typer knows.
func (b *builder) enumerateSource(e *syntax.Call) *source {
	first := b.int(0)
	if start, _ := enumerateStart(e); start != nil {
		first = b.constant(literal(start.Value))
	}
	inner := b.source(e.Args[0])
	if inner == nil {
		return nil
	}
	b.at(e)
	b.assumeBuiltin("enumerate")
	count := b.hidden("count")
	pair := func(each func(i, x Atom)) {
		b.set(count, &Copy{first})
		inner.run(func(x Atom) {
			i := b.let(&Copy{count})
			b.set(count, &Binary{Op: "+", X: count, Y: b.int(1)})
			each(i, x)
		})
	}
	return &source{runPair: pair, run: func(each func(Atom)) {
		pair(func(i, x Atom) { each(b.let(&MakeTuple{Items: []Item{{X: i}, {X: x}}})) })
	}}
}

// mapSource is map(f, xs). A StopIteration that f raises ends it.
func (b *builder) mapSource(e *syntax.Call) *source {
	f := b.calleeOf(e.Args[0], e.Args[1])
	inner := b.anySource(e.Args[1], e)
	b.at(e)
	b.assumeBuiltin("map")
	return &source{run: func(each func(Atom)) {
		b.ending(func(end Label) {
			inner.run(func(x Atom) {
				y := b.hidden("y")
				b.endedBy(end, func() { b.set(y, f.call(x)) })
				each(y)
			})
		})
	}}
}

// filterSource is filter(f, xs), with f None for the truth of the items.
func (b *builder) filterSource(e *syntax.Call) *source {
	f := b.operand(e.Args[0], e.Args[1])
	inner := b.anySource(e.Args[1], e)
	b.at(e)
	b.assumeBuiltin("filter")
	return &source{run: func(each func(Atom)) {
		b.ending(func(end Label) {
			inner.run(func(x Atom) {
				y := b.let(&Copy{x})
				ok := b.hidden("ok")
				b.endedBy(end, func() {
					var test Atom = y
					if c, isConst := f.(*Const); !isConst || c.Value != nil {
						test = b.let(&Call{Fn: f, Args: []Arg{{X: y}}})
					}
					b.set(ok, &Truth{X: test})
				})
				b.ifElse(ok, func() { each(y) }, nil)
			})
		})
	}}
}

// ending builds a block that what is inside can leave by breaking to end.
func (b *builder) ending(build func(end Label)) {
	end := b.label()
	b.emitBlock(end, b.collect(func() { build(end) }))
}

// endedBy builds code in which a StopIteration means that an iterator has come
// to its end: it breaks to end.
func (b *builder) endedBy(end Label, build func()) {
	exc := b.hidden("exc")
	try := &Try{Exc: exc, Ends: true}
	span := b.span
	b.protected++
	try.Body = b.collect(build)
	b.protected--
	try.Handler = b.handlerOf(exc, func() {
		class := b.let(&LoadGlobal{Name: "StopIteration"})
		stop := b.let(&MatchExc{Exc: exc, Class: class})
		b.ifElse(stop, func() { b.emit(&Break{Label: end}) }, func() { b.emit(&Raise{X: exc, Reraise: true}) })
	})
	b.span = span
	b.emit(try)
}
