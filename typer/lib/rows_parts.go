package lib

import (
	"slices"
	"strings"

	"pyx2cpp/typer/types"
)

// partsTable are views of parts of arrays, grids, choices among arrays, and comparisons of whole arrays.
var partsTable = withRules(rows("np/parts.hpp", `
numpy.split(ary: A, indices_or_sections: P, axis: int = 0) -> object ;; np_split ;; raises exits ;; np.split(np.arange(6.0), 3)
numpy.array_split(ary: A, indices_or_sections: P, axis: int = 0) -> object ;; np_array_split ;; raises exits ;; np.array_split(np.arange(6.0), 4)
numpy.hsplit(ary: A, indices_or_sections: P) -> object ;; np_hsplit ;; raises exits ;; np.hsplit(np.arange(6.0), [2, 3])
numpy.vsplit(ary: A, indices_or_sections: P) -> object ;; np_split ;; raises exits ;; np.vsplit(np.arange(6.0).reshape(2, 3), 2)
numpy.flip(m: A, axis: int) -> object ;; np_flip_axis ;; exits ;; np.flip(np.arange(6.0).reshape(2, 3), axis=1)
numpy.fliplr(m: A) -> object ;; np_fliplr ;; exits ;; np.fliplr(np.arange(6.0).reshape(2, 3))
numpy.flipud(m: A) -> object ;; np_flipud ;; exits ;; np.flipud(np.arange(6.0).reshape(2, 3))
numpy.moveaxis(a: A, source: int, destination: int) -> object ;; np_moveaxis ;; exits ;; np.moveaxis(np.ones((2, 3, 4)), 0, -1)
numpy.meshgrid(x: A, y: B) -> object ;; np_meshgrid<false> ;; raises exits ;; np.meshgrid(np.arange(3.0), np.arange(2))
numpy.meshgrid(x: A, y: B, *, indexing_ij: str) -> object ;; np_meshgrid_ij ;; raises exits ;; np.meshgrid(np.arange(3.0), np.arange(2), indexing="ij")
numpy.select(condlist: M, choicelist: P, default: V) -> object ;; np_select ;; raises exits ;; np.select([np.arange(3.0) > 1.0], [np.ones(3)], default=0.5)
numpy.select(condlist: M, choicelist: P) -> object ;; np_select ;; raises exits ;; np.select([np.arange(3.0) > 1.0], [np.ones(3)])
numpy.array_equal(a1: A, a2: B) -> bool ;; np_array_equal ;; pure ;; np.array_equal(np.arange(3.0), np.arange(3))
numpy.isclose(a: A, b: B, rtol: float = 1e-05, atol: float = 1e-08) -> object ;; np_isclose ;; raises exits ;; np.isclose(np.arange(3.0), np.arange(3.0) + 1e-9)
numpy.lib.stride_tricks.sliding_window_view(x: A, window_shape: int) -> object ;; np_windows ;; exits ;; np.lib.stride_tricks.sliding_window_view(np.arange(6.0), 3)
numpy.kron(a: A, b: B) -> object ;; np_kron ;; raises exits ;; np.kron(np.arange(3.0), np.arange(2.0))
`), []rule{
	{accepts: splits(1), infer: listOfParts}, {accepts: splits(1), infer: listOfParts}, {accepts: splits(1), infer: listOfParts}, {accepts: splits(2), infer: listOfParts},
	{accepts: onArray, infer: strided}, {accepts: severalAxes, infer: strided}, {accepts: onArray, infer: strided}, {accepts: severalAxes, infer: strided},
	{accepts: twoVectors, infer: gridOf}, {accepts: twoVectors, infer: gridOf},
	{accepts: func(ts []types.Type) bool { return selectedDType(ts) != "" }, infer: func(ts []types.Type) types.Type {
		return types.Array(selectedDType(ts), 1, true)
	}},
	{accepts: func(ts []types.Type) bool { return selectedDType(append(slices.Clone(ts), types.Int)) != "" }, infer: func(ts []types.Type) types.Type {
		return types.Array(selectedDType(append(slices.Clone(ts), types.Int)), 1, true)
	}},
	{accepts: func(ts []types.Type) bool {
		return equatable(ts[0]) && equatable(ts[1]) && (ts[0].DType == ts[1].DType || Promote(ts) == "f8")
	}},
	{accepts: nearEach, infer: func(ts []types.Type) types.Type {
		if ts[0].Kind == types.KArray {
			return types.Array("b1", ts[0].NDim, true)
		}
		return types.Array("b1", ts[1].NDim, true)
	}},
	{accepts: ofOneAxis, infer: func(ts []types.Type) types.Type { return types.Array(ts[0].DType, 2, false) }},
	{accepts: func(ts []types.Type) bool {
		b := ts[1]
		return differs(ts) && ts[0].NDim <= 2 && indexable(b) && b.DType == ts[0].DType && b.NDim == ts[0].NDim
	}, infer: likeInOrder("")},
})

func splits(least int) func([]types.Type) bool {
	return func(ts []types.Type) bool {
		p := ts[1]
		return onArray(ts) && Holds(ts[0].DType) && ts[0].NDim >= least &&
			(p == types.Int || p.Kind == types.KList && len(p.Elems) == 1 && p.Elems[0] == types.Int)
	}
}

func listOfParts(ts []types.Type) types.Type {
	return types.List(types.Array(ts[0].DType, ts[0].NDim, false))
}

func severalAxes(ts []types.Type) bool { return onArray(ts) && ts[0].NDim > 1 }

func twoVectors(ts []types.Type) bool { return ofOneAxis(ts) && ofOneAxis(ts[1:]) }

func gridOf(ts []types.Type) types.Type {
	return types.Tuple(types.Array(ts[0].DType, 2, true), types.Array(ts[1].DType, 2, true))
}

// equatable: arrays of numbers, which C++ compares as NumPy does when they are of one dtype or one is float64.
func equatable(t types.Type) bool {
	return indexable(t) && slices.Contains(strings.Fields("f8 f4 i8 i4 i2 i1 u4 u2 u1 b1"), t.DType)
}

// selectedDType is the dtype of select(conditions, choices, default) over vectors; "": not native.
func selectedDType(ts []types.Type) string {
	conditions := partsOf(ts[0])
	if conditions == nil || slices.ContainsFunc(conditions, func(c types.Type) bool { return c.DType != "b1" || c.NDim != 1 }) {
		return ""
	}
	p, otherwise := ts[1], ts[2]
	if p.Kind != types.KTuple && p.Kind != types.KList || len(p.Elems) == 0 {
		return ""
	}
	all := append(slices.Clone(p.Elems), otherwise)
	d := Promote(all)
	for _, t := range all {
		vector := indexable(t) && t.NDim == 1 && castable(d, t.DType)
		plain := (realNumber(t) || t == types.Int) && (d == "f8" || d == "i8")
		if !vector && !plain {
			return ""
		}
	}
	if !Holds(d) || otherwise.Kind == types.KArray {
		return ""
	}
	return d
}
