package passes

import (
	"pyx2cpp/transpile/ir"
	"pyx2cpp/typer/lib"
	"pyx2cpp/typer/types"
)

// quietLoops lets loops over NumPy floats run without a look at every result: the
// processor's flags tell afterwards whether one of them gives a warning, and
// then the loop runs again from its start, as it was.
//
//	if tests:                            if tests and pass.apart(v_a, v_b):
//	  for 2 v_i = 0 to v_n step 1:         pass.flags_clear(v_s)
//	    d_b[v_i] = mul(d_a[v_i], v_s)      for 2 v_i = 0 to v_n step 1:
//	  break 1                          →     d_b[v_i] = npf8.mul_quiet(d_a[v_i], v_s)
//	for 3 v_i = 0 to v_n step 1:           if not pass.flags_raised(): break 1
//	  …                                  for 3 v_i = 0 to v_n step 1:
//	                                       …
//
// Running again gives the same values: the loop reads no array that it writes
// (or a copy of that array is put back before), and its scalars get back the
// values that they had. Operations whose results an optimiser might find
// unused stay as they are, since a flag that it drops tells nothing.
func quietLoops(c *Context) {
	q := &quieter{c: c, arrays: map[*ir.Local]*ir.Local{}}
	ir.Walk(c.Func.Body, func(s ir.Stmt) {
		if a, ok := s.(*ir.Assign); ok {
			if d, ok := a.X.(*ir.Data); ok {
				q.arrays[a.Dst] = d.X
			}
		}
	})
	q.body(&c.Func.Body)
}

var (
	flagsClearRow   = &lib.Row{Name: "pass.flags_clear", Cxx: "np_flags_clear", Header: "np/quiet.hpp"}
	flagsTurnRow    = &lib.Row{Name: "pass.flags_turn", Cxx: "np_flags_turn", Header: "np/quiet.hpp"}
	flagsRaisedRow  = &lib.Row{Name: "pass.flags_raised", Cxx: "np_flags_raised", Header: "np/quiet.hpp"}
	quietSqrtRow    = &lib.Row{Name: "pass.sqrt", Cxx: "quiet_sqrt", Header: "np/quiet.hpp", Pure: true}
	quietDivRow     = &lib.Row{Name: "pass.quiet_div", Cxx: "quiet_div", Header: "np/quiet.hpp", Pure: true}
	clearNotingRow  = &lib.Row{Name: "pass.flags_clear", Cxx: "np_flags_clear_noting", Header: "np/quiet.hpp"}
	raisedNotingRow = &lib.Row{Name: "pass.flags_raised", Cxx: "np_flags_raised_noting", Header: "np/quiet.hpp"}
)

// quietFunctions are the functions of math that raise for some floats and whose quiet forms (np/quiet.hpp) set a flag for
// them. Their results are those of the C library, as without the pass.
var quietFunctions = quietForms("acos", "acosh", "asin", "atanh", "cos", "cosh", "exp", "exp2", "expm1",
	"log", "log10", "log1p", "log2", "sin", "sinh", "tan")

func quietForms(names ...string) map[string]*lib.Row {
	rows := map[string]*lib.Row{"math.sqrt": quietSqrtRow}
	for _, name := range names {
		rows["math."+name] = &lib.Row{Name: "pass.quiet_" + name, Cxx: "quiet_" + name, Header: "np/quiet.hpp", Pure: true, Cost: 40}
	}
	return rows
}

// fastRows are what checks become in functions marked with fast_math.
var fastRows = map[string]*lib.Row{
	"operator.truediv": {Name: "pass.div", Cxx: "op:/", Pure: true},
	"math.exp":         {Name: "pass.exp", Cxx: "fast_exp", Header: "np/fast.hpp", Pure: true},
	"math.log":         {Name: "pass.log", Cxx: "fast_log", Header: "np/fast.hpp", Pure: true},
}

const maxQuiet = 200 // statements in a nest that is copied for this

type quieter struct {
	c      *Context
	arrays map[*ir.Local]*ir.Local // data pointer → array
}

