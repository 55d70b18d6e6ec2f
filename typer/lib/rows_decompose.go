package lib

import (
	"pyx2cpp/typer/types"
)

// decomposeTable are eigenvalues, singular values, QR, least squares and powers of matrices of float64, by the inner
// loops of NumPy's linalg. What is a named tuple in NumPy is native where it is taken apart.
var decomposeTable = withRules(rows("np/decompose.hpp", `
numpy.linalg.eigh(a: A) -> object ;; np_eigh ;; raises exits numpy apart ;; w, v = np.linalg.eigh(np.array([[2.0, 1.0], [1.0, 3.0]])); w
numpy.linalg.eigvalsh(a: A) -> f8[:,C] ;; np_eigvalsh ;; raises exits numpy ;; np.linalg.eigvalsh(np.array([[2.0, 1.0], [1.0, 3.0]]))
numpy.linalg.eig(a: A) -> object ;; np_eig ;; raises exits numpy apart ;; w, v = np.linalg.eig(np.array([[2.0, 1.0], [0.5, 3.0]])); w
numpy.linalg.eigvals(a: A) -> object ;; np_eigvals ;; raises exits numpy ;; np.linalg.eigvals(np.array([[2.0, 1.0], [0.5, 3.0]]))
numpy.linalg.svd(a: A, full_matrices: bool = True) -> object ;; np_svd ;; raises exits numpy apart ;; np.linalg.svd(np.array([[2.0, 1.0], [1.0, 3.0]]), full_matrices=False)[1]
numpy.linalg.svd(a: A, *, compute_uv_false: bool) -> f8[:,C] ;; np_svdvals ;; raises exits numpy ;; np.linalg.svd(np.array([[2.0, 1.0], [1.0, 3.0]]), compute_uv=False)
numpy.linalg.svdvals(x: A) -> f8[:,C] ;; np_svdvals ;; raises exits numpy ;; np.linalg.svdvals(np.array([[2.0, 1.0], [1.0, 3.0]]))
numpy.linalg.cond(x: A) -> np.f8 ;; np_cond ;; raises exits numpy ;; np.linalg.cond(np.array([[2.0, 1.0], [1.0, 3.0]]))
numpy.linalg.matrix_rank(A: A) -> np.i8 ;; np_rank ;; raises exits numpy ;; np.linalg.matrix_rank(np.array([[2.0, 1.0], [1.0, 3.0]]))
numpy.linalg.qr(a: A) -> object ;; np_qr ;; raises exits numpy apart ;; np.linalg.qr(np.array([[2.0, 1.0], [1.0, 3.0]]))[1]
numpy.linalg.qr(a: A, *, mode_r: str) -> f8[:,:,C] ;; np_qr_upper ;; raises exits numpy ;; np.linalg.qr(np.array([[2.0, 1.0], [1.0, 3.0]]), mode="r")
numpy.linalg.lstsq(a: A, b: B) -> object ;; np_lstsq ;; raises exits numpy ;; np.linalg.lstsq(np.array([[2.0, 1.0], [1.0, 3.0], [0.5, 1.0]]), np.ones(3))
numpy.linalg.lstsq(a: A, b: B, rcond: None) -> object ;; np_lstsq ;; raises exits numpy ;; np.linalg.lstsq(np.array([[2.0, 1.0], [1.0, 3.0], [0.5, 1.0]]), np.ones(3), rcond=None)
numpy.linalg.lstsq(a: A, b: B, rcond: float) -> object ;; np_lstsq ;; raises exits numpy ;; np.linalg.lstsq(np.array([[2.0, 1.0], [1.0, 3.0], [0.5, 1.0]]), np.ones((3, 2)), rcond=1e-9)
numpy.linalg.pinv(a: A) -> f8[:,:,C] ;; np_pinv ;; raises exits numpy ;; np.linalg.pinv(np.array([[2.0, 1.0], [1.0, 3.0]]))
numpy.linalg.pinv(a: A, rcond: float) -> f8[:,:,C] ;; np_pinv ;; raises exits numpy ;; np.linalg.pinv(np.array([[2.0, 1.0], [1.0, 3.0]]), rcond=1e-9)
numpy.linalg.slogdet(a: A) -> tuple[np.f8, np.f8] ;; np_slogdet ;; raises exits numpy apart ;; np.linalg.slogdet(np.array([[2.0, 1.0], [1.0, 3.0]]))[1]
numpy.linalg.matrix_power(a: A, n: int) -> f8[:,:,C] ;; np_matrix_power ;; raises exits numpy ;; np.linalg.matrix_power(np.array([[2.0, 1.0], [1.0, 3.0]]), 5)
`), []rule{
	{accepts: isSystem, infer: tupleOf(true, 1, 2)}, {accepts: isSystem}, {accepts: isSystem, infer: tupleOf(false, 1, 2)},
	{accepts: isSystem, infer: func([]types.Type) types.Type { return types.Array("f8", 1, false) }},
	{accepts: isSystem, infer: tupleOf(true, 2, 1, 2)}, {accepts: isSystem}, {accepts: isSystem}, {accepts: isSystem}, {accepts: isSystem},
	{accepts: isSystem, infer: tupleOf(true, 2, 2)}, {accepts: isSystem},
	{accepts: equations, infer: solutions}, {accepts: equations, infer: solutions}, {accepts: equations, infer: solutions},
	{accepts: isSystem}, {accepts: isSystem}, {accepts: isSystem}, {accepts: isSystem},
})

// normTable are norms of vectors and matrices of every order that needs no powers.
var normTable = withRules(rows("np/norms.hpp", `
numpy.linalg.norm(x: A, ord: float) -> np.f8 ;; np_norm_of ;; raises exits numpy ;; np.linalg.norm(np.array([3.0, -4.0]), 1)
numpy.linalg.norm(x: A, ord: str) -> np.f8 ;; np_norm_of ;; raises exits numpy ;; np.linalg.norm(np.ones((3, 2)), "fro")
numpy.linalg.norm(x: A, ord: float, axis: int) -> object ;; np_norm_along ;; raises exits numpy ;; np.linalg.norm(np.ones((3, 2)), 1, axis=1)
numpy.linalg.norm(x: A, *, axis: int, keepdims_true: bool) -> object ;; np_norm_kept ;; raises exits numpy ;; np.linalg.norm(np.ones((3, 2)), axis=1, keepdims=True)
`), []rule{
	{accepts: func(ts []types.Type) bool { return ofDoubles(ts) && ts[0].NDim <= 2 }}, {accepts: isSystem},
	{accepts: normedAxis, infer: func(ts []types.Type) types.Type { return types.Array("f8", ts[0].NDim-1, true) }},
	{accepts: normedAxis, infer: likeInOrder("f8")},
})

// tupleOf are new arrays of float64 of so many dimensions.
func tupleOf(contig bool, dims ...int) func([]types.Type) types.Type {
	return func([]types.Type) types.Type {
		var parts []types.Type
		for _, n := range dims {
			parts = append(parts, types.Array("f8", n, contig))
		}
		return types.Tuple(parts...)
	}
}

func equations(ts []types.Type) bool {
	b := ts[1]
	return isSystem(ts) && indexable(b) && b.DType == "f8" && b.NDim <= 2
}

func solutions(ts []types.Type) types.Type {
	return types.Tuple(types.Array("f8", ts[1].NDim, true), types.Array("f8", 1, true), types.NumPy("i4"), types.Array("f8", 1, true))
}
