package lib

import (
	"slices"
	"strings"

	"pyx2cpp/typer/types"
)

// orderedTable are sorting along any axis and by kinds, by several keys, and searching from either side.
var orderedTable = withRules(rows("np/ordered.hpp", `
numpy.sort(a: A, axis: int) -> object ;; np_sort_along ;; raises exits numpy dates ;; np.sort(np.array([[3.0, 1.0], [2.0, 5.0]]), axis=0)
numpy.sort(a: A, axis: int, kind: str) -> object ;; np_sort_along ;; raises exits numpy dates ;; np.sort(np.array([[3.0, 1.0], [2.0, 5.0]]), 0, "stable")
numpy.sort(a: A, *, kind: str) -> object ;; np_sort_along ;; raises exits numpy dates ;; np.sort(np.array([3.0, 1.0, 2.0]), kind="stable")
numpy.sort(a: A, axis: None) -> object ;; np_sort_along ;; raises exits numpy dates ;; np.sort(np.array([[3.0, 1.0], [2.0, 5.0]]), axis=None)
numpy.argsort(a: A, axis: int) -> object ;; np_argsort_along ;; raises exits numpy dates ;; np.argsort(np.array([[3.0, 1.0], [2.0, 5.0]]), axis=0)
numpy.argsort(a: A, axis: int, kind: str) -> object ;; np_argsort_along ;; raises exits numpy dates ;; np.argsort(np.array([[3.0, 1.0], [2.0, 5.0]]), 0, "stable")
numpy.argsort(a: A, *, kind: str) -> object ;; np_argsort_along ;; raises exits numpy dates ;; np.argsort(np.array([3.0, 1.0, 2.0]), kind="stable")
ndarray.argsort(self: A, axis: int) -> object ;; np_argsort_along ;; raises exits numpy dates ;; np.array([[3.0, 1.0], [2.0, 5.0]]).argsort(axis=0)
ndarray.argsort(self: A, *, kind: str) -> object ;; np_argsort_along ;; raises exits numpy dates ;; np.array([3.0, 1.0, 2.0]).argsort(kind="stable")
numpy.lexsort(keys: K) -> i8[:,C] ;; np_lexsort ;; raises exits ;; np.lexsort((np.array([3.0, 1.0, 2.0]), np.array([1, 1, 0])))
`), []rule{
	{accepts: sorts, infer: likeInOrder("")}, {accepts: sorts, infer: likeInOrder("")}, {accepts: sorts, infer: likeInOrder("")},
	{accepts: sorts, infer: inOneRow},
	{accepts: sorts, infer: likeInOrder("i8")}, {accepts: sorts, infer: likeInOrder("i8")}, {accepts: sorts, infer: likeInOrder("i8")},
	{accepts: sorts, infer: likeInOrder("i8")}, {accepts: sorts, infer: likeInOrder("i8")},
	{accepts: sortsKeys, infer: positionsOf},
})

// searchTable are searches from a side, and in bins.
var searchTable = withRules(rows("np/ordered.hpp", `
numpy.searchsorted(a: A, v: V, side: str) -> object ;; np_searchsorted_side ;; raises exits dates ;; np.searchsorted(np.arange(5.0), 2.0, side="right")
ndarray.searchsorted(self: A, v: V, side: str) -> object ;; np_searchsorted_side ;; raises exits dates ;; np.arange(5.0).searchsorted(np.array([1.5, 2.0]), side="right")
numpy.digitize(x: V, bins: A) -> object ;; np_digitize ;; raises exits ;; np.digitize(np.array([1.5, 2.0, 9.0]), np.arange(5.0))
numpy.digitize(x: V, bins: A, right: bool) -> object ;; np_digitize ;; raises exits ;; np.digitize(np.array([1.5, 2.0, 9.0]), np.arange(5.0), right=True)
`), []rule{
	{accepts: finds(0, 1), infer: foundAt(1)}, {accepts: finds(0, 1), infer: foundAt(1)},
	{accepts: finds(1, 0), infer: foundAt(0)}, {accepts: finds(1, 0), infer: foundAt(0)},
})

