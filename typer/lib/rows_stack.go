package lib

import (
	"slices"

	"pyx2cpp/typer/types"
)

// stackTable are arrays made of nested lists and tuples, and of other arrays.
var stackTable = withRules(rows("np/stack.hpp", `
numpy.array(object: X, dtype: dtype = f8) -> object ;; np_array ;; raises exits ;; np.array([np.arange(3), np.ones(3, dtype=int)])
numpy.asarray(a: X, dtype: dtype = f8) -> object ;; np_same ;; ;; np.asarray(np.arange(3))
numpy.ascontiguousarray(a: X) -> object ;; np_same ;; ;; np.ascontiguousarray(np.arange(3))
numpy.array(object: X, dtype: dtype = f8) -> object ;; np_astype ;; raises exits ;; np.array(np.ones((2, 3)))
numpy.asarray(a: X, dtype: dtype = f8) -> object ;; np_astype ;; raises exits ;; np.asarray(np.arange(3), dtype=np.float64)
numpy.asarray(a: X, dtype: dtype = f8) -> object ;; np_array ;; raises exits ;; np.asarray([(1, 2), (3, 4)])
numpy.array(object: X) -> object ;; np_array_seen ;; raises exits ;; np.array([[1, 0.5], [2, 3]])
numpy.asarray(a: X) -> object ;; np_array_seen ;; raises exits ;; np.asarray([1, 0.5])
numpy.array(object: X, dtype: dtype) -> object ;; np_array ;; raises exits ;; np.array([[1, 0.5], [2, 3]], dtype=float)
numpy.asarray(a: X, dtype: dtype) -> object ;; np_array ;; raises exits ;; np.asarray([1, 0.5], dtype=np.float32)
numpy.concatenate(arrays: P) -> object ;; np_concatenate ;; raises exits dates ;; np.concatenate((np.arange(3.0), np.ones(2)))
numpy.concatenate(arrays: P, axis: int) -> object ;; np_concatenate ;; raises exits dates ;; np.concatenate((np.ones((2, 3)), np.ones((2, 1))), axis=1)
numpy.hstack(tup: P) -> object ;; np_hstack ;; raises exits dates ;; np.hstack((np.arange(3.0), np.ones(2)))
numpy.vstack(tup: P) -> object ;; np_vstack ;; raises exits dates ;; np.vstack((np.arange(3.0), np.ones(3)))
numpy.column_stack(tup: P) -> object ;; np_column_stack ;; raises exits dates ;; np.column_stack((np.arange(3.0), np.ones(3)))
numpy.stack(arrays: P) -> object ;; np_stack ;; raises exits dates ;; np.stack((np.arange(3.0), np.ones(3)))
numpy.append(arr: A, values: V) -> object ;; np_append ;; raises exits ;; np.append(np.arange(3.0), 1.5)
numpy.tile(A: A, reps: R) -> object ;; np_tile ;; raises exits ;; np.tile(np.arange(3.0), (2, 1))
numpy.repeat(a: A, repeats: int) -> object ;; np_repeat ;; raises exits dates ;; np.repeat(np.arange(3.0), 2)
ndarray.repeat(self: A, repeats: int) -> object ;; np_repeat ;; raises exits ;; np.arange(3.0).repeat(2)
`), []rule{
	{accepts: nested, infer: nestedArray},
	{accepts: sameAgain, infer: func(ts []types.Type) types.Type { return ts[0] }},
	{accepts: func(ts []types.Type) bool { return onArray(ts) && ts[0].Contig }, infer: func(ts []types.Type) types.Type { return ts[0] }},
	{accepts: likeArray(1), infer: newLike(1)},
	{accepts: func(ts []types.Type) bool { return likeArray(1)(ts) && !sameAgain(ts) }, infer: newLike(1)},
	{accepts: nested, infer: nestedArray},
	{accepts: mixed, infer: mixedArray}, {accepts: mixed, infer: mixedArray}, {accepts: mixed, infer: mixedArray}, {accepts: mixed, infer: mixedArray},
	{accepts: joins(true), infer: joined(0)}, {accepts: joins(true), infer: joined(0)},
	{accepts: joins(true), infer: joined(0)},
	{accepts: joins(false), infer: inMatrix}, {accepts: joins(false), infer: inMatrix},
	{accepts: func(ts []types.Type) bool { return joins(true)(ts) && partsOf(ts[0])[0].NDim < MaxDims }, infer: joined(1)},
	{accepts: appends, infer: func(ts []types.Type) types.Type { return types.Array(Promote(ts), 1, true) }},
	{accepts: func(ts []types.Type) bool { return tiled(ts) != nil }, infer: tiled},
	{accepts: onArray, infer: inOneRow}, {accepts: onArray, infer: inOneRow},
})

// nesting is the number of axes of what lists and tuples hold, and the dtype of the items; 0: no array is known of it.
func nesting(t types.Type) (int, string) {
	switch t.Kind {
	case types.KList:
		if len(t.Elems) == 0 {
			return 0, ""
		}
		n, d := nesting(t.Elems[0])
		if d == "" {
			return 0, ""
		}
		return n + 1, d
	case types.KTuple:
		return nestedTuple(t)
	case types.KArray:
		if !indexable(t) || !Holds(t.DType) {
			return 0, ""
		}
		return t.NDim, t.DType
	case types.KBool, types.KInt, types.KFloat, types.KComplex, types.KNumPy:
		if d := Promote([]types.Type{t}); Holds(d) {
			return 0, d
		}
	case types.KUnion: // numbers that become items of one dtype
		if d := itemDType(t); Holds(d) && !slices.ContainsFunc(t.Members(), func(m types.Type) bool { return !number(m) }) {
			return 0, d
		}
	}
	return 0, ""
}

