package lib

import (
	"slices"

	"pyx2cpp/typer/types"
)

// maskTable are reads and writes of arrays by tuples that hold masks or lists of positions, and by one of these for whole rows:
//
//	paths[in_the_money, t]        as paths[np.nonzero(in_the_money)[0], t]
//	x[chosen, :]                  as x[chosen]
var maskTable = withRules(rows("np/masks.hpp", `
operator.getitem(a: A, i: I) -> object ;; pick_chosen ;; raises exits dates ;; np.ones((3, 2))[np.arange(3.0) > 0.5, 1]
operator.setitem(a: A, i: I, x: X) -> None ;; pick_chosen_store ;; raises exits dates ;; x = np.ones((3, 2)); x[np.arange(3.0) > 0.5, 1] = 0.5; x
operator.getitem(a: A, i: I) -> object ;; row_items ;; raises exits dates ;; np.ones((3, 2))[np.array([2, 0]), :]
operator.setitem(a: A, i: I, x: X) -> None ;; row_store ;; raises exits dates ;; x = np.ones((3, 2)); x[[2, 0], :] = x[[0, 1], :] * 2.0; x
operator.setitem(a: A, i: I, x: X) -> None ;; mask_rows_store ;; raises exits dates ;; x = np.ones((3, 2)); x[np.arange(3.0) > 0.5] = np.arange(4.0).reshape(2, 2); x
`), []rule{
	{accepts: byChosen, infer: fancyItem},
	{accepts: storesBy(byChosen)},
	{accepts: byRows, infer: func(ts []types.Type) types.Type { return rowItems(ts[0]) }},
	{accepts: func(ts []types.Type) bool {
		return byRows(ts[:2]) && storable(rowItems(ts[0]), ts[2]) && (ts[2].Kind != types.KArray || ts[2].NDim == ts[0].NDim)
	}},
	{accepts: func(ts []types.Type) bool {
		a, x := ts[0], ts[2]
		return indexable(a) && Holds(a.DType) && a.NDim > 1 && maskAlong(ts[1]) && indexable(x) && x.NDim == a.NDim && storable(a, x)
	}},
})

// maskAlong tells whether t is a mask along one axis.
func maskAlong(t types.Type) bool { return t.Kind == types.KArray && t.DType == "b1" && t.NDim == 1 }

// byChosen: an index for each axis, masks or lists of ints among them.
func byChosen(args []types.Type) bool {
	a, i := args[0], args[1]
	if !indexable(a) || i.Kind != types.KTuple || len(i.Elems) != a.NDim {
		return false
	}
	chosen := func(p types.Type) bool { return maskAlong(p) || intList(p) }
	return slices.ContainsFunc(i.Elems, chosen) && !slices.ContainsFunc(i.Elems, func(p types.Type) bool {
		return !IsIndex(p) && !chosen(p) && (!positions(p) || p.NDim > 1)
	})
}

// byRows: a mask, a list or an array of positions for the first axis, and all of the others.
func byRows(args []types.Type) bool {
	a, i := args[0], args[1]
	if !indexable(a) || i.Kind != types.KTuple || len(i.Elems) != a.NDim || a.NDim < 2 {
		return false
	}
	first := i.Elems[0]
	return (maskAlong(first) || intList(first) || positions(first) && first.NDim == 1) && !slices.ContainsFunc(i.Elems[1:], func(p types.Type) bool {
		return p.Kind != types.KSlice || slices.ContainsFunc(p.Elems, func(e types.Type) bool { return e != types.None })
	})
}

func rowItems(a types.Type) types.Type { return types.Array(a.DType, a.NDim, true) }
