package core

import (
	"slices"

	"github.com/go-python/gpython/ast"

	"pyx2cpp/transpile/syntax"
)

// display is value for tuple, list, set and dict displays and comprehensions.
func (b *builder) display(e ast.Expr) (Atom, Expr) {
	switch e := e.(type) {
	case *ast.Tuple:
		items := b.items(e.Elts)
		b.at(e)
		return nil, &MakeTuple{Items: items}
	case *ast.List:
		if n := slices.IndexFunc(e.Elts, isStarred); n >= 0 {
			return b.spreadList(e, n), nil
		}
		items := b.items(e.Elts)
		b.at(e)
		return nil, &MakeList{Items: items, Site: b.site()}
	case *ast.Set:
		return nil, b.setDisplay(e)
	case *ast.Dict:
		return b.dict(e)
	case *syntax.ListComp:
		return b.comprehension(e, e.Generators, listBuilder(e.Elt))
	case *syntax.SetComp:
		return b.comprehension(e, e.Generators, setBuilder(e.Elt))
	case *syntax.DictComp:
		return b.comprehension(e, e.Generators, dictBuilder(e.Key, e.Value))
	case *syntax.GeneratorExp:
		return nil, b.generator(e)
	}
	panic(stay("uses syntax without a core form"))
}

func isStarred(e ast.Expr) bool {
	_, ok := e.(*ast.Starred)
	return ok
}

// spreadList builds a list display whose first star is at n:
//
//	[a, *b, c]  →  v = [a]; @list_extend(v, b); @list_append(v, c)
func (b *builder) spreadList(e *ast.List, n int) Atom {
	items := b.items(e.Elts[:n])
	b.at(e)
	list := b.let(&MakeList{Items: items, Site: b.site()})
	for _, elt := range e.Elts[n:] {
		name := ListAppend
		if st, ok := elt.(*ast.Starred); ok {
			name, elt = ListExtend, st.Value
			if src := b.source(elt); src != nil || b.stepped(elt) {
				if src == nil {
					src = b.anySource(elt, e)
				}
				b.at(e)
				src.run(func(x Atom) { b.do(&Intrinsic{Name: ListAppend, Args: []Atom{list, x}}) })
				continue
			}
		}
		x := b.expr(elt)
		if name == ListExtend {
			x = b.gathered(elt, x)
		}
		b.at(e)
		b.do(&Intrinsic{Name: name, Args: []Atom{list, x}})
	}
	return list
}

// setDisplay builds a set display. More than two constants are a frozenset in
// CPython's code, of which the set is made anew: that decides the order of its items.
func (b *builder) setDisplay(e *ast.Set) Expr {
	items := b.items(e.Elts)
	b.at(e)
	x := &MakeSet{Items: items, Site: b.site()}
	if len(items) <= 2 || !constants(items) {
		return x
	}
	return &MakeSet{Items: []Item{{X: b.let(x), Star: true}}, Site: b.site()}
}

// iterable is the operand of a for: a set display of constants is the frozenset itself there.
func (b *builder) iterable(e ast.Expr) Atom {
	set, ok := e.(*ast.Set)
	if !ok {
		return b.expr(e)
	}
	items := b.items(set.Elts)
	b.at(e)
	return b.let(&MakeSet{Items: items, Site: b.site()})
}

func constants(items []Item) bool {
	for _, it := range items {
		if _, ok := it.X.(*Const); !ok || it.Star {
			return false
		}
	}
	return true
}

// items evaluates the elements of a display. *x is spread before what follows
// is evaluated, which shows only if that does something.
func (b *builder) items(elts []ast.Expr) []Item {
	var items []Item
	for i, elt := range elts {
		later := elts[i+1:]
		if st, ok := elt.(*ast.Starred); ok {
			if b.stepped(st.Value) {
				src := b.anySource(st.Value, elt)
				b.at(elt)
				items = append(items, Item{X: b.listOf(src), Star: true})
				continue
			}
			x := b.gathered(st.Value, b.operand(st.Value, later...))
			if !b.inert(later) {
				b.at(elt)
				x = b.let(&MakeTuple{Items: []Item{{X: x, Star: true}}})
			}
			items = append(items, Item{X: x, Star: true})
			continue
		}
		items = append(items, Item{X: b.operand(elt, later...)})
	}
	return items
}

// dict evaluates a dict display. With ** in it and more to evaluate after, it
// is built piece by piece, since each piece may fail.
func (b *builder) dict(e *ast.Dict) (Atom, Expr) {
	pieces := false
	for i, k := range e.Keys {
		pieces = pieces || k == nil && !b.inert(pairs(e, i+1))
	}
	if pieces {
		return b.dictByPieces(e), nil
	}
	items := b.dictItems(e, 0, len(e.Keys))
	b.at(e)
	return nil, &MakeDict{Items: items, Site: b.site()}
}

// pairs lists the keys and values from entry i on, in the order of evaluation.
func pairs(e *ast.Dict, i int) []ast.Expr {
	var out []ast.Expr
	for ; i < len(e.Keys); i++ {
		if e.Keys[i] != nil {
			out = append(out, e.Keys[i])
		}
		out = append(out, e.Values[i])
	}
	return out
}

func (b *builder) dictItems(e *ast.Dict, from, to int) []DictItem {
	var items []DictItem
	for i := from; i < to; i++ {
		rest := pairs(e, i+1)
		if e.Keys[i] == nil {
			items = append(items, DictItem{Value: b.operand(e.Values[i], rest...)})
			continue
		}
		k := b.operand(e.Keys[i], append([]ast.Expr{e.Values[i]}, rest...)...)
		items = append(items, DictItem{Key: k, Value: b.operand(e.Values[i], rest...)})
	}
	return items
}

func (b *builder) dictByPieces(e *ast.Dict) Atom {
	var d *Var
	add := func(x Expr) {
		b.at(e)
		if d == nil {
			d = b.let(x)
			return
		}
		piece := b.let(x)
		b.do(&Intrinsic{Name: DictUpdate, Args: []Atom{d, piece}})
	}
	from := 0
	for i := range e.Keys {
		if e.Keys[i] != nil {
			continue
		}
		if from < i || d == nil {
			items := b.dictItems(e, from, i)
			add(&MakeDict{Items: items, Site: b.site()})
		}
		m := b.expr(e.Values[i])
		b.at(e)
		b.do(&Intrinsic{Name: DictUpdate, Args: []Atom{d, m}})
		from = i + 1
	}
	if from < len(e.Keys) {
		items := b.dictItems(e, from, len(e.Keys))
		add(&MakeDict{Items: items, Site: b.site()})
	}
	return d
}
