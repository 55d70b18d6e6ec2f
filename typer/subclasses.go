package typer

import (
	"slices"

	"pyx2cpp/transpile/core"
	"pyx2cpp/typer/types"
)

// A class statement calls the __init_subclass__ that its bases have: CPython does. What that stores in registries and in
// the new class is typed here, with the class known:
//
//	class Event:
//	    kinds = {}
//	    def __init_subclass__(cls, kind=None):
//	        Event.kinds[kind] = cls           dict[str, class[Arrival] | class[Departure]]
//	class Arrival(Event, kind="in"): ...

const initSubclassName = "__init_subclass__"

// keywordsForDerived tells whether class statements with this base may have keywords.
func (c *Class) keywordsForDerived() bool {
	m, _ := c.find(initSubclassName)
	return m != nil
}

// initSubclass types the call of __init_subclass__ for class c, made by the statement x with operands of types ts.
func (a *analysis) initSubclass(x *core.MakeClass, c *Class, ts []types.Type) {
	m, _ := c.after(c, initSubclassName)
	if m == nil || m.Kind != ClassMethodMember {
		return
	}
	args := plain(types.UserClass(c.Name, c))
	for i, b := range x.Bases {
		if b.Name != "" && b.Name != "metaclass" {
			args = append(args, arg{t: ts[i], name: b.Name})
		}
	}
	params, _, ok := a.bindArgs(m.Func, args)
	if !ok || slices.Contains(params, types.Never) {
		return
	}
	for i, t := range params {
		params[i] = resolve(argType(t))
	}
	if in := a.p.instance(m.Func, params, true); in != nil {
		in.callers[a.in] = true
		a.in.seeds = append(a.in.seeds, in)
	}
}
