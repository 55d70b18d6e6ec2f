package lib

import (
	"slices"

	"pyx2cpp/typer/types"
)

// stacksTable are products, systems of equations and decompositions of stacks of matrices, and cross products.
var stacksTable = withRules(rows("np/stacks.hpp", `
numpy.matmul(a: A, b: B) -> object ;; np_matmul_stack ;; raises exits numpy ;; np.matmul(np.ones((2, 3, 2)), np.ones((2, 3)))
operator.matmul(a: A, b: B) -> object ;; np_matmul_stack ;; raises exits numpy ;; np.ones((2, 3, 2)) @ np.ones((2, 2, 4))
numpy.linalg.inv(a: A) -> f8[:,:,:,C] ;; np_inverse_stack ;; raises exits numpy ;; np.linalg.inv(np.array([[[2.0, 1.0], [1.0, 3.0]]]))
numpy.linalg.cholesky(a: A) -> f8[:,:,:,C] ;; np_cholesky_stack ;; raises exits numpy ;; np.linalg.cholesky(np.array([[[2.0, 1.0], [1.0, 3.0]]]))
numpy.linalg.eigvalsh(a: A) -> f8[:,:,C] ;; np_eigvalsh_stack ;; raises exits numpy ;; np.linalg.eigvalsh(np.array([[[2.0, 1.0], [1.0, 3.0]]]))
numpy.linalg.det(a: A) -> f8[:,C] ;; np_determinant_stack ;; raises exits numpy ;; np.linalg.det(np.array([[[2.0, 1.0], [1.0, 3.0]]]))
numpy.linalg.eigh(a: A) -> object ;; np_eigh_stack ;; raises exits numpy apart ;; w, v = np.linalg.eigh(np.array([[[2.0, 1.0], [1.0, 3.0]]])); w
numpy.linalg.solve(a: A, b: B) -> f8[:,:,:,C] ;; np_solve_stack ;; raises exits numpy ;; np.linalg.solve(np.array([[[2.0, 1.0], [1.0, 3.0]]]), np.ones((2, 2)))
numpy.cross(a: A, b: B) -> object ;; np_cross ;; raises exits ;; np.cross(np.array([1.0, 2.0, 3.0]), np.array([0.5, 2.5, 4.0]))
`), []rule{
	{accepts: stacksMultiply, infer: stackedProduct}, {accepts: stacksMultiply, infer: stackedProduct},
	{accepts: isStack}, {accepts: isStack}, {accepts: isStack}, {accepts: isStack}, {accepts: isStack, infer: tupleOf(true, 2, 3)},
	{accepts: func(ts []types.Type) bool {
		return contiguousFactor(ts[0], 2) && contiguousFactor(ts[1], 2) && ts[0].DType == "f8" && ts[1].DType == "f8" && max(ts[0].NDim, ts[1].NDim) == 3
	}},
	{accepts: func(ts []types.Type) bool {
		return ofDoubles(ts) && ofDoubles(ts[1:]) && ts[0].NDim <= 2 && ts[1].NDim <= 2
	}, infer: func(ts []types.Type) types.Type { return types.Array("f8", max(ts[0].NDim, ts[1].NDim), true) }},
})

// isStack: matrices of float64 that lie one after the other.
func isStack(ts []types.Type) bool { return contiguousFactor(ts[0], 3) && ts[0].DType == "f8" }

// contiguousFactor: an array in C order of `least` axes up to a stack of matrices.
func contiguousFactor(a types.Type, least int) bool {
	return indexable(a) && a.Contig && a.NDim >= least && a.NDim <= 3 && slices.Contains(factors, a.DType)
}

func stacksMultiply(ts []types.Type) bool {
	a, b := ts[0], ts[1]
	return contiguousFactor(a, 2) && contiguousFactor(b, 1) && a.DType == b.DType && (a.NDim == 3 || b.NDim == 3)
}

func stackedProduct(ts []types.Type) types.Type {
	if ts[1].NDim == 1 {
		return types.Array(ts[0].DType, 2, true)
	}
	return types.Array(ts[0].DType, 3, true)
}
