package typer

import (
	"slices"

	"pyx2cpp/transpile/core"
	"pyx2cpp/typer/lib"
	"pyx2cpp/typer/types"
)

// Native iterators are values: a copy goes on by itself. So enumerate(), zip() and
// reversed() make one only where a single statement takes its items, as in
//
//	for i, x in enumerate(xs): …
//	pairs = dict(zip(keys, values))
//
// and Python's object wherever the program can see that the same iterator goes on:
//
//	lines = enumerate(text)
//	for i, line in lines: …; break
//	for i, line in lines: …

// iteratorObject types enumerate, zip and reversed that make Python's object; nil
// for all else.
func (a *analysis) iteratorObject(s *core.Let, name string, args []arg) types.Type {
	switch name {
	case "enumerate", "zip", "reversed":
	default:
		return nil
	}
	if s.Dst == nil || a.takenOnce(a.f.Body, s) {
		return nil
	}
	if name != "reversed" {
		return a.through(s, name, args, core.Operands(s)[1:])
	}
	var it types.Type
	if len(args) == 1 {
		if item := lib.ItemOf(resolve(args[0].t)); item != nil && item != types.Object && item != types.Never {
			it = types.Known("iterator", item)
		}
	}
	return a.expect(s, "call", "reversed runs in Python", it)
}

// takenOnce tells whether one statement at most uses what a statement assigns,
// and takes the items there; for a variable of the program it stands behind the
// assignment in the same list of statements, so that no loop comes back to it.
func (a *analysis) takenOnce(body []core.Stmt, def *core.Let) bool {
	v := def.Dst
	if v.Kind == core.Cell || v.Kind == core.Free {
		return false
	}
	var use, asked core.Stmt
	uses, defs := 0, 0
	core.Walk(body, func(s core.Stmt) {
		switch {
		case !slices.Contains(core.Uses(s), v):
		case asksForGen(s) && asked == nil:
			asked = s
		default:
			use = s
			uses++
		}
		if slices.Contains(core.Defs(s), v) {
			defs++
		}
	})
	if uses == 0 {
		return true
	}
	if uses > 1 && (asked == nil || uses > 2) || !a.takesItems(use, v) {
		return false
	}
	if asked != nil { // the items are taken in one of the two branches behind it
		use = asked
	}
	return v.Kind != core.Local || defs == 1 && inOneList(body, def, use)
}

// asksForGen tells whether a statement asks whether native code steps an iterator.
func asksForGen(s core.Stmt) bool {
	let, ok := s.(*core.Let)
	if !ok {
		return false
	}
	x, ok := let.X.(*core.Intrinsic)
	return ok && x.Name == core.NativeGen
}

// takesItems tells whether a statement takes the items of the iterator v. A function of the program gets the iterator.
func (a *analysis) takesItems(s core.Stmt, v *core.Var) bool {
	switch s := s.(type) {
	case *core.For, *core.Unpack:
		return true
	case *core.Let:
		switch x := s.X.(type) {
		case *core.GetIter, *core.Compare:
			return true
		case *core.Call:
			return x.Fn != core.Atom(v) && !a.program(a.atom(x.Fn))
		}
	}
	return false
}

// inOneList tells whether the statement use stands behind def in the same list.
func inOneList(body []core.Stmt, def, use core.Stmt) bool {
	list := listOf(body, def)
	return slices.Contains(list[max(slices.Index(list, def), 0):], use)
}
