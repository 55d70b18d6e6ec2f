package emitcpp

import (
	"fmt"
	"slices"
	"strings"

	"pyx2cpp/transpile/ir"
	"pyx2cpp/typer/lib"
	"pyx2cpp/typer/types"
)

// kernel writes the loop of one vector expression: a function that computes n
// elements whose operands lie side by side. Operations that clang can vectorise
// share loops; those that NumPy's own inner loops carry out, and those whose
// floating-point flags don't count beside others whose flags do, get a pass of
// their own over a block that stays in the cache.
type kernel struct {
	v      *lib.Vector
	def    int // line of the code of the function
	leaves []types.Type
	w      *writer
	name   string
	blocks bool // works block by block, with buffers between the passes
	loud   bool
	fixed  uint         // operands, as bits, that are one item in the kernel that is being written
	loops  []string     // names of the NumPy loops
	uses   []int        // how often the result of each step is read
	done   map[int]bool // steps that are in their buffers already
}

// vectorCall writes the statics of a vector expression before the function and
// returns the call that runs it.
func (f *function) vectorCall(s *ir.Check, out string, args []string) string {
	v := s.Row.Vector
	k := &kernel{v: v, def: f.f.DefLine, w: &writer{}, name: fmt.Sprintf("%s%s_%d", prefixVector, f.sym, f.vectors)}
	f.vectors++
	for _, a := range s.Args[v.Into:] {
		k.leaves = append(k.leaves, a.Type())
	}
	k.write(codeName(f.f))
	f.before = append(f.before, k.w.b.String())
	all := append(append([]string{}, args[:v.Into]...), k.name)
	if out != "" {
		all = append([]string{out}, all...)
	}
	return fmt.Sprintf("pyx::%s(%s)", s.Row.Cxx, strings.Join(append(all, args[v.Into:]...), ", "))
}

// warns tells whether a row of the object protocol is one that may be code of the operands' types: warnings of NumPy's
// and whoever looks at the stack name the line of the caller.
func warns(s *ir.Check) bool {
	name, ok := strings.CutPrefix(s.Row.Name, "py.")
	return ok && (slices.Contains(arithmetic, strings.TrimPrefix(name, "i")) || slices.Contains(arithmetic, name))
}

// arithmetic are the operations of the object protocol that become ufuncs.
var arithmetic = strings.Fields("add sub mul matmul truediv floordiv mod pow lshift rshift and_ and or_ or xor neg pos invert lt le eq ne gt ge")

// write writes the loops looked up, the kernel, the steps and the program.
func (k *kernel) write(code string) {
	last := len(k.v.Steps) - 1
	k.uses, k.done = make([]int, len(k.v.Steps)), map[int]bool{}
	for _, s := range k.v.Steps {
		for _, a := range s.Args {
			if a < 0 {
				k.uses[-1-a]++
			}
		}
	}
	k.blocks = k.needsBlocks(last)
	for i := range k.v.Steps {
		k.loud = k.loud || k.class(i) == loud
	}
	body := &writer{depth: 1}
	w := k.w
	k.w = body
	k.body(last)
	k.w = w
	for i, s := range k.v.Steps {
		if k.foreign(i) {
			name := k.loop(i)
			letters := strings.Repeat(letter(s.In), len(s.Args)) + letter(s.Out)
			w.line("static pyx::np_inner %s{%s, %s, nullptr, nullptr};", name, quote(loopName(s)), quote(letters))
			k.loops = append(k.loops, "&"+name)
		}
	}
	if !k.v.Reduced {
		w.open("static void %s_run(int64_t n, char* out, char* const* in)", k.name)
		w.b.WriteString(body.b.String())
		w.close("")
	}
	if k.hasRows() {
		k.rows(last)
	}
	k.statics(code)
}

