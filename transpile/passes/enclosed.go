package passes

import (
	"cmp"
	"slices"

	"pyx2cpp/transpile/ir"
	"pyx2cpp/typer/types"
)

// enclosed is a polynomial k*(l + others) with two conditions that keep it between 0 and the length of a list, give or
// take a constant. They bound the local l as well, which then needs no test of its own: whether
// lo - others <= l <= hi - others is decided by one comparison of unsigned ints, in which nothing overflows as long as
// the others are small.
type enclosed struct {
	l           *ir.Local
	others      poly
	least, most *condition
	divisor     int64
}

// enclose finds the leaves, besides those that are loose, which conditions on sums bound well enough for all sums.
func (p *plan) enclose(leaves []*ir.Local, loose map[*ir.Local]bool) map[*ir.Local]*enclosed {
	set := map[*ir.Local]*enclosed{}
	taken := map[*ir.Local]bool{} // what has a test of its own since another leaf's comparison needs it
	bound := func(l *ir.Local) uint64 {
		switch {
		case set[l] != nil:
			return maxSize / uint64(set[l].divisor) * 2
		case loose[l]:
			return 2 * maxSize
		}
		return p.limit
	}
	leaves = slices.Clone(leaves)
	slices.SortFunc(leaves, later)
	for _, l := range leaves {
		if i := p.known.of(l); loose[l] || taken[l] || max(absolute(i.lo), absolute(i.hi)) <= p.limit {
			continue
		}
		e := p.enclosing(l)
		if e == nil {
			continue
		}
		others := e.others.magnitude(p.bound(nil, bound))
		set[l] = e
		if others > maxSize/uint64(4*e.divisor) || !p.fits(p.sums, bound) || e.reads(set) {
			delete(set, l)
			continue
		}
		for _, t := range e.others {
			for _, v := range t.vars {
				taken[v] = true
			}
		}
	}
	return set
}

// later orders temporaries, which are numbered as they are computed: the last is the likeliest to change from turn to turn.
func later(a, b *ir.Local) int {
	return cmp.Or(cmp.Compare(len(b.Name), len(a.Name)), cmp.Compare(b.Name, a.Name))
}

// reads tells whether what l is compared with has enclosed leaves.
func (e *enclosed) reads(set map[*ir.Local]*enclosed) bool {
	for _, t := range e.others {
		for _, v := range t.vars {
			if set[v] != nil {
				return true
			}
		}
	}
	return false
}

// enclosing returns two conditions on a sum that enclose l; nil when there are none.
func (p *plan) enclosing(l *ir.Local) *enclosed {
	for _, most := range p.order {
		if most.size == nil || most.plain() || absolute(most.bound) > maxSize/8 {
			continue
		}
		if size := most.size.interval(p.known.of); size.lo < 0 || size.hi > maxSize {
			continue
		}
		least := p.least[most.rest.key()]
		if least == nil || absolute(least.bound) > maxSize/8 {
			continue
		}
		if k, others := factored(most.rest, l); k > 0 {
			return &enclosed{l: l, others: others, least: least, most: most, divisor: k}
		}
	}
	return nil
}

// factored writes q as k*(l + others) with k > 0; k is 0 when that can't be done.
func factored(q poly, l *ir.Local) (k int64, others poly) {
	of, rest, ok := q.split(l)
	k, more := of.constant()
	if !ok || k <= 0 || len(more) > 0 {
		return 0, nil
	}
	others = poly{}
	for _, t := range rest {
		if t.coef%k != 0 {
			return 0, nil
		}
		others = append(others, term{t.coef / k, t.vars})
	}
	return k, others
}

// test is the comparison for the two conditions.
func (e *enclosed) test() ir.Expr {
	lo := -floorQuotient(-e.least.bound, e.divisor)
	hi := quotient(floorRow, e.most.size.add(polyConst(e.most.bound-1)), e.divisor)
	n := intExpr(spanOfRow, intConst(lo), hi)
	return &ir.Op{Row: withinRow, Args: []ir.Expr{&ir.Use{Local: e.l}, polyConst(lo).add(e.others.scale(-1)).expr(), n}, T: types.Bool}
}
