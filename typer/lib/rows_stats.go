package lib

import (
	"slices"
	"strings"

	"pyx2cpp/typer/types"
)

// statsTable are reductions of ints as float64, columns of matrices by positions, and the parts of complex arrays.
var statsTable = allOf(intReductionRows, withRules(rows("np/stats.hpp", `
numpy.count_nonzero(a: A) -> np.i8 ;; np_count_nonzero ;; exits ;; np.count_nonzero(np.array([1, 0, 2]))
numpy.ptp(a: A) -> object ;; np_ptp ;; raises exits ;; np.ptp(np.arange(3.0))
`), []rule{
	{accepts: onArray}, {accepts: sorts, infer: func(ts []types.Type) types.Type { return types.NumPy(ts[0].DType) }},
}), withRules(rows("np/stats.hpp", `
numpy.maximum.accumulate(array: A) -> object ;; np_max_accumulate ;; raises exits ;; np.maximum.accumulate(np.array([1.0, 3.0, 2.0]))
numpy.minimum.accumulate(array: A) -> object ;; np_min_accumulate ;; raises exits ;; np.minimum.accumulate(np.array([3.0, 1.0, 2.0]))
`), []rule{
	{accepts: sortsVector, infer: likeInOrder("")}, {accepts: sortsVector, infer: likeInOrder("")},
}), rows("np/reduce.hpp", `
numpy.add.reduce(array: f8[:]) -> np.f8 ;; array_sum ;; raises exits ;; np.add.reduce(np.full(300, 0.1))
numpy.add.reduce(array: i8[:]) -> np.i8 ;; array_sum ;; raises exits ;; np.add.reduce(np.arange(9))
numpy.maximum.reduce(array: f8[:]) -> np.f8 ;; array_max ;; raises exits ;; np.maximum.reduce(np.arange(9.5))
numpy.minimum.reduce(array: f8[:]) -> np.f8 ;; array_min ;; raises exits ;; np.minimum.reduce(np.arange(9.5))
`), withRules(rows("np/columns.hpp", `
operator.getitem(a: A, i: I) -> object ;; column_item ;; raises exits ;; np.arange(6.0).reshape((2, 3))[:, np.array([2, 0])]
operator.setitem(a: A, i: I, x: X) -> None ;; column_store ;; raises exits ;; x = np.zeros((2, 3)); x[:, np.array([2, 0])] = 2.5; x
ndarray:real(self: A) -> object ;; np_real ;; ;; np.array([1j, 2.0]).real
ndarray:imag(self: A) -> object ;; np_imag ;; ;; np.array([1j, 2.0]).imag
numpy.real(val: A) -> object ;; np_real ;; ;; np.real(np.array([1j, 2.0]))
numpy.imag(val: A) -> object ;; np_imag ;; ;; np.imag(np.array([1j, 2.0]))
`), []rule{
	{accepts: byColumns, infer: func(ts []types.Type) types.Type { return types.Array(ts[0].DType, 2, false) }},
	{accepts: storesColumns},
	{accepts: ofComplex, infer: asParts}, {accepts: ofComplex, infer: asParts},
	{accepts: ofComplex, infer: asParts}, {accepts: ofComplex, infer: asParts},
}))

func sortsVector(ts []types.Type) bool { return sorts(ts) && ts[0].NDim == 1 }

func ofDoubles(ts []types.Type) bool { return onArray(ts) && ts[0].DType == "f8" }

func ofComplex(ts []types.Type) bool { return onArray(ts) && ts[0].DType == "c16" }

func asParts(ts []types.Type) types.Type { return types.Array("f8", ts[0].NDim, false) }

// byColumns: a slice of the rows of a matrix, and positions or a mask of the columns.
func byColumns(ts []types.Type) bool {
	a, i := ts[0], ts[1]
	if !indexable(a) || a.NDim != 2 || i.Kind != types.KTuple || len(i.Elems) != 2 || i.Elems[0].Kind != types.KSlice {
		return false
	}
	k := i.Elems[1]
	return k.Kind == types.KArray && k.NDim == 1 && (positions(k) || k.DType == "b1")
}

func storesColumns(ts []types.Type) bool {
	if !byColumns(ts[:2]) {
		return false
	}
	if x := ts[2]; x.Kind == types.KArray {
		return x.NDim == 2 && x.DType == ts[0].DType
	}
	return storable(ts[0], ts[2])
}

// intReductionRows are mean, std and var of ints and bools, whole and along an axis.
func intReductionRows() []Row {
	var out []Row
	for _, f := range []string{"mean", "std", "var"} {
		for _, prefix := range []string{"numpy.", "ndarray."} {
			for _, axis := range []bool{false, true} {
				params, call := "", map[string]string{"numpy.": "np." + f + "(np.arange(6).reshape((2, 3))", "ndarray.": "np.arange(6).reshape((2, 3))." + f + "("}[prefix]
				if axis {
					params, call = ", axis: int", strings.Replace(call+", axis=1", "(, ", "(", 1)
				}
				row := readRows("np/stats.hpp", prefix+f+"(a: A"+params+") -> object ;; "+f+"_ints ;; raises exits ;; "+call+")")[0]
				row.Accepts = func(ts []types.Type) bool {
					return onArray(ts) && slices.Contains(strings.Fields("i8 i4 i2 i1 u4 u2 u1 b1"), ts[0].DType) && (!axis || ts[0].NDim > 1)
				}
				row.Infer = func(ts []types.Type) types.Type {
					if axis {
						return types.Array("f8", ts[0].NDim-1, true)
					}
					return types.NumPy("f8")
				}
				row.Doc = "of ints, where their sum is below 2**53"
				out = append(out, row)
			}
		}
	}
	return out
}