func sortsKeys(ts []types.Type) bool {
	parts := partsOf(ts[0])
	return parts != nil && !slices.ContainsFunc(parts, func(p types.Type) bool { return !sortsVector([]types.Type{p}) })
}

// finds: argument v is one value or an array of them, to be found in the sorted vector that argument a is.
func finds(a, v int) func([]types.Type) bool {
	return func(ts []types.Type) bool {
		pair := []types.Type{ts[a], ts[v]}
		if ts[v].Kind == types.KArray {
			return sorts(pair) && ts[a].NDim == 1 && indexable(ts[v]) && ts[v].DType == ts[a].DType && ts[a].DType != "u8"
		}
		return searches(false)(pair)
	}
}

func foundAt(v int) func([]types.Type) types.Type {
	return func(ts []types.Type) types.Type {
		if ts[v].Kind == types.KArray {
			return types.Array("i8", ts[v].NDim, true)
		}
		return types.NumPy("i8")
	}
}

// setTable are arrays as sets, and counts of items.
var setTable = allOf(withRules(rows("np/sets.hpp", `
numpy.isin(element: A, test_elements: X) -> object ;; np_isin ;; raises exits ;; np.isin(np.array([1, 3, 2]), [2, 1])
numpy.isin(element: A, test_elements: X, *, invert: bool) -> object ;; np_isin ;; raises exits ;; np.isin(np.array([1, 3, 2]), np.array([2, 1]), invert=True)
numpy.intersect1d(ar1: A, ar2: B) -> object ;; np_intersect ;; raises exits numpy ;; np.intersect1d(np.array([1, 3, 2]), np.array([2, 1]))
numpy.union1d(ar1: A, ar2: B) -> object ;; np_union ;; raises exits numpy ;; np.union1d(np.array([1, 3, 2]), np.array([2, 7]))
numpy.setdiff1d(ar1: A, ar2: B) -> object ;; np_difference ;; raises exits numpy ;; np.setdiff1d(np.array([1, 3, 2]), np.array([2, 7]))
numpy.setxor1d(ar1: A, ar2: B) -> object ;; np_either ;; raises exits numpy ;; np.setxor1d(np.array([1, 3, 2]), np.array([2, 7]))
`), []rule{
	{accepts: isAmong, infer: likeInOrder("b1")}, {accepts: isAmong, infer: likeInOrder("b1")},
	{accepts: twoSets, infer: inOneRow}, {accepts: twoSets, infer: inOneRow}, {accepts: twoSets, infer: inOneRow}, {accepts: twoSets, infer: inOneRow},
}), group(uniqueRows), withRules(rows("np/counts.hpp", `
numpy.bincount(x: A, *, minlength: int = 0) -> object ;; np_bincount ;; raises exits ;; np.bincount(np.array([1, 3, 1]), minlength=6)
numpy.bincount(x: A, weights: W, minlength: int = 0) -> object ;; np_bincount ;; raises exits ;; np.bincount(np.array([1, 3, 1]), weights=np.array([0.5, 0.25, 2.0]))
numpy.histogram(a: A, bins: int = 10) -> object ;; np_histogram ;; raises exits ;; np.histogram(np.array([1.0, 3.0, 1.5]), 4)
numpy.histogram(a: A, bins: int, range: R) -> object ;; np_histogram ;; raises exits ;; np.histogram(np.array([1.0, 3.0, 1.5]), bins=4, range=(0, 5.0))
numpy.histogram(a: A, bins: B) -> object ;; np_histogram ;; raises exits ;; np.histogram(np.array([1.0, 3.0, 1.5]), np.array([0.0, 1.5, 3.0]))
numpy.histogram(a: A, bins: int, *, density_true: bool) -> object ;; np_density ;; raises exits ;; np.histogram(np.array([1.0, 3.0, 1.5]), bins=4, density=True)
`), []rule{
	{accepts: isCounts, infer: positionsOf},
	{accepts: func(ts []types.Type) bool {
		w := ts[1]
		return isCounts(ts) && indexable(w) && w.NDim == 1 && slices.Contains(strings.Fields("f8 f4 i4 i2 i1 u4 u2 u1 b1"), w.DType)
	}, infer: vectorOf("f8")},
	{accepts: binned, infer: histogramOf}, {accepts: func(ts []types.Type) bool {
		r := ts[2]
		return binned(ts) && r.Kind == types.KTuple && len(r.Elems) == 2 && !slices.ContainsFunc(r.Elems, func(t types.Type) bool { return !realNumber(t) && t != types.Int })
	}, infer: histogramOf},
	{accepts: func(ts []types.Type) bool {
		b := ts[1]
		return binned(ts) && ts[0].DType == "f8" && indexable(b) && b.NDim == 1 && b.DType == "f8"
	}, infer: func(ts []types.Type) types.Type { return types.Tuple(types.Array("i8", 1, true), ts[1]) }},
	{accepts: binned, infer: func([]types.Type) types.Type {
		return types.Tuple(types.Array("f8", 1, true), types.Array("f8", 1, true))
	}},
}))

