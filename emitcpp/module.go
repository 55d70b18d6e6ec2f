// Package emitcpp turns IR into C++: one translation unit for the functions of
// a module (core.cpp) and the header by which other units know them (core.h).
//
// It decides nothing: control flow, checks and representations are in the IR.
// The same module always gives the same text.
package emitcpp

import (
	"fmt"
	"slices"
	"sort"
	"strings"

	"pyx2cpp/transpile/diag"
	"pyx2cpp/transpile/ir"
	"pyx2cpp/typer/types"
)

// Files is the C++ of one module.
type Files struct {
	Core   string   // core.cpp
	Parts  []string // further translation units of a long module
	Header string   // core.h, included by these and by the glue
	// Paths defines what core.h declares of the places of the Python files. It
	// belongs to the glue: the other units are the same wherever a file lies.
	Paths string
}

// Emit writes the C++ of m.
func Emit(m *ir.Module) Files {
	em := &module{m: m, headers: map[string]bool{}, strs: map[string]string{}, names: map[string]bool{}}
	em.collectTypes()
	functions := em.functions(m.Funcs)
	if len(functions) > splitFrom {
		return em.parts()
	}
	return Files{Core: em.core(functions), Header: em.header(), Paths: em.pathData()}
}

// module is the state of the emission of one translation unit.
type module struct {
	m       *ir.Module
	headers map[string]bool   // as included
	strs    map[string]string // str constant → C++ name
	strList []string          // str constants in order of first use
	// bytesList are the bytes constants in order of first use.
	bytesList []string
	names     map[string]bool // interned names used
	kwnames   []string        // definitions of keyword-name tuples
	paths     []string        // files that code objects name, in order of first use
	split     bool            // functions stand in several translation units
}

// need records that the header that rows call name is used.
func (m *module) need(name string) {
	if name != "" {
		m.headers[headerOf(name)] = true
	}
}

// ctype returns the C++ type of t and records the headers it needs.
func (m *module) ctype(t types.Type) string {
	m.needType(t)
	return CxxType(t)
}

func (m *module) needType(t types.Type) {
	if t == types.ObjectMethod {
		m.need("object_method.hpp")
		return
	}
	m.need(headers[t.Kind])
	if (t.Kind == types.KArray || t.Kind == types.KNumPy) && types.IsDate(t.DType) {
		m.need("np/dates.hpp")
	}
	if t.Kind == types.KIter && t.Elems[0].Kind == types.KObject {
		m.need("expected_iter.hpp")
	}
	if t.Kind == types.KGen {
		m.need("tuple.hpp")
	}
	for _, e := range t.Elems {
		m.needType(e)
	}
}

// collectTypes records the headers of every type and row that the functions mention.
func (m *module) collectTypes() {
	for _, c := range m.m.Cells {
		m.needType(c.Type)
	}
	for _, c := range m.m.Classes {
		m.need("inst.hpp")
		m.need("cycles.hpp")
		for _, s := range c.Slots {
			m.needType(s.Type)
		}
	}
	for _, f := range m.m.Funcs {
		m.needType(f.Result)
		for _, l := range append(append([]*ir.Local{}, f.Params...), f.Locals...) {
			m.needType(l.Type)
		}
		ir.Walk(f.Body, func(s ir.Stmt) {
			if c, ok := s.(*ir.Check); ok {
				m.need(c.Row.Header)
			}
			if c, ok := s.(*ir.CallFunc); ok && c.Manager != "" {
				m.need("manager.hpp")
			}
			switch s.(type) {
			case *ir.Parallel:
				m.need("parallel.hpp")
			case *ir.Abreast:
				m.need("np/abreast.hpp")
			}
			for _, e := range ir.Exprs(s) {
				ir.WalkExpr(*e, m.needExpr)
			}
		})
	}
}

func (m *module) needExpr(e ir.Expr) {
	switch e := e.(type) {
	case *ir.Op:
		m.need(e.Row.Header)
	case *ir.Data:
		m.need("flat.hpp") // sole
	}
	m.needType(e.Type())
}

// functions emits the bodies; what they use (names, constants) is known afterwards.
func (m *module) functions(list []*ir.Func) string {
	w := &writer{}
	for _, f := range list {
		w.file = m.lineFile(m.sourceOf(f))
		inLibrary(w, f, func() { m.function(f, w) })
	}
	return w.b.String()
}

func (m *module) function(f *ir.Func, w *writer) {
	defer diag.InFunction(f.CoreID, f.Sym)
	w.file = m.lineFile(m.fileOf(f))
	newFunction(m, f, w).emit()
}

// core puts core.cpp together.
func (m *module) core(functions string) string {
	w := &writer{}
	w.line("// %s: native functions of the Python module %s, written by pyx2cpp.", "core.cpp", m.m.Name)
	w.line(`#include "core.h"`)
	w.line("")
	m.data(w)
	if !m.gensInHeader() {
		m.generators(w)
	}
	for _, f := range m.m.Funcs {
		if !m.split && !entered(f) && f.Gen == nil {
			inLibrary(w, f, func() { w.line("static %s;", prototype(f, false)) })
		}
	}
	m.classCode(w)
	return w.b.String() + functions
}

