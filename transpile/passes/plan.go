package passes

import (
	"sort"

	"pyx2cpp/transpile/ir"
)

// plan says which checks of a nest are decided before it, and by which tests.
type plan struct {
	nest    *nest
	known   *facts
	decided map[*ir.Check]bool
	tests   []ir.Expr
	// least and most collect the conditions rest >= bound and rest < size + bound
	// by polynomial: of several the strictest is enough.
	least, most map[string]*condition
	order       []*condition
	flags       map[string]ir.Expr // tests that checks bring along
	sums        []sized            // polynomials that must be computed without overflow
	limit       uint64             // bound on the absolute value of each leaf
}

// condition bounds the polynomial rest, which has no constant term.
type condition struct {
	rest  poly
	bound int64
	size  poly // nil for a lower bound
}

// sized is a polynomial and the box its loop variables lie in.
type sized struct {
	value poly
	box   []side
}

// room is the absolute value that no sum may pass; int64 has twice that.
const room = 1 << 62

// limits are the bounds tried for leaves, largest first.
var limits = []uint64{1 << 61, 1 << 50, 1 << 40, 1 << 31, 1 << 28, 1 << 24, 1 << 20}

func newPlan(n *nest, known *facts) *plan {
	p := &plan{nest: n, known: known, decided: map[*ir.Check]bool{}, least: map[string]*condition{}, most: map[string]*condition{}, flags: map[string]ir.Expr{}, limit: limits[0]}
	for _, c := range n.order {
		p.decided[c] = p.decide(n.checks[c])
	}
	for c, ok := range p.decided {
		if !ok {
			delete(p.decided, c)
		}
	}
	if len(p.decided) > 0 {
		p.write()
	}
	return p
}

// decide takes a check into the plan; false when it can't be decided.
func (p *plan) decide(c *candidate) bool {
	if c.test != nil {
		p.flags[ir.ExprString(c.test)] = c.test
		return true
	}
	w := &wanted{}
	for _, v := range append([]choice{{c.value, c.box}}, c.others...) {
		if !p.want(w, v, c.size) {
			return false
		}
	}
	limit, ok := p.fit(w.sums)
	if !ok {
		return false
	}
	p.limit = min(p.limit, limit)
	p.sums = append(p.sums, w.sums...)
	for _, q := range w.mins {
		p.atLeast(q)
	}
	for _, q := range w.maxs {
		p.below(q, c.size)
	}
	return true
}

// wanted is what a check needs: room for sums, polynomials that are at least 0, and others that are below a size.
type wanted struct {
	sums       []sized
	mins, maxs []poly
}

// want adds what a value needs to pass a check; false when that can't be told.
func (p *plan) want(w *wanted, v choice, size poly) bool {
	w.sums = append(w.sums, sized(v))
	for _, s := range v.box {
		w.sums = append(w.sums, sized{s.lo, v.box}, sized{s.hi, v.box})
	}
	if size == nil {
		return true
	}
	mins, maxs, ok := p.ends(v.value, size, v.box)
	if !ok {
		return false
	}
	for _, q := range append(append([]poly{}, mins...), maxs...) {
		w.sums = append(w.sums, sized{q, nil})
	}
	w.sums = append(w.sums, sized{size, nil})
	w.mins, w.maxs = append(w.mins, mins...), append(w.maxs, maxs...)
	return true
}

// fit returns the greatest limit on leaves with which all sums have room.
func (p *plan) fit(need []sized) (uint64, bool) {
	for _, limit := range limits {
		if p.fits(need, func(*ir.Local) uint64 { return limit }) {
			return limit, true
		}
	}
	return 0, false
}

func (p *plan) fits(need []sized, leaf func(*ir.Local) uint64) bool {
	for _, s := range need {
		if s.value.magnitude(p.bound(s.box, leaf)) > room {
			return false
		}
	}
	return true
}

