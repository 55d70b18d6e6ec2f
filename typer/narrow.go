package typer

import (
	"slices"
	"strings"

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
	is, ok := identityWithNone(x.Op, ts...)
	if !ok {
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
	a.usesAll(t) // its == is assumed to stay what it is
	switch {
	case t == types.None:
		s.Target = &ConstBool{is}
	case t.HasObject():
		return nil
	case t.Has(types.None):
		s.Target = &TypeTest{Operand: op, Type: types.None, Negate: !is}
	default:
		s.Target = &ConstBool{!is}
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
	case *core.MatchExc:
		a.narrowExc(x, truth)
	case *core.Call:
		if classes := a.instTests[v]; classes != nil {
			a.narrowInstance(x, classes, truth)
		}
	}
}

// narrowInstance keeps the members of a union that isinstance(x, classes) can have been true, or false, of.
func (a *analysis) narrowInstance(x *core.Call, classes []types.Type, truth bool) {
	v, ok := x.Args[0].X.(*core.Var)
	if !ok || a.env[v.ID] == nil {
		return
	}
	if truth {
		a.tell(v, classes)
	}
	old := a.env[v.ID]
	var keep []types.Type
	for _, m := range old.Members() {
		if yes, known := instanceOfAny(resolve(m), classes); !known || yes == truth {
			keep = append(keep, m)
		}
	}
	if len(keep) > 0 && len(keep) < len(old.Members()) {
		a.env[v.ID] = types.Union(keep...)
	}
}

func (a *analysis) narrowNone(x *core.Compare, truth bool) {
	v, ok := x.X.(*core.Var)
	c, isConst := x.Y.(*core.Const)
	if !ok || !isConst || c.Value != nil {
		return
	}
	t := a.env[v.ID]
	is, ok := identityWithNone(x.Op, t)
	if !ok {
		return
	}
	if is == truth {
		if t != nil && t.Has(types.None) {
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
	case *core.Binary, *core.Unary, *core.Truth, *core.GetItem, *core.Format, *core.Call, *core.GetAttr:
	case *core.Intrinsic:
		if !strings.HasPrefix(s.X.(*core.Intrinsic).Name, "match_") {
			return false
		}
	case *core.MakeSlice:
		if !slices.ContainsFunc(ts, func(t types.Type) bool { return t.Kind == types.KUnion && t.Has(types.Float) }) {
			return false
		}
	case *core.GetIter:
		return a.splitIter(s, ts[0])
	case *core.Compare:
		x := s.X.(*core.Compare)
		if a.compareNone(s, x, ts) != nil || a.identity(s, x, ts) != nil {
			s.Target = nil
			return false
		}
	default:
		return false
	}
	if a.uniform(s, ts) || a.takesUnion(s, ts) || a.walksUnions(s, ts) {
		return false
	}
	ops := core.Operands(s)
	makes := makesGen(s, ts) || manyCases(s, ts)
	for i, t := range ts {
		v, ok := ops[i].(*core.Var)
		if !ok || t.Kind != types.KUnion || t.HasObject() || makes && siteless(t) {
			continue
		}
		a.splitOn(s, v, t)
		return true
	}
	return false
}

// makesGen tells whether a statement calls a generator function. Its arguments may
// be unions: there is one kind of generators then, which walk(n.left) needs where
// n.left is None or a node.
func makesGen(s *core.Let, ts []types.Type) bool {
	if _, call := s.X.(*core.Call); !call {
		return false
	}
	switch fn := ts[0]; fn.Kind {
	case types.KFunc:
		return fn.Ref.(*core.Func).Generator
	case types.KMethod:
		if c := instClass(fn.Elems[0]); c != nil {
			m, _ := c.find(fn.Name)
			return m != nil && m.Kind == MethodMember && m.Func.Generator
		}
	}
	return false
}

// floatOrF8 is the union whose members are one double in C++.
var floatOrF8 = types.Union(types.Float, types.NumPy("f8"))

// takesUnion tells whether a builtin is called with float | np.float64 and has
// a row that takes the union as it is (min and max, which return an argument).
func (a *analysis) takesUnion(s *core.Let, ts []types.Type) bool {
	call, ok := s.X.(*core.Call)
	if !ok || ts[0].Kind != types.KMethod || ts[0].Elems[0] != types.Module("builtins") {
		return false
	}
	found := false
	args := make([]arg, len(call.Args))
	for i, g := range call.Args {
		t := ts[i+1]
		if t.Kind == types.KUnion && t != floatOrF8 || !scalar(t) && t != floatOrF8 {
			return false
		}
		found = found || t == floatOrF8
		args[i] = arg{t: t, name: g.Name}
	}
	if !found {
		return false
	}
	c := a.h.choose(a.p.table.Named(ts[0].Name), args, "")
	return c != nil && c.result == floatOrF8
}

// uniform tells whether an operator has one row that carries it out for every
// combination of its operands' members (float and np.float64 times np.float64
// is np.float64 either way): then no test of tags is needed.
func (a *analysis) uniform(s *core.Let, ts []types.Type) bool {
	var name string
	switch x := s.X.(type) {
	case *core.Binary:
		name = "operator." + binaryNames[x.Op]
	case *core.Compare:
		name = "operator." + compareNames[x.Op]
	default:
		return false
	}
	return a.oneRow(name, ts) != nil
}

// oneRow gives the choice of row that holds for all members of unions among
// the operands, nil when there is no single one.
func (a *analysis) oneRow(name string, ts []types.Type) *choice {
	unions := 0
	for _, t := range ts {
		if t.Kind == types.KUnion {
			unions++
			for _, m := range t.Members() {
				if !scalar(m) {
					return nil
				}
			}
		}
	}
	if unions == 0 || unions > 2 {
		return nil
	}
	var first *choice
	ok := true
	members(ts, nil, func(combo []types.Type) {
		c := a.h.choose(a.p.table.Named(name), plain(combo...), "")
		if c == nil || first != nil && (c.row != first.row || c.result != first.result) {
			ok = false
			return
		}
		first = c
	})
	if !ok {
		return nil
	}
	return first
}

// members calls f with every combination of the members of ts.
func members(ts, done []types.Type, f func([]types.Type)) {
	if len(done) == len(ts) {
		f(done)
		return
	}
	for _, m := range ts[len(done)].Members() {
		members(ts, append(done[:len(done):len(done)], m), f)
	}
}

// scalar types have no parts and convert into one another by value.
func scalar(t types.Type) bool {
	switch t.Kind {
	case types.KBool, types.KInt, types.KFloat, types.KNumPy:
		return true
	}
	return false
}

func (a *analysis) splitOn(s *core.Let, v *core.Var, t types.Type) {
	s.Typing = core.Typing{Split: a.cases(s.N(), v, t, s.Dst, func() core.Stmt {
		c := *s
		c.Typing = core.Typing{}
		a.let(&c)
		return &c
	})}
	a.splitResult(s)
}

// splitResult is the type of what a statement that was split gives.
func (a *analysis) splitResult(s *core.Let) {
	if s.Dst != nil && a.env != nil {
		if r := a.env[s.Dst.ID]; r != nil {
			s.Result = resolve(r)
		}
	}
}

// splitStore does the same for an item assignment.
func (a *analysis) splitStore(s *core.StoreItem, ts []types.Type) bool {
	if c := a.oneRow("operator.setitem", ts); c != nil {
		s.Target, s.Want, s.Bind = c.row, c.want, c.bind
		s.Args = resolveAll(ts)
		return true
	}
	ops := core.Operands(s)
	for i, t := range ts {
		v, ok := ops[i].(*core.Var)
		if !ok || t.Kind != types.KUnion || t.HasObject() {
			continue
		}
		s.Typing = core.Typing{Split: a.cases(s.N(), v, t, nil, func() core.Stmt {
			c := *s
			c.Typing = core.Typing{}
			a.store(&c)
			return &c
		})}
		return true
	}
	return false
}

// splitDelete does the same for an item deletion.
func (a *analysis) splitDelete(s *core.Delete, ts []types.Type) bool {
	return a.splitObject(s, &s.Typing, s.Obj, ts[0], func() core.Stmt {
		c := *s
		c.Typing = core.Typing{}
		a.store(&c)
		return &c
	})
}

// splitAttr does the same for the store of an attribute.
func (a *analysis) splitAttr(s *core.StoreAttr, ts []types.Type) bool {
	return a.splitObject(s, &s.Typing, s.Obj, ts[0], func() core.Stmt {
		c := *s
		c.Typing = core.Typing{}
		a.store(&c)
		return &c
	})
}

// splitObject types a statement once per member of the union that the variable obj holds; typed types a copy of it.
func (a *analysis) splitObject(s core.Stmt, ty *core.Typing, obj core.Atom, t types.Type, typed func() core.Stmt) bool {
	v, ok := obj.(*core.Var)
	if !ok || t.Kind != types.KUnion || t.HasObject() {
		return false
	}
	*ty = core.Typing{Split: a.cases(s.N(), v, t, nil, typed)}
	return true
}

// splitUnpack does the same for "a, b = x".
func (a *analysis) splitUnpack(s *core.Unpack, t types.Type) bool {
	v, ok := s.X.(*core.Var)
	if !ok || t.Kind != types.KUnion || t.HasObject() || s.Star >= 0 {
		return false
	}
	s.Typing = core.Typing{Split: a.cases(s.N(), v, t, nil, func() core.Stmt {
		c := *s
		c.Typing = core.Typing{}
		a.unpack(&c)
		return &c
	})}
	return true
}

// cases types a copy of a statement for each member of variable v's type.
func (a *analysis) cases(n *core.Node, v *core.Var, t types.Type, dst *core.Var, typed func() core.Stmt) *core.Split {
	sp := &core.Split{Var: v}
	a.splits++
	outer, outerCase := a.splitOf, a.splitCase
	defer func() { a.splits--; a.splitOf, a.splitCase = outer, outerCase }()
	a.splitOf = t
	start, before := a.env, a.facts.copy()
	var after core.Env
	var known facts
	for _, m := range t.Members() {
		a.env, a.facts = copyEnv(start), before.copy()
		a.env[v.ID], a.splitCase = m, m
		sp.Cases = append(sp.Cases, core.SplitCase{Type: resolve(m), Stmt: typed()})
		if a.env != nil && v != dst {
			a.env[v.ID] = t
		}
		known = meet(known, after, a.facts, a.env)
		after = a.joinAllOrNil(after, a.env)
	}
	a.facts = known
	a.env = a.restrict(after, n.LiveOut)
	sp.Join = resolvedEnv(a.env)
	return sp
}
