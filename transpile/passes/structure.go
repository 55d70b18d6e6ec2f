package passes

import (
	"math"
	"strings"

	"pyx2cpp/transpile/ir"
	"pyx2cpp/typer/types"
)

// structure recovers the loops that a C++ programmer would write.
//
//	loop 1:                          while 1 v_i < v_n:
//	  if v_i < v_n:            →       …
//	    …
//	  else:
//	    break 1
//
//	t1 = range(lo, hi)               v_i is not assigned in the body and dead after it:
//	t2 = iter(t1)              →     for 3 v_i = lo to hi step 1:
//	for 3 v_i in t2:                   …
//	  …                              else, with a counter of its own:
//	                                 for 3 k = lo to hi step 1:
//	                                   v_i = k; …
//
// The range is evaluated once, as in Python. An exit edge that hands the
// iterator over to the generic clone gets it rebuilt from the counter, so that
// the clone goes on at the same turn.
func structure(c *Context) {
	s := &structurer{c: c, defs: c.makers(), counts: c.count(), captured: map[ir.Stmt]*bounds{}, before: map[ir.Stmt][]ir.Stmt{}, steps: map[*ir.Local]int{}}
	ir.Walk(c.Func.Body, func(st ir.Stmt) {
		if f, ok := st.(*ir.ForIter); ok {
			s.steps[f.Iter]++
		}
	})
	s.body(&c.Func.Body)
	s.insert(&c.Func.Body)
}

type structurer struct {
	c      *Context
	defs   map[*ir.Local]ir.Stmt
	counts *counts
	// steps counts the loops over an iterator: where there are several, each goes on where another has stopped.
	steps map[*ir.Local]int
	// captured holds the bounds kept for each statement that makes a range, and
	// before what is to be inserted there.
	captured map[ir.Stmt]*bounds
	before   map[ir.Stmt][]ir.Stmt
}

func (s *structurer) body(list *[]ir.Stmt) {
	var out []ir.Stmt
	for _, st := range *list {
		for _, b := range ir.Bodies(st) {
			s.body(b)
		}
		switch st := st.(type) {
		case *ir.Loop:
			out = append(out, s.while(st)...)
		case *ir.ForIter:
			out = append(out, s.counted(st)...)
		default:
			out = append(out, st)
		}
	}
	*list = out
}

// while turns a loop that begins with a test into a While.
func (s *structurer) while(l *ir.Loop) []ir.Stmt {
	if len(l.Body) == 0 {
		return []ir.Stmt{l}
	}
	branch, ok := l.Body[0].(*ir.If)
	if !ok {
		return []ir.Stmt{l}
	}
	isBreak := func(b []ir.Stmt) bool {
		if len(b) != 1 {
			return false
		}
		j, ok := b[0].(*ir.Break)
		return ok && j.ID == l.ID
	}
	rest := l.Body[1:]
	switch {
	case isBreak(branch.Else):
		return []ir.Stmt{&ir.While{ID: l.ID, Cond: branch.Cond, Body: append(branch.Then, rest...), Line: l.Line}}
	case isBreak(branch.Then):
		return []ir.Stmt{&ir.While{ID: l.ID, Cond: negate(branch.Cond), Body: append(branch.Else, rest...), Line: l.Line}}
	}
	return []ir.Stmt{l}
}

// negate returns not e. Comparisons are not inverted: with NaN that is another question.
func negate(e ir.Expr) ir.Expr {
	if op, ok := e.(*ir.Op); ok && op.Row.Cxx == notRow.Cxx {
		return op.Args[0]
	}
	return &ir.Op{Row: notRow, Args: []ir.Expr{e}, T: types.Bool}
}

// counted turns the iteration over a range into a counted loop.
func (s *structurer) counted(f *ir.ForIter) []ir.Stmt {
	r := s.rangeOf(f.Iter)
	if r == nil || s.steps[f.Iter] > 1 || f.Dst == nil || f.Dst.Type != types.Int {
		return []ir.Stmt{f}
	}
	counter, body := f.Dst, f.Body
	if assignedIn(body)[counter] || !s.onlyIn(counter, f) {
		counter = s.c.newLocal("i_"+strings.TrimPrefix(f.Dst.Name, "v_"), types.Int)
		if !assignedIn(body)[f.Dst] {
			readInstead(body, f.Dst, counter)
		}
		body = append([]ir.Stmt{&ir.Assign{Dst: f.Dst, X: &ir.Use{Local: counter}, Line: f.Line}}, body...)
	}
	handOver(body, f.Iter, &ir.RangeAt{Item: counter, End: r.end, Step: r.step})
	return []ir.Stmt{&ir.For{ID: f.ID, Var: counter, Lo: ir.Clone(r.lo), Hi: &ir.Use{Local: r.end}, Step: r.step, Body: body, Line: f.Line, Poll: f.Poll}}
}

