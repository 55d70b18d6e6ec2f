package lib

import (
	"slices"

	"pyx2cpp/typer/types"
)

// miscRules are further rules that rows of NumPy functions name.
var miscRules = map[string]Through{
	"nonzeros":    (*Call).nonzeros,
	"unique":      (*Call).unique,
	"differences": (*Call).differences,
	"pyitem":      (*Call).pyItem,
	"nested":      (*Call).nested,
	"spaced":      (*Call).spaced,
	"anynorm":     (*Call).anyNorm,
	"kron":        (*Call).kron,
	"folded":      (*Call).folded,
	"windows":     (*Call).windows,
	"strided":     (*Call).strided,
	"gradient":    (*Call).gradient,
	"finfo":       (*Call).finfo,
	"days":        (*Call).days,
	"workday":     func(c *Call) types.Type { return c.businessDays("b1", 1) },
	"moved":       func(c *Call) types.Type { return c.businessDays("M8D", 1) },
	"iinfo":       func(*Call) types.Type { return types.Known("iinfo") },
	"finfo8":      func(*Call) types.Type { return types.NumPy("f8") },
	"finfo4":      func(*Call) types.Type { return types.NumPy("f4") },
	"mgrid":       func(*Call) types.Type { return types.Known("mgrid") },
	"ogrid":       func(*Call) types.Type { return types.Known("ogrid") },
	"r_":          func(*Call) types.Type { return types.Known("r_") },
	"c_":          func(*Call) types.Type { return types.Known("c_") },
}

// days are how many there are between two dates.
func (c *Call) days() types.Type {
	if len(c.Args) != 2 || !c.only("weekmask", "holidays") {
		return nil
	}
	return c.businessDays("i8", 2)
}

// businessDays is what is counted or tested of each of n operands that are days, or text that says one.
func (c *Call) businessDays(dtype string, n int) types.Type {
	if len(c.Args) < n {
		return nil
	}
	days := c.Args[:n]
	for _, t := range days {
		if t != types.Str && !isDate(t) || !dateOperand(t) {
			return nil
		}
	}
	return shapedAs(dtype, days...)
}

func (c *Call) nonzeros() types.Type {
	if c.first() == nil || !c.only("axis") || c.named("axis", 1) == types.None {
		return nil
	}
	return c.reduce("i8")
}

// unique is the array of values alone, or with what the flags ask for beside it.
func (c *Call) unique() types.Type {
	a := c.first()
	if a == nil || len(c.Args) > 1 || !c.only("return_index", "return_inverse", "return_counts") {
		return nil
	}
	out := []types.Type{dims(a.DType, 1)}
	for _, flag := range []string{"return_index", "return_inverse", "return_counts"} {
		switch {
		case c.True[flag] && flag == "return_inverse":
			out = append(out, types.Array("i8", a.NDim, a.NDim == 1))
		case c.True[flag]:
			out = append(out, dims("i8", 1))
		case c.Named[flag] != nil && !c.False[flag]:
			return nil
		}
	}
	if out[0] == nil || len(out) == 1 {
		return out[0]
	}
	return types.Tuple(out...)
}

func (c *Call) differences() types.Type {
	a := c.first()
	if a == nil || !c.only("axis", "n", "prepend", "append") {
		return nil
	}
	operands := []types.Type{a}
	for _, name := range []string{"prepend", "append"} {
		switch t := c.Named[name]; {
		case t == nil:
		case t == types.Int: // an array of its own, int64
			operands = append(operands, types.NumPy("i8"))
		case t == types.Float:
			operands = append(operands, types.NumPy("f8"))
		default:
			operands = append(operands, t)
		}
	}
	d := Promote(operands)
	if d == "" || d == "c8" || a.NDim > MaxDims {
		return nil
	}
	return types.Array(d, a.NDim, a.NDim == 1)
}

// PyNumber is the Python number that an item of a dtype becomes; nil: none is known.
func PyNumber(dtype string) types.Type {
	switch {
	case dtype == "b1":
		return types.Bool
	case dtype == "":
		return nil
	case dtype[0] == 'i' || dtype[0] == 'u':
		return types.Int
	case dtype[0] == 'f':
		return types.Float
	case dtype[0] == 'c':
		return types.Complex
	}
	return nil
}

func (c *Call) pyItem() types.Type {
	if c.first() == nil {
		return nil
	}
	return PyNumber(c.dtype())
}

func (c *Call) nested() types.Type {
	a := c.first()
	if a == nil || len(c.Args) > 1 || len(c.Named) > 0 {
		return nil
	}
	t := PyNumber(a.DType)
	if t == nil {
		return nil
	}
	for range a.NDim {
		t = types.List(t)
	}
	return t
}

// spaced is np.linspace, with the step beside the array where it is asked for.
func (c *Call) spaced() types.Type {
	if !c.True["retstep"] {
		return c.linspace()
	}
	if len(c.Named) > 1 && !c.only("retstep", "num", "endpoint") || slices.ContainsFunc(c.Args, func(t types.Type) bool { return t.Kind == types.KArray || t.Kind == types.KList }) {
		return nil
	}
	return types.Tuple(dims("f8", 1), types.NumPy("f8"))
}

