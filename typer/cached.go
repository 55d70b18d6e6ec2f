package typer

import (
	"pyx2cpp/transpile/core"
	"pyx2cpp/typer/lib"
	"pyx2cpp/typer/types"
)

// Attributes of functools.cached_property are slots that the first read fills (core/cached_property.go).

// CachedRead is the target of a read of such an attribute: Fill runs where the instance does not have it.
type CachedRead struct {
	Attr *Attr
	Fill *Instance
}

// TargetName names the slot in dumps.
func (t *CachedRead) TargetName() string {
	return "cached slot " + t.Attr.Class.Name + "." + t.Attr.Name
}

// readCached types the read of the attribute of an instance of c; nil where it is Python's.
func (a *analysis) readCached(s *core.Let, c *Class, m *Member, self types.Type) types.Type {
	name := m.Func.Name
	if c.hidden(name) || m.Stored || c.fallsBack() {
		return nil
	}
	at := c.attr(name)
	t := a.slot(at)
	if at.Dynamic { // the function always raises
		s.Target = &lib.PyOp{Op: "getattr", Typed: true}
		return types.Never
	}
	res, why := a.invoke(s, m.Fill, plain(self), []int{0})
	if why != "" {
		return nil
	}
	in, ok := s.Target.(*Instance)
	if !ok || res == types.Never || t == types.Never {
		return types.Never // not stored yet
	}
	s.Target = &CachedRead{at, in}
	a.usesAll(t)
	return t
}
