package typer

import "pyx2cpp/transpile/core"

// takenApart tells whether all that is done with a variable is unpacking it, or reading an item at a constant index: a
// tuple serves where Python has a named one.
//
//	w, v = np.linalg.eigh(a)
//	s = np.linalg.svd(a)[1]
func (a *analysis) takenApart(v *core.Var) bool {
	if v == nil || v.Kind != core.Temp && (v.Kind != core.Local || a.in.Of.Kind == core.Piece) {
		return false
	}
	good := true
	core.Walk(a.in.Of.Body, func(s core.Stmt) {
		for _, u := range core.Uses(s) {
			good = good && (u != v || takesApart(s, v))
		}
	})
	return good
}

// takesApart tells whether a statement that reads v takes items of it.
func takesApart(s core.Stmt, v *core.Var) bool {
	switch s := s.(type) {
	case *core.Unpack:
		return s.Star < 0
	case *core.Let:
		x, ok := s.X.(*core.GetItem)
		if !ok || x.X != core.Atom(v) {
			return false
		}
		_, ok = x.Index.(*core.Const)
		return ok
	}
	return false
}
