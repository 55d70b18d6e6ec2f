package emitcpp

import (
	"fmt"
	"slices"
	"strings"

	"pyx2cpp/transpile/ir"
	"pyx2cpp/typer/types"
)

// generators writes the state of every generator: a struct with its variables,
// whose function resume goes on where the last yield left off.
func (m *module) generators(w *writer) {
	if !m.gensInHeader() {
		m.declareGenerators(w)
	}
	for _, f := range m.m.Funcs {
		if f.Gen != nil {
			m.generatorState(f, w)
		}
	}
}

// declareGenerators declares the structs, which hold handles on each other.
func (m *module) declareGenerators(w *writer) {
	for _, f := range m.m.Funcs {
		if f.Gen != nil {
			w.line("struct %s;", f.Sym)
		}
	}
}

// gensInHeader tells whether several translation units know the generators: those
// of a long module, or the glue because instances hold some.
func (m *module) gensInHeader() bool {
	return m.split || slices.ContainsFunc(m.m.Classes, func(c *ir.Class) bool {
		return slices.ContainsFunc(c.Slots, func(s *ir.Slot) bool { return holdsGen(s.Type) })
	})
}

func holdsGen(t types.Type) bool {
	return t.Kind == types.KGen || slices.ContainsFunc(t.Elems, holdsGen)
}

func (m *module) generatorState(f *ir.Func, w *writer) {
	w.line("")
	w.line("// %s", newFunction(m, f, w).describe())
	w.open("struct %s : pyx::gen_state<%s, %s>", f.Sym, CxxType(f.Gen.Elems[0]), CxxType(f.Result))
	inner := newFunction(m, f, w)
	isParam := map[*ir.Local]bool{}
	params, inits := make([]string, len(f.Params)), make([]string, len(f.Params))
	for i, l := range f.Params {
		isParam[l] = true
		w.line("%s %s;", CxxType(l.Type), l.Name)
		params[i] = paramType(l.Type) + " " + paramName(l)
		inits[i] = fmt.Sprintf("%s(%s)", l.Name, paramName(l))
	}
	for _, l := range f.Locals {
		if !isParam[l] {
			inner.declare(localType(l), []string{l.Name})
		}
	}
	if sent := sentType(f); sent != nil {
		w.line("%s sent{};", CxxType(sent))
	}
	if takesExceptions(f) {
		w.line("bool thrown = false;")
	}
	colon := ""
	if len(inits) > 0 {
		colon = " : " + strings.Join(inits, ", ")
	}
	w.line("%s(%s)%s {}", f.Sym, strings.Join(params, ", "), colon)
	w.line("pyx::status resume(item& out);")
	w.line("pyobj* suspended();")
	if f.Watched {
		w.line("static const pyx_code_info* code();")
	}
	if len(f.Held) > 0 {
		inner.w = w
		inner.clear()
	}
	w.close(";")
}

// takesExceptions tells whether exceptions are thrown into a generator.
func takesExceptions(f *ir.Func) bool {
	found := false
	ir.Walk(f.Body, func(s ir.Stmt) {
		y, ok := s.(*ir.Yield)
		found = found || ok && y.Raise != nil
	})
	return found
}

// clear writes what gives up the variables of a generator at its end.
func (f *function) clear() {
	f.w.open("void clear()")
	f.empty(f.f.Held)
	f.w.close("")
	for _, end := range []string{"finish", "fail"} {
		f.w.open("pyx::status %s()", end)
		f.w.line("const pyx::status st = gen_state::%s();", end)
		f.w.line("clear();")
		f.w.line("return st;")
		f.w.close("")
	}
}

// empty writes that locals are emptied.
func (f *function) empty(locals []*ir.Local) {
	for _, l := range locals {
		f.w.line("%s = {};", l.Name)
	}
}

// sentType is the type of what the yields of a generator give, nil when nobody sends anything.
func sentType(f *ir.Func) types.Type {
	var t types.Type
	ir.Walk(f.Body, func(s ir.Stmt) {
		if y, ok := s.(*ir.Yield); ok && y.Dst != nil {
			t = y.Nothing.Type()
		}
	})
	return t
}

