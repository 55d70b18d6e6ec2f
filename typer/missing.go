package typer

import (
	"slices"

	"pyx2cpp/transpile/core"
	"pyx2cpp/typer/types"
)

// d[key] of an instance of a subclass of dict asks __missing__ where the key is not there (core/missing_item.go).

// missing is what does that for instances of the class; nil for classes without __missing__.
func (c *Class) missing() *core.Func {
	if m, k := c.find("__missing__"); m != nil && k.contents != nil && k.contents.Kind == types.KDict {
		return k.Body.Missing
	}
	return nil
}

// asksMissing tells whether the class has a __missing__.
func (c *Class) asksMissing() bool { m, _ := c.find("__missing__"); return m != nil }

// itemOrMissing types d[key], or what dict does for it, where d, of type ts[0], is such an instance; nil for others. ops are the operands.
func (a *analysis) itemOrMissing(s *core.Let, ts []types.Type, ops []int) types.Type {
	c := instClass(ts[0])
	if !c.HasContents() || !c.asksMissing() || a.in.Of == c.missing() || len(ts) != 2 {
		return nil
	}
	a.uses(c)
	f := c.missing()
	if m, _ := c.find("__missing__"); f == nil || m.Kind != MethodMember || m.Stored || hashesByClass(resolve(ts[1])) {
		return a.python(s, "getitem", "index of "+c.Name+", which has a __missing__")
	}
	res, why := a.invoke(s, f, plain(ts...), ops)
	if why != "" {
		return a.python(s, "getitem", why)
	}
	return res
}

// hashesByClass tells whether a key may be hashed by a method of the program, which is to be called once.
func hashesByClass(t types.Type) bool {
	return t.Kind == types.KInst || slices.ContainsFunc(t.Elems, hashesByClass)
}

// dictItem types dict.__getitem__(d, key) for such an instance; nil for other calls.
func (a *analysis) dictItem(s *core.Let, fn types.Type, args []arg) types.Type {
	if fn != types.Method(types.Method(types.Module("builtins"), "dict"), "__getitem__") || len(args) != 2 || !plainArg(args[0]) || !plainArg(args[1]) {
		return nil
	}
	return a.itemOrMissing(s, kinds(args), []int{1, 2})
}

// plainArg tells whether an argument is an operand that stands for one positional parameter.
func plainArg(g arg) bool { return g.name == "" && !g.star && g.op == 0 }
