package lib

import (
	"slices"

	"pyx2cpp/typer/types"
)

// shapeTable are the functions that show the items of an array in another
// shape. NumPy decides at run time whether that takes a copy, and so do they.
var shapeTable = withRules(rows("np/shape.hpp", `
ndarray.reshape(self: A, *shape: each) -> object ;; reshape ;; exits raises dates ;; np.arange(6.0).reshape(3, 2)
numpy.reshape(a: A, shape: S) -> object ;; reshape ;; exits raises dates ;; np.reshape(np.arange(6.0), (3, 2))
ndarray.ravel(self: A) -> object ;; ravel ;; exits raises dates ;; np.ones((3, 2)).ravel()
numpy.ravel(a: A) -> object ;; ravel ;; exits raises dates ;; np.ravel(np.ones((3, 2)))
ndarray.flatten(self: A) -> object ;; flatten ;; exits raises dates ;; np.ones((3, 2)).flatten()
ndarray:T(self: A) -> object ;; turned ;; dates ;; np.ones((2, 3, 2)).T
ndarray.transpose(self: A) -> object ;; turned ;; dates ;; np.ones((3, 2)).transpose()
numpy.transpose(a: A) -> object ;; turned ;; dates ;; np.transpose(np.ones((3, 2)))
ndarray.transpose(self: A, *axes: each) -> object ;; transpose_by ;; exits dates ;; np.ones((2, 3, 2)).transpose(1, 0, 2)
numpy.transpose(a: A, axes: S) -> object ;; transpose_by ;; exits dates ;; np.transpose(np.ones((2, 3, 2)), (1, 0, 2))
ndarray.swapaxes(self: A, axis1: int, axis2: int) -> object ;; swapaxes ;; exits dates ;; np.ones((2, 3)).swapaxes(0, 1)
numpy.swapaxes(a: A, axis1: int, axis2: int) -> object ;; swapaxes ;; exits dates ;; np.swapaxes(np.ones((2, 3)), 0, 1)
`), []rule{
	{accepts: reshapes, infer: reshaped}, {accepts: reshapes, infer: reshaped},
	{accepts: onArray, infer: inOneRow}, {accepts: onArray, infer: inOneRow}, {accepts: onArray, infer: inOneRow},
	{accepts: onArray, infer: turnedArray}, {accepts: onArray, infer: turnedArray}, {accepts: onArray, infer: turnedArray},
	{accepts: permutes, infer: strided}, {accepts: permutes, infer: strided},
	{accepts: onArray, infer: strided}, {accepts: onArray, infer: strided},
})

func onArray(ts []types.Type) bool { return indexable(ts[0]) }

// lengthsOf is the number of axes that arguments name: ints, or a tuple of them. 0: not known.
func lengthsOf(ts []types.Type) int {
	if len(ts) == 1 && ts[0].Kind == types.KTuple {
		ts = ts[0].Elems
	}
	if slices.ContainsFunc(ts, func(t types.Type) bool { return !IsIndex(t) }) {
		return 0
	}
	return len(ts)
}

func reshapes(ts []types.Type) bool {
	n := lengthsOf(ts[1:])
	return onArray(ts) && n > 0 && n <= MaxDims
}

func reshaped(ts []types.Type) types.Type {
	return types.Array(ts[0].DType, lengthsOf(ts[1:]), ts[0].Contig)
}

func inOneRow(ts []types.Type) types.Type { return types.Array(ts[0].DType, 1, true) }

func turnedArray(ts []types.Type) types.Type {
	return types.Array(ts[0].DType, ts[0].NDim, ts[0].Contig && ts[0].NDim == 1)
}

func permutes(ts []types.Type) bool { return onArray(ts) && lengthsOf(ts[1:]) == ts[0].NDim }

func strided(ts []types.Type) types.Type { return types.Array(ts[0].DType, ts[0].NDim, false) }
