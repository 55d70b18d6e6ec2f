package lib

import (
	"slices"
	"strings"

	"pyx2cpp/typer/types"
)

// Ufunc is an elementwise operation of NumPy on one or more arrays. It computes
// in one dtype, to which all operands are brought.
type Ufunc struct {
	// Cxx is the function of np/elementwise.hpp for one element; "": NumPy's own inner loop is called.
	Cxx string
	// Loop is the name of the NumPy ufunc whose inner loop is called.
	Loop string
	// In lists the dtypes in which it computes.
	In []string
	// Out is the dtype of the result; "": the one computed in.
	Out string
	// Quiet: NumPy ignores the IEEE flags that it raises. Neutral: it raises none.
	Quiet, Neutral bool
	// Floats: ints are computed with as float64.
	Floats bool
	// Mask: the first operand is a condition, a bool or a number that is zero or not.
	Mask bool
	// Store: the operator's in-place form, which writes into its first operand.
	Store bool
	// Into: the form with out=, which writes into the argument after the operands; Where: only where a mask says, the last one.
	Into, Where bool
	// Skip: operands that are None are left out.
	Skip bool
}

// compute is the dtype in which the ufunc works on operands of these types; "":
// it has no native form for them.
func (u *Ufunc) compute(args []types.Type) string {
	if u.Mask {
		if len(args) != 3 || !slices.Contains(strings.Fields("b1 i8 i4 i2 i1 u8 u4 u2 u1 f8 f4"), args[0].DType) {
			return ""
		}
		args = args[1:]
	}
	d := Promote(args)
	if u.Floats && d != "" && (d == "b1" || d[0] == 'i' || d[0] == 'u') {
		if d[1:] != "8" && d[1:] != "4" && u.Loop != "divide" {
			return ""
		}
		d = "f8"
	}
	if !slices.Contains(u.In, d) || d != "u8" && slices.ContainsFunc(args, func(t types.Type) bool { return t.DType == "u8" }) {
		return ""
	}
	return d
}

// accepts tells whether the ufunc has a native form for operands of these types,
// one of them an array at least.
func (u *Ufunc) accepts(args []types.Type) bool {
	if u.Into {
		return u.acceptsInto(args)
	}
	args = u.operands(args)
	arrays := false
	for _, t := range args {
		arrays = arrays || t.Kind == types.KArray
		if t.Kind == types.KArray && t.NDim > MaxDims {
			return false
		}
	}
	d := u.compute(args)
	if u.Store {
		return args[0].Kind == types.KArray && args[0].DType == d && (u.Out == "" || u.Out == d)
	}
	return arrays && d != ""
}

// operands are the arguments that the ufunc computes from.
func (u *Ufunc) operands(args []types.Type) []types.Type {
	switch {
	case u.Where:
		return args[:len(args)-2]
	case u.Into:
		return args[:len(args)-1]
	case u.Skip:
		return slices.DeleteFunc(slices.Clone(args), func(t types.Type) bool { return t == types.None })
	}
	return args
}

// acceptsInto: out is an array of the dtype of the result and of as many dimensions, the mask one of bools.
func (u *Ufunc) acceptsInto(args []types.Type) bool {
	plain := *u
	plain.Into, plain.Where = false, false
	of := u.operands(args)
	if !plain.accepts(of) {
		return false
	}
	out, r := args[len(of)], plain.result(of)
	if !indexable(out) || r == nil || out.DType != r.DType || out.NDim != r.NDim {
		return false
	}
	mask := args[len(args)-1]
	return !u.Where || indexable(mask) && mask.DType == "b1" && mask.NDim == out.NDim
}

// result is the type of what the ufunc gives.
func (u *Ufunc) result(args []types.Type) types.Type {
	if u.Into {
		return args[len(u.operands(args))]
	}
	if u.Store {
		return args[0]
	}
	args = u.operands(args)
	out := u.Out
	if out == "" {
		out = u.compute(args)
	}
	return Elementwise(args, out)
}

