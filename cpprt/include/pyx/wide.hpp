// pyx/wide.hpp: int of up to 127 bits: results of masks and constants beyond 64 bits; what does not fit exits.
#pragma once
#include "float.hpp"
#include "hash.hpp"
#include "int.hpp"

namespace pyx {

PYX_INLINE bool narrow(int64_t& out, wide a) {
  out = static_cast<int64_t>(a);
  return PYX_LIKELY(out == a);
}
PYX_INLINE bool is_narrow(wide a) { return static_cast<int64_t>(a) == a; }

PYX_INLINE bool add(wide& out, wide a, wide b) { return !__builtin_add_overflow(a, b, &out); }
PYX_INLINE bool sub(wide& out, wide a, wide b) { return !__builtin_sub_overflow(a, b, &out); }
// The product of two that have 64 bits each needs no test but that of their sizes.
PYX_INLINE bool mul(wide& out, wide a, wide b) {
  auto ah = static_cast<uint64_t>(static_cast<uwide>(a) >> 64), bh = static_cast<uint64_t>(static_cast<uwide>(b) >> 64);
  if (PYX_LIKELY((ah | bh) == 0)) {
    uwide p = static_cast<uwide>(static_cast<uint64_t>(a)) * static_cast<uint64_t>(b);
    out = static_cast<wide>(p);
    return PYX_LIKELY(out >= 0);
  }
  return !__builtin_mul_overflow(a, b, &out);
}
PYX_INLINE bool neg(wide& out, wide a) { return !__builtin_sub_overflow(wide{0}, a, &out); }
PYX_INLINE bool abs(wide& out, wide a) {
  out = a;
  return a >= 0 || neg(out, a);
}

namespace detail {
// By the sizes of the operands: a division of 64 bits where that is enough.
PYX_INLINE void divide(wide& q, wide& r, wide a, wide b) {
  if (PYX_LIKELY((static_cast<uwide>(a) >> 64 | static_cast<uwide>(b) >> 64) == 0)) {
    q = static_cast<wide>(static_cast<uint64_t>(a) / static_cast<uint64_t>(b));
    r = static_cast<wide>(static_cast<uint64_t>(a) % static_cast<uint64_t>(b));
    return;
  }
  q = a / b;
  r = a % b;
  if (r != 0 && (r < 0) != (b < 0)) {
    q--;
    r += b;
  }
}
}  // namespace detail

PYX_INLINE status floordiv(wide& out, wide a, wide b) {
  if (PYX_UNLIKELY(b == 0)) return raised(PYX_ZeroDivisionError, "integer division or modulo by zero");
  if (PYX_UNLIKELY(b == -1)) return neg(out, a) ? status::ok : status::exit;
  wide r;
  detail::divide(out, r, a, b);
  return status::ok;
}
PYX_INLINE bool mod(wide& out, wide a, wide b) {
  if (PYX_UNLIKELY(b == 0)) return raise(PYX_ZeroDivisionError, "integer modulo by zero");
  wide q;
  if (PYX_UNLIKELY(b == -1)) {
    out = 0;
  } else {
    detail::divide(q, out, a, b);
  }
  return true;
}
PYX_INLINE bool mod(int64_t& out, wide a, int64_t b) {
  if (PYX_LIKELY(is_narrow(a))) return mod(out, static_cast<int64_t>(a), b);
  wide r;
  if (!mod(r, a, wide{b})) return false;
  out = static_cast<int64_t>(r);
  return true;
}

// a / b rounded once; beyond 64 bits by the clone, unless b is a power of two.
inline status truediv(double& out, wide a, wide b) {
  if (PYX_UNLIKELY(b == 0)) return raised(PYX_ZeroDivisionError, "division by zero");
  if (b > 0 && (b & (b - 1)) == 0) {
    out = static_cast<double>(a) / static_cast<double>(b);
    return status::ok;
  }
  uwide x = static_cast<uwide>(a < 0 ? -a : a), y = static_cast<uwide>(b < 0 ? -b : b);
  if ((x | y) >> 64 != 0) return status::exit;
  out = detail::divide_magnitudes(static_cast<uint64_t>(x), static_cast<uint64_t>(y), (a < 0) != (b < 0));
  return status::ok;
}

PYX_INLINE status lshift(wide& out, wide a, int64_t b) {
  if (PYX_UNLIKELY(b < 0)) return raised(PYX_ValueError, "negative shift count");
  out = 0;
  if (PYX_UNLIKELY(b > 126)) return a == 0 ? status::ok : status::exit;
  out = static_cast<wide>(static_cast<uwide>(a) << b);
  return PYX_LIKELY(out >> b == a) ? status::ok : status::exit;
}
PYX_INLINE bool rshift(wide& out, wide a, int64_t b) {
  if (PYX_UNLIKELY(b < 0)) return raise(PYX_ValueError, "negative shift count");
  if (PYX_LIKELY(static_cast<uwide>(a) >> 64 == 0 && b < 64)) {
    out = static_cast<wide>(static_cast<uint64_t>(a) >> b);
  } else {
    out = a >> (b > 127 ? 127 : b);
  }
  return true;
}
PYX_INLINE wide bit_and(wide a, wide b) { return a & b; }
PYX_INLINE wide bit_or(wide a, wide b) { return a | b; }
PYX_INLINE wide bit_xor(wide a, wide b) { return a ^ b; }
PYX_INLINE wide invert(wide a) { return ~a; }
PYX_INLINE wide pos(wide a) { return a; }
PYX_INLINE int64_t mask(wide a, int64_t b) { return static_cast<int64_t>(a) & b; }

PYX_INLINE double to_float(wide a) { return static_cast<double>(a); }

// With floats: the int is rounded once, to nearest even, as CPython's own are; 127 bits are always in range.
PYX_INLINE double add(wide a, double b) { return to_float(a) + b; }
PYX_INLINE double add(double a, wide b) { return a + to_float(b); }
PYX_INLINE double sub(wide a, double b) { return to_float(a) - b; }
PYX_INLINE double sub(double a, wide b) { return a - to_float(b); }
PYX_INLINE double mul(wide a, double b) { return to_float(a) * b; }
PYX_INLINE double mul(double a, wide b) { return a * to_float(b); }
PYX_INLINE bool truediv(double& out, wide a, double b) { return truediv(out, to_float(a), b); }
PYX_INLINE bool truediv(double& out, double a, wide b) { return truediv(out, a, to_float(b)); }

namespace detail {
// Compares by value, exactly: -1, 0, 1, or 2 when x is NaN.
inline int compare_wide(wide i, double x) {
  if (x != x) return 2;
  if (x >= 0x1p127) return -1;
  if (x < -0x1p127) return 1;
  auto t = static_cast<wide>(x);
  if (i != t) return i < t ? -1 : 1;
  double rest = x - static_cast<double>(t);
  return rest > 0.0 ? -1 : rest < 0.0 ? 1 : 0;
}
}  // namespace detail

PYX_INLINE bool eq(wide a, double b) { return detail::compare_wide(a, b) == 0; }
PYX_INLINE bool ne(wide a, double b) { return !eq(a, b); }
PYX_INLINE bool lt(wide a, double b) { return detail::compare_wide(a, b) == -1; }
PYX_INLINE bool le(wide a, double b) { return detail::compare_wide(a, b) <= 0; }
PYX_INLINE bool gt(wide a, double b) { return detail::compare_wide(a, b) == 1; }
PYX_INLINE bool ge(wide a, double b) { return (detail::compare_wide(a, b) & ~1) == 0; }
PYX_INLINE bool eq(double a, wide b) { return eq(b, a); }
PYX_INLINE bool ne(double a, wide b) { return !eq(b, a); }
PYX_INLINE bool lt(double a, wide b) { return gt(b, a); }
PYX_INLINE bool le(double a, wide b) { return ge(b, a); }
PYX_INLINE bool gt(double a, wide b) { return lt(b, a); }
PYX_INLINE bool ge(double a, wide b) { return le(b, a); }

PYX_INLINE int64_t bit_length(wide a) {
  uwide m = static_cast<uwide>(a < 0 ? -a : a);
  auto high = static_cast<uint64_t>(m >> 64);
  return high ? 64 + detail::bits(high) : detail::bits(static_cast<uint64_t>(m));
}
PYX_INLINE int64_t bit_count(wide a) {
  uwide m = static_cast<uwide>(a < 0 ? -a : a);
  return __builtin_popcountll(static_cast<uint64_t>(m >> 64)) + __builtin_popcountll(static_cast<uint64_t>(m));
}

// The low 64 bits of what is masked afterwards, as bits of an int64_t.
PYX_INLINE int64_t low_bits(wide a) { return static_cast<int64_t>(a); }
PYX_INLINE wide from_low(int64_t bits) { return static_cast<wide>(static_cast<uint64_t>(bits)); }
// bits & mask; false: the mask has more than the low 64 bits.
PYX_INLINE bool masked(wide& out, int64_t bits, wide mask) {
  out = from_low(bits & low_bits(mask));
  return PYX_LIKELY(static_cast<uwide>(mask) >> 64 == 0);
}
PYX_INLINE bool masked(int64_t& out, int64_t bits, int64_t mask) {
  out = bits & mask;
  return PYX_LIKELY(mask >= 0);
}
PYX_INLINE int64_t low_sub(int64_t a, int64_t b) {
  return static_cast<int64_t>(static_cast<uint64_t>(a) - static_cast<uint64_t>(b));
}
PYX_INLINE int64_t low_mul(int64_t a, int64_t b) {
  return static_cast<int64_t>(static_cast<uint64_t>(a) * static_cast<uint64_t>(b));
}
PYX_INLINE int64_t low_neg(int64_t a) { return low_sub(0, a); }
PYX_INLINE bool low_shift(int64_t& out, int64_t a, int64_t n) {
  if (PYX_UNLIKELY(n < 0)) return raise(PYX_ValueError, "negative shift count");
  out = PYX_UNLIKELY(n > 63) ? 0 : static_cast<int64_t>(static_cast<uint64_t>(a) << n);
  return true;
}
// What can't overflow: sums and products of ints of 64 bits.
PYX_INLINE wide add_room(wide a, wide b) { return a + b; }
PYX_INLINE wide sub_room(wide a, wide b) { return a - b; }
PYX_INLINE wide mul_room(int64_t a, int64_t b) { return static_cast<wide>(a) * b; }

}  // namespace pyx
