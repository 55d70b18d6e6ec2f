package lib

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"pyx2cpp/typer/types"
)

// Call is a call of a NumPy function or method as its result rule sees it.
type Call struct {
	Args  []types.Type          // by position; of a method, the receiver first
	Named map[string]types.Type // keyword arguments
	True  map[string]bool       // keyword arguments that are the literal True
	False map[string]bool       // keyword arguments that are the literal False
	Texts map[string]string     // arguments that are str literals, by name or position ("0")
	Ints  map[string]int64      // arguments that are int literals, in the same way
	// Lengths are those of the displays in an argument that is a display of them, which may stand at a position or under a
	// name: ([0], [1]) has 1 and 1; nil: it is none.
	Lengths func(name string, i int) []int
}

// text is the str literal of an argument that may stand at index i or under a name.
func (c *Call) text(name string, i int) (string, bool) {
	if s, ok := c.Texts[name]; ok {
		return s, true
	}
	s, ok := c.Texts[strconv.Itoa(i)]
	return s, ok
}

// Through tells what a function that NumPy itself carries out gives, so that
// the code around the call stays typed. The result is checked where it arrives;
// one of another type is an exit, so a rule may be wrong about rare cases. nil: not known.
type Through func(c *Call) types.Type

// throughRows reads rows of functions that run in NumPy on the same memory, one a line:
//
//	NAME ;; rule of the result ;; example
func throughRows(text string) group {
	return func() []Row { return readThrough(text) }
}

func readThrough(text string) []Row {
	var out []Row
	for _, line := range strings.Split(text, "\n") {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		parts := strings.Split(line, ";;")
		if len(parts) != 3 {
			panic(fmt.Sprintf("library table, %q: three parts wanted", line))
		}
		rule := ruleOf(strings.TrimSpace(parts[1]))
		if rule == nil {
			panic(fmt.Sprintf("library table, %q: unknown rule", line))
		}
		out = append(out, Row{Name: strings.TrimSpace(parts[0]), Sig: "(*args: object) -> object", Python: true, Through: rule,
			Example: strings.TrimSpace(parts[2]), Accepts: func([]types.Type) bool { return false }})
	}
	return out
}

// throughRules are the rules that rows name.
var throughRules = map[string]Through{
	"special":  (*Call).ofFloats,
	"same":     func(c *Call) types.Type { return c.like("") },
	"index":    func(c *Call) types.Type { return c.like("i8") },
	"bools":    func(c *Call) types.Type { return c.like("b1") },
	"flat":     func(c *Call) types.Type { return c.flat("") },
	"where":    func(c *Call) types.Type { return c.where() },
	"real":     func(c *Call) types.Type { return c.like(floating(c.dtype())) },
	"sum":      func(c *Call) types.Type { return c.reduce(summed(c.dtype())) },
	"mean":     func(c *Call) types.Type { return c.reduce(floating(c.dtype())) },
	"extreme":  func(c *Call) types.Type { return c.reduce(c.dtype()) },
	"arg":      func(c *Call) types.Type { return c.reduce("i8") },
	"test":     func(c *Call) types.Type { return c.reduce("b1") },
	"cum":      func(c *Call) types.Type { return c.cumulative() },
	"diff":     func(c *Call) types.Type { return c.diff() },
	"promote":  func(c *Call) types.Type { return c.promoted("") },
	"compare":  func(c *Call) types.Type { return c.promoted("b1") },
	"matmul":   func(c *Call) types.Type { return c.matmul() },
	"dot":      func(c *Call) types.Type { return c.dot() },
	"outer":    func(c *Call) types.Type { return c.ofDims(2) },
	"shape":    func(c *Call) types.Type { return c.shaped(0) },
	"shape1":   func(c *Call) types.Type { return c.shaped(1) },
	"sizes":    func(c *Call) types.Type { return c.draws() },
	"size":     func(c *Call) types.Type { return c.draw("f8", types.Float, 0) },
	"ints":     func(c *Call) types.Type { return c.draw("i8", types.Int, 2) },
	"reshape":  func(c *Call) types.Type { return c.reshape() },
	"linspace": func(c *Call) types.Type { return c.linspace() },
	"square":   func(c *Call) types.Type { return dims("f8", 2) },
	"norm":     func(c *Call) types.Type { return c.norm() },
	"join":     func(c *Call) types.Type { return c.join(0) },
	"stack":    func(c *Call) types.Type { return c.join(1) },
	"solve":    func(c *Call) types.Type { return c.solve() },
	"counts":   func(c *Call) types.Type { return c.counts() },
	"find":     func(c *Call) types.Type { return c.find() },
	"array":    func(c *Call) types.Type { return c.array() },
	"object":   func(c *Call) types.Type { return nil },
}

