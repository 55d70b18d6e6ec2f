package typer

import (
	"strings"

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
	if why == "" && !res.HasObject() { // an object may be NotImplemented
		return res
	}
	s.Typing = before
	return nil
}

// binaryInst types an operator with a native instance among its operands.
func (a *analysis) binaryInst(s *core.Let, x *core.Binary, ts []types.Type) types.Type {
	left, right := instClass(ts[0]), instClass(ts[1])
	if left == nil && right == nil {
		return nil
	}
	name := strings.TrimSuffix(binaryNames[x.Op], "_")
	if left != nil {
		if x.InPlace {
			if m, _ := left.find("__i" + name + "__"); m != nil {
				return a.special(s, ts[0], "__i"+name+"__", ts)
			}
		}
		if right != nil && right != left && right.derives(left) {
			if m, _ := right.find("__r" + name + "__"); m != nil {
				return nil
			}
		}
		if m, _ := left.find("__" + name + "__"); m != nil {
			return a.special(s, ts[0], "__"+name+"__", ts)
		}
	}
	if right == nil || right == left || left == nil && !weakLeft(ts[0]) {
		return nil
	}
	return a.specialOf(s, ts[1], "__r"+name+"__", []types.Type{ts[1], ts[0]}, []int{1, 0})
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

var reflected = map[string]string{"<": "__gt__", "<=": "__ge__", ">": "__lt__", ">=": "__le__", "==": "__eq__", "!=": "__ne__"}

// compareInst types a comparison with a native instance among its operands.
func (a *analysis) compareInst(s *core.Let, x *core.Compare, ts []types.Type) types.Type {
	left, right := instClass(ts[0]), instClass(ts[1])
	switch x.Op {
	case "in", "not in":
		if t := a.special(s, ts[1], "__contains__", []types.Type{ts[1], ts[0]}); t == types.Bool && x.Op == "in" {
			s.Bind = swapped(s.Bind)
			return t
		}
		s.Typing = core.Typing{}
		return nil
	case "is", "is not":
		return nil
	}
	if left == nil || right != nil && right != left && right.derives(left) {
		return nil
	}
	own := "__" + compareNames[x.Op] + "__"
	if m, _ := left.find(own); m != nil {
		if t, ours := a.compareData(s, x.Op, m, ts); ours {
			return t
		}
		return a.special(s, ts[0], own, ts)
	}
	if t, ours := a.unequalData(s, x.Op, left, ts); ours {
		return t
	}
	if right == nil || left.compares() || right.compares() {
		return nil
	}
	if x.Op == "==" || x.Op == "!=" { // object's: identity
		s.Target = &SameInstance{x.Op == "!="}
		return types.Bool
	}
	return nil
}

func swapped(bind []int) []int {
	out := make([]int, len(bind))
	for i, b := range bind {
		out[i] = b
		if b == 0 || b == 1 {
			out[i] = 1 - b
		}
	}
	return out
}

// compares tells whether a class says itself what its instances are equal to.
func (c *Class) compares() bool {
	for name := range reflected {
		if m, _ := c.find("__" + compareNames[name] + "__"); m != nil {
			return true
		}
	}
	return false
}

// unaryInst types an operator on a native instance.
func (a *analysis) unaryInst(s *core.Let, x *core.Unary, t types.Type) types.Type {
	if c := instClass(t); c != nil && x.Op == "not" {
		_, hasBool := c.Member("__bool__")
		_, hasLen := c.Member("__len__")
		if hasBool || hasLen {
			return nil
		}
		a.uses(c)
		s.Target = &ConstBool{false}
		return types.Bool
	}
	name := map[string]string{"-": "__neg__", "+": "__pos__", "~": "__invert__"}[x.Op]
	if name == "" {
		return nil
	}
	return a.special(s, t, name, []types.Type{t})
}

// truthInst types the truth of a native instance.
func (a *analysis) truthInst(s *core.Let, t types.Type) types.Type {
	c := instClass(t)
	if c == nil {
		return nil
	}
	a.uses(c)
	if m, _ := c.find("__bool__"); m != nil {
		if res := a.special(s, t, "__bool__", []types.Type{t}); res == types.Bool {
			return res
		}
		s.Typing = core.Typing{}
		return nil
	}
	if m, _ := c.find("__len__"); m != nil {
		return nil
	}
	s.Target = &ConstBool{true}
	return types.Bool
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

// storeItemInst carries an item assignment on a native instance out by __setitem__.
func (a *analysis) storeItemInst(s *core.StoreItem, ts []types.Type) bool {
	c := instClass(ts[0])
	if c == nil {
		return false
	}
	a.uses(c)
	m, _ := c.find("__setitem__")
	if m == nil || m.Kind != MethodMember || m.Stored {
		return false
	}
	l := &core.Let{Node: s.Node}
	if _, why := a.invoke(l, m.Func, plain(ts...), []int{0, 1, 2}); why != "" || l.Target == nil {
		return why == ""
	}
	s.Target, s.Want, s.Bind = l.Target, l.Want, l.Bind
	return true
}

// Member returns what a class or its bases have under a name.
func (c *Class) Member(name string) (*Member, bool) {
	m, _ := c.find(name)
	return m, m != nil
}

// splitAttr types the store of an attribute once per member of a union.
func (a *analysis) splitAttr(s *core.StoreAttr, ts []types.Type) bool {
	v, ok := s.Obj.(*core.Var)
	if !ok || ts[0].Kind != types.KUnion || ts[0].HasObject() {
		return false
	}
	s.Typing = core.Typing{Split: a.cases(s.N(), v, ts[0], nil, func() core.Stmt {
		c := *s
		c.Typing = core.Typing{}
		a.store(&c)
		return &c
	})}
	return true
}
