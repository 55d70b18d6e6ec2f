package lib

import (
	"slices"
	"strconv"
	"strings"

	"pyx2cpp/typer/types"
)

// arrayRules are the rules that rows of throughArrays name.
var arrayRules = map[string]Through{
	"quantiles":   (*Call).quantiles,
	"select":      (*Call).selected,
	"histogram2d": (*Call).histogram2d,
	"einsum":      (*Call).einsum,
	"tensordot":   (*Call).tensordot,
	"lexsort":     func(c *Call) types.Type { return dims("i8", 1) },
	"integral":    (*Call).integral,
	"angle":       (*Call).angle,
	"edited":      (*Call).edited,
	"parts":       (*Call).parts,
	"squeeze":     (*Call).squeeze,
	"expand":      (*Call).expand,
	"atleast1":    func(c *Call) types.Type { return c.atLeast(1) },
	"atleast2":    func(c *Call) types.Type { return c.atLeast(2) },
	"matrixof":    func(c *Call) types.Type { return types.Array(c.dtypeOr("f8"), 2, false) },
	"polyfit":     (*Call).polyfit,
	"polyval":     (*Call).polyval,
	"indices":     (*Call).indices,
	"twoplaces":   func(c *Call) types.Type { return types.Tuple(dims("i8", 1), dims("i8", 1)) },
	"cross":       (*Call).cross,
	"divmod":      (*Call).divmod,
	"modf":        (*Call).modf,
	"sets":        (*Call).sets,
	"unravel":     (*Call).unravel,
	"position":    func(c *Call) types.Type { return types.NumPy("i8") },
	"take":        (*Call).take,
	"along":       (*Call).along,
	"picked":      (*Call).picked,
	"bytes":       func(c *Call) types.Type { return dims("u1", 1) },
	"count":       func(c *Call) types.Type { return types.Int },
	"shapeof":     (*Call).shapeOf,
	"depth":       (*Call).depth,
	"block":       (*Call).block,
	"fromiter":    (*Call).fromIter,
	"ndindex":     (*Call).ndindex,
	"ndenumerate": (*Call).ndenumerate,
	"view":        (*Call).viewed,
	"lstsq":       (*Call).lstsq,
	"eigh":        (*Call).eigh,
	"svd":         (*Call).svd,
	"qr":          (*Call).qr,
	"slogdet":     (*Call).slogdet,
	"multidot":    (*Call).multidot,
	"spectrum":    (*Call).spectrum,
	"signal":      (*Call).signal,
	"vector":      func(c *Call) types.Type { return dims("f8", 1) },
	"results":     func(c *Call) types.Type { return nil },
}

// Results is what gives several values by unpacking or by index, though it is
// no plain tuple: a named tuple of NumPy's.
func Results(elems ...types.Type) types.Type {
	if slices.Contains(elems, nil) {
		return nil
	}
	return types.Known(ResultsName, elems...)
}

// ResultsName is the name of the objects that Results describes.
const ResultsName = "results"

// ResultAt is the type of item i of results; nil: t is nothing of the kind.
func ResultAt(t types.Type, i int64) types.Type {
	if t.Kind != types.KObject || t.Name != ResultsName {
		return nil
	}
	if n := int64(len(t.Elems)); i < 0 {
		i += n
	}
	if i < 0 || i >= int64(len(t.Elems)) {
		return nil
	}
	return t.Elems[i]
}

// integer is the int literal of an argument that may stand at index i or under a name.
func (c *Call) integer(name string, i int) (int64, bool) {
	if v, ok := c.Ints[name]; ok {
		return v, true
	}
	v, ok := c.Ints[strconv.Itoa(i)]
	return v, ok
}

func (c *Call) dtypeOr(dtype string) string {
	if d := c.dtype(); d != "" {
		return d
	}
	return dtype
}

