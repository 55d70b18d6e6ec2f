package typer

import (
	"slices"

	"pyx2cpp/transpile/core"
	"pyx2cpp/typer/types"
)

// A generator that native code makes is native as long as only native code
// steps it, by a for statement or next():
//
//	def walk(t):                     a struct with the variables of walk and
//	    if t: …; yield t.key    →    a function that goes on behind the last yield
//
// One that is needed as an object (it is stored in a list, returned to Python,
// passed to something else) escapes: then CPython makes the generators of that
// instance, as it does when Python itself calls the function. Where all calls
// that can have made the object are known (gens_made.go), it makes theirs only.

// nativeGenerator tells whether a generator function can have a native form: no
// other function captures its variables, and what its yields pass on comes from loops.
func nativeGenerator(f *core.Func) bool {
	if f.Kind != core.Function && f.Kind != core.GenExpr && !f.Steps {
		return false
	}
	for _, v := range f.Vars {
		if v.Kind == core.Cell || v.Kind == core.Free && v.Name == "__class__" {
			return false
		}
	}
	return !yieldsFrom(f)
}

// yieldsFrom tells whether a generator function has a yield from that only CPython carries out.
func yieldsFrom(f *core.Func) bool {
	found := false
	core.Walk(f.Body, func(s core.Stmt) {
		if let, ok := s.(*core.Let); ok {
			y, ok := let.X.(*core.Yield)
			found = found || ok && y.From
		}
	})
	return found
}

// settled tells whether captured cells keep the values that they have when a
// generator function is called, which its generators take with them: each is
// assigned once, outside loops, by the function that owns it.
func (a *analysis) settled(captures []*core.Var, held []types.Type) bool {
	for i, root := range captures {
		if knowsLocal(held[i]) || root.Shared || held[i].Has(types.Unbound) || a.p.assignments(root) != 1 {
			return false
		}
	}
	return true
}

// assignments counts where a cell gets its value; what stands in a loop counts twice.
func (p *Program) assignments(root *core.Var) int {
	n := 0
	owner := p.owner[root]
	for _, q := range owner.Params {
		if q.Var == root {
			n++
		}
	}
	for _, v := range p.defaultVars {
		if v == root {
			n++
		}
	}
	var walk func(body []core.Stmt, each int)
	walk = func(body []core.Stmt, each int) {
		for _, s := range body {
			switch s := s.(type) {
			case *core.StoreCell:
				if s.Var == root {
					n += each
				}
			case *core.Delete:
				if s.Var == root {
					n += 2
				}
			}
			_, isLoop := s.(*core.Loop)
			_, isFor := s.(*core.For)
			for _, b := range bodies(s) {
				if isLoop || isFor {
					walk(b, 2)
				} else {
					walk(b, each)
				}
			}
		}
	}
	walk(owner.Body, 1)
	return n
}

// GenTarget is the target of what is done with native generators: "make" a new
// one of instance In, take the "next" item, "yield" one.
type GenTarget struct {
	Op string
	In *Instance
}

// TargetName names the operation in dumps.
func (g *GenTarget) TargetName() string { return "generator " + g.Op }

// makeGen types the call of a generator function.
func (a *analysis) makeGen(s *core.Let, in *Instance, params []types.Type, bind, ops []int) types.Type {
	item := a.h.adopt(in.Yield, a.key())
	a.linkResult(in, params, item, in.yield)
	a.in.Calls = append(a.in.Calls, in)
	s.Target = &GenTarget{"make", in}
	a.bound(s, in.Of, bind, ops, params)
	return types.Gen(in.genName(), in, a.h.norm(item))
}

// genName names the generators of an instance, in types and in C++.
func (in *Instance) genName() string {
	return in.Of.Qualname + "_" + itoa(in.Of.Nth) + "_" + itoa(in.number)
}

// GenType is the type of the generators that an instance makes.
func (in *Instance) GenType() types.Type { return types.Gen(in.genName(), in, in.Yield) }

