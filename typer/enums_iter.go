package typer

import (
	"slices"

	"pyx2cpp/transpile/core"
	"pyx2cpp/typer/types"
)

// An enumeration that is asked for its members only is a list of them, which nobody else has:
//
//	for k, c in enumerate(Color)     for k, c in enumerate([Color.RED, Color.BLUE])
//	colors = tuple(Color)            colors = tuple([Color.RED, Color.BLUE])

// enumArgs replaces the arguments of a call of fn that are enumerations by the lists of their members, where fn takes their items.
func (a *analysis) enumArgs(s *core.Let, fn types.Type, args []arg) []arg {
	if fn.Elems[0] != types.Module("builtins") || !itemTakers[fn.Name] || len(args) != 1 && (fn.Name == "min" || fn.Name == "max") {
		return args
	}
	for i, g := range args {
		c := userClass(g.t)
		if c == nil || c.Enum == nil || g.name != "" || g.star {
			continue
		}
		args = slices.Clone(args)
		args[i].t = a.membersOf(s, c)
	}
	return args
}

// membersOf is the type of a new list of the members of an enumeration.
func (a *analysis) membersOf(s *core.Let, c *Class) types.Type {
	a.uses(c)
	st := a.h.at("members of "+c.Name+itoa(s.N().Point), types.KList)
	a.h.grow(st, c.typ, types.Never)
	return st.find().typ()
}

// Members is the target of iter(Color): an iterator over a list of the members, which nobody else has.
type Members struct{ Class *Class }

// TargetName names the enumeration in dumps.
func (t *Members) TargetName() string { return "members of " + t.Class.Name }

// enumIter types iter(Color).
func (a *analysis) enumIter(s *core.Let, t types.Type) types.Type {
	c := userClass(t)
	if c == nil || c.Enum == nil {
		return nil
	}
	s.Target = &Members{c}
	return types.Iter(a.membersOf(s, c))
}
