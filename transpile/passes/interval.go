package passes

import "math"

// interval is a set of ints lo … hi. The bounds are inclusive.
type interval struct{ lo, hi int64 }

const (
	minInt = math.MinInt64
	maxInt = math.MaxInt64
	// maxSize is more than any list can have items.
	maxSize = 1 << 60
)

var anyInt = interval{minInt, maxInt}

func exactly(v int64) interval { return interval{v, v} }

func (i interval) join(o interval) interval { return interval{min(i.lo, o.lo), max(i.hi, o.hi)} }

// meet returns what is in both. An empty result means code that is never
// reached; it then stays the narrower bound, which is as good as any.
func (i interval) meet(o interval) interval {
	m := interval{max(i.lo, o.lo), min(i.hi, o.hi)}
	if m.lo > m.hi {
		return i
	}
	return m
}

// widen returns i with the bounds that grew in next given up.
func (i interval) widen(next interval) interval {
	w := i
	if next.lo < i.lo {
		w.lo = minInt
	}
	if next.hi > i.hi {
		w.hi = maxInt
	}
	return w
}

// addInt returns a + b and whether it fits.
func addInt(a, b int64) (int64, bool) {
	s := a + b
	return s, (a >= 0) != (b >= 0) || (s >= 0) == (a >= 0)
}

// mulInt returns a * b and whether it fits.
func mulInt(a, b int64) (int64, bool) {
	if a == 0 || b == 0 {
		return 0, true
	}
	p := a * b
	return p, p/b == a && !(a == -1 && b == minInt) && !(b == -1 && a == minInt)
}

// saturate returns v, or the bound on the side given when it does not fit.
func saturate(v int64, ok, negative bool) int64 {
	switch {
	case ok:
		return v
	case negative:
		return minInt
	}
	return maxInt
}

// add returns the possible sums and whether all of them fit.
func (i interval) add(o interval) (interval, bool) {
	lo, ok1 := addInt(i.lo, o.lo)
	hi, ok2 := addInt(i.hi, o.hi)
	return interval{saturate(lo, ok1, i.lo < 0), saturate(hi, ok2, i.hi < 0)}, ok1 && ok2
}

// neg returns the possible negatives and whether all of them fit.
func (i interval) neg() (interval, bool) {
	n := func(v int64) int64 {
		if v == minInt {
			return maxInt
		}
		return -v
	}
	return interval{n(i.hi), n(i.lo)}, i.lo != minInt
}

// sub returns the possible differences and whether all of them fit.
func (i interval) sub(o interval) (interval, bool) {
	lo, ok1 := subInt(i.lo, o.hi)
	hi, ok2 := subInt(i.hi, o.lo)
	return interval{saturate(lo, ok1, i.lo < 0), saturate(hi, ok2, i.hi < 0)}, ok1 && ok2
}

// subInt returns a - b and whether it fits.
func subInt(a, b int64) (int64, bool) {
	d := a - b
	return d, (a >= 0) == (b >= 0) || (d >= 0) == (a >= 0)
}

// mul returns the possible products and whether all of them fit.
func (i interval) mul(o interval) (interval, bool) {
	out := interval{maxInt, minInt}
	fits := true
	for _, a := range []int64{i.lo, i.hi} {
		for _, b := range []int64{o.lo, o.hi} {
			p, ok := mulInt(a, b)
			p = saturate(p, ok, (a < 0) != (b < 0))
			fits = fits && ok
			out = interval{min(out.lo, p), max(out.hi, p)}
		}
	}
	return out, fits
}

// mod returns the possible remainders, as Python defines them, and whether the
// operation can't fail.
func (i interval) mod(o interval) (interval, bool) {
	switch {
	case o.lo > 0:
		if i.lo >= 0 {
			return interval{0, min(i.hi, o.hi-1)}, true
		}
		return interval{0, o.hi - 1}, true
	case o.hi < 0:
		return interval{o.lo + 1, 0}, o.lo != minInt
	}
	return anyInt, false
}

// floorDiv returns the possible quotients and whether the operation can't fail.
func (i interval) floorDiv(o interval) (interval, bool) {
	if o.lo <= 0 {
		return anyInt, o.hi < -1 // not zero, and not MinInt / -1
	}
	out := interval{maxInt, minInt}
	for _, a := range []int64{i.lo, i.hi} {
		for _, b := range []int64{o.lo, o.hi} {
			q := a / b
			if a%b != 0 && a < 0 {
				q--
			}
			out = interval{min(out.lo, q), max(out.hi, q)}
		}
	}
	return out, true
}
