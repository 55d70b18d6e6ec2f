package emitcpp

import (
	"fmt"
	"strings"

	"pyx2cpp/transpile/ir"
	"pyx2cpp/typer/types"
)

// function is the state of the emission of one function.
type function struct {
	m *module
	f *ir.Func
	w *writer

	loops    []loop          // enclosing loops and blocks, outermost first
	labels   map[string]bool // break and continue labels that a goto names
	edges    edges           // cold code due at the end
	ends     map[*ir.For]*endVar
	endOrder []*endVar
	sym      string // prefix of the names of what belongs to the function
	aside    bool   // is part of another function, see aside.go
	// scratches are the C++ types of the scratch variables.
	scratches []string
	before    []string    // functions that must stand before this one
	vectors   int         // vector expressions so far
	yields    []*ir.Yield // of a generator, in the order of their labels
}

// loop is an enclosing loop or block.
type loop struct {
	id    int
	block bool // not a loop in C++
}

// endVar holds the end of a counted loop, where it can't stand in the condition.
type endVar struct{ name string }

func newFunction(m *module, f *ir.Func, w *writer) *function {
	return &function{m: m, f: f, w: w, labels: map[string]bool{}, edges: newEdges(), ends: map[*ir.For]*endVar{}, sym: f.Sym}
}

// writeBefore writes what the body uses that stands before the function: the programs of its vector expressions.
func (f *function) writeBefore() {
	for _, text := range f.before {
		f.w.b.WriteString(text)
	}
}

// emit writes the side exits of the function and then the function. The body is
// rendered first, because it says which edges exist.
func (f *function) emit() {
	if f.f.Gen != nil {
		f.emitGenerator()
		return
	}
	out := f.w
	f.w = &writer{file: out.file, depth: 1}
	f.findEnds(f.f.Body)
	f.body(f.f.Body)
	f.edges.labels(f)
	body := f.w.b.String()
	f.w = &writer{depth: 1}
	f.prologue()
	body = f.w.b.String() + body
	f.w = out
	f.edges.exitFunctions(f)
	f.writeBefore()

	f.w.line("")
	f.w.line("// %s", f.describe())
	linkage := "static "
	if entered(f.f) || f.m.split {
		linkage = ""
	}
	if storesElements(f.f.Body) {
		// A loop over eight items is a vector instruction, not a call of memcpy.
		linkage = `__attribute__((no_builtin("memcpy"))) ` + linkage
	}
	if wideLanes(f.f.Body) {
		linkage = "PYX_WIDE " + linkage
	}
	if f.f.Bulky {
		linkage = minsize + linkage
	}
	f.w.open("%s%s", linkage, prototype(f.f, true))
	if f.f.FastMath {
		f.w.line("#pragma clang fp reassociate(on) contract(fast)")
	}
	f.w.b.WriteString(body)
	f.w.close("")
	f.w.at = 0
}

// minsize lets clang choose the shorter code, and inline nothing that doesn't get shorter by it.
const minsize = "__attribute__((minsize)) "

// storesElements tells whether body writes through data pointers.
func storesElements(body []ir.Stmt) bool {
	found := false
	ir.Walk(body, func(s ir.Stmt) {
		_, store := s.(*ir.StoreElem)
		found = found || store
	})
	return found
}

// wideLanes tells whether body has loops whose turns fill vectors of 512 bits; their items are of 64.
func wideLanes(body []ir.Stmt) bool {
	found := false
	ir.Walk(body, func(s ir.Stmt) {
		loop, ok := s.(*ir.For)
		_, abreast := s.(*ir.Abreast)
		found = found || abreast || ok && loop.Lanes >= 8
	})
	return found
}

// describe returns the Python signature of the instance.
func (f *function) describe() string {
	params := make([]string, len(f.f.Params))
	for i, l := range f.f.Params {
		params[i] = strings.TrimPrefix(l.Name, "v_") + ": " + l.Type.String()
	}
	return fmt.Sprintf("%s(%s) -> %s", f.f.PyName, strings.Join(params, ", "), f.f.Result)
}