func vectorOf(dtype string) func([]types.Type) types.Type {
	return func([]types.Type) types.Type { return types.Array(dtype, 1, true) }
}

func isCounts(ts []types.Type) bool {
	return onArray(ts) && ts[0].NDim == 1 && slices.Contains(strings.Fields("i8 i4 i2 i1 u4 u2 u1"), ts[0].DType)
}

func binned(ts []types.Type) bool {
	return onArray(ts) && slices.Contains(strings.Fields("f8 i8 i4 i2 i1 u4 u2 u1"), ts[0].DType)
}

func histogramOf([]types.Type) types.Type {
	return types.Tuple(types.Array("i8", 1, true), types.Array("f8", 1, true))
}

// isAmong: an array, and an array of the same dtype or a list of ints or floats that is one.
func isAmong(ts []types.Type) bool {
	a, of := ts[0], ts[1]
	if !sorts(ts) {
		return false
	}
	if of.Kind == types.KArray {
		return indexable(of) && of.DType == a.DType
	}
	n, d := nesting(of)
	return n == 1 && (d == "i8" && a.DType != "f4" && a.DType != "u8" || d == a.DType)
}

func twoSets(ts []types.Type) bool {
	return sorts(ts) && sorts(ts[1:]) && ts[0].DType == ts[1].DType
}

// uniqueForms are what unique is asked for beside the items.
var uniqueForms = []string{"index", "inverse", "counts", "index inverse", "index counts", "inverse counts", "index inverse counts"}

func uniqueRows() []Row {
	var out []Row
	for _, form := range uniqueForms {
		params, asked := "", ""
		var flags []string
		for _, part := range strings.Fields("index inverse counts") {
			has := slices.Contains(strings.Fields(form), part)
			flags = append(flags, map[bool]string{true: "true", false: "false"}[has])
			if has {
				params += ", return_" + part + "_true: bool"
				asked += ", return_" + part + "=True"
			}
		}
		n := len(strings.Fields(form))
		row := readRows("np/sets.hpp", "numpy.unique(ar: A, *"+params+") -> object ;; np_unique_with<"+strings.Join(flags, ", ")+
			"> ;; raises exits ;; np.unique(np.array([3, 1, 3])"+asked+")")[0]
		row.Accepts = sortsVector
		row.Infer = func(ts []types.Type) types.Type {
			parts := []types.Type{types.Array(ts[0].DType, 1, true)}
			for range n {
				parts = append(parts, types.Array("i8", 1, true))
			}
			return types.Tuple(parts...)
		}
		out = append(out, row)
	}
	return out
}
