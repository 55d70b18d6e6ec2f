package lib

import (
	"slices"

	"pyx2cpp/typer/types"
)

// heapItem: heaps of such items are native: what is compared first has an
// order, and what comes later in a tuple is looked at only when that is equal.
// With none, None may be among what is compared first, but is not expected: comparing it leaves native code.
func heapItem(t types.Type, none bool) bool {
	if none && t != types.None && t.Has(types.None) {
		t = t.Without(types.None)
	}
	if t.Kind == types.KTuple && len(t.Elems) > 0 {
		for _, e := range t.Elems[1:] {
			orderedAlone(e) // asks for the methods of instances, which are compared on a tie
			comparable(e, e)
		}
		return heapItem(t.Elems[0], none)
	}
	return t == types.Never || orderedAlone(t)
}

// heapJoins tells whether an item may be put into a heap of others: they compare, apart from None.
func heapJoins(heap, item types.Type) bool {
	if heap.Kind == types.KTuple && item.Kind == types.KTuple && len(heap.Elems) == len(item.Elems) && len(heap.Elems) > 0 {
		return heapJoins(heap.Elems[0], item.Elems[0])
	}
	return together(heap.Without(types.None), item.Without(types.None))
}

// together tells whether values of two types compare by < with each other:
// numbers, texts, and tuples as far as their first items go.
func together(a, b types.Type) bool {
	switch {
	case a == types.Never || b == types.Never || a == b:
		return true
	case a.Kind == types.KTuple && b.Kind == types.KTuple && len(a.Elems) == len(b.Elems):
		for i := range a.Elems {
			if a.Elems[i] != b.Elems[i] && !together(a.Elems[i], b.Elems[i]) {
				return i > 0
			}
		}
		return true
	}
	return plainNumbers(a) && plainNumbers(b)
}

// plainNumbers are Python's numbers and unions of them.
func plainNumbers(t types.Type) bool {
	for _, m := range t.Members() {
		if m != types.Bool && m != types.Int && m != types.Float {
			return false
		}
	}
	return true
}

// PlainData are numbers, texts and containers of such: what native code can copy in depth.
func PlainData(t types.Type) bool {
	switch t.Kind {
	case types.KNone, types.KBool, types.KInt, types.KFloat, types.KComplex, types.KStr, types.KBytes, types.KNever:
		return true
	case types.KOrdered:
		return false
	case types.KTuple, types.KUnion:
	default:
		if !types.IsContainer(t.Kind) {
			return false
		}
	}
	return !slices.ContainsFunc(t.Elems, func(e types.Type) bool { return !PlainData(e) })
}
