package typer

import (
	"slices"

	"pyx2cpp/transpile/core"
	"pyx2cpp/typer/types"
)

// callFunc calls a function of the program.
func (a *analysis) callFunc(s *core.Let, f *core.Func, args []arg) types.Type {
	ops := make([]int, len(args))
	for i, g := range args {
		ops[i] = i + 1
		if g.op != 0 {
			ops[i] = g.op
		}
	}
	res, why := a.invoke(s, f, args, ops)
	if why == "" {
		if s.Target != nil {
			s.Want[0] = funcType(f)
		}
		return res
	}
	if f.Generator && res != nil && res.Name != "" {
		return a.expect(s, "call", why, res)
	}
	return a.dispatched(s, why, res)
}

// invoke makes statement s call a function of the program natively. ops are
// the operands that the arguments are. why tells what keeps the call in Python;
// the type is then the one that the native callee would give, or nil.
func (a *analysis) invoke(s *core.Let, f *core.Func, args []arg, ops []int) (res types.Type, why string) {
	return a.invokeWith(s, f, args, ops, a.captures)
}

// capturing finds the cells that a call of f with arguments of these types needs:
// the variables, their types and what Bind holds for them.
type capturing func(s *core.Let, f *core.Func, args []types.Type) (roots []*core.Var, held []types.Type, bind []int, ok bool)

// invokeWith is invoke with a way to find the captured variables.
func (a *analysis) invokeWith(s *core.Let, f *core.Func, args []arg, ops []int, find capturing) (res types.Type, why string) {
	args, ops = a.spreadItems(s, f, args, ops)
	params, bind, ok := a.bindArgs(f, args)
	if !ok {
		return nil, "call of " + f.Name + " whose arguments can't be bound at compile time"
	}
	local := localFunc(funcType(f)) != nil
	left := a.p.byFunc[f].Stays != "" || a.p.loses(f)
	shadow := left || local && a.in.Shadow
	for i, t := range params {
		if t = handedTo(f, i, t); t != params[i] {
			params[i] = t
		}
		if t == types.Never || t.Kind == types.KGen && t.Elems[0] == types.Never {
			return types.Never, ""
		}
		shadow = shadow || !local && untold(resolve(t)) && !a.p.asks(f)[i]
		if !(f.Kind == core.GenExpr && a.iterType(t) == t || f.Steps && t.Kind == types.KIter && changes(resolve(t.Elems[0]))) {
			params[i] = a.anyLength(s, f, i, a.p.passedAs(f, i, t))
		}
	}
	captures, held, heldAt, ok := find(s, f, params)
	if !ok || f.Generator && !a.settled(captures, held) {
		return nil, "call of " + f.Name + ", which captures variables that can't be passed"
	}
	params, bind = append(params, held...), append(bind, heldAt...)
	key := resolveAll(params)
	in := a.p.instanceFor(f, key, captures, nil, shadow)
	if in == nil {
		return nil, f.Name + " has too many argument types"
	}
	a.p.demand(in)
	in.callers[a.in] = true
	a.in.seeds = append(a.in.seeds, in)
	if shadow || in.Failed != "" || f.Generator && (in.escaped || a.p.objectGens[genCall{a.in.Of, f, a.point}]) {
		if f.Generator {
			res = a.h.adopt(in.foreignGen(), a.key())
		} else if in.Result != types.Never {
			res = a.h.adopt(in.Result, a.key())
		}
		if !left && in.Failed == "" {
			return res, "call of " + f.Name + " with arguments known at run time only"
		}
		return res, "call of " + f.Name + ", which stays in Python"
	}
	if f.Generator {
		return a.makeGen(s, in, params, bind, ops), ""
	}
	res = a.h.adopt(in.Result, a.key())
	if wide := resolve(a.h.norm(res)); wide != in.Result && in.Result != types.Never {
		// What was returned is filled with more here: it must be made for that.
		if in = a.p.instanceFor(f, key, captures, wide, false); in == nil || in.Failed != "" {
			return nil, f.Name + " has too many result types"
		}
		a.p.demand(in)
		in.callers[a.in] = true
		a.in.seeds = append(a.in.seeds, in)
	}
	a.link(in, params, res)
	a.widenResult(in, res)
	a.in.Calls = append(a.in.Calls, in)
	s.Target = in
	a.bound(s, f, bind, ops, params)
	a.noKeywords(s, f, ops)
	return a.h.norm(res), ""
}

// bound records which operands the parameters of a callee get, and as what.
func (a *analysis) bound(s *core.Let, f *core.Func, bind, ops []int, params []types.Type) {
	s.Bind = make([]int, len(bind))
	s.Want = make([]types.Type, len(core.Operands(s)))
	for i, b := range bind {
		if b == restOperand {
			s.Bind[i] = rest(s, ops[min(i, len(ops)):], a.passes.rest)
			continue
		}
		if b == listOperand {
			s.Parts = append(s.Parts, core.Part{Whole: true, Operand: ops[i]})
			s.Bind[i] = core.PartAt(len(s.Parts) - 1)
			continue
		}
		if b == keywordOperand {
			s.Bind[i] = a.keywordPart(s, f, ops)
			continue
		}
		if b == keywordItem {
			s.Bind[i] = a.keywordItemPart(s, ops)
			continue
		}
		if s.Bind[i] = b; b < 0 {
			continue
		}
		if s.Bind[i] = ops[b-1]; s.Bind[i] >= 0 && s.Bind[i] < len(s.Want) {
			s.Want[s.Bind[i]] = a.h.norm(params[i])
		}
	}
}

