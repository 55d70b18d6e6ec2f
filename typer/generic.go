package typer

import (
	"slices"

	"pyx2cpp/transpile/core"
	"pyx2cpp/typer/types"
)

// Generic classes of the program, subscripted: Stack[int] is an object of typing, which makes the instance and tells it
// where it comes from (__orig_class__). What is made is known all the same:
//
//	s = Stack[int]()        Python makes it; s: Stack, whose attributes are typed as by Stack()
//	s.push(1)               native

// aliasName is what such objects are known as.
const aliasName = "generic_alias"

// genericAlias types a class of the program, subscripted; nil for other things.
func (a *analysis) genericAlias(s *core.Let, t types.Type) types.Type {
	c := userClass(t)
	if c == nil || !c.generic() || c.typ == nil {
		return nil
	}
	a.uses(c)
	return a.expect(s, "getitem", "a parameter for "+c.Name, types.Known(aliasName, c.typ))
}

// generic tells whether typing.Generic takes the parameters of the class.
func (c *Class) generic() bool {
	if m, _ := c.find("__class_getitem__"); m != nil {
		return false
	}
	return slices.ContainsFunc(c.MRO, func(k *Class) bool {
		return slices.Contains(k.Foreign, "typing.Generic") || slices.Contains(k.Foreign, "typing.Protocol")
	})
}

// aliased is the class that an object was made of by a subscript, nil for other types.
func aliased(t types.Type) *Class {
	if t.Kind == types.KObject && t.Name == aliasName && len(t.Elems) == 1 {
		return instClass(t.Elems[0])
	}
	return nil
}

// constructAlias types the call of such an object.
func (a *analysis) constructAlias(s *core.Let, c *Class, args []arg) types.Type {
	made := &core.Let{Node: s.Node, X: s.X}
	t := a.construct(made, c, args) // for what __init__ stores
	if t == types.Never {
		return t
	}
	return a.expect(s, "call", "creates "+c.Name+" with a parameter", c.typ)
}
