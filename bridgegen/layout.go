package bridgegen

import (
	"fmt"
	"strings"

	"pyx2cpp/typer/types"
)

// Layout is a class of the program as C and Go see its instances: by handle.
type Layout struct {
	Name   string
	Doc    string
	Type   types.Type // of its instances
	Struct string     // C++ struct of core.h
	Slots  []Slot
	// Bare: it has no __init__.
	Bare bool
	// Methods are the functions that the class finds under the names of methods: their qualified names.
	Methods map[string]string
}

// Slot is an attribute that native instances have a field for.
type Slot struct {
	Name string
	Type types.Type
	Ref  string // the C++ struct that describes it
}

// layout returns the class that t is an instance of, nil if there is none.
func (m *ModuleSpec) layout(t types.Type) *Layout {
	for _, l := range m.Layouts {
		if l.Type == t {
			return l
		}
	}
	return nil
}

// crosses says why values of a type cannot go to C and back, or "".
func (m *ModuleSpec) crosses(t types.Type) string {
	seen := map[types.Type]bool{}
	var walk func(t types.Type) string
	walk = func(t types.Type) string {
		if seen[t] {
			return ""
		}
		seen[t] = true
		if t.Kind == types.KInst {
			if strings.Contains(t.Name, ".") {
				return t.Name + " is made inside another class"
			}
			l := m.layout(t)
			if l == nil {
				return fmt.Sprintf("instances of %s have no layout", t.Name)
			}
			if len(l.Slots) > 0 && l.Slots[0].Name == types.ItemsSlot {
				return "instances of " + t.Name + " are lists or dicts"
			}
			for i := range l.Slots {
				if why := walk(l.Slots[i].Type); why != "" {
					return why
				}
			}
		}
		if t.Kind == types.KObject {
			return "it keeps Python objects"
		}
		for _, e := range t.Elems {
			if why := walk(e); why != "" {
				return why
			}
		}
		return ""
	}
	return walk(t)
}

// classMark stands for the prefix of the module's C names in the C types of handles.
const classMark = "@"

// handle is the row of the instances of a class.
func handle(t types.Type) row {
	return row{object, classMark + identifier(t.Name), goName(t.Name), false, goName(t.Name)}
}

// marked puts the module's prefix in.
func marked(m *ModuleSpec, declarations string) string {
	return strings.ReplaceAll(declarations, classMark, cPrefix(m)+"_")
}

// used lists the classes whose instances exports take or give.
func (m *ModuleSpec) used(exports []Export) []*Layout {
	var out []*Layout
	for _, l := range m.Layouts {
		found := false
		for i := range exports {
			x := &exports[i]
			found = found || x.Class == l
			for _, v := range x.params() {
				found = found || within(v.typ, l.Type)
			}
			for _, t := range results(x.result()) {
				found = found || within(t, l.Type)
			}
		}
		if found {
			out = append(out, l)
		}
	}
	return out
}
