package typer

import (
	"slices"
	"strings"

	"pyx2cpp/transpile/core"
	"pyx2cpp/typer/lib"
	"pyx2cpp/typer/types"
)

// row carries a statement out by the best row of that name; false when none fits.
func (a *analysis) row(t *core.Typing, name string, args []arg) (types.Type, bool) {
	args = keptClasses(args)
	c := a.h.choose(a.p.table.Named(name), args, a.key())
	if c == nil && strings.HasPrefix(name, "operator.") {
		c = a.oneRow(name, kinds(args))
	}
	if c == nil || c.boxed() {
		return nil, false
	}
	t.Target, t.Want, t.Bind = c.row, c.want, c.bind
	a.usesMembers(args)
	if c.row.Python && !c.row.Cold {
		a.pyOp(c.row.Name + " works on Python objects")
	}
	return c.result, true
}

// kinds are the types of args.
func kinds(args []arg) []types.Type {
	ts := make([]types.Type, len(args))
	for i, g := range args {
		ts[i] = g.t
	}
	return ts
}

func plain(ts ...types.Type) []arg {
	out := make([]arg, len(ts))
	for i, t := range ts {
		out[i] = arg{t: t}
	}
	return out
}

// toKeep is plain for what a container keeps: functions and classes are objects there.
func toKeep(ts ...types.Type) []arg {
	out := plain(ts...)
	for i, g := range out {
		if types.Stateless(g.t) {
			out[i].t = classKept(g.t)
		}
	}
	return out
}

func (a *analysis) unary(s *core.Let, x *core.Unary, ts []types.Type) types.Type {
	if x.Op == "not" && ts[0].Kind == types.KTuple {
		s.Target = &ConstBool{len(ts[0].Elems) == 0}
		return types.Bool
	}
	ts = a.unmixed(ts)
	if x.Op == "not" {
		ts = a.bare(ts, 0, "__bool__", "__len__")
	}
	if x.Op != "not" {
		if t := a.onNoArray(s, ts); t != nil {
			return t
		}
	}
	name := map[string]string{"+": "operator.pos", "-": "operator.neg", "~": "operator.invert", "not": "operator.not_"}[x.Op]
	if t, ok := a.row(&s.Typing, name, plain(ts...)); ok {
		return t
	}
	if t := a.unaryInst(s, x, ts[0]); t != nil {
		return t
	}
	if hopelessUnary(x.Op, ts[0]) && x.Op != "not" {
		return a.leaves(&s.Typing)
	}
	if x.Op != "not" {
		return a.expect(s, "unary "+x.Op, "unary "+x.Op+" of "+resolve(ts[0]).String(), unaryResult(x.Op, ts))
	}
	a.python(s, "unary "+x.Op, "unary "+x.Op+" of "+resolve(ts[0]).String())
	return types.Bool
}

func (a *analysis) binary(s *core.Let, x *core.Binary, ts []types.Type) types.Type {
	if x.Op != "%" || enumOf(ts[1]) == nil || ts[0] != types.Str {
		ts = a.unmixed(ts)
	}
	if t := a.onNoArray(s, ts); t != nil {
		return t
	}
	name := binaryNames[x.Op]
	if x.InPlace && changesItems(x.Op, ts[0]) {
		return a.expect(s, "inplace "+x.Op, x.Op+"= on "+resolve(ts[0]).String(), ts[0])
	}
	ts = a.addedItems(ts, x.Op)
	if x.InPlace {
		if t, ok := a.row(&s.Typing, "operator.i"+strings.TrimSuffix(name, "_"), plain(ts...)); ok {
			return t
		}
	}
	if x.InPlace && mutable(ts[0]) {
		return a.expect(s, "inplace "+x.Op, x.Op+"= on "+resolve(ts[0]).String(), changedInPlace(x.Op, ts))
	}
	if t := a.maskWide(s, x, ts); t != nil {
		return t
	}
	if !foreignPower(x, ts) {
		if t, ok := a.row(&s.Typing, "operator."+name, plain(ts...)); ok {
			return t
		}
	}
	op := "binary "
	if x.InPlace {
		op = "inplace "
	}
	if t := a.binaryInst(s, x, ts); t != nil {
		return t
	}
	if hopeless(x.Op, ts[0], ts[1]) {
		s.Target = &lib.PyOp{Op: op + x.Op}
		return types.Never
	}
	return a.expect(s, op+x.Op, x.Op+" of "+resolve(ts[0]).String()+" and "+resolve(ts[1]).String(), binaryResult(x.Op, ts))
}

