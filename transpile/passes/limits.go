package passes

import (
	"slices"

	"pyx2cpp/transpile/ir"
	"pyx2cpp/typer/lib"
	"pyx2cpp/typer/types"
)

// joinLimits joins the tests before a versioned loop that bound the same local, or
// the same sum, and takes what they compare it with before the loop around.
//
//	for 1 v_i = …:                              lo = 0
//	  if 0 <= v_at and v_at < n_s - 7           n = pass.span(0, pass.least(n_s - 8, n_t - 8))
//	      and v_at < n_t - 7:             →     for 1 v_i = …:
//	    for 2 …                                   if pass.within(v_at, 0, n):
//	                                                for 2 …
//
// One comparison of unsigned ints decides all of them. Tests of nothing but
// what the loop around leaves alone are decided with the span, which is empty
// where one of them fails.
func joinLimits(c *Context) { (&limiter{c: c, at: loopFacts(c)}).body(&c.Func.Body, nil) }

var (
	spanOfRow = &lib.Row{Name: "pass.span_of", Cxx: "span_of", Header: "pyx/limits.hpp", Pure: true}
	withinRow = &lib.Row{Name: "pass.within", Cxx: "within", Header: "pyx/limits.hpp", Pure: true}
	leastRow  = &lib.Row{Name: "pass.least", Cxx: "least", Header: "pyx/limits.hpp", Pure: true}
	mostRow   = &lib.Row{Name: "pass.most", Cxx: "most", Header: "pyx/limits.hpp", Pure: true}
	floorRow  = &lib.Row{Name: "pass.floor_of", Cxx: "floor_of", Header: "pyx/limits.hpp", Pure: true}
	ceilRow   = &lib.Row{Name: "pass.ceil_of", Cxx: "ceil_of", Header: "pyx/limits.hpp", Pure: true}
	allRow    = &lib.Row{Name: "pass.where", Cxx: "where_all", Header: "pyx/limits.hpp", Pure: true}
)

type limiter struct {
	c  *Context
	at map[*ir.For]*facts
}

// body goes through a list; around is the counted loop that it is in, nil for none or another kind.
func (p *limiter) body(list *[]ir.Stmt, around *limitLoop) {
	var out []ir.Stmt
	for _, s := range *list {
		inner := around
		switch s := s.(type) {
		case *ir.For:
			inner = nil
			if !s.Slow && p.at[s] != nil {
				inner = &limitLoop{p: p, loop: s, known: p.at[s], assigned: assignedIn([]ir.Stmt{s})}
			}
		case *ir.Loop, *ir.While, *ir.ForIter:
			inner = nil
		case *ir.If:
			if s.Likely && around != nil {
				s.Cond = around.join(s.Cond)
			}
		}
		for _, b := range ir.Bodies(s) {
			p.body(b, inner)
		}
		if loop, ok := s.(*ir.For); ok && inner != nil && inner.loop == loop {
			out = append(out, inner.before...)
		}
		out = append(out, s)
	}
	*list = out
}

// limitLoop is a counted loop with what is computed before it.
type limitLoop struct {
	p        *limiter
	loop     *ir.For
	known    *facts
	assigned map[*ir.Local]bool
	before   []ir.Stmt
}

// limited are the tests of one polynomial in what the loop assigns.
type limited struct {
	value       poly
	least, most []ir.Expr // what it must be at least, and at most
	tests       []ir.Expr // the same as they were
}

// join returns the tests of a condition, joined.
func (l *limitLoop) join(cond ir.Expr) ir.Expr {
	var steady, rest []ir.Expr
	if readsMemory(cond) {
		return cond // what is read may depend on the tests before
	}
	found := map[string]*limited{}
	var order, sums []*limited
	for _, t := range conjuncts(cond) {
		b := l.bound(t, found)
		switch {
		case b != nil && len(b.tests) > 1: // known already
		case b != nil && b.plain():
			order = append(order, b)
		case b != nil:
			sums = append(sums, b)
		case l.steady(t):
			steady = append(steady, t)
		default:
			l.holdSpan(t)
			rest = append(rest, t)
		}
	}
	var tests, plain, joined []ir.Expr
	for _, b := range order {
		if b.joins() {
			tests = append(tests, l.within(b, steady))
			steady = nil
		} else {
			plain = append(plain, b.tests...)
		}
	}
	for _, b := range sums { // they may be computed once their locals are known to be small
		if b.joins() {
			joined = append(joined, l.within(b, nil))
		} else {
			rest = append(rest, b.tests...)
		}
	}
	return conjunction(slices.Concat(steady, tests, plain, rest, joined))
}

// plain tells whether the value is a local.
func (b *limited) plain() bool {
	return len(b.value) == 1 && len(b.value[0].vars) == 1
}

// joins tells whether the bounds become one comparison instead of several.
func (b *limited) joins() bool { return len(b.tests) > 1 && len(b.least) > 0 && len(b.most) > 0 }

// conjuncts returns the conditions that and joins in e.
func conjuncts(e ir.Expr) []ir.Expr {
	if op, ok := e.(*ir.Op); ok && op.Row == andRow {
		return append(conjuncts(op.Args[0]), conjuncts(op.Args[1])...)
	}
	return []ir.Expr{e}
}

// steady tells whether e is a comparison that the loop leaves alone and that can be made before it.
func (l *limitLoop) steady(e ir.Expr) bool {
	op, ok := e.(*ir.Op)
	return ok && (op.Row == ltRow || op.Row == leRow) && l.early(op.Args[0]) && l.early(op.Args[1])
}

