package lib

import (
	"slices"

	"pyx2cpp/typer/types"
)

// editTable are arrays with items put in, taken out, picked and padded.
var editTable = withRules(rows("np/edit.hpp", `
numpy.insert(arr: A, obj: int, values: V) -> object ;; np_insert ;; raises exits ;; np.insert(np.arange(3.0), 1, 2.5)
numpy.delete(arr: A, obj: int) -> object ;; np_delete ;; raises exits ;; np.delete(np.arange(3.0), 1)
numpy.delete(arr: A, obj: X) -> object ;; np_delete ;; raises exits ;; np.delete(np.arange(3.0), [0, 2])
numpy.delete(arr: A, obj: int, axis: int) -> object ;; np_delete_axis ;; raises exits ;; np.delete(np.arange(6.0).reshape(2, 3), 1, axis=1)
numpy.append(arr: A, values: B, axis: int) -> object ;; np_append_axis ;; raises exits ;; np.append(np.arange(6.0).reshape(2, 3), np.ones((1, 3)), axis=0)
numpy.append(arr: A, values: L) -> object ;; np_append_list ;; raises exits ;; np.append(np.arange(3.0), [2.5, 1.0])
numpy.repeat(a: A, repeats: int, axis: int) -> object ;; np_repeat_axis ;; raises exits ;; np.repeat(np.arange(6.0).reshape(2, 3), 2, axis=0)
ndarray.repeat(self: A, repeats: int, axis: int) -> object ;; np_repeat_axis ;; raises exits ;; np.arange(6.0).reshape(2, 3).repeat(2, axis=1)
numpy.repeat(a: A, repeats: B) -> object ;; np_repeat_counts ;; raises exits ;; np.repeat(np.arange(3.0), np.array([2, 0, 1]))
numpy.take(a: A, indices: int) -> object ;; np_take ;; exits ;; np.take(np.arange(3.0), 1)
numpy.take(a: A, indices: X) -> object ;; np_take ;; raises exits ;; np.take(np.arange(3.0), [2, 0])
ndarray.take(self: A, indices: X) -> object ;; np_take ;; raises exits ;; np.arange(3.0).take(np.array([2, 0]))
numpy.take(a: A, indices: X, axis: int) -> object ;; np_take_axis ;; raises exits ;; np.take(np.arange(6.0).reshape(2, 3), [2, 0], axis=1)
ndarray.take(self: A, indices: X, axis: int) -> object ;; np_take_axis ;; raises exits ;; np.arange(6.0).reshape(2, 3).take([1, 0], axis=0)
numpy.compress(condition: M, a: A) -> object ;; np_compress ;; raises exits ;; np.compress(np.array([True, False, True]), np.arange(3.0))
numpy.extract(condition: M, arr: A) -> object ;; np_compress ;; raises exits ;; np.extract(np.array([True, False, True]), np.arange(3.0))
ndarray.compress(self: A, condition: M) -> object ;; np_compressed ;; raises exits ;; np.arange(3.0).compress(np.array([True, False, True]))
numpy.pad(array: A, pad_width: W) -> object ;; np_pad ;; raises exits ;; np.pad(np.arange(3.0), (2, 1))
numpy.pad(array: A, pad_width: W, mode: str) -> object ;; np_pad ;; raises exits ;; np.pad(np.arange(3.0), 1, mode="edge")
numpy.pad(array: A, pad_width: W, *, constant_values: V) -> object ;; np_pad_with ;; raises exits ;; np.pad(np.arange(3.0), ((1, 2),), constant_values=7.5)
numpy.pad(array: A, pad_width: W, mode: str, *, constant_values: V) -> object ;; np_pad_with ;; raises exits ;; np.pad(np.arange(3.0), (1, 2), "constant", constant_values=7.5)
numpy.nan_to_num(x: A) -> object ;; np_numbers ;; raises exits ;; np.nan_to_num(np.array([1.5, np.nan, -np.inf]))
numpy.nan_to_num(x: A, *, nan: float) -> object ;; np_numbers ;; raises exits ;; np.nan_to_num(np.array([1.5, np.nan, np.inf]), nan=-1.0)
`), []rule{
	{accepts: inserts, infer: inOneRow}, {accepts: ofOneAxis, infer: inOneRow},
	{accepts: func(ts []types.Type) bool {
		return ofOneAxis(ts) && (placesIn(ts[1]) || indexable(ts[1]) && ts[1].NDim == 1 && ts[1].DType == "b1")
	}, infer: inOneRow},
	{accepts: onArray, infer: likeInOrder("")},
	{accepts: func(ts []types.Type) bool {
		b := ts[1]
		return onArray(ts) && indexable(b) && b.NDim == ts[0].NDim && b.DType == ts[0].DType
	}, infer: likeInOrder("")},
	{accepts: func(ts []types.Type) bool {
		n, d := nesting(ts[1])
		p := promote2(ts[0].DType, d)
		return onArray(ts) && Holds(ts[0].DType) && ts[1].Kind == types.KList && n == 1 && d != "" && Holds(p) && castable(p, d) && castable(p, ts[0].DType)
	}, infer: func(ts []types.Type) types.Type {
		_, d := nesting(ts[1])
		return types.Array(promote2(ts[0].DType, d), 1, true)
	}},
	{accepts: onArray, infer: likeInOrder("")}, {accepts: onArray, infer: likeInOrder("")},
	{accepts: func(ts []types.Type) bool {
		return ofOneAxis(ts) && indexable(ts[1]) && ts[1].NDim == 1 && ts[1].DType == "i8"
	}, infer: inOneRow},
	{accepts: ofOneAxis, infer: firstItem},
	{accepts: picks, infer: inOneRow}, {accepts: picks, infer: inOneRow},
	{accepts: picksAlong, infer: likeInOrder("")}, {accepts: picksAlong, infer: likeInOrder("")},
	{accepts: masked(0, 1), infer: func(ts []types.Type) types.Type { return inOneRow(ts[1:]) }},
	{accepts: masked(0, 1), infer: func(ts []types.Type) types.Type { return inOneRow(ts[1:]) }},
	{accepts: masked(1, 0), infer: inOneRow},
	{accepts: pads(0), infer: likeInOrder("")}, {accepts: pads(0), infer: likeInOrder("")},
	{accepts: pads(2), infer: likeInOrder("")}, {accepts: pads(3), infer: likeInOrder("")},
	{accepts: ofFloats, infer: likeInOrder("")}, {accepts: ofFloats, infer: likeInOrder("")},
})