// statics writes the description of the program.
func (k *kernel) statics(code string) {
	var steps, sizes, weak []string
	for _, s := range k.v.Steps {
		steps = append(steps, "{"+stepOf(s, k.def)+"}")
	}
	for i, t := range k.leaves {
		size := 0
		if t.Kind == types.KArray {
			size = dtypeSize(t.DType)
		}
		sizes = append(sizes, fmt.Sprint(size))
		weak = append(weak, k.weak(i, t)...)
	}
	k.w.line("static const pyx::np_step %s_steps[] = {%s};", k.name, strings.Join(steps, ", "))
	k.w.line("static const uint8_t %s_sizes[] = {%s};", k.name, strings.Join(sizes, ", "))
	loops, nweak := "nullptr", "nullptr"
	if len(k.loops) > 0 {
		loops = k.name + "_loops"
		k.w.line("static pyx::np_inner* const %s[] = {%s};", loops, strings.Join(k.loops, ", "))
	}
	masks, costly := "nullptr", k.costly()
	if len(costly) > 0 {
		masks = k.name + "_costly"
		k.w.line("static const unsigned %s[] = {%s};", masks, strings.Join(costly, ", "))
	}
	if len(weak) > 0 {
		nweak = k.name + "_weak"
		k.w.line("static const pyx::np_weak %s[] = {%s};", nweak, strings.Join(weak, ", "))
	}
	run, rows := k.name+"_run", ""
	if k.hasRows() {
		rows = fmt.Sprintf(", %s_rows, %#x", k.name, k.v.Fixed)
	}
	if k.v.Reduced {
		run = "nullptr"
	}
	k.w.line("static pyx::np_program %s{&%s, %s, %s_steps, %d, %s_sizes, %s, %d, %s, %d, %s, %d, %t%s};", k.name, code,
		run, k.name, len(steps), k.name, loops, len(k.loops), nweak, len(weak), masks, len(costly), k.loud, rows)
}

// costly are, for every NumPy loop inside the expression, the operands, as bits, that it computes from: when they are
// smaller than the result, it would repeat its work.
func (k *kernel) costly() []string {
	var reach func(i int) uint
	reach = func(i int) uint {
		var bits uint
		for _, a := range k.v.Steps[i].Args {
			switch {
			case a < 0:
				bits |= reach(-1 - a)
			case k.leaves[a].Kind == types.KArray:
				bits |= 1 << a
			}
		}
		return bits
	}
	var list []string
	for i := range k.v.Steps[:len(k.v.Steps)-1] {
		if k.foreign(i) && k.v.Steps[i].Ufunc.Cxx == "" {
			list = append(list, fmt.Sprintf("%#x", reach(i)))
		}
	}
	return list
}

// weak describes a Python number that may not fit the dtype computed in.
func (k *kernel) weak(leaf int, t types.Type) []string {
	var out []string
	for _, s := range k.v.Steps {
		for at, a := range s.Args {
			if a != leaf {
				continue
			}
			if at == 1 && s.Row.Name == "operator.pow" && t.Kind != types.KArray && s.Ufunc == s.Row.Ufunc {
				out = append(out, fmt.Sprintf("{%d, pyx::kExponent, %t}", leaf, t == types.Int))
			}
			if t == types.Float && s.In == "f4" || t == types.Int && (s.In[0] == 'i' || s.In[0] == 'u') && s.In != "i8" {
				out = append(out, fmt.Sprintf("{%d, PYX_%s, %t}", leaf, strings.ToUpper(s.In), t == types.Int))
			}
		}
	}
	return out
}

// The classes of steps by what becomes of the floating-point flags that they raise.
type flagClass int

const (
	neutral flagClass = iota // raises none
	quiet                    // raises some that NumPy ignores
	loud                     // raises some that become warnings
)

func (k *kernel) class(i int) flagClass {
	switch u := k.v.Steps[i].Ufunc; {
	case u.Neutral || u.Quiet && k.v.Steps[i].In[0] != 'f':
		return neutral
	case u.Quiet:
		return quiet
	}
	return loud
}

// foreign tells whether NumPy's inner loop carries a step out.
func (k *kernel) foreign(i int) bool { return k.v.Steps[i].Foreign() }

// together is the class of the loop that computes step i: that of the step, or,
// of one that raises no flags, that of its operands.
func (k *kernel) together(i int) flagClass {
	c := k.class(i)
	if c != neutral || k.foreign(i) {
		return c
	}
	for _, a := range k.v.Steps[i].Args {
		if a < 0 && !k.foreign(-1-a) {
			c = max(c, k.together(-1-a))
		}
	}
	return c
}

