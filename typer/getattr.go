package typer

import (
	"pyx2cpp/transpile/core"
	"pyx2cpp/typer/types"
)

// A class with __getattr__ has instances like any other: Python asks the method only for what it does not find. What
// native code finds missing in an instance it leaves to Python, which does.

// fallsBack tells whether the class has __getattr__.
func (c *Class) fallsBack() bool {
	m, _ := c.find("__getattr__")
	return m != nil
}

// fallsBack types the read of an attribute that nothing stores in the instances of a class with __getattr__.
func (a *analysis) fallsBack(s *core.Let, c *Class, name string) types.Type {
	why := name + ", which __getattr__ of " + c.Name + " gives"
	m, _ := c.find("__getattr__")
	if m.Kind != MethodMember || m.Stored {
		return a.python(s, "getattr", why)
	}
	call := &core.Let{Node: s.Node}
	res, _ := a.invoke(call, m.Func, plain(c.typ, types.Str), []int{0, 0})
	if res == types.Never {
		return types.Never
	}
	if res == nil || res.HasObject() {
		return a.python(s, "getattr", why)
	}
	return a.expect(s, "getattr", why, res)
}