// readInstead makes the expressions of body read the counter: v keeps its value
// for what comes after the loop only.
func readInstead(body []ir.Stmt, v, counter *ir.Local) {
	ir.Walk(body, func(st ir.Stmt) {
		rewrite(st, func(e ir.Expr) ir.Expr {
			if use, ok := e.(*ir.Use); ok && use.Local == v {
				return &ir.Use{Local: counter}
			}
			return e
		})
	})
}

// handOver makes the exits of body give the generic clone an iterator built from the counter.
func handOver(body []ir.Stmt, iter *ir.Local, at *ir.RangeAt) {
	done := map[*ir.Exit]bool{}
	ir.Walk(body, func(st ir.Stmt) {
		for _, exit := range ir.Handovers(st) {
			for i := range exit.Live {
				if !done[exit] && exit.Live[i].Local == iter {
					exit.Live[i].Local, exit.Live[i].Range = nil, at
				}
			}
			done[exit] = true
		}
	})
}

// onlyIn tells whether every use of l is inside the loop f: its value after it is not wanted.
func (s *structurer) onlyIn(l *ir.Local, f *ir.ForIter) bool {
	inside := 0
	ir.Walk(f.Body, func(st ir.Stmt) {
		for _, e := range ir.Exprs(st) {
			ir.Reads(*e, func(x *ir.Local) {
				if x == l {
					inside++
				}
			})
		}
		for _, x := range ir.Pinned(st) {
			if x == l {
				inside++
			}
		}
	})
	return inside == s.counts.uses[l] && s.counts.defs[l] == 1
}

// bounds are the parts of a range, kept from where it was made.
type bounds struct {
	lo   ir.Expr // a constant or a local assigned once
	end  *ir.Local
	step int64
}

// rangeOf finds the bounds of the range that the iterator it goes over. They
// are captured where the range is made: what they were computed from may change.
func (s *structurer) rangeOf(it *ir.Local) *bounds {
	if it.Type.Kind != types.KIter || it.Type.Elem() != types.Range {
		return nil
	}
	def, ok := s.defs[it].(*ir.Assign)
	if !ok {
		return nil
	}
	op, ok := def.X.(*ir.Op)
	if !ok || len(op.Args) != 1 || op.Args[0].Type() != types.Range {
		return nil
	}
	switch r := op.Args[0].(type) {
	case *ir.Op:
		return s.capture(def, r.Args)
	case *ir.Use:
		switch made := s.defs[r.Local].(type) {
		case *ir.Assign:
			if op, ok := made.X.(*ir.Op); ok {
				return s.capture(made, op.Args)
			}
		case *ir.Check:
			return s.capture(made, made.Args)
		}
	}
	return nil
}

// capture keeps the arguments of a range made by the statement at.
func (s *structurer) capture(at ir.Stmt, args []ir.Expr) *bounds {
	if b, ok := s.captured[at]; ok {
		return b
	}
	for _, a := range args {
		if a.Type() != types.Int {
			return nil
		}
	}
	b := &bounds{lo: intConst(0), step: 1}
	hi := args[0]
	if len(args) > 1 {
		b.lo, hi = args[0], args[1]
	}
	if len(args) == 3 {
		k, ok := intValue(args[2])
		if !ok || k == 0 || k == math.MinInt64 {
			return nil
		}
		b.step = k
	}
	line := ir.LineOf(at)
	if _, isConst := b.lo.(*ir.Const); !isConst {
		lo := s.c.newLocal("t_lo", types.Int)
		s.before[at] = append(s.before[at], &ir.Assign{Dst: lo, X: ir.Clone(b.lo), Line: line})
		b.lo = &ir.Use{Local: lo}
	}
	b.end = s.c.newLocal("t_end", types.Int)
	s.before[at] = append(s.before[at], &ir.Assign{Dst: b.end, X: ir.Clone(hi), Line: line})
	s.captured[at] = b
	return b
}

// insert puts the captured bounds before the statements that make the ranges.
func (s *structurer) insert(list *[]ir.Stmt) {
	var out []ir.Stmt
	for _, st := range *list {
		for _, b := range ir.Bodies(st) {
			s.insert(b)
		}
		out = append(out, s.before[st]...)
		if c, ok := st.(*ir.Check); ok && s.captured[st] != nil {
			st = knownRange(c)
		}
		out = append(out, st)
	}
	*list = out
}

// knownRange is range(lo, hi, step) with a constant step other than 0, which can't fail.
func knownRange(c *ir.Check) ir.Stmt {
	return &ir.Assign{Dst: c.Dst, X: &ir.Op{Row: rangeRow, Args: c.Args, T: types.Range}, Line: c.Line}
}
