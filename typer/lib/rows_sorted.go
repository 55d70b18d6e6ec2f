package lib

import (
	"slices"
	"strings"

	"pyx2cpp/typer/types"
)

// sortedTable are sorting, by NumPy's own functions, and searching.
var sortedTable = allOf(withRules(rows("np/sorted.hpp", `
numpy.sort(a: A) -> object ;; np_sort ;; raises exits numpy dates ;; np.sort(np.array([3.0, 1.0, 2.0]))
ndarray.sort(self: A) -> None ;; np_sort_in_place ;; raises exits numpy dates ;; x = np.array([3.0, 1.0]); x.sort(); x
numpy.argsort(a: A) -> object ;; np_argsort ;; raises exits numpy dates ;; np.argsort(np.array([3.0, 1.0, 2.0]))
ndarray.argsort(self: A) -> object ;; np_argsort ;; raises exits numpy dates ;; np.array([3.0, 1.0, 2.0]).argsort()
numpy.unique(a: A) -> object ;; np_unique ;; raises exits numpy dates ;; np.unique(np.array([3, 1, 3]))
numpy.searchsorted(a: A, v: V) -> np.i8 ;; np_searchsorted ;; exits dates ;; np.searchsorted(np.arange(5.0), 2.5)
ndarray.searchsorted(self: A, v: V) -> np.i8 ;; np_searchsorted ;; exits dates ;; np.arange(5.0).searchsorted(2.5)
numpy.searchsorted(a: A, v: V) -> object ;; np_searchsorted_all ;; raises exits dates ;; np.searchsorted(np.arange(5.0), np.array([1.5, 9.0]))
ndarray.searchsorted(self: A, v: V) -> object ;; np_searchsorted_all ;; raises exits dates ;; np.arange(5.0).searchsorted(np.array([1.5, 9.0]))
`), []rule{
	{accepts: sorts, infer: likeInOrder("")}, {accepts: sorts}, {accepts: sorts, infer: likeInOrder("i8")},
	{accepts: sorts, infer: likeInOrder("i8")}, {accepts: sorts, infer: inOneRow},
	{accepts: searches(false)}, {accepts: searches(false)},
	{accepts: searches(true), infer: positionsOf}, {accepts: searches(true), infer: positionsOf},
}), withRules(rows("np/places.hpp", `
numpy.nonzero(a: A) -> object ;; np_nonzero ;; raises exits ;; np.nonzero(np.array([0, 2, 1]))
ndarray.nonzero(self: A) -> object ;; np_nonzero ;; raises exits ;; np.array([0, 2, 1]).nonzero()
numpy.where(condition: A) -> object ;; np_nonzero ;; raises exits ;; np.where(np.array([0, 2, 1]))
numpy.flatnonzero(a: A) -> object ;; np_flatnonzero ;; raises exits ;; np.flatnonzero(np.array([0, 2, 1]))
numpy.argwhere(a: A) -> object ;; np_argwhere ;; raises exits ;; np.argwhere(np.array([0, 2, 1]))
`), []rule{
	{accepts: onArray, infer: placesOf}, {accepts: onArray, infer: placesOf}, {accepts: onArray, infer: placesOf},
	{accepts: onArray, infer: positionsOf},
	{accepts: onArray, infer: func([]types.Type) types.Type { return types.Array("i8", 2, false) }},
}))

// sorts: dtypes whose order has one meaning.
func sorts(ts []types.Type) bool {
	return onArray(ts) && (slices.Contains(strings.Fields("f8 f4 i8 i4 i2 i1 u8 u4 u2 u1"), ts[0].DType) || isDate(ts[0]))
}

// likeInOrder is a new C-contiguous array of the shape of the first argument.
func likeInOrder(dtype string) func([]types.Type) types.Type {
	return func(ts []types.Type) types.Type {
		if dtype == "" {
			return types.Array(ts[0].DType, ts[0].NDim, true)
		}
		return types.Array(dtype, ts[0].NDim, true)
	}
}

// searches: for a value, or for an array of values, in an array of the dtype that both are compared in.
func searches(all bool) func([]types.Type) bool {
	return func(ts []types.Type) bool {
		// A Python number is no weak one here: it is made an array of its own first.
		if !sorts(ts) || ts[0].NDim != 1 || Promote(ts) != ts[0].DType || ts[0].DType == "u8" {
			return false
		}
		if ts[0].DType == "f4" && ts[1].DType != "f4" {
			return false
		}
		if all {
			return ts[1].Kind == types.KArray && ts[1].NDim == 1 && ts[1].DType == ts[0].DType
		}
		return ts[1] == types.Int || ts[1] == types.Float || ts[1].Kind == types.KNumPy
	}
}

func positionsOf([]types.Type) types.Type { return types.Array("i8", 1, true) }

// placesOf is a tuple with the positions along every axis.
func placesOf(ts []types.Type) types.Type {
	out := make([]types.Type, ts[0].NDim)
	for i := range out {
		out[i] = types.Array("i8", 1, ts[0].NDim == 1)
	}
	return types.Tuple(out...)
}
