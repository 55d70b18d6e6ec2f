package bridgegen

import (
	"fmt"
	"slices"
	"strings"

	"pyx2cpp/transpile/ir"
	"pyx2cpp/typer/types"
)

// Glue returns glue.cpp of an extension module: the wrappers of its native
// functions, the tables that describe it, and its PyInit function.
func Glue(m *ModuleSpec) string {
	t := &text{}
	t.line("// glue.cpp: the Python side of module %s, written by pyx2cpp.", m.Name)
	library(t, m, m.Path)
	t.line("static const char source[] =%s;", quoteLines(string(m.Source)))
	t.line("static const pyx_module_spec module_spec = {")
	t.line("    %s, source, %d, %s, %s};", librarySpec, len(m.Source), quote(m.Tool), quote(strings.Join(m.ToolArgs, "\n")))
	entryPoints(t, m)
	return t.String()
}

// Specialisation returns glue.cpp of a specialisation: m describes the one
// function that was compiled, key is the text of the argument types.
func Specialisation(m *ModuleSpec, key string) string {
	t := &text{}
	t.line("// glue.cpp: a specialisation of %s for %s, written by pyx2cpp.", m.Name, oneLine(key))
	library(t, m, key)
	t.line("static const pyx_library_spec library_spec = %s;", librarySpec)
	t.line(`extern "C" __attribute__((visibility("default"))) const pyx_library_spec* pyx_specialisation_spec() {`)
	t.line("  return &library_spec;")
	t.line("}")
	t.line(`extern "C" __attribute__((visibility("default"))) bool pyx_specialisation_join(pyx_module* m, pyx_validity* v) {`)
	t.line("  if (!make_constants()) return false;")
	t.line("  pyx_join(&library_spec, m, v);")
	t.line("  return true;")
	t.line("}")
	return t.String()
}

// librarySpec is the initialiser of a pyx_library_spec; library defines what it names.
const librarySpec = `{pyx_abi, library_name, library_path, library_key, cpu_features, cpu_feature_count, assumptions,
     assumption_count, functions, function_count, &module_state, links, link_count}`

// library writes the tables that modules and specialisations have in common.
func library(t *text, m *ModuleSpec, path string) {
	t.line(`#include "py/module.hpp"`)
	if slices.ContainsFunc(m.Assumptions, func(a Assumption) bool { return a.Class != nil && a.Class.Enum != nil }) {
		t.line(`#include "py/enum.hpp"`)
	}
	if slices.ContainsFunc(m.Assumptions, func(a Assumption) bool { return a.adoptable() }) {
		t.line(`#include "py/adopt.hpp"`)
	}
	t.line("#include %s", quote(m.CoreHeader))
	t.line("")
	t.line("static const char library_name[] = %s;", quote(m.Name))
	t.line("static const char library_path[] = %s;", quote(path))
	t.line("static const char library_key[] = %s;", quote(m.Key))
	cpuFeatures(t, m)
	assumptions(t, m)
	links(t, m)
	for i := range m.Funcs {
		functionTables(t, m, i)
	}
	functions(t, m)
	constants(t, m)
	t.line("")
}

// count writes the length of a table; C++ has no arrays without elements, so
// empty tables hold one that nobody reads.
func count(t *text, name string, n int) { t.line("static constexpr int %s_count = %d;", name, n) }

func cpuFeatures(t *text, m *ModuleSpec) {
	quoted := make([]string, len(m.CPUFeatures))
	for i, f := range m.CPUFeatures {
		quoted[i] = quote(f)
	}
	t.line("static const char* const cpu_features[] = {%s};", strings.Join(append(quoted, "nullptr"), ", "))
	count(t, "cpu_feature", len(m.CPUFeatures))
}

var assumptionKinds = map[AssumptionKind]string{
	AssumeValue: "PYX_ASSUME_VALUE", AssumeFunction: "PYX_ASSUME_FUNCTION", AssumeBuiltin: "PYX_ASSUME_BUILTIN",
	AssumeModule: "PYX_ASSUME_MODULE", AssumeAttribute: "PYX_ASSUME_ATTRIBUTE",
	AssumeImported: "PYX_ASSUME_IMPORTED", AssumeMember: "PYX_ASSUME_MEMBER",
	AssumeClass: "PYX_ASSUME_CLASS", AssumeDefault: "PYX_ASSUME_DEFAULT", AssumeClassValue: "PYX_ASSUME_CLASS_VALUE", AssumeAlias: "PYX_ASSUME_ALIAS",
	AssumeManager: "PYX_ASSUME_MANAGER",
}

