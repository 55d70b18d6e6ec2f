package core

import (
	"pyx2cpp/transpile/syntax"
)

// pool is the list of the items of e.
func (b *builder) pool(src *source) *Var {
	pool := b.hidden("pool")
	b.set(pool, &MakeList{Site: b.site(), Comprehension: true})
	src.run(func(x Atom) { b.do(&Intrinsic{Name: ListAppend, Args: []Atom{pool, x}}) })
	return pool
}

// productSource is product(a, b, …) or product(a, repeat=2).
func (b *builder) productSource(e *syntax.Call) *source {
	repeat := 1
	if len(e.Keywords) == 1 && e.Keywords[0].Arg == "repeat" {
		n, ok := b.constInt(e.Keywords[0].Value)
		if len(e.Args) == 1 && (!ok || n < 1 || n > maxNested) {
			return b.chosenSource(e, "product", e.Args[0], e.Keywords[0].Value)
		}
		if !ok || n < 1 {
			return nil
		}
		repeat = n
	} else if len(e.Keywords) > 0 {
		return nil
	}
	if n := len(e.Args) * repeat; n == 0 || n > maxNested {
		return nil
	}
	args := make([]Atom, len(e.Args))
	for i, a := range e.Args {
		args[i] = b.held(a)
	}
	b.at(e)
	var pools []*Var
	for _, a := range args {
		it := b.hidden("it")
		b.set(it, &GetIter{X: a})
		pools = append(pools, b.pool(b.iteratorSource(it)))
	}
	for i := len(pools); i < len(args)*repeat; i++ {
		pools = append(pools, pools[i-len(args)])
	}
	return &source{run: func(each func(Atom)) {
		var items []Item
		var nest func(i int)
		nest = func(i int) {
			if i == len(pools) {
				each(b.let(&MakeTuple{Items: items}))
				return
			}
			it := b.hidden("it")
			b.set(it, &GetIter{X: pools[i]})
			b.iteratorSource(it).run(func(x Atom) {
				items = append(items[:i:i], Item{X: x})
				nest(i + 1)
			})
		}
		nest(0)
	}}
}

// choicesSource is combinations(xs, r) with next 1, combinations_with_replacement
// with next 0, permutations with next -1: nested loops over indices.
func (b *builder) choicesSource(e *syntax.Call, next int) *source {
	name := [...]string{"permutations", "combinations_with_replacement", "combinations"}[next+1]
	if len(e.Args) == 1 && len(e.Keywords) == 0 && next < 0 {
		return b.chosenSource(e, name, e.Args[0], nil)
	}
	if len(e.Args) != 2 || len(e.Keywords) > 0 {
		return nil
	}
	r, ok := b.constInt(e.Args[1])
	if !ok || r < 1 || r > maxNested {
		return b.chosenSource(e, name, e.Args[0], e.Args[1])
	}
	pool := b.pool(b.anySource(e.Args[0], e))
	b.at(e)
	n := b.hidden("n")
	length := b.let(&LoadGlobal{Name: "len"})
	b.set(n, &Call{Fn: length, Args: []Arg{{X: pool}}})
	return &source{run: func(each func(Atom)) { b.choices(pool, n, r, next, nil, nil, each) }}
}

func (b *builder) choices(pool, n *Var, r, next int, chosen []*Var, items []Item, each func(Atom)) {
	if len(chosen) == r {
		each(b.let(&MakeTuple{Items: items}))
		return
	}
	var from Atom = b.int(0)
	if len(chosen) > 0 && next >= 0 {
		from = b.let(&Binary{Op: "+", X: chosen[len(chosen)-1], Y: b.int(next)})
	}
	fn := b.let(&LoadGlobal{Name: "range"})
	indices := b.let(&Call{Fn: fn, Args: []Arg{{X: from}, {X: n}}})
	it := b.hidden("it")
	b.set(it, &GetIter{X: indices})
	b.iteratorSource(it).run(func(i Atom) {
		at := b.hidden("i")
		b.set(at, &Copy{i})
		deeper := func() {
			x := b.let(&GetItem{X: pool, Index: at})
			b.choices(pool, n, r, next, append(chosen[:len(chosen):len(chosen)], at), append(items[:len(items):len(items)], Item{X: x}), each)
		}
		if next < 0 {
			for _, c := range chosen {
				inner := deeper
				deeper = func() {
					b.ifElse(b.truth(b.let(&Compare{Op: "!=", X: at, Y: c})), inner, nil)
				}
			}
		}
		deeper()
	})
}