// quantiles are those of an array: one per q, along an axis or of all items.
func (c *Call) quantiles() types.Type {
	a, q := c.first(), c.named("q", 1)
	if a == nil || q == nil || !c.only("q", "axis", "method", "keepdims") || a.DType[0] == 'c' || c.Named["keepdims"] != nil {
		return nil
	}
	axis, dtype, n := c.named("axis", 2), floating(a.DType), a.NDim
	switch {
	case axis == nil || axis == types.None:
		n = 0
	case axis == types.Int:
		n--
	default:
		return nil
	}
	switch {
	case q == types.Int || q == types.Float || q.Kind == types.KNumPy:
		if n == 0 {
			return types.NumPy(dtype)
		}
		return types.Array(dtype, n, n == 1)
	case q.Kind == types.KList && (len(q.Elems) == 0 || q.Elems[0] == types.Int || q.Elems[0] == types.Float), q.Kind == types.KArray && q.NDim == 1,
		q.Kind == types.KTuple:
		if n+1 <= MaxDims {
			return types.Array(dtype, n+1, n == 0)
		}
	}
	return nil
}

// selected is what np.select makes of lists of conditions and choices.
func (c *Call) selected() types.Type {
	if len(c.Args) < 2 || !c.only("default") {
		return nil
	}
	var conditions, choices []types.Type
	for i, list := range c.Args[:2] {
		if list.Kind != types.KList && list.Kind != types.KTuple || len(list.Elems) == 0 {
			return nil
		}
		if i == 0 {
			conditions = list.Elems
		} else {
			choices = list.Elems
		}
	}
	d := c.named("default", 2)
	if d == nil {
		d = types.Int
	}
	choices = append(slices.Clone(choices), d)
	dtype := Promote(choices)
	if dtype == "" {
		return nil
	}
	t := Elementwise(append(slices.Clone(conditions), choices...), dtype)
	if t == nil {
		return nil
	}
	return types.Array(dtype, t.NDim, t.NDim == 1)
}

func (c *Call) histogram2d() types.Type {
	if !c.only("bins", "range", "density") {
		return nil
	}
	return types.Tuple(dims("f8", 2), dims("f8", 1), dims("f8", 1))
}

// einsum is the type of a product whose subscripts are a literal.
func (c *Call) einsum() types.Type {
	text, ok := c.Texts["0"]
	if !ok || len(c.Args) < 2 || !c.only("optimize") || strings.Contains(text, ".") {
		return nil
	}
	text = strings.ReplaceAll(text, " ", "")
	in, out, explicit := strings.Cut(text, "->")
	n := len(out)
	if !explicit {
		for _, r := range strings.ReplaceAll(in, ",", "") {
			if strings.Count(in, string(r)) == 1 {
				n++
			}
		}
	}
	dtype := Promote(c.Args[1:])
	switch {
	case dtype == "" || dtype == "c8" || n > MaxDims:
		return nil
	case n == 0:
		return types.NumPy(dtype)
	}
	return types.Array(dtype, n, n == 1 && len(c.Args) > 2)
}

func (c *Call) tensordot() types.Type {
	if len(c.Args) < 2 || c.Args[0].Kind != types.KArray || c.Args[1].Kind != types.KArray || !c.only("axes") {
		return nil
	}
	summed, axes := 2, c.named("axes", 2)
	if v, ok := c.integer("axes", 2); ok {
		summed = int(v)
	} else if axes != nil {
		switch {
		case axes.Kind == types.KTuple && len(axes.Elems) == 2 && axes.Elems[0] == types.Int:
			summed = 1
		case axes.Kind == types.KTuple && len(axes.Elems) == 2 && axes.Elems[0].Kind == types.KTuple:
			summed = len(axes.Elems[0].Elems)
		default:
			return nil
		}
	}
	n := c.Args[0].NDim + c.Args[1].NDim - 2*summed
	if n < 1 {
		return nil // an array without axes
	}
	return dims(Promote(c.Args[:2]), n)
}

