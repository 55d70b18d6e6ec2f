package core

import (
	"github.com/go-python/gpython/ast"

	"pyx2cpp/transpile/syntax"
)

// consume builds a call that takes all items of a source in place:
//
//	any(f(x) for x in xs)   →   it = iter xs
//	                            res = False
//	                            block end
//	                              for x in it
//	                                t = f(x)        in the frame of <genexpr>
//	                                if truth t: res = True; break end
//
// ok tells whether it did. What fails outside the items (adding them up,
// comparing them) belongs to the call itself, as in CPython.
func (b *builder) consume(e *syntax.Call) (Atom, bool) {
	if x, ok := b.gather(e); ok {
		return x, true
	}
	if attr, ok := e.Func.(*ast.Attribute); ok && b.names.inline && joins(e) {
		if isStrLiteral(attr.Value) && b.canSource(e.Args[0]) {
			return b.consumeJoin(e, attr), true
		}
		return b.joinAny(e, attr)
	}
	if !b.names.inline || len(e.Args) == 0 {
		return nil, false
	}
	name, ok := b.isBuiltin(e.Func)
	if !ok {
		return nil, false
	}
	if !consumes(e) {
		if name == "sum" && b.addsInstances(e) && b.mayBeGenerator(e.Args[0]) {
			return b.sumAny(e), true
		}
		return nil, false
	}
	if name == "dict" && !b.inlined(e.Args[0]) {
		return b.dictOf(e)
	}
	if x, ok := b.firstItem(e, name); ok {
		return x, true
	}
	src := b.source(e.Args[0])
	if src == nil && name == "sum" && addsLists(e) {
		src = b.anySource(e.Args[0], e)
	}
	if src == nil {
		if name == "sum" && b.addsInstances(e) && b.mayBeGenerator(e.Args[0]) {
			return b.sumAny(e), true
		}
		return b.consumeAny(e, name)
	}
	b.at(e)
	b.assumeBuiltin(name)
	return (&consumer{b: b, e: e, src: src}).consume(name), true
}

// addsLists tells whether a call of sum is sum(lists, []) or sum(tuples, ()): adding them
// up one by one is what sum does itself.
func addsLists(e *syntax.Call) bool {
	if len(e.Args) != 2 || len(e.Keywords) > 0 {
		return false
	}
	switch start := e.Args[1].(type) {
	case *ast.List:
		return len(start.Elts) == 0
	case *ast.Tuple:
		return len(start.Elts) == 0
	}
	return false
}

// consume is the call of the builtin of that name.
func (c *consumer) consume(name string) Atom {
	b := c.b
	switch name {
	case "sum":
		return c.sum()
	case "any", "all":
		return c.anyAll(name == "any")
	case "min", "max":
		return c.extreme(name)
	case "next":
		return c.next()
	case "set":
		return c.fill(&MakeSet{Site: b.site()}, SetAdd)
	case "dict":
		return c.dict()
	case "list":
		return c.list()
	}
	return c.through(name)
}

// consumeAny takes the items of what may be a generator that native code steps,
// known only when there are types:
//
//	sum(x)   →   if @native_gen(x)
//	               it = iter x
//	               … as above
//	             else
//	               res = sum(x)
func (b *builder) consumeAny(e *syntax.Call, name string) (Atom, bool) {
	if !b.names.generators || len(e.Args) != 1 || len(e.Keywords) > 0 || name == "next" || name == "dict" || !b.mayBeGenerator(e.Args[0]) {
		return nil, false
	}
	x := b.expr(e.Args[0])
	b.at(e)
	res := b.hidden("res")
	b.ifElse(b.let(&Intrinsic{Name: NativeGen, Args: []Atom{x}}), func() {
		b.assumeBuiltin(name)
		it := b.hidden("it")
		b.set(it, &GetIter{X: x})
		c := &consumer{b: b, e: e, src: b.iteratorSource(it)}
		b.set(res, &Copy{c.consume(name)})
	}, func() {
		fn := b.let(&LoadGlobal{Name: name})
		b.set(res, &Call{Fn: fn, Args: []Arg{{X: x}}})
	})
	return res, true
}

// mayBeGenerator tells whether an expression may give a generator, or an instance
// whose iterator is one: a local variable, an attribute or what a method returns.
func (b *builder) mayBeGenerator(e ast.Expr) bool {
	switch e := e.(type) {
	case *ast.Name:
		p := b.resolve(e.Id)
		return p.v != nil && !p.class
	case *ast.Attribute:
		return true
	case *ast.Subscript:
		return true
	case *syntax.Call:
		_, isAttr := e.Func.(*ast.Attribute)
		name, isName := e.Func.(*ast.Name)
		return isAttr || isName && (b.names.defs[string(name.Id)] != nil || b.names.iterators[string(name.Id)])
	}
	return false
}

