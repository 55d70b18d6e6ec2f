// np/scalar.hpp: NumPy scalars: float64, int64 and bool_ arithmetic as numpy's scalarmath does it, other types as values.
#pragma once
#include <pyx/float.hpp>
#include <pyx/uni.hpp>
#include "warn.hpp"

namespace pyx {

// A NumPy scalar of element type T.
template <class T>
struct np_scalar {
  T v{};

  constexpr np_scalar() = default;
  template <class U>
    requires std::is_same_v<U, T>
  constexpr np_scalar(U x) : v(x) {}
  // Conversions in C++'s sense, where the typer has found that they keep the value or round it as NumPy does.
  template <class U>
    requires(std::is_arithmetic_v<U> && !std::is_same_v<U, T>)
  constexpr explicit np_scalar(U x) : v(static_cast<T>(x)) {}
  template <class U>
    requires(!std::is_same_v<U, T>)
  constexpr explicit np_scalar(np_scalar<U> x) : v(static_cast<T>(x.v)) {}
  template <class U>
    requires std::is_arithmetic_v<U>
  constexpr explicit operator U() const {
    return static_cast<U>(v);
  }
};

using np_b1 = np_scalar<bool>;
using np_i1 = np_scalar<int8_t>;
using np_i2 = np_scalar<int16_t>;
using np_i4 = np_scalar<int32_t>;
using np_i8 = np_scalar<int64_t>;
using np_u1 = np_scalar<uint8_t>;
using np_u2 = np_scalar<uint16_t>;
using np_u4 = np_scalar<uint32_t>;
using np_u8 = np_scalar<uint64_t>;
using np_f4 = np_scalar<float>;
using np_f8 = np_scalar<double>;
using np_c16 = np_scalar<complex>;

// float | np.float64, what a loop over an array makes of an accumulator that starts as a float: one double whichever
// member is there, so that arithmetic needs no look at the tag.
template <>
class uni<double, np_f8> {
 public:
  static constexpr int members = 2;
  template <int I>
  using member = std::conditional_t<I == 0, double, np_f8>;

  double v = 0.0;
  int tag_ = 0;

