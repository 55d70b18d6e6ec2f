package passes

import (
	"maps"

	"pyx2cpp/transpile/ir"
	"pyx2cpp/typer/types"
)

// nest describes a counted loop and what is inside it in terms of polynomials
// over the locals that the loop leaves alone and the variables of counted loops.
type nest struct {
	root     *ir.For
	lead     []ir.Stmt // arithmetic before it that belongs to it
	assigned map[*ir.Local]bool
	// values holds the current value of the locals assigned in the loop, as far
	// as it is known as a polynomial.
	values map[*ir.Local]poly
	// box holds the counted loops around the current statement, outermost first.
	box []side
	// checks are the checks in the loop whose outcome depends on such
	// polynomials only, by statement.
	checks  map[*ir.Check]*candidate
	order   []*ir.Check
	failed  bool // something that can't be copied is inside
	choices *choices
}

// side is the range of a loop variable: lo <= v <= hi.
type side struct {
	v          *ir.Local
	lo, hi     poly
	from, upto poly // ends that conditions around the statement give instead, nil without
}

// candidate is a check that could be decided before the loop.
type candidate struct {
	value poly    // result of the arithmetic, or the index
	size  poly    // of an index check: number of items; nil for arithmetic
	test  ir.Expr // of a check that a test of its own decides; the rest is empty then
	box   []side  // where the loop variables lie
	// others are further values that an index may have.
	others []choice
}

func newNest(root *ir.For, lead []ir.Stmt) *nest {
	n := &nest{root: root, lead: lead, assigned: assignedIn([]ir.Stmt{root}), values: map[*ir.Local]poly{}, checks: map[*ir.Check]*candidate{}, choices: newChoices()}
	n.body(lead)
	n.counted(root)
	n.candidates()
	return n
}

// poly returns e as a polynomial, nil when it is none.
func (n *nest) poly(e ir.Expr) poly {
	if e.Type() != types.Int {
		return nil
	}
	if v, ok := intValue(e); ok {
		return polyConst(v)
	}
	switch e := e.(type) {
	case *ir.Use:
		return n.local(e.Local)
	case *ir.Op:
		return n.arithmetic(intOp(e.Row, e.Args), e.Args)
	}
	return nil
}

func (n *nest) local(l *ir.Local) poly {
	if p, ok := n.values[l]; ok {
		return p
	}
	if !n.assigned[l] || n.inBox(l) {
		return polyVar(l)
	}
	return nil
}

func (n *nest) inBox(l *ir.Local) bool {
	for _, s := range n.box {
		if s.v == l {
			return true
		}
	}
	return false
}

// arithmetic returns the result of an operation on ints.
func (n *nest) arithmetic(op arithmetic, args []ir.Expr) poly {
	switch op {
	case opAdd:
		return n.poly(args[0]).add(n.poly(args[1]))
	case opSub:
		return n.poly(args[0]).add(n.poly(args[1]).scale(-1))
	case opMul:
		return n.poly(args[0]).mul(n.poly(args[1]))
	case opNeg:
		return n.poly(args[0]).scale(-1)
	}
	return nil
}

func (n *nest) body(list []ir.Stmt) {
	box := n.box
	for _, s := range list {
		after := n.past(s)
		n.stmt(s)
		n.box = after
	}
	n.box = box
}

func (n *nest) stmt(s ir.Stmt) {
	switch s := s.(type) {
	case *ir.Assign:
		if s.Dst != nil && s.Dst.Type == types.Int {
			n.values[s.Dst] = n.poly(s.X)
			n.choices.assign(s.Dst, n.values[s.Dst], n.box)
		}
	case *ir.Check:
		n.check(s)
	case *ir.If:
		n.branch(s)
	case *ir.For:
		n.counted(s)
	case *ir.Loop, *ir.While, *ir.ForIter, *ir.Block:
		n.opaque(s)
	case *ir.Try:
		n.failed = true
	default:
		n.forget(ir.Defs(s))
	}
}

// forget marks locals as having a value that is not known.
func (n *nest) forget(locals []*ir.Local) {
	for _, l := range locals {
		if l != nil {
			n.values[l] = nil
			n.choices.assign(l, nil, nil)
		}
	}
}

func (n *nest) check(s *ir.Check) {
	if len(s.Args) == 0 {
		n.forget(ir.Defs(s))
		return
	}
	kind := intOp(s.Row, s.Args)
	c := &candidate{box: append([]side{}, n.box...)}
	if use, ok := s.Args[0].(*ir.Use); ok && s.Row == writeableRow && !n.assigned[use.Local] {
		c.test = &ir.Op{Row: isWriteableRow, Args: s.Args, T: types.Bool}
		n.checks[s] = c
		n.order = append(n.order, s)
		return
	}
	switch kind {
	case opAdd, opSub, opMul, opNeg:
		if unchecked(s.Row) != nil {
			c.value = n.arithmetic(kind, s.Args)
		}
	case opIndex:
		c.value, c.size = n.poly(s.Args[0]), n.poly(s.Args[1])
		if c.value == nil {
			n.choices.wait(s, c.size)
		}
		if c.size == nil {
			c.value = nil
		}
	}
	if c.value == nil || s.Dst == nil {
		n.forget(ir.Defs(s))
		return
	}
	n.values[s.Dst] = c.value
	n.choices.assign(s.Dst, nil, nil)
	n.checks[s] = c
	n.order = append(n.order, s)
}

