package core

import (
	"github.com/go-python/gpython/ast"

	"pyx2cpp/transpile/syntax"
)

// compBuilder makes the container of a comprehension and adds one element.
type compBuilder struct {
	name string // of CPython's code object
	make func(b *builder) Expr
	add  func(b *builder, c *Var)
}

func listBuilder(elt ast.Expr) compBuilder {
	return compBuilder{"<listcomp>",
		func(b *builder) Expr { return &MakeList{Site: b.site(), Comprehension: true} },
		func(b *builder, c *Var) { b.addTo(c, ListAppend, elt) }}
}

func setBuilder(elt ast.Expr) compBuilder {
	return compBuilder{"<setcomp>",
		func(b *builder) Expr { return &MakeSet{Site: b.site()} },
		func(b *builder, c *Var) { b.addTo(c, SetAdd, elt) }}
}

func dictBuilder(key, value ast.Expr) compBuilder {
	return compBuilder{"<dictcomp>",
		func(b *builder) Expr { return &MakeDict{Site: b.site()} },
		func(b *builder, c *Var) {
			k := b.operand(key, value)
			v := b.expr(value)
			b.span = b.ambient
			b.do(&Intrinsic{Name: DictSet, Args: []Atom{c, k, v}})
		}}
}

func (b *builder) addTo(c *Var, intrinsic string, elt ast.Expr) {
	x := b.expr(elt)
	b.span = b.ambient
	b.do(&Intrinsic{Name: intrinsic, Args: []Atom{c, x}})
}

// comprehension builds a list, set or dict comprehension, inline if it can:
//
//	[f(x) for x in xs if x]
//	→ t1 = iter xs
//	  t2 = list[]
//	  for x' in t1
//	    if truth x'
//	      t3 = f(x'); @list_append(t2, t3)
//
// x' is a fresh variable. Node.Frame tells that CPython has a frame there.
func (b *builder) comprehension(e ast.Expr, gens []*syntax.Comprehension, cb compBuilder) (Atom, Expr) {
	s := b.scopes[e]
	if s.async {
		panic(stay("uses an asynchronous comprehension"))
	}
	var src *source
	if s.inline {
		src = b.clauseSource(e, gens[0])
	}
	if src != nil {
		b.at(e)
		return b.inlineComp(e, s, gens, src, nil, cb), nil
	}
	first := b.iterable(gens[0].Iter)
	b.at(e)
	iter := b.hidden("it")
	b.set(iter, &GetIter{X: first})
	if !s.inline {
		f := b.compFunc(e, s, cb.name, Comprehension, func(c *builder, it *Var) {
			c.at(e)
			res := c.hidden("res")
			c.set(res, cb.make(c))
			c.generators(gens, it, func() { cb.add(c, res) })
			c.at(e)
			c.emit(&Return{X: res})
		})
		fn := b.let(&MakeFunc{Func: f})
		return nil, &Call{Fn: fn, Args: []Arg{{X: iter}}}
	}
	return b.inlineComp(e, s, gens, nil, iter, cb), nil
}

func (b *builder) inlineComp(e ast.Expr, s *scope, gens []*syntax.Comprehension, src *source, iter *Var, cb compBuilder) Atom {
	caller, span, ambient := b.frame, b.span, b.ambient
	b.ambient = span
	b.fn.Frames = append(b.fn.Frames, Frame{Name: cb.name, Line: b.span.Line, Caller: caller, CallLine: b.span.Line})
	b.frame = len(b.fn.Frames)
	b.comps = append(b.comps, &comp{scope: s, frame: b.frame, vars: map[string]*Var{}})
	res := b.let(cb.make(b))
	b.generatorsOver(gens, src, iter, func() { cb.add(b, res) })
	b.comps = b.comps[:len(b.comps)-1]
	b.frame, b.span, b.ambient = caller, span, ambient
	return res
}

