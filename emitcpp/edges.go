package emitcpp

import (
	"fmt"
	"slices"
	"strings"

	"pyx2cpp/transpile/ir"
	"pyx2cpp/typer/types"
)

// edges collects the cold ways out of a function. Equal edges share a label.
type edges struct {
	raises     map[raiseKey]string
	raiseOrder []ir.Raise
	exits      map[string]string // signature of the exit → label
	exitOrder  []*ir.Exit
	stores     map[string]int // what a raise edge stores → the first edge that stores that
	// failed, where set, is the label that all edges lead to; hasFailed: one does.
	failed    string
	hasFailed bool
}

// raiseKey is equal for raise edges that do the same.
type raiseKey struct {
	ir.Raise
	store, drop string
}

func newEdges() edges {
	return edges{raises: map[raiseKey]string{}, exits: map[string]string{}, stores: map[string]int{}}
}

// raise returns the label of a raise edge.
func (e *edges) raise(r *ir.Raise) string {
	if e.failed != "" {
		e.hasFailed = true
		return e.failed
	}
	key := raiseKey{Raise: *r}
	if r.Store != nil {
		key.Store, key.store = nil, exitKey(r.Store)
	}
	if r.Drop != nil {
		key.Drop, key.drop = nil, fmt.Sprint(r.Drop.Locals)
	}
	label, ok := e.raises[key]
	if !ok {
		label = fmt.Sprintf("%s%d", prefixRaise, len(e.raiseOrder))
		e.raises[key] = label
		if _, ok := e.stores[key.store]; !ok {
			e.stores[key.store] = len(e.raiseOrder)
		}
		e.raiseOrder = append(e.raiseOrder, *r)
	}
	return label
}

// exit returns the label of an exit edge.
func (e *edges) exit(x *ir.Exit) string {
	if e.failed != "" {
		e.hasFailed = true
		return e.failed
	}
	key := exitKey(x)
	label, ok := e.exits[key]
	if !ok {
		label = fmt.Sprintf("%s%d", prefixExit, len(e.exitOrder))
		e.exits[key] = label
		e.exitOrder = append(e.exitOrder, x)
	}
	return label
}

// exitKey is equal for exits that do the same.
func exitKey(x *ir.Exit) string { return fmt.Sprintf("%d/", x.Point) + exitShape(x) }

// exitShape is equal for exits that hand over the same.
func exitShape(x *ir.Exit) string {
	key := fmt.Sprint(x.Result)
	for _, v := range x.Live {
		key += fmt.Sprintf("/%d:%p:%s", v.Var, v.Local, v.Name)
		if v.Func != nil {
			key += ":" + v.Func.Code.PyName
		}
		if v.Range != nil {
			key += fmt.Sprintf(":%v", *v.Range)
		}
		if v.Static != nil {
			key += fmt.Sprintf(":%v", *v.Static)
		}
	}
	return key
}

// storeOf returns the first raise edge that stores what r stores: they share a function.
func (e *edges) storeOf(r ir.Raise) int { return e.stores[exitKey(r.Store)] }

// labels writes the cold code at the end of the function.
func (e *edges) labels(f *function) {
	for i, r := range e.raiseOrder {
		f.w.label(fmt.Sprintf("%s%d", prefixRaise, i))
		if r.Store != nil {
			f.w.line("%s(%s);", f.storeName(e.storeOf(r)), strings.Join(liveNames(r.Store), ", "))
		}
		f.trace(r)
		if r.Drop != nil {
			f.empty(r.Drop.Locals)
		}
		if r.Saved != nil {
			f.w.line("pyx_handled_pop(%s.release());", r.Saved.Name)
		}
		if r.Handler >= 0 {
			f.w.line("goto %s%d;", prefixHandler, r.Handler)
		} else {
			f.leave("pyx::status::raised")
		}
	}
	first, several := e.sharing()
	for i, x := range e.exitOrder {
		f.w.label(fmt.Sprintf("%s%d", prefixExit, i))
		args := liveNames(x)
		if several[first[i]] {
			args = append(args, fmt.Sprint(x.Point))
		}
		call := fmt.Sprintf("%s(%s)", f.exitName(first[i]), strings.Join(args, ", "))
		if f.f.Gen != nil {
			f.w.line("return leave(%s, out);", call)
			continue
		}
		f.leave(call)
	}
}