// inlined tells whether e is a generator expression that stands in this function.
func (b *builder) inlined(e ast.Expr) bool {
	g, ok := e.(*syntax.GeneratorExp)
	return ok && b.scopes[g].inline
}

// consumer builds one consuming call.
type consumer struct {
	b   *builder
	e   *syntax.Call
	src *source
}

// operand evaluates an argument after the first; nil without one of that name.
func (c *consumer) operand(name ast.Identifier, place int) Atom {
	if place > 0 && place < len(c.e.Args) {
		return c.kept(c.e.Args[place])
	}
	for _, k := range c.e.Keywords {
		if k.Arg == name {
			return c.kept(k.Value)
		}
	}
	return nil
}

// kept is the value that an argument has now: making the items may change a variable.
func (c *consumer) kept(e ast.Expr) Atom {
	x := c.b.expr(e)
	if v, ok := x.(*Var); ok && v.Kind == Local {
		h := c.b.hidden("arg")
		c.b.set(h, &Copy{x})
		x = h
	}
	c.b.at(c.e)
	return x
}

// keptCallee is kept for a function that is called for the items.
func (c *consumer) keptCallee(e ast.Expr) *callee {
	if f := c.b.operatorFunction(e); f != nil {
		c.b.at(c.e)
		return f
	}
	return &callee{fn: c.kept(e)}
}

func (c *consumer) sum() Atom {
	b := c.b
	var start Atom = b.int(0)
	if x := c.operand("start", 1); x != nil {
		start = x
	}
	total := b.hidden("sum")
	b.set(total, &Copy{start})
	c.src.run(func(x Atom) { b.set(total, &Binary{Op: "+", X: total, Y: x}) })
	return total
}

func (c *consumer) anyAll(want bool) Atom {
	b := c.b
	res := b.hidden("res")
	b.set(res, &Copy{b.constant(!want)})
	b.ending(func(end Label) {
		c.src.run(func(x Atom) {
			found := func() {
				b.set(res, &Copy{b.constant(want)})
				b.emit(&Break{Label: end})
			}
			if t := b.truth(x); want {
				b.ifElse(t, found, nil)
			} else {
				b.ifElse(t, nil, found)
			}
		})
	})
	return res
}

// fill puts the items into a new container.
func (c *consumer) fill(mk Expr, add string) Atom {
	b := c.b
	res := b.hidden("res")
	b.set(res, mk)
	c.src.run(func(x Atom) { b.do(&Intrinsic{Name: add, Args: []Atom{res, x}}) })
	return res
}

func (c *consumer) list() Atom { return c.b.listOf(c.src) }

// listOf is the list of the items of a source.
func (b *builder) listOf(src *source) Atom {
	return (&consumer{b: b, src: src}).fill(&MakeList{Site: b.site(), Comprehension: true}, ListAppend)
}

func (c *consumer) dict() Atom {
	b := c.b
	res := b.hidden("res")
	b.set(res, &MakeDict{Site: b.site()})
	c.src.runPair(func(k, v Atom) { b.do(&Intrinsic{Name: DictSet, Args: []Atom{res, k, v}}) })
	return res
}

// through passes the list of the items on: sorted(list), tuple(list).
func (c *consumer) through(name string) Atom {
	b := c.b
	if name == "sorted" && keyword(c.e, "key") != nil {
		return c.sorted()
	}
	args := []Arg{{}}
	for _, k := range c.e.Keywords {
		args = append(args, Arg{X: c.operand(k.Arg, 0), Name: string(k.Arg)})
	}
	args[0].X = c.list()
	fn := b.let(&LoadGlobal{Name: name})
	return b.let(&Call{Fn: fn, Args: args})
}

// extreme is min or max.
func (c *consumer) extreme(name string) Atom {
	key, otherwise := c.operands2()
	return c.extremeOf(name, key, otherwise)
}

func (c *consumer) extremeOf(name string, key *callee, otherwise Atom) Atom {
	b := c.b
	op := map[string]string{"min": "<", "max": ">"}[name]
	// Assigned by the first item: to the analysis of assignments they are like any local.
	best, bestKey, found := b.newVar(".best", Local), b.newVar(".key", Local), b.hidden("found")
	if key == nil {
		bestKey = best
	}
	b.set(found, &Copy{b.constant(false)})
	c.src.run(func(x Atom) {
		k := x
		if key != nil {
			k = b.let(key.call(x))
		}
		take := func() {
			b.set(best, &Copy{x})
			if key != nil {
				b.set(bestKey, &Copy{k})
			}
		}
		b.ifElse(found, func() {
			r := b.let(&Compare{Op: op, X: k, Y: bestKey})
			b.ifElse(b.truth(r), take, nil)
		}, func() {
			take()
			b.set(found, &Copy{b.constant(true)})
		})
	})
	b.ifElse(found, nil, func() {
		if otherwise != nil {
			b.set(best, &Copy{otherwise})
			return
		}
		class := b.let(&LoadGlobal{Name: "ValueError"})
		exc := b.let(&Call{Fn: class, Args: []Arg{{X: b.str(name + "() arg is an empty sequence")}}})
		b.emit(&Raise{X: exc})
	})
	return best
}

