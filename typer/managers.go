package typer

import (
	"slices"

	"pyx2cpp/transpile/core"
	"pyx2cpp/typer/types"
)

// A with statement over a generator function under contextlib.contextmanager steps the native generator: what the
// manager does with it is in pyx/manager.hpp.

// managerOps are what such a statement does with its generator, as GenTarget.Op.
var managerOps = map[string]bool{core.ManagerEnter: true, core.ManagerExit: true, core.ManagerExcept: true}

// managed types the call of the generator function behind a maker of managers.
func (a *analysis) managed(s *core.Let, x *core.Intrinsic, ts []types.Type) types.Type {
	name, _ := x.Args[0].(*core.Const).Value.(string)
	f := a.p.managerFunc(name)
	if f == nil {
		return a.python(s, "step", "manager "+name)
	}
	if !slices.Contains(a.in.Managers, f) {
		a.in.Managers = append(a.in.Managers, f)
	}
	args, ops := plain(ts[1:]...), make([]int, len(ts)-1)
	for i := range ops {
		ops[i] = i + 1
	}
	res, why := a.invoke(s, f, args, ops)
	if why == "" {
		return res
	}
	return a.expect(s, "step", why, res)
}

// managedMethod types the call of a method behind which such a function stands, on the receiver that it was looked up on.
func (a *analysis) managedMethod(s *core.Let, ts []types.Type) types.Type {
	var c *Class
	if ts[0].Kind == types.KMethod {
		c = instClass(ts[0].Elems[0])
	}
	if c == nil {
		return a.expect(s, "step", "manager that a method gives", nil)
	}
	m, _ := c.find(ts[0].Name)
	args, ops := plain(append([]types.Type{ts[0].Elems[0]}, ts[1:]...)...), make([]int, len(ts))
	for i := range ops {
		ops[i] = i
	}
	res, why := a.invoke(s, m.Maker, args, ops)
	if why == "" {
		return res
	}
	return a.expect(s, "step", why, res)
}

// managerFunc is the generator function of the module that is compiled under a name, with one decorator.
func (p *Program) managerFunc(name string) *core.Func {
	for _, f := range p.Module.Funcs {
		if f.Qualname == name && f.Home == nil && f.Parent == p.Module.Main && f.Generator && f.Decorators == 1 {
			return f
		}
	}
	return nil
}

// managerStep types what a with statement does with the generator: it enters, is left, or is left by an exception,
// which it may swallow.
func (a *analysis) managerStep(s *core.Let, name string, ts []types.Type) types.Type {
	result := types.None
	switch name {
	case core.ManagerEnter:
		result = nil
		if t := ts[0]; t.Kind == types.KGen || t.Kind == types.KObject && len(t.Elems) > 0 {
			result = a.h.norm(t.Elems[0])
		}
	case core.ManagerExcept:
		result = types.Bool
	}
	if ts[0] == types.Never {
		return types.Never
	}
	if ts[0].Kind != types.KGen || ts[0].Ref.(*Instance).escaped {
		return a.expect(s, "step", "with statement on a Python object", result)
	}
	in := ts[0].Ref.(*Instance)
	if name == core.ManagerExcept && !in.Thrown {
		in.Thrown = true
		a.p.queue(in)
	}
	a.in.Calls = append(a.in.Calls, in)
	s.Target = &GenTarget{name, in}
	return result
}
