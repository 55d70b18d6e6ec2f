package passes

import "pyx2cpp/transpile/ir"

// Conditions around an index say more about it than its loops do:
//
//	for 1 v_i = 0 to v_n step 1:
//	  if operator.ge(v_i, v_window):
//	    t1 = check operator.sub(v_i, v_window)      v_i is at least v_window here,
//	    t2 = check pass.axis_index<0>(t1, n_x)   →  so the tests before the loop are
//	                                                v_n - v_window <= n_x alone
//
// A comparison that bounds a loop variable by what the loops further out know
// moves an end of its side for the statements that the condition guards.

// guarded walks what runs only when cond is true, or false.
func (n *nest) guarded(cond ir.Expr, truth bool, body []ir.Stmt) {
	box := n.box
	n.assume(cond, truth)
	n.choices.inside(func() { n.body(body) })
	n.box = box
}

// past returns the box for what follows s: when it is an if of which one branch
// leaves, the condition held, or did not.
func (n *nest) past(s ir.Stmt) []side {
	box := n.box
	branch, ok := s.(*ir.If)
	if !ok || ir.FallsThrough(branch.Then) == ir.FallsThrough(branch.Else) {
		return box
	}
	n.assume(branch.Cond, ir.FallsThrough(branch.Then))
	narrow := n.box
	n.box = box
	return narrow
}

// assume narrows the box by a condition that is true, or false.
func (n *nest) assume(cond ir.Expr, truth bool) {
	op, ok := cond.(*ir.Op)
	if !ok {
		return
	}
	if byName[op.Row.Name] == opNot {
		n.assume(op.Args[0], !truth)
		return
	}
	if op.Row == andRow && truth {
		n.assume(op.Args[0], true)
		n.assume(op.Args[1], true)
		return
	}
	kind := intOp(op.Row, op.Args)
	if kind == other || len(op.Args) != 2 {
		return
	}
	d := n.poly(op.Args[1]).add(n.poly(op.Args[0]).scale(-1)) // right - left
	switch {
	case kind == opLt && truth, kind == opGe && !truth:
		n.atLeastZero(d.add(polyConst(-1)))
	case kind == opLe && truth, kind == opGt && !truth:
		n.atLeastZero(d)
	case kind == opGt && truth, kind == opLe && !truth:
		n.atLeastZero(d.scale(-1).add(polyConst(-1)))
	case kind == opGe && truth, kind == opLt && !truth:
		n.atLeastZero(d.scale(-1))
	case kind == opEq && truth, kind == opNe && !truth:
		n.atLeastZero(d)
		n.atLeastZero(d.scale(-1))
	}
}

// atLeastZero solves p >= 0 for the variable of the innermost loop in p.
func (n *nest) atLeastZero(p poly) {
	if p == nil {
		return
	}
	for i := len(n.box) - 1; i >= 0; i-- {
		a, b, ok := p.split(n.box[i].v)
		if !ok {
			return
		}
		if len(a) == 0 {
			continue
		}
		if len(a) != 1 || len(a[0].vars) != 0 {
			return
		}
		box := append([]side{}, n.box...)
		switch a[0].coef {
		case 1:
			box[i].from = tighter(b.scale(-1), box[i].least(), 1)
		case -1:
			box[i].upto = tighter(b, box[i].most(), -1)
		}
		n.box = box
		return
	}
}

// tighter returns the new end unless the old one is known to be as good: its
// difference to the new one, times direction, is not negative.
func tighter(end, old poly, direction int64) poly {
	if end == nil {
		return old
	}
	d := old.add(end.scale(-1)).scale(direction)
	if c, rest := d.constant(); d != nil && len(rest) == 0 && c >= 0 {
		return old
	}
	return end
}

// least and most are the ends of a side under the conditions around.
func (s side) least() poly {
	if s.from != nil {
		return s.from
	}
	return s.lo
}

func (s side) most() poly {
	if s.upto != nil {
		return s.upto
	}
	return s.hi
}

// wide returns the box without what conditions say, nil if they say nothing.
func wide(box []side) []side {
	var out []side
	for i, s := range box {
		if s.from == nil && s.upto == nil {
			continue
		}
		if out == nil {
			out = append(out, box...)
		}
		out[i].from, out[i].upto = nil, nil
	}
	return out
}

// ends returns the extremes of p in a box. Where the loops alone show that an
// end needs no test, the conditions must not bring one in.
func (p *plan) ends(q, size poly, box []side) (mins, maxs []poly, ok bool) {
	sign := p.sign(box)
	mins, maxs, ok = extremes(q, box, sign)
	loops := wide(box)
	if loops == nil {
		return mins, maxs, ok
	}
	least, most, wider := extremes(q, loops, sign)
	switch {
	case !wider:
		return mins, maxs, ok
	case !ok:
		return least, most, true
	}
	if p.allKnown(least, func(q poly) bool { return p.nonnegative(q) }) {
		mins = least
	}
	if p.allKnown(most, func(q poly) bool { return p.less(q, size) }) {
		maxs = most
	}
	return mins, maxs, true
}

// allKnown tells whether holds is true of every polynomial.
func (p *plan) allKnown(list []poly, holds func(poly) bool) bool {
	for _, q := range list {
		if !holds(q) {
			return false
		}
	}
	return true
}

// nonnegative tells whether q >= 0 is known before the nest.
func (p *plan) nonnegative(q poly) bool { return q.interval(p.known.of).lo >= 0 }

// less tells whether q < size is known before the nest.
func (p *plan) less(q, size poly) bool {
	return q.add(size.scale(-1)).interval(p.known.of).hi < 0
}
