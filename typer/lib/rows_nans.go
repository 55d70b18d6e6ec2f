package lib

import (
	"fmt"
	"strings"

	"pyx2cpp/typer/types"
)

// nansTable are reductions of floats that leave NaNs out, and running sums that pass over them.
var nansTable = allOf(group(nanRows), withRules(rows("np/nans.hpp", `
numpy.nancumsum(a: A) -> object ;; nan_running<0> ;; raises exits ;; np.nancumsum(np.array([2.0, np.nan, 0.5]))
numpy.nancumsum(a: A, axis: int) -> object ;; nan_running<0> ;; raises exits ;; np.nancumsum(np.array([[2.0, np.nan], [0.5, 1.0]]), axis=0)
numpy.nancumprod(a: A) -> object ;; nan_running<1> ;; raises exits ;; np.nancumprod(np.array([2.0, np.nan, 0.5]))
numpy.nancumprod(a: A, axis: int) -> object ;; nan_running<1> ;; raises exits ;; np.nancumprod(np.array([[2.0, np.nan], [0.5, 1.0]]), axis=0)
`), []rule{
	{accepts: func(ts []types.Type) bool { return ofFloats(ts) && ts[0].NDim == 1 }, infer: likeInOrder("")}, {accepts: ofFloats, infer: likeInOrder("")},
	{accepts: func(ts []types.Type) bool { return ofFloats(ts) && ts[0].NDim == 1 }, infer: likeInOrder("")}, {accepts: ofFloats, infer: likeInOrder("")},
}))

// nanReductions are the reductions: name, C++ function, and the dtype of the results where it is not that of the items.
var nanReductions = []struct {
	name, function, dtype string
	ddof                  bool
}{
	{"nansum", "nan_sum", "", false}, {"nanprod", "nan_prod", "", false}, {"nanmean", "nan_mean", "", false}, {"nanvar", "nan_var", "", true},
	{"nanstd", "nan_std", "", true}, {"nanmin", "nan_extreme<false>", "", false}, {"nanmax", "nan_extreme<true>", "", false},
	{"nanargmin", "nan_place<false>", "i8", false}, {"nanargmax", "nan_place<true>", "i8", false},
}

func nanRows() []Row {
	var out []Row
	for _, f := range nanReductions {
		dtype := func(a types.Type) string {
			if f.dtype != "" {
				return f.dtype
			}
			return a.DType
		}
		forms := []struct{ function, params, args string }{
			{"nan_any", "", ""}, {"nan_axis", ", axis: int", ", axis=0"}, {"nan_kept", ", axis: int, *, " + keptAxes + ": bool", ", axis=1, keepdims=True"},
		}
		if f.ddof {
			forms = append(forms, []struct{ function, params, args string }{
				{"nan_any", ", *, ddof: int", ", ddof=1"}, {"nan_axis", ", axis: int, *, ddof: int", ", axis=0, ddof=1"},
			}...)
		}
		for _, form := range forms {
			row := readRows("np/nans.hpp", fmt.Sprintf("numpy.%s(a: A%s) -> object ;; %s<pyx::detail::%s> ;; raises exits ;; np.%s(np.array([[2.0, np.nan, 0.5], [1.5, 3.0, 4.0]])%s)",
				f.name, form.params, form.function, f.function, f.name, form.args))
			accepts, gives := ofFloats, func(a types.Type) types.Type { return types.NumPy(dtype(a)) }
			switch {
			case strings.HasSuffix(form.function, "axis"):
				accepts, gives = func(ts []types.Type) bool { return ofFloats(ts) && ts[0].NDim > 1 }, func(a types.Type) types.Type { return types.Array(dtype(a), a.NDim-1, true) }
			case strings.HasSuffix(form.function, "kept"):
				gives = func(a types.Type) types.Type { return types.Array(dtype(a), a.NDim, true) }
			}
			out = append(out, ruled(row, []rule{{accepts: accepts, infer: func(ts []types.Type) types.Type { return gives(ts[0]) }}})...)
		}
	}
	return out
}
