package passes

import (
	"slices"
	"strings"

	"pyx2cpp/transpile/ir"
	"pyx2cpp/typer/lib"
	"pyx2cpp/typer/types"
)

// notes tests once for the warnings of several operations on NumPy floats. Only
// a result that is not finite can come with one, and sums, products and
// quotients of what is not finite are not finite either (but not what is
// divided by it): the last results of a chain stand for all of it. The
// operations are done again with their own tests when one of those is odd.
//
//	v_a = operator.mul(v_x, v_y)          q_1 = npf8.mul_quiet(v_x, v_y); v_a = q_1
//	v_b = operator.add(v_a, 1.0)      →   q_2 = npf8.add_quiet(v_a, 1.0); v_b = q_2
//	                                      if pass.odd(q_2):
//	                                        operator.mul(v_x, v_y)
//	                                        operator.add(v_a, 1.0)
//
// In a loop that only stores into arrays the last results are joined without a
// branch, so that it can be vectorised (see notesloop.go).
func notes(c *Context) {
	n := &noter{c: c, data: map[*ir.Local]*ir.Data{}}
	ir.Walk(c.Func.Body, func(s ir.Stmt) {
		if a, ok := s.(*ir.Assign); ok {
			if d, ok := a.X.(*ir.Data); ok {
				n.data[a.Dst] = d
			}
		}
	})
	n.body(&c.Func.Body)
}

var (
	oddRow     = &lib.Row{Name: "pass.odd", Cxx: "odd", Header: "np/scalar.hpp", Pure: true}
	oddIntRow  = &lib.Row{Name: "pass.odd_int", Cxx: "odd_int", Header: "np/scalar.hpp", Pure: true}
	oddBitsRow = &lib.Row{Name: "pass.odd_bits", Cxx: "odd_bits", Header: "np/scalar.hpp", Pure: true}
	apartRow   = &lib.Row{Name: "pass.apart", Cxx: "apart", Header: "np/array.hpp", Pure: true}
)

// mostNoted bounds a group: its operands stay in registers until the test.
const mostNoted = 8

type noter struct {
	c    *Context
	data map[*ir.Local]*ir.Data // what data pointers point into
	// bad, when set, collects odd results instead of a test behind each group.
	bad *ir.Local
}

func (n *noter) body(list *[]ir.Stmt) {
	var out []ir.Stmt
	for _, s := range *list {
		loop, ok := s.(*ir.For)
		if ok && loop.Slow {
			out = append(out, s)
			continue
		}
		if ok {
			if fast := n.loop(loop); fast != nil {
				out = append(out, fast...)
				continue
			}
		}
		if _, aside := s.(*ir.Aside); !aside {
			for _, b := range ir.Bodies(s) {
				n.body(b)
			}
		}
		out = append(out, s)
	}
	*list = n.group(out)
}

// noted is an operation whose test is put off.
type noted struct {
	op      *ir.Op // with its test
	quiet   *ir.Assign
	covered bool // a later result of the group is odd whenever this one is
}

// group is a run of statements that nothing can leave.
type group struct {
	n    *noter
	out  []ir.Stmt
	ops  []*noted
	last int                  // place in out behind the last of ops
	by   map[*ir.Local]*noted // by the locals that hold the results
	used map[*ir.Local]bool   // operands, which must keep their values
	// truncated is the result that the next statement makes an int.
	truncated *noted
}

// group puts the tests in a list of statements off.
func (n *noter) group(list []ir.Stmt) []ir.Stmt {
	g := &group{n: n}
	g.reset()
	for _, s := range list {
		switch s := s.(type) {
		case *ir.Assign:
			if s.Dst == nil || s.Dst.Data || !postponable(s) {
				break
			}
			s.X = g.hoist(s.X, s.Line)
			if g.used[s.Dst] || g.by[s.Dst] != nil {
				g.flush()
			}
			if o := g.result(s.X); o != nil {
				g.by[s.Dst] = o
			}
			g.out = append(g.out, s)
			continue
		case *ir.StoreElem:
			if !postponable(s) {
				break
			}
			s.Index, s.X = g.hoist(s.Index, s.Line), g.hoist(s.X, s.Line)
			g.out = append(g.out, s)
			continue
		case *ir.If:
			if postponable(s) {
				s.Cond = g.hoist(s.Cond, s.Line)
			}
		case *ir.Check:
			g.truncated = g.asInt(s)
		}
		g.flush()
		g.out = append(g.out, s)
	}
	g.flush()
	return g.out
}

// postponable tells whether the tests in the expressions of s can be put off
// and nothing else in them has an effect. What && guards must not be taken out.
func postponable(s ir.Stmt) bool {
	ok := true
	for _, e := range ir.Exprs(s) {
		guarded, noted := false, false
		ir.WalkExpr(*e, func(e ir.Expr) {
			switch e := e.(type) {
			case *ir.Op:
				guarded = guarded || e.Row == andRow || e.Row.Cxx == "op:||"
				noted = noted || e.Row.Notes
				ok = ok && e.Row.Pure && (!e.Row.Notes || hasQuiet(e))
			case *ir.Convert:
				ok = ok && e.T.Kind != types.KObject
			case *ir.BoxedConst:
				ok = false
			}
		})
		ok = ok && !(guarded && noted)
	}
	return ok
}

