package typer

import (
	"slices"
	"strings"

	"pyx2cpp/transpile/core"
	"pyx2cpp/typer/types"
)

// hasattr(x, "name") and getattr(x, "name", default) of instances whose class leaves attributes to object:
//
//	hasattr(self, "cache")          is the slot filled?
//	getattr(node, "weight", 1.0)    the slot, or 1.0 where it is not
//
// What the class itself has is there; what nothing in the program stores is not, unless another program has put it there,
// which leaves for the generic clone.

// HasAttr is the target of hasattr() for an attribute that instances may have; Attr is nil where nothing stores one of that name.
type HasAttr struct {
	Class *Class
	Name  string
	Attr  *Attr
}

// TargetName names the test in dumps.
func (t *HasAttr) TargetName() string { return "has " + t.Class.Name + "." + t.Name }

// AttrOr is the target of getattr() with a default.
type AttrOr struct{ HasAttr }

// TargetName names the look-up in dumps.
func (t *AttrOr) TargetName() string { return t.Class.Name + "." + t.Name + " or default" }

// constName is the constant name of an attribute in a call of getattr() or hasattr() with n arguments.
func constName(s *core.Let, args []arg, n int) (string, bool) {
	if len(args) != n || slices.ContainsFunc(args, func(g arg) bool { return g.name != "" || g.star }) {
		return "", false
	}
	name, ok := fieldName(core.Operands(s)[2])
	return name, ok && !strings.HasPrefix(name, "__")
}

// testedAttr looks an attribute up that an instance of class c may have, which is not the class's; nil where Python has to.
func (a *analysis) testedAttr(c *Class, name string) *HasAttr {
	if a.asksAttr(c) || c.Enum != nil || c.isNamed() || c.HasContents() || slices.ContainsFunc(c.MRO, func(k *Class) bool { return k.Slots != nil }) {
		return nil
	}
	if m, _ := c.find(name); m != nil {
		return nil
	}
	t := &HasAttr{Class: c, Name: name}
	if !a.p.neverStored(c, name) {
		t.Attr = c.attr(name)
		if a.slot(t.Attr); t.Attr.Dynamic {
			return nil
		}
	}
	a.uses(c)
	return t
}

// hasAttr types hasattr(); nil where it is Python's.
func (a *analysis) hasAttr(s *core.Let, args []arg) types.Type {
	name, ok := constName(s, args, 2)
	if !ok {
		return nil
	}
	c := instClass(args[0].t)
	if c == nil {
		return a.builtinHas(s, args[0].t, name)
	}
	if m, _ := c.find(name); m != nil && !m.Stored && (m.Kind == MethodMember || m.Kind == StaticMember || m.Kind == ClassMethodMember || m.Kind == ConstMember) {
		a.uses(c)
		s.Target = &ConstBool{true}
		return types.Bool
	}
	if t := a.testedAttr(c, name); t != nil {
		s.Target = t
		return types.Bool
	}
	return nil
}

// builtinHas decides hasattr() of numbers, strs and containers.
func (a *analysis) builtinHas(s *core.Let, t types.Type, name string) types.Type {
	known, ok := publicAttrs[t.Kind]
	if !ok {
		list, container := containerAttrs[t.Kind]
		known, ok = strings.Fields(list), container
	}
	if !ok {
		return nil
	}
	s.Target = &ConstBool{slices.Contains(known, name)}
	return types.Bool
}

// attrOr types getattr() of an instance with a default; nil where it is Python's.
func (a *analysis) attrOr(s *core.Let, args []arg) types.Type {
	name, ok := constName(s, args, 3)
	if !ok || instClass(args[0].t) == nil {
		return nil
	}
	t := a.testedAttr(instClass(args[0].t), name)
	if t == nil {
		return nil
	}
	res := itemType(args[2].t)
	if t.Attr != nil {
		res = a.h.join(res, a.slot(t.Attr))
	}
	if res.HasObject() || hasUnknown(resolve(res)) {
		return nil
	}
	s.Target = &AttrOr{*t}
	s.Want = []types.Type{nil, nil, nil, res}
	a.usesAll(res)
	return res
}
