package passes

import (
	"pyx2cpp/transpile/ir"
	"pyx2cpp/typer/lib"
	"pyx2cpp/typer/types"
)

// polls lets Ctrl-C stop a single counted loop, which runs in pieces, and makes
// the turn of an outer loop count for what the loop inside it does.
//
//	for 1 v_i = 0 to v_n step 1:      t_all = v_n
//	  …                               for 1 t_from = 0 to t_all step 65536:
//	                            →       t_upto = pass.piece_end(t_from, t_all, 65536)
//	                                    for 2 v_i = t_from to t_upto step 1:
//	                                      …
//	                                    if t_upto < t_all:
//	                                      check pass.poll()
//
// A function that can't raise is left alone: its callers expect nothing.
func polls(c *Context) {
	if c.Func.Raises {
		(&poller{c}).body(&c.Func.Body)
	}
}

var (
	tickNestRow = tickCheck("pass.tick_nest", "tick_nest")
	pollRow     = tickCheck("pass.poll", "poll")
	pieceRow    = &lib.Row{Name: "pass.piece_end", Cxx: "piece_end", Header: "pyx/tick.hpp", Pure: true}
	pieceDown   = &lib.Row{Name: "pass.piece_end", Cxx: "piece_end_down", Header: "pyx/tick.hpp", Pure: true}
)

func tickCheck(name, cxx string) *lib.Row {
	return &lib.Row{Name: name, Cxx: cxx, Header: "pyx/tick.hpp", Raises: true}
}

const (
	pieceTurns = 1 << 16 // of a loop of plain operations
	pieceCalls = 1 << 10 // of one that calls functions
	innerShift = 6       // a turn of an inner loop that has loops itself counts as 64
)

type poller struct{ c *Context }

func (p *poller) body(list *[]ir.Stmt) {
	var out []ir.Stmt
	for _, s := range *list {
		loop, ok := s.(*ir.For)
		if _, threads := s.(*ir.Parallel); threads {
			out = append(out, s)
			continue
		}
		if !ok || loop.Slow {
			if ok {
				loop.Poll = nil
			}
			for _, b := range ir.Bodies(s) {
				p.body(b)
			}
			out = append(out, s)
			continue
		}
		p.body(&loop.Body)
		p.weigh(loop)
		if loop.Poll == nil || shortLoop(loop) {
			loop.Poll = nil
			out = append(out, s)
			continue
		}
		out = append(out, p.cut(loop)...)
	}
	*list = out
}

func shortLoop(loop *ir.For) bool {
	lo, ok1 := intValue(loop.Lo)
	hi, ok2 := intValue(loop.Hi)
	const most = 1 << 30 // so that the step of a piece is no large int
	return ok1 && ok2 && max(hi-lo, lo-hi) <= pieceTurns || loop.Step > most || loop.Step < -most
}

// weigh makes the tick of a loop count the turns of the first loop in its body.
func (p *poller) weigh(loop *ir.For) {
	var inner *ir.For
	for _, s := range loop.Body {
		if l, ok := s.(*ir.For); ok && inner == nil && assignedBefore(loop.Body, l) {
			inner = l
		}
		check, ok := s.(*ir.Check)
		if !ok || check.Row.Name != "loop.tick" || inner == nil {
			continue
		}
		shift := int64(0)
		if height(inner) > 1 {
			shift = innerShift
		}
		check.Row = tickNestRow
		check.Args = append(check.Args, ir.Clone(inner.Lo), ir.Clone(inner.Hi), intConst(shift))
	}
}

// assignedBefore tells whether the bounds of an inner loop keep their values until the end of the turn.
func assignedBefore(body []ir.Stmt, inner *ir.For) bool {
	ok := true
	for _, e := range []ir.Expr{inner.Lo, inner.Hi} {
		ok = ok && isPure(e) && !readsMemory(e)
		after := false
		for _, s := range body {
			if s == ir.Stmt(inner) {
				after = true
			}
			if after {
				assigned := assignedIn([]ir.Stmt{s})
				ir.Reads(e, func(l *ir.Local) { ok = ok && !assigned[l] })
			}
		}
	}
	return ok
}

// cut makes pieces of a loop.
func (p *poller) cut(loop *ir.For) []ir.Stmt {
	line, raise := loop.Line, loop.Poll
	turns := int64(pieceTurns)
	ir.Walk(loop.Body, func(s ir.Stmt) {
		switch s.(type) {
		case *ir.CallFunc, *ir.PyCall:
			turns = pieceCalls
		}
	})
	all, from, upto := p.c.newLocal("t_all", types.Int), p.c.newLocal("t_from", types.Int), p.c.newLocal("t_upto", types.Int)
	use := func(l *ir.Local) ir.Expr { return &ir.Use{Local: l} }
	row, size, more := pieceRow, loop.Step*turns, boolExpr(ltRow, use(upto), use(all))
	if loop.Step < 0 {
		row, size, more = pieceDown, -size, boolExpr(ltRow, use(all), use(upto))
	}
	outer := &ir.For{ID: loop.ID, Var: from, Lo: loop.Lo, Hi: use(all), Step: loop.Step * turns, Line: line}
	first := &ir.Assign{Dst: all, X: loop.Hi, Line: line}
	loop.ID, loop.Lo, loop.Hi, loop.Poll = p.c.label(), use(from), use(upto), nil
	continueIn(loop.Body, outer.ID, loop.ID)
	outer.Body = []ir.Stmt{
		&ir.Assign{Dst: upto, X: &ir.Op{Row: row, Args: []ir.Expr{use(from), use(all), intConst(size)}, T: types.Int}, Line: line},
		loop,
		&ir.If{Cond: more, Then: []ir.Stmt{&ir.Check{Row: pollRow, Raise: raise, Line: line}}, Line: line},
	}
	return []ir.Stmt{first, outer}
}

// continueIn makes the jumps to the next turn of loop from go to that of loop to.
func continueIn(body []ir.Stmt, from, to int) {
	ir.Walk(body, func(s ir.Stmt) {
		if j, ok := s.(*ir.Continue); ok && j.ID == from {
			j.ID = to
		}
	})
}
