package core

import (
	"github.com/go-python/gpython/ast"

	"pyx2cpp/transpile/syntax"
)

// The functions of itertools that choose any number of items, as generators whose
// bodies stand where their items are used. They follow the order of CPython's; what is
// left to be checked of r has been checked before. Each has one yield, so that what
// is done with an item stands in the code once.
var choosing = map[string]string{
	"permutations": `
def permutations(iterable, r):
    pool = list(iterable)
    n = len(pool)
    if r <= n:
        indices = list(range(n))
        cycles = list(range(n, n - r, -1))
        chosen = [pool[i] for i in range(r)]
        more = True
        while more:
            yield tuple(chosen)
            more = False
            i = r - 1
            while i >= 0:
                c = cycles[i] - 1
                if c == 0:
                    first = indices[i]
                    for j in range(i, n - 1):
                        indices[j] = indices[j + 1]
                    indices[n - 1] = first
                    cycles[i] = n - i
                    i -= 1
                else:
                    cycles[i] = c
                    j = n - c
                    first = indices[i]
                    indices[i] = indices[j]
                    indices[j] = first
                    more = True
                    for j in range(i, r):
                        chosen[j] = pool[indices[j]]
                    i = -1
`,
	"combinations": `
def combinations(iterable, r):
    pool = list(iterable)
    n = len(pool)
    if r <= n:
        indices = list(range(r))
        chosen = [pool[i] for i in range(r)]
        more = True
        while more:
            yield tuple(chosen)
            i = r - 1
            while i >= 0 and indices[i] == i + n - r:
                i -= 1
            if i < 0:
                more = False
            else:
                v = indices[i] + 1
                for j in range(i, r):
                    indices[j] = v
                    chosen[j] = pool[v]
                    v += 1
`,
	"combinations_with_replacement": `
def combinations_with_replacement(iterable, r):
    pool = list(iterable)
    n = len(pool)
    if n > 0 or r == 0:
        indices = [0] * r
        chosen = [pool[0] for i in range(r)]
        more = True
        while more:
            yield tuple(chosen)
            i = r - 1
            while i >= 0 and indices[i] == n - 1:
                i -= 1
            if i < 0:
                more = False
            else:
                v = indices[i] + 1
                for j in range(i, r):
                    indices[j] = v
                    chosen[j] = pool[v]
`,
	"product": `
def product(iterable, r):
    pool = list(iterable)
    n = len(pool)
    if n > 0 or r == 0:
        indices = [0] * r
        chosen = [pool[0] for i in range(r)]
        more = True
        while more:
            yield tuple(chosen)
            i = r - 1
            while i >= 0 and indices[i] == n - 1:
                indices[i] = 0
                chosen[i] = pool[0]
                i -= 1
            if i < 0:
                more = False
            else:
                indices[i] += 1
                chosen[i] = pool[indices[i]]
`,
	"product_of": `
def product(pools):
    r = len(pools)
    indices = [0] * r
    more = True
    for p in pools:
        if len(p) == 0:
            more = False
    while more:
        yield tuple([p[i] for p, i in zip(pools, indices)])
        i = r - 1
        while i >= 0 and indices[i] == len(pools[i]) - 1:
            indices[i] = 0
            i -= 1
        if i < 0:
            more = False
        else:
            indices[i] += 1
`,
}

// choosingUses are the names of builtins in these texts.
var choosingUses = []string{"list", "len", "tuple", "range", "zip"}

// negativeChoice is what CPython says of a negative number of items.
var negativeChoice = map[string]string{"product": "repeat argument cannot be negative"}

// chosenSource is a function of itertools that chooses any number of items: as
// many as count gives, or as many as there are where count is nil.
func (b *builder) chosenSource(e *syntax.Call, name string, pool, count ast.Expr) *source {
	for _, used := range choosingUses {
		if b.names.binds[used] > 0 || b.names.declared[used] || b.names.star {
			return nil
		}
	}
	items := b.held(pool)
	var r Atom
	if count != nil {
		r = b.held(count)
	}
	b.at(e)
	fixed := b.hidden("pool")
	kept := b.pool(b.iteratorSource(b.iterated(items)))
	b.set(fixed, &Copy{kept})
	if count == nil {
		n := b.hidden("r")
		b.set(n, b.called("len", fixed))
		r = n
	} else {
		r = b.counted(e, name, fixed, r)
	}
	return b.textSource(e, choosing[name], []Atom{fixed, r})
}

