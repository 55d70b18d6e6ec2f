package lib

import (
	"slices"

	"pyx2cpp/typer/types"
)

// joinedTable are arrays joined with lists, in one row, or along a new axis that is not the first.
var joinedTable = withRules(rows("np/joined.hpp", `
numpy.concatenate(arrays: P) -> object ;; np_concatenate_lists ;; raises exits ;; np.concatenate(([0.5, 2.0], np.arange(3.0)))
numpy.hstack(tup: P) -> object ;; np_concatenate_lists ;; raises exits ;; np.hstack(([0.5, 2.0], np.arange(3.0)))
numpy.concatenate(arrays: P, axis: None) -> object ;; np_concatenate_flat ;; raises exits ;; np.concatenate((np.ones((2, 3)), np.arange(2.0)), axis=None)
numpy.stack(arrays: P, axis: int) -> object ;; np_stack_axis ;; raises exits ;; np.stack((np.arange(3.0), np.ones(3)), axis=1)
`), []rule{
	{accepts: joinsLists, infer: joinedLists}, {accepts: joinsLists, infer: joinedLists},
	{accepts: func(ts []types.Type) bool {
		parts := partsOf(ts[0])
		d := Promote(parts)
		return parts != nil && Holds(d) && !slices.ContainsFunc(parts, func(p types.Type) bool { return !castable(d, p.DType) })
	}, infer: func(ts []types.Type) types.Type { return types.Array(Promote(partsOf(ts[0])), 1, true) }},
	{accepts: func(ts []types.Type) bool { return joins(true)(ts) && partsOf(ts[0])[0].NDim < MaxDims }, infer: joined(1)},
})

// joinsLists accepts a tuple of vectors and lists of numbers.
func joinsLists(ts []types.Type) bool {
	t := ts[0]
	if t.Kind != types.KTuple || partsOf(t) != nil || len(t.Elems) == 0 {
		return false
	}
	d := joinedLists(ts).DType
	return Holds(d) && !slices.ContainsFunc(t.Elems, func(e types.Type) bool {
		n, own := nesting(e)
		return n != 1 || !castable(d, own)
	})
}

func joinedLists(ts []types.Type) types.Type {
	d := ""
	for _, e := range ts[0].Elems {
		_, own := nesting(e)
		d = promote2(d, own)
	}
	return types.Array(d, 1, true)
}