// named is a keyword argument, or the positional one at index i; nil without.
func (c *Call) named(name string, i int) types.Type {
	if t, ok := c.Named[name]; ok {
		return t
	}
	if i >= 0 && i < len(c.Args) {
		return c.Args[i]
	}
	return nil
}

// first is the array that the call works on, or the one that NumPy makes of a
// list of numbers; nil when it is none.
func (c *Call) first() types.Type {
	if len(c.Args) == 0 {
		return nil
	}
	switch t := c.Args[0]; t.Kind {
	case types.KArray:
		return t
	case types.KList, types.KTuple:
		return listed(t)
	case types.KRange:
		return types.Array("i8", 1, true)
	}
	return nil
}

func (c *Call) dtype() string {
	if a := c.first(); a != nil {
		return a.DType
	}
	if c.ofNumber() {
		return Promote(c.Args[:1])
	}
	return ""
}

// ofNumber tells whether the call works on a number.
func (c *Call) ofNumber() bool {
	return len(c.Args) > 0 && number(c.Args[0]) && c.Args[0] != types.Wide
}

// only tells whether all keyword arguments are among names.
func (c *Call) only(names ...string) bool {
	for n := range c.Named {
		if !slices.Contains(names, n) {
			return false
		}
	}
	return true
}

// dims is a new C-contiguous array type; nil where there is none.
func dims(dtype string, n int) types.Type {
	if dtype == "" || dtype == "c8" || n < 1 || n > MaxDims {
		return nil
	}
	return types.Array(dtype, n, true)
}

// MaxDims is the number of dimensions up to which arrays have a native type.
const MaxDims = 4

// arrayLike is the type of a new array that NumPy lays out as a: one dimension
// is always contiguous.
func arrayLike(a types.Type, dtype string) types.Type {
	if a == nil || dtype == "" || dtype == "c8" || a.NDim > MaxDims {
		return nil
	}
	return types.Array(dtype, a.NDim, a.Contig || a.NDim == 1)
}

func (c *Call) like(dtype string) types.Type {
	a := c.first()
	if a == nil || !c.only("axis", "kind") {
		return nil
	}
	if t := c.Named["axis"]; t == types.None {
		return nil
	}
	if dtype == "" {
		dtype = a.DType
	}
	return arrayLike(a, dtype)
}

func (c *Call) flat(dtype string) types.Type {
	a := c.first()
	if a == nil || len(c.Named) > 0 {
		return nil
	}
	if dtype == "" {
		dtype = a.DType
	}
	return dims(dtype, 1)
}

// reduce is the result of a reduction to items of dtype.
func (c *Call) reduce(dtype string) types.Type {
	a := c.first()
	if a == nil && dtype != "" && c.ofNumber() && len(c.Args) == 1 && len(c.Named) == 0 && Holds(dtype) {
		return types.NumPy(dtype)
	}
	if a == nil || dtype == "" || !c.only("axis", "keepdims", "ddof", "initial", "where", "dtype", "weights") {
		return nil
	}
	if d := c.Named["dtype"]; d != nil {
		code, ok := DTypeOf(d)
		if !ok {
			return nil
		}
		dtype = code
	}
	if dtype == "c8" || dtype == "f2" {
		return nil
	}
	axis := c.named("axis", 1)
	switch {
	case c.True["keepdims"]:
		return dims(dtype, a.NDim)
	case c.Named["keepdims"] != nil && c.Named["keepdims"] != types.Bool:
		return nil
	case axis == nil || axis == types.None:
		return types.NumPy(dtype)
	case axis == types.Int && a.NDim == 1:
		return types.NumPy(dtype)
	case axis == types.Int:
		return types.Array(dtype, a.NDim-1, a.Contig || a.NDim == 2)
	case axis.Kind == types.KTuple && len(axis.Elems) < a.NDim:
		return types.Array(dtype, a.NDim-len(axis.Elems), a.Contig)
	case axis.Kind == types.KTuple:
		return types.NumPy(dtype)
	}
	return nil
}

func (c *Call) cumulative() types.Type {
	a := c.first()
	if a == nil || !c.only("axis") {
		return nil
	}
	axis := c.named("axis", 1)
	if a.NDim > 1 && (axis == nil || axis == types.None) {
		return dims(summed(a.DType), 1)
	}
	return arrayLike(a, summed(a.DType))
}