// productOfSource is product(*pools).
func (b *builder) productOfSource(e *syntax.Call, pools ast.Expr) *source {
	for _, used := range choosingUses {
		if b.names.binds[used] > 0 || b.names.declared[used] || b.names.star {
			return nil
		}
	}
	if gen := b.soleStar(e); gen != nil {
		x := (&consumer{b: b, e: e, src: b.anySource(gen, e)}).list()
		return b.productOfPools(e, x)
	}
	x := b.held(pools)
	b.at(e)
	b.ifElse(b.let(&Intrinsic{Name: ExactList, Args: []Atom{x}}), nil, func() {
		b.ifElse(b.truth(b.let(b.called("hasattr", x, b.str("__iter__")))), nil, func() { // the call itself may raise
			_, load := b.itertoolsFunction(e)
			b.do(&Call{Fn: load(), Args: []Arg{{X: x, Star: true}}})
		})
	})
	return b.productOfPools(e, x)
}

// productOfPools is that of what can be iterated over.
func (b *builder) productOfPools(e *syntax.Call, x Atom) *source {
	fixed := b.hidden("pools")
	b.set(fixed, &MakeList{Site: b.site(), Comprehension: true})
	b.iteratorSource(b.iterated(x)).run(func(p Atom) {
		kept := b.pool(b.iteratorSource(b.iterated(p)))
		b.do(&Intrinsic{Name: ListAppend, Args: []Atom{fixed, kept}})
	})
	return b.textSource(e, choosing["product_of"], []Atom{fixed})
}

// spreadSource is what a call with a star is a source by: product(*pools).
func (b *builder) spreadSource(e *syntax.Call, name string) func(*builder, *syntax.Call) *source {
	if name != "product" || len(e.Args) != 1 || len(e.Keywords) > 0 {
		return nil
	}
	star, ok := e.Args[0].(*ast.Starred)
	if !ok {
		return nil
	}
	return func(b *builder, e *syntax.Call) *source { return b.productOfSource(e, star.Value) }
}

func (b *builder) iterated(x Atom) *Var {
	it := b.hidden("it")
	b.set(it, &GetIter{X: x})
	return it
}

// called is a call of a builtin.
func (b *builder) called(name string, args ...Atom) Expr {
	fn := b.let(&LoadGlobal{Name: name})
	list := make([]Arg, len(args))
	for i, a := range args {
		list[i].X = a
	}
	return &Call{Fn: fn, Args: list}
}

// counted is the number of items to choose. What is no int is looked at by the
// function itself, which may raise; other things that serve as an index are taken as one.
func (b *builder) counted(e *syntax.Call, name string, pool, r Atom) Atom {
	n := b.hidden("r")
	class := b.let(&LoadGlobal{Name: "int"})
	b.ifElse(b.truth(b.let(b.called("isinstance", r, class))), func() { b.set(n, &Binary{Op: "+", X: r, Y: b.int(0)}) }, func() {
		_, load := b.itertoolsCall(e)
		arg := Arg{X: r}
		if name == "product" {
			arg.Name = "repeat"
		}
		b.do(&Call{Fn: load(), Args: []Arg{{X: pool}, arg}})
		if name == "permutations" {
			b.ifElse(b.let(&Compare{Op: "is", X: r, Y: b.none()}), func() { b.set(n, b.called("len", pool)) },
				func() { b.set(n, b.called("len", b.let(b.called("range", r)))) })
			return
		}
		b.set(n, b.called("len", b.let(b.called("range", r))))
	})
	b.ifElse(b.truth(b.let(&Compare{Op: "<", X: n, Y: b.int(0)})), func() {
		text := negativeChoice[name]
		if text == "" {
			text = "r must be non-negative"
		}
		b.emit(&Raise{X: b.let(b.called("ValueError", b.str(text)))})
	}, nil)
	return n
}

// textSource is a generator given as text, whose body stands here with the line of
// the call and without a frame: CPython has none for it.
func (b *builder) textSource(e *syntax.Call, text string, args []Atom) *source {
	tree, err := syntax.Parse([]byte(text), generatedFile)
	if err != nil {
		panic("itertools: " + err.Error())
	}
	def := tree.Module.Body[0].(*syntax.FunctionDef)
	top := b.scopeNow()
	for top.parent != nil {
		top = top.parent
	}
	col := &collector{symbols: b.symbols, scope: top}
	col.open(functionScope, string(def.Name), def, func(*scope) {
		col.params(def.Args)
		for _, s := range def.Body {
			col.stmt(s)
		}
	})
	b.scopes[def].resolve(b.names)
	return &source{run: func(each func(Atom)) {
		caller := b.codePlace()
		b.at(e)
		end := b.label()
		inside := caller
		inside.span, inside.fstring = b.span, nil
		inside.regions = []*region{{function: true, breakTo: end}}
		inside.comps = append(inside.comps, &comp{scope: b.scopes[def], frame: caller.frame, vars: map[string]*Var{}})
		inside.yield = func(x Atom) { b.within(caller, func() { each(x) }) }
		b.within(inside, func() {
			b.emitBlock(end, b.collect(func() {
				for i, p := range def.Args.Args {
					b.store(p.Arg, args[i])
				}
				b.stmts(def.Body)
			}))
		})
		b.goTo(caller)
	}}
}
