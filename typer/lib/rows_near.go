package lib

import "pyx2cpp/typer/types"

// nearTable are diagonals and traces, rolling along an axis, allclose and interp.
var nearTable = allOf(withRules(rows("np/diagonal.hpp", `
numpy.diag(v: A) -> object ;; np_diagonal ;; ;; np.diag(np.arange(6.0).reshape(2, 3))
numpy.diagonal(a: A) -> object ;; np_diagonal ;; ;; np.diagonal(np.arange(6.0).reshape(2, 3))
ndarray.diagonal(self: A) -> object ;; np_diagonal ;; ;; np.arange(6.0).reshape(2, 3).diagonal()
numpy.trace(a: A) -> object ;; np_trace ;; exits ;; np.trace(np.ones((3, 3)))
ndarray.trace(self: A) -> object ;; np_trace ;; exits ;; np.ones((3, 3)).trace()
numpy.roll(a: A, shift: int, axis: int) -> object ;; np_roll_axis ;; raises exits ;; np.roll(np.arange(6.0).reshape(2, 3), 1, axis=1)
`), []rule{
	{accepts: isMatrix, infer: diagonal}, {accepts: isMatrix, infer: diagonal}, {accepts: isMatrix, infer: diagonal},
	{accepts: summedMatrix, infer: firstItem}, {accepts: summedMatrix, infer: firstItem},
	{accepts: onArray, infer: likeInOrder("")},
}), withRules(rows("np/nearness.hpp", `
numpy.allclose(a: A, b: B, rtol: float = 1e-05, atol: float = 1e-08) -> bool ;; np_allclose ;; exits ;; np.allclose(np.arange(3.0), np.arange(3.0) + 1e-9)
numpy.interp(x: X, xp: A, fp: B) -> object ;; np_interp ;; raises exits ;; np.interp(np.array([0.5, 1.5]), np.arange(3.0), np.arange(3.0) ** 2)
`), []rule{{accepts: nearEach}, {accepts: tabled, infer: func(ts []types.Type) types.Type {
	if ts[0].Kind == types.KArray {
		return types.Array("f8", 1, true)
	}
	return types.NumPy("f8")
}}}), rows("np/convert.hpp", `
complex(real: np.f8, imag: np.f8) -> complex ;; complex_of ;; pure ;; complex(np.float64(1.5), np.float64(2.5))
complex(real: np.f8, imag: float = 0.0) -> complex ;; complex_of ;; pure ;; complex(np.float64(1.5))
complex(real: float, imag: np.f8) -> complex ;; complex_of ;; pure ;; complex(1.5, np.float64(2.5))
`))

func diagonal(ts []types.Type) types.Type { return types.Array(ts[0].DType, 1, false) }

func summedMatrix(ts []types.Type) bool {
	return isMatrix(ts) && (ts[0].DType == "f8" || ts[0].DType == "i8")
}

func firstItem(ts []types.Type) types.Type { return types.NumPy(ts[0].DType) }

// doubles accepts contiguous arrays of float64.
func doubles(t types.Type) bool {
	return indexable(t) && t.Contig && t.DType == "f8"
}

func realNumber(t types.Type) bool { return t == types.Float || t == types.NumPy("f8") }

// nearEach: arrays of as many axes, or an array and a number.
func nearEach(ts []types.Type) bool {
	a, b := ts[0], ts[1]
	if doubles(a) && doubles(b) {
		return a.NDim == b.NDim
	}
	return doubles(a) && (realNumber(b) || b == types.Int) || doubles(b) && (realNumber(a) || a == types.Int)
}

// tabled: a number or a vector, and vectors of points.
func tabled(ts []types.Type) bool {
	of := ts[0]
	return (realNumber(of) || of.Kind == types.KArray && of.DType == "f8" && of.NDim == 1) && doubles(ts[1]) && doubles(ts[2]) &&
		ts[1].NDim == 1 && ts[2].NDim == 1
}