// Vector is an expression over arrays that runs as one loop: ufuncs in the
// order in which the program has them, the last one giving the result.
type Vector struct {
	Steps []VectorStep
	// Into is the number of arguments before the operands, when the result is written there: 2, an array and an index, or 1,
	// the array that out= is, and a mask as the second where there is one.
	Into int
	// Rows asks for a kernel that carries out the rows of a plane in one call, for operands that are broadcast; Fixed are
	// the operands, as bits, that are then expected to be the same along the last axis, like x[:, None].
	Rows  bool
	Fixed uint
	// Reduced: the last axis is summed up; there is no other kernel.
	Reduced bool
}

// Stores tells whether it changes its first operand in place.
func (v *Vector) Stores() bool { return v.Steps[0].Row.Ufunc.Store }

// VectorStep is one ufunc of a Vector.
type VectorStep struct {
	Row *Row
	// Ufunc computes it: that of the row, or a cheaper one for these operands.
	Ufunc *Ufunc
	In    string // dtype computed in
	Out   string // dtype of the result
	Line  int
	// Args are the operands: i ≥ 0 is operand i of the whole, -1-k the result of step k.
	Args []int
}

// Foreign tells whether NumPy's own inner loop carries the step out: where there is no other form, and for extremes of
// floats, where it decides between zeros and NaNs.
func (s *VectorStep) Foreign() bool {
	return s.Ufunc.Cxx == "" || s.In[0] == 'f' && slices.Contains(zeroDeciders, s.Ufunc.Cxx)
}

// zeroDeciders choose between operands that may be zeros of both signs, or NaNs.
var zeroDeciders = []string{"e_maximum", "e_minimum", "e_clip"}

// VectorOf is the row of one ufunc over operands of these types, as lowering emits it.
// exponent is the literal second operand of a power.
func VectorOf(r *Row, args []types.Type, exponent any, line int) *Row {
	step := VectorStep{Row: r, Ufunc: r.Ufunc, In: r.Ufunc.compute(args), Out: r.Ufunc.Out, Line: line}
	if r.Name == "operator.pow" {
		step.Ufunc = powerOf(exponent, r.Ufunc)
	}
	if step.Out == "" {
		step.Out = step.In
	}
	for i := range args {
		step.Args = append(step.Args, i)
	}
	return VectorRow(&Vector{Steps: []VectorStep{step}})
}

// VectorInto is the row of a ufunc that writes into an array, which stands before the operands then, and a mask after it
// where there is one.
func VectorInto(r *Row, operands []types.Type, line int) *Row {
	plain := *r.Ufunc
	plain.Into, plain.Where = false, false
	step := *r
	step.Ufunc = &plain
	row := *VectorOf(&step, operands, nil, line)
	row.Header, row.Cxx, row.Vector.Into = "np/out.hpp", "vector_out", 1
	if r.Ufunc.Where {
		row.Cxx, row.Vector.Into = "vector_where", 2
	}
	return &row
}

// Power tells whether a ** exponent has a native form: NumPy computes those with
// some exponents in ways of their own.
func Power(a, b types.Type, exponent any) bool {
	if b.Kind == types.KArray {
		return a.DType == "f8" && Promote([]types.Type{a, b}) == "f8"
	}
	if a.Kind != types.KArray {
		return false
	}
	switch exponent {
	case int64(2), 2.0:
		return a.DType == "f8" || exponent == int64(2) && a.DType == "i8"
	case 0.5:
		return a.DType == "f8"
	case nil: // what is known of the value is looked at when it runs
		return a.DType == "f8" && (b == types.Float || b == types.Int || b == types.NumPy("f8"))
	case int64(0), int64(1), int64(-1), 0.0, 1.0, -1.0:
		return false
	}
	return a.DType == "f8"
}

func powerOf(exponent any, general *Ufunc) *Ufunc {
	switch exponent {
	case int64(2), 2.0:
		return &Ufunc{Cxx: "e_pow2"}
	case 0.5:
		return &Ufunc{Cxx: "e_pow_half"}
	}
	return general
}

// VectorRow is the row that carries a vector expression out.
func VectorRow(v *Vector) *Row {
	names := make([]string, len(v.Steps))
	for i, s := range v.Steps {
		names[i] = s.Row.Name
	}
	cxx := "vector"
	if v.Stores() {
		cxx = "vector_store"
	}
	return &Row{Name: "vector." + strings.Join(names, "."), Cxx: cxx, Header: "np/vector.hpp", Raises: true, Exits: true, Vector: v}
}