// hasQuiet tells whether op is arithmetic of NumPy floats that notes warnings, and has a sibling that does not.
func hasQuiet(op *ir.Op) bool {
	return op.Row.Notes && strings.HasSuffix(op.Row.Unchecked, "_quiet") && op.T == types.NumPy("f8")
}

// hoist takes the noted operations out of e, which it returns with their results instead.
func (g *group) hoist(e ir.Expr, line int) ir.Expr {
	for _, p := range ir.Parts(e) {
		*p = g.hoist(*p, line)
	}
	op, ok := e.(*ir.Op)
	if !ok || !hasQuiet(op) {
		return e
	}
	if len(g.ops) >= mostNoted && g.n.bad == nil {
		g.flush() // before op stands for its operands, which get a test of their own then
	}
	for i, x := range op.Args {
		if o := g.result(x); o != nil {
			o.covered = o.covered || i == 0 || op.Row.Name != "operator.truediv"
		}
		op.Args[i] = g.operand(x, line)
	}
	for _, x := range op.Args {
		ir.Reads(x, func(l *ir.Local) { g.used[l] = true })
	}
	t := g.n.c.newLocal("q", op.T)
	quiet := &ir.Assign{Dst: t, X: &ir.Op{Row: unchecked(op.Row), Args: op.Args, T: op.T}, Line: line}
	o := &noted{op: op, quiet: quiet}
	g.ops, g.by[t], g.out = append(g.ops, o), o, append(g.out, quiet)
	g.last = len(g.out)
	return &ir.Use{Local: t}
}

// operand returns x, or a local that holds its value if x is more than a local or a literal.
func (g *group) operand(x ir.Expr, line int) ir.Expr {
	switch bare(x).(type) {
	case *ir.Use, *ir.Const:
		return x
	}
	t := g.n.c.newLocal("q", x.Type())
	g.out = append(g.out, &ir.Assign{Dst: t, X: x, Line: line})
	return &ir.Use{Local: t}
}

// result returns the operation of the group whose result x is, but for its sign.
func (g *group) result(x ir.Expr) *noted {
	switch x := bare(x).(type) {
	case *ir.Use:
		return g.by[x.Local]
	case *ir.Op:
		if kind := byName[x.Row.Name]; x.T == types.NumPy("f8") && (kind == opAbs || kind == opNeg) {
			return g.result(x.Args[0])
		}
	}
	return nil
}

// bare is x without the changes of its representation.
func bare(x ir.Expr) ir.Expr {
	for {
		c, ok := x.(*ir.Convert)
		if !ok {
			return x
		}
		x = c.X
	}
}

func (g *group) reset() {
	g.truncated = nil
	g.ops, g.by, g.used = nil, map[*ir.Local]*noted{}, map[*ir.Local]bool{}
}

// asInt returns the operation of the group whose result s makes an int.
func (g *group) asInt(s *ir.Check) *noted {
	if s.Row.Cxx != "to_int" || len(s.Args) != 1 || s.Args[0].Type() != types.NumPy("f8") {
		return nil
	}
	return g.result(s.Args[0])
}

// flush ends the group with its test.
func (g *group) flush() {
	defer g.reset()
	if len(g.ops) == 1 && g.n.bad == nil {
		g.ops[0].quiet.X = g.ops[0].op // a test of its own, as before
		return
	}
	var last, again []ir.Stmt
	test := &ir.Op{Row: oddRow, T: types.Bool}
	for _, o := range g.ops {
		again = append(again, &ir.Assign{X: o.op, Line: o.quiet.Line})
		if o.covered {
			continue
		}
		result := &ir.Use{Local: o.quiet.Dst}
		test.Args = append(test.Args, result)
		if bad := g.n.bad; bad != nil {
			bits := &ir.Op{Row: oddBitsRow, Args: []ir.Expr{result}, T: types.Int}
			last = append(last, &ir.Assign{Dst: bad, X: intExpr(bitOrRow, &ir.Use{Local: bad}, bits), Line: o.quiet.Line})
		}
	}
	if len(test.Args) == 1 && g.truncated != nil && g.truncated.quiet.Dst == test.Args[0].(*ir.Use).Local {
		test.Row = oddIntRow
	}
	switch {
	case len(g.ops) == 0:
	case g.n.bad != nil:
		g.out = append(g.out, last...)
	default:
		// Before what is stored: behind the test clang would read it again from memory.
		odd := &ir.If{Cond: test, Then: again, Line: g.ops[0].quiet.Line}
		g.out = slices.Insert(g.out, g.last, ir.Stmt(odd))
	}
}