// mutable types are changed in place by augmented assignment.
func mutable(t types.Type) bool {
	switch t.Kind {
	case types.KList, types.KSet, types.KFrozen, types.KDict, types.KDefault, types.KCounter, types.KOrdered, types.KDeque, types.KArray, types.KObject:
		return true
	}
	return false
}

func (a *analysis) compare(s *core.Let, x *core.Compare, ts []types.Type) types.Type {
	if t := a.lengthTest(s, x); t != nil {
		return t
	}
	if x.Op[0] != 'i' && x.Op[0] != 'n' && ts[0] != ts[1] { // neither is nor in
		if t := a.onNoArray(s, ts); t != nil {
			return t
		}
	}
	if t := a.compareNone(s, x, ts); t != nil {
		return t
	}
	if t := a.identity(s, x, ts); t != nil {
		return t
	}
	if t := a.compareClasses(s, x, ts); t != nil {
		return t
	}
	if t := a.compareMembers(s, x.Op, ts); t != nil {
		return t
	}
	if compareNames[x.Op][0] != 'i' && !strings.HasSuffix(x.Op, "in") {
		ts = a.unmixed(ts)
	}
	ts = a.comparedItems(ts, x.Op)
	if t := a.compareInst(s, x, ts); t != nil {
		return t
	}
	if t, ok := a.row(&s.Typing, "operator."+compareNames[x.Op], plain(ts...)); ok {
		return t
	}
	if x.Op[0] == '<' || x.Op[0] == '>' {
		if hopeless(x.Op, ts[0], ts[1]) {
			s.Target = &lib.PyOp{Op: "compare " + x.Op}
			return types.Never
		}
	}
	if (x.Op == "==" || x.Op == "!=") && neverEqual(ts[0], ts[1]) {
		s.Target = &ConstBool{x.Op == "!="}
		return types.Bool
	}
	reason := x.Op + " of " + resolve(ts[0]).String() + " and " + resolve(ts[1]).String()
	switch x.Op {
	case "is", "is not":
		if !slices.ContainsFunc(ts, func(t types.Type) bool { return t.Kind != types.KObject && t != types.None }) {
			s.Target = &lib.PyOp{Op: "compare " + x.Op}
			return types.Bool
		}
		a.python(s, "compare "+x.Op, reason)
		return types.Bool
	case "in", "not in":
		a.python(s, "compare "+x.Op, reason)
		return types.Bool
	}
	if lib.ObjectsCompare(ts[0], ts[1]) || comparesData(ts[0], ts[1]) {
		return a.expect(s, "compare "+x.Op, reason, types.Bool)
	}
	return a.expect(s, "compare "+x.Op, reason, arrayOp(ts, "b1"))
}

func (a *analysis) truth(s *core.Let, ts []types.Type) types.Type {
	if ts[0].Kind == types.KTuple {
		s.Target = &ConstBool{len(ts[0].Elems) > 0}
		return types.Bool
	}
	if t := a.truthMember(s, ts[0]); t != nil {
		return t
	}
	switch ts[0].Kind {
	case types.KNone:
		s.Target = &ConstBool{false}
		return types.Bool
	case types.KBound, types.KBuiltin, types.KFunc, types.KClosure, types.KPartial, types.KModule, types.KClassValue:
		s.Target = &ConstBool{true}
		return types.Bool
	}
	ts = a.bare(a.unmixed(ts), 0, "__bool__", "__len__")
	if t, ok := a.row(&s.Typing, "operator.truth", plain(ts...)); ok {
		return t
	}
	if t := a.truthOf(s, ts[0], 0); t != nil {
		return t
	}
	a.python(s, "truth", "truth of "+resolve(ts[0]).String())
	return types.Bool
}
