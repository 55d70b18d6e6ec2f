package lib

import (
	"slices"
	"strings"

	"pyx2cpp/typer/types"
)

// methodTable are reduce, accumulate, outer and at of ufuncs.
var methodTable = allOf(withRules(rows("np/methods.hpp", `
numpy.add.reduce(array: A, axis: int = 0) -> object ;; np_add_reduce ;; raises exits ;; np.add.reduce(np.ones((2, 3)), axis=1)
numpy.multiply.reduce(array: A, axis: int = 0) -> object ;; np_multiply_reduce ;; raises exits ;; np.multiply.reduce(np.ones((2, 3)), axis=1)
numpy.multiply.reduce(array: A) -> object ;; np_multiply_reduce ;; raises exits numpy ;; np.multiply.reduce(np.arange(1.0, 4.0))
numpy.maximum.reduce(array: A, axis: int = 0) -> object ;; np_extreme_reduce<true> ;; raises exits ;; np.maximum.reduce(np.ones((2, 3)), axis=1)
numpy.minimum.reduce(array: A, axis: int = 0) -> object ;; np_extreme_reduce<false> ;; raises exits ;; np.minimum.reduce(np.ones((2, 3)), axis=1)
numpy.maximum.reduce(array: X) -> object ;; np_extreme_reduce<true> ;; raises exits ;; np.maximum.reduce([np.arange(3.0), np.ones(3)])
numpy.minimum.reduce(array: X) -> object ;; np_extreme_reduce<false> ;; raises exits ;; np.minimum.reduce([np.arange(3.0), np.ones(3)])
numpy.logical_and.reduce(array: X) -> object ;; np_logical_reduce<true> ;; raises exits ;; np.logical_and.reduce([np.arange(3.0) > 1.0, np.arange(3.0) < 2.0])
numpy.logical_or.reduce(array: X) -> object ;; np_logical_reduce<false> ;; raises exits ;; np.logical_or.reduce([np.arange(3.0) > 1.0, np.arange(3.0) < 2.0])
numpy.logical_and.reduce(array: X, axis: int) -> object ;; np_logical_reduce<true> ;; raises exits ;; np.logical_and.reduce(np.ones((2, 3)) > 0.5, axis=1)
numpy.logical_or.reduce(array: X, axis: int) -> object ;; np_logical_reduce<false> ;; raises exits ;; np.logical_or.reduce(np.ones((2, 3)) > 0.5, axis=1)
numpy.add.accumulate(array: A, axis: int = 0) -> object ;; np_cumsum ;; raises exits ;; np.add.accumulate(np.ones((2, 3)), axis=1)
numpy.multiply.accumulate(array: A, axis: int = 0) -> object ;; np_cumprod ;; raises exits ;; np.multiply.accumulate(np.ones((2, 3)), axis=1)
numpy.maximum.accumulate(array: A, axis: int = 0) -> object ;; np_running<pyx::detail::step_extreme<true>> ;; raises exits ;; np.maximum.accumulate(np.array([[1.0, 3.0], [2.0, 0.5]]), axis=1)
numpy.minimum.accumulate(array: A, axis: int = 0) -> object ;; np_running<pyx::detail::step_extreme<false>> ;; raises exits ;; np.minimum.accumulate(np.array([[1.0, 3.0], [2.0, 0.5]]), axis=1)
`), []rule{
	{accepts: reducesAlong("f8 f4 i8 i4 i2 i1 u4 u2 u1 b1"), infer: lessAxis(summed)},
	{accepts: reducesAlong("f8 f4 i8 i4 i2 i1 u4 u2 u1"), infer: lessAxis(summed)},
	{accepts: ofOneOf("f8 f4 i8 i4 i2 i1 u4 u2 u1", 1), infer: func(ts []types.Type) types.Type { return types.NumPy(summed(ts[0].DType)) }},
	{accepts: reducesAlong("f8 f4 i8 i4 i2 i1 u4 u2 u1"), infer: lessAxis(sameDType)}, {accepts: reducesAlong("f8 f4 i8 i4 i2 i1 u4 u2 u1"), infer: lessAxis(sameDType)},
	{accepts: listsVectors("f8 f4 i8 i4"), infer: lessListed}, {accepts: listsVectors("f8 f4 i8 i4"), infer: lessListed},
	{accepts: logically(0), infer: logical}, {accepts: logically(0), infer: logical}, {accepts: logically(2), infer: logical}, {accepts: logically(2), infer: logical},
	{accepts: differs, infer: func(ts []types.Type) types.Type { return types.Array(summed(ts[0].DType), ts[0].NDim, true) }},
	{accepts: differs, infer: func(ts []types.Type) types.Type { return types.Array(summed(ts[0].DType), ts[0].NDim, true) }},
	{accepts: sorts, infer: likeInOrder("")}, {accepts: sorts, infer: likeInOrder("")},
}), group(outerRows), group(atRows))