// bound gives the greatest absolute value of a local: of a loop variable by its
// ends, of another by what is known, or else by the limit that will be tested.
func (p *plan) bound(box []side, leaf func(*ir.Local) uint64) func(*ir.Local) uint64 {
	of := func(l *ir.Local) uint64 {
		for i, s := range box {
			if s.v == l {
				outer := p.bound(box[:i], leaf)
				return max(s.lo.magnitude(outer), s.hi.magnitude(outer))
			}
		}
		i := p.known.of(l)
		return min(leaf(l), max(absolute(i.lo), absolute(i.hi)))
	}
	return of
}

// intervals gives the interval of a local before the nest, or of a loop variable.
func (p *plan) intervals(box []side) func(*ir.Local) interval {
	return func(l *ir.Local) interval {
		for i, s := range box {
			if s.v == l {
				outer := p.intervals(box[:i])
				return interval{s.lo.interval(outer).lo, s.hi.interval(outer).hi}
			}
		}
		return p.known.of(l)
	}
}

// sign returns a function that gives 1 or -1 for polynomials known to be at
// least or at most 0, else 0.
func (p *plan) sign(box []side) func(poly) int {
	of := p.intervals(box)
	return func(q poly) int {
		switch i := q.interval(of); {
		case i.lo >= 0:
			return 1
		case i.hi <= 0:
			return -1
		}
		return 0
	}
}

// atLeast adds the test q >= 0.
func (p *plan) atLeast(q poly) {
	if p.nonnegative(q) {
		return
	}
	c, rest := q.constant()
	if old := p.least[rest.key()]; old != nil {
		old.bound = max(old.bound, -c)
		return
	}
	n := &condition{rest, -c, nil}
	p.least[rest.key()] = n
	p.order = append(p.order, n)
}

// below adds the test q < size.
func (p *plan) below(q, size poly) {
	if p.less(q, size) {
		return
	}
	c, rest := q.constant()
	key := rest.key() + "<" + size.key()
	if old := p.most[key]; old != nil {
		old.bound = min(old.bound, -c)
		return
	}
	n := &condition{rest, -c, size}
	p.most[key] = n
	p.order = append(p.order, n)
}

// leaves returns the locals that the sums are computed from, by name.
func (p *plan) leaves() []*ir.Local {
	set := map[*ir.Local]bool{}
	for _, s := range p.sums {
		box := map[*ir.Local]bool{}
		for _, b := range s.box {
			box[b.v] = true
		}
		for _, t := range s.value {
			for _, l := range t.vars {
				if !box[l] {
					set[l] = true
				}
			}
		}
	}
	var list []*ir.Local
	for l := range set {
		list = append(list, l)
	}
	sort.Slice(list, func(i, j int) bool { return list[i].Name < list[j].Name })
	return list
}

// loose returns the leaves that need no test of their own: what is known of
// them, or the plain conditions that keep them between 0 and the length of a
// list, give or take a constant, makes them small enough for all sums.
func (p *plan) loose(leaves []*ir.Local) map[*ir.Local]bool {
	set := map[*ir.Local]bool{}
	for _, l := range leaves {
		i := p.known.of(l)
		known := max(absolute(i.lo), absolute(i.hi)) <= 2*maxSize
		if !known && !p.bracketed(l) {
			continue
		}
		set[l] = true
		if !p.fits(p.sums, func(x *ir.Local) uint64 {
			if set[x] {
				return 2 * maxSize
			}
			return p.limit
		}) {
			delete(set, l)
		}
	}
	return set
}

// bracketed tells whether the plain conditions keep l within 2 * maxSize, or
// would if it counts turns, as it then is tested not to be negative.
func (p *plan) bracketed(l *ir.Local) bool {
	const small = maxSize / 2
	high := false
	for _, c := range p.order {
		high = high || c.size != nil && c.plain() && c.rest.key() == polyVar(l).key() &&
			c.bound <= small && c.size.interval(p.known.of).hi <= maxSize
	}
	return high && (p.floored(l) || p.counts(l))
}

// floored tells whether l is known, or tested by a plain condition, to be above some small negative int.
func (p *plan) floored(l *ir.Local) bool {
	const small = maxSize / 2
	c := p.least[polyVar(l).key()]
	return p.known.of(l).lo >= -small || c != nil && c.bound >= -small
}
