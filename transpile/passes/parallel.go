package passes

import (
	"fmt"
	"slices"

	"pyx2cpp/transpile/ir"
	"pyx2cpp/typer/lib"
	"pyx2cpp/typer/types"
)

// parallel lets threads share the turns of loops over pyx2cpp.prange.
//
//	for 1 v_i = 0 to v_n step 1:          t_ok = parallel 0 to v_n:
//	  t1 = call f_price(d_x[v_i])           for 2 v_i = t_start to t_stop step 1:
//	  d_out[v_i] = t1                 →       …
//	                                      if not t_ok:
//	                                        for 1 v_i = 0 to v_n step 1:
//	                                          …
//
// The result is that of the loop as it stands. What the turns do one for the
// other waits: it becomes a second loop, in order, behind blocks of turns.
//
//	v_s = add(v_s, t1)              →   for 3 v_i = t_at to t_upto step 1: v_s = add(v_s, d_t1[v_i - t_at])
//
// Sums of ints are the exception, since their order does not count. An edge
// that is taken in a thread makes all of it run again, one turn after the other.
func parallel(c *Context) {
	if len(c.Func.Parallel) == 0 {
		return
	}
	p := &paralleliser{c: c, bases: map[*ir.Local]*ir.Local{}, done: map[int]bool{}, why: map[int]string{}}
	ir.Walk(c.Func.Body, func(s ir.Stmt) {
		if a, ok := s.(*ir.Assign); ok {
			if d, ok := a.X.(*ir.Data); ok {
				p.bases[a.Dst] = d.X
			}
		}
	})
	p.body(&c.Func.Body)
	var lines []int
	for line := range p.why {
		lines = append(lines, line)
	}
	slices.Sort(lines)
	for _, line := range lines {
		if !p.done[line] {
			c.missed(line, "prange runs in one thread: %s", p.why[line])
		}
	}
}

var (
	teamTickRow  = tickCheck("pass.team_tick", "team_tick")
	teamNestRow  = tickCheck("pass.team_tick_nest", "team_tick_nest")
	teamRoomRow  = &lib.Row{Name: "pass.team_room", Cxx: "t:team_room", Header: "pyx/parallel.hpp"}
	hasRoomRow   = &lib.Row{Name: "pass.team_has_room", Cxx: "team_has_room", Header: "pyx/parallel.hpp", Pure: true}
	teamTurnsRow = &lib.Row{Name: "pass.team_turns", Cxx: "team_turns", Header: "pyx/parallel.hpp", Pure: true}
	teamStopRow  = &lib.Row{Name: "pass.team_stop", Cxx: "team_stop", Header: "pyx/parallel.hpp", Pure: true}
	teamPlaceRow = &lib.Row{Name: "pass.team_place", Cxx: "team_place", Header: "pyx/parallel.hpp", Pure: true}
	otherListRow = &lib.Row{Name: "pass.team_other", Cxx: "team_other", Header: "pyx/parallel.hpp", Pure: true}
)

const (
	teamBlock  = 1 << 16 // turns before those things are done that have an order
	teamStep   = 1 << 28 // the largest step of a loop
	teamSums   = 8       // kTeamSums
	worthLater = 8       // operations of a turn for whose sake others wait
)

type paralleliser struct {
	c     *Context
	bases map[*ir.Local]*ir.Local // data pointer → array or list
	done  map[int]bool            // lines of loops that threads share
	why   map[int]string          // and why they don't
}

func (p *paralleliser) body(list *[]ir.Stmt) {
	var out []ir.Stmt
	for _, s := range *list {
		loop, ok := s.(*ir.For)
		if ok && loop.Own != nil && !loop.Slow {
			if shared := p.loop(loop); shared != nil {
				p.done[loop.Line] = true
				out = append(out, shared...)
				continue
			}
		}
		if !ok || !loop.Slow {
			for _, b := range ir.Bodies(s) {
				p.body(b)
			}
		}
		out = append(out, s)
	}
	*list = out
}

// loop returns what stands in the place of a loop that threads share; nil when they can't.
func (p *paralleliser) loop(loop *ir.For) []ir.Stmt {
	t := newTurns(p, loop)
	if loop.Step > teamStep || loop.Step < -teamStep {
		t.refuse(loop.Line, "its step is too large")
	}
	early, late := t.split(ir.CloneBody(loop.Body, p.c.label))
	if t.why == "" {
		t.check(early, late)
	}
	if t.why != "" {
		p.why[loop.Line] = t.why
		return nil
	}
	return t.build(early, late)
}

