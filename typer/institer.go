package typer

import (
	"slices"

	"pyx2cpp/transpile/core"
	"pyx2cpp/typer/types"
)

// NextCall is the target of a for statement over a native instance: In is the
// __next__ of its class.
type NextCall struct{ In *Instance }

// TargetName names the call in dumps.
func (t *NextCall) TargetName() string { return "next by " + t.In.TargetName() }

// nextInst types what __next__ of a native instance gives; nil when that is not native.
func (a *analysis) nextInst(s *core.For, it types.Type) types.Type {
	c := instClass(it)
	a.uses(c)
	m, _ := c.find("__next__")
	if m == nil || m.Kind != MethodMember || m.Stored {
		return nil
	}
	l := &core.Let{Node: s.Node}
	res, why := a.invoke(l, m.Func, plain(it), []int{0})
	in, ok := l.Target.(*Instance)
	if why != "" || !ok {
		if res == types.Never {
			return res
		}
		return nil
	}
	s.Target, s.Bind = &NextCall{in}, l.Bind
	return res
}

// steppable tells whether for statements can call __next__ of a native instance.
func (a *analysis) steppable(t types.Type) bool {
	c := instClass(t)
	if c == nil {
		return false
	}
	m, _ := c.find("__next__")
	return m != nil && m.Kind == MethodMember && !m.Stored && len(m.Func.Params) == 1 && !m.Func.Generator &&
		a.p.byFunc[m.Func].Stays == ""
}

// stepsByMethods tells whether native code steps the iterator over a native instance by the methods __iter__ and __next__ of
// the program, and what takes the items finds no length to ask for before.
func (a *analysis) stepsByMethods(s *core.Let, t types.Type) bool {
	it := a.iterByMethod(&core.Let{Node: s.Node}, t, 0)
	return it != nil && a.steppable(it) && !hasLength(t) && !hasLength(it)
}

// hasLength tells whether instances say how many items there are, or may be.
func hasLength(t types.Type) bool {
	length, _ := instClass(t).find("__len__")
	hint, _ := instClass(t).find("__length_hint__")
	return length != nil || hint != nil
}

// iterBuiltin types iter(x): of a native instance by its __iter__, and of other values
// where a method __iter__ gives the iterator away at once, so that nobody else steps it.
func (a *analysis) iterBuiltin(s *core.Let, args []arg) types.Type {
	if len(args) != 1 || args[0].name != "" {
		return nil
	}
	t := args[0].t
	if instClass(t) != nil {
		return a.iterByMethod(s, t, 1)
	}
	if t.Kind == types.KGen && !t.Ref.(*Instance).escaped {
		s.Target = &GenTarget{"itself", t.Ref.(*Instance)}
		return t
	}
	if a.in.Of.Name != "__iter__" || s.Dst == nil || s.Dst.Kind != core.Temp || !returned(a.f.Body, s.Dst) {
		return nil
	}
	if it := a.iterType(t); it != nil && it.Kind == types.KIter {
		s.Target = &IterCall{"iter_of"}
		return it
	}
	return nil
}

// returned tells whether a function returns a temporary.
func returned(body []core.Stmt, v *core.Var) bool {
	found := false
	core.Walk(body, func(s core.Stmt) {
		if r, ok := s.(*core.Return); ok {
			found = found || slices.Contains(core.Operands(r), core.Atom(v))
		}
	})
	return found
}

// iterByMethod types iter(x) of a native instance, operand op, by the __iter__ of
// its class; nil when that is not native.
func (a *analysis) iterByMethod(s *core.Let, t types.Type, op int) types.Type {
	before := s.Typing
	res := a.specialOf(s, t, "__iter__", []types.Type{t}, []int{op})
	if res == nil || res == types.Never || res.Kind == types.KGen || res.Kind == types.KIter && op == 0 || a.steppable(res) {
		return res
	}
	s.Typing = before
	return nil
}
