package typer

import (
	"math/big"

	"pyx2cpp/transpile/core"
	"pyx2cpp/typer/types"
)

// maxItems is how many items a display may have to be a tuple whose items have types of their own: clang's time
// grows faster than their number. Longer ones are Python's.
const maxItems = 256

// joinTuples joins a tuple of any length with one of known length: both have
// any length then.
func (h *heap) joinTuples(a, b types.Type) (types.Type, bool) {
	if b.Kind == types.KTupleOf {
		a, b = b, a
	}
	st := siteOf(a)
	if a.Kind != types.KTupleOf || b.Kind != types.KTuple || st == nil {
		return nil, false
	}
	for _, e := range b.Elems {
		h.grow(st, valueType(e), types.Never)
	}
	return st.typ(), true
}

// anyLength makes the tuples in a union, one per length, one tuple of any length:
// of numbers and texts at once ("self.xs = xs" of vectors in the plane and in
// space), of other items when the union grew too wide ("path = path + (x,)").
func (h *heap) anyLength(u types.Type) types.Type {
	var item types.Type
	var rest []types.Type
	lengths := 0
	for _, m := range u.Members() {
		e := sameItem(m.Elems)
		switch {
		case m.Kind != types.KTuple:
			rest = append(rest, m)
			continue
		case len(m.Elems) == 0:
		case e == nil || item != nil && e != item:
			return u
		default:
			item = e
		}
		lengths++
	}
	if lengths < 2 || item == nil || !plainItem(item) && (lengths < minLengths || !h.tooWide(u)) {
		return u
	}
	st := h.at("tuples of "+item.Key(), types.KTupleOf)
	h.grow(st, valueType(item), types.Never)
	return types.Union(append(rest, st.typ())...)
}

// minLengths is how many lengths of a tuple make it one of any length.
const minLengths = 3

// plainItem tells whether a type is that of numbers or texts.
func plainItem(t types.Type) bool {
	return t == types.Int || t == types.Float || t == types.Bool || t == types.Str || t == types.Bytes
}

// anyLength is the type of an argument of a call of f: a tuple is one of any
// length where f calls itself with ever longer ones.
func (a *analysis) anyLength(s *core.Let, f *core.Func, place int, t types.Type) types.Type {
	item := sameItem(t.Elems)
	if t.Kind != types.KTuple || item == nil && len(t.Elems) > 0 {
		return t
	}
	lengths, known := map[int]bool{len(t.Elems): true}, false
	for _, in := range a.p.byFunc[f].order {
		if place >= len(in.Params) {
			continue
		}
		switch q := in.Params[place]; {
		case q.Kind == types.KTupleOf:
			known = known || item == nil || q.Elems[0] == resolve(item)
		case q.Kind == types.KTuple && (item == nil || len(q.Elems) == 0 || sameItem(q.Elems) == resolve(item)):
			lengths[len(q.Elems)] = true
		}
	}
	if !known && (len(lengths) <= minLengths || a.in.Of != f) {
		return t
	}
	st := a.h.at("any"+itoa(s.N().Point)+"."+itoa(place), types.KTupleOf)
	if item != nil {
		a.h.grow(st, valueType(item), types.Never)
	}
	return st.typ()
}

// TupleSlice is the target of a slice of a tuple with constant parts: the places
// of the items that it takes.
type TupleSlice struct{ Items []int }

// TargetName names the slice in dumps.
func (t *TupleSlice) TargetName() string { return "tuple slice" }

// SpreadTuple is the target of a tuple display with stars over nothing but tuples of known length.
type SpreadTuple struct{}

// TargetName names the display in dumps.
func (*SpreadTuple) TargetName() string { return "spread tuple" }

// spreadTuple types a tuple display with stars: (0, *start).
func (a *analysis) spreadTuple(s *core.Let, x *core.MakeTuple, ts []types.Type) types.Type {
	var all []types.Type
	for i, it := range x.Items {
		switch {
		case !it.Star:
			all = append(all, ts[i])
		case ts[i].Kind == types.KTuple:
			all = append(all, ts[i].Elems...)
		default:
			if len(ts) == 1 { // (*xs,) is tuple(xs)
				if t, ok := a.row(&s.Typing, "tuple", plain(ts...)); ok {
					return t
				}
			}
			return a.python(s, "step", "* of "+resolve(ts[i]).String()+" in tuple display")
		}
	}
	if len(all) > maxItems {
		return a.python(s, "step", "tuple display of more than "+itoa(maxItems)+" items")
	}
	s.Target = &SpreadTuple{}
	return types.Tuple(tupleItems(all)...)
}

// tupleSlice types a slice of a tuple of known length whose parts are constants;
// nil when they are not.
func (a *analysis) tupleSlice(s *core.Let, t types.Type, index core.Atom) types.Type {
	v, ok := index.(*core.Var)
	if !ok || a.slices[v] == nil {
		return nil
	}
	x := a.slices[v]
	items, ok := sliceOf(len(t.Elems), x.Lo, x.Hi, x.Step)
	if !ok {
		return nil
	}
	es := make([]types.Type, len(items))
	for i, at := range items {
		es[i] = t.Elems[at]
	}
	s.Target = &TupleSlice{items}
	return types.Tuple(es...)
}

// sliceOf lists what a slice takes of n items; false unless its parts are
// absent or small ints.
func sliceOf(n int, lo, hi, step core.Atom) ([]int, bool) {
	by, ok := slicePart(step, 1)
	if !ok || by == 0 {
		return nil, false
	}
	first, last, least := 0, n, 0
	if by < 0 {
		first, last, least = n-1, -1, -1
	}
	from, ok1 := slicePart(lo, first)
	to, ok2 := slicePart(hi, last)
	if !ok1 || !ok2 {
		return nil, false
	}
	place := func(i int, given core.Atom) int {
		if given.(*core.Const).Value == nil {
			return i
		}
		if i < 0 {
			i += n
		}
		return min(max(i, least), n+least)
	}
	var out []int
	for i, end := place(from, lo), place(to, hi); by > 0 && i < end || by < 0 && i > end; i += by {
		out = append(out, i)
	}
	return out, true
}

// slicePart is the value of one part of a slice, absent where it is None.
func slicePart(x core.Atom, absent int) (int, bool) {
	c, ok := x.(*core.Const)
	if !ok {
		return 0, false
	}
	if c.Value == nil {
		return absent, true
	}
	v, ok := c.Value.(*big.Int)
	if !ok || v.BitLen() > 31 {
		return 0, false
	}
	return int(v.Int64()), true
}
