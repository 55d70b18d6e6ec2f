package passes

import (
	"pyx2cpp/transpile/ir"
	"pyx2cpp/typer/lib"
	"pyx2cpp/typer/types"
)

// quietNest is a nest of loops that can run again from its start.
type quietNest struct {
	loop    ir.Stmt // For or While
	anchors *anchors
	tests   []ir.Expr   // that no array it writes overlaps one that it reads
	kept    []*ir.Local // floats that are read after it, or before they are assigned in it
	carried []*ir.Local // assigned in it, and read before that
	inputs  []*ir.Local // floats that are read in it only
	saved   []*saved    // arrays that it reads and writes
	turns   []ir.Expr   // of its loops, when there are such
	before  []ir.Stmt
	after   ir.Stmt
	restore []ir.Stmt
	fast    bool // its function is marked with fast_math
}

// nest looks at a loop; nil when it can't run again, or nothing would come of it.
func (q *quieter) nest(s ir.Stmt) *quietNest {
	if countStmts([]ir.Stmt{s}) > maxQuiet || !q.repeats(s) {
		return nil
	}
	n := &quietNest{loop: s, fast: q.c.Func.FastMath, anchors: &anchors{kept: map[ir.Stmt]bool{}, chooses: map[ir.Stmt]bool{}}}
	if !q.memory(n) || !n.scalars() {
		return nil
	}
	if len(n.saved) > 0 {
		n.turns = turnsOf(s.(*ir.For))
	}
	after := localSet{}
	for _, l := range n.kept {
		after[l] = true
	}
	n.anchors.list([]ir.Stmt{s}, after)
	if !n.gains() || n.raises() {
		return nil
	}
	return n
}

// repeats tells whether a nest is made of arithmetic and elements only.
func (q *quieter) repeats(loop ir.Stmt) bool {
	ok := true
	ir.Walk([]ir.Stmt{loop}, func(s ir.Stmt) {
		switch s := s.(type) {
		case *ir.Assign:
			ok = ok && s.Dst != nil && !s.Dst.Data && plainScalar(s.Dst.Type)
		case *ir.If, *ir.StoreElem:
		case *ir.For: // its bounds are those of arrays and lists, which keep their lengths here
			ok = ok && !s.Slow && stillBound(s.Lo) && stillBound(s.Hi)
			return
		case *ir.Check:
			ok = ok && (s.Row.Name == "loop.tick" || quietCheck(s, q.c.Func.FastMath) != nil)
			return
		case *ir.While: // nothing would tell a loop of fast_math that it is to end
			ok = ok && !(q.c.Func.FastMath && raisesQuietly(s, true))
		default:
			ok = false
		}
		for _, e := range ir.Exprs(s) {
			ok = ok && repeatableExpr(*e)
		}
	})
	return ok
}

// stillBound tells whether a bound is the same when the nest has stored elements.
func stillBound(e ir.Expr) bool {
	element := false
	ir.WalkExpr(e, func(e ir.Expr) {
		_, is := e.(*ir.Elem)
		element = element || is
	})
	return isPure(e) && !element || repeatableExpr(e)
}

// quietCheck is the row that does what a check does and leaves it to the flags when it fails; nil where there is none. With
// fast_math functions need not have the bits of libm, so that they become vector code.
func quietCheck(s *ir.Check, fast bool) *lib.Row {
	if s.Dst == nil || s.Dst.Type != types.Float {
		return nil
	}
	for _, a := range s.Args {
		if a.Type() != types.Float {
			return nil
		}
	}
	division := s.Row.Name == "operator.truediv"
	if division != (len(s.Args) == 2) {
		return nil // log(x, base)
	}
	if row := fastRows[s.Row.Name]; fast && row != nil {
		return row
	}
	if division {
		return quietDivRow
	}
	return quietFunctions[s.Row.Name]
}

// repeatableExpr tells whether e does nothing but note a warning.
func repeatableExpr(e ir.Expr) bool {
	ok := true
	ir.WalkExpr(e, func(e ir.Expr) {
		switch e := e.(type) {
		case *ir.Op:
			ok = ok && e.Row.Pure && (!e.Row.Notes || quietRow(e) != nil)
			for _, a := range e.Args {
				ok = ok && immutable(a.Type())
			}
		case *ir.Convert:
			ok = ok && plainScalar(e.T) && plainScalar(e.X.Type())
		case *ir.Use, *ir.Const, *ir.Elem, *ir.IsType, *ir.MakeTuple, *ir.TupleItem:
		case *ir.Cell: // a handler that assigns the name may as well have run before the loop
			ok = ok && plainScalar(e.Type())
		default:
			ok = false
		}
	})
	return ok
}