func (c *Call) diff() types.Type {
	a := c.first()
	if a == nil || !c.only("axis", "n") || a.NDim > 1 {
		return nil
	}
	return arrayLike(a, a.DType)
}

// promoted is the elementwise result of the positional arguments; dtype "": as NumPy promotes.
func (c *Call) promoted(dtype string) types.Type {
	if len(c.Named) > 0 {
		return nil
	}
	return Elementwise(arraysOf(c.Args), dtype)
}

func (c *Call) where() types.Type {
	if len(c.Args) == 1 {
		return moreRules["places"](c)
	}
	if len(c.Args) != 3 || len(c.Named) > 0 {
		return nil
	}
	t := Elementwise(c.Args, "b1")
	values := Promote(c.Args[1:])
	if t == nil || values == "" || t.Kind != types.KArray {
		return nil
	}
	return types.Array(values, t.NDim, t.Contig)
}

func (c *Call) matmul() types.Type {
	if len(c.Named) > 0 {
		return nil
	}
	return Product(c.Args)
}

// dot is the product over the last axis of one operand and the last but one of the other.
func (c *Call) dot() types.Type {
	if len(c.Named) > 0 {
		return nil
	}
	if t := Matmul(c.Args); t != nil || len(c.Args) != 2 || c.Args[0].Kind != types.KArray || c.Args[1].Kind != types.KArray {
		return t
	}
	return dims(Promote(c.Args), c.Args[0].NDim+c.Args[1].NDim-2)
}

// Product is the type of a @ b, stacks of matrices among them; nil: not known.
func Product(args []types.Type) types.Type {
	if t := Matmul(args); t != nil || len(args) != 2 || args[0].Kind != types.KArray || args[1].Kind != types.KArray {
		return t
	}
	dtype, n := Promote(args), max(args[0].NDim, args[1].NDim)
	if args[0].NDim == 1 || args[1].NDim == 1 {
		n--
	}
	if t := dims(dtype, n); t == nil || n < 2 {
		return t
	}
	return types.Array(dtype, n, false) // stacks keep the order of their operands
}

// Matmul is the type of a product of vectors and matrices; nil: not known.
func Matmul(args []types.Type) types.Type {
	if len(args) != 2 || args[0].Kind != types.KArray || args[1].Kind != types.KArray {
		return nil
	}
	a, b := args[0], args[1]
	dtype := Promote(args)
	if a.NDim > 2 || b.NDim > 2 || dtype == "" || dtype == "c8" {
		return nil
	}
	if n := a.NDim + b.NDim - 2; n > 0 {
		return dims(dtype, n)
	}
	return types.NumPy(dtype)
}

func (c *Call) ofDims(n int) types.Type {
	if len(c.Named) > 0 {
		return nil
	}
	return dims(Promote(c.Args), n)
}

// shaped is a new array whose shape is argument 0, with extra arguments before a dtype.
func (c *Call) shaped(extra int) types.Type {
	if len(c.Args) == 0 || !c.only("dtype") {
		return nil
	}
	dtype := "f8"
	if extra > 0 && len(c.Args) > 1 {
		dtype = Promote(c.Args[1:2])
	}
	if t := c.named("dtype", 1+extra); t != nil {
		code, ok := DTypeOf(t)
		if !ok {
			return nil
		}
		dtype = code
	}
	return dims(dtype, shapeDims(c.Args[0]))
}

// shapeDims is the number of dimensions that a shape has; 0: not known.
func shapeDims(t types.Type) int {
	switch {
	case t == types.Int || t.Kind == types.KNumPy:
		return 1
	case t.Kind == types.KTuple:
		return len(t.Elems)
	}
	return 0
}

// draws is a random draw whose arguments are the lengths of the axes.
func (c *Call) draws() types.Type {
	if len(c.Args) == 0 {
		return types.Float
	}
	return dims("f8", len(c.Args))
}

func (c *Call) reshape() types.Type {
	a := c.first()
	if a == nil || len(c.Named) > 0 || len(c.Args) < 2 {
		return nil
	}
	n := len(c.Args) - 1
	if n == 1 {
		n = shapeDims(c.Args[1])
	}
	if n < 1 || n > MaxDims {
		return nil
	}
	return types.Array(a.DType, n, a.Contig)
}

func (c *Call) linspace() types.Type {
	for _, t := range c.Args {
		if t.Kind == types.KArray || t.Kind == types.KList {
			return nil
		}
	}
	if !c.only("num", "endpoint") {
		return nil
	}
	return dims("f8", 1)
}

func (c *Call) norm() types.Type {
	if a := c.first(); a == nil || len(c.Args) > 1 || a.DType[0] == 'c' || a.DType == "f4" {
		return nil
	}
	if len(c.Named) > 0 {
		return c.reduce("f8")
	}
	return types.NumPy("f8")
}

