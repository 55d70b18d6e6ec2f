package typer

import (
	"slices"

	"pyx2cpp/transpile/core"
	"pyx2cpp/typer/types"
)

// superOf types super() in a method of a plain class.
func (a *analysis) superOf(s *core.Let, ts []types.Type) types.Type {
	c := userClass(ts[1])
	self := instClass(ts[2])
	if ts[0] != types.Method(types.Module("builtins"), "super") || c == nil || self == nil || !slices.Contains(self.MRO, c) {
		return nil
	}
	a.uses(self)
	return types.Super(c.Name, c, ts[2])
}

// superAttr types an attribute of super().
func (a *analysis) superAttr(s *core.Let, x *core.GetAttr, t types.Type) types.Type {
	m, k := instClass(t.Elems[0]).after(t.Ref.(*Class), x.Name)
	called := x.Method || s.Dst != nil && s.Dst.Kind == core.Temp // by a call with stars
	if m == nil && x.Name == "__init__" && x.Method {             // object's
		return types.Method(t, x.Name)
	}
	if m == nil && called && a.p.inContainer(instClass(t.Elems[0]), x.Name) {
		return types.Method(t, x.Name)
	}
	if m != nil && m.Kind == PropertyMember && !m.Stored {
		a.uses(k)
		if res, ok := a.getter(s, m, t.Elems[0]); ok {
			return res
		}
	}
	if m == nil || m.Kind != MethodMember || !called || m.Stored {
		return a.python(s, "getattr", "super()."+x.Name)
	}
	a.uses(k)
	return types.Method(t, x.Name)
}
