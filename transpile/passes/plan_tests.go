package passes

import (
	"maps"
	"slices"

	"pyx2cpp/transpile/ir"
)

// write turns the conditions into tests: first what shows that the leaves are
// small enough for the other sums to be computed.
func (p *plan) write() {
	for _, key := range slices.Sorted(maps.Keys(p.flags)) {
		p.tests = append(p.tests, p.flags[key])
	}
	leaves := p.leaves()
	loose := p.loose(leaves)
	enclosed := p.enclose(leaves, loose)
	for _, l := range leaves {
		if enclosed[l] == nil {
			p.writeLimits(l, loose[l])
		}
	}
	for _, c := range p.order {
		if c.plain() {
			p.tests = append(p.tests, c.test())
		}
	}
	decided := map[*condition]bool{}
	for _, l := range leaves {
		if e := enclosed[l]; e != nil {
			p.tests = append(p.tests, e.test())
			decided[e.least], decided[e.most] = true, true
		}
	}
	known := p.known.clone()
	for _, t := range p.tests {
		known.assume(t, true)
	}
	var open []*condition
	for _, c := range p.order {
		if !c.plain() && !decided[c] && !c.holds(known) {
			open = append(open, c)
		}
	}
	for _, c := range strongest(open, known) {
		p.tests = append(p.tests, c.test())
	}
}

// writeLimits adds the tests that a leaf is small, unless it is so without. One that counts the turns of a loop is not
// negative where the loop has turns; with that, conditions on products with it often hold by themselves.
func (p *plan) writeLimits(l *ir.Local, loose bool) {
	i, limit := p.known.of(l), int64(p.limit)
	use := &ir.Use{Local: l}
	least := -limit
	if p.counts(l) {
		least = 0
	}
	if i.lo < least && !(loose && p.floored(l)) {
		p.tests = append(p.tests, boolExpr(leRow, intConst(least), use))
	}
	if i.hi > limit && !loose {
		p.tests = append(p.tests, boolExpr(leRow, use, intConst(limit)))
	}
}

// counts tells whether a loop of the nest goes from 0 or more to l.
func (p *plan) counts(l *ir.Local) bool {
	key := polyVar(l).add(polyConst(-1)).key()
	for _, s := range p.sums {
		for _, b := range s.box {
			if b.hi.key() == key && b.lo.interval(p.known.of).lo >= 0 {
				return true
			}
		}
	}
	return false
}

// strongest leaves out the conditions that follow from others.
func strongest(list []*condition, known *facts) []*condition {
	var out []*condition
	for i, c := range list {
		follows := false
		for j, d := range list {
			follows = follows || i != j && c.follows(d, known) && (j < i || !d.follows(c, known))
		}
		if !follows {
			out = append(out, c)
		}
	}
	return out
}

// follows tells whether c holds wherever d does.
func (c *condition) follows(d *condition, known *facts) bool {
	apart := c.rest.add(d.rest.scale(-1))
	if apart == nil || (c.size == nil) != (d.size == nil) {
		return false
	}
	i := apart.interval(known.of)
	if c.size == nil {
		return i.lo >= c.bound-d.bound
	}
	return c.size.key() == d.size.key() && i.hi <= c.bound-d.bound
}

// holds tells whether the condition follows from what is known.
func (c *condition) holds(known *facts) bool {
	i := c.rest.interval(known.of)
	if c.size == nil {
		return i.lo >= c.bound
	}
	top, _ := i.add(exactly(-c.bound))
	return top.hi < c.size.interval(known.of).lo
}

// plain tells whether the condition is on a single local, without arithmetic.
func (c *condition) plain() bool {
	return len(c.rest) == 1 && c.rest[0].coef == 1 && len(c.rest[0].vars) == 1
}

func (c *condition) test() ir.Expr {
	if c.size == nil {
		return boolExpr(leRow, intConst(c.bound), c.rest.expr())
	}
	if c.bound == 1 {
		return boolExpr(leRow, c.rest.expr(), c.size.expr())
	}
	return boolExpr(ltRow, c.rest.expr(), c.size.add(polyConst(c.bound)).expr())
}
