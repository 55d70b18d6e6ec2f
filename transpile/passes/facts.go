package passes

import (
	"maps"

	"pyx2cpp/transpile/ir"
	"pyx2cpp/typer/types"
)

// facts is what is known of the int locals at one place: an interval each, and
// bounds on differences of two (a - b <= c), as in ABCD (Bodik, Gupta, Sarkar 2000).
type facts struct {
	ranges map[*ir.Local]interval
	diffs  map[[2]*ir.Local]int64
}

func newFacts() *facts {
	return &facts{ranges: map[*ir.Local]interval{}, diffs: map[[2]*ir.Local]int64{}}
}

func (f *facts) clone() *facts {
	return &facts{ranges: maps.Clone(f.ranges), diffs: maps.Clone(f.diffs)}
}

// of returns the interval of l.
func (f *facts) of(l *ir.Local) interval {
	if i, ok := f.ranges[l]; ok {
		return i
	}
	return anyInt
}

// join keeps what holds in both. A nil state is one that can't be reached.
func join(a, b *facts) *facts {
	if a == nil {
		return b
	}
	if b == nil {
		return a
	}
	out := newFacts()
	for l, i := range a.ranges {
		if o, ok := b.ranges[l]; ok {
			out.ranges[l] = i.join(o)
		}
	}
	for p, c := range a.diffs {
		if o, ok := b.diffs[p]; ok {
			out.diffs[p] = max(c, o)
		}
	}
	return out
}

// widen keeps of f what still holds in next, so that repeating it ends.
func (f *facts) widen(next *facts) (out *facts, stable bool) {
	if next == nil {
		return f, true
	}
	out, stable = newFacts(), true
	for l, i := range f.ranges {
		w := i.widen(next.of(l))
		stable = stable && w == i
		out.ranges[l] = w
	}
	for p, c := range f.diffs {
		if o, ok := next.diffs[p]; ok && o <= c {
			out.diffs[p] = c
		} else {
			stable = false
		}
	}
	return out, stable
}

// forget drops everything about l.
func (f *facts) forget(l *ir.Local) {
	delete(f.ranges, l)
	for p := range f.diffs {
		if p[0] == l || p[1] == l {
			delete(f.diffs, p)
		}
	}
}

// atMost records a - b <= c.
func (f *facts) atMost(a, b *ir.Local, c int64) {
	p := [2]*ir.Local{a, b}
	if old, ok := f.diffs[p]; !ok || c < old {
		f.diffs[p] = c
	}
}

// difference returns the least c known with a - b <= c, directly or through a third local.
func (f *facts) difference(a, b *ir.Local) (int64, bool) {
	if a == b {
		return 0, true
	}
	best, known := f.diffs[[2]*ir.Local{a, b}]
	for p, c := range f.diffs {
		if p[0] != a {
			continue
		}
		if d, ok := f.diffs[[2]*ir.Local{p[1], b}]; ok {
			if s, fits := addInt(c, d); fits && (!known || s < best) {
				best, known = s, true
			}
		}
	}
	return best, known
}

// linear is base + offset, or a plain offset without base.
type linear struct {
	base   *ir.Local
	offset int64
}

// linearOf returns e as a local plus a constant. Only sums known to fit may be
// written as such, so it looks through arithmetic without checks only.
func linearOf(e ir.Expr) (linear, bool) {
	if v, ok := intValue(e); ok {
		return linear{nil, v}, true
	}
	switch e := e.(type) {
	case *ir.Use:
		return linear{e.Local, 0}, e.Local.Type == types.Int
	case *ir.Op:
		return linearSum(intOp(e.Row, e.Args), e.Args)
	}
	return linear{}, false
}

// linearSum returns the result of an addition or subtraction as a local plus a constant.
func linearSum(op arithmetic, args []ir.Expr) (linear, bool) {
	if op != opAdd && op != opSub {
		return linear{}, false
	}
	a, ok1 := linearOf(args[0])
	b, ok2 := linearOf(args[1])
	if op == opAdd && ok1 && ok2 && a.base == nil {
		a, b = b, a
	}
	if !ok1 || !ok2 || b.base != nil {
		return linear{}, false
	}
	k := b.offset
	if op == opSub {
		if k == minInt {
			return linear{}, false
		}
		k = -k
	}
	sum, fits := addInt(a.offset, k)
	return linear{a.base, sum}, fits
}

// below tells whether a < b is known.
func (f *facts) below(a, b ir.Expr) bool {
	if f.eval(a).hi < f.eval(b).lo {
		return true
	}
	x, ok1 := linearOf(a)
	y, ok2 := linearOf(b)
	if !ok1 || !ok2 || x.base == nil || y.base == nil {
		return false
	}
	c, known := f.difference(x.base, y.base)
	if !known {
		return false
	}
	// x.base + x.offset - y.base - y.offset <= c + x.offset - y.offset
	s, fits := addInt(c, x.offset)
	if !fits {
		return false
	}
	s, fits = subInt(s, y.offset)
	return fits && s < 0
}