// apart tells whether step j, an operand, gets a pass of its own beside a loop of class c.
func (k *kernel) apart(j int, c flagClass) bool {
	own := k.together(j)
	return k.foreign(j) || own != neutral && own != c
}

// chosen tells whether operand n of step i is one of two values to choose between, whose flags count in any case: in one
// loop with the choice clang would compute it where it is chosen only.
func (k *kernel) chosen(i, n int) bool {
	a := k.v.Steps[i].Args[n]
	return k.v.Steps[i].Ufunc.Mask && n > 0 && a < 0 && k.together(-1-a) == loud
}

func (k *kernel) needsBlocks(i int) bool {
	c := k.together(i)
	for n, a := range k.v.Steps[i].Args {
		switch {
		case a < 0 && (k.foreign(i) || k.apart(-1-a, c) || k.chosen(i, n) || k.needsBlocks(-1-a)):
			return true
		case a >= 0 && k.foreign(i) && k.leaves[a].Kind == types.KArray && !k.direct(i, n):
			return true
		}
	}
	return false
}

// direct tells whether operand n of step i needs no conversion to the dtype computed in: a scalar gets a place of its own.
func (k *kernel) direct(i, n int) bool {
	s := k.v.Steps[i]
	if a := s.Args[n]; a < 0 {
		return k.v.Steps[-1-a].Out == s.In
	} else if k.leaves[a].Kind != types.KArray {
		return true
	}
	return k.leaves[s.Args[n]].DType == s.In
}

func (k *kernel) body(last int) {
	for i, t := range k.leaves {
		elem := leafType(t)
		if t.Kind == types.KArray {
			k.w.line("[[maybe_unused]] auto* a%d = reinterpret_cast<const %s*>(in[%d]);", i, elem, i)
		} else {
			k.w.line("[[maybe_unused]] const auto a%d = *reinterpret_cast<const %s*>(in[%d]);", i, elem, i)
		}
	}
	k.w.line("[[maybe_unused]] auto* o = reinterpret_cast<%s*>(out);", dtypes[k.v.Steps[last].Out].elem)
	if !k.blocks {
		k.pass(last, "o", "n")
		return
	}
	for i, s := range k.v.Steps {
		if i != last {
			k.w.line("[[maybe_unused]] alignas(64) %s b%d[pyx::kVectorBlock];", dtypes[s.Out].elem, i)
		}
		for n := range s.Args {
			if k.foreign(i) && !k.direct(i, n) {
				k.w.line("alignas(64) %s c%d_%d[pyx::kVectorBlock];", dtypes[s.In].elem, i, n)
			}
		}
	}
	k.w.open("for (int64_t at = 0; at < n; at += pyx::kVectorBlock)")
	k.w.line("const int64_t m = n - at < pyx::kVectorBlock ? n - at : pyx::kVectorBlock;")
	k.pass(last, "(o + at)", "m")
	k.w.close("")
}

// pass writes the passes that bring step i to memory.
func (k *kernel) pass(i int, to, n string) {
	if k.done[i] {
		return
	}
	k.done[i] = true
	if k.foreign(i) {
		k.foreignPass(i, to, n)
		return
	}
	c := k.together(i)
	l := &loopBody{class: c, named: map[int]bool{}}
	text := k.element(i, l)
	for _, j := range l.inner {
		k.pass(j, fmt.Sprintf("b%d", j), n)
	}
	k.guarded(c, func() {
		k.w.line("#pragma clang loop vectorize(assume_safety)")
		k.w.open("for (int64_t i = 0; i < %s; i++)", n)
		for _, line := range l.lines {
			k.w.line("%s", line)
		}
		k.w.line("%s[i] = %s;", to, text)
		k.w.close("")
		k.w.line(`asm volatile("" : : "r"(%s) : "memory");`, to)
	})
}

// guarded keeps the flags of a quiet pass from those that count.
func (k *kernel) guarded(c flagClass, write func()) {
	if c != quiet || !k.loud {
		write()
		return
	}
	k.w.open("")
	k.w.line("const unsigned kept = pyx::np_flags();")
	write()
	k.w.line("pyx::np_set_flags(kept);")
	k.w.close("")
}