// anyNorm is a norm of any order.
func (c *Call) anyNorm() types.Type {
	a := c.first()
	if a == nil || a.DType[0] == 'c' || a.DType == "f4" || len(c.Args) > 2 || !c.only("ord", "axis", "keepdims") {
		return nil
	}
	inner := *c
	inner.Args = c.Args[:1]
	inner.Named = map[string]types.Type{}
	for name, t := range c.Named {
		if name != "ord" {
			inner.Named[name] = t
		}
	}
	return inner.reduce("f8")
}

func (c *Call) kron() types.Type {
	if len(c.Args) != 2 || c.Args[0].Kind != types.KArray || c.Args[1].Kind != types.KArray {
		return nil
	}
	n := max(c.Args[0].NDim, c.Args[1].NDim)
	d := Promote(c.Args)
	if d == "" || d == "c8" || n > MaxDims {
		return nil
	}
	return types.Array(d, n, n == 1)
}

// windows are the parts of an array that a window shows one after the other.
func (c *Call) windows() types.Type {
	a, shape := c.first(), c.named("window_shape", 1)
	if a == nil || shape == nil || !c.only("window_shape", "axis") {
		return nil
	}
	if n := a.NDim + shapeDims(shape); shapeDims(shape) > 0 && n <= MaxDims {
		return types.Array(a.DType, n, false)
	}
	return nil
}

// strided is an array's memory under another shape.
func (c *Call) strided() types.Type {
	a, shape := c.first(), c.named("shape", 1)
	if a == nil || shape == nil {
		return nil
	}
	if n := shapeDims(shape); n > 0 && n <= MaxDims && Holds(a.DType) {
		return types.Array(a.DType, n, false)
	}
	return nil
}

// folded is what convolving and correlating vectors give, whatever the mode.
func (c *Call) folded() types.Type {
	if len(c.Args) < 2 || !c.only("mode") || c.Args[0].Kind != types.KArray {
		return nil
	}
	b := c.Args[1]
	if b.Kind == types.KList && len(b.Elems) > 0 && (b.Elems[0] == types.Int || b.Elems[0] == types.Float) {
		b = types.Array(map[bool]string{true: "i8", false: "f8"}[b.Elems[0] == types.Int], 1, true)
	}
	if b.Kind != types.KArray {
		return nil
	}
	return dims(Promote([]types.Type{c.Args[0], b}), 1)
}

// gradient is one array per axis.
func (c *Call) gradient() types.Type {
	a := c.first()
	if a == nil || a.DType[0] == 'c' || !c.only("axis", "edge_order") || a.NDim > MaxDims {
		return nil
	}
	t := types.Array(floating(a.DType), a.NDim, a.NDim == 1)
	switch {
	case c.Named["axis"] == types.Int || a.NDim == 1 && c.Named["axis"] == nil:
		return t
	case c.Named["axis"] != nil:
		return nil
	}
	return types.Tuple(slices.Repeat([]types.Type{t}, a.NDim)...)
}

func (c *Call) finfo() types.Type {
	if len(c.Args) != 1 {
		return nil
	}
	if code, ok := DTypeOf(c.Args[0]); ok && (code == "f8" || code == "f4") {
		return types.Known("finfo." + code)
	}
	return nil
}

// GridItem is what indexing np.mgrid, np.r_ and the like gives; nil: it is none
// of these, or not known.
func GridItem(x, index types.Type) types.Type {
	if x.Kind != types.KObject {
		return nil
	}
	parts := []types.Type{index}
	if index.Kind == types.KTuple {
		parts = index.Elems
	}
	switch x.Name {
	case "mgrid", "ogrid":
		return meshItem(x.Name, parts, index.Kind == types.KTuple)
	case "r_", "c_":
		return joinedItem(x.Name, parts)
	}
	return nil
}

// meshItem is the type of a grid over slices.
func meshItem(name string, parts []types.Type, tuple bool) types.Type {
	dtype := "i8"
	for _, p := range parts {
		if p.Kind != types.KSlice {
			return nil
		}
		for _, e := range p.Elems {
			switch e {
			case types.Float, types.Complex:
				dtype = "f8"
			case types.Int, types.None:
			default:
				return nil
			}
		}
	}
	n := len(parts)
	switch {
	case !tuple:
		return dims(dtype, 1)
	case name == "ogrid":
		return types.Tuple(slices.Repeat([]types.Type{types.Array(dtype, n, false)}, n)...)
	}
	return dims(dtype, n+1)
}

// joinedItem is the type of np.r_[...] and np.c_[...] over vectors and numbers.
func joinedItem(name string, parts []types.Type) types.Type {
	strong := slices.Clone(parts)
	for i, p := range parts {
		switch {
		case p.Kind == types.KArray && p.NDim == 1, p.Kind == types.KArray && p.NDim == 2 && name == "c_":
		case name == "r_" && number(p):
		default:
			return nil
		}
		strong[i] = p
	}
	if name == "r_" {
		return dims(Promote(strong), 1)
	}
	if d := Promote(strong); d != "" && d != "c8" {
		return types.Array(d, 2, false)
	}
	return nil
}