// data writes the definitions that stand before the functions.
func (m *module) data(w *writer) {
	m.boxedData(w)
	for _, c := range m.m.Cells { // when the process ends, what a cell refers to may be gone
		w.line("[[clang::no_destroy]] %s %s;", CxxType(c.Type), cellName(c))
	}
	m.constants(w)
	w.line("pyx_module* module_state;")
	for _, l := range m.m.Links {
		w.line("pyx_module* %s;  // %s", ir.LinkSym(l.Index), l.Name)
	}
	m.codeData(w)
	if m.m.Threads > 0 && m.arrays() {
		w.line("[[maybe_unused]] static const bool threads_asked = pyx::np_ask_threads(%d);", m.m.Threads)
	}
	w.line("")
}

// arrays tells whether there is work for NumPy's part of the runtime.
func (m *module) arrays() bool {
	for h := range m.headers {
		if strings.HasPrefix(h, "np/") {
			return true
		}
	}
	return false
}

// codeData writes what describes the code objects.
func (m *module) codeData(w *writer) {
	for _, c := range m.codes() {
		if code := m.m.Code[c.CoreID]; len(code) > 0 {
			w.line("static const uint8_t %s[] = %s;", codeBytes(c), byteText(code))
		}
		w.line("%s", m.codeDef(c))
		for i, in := range c.Inlined {
			if in.Fn != nil {
				continue
			}
			w.line("pyx_code_info %s{%s, %s, %s, %d, 0, nullptr, 0, &%s, nullptr, 0};", inlinedName(c, i),
				quote(in.Name), quote(inlinedPyName(c, in.Name)), m.path(m.sourceOf(c)), in.Line, c.StateSym())
		}
	}
}

// inlinedPyName is the qualified name of inlined code: a comprehension is inside
// the function that it stands in, a generator function that is inlined one of the module.
func inlinedPyName(c *ir.Func, name string) string {
	around := strings.TrimSuffix(c.PyName, ir.LoopSuffix)
	if around == "<module>" || !strings.HasPrefix(name, "<") {
		return name
	}
	return around + ".<locals>." + name
}

// codes returns one function per code object, in order of the core IDs.
func (m *module) codes() []*ir.Func {
	var list []*ir.Func
	seen := map[int]bool{}
	for _, f := range slices.Concat(m.m.Funcs, m.m.Mentioned) {
		if !seen[f.CoreID] {
			seen[f.CoreID] = true
			list = append(list, f)
		}
	}
	sort.SliceStable(list, func(i, j int) bool { return list[i].CoreID < list[j].CoreID })
	return list
}

func (m *module) codeDef(f *ir.Func) string {
	bytes, size := "nullptr", len(m.m.Code[f.CoreID])
	if size > 0 {
		bytes = codeBytes(f)
	}
	short := f.PyName[strings.LastIndexByte(f.PyName, '.')+1:]
	return fmt.Sprintf("pyx_code_info %s{%s, %s, %s, %d, %d, %s, %d, &%s, nullptr, %d};",
		codeName(f), quote(short), quote(f.PyName), m.path(m.fileOf(f)), f.DefLine, f.NVars, bytes, size, f.StateSym(), f.Ordinal)
}

// nameDef defines an interned name.
func (m *module) nameDef(name string) string {
	for _, l := range m.m.Links {
		if base, ok := strings.CutPrefix(name, l.Name+":"); ok {
			return fmt.Sprintf("static pyx_linked_name %s{{%s, nullptr}, &%s};", nameConst(name), quote(base), ir.LinkSym(l.Index))
		}
	}
	return fmt.Sprintf("static pyx_name %s{%s, nullptr};", nameConst(name), quote(name))
}

// header puts core.h together.
func (m *module) header() string {
	w := &writer{}
	w.line("// core.h: what core.cpp of the Python module %s defines.", m.m.Name)
	w.line("#pragma once")
	w.line(`#include "pyx/ret.hpp"`)
	list := make([]string, 0, len(m.headers))
	for h := range m.headers {
		if h != "pyx/ret.hpp" {
			list = append(list, h)
		}
	}
	sort.Strings(list)
	for _, h := range list {
		w.line("#include %s", quote(h))
	}
	w.line("")
	w.line("extern pyx_module* module_state;")
	for _, l := range m.m.Links {
		w.line("extern pyx_module* %s;", ir.LinkSym(l.Index))
	}
	for i := range m.paths {
		w.line("extern const char %s%d[];", prefixPath, i)
	}
	for _, f := range m.codes() {
		w.line("extern pyx_code_info %s;  // %s", codeName(f), f.PyName)
		for i, in := range f.Inlined {
			if in.Fn != nil {
				continue
			}
			w.line("extern pyx_code_info %s;  // %s of %s", inlinedName(f, i), in.Name, f.PyName)
		}
	}
	if m.gensInHeader() {
		m.declareGenerators(w)
	}
	m.classes(w)
	m.declareBoxed(w)
	for _, c := range m.m.Cells {
		w.line("extern %s %s;  // %s", CxxType(c.Type), cellName(c), c.Name)
	}
	if m.gensInHeader() {
		m.generators(w)
	}
	for _, f := range m.m.Funcs {
		if entered(f) || m.split && f.Gen == nil {
			inLibrary(w, f, func() { w.line("%s;", prototype(f, false)) })
		}
	}
	return w.b.String()
}

