package emitcpp

import (
	"fmt"
	"strings"

	"pyx2cpp/transpile/ir"
)

// enum writes the struct of an enumeration: what is known of its members. Where
// there is Python, the runtime fills it with what the class has.
func (m *module) enum(w *writer, c *ir.Class) {
	e := c.Enum
	value := "pyx::none"
	if e.Value != nil {
		value = m.ctype(e.Value)
	}
	names, values, places := make([]string, len(e.Members)), make([]string, len(e.Values)), make([]string, len(e.Members))
	for i, name := range e.Members {
		names[i], places[i] = textLiteral(name), fmt.Sprint(i)
	}
	for i, v := range e.Values {
		if s, ok := v.(string); ok {
			values[i] = textLiteral(s)
		} else {
			values[i] = Literal(v)
		}
	}
	w.line("")
	w.open("struct %s", className(c.Name))
	w.line("using value = %s;", value)
	w.line("static constexpr int count = %d;", len(e.Members))
	w.line("static constexpr bool mixed = %t;", e.Mixed && e.Value != nil)
	w.line("static inline pyx_class info{%s, nullptr, nullptr, nullptr};", quote(pythonName(c.Name)))
	w.line("static inline pyobj* objects[count];")
	w.line("static inline int64_t hashes[count] = {%s};", strings.Join(places, ", "))
	w.line("static inline pyx::str names[count] = {%s};", strings.Join(names, ", "))
	w.line("static inline value values[count] = {%s};", strings.Join(values, ", "))
	w.close(";")
}

// textLiteral is a str made of a literal.
func textLiteral(s string) string { return fmt.Sprintf("pyx::literal(%s, %d)", quote(s), len(s)) }
