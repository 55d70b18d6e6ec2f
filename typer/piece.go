package typer

import (
	"slices"

	"pyx2cpp/transpile/core"
	"pyx2cpp/typer/lib"
	"pyx2cpp/typer/types"
)

// runPiece makes the instance of a piece of the module body for the types that
// its names have where it starts. Unbound stands for a name that the module
// does not have by then.
func (a *analysis) runPiece(s *core.Let, x *core.RunPiece) types.Type {
	s.Target = &lib.PyOp{Op: "piece"}
	f := x.Func
	if f == nil || a.p.byFunc[f].Stays != "" { // a module body that stays in Python has none
		return types.None
	}
	key := make([]types.Type, len(f.Params))
	for i, q := range f.Params {
		t := a.env[a.f.Names[q.Var.Name].ID]
		if t == nil {
			t = types.Unbound
		}
		key[i] = resolve(a.h.norm(kept(t)))
		if unknown(key[i]) { // the types of the body have not settled yet
			return types.None
		}
	}
	if in := a.p.instance(f, key, false); in != nil {
		in.callers[a.in] = true
		a.in.seeds = append(a.in.seeds, in)
	}
	return types.None
}

// kept is the type as which a module name keeps a value.
func kept(t types.Type) types.Type {
	if t.Kind == types.KUnion {
		var ms []types.Type
		for _, m := range t.Members() {
			ms = append(ms, kept(m))
		}
		return types.Union(ms...)
	}
	return valueType(t)
}

func unknown(t types.Type) bool {
	return t == types.Never || slices.ContainsFunc(t.Elems, unknown)
}

// enter gives a parameter its type; a piece may start without some of its names.
func (a *analysis) enter(v *core.Var, t types.Type) {
	if v.Module && t.Has(types.Unbound) {
		if _, builtin := builtinNames[v.Name]; builtin {
			a.giveUp(v.Name + " may be the builtin")
		}
	}
	if t != types.Unbound {
		a.env[v.ID] = t
	}
}

// storable tells whether a piece may keep a value of the type in a module name
// that it only now and then writes to the module: a second object for the same
// iterator would go on from a place of its own.
func storable(t types.Type) bool {
	switch t.Kind {
	case types.KUnion, types.KTuple:
		return !slices.ContainsFunc(t.Elems, func(e types.Type) bool { return !storable(e) })
	case types.KNone, types.KBool, types.KInt, types.KWide, types.KFloat, types.KComplex, types.KStr, types.KBytes, types.KNumPy,
		types.KEllipsis, types.KSlice, types.KRange, types.KInst, types.KMember, types.KList, types.KTupleOf, types.KSet, types.KFrozen, types.KDict, types.KDefault, types.KCounter, types.KOrdered, types.KDeque, types.KArray, types.KObject, types.KClosure, types.KMemo, types.KPartial, types.KBound, types.KBuiltin, types.KClassValue,
		types.KUnbound, types.KNever:
		return true
	}
	// A function that is made where it is used has no name to be found by.
	f, function := t.Ref.(*core.Func)
	return types.Stateless(t) && (!function || f.Kind == core.Function && f.Parent.Kind == core.ModuleBody)
}

// noteName types an assignment to a module name in the module body.
func (a *analysis) noteName(name string, t types.Type) {
	if v := a.f.Names[name]; v != nil {
		a.set(v, t)
	}
}

// nameNow is what a module name holds at this place of the module body; nil
// where that is not followed.
func (a *analysis) nameNow(name string) types.Type {
	v := a.f.Names[name]
	if v == nil || a.env[v.ID] == nil {
		return nil
	}
	t := a.h.norm(a.env[v.ID]).Without(types.Unbound)
	if t == types.Never {
		return nil
	}
	return t
}

// settleGlobals joins to the types of the module names what the module body
// went on to store in the containers that it assigned to them.
func (a *analysis) settleGlobals() {
	for _, g := range a.p.Globals {
		for _, t := range g.stored {
			a.storedGlobal(g, t)
		}
		g.stored = nil
	}
}

// giveUp makes the instance stay in Python.
func (a *analysis) giveUp(reason string) {
	a.in.FailedAt = append(a.in.FailedAt, PyOp{a.line, reason})
	if a.in.Failed != "" {
		return
	}
	a.in.Failed = reason
	for c := range a.in.callers {
		a.p.queue(c)
	}
}

// MaxNames is the number of names that a piece may have, as the runtime has it.
const MaxNames = 200

// choosePiece compiles the one instance of a piece that the module body runs.
func (p *Program) choosePiece(fn *Function, live map[*Instance]bool, need func(*Instance)) {
	fn.Exported = nil
	var found *Instance
	for _, in := range fn.order {
		if !live[in] {
			continue
		}
		if found != nil || in.Failed != "" || !in.Loops && !handsOver(in) {
			return
		}
		found = in
	}
	if found == nil || !found.Loops && !worthIt(found) || len(fn.Core.Extent.Names) > MaxNames {
		return
	}
	if why := unworthy(found.Func.Body); len(why) > 0 {
		found.FailedAt = why
	} else {
		fn.Exported = []*Instance{found}
		need(found)
	}
}

// chooseLoop compiles the instance of an open loop that a specialisation asks for.
func (p *Program) chooseLoop(fn *Function, opts Options, need func(*Instance)) {
	fn.Exported = nil
	if fn.Stays != "" || len(fn.Core.Extent.Names) > MaxNames {
		return
	}
	for _, in := range fn.order {
		if in.Shadow || !askedFor(in, opts) {
			continue
		}
		if in = in.last(); in.Failed != "" || !holdsAsItSays(in) {
			continue
		}
		if why := unworthy(in.Func.Body); len(why) > 0 {
			in.FailedAt = why
			continue
		}
		fn.Exported = []*Instance{in}
		need(in)
		return
	}
}

// handsOver tells whether an instance calls one that has loops to run and that is not found by the types of
// what Python passes: only native code can call it.
func handsOver(in *Instance) bool {
	return slices.ContainsFunc(in.Calls, func(c *Instance) bool {
		return !exportable(c) && (c.Loops || leadsToLoops(c, map[*Instance]bool{in: true, c: true}))
	})
}

// PieceFailures lists the places because of which pieces of the module body
// have no native form.
func (p *Program) PieceFailures() map[*core.Func][]PyOp {
	out := map[*core.Func][]PyOp{}
	for _, fn := range p.Functions {
		if fn.Core.Kind != core.Piece || fn.Core.OpenLoop() || len(fn.Exported) > 0 {
			continue
		}
		out[fn.Core] = nil
		for _, in := range fn.order {
			out[fn.Core] = append(out[fn.Core], in.FailedAt...)
		}
	}
	return out
}

// builtinNames are the names of the module builtins.
var builtinNames = nameSet(`abs aiter all anext any ascii bin bool breakpoint bytearray bytes callable chr
classmethod compile complex copyright credits delattr dict dir divmod enumerate eval exec exit filter float format
frozenset getattr globals hasattr hash help hex id input int isinstance issubclass iter len license list locals map
max memoryview min next object oct open ord pow print property quit range repr reversed round set setattr slice
sorted staticmethod str sum super tuple type vars zip Ellipsis NotImplemented EnvironmentError IOError`)
