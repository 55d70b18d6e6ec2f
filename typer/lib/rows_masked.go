package lib

import (
	"fmt"
	"strings"

	"pyx2cpp/typer/types"
)

// maskedTable are the reductions of what a mask names, from an initial number on along an axis, and in another dtype.
var maskedTable = allOf(whereRows, initialRows, dtypeRows)

// overArray is a form of a reduction: what stands behind the array, and what it gives.
type overArray struct {
	name, cxx, header, params, args string
	accepts                         func(ts []types.Type) bool
	dtype                           func(ts []types.Type) string
	axis                            bool
}

// rows are the form as a function of NumPy's and as a method.
func (f overArray) rows(array string) []Row {
	var out []Row
	for _, prefix := range []string{"numpy.", "ndarray."} {
		call := fmt.Sprintf("np.%s(%s%s)", f.name, array, f.args)
		if prefix == "ndarray." {
			call = fmt.Sprintf("%s.%s(%s)", array, f.name, strings.TrimPrefix(f.args, ", "))
		}
		row := readRows(f.header, fmt.Sprintf("%s%s(a: A%s) -> object ;; %s ;; raises exits ;; %s", prefix, f.name, f.params, f.cxx, call))[0]
		row.Accepts = func(ts []types.Type) bool {
			return onArray(ts) && ts[0].Contig && (!f.axis || ts[0].NDim > 1) && f.accepts(ts)
		}
		row.Infer = func(ts []types.Type) types.Type {
			if f.axis {
				return types.Array(f.dtype(ts), ts[0].NDim-1, true)
			}
			return types.NumPy(f.dtype(ts))
		}
		row.Doc = "of arrays in C order"
		out = append(out, row)
	}
	return out
}

// alongToo is the form for all items and the one along an axis.
func (f overArray) alongToo(array string) []Row {
	out := f.rows(array)
	f.axis, f.params, f.args = true, ", axis: int"+f.params, ", axis=1"+f.args
	return append(out, f.rows(array)...)
}

// maskedBy: argument i is a mask of the array's shape.
func maskedBy(ts []types.Type, i int) bool {
	m := ts[len(ts)-i]
	return m.Kind == types.KArray && m.DType == "b1" && m.NDim == ts[0].NDim && m.Contig
}

// whereRows are the reductions of what a mask names.
func whereRows() []Row {
	var out []Row
	for _, r := range moreReductions {
		cxx := map[string]string{"any": "some", "all": "every"}[r.name]
		dtypes := r.dtypes
		switch r.name {
		case "prod", "argmin", "argmax":
			continue
		case "mean", "var", "std":
			dtypes = "f8"
		}
		if cxx == "" {
			cxx = r.name
		}
		f := overArray{name: r.name, cxx: cxx + "_where", header: "np/masked.hpp", params: ", *, where: W", args: ", where=np.eye(3) > 0",
			dtype: func(ts []types.Type) string { return r.gives(ts[0].DType) },
			accepts: func(ts []types.Type) bool {
				return strings.Contains(" "+dtypes+" ", " "+ts[0].DType+" ") && maskedBy(ts, 1)
			}}
		if r.name == "min" || r.name == "max" {
			f.params, f.args = ", *, initial: V, where: W", ", initial=2.5, where=np.eye(3) > 0"
			f.accepts = func(ts []types.Type) bool { return startsFrom([]types.Type{ts[0], ts[len(ts)-2]}) && maskedBy(ts, 1) }
		}
		out = append(out, f.alongToo("np.ones((3, 3))")...)
	}
	return out
}

// initialRows are the reductions along an axis from an initial number on.
func initialRows() []Row {
	var out []Row
	for _, name := range []string{"sum", "min", "max"} {
		out = append(out, overArray{name: name, cxx: name + "_initial_axis", header: "np/retyped.hpp", params: ", axis: int, *, initial: V", args: ", axis=0, initial=2.5",
			axis: true, dtype: func(ts []types.Type) string { return ts[0].DType },
			accepts: func(ts []types.Type) bool { return startsFrom([]types.Type{ts[0], ts[2]}) }}.rows("np.ones((3, 4))")...)
	}
	return out
}

// dtypeRows are sums and means in another dtype.
func dtypeRows() []Row {
	var out []Row
	last := func(ts []types.Type) string { return dtypeAt(ts, len(ts)-1, "") }
	for _, name := range []string{"sum", "mean"} {
		out = append(out, overArray{name: name, cxx: name + "_as", header: "np/retyped.hpp", params: ", *, dtype: dtype", args: ", dtype=np.float64", dtype: last,
			accepts: func(ts []types.Type) bool {
				return addsAs(ts[0].DType, last(ts)) && (name == "sum" || last(ts)[0] == 'f')
			}}.alongToo("np.ones((3, 4), dtype=np.float32)")...)
	}
	running := overArray{name: "cumsum", cxx: "cumsum_as", header: "np/retyped.hpp", params: ", *, dtype: dtype", args: ", dtype=np.float64", dtype: last,
		accepts: func(ts []types.Type) bool {
			return ts[0].NDim == 1 && addsAs(ts[0].DType, last(ts)) && (last(ts) == "f8" || last(ts) == "i8")
		}}
	for _, row := range running.rows("np.arange(4)") {
		row.Infer = func(ts []types.Type) types.Type { return types.Array(last(ts), 1, true) }
		out = append(out, row)
	}
	return out
}

// addsAs: ints and bools as ints or float64, floats as floats.
func addsAs(from, to string) bool {
	ints := func(d string) bool { return d[0] == 'i' || d[0] == 'u' }
	switch {
	case !Holds(from) || !Holds(to) || from[0] == 'c' || to == "b1":
		return false
	case from[0] == 'f':
		return to[0] == 'f'
	}
	return ints(to) || to == "f8"
}