// quietRow is the row that does what a float operation does, without notes.
func quietRow(e *ir.Op) *lib.Row {
	if !e.Row.Notes || e.T != types.NumPy("f8") {
		return nil
	}
	return unchecked(e.Row)
}

// plainScalar tells whether values of type t are numbers.
func plainScalar(t types.Type) bool {
	switch {
	case t == types.Float, t == types.Int, t == types.Bool:
		return true
	case t.Kind == types.KNumPy:
		return t.DType != "c16"
	case t.Kind == types.KUnion || t.Kind == types.KTuple:
		for _, e := range t.Elems {
			if !plainScalar(e) {
				return false
			}
		}
		return true
	}
	return false
}

// memory finds out which arrays must not overlap; false when the nest would read what it wrote before.
func (q *quieter) memory(n *quietNest) bool {
	written, read := localSet{}, localSet{}
	var order []*ir.Local
	ir.Walk([]ir.Stmt{n.loop}, func(s ir.Stmt) {
		if st, ok := s.(*ir.StoreElem); ok && !written[st.Data] {
			written[st.Data] = true
			order = append(order, st.Data)
		}
		for _, e := range ir.Exprs(s) {
			ir.WalkExpr(*e, func(e ir.Expr) {
				if el, ok := e.(*ir.Elem); ok {
					read[el.Data] = true
				}
			})
		}
	})
	for _, w := range order {
		if (read[w] || q.seenAfterError(n, w)) && !q.save(n, w, read[w]) {
			return false
		}
		if w.Sole {
			continue
		}
		for _, r := range q.c.Func.Locals {
			if !read[r] || r.Sole || r == w {
				continue
			}
			if q.arrays[w] == nil || q.arrays[r] == nil || q.arrays[w].Type.Kind != types.KArray {
				return false
			}
			if q.arrays[r].Type.Kind != types.KArray {
				continue
			}
			args := []ir.Expr{&ir.Use{Local: q.arrays[w]}, &ir.Use{Local: q.arrays[r]}}
			n.tests = append(n.tests, &ir.Op{Row: apartRow, Args: args, T: types.Bool})
		}
	}
	return true
}

// seenAfterError tells whether the nest may raise and what it has written through w by then can be seen afterwards.
func (q *quieter) seenAfterError(n *quietNest, w *ir.Local) bool {
	seen := false
	ir.Walk([]ir.Stmt{n.loop}, func(s ir.Stmt) {
		if check, ok := s.(*ir.Check); ok && quietCheck(check, n.fast) != nil {
			seen = seen || !w.Sole || check.Raise.Handler >= 0
		}
	})
	return seen
}

// scalars finds out what the nest makes of locals.
func (n *quietNest) scalars() bool {
	assigned := assignedIn([]ir.Stmt{n.loop})
	early := localSet{}
	exposed([]ir.Stmt{n.loop}, localSet{}, early)
	seen := localSet{}
	ok := true
	ir.Walk([]ir.Stmt{n.loop}, func(s ir.Stmt) {
		for _, e := range ir.Exprs(s) {
			ir.Reads(*e, func(l *ir.Local) {
				if seen[l] || l.Data || !early[l] {
					return
				}
				seen[l] = true
				switch {
				case assigned[l]:
					ok = ok && plainScalar(l.Type)
					n.carried = append(n.carried, l)
					if holdsFloat(l.Type) {
						n.kept = append(n.kept, l)
					}
				case holdsFloat(l.Type):
					n.inputs = append(n.inputs, l)
				}
			})
		}
	})
	return ok
}

// holdsFloat tells whether a local of type t is a double.
func holdsFloat(t types.Type) bool {
	return t == types.Float || t == types.NumPy("f8") ||
		t.Kind == types.KUnion && len(t.Elems) == 2 && t.Elems[0] == types.Float && t.Elems[1] == types.NumPy("f8")
}

// gains tells whether an operation of an innermost loop becomes quiet.
func (n *quietNest) gains() bool {
	found := false
	ir.Walk([]ir.Stmt{n.loop}, func(s ir.Stmt) {
		body := loopBody(s)
		if body == nil || height(s) > 1 {
			return
		}
		ir.Walk(*body, func(s ir.Stmt) {
			if check, ok := s.(*ir.Check); ok && n.fast {
				found = found || n.anchors.kept[s] && quietCheck(check, true) != nil
			}
			for _, e := range ir.Exprs(s) {
				ir.WalkExpr(*e, func(e ir.Expr) {
					op, ok := e.(*ir.Op)
					found = found || ok && n.anchors.kept[s] && quietRow(op) != nil
				})
			}
		})
	})
	return found
}

// raises tells whether a check stays as it is, since nobody needs what it gives: it could raise before the flags have been read.
func (n *quietNest) raises() bool {
	found := false
	ir.Walk([]ir.Stmt{n.loop}, func(s ir.Stmt) {
		check, ok := s.(*ir.Check)
		found = found || ok && quietCheck(check, n.fast) != nil && !n.anchors.kept[s]
	})
	return found
}

