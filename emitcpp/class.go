package emitcpp

import (
	"fmt"
	"slices"
	"strings"

	"pyx2cpp/transpile/ir"
	"pyx2cpp/typer/types"
)

// className returns the C++ struct of the instances of a class.
func className(name string) string { return prefixClass + identifier(name) }

// ClassName returns the C++ struct of core.h for the instances of a class.
func ClassName(c *ir.Class) string { return className(c.Name) }

// ofClass is what stands before the name of a member: an underscore ends the class's name, which has none of its own, so
// that book_id of Order and id of Order_book are two.
func ofClass(class string) string {
	parts := strings.Split(class, "_")
	for i := range parts {
		parts[i] = identifier(parts[i])
	}
	return strings.Join(parts, "_u5f_") + "_"
}

// pythonName is the name of a class as Python has it, without that of its module.
func pythonName(name string) string { return name[strings.LastIndexByte(name, ':')+1:] }

// SlotName returns the C++ struct of core.h that describes a slot.
func SlotName(s *ir.Slot) string { return slotName(s) }

// Cyclic tells whether instances of c can hold themselves, through others.
func Cyclic(m *ir.Module, c *ir.Class) bool { return (&module{m: m}).cyclic(c) }

// slotName returns the C++ struct that describes a slot.
func slotName(s *ir.Slot) string {
	return prefixSlot + ofClass(s.Class.Name) + identifier(s.Name)
}

// methodName returns the C++ variable that describes a name looked up on a class.
func methodName(c *ir.Class, name string) string {
	return prefixMethod + ofClass(c.Name) + identifier(name)
}

// scopeName returns the variable that tells how long a function that makes a class runs.
func scopeName(c *ir.Class) string { return "scope_" + identifier(c.Name) }

// scopes declares these variables.
func (f *function) scopes() {
	ir.Walk(f.f.Body, func(s ir.Stmt) {
		for _, e := range ir.Exprs(s) {
			if ref, ok := (*e).(*ir.ScopeRef); ok {
				f.w.line("pyx::class_scope<%s> %s;", className(ref.Class.Name), scopeName(ref.Class))
			}
		}
	})
}

// classes declares the structs of native instances. All are declared before
// any is defined: slots hold handles on instances of other classes.
func (m *module) classes(w *writer) {
	for _, c := range m.m.Classes {
		if c.Enum != nil { // slots hold members: their structs come first
			m.enum(w, c)
			continue
		}
		w.line("struct %s;", className(c.Name))
	}
	for _, c := range m.m.Classes {
		if c.Enum == nil {
			m.class(w, c)
		}
	}
}

// class writes the struct of one class and what describes its slots.
func (m *module) class(w *writer, c *ir.Class) {
	late := 0
	head, known := "inst_head", "nullptr"
	if m.cyclic(c) {
		head, known = "cyclic_head", "&cycles"
	}
	w.line("")
	w.open("struct %s : pyx::%s", className(c.Name), head)
	for _, s := range c.Slots {
		w.line("%s %s{};", fieldType(s), slotField(s))
		if !s.Early {
			late++
		}
	}
	w.line("uint64_t bound[%d] = {};", max(1, (len(c.Slots)+63)/64))
	w.line("uint16_t late_count = 0;")
	w.line("uint16_t late[%d];", max(1, late))
	w.line("bool hashed = false;")
	m.helpers(w, c)
	m.fieldsOf(w, c)
	w.line("static constexpr int slots = %d, early = %d;", len(c.Slots), len(c.Slots)-late)
	w.line("static constexpr bool cyclic = %t;", m.cyclic(c))
	if m.cyclic(c) {
		w.line("static const pyx::cycle_class cycles;")
	}
	w.line("static const pyx::slot_layout fields[%d];", max(1, len(c.Slots)))
	w.line("static const pyx::class_layout layout;")
	w.line("static inline pyx_class info{%s, nullptr, nullptr, %s, %d, &layout, %t, false, 0};", quote(pythonName(c.Name)), known, len(c.Fields), c.Local)
	if c.Local {
		w.line("static constexpr bool local = true;")
	}
	w.line("static constexpr bool named = %t;", c.Fields != nil)
	w.line("%s() : pyx::%s(&info) {%s}", className(c.Name), head, ownItems(c))
	w.line("static constexpr bool nested = %t;", slices.ContainsFunc(c.Slots, func(s *ir.Slot) bool { return holdsInst(s.Type) }))
	w.close(";")
	for _, s := range c.Slots {
		w.open("struct %s", slotName(s))
		w.line("using type = %s;", CxxType(s.Type))
		w.line("static constexpr int index = %d;", s.Index)
		w.line("static constexpr bool early = %t;", s.Early)
		if s.Items {
			w.line("static constexpr bool items = true;")
		}
		w.line("static type& of(%s* b) { return b->%s; }", className(c.Name), slotField(s))
		w.line("static inline pyx_slot slot{{%s, nullptr}, nullptr, 0, %d};", quote(s.Name), max(0, slices.Index(c.Fields, s.Name)))
		w.close(";")
	}
	for _, name := range c.Methods {
		w.line("static inline pyx_slot %s{{%s, nullptr}, nullptr, 0, 0};", methodName(c, name), quote(name))
	}
}

// classCode writes the functions and tables of the structs.
func (m *module) classCode(w *writer) {
	for _, c := range m.m.Classes {
		if c.Enum != nil {
			continue
		}
		w.line("")
		m.layout(w, c)
		if m.cyclic(c) {
			m.cycles(w, c)
		}
		m.helperCode(w, c)
	}
}

