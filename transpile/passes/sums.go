package passes

import (
	"strings"

	"pyx2cpp/transpile/ir"
	"pyx2cpp/typer/types"
)

// sums adds up ints a chunk at a time: what a chunk adds is summed without
// checks, beside a bound on the size of its items; when that shows that nothing
// can have overflowed, the partial sum counts, else the chunk is done again
// with checks.
//
//	for 1 v_i = 0 to v_n step 1:                  for 2 c = 0 to v_n step 1024:
//	  v_s = check operator.add(v_s, d_x[v_i])       end = min(c + 1024, v_n)
//	                                          →     p = 0; m = 0
//	                                                for 3 i = c to end step 1:
//	                                                  e = d_x[i]
//	                                                  p = p + e; m = m | (e ^ (e >> 63))
//	                                                if m < 2**52 and -2**62 < v_s < 2**62:
//	                                                  v_s = v_s + p
//	                                                else:
//	                                                  for 1 v_i = c to end step 1: as before
//
// The loop must have no other effect, and nothing else may pass from turn to turn.
func sums(c *Context) { (&summer{c: c}).body(&c.Func.Body) }

const (
	chunk    = 1024
	itemRoom = 1 << 52 // chunk items below this add up to less than 2**62
)

type summer struct{ c *Context }

func (s *summer) body(list *[]ir.Stmt) {
	var out []ir.Stmt
	for _, st := range *list {
		if loop, ok := st.(*ir.For); ok && loop.Step == 1 {
			if n := s.loop(loop); n != nil {
				out = append(out, n...)
				continue
			}
		}
		for _, b := range ir.Bodies(st) {
			s.body(b)
		}
		out = append(out, st)
	}
	*list = out
}

// accumulator is an int that every turn may add to.
type accumulator struct {
	local, partial, bits *ir.Local
}

// loop rewrites a loop that only adds up; nil when it does anything else.
func (s *summer) loop(loop *ir.For) []ir.Stmt {
	lo, ok1 := intValue(loop.Lo)
	hi, ok2 := intValue(loop.Hi)
	if ok1 && ok2 && hi-lo < maxStack {
		return nil // not worth it
	}
	accs := s.accumulators(loop)
	if len(accs) == 0 {
		return nil
	}
	line := loop.Line
	start, stop, end := s.c.newLocal("c", types.Int), s.c.newLocal("t_stop", types.Int), s.c.newLocal("t_end", types.Int)
	fast := ir.CloneBody([]ir.Stmt{loop}, s.c.label)[0].(*ir.For)
	addUp(&fast.Body, accs)
	body := []ir.Stmt{&ir.Assign{Dst: stop, X: minimum(start, end), Line: line}}
	var tests []ir.Expr
	var done []ir.Stmt
	for _, a := range accs {
		total, partial, bits := &ir.Use{Local: a.local}, &ir.Use{Local: a.partial}, &ir.Use{Local: a.bits}
		body = append(body, &ir.Assign{Dst: a.partial, X: intConst(0), Line: line}, &ir.Assign{Dst: a.bits, X: intConst(0), Line: line})
		tests = append(tests, boolExpr(ltRow, bits, intConst(itemRoom)),
			boolExpr(ltRow, intConst(-room), total), boolExpr(ltRow, total, intConst(room)))
		done = append(done, &ir.Assign{Dst: a.local, X: intExpr(addRow, total, partial), Line: line})
	}
	first := &ir.Assign{Dst: end, X: loop.Hi, Line: line}
	outer := &ir.For{ID: s.c.label(), Var: start, Lo: loop.Lo, Hi: &ir.Use{Local: end}, Step: chunk, Line: line, Poll: loop.Poll}
	for _, l := range []*ir.For{fast, loop} {
		l.Lo, l.Hi = &ir.Use{Local: start}, &ir.Use{Local: stop}
	}
	fast.Poll, loop.Poll = nil, nil
	markSlow(loop)
	again := &ir.If{Cond: conjunction(tests), Then: done, Else: []ir.Stmt{loop}, Line: line, Likely: true}
	outer.Body = append(body, fast, again)
	return []ir.Stmt{first, outer}
}

