package core

import (
	"github.com/go-python/gpython/ast"

	"pyx2cpp/transpile/syntax"
)

// taker is a builtin function, class or method that takes all items of one of its arguments.
type taker struct {
	place int  // of the argument
	each  bool // what it is a method of has the items, so that each goes there when it is made
}

// wholeTakers are the takers by name. What the name means is known only when there are types. Those that the standard library
// has in Python are missing: they would have a frame in the traceback of what making the items raises.
var wholeTakers = map[string]taker{
	"deque": {}, "OrderedDict": {}, "defaultdict": {place: 1}, "fsum": {}, "prod": {}, "fromiter": {},
	"extend": {each: true}, "extendleft": {each: true}, "update": {each: true}, "difference_update": {each: true},
}

// takes finds the taker that a call may be a call of, with a generator as its argument.
func (b *builder) takes(e *syntax.Call) (taker, bool) {
	name := ""
	switch fn := e.Func.(type) {
	case *ast.Name:
		name = string(fn.Id)
	case *ast.Attribute:
		name = string(fn.Attr)
	}
	t, ok := wholeTakers[name]
	if !ok || !b.names.inline || !b.names.generators || spreads(e) || t.place >= len(e.Args) || t.each && len(e.Args)+len(e.Keywords) > 1 {
		return t, false
	}
	switch arg := e.Args[t.place].(type) {
	case *syntax.GeneratorExp:
		return t, true
	case *syntax.Call:
		return t, b.mayBeGenerator(arg)
	}
	return t, false
}

// taken builds the call of what may be a taker:
//
//	s.update(g)   →   if @native_gen(g, s.update): for x in g: s.update((x,))
//	                  else: s.update(g)
//	deque(g, n)   →   if @native_gen(g, deque): items = list[]; for x in g: @list_append(items, x); deque(items, n)
//	                  else: deque(g, n)
func (b *builder) taken(t taker, call *Call) Atom {
	res := b.hidden("res")
	g := call.Args[t.place].X
	b.ifElse(b.let(&Intrinsic{Name: NativeGen, Args: []Atom{g, call.Fn}}), func() {
		it := b.hidden("it")
		b.set(it, &GetIter{X: g})
		src := b.iteratorSource(it)
		if t.each {
			src.run(func(x Atom) {
				one := b.let(&MakeTuple{Items: []Item{{X: x}}})
				b.do(&Call{Fn: call.Fn, Args: []Arg{{X: one}}})
			})
			b.set(res, &Copy{b.none()})
			return
		}
		args := append([]Arg(nil), call.Args...)
		args[t.place].X = b.listOf(src)
		b.set(res, &Call{Fn: call.Fn, Args: args})
	}, func() {
		b.set(res, call)
	})
	return res
}

// gathered is x, the value of e, or the list of its items where e is a call that gives a generator which native code steps.
func (b *builder) gathered(e ast.Expr, x Atom) Atom {
	if _, ok := e.(*syntax.Call); !ok || !b.names.inline || !b.names.generators {
		return x
	}
	b.at(e)
	res := b.hidden("res")
	b.ifElse(b.let(&Intrinsic{Name: NativeGen, Args: []Atom{x}}), func() {
		it := b.hidden("it")
		b.set(it, &GetIter{X: x})
		b.set(res, &Copy{b.listOf(b.iteratorSource(it))})
	}, func() {
		b.set(res, &Copy{x})
	})
	return res
}
