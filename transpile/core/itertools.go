package core

import (
	"math/big"

	"github.com/go-python/gpython/ast"

	"pyx2cpp/transpile/syntax"
)

// itertoolsSources are the functions of itertools whose items can be made in
// place. Each gives nil when the form of the call is not one that it knows; until
// then it must not have evaluated anything.
var itertoolsSources map[string]func(b *builder, e *syntax.Call) *source

func init() {
	itertoolsSources = map[string]func(b *builder, e *syntax.Call) *source{
		"count": (*builder).countSource, "repeat": (*builder).repeatSource, "cycle": (*builder).cycleSource,
		"chain": (*builder).chainSource, "from_iterable": (*builder).flatSource, "islice": (*builder).isliceSource,
		"takewhile": (*builder).takewhileSource, "dropwhile": (*builder).dropwhileSource,
		"filterfalse": (*builder).filterfalseSource, "accumulate": (*builder).accumulateSource,
		"pairwise": (*builder).pairwiseSource, "starmap": (*builder).starmapSource, "product": (*builder).productSource,
		"combinations":                  func(b *builder, e *syntax.Call) *source { return b.choicesSource(e, 1) },
		"combinations_with_replacement": func(b *builder, e *syntax.Call) *source { return b.choicesSource(e, 0) },
		"permutations":                  func(b *builder, e *syntax.Call) *source { return b.choicesSource(e, -1) },
	}
}

// ItertoolsMember tells whether native code knows what a function of itertools does.
func ItertoolsMember(name string) bool { return name == "chain" || itertoolsSources[name] != nil }

// imported is what an import of the module body binds a name to: a module, or
// what a module calls name.
type imported struct{ module, name string }

// noteImports records what the imports of the module body bind.
func (c *collector) noteImports(module string, list []*ast.Alias) {
	if c.scope.kind != moduleScope {
		return
	}
	for _, a := range list {
		switch {
		case module != "":
			c.names.imports[string(importName(a))] = imported{module, string(a.Name)}
		case a.AsName != "" || string(importName(a)) == string(a.Name):
			c.names.imports[string(importName(a))] = imported{module: string(a.Name)}
		}
	}
}

// importOf is what a name of the module is imported from, as far as the file decides it.
func (b *builder) importOf(e ast.Expr) (imported, bool) {
	n, ok := e.(*ast.Name)
	if !ok || b.names.binds[string(n.Id)] != 1 || b.names.declared[string(n.Id)] || b.names.star {
		return imported{}, false
	}
	if p := b.resolve(n.Id); p.v != nil || p.class {
		return imported{}, false
	}
	i, ok := b.names.imports[string(n.Id)]
	return i, ok
}

// itertoolsCall tells which function of itertools a call is of, "" when it is of
// none; load emits what looks the function up, which relies on that.
func (b *builder) itertoolsCall(e *syntax.Call) (name string, load func() Atom) {
	if spreads(e) {
		return "", nil
	}
	return b.itertoolsFunction(e)
}

// itertoolsFunction is itertoolsCall whatever the arguments are.
func (b *builder) itertoolsFunction(e *syntax.Call) (name string, load func() Atom) {
	return b.moduleFunction(e, "itertools")
}

// moduleFunction is the name of the function of a module that is called, "" for others, and what loads it.
func (b *builder) moduleFunction(e *syntax.Call, module string) (name string, load func() Atom) {
	fn := e.Func
	path := []string{}
	for {
		attr, ok := fn.(*ast.Attribute)
		if !ok {
			break
		}
		path = append([]string{string(attr.Attr)}, path...)
		fn = attr.Value
	}
	from, ok := b.importOf(fn)
	if !ok || from.module != module {
		return "", nil
	}
	if from.name != "" {
		path = append([]string{from.name}, path...)
	}
	if len(path) == 2 && path[0] == "chain" && path[1] == "from_iterable" {
		name = path[1]
	} else if len(path) == 1 && path[0] != "from_iterable" {
		name = path[0]
	}
	return name, func() Atom {
		t := b.let(&LoadGlobal{Name: string(fn.(*ast.Name).Id)})
		if from.name == "" {
			t = b.let(&GetAttr{X: t, Name: path[0]})
		}
		return t
	}
}

// itertoolsSource is a call of a function of itertools as a source.
func (b *builder) itertoolsSource(e *syntax.Call) *source {
	name, load := b.itertoolsFunction(e)
	known := itertoolsSources[name]
	if spreads(e) {
		known = b.spreadSource(e, name)
	}
	if known == nil {
		return nil
	}
	s := known(b, e)
	if s == nil {
		return nil
	}
	b.at(e)
	load()
	return s
}