func assumptions(t *text, m *ModuleSpec) {
	for i, a := range m.Assumptions {
		if a.Class != nil {
			classTables(t, a.Class, i)
		}
	}
	t.line("static const pyx_assumption assumptions[] = {")
	for i, a := range m.Assumptions {
		load, class, adopt := "nullptr", "nullptr", "nullptr"
		if a.Class != nil {
			class = fmt.Sprintf("&class_%d", i)
		}
		if a.Cell != "" {
			load = fmt.Sprintf("pyx::load<&%s>", a.Cell)
		}
		if a.adoptable() {
			adopt = fmt.Sprintf("pyx::adopt<&%s>", a.Cell)
		}
		t.line("    {%s, %s, %s, %s, %d, %s, %s, %d, %d, %s},", assumptionKinds[a.Kind], quote(a.Name), quote(a.Ref), quote(a.Param), a.ID, load, class, a.Home, a.Owner, adopt)
	}
	t.line("    {}};")
	count(t, "assumption", len(m.Assumptions))
}

// adoptable tells whether native code may take over the container that the name holds (py/adopt.hpp).
func (a *Assumption) adoptable() bool {
	return a.Kind == AssumeValue && a.Cell != "" && a.Type != nil && a.Home == 0 && types.Adoptable(a.Type)
}

// links writes the modules whose functions are compiled with those of this one.
func links(t *text, m *ModuleSpec) {
	t.line("static const pyx_link links[] = {")
	for i, l := range m.Links {
		t.line("    {%s, 0x%xu, &%s},", quote(l.Name), l.Hash, ir.LinkSym(i+1))
	}
	t.line("    {}};")
	count(t, "link", len(m.Links))
}

var paramKinds = map[ParamKind]string{
	PositionalOnly: "PYX_POSITIONAL_ONLY", PositionalOrKeyword: "PYX_POSITIONAL_OR_KEYWORD",
	VarPositional: "PYX_VAR_POSITIONAL", KeywordOnly: "PYX_KEYWORD_ONLY", VarKeyword: "PYX_VAR_KEYWORD",
}

// functionTables writes the parameters and entries of function i.
func functionTables(t *text, m *ModuleSpec, i int) {
	f := &m.Funcs[i]
	t.line("")
	t.line("// %s", f.Qualname)
	t.line("static const pyx_param_spec params_%d[] = {", i)
	for _, p := range f.Params {
		t.line("    {%s, %s, %s},", quote(p.Name), paramKinds[p.Kind], yesNo(p.Default))
	}
	t.line("    {}};")
	for k, e := range f.Entries {
		indices := make([]string, len(e.Assumes))
		for j, a := range e.Assumes {
			indices[j] = fmt.Sprint(a)
		}
		t.line("static const uint16_t assumes_%d_%d[] = {%s};", i, k, strings.Join(append(indices, "0"), ", "))
	}
	if len(f.Cells) > 0 {
		places := make([]string, len(f.Cells))
		for k, c := range f.Cells {
			places[k] = fmt.Sprint(c)
		}
		t.line("static const uint8_t cells_%d[] = {%s};", i, strings.Join(places, ", "))
	}
	t.line("static const pyx_entry entries_%d[] = {", i)
	for k, e := range f.Entries {
		adopts := slices.ContainsFunc(e.Assumes, func(a int) bool { return m.Assumptions[a].adoptable() })
		t.line("    {%s, assumes_%d_%d, %d, %t, %t, %t},", wrapper(e, f.Piece > 0), i, k, len(e.Assumes),
			ir.RunsNoPython(e.Func), e.Func.Exits, adopts)
	}
	t.line("    {}};")
}