// run makes the loop quiet and writes what stands around it; it returns the local that tells whether flags were raised.
func (n *quietNest) run(c *Context, loop ir.Stmt, line int) *ir.Local {
	ir.Walk([]ir.Stmt{loop}, func(s ir.Stmt) {
		if w, ok := s.(*ir.While); ok && raisesQuietly(w, c.Func.FastMath) {
			n.bound(c, w)
		}
	})
	n.hush(loopBody(loop), c.Func.FastMath)
	clearRow, raisedRow := flagsClearRow, flagsRaisedRow
	if notesIn(loop) {
		clearRow, raisedRow = clearNotingRow, raisedNotingRow
	}
	clear := &ir.Op{Row: clearRow, T: types.Int}
	for _, l := range append(append([]*ir.Local{}, n.inputs...), n.kept...) {
		clear.Args = append(clear.Args, &ir.Use{Local: l})
	}
	for _, l := range n.carried {
		kept := c.newLocal("q_"+l.Name, l.Type)
		n.before = append(n.before, &ir.Assign{Dst: kept, X: &ir.Use{Local: l}, Line: line})
		n.restore = append(n.restore, &ir.Assign{Dst: l, X: &ir.Use{Local: kept}, Line: line})
	}
	state := c.newLocal("q_flags", types.Int)
	n.before = append(n.before, &ir.Assign{Dst: state, X: clear, Line: line})
	n.before = append(n.before, n.still(c, loop, line)...)
	raised := c.newLocal("q_raised", types.Bool)
	check := &ir.Op{Row: raisedRow, Args: []ir.Expr{&ir.Use{Local: state}}, T: types.Bool}
	for _, l := range n.kept {
		check.Args = append(check.Args, &ir.Use{Local: l})
	}
	n.after = &ir.Assign{Dst: raised, X: check, Line: line}
	return raised
}

// raisesQuietly tells whether a loop has something that would raise and is left to the flags.
func raisesQuietly(w *ir.While, fast bool) bool {
	found := false
	ir.Walk(w.Body, func(s ir.Stmt) {
		check, ok := s.(*ir.Check)
		found = found || ok && quietCheck(check, fast) != nil
	})
	return found
}

// bound has a loop that an exception might have ended look at the flags now and then: without it the loop may never end.
func (n *quietNest) bound(c *Context, w *ir.While) {
	turns := c.newLocal("q_turns", types.Int)
	n.before = append(n.before, &ir.Assign{Dst: turns, X: intConst(0), Line: w.Line})
	look := &ir.Op{Row: flagsTurnRow, Args: []ir.Expr{&ir.Use{Local: turns}}, T: types.Bool}
	w.Body = append([]ir.Stmt{
		&ir.Assign{Dst: turns, X: intExpr(addRow, &ir.Use{Local: turns}, intConst(1)), Line: w.Line},
		&ir.If{Cond: look, Then: []ir.Stmt{&ir.Break{ID: w.ID}}, Line: w.Line},
	}, w.Body...)
}

// loopBody returns the body of a loop of those that can be quiet, nil for other statements.
func loopBody(s ir.Stmt) *[]ir.Stmt {
	switch s := s.(type) {
	case *ir.For:
		return &s.Body
	case *ir.While:
		return &s.Body
	}
	return nil
}

// notesIn tells whether an operation of a loop makes notes.
func notesIn(loop ir.Stmt) bool {
	found := false
	ir.Walk([]ir.Stmt{loop}, func(s ir.Stmt) {
		for _, e := range ir.Exprs(s) {
			ir.WalkExpr(*e, func(e ir.Expr) {
				op, ok := e.(*ir.Op)
				found = found || ok && op.Row.Notes
			})
		}
	})
	return found
}

// hush replaces operations by those that make no notes.
func (n *quietNest) hush(list *[]ir.Stmt, fast bool) {
	for i, s := range *list {
		for _, b := range ir.Bodies(s) {
			n.hush(b, fast)
		}
		if !n.anchors.kept[s] {
			continue
		}
		rewrite(s, func(e ir.Expr) ir.Expr {
			if op, ok := e.(*ir.Op); ok {
				if row := quietRow(op); row != nil {
					if f := unchecked(row); fast && f != nil {
						row = f
					}
					return &ir.Op{Row: row, Args: op.Args, T: op.T}
				}
			}
			return e
		})
		if check, ok := s.(*ir.Check); ok {
			if row := quietCheck(check, fast); row != nil {
				(*list)[i] = &ir.Assign{Dst: check.Dst, X: &ir.Op{Row: row, Args: check.Args, T: types.Float}, Line: check.Line}
			}
		}
	}
}
