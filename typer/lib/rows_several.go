package lib

import (
	"fmt"
	"strings"

	"pyx2cpp/typer/types"
)

// severalTable are the reductions along several axes, of whole arrays that keep all axes, from an initial number, and into an
// array of the caller's.
var severalTable = group(severalRows)

func severalRows() []Row {
	out := ruled(readRows("np/several.hpp", `
numpy.count_nonzero(a: A, axis: int) -> object ;; np_count_nonzero_axis ;; raises exits ;; np.count_nonzero(np.eye(3), axis=0)
numpy.sum(a: A, *, initial: V) -> object ;; sum_initial ;; raises exits ;; np.sum(np.arange(5.0), initial=2.5)
numpy.max(a: A, *, initial: V) -> object ;; max_initial ;; raises exits ;; np.max(np.arange(5.0), initial=2.5)
numpy.min(a: A, *, initial: V) -> object ;; min_initial ;; raises exits ;; np.min(np.arange(5.0), initial=2.5)
ndarray.sum(self: A, *, initial: V) -> object ;; sum_initial ;; raises exits ;; np.arange(5.0).sum(initial=2.5)
ndarray.max(self: A, *, initial: V) -> object ;; max_initial ;; raises exits ;; np.arange(5.0).max(initial=2.5)
ndarray.min(self: A, *, initial: V) -> object ;; min_initial ;; raises exits ;; np.arange(5.0).min(initial=2.5)
`), []rule{
		{accepts: severalAxes, infer: func(ts []types.Type) types.Type { return types.Array("i8", ts[0].NDim-1, true) }},
		{accepts: startsFrom, infer: firstItem}, {accepts: startsFrom, infer: firstItem}, {accepts: startsFrom, infer: firstItem},
		{accepts: startsFrom, infer: firstItem}, {accepts: startsFrom, infer: firstItem}, {accepts: startsFrom, infer: firstItem},
	})
	for _, r := range moreReductions {
		if strings.HasPrefix(r.name, "arg") {
			continue
		}
		for _, prefix := range []string{"numpy.", "ndarray."} {
			out = append(out, r.several(prefix)...)
		}
	}
	return out
}

// startsFrom: a C-contiguous array of float64 or int64, and a number of its kind.
func startsFrom(ts []types.Type) bool {
	a, v := ts[0], ts[1]
	return indexable(a) && a.Contig && (a.DType == "f8" && (realNumber(v) || v == types.Int) || a.DType == "i8" && v == types.Int)
}

// several are the forms of a reduction along several axes, and the ones into an array.
func (r reduction) several(prefix string) []Row {
	cxx := map[string]string{"any": "some", "all": "every"}[r.name]
	if cxx == "" {
		cxx = r.name
	}
	var out []Row
	add := func(function, params, args, array string, accepts func(types.Type, types.Type) bool, gives func(a, axes types.Type) types.Type) {
		call := array + "." + r.name + "(" + strings.TrimPrefix(args, ", ") + ")"
		if prefix == "numpy." {
			call = "np." + r.name + "(" + array + args + ")"
		}
		row := readRows("np/several.hpp", fmt.Sprintf("%s%s(a: A%s) -> object ;; %s%s ;; raises exits ;; %s", prefix, r.name, params, cxx, function, call))[0]
		row.Accepts = func(ts []types.Type) bool {
			return onArray(ts) && strings.Contains(" "+r.dtypes+" ", " "+ts[0].DType+" ") && accepts(ts[0], ts[1])
		}
		row.Infer = func(ts []types.Type) types.Type { return gives(ts[0], ts[1]) }
		row.Doc = "of arrays in C order of " + r.dtypes
		out = append(out, row)
	}
	along := func(a, axes types.Type) bool {
		return a.Contig && axes.Kind == types.KTuple && lengthsOf([]types.Type{axes}) <= a.NDim && lengthsOf([]types.Type{axes}) > 1
	}
	less := func(a, axes types.Type) types.Type {
		if n := a.NDim - len(axes.Elems); n > 0 {
			return types.Array(r.gives(a.DType), n, true)
		}
		return types.NumPy(r.gives(a.DType))
	}
	kept := func(a, _ types.Type) types.Type { return types.Array(r.gives(a.DType), a.NDim, true) }
	options := []string{""}
	if r.ddof {
		options = append(options, ", ddof: int")
	}
	for _, o := range options {
		star, value := strings.Replace(o, ", ", ", *, ", 1), strings.Replace(o, ": int", "=1", 1)
		add("_axes", ", axis: X"+star, ", axis=(0, 2)"+value, "np.ones((2, 3, 4))", along, less)
		add("_axes", ", axis: X, *"+o+", "+keptAxes+": bool", ", axis=(0, 1)"+value+", keepdims=True", "np.ones((2, 3, 4))", along, kept)
	}
	if r.name == "prod" || r.name == "any" || r.name == "all" {
		return out
	}
	return append(out, r.into(prefix))
}

// into is the form of a reduction along an axis that writes into an array.
func (r reduction) into(prefix string) Row {
	row := readRows("np/several.hpp", fmt.Sprintf("%s%s(a: A, axis: int, *, out: O) -> object ;; %s_out ;; raises exits ;; x = np.zeros(3); %s; x", prefix, r.name, r.name,
		map[string]string{"numpy.": "np." + r.name + "(np.ones((3, 4)), axis=1, out=x)", "ndarray.": "np.ones((3, 4))." + r.name + "(axis=1, out=x)"}[prefix]))[0]
	row.Accepts = func(ts []types.Type) bool {
		a, to := ts[0], ts[2]
		return onArray(ts) && strings.Contains(" "+r.dtypes+" ", " "+a.DType+" ") && a.NDim > 1 && indexable(to) && to.DType == r.gives(a.DType) && to.NDim == a.NDim-1
	}
	row.Infer = func(ts []types.Type) types.Type { return ts[2] }
	return row
}
