package typer

import (
	"slices"

	"pyx2cpp/transpile/core"
	"pyx2cpp/typer/lib"
	"pyx2cpp/typer/types"
)

const (
	// restOperand stands in bindings for the arguments that a parameter with * takes.
	restOperand = -1 << 29
	// maxRest is how many arguments native code passes to a parameter with *.
	maxRest = 12
	// listOperand stands in bindings for a list behind *, whose items such a parameter takes.
	listOperand = restOperand + 3
)

// restTypes are the items of the tuple that a parameter with * gets.
func restTypes(args []arg) []types.Type {
	ts := make([]types.Type, len(args))
	for i, g := range args {
		ts[i] = g.t
	}
	return tupleItems(ts)
}

// rest makes the tuple of the first n arguments, given as entries of Bind.
func rest(s *core.Let, args []int, n int) int {
	s.Parts = append(s.Parts, core.Part{Tuple: true, Items: args[:n]})
	return core.PartAt(len(s.Parts) - 1)
}

// starCall types a call with * or ** arguments. A tuple behind * is taken apart
// where the callee is known; the generic clone makes the other calls.
func (a *analysis) starCall(s *core.Let, args []arg, ts []types.Type) types.Type {
	fn := ts[0]
	if t := a.zipRows(s, fn, args); t != nil {
		return t
	}
	if !a.program(fn) {
		if all, ok := takenApart(s, args); ok && fn.Kind == types.KMethod {
			if t := a.stepper(s, fn, all); t != nil {
				return t
			}
		}
		if tuplesBehind(args) {
			return a.python(s, "call", "call of a Python object")
		}
		return a.python(s, "step", "call with * arguments")
	}
	all, ok := takenApart(s, args)
	if !ok {
		return a.openCall(s, fn)
	}
	t := a.callKnown(s, fn, all)
	if op, ok := s.Target.(*lib.PyOp); ok && op.Op == "call" {
		if op.Typed {
			return a.expect(s, "step", op.Reason, t)
		}
		return a.python(s, "step", op.Reason)
	}
	return t
}

// openCall types a call whose arguments are known at run time only. A class gives an instance of itself all the same:
//
//	d = dict(self.__dict__)
//	d.update(changes)
//	return Option(**d)
func (a *analysis) openCall(s *core.Let, fn types.Type) types.Type {
	const why = "call with * arguments"
	if c := userClass(fn); c != nil && c.Enum == nil && !c.ByCall && !c.abstract() {
		a.uses(c)
		return a.expect(s, "step", why, c.typ)
	}
	return a.python(s, "step", why)
}

// program tells whether a callee is a function, a method or a class of the program.
func (a *analysis) program(fn types.Type) bool {
	switch fn.Kind {
	case types.KFunc, types.KClosure, types.KPartial, types.KBound:
		return true
	case types.KMethod:
		return fn.Elems[0].Kind == types.KInst || fn.Elems[0].Kind == types.KMember || fn.Elems[0].Kind == types.KSuper
	}
	return userClass(fn) != nil
}

// tuplesBehind tells whether there is nothing but tuples of known length behind stars.
func tuplesBehind(args []arg) bool {
	return !slices.ContainsFunc(args, func(g arg) bool { return g.star && (g.name != "" || g.t.Kind != types.KTuple) })
}

// takenApart replaces tuples behind * by their items; false when there is something else behind a star.
func takenApart(s *core.Let, args []arg) ([]arg, bool) {
	s.Parts = nil
	var out []arg
	for i, g := range args {
		g.op = i + 1
		switch {
		case !g.star:
			out = append(out, g)
		case g.name == "" && g.t.Kind == types.KTuple:
			for k, e := range g.t.Elems {
				s.Parts = append(s.Parts, core.Part{Operand: i + 1, Item: k})
				out = append(out, arg{t: e, op: core.PartAt(len(s.Parts) - 1)})
			}
		case g.name == "" && (g.t.Kind == types.KList || g.t.Kind == types.KTupleOf) && siteOf(g.t) != nil: // for a parameter with *
			out = append(out, g)
		case g.name == "**" && g.t.Kind == types.KDict && siteOf(g.t) != nil && !siteOf(g.t).boxed && isNamed(siteOf(g.t)):
			out = append(out, g)
		default:
			return nil, false
		}
	}
	return out, true
}

// fillsRest tells whether argument i, a list behind *, is what parameter i of f with * gets, and the only such list.
func fillsRest(f *core.Func, args []arg, i int) bool {
	return i < len(f.Params) && f.Params[i].Kind == core.VarPositional && !listsBehind(args[:i]) && listsBehind(args[i:i+1]) && !listsBehind(args[i+1:])
}