// join is the type of several arrays made one, with extra new axes.
// listed is the array that NumPy makes of a list or tuple of numbers; nil: not known.
func listed(t types.Type) types.Type {
	n, dtype := nesting(t)
	if t.Kind == types.KList && len(t.Elems) > 0 && n == 0 {
		n, dtype = 1, itemDType(t.Elems[0])
	}
	if dtype == "" || n > MaxDims {
		return nil
	}
	return types.Array(dtype, n, true)
}

func (c *Call) join(extra int) types.Type {
	if len(c.Args) == 0 || c.Args[0].Kind != types.KTuple && c.Args[0].Kind != types.KList || !c.only("axis") {
		return nil
	}
	var parts []types.Type
	for _, e := range c.Args[0].Elems {
		for _, p := range e.Members() {
			if p.Kind == types.KList || p.Kind == types.KTuple {
				p = listed(p)
			}
			if p == nil || p.Kind != types.KArray || len(parts) > 0 && p.NDim != parts[0].NDim {
				return nil
			}
			parts = append(parts, p)
		}
	}
	if len(parts) == 0 {
		return nil
	}
	n := parts[0].NDim + extra
	contig := !slices.ContainsFunc(parts, func(p types.Type) bool { return !p.Contig })
	if dtype := Promote(parts); dtype != "" && dtype != "c8" && n <= MaxDims {
		return types.Array(dtype, n, contig || n == 1)
	}
	return nil
}

func (c *Call) solve() types.Type {
	if len(c.Args) != 2 || c.Args[0].Kind != types.KArray || c.Args[1].Kind != types.KArray || len(c.Named) > 0 {
		return nil
	}
	return dims(floating(Promote(c.Args)), c.Args[1].NDim)
}

func (c *Call) counts() types.Type {
	if c.named("weights", 1) != nil {
		return dims("f8", 1)
	}
	return dims("i8", 1)
}

// find is the type of the places that searchsorted and digitize give.
func (c *Call) find() types.Type {
	if len(c.Args) < 2 || !c.only("side", "right") {
		return nil
	}
	switch t := c.Args[1]; {
	case t.Kind == types.KArray:
		return arrayLike(t, "i8")
	case number(t):
		return types.NumPy("i8")
	}
	return nil
}

// array is an array made of nested lists, or of another array.
// itemDType is the dtype of an array of numbers of type t, also of several types that NumPy makes the same of.
func itemDType(t types.Type) string {
	dtype := ""
	for _, m := range t.Members() {
		d := Promote([]types.Type{m})
		if d == "" || dtype != "" && d != dtype {
			return ""
		}
		dtype = d
	}
	return dtype
}

func (c *Call) array() types.Type {
	if len(c.Args) == 0 || !c.only("dtype") {
		return nil
	}
	t, n := c.Args[0], 0
	for t.Kind == types.KList {
		t = t.Elems[0]
		n++
	}
	dtype := itemDType(t)
	switch {
	case t.Kind == types.KArray:
		n += t.NDim
		dtype = t.DType
	case t.Kind == types.KTuple: // rows
		depth, d := mixedNesting(t)
		n += depth
		dtype = d
	}
	if d := c.named("dtype", 1); d != nil {
		code, ok := DTypeOf(d)
		if !ok || t.Kind != types.KArray && dtype == "" && !(t == types.Str && types.IsDate(code)) {
			return nil
		}
		dtype = code
	}
	if t := c.Args[0]; t.Kind == types.KArray {
		return arrayLike(t, dtype)
	}
	return dims(dtype, n)
}

// DTypePrefix begins the name of the class type that stands for a dtype object; the dtype's code follows.
const DTypePrefix = "dtype:"

// DTypeOf tells which dtype a class or a dtype object passed as dtype= means.
func DTypeOf(a types.Type) (string, bool) {
	if a.Kind == types.KClass {
		if name, ok := strings.CutPrefix(a.Name, "numpy."); ok {
			return types.DType(name)
		}
		if code, ok := strings.CutPrefix(a.Name, DTypePrefix); ok {
			return code, true
		}
	}
	if a.Kind != types.KMethod {
		return "", false
	}
	switch a.Elems[0] {
	case types.Module("builtins"):
		switch a.Name {
		case "float", "int", "bool":
			return types.DType(a.Name)
		case "complex":
			return "c16", true
		}
	case types.Module("numpy"): // from numpy import float64
		return types.DType(a.Name)
	}
	return "", false
}
