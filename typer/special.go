package typer

import (
	"pyx2cpp/transpile/core"
	"pyx2cpp/typer/types"
)

// Special methods of native instances in operators. Where the order of looks-up
// of CPython can't be decided by the types, the operation stays with it.

// special calls a special method of ts[0]; nil when there is none that is native.
func (a *analysis) special(s *core.Let, t types.Type, name string, ts []types.Type) types.Type {
	ops := make([]int, len(ts))
	for i := range ops {
		ops[i] = i
	}
	return a.specialOf(s, t, name, ts, ops)
}

func (a *analysis) specialOf(s *core.Let, t types.Type, name string, ts []types.Type, ops []int) types.Type {
	c := instClass(t)
	if c == nil {
		return nil
	}
	a.uses(c)
	m, _ := c.find(name)
	if m == nil || m.Kind != MethodMember || m.Stored {
		return nil
	}
	before := s.Typing
	res, why := a.invoke(s, m.Func, plain(ts...), ops)
	if why == "" && (!res.HasObject() || name == "__getitem__" && !hasUnknown(res)) { // an object may be NotImplemented
		return res
	}
	in, known := s.Target.(*Instance)
	s.Typing = before
	if why == "" && known && in.declines() {
		return notImplemented
	}
	return nil
}

// weakLeft: the operators of these types never know a class of the program.
func weakLeft(t types.Type) bool {
	return t == types.Int || t == types.Float || t == types.Bool || t == types.None
}

// derives tells whether b is among the bases of c, direct or not.
func (c *Class) derives(b *Class) bool {
	for _, k := range c.MRO[1:] {
		if k == b {
			return true
		}
	}
	return false
}

// unaryInst types an operator on a native instance.
func (a *analysis) unaryInst(s *core.Let, x *core.Unary, t types.Type) types.Type {
	if instClass(t) != nil && x.Op == "not" {
		res := a.truthOf(s, t, 0)
		switch target := s.Target.(type) {
		case *ConstBool:
			target.Value = !target.Value
		case *SpecialCall:
			target.As = "not_" + target.As
		}
		return res
	}
	name := map[string]string{"-": "__neg__", "+": "__pos__", "~": "__invert__"}[x.Op]
	if name == "" {
		return nil
	}
	return a.special(s, t, name, []types.Type{t})
}

// callInst calls a native instance: __call__ of its class.
func (a *analysis) callInst(s *core.Let, fn types.Type, args []arg) types.Type {
	c := instClass(fn)
	a.uses(c)
	m, _ := c.find("__call__")
	if m == nil || m.Kind != MethodMember || m.Stored {
		return a.python(s, "call", "call of an instance of "+c.Name)
	}
	ops := make([]int, len(args)+1)
	for i := range ops {
		ops[i] = i
	}
	res, why := a.invoke(s, m.Func, append(plain(fn), args...), ops)
	if why != "" {
		a.python(s, "call", why)
		return types.Object
	}
	return res
}

// itemInst carries an item assignment or deletion on a native instance out by a method of its class.
func (a *analysis) itemInst(n core.Node, ty *core.Typing, method string, ts []types.Type) bool {
	c := instClass(ts[0])
	if c == nil {
		return false
	}
	a.uses(c)
	m, _ := c.find(method)
	if m == nil || m.Kind != MethodMember || m.Stored {
		return false
	}
	l := &core.Let{Node: n}
	if _, why := a.invoke(l, m.Func, plain(ts...), []int{0, 1, 2}[:len(ts)]); why != "" || l.Target == nil {
		return why == ""
	}
	ty.Target, ty.Want, ty.Bind = l.Target, l.Want, l.Bind
	return true
}

// Member returns what a class or its bases have under a name.
func (c *Class) Member(name string) (*Member, bool) {
	m, _ := c.find(name)
	return m, m != nil
}
