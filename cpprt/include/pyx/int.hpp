// pyx/int.hpp: int as an exact 64-bit integer; what does not fit leaves for the generic clone.
//
// Shapes: bool f(out, ...) false means exit when the operation can't raise, raised when it can't exit (truediv);
// otherwise the result is a status.
#pragma once
#include "box.hpp"

namespace pyx {

PYX_INLINE bool add(int64_t& out, int64_t a, int64_t b) { return !__builtin_add_overflow(a, b, &out); }
PYX_INLINE bool sub(int64_t& out, int64_t a, int64_t b) { return !__builtin_sub_overflow(a, b, &out); }
PYX_INLINE bool mul(int64_t& out, int64_t a, int64_t b) { return !__builtin_mul_overflow(a, b, &out); }
PYX_INLINE bool neg(int64_t& out, int64_t a) { return !__builtin_sub_overflow(int64_t{0}, a, &out); }
PYX_INLINE bool abs(int64_t& out, int64_t a) {
  if (a >= 0) {
    out = a;
    return true;
  }
  return neg(out, a);
}

// The operations for operands whose range excludes overflow: two's complement, never a check.
PYX_INLINE int64_t add_nowrap(int64_t a, int64_t b) { return a + b; }
PYX_INLINE int64_t sub_nowrap(int64_t a, int64_t b) { return a - b; }
PYX_INLINE int64_t mul_nowrap(int64_t a, int64_t b) { return a * b; }
PYX_INLINE int64_t neg_nowrap(int64_t a) { return -a; }
PYX_INLINE int64_t abs_nowrap(int64_t a) { return a < 0 ? -a : a; }

// a // b and a % b for b != 0 and not (a == INT64_MIN and b == -1).
PYX_INLINE int64_t floordiv_nowrap(int64_t a, int64_t b) {
  int64_t q = a / b, r = a % b;
  return q - (r != 0 && (r ^ b) < 0);
}
PYX_INLINE int64_t mod_nowrap(int64_t a, int64_t b) {
  int64_t r = a % b;
  return r + (r != 0 && (r ^ b) < 0 ? b : 0);
}

PYX_INLINE status floordiv(int64_t& out, int64_t a, int64_t b) {
  if (PYX_UNLIKELY(b == 0)) return raised(PYX_ZeroDivisionError, "integer division or modulo by zero");
  if (PYX_UNLIKELY(b == -1)) return neg(out, a) ? status::ok : status::exit;
  out = floordiv_nowrap(a, b);
  return status::ok;
}

PYX_INLINE bool mod(int64_t& out, int64_t a, int64_t b) {
  if (PYX_UNLIKELY(b == 0)) return raise(PYX_ZeroDivisionError, "integer modulo by zero");
  out = PYX_UNLIKELY(b == -1) ? 0 : mod_nowrap(a, b);
  return true;
}

namespace detail {

constexpr int64_t kMin = INT64_MIN;
constexpr uint64_t kExactDouble = uint64_t{1} << 53;

PYX_INLINE uint64_t magnitude(int64_t a) { return a < 0 ? 0 - static_cast<uint64_t>(a) : static_cast<uint64_t>(a); }
PYX_INLINE int bits(uint64_t a) { return a ? 64 - __builtin_clzll(a) : 0; }

// x / y correctly rounded where one of them is no exact double: a quotient of 55 or more bits, its last one sticky.
PYX_COLD inline double divide_magnitudes(uint64_t x, uint64_t y, bool negative) {
  int shift = 55 + bits(y) - bits(x);
  if (shift < 0) shift = 0;
  unsigned __int128 n = static_cast<unsigned __int128>(x) << shift;
  auto q = static_cast<uint64_t>(n / y);
  if (n % y) q |= 1;
  double scale = 1.0;  // 2^-shift, exact: shift <= 118
  for (; shift >= 32; shift -= 32) scale *= 1.0 / 4294967296.0;
  double r = static_cast<double>(q) * (scale / static_cast<double>(uint64_t{1} << shift));
  return negative ? -r : r;
}

}  // namespace detail

PYX_INLINE bool truediv(double& out, int64_t a, int64_t b) {
  if (PYX_UNLIKELY(b == 0)) return raise(PYX_ZeroDivisionError, "division by zero");
  if (PYX_UNLIKELY(detail::magnitude(a) > detail::kExactDouble || detail::magnitude(b) > detail::kExactDouble)) {
    out = detail::divide_magnitudes(detail::magnitude(a), detail::magnitude(b), (a < 0) != (b < 0));
    return true;
  }
  out = static_cast<double>(a) / static_cast<double>(b);
  return true;
}

PYX_INLINE status divmod(int64_t& q, int64_t& r, int64_t a, int64_t b) {
  if (PYX_UNLIKELY(b == 0)) return raised(PYX_ZeroDivisionError, "integer division or modulo by zero");
  if (PYX_UNLIKELY(b == -1)) {
    r = 0;
    return neg(q, a) ? status::ok : status::exit;
  }
  q = floordiv_nowrap(a, b);
  r = mod_nowrap(a, b);
  return status::ok;
}

// a ** b; a negative exponent (whose result is a float) exits.
inline bool pow(int64_t& out, int64_t a, int64_t b) {
  if (PYX_UNLIKELY(b < 0)) return false;
  int64_t result = 1;
  for (;;) {
    if ((b & 1) && __builtin_mul_overflow(result, a, &result)) return false;
    b >>= 1;
    if (b == 0) break;
    if (__builtin_mul_overflow(a, a, &a)) return false;
  }
  out = result;
  return true;
}

// pow(a, b, m); what raises exits too.
bool pow_mod(int64_t& out, int64_t a, int64_t b, int64_t m);

PYX_INLINE status lshift(int64_t& out, int64_t a, int64_t b) {
  if (PYX_UNLIKELY(b < 0)) return raised(PYX_ValueError, "negative shift count");
  if (PYX_UNLIKELY(b > 63)) {
    out = 0;
    return a == 0 ? status::ok : status::exit;
  }
  out = static_cast<int64_t>(static_cast<uint64_t>(a) << b);
  return PYX_LIKELY(out >> b == a) ? status::ok : status::exit;
}
PYX_INLINE bool rshift(int64_t& out, int64_t a, int64_t b) {
  if (PYX_UNLIKELY(b < 0)) return raise(PYX_ValueError, "negative shift count");
  out = a >> (b > 63 ? 63 : b);
  return true;
}
PYX_INLINE int64_t bit_and(int64_t a, int64_t b) { return a & b; }
PYX_INLINE int64_t bit_or(int64_t a, int64_t b) { return a | b; }
PYX_INLINE int64_t bit_xor(int64_t a, int64_t b) { return a ^ b; }
PYX_INLINE int64_t invert(int64_t a) { return ~a; }
PYX_INLINE int64_t pos(int64_t a) { return a; }
PYX_INLINE bool bit_and(bool a, bool b) { return a & b; }
PYX_INLINE bool bit_or(bool a, bool b) { return a | b; }
PYX_INLINE bool bit_xor(bool a, bool b) { return a ^ b; }
PYX_INLINE bool not_(bool a) { return !a; }

PYX_INLINE bool eq(int64_t a, int64_t b) { return a == b; }
PYX_INLINE bool ne(int64_t a, int64_t b) { return a != b; }
PYX_INLINE bool lt(int64_t a, int64_t b) { return a < b; }
PYX_INLINE bool le(int64_t a, int64_t b) { return a <= b; }
PYX_INLINE bool gt(int64_t a, int64_t b) { return a > b; }
PYX_INLINE bool ge(int64_t a, int64_t b) { return a >= b; }
PYX_INLINE bool eq(wide a, wide b) { return a == b; }
PYX_INLINE bool ne(wide a, wide b) { return a != b; }
PYX_INLINE bool lt(wide a, wide b) { return a < b; }
PYX_INLINE bool le(wide a, wide b) { return a <= b; }
PYX_INLINE bool gt(wide a, wide b) { return a > b; }
PYX_INLINE bool ge(wide a, wide b) { return a >= b; }
template <class A, class B>
concept one_is_wide = !std::is_same_v<A, B> && (std::is_same_v<A, wide> || std::is_same_v<B, wide>) &&
                      (std::is_same_v<A, wide> || std::is_same_v<A, int64_t> || std::is_same_v<A, bool>) &&
                      (std::is_same_v<B, wide> || std::is_same_v<B, int64_t> || std::is_same_v<B, bool>);
template <class A, class B>
  requires one_is_wide<A, B>
PYX_INLINE bool eq(A a, B b) {
  return wide{a} == wide{b};
}
template <class A, class B>
  requires one_is_wide<A, B>
PYX_INLINE bool ne(A a, B b) {
  return wide{a} != wide{b};
}
template <class A, class B>
  requires one_is_wide<A, B>
PYX_INLINE bool lt(A a, B b) {
  return wide{a} < wide{b};
}
template <class A, class B>
  requires one_is_wide<A, B>
PYX_INLINE bool le(A a, B b) {
  return wide{a} <= wide{b};
}
template <class A, class B>
  requires one_is_wide<A, B>
PYX_INLINE bool gt(A a, B b) {
  return wide{a} > wide{b};
}
template <class A, class B>
  requires one_is_wide<A, B>
PYX_INLINE bool ge(A a, B b) {
  return wide{a} >= wide{b};
}
PYX_INLINE bool truth(wide a) { return a != 0; }
PYX_INLINE bool eq(bool a, bool b) { return a == b; }
PYX_INLINE bool ne(bool a, bool b) { return a != b; }
PYX_INLINE bool lt(bool a, bool b) { return a < b; }
PYX_INLINE bool le(bool a, bool b) { return a <= b; }
PYX_INLINE bool gt(bool a, bool b) { return a > b; }
PYX_INLINE bool ge(bool a, bool b) { return a >= b; }
PYX_INLINE bool eq(none, none) { return true; }
PYX_INLINE bool ne(none, none) { return false; }
// Items of containers that are always empty have this type; they are never compared.
PYX_INLINE bool lt(none, none) { return false; }

// bool(), int()
PYX_INLINE bool zero_bool() { return false; }
PYX_INLINE int64_t zero_int() { return 0; }

PYX_INLINE bool truth(none) { return false; }
PYX_INLINE bool truth(bool a) { return a; }
PYX_INLINE bool truth(int64_t a) { return a != 0; }
// not a, of whatever has an infallible truth
template <class T>
PYX_INLINE bool falsity(const T& a) {
  return !truth(a);
}
PYX_INLINE int64_t to_int(bool a) { return a; }
PYX_INLINE int64_t to_int(int64_t a) { return a; }
PYX_INLINE double to_float(bool a) { return a; }
PYX_INLINE double to_float(int64_t a) { return static_cast<double>(a); }

PYX_INLINE int64_t bit_length(int64_t a) { return detail::bits(detail::magnitude(a)); }
PYX_INLINE int64_t bit_count(int64_t a) { return __builtin_popcountll(detail::magnitude(a)); }

// round(a, digits)
bool round_digits(int64_t& out, int64_t a, int64_t digits);

// Bounds checks of an index into a sequence of n items, negative from its end.
PYX_INLINE bool wrap_index(int64_t& i, int64_t n) {
  if (i < 0) i += n;
  return PYX_LIKELY(static_cast<uint64_t>(i) < static_cast<uint64_t>(n));
}

}  // namespace pyx
