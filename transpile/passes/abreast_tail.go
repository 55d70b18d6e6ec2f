package passes

import (
	"pyx2cpp/transpile/ir"
	"pyx2cpp/typer/types"
)

// split parts a turn into what lanes do, which needs nothing that another turn has left in a variable, and what is done with
// it afterwards, one turn after the other: plain assignments, as of a sum or of the best so far.
func (a *abreaster) split(loop *ir.For) (wide, tail []ir.Stmt, ok bool) {
	start, _ := ir.LiveAround(a.c.Func, loop)
	carried := assignedIn(loop.Body)
	for l := range carried {
		if !start[l] {
			delete(carried, l)
		}
	}
	at := len(loop.Body)
	for i := range loop.Body {
		part := loop.Body[i : i+1]
		reads, sets := usesIn(part), assignedIn(part)
		for l := range carried {
			if reads[l] > 0 || sets[l] {
				at = min(at, i)
			}
		}
	}
	wide, tail = loop.Body[:at], loop.Body[at:]
	ok = true
	ir.Walk(tail, func(s ir.Stmt) {
		switch s := s.(type) {
		case *ir.Assign:
			ok = ok && s.Dst != nil && plainScalar(s.Dst.Type)
		case *ir.If:
		default:
			ok = false
		}
		for _, e := range ir.Exprs(s) {
			ok = ok && repeatableValue(*e)
		}
	})
	return wide, tail, ok
}

// repeatableValue tells whether an expression is of numbers in variables only.
func repeatableValue(e ir.Expr) bool {
	ok := true
	ir.WalkExpr(e, func(e ir.Expr) {
		switch e := e.(type) {
		case *ir.Op:
			ok = ok && e.Row.Pure
		case *ir.Convert, *ir.IsType:
		case *ir.Use:
			ok = ok && plainScalar(e.Local.Type)
		case *ir.Const:
		default:
			ok = false
		}
	})
	return ok
}

// reachedBy notes what a tail reads; false where lanes have values that it can't take.
func (l *laneBody) reachedBy(tail []ir.Stmt) bool {
	ok := true
	ir.Walk(tail, func(s ir.Stmt) {
		for _, d := range ir.Defs(s) {
			ok = ok && !l.inside[d]
		}
		for _, e := range ir.Exprs(s) {
			ir.Reads(*e, func(v *ir.Local) {
				switch {
				case l.inside[v]:
					ok = ok && v.Type.Kind != types.KUnion
				default:
					l.reads(v)
				}
			})
		}
	})
	return ok
}