// held is the value of an argument, kept for the time in which the items are made.
func (b *builder) held(e ast.Expr) Atom {
	x := b.expr(e)
	if v, ok := x.(*Var); ok {
		h := b.hidden("arg")
		b.set(h, &Copy{v})
		return h
	}
	return x
}

// constInt is the value of an int literal, perhaps with a sign; false for others.
func (b *builder) constInt(e ast.Expr) (int, bool) {
	c := b.fold(e)
	if c == nil {
		return 0, false
	}
	i, ok := c.Value.(*big.Int)
	if !ok || !i.IsInt64() || i.Int64() > 1<<30 || i.Int64() < -1<<30 {
		return 0, false
	}
	return int(i.Int64()), true
}

// countSource is count(start, step) of literals.
func (b *builder) countSource(e *syntax.Call) *source {
	start, step := b.int(0), b.int(1)
	for i, a := range e.Args {
		c := b.fold(a)
		if c == nil || i > 1 || !isNumber(c.Value) {
			return nil
		}
		if i == 0 {
			start = c
		} else {
			step = c
		}
	}
	if len(e.Keywords) > 0 {
		return nil
	}
	return &source{run: func(each func(Atom)) {
		n := b.hidden("count")
		b.set(n, &Copy{start})
		b.forever(func(Label) {
			x := b.let(&Copy{n})
			b.set(n, &Binary{Op: "+", X: n, Y: step})
			each(x)
		})
	}}
}

func isNumber(v any) bool {
	switch v.(type) {
	case *big.Int, float64:
		return true
	}
	return false
}

// forever builds a loop that only a jump to its label leaves.
func (b *builder) forever(build func(end Label)) {
	loop := &Loop{Label: b.label()}
	span := b.span
	loop.Body = b.collect(func() { build(loop.Label) })
	b.span = span
	b.emit(loop)
}

// repeatSource is repeat(x, times).
func (b *builder) repeatSource(e *syntax.Call) *source {
	if len(e.Args) == 0 || len(e.Args) > 2 || len(e.Keywords) > 0 {
		return nil
	}
	x := b.held(e.Args[0])
	var n Atom
	if len(e.Args) == 2 {
		n = b.held(e.Args[1])
	}
	b.at(e)
	var it *Var
	if n != nil {
		fn := b.let(&LoadGlobal{Name: "range"})
		r := b.let(&Call{Fn: fn, Args: []Arg{{X: n}}})
		it = b.hidden("it")
		b.set(it, &GetIter{X: r})
	}
	return &source{run: func(each func(Atom)) {
		if it != nil {
			b.iteratorSource(it).run(func(Atom) { each(x) })
			return
		}
		b.forever(func(Label) { each(x) })
	}}
}

// cycleSource is cycle(xs): the items, and then what was kept of them over and over.
func (b *builder) cycleSource(e *syntax.Call) *source {
	if len(e.Args) != 1 || len(e.Keywords) > 0 || 2*b.copies > maxCopies {
		return nil
	}
	inner := b.anySource(e.Args[0], e)
	return &source{run: func(each func(Atom)) {
		b.copies *= 2
		defer func() { b.copies /= 2 }()
		kept := b.hidden("kept")
		b.set(kept, &MakeList{Site: b.site(), Comprehension: true})
		inner.run(func(x Atom) {
			y := b.own(x)
			b.do(&Intrinsic{Name: ListAppend, Args: []Atom{kept, y}})
			each(y)
		})
		b.ifElse(b.truth(kept), func() {
			b.forever(func(Label) {
				it := b.hidden("it")
				b.set(it, &GetIter{X: kept})
				b.iteratorSource(it).run(each)
			})
		}, nil)
	}}
}

// chainSource is chain(a, b, …): each iterable is asked for its iterator in its turn.
func (b *builder) chainSource(e *syntax.Call) *source {
	n := len(e.Args)
	if n == 0 || len(e.Keywords) > 0 || n*b.copies > maxCopies {
		return nil
	}
	parts := make([]Atom, n)
	for i, a := range e.Args {
		parts[i] = b.held(a)
	}
	return &source{run: func(each func(Atom)) {
		b.copies *= n
		defer func() { b.copies /= n }()
		for _, p := range parts {
			it := b.hidden("it")
			b.set(it, &GetIter{X: p})
			b.iteratorSource(it).run(each)
		}
	}}
}

// flatSource is chain.from_iterable(xss).
func (b *builder) flatSource(e *syntax.Call) *source {
	if len(e.Args) != 1 || len(e.Keywords) > 0 {
		return nil
	}
	outer := b.anySource(e.Args[0], e)
	return &source{run: func(each func(Atom)) {
		outer.run(func(xs Atom) {
			it := b.hidden("it")
			b.set(it, &GetIter{X: xs})
			b.iteratorSource(it).run(each)
		})
	}}
}

