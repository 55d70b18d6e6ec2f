package typer

import (
	"math/big"
	"slices"

	"pyx2cpp/transpile/core"
	"pyx2cpp/typer/types"
)

// Patterns of match statements: where the type of the subject is known, it
// decides most of what they test.

// MatchParts is the target of a class pattern that matches: the tuple of the
// subject itself (Self), of attributes of a native instance, or of nothing.
type MatchParts struct {
	Self  bool
	Slots []*Slot
}

// TargetName names the match in dumps.
func (t *MatchParts) TargetName() string { return "matched class" }

// NoMatch is the target of a class pattern that never matches: it gives None.
type NoMatch struct{}

// TargetName names the match in dumps.
func (t *NoMatch) TargetName() string { return "no match" }

// matchIntrinsic types the helpers of match statements; nil for others.
func (a *analysis) matchIntrinsic(s *core.Let, x *core.Intrinsic, ts []types.Type) types.Type {
	switch x.Name {
	case core.MatchSequence, core.MatchMapping:
		if yes, known := patternKind(x.Name, ts[0]); known {
			s.Target = &ConstBool{yes}
			return types.Bool
		}
		return a.expect(s, "match "+x.Name, "match of "+resolve(ts[0]).String(), types.Bool)
	case core.MatchLen:
		delete(a.lengths, s.Dst)
		if ts[0].Kind == types.KTuple {
			a.lengths[s.Dst] = len(ts[0].Elems)
		}
		if t, ok := a.row(&s.Typing, "len", plain(ts...)); ok {
			return t
		}
		return a.expect(s, "match "+x.Name, "match of "+resolve(ts[0]).String(), types.Int)
	case core.MatchClass:
		if t := a.matchClass(s, x, ts); t != nil {
			return t
		}
	case core.MatchKeys, core.MatchRest:
	default:
		return nil
	}
	return a.python(s, "match "+x.Name, "match of "+resolve(ts[0]).String())
}

// patternKind tells whether values of a type are sequences or mappings to a pattern.
func patternKind(name string, t types.Type) (yes, known bool) {
	switch t.Kind {
	case types.KList, types.KTuple, types.KTupleOf, types.KRange:
		return name == core.MatchSequence, true
	case types.KDict, types.KDefault, types.KCounter, types.KOrdered:
		return name == core.MatchMapping, true
	case types.KNone, types.KBool, types.KInt, types.KFloat, types.KComplex, types.KStr, types.KBytes, types.KSet, types.KFrozen:
		return false, true
	}
	return false, false
}

// lengthTest decides a test of the length of a tuple.
func (a *analysis) lengthTest(s *core.Let, x *core.Compare) types.Type {
	v, ok := x.X.(*core.Var)
	if !ok {
		return nil
	}
	n, known := a.lengthOf(v)
	c, ok := x.Y.(*core.Const)
	if !known || !ok {
		return nil
	}
	want, ok := c.Value.(*big.Int)
	if !ok {
		return nil
	}
	holds, ok := ordered(x.Op, big.NewInt(int64(n)).Cmp(want))
	if !ok {
		return nil
	}
	s.Target = &ConstBool{holds}
	return types.Bool
}

// ordered gives the outcome of a comparison whose operands compare as d does to 0.
func ordered(op string, d int) (holds, ok bool) {
	switch op {
	case "==":
		return d == 0, true
	case "!=":
		return d != 0, true
	case "<":
		return d < 0, true
	case "<=":
		return d <= 0, true
	case ">":
		return d > 0, true
	case ">=":
		return d >= 0, true
	}
	return false, false
}

// lengthOf is the length of a tuple that a variable holds: what a pattern asked
// for, or the program with len().
func (a *analysis) lengthOf(v *core.Var) (n int, known bool) {
	if n, known = a.lengths[v]; known {
		return n, true
	}
	call, ok := a.defs[v].(*core.Call)
	if !ok || a.env[v.ID] != types.Int { // a bool is some other call's result
		return 0, false
	}
	arg, ok := call.Args[0].X.(*core.Var)
	if !ok || a.env[arg.ID] == nil || a.env[arg.ID].Kind != types.KTuple {
		return 0, false
	}
	return len(a.env[arg.ID].Elems), true
}

// lengthCall tells whether a call is len() of a tuple whose length its type tells.
func lengthCall(s *core.Let, ts []types.Type) bool {
	x, ok := s.X.(*core.Call)
	return ok && len(x.Args) == 1 && !x.Args[0].Star && x.Args[0].Name == "" && len(ts) == 2 && ts[1].Kind == types.KTuple &&
		ts[0] == types.Method(types.Module("builtins"), "len")
}

// matchClass types a class pattern; nil leaves it to Python.
func (a *analysis) matchClass(s *core.Let, x *core.Intrinsic, ts []types.Type) types.Type {
	count, ok := x.Args[2].(*core.Const).Value.(*big.Int)
	if !ok {
		return nil
	}
	names, _ := x.Args[3].(*core.Const).Value.([]*core.Const)
	yes, known := instanceOfAny(resolve(ts[0]), ts[1:2])
	if !known {
		return nil
	}
	k := userClass(ts[1])
	if k != nil {
		a.uses(k)
	}
	if !yes {
		s.Target = &NoMatch{}
		return types.None
	}
	if k != nil {
		return a.matchSlots(s, k, instClass(ts[0]), int(count.Int64()), names)
	}
	switch {
	case len(names) > 0 || count.Int64() > 1:
		return nil
	case count.Sign() == 0:
		s.Target = &MatchParts{}
		return types.Tuple()
	}
	if !selfPattern(ts[1]) {
		return nil
	}
	s.Target = &MatchParts{Self: true}
	return types.Tuple(valueType(ts[0]))
}

// selfPattern tells whether the one positional pattern of a builtin class is matched by the value itself.
func selfPattern(class types.Type) bool {
	name := className(class)
	return name != "range" && name != "complex" && name != "numpy.int64" && name != "numpy.bool_"
}

// matchSlots types the pattern of class k for instances of class c.
func (a *analysis) matchSlots(s *core.Let, k, c *Class, count int, names []*core.Const) types.Type {
	var list []string
	if count > 0 {
		m, _ := k.find("__match_args__")
		if m == nil || m.Kind != ConstMember || m.Stored {
			return nil
		}
		all, _ := m.Value.Value.([]*core.Const)
		if len(all) < count {
			return nil
		}
		names = slices.Concat(all[:count], names)
	}
	for _, n := range names {
		name, ok := n.Value.(string)
		if !ok || slices.Contains(list, name) || !c.IsEarly(name) {
			return nil
		}
		if m, _ := c.find(name); m != nil && !c.shadows(name, m) {
			return nil
		}
		list = append(list, name)
	}
	a.uses(c)
	target, parts := &MatchParts{}, make([]types.Type, len(list))
	for i, name := range list {
		at := c.attr(name)
		t := a.slot(at)
		if t == types.Never {
			return types.Never // not stored yet
		}
		if at.Dynamic {
			return nil
		}
		a.usesAll(t)
		parts[i] = t
		target.Slots = append(target.Slots, &Slot{Attr: at})
	}
	s.Target = target
	return types.Tuple(parts...)
}