// ofOneOf: an array of one of some dtypes and of n axes.
func ofOneOf(dtypes string, n int) func([]types.Type) bool {
	return func(ts []types.Type) bool {
		return onArray(ts) && slices.Contains(strings.Fields(dtypes), ts[0].DType) && ts[0].NDim == n
	}
}

// reducesAlong: an array of one of some dtypes and of several axes.
func reducesAlong(dtypes string) func([]types.Type) bool {
	return func(ts []types.Type) bool {
		return severalAxes(ts) && slices.Contains(strings.Fields(dtypes), ts[0].DType)
	}
}

func lessAxis(dtype func(string) string) func([]types.Type) types.Type {
	return func(ts []types.Type) types.Type { return types.Array(dtype(ts[0].DType), ts[0].NDim-1, true) }
}

// listsVectors: a list or tuple of arrays of one of some dtypes.
func listsVectors(dtypes string) func([]types.Type) bool {
	return func(ts []types.Type) bool {
		if partsOf(ts[0]) == nil {
			return false
		}
		n, d := nesting(ts[0])
		return n > 1 && n <= MaxDims && slices.Contains(strings.Fields(dtypes), d)
	}
}

func lessListed(ts []types.Type) types.Type {
	n, d := nesting(ts[0])
	return types.Array(d, n-1, true)
}

// logically: an array of bools of so many axes at least, or a list of such arrays.
func logically(axes int) func([]types.Type) bool {
	return func(ts []types.Type) bool {
		if ts[0].Kind == types.KArray {
			return indexable(ts[0]) && ts[0].DType == "b1" && ts[0].NDim >= axes
		}
		return listsVectors("b1")(ts)
	}
}

func logical(ts []types.Type) types.Type {
	if n, _ := nesting(ts[0]); n > 1 {
		return types.Array("b1", n-1, true)
	}
	return types.NumPy("b1")
}

// steps are the ufuncs whose outer and at are native: the C++ of one step, and whether it is for ints too.
var steps = []struct {
	name, cxx string
	ints      bool
}{
	{"add", "step_add", true}, {"subtract", "step_subtract", true}, {"multiply", "step_multiply", true}, {"divide", "step_divide", false},
	{"maximum", "step_extreme<true>", true}, {"minimum", "step_extreme<false>", true},
}

func outerRows() []Row {
	var out []Row
	for _, s := range steps {
		row := readRows("np/methods.hpp", "numpy."+s.name+".outer(A: A, B: B) -> object ;; np_outer_by<pyx::detail::"+s.cxx+"> ;; raises exits ;; np."+s.name+".outer(np.arange(3.0), np.arange(1.0, 3.0))")
		out = append(out, ruled(row, []rule{{accepts: func(ts []types.Type) bool {
			return stepped(ts[0], s.ints) && indexable(ts[1]) && ts[1].DType == ts[0].DType && ts[0].NDim+ts[1].NDim <= MaxDims
		}, infer: func(ts []types.Type) types.Type { return types.Array(ts[0].DType, ts[0].NDim+ts[1].NDim, true) }}})...)
	}
	return out
}

func stepped(a types.Type, ints bool) bool {
	return indexable(a) && (a.DType == "f8" || a.DType == "f4" || ints && (a.DType == "i8" || a.DType == "i4"))
}

func atRows() []Row {
	var out []Row
	for _, s := range steps {
		for _, example := range []string{"x = np.ones(4); np.NAME.at(x, np.array([0, 2, 0]), 2.5); x", "x = np.ones((2, 2)); np.NAME.at(x, (np.array([0, 1, 0]), np.array([1, 1, 1])), 2.5); x"} {
			row := readRows("np/methods.hpp", "numpy."+s.name+".at(a: A, indices: I, b: V) -> None ;; np_at<pyx::detail::"+strings.Replace(s.cxx, "step_extreme", "step_extreme_at", 1)+"> ;; raises exits ;; "+strings.ReplaceAll(example, "NAME", s.name))
			vector := !strings.Contains(example, "(2, 2)")
			out = append(out, ruled(row, []rule{{accepts: func(ts []types.Type) bool {
				a, i := ts[0], ts[1]
				one := indexable(a) && a.NDim == 1 && (positions(i) && i.NDim == 1 || intList(i))
				if vector != one || !vector && !byAxes(ts) {
					return false
				}
				return stepped(a, s.ints) && changes(a, ts[2])
			}}})...)
		}
	}
	return out
}

// changes: a number or a vector by which a method changes items without another dtype coming up.
func changes(a, v types.Type) bool {
	if v.Kind == types.KArray {
		return indexable(v) && v.NDim == 1 && v.DType == a.DType
	}
	return storable(a, v) && (a.DType[0] == 'f' && (v == types.Int || v == types.Float || v == types.NumPy(a.DType)) || v == types.Int || v == types.NumPy(a.DType))
}