// loopBody is what one loop computes for an element.
type loopBody struct {
	class flagClass
	inner []int // steps that need a pass of their own before
	lines []string
	named map[int]bool // steps whose value a line has given a name
}

// element is step i for one element.
func (k *kernel) element(i int, l *loopBody) string {
	s := k.v.Steps[i]
	args := make([]string, len(s.Args))
	for n, a := range s.Args {
		in := s.In
		if s.Ufunc.Mask && n == 0 {
			in = "b1"
		}
		switch {
		case a >= 0:
			args[n] = k.leaf(a, in)
		case k.apart(-1-a, l.class) || k.chosen(i, n):
			l.inner = append(l.inner, -1-a)
			args[n] = cast(fmt.Sprintf("b%d[i]", -1-a), k.v.Steps[-1-a].Out, in)
		default:
			args[n] = cast(k.shared(-1-a, l), k.v.Steps[-1-a].Out, in)
		}
	}
	return fmt.Sprintf("pyx::%s(%s)", s.Ufunc.Cxx, strings.Join(args, ", "))
}

// shared is step j for one element, by name when it is read more than once.
func (k *kernel) shared(j int, l *loopBody) string {
	if k.uses[j] < 2 {
		return k.element(j, l)
	}
	name := fmt.Sprintf("t%d", j)
	if !l.named[j] {
		l.lines = append(l.lines, fmt.Sprintf("const auto %s = %s;", name, k.element(j, l)))
		l.named[j] = true
	}
	return name
}

// leaf is an element of an operand, of dtype in.
func (k *kernel) leaf(a int, in string) string {
	t := k.leaves[a]
	if t.Kind != types.KArray {
		return "static_cast<" + dtypes[in].elem + ">(a" + fmt.Sprint(a) + ")"
	}
	if k.fixed>>a&1 == 1 {
		return cast(fmt.Sprintf("a%d", a), t.DType, in)
	}
	at := "i"
	if k.blocks {
		at = "at + i"
	}
	return cast(fmt.Sprintf("a%d[%s]", a, at), t.DType, in)
}

func cast(text, from, to string) string {
	if from == to {
		return text
	}
	return "static_cast<" + dtypes[to].elem + ">(" + text + ")"
}

// foreignPass calls a NumPy inner loop.
func (k *kernel) foreignPass(i int, to, n string) {
	s := k.v.Steps[i]
	size := dtypeSize(s.In)
	var args []string
	for m, a := range s.Args {
		switch {
		case a < 0:
			k.pass(-1-a, fmt.Sprintf("b%d", -1-a), n)
			name := fmt.Sprintf("b%d", -1-a)
			if out := k.v.Steps[-1-a].Out; out != s.In {
				from := name + "[i]"
				name = fmt.Sprintf("c%d_%d", i, m)
				k.w.line("for (int64_t i = 0; i < %s; i++) %s[i] = %s;", n, name, cast(from, out, s.In))
			}
			args = append(args, name, fmt.Sprint(size))
		case k.leaves[a].Kind != types.KArray:
			name := fmt.Sprintf("s%d_%d", i, m)
			k.w.line("const %s %s = %s;", dtypes[s.In].elem, name, k.leaf(a, s.In))
			args = append(args, "&"+name, "0")
		case k.direct(i, m):
			name := fmt.Sprintf("a%d", a)
			if k.blocks {
				name += " + at"
			}
			args = append(args, name, fmt.Sprint(size))
		default:
			name := fmt.Sprintf("c%d_%d", i, m)
			k.w.line("for (int64_t i = 0; i < %s; i++) %s[i] = %s;", n, name, k.leaf(a, s.In))
			args = append(args, name, fmt.Sprint(size))
		}
	}
	k.guarded(k.class(i), func() {
		k.w.line("pyx::np_loop(%s, %s, %s, %d, %s);", k.loop(i), n, to, dtypeSize(s.Out), strings.Join(args, ", "))
	})
}

func (k *kernel) loop(i int) string { return fmt.Sprintf("%s_l%d", k.name, i) }