// ufuncRows reads rows of ufuncs, one a line:
//
//	NAMES ;; operands ;; C++ function ;; dtypes ;; flags ;; example
//
// Several names may share a line. The flags are out=DTYPE, quiet, neutral,
// floats, mask, store and loop=NAME.
func ufuncRows(text string) group {
	return func() []Row { return readUfuncs(text) }
}

func readUfuncs(text string) []Row {
	var out []Row
	for _, line := range strings.Split(text, "\n") {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		parts := strings.Split(line, ";;")
		if len(parts) != 6 {
			panic("library table: six parts wanted: " + line)
		}
		for i := range parts {
			parts[i] = strings.TrimSpace(parts[i])
		}
		u := &Ufunc{Cxx: parts[2], In: strings.Fields(parts[3])}
		for _, f := range strings.Fields(parts[4]) {
			u.flag(f)
		}
		params := map[string]string{"1": "(x: A)", "2": "(a: A, b: B)", "3": "(a: A, b: B, c: C)"}[parts[1]]
		for _, name := range strings.Fields(parts[0]) {
			example := ufuncExample(name, parts[5])
			out = append(out, ufuncRow(name, params, example, u))
			if strings.HasPrefix(name, "numpy.") && !u.Mask {
				out = append(out, intoRows(name, params, example, u)...)
			}
		}
	}
	return out
}

func ufuncRow(name, params, example string, u *Ufunc) Row {
	return Row{Name: name, Sig: params + " -> object", Raises: true, Exits: true, Ufunc: u,
		Accepts: u.accepts, Infer: u.result, Example: example, Doc: "over arrays of " + strings.Join(u.In, ", ")}
}

// intoRows are the forms of a ufunc with out=, and with where= too.
func intoRows(name, params, example string, u *Ufunc) []Row {
	into, where := *u, *u
	into.Into, where.Into, where.Where = true, true, true
	result := strings.TrimSuffix(example, ")")
	of := "x = " + example + "; " + result
	out := ", out: O"
	if name == "numpy.maximum" || name == "numpy.minimum" { // by position it is deprecated
		out = ", *, out: O"
	}
	mask := ", *, where: W)"
	if strings.Contains(out, "*") {
		mask = ", where: W)"
	}
	return []Row{
		ufuncRow(name, strings.TrimSuffix(params, ")")+out+")", of+", out=x); x", &into),
		ufuncRow(name, strings.TrimSuffix(params, ")")+out+mask, of+", out=x, where=x == x); x", &where),
	}
}

// operatorSigns are the operators that share a line with functions.
var operatorSigns = map[string]string{"truediv": "/", "floordiv": "//", "mod": "%", "neg": "-", "lt": "<", "le": "<=",
	"gt": ">", "ge": ">=", "eq": "==", "ne": "!=", "and_": "&", "or_": "|", "xor": "^", "invert": "~", "lshift": "<<", "rshift": ">>"}

// ufuncExample puts a name into the example "np.NAME(…)" of its line, or makes it one of an operator.
func ufuncExample(name, text string) string {
	const call = "np.NAME("
	if !strings.HasPrefix(text, call) {
		return text
	}
	inside := text[len(call) : len(text)-1]
	operator, ok := strings.CutPrefix(name, "operator.")
	if function, numpy := strings.CutPrefix(name, "numpy."); numpy {
		return "np." + function + "(" + inside + ")"
	}
	if !ok {
		return name + "(" + inside + ")"
	}
	args := splitTop(inside)
	if len(args) == 1 {
		return operatorSigns[operator] + args[0]
	}
	return args[0] + " " + operatorSigns[operator] + args[1]
}

func (u *Ufunc) flag(f string) {
	name, value, _ := strings.Cut(f, "=")
	switch name {
	case "out":
		u.Out = value
	case "quiet":
		u.Quiet = true
	case "neutral":
		u.Neutral = true
	case "floats":
		u.Floats = true
	case "mask":
		u.Mask = true
	case "store":
		u.Store = true
	case "loop":
		u.Loop = value
	default:
		panic("library table: unknown flag of a ufunc: " + f)
	}
}
