package passes

import (
	"pyx2cpp/transpile/ir"
	"pyx2cpp/typer/types"
)

// ranges follows the possible values of ints through the function and drops
// the checks that always pass.
//
//	for 1 v_i = 0 to n_a step 1:                   for 1 v_i = 0 to n_a step 1:
//	  t1 = check pass.get_index(v_i, n_a)            t1 = v_i
//	  v_j = check operator.add(v_i, 1)         →     v_j = int.add_nowrap(v_i, 1)
//	  t2 = check operator.mod(v_i, 252)              t2 = int.mod_nowrap(v_i, 252)
//	  v_y = check operator.truediv(v_x, 2.0)         v_y = float.div_nonzero(v_x, 2.0)
//
// It is an abstract interpretation with intervals and differences, flow-sensitive,
// with widening at loop heads.
func ranges(c *Context) {
	a := newAnalyser()
	a.replacing = true
	a.analyse(c.Func.Body)
}

// maxDepth is how deeply nested loops are still analysed to a fixpoint; deeper
// ones forget what they assign.
const maxDepth = 6

// analyser walks a function. at is nil where control can't come.
type analyser struct {
	at                *facts
	breaks, continues map[int]*facts
	depth             int
	// final is false while a loop is walked to find what holds at its head.
	final bool
	// replacing: checks that always pass are dropped.
	replacing bool
	// onLoop, when set, is called before each counted loop.
	onLoop func(*ir.For)
}

func newAnalyser() *analyser {
	return &analyser{at: newFacts(), breaks: map[int]*facts{}, continues: map[int]*facts{}, final: true}
}

// analyse walks the body of a function.
func (a *analyser) analyse(body []ir.Stmt) { a.body(&body) }

func (a *analyser) body(list *[]ir.Stmt) {
	for i, s := range *list {
		if a.at == nil {
			return
		}
		if n := a.stmt(s); n != nil && a.final && a.replacing {
			(*list)[i] = n
		}
	}
}

// stmt brings the facts from before s to after it. A result other than nil is
// what s can be replaced with.
func (a *analyser) stmt(s ir.Stmt) ir.Stmt {
	switch s := s.(type) {
	case *ir.Assign:
		if s.Dst != nil && s.Dst.Type == types.Int {
			a.at.assign(s.Dst, s.X, a.at.eval(s.X))
		}
	case *ir.Check:
		return a.check(s)
	case *ir.If:
		a.branch(s)
	case *ir.Loop:
		a.loop(s.ID, s.Body, nil, func() { a.body(&s.Body) })
	case *ir.While:
		a.loop(s.ID, s.Body, s.Cond, func() { a.body(&s.Body) })
	case *ir.For:
		a.counted(s)
	case *ir.ForIter:
		// An item may be anything, and there may be none.
		a.loop(s.ID, s.Body, nil, func() {
			before := a.at.clone()
			a.forget(ir.Defs(s))
			a.body(&s.Body)
			a.breaks[s.ID] = join(a.breaks[s.ID], before)
		})
	case *ir.Block:
		a.body(&s.Body)
		a.at = join(a.at, a.breaks[s.ID])
		delete(a.breaks, s.ID)
	case *ir.Break:
		a.breaks[s.ID] = join(a.breaks[s.ID], a.at)
		a.at = nil
	case *ir.Continue:
		a.continues[s.ID] = join(a.continues[s.ID], a.at)
		a.at = nil
	case *ir.Return, *ir.Goto, *ir.Leave:
		a.at = nil
	case *ir.Try:
		a.try(s)
	default:
		a.forget(ir.Defs(s))
	}
	return nil
}

func (a *analyser) forget(locals []*ir.Local) {
	for _, l := range locals {
		a.at.forget(l)
	}
}

// check handles a row that can fail: its result when it does not, and whether it can.
func (a *analyser) check(s *ir.Check) ir.Stmt {
	if division := byName[s.Row.Name] == opFloatDiv; division && nonzero(s.Args[1]) {
		return proven(s)
	}
	kind := intOp(s.Row, s.Args)
	if kind == other || s.Dst == nil || s.Dst.Type != types.Int {
		a.forget(ir.Defs(s))
		return nil
	}
	result, safe := a.at.result(kind, s.Args)
	value := ir.Expr(&ir.Op{Row: s.Row, Args: s.Args, T: types.Int})
	if kind == opIndex {
		if a.at.eval(s.Args[0]).lo >= 0 {
			value = s.Args[0] // no wrapping from the end
		}
		a.at.assumeIndex(s.Args[0], s.Args[1])
	}
	a.at.assign(s.Dst, value, result)
	if kind == opIndex {
		a.at.assumeLess(&ir.Use{Local: s.Dst}, s.Args[1], false)
	}
	if !safe {
		return nil
	}
	if kind == opIndex {
		return &ir.Assign{Dst: s.Dst, X: s.Args[0], Line: s.Line}
	}
	return proven(s)
}

