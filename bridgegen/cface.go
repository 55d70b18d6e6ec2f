package bridgegen

import (
	"fmt"
	"strings"

	"pyx2cpp/typer/types"
)

// cParams lists the C parameters of an export.
func cParams(m *ModuleSpec, x *Export) string {
	var out []string
	for _, p := range x.params() {
		r, _ := convert(p.typ)
		out = append(out, r.cParam(cName(p.name))...)
	}
	for i, t := range results(x.result()) {
		r, _ := resultRow(t)
		out = append(out, r.cResult(fmt.Sprintf("result%d", i))...)
	}
	return marked(m, strings.Join(append(out, cPrefix(m)+"_error *error"), ", "))
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
	t.line(" * What is uint8_t here is packed: numbers as they lie in memory, a bool as a byte, a str or bytes as length and bytes")
	t.line(" * (UTF-8), a list, set or dict as number of items and items (of a dict: key, value), a tuple as its items, a member of")
	t.line(" * an enumeration as its place, an instance as its handle; a union as a byte, which member it is, and the member, which is")
	t.line(" * nothing for None. Lengths, numbers of items and places are int64_t.")
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
	if stoppable(exports) {
		t.line("/* Calls of this thread end soon after *flag is no longer 0, with a KeyboardInterrupt. Null: never, as at first. */")
		t.line("void %s_stop_when(const int32_t *flag);\n", prefix)
	}
	for _, l := range m.used(exports) {
		name := prefix + "_" + identifier(l.Name)
		t.line("/* An instance of class %s, for one thread at a time, as are instances that hold the same objects. To be given back. */", l.Name)
		t.line("typedef struct %s %s;", name, name)
		t.line("void %s_release(%s *instance);\n", name, name)
	}
	for i := range exports {
		x := &exports[i]
		once := ""
		if x.tables(m) {
			once = "; one thread at a time among those that say so"
		}
		t.line("/* %s%s */", signature(x), once)
		t.line("int32_t %s(%s);\n", x.CName, cParams(m, x))
		if m.Arrow && x.arrow() {
			t.line("/* The same, for arrays that must stay as they are. */")
			t.line("int32_t %s%s(%s);\n", x.CName, arrowSuffix, cParams(m, x))
		}
	}
	t.line("#ifdef __cplusplus\n}\n#endif\n#endif")
	return t.String()
}

// signature is the Python signature of an export.
func signature(x *Export) string {
	if x.Kind == Attribute {
		return fmt.Sprintf("%s.%s: %s", x.Class.Name, x.Slot.Name, x.Slot.Type)
	}
	var parts []string
	for i, p := range x.params() {
		if i > 0 || x.Class == nil || x.Kind == Construct {
			parts = append(parts, p.name+": "+p.typ.String())
		}
	}
	name := ""
	switch {
	case x.Kind == Construct:
		name = x.Class.Name
	case x.Class != nil:
		name = x.Class.Name + "." + x.Func.Name
	default:
		name = x.Func.Qualname
	}
	return fmt.Sprintf("%s(%s) -> %s", name, strings.Join(parts, ", "), x.result())
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
	classes := m.used(exports)
	if uses(exports, func(r row) bool { return r.c == "char" }) {
		t.line(`#include "c/text.hpp"`)
	}
	packs := len(packedTypes(exports)) > 0
	if packs {
		t.line(`#include "c/packed.hpp"`)
	} else if len(classes) > 0 || m.Cycles {
		t.line(`#include "c/object.hpp"`)
	}
	t.line("")
	t.line(`#define PYX_EXPORT extern "C" __attribute__((visibility("default")))`)
	t.line("using %s_error = pyx::c::error;", prefix)
	t.line("PYX_EXPORT void %s_free(void* memory) { free(memory); }", prefix)
	if stoppable(exports) {
		t.line("PYX_EXPORT void %s_stop_when(const int32_t* flag) { pyx_stop_when(flag); }", prefix)
	}
	for _, l := range classes {
		name := prefix + "_" + identifier(l.Name)
		t.line("struct %s : pyx::c::handle<%s> {};", name, l.Struct)
		t.line("PYX_EXPORT void %s_release(%s* instance) { pyx::c::release(instance); }", name, name)
		if packs {
			t.line("template <> struct pyx::c::handle_of<%s> { using type = %s; };", l.Struct, name)
		}
	}
	startGlue(t, m)
	t.line("__attribute__((constructor)) static void fill_cells() {")
	for _, a := range m.Assumptions {
		if a.Kind == AssumeValue && a.Literal != "" {
			t.line("  %s = %s;", a.Cell, a.Literal)
		}
	}
	for _, e := range m.Exceptions {
		t.line("  pyx_exception_class(%s, %s);", quote(e[0]), quote(e[1]))
	}
	t.line("}")
	for i := range exports {
		cFunction(t, m, &exports[i], "")
		if m.Arrow && exports[i].arrow() {
			cFunction(t, m, &exports[i], arrowSuffix)
		}
	}
	return t.String()
}

