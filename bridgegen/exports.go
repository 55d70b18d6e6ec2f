package bridgegen

import (
	"fmt"
	"slices"
	"strings"

	"pyx2cpp/transpile/ir"
	"pyx2cpp/typer/types"
)

// Export is something that C and Go can call: a native instance of a function or
// method, the constructor of a class, or the reading of an attribute.
type Export struct {
	Func  *FuncSpec // nil: a constructor without __init__, or an attribute
	Entry *Entry
	CName string // C function: module_function, module_Class_method
	Name  string // Go function or method
	// Class is the class of a method, constructor or attribute.
	Class *Layout
	Kind  ExportKind
	Slot  *Slot // the attribute
	// Choice is the Go function that calls this one and others, nil if Go calls it directly.
	Choice *choice
}

// ExportKind tells what is exported.
type ExportKind int

// The kinds of exports.
const (
	Call ExportKind = iota // a function or method
	Construct
	Attribute
)

// Skipped is a function that C and Go cannot call.
type Skipped struct {
	Name   string
	Line   int
	Reason string // and how to change that
}

// value is a parameter of an export.
type value struct {
	name string
	typ  types.Type
}

// params lists what the caller passes, the instance of a method included.
func (x *Export) params() []value {
	if x.Kind == Attribute {
		return []value{{"self", x.Class.Type}}
	}
	if x.Func == nil {
		return nil
	}
	var out []value
	for i, p := range x.Func.Params {
		t := x.Entry.Func.Params[i].Type
		switch {
		case i == 0 && x.Class != nil && x.Kind == Construct, t.Kind == types.KFunc:
		case i == 0 && x.Class != nil:
			out = append(out, value{"self", t})
		default:
			out = append(out, value{p.Name, t})
		}
	}
	return out
}

// result is the type of what comes back.
func (x *Export) result() types.Type {
	switch x.Kind {
	case Construct:
		return x.Class.Type
	case Attribute:
		return x.Slot.Type
	}
	return x.Entry.Func.Result
}

// Exports lists what C and Go can call of the module: the instances of its
// functions, its classes with their methods; and the functions that they cannot call.
func Exports(m *ModuleSpec) (exports []Export, skipped []Skipped) {
	n := newNames(m)
	for _, f := range m.callable() {
		if f.Piece > 0 || m.Start != nil && len(f.Entries) > 0 && f.Entries[0].Func == m.Start.Func || strings.Contains(f.Qualname, ".") && f.Member == NoMember {
			continue
		}
		found, reason := instances(m, f)
		if len(found) == 0 {
			skipped = append(skipped, Skipped{f.Qualname, f.DefLine, reason})
		}
		exports = append(exports, n.named(found)...)
	}
	exports = append(exports, n.named(bare(m))...)
	exports = reachable(exports)
	for _, l := range m.Layouts {
		if mentions(exports, l) {
			exports = append(exports, n.named(attributes(m, l))...)
		}
	}
	return exports, skipped
}

// callable are all functions of the module.
func (m *ModuleSpec) callable() []*FuncSpec {
	var out []*FuncSpec
	for _, list := range [][]FuncSpec{m.Funcs, m.Library} {
		for i := range list {
			out = append(out, &list[i])
		}
	}
	return out
}

// instances gives the instances of a function that can be called from C, or a reason why there are none.
func instances(m *ModuleSpec, f *FuncSpec) (found []Export, reason string) {
	reason = unexported(f)
	for _, entries := range [][]Entry{f.Entries, f.Library} {
		for k := range entries {
			x := Export{Func: f, Entry: &entries[k]}
			if f.Member == Method && len(x.Entry.Func.Params) > 0 {
				x.Class = m.layout(x.Entry.Func.Params[0].Type)
			}
			switch {
			case definedTwice(m, f):
				reason = "which of the functions of this name is meant shows when the module runs"
			case x.Class != nil && overridden(m, f, x.Class):
				continue
			case f.Member == Method && x.Class == nil:
				reason = "its class has no native layout"
			case x.Class != nil && x.Class.Methods[f.Name] != f.Qualname:
				reason = "the classes of its instances have methods of their own of this name"
			default:
				if why := unsupported(m, f, x.Entry); why != "" {
					reason = why
					continue
				}
				if f.Name == "__init__" && x.Class != nil {
					x.Kind = Construct
				}
				found = append(found, x)
			}
		}
	}
	return found, reason
}

// overridden tells whether class l has a method of that name itself: super() alone then
// calls f on its instances.
func overridden(m *ModuleSpec, f *FuncSpec, l *Layout) bool {
	own := l.Name + "." + f.Name
	return f.Qualname != own && slices.ContainsFunc(m.callable(), func(g *FuncSpec) bool { return g.Qualname == own })
}

// bare are the constructors of the classes without __init__.
func bare(m *ModuleSpec) []Export {
	var out []Export
	for _, l := range m.Layouts {
		if l.Bare && m.crosses(l.Type) == "" {
			out = append(out, Export{Class: l, Kind: Construct})
		}
	}
	return out
}

// attributes are those of a class that C and Go can hold.
func attributes(m *ModuleSpec, l *Layout) []Export {
	var out []Export
	for i := range l.Slots {
		s := &l.Slots[i]
		if !strings.HasPrefix(s.Name, "_") && returnable(s.Type) && m.crosses(s.Type) == "" {
			out = append(out, Export{Class: l, Kind: Attribute, Slot: s})
		}
	}
	return out
}