// emitGenerator writes resume, whose body begins with a jump to the place behind
// the yield where the generator stands, and suspended, which makes the object that
// goes on there under the interpreter.
func (f *function) emitGenerator() {
	out := f.w
	f.w = &writer{file: out.file, depth: 1}
	f.body(f.f.Body)
	f.edges.labels(f)
	body := f.w.b.String()
	f.w = out
	f.edges.exitFunctions(f)
	f.writeBefore()
	f.w.line("")
	linkage := ""
	if f.f.Bulky {
		linkage = minsize
	}
	f.w.open("%spyx::status %s::resume(item& out)", linkage, f.f.Sym)
	for _, t := range f.scratches {
		f.w.line("%s %s;", t, f.scratch(t))
	}
	if f.f.Recurses {
		f.w.line("pyx::recursion depth;")
		f.w.line("if (!depth) [[unlikely]] return fail();")
	}
	f.w.open("switch (std::exchange(at, pyx::gen_running))")
	for i := range f.yields {
		f.w.line("case %d: goto %s%d;", i+1, prefixYield, i+1)
	}
	f.w.line("default: break;")
	f.w.close("")
	f.w.b.WriteString(body)
	f.w.close("")
	f.w.at = 0
	f.suspended()
	if f.f.Watched {
		f.w.line("")
		f.w.line("const pyx_code_info* %s::code() { return &%s; }", f.f.Sym, codeName(f.f))
	}
}

// yield writes a yield: resume returns, and is entered again behind it.
func (f *function) yield(s *ir.Yield) {
	f.yields = append(f.yields, s)
	n := len(f.yields)
	f.w.line("out = %s;", f.value(s.X))
	if s.Dst != nil {
		f.w.line("sent = %s;", f.value(s.Nothing))
	}
	f.standAt(s, n)
	f.w.line("return pyx::status::ok;")
	f.w.label(fmt.Sprintf("%s%d", prefixYield, n))
	for _, h := range s.Handlers {
		f.w.line("%s = pyx::obj::steal(pyx_handled_push(%s.get()));", h.Saved.Name, h.Exc.Name)
	}
	f.thrown(s, n)
	if s.Dst != nil && slices.Contains(f.f.Locals, s.Dst) { // otherwise nobody reads what was sent
		f.w.line("%s = std::move(sent);", s.Dst.Name)
	}
}

// standAt writes that the generator stands at yield n now.
func (f *function) standAt(s *ir.Yield, n int) {
	if len(s.Handlers) > 0 {
		f.w.line("pyx_handled_pop(%s.release());", s.Handlers[0].Saved.Name)
	}
	f.w.line("at = %d;", n)
}

// thrown writes what happens behind yield n when an exception has been thrown into the generator.
func (f *function) thrown(s *ir.Yield, n int) {
	if s.Raise == nil {
		return
	}
	if s.Ended != nil {
		f.w.line("%s = false;", s.Ended.Name)
	}
	f.w.open("if (thrown) [[unlikely]]")
	f.w.line("thrown = false;")
	if s.Sub != nil {
		f.w.open("switch (pyx::gen_delegate(%s, out))", s.Sub.Name)
		f.w.line("case pyx::status::done: %s = true; break;", s.Ended.Name)
		f.w.line("case pyx::status::raised: goto %s;", f.edges.raise(s.Raise))
		f.w.line("case pyx::status::ok:")
		f.standAt(s, n)
		f.w.line("return pyx::status::ok;")
		f.w.line("default: // the item waits in the other generator")
		f.standAt(s, n)
		f.w.line("return leave(suspended(), out);")
		f.w.close("")
	} else {
		f.w.line("pyx_raise_here();")
		f.w.line("goto %s;", f.edges.raise(s.Raise))
	}
	f.w.close("")
}

// returnsFromGenerator writes the return of a generator: it is done.
func (f *function) returnsFromGenerator(x ir.Expr) {
	if x.Type() != types.None {
		f.w.line("returned = %s;", f.value(x))
	}
	f.w.line("return finish();")
}

// suspended writes the function that hands the generator over.
func (f *function) suspended() {
	f.w.line("")
	f.w.open("[[gnu::cold, gnu::noinline]] pyobj* %s::suspended()", f.f.Sym)
	f.w.line("pyobj* slots[%d] = {};", max(f.f.NVars, 1))
	f.w.open("switch (at)")
	for i, y := range f.yields {
		f.w.open("case %d:", i+1)
		f.slots(y.Suspended)
		f.w.line("return pyx_generator_suspended(&%s, %d, slots, %d);", codeName(f.f), y.Suspended.Point, y.Sent)
		f.w.close("")
	}
	f.w.open("default:")
	f.slots(f.f.Start)
	f.w.line("return pyx_generator_suspended(&%s, -1, slots, -1);", codeName(f.f))
	f.w.close("")
	f.w.close("")
	f.w.close("")
}