// isliceSource is islice(xs, stop) or islice(xs, start, stop, step) of literals.
func (b *builder) isliceSource(e *syntax.Call) *source {
	if len(e.Args) < 2 || len(e.Args) > 4 || len(e.Keywords) > 0 {
		return nil
	}
	if len(e.Args) == 2 && b.fold(e.Args[1]) == nil {
		return b.isliceUpTo(e)
	}
	start, stop, step, unlimited := 0, 0, 1, false
	place := []*int{&stop}
	if len(e.Args) > 2 {
		place = []*int{&start, &stop, &step}
	}
	for i, a := range e.Args[1:] {
		if c := b.fold(a); c != nil && c.Value == nil {
			unlimited = unlimited || place[i] == &stop
			continue
		}
		n, ok := b.constInt(a)
		if !ok || n < 0 || place[i] == &step && n == 0 {
			return nil
		}
		*place[i] = n
	}
	inner := b.anySource(e.Args[0], e)
	b.at(e)
	return &source{run: func(each func(Atom)) {
		if stop == 0 && !unlimited && start == 0 {
			return
		}
		b.ending(func(end Label) {
			at, next := b.hidden("at"), b.hidden("next")
			b.set(at, &Copy{b.int(0)})
			b.set(next, &Copy{b.int(start)})
			inner.run(func(x Atom) {
				y := b.own(x)
				plain := start == 0 && step == 1
				var wanted Atom
				if !plain {
					wanted = b.let(&Compare{Op: "==", X: at, Y: next})
				}
				b.set(at, &Binary{Op: "+", X: at, Y: b.int(1)})
				take := func() {
					b.set(next, &Binary{Op: "+", X: next, Y: b.int(step)})
					each(y)
				}
				switch {
				case plain:
					each(y)
				case unlimited:
					b.ifElse(b.truth(wanted), take, nil)
				default:
					b.ifElse(b.truth(b.let(&Compare{Op: "<", X: next, Y: b.int(stop)})), func() { b.ifElse(b.truth(wanted), take, nil) }, nil)
				}
				if !unlimited {
					done := b.let(&Compare{Op: ">=", X: at, Y: b.int(max(start, stop))})
					b.ifElse(b.truth(done), func() { b.emit(&Break{Label: end}) }, nil)
				}
			})
		})
	}}
}

// isliceUpTo is islice(xs, stop). What is no int is looked at by islice itself,
// which may raise; None is no limit, and other things that serve as
// an index are taken as one.
func (b *builder) isliceUpTo(e *syntax.Call) *source {
	inner := b.anySource(e.Args[0], e)
	stop := b.held(e.Args[1])
	b.at(e)
	limit := b.hidden("limit")
	given := func(name string, args ...Atom) Atom {
		fn := b.let(&LoadGlobal{Name: name})
		list := make([]Arg, len(args))
		for i, a := range args {
			list[i].X = a
		}
		return b.let(&Call{Fn: fn, Args: list})
	}
	odd := func() {
		_, load := b.itertoolsCall(e)
		b.do(&Call{Fn: load(), Args: []Arg{{X: b.constant([]*Const{})}, {X: stop}}})
		b.ifElse(b.let(&Compare{Op: "is", X: stop, Y: b.none()}), func() { b.set(limit, &Copy{b.int(-1)}) },
			func() { b.set(limit, &Copy{given("len", given("range", stop))}) })
	}
	negative := func() {
		const text = "Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize."
		b.emit(&Raise{X: given("ValueError", b.str(text))})
	}
	class := b.let(&LoadGlobal{Name: "int"})
	b.ifElse(b.truth(given("isinstance", stop, class)), func() {
		b.ifElse(b.truth(b.let(&Compare{Op: ">=", X: stop, Y: b.int(0)})), func() { b.set(limit, &Copy{stop}) }, negative)
	}, odd)
	return &source{run: func(each func(Atom)) {
		b.ending(func(end Label) {
			leave := func() { b.emit(&Break{Label: end}) }
			at := b.hidden("at")
			b.ifElse(b.truth(b.let(&Compare{Op: "==", X: limit, Y: b.int(0)})), leave, nil)
			b.set(at, &Copy{b.int(0)})
			inner.run(func(x Atom) {
				b.set(at, &Binary{Op: "+", X: at, Y: b.int(1)})
				each(x)
				b.ifElse(b.truth(b.let(&Compare{Op: "==", X: at, Y: limit})), leave, nil)
			})
		})
	}}
}

// maxNested is the number of nested loops for the tuples of product and the like.
const maxNested = 4
