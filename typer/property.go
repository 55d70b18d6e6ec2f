package typer

import (
	"slices"

	"pyx2cpp/transpile/core"
	"pyx2cpp/typer/lib"
	"pyx2cpp/typer/types"
)

// Properties of plain classes, however the class body makes them:
//
//	@property, @size.setter, @size.deleter     decorators
//	@Base.size.setter                          of the property of a base
//	size = property(get_size, set_size)        the class itself, called
//
// Reading, storing and deleting the attribute are calls of their functions.

// property is a property of which the class body takes a decorator: part is "getter", "setter" or "deleter".
type property struct {
	of   *Member
	part string
}

// with is the property that the decorator gives for a function.
func (p *property) with(f *Member) *Member {
	m := *p.of
	switch p.part {
	case "getter":
		m.Func = f.Func
	case "setter":
		m.Setter = f.Func
	case "deleter":
		m.Deleter = f.Func
	}
	m.Abstract = m.Abstract || f.Abstract
	return &m
}

// part notes an attribute of a property of the class, or of one of a class before it.
func (r *classReader) part(dst *core.Var, x *core.GetAttr) {
	if m := r.vars[x.X]; m != nil && m.Kind == PropertyMember && slices.Contains([]string{"getter", "setter", "deleter"}, x.Name) {
		r.props[dst] = &property{m, x.Name}
		return
	}
	name := r.names[x.X]
	if name == "" || r.c.Own[name] != nil {
		return
	}
	if k := r.at.class(r.c.Body.Home.Qualify(name)); k != nil {
		if m, _ := k.find(x.Name); m != nil && m.Kind == PropertyMember {
			r.vars[dst] = m
		}
	}
}

// made is the property that a call of property() in the class body makes; nil for other calls.
func (r *classReader) made(x *core.Call) *Member {
	if name := r.names[x.Fn]; name != "property" || r.c.Own[name] != nil || r.p.Globals[r.c.Body.Home.Qualify(name)] != nil {
		return nil
	}
	m := &Member{Kind: PropertyMember}
	for i, g := range x.Args {
		name := g.Name
		if name == "" && i < len(propertyParts) {
			name = propertyParts[i]
		}
		f := r.vars[g.X]
		switch {
		case g.Star || !slices.Contains(propertyParts, name):
			return nil
		case name == "doc" || isConst(g.X) && g.X.(*core.Const).Value == nil:
			continue
		case f == nil || f.Kind != MethodMember:
			return nil
		}
		m = (&property{m, partNames[name]}).with(f)
	}
	return m
}

var (
	// propertyParts are the parameters of property().
	propertyParts = []string{"fget", "fset", "fdel", "doc"}
	partNames     = map[string]string{"fget": "getter", "fset": "setter", "fdel": "deleter"}
)

// isAccessor tells whether an attribute of the class is an object that holds functions for its instances.
func (m *Member) isAccessor() bool {
	return m != nil && (m.Kind == PropertyMember || m.Kind == CachedMember)
}

// accessor types Base.size.fset, and the like, of a property found on a class; nil for other attributes.
func (a *analysis) accessor(s *core.Let, t types.Type, part string) types.Type {
	if t.Kind != types.KMethod {
		return nil
	}
	c := userClass(t.Elems[0])
	if c == nil {
		return nil
	}
	m, _ := c.find(t.Name)
	if !m.isAccessor() {
		return nil
	}
	f := map[string]*core.Func{"fget": m.Func, "fset": m.Setter, "fdel": m.Deleter}[part]
	if m.Kind == CachedMember {
		f = map[string]*core.Func{"func": m.Func}[part]
	}
	if f == nil || m.Stored {
		return a.python(s, "getattr", "attribute "+part+" of a property")
	}
	a.uses(c)
	s.Target = &lib.PyOp{Op: "static"}
	return types.Func(c.Name+"."+t.Name+"."+part, f)
}

// getter types the read of a property of self, which is operand 0; false where it has no native form.
func (a *analysis) getter(s *core.Let, m *Member, self types.Type) (types.Type, bool) {
	if c := instClass(self); m.Func == nil || c != nil && c.fallsBack() { // which an AttributeError of the getter goes to
		return nil, false
	}
	res, why := a.invoke(s, m.Func, plain(self), []int{0})
	return res, why == ""
}

// callAccessor carries a statement out by the setter or deleter of a property.
func (a *analysis) callAccessor(n core.Node, ty *core.Typing, f *core.Func, ts []types.Type) bool {
	l := &core.Let{Node: n}
	_, why := a.invoke(l, f, plain(ts...), []int{0, 1}[:len(ts)])
	if why != "" || l.Target == nil {
		return why == ""
	}
	ty.Target, ty.Want, ty.Bind = l.Target, l.Want, l.Bind
	return true
}

// deletesProperty types "del x.name" of a property.
func (a *analysis) deletesProperty(s *core.Delete, ts []types.Type) bool {
	c := instClass(ts[0])
	if c == nil {
		return false
	}
	a.uses(c)
	m, _ := c.find(s.Attr)
	return m != nil && m.Kind == PropertyMember && m.Deleter != nil && !m.Stored && a.callAccessor(s.Node, &s.Typing, m.Deleter, ts)
}