// untold tells whether something in t is only known at run time; a container that nothing was put into yet is no such thing.
func untold(t types.Type) bool { return hasUnknown(t) && !onlyOpen(t) }

// onlyOpen: a container of which no item is known yet is not an object; neither is a function that closes over one.
func onlyOpen(t types.Type) bool {
	if t.Kind == types.KClosure || t.Kind == types.KPartial || t.Kind == types.KCell {
		return hasUnknown(t) && !slices.ContainsFunc(t.Elems, func(e types.Type) bool { return hasUnknown(e) && !onlyOpen(e) })
	}
	return container(t.Kind) && !slices.ContainsFunc(t.Elems, func(e types.Type) bool { return e != types.Never && !onlyOpen(e) })
}

// bindArgs binds call arguments to parameters as CPython does. bind holds operand indexes
// (1 is the first argument), -1 for the default.
func (a *analysis) bindArgs(f *core.Func, args []arg) ([]types.Type, []int, bool) {
	params := make([]types.Type, len(f.Params))
	bind := make([]int, len(f.Params))
	if !a.keywords(f, args) {
		return nil, nil, false
	}
	used := len(a.passes.names)
	if a.passes.all != 0 {
		used++
	}
	pos := 0
	for _, g := range args {
		if g.name == "" {
			pos++
		}
	}
	if listsBehind(args) && !fillsRest(f, args, pos-1) {
		return nil, nil, false
	}
	for i, q := range f.Params {
		bind[i] = -1
		if q.Kind == core.VarPositional {
			if t := a.restList(args, i, pos); t != nil {
				params[i], bind[i] = t, listOperand
				used++
				continue
			}
			ts := restTypes(args[min(i, pos):pos])
			if len(ts) > maxRest {
				return nil, nil, false
			}
			params[i], bind[i], a.passes.rest = types.Tuple(ts...), restOperand, len(ts)
			used += len(ts)
			continue
		}
		if q.Kind == core.VarKeyword {
			params[i], bind[i] = a.keywordDict(args), keywordOperand
			continue
		}
		if i < pos && (q.Kind == core.PositionalOnly || q.Kind == core.PositionalOrKeyword) {
			bind[i] = i + 1
		}
		for j, g := range args {
			if g.name == q.Var.Name && g.name != "" && q.Kind != core.PositionalOnly {
				if bind[i] >= 0 {
					return nil, nil, false
				}
				bind[i] = j + 1
			}
		}
		if bind[i] >= 0 {
			used++
			params[i] = args[bind[i]-1].t
			continue
		}
		if t := a.fromKeywords(f, i, args); t != nil {
			params[i], bind[i] = t, keywordItem
			continue
		}
		switch d := a.p.defaultOf(f, i); {
		case d != nil:
			params[i] = constType(d)
			a.usesAll(params[i])
		case q.Default && a.p.defaultVars[q] != nil && a.captured[a.p.defaultVars[q]] != nil:
			v := a.captured[a.p.defaultVars[q]]
			params[i], bind[i] = a.atom(v), core.Captured(v)
		default:
			if params[i] = a.namedDefault(f, q); params[i] == nil {
				return nil, nil, false
			}
		}
	}
	return params, bind, used == len(args)
}

// link carries what the callee does to its list arguments back to the caller:
// element types grow, and containers that are one in the callee become one here.
func (a *analysis) link(in *Instance, args []types.Type, res types.Type) {
	a.linkResult(in, args, res, in.result)
}

// linkResult is link for a result that the callee knows as result.
func (a *analysis) linkResult(in *Instance, args []types.Type, res, result types.Type) {
	var here, there []*site
	for i, t := range args {
		if i < len(in.params) {
			a.mergeBack(t, resolve(in.params[i]), "arg"+itoa(a.point)+"."+itoa(i))
		}
	}
	for i, t := range args {
		if i < len(in.params) {
			here = positions(a.h.norm(t), here)
			there = positions(in.heap.norm(in.params[i]), there)
		}
	}
	here = positions(a.h.norm(res), here)
	there = positions(in.heap.norm(result), there)
	if len(here) != len(there) {
		return // shapes differ while the callee is still growing; it is queued again
	}
	for i, s := range there {
		if s.find().kind != here[i].find().kind {
			return
		}
	}
	first := map[*site]*site{}
	for i, s := range there {
		s = s.find()
		if f, ok := first[s]; ok {
			a.h.unite(f, here[i])
		} else {
			first[s] = here[i]
		}
	}
}

// mergeBack widens the element types of an argument to those of the callee's parameter.
func (a *analysis) mergeBack(t, callee types.Type, key string) {
	s := siteOf(t)
	if s == nil || callee.Kind != t.Kind {
		if len(t.Elems) == len(callee.Elems) && t.Kind == callee.Kind && s == nil {
			for i := range t.Elems {
				a.mergeBack(t.Elems[i], callee.Elems[i], key+"."+itoa(i))
			}
		}
		return
	}
	if resolve(t) == callee {
		return
	}
	val := types.Never
	if types.IsDict(t.Kind) {
		val = a.h.adopt(callee.Elems[1], key+".v")
	}
	a.h.grow(s, a.h.adopt(callee.Elems[0], key+".e"), val)
}