// layout writes the tables by which an instance's slots reach Python.
func (m *module) layout(w *writer, c *ir.Class) {
	name := className(c.Name)
	w.open("const pyx::slot_layout %s::fields[] =", name)
	for _, s := range c.Slots {
		give := "give_field"
		if s.Items {
			give = "give_items"
			if types.IsDict(s.Type.Kind) {
				give = "give_entries"
			}
		}
		w.line("{offsetof(%s, %s), pyx::%s<%s>, &%s::slot},", name, slotField(s), give, fieldType(s), slotName(s))
	}
	w.close(";")
	w.line("const pyx::class_layout %[1]s::layout{fields, early, offsetof(%[1]s, bound), offsetof(%[1]s, late_count), offsetof(%[1]s, late), offsetof(%[1]s, hashed)};", name)
}

// fieldsOf writes the function that gives the fields of two instances in pairs with their places, which only classes that are copied use.
func (m *module) fieldsOf(w *writer, c *ir.Class) {
	name := className(c.Name)
	w.open("template <class F> static void fields_of([[maybe_unused]] %[1]s* to, [[maybe_unused]] const %[1]s* from, [[maybe_unused]] const F& f)", name)
	for _, s := range c.Slots {
		w.line("f(%[2]d, to->%[1]s, from->%[1]s);", slotField(s), s.Index)
	}
	w.close("")
}

// helperNames are what the runtime calls the special methods that it needs, in
// the order of typer.Helper.
var helperNames = [...]string{"hash", "equal", "less", "as_str", "as_repr"}

// helperSignature is the return type, the name and the parameters of a helper.
func helperSignature(c *ir.Class, i int, scope string) string {
	self := "const pyx::inst<" + className(c.Name) + ">& "
	switch helperNames[i] {
	case "hash":
		return "pyx::ret<int64_t> " + scope + "hash(" + self + "a)"
	case "as_str", "as_repr":
		return "pyx::ret<pyx::str> " + scope + helperNames[i] + "(" + self + "a)"
	}
	return "pyx::ret<bool> " + scope + helperNames[i] + "(" + self + "a, " + self + "b)"
}

// helpers declares the special methods that the runtime calls.
func (m *module) helpers(w *writer, c *ir.Class) {
	for i, name := range helperNames {
		w.line("static constexpr bool has_%s = %t;", name, c.Helpers[i] != nil)
		if c.Helpers[i] != nil {
			w.line("static %s;", helperSignature(c, i, ""))
		}
	}
}

// helperCode defines them.
func (m *module) helperCode(w *writer, c *ir.Class) {
	for i, f := range c.Helpers {
		if f == nil {
			continue
		}
		args := "a"
		if helperNames[i] == "equal" || helperNames[i] == "less" {
			args = "a, b"
		}
		w.line("%s { return %s(%s); }", helperSignature(c, i, className(c.Name)+"::"), f.Sym, args)
	}
}

// cycles writes what the collector needs of a class whose graphs can have cycles.
func (m *module) cycles(w *writer, c *ir.Class) {
	name := className(c.Name)
	w.open("const pyx::cycle_class %s::cycles =", name)
	for _, body := range []string{"pyx::visit_cyclic(b->%s, f);", "b->%s = {};"} {
		params := "pyx::cyclic_head* h"
		if strings.Contains(body, "f)") {
			params += ", [[maybe_unused]] pyx::each_cyclic f"
		}
		w.open("[](%s)", params)
		w.line("[[maybe_unused]] auto* b = static_cast<%s*>(h);", name)
		for _, s := range c.Slots {
			if holdsInst(s.Type) {
				text := body
				if s.Items {
					text = strings.Replace(body, " = {}", ".empty()", 1)
				}
				w.line(text, slotField(s))
			}
		}
		w.close(",")
	}
	w.line("[](pyx::cyclic_head* h) { pyx::inst<%s>::release(static_cast<%s*>(h)); }", name, name)
	w.close(";")
}

// cyclic tells whether instances of c can hold themselves, through others.
func (m *module) cyclic(c *ir.Class) bool {
	byName := map[string]*ir.Class{}
	for _, k := range m.m.Classes {
		byName[k.Name] = k
	}
	seen := map[string]bool{}
	var walk func(t types.Type)
	walk = func(t types.Type) {
		if t.Kind == types.KInst && !seen[t.Name] {
			seen[t.Name] = true
			for _, s := range byName[t.Name].Slots {
				walk(s.Type)
			}
		}
		for _, e := range t.Elems {
			walk(e)
		}
	}
	for _, s := range c.Slots {
		walk(s.Type)
	}
	return seen[c.Name]
}

// holdsInst tells whether values of type t can hold instances.
func holdsInst(t types.Type) bool {
	if t.Kind == types.KInst {
		return true
	}
	for _, e := range t.Elems {
		if holdsInst(e) {
			return true
		}
	}
	return false
}

// fieldType is the C++ type of the field of a slot.
func fieldType(s *ir.Slot) string {
	if s.Items {
		return "pyx::owned<" + CxxType(s.Type) + ">"
	}
	return CxxType(s.Type)
}

// ownItems tells the list or dict in an instance, its first slot, whose it is.
func ownItems(c *ir.Class) string {
	if len(c.Slots) == 0 || !c.Slots[0].Items {
		return ""
	}
	return fmt.Sprintf(" %s.own(this, pyx::give_owner), bound[0] = 1; ", slotField(c.Slots[0]))
}

func slotField(s *ir.Slot) string { return fmt.Sprintf("v_%s", identifier(s.Name)) }
