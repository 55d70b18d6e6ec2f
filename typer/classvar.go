package typer

import (
	"slices"

	"pyx2cpp/transpile/core"
	"pyx2cpp/typer/types"
)

// Attributes of classes that the program assigns live in the class, where
// Python has them; native code knows their type.

// storeClass notes that the program stores a value of type t as an attribute of
// a class, and tells whether the type of the attribute is known.
func (a *analysis) storeClass(c *Class, name string, t types.Type) bool {
	m := c.Own[name]
	if m == nil {
		m = &Member{Kind: OtherMember, Type: types.Never}
		c.Own[name] = m
	}
	old := m.Type
	switch {
	case m.Type != nil:
	case m.Kind == ConstMember:
		m.Type = constType(m.Value)
	default:
		m.Type = types.Object
	}
	if n := resolve(a.h.norm(valueType(t))); m.Type == types.Never {
		m.Type = n
	} else if n != m.Type && n != types.Never {
		m.Type = globalJoin(m.Type, n)
	}
	if !m.Stored || old != m.Type {
		m.Stored = true
		for in := range c.users {
			a.p.queue(in)
		}
	}
	return readable(m.Type)
}

// classVar types the read of an attribute that the program assigns on the class.
func (a *analysis) classVar(s *core.Let, name string, m *Member) types.Type {
	op := "getattr"
	t := a.atom(core.Operands(s)[0])
	if c := userClass(t); c != nil {
		a.uses(c)
	} else if c := instClass(t); c != nil {
		a.uses(c)
		op = "classattr"
	}
	if m.Type == nil || !readable(m.Type) {
		return a.python(s, "getattr", "class attribute "+name)
	}
	a.usesAll(m.Type)
	return a.expect(s, op, "", m.Type)
}

// readable types are those of attributes that native code takes from a class.
func readable(t types.Type) bool {
	switch t.Kind {
	case types.KBool, types.KInt, types.KFloat, types.KStr, types.KNone, types.KInst, types.KMember:
		return true
	case types.KUnion, types.KTuple:
		return !slices.ContainsFunc(t.Elems, func(e types.Type) bool { return !readable(e) })
	}
	return false
}

// fallback tells whether the member is a literal of the class that instances
// may have an attribute of their own instead of.
func (m *Member) fallback() bool {
	return m.Kind == ConstMember && !m.Stored && cellable(constType(m.Value))
}

// readOver types the read of an attribute that the class k has a literal for:
// an instance of c has it until something is stored in the instance.
func (a *analysis) readOver(s *core.Let, c, k *Class, name string, m *Member) types.Type {
	at := c.attr(name)
	at.readers[a.in] = true
	a.fillOver(c, at, constType(m.Value))
	if at.Type == types.Never {
		s.Target = &ClassConst{k, name}
		return constType(m.Value)
	}
	t := a.slot(at)
	s.Target = &Slot{Attr: at, Default: &ClassConst{k, name}}
	a.usesAll(t)
	return t
}

// shadows tells whether instances have an attribute of their own, of which the
// class has the default: __init__ always assigns it.
func (c *Class) shadows(name string, m *Member) bool {
	return (m.Kind == ConstMember || m.Kind == OtherMember) && !m.Stored && !m.Descriptor && slices.Contains(c.Early, name)
}

// Shadowed tells whether instances of the class, or of one derived from it, keep an attribute under the name of a member.
func (c *Class) Shadowed(name string) bool {
	return slices.ContainsFunc(c.prog.Classes, func(k *Class) bool {
		at := k.Attrs[name]
		return at != nil && !at.Dynamic && slices.Contains(k.MRO, c)
	})
}

// knownAttr takes in that instances of c have an attribute of type t, which Python may have stored: in place of a default
// of the class, too.
func (p *Program) knownAttr(c *Class, name string, t types.Type) {
	m, _ := c.find(name)
	switch {
	case c.hidden(name) || m != nil && m.Kind != CachedMember && !m.fallback() && !c.shadows(name, m):
		return
	case m != nil && m.fallback() && !c.shadows(name, m):
		t = globalJoin(t, constType(m.Value))
	}
	if at := c.attr(name); types.IsFrame(t) || types.IsSeries(t) {
		at.Seen = t
	}
	p.widen(c.attr(name), t)
}
