package bridgegen

import (
	"fmt"
	"strings"

	"pyx2cpp/transpile/ir"
	"pyx2cpp/typer/types"
)

// Export is a native instance that C and Go can call.
type Export struct {
	Func  *FuncSpec
	Entry *Entry
	CName string // C function: module_function
	Name  string // Go function
}

// Skipped is a function that C and Go cannot call.
type Skipped struct {
	Name   string
	Line   int
	Reason string // and how to change that
}

// Exports lists the instances of the module's top-level functions that C and Go
// can call, and the functions that have none.
func Exports(m *ModuleSpec) (exports []Export, skipped []Skipped) {
	used := map[string]bool{"Error": true, "Array2": true}
	for i := range m.Funcs {
		f := &m.Funcs[i]
		if strings.Contains(f.Qualname, ".") || f.Piece > 0 {
			continue
		}
		var found []Export
		reason := unexported(f)
		for k := range f.Entries {
			if definedTwice(m, f) {
				reason = "which of the functions of this name is meant shows when the module runs"
			} else if why := unsupported(m, f, &f.Entries[k]); why != "" {
				reason = why
			} else {
				found = append(found, Export{Func: f, Entry: &f.Entries[k]})
			}
		}
		if len(found) == 0 {
			skipped = append(skipped, Skipped{f.Name, f.DefLine, reason})
		}
		for k := range found {
			if named(m, &found[k], used, len(found) > 1) {
				exports = append(exports, found[k])
			}
		}
	}
	return exports, skipped
}

// definedTwice tells whether another function of the module has the name of f.
func definedTwice(m *ModuleSpec, f *FuncSpec) bool {
	for i := range m.Funcs {
		if g := &m.Funcs[i]; g != f && g.Qualname == f.Qualname {
			return true
		}
	}
	return false
}

// unexported says why a function without entries is left out.
func unexported(f *FuncSpec) string {
	if f.Open != Closed {
		return fmt.Sprintf("its argument types are open: annotate it, or give --sig '%s(...)'", f.Name)
	}
	return "it has no native version"
}

// callsNumPy tells whether a function, or one that it calls, runs NumPy's own loops.
func callsNumPy(f *ir.Func, seen map[*ir.Func]bool) bool {
	if seen[f] {
		return false
	}
	seen[f] = true
	found := false
	ir.Walk(f.Body, func(s ir.Stmt) {
		switch s := s.(type) {
		case *ir.Check:
			found = found || s.Row.NumPy
			if v := s.Row.Vector; v != nil {
				for i := range v.Steps {
					found = found || v.Steps[i].Foreign()
				}
			}
		case *ir.CallFunc:
			found = found || callsNumPy(s.Fn, seen)
		}
	})
	return found
}

// unsupported says why an instance cannot be called from C, or "".
func unsupported(m *ModuleSpec, f *FuncSpec, e *Entry) string {
	if e.Func.Python {
		return "it needs Python objects"
	}
	if callsNumPy(e.Func, map[*ir.Func]bool{}) {
		return "it calls functions of NumPy over arrays"
	}
	for _, i := range e.Assumes {
		if a := m.Assumptions[i]; a.Kind == AssumeValue && a.Literal == "" {
			return fmt.Sprintf("it reads the module name %s, whose value only the running module has", a.Name)
		}
	}
	for i, p := range f.Params {
		if p.Kind == VarPositional || p.Kind == VarKeyword {
			return "it takes any number of arguments"
		}
		if t := e.Func.Params[i].Type; !acceptable(t) {
			return fmt.Sprintf("parameter %s is %s", p.Name, t)
		}
	}
	for _, t := range results(e.Func.Result) {
		if !representable(t) {
			return fmt.Sprintf("it returns %s", e.Func.Result)
		}
	}
	return ""
}

func representable(t types.Type) bool {
	_, ok := convert(t)
	return ok
}

// acceptable tells whether a parameter can have the type.
func acceptable(t types.Type) bool { return representable(t) && t.Kind != types.KUnion }

// named gives an export its names: those of the Python function, with the types
// of the parameters when the function has several instances. False when one of
// the same parameters is there already (a list and an array are both slices in Go).
func named(m *ModuleSpec, x *Export, used map[string]bool, several bool) bool {
	x.Name = goName(x.Func.Name)
	if used[x.Name] && !several {
		x.Name += "_"
	}
	x.CName = cPrefix(m) + "_" + identifier(x.Func.Name)
	if several {
		for _, p := range x.Entry.Func.Params {
			r, _ := convert(p.Type)
			x.Name += r.suffix
			x.CName += "_" + strings.ToLower(r.suffix)
		}
	}
	if used[x.Name] {
		return false
	}
	used[x.Name] = true
	return true
}

// goName turns running_sum into RunningSum.
func goName(name string) string {
	var b strings.Builder
	for _, part := range strings.Split(identifier(name), "_") {
		if part != "" {
			b.WriteString(strings.ToUpper(part[:1]) + part[1:])
		}
	}
	if s := b.String(); s != "" && (s[0] < '0' || s[0] > '9') {
		return s
	}
	return "F" + b.String()
}

func cPrefix(m *ModuleSpec) string { return identifier(m.Name[strings.LastIndexByte(m.Name, '.')+1:]) }

// cParams lists the C parameters of an export.
func cParams(m *ModuleSpec, x *Export) string {
	var out []string
	for i, p := range x.Entry.Func.Params {
		r, _ := convert(p.Type)
		name := cName(x.Func.Params[i].Name)
		out = append(out, r.cParam(name)...)
	}
	for i, t := range results(x.Entry.Func.Result) {
		r, _ := convert(t)
		out = append(out, r.cResult(fmt.Sprintf("result%d", i))...)
	}
	return strings.Join(append(out, cPrefix(m)+"_error *error"), ", ")
}

