package emitcpp

import "pyx2cpp/transpile/ir"

// enum writes the struct of an enumeration: what the runtime finds out about its members.
func (m *module) enum(w *writer, c *ir.Class) {
	e := c.Enum
	value := "pyx::none"
	if e.Value != nil {
		value = m.ctype(e.Value)
	}
	w.line("")
	w.open("struct %s", className(c.Name))
	w.line("using value = %s;", value)
	w.line("static constexpr int count = %d;", len(e.Members))
	w.line("static constexpr bool mixed = %t;", e.Mixed && e.Value != nil)
	w.line("static inline pyx_class info{%s, nullptr, nullptr, nullptr};", quote(c.Name))
	w.line("static inline pyobj* objects[count];")
	w.line("static inline int64_t hashes[count];")
	w.line("static inline pyx::str names[count];")
	w.line("static inline value values[count];")
	w.close(";")
}
