package typer

import (
	"slices"

	"pyx2cpp/typer/types"
)

// Members of StrEnum and IntEnum are written as the strs and ints that they are, unless the class says otherwise:
//
//	f"{Side.BUY} {Level.LOW:>3}", str(Side.BUY), int(Level.LOW)

// spelled gives the operands of a formatting with such members as their values.
func (a *analysis) spelled(ts []types.Type) []types.Type {
	for i, t := range ts {
		v := mixed(t)
		if c := enumOf(t); v != nil && (c.Enum.Bases[0] == "StrEnum" || c.Enum.Bases[0] == "IntEnum") && !c.ownText() {
			a.uses(c)
			ts = slices.Clone(ts)
			ts[i] = v
		}
	}
	return ts
}

// ownText tells whether the class says itself how its members are written.
func (c *Class) ownText() bool {
	return slices.ContainsFunc([]string{"__str__", "__repr__", "__format__"}, func(name string) bool { m, _ := c.find(name); return m != nil })
}

// memberArgs gives the argument of str(), format() and int() as the value that it is.
func (a *analysis) memberArgs(fn types.Type, args []arg) []arg {
	if fn.Elems[0] != types.Module("builtins") || len(args) == 0 || args[0].name != "" || args[0].star {
		return args
	}
	v := []types.Type{args[0].t}
	switch fn.Name {
	case "str", "format":
		v = a.spelled(v)
	case "int":
		if t := mixed(v[0]); t != nil {
			a.uses(enumOf(v[0]))
			v = []types.Type{t}
		}
	}
	if v[0] != args[0].t {
		args = slices.Clone(args)
		args[0].t = v[0]
	}
	return args
}