// minimum is the end of the chunk that begins at start: end, when that comes first.
func minimum(start, end *ir.Local) ir.Expr {
	return &ir.Op{Row: chunkRow, Args: []ir.Expr{&ir.Use{Local: start}, &ir.Use{Local: end}, intConst(chunk)}, T: types.Int}
}

// accumulators returns what the loop adds to; none when it has another effect,
// or passes anything else from turn to turn.
func (s *summer) accumulators(loop *ir.For) []*accumulator {
	found := map[*ir.Local]*accumulator{}
	var order []*accumulator
	ok := true
	ir.Walk(loop.Body, func(st ir.Stmt) {
		switch st := st.(type) {
		case *ir.Assign:
			ok = ok && st.Dst != nil && !st.Dst.Data && isPure(st.X)
		case *ir.If:
		case *ir.Check:
			l := adds(st)
			ok = ok && l != nil && found[l] == nil
			if ok {
				found[l] = &accumulator{local: l}
				order = append(order, found[l])
			}
		default:
			ok = false
		}
	})
	n := countIn(loop.Body)
	for l := range found {
		ok = ok && n.defs[l] == 1 && expressionReads(loop.Body, l) == 1
	}
	if !ok || carriesOther(loop.Body, found) {
		return nil
	}
	for _, a := range order {
		base := strings.TrimPrefix(a.local.Name, "v_")
		a.partial, a.bits = s.c.newLocal("p_"+base, types.Int), s.c.newLocal("b_"+base, types.Int)
	}
	return order
}

// adds returns l when st is l = l + x with the check for overflow, and an x that does not depend on l.
func adds(st *ir.Check) *ir.Local {
	if intOp(st.Row, st.Args) != opAdd || st.Dst == nil || st.Raise != nil && st.Row.Raises {
		return nil
	}
	if use, ok := st.Args[0].(*ir.Use); ok && use.Local == st.Dst {
		return st.Dst
	}
	return nil
}

// expressionReads counts the reads of l in expressions.
func expressionReads(body []ir.Stmt, l *ir.Local) int {
	n := 0
	ir.Walk(body, func(st ir.Stmt) {
		for _, e := range ir.Exprs(st) {
			ir.Reads(*e, func(x *ir.Local) {
				if x == l {
					n++
				}
			})
		}
	})
	return n
}

// carriesOther tells whether a local other than the accumulators passes from turn to turn.
func carriesOther(body []ir.Stmt, accs map[*ir.Local]*accumulator) bool {
	d := &definite{assigned: assignedIn(body), ok: true}
	for l := range accs {
		delete(d.assigned, l)
	}
	d.walk(body, map[*ir.Local]bool{})
	return !d.ok
}

// addUp replaces the checked additions by unchecked ones to the partial sums.
func addUp(list *[]ir.Stmt, accs []*accumulator) {
	var out []ir.Stmt
	for _, st := range *list {
		for _, b := range ir.Bodies(st) {
			addUp(b, accs)
		}
		c, ok := st.(*ir.Check)
		if !ok {
			out = append(out, st)
			continue
		}
		for _, a := range accs {
			if a.local != c.Dst {
				continue
			}
			x := c.Args[1]
			size := &ir.Op{Row: sizeBitsRow, Args: []ir.Expr{ir.Clone(x)}, T: types.Int}
			out = append(out,
				&ir.Assign{Dst: a.partial, X: intExpr(wrapAddRow, &ir.Use{Local: a.partial}, x), Line: c.Line},
				&ir.Assign{Dst: a.bits, X: intExpr(bitOrRow, &ir.Use{Local: a.bits}, size), Line: c.Line})
		}
	}
	*list = out
}
