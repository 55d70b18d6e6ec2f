// pyx/limits.hpp: several bounds of an int as one comparison.
#pragma once
#include "base.hpp"

namespace pyx {

PYX_INLINE int64_t least(int64_t a, int64_t b) { return a < b ? a : b; }
PYX_INLINE int64_t most(int64_t a, int64_t b) { return a > b ? a : b; }
// a / k rounded down, and up; k > 0.
PYX_INLINE int64_t floor_of(int64_t a, int64_t k) { return a / k - (a % k < 0); }
PYX_INLINE int64_t ceil_of(int64_t a, int64_t k) { return a / k + (a % k > 0); }
// How many ints there are from lo to hi, to be read as unsigned.
PYX_INLINE int64_t span_of(int64_t lo, int64_t hi) {
  return hi < lo ? 0 : static_cast<int64_t>(static_cast<uint64_t>(hi) - static_cast<uint64_t>(lo) + 1);
}
PYX_INLINE int64_t where_all(bool all, int64_t n) { return all ? n : 0; }
// Is x one of the n ints from lo on?
PYX_INLINE bool within(int64_t x, int64_t lo, int64_t n) {
  return static_cast<uint64_t>(x) - static_cast<uint64_t>(lo) < static_cast<uint64_t>(n);
}

}  // namespace pyx