// operands2 evaluates key and default in the order in which they stand.
func (c *consumer) operands2() (key *callee, otherwise Atom) {
	for _, k := range c.e.Keywords {
		if k.Arg == "default" {
			otherwise = c.kept(k.Value)
			continue
		}
		x := c.keptCallee(k.Value)
		if cst, ok := x.fn.(*Const); !ok || cst.Value != nil {
			key = x
		}
	}
	return key, otherwise
}

// next takes the first item.
func (c *consumer) next() Atom {
	b := c.b
	otherwise := c.operand("", 1)
	res := b.hidden("res")
	b.ending(func(end Label) {
		c.src.run(func(x Atom) {
			b.set(res, &Copy{x})
			b.emit(&Break{Label: end})
		})
		if otherwise != nil {
			b.set(res, &Copy{otherwise})
			return
		}
		b.emit(&Raise{X: b.let(&LoadGlobal{Name: "StopIteration"})})
	})
	return res
}

// consumeJoin is "sep".join(items): of the list of the items.
func (b *builder) consumeJoin(e *syntax.Call, attr *ast.Attribute) Atom {
	sep := b.expr(attr.Value)
	b.atEndOf(attr)
	fn := b.let(&GetAttr{X: sep, Name: "join", Method: true})
	c := &consumer{b: b, e: e, src: b.source(e.Args[0])}
	b.at(e)
	b.span.Line = b.spanOf(attr).EndLine
	list := c.list()
	return b.let(&Call{Fn: fn, Args: []Arg{{X: list}}})
}

// joinAny is sep.join(x) of what may be a str and a generator that native code
// steps, as in consumeAny.
func (b *builder) joinAny(e *syntax.Call, attr *ast.Attribute) (Atom, bool) {
	_, made := e.Args[0].(*syntax.GeneratorExp)
	if !b.names.generators || !made && !b.mayBeGenerator(e.Args[0]) {
		return nil, false
	}
	sep := b.expr(attr.Value)
	b.atEndOf(attr)
	fn := b.let(&GetAttr{X: sep, Name: "join", Method: true})
	x := b.expr(e.Args[0])
	b.at(e)
	b.span.Line = b.spanOf(attr).EndLine
	res := b.hidden("res")
	b.ifElse(b.let(&Intrinsic{Name: NativeGen, Args: []Atom{x, sep}}), func() {
		it := b.hidden("it")
		b.set(it, &GetIter{X: x})
		c := &consumer{b: b, e: e, src: b.iteratorSource(it)}
		b.set(res, &Call{Fn: fn, Args: []Arg{{X: c.list()}}})
	}, func() {
		b.set(res, &Call{Fn: fn, Args: []Arg{{X: x}}})
	})
	return res, true
}

// canSource tells whether source would give one, before anything is evaluated.
func (b *builder) canSource(e ast.Expr) bool {
	switch e := e.(type) {
	case *ast.Name:
		return b.groupItems(e) != nil
	case *syntax.GeneratorExp:
		return b.scopes[e].inline
	case *syntax.Call:
		if fn, _ := b.generatorCall(e); fn != nil {
			return true
		}
		name, _ := passesOn(e)
		_, builtin := b.isBuiltin(e.Func)
		return builtin && (name == "map" || name == "filter" || b.mapsSeveral(e))
	}
	return false
}

// forSource is a for statement over a source: its body stands where the items
// are made.
func (b *builder) forSource(s *ast.For, src *source) {
	stop := b.label()
	b.emitBlock(stop, b.collect(func() {
		b.at(s)
		body := func(target ast.Expr, x Atom) {
			next := b.label()
			b.emitBlock(next, b.collect(func() {
				b.push(&region{loop: true, breakTo: stop, continueTo: next, byBreak: true})
				if dst := b.localTarget(target); dst != nil {
					b.set(dst, &Copy{x})
				} else {
					b.assign(target, x)
				}
				b.stmts(s.Body)
				b.pop()
			}))
		}
		if src.groups != nil {
			b.withGroups(src, func(key Atom) { body(s.Target.(*ast.Tuple).Elts[0], key) })
		} else {
			src.run(func(x Atom) { body(s.Target, x) })
		}
		b.stmts(s.Orelse)
	}))
}
