package lib

import (
	"slices"
	"strings"

	"pyx2cpp/typer/types"
)

// miscTable are functions over whole arrays that make arrays of their own.
var miscTable = allOf(withRules(rows("np/misc.hpp", `
numpy.copyto(dst: A, src: V) -> None ;; np_copyto ;; raises exits ;; x = np.zeros(3); np.copyto(x, np.arange(3.0)); x
numpy.diff(a: A) -> object ;; np_diff ;; raises exits ;; np.diff(np.array([2.0, 3.0, 7.0]))
numpy.diag(v: A) -> object ;; np_diag ;; raises exits ;; np.diag(np.arange(3.0))
numpy.triu(m: A) -> object ;; np_triu ;; raises exits ;; np.triu(np.ones((3, 3)))
numpy.triu(m: A, k: int) -> object ;; np_triu ;; raises exits ;; np.triu(np.ones((3, 3)), 1)
numpy.tril(m: A) -> object ;; np_tril ;; raises exits ;; np.tril(np.ones((3, 3)))
numpy.tril(m: A, k: int) -> object ;; np_tril ;; raises exits ;; np.tril(np.ones((3, 3)), -1)
numpy.round(a: A) -> object ;; np_round ;; raises exits ;; np.round(np.array([1.256, 2.5]))
numpy.round(a: A, decimals: int) -> object ;; np_round ;; raises exits ;; np.round(np.array([1.256, 2.5]), 1)
ndarray.round(self: A) -> object ;; np_round ;; raises exits ;; np.array([1.256, 2.5]).round()
ndarray.round(self: A, decimals: int) -> object ;; np_round ;; raises exits ;; np.array([1.256, 2.5]).round(1)
numpy.around(a: A, decimals: int = 0) -> object ;; np_round ;; raises exits ;; np.around(np.array([1.256, 2.5]), 1)
numpy.roll(a: A, shift: int) -> object ;; np_roll ;; raises exits ;; np.roll(np.arange(4.0), 1)
numpy.flip(m: A) -> object ;; np_flip ;; ;; np.flip(np.arange(4.0))
`), []rule{
	{accepts: copiesTo},
	{accepts: differs, infer: likeInOrder("")},
	{accepts: func(ts []types.Type) bool { return onArray(ts) && ts[0].NDim == 1 }, infer: asMatrix},
	{accepts: isMatrix, infer: asMatrix}, {accepts: isMatrix, infer: asMatrix},
	{accepts: isMatrix, infer: asMatrix}, {accepts: isMatrix, infer: asMatrix},
	{accepts: ofFloats, infer: likeInOrder("")}, {accepts: ofFloats, infer: likeInOrder("")},
	{accepts: ofFloats, infer: likeInOrder("")}, {accepts: ofFloats, infer: likeInOrder("")},
	{accepts: ofFloats, infer: likeInOrder("")},
	{accepts: onArray, infer: likeInOrder("")}, {accepts: onArray, infer: strided},
}), rows("np/misc.hpp", `
numpy.linspace(start: float, stop: float) -> f8[:,C] ;; np_linspace ;; raises exits ;; np.linspace(0.0, 1.0)
numpy.linspace(start: float, stop: float, num: int) -> f8[:,C] ;; np_linspace ;; raises exits ;; np.linspace(0.0, 1.0, 5)
numpy.eye(N: int, *, dtype: dtype = f8) -> array2[D] ;; np_eye ;; raises exits contig ;; np.eye(3)
numpy.eye(N: int, M: int, *, dtype: dtype = f8) -> array2[D] ;; np_eye ;; raises exits contig ;; np.eye(3, 2)
numpy.identity(n: int, dtype: dtype = f8) -> array2[D] ;; np_eye ;; raises exits contig ;; np.identity(3)
`), runningRows)

func copiesTo(ts []types.Type) bool {
	d := types.Array(ts[0].DType, 1, true)
	if !onArray(ts) || !storable(ts[0], ts[1]) {
		return false
	}
	// same_kind: a Python number of a higher kind is refused.
	return Promote([]types.Type{d, ts[1]}) == ts[0].DType
}

func differs(ts []types.Type) bool {
	return onArray(ts) && slices.Contains(strings.Fields("f8 f4 i8 i4 i2 i1 u4 u2 u1"), ts[0].DType)
}

func isMatrix(ts []types.Type) bool { return onArray(ts) && ts[0].NDim == 2 }

func asMatrix(ts []types.Type) types.Type { return types.Array(ts[0].DType, 2, true) }

func ofFloats(ts []types.Type) bool {
	return onArray(ts) && (ts[0].DType == "f8" || ts[0].DType == "f4")
}

// runningRows are cumsum and cumprod along an axis, and of arrays of one dimension.
func runningRows() []Row {
	var out []Row
	for _, f := range []string{"cumsum", "cumprod"} {
		for _, prefix := range []string{"numpy.", "ndarray."} {
			for _, axis := range []string{"", ", axis: int"} {
				call := map[string]string{"numpy.": "np." + f + "(np.ones((3, 2))[:, 0]", "ndarray.": "np.ones((3, 2))[:, 0]." + f + "("}[prefix]
				if axis != "" {
					call = strings.Replace(call, "[:, 0]", "", 1)
					call = strings.TrimSuffix(call+", axis=1", "")
					call = strings.Replace(call, "(, ", "(", 1)
				}
				row := readRows("np/misc.hpp", prefix+f+"(a: A"+axis+") -> object ;; np_"+f+" ;; raises exits ;; "+call+")")[0]
				row.Accepts = func(ts []types.Type) bool { return differsOrBool(ts) && (axis != "" || ts[0].NDim == 1) }
				row.Infer = func(ts []types.Type) types.Type { return types.Array(summed(ts[0].DType), ts[0].NDim, true) }
				out = append(out, row)
			}
		}
	}
	return out
}
