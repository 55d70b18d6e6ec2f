package typer

import (
	"slices"

	"pyx2cpp/transpile/core"
	"pyx2cpp/typer/lib"
	"pyx2cpp/typer/types"
)

// Module names that hold containers have one type for the whole program, as
// attributes have: what a function stores in the container of a name is joined to
// the type of the name, and whoever reads the name is typed again.
//
//	memo = {}                     memo: dict[Never, Never]
//	def fib(n):
//	    if n in memo: …           the dict is a site of this instance
//	    memo[n] = …               memo: dict[int, int]

// held types the read of a module name whose value native code keeps as it is;
// nil where it has no native form. Containers in which nothing has been stored yet are
// taken as they are: what is stored later comes back.
func (a *analysis) held(name string, g *Global) types.Type {
	if g.Type == types.Never || !holdable(resolve(g.Type)) {
		return nil
	}
	a.usesAll(g.Type)
	t := a.h.adopt(g.Type, "global:"+name)
	a.in.globals[g] = t
	return t
}

// holdable tells whether a name with values of the type is read through a cell, or will be once its
// containers have items, which may be Python objects.
func holdable(t types.Type) bool {
	switch {
	case t == types.Never:
		return true
	case container(t.Kind) || t.Kind == types.KTuple:
		return !slices.ContainsFunc(t.Elems, func(e types.Type) bool { return e.Kind != types.KObject && !holdable(e) })
	case t.Kind == types.KUnion && !slices.ContainsFunc(t.Elems, types.Stateless):
		return !slices.ContainsFunc(t.Elems, func(e types.Type) bool { return !holdable(e) })
	}
	return cellable(t)
}

// container tells whether types of the kind have an element type per allocation site.
func container(k types.Kind) bool {
	switch k {
	case types.KList, types.KSet, types.KFrozen, types.KTupleOf, types.KDeque:
		return true
	}
	return types.IsDict(k)
}

// storeHeld joins what is stored under a name to the containers that the name holds already in the eyes of
// this instance: what it stores in one of them later belongs to the name, too.
func (a *analysis) storeHeld(g *Global, t types.Type) types.Type {
	from := g.Type
	if a.in.Of.Kind == core.ModuleBody { // the body may use a name for one thing after the other
		from = g.filled
		g.readers[a.in] = true
	}
	if from == nil || from == types.Never || !holdable(resolve(from)) || !holdable(resolve(a.h.norm(t))) {
		return t
	}
	held := a.h.adopt(from, "global:"+g.Name)
	for _, m := range held.Members() {
		for _, n := range a.h.norm(t).Members() {
			if m.Kind == n.Kind && (container(m.Kind) || m.Kind == types.KClosure) {
				a.h.join2(m, n)
			}
		}
	}
	if a.in.Of.Kind != core.ModuleBody {
		a.in.globals[g] = a.h.join(held, t)
	}
	return a.h.norm(t)
}

// settleHeld carries what an instance does to the containers of module names back to the names.
func (p *Program) settleHeld(in *Instance) {
	for g, t := range in.globals {
		t = resolve(in.heap.norm(t))
		if in.Shadow && hasUnknown(t) {
			continue // what Python stores: reading another type is an exit
		}
		joined := globalJoin(g.Type, t)
		if joined == g.Type {
			continue
		}
		if g.filled == nil {
			g.filled = t
		} else {
			g.filled = globalJoin(g.filled, t)
		}
		g.Type = joined
		for r := range g.readers {
			p.queue(r)
		}
	}
}

// loadHeld types the read of a module name in a function; nil: the name has no native form.
func (a *analysis) loadHeld(s *core.Let, name string, g *Global) types.Type {
	if g.Const && (types.Stateless(g.Type) || closures(g.Type)) {
		a.reads(name)
		s.Target = g
		a.usesAll(g.Type)
		return a.h.adopt(resolve(g.Type), "global:"+name)
	}
	t := a.held(name, g)
	if t == nil {
		return nil
	}
	if g.Const {
		a.reads(name)
		s.Target = g
		return t
	}
	a.python(s, "global", "")
	s.Target.(*lib.PyOp).Typed = true
	return t
}

// closures tells that a type is that of one of several functions.
func closures(t types.Type) bool { return t.Kind == types.KUnion && cellable(t) }