// trace adds the entries of the traceback, from the frame that raises to the
// one that handles the exception, or to the function itself. Lines are counted from those of the code objects: what is
// emitted for a function is the same wherever it stands.
func (f *function) trace(r ir.Raise) {
	line, again := r.Line, r.Again
	columns := columnsText(r.From, r.To)
	for at := r.Frame; ; {
		name, def := codeName(f.f), f.f.DefLine
		if at > 0 {
			name, def = inlinedCode(f.f, at-1)
		}
		switch {
		case again, at == 0 && f.f.Frameless:
		case line == ir.FailedLine:
			f.w.line("pyx::trace(%s, pyx::np_failed_line() - %s.line);", name, name)
		default:
			f.w.line("pyx::trace(%s, %d%s);", name, line-def, columns)
		}
		if at == 0 && r.Handler < 0 && f.f.Gen != nil {
			f.w.line("pyx_leave_generator();")
		}
		if at == r.Upto || at == 0 {
			return
		}
		in := f.f.Inlined[at-1]
		if in.Generator {
			f.w.line("pyx_leave_generator();")
		}
		at, line, again, columns = in.Caller, in.CallLine, false, columnsText(in.From, in.To)
	}
}

func columnsText(from, to int) string {
	if to == 0 {
		return ""
	}
	return fmt.Sprintf(", %d, %d", from, to)
}

// inlinedCode returns the C++ variable and the line of the code object at index i of f.Inlined.
func inlinedCode(f *ir.Func, i int) (name string, line int) {
	if in := f.Inlined[i]; in.Fn != nil {
		return codeName(in.Fn), in.Fn.DefLine
	}
	return inlinedName(f, i), f.Inlined[i].Line
}

// exitName returns the cold function behind exit i.
func (f *function) exitName(i int) string { return fmt.Sprintf("%s%s_%d", prefixExit, f.sym, i) }

// storeName returns the cold function that writes the names of raise edge i.
func (f *function) storeName(i int) string { return fmt.Sprintf("%s%s_%d", prefixStore, f.sym, i) }

// leave writes the return of a value other than the result of a return statement.
func (f *function) leave(value string) {
	if f.f.Gen != nil {
		value = "fail()"
		if f.f.StaysAt > 0 {
			value = fmt.Sprintf("fail_at(%d)", f.f.StaysAt)
		}
	}
	if f.aside {
		f.w.line("out = %s;", value)
		f.w.line("return true;")
		return
	}
	f.w.line("return %s;", value)
}

// liveLocals returns the locals that an exit hands over, each once.
func liveLocals(x *ir.Exit) []*ir.Local {
	var list []*ir.Local
	seen := map[*ir.Local]bool{}
	for _, v := range x.Live {
		for _, l := range v.Locals() {
			if !seen[l] {
				seen[l] = true
				list = append(list, l)
			}
		}
	}
	return list
}

func liveNames(x *ir.Exit) []string {
	var names []string
	for _, l := range liveLocals(x) {
		if l.Items > 0 {
			names = append(names, "pyx::list_of_array("+l.Name+")")
		} else {
			names = append(names, l.Name)
		}
	}
	return names
}

// sharing finds for each exit the first one that hands over the same: they share a function, which takes the point
// where the generic clone goes on, if there are several.
func (e *edges) sharing() (first []int, several map[int]bool) {
	seen := map[string]int{}
	several = map[int]bool{}
	for i, x := range e.exitOrder {
		key := exitShape(x)
		if x.Drop != nil {
			key += fmt.Sprint(x.Drop.Locals)
		}
		if at, ok := seen[key]; ok {
			first, several[at] = append(first, at), true
			continue
		}
		seen[key] = i
		first = append(first, i)
	}
	return first, several
}