// assign records l = e, with i the interval of e.
func (f *facts) assign(l *ir.Local, e ir.Expr, i interval) {
	if l.Type != types.Int {
		return
	}
	v, ok := linearOf(e)
	if ok && v.base == l {
		f.shift(l, v.offset)
	} else {
		f.forget(l)
	}
	f.ranges[l] = i
	if ok && v.base != nil && v.base != l {
		f.atMost(l, v.base, v.offset)
		if v.offset != minInt {
			f.atMost(v.base, l, -v.offset)
		}
	}
}

// shift records l = l + k.
func (f *facts) shift(l *ir.Local, k int64) {
	for p, c := range f.diffs {
		var s int64
		var fits bool
		switch {
		case p[0] == l:
			s, fits = addInt(c, k)
		case p[1] == l:
			s, fits = subInt(c, k)
		default:
			continue
		}
		if fits {
			f.diffs[p] = s
		} else {
			delete(f.diffs, p)
		}
	}
}

// assumeLess records that a < b, or a <= b.
func (f *facts) assumeLess(a, b ir.Expr, orEqual bool) {
	var strict int64 = 1
	if orEqual {
		strict = 0
	}
	if use, ok := a.(*ir.Use); ok {
		if hi, fits := subInt(f.eval(b).hi, strict); fits {
			f.ranges[use.Local] = f.of(use.Local).meet(interval{minInt, hi})
		}
	}
	if use, ok := b.(*ir.Use); ok {
		if lo, fits := addInt(f.eval(a).lo, strict); fits {
			f.ranges[use.Local] = f.of(use.Local).meet(interval{lo, maxInt})
		}
	}
	x, ok1 := linearOf(a)
	y, ok2 := linearOf(b)
	if !ok1 || !ok2 || x.base == nil || y.base == nil || x.base == y.base {
		return
	}
	if c, fits := subInt(y.offset, x.offset); fits && c > minInt {
		f.atMost(x.base, y.base, c-strict)
	}
}

// assume records that the condition e is true, or false.
func (f *facts) assume(e ir.Expr, truth bool) {
	op, ok := e.(*ir.Op)
	if !ok {
		return
	}
	if byName[op.Row.Name] == opNot {
		f.assume(op.Args[0], !truth)
		return
	}
	if op.Row == andRow && truth {
		f.assume(op.Args[0], true)
		f.assume(op.Args[1], true)
		return
	}
	kind := intOp(op.Row, op.Args)
	if kind == other {
		return
	}
	a, b := op.Args[0], op.Args[len(op.Args)-1]
	switch {
	case kind == opLt && truth, kind == opGe && !truth:
		f.assumeLess(a, b, false)
	case kind == opLe && truth, kind == opGt && !truth:
		f.assumeLess(a, b, true)
	case kind == opGt && truth, kind == opLe && !truth:
		f.assumeLess(b, a, false)
	case kind == opGe && truth, kind == opLt && !truth:
		f.assumeLess(b, a, true)
	case kind == opEq && truth, kind == opNe && !truth:
		f.assumeLess(a, b, true)
		f.assumeLess(b, a, true)
	}
}

// eval returns the interval of an int expression.
func (f *facts) eval(e ir.Expr) interval {
	if v, ok := intValue(e); ok {
		return exactly(v)
	}
	switch e := e.(type) {
	case *ir.Use:
		return f.of(e.Local)
	case *ir.Op:
		if byName[e.Row.Name] == opLen {
			return interval{0, maxSize}
		}
		i, _ := f.result(intOp(e.Row, e.Args), e.Args)
		return i
	}
	return anyInt
}

// result returns the interval of an operation and whether it can't fail.
func (f *facts) result(op arithmetic, args []ir.Expr) (interval, bool) {
	switch op {
	case opAdd:
		return f.eval(args[0]).add(f.eval(args[1]))
	case opSub:
		return f.eval(args[0]).sub(f.eval(args[1]))
	case opMul:
		return f.eval(args[0]).mul(f.eval(args[1]))
	case opNeg:
		return f.eval(args[0]).neg()
	case opMod:
		return f.eval(args[0]).mod(f.eval(args[1]))
	case opFloorDiv:
		return f.eval(args[0]).floorDiv(f.eval(args[1]))
	case opMin, opMax:
		return f.extreme(op, args), true
	case opAbs:
		i := f.eval(args[0])
		n, fits := i.neg()
		if i.lo >= 0 {
			return i, true
		}
		return interval{0, max(i.hi, n.hi)}, fits
	case opIndex:
		n := f.eval(args[1])
		at := interval{0, max(n.hi-1, 0)}
		if i := f.eval(args[0]); i.lo >= 0 {
			at = at.meet(i)
		}
		return at, f.eval(args[0]).lo >= 0 && f.below(args[0], args[1])
	}
	return anyInt, false
}

// extreme returns the interval of min or max.
func (f *facts) extreme(op arithmetic, args []ir.Expr) interval {
	out := f.eval(args[0])
	for _, a := range args[1:] {
		i := f.eval(a)
		if op == opMin {
			out = interval{min(out.lo, i.lo), min(out.hi, i.hi)}
		} else {
			out = interval{max(out.lo, i.lo), max(out.hi, i.hi)}
		}
	}
	return out
}