func (n *nest) branch(s *ir.If) {
	before := maps.Clone(n.values)
	n.guarded(s.Cond, true, s.Then)
	then := n.values
	n.values = before
	n.guarded(s.Cond, false, s.Else)
	for l, p := range then {
		q, ok := n.values[l]
		if !ok || q == nil || p == nil || p.key() != q.key() {
			n.values[l] = nil
		}
	}
	for l := range n.values {
		if _, ok := then[l]; !ok {
			n.values[l] = nil
		}
	}
}

// counted walks a counted loop, the root included.
func (n *nest) counted(s *ir.For) {
	lo, hi := n.poly(s.Lo), n.poly(s.Hi)
	if s.Step > 0 {
		hi = hi.add(polyConst(-1))
	} else {
		lo, hi = hi.add(polyConst(1)), lo
	}
	steps := n.inductions(s, lo)
	n.forgetAssigned(s)
	n.choices.assign(s.Var, nil, nil)
	if lo != nil && hi != nil {
		n.box = append(n.box, side{v: s.Var, lo: lo, hi: hi})
		delete(n.values, s.Var)
		maps.Copy(n.values, steps)
		n.choices.inside(func() { n.body(s.Body) })
		n.box = n.box[:len(n.box)-1]
	} else {
		n.values[s.Var] = nil
		n.choices.inside(func() { n.body(s.Body) })
	}
	n.forgetAssigned(s)
}

// inductions returns the value at the top of each turn of the locals that every
// turn moves by the same amount: x + step * (v - lo), with the x of before.
func (n *nest) inductions(s *ir.For, lo poly) map[*ir.Local]poly {
	found := map[*ir.Local]poly{}
	if lo == nil || s.Step != 1 || ir.Continues(s.Body, s.ID) {
		return found
	}
	assigned := countIn(s.Body)
	turns := polyVar(s.Var).add(lo.scale(-1))
	for _, st := range s.Body {
		x, step := increment(st)
		if x == nil || assigned.defs[x] != 1 {
			continue
		}
		steady := true
		ir.Reads(step, func(l *ir.Local) { steady = steady && assigned.defs[l] == 0 && l != s.Var })
		start, led := n.values[x]
		if !led {
			start = n.local(x)
		}
		if s == n.root && !led {
			start = polyVar(x)
		}
		if p := start.add(n.poly(step).mul(turns)); steady && p != nil {
			found[x] = p
		}
	}
	return found
}

// increment returns x and step when st is x = x + step.
func increment(st ir.Stmt) (x *ir.Local, step ir.Expr) {
	var args []ir.Expr
	switch st := st.(type) {
	case *ir.Check:
		if intOp(st.Row, st.Args) == opAdd {
			x, args = st.Dst, st.Args
		}
	case *ir.Assign:
		if op, ok := st.X.(*ir.Op); ok && intOp(op.Row, op.Args) == opAdd {
			x, args = st.Dst, op.Args
		}
	}
	if len(args) != 2 {
		return nil, nil
	}
	if use, ok := args[0].(*ir.Use); ok && use.Local == x {
		return x, args[1]
	}
	return nil, nil
}

// opaque walks a loop about whose number of turns nothing is known.
func (n *nest) opaque(s ir.Stmt) {
	n.forgetAssigned(s)
	for _, l := range ir.Defs(s) {
		n.choices.assign(l, nil, nil)
	}
	for _, b := range ir.Bodies(s) {
		n.choices.inside(func() { n.body(*b) })
	}
	n.forgetAssigned(s)
}

func (n *nest) forgetAssigned(s ir.Stmt) {
	for l := range assignedIn([]ir.Stmt{s}) {
		n.values[l] = nil
	}
}

// extremes returns polynomials in the outer locals alone such that p lies
// between the least of mins and the greatest of maxs; ok is false when p is not
// linear in a loop variable. sign tells what is known of a coefficient.
func extremes(p poly, box []side, sign func(poly) int) (mins, maxs []poly, ok bool) {
	mins, maxs = []poly{p}, []poly{p}
	for i := len(box) - 1; i >= 0; i-- {
		s := box[i]
		if mins, ok = atEnds(mins, s, sign, s.least(), s.most()); !ok {
			return nil, nil, false
		}
		if maxs, ok = atEnds(maxs, s, sign, s.most(), s.least()); !ok {
			return nil, nil, false
		}
	}
	return mins, maxs, len(mins) <= 4 && len(maxs) <= 4
}

// atEnds replaces the variable of a side by the end at which each polynomial is
// extreme: up where its coefficient is positive, down where it is negative, and
// both where the sign is not known.
func atEnds(list []poly, s side, sign func(poly) int, up, down poly) ([]poly, bool) {
	var out []poly
	for _, p := range list {
		a, b, ok := p.split(s.v)
		if !ok {
			return nil, false
		}
		if len(a) == 0 {
			out = append(out, b)
			continue
		}
		k := sign(a)
		if k >= 0 {
			out = append(out, a.mul(up).add(b))
		}
		if k <= 0 {
			out = append(out, a.mul(down).add(b))
		}
	}
	for _, p := range out {
		if p == nil {
			return nil, false
		}
	}
	return out, true
}