// reachable leaves out the methods of classes of which no function gives instances, and their constructors
// when there is nothing else to do with them.
func reachable(exports []Export) []Export {
	made, used := map[*Layout]bool{}, map[*Layout]bool{}
	for i := range exports {
		x := &exports[i]
		if x.Kind == Construct {
			made[x.Class] = true
		} else if x.Class != nil {
			used[x.Class] = true
		}
		for _, v := range x.params() {
			for _, l := range layoutsIn(exports, v.typ) {
				used[l] = true
			}
		}
		for _, t := range results(x.result()) {
			for _, l := range layoutsIn(exports, t) {
				made[l] = made[l] || x.Kind != Construct
			}
		}
	}
	var out []Export
	for _, x := range exports {
		ok := x.Class == nil || made[x.Class]
		if x.Kind == Construct {
			ok = used[x.Class] || len(x.Class.Slots) > 0
		}
		if ok {
			out = append(out, x)
		}
	}
	return out
}

// layoutsIn are the classes whose instances are parts of a type, as far as an export belongs to them.
func layoutsIn(exports []Export, t types.Type) []*Layout {
	var out []*Layout
	for i := range exports {
		if l := exports[i].Class; l != nil && within(t, l.Type) && !slices.Contains(out, l) {
			out = append(out, l)
		}
	}
	return out
}

// mentions tells whether an export takes or gives instances of a class.
func mentions(exports []Export, l *Layout) bool {
	for i := range exports {
		x := &exports[i]
		if x.Class == l || slices.ContainsFunc(x.params(), func(v value) bool { return within(v.typ, l.Type) }) || within(x.result(), l.Type) {
			return true
		}
	}
	return false
}

// definedTwice tells whether another function of the module has the name of f.
func definedTwice(m *ModuleSpec, f *FuncSpec) bool {
	for _, g := range m.callable() {
		if g != f && g.Qualname == f.Qualname && (g.Member != NoMember || f.Member == NoMember) {
			return true
		}
	}
	return false
}

// unexported says why a function without entries is left out.
func unexported(f *FuncSpec) string {
	if f.Open != Closed {
		return fmt.Sprintf("its argument types are open: annotate it, or give --sig '%s(...)'", f.Qualname)
	}
	return "it has no native version"
}

// callsNumPy tells whether a function, or one that it calls, runs NumPy's own loops.
func callsNumPy(f *ir.Func) bool {
	return reaches(f, func(s ir.Stmt) bool {
		c, ok := s.(*ir.Check)
		if !ok {
			return false
		}
		found := c.Row.NumPy
		if v := c.Row.Vector; v != nil {
			for i := range v.Steps {
				found = found || v.Steps[i].Foreign()
			}
		}
		return found
	})
}

// reaches tells whether a statement of f, or of a function that it calls, is as is says.
func reaches(f *ir.Func, is func(ir.Stmt) bool) bool {
	seen := map[*ir.Func]bool{}
	var in func(f *ir.Func) bool
	in = func(f *ir.Func) bool {
		if seen[f] {
			return false
		}
		seen[f] = true
		found := false
		ir.Walk(f.Body, func(s ir.Stmt) {
			found = found || is(s)
			if c, ok := s.(*ir.CallFunc); ok {
				found = found || in(c.Fn)
			}
		})
		return found
	}
	return in(f)
}

// unsupported says why an instance cannot be called from C, or "".
func unsupported(m *ModuleSpec, f *FuncSpec, e *Entry) string {
	if e.Func.Python {
		return "it needs Python objects"
	}
	if callsNumPy(e.Func) {
		return "it calls functions of NumPy over arrays"
	}
	for _, i := range e.Assumes {
		if a := m.Assumptions[i]; a.Kind == AssumeDefault {
			return fmt.Sprintf("it takes the default of %s, which only the running module has", a.Param)
		} else if a.Kind == AssumeClassValue {
			return fmt.Sprintf("it reads %s of class %s, whose value only the running module has", a.Param, a.Name)
		} else if a.Kind == AssumeValue && a.Literal == "" && !a.Started {
			return fmt.Sprintf("it reads the module name %s, whose value only the running module has", a.Name)
		}
	}
	for i, p := range f.Params {
		if p.Kind == VarPositional || p.Kind == VarKeyword {
			return "it takes any number of arguments"
		}
		t := e.Func.Params[i].Type
		if t.Kind == types.KFunc {
			continue // it is known which
		}
		if !acceptable(t) {
			return fmt.Sprintf("parameter %s is %s", p.Name, t)
		}
		if why := m.crosses(t); why != "" {
			return why
		}
	}
	for _, t := range results(e.Func.Result) {
		if _, ok := resultRow(t); !ok {
			return fmt.Sprintf("it returns %s", e.Func.Result)
		}
		if why := m.crosses(t); why != "" {
			return why
		}
	}
	return ""
}

// returnable tells whether an attribute can be read.
func returnable(t types.Type) bool {
	for _, e := range results(t) {
		if _, ok := resultRow(e); !ok {
			return false
		}
	}
	return true
}

func representable(t types.Type) bool {
	_, ok := convert(t)
	return ok
}

// acceptable tells whether a parameter can have the type.
func acceptable(t types.Type) bool { return representable(t) && t.Kind != types.KUnion && givable(t) }