// generators builds the loops and tests of a comprehension around element.
func (b *builder) generators(gens []*syntax.Comprehension, iter *Var, element func()) {
	b.generatorsOver(gens, nil, iter, element)
}

// generatorsOver is generators with the first iterable as a source, or as the
// iterator iter when src is nil.
func (b *builder) generatorsOver(gens []*syntax.Comprehension, src *source, iter *Var, element func()) {
	g := gens[0]
	b.span = b.ambient
	if src != nil {
		here := b.codePlace()
		if src.groups != nil {
			b.withGroups(src, func(key Atom) {
				b.within(here, func() {
					b.assign(g.Target.(*ast.Tuple).Elts[0], key)
					b.filters(g.Ifs, func() { b.innerGenerators(gens, element) })
				})
			})
			return
		}
		src.run(func(x Atom) {
			b.within(here, func() {
				if dst := b.localTarget(g.Target); dst != nil {
					b.set(dst, &Copy{x})
				} else {
					b.assign(g.Target, x)
				}
				b.filters(g.Ifs, func() { b.innerGenerators(gens, element) })
			})
		})
		return
	}
	loop := &For{Label: b.label(), Iter: iter}
	dst := b.localTarget(g.Target)
	loop.Dst = dst
	if dst == nil {
		loop.Dst = b.temp()
	}
	span := b.span
	loop.Body = b.collect(func() {
		if dst == nil {
			b.assign(g.Target, loop.Dst)
		}
		b.filters(g.Ifs, func() { b.innerGenerators(gens, element) })
	})
	b.span = span
	b.emit(loop)
}

// innerGenerators builds what is inside the first loop of a comprehension.
func (b *builder) innerGenerators(gens []*syntax.Comprehension, element func()) {
	if len(gens) == 1 {
		element()
		return
	}
	if src := b.source(gens[1].Iter); src != nil {
		b.generatorsOver(gens[1:], src, nil, element)
		return
	}
	x := b.iterable(gens[1].Iter)
	b.span = b.ambient
	it := b.hidden("it")
	b.set(it, &GetIter{X: x})
	b.generators(gens[1:], it, element)
}

func (b *builder) filters(ifs []ast.Expr, then func()) {
	if len(ifs) == 0 {
		then()
		return
	}
	b.branch(ifs[0], func() { b.filters(ifs[1:], then) }, nil)
}

// compFunc makes the function of a comprehension: its only parameter is the
// iterator over the first iterable.
func (b *builder) compFunc(e ast.Expr, s *scope, name string, kind FuncKind, build func(c *builder, it *Var)) *Func {
	return b.once(e, func() *Func {
		c := b.newBuilder(b, s, name, kind)
		c.locate(e)
		it := c.newVar(".0", Local)
		c.fn.Params = []*Param{{Var: it, Kind: PositionalOnly}}
		c.run(func() { build(c, it) })
		return c.fn
	})
}

// generator builds a generator expression: a generator function, called at
// once with the iterator over the first iterable.
func (b *builder) generator(e *syntax.GeneratorExp) Expr {
	s := b.scopes[e]
	x := b.iterable(e.Generators[0].Iter)
	b.at(e)
	if s.async {
		panic(stay("uses an asynchronous generator expression"))
	}
	it := b.hidden("it")
	b.set(it, &GetIter{X: x})
	f := b.compFunc(e, s, "<genexpr>", GenExpr, func(c *builder, it *Var) {
		c.generators(e.Generators, it, func() {
			x := c.expr(e.Elt)
			c.span = c.ambient
			c.do(&Yield{X: x})
		})
		c.at(e)
		c.emit(&Return{X: c.none()})
	})
	for _, v := range f.Vars {
		if v.Kind == Free && v.Outer.Kind == Local {
			panic(stay("uses a generator expression where no loop steps it"))
		}
	}
	fn := b.let(&MakeFunc{Func: f})
	return &Call{Fn: fn, Args: []Arg{{X: it}}}
}