// wrapper returns the C++ function that takes Python objects to a native instance.
func wrapper(e Entry, piece bool) string {
	args := []string{e.Func.Sym}
	for i := range e.Func.Params {
		number := -1
		if e.Functions != nil {
			number = e.Functions[i]
		}
		if e.Known != nil && e.Known[i] != "" {
			args = append(args, "&"+e.Known[i])
			continue
		}
		if e.Frames != nil && e.Frames[i] != "" {
			args = append(args, fmt.Sprintf("pyx::detail::frame_type(%q)", e.Frames[i]))
			continue
		}
		args = append(args, fmt.Sprint(number))
	}
	name := "pyx::entry"
	if e.Func.Body != nil && ir.RunsWithoutGIL(e.Func) {
		name = "pyx::free_entry"
	}
	w := name + "<" + strings.Join(args, ", ") + ">"
	if piece {
		w = "pyx::piece_entry<" + strings.Join(args, ", ") + ">"
	}
	if e.Func.FloatFlags {
		w = fmt.Sprintf("pyx::warning_entry<%s, &%s>", w, e.Code)
	}
	return w
}

var openness = map[Openness]string{Closed: "PYX_CLOSED", Open: "PYX_OPEN", OpenLoops: "PYX_OPEN_LOOPS"}

func functions(t *text, m *ModuleSpec) {
	t.line("")
	t.line("static const pyx_function_spec functions[] = {")
	for i := range m.Funcs {
		f := &m.Funcs[i]
		pos, posOnly := 0, 0
		for _, p := range f.Params {
			if p.Kind == PositionalOnly {
				posOnly++
			}
			if p.Kind <= PositionalOrKeyword {
				pos++
			}
		}
		cells := "nullptr"
		if len(f.Cells) > 0 {
			cells = fmt.Sprintf("cells_%d", i)
		}
		t.line("    {%s, %s, %d, %d, %d, %d, %d, params_%d, entries_%d, %d, %s, %d, %d, %t, %t, %s, %d},", quote(f.Name), quote(f.Qualname), f.DefLine,
			f.ID, len(f.Params), pos, posOnly, i, i, len(f.Entries), openness[f.Open], f.Piece, f.Column, f.InFunction, f.MayReturn, cells, len(f.Cells))
	}
	t.line("    {}};")
	count(t, "function", len(m.Funcs))
}

// entryPoints writes what importing, reloading and rebuilding call.
func entryPoints(t *text, m *ModuleSpec) {
	base := m.Name[strings.LastIndexByte(m.Name, '.')+1:]
	t.line("")
	t.line(`#define PYX_EXPORT extern "C" __attribute__((visibility("default")))`)
	t.line("PYX_EXPORT const pyx_module_spec* pyx_module_spec_of() { return &module_spec; }")
	t.line("PYX_EXPORT int pyx_exec(PyObject* module) {")
	t.line("  if (!make_constants()) return -1;")
	t.line("  return pyx_module_exec(module, &module_spec);")
	t.line("}")
	t.line("PYX_EXPORT PyObject* pyx_attach(PyObject* function, int line) {")
	t.line("  static const bool ready = make_constants();")
	t.line("  if (!ready) return PyErr_NoMemory();")
	t.line("  return pyx_attach_function(&module_spec, function, line);")
	t.line("}")
	t.line("PYX_EXPORT PyObject* pyx_exec_in(PyObject* dict) {")
	t.line("  static const bool ready = make_constants();")
	t.line("  if (!ready) return PyErr_NoMemory();")
	t.line("  return pyx_exec_in_namespace(&module_spec, dict);")
	t.line("}")
	t.line("static PyModuleDef_Slot slots[] = {{Py_mod_exec, reinterpret_cast<void*>(pyx_exec)}, {0, nullptr}};")
	t.line("static PyModuleDef definition = {PyModuleDef_HEAD_INIT, %s, nullptr, 0, nullptr, slots, nullptr, nullptr, nullptr};",
		quote(base))
	for _, name := range initNames(base) {
		t.line("PYX_EXPORT PyObject* %s() { return PyModuleDef_Init(&definition); }", name)
	}
}

// initNames returns the names under which importlib looks for the module:
// its own and that of a program run as __main__. Names outside ASCII are
// looked for in punycode (PEP 489).
func initNames(base string) []string {
	own := "PyInit_" + base
	for _, r := range base {
		if r >= 0x80 {
			own = "PyInitU_" + strings.ReplaceAll(punycode(base), "-", "_")
			break
		}
	}
	if base == "__main__" {
		return []string{own}
	}
	return []string{own, "PyInit___main__"}
}

func oneLine(s string) string { return strings.ReplaceAll(s, "\n", " ") }
