package lib

import (
	"slices"
	"strings"

	"pyx2cpp/typer/types"
)

// ranksTable are medians, percentiles and quantiles: of all items, along an axis, and with NaNs left out.
var ranksTable = group(rankRows)

func rankRows() []Row {
	var out []Row
	for _, nan := range []string{"", "nan"} {
		text := strings.NewReplacer("NAN", nan, "ONLY", map[string]string{"": "false", "nan": "true"}[nan])
		out = append(out, ruled(readRows("np/ranks.hpp", text.Replace(`
numpy.NANmedian(a: A) -> object ;; np_median<ONLY> ;; raises exits ;; np.NANmedian(np.array([2.0, 3.0, 9.0]))
numpy.NANmedian(a: A, axis: int) -> object ;; np_median_axis<ONLY> ;; raises exits ;; np.NANmedian(np.array([[2.0, 3.0], [9.0, 1.0]]), axis=0)
numpy.NANmedian(a: A, axis: int, *, keepdims_true: bool) -> object ;; np_median_kept<ONLY> ;; raises exits ;; np.NANmedian(np.array([[2.0, 3.0], [9.0, 1.0]]), axis=1, keepdims=True)
`)), []rule{
			{accepts: ranked, infer: rankOf}, {accepts: rankedAlong, infer: ranksOf},
			{accepts: rankedAlong, infer: func(ts []types.Type) types.Type { return types.Array(ranksOf(ts).DType, ts[0].NDim, true) }},
		})...)
		for _, name := range []string{"percentile", "quantile"} {
			call := strings.NewReplacer("NAME", nan+name, "PERCENT", map[string]string{"percentile": "true", "quantile": "false"}[name],
				"ONE", map[string]string{"percentile": "30", "quantile": "0.3"}[name], "SOME", map[string]string{"percentile": "[2.5, 97.5]", "quantile": "(0.25, 0.5)"}[name])
			out = append(out, ruled(readRows("np/ranks.hpp", text.Replace(call.Replace(`
numpy.NAME(a: A, q: Q) -> np.f8 ;; np_quantile<ONLY, PERCENT> ;; raises exits ;; np.NAME(np.array([3.0, 1.0, 5.0]), ONE)
numpy.NAME(a: A, q: Q) -> f8[:,C] ;; np_quantile<ONLY, PERCENT> ;; raises exits ;; np.NAME(np.array([3.0, 1.0, 5.0]), SOME)
numpy.NAME(a: A, q: Q, axis: int) -> object ;; np_quantile_axis<ONLY, PERCENT> ;; raises exits ;; np.NAME(np.array([[3.0, 1.0, 5.0], [2.0, 4.0, 0.5]]), ONE, axis=0)
`))), []rule{
				{accepts: ranksAt(0)}, {accepts: ranksAt(1)},
				{accepts: func(ts []types.Type) bool { return ranksAt(0)(ts) && rankedAlong(ts) }, infer: ranksOf},
			})...)
			if nan == "" { // of the others the axis of places lies last in memory
				out = append(out, ruled(readRows("np/ranks.hpp", text.Replace(call.Replace(`
numpy.NAME(a: A, q: Q, axis: int) -> object ;; np_quantile_axis<ONLY, PERCENT> ;; raises exits ;; np.NAME(np.array([[3.0, 1.0, 5.0], [2.0, 4.0, 0.5]]), SOME, axis=0)
`))), []rule{
					{accepts: func(ts []types.Type) bool { return ranksAt(1)(ts) && rankedAlong(ts) && ts[0].NDim <= MaxDims }, infer: func(ts []types.Type) types.Type {
						return types.Array("f8", ts[0].NDim, true)
					}},
				})...)
			}
		}
	}
	return out
}

// ranked accepts arrays, and lists and tuples of numbers, whose items have ranks as float64.
func ranked(ts []types.Type) bool {
	if ts[0].Kind == types.KArray {
		return indexable(ts[0]) && slices.Contains([]string{"f8", "f4", "i8", "i4"}, ts[0].DType)
	}
	n, d := given(ts[0], false)
	return n == 1 && (d == "f8" || d == "i8")
}

// rankedAlong: an array of several axes.
func rankedAlong(ts []types.Type) bool {
	return ts[0].Kind == types.KArray && ranked(ts) && ts[0].NDim > 1
}

// rankOf is the type of a median.
func rankOf(ts []types.Type) types.Type {
	if ts[0].Kind == types.KArray && ts[0].DType == "f4" {
		return types.NumPy("f4")
	}
	return types.NumPy("f8")
}

func ranksOf(ts []types.Type) types.Type { return types.Array(rankOf(ts).DType, ts[0].NDim-1, true) }

// ranksAt is ranked with n axes of places.
func ranksAt(n int) func([]types.Type) bool {
	return func(ts []types.Type) bool {
		q := ts[1]
		if !ranked(ts) || ts[0].DType == "f4" { // there places are float32 in part
			return false
		}
		if n == 0 {
			return q == types.Int || q == types.Float || q == types.NumPy("f8")
		}
		if q.Kind == types.KArray {
			return q.NDim == 1 && q.DType == "f8"
		}
		m, d := given(q, true)
		return m == 1 && (d == "f8" || d == "i8")
	}
}
