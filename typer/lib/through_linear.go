package lib

import (
	"slices"
	"strings"

	"pyx2cpp/typer/types"
)

// real tells whether the call works on an array that decompositions take as float64.
func (c *Call) real(ndim int) bool {
	a := c.first()
	return a != nil && a.NDim == ndim && a.DType != "f4" && a.DType[0] != 'c'
}

func (c *Call) lstsq() types.Type {
	if !c.real(2) || len(c.Args) < 2 || c.Args[1].Kind != types.KArray || c.Args[1].DType != "f8" || !c.only("rcond") {
		return nil
	}
	return types.Tuple(types.Array("f8", c.Args[1].NDim, c.Args[1].NDim == 1), dims("f8", 1), types.NumPy("i4"), dims("f8", 1))
}

// eigh are eigenvalues and vectors, real ones being expected.
func (c *Call) eigh() types.Type {
	if !c.real(2) || !c.only("UPLO") {
		return nil
	}
	return Results(dims("f8", 1), types.Array("f8", 2, false))
}

func (c *Call) svd() types.Type {
	if !c.real(2) || !c.only("full_matrices") && (c.Named["compute_uv"] == nil || !c.False["compute_uv"]) {
		return nil
	}
	if c.False["compute_uv"] {
		return dims("f8", 1)
	}
	m := types.Array("f8", 2, false)
	return Results(m, dims("f8", 1), m)
}

func (c *Call) qr() types.Type {
	m := types.Array("f8", 2, false)
	mode, given := c.text("mode", 1)
	switch {
	case !c.real(2) || !c.only("mode") || (len(c.Args) > 1 || c.Named["mode"] != nil) && !given:
		return nil
	case mode == "r":
		return m
	}
	return Results(m, m)
}

func (c *Call) slogdet() types.Type {
	if !c.real(2) {
		return nil
	}
	return Results(types.NumPy("f8"), types.NumPy("f8"))
}

func (c *Call) multidot() types.Type {
	t := c.Args[0]
	if t.Kind != types.KList && t.Kind != types.KTuple || len(c.Args) > 1 || slices.ContainsFunc(t.Elems, func(t types.Type) bool {
		return t.Kind != types.KArray || t.NDim != 2
	}) {
		return nil
	}
	return dims(Promote(t.Elems), 2)
}

// spectrum is what a Fourier transform gives.
func (c *Call) spectrum() types.Type {
	a := c.first()
	if a == nil || a.DType == "f4" || a.DType == "c8" || !c.only("n", "axis") {
		return nil
	}
	return types.Array("c16", a.NDim, a.NDim == 1)
}

func (c *Call) signal() types.Type {
	a := c.first()
	if a == nil || a.DType == "f4" || a.DType == "c8" || !c.only("n", "axis") {
		return nil
	}
	return types.Array("f8", a.NDim, a.NDim == 1)
}

// ufuncRule is the rule of a ufunc or of one of its methods, by the kind of its
// result: "same", "real", "bool", or "summed" where small ints become int64.
func ufuncRule(name string) Through {
	kind, form, ok := strings.Cut(name, ".")
	if !ok {
		return nil
	}
	of := map[string]func(string) string{"same": sameDType, "real": floating, "summed": summed, "bool": func(string) string { return "b1" }}
	switch {
	case of[kind] != nil && form == "reduce":
		return func(c *Call) types.Type { return c.reduceFirst(of[kind]) }
	case of[kind] != nil && form == "accumulate":
		return func(c *Call) types.Type {
			if a := c.first(); a != nil && c.only("axis") {
				return arrayLike(a, of[kind](a.DType))
			}
			return nil
		}
	case of[kind] != nil && form == "outer":
		return func(c *Call) types.Type { return c.outer(of[kind]) }
	case kind == "unary" && of[form] != nil:
		return func(c *Call) types.Type { return c.ufunc(1, of[form]) }
	case kind == "binary" && of[form] != nil:
		return func(c *Call) types.Type { return c.ufunc(2, of[form]) }
	}
	return nil
}

// reduceFirst is a ufunc's reduce, which is along the first axis unless axis= says otherwise.
func (c *Call) reduceFirst(of func(string) string) types.Type {
	if len(c.Args) == 0 || !c.only("axis", "initial", "keepdims") {
		return nil
	}
	inner := *c
	switch a := c.Args[0]; {
	case a.Kind == types.KList && len(a.Elems) > 0 && a.Elems[0].Kind == types.KArray: // the arrays become rows
		row := a.Elems[0]
		inner.Args = append([]types.Type{types.Array(row.DType, row.NDim+1, true)}, c.Args[1:]...)
	case a.Kind != types.KArray:
		return nil
	}
	if len(inner.Args) == 1 && c.Named["axis"] == nil {
		inner.Args = append(slices.Clone(inner.Args), types.Int)
	}
	if inner.Args[0].NDim > MaxDims {
		return nil
	}
	return inner.reduce(of(inner.dtype()))
}

func (c *Call) outer(of func(string) string) types.Type {
	if len(c.Args) != 2 || len(c.Named) > 0 {
		return nil
	}
	n := 0
	for _, a := range c.Args {
		if a.Kind != types.KArray {
			return nil
		}
		n += a.NDim
	}
	if d := Promote(c.Args); d != "" {
		return dims(of(d), n)
	}
	return nil
}

// ufunc is what a ufunc of n operands gives: the array out where it is given.
func (c *Call) ufunc(n int, of func(string) string) types.Type {
	if len(c.Args) < n || len(c.Args) > n+1 || !c.only("out", "where", "dtype") {
		return nil
	}
	out := c.named("out", n)
	switch {
	case out != nil && out.Kind == types.KArray && out.DType != "c8" && out.NDim <= MaxDims:
		return out
	case out != nil && out != types.None:
		return nil
	}
	operands := arraysOf(c.Args[:n])
	d := Promote(operands)
	if d == "" || c.Named["dtype"] != nil {
		return nil
	}
	if d = of(d); slices.ContainsFunc(operands, func(t types.Type) bool { return t.Kind == types.KArray }) {
		return Elementwise(operands, d)
	}
	return Scalar(operands, d)
}

// arraysOf are the operands with the arrays that NumPy makes of lists, tuples and ranges.
func arraysOf(ts []types.Type) []types.Type {
	out := slices.Clone(ts)
	for i, t := range ts {
		switch t.Kind {
		case types.KList, types.KTuple:
			if a := listed(t); a != nil {
				out[i] = a
			}
		case types.KRange:
			out[i] = types.Array("i8", 1, true)
		}
	}
	return out
}