// integral is what np.trapezoid gives along the last axis.
func (c *Call) integral() types.Type {
	a := c.first()
	if a == nil || a.DType[0] == 'c' || !c.only("x", "dx", "axis") {
		return nil
	}
	dtype := floating(a.DType)
	if x := c.named("x", 1); x != nil && x != types.None {
		if x.Kind != types.KArray {
			return nil
		}
		dtype = floating(promote2(a.DType, x.DType))
	}
	if a.NDim == 1 {
		return types.NumPy(dtype)
	}
	return types.Array(dtype, a.NDim-1, a.NDim == 2)
}

func (c *Call) angle() types.Type {
	a := c.first()
	if a == nil || !c.only("deg") {
		return nil
	}
	return arrayLike(a, map[bool]string{true: "f4", false: "f8"}[a.DType == "f4"])
}

// edited is an array with items put in or taken out: along an axis, or all of a vector.
func (c *Call) edited() types.Type {
	a := c.first()
	if a == nil || !c.only("axis", "mode", "constant_values", "pad_width", "values", "obj") || a.NDim > 1 && len(c.Args) > 3 {
		return nil
	}
	return arrayLike(a, a.DType)
}

// parts are the pieces of an array in a list.
func (c *Call) parts() types.Type {
	a := c.first()
	if a == nil || a.DType == "c8" || a.NDim > MaxDims || !c.only("axis") {
		return nil
	}
	return types.List(types.Array(a.DType, a.NDim, a.NDim == 1 && a.Contig))
}

func (c *Call) squeeze() types.Type {
	a := c.first()
	if a == nil || c.named("axis", 1) != types.Int || a.NDim < 2 {
		return nil
	}
	return types.Array(a.DType, a.NDim-1, a.Contig)
}

func (c *Call) expand() types.Type {
	a := c.first()
	if a == nil || c.named("axis", 1) != types.Int || a.NDim >= MaxDims {
		return nil
	}
	return types.Array(a.DType, a.NDim+1, a.Contig)
}

func (c *Call) atLeast(n int) types.Type {
	a := c.first()
	if a == nil || len(c.Args) != 1 {
		return nil
	}
	return types.Array(a.DType, max(n, a.NDim), a.Contig)
}

func (c *Call) polyfit() types.Type {
	if len(c.Args) != 3 || len(c.Named) > 0 || c.Args[2] != types.Int || c.Args[1].Kind == types.KArray && c.Args[1].NDim > 1 {
		return nil
	}
	return dims("f8", 1)
}

func (c *Call) polyval() types.Type {
	if len(c.Args) != 2 || len(c.Named) > 0 {
		return nil
	}
	p, x := c.Args[0], c.Args[1]
	if p.Kind == types.KList && len(p.Elems) > 0 {
		p = p.Elems[0]
	}
	dtype := Promote([]types.Type{p, x})
	switch {
	case dtype == "" || dtype == "c8" || p.Kind == types.KTuple:
		return nil
	case x.Kind == types.KArray:
		return arrayLike(x, dtype)
	}
	return types.NumPy(dtype)
}

func (c *Call) indices() types.Type {
	if len(c.Args) != 1 || len(c.Named) > 0 || c.Args[0].Kind != types.KTuple {
		return nil
	}
	return dims("i8", len(c.Args[0].Elems)+1)
}

func (c *Call) cross() types.Type {
	if len(c.Args) != 2 || len(c.Named) > 0 || c.Args[0].Kind != types.KArray || c.Args[1].Kind != types.KArray {
		return nil
	}
	n := max(c.Args[0].NDim, c.Args[1].NDim)
	return types.Array(Promote(c.Args), n, n == 1)
}

func (c *Call) divmod() types.Type {
	t := Elementwise(c.Args, "")
	if t == nil || len(c.Named) > 0 {
		return nil
	}
	return types.Tuple(t, t)
}

func (c *Call) modf() types.Type {
	t := c.like(floating(c.dtype()))
	if t == nil {
		return nil
	}
	return types.Tuple(t, t)
}