// turns is what is known of the turns of one loop.
type turns struct {
	p        *paralleliser
	loop     *ir.For
	assigned localSet
	carried  localSet // wanted by the next turn
	last     localSet // wanted after the loop
	sums     []*ir.Local
	parts    map[*ir.Local]*ir.Local // sum → what one thread adds up
	ticks    localSet
	later    localSet // assigned by what waits
	read     localSet // read by what waits
	jumped   bool     // a turn may end early
	waiting  bool     // something waits
	// seen are the arrays and lists that what waits reads; scattered those that turns write anywhere.
	seen, scattered localSet
	kept            []*ir.Local // locals of which what waits needs the values
	whole           *ir.Local   // whether a turn came to its end, when that is not certain
	access          *turnAccess
	why             string
}

func newTurns(p *paralleliser, loop *ir.For) *turns {
	start, after := ir.LiveAround(p.c.Func, loop)
	t := &turns{p: p, loop: loop, assigned: localSet{}, carried: localSet{}, last: localSet{}, parts: map[*ir.Local]*ir.Local{},
		ticks: localSet{}, later: localSet{}, read: localSet{}, seen: localSet{}, scattered: localSet{}}
	for l := range assignedIn(loop.Body) {
		t.assigned[l] = true
		switch {
		case !start[l]:
			t.last[l] = after[l]
		case t.onlyTicks(l):
			t.ticks[l] = true
		case t.onlyAdds(l):
			t.sums = append(t.sums, l)
		default:
			t.carried[l] = true
		}
	}
	slices.SortFunc(t.sums, func(a, b *ir.Local) int { return slices.Index(p.c.Func.Locals, a) - slices.Index(p.c.Func.Locals, b) })
	if len(t.sums) > teamSums {
		t.refuse(loop.Line, "it has too many sums")
	}
	for _, l := range t.sums {
		t.parts[l] = p.c.newLocal("t_part", types.Int)
	}
	t.assigned[loop.Var] = true
	ir.Walk(loop.Body, func(s ir.Stmt) {
		if st, ok := s.(*ir.StoreElem); ok && !t.own(st.Data) {
			t.scattered[t.base(st.Data)] = true
		}
	})
	return t
}

// refuse notes why the turns can't be shared; the first reason counts.
func (t *turns) refuse(line int, format string, args ...any) {
	if t.why == "" {
		t.why = fmt.Sprintf(format, args...)
		if line > 0 && line != t.loop.Line {
			t.why += fmt.Sprintf(" (line %d)", line)
		}
	}
}

// isTick tells whether s asks for signals.
func isTick(s ir.Stmt) bool {
	c, ok := s.(*ir.Check)
	return ok && (c.Row.Name == "loop.tick" || c.Row == tickNestRow)
}

// onlyTicks tells whether l counts nothing but work between looks for signals.
func (t *turns) onlyTicks(l *ir.Local) bool {
	return t.only(l, isTick)
}

// onlyAdds tells whether l is an int to which the loop adds, and of which it knows nothing else.
func (t *turns) onlyAdds(l *ir.Local) bool {
	return l.Type == types.Int && t.only(l, func(s ir.Stmt) bool {
		dst, args := (*ir.Local)(nil), []ir.Expr(nil)
		op := other
		switch s := s.(type) {
		case *ir.Assign:
			if x, ok := s.X.(*ir.Op); ok {
				dst, args, op = s.Dst, x.Args, intOp(x.Row, x.Args)
			}
		case *ir.Check:
			dst, args, op = s.Dst, s.Args, intOp(s.Row, s.Args)
		}
		if dst != l || op != opAdd && op != opSub {
			return false
		}
		use, ok := args[0].(*ir.Use)
		if !ok || use.Local != l {
			return false
		}
		again := false
		ir.Reads(args[1], func(x *ir.Local) { again = again || x == l })
		return !again
	})
}

// only tells whether all statements that mention l are of a kind; what merely hands it over does not count.
func (t *turns) only(l *ir.Local, kind func(ir.Stmt) bool) bool {
	ok := true
	ir.Walk(t.loop.Body, func(s ir.Stmt) { ok = ok && (!mentions(s, l) || kind(s)) })
	return ok
}

// mentions tells whether s itself assigns or reads l, its edges apart.
func mentions(s ir.Stmt, l *ir.Local) bool {
	found := slices.Contains(ir.Defs(s), l)
	for _, e := range ir.Exprs(s) {
		ir.Reads(*e, func(x *ir.Local) { found = found || x == l })
	}
	if st, ok := s.(*ir.StoreElem); ok {
		found = found || st.Data == l
	}
	return found
}
