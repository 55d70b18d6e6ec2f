package core

import (
	"github.com/go-python/gpython/ast"

	"pyx2cpp/transpile/syntax"
)

// keyed builds a call that sorts or chooses by a key, with the calls of the key
// in place: they come from here in CPython too, which has no frames between.
//
//	sorted(xs, key=f)   →   it = iter xs
//	                        items = list[]
//	                        for x in it: @list_append(items, x)
//	                        keys = list[]
//	                        for x in iter items: @list_append(keys, f(x))
//	                        @sort_by(items, keys, False)
//
// ok tells whether it did.
func (b *builder) keyed(e *syntax.Call) (Atom, bool) {
	if !b.names.inline || keyword(e, "key") == nil {
		return nil, false
	}
	if attr, ok := e.Func.(*ast.Attribute); ok {
		if attr.Attr == "sort" && len(e.Args) == 0 && onlyKeywords(e, "key", "reverse") {
			return b.sortInPlace(e, attr), true
		}
		return b.bisectBy(e)
	}
	if x, ok := b.bisectBy(e); ok {
		return x, true
	}
	name, ok := b.isBuiltin(e.Func)
	if !ok || len(e.Args) != 1 {
		return nil, false
	}
	if _, star := e.Args[0].(*ast.Starred); star {
		return nil, false
	}
	switch {
	case name == "sorted" && onlyKeywords(e, "key", "reverse"):
		return b.sortedBy(e), true
	case (name == "min" || name == "max") && onlyKeywords(e, "key", "default"):
		return b.extremeBy(e, name), true
	}
	return nil, false
}

// unlessNone emits the code for a key; where its value may be None, which means
// that there is none, behind a test, with the plain call otherwise.
func (b *builder) unlessNone(e *syntax.Call, key *callee, keyed func() Atom, plain func() Expr) Atom {
	if _, ok := keyword(e, "key").(*syntax.Lambda); ok || key.apply != nil || key.compare != nil {
		return keyed()
	}
	res := b.hidden("res")
	b.ifElse(b.let(&Compare{Op: "is", X: key.fn, Y: b.none()}), func() { b.set(res, plain()) },
		func() { b.set(res, &Copy{keyed()}) })
	return res
}

// again is the call itself, with its operands evaluated.
func again(e *syntax.Call, fn Atom, args []Arg, values map[ast.Identifier]Atom) Expr {
	for _, k := range e.Keywords {
		args = append(args, Arg{X: values[k.Arg], Name: string(k.Arg)})
	}
	return &Call{Fn: fn, Args: args}
}

// keyword is the value of a keyword argument, nil without one or for the literal None.
func keyword(e *syntax.Call, name ast.Identifier) ast.Expr {
	for _, k := range e.Keywords {
		if k.Arg == name {
			if c, ok := k.Value.(*syntax.Constant); ok && c.Value == (syntax.None{}) {
				return nil
			}
			return k.Value
		}
	}
	return nil
}

// onlyKeywords tells whether all keywords are among names, each once.
func onlyKeywords(e *syntax.Call, names ...ast.Identifier) bool {
	seen := map[ast.Identifier]bool{}
	for _, n := range names {
		seen[n] = true
	}
	for _, k := range e.Keywords {
		if !seen[k.Arg] {
			return false
		}
		seen[k.Arg] = false
	}
	return true
}

// sortArgs evaluates key and reverse in the order in which they stand.
func (c *consumer) sortArgs() (key *callee, reverse Atom) {
	reverse = c.b.constant(false)
	for _, k := range c.e.Keywords {
		if k.Arg == "key" {
			if key = c.comparison(k.Value); key == nil {
				key = c.keptCallee(k.Value)
			}
		} else {
			reverse = c.kept(k.Value)
		}
	}
	return key, reverse
}

func (b *builder) sortedBy(e *syntax.Call) Atom {
	c := &consumer{b: b, e: e, src: &source{}}
	xs := b.operand(e.Args[0], argExprs(nil, e.Keywords)...)
	key, reverse := c.sortArgs()
	b.at(e)
	b.assumeBuiltin("sorted")
	return b.unlessNone(e, key, func() Atom {
		it := b.hidden("it")
		b.set(it, &GetIter{X: xs})
		c.src = b.iteratorSource(it)
		items := c.list()
		c.sortBy(items, key, reverse)
		return items
	}, func() Expr {
		fn := b.let(&LoadGlobal{Name: "sorted"})
		return again(e, fn, []Arg{{X: xs}}, map[ast.Identifier]Atom{"key": key.object(), "reverse": reverse})
	})
}

