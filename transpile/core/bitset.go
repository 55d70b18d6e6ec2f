package core

import "math/bits"

// bitset is a set of variable IDs. All sets of one analysis have the same size.
type bitset []uint64

func newBitset(n int) bitset { return make(bitset, (n+63)/64) }

func (b bitset) has(i int) bool { return b[i>>6]&(1<<(i&63)) != 0 }
func (b bitset) set(i int)      { b[i>>6] |= 1 << (i & 63) }
func (b bitset) clear(i int)    { b[i>>6] &^= 1 << (i & 63) }

func (b bitset) clone() bitset {
	c := make(bitset, len(b))
	copy(c, b)
	return c
}

// fill makes b the set of all IDs.
func (b bitset) fill() {
	for i := range b {
		b[i] = ^uint64(0)
	}
}

// or adds o to b and tells whether that changed b.
func (b bitset) or(o bitset) bool {
	changed := false
	for i, w := range o {
		if n := b[i] | w; n != b[i] {
			b[i], changed = n, true
		}
	}
	return changed
}

// and removes what is not in o from b and tells whether that changed b.
func (b bitset) and(o bitset) bool {
	changed := false
	for i, w := range o {
		if n := b[i] & w; n != b[i] {
			b[i], changed = n, true
		}
	}
	return changed
}

// ids lists the members in ascending order.
func (b bitset) ids() []int {
	n := 0
	for _, w := range b {
		n += bits.OnesCount64(w)
	}
	if n == 0 {
		return nil
	}
	out := make([]int, 0, n)
	for i, w := range b {
		for ; w != 0; w &= w - 1 {
			out = append(out, i<<6+bits.TrailingZeros64(w))
		}
	}
	return out
}
