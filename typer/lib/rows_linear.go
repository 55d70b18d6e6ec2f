package lib

import (
	"slices"
	"strings"

	"pyx2cpp/typer/types"
)

// linearTable are products of vectors and matrices, by the inner loops of NumPy's own.
var linearTable = allOf(withRules(rows("np/linear.hpp", `
numpy.linalg.inv(a: A) -> f8[:,:,C] ;; np_inverse ;; raises exits numpy ;; np.linalg.inv(np.array([[2.0, 1.0], [1.0, 3.0]]))
numpy.linalg.det(a: A) -> np.f8 ;; np_determinant ;; raises exits numpy ;; np.linalg.det(np.array([[2.0, 1.0], [1.0, 3.0]]))
numpy.linalg.cholesky(a: A) -> f8[:,:,C] ;; np_cholesky ;; raises exits numpy ;; np.linalg.cholesky(np.array([[2.0, 1.0], [1.0, 3.0]]))
numpy.linalg.solve(a: A, b: B) -> object ;; np_solve ;; raises exits numpy ;; np.linalg.solve(np.array([[2.0, 1.0], [1.0, 3.0]]), np.ones(2))
`), []rule{{accepts: isSystem}, {accepts: isSystem}, {accepts: isSystem}, {accepts: func(ts []types.Type) bool {
	b := ts[1]
	return isSystem(ts) && b.Kind == types.KArray && b.DType == "f8" && b.NDim <= 2
}, infer: func(ts []types.Type) types.Type { return types.Array("f8", ts[1].NDim, true) }}}), withRules(rows("np/product.hpp", `
numpy.dot(a: A, b: B) -> object ;; np_dot ;; raises exits numpy ;; np.dot(np.arange(6.0).reshape(3, 2), np.ones((2, 3)))
ndarray.dot(self: A, b: B) -> object ;; np_dot ;; raises exits numpy ;; np.arange(3.0).dot(np.ones(3))
numpy.matmul(a: A, b: B) -> object ;; np_matmul ;; raises exits numpy ;; np.matmul(np.ones((3, 2)), np.ones(2))
operator.matmul(a: A, b: B) -> object ;; np_matmul ;; raises exits numpy ;; np.ones((3, 2)) @ np.ones(2)
numpy.inner(a: A, b: B) -> object ;; np_dot ;; raises exits numpy ;; np.inner(np.arange(3.0), np.ones(3))
numpy.vdot(a: A, b: B) -> object ;; np_dot ;; raises exits numpy ;; np.vdot(np.arange(3.0), np.ones(3))
numpy.outer(a: A, b: B) -> object ;; np_outer ;; raises exits ;; np.outer(np.arange(3.0), np.ones(2))
numpy.linalg.norm(x: A) -> np.f8 ;; np_norm ;; raises exits numpy ;; np.linalg.norm(np.array([3.0, 4.0]))
numpy.linalg.norm(x: A, *, axis: int) -> object ;; np_norm_axis ;; raises exits numpy ;; np.linalg.norm(np.ones((3, 2)), axis=1)
`), []rule{
	{accepts: multiplies, infer: Matmul}, {accepts: multiplies, infer: Matmul},
	{accepts: multiplies, infer: Matmul}, {accepts: multiplies, infer: Matmul},
	{accepts: vectors, infer: Matmul}, {accepts: vectors, infer: Matmul},
	{accepts: outerOf, infer: func(ts []types.Type) types.Type { return types.Array(Promote(ts), 2, true) }},
	{accepts: func(ts []types.Type) bool {
		return onArray(ts) && (ts[0].DType == "f8" || ts[0].DType[0] == 'i') && ts[0].NDim <= 2
	}},
	{accepts: normedAxis, infer: func(ts []types.Type) types.Type { return types.Array("f8", ts[0].NDim-1, true) }},
}))

// isSystem accepts matrices of float64.
func isSystem(ts []types.Type) bool { return isMatrix(ts) && ts[0].DType == "f8" }

func normedAxis(ts []types.Type) bool {
	return onArray(ts) && ts[0].NDim > 1 && (ts[0].DType == "f8" || ts[0].DType[0] == 'i')
}

// factors are the dtypes that NumPy multiplies matrices in.
var factors = strings.Fields("f8 f4 i8 i4 i2 i1 u4 u2 u1 c16")

func multiplies(ts []types.Type) bool {
	return Matmul(ts) != nil && slices.Contains(factors, Promote(ts)) &&
		!slices.ContainsFunc(ts, func(t types.Type) bool { return t.DType == "b1" || t.DType == "u8" })
}

func vectors(ts []types.Type) bool {
	return multiplies(ts) && ts[0].NDim == 1 && ts[1].NDim == 1 && Promote(ts) != "c16"
}

func outerOf(ts []types.Type) bool {
	p := Promote(ts)
	return onArray(ts[:1]) && onArray(ts[1:]) && slices.Contains(factors, p) && p != "c16" &&
		castable(p, ts[0].DType) && castable(p, ts[1].DType)
}
