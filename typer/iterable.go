package typer

import (
	"pyx2cpp/transpile/core"
	"pyx2cpp/typer/types"
)

// neverIterable: iter() of a value of this type is a TypeError, for which the
// object protocol has Python's words.
func neverIterable(t types.Type) bool {
	switch t.Kind {
	case types.KNone, types.KBool, types.KInt, types.KFloat, types.KComplex:
		return true
	}
	return false
}

// splitIter types iter(x) per member of a union of which one member alone can be
// iterated over, so that there is one type of iterator.
func (a *analysis) splitIter(s *core.Let, t types.Type) bool {
	v, ok := s.X.(*core.GetIter).X.(*core.Var)
	if !ok || t.Kind != types.KUnion || t.HasObject() {
		return false
	}
	iterable := 0
	for _, m := range t.Members() {
		if !neverIterable(m) {
			iterable++
		}
	}
	if iterable > 1 {
		return false
	}
	a.splitOn(s, v, t)
	return true
}

// itemOf is the type of the items that a native iterator over t gives: Never
// for a list that is still empty, nil when there is no native iterator.
func (h *heap) itemOf(t types.Type) types.Type {
	switch t.Kind {
	case types.KList:
		if s := siteOf(t); s != nil {
			return h.norm(s.elem)
		}
		return t.Elems[0]
	case types.KSet, types.KFrozen, types.KTupleOf, types.KDict, types.KDefault, types.KCounter, types.KOrdered, types.KDeque:
		if s := siteOf(t); s != nil {
			return h.norm(s.elem)
		}
		return t.Elems[0]
	case types.KView:
		return h.viewItem(t)
	case types.KRange:
		return types.Int
	case types.KStr:
		return types.Str
	case types.KBytes:
		return types.Int
	case types.KTuple:
		return sameItem(t.Elems)
	case types.KArray:
		if t.NDim == 1 {
			return types.NumPy(t.DType)
		}
		return types.Array(t.DType, t.NDim-1, t.Contig)
	case types.KIter:
		return h.itemOf(t.Elems[0])
	case types.KEnum:
		return h.tupleOfItems(types.Int, t.Elems)
	case types.KZip:
		return h.tupleOfItems(nil, t.Elems)
	}
	return nil
}

// sameItem is the type that all items of a tuple have, nil when they differ or
// there are none.
func sameItem(items []types.Type) types.Type {
	if len(items) == 0 {
		return nil
	}
	for _, e := range items {
		if e != items[0] {
			return nil
		}
	}
	return items[0]
}

// tupleOfItems is the tuple of first, if there is one, and an item of each of its.
func (h *heap) tupleOfItems(first types.Type, its []types.Type) types.Type {
	var es []types.Type
	if first != nil {
		es = append(es, first)
	}
	for _, it := range its {
		e := h.itemOf(it)
		if e == nil || e == types.Never {
			return e
		}
		es = append(es, e)
	}
	return types.Tuple(es...)
}
