package lib

import (
	"fmt"
	"strings"

	"pyx2cpp/typer/types"
)

// stridedTable are the reductions that reductionTable has not: of arrays of
// other layouts, of more dtypes, and those that keep the axis as one of length one.
var stridedTable = group(stridedRows)

// keptAxes is the name under which rows take keepdims=True.
const keptAxes = "keepdims_true"

var moreReductions = append([]reduction{
	{name: "prod", dtypes: "f8 f4 i8 i4 i2 i1 u4 u2 u1", gives: summed},
	{name: "any", dtypes: "b1 f8 f4 i8 i4 i2 i1 u4 u2 u1", gives: func(string) string { return "b1" }},
	{name: "all", dtypes: "b1 f8 f4 i8 i4 i2 i1 u4 u2 u1", gives: func(string) string { return "b1" }},
}, reductions...)

// wholeRows are the reductions of whole arrays whose result depends on how the items are grouped.
var wholeRows = map[string]bool{"sum": true, "mean": true, "var": true, "std": true}

func stridedRows() []Row {
	var out []Row
	for _, r := range moreReductions {
		r.whole = true
		cxx := map[string]string{"any": "some", "all": "every"}[r.name]
		if cxx == "" {
			cxx = r.name
		}
		for _, name := range []string{"numpy." + r.name, "ndarray." + r.name} {
			out = append(out, r.rowsOf(name, cxx)...)
		}
	}
	for _, r := range moreReductions {
		if r.name == "min" || r.name == "max" {
			r.whole = true
			out = append(out, r.rowsOf("numpy.a"+r.name, r.name)...)
		}
	}
	return out
}

// rowsOf are the forms of a reduction under a name: whole, along an axis, and keeping it.
func (r reduction) rowsOf(name, cxx string) []Row {
	var out []Row
	options := []string{""}
	if r.ddof {
		out = append(out, r.row(name, cxx+"_any", "(a: A, axis: None, dtype: None, out: None, ddof: int)", ", None, None, None, 1", "", func(a types.Type) types.Type {
			return types.NumPy(r.gives(a.DType))
		}, func(a types.Type) bool { return a.Contig }), r.row(name, cxx+"_any_axis", "(a: A, axis: int, dtype: None, out: None, ddof: int)", ", 1, None, None, 1", "", func(a types.Type) types.Type {
			return types.Array(r.gives(a.DType), a.NDim-1, true)
		}, func(a types.Type) bool { return a.NDim > 1 }))
	}
	if r.ddof {
		options = append(options, ", *, ddof: int")
	}
	for _, o := range options {
		value := strings.Replace(o, ", *, ddof: int", ", ddof=1", 1)
		out = append(out, r.row(name, cxx+"_any", "(a: A"+o+")", "", value, func(a types.Type) types.Type {
			return types.NumPy(r.gives(a.DType))
		}, func(a types.Type) bool { return a.Contig || !wholeRows[r.name] || a.DType[0] != 'f' }))
		if wholeRows[r.name] {
			out = append(out, r.row(name, cxx+"_rows", "(a: A"+o+")", "", value, func(types.Type) types.Type {
				return types.NumPy("f8")
			}, func(a types.Type) bool { return a.DType == "f8" }))
		}
		out = append(out, r.row(name, cxx+"_any_axis", "(a: A, axis: int"+o+")", ", axis=1", value, func(a types.Type) types.Type {
			return types.Array(r.gives(a.DType), a.NDim-1, true)
		}, func(a types.Type) bool { return a.NDim > 1 }))
		kept := strings.Replace(o, "*, ", "", 1)
		out = append(out, r.row(name, cxx+"_kept", "(a: A, axis: int, *"+kept+", "+keptAxes+": bool)", ", axis=1", value+", keepdims=True", func(a types.Type) types.Type {
			return types.Array(r.gives(a.DType), a.NDim, true)
		}, func(a types.Type) bool { return a.NDim > 1 || r.name != "argmin" && r.name != "argmax" }))
	}
	return out
}

func (r reduction) row(name, cxx, sig, axis, value string, gives func(types.Type) types.Type, accepts func(types.Type) bool) Row {
	args := strings.TrimPrefix(axis+value, ", ")
	call := "np.ones((3, 4)).T." + r.name + "(" + args + ")"
	if function, ok := strings.CutPrefix(name, "numpy."); ok {
		call = "np." + function + "(np.ones((3, 4)).T" + axis + value + ")"
	}
	row := readRows("np/strided.hpp", fmt.Sprintf("%s%s -> object ;; %s ;; raises exits numpy ;; %s", name, sig, cxx, call))[0]
	row.Accepts = func(ts []types.Type) bool {
		return onArray(ts) && strings.Contains(" "+r.dtypes+" ", " "+ts[0].DType+" ") && accepts(ts[0])
	}
	row.Infer = func(ts []types.Type) types.Type { return gives(ts[0]) }
	row.Doc = "of arrays of any layout of " + r.dtypes
	return row
}