// exitFunctions writes the cold functions that box the live values and continue
// in the generic clone. They are kept out of the hot function, which then stays
// small and keeps its values in registers, and are not optimised: there are several
// for a line of Python, and hardly any ever runs.
func (e *edges) exitFunctions(f *function) {
	for i, r := range e.raiseOrder {
		if r.Store != nil && e.storeOf(r) == i {
			f.storeFunction(i, r.Store)
		}
	}
	first, several := e.sharing()
	for i, x := range e.exitOrder {
		if first[i] != i {
			continue
		}
		params, point := liveParams(x), fmt.Sprint(x.Point)
		if several[i] {
			params, point = append(params, "int point"), "point"
		}
		f.w.line("")
		result := resultType(f.f)
		if f.f.Gen != nil {
			result = "pyobj*"
		}
		f.w.open("PYX_LEAVES static %s %s(%s)", result, f.exitName(i), strings.Join(params, ", "))
		f.w.line("pyobj* slots[%d] = {};", max(f.f.NVars, 1))
		f.slots(x)
		if x.Drop != nil {
			f.empty(x.Drop.Locals)
		}
		if x.Result >= 0 {
			f.w.line("slots[%d] = pyx::take_boxed().release();", x.Result)
		}
		if f.f.Gen != nil {
			f.w.line("return pyx_generator_at(&%s, %s, slots);", codeName(f.f), point)
			f.w.close("")
			continue
		}
		resume := "resume"
		if f.f.Result == types.Never { // it returns all the same
			resume = "resume_boxed"
		}
		f.w.line("return pyx::"+resume+"<%s>(%s, %s, slots);", CxxType(f.f.Result), codeName(f.f), point)
		f.w.close("")
	}
}

func liveParams(x *ir.Exit) []string {
	var params []string
	for _, l := range liveLocals(x) {
		t := paramType(l.Type)
		if x.Drop != nil && slices.Contains(x.Drop.Locals, l) {
			t = CxxType(l.Type) + "&"
		}
		if strings.HasSuffix(t, "&") {
			t = "PYX_LENT " + t
		}
		params = append(params, t+" "+l.Name)
	}
	return params
}

// storeFunction writes the cold function that stores module names while an
// exception is on its way out.
func (f *function) storeFunction(i int, x *ir.Exit) {
	f.w.line("")
	f.w.open("PYX_LEAVES static void %s(%s)", f.storeName(i), strings.Join(liveParams(x), ", "))
	f.w.line("pyobj* raised = pyx_error_fetch();")
	for _, v := range x.Live {
		f.store(v)
	}
	f.w.line("pyx_error_restore(raised);")
	f.w.close("")
}

// store writes the storing of a value under a module name.
func (f *function) store(v ir.LiveVar) {
	f.m.need("object.hpp")
	store := "store_name"
	if v.InFunction {
		store = "store_local"
	}
	f.w.line("pyx::%s(%s, %s);", store, f.m.useName(v.Name), f.boxed(v))
}

// static renders the object of a value that has no representation at run time.
func (f *function) static(v ir.LiveVar) string {
	s := v.Static
	f.m.need("object.hpp")
	if v.Static.Kind == "chained" {
		return "pyx::chained(" + v.Local.Name + ")"
	}
	if first, last, nested := strings.Cut(s.Attr, "."); nested && v.Local == nil { // chain.from_iterable
		outer := *s
		outer.Attr = first
		v.Static = &outer
		return fmt.Sprintf("pyx::attribute_of(%s, %s)", f.static(v), f.m.useName(last))
	}
	attr := "nullptr"
	if s.Attr != "" {
		attr = f.m.useName(s.Attr)
	}
	if s.Kind == "super" && s.Local {
		return fmt.Sprintf("pyx::super_of(%s, pyx::box(%s), %s)", classObject(s.Name), v.Local.Name, attr)
	}
	if s.Kind == "class" {
		return fmt.Sprintf("pyx::attribute_of(%s, %s)", classObject(s.Name), attr)
	}
	if s.Kind == "super" {
		return fmt.Sprintf("pyx::static_super(%s, pyx::box(%s), %s)", f.m.useName(s.Name), v.Local.Name, attr)
	}
	if v.Local != nil {
		return fmt.Sprintf("pyx::attribute_of(pyx::box(%s), %s)", v.Local.Name, attr)
	}
	return fmt.Sprintf("pyx::static_%s(%s, %s)", s.Kind, f.m.useName(s.Name), attr)
}

// classObject renders the object of a class that a function makes.
func classObject(name string) string {
	return "pyx::box(pyx::class_value<" + className(name) + ">{})"
}

// iterator renders the object that iterates over what a counted loop has left.
func (f *function) iterator(r *ir.RangeAt) string {
	f.m.need("range.hpp")
	item, end := r.Item.Name, r.End.Name
	return fmt.Sprintf("pyx::box(pyx::iter<pyx::range>{__builtin_elementwise_add_sat(%s, int64_t{%d}), %d, pyx::range_count(%s, %s, %d) - 1})",
		item, r.Step, r.Step, item, end, r.Step)
}
