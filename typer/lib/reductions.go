package lib

import (
	"fmt"
	"strings"

	"pyx2cpp/typer/types"
)

// reductionTable are reductions of contiguous arrays, whole or along one axis;
// NumPy carries the others out (rows_through.go).
var reductionTable = group(reductionRows)

// reduction is one of NumPy's: the dtypes that it takes, and what it gives for one.
type reduction struct {
	name, dtypes string
	gives        func(dtype string) string
	ddof         bool
	whole        bool // of whole arrays too, beyond the rows of one dimension
}

var reductions = []reduction{
	{name: "sum", dtypes: "f8 f4 i8 i4 i2 i1 u4 u2 u1 b1", gives: summed, whole: true},
	{name: "mean", dtypes: "f8 f4", gives: floating, whole: true},
	{name: "var", dtypes: "f8 f4", gives: floating, ddof: true, whole: true},
	{name: "std", dtypes: "f8 f4", gives: floating, ddof: true, whole: true},
	{name: "min", dtypes: "f8 f4 i8 i4 i2 i1 u4 u2 u1", gives: sameDType},
	{name: "max", dtypes: "f8 f4 i8 i4 i2 i1 u4 u2 u1", gives: sameDType},
	{name: "argmin", dtypes: "f8 f4 i8 i4 i2 i1 u4 u2 u1", gives: func(string) string { return "i8" }},
	{name: "argmax", dtypes: "f8 f4 i8 i4 i2 i1 u4 u2 u1", gives: func(string) string { return "i8" }},
}

func sameDType(d string) string { return d }

func reductionRows() []Row {
	var out []Row
	add := func(r reduction, name, params, args string, axis bool) {
		suffix, example := "_all", "np.full((20, 9), 0.1)"
		if axis {
			suffix = "_axis"
		}
		call := "np." + r.name + "(" + example + args + ")"
		if strings.HasPrefix(name, "ndarray") {
			call = example + "." + r.name + "(" + strings.TrimPrefix(args, ", ") + ")"
		}
		row := readRows("np/axes.hpp", fmt.Sprintf("%s(a: A%s) -> object ;; %s%s ;; raises exits ;; %s", name, params, r.name, suffix, call))
		row[0].Accepts = func(ts []types.Type) bool { return r.accepts(ts[0], axis) }
		row[0].Infer = func(ts []types.Type) types.Type { return r.result(ts[0], axis) }
		row[0].Doc = "over contiguous arrays of " + r.dtypes
		out = append(out, row...)
	}
	for _, r := range reductions {
		for _, name := range []string{"numpy." + r.name, "ndarray." + r.name} {
			add(r, name, ", axis: int", ", axis=1", true)
			if r.ddof {
				add(r, name, ", axis: int, *, ddof: int", ", axis=0, ddof=1", true)
				add(r, name, ", *, ddof: int", ", ddof=1", false)
			}
			if r.whole {
				add(r, name, "", "", false)
			}
		}
	}
	for _, name := range []string{"any", "all"} {
		for _, prefix := range []string{"numpy.", "ndarray."} {
			example := map[string]string{"numpy.": "np.NAME(np.array([True, False]))", "ndarray.": "np.array([True, False]).NAME()"}[prefix]
			row := readRows("np/axes.hpp", fmt.Sprintf("%s%s(a: A) -> np.b1 ;; %s_all ;; pure ;; %s", prefix, name, name, strings.ReplaceAll(example, "NAME", name)))
			row[0].Accepts = func(ts []types.Type) bool { return indexable(ts[0]) && ts[0].Contig && ts[0].DType == "b1" }
			out = append(out, row...)
		}
	}
	return out
}

// accepts tells whether the reduction of an array is native.
func (r reduction) accepts(a types.Type, axis bool) bool {
	if !indexable(a) || !a.Contig || axis && a.NDim < 2 {
		return false
	}
	for _, d := range strings.Fields(r.dtypes) {
		if d == a.DType {
			return true
		}
	}
	return false
}

func (r reduction) result(a types.Type, axis bool) types.Type {
	if !axis {
		return types.NumPy(r.gives(a.DType))
	}
	return types.Array(r.gives(a.DType), a.NDim-1, true)
}
