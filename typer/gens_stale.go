package typer

import (
	"slices"

	"pyx2cpp/transpile/core"
	"pyx2cpp/typer/types"
)

// While types are found, a generator function is called with less than is known of
// its arguments in the end:
//
//	stats = []                     list[Never] at first
//	start(customer(stats))         start stores a generator of customer(list[Never])
//	…                              later stats is a list[float], the generator another
//
// The types of containers and attributes only grow, so that the first one would stay
// in them. What no code that is to be compiled makes is taken out, and the types are
// found again from there.

// maxPurges is how often that is done; then such generators are made by CPython.
const maxPurges = 3

// makers are the instances whose generators native code makes.
func makers(compiled map[*Instance]bool) map[any]bool {
	made := map[any]bool{}
	for in := range compiled {
		core.Walk(in.Func.Body, func(s core.Stmt) {
			if ty := typing(s); ty != nil && !s.N().Dead {
				madeBy(s, ty, made)
			}
		})
	}
	return made
}

// purge takes generators out of the types of containers and attributes that no
// instance to be compiled makes. False: there are none.
func (p *Program) purge(made map[any]bool) bool {
	if p.purges >= maxPurges {
		return false
	}
	stale := func(g types.Type) bool { return !made[g.Ref] }
	found := false
	drop := func(t types.Type) types.Type {
		if t == nil || !hasGen(t) {
			return t
		}
		kept := withoutGens(t, stale)
		found = found || kept != t
		return kept
	}
	for _, fn := range p.Functions {
		for _, in := range fn.order {
			for _, s := range in.heap.byKey {
				s = s.find()
				s.elem, s.val = drop(s.elem), drop(s.val)
			}
			for at, t := range in.attrs {
				in.attrs[at] = drop(t)
			}
			in.result = drop(in.result)
		}
	}
	for _, c := range p.Classes {
		for _, at := range c.Attrs {
			at.Type = drop(at.Type)
		}
	}
	if !found {
		return false
	}
	p.purges++
	for _, fn := range p.Functions {
		for _, in := range fn.order {
			in.stale = slices.ContainsFunc(in.params, func(t types.Type) bool { return withoutGens(resolve(t), stale) != resolve(t) }) ||
				in.Of.Generator && !made[in] && !in.Shadow
			in.heads = map[headKey]core.Env{}
			in.Result = withoutGens(in.Result, stale)
			p.queue(in)
		}
	}
	return true
}

// madeBy notes the instances whose generators a statement makes.
func madeBy(_ core.Stmt, ty *core.Typing, made map[any]bool) {
	if ty.Split != nil {
		for _, c := range ty.Split.Cases {
			if t := typing(c.Stmt); t != nil {
				madeBy(c.Stmt, t, made)
			}
		}
		return
	}
	if g, ok := ty.Target.(*GenTarget); ok && g.Op == "make" {
		made[g.In] = true
	}
	if in, ok := ty.Target.(*Instance); ok && in.Of.Generator {
		made[in] = true
	}
}

// withoutGens is t without the generators that are stale; Never when nothing is left.
func withoutGens(t types.Type, stale func(types.Type) bool) types.Type {
	switch {
	case t == nil || siteOf(t) != nil || !hasGen(t):
		return t
	case t.Kind == types.KGen:
		if stale(t) {
			return types.Never
		}
		return t
	}
	es := make([]types.Type, 0, len(t.Elems))
	for _, e := range t.Elems {
		kept := withoutGens(e, stale)
		if kept == types.Never && t.Kind != types.KUnion {
			return types.Never
		}
		es = append(es, kept)
	}
	if slices.Equal(es, t.Elems) {
		return t
	}
	if t.Kind == types.KUnion {
		es = slices.DeleteFunc(es, func(e types.Type) bool { return e == types.Never })
		if len(es) == 0 {
			return types.Never
		}
	}
	return rebuild(t, es)
}