// early tells whether an int expression can be computed before the loop: nothing in it overflows there.
func (l *limitLoop) early(e ir.Expr) bool {
	if use, ok := e.(*ir.Use); ok {
		return use.Local.Type == types.Int && !l.assigned[use.Local]
	}
	q := polyOf(e)
	return q != nil && l.computable(q)
}

// computable tells whether q can be computed before the loop without overflow.
func (l *limitLoop) computable(q poly) bool {
	for _, t := range q {
		for _, v := range t.vars {
			if l.assigned[v] {
				return false
			}
		}
	}
	return q.magnitude(func(v *ir.Local) uint64 {
		i := l.known.of(v)
		return max(absolute(i.lo), absolute(i.hi))
	}) <= room
}

// polyOf returns an int expression of unchecked arithmetic as a polynomial, nil when it is none.
func polyOf(e ir.Expr) poly {
	if e.Type() != types.Int {
		return nil
	}
	return (&nest{values: map[*ir.Local]poly{}}).poly(e)
}

// bound returns the bounds that the test t adds to, of those found or new ones;
// nil when what it compares with can't be computed before the loop.
func (l *limitLoop) bound(t ir.Expr, found map[string]*limited) *limited {
	op, ok := t.(*ir.Op)
	if !ok || op.Row != ltRow && op.Row != leRow {
		return nil
	}
	a, b := polyOf(op.Args[0]), polyOf(op.Args[1])
	if a == nil || b == nil {
		return nil
	}
	slack := b.add(a.scale(-1)) // at least 0
	if op.Row == ltRow {
		slack = slack.add(polyConst(-1))
	}
	value, k, rest := l.split(slack)
	if len(value) == 0 || rest == nil || !l.computable(rest) {
		return nil
	}
	g := found[value.key()]
	if g == nil {
		g = &limited{value: value}
		found[value.key()] = g
	}
	g.tests = append(g.tests, t)
	if k > 0 { // value >= -rest / k
		g.least = append(g.least, quotient(ceilRow, rest.scale(-1), k))
	} else {
		g.most = append(g.most, quotient(floorRow, rest, -k))
	}
	return g
}

// split writes a polynomial as k * value + rest, with all of what the loop
// assigns in value, whose coefficients have no common divisor.
func (l *limitLoop) split(q poly) (value poly, k int64, rest poly) {
	rest = poly{}
	for _, t := range q {
		changing := false
		for _, v := range t.vars {
			changing = changing || l.assigned[v]
		}
		if changing {
			value = append(value, t)
			k = divisor(k, t.coef)
		} else {
			rest = append(rest, t)
		}
	}
	if len(value) == 0 || k == minInt {
		return nil, 0, nil
	}
	if value[0].coef < 0 {
		k = -k
	}
	for i, t := range value {
		value[i] = term{t.coef / k, t.vars}
	}
	return value, k, rest
}

// divisor returns the greatest common divisor of |a| and |b|.
func divisor(a, b int64) int64 {
	for b != 0 {
		a, b = b, a%b
	}
	return max(a, -a)
}

// quotient is q divided by k and rounded.
func quotient(row *rowType, q poly, k int64) ir.Expr {
	if c, rest := q.constant(); len(rest) == 0 {
		if row == ceilRow {
			return intConst(-floorQuotient(-c, k))
		}
		return intConst(floorQuotient(c, k))
	}
	if k == 1 {
		return q.expr()
	}
	return intExpr(row, q.expr(), intConst(k))
}

// floorQuotient is a / k rounded down; k > 0.
func floorQuotient(a, k int64) int64 {
	q := a / k
	if a%k < 0 {
		q--
	}
	return q
}

// within returns the one test of b; the conditions in steady are decided with it.
func (l *limitLoop) within(b *limited, steady []ir.Expr) ir.Expr {
	lo := l.hold("lo", strictest(mostRow, b.least))
	n := ir.Expr(&ir.Op{Row: spanOfRow, Args: []ir.Expr{lo, strictest(leastRow, b.most)}, T: types.Int})
	if len(steady) > 0 {
		n = intExpr(allRow, conjunction(steady), n)
	}
	return &ir.Op{Row: withinRow, Args: []ir.Expr{b.value.expr(), ir.Clone(lo), l.hold("n", n)}, T: types.Bool}
}

// hold returns e as a constant or a local set before the loop.
func (l *limitLoop) hold(name string, e ir.Expr) ir.Expr {
	if _, ok := intValue(e); ok {
		return e
	}
	local := l.p.c.newLocal(name, types.Int)
	l.before = append(l.before, &ir.Assign{Dst: local, X: e, Line: l.loop.Line})
	return &ir.Use{Local: local}
}

// holdSpan takes the number of ints that a comparison allows before the loop, when that is a matter of lengths alone.
func (l *limitLoop) holdSpan(t ir.Expr) {
	op, ok := t.(*ir.Op)
	if !ok || op.Row != withinRow {
		return
	}
	steady := true
	ir.Reads(op.Args[2], func(v *ir.Local) { steady = steady && !l.assigned[v] })
	if steady {
		op.Args[2] = l.hold("n", op.Args[2])
	}
}

// strictest takes the least, or the most, of all.
func strictest(row *rowType, list []ir.Expr) ir.Expr {
	var best ir.Expr // of the constants
	var all ir.Expr
	for _, e := range list {
		v, ok := intValue(e)
		if !ok {
			if all == nil {
				all = e
			} else {
				all = intExpr(row, all, e)
			}
			continue
		}
		if best != nil {
			old, _ := intValue(best)
			if row == leastRow {
				v = min(v, old)
			} else {
				v = max(v, old)
			}
		}
		best = intConst(v)
	}
	switch {
	case all == nil:
		return best
	case best == nil:
		return all
	}
	return intExpr(row, all, best)
}