func (q *quieter) body(list *[]ir.Stmt) {
	var out []ir.Stmt
	for _, s := range *list {
		switch s := s.(type) {
		case *ir.If:
			if q.versioned(s) {
				out = append(out, s)
				continue
			}
		case *ir.For:
			if s.Slow || q.c.goesAbreast(s) {
				out = append(out, s)
				continue
			}
			if n := q.nest(s); n != nil {
				out = append(out, q.copies(s, n, s.Line)...)
				continue
			}
		case *ir.While:
			if n := q.nest(s); n != nil {
				out = append(out, q.copies(s, n, s.Line)...)
				continue
			}
		}
		for _, b := range ir.Bodies(s) {
			q.body(b)
		}
		out = append(out, s)
	}
	*list = out
}

// versioned makes the fast copy of a loop quiet, when s chooses between it and the slow one.
func (q *quieter) versioned(s *ir.If) bool {
	if !s.Likely || len(s.Then) == 0 {
		return false
	}
	loop, ok := s.Then[0].(*ir.For)
	if !ok || loop.Slow || q.c.goesAbreast(loop) {
		return false
	}
	var leave []ir.Stmt
	switch {
	case len(s.Then) == 2 && len(s.Else) == 0:
		if _, ok := s.Then[1].(*ir.Break); !ok {
			return false
		}
	case len(s.Then) == 1 && len(s.Else) == 2:
		if _, ok := s.Else[1].(*ir.Break); !ok {
			return false
		}
		leave = ir.CloneBody(s.Else, q.c.label)
	default:
		return false
	}
	n := q.nest(loop)
	if n == nil {
		return false
	}
	for _, t := range n.tests {
		s.Cond = boolExpr(andRow, s.Cond, t)
	}
	done := s.Then[1:]
	noisy := q.noisy(n, loop)
	raised := n.run(q.c, loop, loop.Line)
	quiet := append(append(n.before, loop), n.after)
	again := append(n.each(putBackRow, loop.Line), n.restore...)
	if leave == nil {
		no := &ir.Op{Row: notRow, Args: []ir.Expr{&ir.Use{Local: raised}}, T: types.Bool}
		noisy = append(noisy, ir.CloneBody(done, q.c.label)...)
		quiet = append(quiet, &ir.If{Cond: no, Then: append(n.each(dropRow, loop.Line), done...), Line: loop.Line, Likely: true})
		quiet = append(quiet, again...)
	} else {
		quiet = append(quiet, &ir.If{Cond: &ir.Use{Local: raised}, Then: append(again, leave...), Line: loop.Line})
		quiet = append(quiet, n.each(dropRow, loop.Line)...)
	}
	s.Then = quiet
	if len(n.saved) > 0 {
		s.Then = n.around(quiet, noisy, loop.Line)
	}
	return true
}

// noisy returns a copy of the loop for where it must not be run again; none when no array has to be saved for that.
func (q *quieter) noisy(n *quietNest, loop *ir.For) []ir.Stmt {
	if len(n.saved) == 0 {
		return nil
	}
	noisy := ir.CloneBody([]ir.Stmt{loop}, q.c.label)[0].(*ir.For)
	(&versioner{c: q.c}).rename([]ir.Stmt{loop}, []ir.Stmt{noisy})
	return []ir.Stmt{noisy}
}

// copies puts a quiet copy of a loop before it.
func (q *quieter) copies(s ir.Stmt, n *quietNest, line int) []ir.Stmt {
	slow := ir.CloneBody([]ir.Stmt{s}, q.c.label)[0]
	(&versioner{c: q.c}).rename([]ir.Stmt{s}, []ir.Stmt{slow})
	raised := n.run(q.c, s, line)
	if len(n.saved) == 0 {
		markSlow(slow)
	}
	around := &ir.Block{ID: q.c.label()}
	no := &ir.Op{Row: notRow, Args: []ir.Expr{&ir.Use{Local: raised}}, T: types.Bool}
	done := append(n.each(dropRow, line), &ir.Break{ID: around.ID})
	fast := append(append(n.before, s), n.after, &ir.If{Cond: no, Then: done, Line: line, Likely: true})
	fast = append(append(fast, n.each(putBackRow, line)...), n.restore...)
	if len(n.saved) > 0 {
		fast = n.around(fast, nil, line)
	}
	if len(n.tests) > 0 {
		fast = []ir.Stmt{&ir.If{Cond: conjunction(n.tests), Then: fast, Line: line, Likely: true}}
	}
	around.Body = append(fast, slow)
	return []ir.Stmt{around}
}
