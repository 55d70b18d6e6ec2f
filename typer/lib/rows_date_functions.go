package lib

import (
	"slices"

	"pyx2cpp/typer/types"
)

// dateFunctionTable are reductions, differences, ranges and choices of datetime64 and timedelta64.
var dateFunctionTable = withRules(rows("np/date_functions.hpp", `
ndarray.min(self: A) -> object ;; date_min ;; exits pure dates ;; np.arange(3).astype("M8[D]").min()
numpy.min(a: A) -> object ;; date_min ;; exits pure dates ;; np.min(np.arange(3).astype("M8[D]"))
ndarray.max(self: A) -> object ;; date_max ;; exits pure dates ;; np.arange(3).astype("M8[D]").max()
numpy.max(a: A) -> object ;; date_max ;; exits pure dates ;; np.max(np.arange(3).astype("M8[D]"))
ndarray.argmin(self: A) -> np.i8 ;; date_argmin ;; exits pure dates ;; np.arange(3).astype("M8[D]").argmin()
numpy.argmin(a: A) -> np.i8 ;; date_argmin ;; exits pure dates ;; np.argmin(np.arange(3).astype("M8[D]"))
ndarray.argmax(self: A) -> np.i8 ;; date_argmax ;; exits pure dates ;; np.arange(3).astype("M8[D]").argmax()
numpy.argmax(a: A) -> np.i8 ;; date_argmax ;; exits pure dates ;; np.argmax(np.arange(3).astype("M8[D]"))
numpy.ptp(a: A) -> object ;; date_ptp ;; exits pure dates ;; np.ptp(np.arange(3).astype("M8[D]"))
ndarray.sum(self: A) -> object ;; date_sum ;; pure dates ;; np.arange(3).astype("m8[D]").sum()
numpy.sum(a: A) -> object ;; date_sum ;; pure dates ;; np.sum(np.arange(3).astype("m8[D]"))
ndarray.mean(self: A) -> object ;; date_mean ;; exits pure dates ;; np.arange(3).astype("m8[D]").mean()
numpy.mean(a: A) -> object ;; date_mean ;; exits pure dates ;; np.mean(np.arange(3).astype("m8[D]"))
numpy.diff(a: A) -> object ;; date_diff ;; raises exits dates ;; np.diff(np.arange(3).astype("M8[D]"))
numpy.arange(start: V, stop: W, dtype: dtype) -> object ;; date_arange ;; raises exits dates ;; np.arange("2020-02", "2020-03", dtype="datetime64[D]")
numpy.arange(start: V, stop: W) -> object ;; date_range ;; raises exits dates ;; np.arange(np.datetime64("2020-01-01"), np.datetime64("2020-01-05"))
numpy.arange(start: V, stop: W, step: X) -> object ;; date_range ;; raises exits dates ;; np.arange(np.datetime64("2020-01-01"), np.datetime64("2020-01-15"), np.timedelta64(7, "D"))
numpy.where(condition: M, x: A, y: B) -> object ;; date_where ;; raises exits dates ;; np.where(np.arange(3) > 1, np.arange(3).astype("M8[D]"), np.datetime64("2020-01-01"))
ndarray.view(self: A, dtype: dtype) -> object ;; date_viewed ;; exits dates ;; np.arange(3).astype("M8[D]").view("int64")
`), slices.Concat(
	slices.Repeat([]rule{{accepts: onDates, infer: dateItem}}, 4),
	slices.Repeat([]rule{{accepts: func(ts []types.Type) bool { return onDates(ts) && ts[0].NDim == 1 }}}, 4),
	[]rule{{accepts: onDates, infer: func(ts []types.Type) types.Type { return types.NumPy("m8" + ts[0].DType[2:]) }}},
	slices.Repeat([]rule{{accepts: func(ts []types.Type) bool { return onDates(ts) && lengths(ts) }, infer: dateItem}}, 4),
	[]rule{
		{accepts: func(ts []types.Type) bool { return onDates(ts) && ts[0].NDim == 1 }, infer: func(ts []types.Type) types.Type { return types.Array("m8"+ts[0].DType[2:], 1, true) }},
		{accepts: func(ts []types.Type) bool {
			to, _ := DTypeOf(ts[2])
			return to != "" && dateLiteral(ts[0]) == to && dateLiteral(ts[1]) == to
		}, infer: func(ts []types.Type) types.Type { return types.Array(dateLiteral(ts[0]), 1, true) }},
		{accepts: func(ts []types.Type) bool { return isDateScalar(ts[0]) && ts[1] == ts[0] }, infer: rangeOfDates},
		{accepts: func(ts []types.Type) bool {
			return isDateScalar(ts[0]) && ts[1] == ts[0] && (ts[2] == types.Int || ts[2] == types.NumPy("m8"+ts[0].DType[2:]))
		}, infer: rangeOfDates},
		{accepts: choosesDates, infer: func(ts []types.Type) types.Type { return types.Array(ts[1].DType, 1, true) }},
		{accepts: viewsDates, infer: func(ts []types.Type) types.Type {
			to, _ := DTypeOf(ts[1])
			return types.Array(to, ts[0].NDim, ts[0].Contig)
		}},
	}))

func onDates(ts []types.Type) bool { return indexable(ts[0]) && isDate(ts[0]) }

func isDateScalar(t types.Type) bool { return t.Kind == types.KNumPy && isDate(t) }

func dateItem(ts []types.Type) types.Type { return types.NumPy(ts[0].DType) }

func rangeOfDates(ts []types.Type) types.Type { return types.Array(ts[0].DType, 1, true) }

// choosesDates: a mask of one dimension, and vectors or scalars of one dtype.
func choosesDates(ts []types.Type) bool {
	for _, t := range ts[1:] {
		if !isDate(t) || t.DType != ts[1].DType || t.Kind == types.KArray && t.NDim != 1 {
			return false
		}
	}
	return maskAlong(ts[0])
}

// viewsDates: dates as counts, counts as dates, or one unit's counts as another's.
func viewsDates(ts []types.Type) bool {
	to, ok := DTypeOf(ts[1])
	count := func(d string) bool { return d == "i8" || types.IsDate(d) }
	return ok && indexable(ts[0]) && count(ts[0].DType) && count(to) && (types.IsDate(to) || isDate(ts[0]))
}