// assumeIndex records what an index check that has passed says of a
// non-negative index i into n items.
func (f *facts) assumeIndex(i, n ir.Expr) {
	if f.eval(i).lo >= 0 {
		f.assumeLess(i, n, false)
	}
}

// proven returns s without its check, nil where the table has no such row.
func proven(s *ir.Check) ir.Stmt {
	row := unchecked(s.Row)
	if row == nil || s.Dst == nil {
		return nil
	}
	return &ir.Assign{Dst: s.Dst, X: &ir.Op{Row: row, Args: s.Args, T: s.Dst.Type}, Line: s.Line}
}

// nonzero tells whether e is a float constant other than 0.
func nonzero(e ir.Expr) bool {
	c, ok := e.(*ir.Const)
	if !ok {
		return false
	}
	v, ok := c.Value.(float64)
	return ok && v != 0
}

func (a *analyser) branch(s *ir.If) {
	before := a.at
	a.at = before.clone()
	a.at.assume(s.Cond, true)
	a.body(&s.Then)
	then := a.at
	a.at = before
	a.at.assume(s.Cond, false)
	a.body(&s.Else)
	a.at = join(then, a.at)
}

// loop walks a loop until what is known at its head holds for every turn, and
// then once more to rewrite. cond, when there is one, holds in the body and not
// after the loop.
func (a *analyser) loop(id int, body []ir.Stmt, cond ir.Expr, turn func()) {
	if a.depth >= maxDepth {
		for l := range assignedIn(body) {
			a.at.forget(l)
		}
	}
	head := a.at
	final := a.final
	a.depth++
	a.final = false
	for stable := false; !stable; {
		a.turn(id, head, cond, turn)
		head, stable = head.widen(a.at)
	}
	a.final = final
	a.turn(id, head, cond, turn)
	a.depth--
	after := a.breaks[id]
	delete(a.breaks, id)
	if cond != nil {
		out := head.clone()
		out.assume(cond, false)
		after = join(after, out)
	}
	a.at = after
}

// turn walks the body of a loop once; a.at is then what holds at its end.
func (a *analyser) turn(id int, head *facts, cond ir.Expr, turn func()) {
	delete(a.breaks, id)
	delete(a.continues, id)
	a.at = head.clone()
	if cond != nil {
		a.at.assume(cond, true)
	}
	turn()
	a.at = join(a.at, a.continues[id])
	delete(a.continues, id)
}

// counted walks a counted loop: its variable lies between the bounds.
func (a *analyser) counted(s *ir.For) {
	if a.final && a.onLoop != nil {
		a.onLoop(s)
	}
	lo, hi := a.at.eval(s.Lo), a.at.eval(s.Hi)
	inside := interval{lo.lo, hi.hi}
	less, more := ir.Expr(&ir.Use{Local: s.Var}), s.Hi
	if s.Step > 0 {
		if hi.hi > minInt {
			inside.hi--
		}
	} else {
		inside = interval{hi.lo, lo.hi}
		if hi.lo < maxInt {
			inside.lo++
		}
		less, more = more, less
	}
	assigned := assignedIn(s.Body)
	keepsValue := func(e ir.Expr) bool {
		ok := true
		ir.Reads(e, func(l *ir.Local) { ok = ok && !assigned[l] && l != s.Var })
		return ok
	}
	a.loop(s.ID, append([]ir.Stmt{&ir.Assign{Dst: s.Var, X: s.Lo}}, s.Body...), nil, func() {
		before := a.at.clone()
		a.at.forget(s.Var)
		a.at.ranges[s.Var] = inside
		if keepsValue(s.Hi) {
			a.at.assumeLess(less, more, false)
		}
		if keepsValue(s.Lo) {
			if s.Step > 0 {
				a.at.assumeLess(s.Lo, &ir.Use{Local: s.Var}, true)
			} else {
				a.at.assumeLess(&ir.Use{Local: s.Var}, s.Lo, true)
			}
		}
		a.body(&s.Body)
		// The loop may end before any turn, and after each.
		a.breaks[s.ID] = join(a.breaks[s.ID], before)
	})
	if a.at != nil {
		a.at.forget(s.Var)
	}
}

// try walks a try statement: the handler is entered from anywhere in the body.
func (a *analyser) try(s *ir.Try) {
	entry := a.at.clone()
	for l := range assignedIn(s.Body) {
		entry.forget(l)
	}
	a.body(&s.Body)
	after := a.at
	a.at = entry
	a.forget([]*ir.Local{s.Exc, s.Saved})
	a.body(&s.Handler)
	a.at = join(after, a.at)
}
