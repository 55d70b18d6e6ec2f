package typer

import (
	"slices"

	"pyx2cpp/transpile/core"
	"pyx2cpp/typer/types"
)

// A class of the program is known at compile time wherever its name goes. Where it is one of several, or kept in a
// container or an attribute, it is a value: which class it is says its type, so that nothing is stored but the tag of
// the union, and a statement that uses it is typed once per class:
//
//	KINDS = {"sma": SMA, "ema": EMA}      dict[str, class[SMA] | class[EMA]]
//	KINDS[name](10)                       SMA(10), or EMA(10)
//	for cls in (SMA, EMA): run(cls)       run(class SMA), then run(class EMA): an instance of run per class

// classValueOf is the type as which a class of the program is kept; t itself for others.
func classValueOf(t types.Type) types.Type {
	if c := userClass(t); c != nil && c.Local { // the next run of its function makes another
		return types.Object
	} else if c != nil {
		return types.ClassValue(c.Name, c)
	}
	return t
}

// classKept is the type as which a container keeps a value without content.
func classKept(t types.Type) types.Type {
	if v := classValueOf(t); v != t {
		return v
	}
	return types.Object
}

// classKnown is the type of a class that is known to be this one, t itself for others.
func classKnown(t types.Type) types.Type {
	if t.Kind == types.KClassValue {
		return types.UserClass(t.Name, t.Ref)
	}
	return t
}

// keptClassMember types the look-up of a method that is called at once on a class that is a value: the class stands for
// the method.
func (a *analysis) keptClassMember(s *core.Let, x *core.GetAttr, t types.Type, c *Class) types.Type {
	if t.Kind != types.KClassValue || !x.Method || c.Enum != nil {
		return nil
	}
	m, _ := c.find(x.Name)
	if m == nil || m.Stored {
		return nil
	}
	switch m.Kind {
	case MethodMember, StaticMember, ClassMethodMember:
		a.uses(c)
		return types.Method(t, x.Name)
	}
	return nil
}

// callKeptClass types the call of what keptClassMember gave; nil for other callees.
func (a *analysis) callKeptClass(s *core.Let, fn types.Type, args []arg) types.Type {
	t := fn.Elems[0]
	if t.Kind != types.KClassValue {
		return nil
	}
	m, _ := userClass(t).find(fn.Name)
	if m.Kind == ClassMethodMember {
		return a.callUser(s, types.Method(classKnown(t), fn.Name), args)
	}
	ops := make([]int, len(args))
	for i, g := range args {
		ops[i] = i + 1
		if g.op != 0 {
			ops[i] = g.op
		}
	}
	res, why := a.invoke(s, m.Func, args, ops)
	if why == "" {
		return res
	}
	a.python(s, "call", why)
	return types.Object
}

// keptClasses are arguments of a row, where classes of the program are values.
func keptClasses(args []arg) []arg {
	for i, g := range args {
		if v := classValueOf(g.t); v != g.t {
			args = slices.Clone(args)
			args[i].t = v
		}
	}
	return args
}
