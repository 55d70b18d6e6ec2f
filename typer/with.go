package typer

import (
	"pyx2cpp/transpile/core"
	"pyx2cpp/typer/types"
)

// SpecialMethod is the target of the look-up of a special method on a native
// instance, which its class alone decides.
type SpecialMethod struct{}

// TargetName names the look-up in dumps.
func (*SpecialMethod) TargetName() string { return "special method" }

// withInst types the steps of a with statement whose manager is a native
// instance: __enter__ and __exit__ are called like methods. What leaves by an
// exception calls __exit__ through Python. Nil for other managers.
func (a *analysis) withInst(s *core.Let, name string, t types.Type) types.Type {
	if name == core.WithExcept {
		return a.exitByError(s, t)
	}
	c := instClass(t)
	if c == nil || a.withMethod(c, "__enter__") == nil || a.withMethod(c, "__exit__") == nil {
		return nil
	}
	a.uses(c)
	s.Target = &SpecialMethod{}
	if name == core.WithEnter {
		return types.Method(t, "__enter__")
	}
	return types.Method(t, "__exit__")
}

// withMethod is a method that a class surely has under a name.
func (a *analysis) withMethod(c *Class, name string) *core.Func {
	m, _ := c.find(name)
	if m == nil || m.Kind != MethodMember || m.Stored || a.p.byFunc[m.Func] == nil || c.Attrs[name] != nil {
		return nil
	}
	return m.Func
}

// exitByError types the call of __exit__ with an exception.
func (a *analysis) exitByError(s *core.Let, exit types.Type) types.Type {
	if exit.Kind != types.KMethod || instClass(exit.Elems[0]) == nil {
		return nil
	}
	f := a.withMethod(instClass(exit.Elems[0]), exit.Name)
	if f == nil {
		return nil
	}
	before := s.Typing
	args := plain(exit.Elems[0], types.Object, types.Object, types.Object)
	res, _ := a.invoke(s, f, args, []int{0, 1, 1, 1})
	s.Typing = before
	if res == types.Never {
		return res
	}
	if res != types.None && res != types.Bool { // None: nothing is swallowed
		res = nil
	}
	return a.expect(s, "with "+core.WithExcept, "", res)
}