// leafType is the C++ type of an operand's value in memory.
func leafType(t types.Type) string {
	if t.Kind == types.KArray || t.Kind == types.KNumPy {
		return dtypes[t.DType].elem
	}
	return CxxType(t)
}

// loopName is the ufunc whose inner loop carries a step out.
func loopName(s lib.VectorStep) string {
	name := s.Row.Name[strings.IndexByte(s.Row.Name, '.')+1:]
	if s.Ufunc.Loop == "" || s.Ufunc.Loop == "*" {
		return name
	}
	return s.Ufunc.Loop
}

// letter is NumPy's type character of a dtype.
func letter(dtype string) string {
	return map[string]string{"b1": "?", "i1": "b", "i2": "h", "i4": "i", "i8": "l", "u1": "B", "u2": "H", "u4": "I", "u8": "L", "f4": "f", "f8": "d", "c16": "D"}[dtype]
}

func dtypeSize(dtype string) int {
	return map[string]int{"1": 1, "2": 2, "4": 4, "8": 8, "16": 16}[dtype[1:]]
}

// operatorSteps are the operators as Python carries them out.
var operatorSteps = map[string]string{
	"add": "PYX_ADD", "sub": "PYX_SUB", "mul": "PYX_MUL", "truediv": "PYX_TRUEDIV", "floordiv": "PYX_FLOORDIV",
	"mod": "PYX_MOD", "pow": "PYX_POW", "and_": "PYX_AND", "or_": "PYX_OR", "xor": "PYX_XOR",
	"iadd": "PYX_INPLACE | PYX_ADD", "isub": "PYX_INPLACE | PYX_SUB", "imul": "PYX_INPLACE | PYX_MUL",
	"itruediv": "PYX_INPLACE | PYX_TRUEDIV", "iand": "PYX_INPLACE | PYX_AND", "ior": "PYX_INPLACE | PYX_OR",
	"ixor": "PYX_INPLACE | PYX_XOR", "lshift": "PYX_LSHIFT", "rshift": "PYX_RSHIFT",
}

// storeNames are the ufuncs that warnings of in-place operators name.
var storeNames = map[string]string{"iadd": "add", "isub": "subtract", "imul": "multiply", "itruediv": "divide",
	"iand": "bitwise_and", "ior": "bitwise_or", "ixor": "bitwise_xor"}

// ufuncNames are the names that ufuncs with several have in warnings.
var ufuncNames = map[string]string{"abs": "absolute", "true_divide": "divide", "mod": "remainder", "conj": "conjugate",
	"acos": "arccos", "acosh": "arccosh", "asin": "arcsin", "asinh": "arcsinh", "atan": "arctan", "atan2": "arctan2", "atanh": "arctanh", "pow": "power",
	"bitwise_not": "invert", "bitwise_invert": "invert", "bitwise_left_shift": "left_shift", "bitwise_right_shift": "right_shift"}

// stepOf is the initialiser of a step of a function whose code begins at line def.
func stepOf(s lib.VectorStep, def int) string {
	args := []string{"0", "0", "0"}
	for i, a := range s.Args {
		args[i] = fmt.Sprint(a)
	}
	kind, op, name := "CALL", "0", ""
	bare, operator := strings.CutPrefix(s.Row.Name, "operator.")
	switch {
	case !operator:
		name = strings.TrimPrefix(strings.TrimPrefix(s.Row.Name, "numpy."), "ndarray.")
		if s.Ufunc.Skip {
			name = s.Ufunc.Loop
		}
		if own := ufuncNames[name]; own != "" {
			name = own
		}
	case bare == "neg" || bare == "invert":
		kind, op = "UNARY", "PYX_"+strings.ToUpper(bare)
	case operatorSteps[bare] != "":
		kind, op, name = "BINARY", operatorSteps[bare], storeNames[bare]
	default:
		kind, op = "COMPARE", "PYX_"+strings.ToUpper(bare)
	}
	return fmt.Sprintf("pyx::NP_STEP_%s, %s, %s, %d, {%s}, %d", kind, op, quote(name), len(s.Args), strings.Join(args, ", "), s.Line-def)
}