func ofOneAxis(ts []types.Type) bool { return onArray(ts) && Holds(ts[0].DType) && ts[0].NDim == 1 }

// inserts: a number, or a vector of the same dtype.
func inserts(ts []types.Type) bool {
	v := ts[2]
	if !ofOneAxis(ts) {
		return false
	}
	if v.Kind == types.KArray {
		return indexable(v) && v.NDim == 1 && v.DType == ts[0].DType
	}
	return storable(ts[0], v) && (ts[0].DType[0] == 'f' || v.Kind != types.KFloat && v != types.NumPy("f8"))
}

// placesIn: a list, tuple or vector of ints.
func placesIn(t types.Type) bool {
	n, d := nesting(t)
	return n == 1 && d == "i8"
}

func picks(ts []types.Type) bool { return ofOneAxis(ts) && placesIn(ts[1]) }

func picksAlong(ts []types.Type) bool { return onArray(ts) && Holds(ts[0].DType) && placesIn(ts[1]) }

// masked: argument m is a vector of bools, argument a one of items.
func masked(m, a int) func([]types.Type) bool {
	return func(ts []types.Type) bool {
		return ofOneAxis(ts[a:]) && indexable(ts[m]) && ts[m].NDim == 1 && ts[m].DType == "b1"
	}
}

// pads: an int, two, or two for each axis; the value that argument v is, 0: none.
func pads(v int) func([]types.Type) bool {
	pair := func(t types.Type) bool {
		return t.Kind == types.KTuple && len(t.Elems) == 2 && t.Elems[0] == types.Int && t.Elems[1] == types.Int
	}
	return func(ts []types.Type) bool {
		w := ts[1]
		if !onArray(ts) || !Holds(ts[0].DType) || ts[0].DType == "c16" {
			return false
		}
		if v > 0 && (ts[v].Kind == types.KArray || !storable(ts[0], ts[v]) || ts[0].DType[0] != 'f' && ts[v] != types.Int) {
			return false
		}
		each := w.Kind == types.KTuple && len(w.Elems) == ts[0].NDim && !slices.ContainsFunc(w.Elems, func(t types.Type) bool { return !pair(t) })
		return w == types.Int || pair(w) || each
	}
}
