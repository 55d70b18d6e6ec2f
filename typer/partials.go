package typer

import (
	"slices"
	"strings"

	"pyx2cpp/transpile/core"
	"pyx2cpp/typer/types"
)

// Objects of functools.partial are CPython's. Their type tells the function and what is bound, so that native code calls the
// function directly and takes the values out of the object:
//
//	price = partial(black, s=100.0, r=0.02)      price: partial[closure[black], float, float; s,r]
//	price(k, t=0.5)                              black(k, t=0.5, s=price's s, r=price's r)
//
// What stands in the object may have been changed: each call looks, and leaves native code when it is not as the type says.

// makePartial types partial(f, …), nil where nothing is known of the function.
func (a *analysis) makePartial(s *core.Let, args []arg) types.Type {
	if len(args) < 2 || args[0].name != "" {
		return nil
	}
	fn, elems, names := asObjects(args[0].t), []types.Type(nil), []string(nil)
	switch {
	case fn.Kind == types.KPartial: // it is taken apart
		elems, names = slices.Clone(fn.Elems), keywordNames(fn)
	case fn.Kind == types.KClosure && fn.Ref.(*core.Func).Kind != core.GenExpr:
		elems = []types.Type{fn}
	default:
		return nil
	}
	for _, g := range args[1:] {
		t := valueType(g.t)
		if g.star || t == types.Never || t.Has(types.Unbound) {
			return nil
		}
		at := len(elems) - len(names)
		switch i := slices.Index(names, g.name); {
		case g.name == "":
			elems = slices.Insert(elems, at, t)
		case i >= 0:
			elems[at+i] = t
		default:
			elems, names = append(elems, t), append(names, g.name)
		}
	}
	return a.expect(s, "call", "", types.Partial(strings.Join(names, ","), elems...))
}

// keywordNames are the names of what a partial object has bound by keyword.
func keywordNames(p types.Type) []string {
	return strings.FieldsFunc(p.Name, func(r rune) bool { return r == ',' })
}

// callPartial types the call of such an object: of its function, with what is bound before the arguments.
func (a *analysis) callPartial(s *core.Let, p types.Type, args []arg) types.Type {
	f, names := p.Elems[0].Ref.(*core.Func), keywordNames(p)
	if f.Kind != core.Function && f.Kind != core.Lambda || f.Generator {
		return a.python(s, "call", "call of a partial object")
	}
	parts := s.Parts
	bound := func(i int, name string) arg {
		s.Parts = append(s.Parts, core.Part{Bound: true, Item: i})
		return arg{t: a.h.norm(p.Elems[1+i]), name: name, op: core.PartAt(len(s.Parts) - 1)}
	}
	var all []arg
	places := len(p.Elems) - 1 - len(names)
	for i := range places {
		all = append(all, bound(i, ""))
	}
	for i, g := range args {
		if g.op == 0 {
			g.op = i + 1
		}
		all = append(all, g)
	}
	for i, name := range names {
		if !slices.ContainsFunc(args, func(g arg) bool { return g.name == name }) {
			all = append(all, bound(places+i, name))
		}
	}
	if len(s.Parts) == len(parts) { // no value is looked at
		return a.python(s, "call", "call of a partial object that gets all that it has bound")
	}
	if tooManyOrFew(f, all) {
		s.Parts = parts
		return a.leaves(&s.Typing)
	}
	t := a.callClosure(s, p.Elems[0], all)
	if s.Target == nil || s.Want == nil {
		return t
	}
	if _, native := s.Target.(*Instance); native {
		s.Want[0] = p
	} else {
		s.Parts = parts
	}
	return t
}

// joinPartials is the type of both, where they bind the same arguments of one function.
func (h *heap) joinPartials(a, b types.Type) (types.Type, bool) {
	if a.Name != b.Name || len(a.Elems) != len(b.Elems) || a.Elems[0].Ref != b.Elems[0].Ref {
		return nil, false
	}
	es := make([]types.Type, len(a.Elems))
	for i := range es {
		es[i] = h.join(a.Elems[i], b.Elems[i])
	}
	return rebuild(a, es), true
}