func (c *Call) sets() types.Type {
	if len(c.Args) != 2 || !c.only("assume_unique") || c.first() == nil || c.Args[1].Kind != types.KArray {
		return nil
	}
	if a, b := c.Args[0].DType, c.Args[1].DType; a == b {
		return dims(a, 1)
	}
	return nil
}

func (c *Call) unravel() types.Type {
	if len(c.Args) != 2 || len(c.Named) > 0 || c.Args[1].Kind != types.KTuple {
		return nil
	}
	item := types.NumPy("i8")
	if c.Args[0].Kind == types.KArray {
		item = types.Array("i8", c.Args[0].NDim, false)
	}
	return types.Tuple(slices.Repeat([]types.Type{item}, len(c.Args[1].Elems))...)
}

func (c *Call) take() types.Type {
	a := c.first()
	if a == nil || len(c.Args) < 2 || !c.only("axis") {
		return nil
	}
	n := a.NDim - 1
	if axis := c.named("axis", 2); axis == nil || axis == types.None {
		n = 0
	} else if axis != types.Int {
		return nil
	}
	switch k := c.Args[1]; {
	case k.Kind == types.KArray:
		n += k.NDim
	case intList(k):
		n++
	case !IsIndex(k):
		return nil
	}
	if n == 0 {
		return types.NumPy(a.DType)
	}
	return dims(a.DType, n)
}

func (c *Call) along() types.Type {
	a := c.first()
	if a == nil || len(c.Args) < 2 || c.Args[1].Kind != types.KArray || c.Args[1].NDim != a.NDim || c.named("axis", 2) != types.Int {
		return nil
	}
	return types.Array(a.DType, a.NDim, a.NDim == 1)
}

func (c *Call) picked() types.Type {
	if len(c.Args) != 2 || len(c.Named) > 0 || c.Args[1].Kind != types.KArray {
		return nil
	}
	return dims(c.Args[1].DType, 1)
}

func (c *Call) shapeOf() types.Type {
	a := c.first()
	if a == nil {
		return nil
	}
	return types.Tuple(slices.Repeat([]types.Type{types.Int}, a.NDim)...)
}

func (c *Call) depth() types.Type {
	t := c.join(0)
	if t == nil || t.NDim > 3 {
		return nil
	}
	return types.Array(t.DType, 3, false)
}

func (c *Call) block() types.Type {
	t := c.Args[0]
	for t.Kind == types.KList && len(t.Elems) > 0 {
		t = t.Elems[0]
	}
	if t.Kind != types.KArray || t.NDim != 2 {
		return nil
	}
	return types.Array(t.DType, 2, false)
}

func (c *Call) fromIter() types.Type {
	d := c.named("dtype", 1)
	if d == nil {
		return nil
	}
	code, ok := DTypeOf(d)
	if !ok {
		return nil
	}
	return dims(code, 1)
}

func (c *Call) ndindex() types.Type {
	n := len(c.Args)
	if n == 1 && c.Args[0].Kind == types.KTuple {
		n = len(c.Args[0].Elems)
	} else if n == 0 || slices.ContainsFunc(c.Args, func(t types.Type) bool { return t != types.Int }) {
		return nil
	}
	return iteratorOf(types.Tuple(slices.Repeat([]types.Type{types.Int}, n)...))
}

func (c *Call) ndenumerate() types.Type {
	a := c.first()
	if a == nil {
		return nil
	}
	return iteratorOf(types.Tuple(types.Tuple(slices.Repeat([]types.Type{types.Int}, a.NDim)...), types.NumPy(a.DType)))
}

// viewed is the same memory under a dtype of the same size.
func (c *Call) viewed() types.Type {
	a := c.first()
	if a == nil || len(c.Args) != 2 || len(c.Named) > 0 {
		return nil
	}
	code, ok := DTypeOf(c.Args[1])
	if !ok || len(code) != 2 || code[1] != a.DType[len(a.DType)-1] || len(a.DType) != 2 {
		return nil
	}
	return types.Array(code, a.NDim, a.Contig)
}
