package passes

import (
	"slices"

	"pyx2cpp/transpile/ir"
	"pyx2cpp/typer/types"
)

// split divides a turn into what threads do and what waits, in order.
//
//	t1 = call f_price(…)            t1 = call f_price(…)
//	if t1 > 0.0:                    t_if = t1 > 0.0
//	  t2 = call f_weight(t1)   →    if t_if:                     if t_if:
//	  v_s = add(v_s, t2)              t2 = call f_weight(t1)       v_s = add(v_s, t2)
func (t *turns) split(list []ir.Stmt) (early, late []ir.Stmt) {
	for _, s := range list {
		if t.why != "" {
			return nil, nil
		}
		if isTick(s) && t.ticks[ir.Defs(s)[0]] {
			early = append(early, s)
			continue
		}
		if t.jumps(s) && t.waiting {
			t.refuse(ir.LineOf(s), "a turn ends early after something that has an order")
		}
		if !t.waits(s) && t.safe([]ir.Stmt{s}) {
			early = append(early, s)
			t.jumped = t.jumped || t.jumps(s)
			continue
		}
		if branch, ok := s.(*ir.If); ok {
			e, l := t.branch(branch)
			early, late = append(early, e...), append(late, l...)
			continue
		}
		t.wait(s)
		late = append(late, s)
	}
	return early, late
}

// branch divides an if whose test threads can make.
func (t *turns) branch(s *ir.If) (early, late []ir.Stmt) {
	test := &ir.If{Cond: s.Cond, Line: s.Line}
	if t.waits(test) || !t.safe([]ir.Stmt{test}) || t.jumps(s) {
		t.wait(s)
		return nil, []ir.Stmt{s}
	}
	then, thenLate := t.split(s.Then)
	other, otherLate := t.split(s.Else)
	cond := t.p.c.newLocal("t_if", types.Bool)
	t.assigned[cond], t.read[cond] = true, true
	use := func() ir.Expr { return &ir.Use{Local: cond} }
	early = []ir.Stmt{&ir.Assign{Dst: cond, X: s.Cond, Line: s.Line}}
	if len(then)+len(other) > 0 {
		early = append(early, &ir.If{Cond: use(), Then: then, Else: other, Line: s.Line})
	}
	return early, []ir.Stmt{&ir.If{Cond: use(), Then: thenLate, Else: otherLate, Line: s.Line}}
}

// waits tells whether s depends on earlier turns, or on what waits itself.
func (t *turns) waits(s ir.Stmt) bool {
	found := false
	ir.Walk([]ir.Stmt{s}, func(s ir.Stmt) {
		for l := range t.carried {
			found = found || mentions(s, l)
		}
		for l := range t.later {
			found = found || mentions(s, l)
		}
		for _, l := range ir.Defs(s) {
			found = found || t.read[l] // what waits needs the value from before
		}
		if st, ok := s.(*ir.StoreElem); ok {
			found = found || !t.own(st.Data) || t.seen[t.base(st.Data)]
		}
		eachElem(s, func(data *ir.Local) { found = found || t.scattered[t.base(data)] })
	})
	return found
}

// eachElem calls f for the data pointers that s reads through.
func eachElem(s ir.Stmt, f func(data *ir.Local)) {
	for _, e := range ir.Exprs(s) {
		ir.WalkExpr(*e, func(e ir.Expr) {
			if el, ok := e.(*ir.Elem); ok {
				f(el.Data)
			}
		})
	}
}

// base is the array or list behind a data pointer, or the pointer itself.
func (t *turns) base(data *ir.Local) *ir.Local {
	if b := t.p.bases[data]; b != nil {
		return b
	}
	return data
}

// jumps tells whether s may end the turn.
func (t *turns) jumps(s ir.Stmt) bool { return ir.Continues([]ir.Stmt{s}, t.loop.ID) }

// own tells whether a turn has the items behind a data pointer for itself.
func (t *turns) own(data *ir.Local) bool {
	base := t.base(data)
	return t.loop.Own.Places[base] || t.assigned[base] && !t.carried[base]
}

// wait takes a statement out of what threads do.
func (t *turns) wait(s ir.Stmt) {
	t.waiting = true
	ir.Walk([]ir.Stmt{s}, func(s ir.Stmt) {
		switch s := s.(type) {
		case *ir.Return, *ir.Yield, *ir.Try, *ir.LeaveTry, *ir.Goto:
			t.refuse(ir.LineOf(s), "a turn may leave the loop")
		case *ir.Continue:
			if s.ID == t.loop.ID {
				t.refuse(0, "a turn ends early after something that has an order")
			}
		case *ir.Break:
			if s.ID == t.loop.ID {
				t.refuse(0, "a turn may leave the loop")
			}
		case *ir.PyCall, *ir.Unpack:
			t.refuse(ir.LineOf(s), "Python code is called")
		case *ir.CallFunc:
			t.refuse(s.Line, "%s recurses, or works on Python objects or on what turns share", s.Fn.PyName)
		case *ir.Check:
			t.waitRow(s)
		}
		for _, e := range ir.Exprs(s) {
			ir.Reads(*e, t.reads)
		}
		for _, l := range ir.Pinned(s) {
			t.reads(l)
		}
		eachElem(s, func(data *ir.Local) { t.seen[t.base(data)] = true })
		for _, l := range ir.Defs(s) {
			if slices.Contains(t.sums, l) {
				t.refuse(ir.LineOf(s), "its sum has an order")
			}
			t.later[l] = true
		}
	})
}

// waitRow looks at an operation that waits: it must not have Python change what threads read.
func (t *turns) waitRow(s *ir.Check) {
	switch {
	case s.Row.Python:
		t.refuse(s.Line, "Python objects are worked on")
	case s.Row.Shared:
		t.refuse(s.Line, "turns share the state of %s", s.Row.Name)
	case s.Row.Vector != nil:
		t.refuse(s.Line, "it works on whole arrays")
	}
}

func (t *turns) reads(l *ir.Local) {
	if t.assigned[l] && !t.carried[l] && !t.ticks[l] && l != t.loop.Var {
		t.read[l] = true
	}
}