// foreignGen is the type of the generators that CPython makes in place of an
// instance: native code steps them, and expects what the instance would yield.
func (in *Instance) foreignGen() types.Type {
	if in.Yield == types.Never || hasUnknown(in.Yield) {
		return types.Object
	}
	return types.Known("iterator", in.Yield)
}

// yieldItem types a yield: next() resumes it, so that its value is None.
func (a *analysis) yieldItem(s *core.Let, x *core.Yield, ts []types.Type) types.Type {
	if x.From || !a.in.Of.Generator || x.Sub != nil && a.in.TakesExceptions() && expectsItems(ts[1]) {
		return a.python(s, "yield", "yield")
	}
	a.in.yield = a.h.join(a.in.yield, valueType(ts[0]))
	s.Target = &GenTarget{"yield", a.in}
	return a.h.join(types.None, a.in.Sent)
}

// forgetGens takes over what a variable holds before a loop that doesn't assign
// it, where what the head remembers has a generator in it: that of an instance that
// may have been left behind, because the types of its arguments have grown.
func (a *analysis) forgetGens(prev, cur core.Env, body []core.Stmt) core.Env {
	stale := map[int]bool{}
	for v, t := range prev {
		if now := cur[v]; now != nil && now != t && (hasGen(t) || hasGen(now)) {
			stale[v] = true
		}
	}
	if len(stale) == 0 {
		return prev
	}
	core.Walk(body, func(s core.Stmt) {
		for _, d := range core.Defs(s) {
			delete(stale, d.ID)
		}
	})
	prev = copyEnv(prev)
	for v := range stale {
		prev[v] = cur[v]
	}
	return prev
}

// nextOf types next(g) and next(g, default) of a native generator; nil for other iterators.
func (a *analysis) nextOf(s *core.Let, args []arg) types.Type {
	if len(args) == 0 || len(args) > 2 || args[len(args)-1].name != "" {
		return nil
	}
	if t := args[0].t; t.Kind == types.KObject && len(t.Elems) > 0 && len(args) == 1 {
		return a.expect(s, "next", "iteration over a Python object", a.h.adopt(t.Elems[0], a.key()))
	}
	if args[0].t.Kind == types.KInst && len(args) == 1 {
		return a.specialOf(s, args[0].t, "__next__", []types.Type{args[0].t}, []int{1})
	}
	if args[0].t.Kind != types.KGen {
		return nil
	}
	in := args[0].t.Ref.(*Instance)
	a.in.Calls = append(a.in.Calls, in)
	s.Target = &GenTarget{"next", in}
	item := a.h.norm(args[0].t.Elems[0])
	if len(args) == 2 {
		return a.h.join(item, valueType(args[1].t))
	}
	return item
}

// listOf types list(x) of an object that is known to give items; nil for others.
func (a *analysis) listOf(s *core.Let, args []arg) types.Type {
	if len(args) != 1 || args[0].name != "" || args[0].t.Kind != types.KObject || len(args[0].t.Elems) == 0 {
		return nil
	}
	return a.expect(s, "listof", "iteration over a Python object", a.h.adopt(types.List(args[0].t.Elems[0]), a.key()))
}

// iterOf types iter(x) of a native instance; nil for others.
func (a *analysis) iterOf(s *core.Let, ts []types.Type) types.Type {
	if instClass(ts[0]) == nil {
		return nil
	}
	return a.iterByMethod(s, ts[0], 0)
}

// hasGen tells whether a type has a generator in it.
func hasGen(t types.Type) bool {
	return t != nil && (t.Kind == types.KGen || slices.ContainsFunc(t.Elems, hasGen))
}

