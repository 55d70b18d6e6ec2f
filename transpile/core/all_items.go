package core

import (
	"slices"

	"github.com/go-python/gpython/ast"

	"pyx2cpp/transpile/syntax"
)

// Where all items of a generator are taken at once they are taken by a loop, so that native code steps the generator:
//
//	f(*gen(n))     →   items = list[]; for x in gen(n): @list_append(items, x); f(*items)
//	{*gen(n)}      →   items = list[]; for x in gen(n): @list_append(items, x); {*items}
//	f(*map(g, xs)) →   items = list[]; for x in xs: y = g(x); @list_append(items, y); f(*items)
//	xs += gen(n)   →   if @exact_list(xs): for x in gen(n): @list_append(xs, x), else: xs += gen(n)
//	dict(gen(n))   →   g = gen(n)
//	                   if @native_gen(g, 2): for x in g: k, v = x; @dict_set(res, k, v), else: res = dict(g)

// soleStar is the call of a generator function, of map or of filter, or the generator expression, behind the star of a call that has no other
// positional arguments, and keywords that do nothing; nil for other calls.
func (b *builder) soleStar(e *syntax.Call) ast.Expr {
	gen := starred(e)
	if _, call := gen.(*syntax.Call); !b.stepped(gen) || call && !b.inert(argExprs(nil, e.Keywords)) {
		return nil
	}
	return gen
}

// stepped tells whether an expression is a generator expression, a call of a generator function, or one of map or filter that can
// be a loop.
func (b *builder) stepped(e ast.Expr) bool {
	switch gen := e.(type) {
	case *syntax.GeneratorExp:
		return b.names.inline && (b.scopes[gen].inlines(b.names) || b.names.generators)
	case *syntax.Call:
		return b.names.inline && (b.steppedCall(gen) || b.mapsItems(gen))
	}
	return false
}

// mapsItems tells whether a call is one of map or filter that can be a loop.
func (b *builder) mapsItems(e *syntax.Call) bool {
	name, arg := passesOn(e)
	_, ok := b.isBuiltin(e.Func)
	return ok && (arg != nil && (name == "map" || name == "filter") || b.mapsSeveral(e))
}

// starred is what stands behind the star of a call without other positional arguments and without **; nil for other calls.
func starred(e *syntax.Call) ast.Expr {
	if len(e.Args) != 1 || slices.ContainsFunc(e.Keywords, func(k *ast.Keyword) bool { return k.Arg == "" }) {
		return nil
	}
	if st, ok := e.Args[0].(*ast.Starred); ok {
		return st.Value
	}
	return nil
}

// starredItems evaluates the arguments of such a call; place goes to where the call stands.
func (b *builder) starredItems(e *syntax.Call, gen ast.Expr, place func()) []Arg {
	src := b.anySource(gen, e)
	keywords := b.args(nil, nil, e.Keywords)
	place()
	items := (&consumer{b: b, e: e, src: src}).list()
	return append([]Arg{{X: items, Star: true}}, keywords...)
}

// added is xs += gen(…), where xs may be a list; nil for other values.
func (b *builder) added(xs Atom, s *ast.AugAssign) Expr {
	gen, ok := s.Value.(*syntax.Call)
	if !ok || s.Op != ast.Add || !b.names.inline || !b.steppedCall(gen) || !twice(gen) {
		return nil
	}
	res := b.hidden("res")
	b.at(s)
	b.ifElse(b.let(&Intrinsic{Name: ExactList, Args: []Atom{xs}}), func() {
		src := b.anySource(gen, s)
		b.at(s)
		src.run(func(x Atom) { b.do(&Intrinsic{Name: ListAppend, Args: []Atom{xs, x}}) })
		b.set(res, &Copy{xs})
	}, func() {
		y := b.expr(gen)
		b.at(s)
		b.set(res, &Binary{Op: "+", InPlace: true, X: xs, Y: y})
	})
	return &Copy{res}
}

// dictOf is dict(gen(…)).
func (b *builder) dictOf(e *syntax.Call) (Atom, bool) {
	gen, ok := e.Args[0].(*syntax.Call)
	if !ok || len(e.Args) != 1 || len(e.Keywords) > 0 || !b.steppedCall(gen) {
		return nil, false
	}
	g := b.expr(gen)
	b.at(e)
	res := b.hidden("res")
	b.ifElse(b.let(&Intrinsic{Name: NativeGen, Args: []Atom{g, b.int(2)}}), func() {
		b.assumeBuiltin("dict")
		it := b.hidden("it")
		b.set(it, &GetIter{X: g})
		b.set(res, &MakeDict{Site: b.site()})
		b.iteratorSource(it).run(func(x Atom) {
			k, v := b.temp(), b.temp()
			b.emit(&Unpack{Dsts: []*Var{k, v}, Star: -1, X: x})
			b.do(&Intrinsic{Name: DictSet, Args: []Atom{res, k, v}})
		})
	}, func() {
		fn := b.let(&LoadGlobal{Name: "dict"})
		b.set(res, &Call{Fn: fn, Args: []Arg{{X: g}}})
	})
	return res, true
}
