package typer

import (
	"pyx2cpp/transpile/core"
	"pyx2cpp/typer/types"
)

// initAttr is the type of what __init__ of an enumeration stores in its members under a name, where that is one of its
// arguments: an item of the value of each. nil: it is not known.
//
//	class Planet(Enum):
//	    EARTH = (5.97e24, 6.37e6)
//	    def __init__(self, mass, radius):
//	        self.mass = mass              Planet.EARTH.mass: float
func (c *Class) initAttr(name string) types.Type {
	m, _ := c.find("__init__")
	if m == nil || m.Kind != MethodMember || m.Stored {
		return nil
	}
	at := storedParam(m.Func, name)
	if at < 1 {
		return nil
	}
	found := types.Never
	for _, mem := range c.Enum.Members {
		if mem.Value == nil || mem.Auto {
			return nil
		}
		arg := mem.Value
		if parts, ok := mem.Value.Value.([]*core.Const); ok {
			if at > len(parts) {
				return nil
			}
			arg = parts[at-1]
		} else if at > 1 {
			return nil
		}
		found = globalJoin(found, constType(arg))
	}
	if found == types.Never || hasObject(found) || !cellable(found) {
		return nil
	}
	return found
}

// storedParam is the number of the parameter that a function stores in its first one under a name, and nothing else does
// in between; -1 where there is none.
func storedParam(f *core.Func, name string) int {
	params := map[core.Atom]int{}
	for i, q := range f.Params {
		params[q.Var] = i
	}
	found, stores := -1, 0
	core.Walk(f.Body, func(s core.Stmt) {
		switch s := s.(type) {
		case *core.Let:
			if s.Dst != nil {
				delete(params, s.Dst)
			}
		case *core.StoreAttr:
			if s.Name != name {
				return
			}
			stores++
			if i, ok := params[s.X]; ok && params[s.Obj] == 0 && s.Obj == core.Atom(f.Params[0].Var) {
				found = i
			}
		}
	})
	if stores != 1 {
		return -1
	}
	return found
}