// byteText renders bytes as a string literal, which clang reads faster than a list of numbers. The zero behind it does no harm.
func byteText(code []byte) string {
	var b strings.Builder
	b.WriteByte('"')
	for i, c := range code {
		switch {
		case c == '"' || c == '\\':
			b.WriteByte('\\')
			b.WriteByte(c)
		case c >= ' ' && c < 0x7f && c != '?':
			b.WriteByte(c)
		case i+1 < len(code) && code[i+1] >= '0' && code[i+1] <= '7':
			fmt.Fprintf(&b, `\%03o`, c)
		default:
			fmt.Fprintf(&b, `\%o`, c)
		}
	}
	b.WriteByte('"')
	return b.String()
}

// cellName returns the C++ variable of a module name.
func cellName(c *ir.GlobalCell) string {
	return fmt.Sprintf("%s%d_%s", prefixCell, c.ID, identifier(c.Name))
}

// CellName returns the C++ variable of core.h that holds a module name's value.
func CellName(c *ir.GlobalCell) string { return cellName(c) }

// CodeName returns the C++ variable of core.h that describes the code object of f.
func CodeName(f *ir.Func) string { return codeName(f) }

// inlinedName returns the C++ variable of the code object inlined into f at index i.
func inlinedName(f *ir.Func, i int) string {
	return fmt.Sprintf("%s%d_%s", prefixInlined, i, codeOf(f))
}

func codeName(f *ir.Func) string { return prefixCode + codeOf(f) }

// codeBytes is the serialised core of f, for the generic clone.
func codeBytes(f *ir.Func) string { return prefixCore + codeOf(f) }

// codeOf tells code objects apart: what is said of one stands before it, for a function's name may end in anything.
func codeOf(f *ir.Func) string { return fmt.Sprintf("%d_%s", f.Nth, identifier(f.PyName)) }

func nameConst(name string) string { return prefixName + identifier(name) }

// useName returns the C++ expression for an interned name.
func (m *module) useName(name string) string {
	m.names[name] = true
	return "&" + nameConst(name)
}

// useKwNames returns the C++ expression for the keyword names of a call.
func (m *module) useKwNames(names []string) string {
	if len(names) == 0 {
		return "nullptr"
	}
	id := fmt.Sprintf("%s%d", prefixKwNames, len(m.kwnames))
	quoted := make([]string, len(names))
	for i, n := range names {
		quoted[i] = quote(n)
	}
	m.kwnames = append(m.kwnames, fmt.Sprintf("static const char* const %s_texts[] = {%s};\nstatic pyx_kwnames %s{%s_texts, %d, nullptr};",
		id, strings.Join(quoted, ", "), id, id, len(names)))
	return "&" + id
}

// strConst returns the C++ expression for a str constant, or, where the type
// is not str (a name, a format), the plain literal.
func (m *module) strConst(s string, t types.Type) string {
	if t == types.Bytes {
		return m.bytesConst(s)
	}
	if t != types.Str {
		return quote(s)
	}
	if name, ok := m.strs[s]; ok {
		return name
	}
	name := fmt.Sprintf("%s%d", prefixStr, len(m.strList))
	m.strs[s] = name
	m.strList = append(m.strList, s)
	return name
}

// bytesConst returns the C++ expression for a bytes constant.
func (m *module) bytesConst(s string) string {
	for i, b := range m.bytesList {
		if b == s {
			return fmt.Sprintf("%s%d", prefixBytes, i)
		}
	}
	m.bytesList = append(m.bytesList, s)
	return fmt.Sprintf("%s%d", prefixBytes, len(m.bytesList)-1)
}

// prototype returns the declaration of f; renamed gives assigned parameters the name prefix p_.
func prototype(f *ir.Func, renamed bool) string {
	params := make([]string, len(f.Params))
	assigned := map[*ir.Local]bool{}
	if renamed {
		assigned = assignedParams(f)
	}
	for i, l := range f.Params {
		name := l.Name
		if assigned[l] {
			name = paramName(l)
		}
		params[i] = paramType(l.Type) + " " + name
	}
	return fmt.Sprintf("%s %s(%s)", resultType(f), f.Sym, strings.Join(params, ", "))
}

func paramName(l *ir.Local) string { return prefixParam + strings.TrimPrefix(l.Name, "v_") }

// assignedParams returns the parameters passed by reference that the body assigns: they need a copy.
func assignedParams(f *ir.Func) map[*ir.Local]bool {
	params := map[*ir.Local]bool{}
	for _, l := range f.Params {
		params[l] = !byValue(l.Type)
	}
	assigned := map[*ir.Local]bool{}
	ir.Walk(f.Body, func(s ir.Stmt) {
		for _, l := range ir.Defs(s) {
			if params[l] {
				assigned[l] = true
			}
		}
	})
	return assigned
}
