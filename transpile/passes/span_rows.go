package passes

import (
	"slices"

	"pyx2cpp/transpile/ir"
	"pyx2cpp/typer/lib"
	"pyx2cpp/typer/types"
)

// The rows of the passes fuse rows and spans: a span is the items of a native
// list as a value, empty for any other.
var (
	spanRow  = spanOp("pass.span", "span_of")
	subRow2  = spanOp("pass.row", "span_of_row")
	spanGet  = spanCheck("pass.span_get", "span_get", true, true)
	spanSet  = spanCheck("pass.span_set", "span_set", false, false)
	rowGet   = spanCheck("pass.row_get", "row_get", true, true)
	rowSet   = spanCheck("pass.row_set", "row_set", true, false)
	spanRows = map[*lib.Row]bool{spanGet: true, spanSet: true, rowGet: true, rowSet: true}
)

func spanOp(name, cxx string) *lib.Row {
	return &lib.Row{Name: name, Cxx: cxx, Header: "pyx/span.hpp", Pure: true}
}

func spanCheck(name, cxx string, exits, pure bool) *lib.Row {
	return &lib.Row{Name: name, Cxx: cxx, Header: "pyx/span.hpp", Raises: true, Exits: exits, Pure: pure}
}

// isItem tells whether s gets an item of a list by an int, or sets one, and
// which local holds the list.
func isItem(s *ir.Check) (list *ir.Local, set, ok bool) {
	if s.Row.Name != "operator.getitem" && s.Row.Name != "operator.setitem" {
		return nil, false, false
	}
	use, isUse := s.Args[0].(*ir.Use)
	if !isUse || use.Local.Type.Kind != types.KList || s.Args[1].Type() != types.Int {
		return nil, false, false
	}
	return use.Local, s.Row.Name == "operator.setitem", true
}

// spanItem tells whether items of that type lie in spans: numbers, and unions of them.
func spanItem(t types.Type) bool {
	return !slices.ContainsFunc(t.Members(), func(m types.Type) bool { return !plainItem(m) })
}

// reach adds to set the types of the lists that can be reached through a value
// of type t, and returns whether those can be of any type.
func reach(t types.Type, set map[types.Type]bool) bool {
	switch t.Kind {
	case types.KInst, types.KGen, types.KSuper, types.KFunc, types.KMethod:
		return true
	case types.KList:
		set[t] = true
	}
	for _, e := range t.Elems {
		if reach(e, set) {
			return true
		}
	}
	return false
}

// disturbed are the types of lists that some code may resize, share or drop.
type disturbed struct {
	all   bool
	lists map[types.Type]bool
}

// disturbance returns what body can do to lists. What native code has taken over from Python it gives back when Python
// comes to run, whoever calls it.
func disturbance(m *ir.Module, body []ir.Stmt) *disturbed {
	d := &disturbed{lists: map[types.Type]bool{}}
	if lists := takenOver(m); len(lists) > 0 && !undisturbed(body) {
		for _, t := range lists {
			d.add(t)
		}
	}
	ir.Walk(body, func(s ir.Stmt) {
		for _, e := range ir.Exprs(s) {
			ir.WalkExpr(*e, d.expr)
		}
		switch s := s.(type) {
		case *ir.Check:
			d.check(s)
		case *ir.CallFunc:
			d.args(s.Args)
		case *ir.ForIter:
			d.all = d.all || s.Iter.Type.Kind == types.KGen
		case *ir.Yield, *ir.Try:
			d.all = true
		}
	})
	return d
}

func (d *disturbed) has(t types.Type) bool { return d.all || d.lists[t] }

func (d *disturbed) add(t types.Type) { d.all = reach(t, d.lists) || d.all }

func (d *disturbed) args(list []ir.Expr) {
	for _, a := range list {
		d.add(a.Type())
	}
}

// expr looks at an expression without its parts: boxing shares lists.
func (d *disturbed) expr(e ir.Expr) {
	switch e := e.(type) {
	case *ir.Convert:
		if e.T.Kind == types.KObject {
			d.add(e.X.Type())
		}
	case *ir.Op:
		if !e.Row.Pure && e.Row.Name != "inst.same" && e.Row.Name != listOf {
			d.args(e.Args)
		}
	}
}

func (d *disturbed) check(s *ir.Check) {
	list, set, item := isItem(s)
	switch {
	case item && set:
		d.add(list.Type.Elem()) // what the old item alone held is dropped
	case item, s.Row.Pure, spanRows[s.Row], instAccess[s.Row.Name]:
	default:
		d.args(s.Args)
	}
}

// instAccess are the rows that read and write attributes. A list in use is held
// by a local, so that storing another one in an attribute does not drop it.
var instAccess = map[string]bool{"inst.get": true, "inst.get_or": true, "inst.set": true, "inst.init": true, "inst.plain": true}
