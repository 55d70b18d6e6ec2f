package typer

import (
	"slices"
	"strings"

	"pyx2cpp/transpile/core"
	"pyx2cpp/typer/types"
)

// Classes whose instances only a call of the class as Python makes it gives: __new__ of the class or __call__ of its
// metaclass decide what comes of it.
//
//	class Config:                                   class Singleton(type):
//	    def __new__(cls):                               def __call__(cls, *args):
//	        if cls._instance is None: …                     if cls not in cls.made: …
//
// The call is Python's, and its result is expected to be an instance; methods and attributes are those of any plain class.
// Other metaclasses, such as those that keep a list of the classes, leave a class plain. The runtime checks that a metaclass
// leaves to type what native code decides without asking it.

// metaclass is a class of the module that is derived from type.
type metaclass struct {
	calls bool // has __call__
}

// metaMethods are the special methods that a metaclass may have.
var metaMethods = []string{"__new__", "__init__", "__call__", "__doc__", "__module__", "__qualname__", "__classcell__"}

// metaclass records a class statement under its name if it makes a metaclass that leaves its classes plain; false when it does not.
func (n *bodyNames) metaclass(mk *core.MakeClass, name string) bool {
	if len(mk.Bases) != 1 || mk.Bases[0].Star || mk.Bases[0].Name != "" || mk.Body.Stays != "" || mk.Body.Decorators > 0 {
		return false
	}
	m := &metaclass{}
	base := n.globals[mk.Bases[0].X]
	if of := n.metas[base]; of != nil {
		m.calls = of.calls
	} else if base != "type" || n.p.Globals["type"] != nil || n.names["type"] != "" {
		return false
	}
	if !m.read(mk.Body.Body) {
		return false
	}
	n.metas[name] = m
	return true
}

// read looks through the body: functions, literals and displays are no descriptors that a class would have to ask.
func (m *metaclass) read(body []core.Stmt) bool {
	harmless := map[core.Atom]bool{}
	for _, s := range body {
		switch s := s.(type) {
		case *core.Let:
			switch x := s.X.(type) {
			case *core.MakeFunc:
				harmless[s.Dst] = x.Func.Kind == core.Function
			case *core.MakeDict, *core.MakeList, *core.MakeSet, *core.MakeTuple:
				harmless[s.Dst] = true
			}
		case *core.StoreName:
			special := strings.HasPrefix(s.Name, "__")
			if special && !slices.Contains(metaMethods, s.Name) || !special && !harmless[s.X] && !isConst(s.X) || s.Name == "mro" {
				return false
			}
			m.calls = m.calls || s.Name == "__call__"
		case *core.Return:
		default:
			if storesNames(s) {
				return false
			}
		}
	}
	return true
}

// calledAsMade notes __new__ of the class; false where it would decide more than which instance a call gives.
func (c *Class) calledAsMade(mk *core.MakeClass) bool {
	c.ByCall = c.ByCall || c.Own["__new__"] != nil
	return !c.ByCall || mk.Body.Data == nil && mk.Body.Enum == nil && c.contents == nil
}

// constructByCall types the call of such a class; what __init__ would do natively tells what is in the instances.
func (a *analysis) constructByCall(s *core.Let, c *Class, args []arg) types.Type {
	if m, _ := c.find("__init__"); m != nil && m.Kind == MethodMember && !m.Stored {
		a.initialise(&core.Let{Node: s.Node, X: s.X}, c, m.Func, args)
	}
	return a.expect(s, "call", "creates "+c.Name+", which decides itself what a call gives", c.typ)
}
