package passes

import "pyx2cpp/transpile/ir"

// What costs something and is the same in every turn of a quiet loop is computed before it:
//
//	while 1 gt(v_high, v_low):                    still = pass.quiet_exp(mul(v_r, v_t))
//	  v_p = mul(v_s, quiet_exp(mul(v_r, v_t)))  →  while 1 gt(v_high, v_low):
//	                                                v_p = mul(v_s, still)
//
// A flag that it raises where the loop does not turn at all costs a run of the
// noisy loop, no more. Clang leaves such calls where they are: it can't know that
// those before them come to an end.
func (n *quietNest) still(c *Context, loop ir.Stmt, line int) []ir.Stmt {
	var before []ir.Stmt
	n.stillIn(c, loop, line, &before)
	return before
}

const costlyRow = 20 // cycles; clang takes what is cheaper out of loops itself

func (n *quietNest) stillIn(c *Context, loop ir.Stmt, line int, before *[]ir.Stmt) {
	body := loopBody(loop)
	var out []ir.Stmt
	for _, s := range *body {
		if loopBody(s) != nil {
			n.stillIn(c, s, line, &out)
		}
		out = append(out, s)
	}
	*body = out
	t := &stillness{c: c, assigned: assignments([]ir.Stmt{loop}), early: localSet{}, same: map[*ir.Local]ir.Expr{}, line: line, before: before}
	exposed(*body, localSet{}, t.early)
	for _, s := range *body {
		t.stmt(s)
	}
}

// stillness is what is known of one loop.
type stillness struct {
	c        *Context
	assigned map[*ir.Local]int
	early    localSet              // read in a turn before it is assigned in it
	same     map[*ir.Local]ir.Expr // assigned in a turn, the same in each
	before   *[]ir.Stmt
	line     int
}

// stmt is a statement that every turn begins.
func (t *stillness) stmt(s ir.Stmt) {
	switch s.(type) {
	case *ir.Assign, *ir.StoreElem, *ir.If:
		for _, e := range ir.Exprs(s) {
			*e = t.take(*e)
		}
	}
	if a, ok := s.(*ir.Assign); ok && a.Dst != nil && t.assigned[a.Dst] == 1 && !t.early[a.Dst] {
		if x := t.always(a.X); x != nil {
			t.same[a.Dst] = x
		}
	}
}

// take replaces the costly parts of e that are the same in every turn.
func (t *stillness) take(e ir.Expr) ir.Expr {
	if _, use := e.(*ir.Use); use {
		return e
	}
	if x := t.always(e); x != nil {
		if !costly(x) {
			return e
		}
		still := t.c.newLocal("still", e.Type())
		*t.before = append(*t.before, &ir.Assign{Dst: still, X: x, Line: t.line})
		return &ir.Use{Local: still}
	}
	for _, p := range ir.Parts(e) {
		*p = t.take(*p)
	}
	return e
}

// always returns e in terms of what the loop does not change; nil where it depends on the turn.
func (t *stillness) always(e ir.Expr) ir.Expr {
	ok := true
	ir.WalkExpr(e, func(e ir.Expr) {
		switch e := e.(type) {
		case *ir.Use:
			ok = ok && (t.assigned[e.Local] == 0 || t.same[e.Local] != nil)
		case *ir.Op:
			ok = ok && e.Row.Pure && !e.Row.Notes
		case *ir.Const, *ir.Convert, *ir.IsType, *ir.TupleItem, *ir.MakeTuple:
		default:
			ok = false
		}
		ok = ok && plainScalar(e.Type())
	})
	if !ok {
		return nil
	}
	return rewriteExpr(ir.Clone(e), func(e ir.Expr) ir.Expr {
		if use, ok := e.(*ir.Use); ok && t.same[use.Local] != nil {
			return ir.Clone(t.same[use.Local])
		}
		return e
	})
}

// costly tells whether e calls a function.
func costly(e ir.Expr) bool {
	found := false
	ir.WalkExpr(e, func(e ir.Expr) {
		op, ok := e.(*ir.Op)
		found = found || ok && op.Row.Cost >= costlyRow
	})
	return found
}
