package lib

import "pyx2cpp/typer/types"

// gridTable are diagonals beside the main one, places of triangles and diagonals, grids of places, and powers.
var gridTable = allOf(withRules(rows("np/grids.hpp", `
numpy.diag(v: A, k: int) -> object ;; np_diag_at ;; raises exits ;; np.diag(np.arange(3.0), k=1)
numpy.diag(v: A, k: int) -> object ;; np_diagonal_at ;; exits ;; np.diag(np.arange(6.0).reshape(2, 3), k=1)
numpy.diagonal(a: A, offset: int) -> object ;; np_diagonal_at ;; exits ;; np.diagonal(np.arange(6.0).reshape(2, 3), 1)
ndarray.diagonal(self: A, offset: int) -> object ;; np_diagonal_at ;; exits ;; np.arange(6.0).reshape(2, 3).diagonal(-1)
numpy.fill_diagonal(a: A, val: V) -> None ;; np_fill_diagonal ;; raises exits ;; x = np.ones((3, 3)); np.fill_diagonal(x, 5.0); x
numpy.triu_indices_from(arr: A, k: int = 0) -> object ;; np_triangle_from<true> ;; raises exits ;; np.triu_indices_from(np.ones((2, 3)), k=1)
numpy.tril_indices_from(arr: A, k: int = 0) -> object ;; np_triangle_from<false> ;; raises exits ;; np.tril_indices_from(np.ones((2, 3)), k=-1)
numpy.ix_(i: A, j: B) -> object ;; np_ix ;; raises exits ;; np.ones((3, 3))[np.ix_(np.array([2, 1]), np.array([0, 1]))]
numpy.unravel_index(indices: I, shape: S) -> object ;; np_unravel ;; exits ;; np.unravel_index(5, (3, 4))
numpy.ravel_multi_index(multi_index: I, dims: S) -> np.i8 ;; np_ravel_places ;; exits ;; np.ravel_multi_index((1, 2), (3, 4))
numpy.vander(x: A) -> f8[:,:,C] ;; np_vander ;; raises exits ;; np.vander(np.arange(3.0))
numpy.vander(x: A, N: int) -> f8[:,:,C] ;; np_vander ;; raises exits ;; np.vander(np.arange(3.0), 2)
numpy.vander(x: A, *, increasing_true: bool) -> f8[:,:,C] ;; np_vander_rising ;; raises exits ;; np.vander(np.arange(3.0), increasing=True)
numpy.vander(x: A, N: int, *, increasing_true: bool) -> f8[:,:,C] ;; np_vander_rising ;; raises exits ;; np.vander(np.arange(3.0), 2, increasing=True)
`), []rule{
	{accepts: ofOneAxis, infer: asMatrix},
	{accepts: isMatrix, infer: diagonal}, {accepts: isMatrix, infer: diagonal}, {accepts: isMatrix, infer: diagonal},
	{accepts: func(ts []types.Type) bool {
		return isMatrix(ts) && Holds(ts[0].DType) && ts[1].Kind != types.KArray && storable(ts[0], ts[1])
	}},
	{accepts: isMatrix, infer: placePair}, {accepts: isMatrix, infer: placePair},
	{accepts: func(ts []types.Type) bool {
		return ts[0].Kind == types.KArray && ts[1].Kind == types.KArray && positions(ts[0]) && positions(ts[1]) && ts[0].NDim == 1 && ts[1].NDim == 1
	}, infer: func(ts []types.Type) types.Type {
		return types.Tuple(types.Array(ts[0].DType, 2, ts[0].Contig), types.Array(ts[1].DType, 2, ts[1].Contig))
	}},
	{accepts: func(ts []types.Type) bool {
		n := lengthsOf(ts[1:])
		return (ts[0] == types.Int || ts[0] == types.NumPy("i8")) && ts[1].Kind == types.KTuple && n > 0 && n <= MaxDims
	}, infer: func(ts []types.Type) types.Type {
		var places []types.Type
		for range ts[1].Elems {
			places = append(places, types.NumPy("i8"))
		}
		return types.Tuple(places...)
	}},
	{accepts: func(ts []types.Type) bool {
		n := lengthsOf(ts[1:])
		return ts[0].Kind == types.KTuple && ts[1].Kind == types.KTuple && n > 0 && n <= MaxDims && lengthsOf(ts[:1]) == n
	}},
	{accepts: realVector}, {accepts: realVector}, {accepts: realVector}, {accepts: realVector},
}), rows("np/grids.hpp", `
numpy.eye(N: int, *, k: int, dtype: dtype = f8) -> array2[D] ;; np_eye_at ;; raises exits contig ;; np.eye(3, k=1)
numpy.eye(N: int, M: int, k: int, dtype: dtype = f8) -> array2[D] ;; np_eye_at ;; raises exits contig ;; np.eye(3, 4, k=-1)
numpy.tri(N: int) -> f8[:,:,C] ;; np_tri ;; raises exits ;; np.tri(3)
numpy.tri(N: int, M: int, k: int = 0) -> f8[:,:,C] ;; np_tri ;; raises exits ;; np.tri(3, 4, 1)
numpy.triu_indices(n: int, k: int = 0) -> tuple[i8[:,C], i8[:,C]] ;; np_triangle_places<true> ;; raises exits ;; np.triu_indices(3, k=1)
numpy.triu_indices(n: int, k: int, m: int) -> tuple[i8[:,C], i8[:,C]] ;; np_triangle_places<true> ;; raises exits ;; np.triu_indices(3, 1, 4)
numpy.tril_indices(n: int, k: int = 0) -> tuple[i8[:,C], i8[:,C]] ;; np_triangle_places<false> ;; raises exits ;; np.tril_indices(3, k=-1)
numpy.tril_indices(n: int, k: int, m: int) -> tuple[i8[:,C], i8[:,C]] ;; np_triangle_places<false> ;; raises exits ;; np.tril_indices(3, -1, 4)
numpy.diag_indices(n: int) -> tuple[i8[:,C], i8[:,C]] ;; np_diag_places ;; raises exits ;; np.diag_indices(3)
numpy.indices(dimensions: tuple[int, int]) -> i8[:,:,:,C] ;; np_indices ;; raises exits ;; np.indices((2, 3))
numpy.linspace(start: float, stop: float, num: int, *, endpoint_false: bool) -> f8[:,C] ;; np_linspace_open ;; raises exits ;; np.linspace(0.0, 1.0, 5, endpoint=False)
`), withRules(rows("np/crossed.hpp", `
operator.getitem(a: A, i: I) -> object ;; cross_items ;; raises exits ;; np.arange(9.0).reshape(3, 3)[np.array([2, 1])[:, None], np.array([0, 1])]
operator.setitem(a: A, i: I, x: X) -> None ;; cross_store ;; raises exits ;; x = np.ones((3, 3)); x[np.array([2, 1])[:, None], np.array([0, 1])] = 2.5; x
`), []rule{
	{accepts: crosses, infer: asMatrix}, {accepts: storesBy(crosses)},
}))

func placePair([]types.Type) types.Type {
	places := types.Array("i8", 1, true)
	return types.Tuple(places, places)
}

// crosses: one position per axis, of which one is an array of two axes.
func crosses(ts []types.Type) bool {
	a, i := ts[0], ts[1]
	if !indexable(a) || !Holds(a.DType) || i.Kind != types.KTuple || len(i.Elems) != a.NDim {
		return false
	}
	wide := false
	for _, p := range i.Elems {
		if !IsIndex(p) && (!positions(p) || p.NDim > 2) {
			return false
		}
		wide = wide || p.NDim == 2
	}
	return wide
}