// restList is the type of what a parameter with * gets of a list behind *, argument i; nil when there is none.
func (a *analysis) restList(args []arg, i, pos int) types.Type {
	if i >= pos || !listsBehind(args[i:i+1]) {
		return nil
	}
	st := a.h.at("star"+a.key(), types.KTupleOf)
	a.h.grow(st, a.h.itemOf(args[i].t), types.Never)
	return a.h.norm(st.typ())
}

// spreadItems has the items of a list or tuple of any length behind the last star be the arguments for the positional parameters
// of f that are left, none of which has a default. Native code leaves where there are more or fewer.
func (a *analysis) spreadItems(s *core.Let, f *core.Func, args []arg, ops []int) ([]arg, []int) {
	last := len(args) - 1
	if last < 0 || !args[last].star || args[last].name != "" || listsBehind(args[:last]) || len(f.Params) < last {
		return args, ops
	}
	item := a.h.itemOf(args[last].t)
	if item == nil || item == types.Never || item.HasObject() || hasGen(item) {
		return args, ops
	}
	left := f.Params[last:]
	for i, q := range left {
		if q.Kind != core.PositionalOnly && q.Kind != core.PositionalOrKeyword || a.p.defaultOf(f, last+i) != nil {
			return args, ops
		}
	}
	from := ops[last]
	s.Parts = append(s.Parts, core.Part{Exactly: true, Operand: from, Item: len(left)})
	args, ops = slices.Clone(args[:last]), slices.Clone(ops[:last])
	for k := range left {
		s.Parts = append(s.Parts, core.Part{Operand: from, Item: k})
		ops = append(ops, core.PartAt(len(s.Parts)-1))
		args = append(args, arg{t: item, op: core.PartAt(len(s.Parts) - 1)})
	}
	return args, ops
}

// seedSpread types __init__ of a class for a call of the class with a list behind *, which Python makes: once for each number of
// items that can be right, so that it is known what the attributes of the instance are.
func (a *analysis) seedSpread(c *Class, init *core.Func, args []arg) {
	last := slices.IndexFunc(args, func(g arg) bool { return g.star && g.name == "" })
	if last < 0 || listsBehind(args[last+1:]) || len(init.Params) > maxRest {
		return
	}
	item := a.h.itemOf(args[last].t)
	if item == nil || item == types.Never || item.HasObject() || hasGen(item) {
		return
	}
	for n := range len(init.Params) {
		all := append(plain(c.typ), args[:last]...)
		all = append(append(all, slices.Repeat(plain(item), n)...), args[last+1:]...)
		params, _, ok := a.bindArgs(init, all)
		if !ok || slices.ContainsFunc(params, func(t types.Type) bool { return t == types.Never || t.Kind == types.KTuple }) {
			continue
		}
		for i, t := range params {
			params[i] = resolve(argType(t))
		}
		if in := a.p.instance(init, params, true); in != nil {
			in.callers[a.in] = true
			a.in.seeds = append(a.in.seeds, in)
		}
	}
}

// listsBehind tells whether a list stands behind a star among args.
func listsBehind(args []arg) bool {
	return slices.ContainsFunc(args, func(g arg) bool { return g.star && g.name == "" })
}

// isNamed tells whether the keys of a dict are strs.
func isNamed(s *site) bool { return s.elem == types.Str }

// mixedTuple types the iteration over a tuple whose items have different types:
// they are taken as members of one union. Nil when that says nothing.
func (a *analysis) mixedTuple(s *core.Let, t types.Type) types.Type {
	if t.Kind != types.KTuple {
		return nil
	}
	if len(t.Elems) == 0 {
		s.Target, s.Want = &IterCall{"iter"}, []types.Type{types.TupleOf(types.None)}
		return types.Iter(s.Want[0])
	}
	same := a.uniformTuple(t)
	if same == nil {
		return nil
	}
	s.Target, s.Want = &IterCall{"iter"}, []types.Type{same}
	return types.Iter(same)
}

// uniformTuple is the type of a tuple with items of different types, with all of them as members of one union. Nil
// when that says nothing.
func (a *analysis) uniformTuple(t types.Type) types.Type {
	item := types.Never
	for _, e := range t.Elems {
		item = a.h.join(item, e)
	}
	if item.Has(types.Object) || hasGen(item) {
		return nil
	}
	same := types.Tuple(slices.Repeat([]types.Type{item}, len(t.Elems))...)
	if same.Elems[0] != item { // too many unions to keep
		return nil
	}
	return same
}