  template <int I>
  PYX_INLINE static uni of(member<I> x) {
    uni u;
    u.v = static_cast<double>(x);
    u.tag_ = I;
    return u;
  }
  PYX_INLINE int tag() const { return tag_; }
  template <int I>
  PYX_INLINE member<I> get() const {
    return member<I>(v);
  }
};
using float_or_f8 = uni<double, np_f8>;

template <int I>
PYX_INLINE auto as(const float_or_f8& u) {
  return u.get<I>();
}
template <class T>
PYX_INLINE T payload(const float_or_f8& u) {
  return static_cast<T>(u.v);
}
PYX_INLINE bool lt(const float_or_f8& a, const float_or_f8& b) { return a.v < b.v; }
PYX_INLINE float_or_f8 max(float_or_f8 a, float_or_f8 b) {
  const bool second = a.v < b.v;
  a.v = second ? b.v : a.v;
  a.tag_ = second ? b.tag_ : a.tag_;
  return a;
}
PYX_INLINE float_or_f8 min(float_or_f8 a, float_or_f8 b) {
  const bool second = b.v < a.v;
  a.v = second ? b.v : a.v;
  a.tag_ = second ? b.tag_ : a.tag_;
  return a;
}

template <class T>
inline constexpr pyx_dtype dtype_of = PYX_F8;
template <>
inline constexpr pyx_dtype dtype_of<bool> = PYX_B1;
template <>
inline constexpr pyx_dtype dtype_of<int8_t> = PYX_I1;
template <>
inline constexpr pyx_dtype dtype_of<int16_t> = PYX_I2;
template <>
inline constexpr pyx_dtype dtype_of<int32_t> = PYX_I4;
template <>
inline constexpr pyx_dtype dtype_of<int64_t> = PYX_I8;
template <>
inline constexpr pyx_dtype dtype_of<uint8_t> = PYX_U1;
template <>
inline constexpr pyx_dtype dtype_of<uint16_t> = PYX_U2;
template <>
inline constexpr pyx_dtype dtype_of<uint32_t> = PYX_U4;
template <>
inline constexpr pyx_dtype dtype_of<uint64_t> = PYX_U8;
template <>
inline constexpr pyx_dtype dtype_of<float> = PYX_F4;
template <>
inline constexpr pyx_dtype dtype_of<complex> = PYX_C16;

template <class T>
inline pyobj* box(np_scalar<T> s) {
  return pyx_box_scalar(dtype_of<T>, &s.v);
}
template <class T>
inline bool unbox(pyobj* o, np_scalar<T>& s) {
  return pyx_unbox_scalar(o, dtype_of<T>, &s.v);
}

// ---- Conversions ------------------------------------------------------------------------------------------------
// np.float64 takes part in float operations of Python (math.sqrt …) through to_float; as_f8 and as_i8 are the
// conversions of operands that precede mixed arithmetic.

PYX_INLINE double to_float(np_f8 a) { return a.v; }
PYX_INLINE double to_float(np_i8 a) { return static_cast<double>(a.v); }
PYX_INLINE double to_float(np_b1 a) { return a.v; }
PYX_INLINE status to_int(int64_t& out, np_f8 a) { return integral(out, a.v); }
PYX_INLINE int64_t to_int(np_i8 a) { return a.v; }
PYX_INLINE int64_t to_int(np_b1 a) { return a.v; }
PYX_INLINE np_f8 as_f8(double a) { return {a}; }
PYX_INLINE np_f8 as_f8(int64_t a) { return {static_cast<double>(a)}; }
PYX_INLINE np_f8 as_f8(np_f8 a) { return a; }
PYX_INLINE np_f8 as_f8(np_i8 a) { return {static_cast<double>(a.v)}; }
PYX_INLINE np_f8 as_f8(np_b1 a) { return {static_cast<double>(a.v)}; }
PYX_INLINE np_i8 as_i8(int64_t a) { return {a}; }
PYX_INLINE np_i8 as_i8(np_i8 a) { return a; }
PYX_INLINE np_i8 as_i8(np_b1 a) { return np_i8(a); }
PYX_INLINE np_b1 as_b1(bool a) { return {a}; }
template <class T>
PYX_INLINE bool truth(np_scalar<T> a) {
  return a.v != 0;
}

// ---- float64 ----------------------------------------------------------------------------------------------------
// Only a result that is not finite can come with a warning.

PYX_COLD_ASIDE void np_note_float(np_op op, double a, double b, double r, int line);

namespace detail {

// a % 0.0: the processor's NaN, which has its sign set, as C's fmod gives it.
PYX_INLINE double mod_by_zero(double a) { return is_nan(a) ? a : -kNan; }

PYX_INLINE np_f8 noted(np_op op, double a, double b, double r, int line) {
  if (PYX_UNLIKELY(!is_finite(r))) np_note_float(op, a, b, r, line);
  return {r};
}

}  // namespace detail

PYX_INLINE np_f8 add(np_f8 a, np_f8 b, int line = __builtin_LINE()) {
  return detail::noted(NP_ADD, a.v, b.v, a.v + b.v, line);
}
PYX_INLINE np_f8 sub(np_f8 a, np_f8 b, int line = __builtin_LINE()) {
  return detail::noted(NP_SUBTRACT, a.v, b.v, a.v - b.v, line);
}
PYX_INLINE np_f8 mul(np_f8 a, np_f8 b, int line = __builtin_LINE()) {
  return detail::noted(NP_MULTIPLY, a.v, b.v, a.v * b.v, line);
}
PYX_INLINE np_f8 truediv(np_f8 a, np_f8 b, int line = __builtin_LINE()) {
  return detail::noted(NP_DIVIDE, a.v, b.v, a.v / b.v, line);
}
PYX_INLINE np_f8 floordiv(np_f8 a, np_f8 b, int line = __builtin_LINE()) {
  double r = b.v == 0.0 ? a.v / b.v : detail::floor_div_mod(a.v, b.v).div;
  return detail::noted(NP_FLOOR_DIVIDE, a.v, b.v, r, line);
}
PYX_INLINE np_f8 mod(np_f8 a, np_f8 b, int line = __builtin_LINE()) {
  double r = b.v == 0.0 ? detail::mod_by_zero(a.v) : detail::floor_mod(a.v, b.v);
  return detail::noted(NP_REMAINDER, a.v, b.v, r, line);
}
inline np_f8 pow(np_f8 a, np_f8 b, int line = __builtin_LINE()) {
  return detail::noted(NP_POWER, a.v, b.v, ::pow(a.v, b.v), line);
}
// Is one of the results of quiet arithmetic not finite?
template <class... T>
PYX_INLINE bool odd(T... r) {
  return PYX_UNLIKELY((!is_finite(r.v) | ...));
}
// The same of a result that is made an int next, whose own check of it is the same one.
PYX_INLINE bool odd_int(np_f8 r) { return PYX_UNLIKELY(truncated(r.v) == INT64_MIN); }
// Less than 0 for what is not finite: the exponent is all ones then, and one more carries into the sign.
PYX_INLINE int64_t odd_bits(np_f8 r) {
  constexpr int64_t exponent = 0x7ff0000000000000, one = int64_t{1} << 52;
  return static_cast<int64_t>(static_cast<uint64_t>(__builtin_bit_cast(int64_t, r.v) & exponent) + one);
}
PYX_INLINE np_f8 neg(np_f8 a) { return {-a.v}; }
PYX_INLINE np_f8 pos(np_f8 a) { return a; }
PYX_INLINE np_f8 abs(np_f8 a) { return {__builtin_fabs(a.v)}; }
// The arithmetic without notes, for operands known to give finite results.
PYX_INLINE np_f8 add_quiet(np_f8 a, np_f8 b) { return {a.v + b.v}; }
PYX_INLINE np_f8 sub_quiet(np_f8 a, np_f8 b) { return {a.v - b.v}; }
PYX_INLINE np_f8 mul_quiet(np_f8 a, np_f8 b) { return {a.v * b.v}; }
PYX_INLINE np_f8 truediv_quiet(np_f8 a, np_f8 b) { return {a.v / b.v}; }
// The same for functions that allow it.
PYX_INLINE np_f8 add_fast(np_f8 a, np_f8 b) {
#pragma clang fp reassociate(on) contract(fast)
  return {a.v + b.v};
}
PYX_INLINE np_f8 sub_fast(np_f8 a, np_f8 b) {
#pragma clang fp reassociate(on) contract(fast)
  return {a.v - b.v};
}
PYX_INLINE np_f8 mul_fast(np_f8 a, np_f8 b) {
#pragma clang fp reassociate(on) contract(fast)
  return {a.v * b.v};
}
PYX_INLINE np_f8 sqrt_quiet(np_f8 a) { return {__builtin_elementwise_sqrt(a.v)}; }

// q and r of divmod(a, b)
inline void divmod(np_f8& q, np_f8& r, np_f8 a, np_f8 b, int line = __builtin_LINE()) {
  detail::div_mod d =
      b.v == 0.0 ? detail::div_mod{a.v / b.v, detail::mod_by_zero(a.v)} : detail::floor_div_mod(a.v, b.v);
  q = detail::noted(NP_DIVMOD, a.v, b.v, d.div, line);
  r.v = d.mod;
  // Division of a number by zero warns for the quotient when it is finite, and for the remainder.
  if (PYX_UNLIKELY(is_inf(d.div) && b.v == 0.0)) np_note(NP_DIVMOD, NP_INVALID, line);
}

// round(a): an int, as float's.
PYX_INLINE status round(int64_t& out, np_f8 a) { return round(out, a.v); }
// round(a, digits): scaled, rounded half to even and scaled back, unlike float's.
np_f8 round_digits(np_f8 a, int64_t digits, int line);
inline bool round_digits(np_f8& out, np_f8 a, int64_t digits, int line = __builtin_LINE()) {
  out = round_digits(a, digits, line);
  return true;
}

// ---- int64: wraps, with a warning -------------------------------------------------------------------------------

PYX_INLINE np_i8 add(np_i8 a, np_i8 b, int line = __builtin_LINE()) {
  np_i8 r;
  if (PYX_UNLIKELY(__builtin_add_overflow(a.v, b.v, &r.v))) np_note(NP_ADD, NP_OVERFLOW, line);
  return r;
}
PYX_INLINE np_i8 sub(np_i8 a, np_i8 b, int line = __builtin_LINE()) {
  np_i8 r;
  if (PYX_UNLIKELY(__builtin_sub_overflow(a.v, b.v, &r.v))) np_note(NP_SUBTRACT, NP_OVERFLOW, line);
  return r;
}
PYX_INLINE np_i8 mul(np_i8 a, np_i8 b, int line = __builtin_LINE()) {
  np_i8 r;
  if (PYX_UNLIKELY(__builtin_mul_overflow(a.v, b.v, &r.v))) np_note(NP_MULTIPLY, NP_OVERFLOW, line);
  return r;
}
PYX_INLINE np_f8 truediv(np_i8 a, np_i8 b, int line = __builtin_LINE()) { return truediv(as_f8(a), as_f8(b), line); }
PYX_INLINE np_i8 floordiv(np_i8 a, np_i8 b, int line = __builtin_LINE()) {
  if (PYX_UNLIKELY(b.v == 0)) {
    np_note(NP_FLOOR_DIVIDE, NP_DIVIDE_BY_ZERO, line);
    return {int64_t{0}};
  }
  if (PYX_UNLIKELY(b.v == -1)) {
    if (a.v == INT64_MIN) {
      np_note(NP_FLOOR_DIVIDE, NP_OVERFLOW, line);
      return a;
    }
    return {-a.v};
  }
  return {floordiv_nowrap(a.v, b.v)};
}
PYX_INLINE np_i8 mod(np_i8 a, np_i8 b, int line = __builtin_LINE()) {
  if (PYX_UNLIKELY(b.v == 0)) {
    np_note(NP_REMAINDER, NP_DIVIDE_BY_ZERO, line);
    return {int64_t{0}};
  }
  if (PYX_UNLIKELY(b.v == -1)) return {int64_t{0}};
  return {mod_nowrap(a.v, b.v)};
}
// Wraps silently, as NumPy's does.
inline bool pow(np_i8& out, np_i8 a, np_i8 b) {
  if (b.v < 0) return raise(PYX_ValueError, "Integers to negative integer powers are not allowed.");
  uint64_t r = 1, x = static_cast<uint64_t>(a.v);
  for (int64_t e = b.v; e != 0; e >>= 1, x *= x) {
    if (e & 1) r *= x;
  }
  out.v = static_cast<int64_t>(r);
  return true;
}
PYX_INLINE np_i8 neg(np_i8 a, int line = __builtin_LINE()) {
  if (PYX_UNLIKELY(a.v == INT64_MIN)) {
    np_note(NP_NEGATIVE, NP_OVERFLOW, line);
    return a;
  }
  return {-a.v};
}
PYX_INLINE np_i8 pos(np_i8 a) { return a; }
PYX_INLINE np_i8 abs(np_i8 a, int line = __builtin_LINE()) {
  if (PYX_UNLIKELY(a.v == INT64_MIN)) {
    np_note(NP_ABSOLUTE, NP_OVERFLOW, line);
    return a;
  }
  return {a.v < 0 ? -a.v : a.v};
}
PYX_INLINE np_i8 bit_and(np_i8 a, np_i8 b) { return {a.v & b.v}; }
PYX_INLINE np_i8 bit_or(np_i8 a, np_i8 b) { return {a.v | b.v}; }
PYX_INLINE np_i8 bit_xor(np_i8 a, np_i8 b) { return {a.v ^ b.v}; }
PYX_INLINE np_i8 invert(np_i8 a) { return {~a.v}; }
// A shift count outside 0 … 63 shifts everything out.
PYX_INLINE np_i8 lshift(np_i8 a, np_i8 b) {
  return {static_cast<uint64_t>(b.v) < 64 ? static_cast<int64_t>(static_cast<uint64_t>(a.v) << b.v) : 0};
}
PYX_INLINE np_i8 rshift(np_i8 a, np_i8 b) { return {a.v >> (static_cast<uint64_t>(b.v) < 64 ? b.v : 63)}; }
inline void divmod(np_i8& q, np_i8& r, np_i8 a, np_i8 b, int line = __builtin_LINE()) {
  if (PYX_UNLIKELY(b.v == 0)) {
    np_note(NP_DIVMOD, NP_DIVIDE_BY_ZERO, line);
    q = r = int64_t{0};
    return;
  }
  if (PYX_UNLIKELY(a.v == INT64_MIN && b.v == -1)) {
    np_note(NP_DIVMOD, NP_OVERFLOW, line);
    q = a;
    r = int64_t{0};
    return;
  }
  q = {floordiv_nowrap(a.v, b.v)};
  r = {mod_nowrap(a.v, b.v)};
}
PYX_INLINE int64_t round(np_i8 a) { return a.v; }

// ---- bool_ ------------------------------------------------------------------------------------------------------

PYX_INLINE np_b1 bit_and(np_b1 a, np_b1 b) { return {a.v && b.v}; }
PYX_INLINE np_b1 bit_or(np_b1 a, np_b1 b) { return {a.v || b.v}; }
PYX_INLINE np_b1 bit_xor(np_b1 a, np_b1 b) { return {a.v != b.v}; }
PYX_INLINE np_b1 invert(np_b1 a) { return {!a.v}; }
PYX_INLINE np_b1 add(np_b1 a, np_b1 b) { return bit_or(a, b); }
PYX_INLINE np_b1 mul(np_b1 a, np_b1 b) { return bit_and(a, b); }

// ---- Comparison: np.bool_ ---------------------------------------------------------------------------------------
// Mixed operands compare by exact value when one is a Python int and the other an int64, else as float64.

#define PYX_NP_COMPARE(NAME)                                                                \
  template <class T>                                                                        \
  PYX_INLINE np_b1 NAME(np_scalar<T> a, np_scalar<T> b) {                                   \
    return {NAME(a.v, b.v)};                                                                \
  }                                                                                         \
  PYX_INLINE np_b1 NAME(np_f8 a, double b) { return {NAME(a.v, b)}; }                       \
  PYX_INLINE np_b1 NAME(double a, np_f8 b) { return {NAME(a, b.v)}; }                       \
  PYX_INLINE np_b1 NAME(np_f8 a, int64_t b) { return {NAME(a.v, static_cast<double>(b))}; } \
  PYX_INLINE np_b1 NAME(int64_t a, np_f8 b) { return {NAME(static_cast<double>(a), b.v)}; } \
  PYX_INLINE np_b1 NAME(np_i8 a, int64_t b) { return {NAME(a.v, b)}; }                      \
  PYX_INLINE np_b1 NAME(int64_t a, np_i8 b) { return {NAME(a, b.v)}; }                      \
  PYX_INLINE np_b1 NAME(np_i8 a, double b) { return {NAME(static_cast<double>(a.v), b)}; }  \
  PYX_INLINE np_b1 NAME(double a, np_i8 b) { return {NAME(a, static_cast<double>(b.v))}; }  \
  PYX_INLINE np_b1 NAME(np_i8 a, np_f8 b) { return {NAME(static_cast<double>(a.v), b.v)}; } \
  PYX_INLINE np_b1 NAME(np_f8 a, np_i8 b) { return {NAME(a.v, static_cast<double>(b.v))}; }
PYX_NP_COMPARE(eq)
PYX_NP_COMPARE(ne)
PYX_NP_COMPARE(lt)
PYX_NP_COMPARE(le)
PYX_NP_COMPARE(gt)
PYX_NP_COMPARE(ge)
#undef PYX_NP_COMPARE

}  // namespace pyx
