package lib

import "pyx2cpp/typer/types"

// puttingTable are items taken and put along an axis by places of their own, by flat places, and where a mask says.
var puttingTable = withRules(rows("np/putting.hpp", `
numpy.take_along_axis(arr: A, indices: I, axis: int = -1) -> object ;; np_take_along ;; raises exits ;; np.take_along_axis(np.arange(6.0).reshape(2, 3), np.array([[2, 0], [1, 1]]), axis=1)
numpy.put_along_axis(arr: A, indices: I, values: V, axis: int) -> None ;; np_put_along ;; raises exits ;; x = np.ones((2, 3)); np.put_along_axis(x, np.array([[2, 0], [1, 1]]), 0.5, axis=1); x
numpy.put(a: A, ind: I, v: V) -> None ;; np_put ;; raises exits ;; x = np.ones(4); np.put(x, [0, 2], [2.5, 0.5]); x
ndarray.put(a: A, ind: I, v: V) -> None ;; np_put ;; raises exits ;; x = np.ones(4); x.put(np.array([0, 2]), 2.5); x
numpy.copyto(dst: A, src: V, *, where: M) -> None ;; np_copy_where ;; raises exits ;; x = np.ones(4); np.copyto(x, 2.5, where=np.arange(4.0) > 1.5); x
numpy.putmask(a: A, mask: M, values: V) -> None ;; np_putmask ;; raises exits ;; x = np.ones(4); np.putmask(x, x > 0.5, np.arange(4.0)); x
numpy.place(arr: A, mask: M, vals: V) -> None ;; np_place ;; raises exits ;; x = np.ones(4); np.place(x, np.arange(4.0) > 0.5, [2.5, 0.5]); x
numpy.compress(condition: M, a: A, axis: int) -> object ;; np_compress_axis ;; raises exits ;; np.compress(np.array([True, False]), np.arange(6.0).reshape(2, 3), axis=0)
`), []rule{
	{accepts: alongPlaces, infer: likeInOrder("")},
	{accepts: func(ts []types.Type) bool {
		v := ts[2]
		return alongPlaces(ts) && storable(ts[0], v) && keepsKind(ts[0], v) && (v.Kind != types.KArray || v.NDim == ts[0].NDim && v.DType == ts[0].DType)
	}},
	{accepts: putsValues}, {accepts: putsValues},
	{accepts: func(ts []types.Type) bool {
		return copiesTo(ts) && onMask(ts[0], ts[2]) && (ts[1].Kind != types.KArray || ts[1].NDim == ts[0].NDim)
	}},
	{accepts: func(ts []types.Type) bool {
		v := ts[2]
		return onMask(ts[0], ts[1]) && storable(ts[0], v) && keepsKind(ts[0], v) && (v.Kind != types.KArray || v.NDim == ts[0].NDim && v.DType == ts[0].DType)
	}},
	{accepts: func(ts []types.Type) bool {
		n, d := nesting(ts[2])
		return onMask(ts[0], ts[1]) && ts[0].NDim == 1 && n == 1 && d == ts[0].DType
	}},
	{accepts: func(ts []types.Type) bool {
		m := ts[0]
		return onArray(ts[1:]) && Holds(ts[1].DType) && indexable(m) && m.NDim == 1 && m.DType == "b1"
	}, infer: func(ts []types.Type) types.Type { return types.Array(ts[1].DType, ts[1].NDim, true) }},
})

// alongPlaces: an array, and one of places of as many axes.
func alongPlaces(ts []types.Type) bool {
	i := ts[1]
	return onArray(ts) && Holds(ts[0].DType) && indexable(i) && i.DType == "i8" && i.NDim == ts[0].NDim
}

// keepsKind: a number of Python is of the kind of the array's items, or of a lower one.
func keepsKind(a, v types.Type) bool {
	return v.Kind == types.KArray || Promote([]types.Type{types.Array(a.DType, 1, true), v}) == a.DType
}

// putsValues: a vector, places, and a number or several of its dtype.
func putsValues(ts []types.Type) bool {
	v := ts[2]
	if !ofOneAxis(ts) || !placesIn(ts[1]) {
		return false
	}
	if n, d := nesting(v); n > 0 {
		return n == 1 && d == ts[0].DType
	}
	return storable(ts[0], v) && keepsKind(ts[0], v)
}

// onMask: an array, and bools of as many axes.
func onMask(a, m types.Type) bool {
	return indexable(a) && Holds(a.DType) && indexable(m) && m.DType == "b1" && m.NDim == a.NDim
}
