package lib

import (
	"slices"

	"pyx2cpp/typer/types"
)

// fancyTable are the reads and writes of arrays by masks and by arrays of positions.
var fancyTable = withRules(rows("np/fancy.hpp", `
operator.getitem(a: A, i: I) -> object ;; mask_item ;; raises exits dates ;; np.arange(5.0)[np.arange(5.0) > 1.5]
operator.setitem(a: A, i: I, x: X) -> None ;; mask_store ;; raises exits dates ;; x = np.arange(5.0); x[x > 1.5] = 0.5; x
operator.getitem(a: A, i: I) -> object ;; take_item ;; raises exits dates ;; np.arange(5.0)[np.array([3, 1, -1])]
operator.setitem(a: A, i: I, x: X) -> None ;; take_store ;; raises exits dates ;; x = np.arange(5.0); x[np.array([3, 1, -1])] = 0.5; x
operator.getitem(a: A, i: I) -> object ;; pick_items ;; raises exits dates ;; np.ones((3, 2))[np.array([2, 1]), np.array([0, -1])]
operator.setitem(a: A, i: I, x: X) -> None ;; pick_store ;; raises exits dates ;; x = np.ones((3, 2)); x[np.array([2, 1]), 1] = 0.5; x
`), []rule{
	{accepts: byMask, infer: fancyItem},
	{accepts: storesBy(byMask)},
	{accepts: byPositions, infer: fancyItem},
	{accepts: storesBy(byPositions)},
	{accepts: byAxes, infer: fancyItem},
	{accepts: storesBy(byAxes)},
})

func fancyItem(args []types.Type) types.Type { return ArrayItem(args[0], args[1]) }

// byMask: a mask over all axes, or over the first one.
func byMask(args []types.Type) bool {
	a, i := args[0], args[1]
	return indexable(a) && i.Kind == types.KArray && i.DType == "b1" && (i.NDim == a.NDim || i.NDim == 1)
}

// byPositions: positions along the first axis.
func byPositions(args []types.Type) bool {
	a, i := args[0], args[1]
	if i.Kind == types.KList {
		return indexable(a) && intList(i)
	}
	return indexable(a) && positions(i) && a.NDim-1+i.NDim <= MaxDims
}

// byAxes: one position per axis, some of them arrays of one dimension.
func byAxes(args []types.Type) bool {
	a, i := args[0], args[1]
	if !indexable(a) || i.Kind != types.KTuple || len(i.Elems) != a.NDim {
		return false
	}
	return slices.ContainsFunc(i.Elems, positions) && !slices.ContainsFunc(i.Elems, func(p types.Type) bool {
		return !IsIndex(p) && (!positions(p) || p.NDim > 1)
	})
}

func indexable(a types.Type) bool { return a.Kind == types.KArray && a.NDim <= MaxDims }

// positions tells whether t is an array of ints.
func positions(t types.Type) bool {
	return t.Kind == types.KArray && (t.DType[0] == 'i' || t.DType[0] == 'u') && t.DType != "u8"
}

// intList tells whether t is a list of ints, or one whose items the typer keeps elsewhere.
func intList(t types.Type) bool {
	return t.Kind == types.KList && (len(t.Elems) == 0 || !slices.ContainsFunc(t.Elems[0].Members(), func(m types.Type) bool {
		return m != types.Int && m != types.NumPy("i8")
	}))
}

// storesBy is the condition of a store through an index.
func storesBy(index func([]types.Type) bool) func([]types.Type) bool {
	return func(args []types.Type) bool {
		if !index(args[:2]) {
			return false
		}
		to := ArrayItem(args[0], args[1])
		if to == nil || !storable(to, args[2]) {
			return false
		}
		x := args[2]
		return x.Kind != types.KArray || x.NDim == to.NDim && (to.NDim == 1 || args[1].Kind != types.KArray || args[1].DType != "b1" && args[1].NDim == 1)
	}
}

// ArrayItem is what indexing an array gives: by a mask, by positions, or by a
// tuple of these, ints, slices, None and "...". nil: it is not known.
func ArrayItem(a, index types.Type) types.Type {
	if !indexable(a) {
		return nil
	}
	switch {
	case index.Kind == types.KArray && index.DType == "b1" && index.NDim <= a.NDim:
		return types.Array(a.DType, a.NDim-index.NDim+1, true)
	case positions(index):
		if n := a.NDim - 1 + index.NDim; n <= MaxDims {
			return types.Array(a.DType, n, (a.Contig || a.NDim == 1) && (index.Contig || index.NDim == 1))
		}
		return nil
	case intList(index):
		return types.Array(a.DType, a.NDim, a.Contig || a.NDim == 1)
	case index.Kind == types.KTuple && byRows([]types.Type{a, index}):
		return rowItems(a)
	case index.Kind == types.KTuple:
		return tupleItem(a, index.Elems)
	}
	return tupleItem(a, []types.Type{index})
}

// tupleItem is the type of what a tuple takes of an array.
func tupleItem(a types.Type, parts []types.Type) types.Type {
	n, used, dots, fancy := a.NDim, 0, false, -1
	for _, p := range parts {
		switch {
		case p == types.None:
			n++
		case p == types.Ellipsis:
			dots = true
		case IsIndex(p):
			n--
			used++
		case p.Kind == types.KSlice:
			used++
		case positions(p) || intList(p) || maskAlong(p) || p.Kind == types.KRange:
			n--
			used++
			fancy = max(fancy, p.NDim, 1)
		default:
			return nil
		}
	}
	switch {
	case used > a.NDim || n+max(fancy, 0) > MaxDims:
		return nil
	case fancy > 0:
		return types.Array(a.DType, n+fancy, n == 0 && fancy == 1)
	case n == 0 && dots:
		return nil
	case n == 0:
		return types.NumPy(a.DType)
	}
	return types.Array(a.DType, n, false)
}
