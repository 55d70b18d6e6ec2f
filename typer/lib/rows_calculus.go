package lib

import "pyx2cpp/typer/types"

// calculusTable are differences, gradients, the trapezoidal rule and polynomials.
var calculusTable = withRules(rows("np/calculus.hpp", `
numpy.diff(a: A, n: int = 1, axis: int = -1) -> object ;; np_diff_along ;; raises exits ;; np.diff(np.array([[2.0, 3.0, 7.0], [1.0, 0.5, 9.0]]), axis=0)
numpy.diff(a: A, *, prepend: X) -> object ;; np_diff_from<true> ;; raises exits ;; np.diff(np.array([2.0, 3.0, 7.0]), prepend=0.5)
numpy.diff(a: A, *, append: X) -> object ;; np_diff_from<false> ;; raises exits ;; np.diff(np.array([2.0, 3.0, 7.0]), append=np.array([9.5]))
numpy.gradient(f: A) -> object ;; np_gradient ;; raises exits ;; np.gradient(np.array([2.0, 3.0, 7.0]))
numpy.gradient(f: A, varargs: float) -> object ;; np_gradient ;; raises exits ;; np.gradient(np.array([2.0, 3.0, 7.0]), 0.5)
numpy.gradient(f: A, varargs: B) -> object ;; np_gradient ;; raises exits ;; np.gradient(np.array([2.0, 3.0, 7.0]), np.array([0.5, 1.5, 2.0]))
numpy.gradient(f: A, *, axis: int) -> object ;; np_gradient_axis ;; raises exits ;; np.gradient(np.array([[2.0, 3.0, 7.0], [1.0, 0.5, 9.0]]), axis=0)
numpy.gradient(f: A, varargs: float, *, axis: int) -> object ;; np_gradient_axis ;; raises exits ;; np.gradient(np.array([[2.0, 3.0, 7.0], [1.0, 0.5, 9.0]]), 0.5, axis=1)
numpy.trapezoid(y: A) -> np.f8 ;; np_trapezoid ;; raises exits ;; np.trapezoid(np.array([2.0, 3.0, 7.0]))
numpy.trapezoid(y: A, x: B) -> np.f8 ;; np_trapezoid ;; raises exits ;; np.trapezoid(np.array([2.0, 3.0, 7.0]), np.array([0.5, 1.5, 2.0]))
numpy.trapezoid(y: A, *, dx: float) -> np.f8 ;; np_trapezoid ;; raises exits ;; np.trapezoid(np.array([2.0, 3.0, 7.0]), dx=0.5)
numpy.polyval(p: A, x: X) -> object ;; np_polyval ;; raises exits ;; np.polyval(np.array([2.0, 3.0, 7.0]), 1.5)
`), []rule{
	{accepts: differsOrBool, infer: likeInOrder("")},
	{accepts: continued, infer: likeInOrder("")}, {accepts: continued, infer: likeInOrder("")},
	{accepts: sloped, infer: slopesOf}, {accepts: sloped, infer: slopesOf},
	{accepts: func(ts []types.Type) bool {
		return sloped(ts) && ts[0].NDim == 1 && sloped(ts[1:]) && ts[1].NDim == 1
	}, infer: slopesOf},
	{accepts: slopedAlong, infer: likeInOrder("f8")}, {accepts: slopedAlong, infer: likeInOrder("f8")},
	{accepts: realVector}, {accepts: func(ts []types.Type) bool { return realVector(ts) && realVector(ts[1:]) }}, {accepts: realVector},
	{accepts: func(ts []types.Type) bool {
		x := ts[1]
		return realVector(ts) && (realNumber(x) || x == types.Int || indexable(x) && x.DType == "f8")
	}, infer: func(ts []types.Type) types.Type {
		if ts[1].Kind == types.KArray {
			return types.Array("f8", ts[1].NDim, true)
		}
		return types.NumPy("f8")
	}},
})

func differsOrBool(ts []types.Type) bool { return differs(ts) || onArray(ts) && ts[0].DType == "b1" }

// continued: a vector, and a number or a vector that goes before or behind it.
func continued(ts []types.Type) bool {
	x := ts[1]
	if !differs(ts) || ts[0].NDim != 1 {
		return false
	}
	if x.Kind == types.KArray {
		return indexable(x) && x.NDim == 1 && x.DType == ts[0].DType
	}
	return (number(x) || x.Kind == types.KNumPy) && itemDType(x) == ts[0].DType
}

func sloped(ts []types.Type) bool {
	return onArray(ts) && ts[0].NDim <= 2 && (ts[0].DType == "f8" || ts[0].DType == "i8" || ts[0].DType == "i4")
}

func slopesOf(ts []types.Type) types.Type {
	one := types.Array("f8", ts[0].NDim, true)
	if ts[0].NDim == 2 {
		return types.Tuple(one, one)
	}
	return one
}

func slopedAlong(ts []types.Type) bool {
	return onArray(ts) && (ts[0].DType == "f8" || ts[0].DType == "i8" || ts[0].DType == "i4")
}

func realVector(ts []types.Type) bool { return ofDoubles(ts) && ts[0].NDim == 1 }