// prologue declares the locals. All stand at the top, so that no jump to a cold
// edge or a handler crosses an initialisation.
func (f *function) prologue() {
	f.scopes()
	isParam := map[*ir.Local]bool{}
	assigned := assignedParams(f.f)
	for _, l := range f.f.Params {
		isParam[l] = true
		if assigned[l] {
			f.w.line("%s %s = %s;", CxxType(l.Type), l.Name, paramName(l))
		}
	}
	var order []string
	byType := map[string][]string{}
	elsewhere := f.onlyAside()
	for _, l := range f.f.Locals {
		if isParam[l] || elsewhere[l] {
			continue
		}
		if l.Items > 0 {
			// Aligned so that a vector of items lies in one cache line.
			f.w.line("alignas(64) %s %s[%d];", elemType(l.Type), l.Name, l.Items)
			continue
		}
		t := localType(l)
		if byType[t] == nil {
			order = append(order, t)
		}
		byType[t] = append(byType[t], l.Name)
	}
	for _, t := range order {
		f.declare(t, byType[t])
	}
	f.declareEnds()
	if f.f.Recurses {
		f.w.line("pyx::recursion depth;")
		f.w.line("if (!depth) [[unlikely]] return pyx::deeper<%s>([%s] { return %s; });", resultType(f.f), f.captured(), f.itself())
	}
}

func (f *function) declareEnds() {
	for _, e := range f.endOrder {
		f.w.line("int64_t %s;", e.name)
	}
	for _, t := range f.scratches {
		f.w.line("%s %s;", t, f.scratch(t))
	}
}

// scratch returns the variable for values of a C++ type that are on their way:
// results that count only when nothing failed. It belongs to the whole function:
// where a jump left its scope, clang would lose how likely the jump is.
func (f *function) scratch(t string) string {
	for i, known := range f.scratches {
		if known == t {
			return fmt.Sprintf("%s%d", prefixScratch, i)
		}
	}
	f.scratches = append(f.scratches, t)
	return fmt.Sprintf("%s%d", prefixScratch, len(f.scratches)-1)
}

// declare writes variables of one type, a few to a line. A pointer belongs to
// the declarator, so those get a line each.
func (f *function) declare(t string, names []string) {
	const perLine = 8
	if strings.HasSuffix(t, "*") {
		for _, n := range names {
			f.w.line("%s %s;", t, n)
		}
		return
	}
	for len(names) > 0 {
		n := min(perLine, len(names))
		f.w.line("%s %s;", t, strings.Join(names[:n], ", "))
		names = names[n:]
	}
}

// findEnds gives a variable to every counted loop whose end is not plainly constant in it.
func (f *function) findEnds(body []ir.Stmt) {
	for _, s := range body {
		if _, ok := s.(*ir.Aside); ok {
			continue
		}
		if loop, ok := s.(*ir.For); ok && !invariantIn(loop.Hi, loop.Body) {
			e := &endVar{name: fmt.Sprintf("%s%d", prefixEnd, len(f.endOrder))}
			f.ends[loop] = e
			f.endOrder = append(f.endOrder, e)
		}
		for _, b := range ir.Bodies(s) {
			f.findEnds(*b)
		}
	}
}

// invariantIn tells whether e is a constant, or a local that body does not assign.
func invariantIn(e ir.Expr, body []ir.Stmt) bool {
	switch e := e.(type) {
	case *ir.Const:
		return true
	case *ir.Use:
		assigned := false
		ir.Walk(body, func(s ir.Stmt) {
			for _, l := range ir.Defs(s) {
				assigned = assigned || l == e.Local
			}
		})
		return !assigned
	}
	return false
}

// returns writes the return of the value x, nil for None.
func (f *function) returns(x ir.Expr) {
	if x == nil {
		x = &ir.Const{T: types.None}
	}
	if f.f.Gen != nil {
		f.returnsFromGenerator(x)
		return
	}
	f.w.line("return %s;", f.moved(x))
}

// moved renders a result; a handle in a local that is not a reference parameter is given away.
func (f *function) moved(x ir.Expr) string {
	use, ok := x.(*ir.Use)
	if !ok || byValue(use.Local.Type) {
		return f.value(x)
	}
	assigned := assignedParams(f.f)
	for _, l := range f.f.Params {
		if l == use.Local && !assigned[l] {
			return use.Local.Name
		}
	}
	return "std::move(" + use.Local.Name + ")"
}

// captured is the capture list of a closure that calls the function again: what
// is passed by reference is captured so, and numbers by value, so that they stay
// in registers.
func (f *function) captured() string {
	assigned := assignedParams(f.f)
	names := make([]string, len(f.f.Params))
	for i, l := range f.f.Params {
		switch {
		case byValue(l.Type):
			names[i] = l.Name
		case assigned[l]:
			names[i] = "&" + paramName(l)
		default:
			names[i] = "&" + l.Name
		}
	}
	return strings.Join(names, ", ")
}

// itself renders a call of the function with its own arguments.
func (f *function) itself() string {
	return f.f.Sym + "(" + strings.ReplaceAll(f.captured(), "&", "") + ")"
}
