package lib

import "pyx2cpp/typer/types"

// createTable are the functions that make arrays, for shapes and dtypes beyond those of rows of their own.
var createTable = withRules(rows("np/made.hpp", `
numpy.zeros(shape: S, dtype: dtype = f8) -> object ;; np_zeros ;; raises exits ;; np.zeros((2, 3, 2), dtype=np.complex128)
numpy.empty(shape: S, dtype: dtype = f8) -> object ;; np_empty ;; raises exits ;; np.empty((2, 3, 2), dtype=np.complex128).shape
numpy.ones(shape: S, dtype: dtype = f8) -> object ;; np_ones ;; raises exits ;; np.ones((2, 3, 2), dtype=np.complex128)
numpy.full(shape: S, fill_value: V, dtype: dtype = f8) -> object ;; np_full ;; raises exits ;; np.full((2, 3, 2), 2, dtype=np.int32)
numpy.zeros_like(a: A, dtype: dtype = f8) -> object ;; np_zeros_like ;; raises exits ;; np.zeros_like(np.ones((2, 3, 2)))
numpy.empty_like(a: A, dtype: dtype = f8) -> object ;; np_empty_like ;; raises exits ;; np.empty_like(np.ones((2, 3, 2))).shape
numpy.ones_like(a: A, dtype: dtype = f8) -> object ;; np_ones_like ;; raises exits ;; np.ones_like(np.ones((2, 3, 2)))
numpy.full_like(a: A, fill_value: V, dtype: dtype = f8) -> object ;; np_full_like ;; raises exits ;; np.full_like(np.ones((2, 3, 2)), 2)
numpy.copy(a: A) -> object ;; copy ;; raises exits ;; np.copy(np.ones((2, 3, 2))[:, 0])
ndarray.copy(self: A) -> object ;; copy ;; raises exits ;; np.ones((2, 3, 2)).copy()
ndarray.astype(self: A, dtype: dtype) -> object ;; np_astype ;; raises exits ;; np.ones((2, 3, 2)).astype(np.int16)
`), []rule{
	{accepts: shapedBy(1), infer: newArray(1)},
	{accepts: shapedBy(1), infer: newArray(1)},
	{accepts: shapedBy(1), infer: newArray(1)},
	{accepts: filledBy(2), infer: newArray(2)},
	{accepts: likeArray(1), infer: newLike(1)},
	{accepts: likeArray(1), infer: newLike(1)},
	{accepts: likeArray(1), infer: newLike(1)},
	{accepts: likeFilled, infer: newLike(2)},
	{accepts: onArray, infer: func(ts []types.Type) types.Type { return types.Array(ts[0].DType, ts[0].NDim, true) }},
	{accepts: onArray, infer: func(ts []types.Type) types.Type { return types.Array(ts[0].DType, ts[0].NDim, true) }},
	{accepts: likeArray(1), infer: newLike(1)},
})

// rangeTable are the forms of arange whose items are of a dtype that is told.
var rangeTable = withRules(rows("np/made.hpp", `
numpy.arange(stop: int, dtype: dtype) -> array1[D] ;; np_arange ;; raises exits contig ;; np.arange(5, dtype=np.float64)
numpy.arange(start: int, stop: int, dtype: dtype) -> array1[D] ;; np_arange ;; raises exits contig ;; np.arange(1, 5, dtype=np.float64)
numpy.arange(start: int, stop: int, step: int, dtype: dtype) -> array1[D] ;; np_arange ;; raises exits contig ;; np.arange(1, 9, 2, dtype=np.float64)
`), []rule{{accepts: ranged}, {accepts: ranged}, {accepts: ranged}})

// ranged: of ints, with a dtype in which arange counts without rounding by rules of its own.
func ranged(ts []types.Type) bool {
	code, ok := DTypeOf(ts[len(ts)-1])
	for _, t := range ts[:len(ts)-1] {
		ok = ok && t == types.Int
	}
	return ok && code != "b1" && code != "c8" && code != "f2"
}

// dtypeAt is the dtype that argument n tells; def without one.
func dtypeAt(ts []types.Type, n int, def string) string {
	if len(ts) <= n {
		return def
	}
	code, _ := DTypeOf(ts[n])
	return code
}

// shapedBy accepts shapes of a known number of axes, and a dtype as argument n.
func shapedBy(n int) func([]types.Type) bool {
	return func(ts []types.Type) bool {
		axes := lengthsOf(ts[:1])
		return axes > 0 && axes <= MaxDims && Holds(dtypeAt(ts, n, "f8"))
	}
}

// Holds tells whether native arrays have items of a dtype that are numbers.
func Holds(dtype string) bool {
	return dtype != "" && dtype != "c8" && dtype != "f2" && !types.IsDate(dtype)
}

// filledBy accepts a value to fill with, too; without a dtype the value's own is taken.
func filledBy(n int) func([]types.Type) bool {
	shaped := shapedBy(n)
	return func(ts []types.Type) bool {
		to := Promote(ts[1:2])
		if len(ts) > n {
			to = dtypeAt(ts, n, "")
		}
		return shaped(ts) && Holds(to) && storable(types.Array(to, 1, true), ts[1]) && ts[1].Kind != types.KArray
	}
}

func newArray(n int) func([]types.Type) types.Type {
	return func(ts []types.Type) types.Type {
		def := "f8"
		if n == 2 {
			def = Promote(ts[1:2])
		}
		return types.Array(dtypeAt(ts, n, def), lengthsOf(ts[:1]), true)
	}
}

// likeArray accepts arrays, with a dtype as argument n.
func likeArray(n int) func([]types.Type) bool {
	return func(ts []types.Type) bool {
		return onArray(ts) && Holds(dtypeAt(ts, n, ts[0].DType)) && castable(dtypeAt(ts, n, ts[0].DType), ts[0].DType)
	}
}

func likeFilled(ts []types.Type) bool {
	return likeArray(2)(ts) && ts[1].Kind != types.KArray && storable(types.Array(dtypeAt(ts, 2, ts[0].DType), 1, true), ts[1])
}

func newLike(n int) func([]types.Type) types.Type {
	return func(ts []types.Type) types.Type {
		return types.Array(dtypeAt(ts, n, ts[0].DType), ts[0].NDim, true)
	}
}