// cName keeps parameter names clear of C's and C++'s keywords and of our own names.
func cName(name string) string { return identifier(name) + "_" }

// Header returns the C header of the module's library.
func Header(m *ModuleSpec) string {
	t := &text{}
	prefix := cPrefix(m)
	guard := strings.ToUpper(prefix) + "_H"
	t.line("/* C interface of the Python module %s, written by pyx2cpp.", m.Name)
	t.line(" *")
	t.line(" * Functions return 0, or 1 after an exception, which is then described in *error (error may be null).")
	t.line(" * Sequences in results and error messages are to be given to %s_free.", prefix)
	t.line(" * Text is UTF-8 and its length in bytes, -1 for a result None. A list of lists is its items in a row and the offset of")
	t.line(" * every list, with one more for the end; a list of str likewise. Arrays of two dimensions are row by row.")
	t.line(" */")
	t.line("#ifndef %s\n#define %s\n#include <stdbool.h>\n#include <stdint.h>", guard, guard)
	t.line("#ifdef __cplusplus\nextern \"C\" {\n#endif\n")
	t.line("typedef struct {")
	t.line("  const char *type;     /* name of the exception's class */")
	t.line("  char *message;")
	t.line("  const char *function; /* where it was raised: */")
	t.line("  const char *file;")
	t.line("  int32_t line;")
	t.line("} %s_error;\n", prefix)
	t.line("void %s_free(void *memory);\n", prefix)
	exports, _ := Exports(m)
	for i := range exports {
		x := &exports[i]
		t.line("/* %s */", signature(x))
		t.line("int32_t %s(%s);\n", x.CName, cParams(m, x))
	}
	t.line("#ifdef __cplusplus\n}\n#endif\n#endif")
	return t.String()
}

// signature is the Python signature of an instance.
func signature(x *Export) string {
	parts := make([]string, len(x.Func.Params))
	for i, p := range x.Func.Params {
		parts[i] = p.Name + ": " + x.Entry.Func.Params[i].Type.String()
	}
	return fmt.Sprintf("%s(%s) -> %s", x.Func.Name, strings.Join(parts, ", "), x.Entry.Func.Result)
}

// CGlue returns cface.cpp: the C functions of the module's library. It is
// compiled without Python.h and linked with core.cpp.
func CGlue(m *ModuleSpec) string {
	t := &text{}
	prefix := cPrefix(m)
	t.line("// cface.cpp: the C interface of module %s, written by pyx2cpp.", m.Name)
	t.line("#include %s", quote(m.CoreHeader))
	t.line(`#include "c/convert.hpp"`)
	exports, _ := Exports(m)
	if uses(exports, func(r row) bool { return r.c == "char" }) {
		t.line(`#include "c/text.hpp"`)
	}
	t.line("")
	t.line(`#define PYX_EXPORT extern "C" __attribute__((visibility("default")))`)
	t.line("using %s_error = pyx::c::error;", prefix)
	t.line("PYX_EXPORT void %s_free(void* memory) { free(memory); }", prefix)
	t.line("__attribute__((constructor)) static void fill_cells() {")
	for _, a := range m.Assumptions {
		if a.Kind == AssumeValue && a.Literal != "" {
			t.line("  %s = %s;", a.Cell, a.Literal)
		}
	}
	t.line("}")
	for i := range exports {
		cFunction(t, m, &exports[i])
	}
	return t.String()
}

func cFunction(t *text, m *ModuleSpec, x *Export) {
	t.line("")
	t.line("PYX_EXPORT int32_t %s(%s) {", x.CName, cParams(m, x))
	args := make([]string, len(x.Entry.Func.Params))
	for i, p := range x.Entry.Func.Params {
		r, _ := convert(p.Type)
		name := cName(x.Func.Params[i].Name)
		switch r.shape {
		case scalar:
			args[i] = name
			if p.Type.Kind == types.KNumPy {
				args[i] = "{" + name + "}"
			}
		case empty:
			args[i] = "{}"
		default:
			args[i] = fmt.Sprintf("a%d", i)
			t.line("  std::remove_cvref_t<pyx::c::parameter<%d, decltype(&%s)>> a%d;", i, x.Entry.Func.Sym, i)
			t.line("  if (!pyx::c::take(a%d, %s)) return pyx::c::fail(error);", i, declared(r.cParam(name)))
		}
	}
	t.line("  const auto r = %s(%s);", x.Entry.Func.Sym, strings.Join(args, ", "))
	t.line("  if (!pyx::c::succeeded(r)) return pyx::c::fail(error);")
	cResults(t, x)
	t.line("  return 0;")
	t.line("}")
}

// cResults writes the hand-over of the results; what was handed over before a failure is freed.
func cResults(t *text, x *Export) {
	rs := results(x.Entry.Func.Result)
	var owned []string
	for i, typ := range rs {
		r, _ := convert(typ)
		value := "pyx::c::value(r)"
		if x.Entry.Func.Result.Kind == types.KTuple {
			value = fmt.Sprintf("pyx::get<%d>(%s)", i, value)
		}
		variables := declared(r.cResult(fmt.Sprintf("result%d", i)))
		if r.shape == scalar || r.shape == optional {
			t.line("  pyx::c::put(%s, %s);", variables, value)
		}
		if r.shape == scalar || r.shape == optional || r.shape == empty {
			continue
		}
		undo := ""
		for _, o := range owned {
			undo += "free(*" + o + "), "
		}
		t.line("  if (!pyx::c::put(%s, %s)) return %spyx::c::fail(error);", variables, value, undo)
		owned = append(owned, fmt.Sprintf("result%d", i))
		if r.shape == nested {
			owned = append(owned, fmt.Sprintf("result%d_offsets", i))
		}
	}
}
