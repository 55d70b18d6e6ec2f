package typer

import (
	"math/big"

	"pyx2cpp/transpile/core"
	"pyx2cpp/typer/lib"
	"pyx2cpp/typer/types"
)

func (a *analysis) getItem(s *core.Let, ts []types.Type) types.Type {
	if t := a.onNoArray(s, ts); t != nil {
		return t
	}
	if t := a.tupleItem(s, ts); t != nil {
		return t
	}
	if t := a.namedItem(s, ts); t != nil {
		return t
	}
	if t := a.enumItem(s, ts[0], ts[1]); t != nil {
		return t
	}
	if t := a.genericAlias(s, ts[0]); t != nil {
		return t
	}
	if c := instClass(ts[0]); c.HasContents() {
		if m, _ := c.find("__getitem__"); m == nil {
			if t := a.itemOrMissing(s, ts, []int{0, 1}); t != nil {
				return t
			}
		}
	}
	ts = a.indexed(a.bare(ts, 0, "__getitem__"))
	if t, ok := a.row(&s.Typing, "operator.getitem", plain(ts...)); ok {
		return t
	}
	if tooManyIndices(ts[0], ts[1]) {
		s.Target = &lib.PyOp{Op: "getitem"}
		return types.Never
	}
	if t := a.special(s, ts[0], "__getitem__", ts); t != nil {
		return t
	}
	if noItems(ts[0]) || neverIndexes(ts[0], ts[1]) {
		return a.leaves(&s.Typing)
	}
	item := objectItem(ts[0], ts[1])
	if c := a.p.defaults[ts[0]]; c != nil {
		a.uses(c)
		item = c.typ
	}
	if item == nil {
		item = partOfFrame(ts[0], resolve(ts[1]), s.X.(*core.GetItem).Index)
	}
	if item == nil {
		item = partOfPlaces(ts[0], resolve(ts[1]))
	}
	if item == nil {
		item = resultItem(ts[0], s.X.(*core.GetItem).Index)
	}
	return a.expect(s, "getitem", "index of "+resolve(ts[0]).String()+" by "+resolve(ts[1]).String(), item)
}

// TupleItem is the target of an item of a tuple at a constant index.
type TupleItem struct{ Index int }

// TargetName names the item in dumps.
func (t *TupleItem) TargetName() string { return "tuple item" }

func (a *analysis) tupleItem(s *core.Let, ts []types.Type) types.Type {
	if ts[0].Kind != types.KTuple {
		return nil
	}
	index := s.X.(*core.GetItem).Index
	c, ok := index.(*core.Const)
	if !ok {
		return a.tupleSlice(s, ts[0], index)
	}
	i, ok := c.Value.(*big.Int)
	if !ok || !i.IsInt64() {
		return nil
	}
	n := int(i.Int64())
	if n < 0 {
		n += len(ts[0].Elems)
	}
	if n < 0 || n >= len(ts[0].Elems) {
		return nil
	}
	s.Target = &TupleItem{n}
	return ts[0].Elems[n]
}

// spread types *x in a list display, which extends the list.
func (a *analysis) spread(s *core.Let, ts []types.Type) types.Type {
	args := plain(ts...)
	if ts[1].Kind == types.KTuple {
		if len(ts[1].Elems) == 0 {
			s.Target = &Nothing{}
			return types.None
		}
		if same := a.uniformTuple(ts[1]); same != nil {
			args[1].t = same
		}
	}
	if t, ok := a.row(&s.Typing, "list.extend", args); ok {
		return t
	}
	return a.expect(s, "intrinsic "+core.ListExtend, "* of "+resolve(ts[1]).String()+" in list display", types.None)
}

func (a *analysis) makeList(s *core.Let, x *core.MakeList, ts []types.Type) types.Type {
	for _, it := range x.Items {
		if it.Star {
			return a.python(s, "step", "star in list display")
		}
	}
	st := a.h.at("list"+itoa(s.N().Point), types.KList)
	for _, t := range ts {
		a.h.grow(st, itemType(t), types.Never)
	}
	elem := a.h.norm(st.find().elem)
	for range ts {
		s.Want = append(s.Want, elem)
	}
	return st.typ()
}

// valueType is the type as which a value is stored in a container: what has
// no run-time value of its own is stored as the Python object.
func valueType(t types.Type) types.Type {
	switch t.Kind {
	case types.KFunc:
		return asObjects(t)
	case types.KMethod:
		if b := builtinValue(t); b != t {
			return b
		}
		return types.Object
	case types.KClass, types.KClassValue:
		if t.Kind == types.KClassValue {
			return classValueOf(t)
		}
		if v := classValueOf(t); v != t {
			return v
		}
		return types.Object
	case types.KModule, types.KIter, types.KEnum, types.KZip, types.KSlice, types.KView, types.KGen:
		return types.Object
	}
	return t
}

// tupleItems are the types as which items are stored in a tuple. A slice stays
// one: a tuple of them is an index.
func tupleItems(ts []types.Type) []types.Type {
	out := make([]types.Type, len(ts))
	for i, t := range ts {
		out[i] = t
		if t.Kind != types.KSlice {
			out[i] = itemType(t)
		}
	}
	return out
}
