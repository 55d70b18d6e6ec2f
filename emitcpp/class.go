package emitcpp

import (
	"fmt"
	"slices"

	"pyx2cpp/transpile/ir"
	"pyx2cpp/typer/types"
)

// className returns the C++ struct of the instances of a class.
func className(name string) string { return prefixClass + identifier(name) }

// ClassName returns the C++ struct of core.h for the instances of a class.
func ClassName(c *ir.Class) string { return className(c.Name) }

// slotName returns the C++ struct that describes a slot.
func slotName(s *ir.Slot) string {
	return prefixSlot + identifier(s.Class.Name) + "_" + identifier(s.Name)
}

// methodName returns the C++ variable that describes a name looked up on a class.
func methodName(c *ir.Class, name string) string {
	return prefixMethod + identifier(c.Name) + "_" + identifier(name)
}

// classes declares the structs of native instances. All are declared before
// any is defined: slots hold handles on instances of other classes.
func (m *module) classes(w *writer) {
	for _, c := range m.m.Classes {
		w.line("struct %s;", className(c.Name))
	}
	for _, c := range m.m.Classes {
		m.class(w, c)
	}
}

// class writes the struct of one class and what describes its slots.
func (m *module) class(w *writer, c *ir.Class) {
	late := 0
	w.line("")
	w.open("struct %s : pyx::inst_head", className(c.Name))
	for _, s := range c.Slots {
		w.line("%s %s{};", CxxType(s.Type), slotField(s))
		if !s.Early {
			late++
		}
	}
	w.line("uint64_t bound[%d] = {};", max(1, (len(c.Slots)+63)/64))
	w.line("uint16_t late_count = 0;")
	w.line("uint16_t late[%d];", max(1, late))
	w.line("static constexpr int slots = %d, early = %d;", len(c.Slots), len(c.Slots)-late)
	w.line("static inline pyx_class info{%s, nullptr, nullptr};", quote(c.Name))
	w.line("%s() : pyx::inst_head(&info) {}", className(c.Name))
	w.line("bool give(int slot, pyobj* self);")
	w.line("static constexpr bool nested = %t;", slices.ContainsFunc(c.Slots, func(s *ir.Slot) bool { return holdsInst(s.Type) }))
	w.close(";")
	for _, s := range c.Slots {
		w.open("struct %s", slotName(s))
		w.line("using type = %s;", CxxType(s.Type))
		w.line("static constexpr int index = %d;", s.Index)
		w.line("static constexpr bool early = %t;", s.Early)
		w.line("static type& of(%s* b) { return b->%s; }", className(c.Name), slotField(s))
		w.line("static inline pyx_slot slot{{%s, nullptr}, nullptr, 0, 0};", quote(s.Name))
		w.close(";")
	}
	for _, name := range c.Methods {
		w.line("static inline pyx_slot %s{{%s, nullptr}, nullptr, 0, 0};", methodName(c, name), quote(name))
	}
}

// classCode writes the functions of the structs: how an instance's slots reach Python.
func (m *module) classCode(w *writer) {
	for _, c := range m.m.Classes {
		w.line("")
		w.open("bool %s::give([[maybe_unused]] int slot, [[maybe_unused]] pyobj* o)", className(c.Name))
		for _, s := range c.Slots {
			w.line("if (slot == %d) return pyx::give_slot<%s>(this, o);", s.Index, slotName(s))
		}
		w.line("return true;")
		w.close("")
	}
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

func slotField(s *ir.Slot) string { return fmt.Sprintf("v_%s", identifier(s.Name)) }
