package typer

import (
	"pyx2cpp/transpile/core"
	"pyx2cpp/typer/types"
)

// ConstBool is the target of a test whose outcome the types decide.
type ConstBool struct{ Value bool }

// TargetName names the test in dumps.
func (c *ConstBool) TargetName() string { return "constant test" }

// TypeTest is the target of a test of a union's tag.
type TypeTest struct {
	Operand int
	Type    types.Type
	Negate  bool
}

// TargetName names the test in dumps.
func (t *TypeTest) TargetName() string { return "is " + t.Type.String() }

// compareNone types "x is None" and "x is not None"; nil for anything else.
func (a *analysis) compareNone(s *core.Let, x *core.Compare, ts []types.Type) types.Type {
	if x.Op != "is" && x.Op != "is not" {
		return nil
	}
	op := 0
	switch {
	case ts[1] == types.None:
	case ts[0] == types.None:
		op = 1
	default:
		return nil
	}
	t := ts[op]
	switch {
	case t == types.None:
		s.Target = &ConstBool{x.Op == "is"}
	case t.Has(types.Object):
		return nil
	case t.Has(types.None):
		s.Target = &TypeTest{Operand: op, Type: types.None, Negate: x.Op == "is not"}
	default:
		s.Target = &ConstBool{x.Op == "is not"}
	}
	return types.Bool
}

// constCond tells whether the types decide a condition.
func (a *analysis) constCond(cond core.Atom) (known, value bool) {
	switch c := cond.(type) {
	case *core.Const:
		v, ok := c.Value.(bool)
		return ok, v
	case *core.Var:
		v, ok := a.consts[c]
		return ok, v
	}
	return false, false
}

// narrow applies what a condition tells about the types of variables.
func (a *analysis) narrow(cond core.Atom, truth bool) {
	v, ok := cond.(*core.Var)
	if !ok || a.env == nil {
		return
	}
	switch x := a.defs[v].(type) {
	case *core.Truth:
		if inner, ok := x.X.(*core.Var); ok {
			if a.env[inner.ID] == types.Bool {
				a.narrow(inner, truth)
			} else if truth {
				a.exclude(inner, types.None)
			}
		}
	case *core.Unary:
		if inner, ok := x.X.(*core.Var); ok && x.Op == "not" {
			if a.env[inner.ID] == types.Bool {
				a.narrow(inner, !truth)
			} else if !truth {
				a.exclude(inner, types.None)
			}
		}
	case *core.Compare:
		a.narrowNone(x, truth)
	}
}

func (a *analysis) narrowNone(x *core.Compare, truth bool) {
	v, ok := x.X.(*core.Var)
	c, isConst := x.Y.(*core.Const)
	if !ok || !isConst || c.Value != nil || x.Op != "is" && x.Op != "is not" {
		return
	}
	if (x.Op == "is") == truth {
		if t := a.env[v.ID]; t != nil && t.Has(types.None) {
			a.env[v.ID] = types.None
		}
		return
	}
	a.exclude(v, types.None)
}

func (a *analysis) exclude(v *core.Var, t types.Type) {
	old := a.env[v.ID]
	if old == nil || !old.Has(t) || old == t {
		return
	}
	a.env[v.ID] = old.Without(t)
}

// mentions tells whether an expression reads a variable.
func mentions(x core.Expr, v *core.Var) bool {
	for _, o := range core.Operands(&core.Let{X: x}) {
		if o == core.Atom(v) {
			return true
		}
	}
	return false
}

// split types a statement once per member of a union operand when the table
// has no row for the union itself.
func (a *analysis) split(s *core.Let, ts []types.Type) bool {
	switch s.X.(type) {
	case *core.Binary, *core.Unary, *core.Truth, *core.GetItem, *core.Format, *core.Call:
	case *core.Compare:
		if a.compareNone(s, s.X.(*core.Compare), ts) != nil {
			s.Target = nil
			return false
		}
	default:
		return false
	}
	ops := core.Operands(s)
	for i, t := range ts {
		v, ok := ops[i].(*core.Var)
		if !ok || t.Kind != types.KUnion || t.Has(types.Object) {
			continue
		}
		a.splitOn(s, v, t)
		return true
	}
	return false
}

func (a *analysis) splitOn(s *core.Let, v *core.Var, t types.Type) {
	sp := &core.Split{Var: v}
	start := a.env
	var after core.Env
	for _, m := range t.Members() {
		c := *s
		c.Typing = core.Typing{}
		a.env = copyEnv(start)
		a.env[v.ID] = m
		a.let(&c)
		sp.Cases = append(sp.Cases, core.SplitCase{Type: resolve(m), Stmt: &c})
		if a.env != nil && v != s.Dst {
			a.env[v.ID] = t
		}
		after = a.joinAllOrNil(after, a.env)
	}
	a.env = restrict(after, s.N().LiveOut)
	sp.Join = resolvedEnv(a.env)
	s.Typing = core.Typing{Split: sp}
	if s.Dst != nil && a.env != nil {
		if r := a.env[s.Dst.ID]; r != nil {
			s.Result = resolve(r)
		}
	}
}