// nestedTuple is nesting of a tuple: all items have as many axes. Numbers of Python are not weak here.
func nestedTuple(t types.Type) (int, string) {
	if len(t.Elems) == 0 {
		return 0, ""
	}
	axes, dtype := nesting(t.Elems[0])
	for _, e := range t.Elems[1:] {
		n, d := nesting(e)
		if n != axes || d == "" || n == 0 && (e.Kind == types.KNumPy) != (t.Elems[0].Kind == types.KNumPy) && !(numeric(d) && numeric(dtype)) {
			return 0, ""
		}
		dtype = promote2(dtype, d)
	}
	if dtype == "" {
		return 0, ""
	}
	return axes + 1, dtype
}

// mixedNesting is nesting of what also holds lists of numbers of several types, which decide the dtype when they are seen:
//
//	[[1, dt], [0, 1]]      list[list[int | float]]: float64 as long as there is a float
func mixedNesting(t types.Type) (int, string) {
	switch t.Kind {
	case types.KList:
		if len(t.Elems) > 0 {
			if n, d := mixedNesting(t.Elems[0]); d != "" {
				return n + 1, d
			}
		}
		return 0, ""
	case types.KTuple:
		return mixedTuple(t)
	case types.KUnion:
		return 0, mixedDType(t.Members())
	}
	return nesting(t)
}

func mixedTuple(t types.Type) (int, string) {
	axes, dtype := 0, ""
	for i, e := range t.Elems {
		n, d := mixedNesting(e)
		if d == "" || i > 0 && (n != axes || !numeric(d) || !numeric(dtype)) && (n != axes || d != dtype) {
			return 0, ""
		}
		axes, dtype = n, promote2(dtype, d)
	}
	if dtype == "" {
		return 0, ""
	}
	return axes + 1, dtype
}

// mixedDType is the dtype of an array of numbers of these types; that of a number of each is not weak. "": none of them has it.
func mixedDType(numbers []types.Type) string {
	all := ""
	for _, m := range numbers {
		d := Promote([]types.Type{m})
		if !number(m) || !Holds(d) {
			return ""
		}
		all = promote2(all, d)
	}
	if !slices.ContainsFunc(numbers, func(m types.Type) bool { return Promote([]types.Type{m}) == all }) {
		return ""
	}
	return all
}

// mixed accepts such lists; where a dtype is given, it does not matter which numbers there are.
func mixed(ts []types.Type) bool {
	n, d := mixedNesting(ts[0])
	to := dtypeAt(ts, 1, d)
	return d != "" && n > 0 && n <= MaxDims && Holds(to) && castable(to, d) && to != "b1"
}

func mixedArray(ts []types.Type) types.Type {
	n, d := mixedNesting(ts[0])
	return types.Array(dtypeAt(ts, 1, d), n, true)
}

// nested accepts lists and tuples of numbers and arrays.
func nested(ts []types.Type) bool {
	n, d := nesting(ts[0])
	to := dtypeAt(ts, 1, d)
	return d != "" && n > 0 && n <= MaxDims && ts[0].Kind != types.KArray && Holds(to) && castable(to, d) && to != "b1"
}

func nestedArray(ts []types.Type) types.Type {
	n, d := nesting(ts[0])
	return types.Array(dtypeAt(ts, 1, d), n, true)
}

// sameAgain accepts an array that is of the dtype already.
func sameAgain(ts []types.Type) bool {
	return onArray(ts) && dtypeAt(ts, 1, ts[0].DType) == ts[0].DType
}

// partsOf are the arrays of a tuple, or the one that stands for all of a list; nil: not all are arrays.
func partsOf(t types.Type) []types.Type {
	if t.Kind != types.KTuple && t.Kind != types.KList {
		return nil
	}
	if len(t.Elems) == 0 || slices.ContainsFunc(t.Elems, func(e types.Type) bool { return !indexable(e) || !Holds(e.DType) && !isDate(e) }) {
		return nil
	}
	return t.Elems
}

// joins accepts arrays; alike: of as many dimensions, else of one or two.
func joins(alike bool) func([]types.Type) bool {
	return func(ts []types.Type) bool {
		parts := partsOf(ts[0])
		if parts == nil {
			return false
		}
		d := Promote(parts)
		return (Holds(d) || types.IsDate(d)) && !slices.ContainsFunc(parts, func(p types.Type) bool {
			return alike && p.NDim != parts[0].NDim || !alike && p.NDim > 2 || !castable(d, p.DType)
		})
	}
}

func joined(extra int) func([]types.Type) types.Type {
	return func(ts []types.Type) types.Type {
		parts := partsOf(ts[0])
		return types.Array(Promote(parts), parts[0].NDim+extra, true)
	}
}

func inMatrix(ts []types.Type) types.Type { return types.Array(Promote(partsOf(ts[0])), 2, true) }

// appends: an array of the dtype, or a number that becomes an array of its own first.
func appends(ts []types.Type) bool {
	if !onArray(ts) || !Holds(ts[0].DType) {
		return false
	}
	n, d := nesting(ts[1])
	return d != "" && n <= MaxDims && promote2(ts[0].DType, d) == Promote(ts) && castable(Promote(ts), d) && ts[1].Kind != types.KList && ts[1].Kind != types.KTuple
}

func tiled(ts []types.Type) types.Type {
	n := lengthsOf(ts[1:])
	if !onArray(ts) || n == 0 || max(n, ts[0].NDim) > MaxDims {
		return nil
	}
	return types.Array(ts[0].DType, max(n, ts[0].NDim), true)
}