// escapeGens finds the generators that the instances to be compiled need as
// objects, or whose items they store as another type; who makes them is typed
// again. False: there are none.
func (p *Program) escapeGens(main *Instance, opts Options) bool {
	again := false
	lose := func(t types.Type) {
		eachGen(t, func(g types.Type) {
			in := g.Ref.(*Instance)
			if in.escaped {
				return
			}
			in.escaped, again = true, true
			for c := range in.callers {
				c.heads = map[headKey]core.Env{} // they must not remember the native type
				p.queue(c)
			}
		})
	}
	compiled := p.compiled(main, opts)
	made := makers(compiled)
	if p.purge(made) {
		return true
	}
	loseStale := func(t types.Type) {
		eachGen(t, func(g types.Type) {
			if !made[g.Ref] {
				lose(g)
			}
		})
	}
	for in := range compiled {
		look := loseStale
		if any, others := catches(in.Func); any {
			look = func(t types.Type) {
				loseStale(t)
				eachGen(t, func(g types.Type) {
					if goesOn(g) || others && notices(g) {
						lose(g)
					}
				})
			}
		}
		flow := p.genFlow(in)
		core.Walk(in.Func.Body, func(s core.Stmt) {
			gensOf(s, func(v core.Atom, t types.Type) {
				if calls := flow.made(v); len(calls) > 0 {
					again = p.makeObjects(in, calls) || again
					return
				}
				lose(t)
			}, lose, look)
		})
		lose(in.Yield)
		if in.Of.Generator && len(in.PyOps) > 0 && restParam(in.Of) {
			lose(in.GenType()) // arguments of several types: CPython steps through these faster
		}
	}
	return again
}

func eachGen(t types.Type, f func(types.Type)) {
	if t == nil {
		return
	}
	if t.Kind == types.KGen {
		f(t)
	}
	for _, e := range t.Elems {
		eachGen(e, f)
	}
}

// gensOf calls needs for the operands of a statement that are needed as objects, with their types, and lose for other types of
// such generators.
func gensOf(s core.Stmt, needs func(core.Atom, types.Type), lose, look func(types.Type)) {
	ty := typing(s)
	if ty == nil || s.N().Dead {
		return
	}
	if ty.Split != nil {
		for _, c := range ty.Split.Cases {
			gensOf(c.Stmt, needs, lose, look)
		}
		return
	}
	operands := core.Operands(s)
	for i, t := range ty.Args {
		switch {
		case !hasGen(t) || steps(s, ty, i) || keepsGen(s, ty, i):
		case i < len(operands):
			needs(operands[i], t)
		default:
			lose(t)
		}
		mismatch(t, lose)
		look(t)
	}
	if hasGen(ty.Result) && (ty.Result.Kind != types.KGen && !native(s, ty) || storesName(s)) {
		lose(ty.Result)
	}
}

// storesName tells whether a statement of a piece assigns a name of the module,
// where Python can see what it holds.
func storesName(s core.Stmt) bool {
	return slices.ContainsFunc(core.Defs(s), func(v *core.Var) bool { return v.Module })
}

// mismatch loses a generator whose items are taken for another type here than
// they are where it is made.
func mismatch(t types.Type, lose func(types.Type)) {
	eachGen(t, func(g types.Type) {
		if g.Elems[0] != g.Ref.(*Instance).Yield {
			lose(g)
		}
	})
}

// steps tells whether operand i of a statement is a generator that stays one.
func steps(s core.Stmt, ty *core.Typing, i int) bool {
	switch s := s.(type) {
	case *core.For:
		return ty.Args[i].Kind == types.KGen
	case *core.Return:
		return ty.Args[i].Kind == types.KGen
	case *core.Let:
		if ty.Args[i].Kind == types.KMethod {
			_, ok := ty.Target.(*GenTarget)
			return ok && i == 0
		}
		if ty.Args[i].Kind != types.KGen {
			return false
		}
		switch target := ty.Target.(type) {
		case nil:
			_, isCopy := s.X.(*core.Copy)
			return isCopy || ty.Result.Kind == types.KMethod
		case *IterCall:
			return target.Name == "iter"
		case *Instance:
			return i > 0
		case *ConstBool:
			return true
		case *GenTarget:
			return target.Op == "returned" || i == 0 && managerOps[target.Op] || (target.Op == "next" || target.Op == "itself") && i == 1 || target.Op == "make" && i > 0 ||
				target.Op == "yield" && i == 1
		}
	}
	return false
}
