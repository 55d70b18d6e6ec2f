package bridgegen

import (
	"fmt"
	"strings"
)

// classTables writes what assumption i expects of a class.
func classTables(t *text, c *ClassSpec, i int) {
	var bases, slots []string
	for _, b := range c.Bases {
		if b.Foreign != "" {
			bases = append(bases, "{nullptr, "+quote(b.Foreign)+"}")
		} else {
			bases = append(bases, "{&"+b.Struct+"::info, nullptr}")
		}
	}
	for _, s := range c.Slots {
		slots = append(slots, quote(s))
	}
	t.line("static const pyx_base_spec class_bases_%d[] = {%s};", i, strings.Join(append(bases, "{}"), ", "))
	t.line("static const char* const class_slots_%d[] = {%s};", i, strings.Join(append(slots, "nullptr"), ", "))
	t.line("static const pyx_member_spec class_members_%d[] = {", i)
	for _, m := range c.Members {
		load := "nullptr"
		if m.Cell != "" {
			load = fmt.Sprintf("pyx::load<&%s>", m.Cell)
		}
		t.line("    {%s, PYX_MEMBER_%s, %s, %s, %s, %s, %s},", quote(m.Name), m.Kind, yesNo(m.Optional), def(m.Def), def(m.Setter),
			def(m.Deleter), load)
	}
	t.line("    {}};")
	enum, named := "nullptr", "nullptr"
	if c.Named != "" {
		named = quote(c.Named)
	}
	if c.Enum != nil {
		enum = fmt.Sprintf("&class_enum_%d", i)
		t.line("static const char* const class_enum_bases_%d[] = {%s};", i, quotedNames(c.Enum.Bases))
		t.line("static const char* const class_enum_members_%d[] = {%s};", i, quotedNames(c.Enum.Members))
		t.line("static const pyx_enum_spec class_enum_%d = {class_enum_bases_%d, class_enum_members_%d, pyx::load_enum<%s>};",
			i, i, i, c.Struct)
	}
	t.line("static const pyx_class_spec class_%d = {&%s::info, class_bases_%d, %d, class_members_%d, %d, class_slots_%d, %s, %s, %s, %d, %d};",
		i, c.Struct, i, len(c.Bases), i, len(c.Members), i, enum, named, yesNo(c.ByCall), c.Maker, c.Place)
}

// quotedNames writes names as the items of an array with null at the end.
func quotedNames(names []string) string {
	var out strings.Builder
	for _, n := range names {
		out.WriteString(quote(n) + ", ")
	}
	return out.String() + "nullptr"
}

func def(d *Def) string {
	if d == nil {
		return "{nullptr, 0, 0}"
	}
	return fmt.Sprintf("{%s, %d, %d}", quote(d.Name), d.Line, d.FirstLine)
}
