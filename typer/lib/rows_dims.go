package lib

import (
	"slices"

	"pyx2cpp/typer/types"
)

// dimsTable are arrays with more axes and in other orders, their lengths, and items as Python's numbers.
var dimsTable = withRules(rows("np/dims.hpp", `
numpy.expand_dims(a: A, axis: int) -> object ;; np_expand_dims ;; raises exits ;; np.expand_dims(np.arange(3.0), axis=1)
numpy.atleast_1d(a: A) -> object ;; np_same ;; ;; np.atleast_1d(np.arange(3.0))
numpy.atleast_2d(a: A) -> object ;; np_same ;; ;; np.atleast_2d(np.ones((2, 3)))
numpy.atleast_2d(a: A) -> object ;; np_row ;; ;; np.atleast_2d(np.arange(3.0))
numpy.atleast_1d(a: X) -> object ;; np_of_number ;; raises exits ;; np.atleast_1d(2.5)
numpy.atleast_1d(a: X) -> object ;; np_array ;; raises exits ;; np.atleast_1d([2.5, 1.0])
numpy.broadcast_to(array: A, shape: S) -> object ;; np_broadcast_to ;; exits ;; np.broadcast_to(np.arange(3.0), (2, 3))
ndarray.flatten(self: A, *, order_F: str) -> object ;; np_flatten_turned ;; raises exits ;; np.arange(6.0).reshape(2, 3).flatten(order="F")
ndarray.ravel(self: A, *, order_F: str) -> object ;; np_ravel_turned ;; raises exits ;; np.arange(6.0).reshape(2, 3).ravel(order="F")
ndarray.item(self: A) -> object ;; np_item ;; exits ;; np.array([2.5]).item()
ndarray.item(self: A, *i: int) -> object ;; np_item ;; exits ;; np.arange(6.0).reshape(2, 3).item(1, 2)
ndarray:nbytes(self: A) -> int ;; np_nbytes ;; pure ;; np.arange(3.0).nbytes
ndarray:itemsize(self: A) -> int ;; np_itemsize ;; pure ;; np.arange(3.0).itemsize
numpy.shape(a: A) -> object ;; shape ;; ;; np.shape(np.ones((2, 3)))
numpy.size(a: A) -> int ;; size ;; ;; np.size(np.ones((2, 3)))
numpy.ndim(a: A) -> int ;; ndim ;; ;; np.ndim(np.ones((2, 3)))
`), []rule{
	{accepts: func(ts []types.Type) bool { return onArray(ts) && ts[0].NDim < MaxDims }, infer: func(ts []types.Type) types.Type {
		return types.Array(ts[0].DType, ts[0].NDim+1, ts[0].Contig)
	}},
	{accepts: onArray, infer: itself}, {accepts: severalAxes, infer: itself},
	{accepts: ofOneAxis, infer: func(ts []types.Type) types.Type { return types.Array(ts[0].DType, 2, false) }},
	{accepts: func(ts []types.Type) bool { return number(ts[0]) && ts[0] != types.Wide || realNumber(ts[0]) }, infer: func(ts []types.Type) types.Type { return types.Array(Promote(ts), 1, true) }},
	{accepts: func(ts []types.Type) bool { n, _ := nesting(ts[0]); return n == 1 && nested(ts) }, infer: nestedArray},
	{accepts: func(ts []types.Type) bool {
		n := lengthsOf(ts[1:])
		return onArray(ts) && n >= ts[0].NDim && n <= MaxDims
	}, infer: func(ts []types.Type) types.Type { return types.Array(ts[0].DType, lengthsOf(ts[1:]), false) }},
	{accepts: severalAxes, infer: inOneRow}, {accepts: severalAxes, infer: inOneRow},
	{accepts: hasPythonItems, infer: func(ts []types.Type) types.Type { return pythonItem(ts[0].DType) }},
	{accepts: func(ts []types.Type) bool {
		return hasPythonItems(ts) && len(ts)-1 == ts[0].NDim && !slices.ContainsFunc(ts[1:], func(t types.Type) bool { return t != types.Int })
	}, infer: func(ts []types.Type) types.Type { return pythonItem(ts[0].DType) }},
	{accepts: onArray}, {accepts: onArray},
	{accepts: onArray, infer: func(ts []types.Type) types.Type {
		return types.Tuple(slices.Repeat([]types.Type{types.Int}, ts[0].NDim)...)
	}},
	{accepts: onArray}, {accepts: onArray},
})

func itself(ts []types.Type) types.Type { return ts[0] }

// pythonItem is the type of the number of Python that an item becomes; nil: not known.
func pythonItem(dtype string) types.Type {
	switch dtype {
	case "f8":
		return types.Float
	case "i8":
		return types.Int
	case "b1":
		return types.Bool
	}
	return nil
}

func hasPythonItems(ts []types.Type) bool { return onArray(ts) && pythonItem(ts[0].DType) != nil }