// sorted sorts the list of the items by a key.
func (c *consumer) sorted() Atom {
	b := c.b
	key, reverse := c.sortArgs()
	items := c.list()
	return b.unlessNone(c.e, key, func() Atom {
		c.sortBy(items, key, reverse)
		return items
	}, func() Expr {
		fn := b.let(&LoadGlobal{Name: "sorted"})
		return again(c.e, fn, []Arg{{X: items}}, map[ast.Identifier]Atom{"key": key.object(), "reverse": reverse})
	})
}

// sortBy sorts a list that nobody else has yet.
func (c *consumer) sortBy(items Atom, key *callee, reverse Atom) {
	b := c.b
	if key.compare != nil {
		b.do(&Intrinsic{Name: SortCalls, Args: []Atom{items, key.compare, reverse}})
		return
	}
	it, keys := b.hidden("it"), b.hidden("keys")
	b.set(keys, &MakeList{Site: b.site(), Comprehension: true})
	b.set(it, &GetIter{X: items})
	b.iteratorSource(it).run(func(x Atom) {
		k := b.let(key.call(x))
		b.do(&Intrinsic{Name: ListAppend, Args: []Atom{keys, k}})
	})
	b.do(&Intrinsic{Name: SortBy, Args: []Atom{items, keys, reverse}})
}

// sortInPlace is xs.sort(key=f). A list is empty while it is being sorted, and
// gets its items back whatever happens:
//
//	m = xs.sort
//	if @exact_list(xs)
//	  items = @list_take(xs)
//	  try: … sorted …
//	  except exc: @list_put(xs, items); reraise exc
//	  @list_put(xs, items)
//	else
//	  m(key=f)
func (b *builder) sortInPlace(e *syntax.Call, attr *ast.Attribute) Atom {
	x := b.operand(attr.Value, argExprs(nil, e.Keywords)...)
	xs := b.hidden("list")
	b.set(xs, &Copy{x})
	b.atEndOf(attr)
	fn := b.let(&GetAttr{X: xs, Name: "sort", Method: true})
	c := &consumer{b: b, e: e, src: &source{}}
	key, reverse := c.sortArgs()
	b.at(e)
	b.span.Line = b.spanOf(attr).EndLine
	plain := func() Expr {
		return again(e, fn, nil, map[ast.Identifier]Atom{"key": key.object(), "reverse": reverse})
	}
	res := b.hidden("res")
	b.ifElse(b.let(&Intrinsic{Name: ExactList, Args: []Atom{xs}}), func() {
		b.set(res, &Copy{b.unlessNone(e, key, func() Atom { return c.sortList(xs, key, reverse) }, plain)})
	}, func() { b.set(res, plain()) })
	return res
}

// sortList sorts what is a list for certain.
func (c *consumer) sortList(xs Atom, key *callee, reverse Atom) Atom {
	b := c.b
	items, exc := b.hidden("items"), b.hidden("exc")
	b.set(items, &Intrinsic{Name: ListTake, Args: []Atom{xs}})
	put := func() { b.do(&Intrinsic{Name: ListPut, Args: []Atom{xs, items}}) }
	try := &Try{Exc: exc}
	span := b.span
	b.protected++
	try.Body = b.collect(func() { c.sortBy(items, key, reverse) })
	b.protected--
	b.span = span
	try.Handler = b.handlerOf(exc, func() {
		put()
		b.emit(&Raise{X: exc, Reraise: true})
	})
	b.span = span
	b.emit(try)
	put()
	return b.none()
}

// extremeBy is min or max of an iterable by a key.
func (b *builder) extremeBy(e *syntax.Call, name string) Atom {
	c := &consumer{b: b, e: e}
	xs := b.operand(e.Args[0], argExprs(nil, e.Keywords)...)
	it := b.hidden("it")
	key, otherwise := c.operands2()
	b.at(e)
	b.assumeBuiltin(name)
	return b.unlessNone(e, key, func() Atom {
		b.set(it, &GetIter{X: xs})
		c.src = b.iteratorSource(it)
		return c.extremeOf(name, key, otherwise)
	}, func() Expr {
		fn := b.let(&LoadGlobal{Name: name})
		return again(e, fn, []Arg{{X: xs}}, map[ast.Identifier]Atom{"key": key.object(), "default": otherwise})
	})
}
