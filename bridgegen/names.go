package bridgegen

import (
	"fmt"
	"strings"
)

// names gives exports the names that C and Go know them by.
type names struct {
	m    *ModuleSpec
	used map[string]bool // Go names, of methods behind that of their class; C names behind "C "
}

func newNames(m *ModuleSpec) *names {
	n := &names{m: m, used: map[string]bool{"Error": true, "Array2": true}}
	for _, l := range m.Layouts {
		n.used[goName(l.Name)] = true
		n.used[goName(l.Name)+".Close"] = true
	}
	for i := range m.Assumptions {
		if a := &m.Assumptions[i]; a.Kind == AssumeClass && a.Class.Enum != nil {
			n.used[goName(a.Name)] = true
			for _, member := range a.Class.Enum.Members {
				n.used[goName(a.Name)+goName(member)] = true
			}
		}
	}
	for i := range maxTuple {
		n.used[fmt.Sprintf("Tuple%d", i+1)] = true
	}
	return n
}

// named names the instances of one function: like the Python function, with the types
// of the parameters when there are several. Without those that have the parameters
// of another (a list and an array are both slices in Go).
func (n *names) named(found []Export) []Export {
	var out []Export
	n.choices(found)
	for i := range found {
		x := &found[i]
		several := 0
		for k := range found {
			if found[k].Class == x.Class && found[k].Kind == x.Kind && x.Kind != Attribute {
				several++
			}
		}
		if n.name(x, several > 1 && x.Func != nil) {
			out = append(out, *x)
		}
	}
	return out
}

// choices makes one Go function of the instances of a function that differ in what is None.
func (n *names) choices(found []Export) {
	groups := map[*Layout][]*Export{}
	for i := range found {
		groups[found[i].Class] = append(groups[found[i].Class], &found[i])
	}
	for _, group := range groups {
		c := newChoice(group)
		if c == nil {
			continue
		}
		scope, name := n.base(group[0])
		if n.used[scope+name] {
			continue
		}
		n.used[scope+name] = true
		c.name = name
		for _, x := range group {
			x.Choice = c
		}
	}
}

func (n *names) name(x *Export, several bool) bool {
	scope, name := n.base(x)
	if x.Choice != nil {
		name = strings.ToLower(name[:1]) + name[1:]
	}
	if n.used[scope+name] {
		if x.Kind == Attribute {
			return false // the class has a method of this name
		}
		if !several {
			name += "_"
		}
	}
	x.Name = name
	if several {
		for i, p := range x.params() {
			if i == 0 && x.Class != nil && x.Kind == Call {
				continue
			}
			r, _ := convert(p.typ)
			x.Name += r.suffix
			x.CName += "_" + strings.ToLower(r.suffix)
		}
	}
	if n.used[scope+x.Name] {
		return false
	}
	n.used[scope+x.Name] = true
	for n.used["C "+x.CName] { // book_sum of Order, and sum of Order_book
		x.CName += "_"
	}
	n.used["C "+x.CName] = true
	return true
}

// base gives the Go name of an export and what stands before it in the table of names; it sets the name in C.
func (n *names) base(x *Export) (scope, name string) {
	prefix := cPrefix(n.m) + "_"
	if x.Class == nil {
		parts := strings.Split(x.Func.Qualname, ".")
		for _, p := range parts {
			name += goName(p)
		}
		x.CName = prefix + identifier(strings.Join(parts, "_"))
		return "", name
	}
	class := goName(x.Class.Name)
	x.CName = prefix + identifier(x.Class.Name) + "_"
	switch x.Kind {
	case Construct:
		x.CName += "new"
		return "", "New" + class
	case Attribute:
		x.CName += "get_" + identifier(x.Slot.Name)
		return class + ".", goName(x.Slot.Name)
	}
	x.CName += identifier(x.Func.Name)
	return class + ".", goName(x.Func.Name)
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

// cPrefix is what the C names of a module begin with: its name, unless cgo would read them as "enum members".
func cPrefix(m *ModuleSpec) string {
	name := identifier(m.Name[strings.LastIndexByte(m.Name, '.')+1:])
	for _, keyword := range []string{"enum_", "struct_", "union_", "sizeof_"} {
		if strings.HasPrefix(name, keyword) {
			return "py_" + name
		}
	}
	return name
}