// cFunction writes the C function of an export; the one with a suffix leaves the arrays that it is given alone. Calls
// are counted where there are instances that can form cycles.
func cFunction(t *text, m *ModuleSpec, x *Export, suffix string) {
	t.line("")
	t.line("PYX_EXPORT int32_t %s%s(%s) {", x.CName, suffix, cParams(m, x))
	if m.Cycles {
		t.line("  pyx::c::call guard;")
	}
	if x.started(m, func(*Assumption) bool { return true }) {
		t.line("  if (!pyx::c::started<start>()) return pyx::c::fail(error);")
	}
	switch x.Kind {
	case Attribute:
		cAttribute(t, x)
	case Construct:
		t.line("  auto self = pyx::inst<%s>::make();", x.Class.Struct)
		if x.Entry != nil {
			t.line("  if (const auto r = %s(%s); !pyx::c::succeeded(r)) return pyx::c::fail(error);", x.Entry.Func.Sym, cArguments(t, x, suffix != ""))
		}
		t.line("  if (!pyx::c::put(result0, self)) return pyx::c::fail(error);")
	default:
		t.line("  auto r = %s(%s);", x.Entry.Func.Sym, cArguments(t, x, suffix != ""))
		t.line("  if (!pyx::c::succeeded(r)) return pyx::c::fail(error);")
		cResults(t, x)
	}
	t.line("  return 0;")
	t.line("}")
}

// cArguments writes what takes the arguments over and lists them as the native function wants them.
func cArguments(t *text, x *Export, protect bool) string {
	args := make([]string, len(x.Entry.Func.Params))
	for i, p := range x.Entry.Func.Params {
		r, _ := convert(p.Type)
		name := cName(x.Func.Params[i].Name)
		if i == 0 && x.Class != nil {
			name = cName("self")
		}
		switch {
		case i == 0 && x.Kind == Construct:
			args[i] = "self"
		case p.Type.Kind == types.KFunc, r.shape == empty:
			args[i] = "{}"
		case r.shape == scalar && p.Type.Kind == types.KNumPy:
			args[i] = "{" + name + "}"
		case r.shape == scalar:
			args[i] = name
		default:
			args[i] = fmt.Sprintf("a%d", i)
			t.line("  std::remove_cvref_t<pyx::c::parameter<%d, decltype(&%s)>> a%d;", i, x.Entry.Func.Sym, i)
			take := "take"
			if r.shape == bytesInRow {
				take = "take_packed"
			}
			t.line("  if (!pyx::c::%s(a%d, %s)) return pyx::c::fail(error);", take, i, declared(r.cParam(name)))
			if protect && r.writes {
				t.line("  a%d.writeable = false;", i)
			}
		}
	}
	return strings.Join(args, ", ")
}

// cAttribute writes the reading of an attribute.
func cAttribute(t *text, x *Export) {
	t.line("  pyx::inst<%s> self;", x.Class.Struct)
	t.line("  if (!pyx::c::take(self, self_)) return pyx::c::fail(error);")
	t.line("  pyx::c::value_of<%s::type> r;", x.Slot.Ref)
	t.line("  if (!pyx::inst_get(r.value, self, %s())) return pyx::c::absent(error, %s, %s);", x.Slot.Ref, quote(x.Class.Name), quote(x.Slot.Name))
	cResults(t, x)
}

// cResults writes the hand-over of the results; what was handed over before a failure is freed.
func cResults(t *text, x *Export) {
	rs := results(x.result())
	var owned []string
	for i, typ := range rs {
		r, _ := resultRow(typ)
		value := "pyx::c::value(r)"
		if x.result().Kind == types.KTuple {
			value = fmt.Sprintf("pyx::get<%d>(%s)", i, value)
		}
		variables := declared(r.cResult(fmt.Sprintf("result%d", i)))
		if r.shape == scalar || r.shape == optional {
			t.line("  pyx::c::put(%s, %s);", variables, value)
		}
		if r.shape == scalar || r.shape == optional || r.shape == empty {
			continue
		}
		undo, put := strings.Join(append(owned, ""), ", "), "put"
		if r.shape == bytesInRow {
			put = "put_packed"
		}
		t.line("  if (!pyx::c::%s(%s, %s)) return %spyx::c::fail(error);", put, variables, value, undo)
		if r.shape == object {
			owned = append(owned, fmt.Sprintf("pyx::c::release(*result%d)", i))
			continue
		}
		owned = append(owned, fmt.Sprintf("free(*result%d)", i))
		if r.shape == nested {
			owned = append(owned, fmt.Sprintf("free(*result%d_offsets)", i))
		}
	}
}
