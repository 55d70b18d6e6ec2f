// pyx/float.hpp: float arithmetic with CPython's errors, division, rounding and exact comparison with int.
#pragma once
#include "int.hpp"

extern "C" {
// libm, as CPython calls it; declared here because <cmath> costs compile time.
double pow(double, double) noexcept;
double fmod(double, double) noexcept;
}

namespace pyx {

constexpr double kInf = __builtin_inf();
constexpr double kNan = __builtin_nan("");

PYX_INLINE bool is_nan(double x) { return x != x; }
PYX_INLINE bool is_inf(double x) { return __builtin_fabs(x) == kInf; }
PYX_INLINE bool is_finite(double x) { return __builtin_fabs(x) < kInf; }

// float()
PYX_INLINE double zero_float() { return 0.0; }

PYX_INLINE double add(double a, double b) { return a + b; }
PYX_INLINE double sub(double a, double b) { return a - b; }
PYX_INLINE double mul(double a, double b) { return a * b; }
PYX_INLINE double neg(double a) { return -a; }
PYX_INLINE double pos(double a) { return a; }
PYX_INLINE double abs(double a) { return __builtin_fabs(a); }
PYX_INLINE bool truth(double a) { return a != 0.0; }
PYX_INLINE bool falsity(double a) { return a == 0.0; }
PYX_INLINE double to_float(double a) { return a; }

PYX_INLINE bool truediv(double& out, double a, double b) {
  if (PYX_UNLIKELY(b == 0.0)) return raise(PYX_ZeroDivisionError, "float division by zero");
  out = a / b;
  return true;
}
// a / b for b known not to be zero.
PYX_INLINE double div_nonzero(double a, double b) { return a / b; }

namespace detail {

// C's fmod: exact, so the way of computing it is free.
PYX_INLINE double remainder_toward_zero(double a, double b) {
#ifdef __FMA__
  double x = __builtin_fabs(a), y = __builtin_fabs(b);
  double q = x / y;
  // The quotient rounds to at most one above its integer part; then one correction, exact as every step is.
  if (PYX_LIKELY(q < 4503599627370496.0 && y < kInf)) {
    double r = __builtin_fma(-__builtin_trunc(q), y, x);
    if (r < 0.0) r += y;
    return __builtin_copysign(r, a);
  }
#endif
  return ::fmod(a, b);
}

struct div_mod {
  double div, mod;
};

PYX_INLINE double floor_mod(double a, double b) {
  double m = remainder_toward_zero(a, b);
  if (m == 0.0) return __builtin_copysign(0.0, b);
  if ((b < 0.0) != (m < 0.0)) m += b;
  return m;
}

PYX_INLINE div_mod floor_div_mod(double a, double b) {
  double m = remainder_toward_zero(a, b);
  double d = (a - m) / b;
  if (m == 0.0) {
    m = __builtin_copysign(0.0, b);
  } else if ((b < 0.0) != (m < 0.0)) {
    m += b;
    d -= 1.0;
  }
  if (d == 0.0) return {__builtin_copysign(0.0, a / b), m};
  double f = __builtin_floor(d);
  if (d - f > 0.5) f += 1.0;
  return {f, m};
}

}  // namespace detail

PYX_INLINE bool floordiv(double& out, double a, double b) {
  if (PYX_UNLIKELY(b == 0.0)) return raise(PYX_ZeroDivisionError, "float floor division by zero");
  out = detail::floor_div_mod(a, b).div;
  return true;
}
PYX_INLINE bool mod(double& out, double a, double b) {
  if (PYX_UNLIKELY(b == 0.0)) return raise(PYX_ZeroDivisionError, "float modulo");
  out = detail::floor_mod(a, b);
  return true;
}
PYX_INLINE bool divmod(double& q, double& r, double a, double b) {
  if (PYX_UNLIKELY(b == 0.0)) return raise(PYX_ZeroDivisionError, "float divmod()");
  auto [d, m] = detail::floor_div_mod(a, b);
  q = d;
  r = m;
  return true;
}

// a ** b with the errors of float; a complex result exits.
status pow_special(double& out, double a, double b);
PYX_INLINE status pow(double& out, double a, double b) {
  // Finite operands and a positive base need no look at special cases before libm, an odd result one after it.
  if (PYX_LIKELY(a > 0.0 && a < kInf && is_finite(b))) {
    out = ::pow(a, b);
    if (PYX_LIKELY(out < kInf)) return status::ok;
  }
  return pow_special(out, a, b);
}
// a ** b of ints with b known to be negative.
inline bool pow_negative(double& out, int64_t a, int64_t b) {
  return pow(out, static_cast<double>(a), static_cast<double>(b)) == status::ok;
}

PYX_INLINE bool eq(double a, double b) { return a == b; }
PYX_INLINE bool ne(double a, double b) { return a != b; }
// Equality of items of containers, which take one object for equal to itself: NaN of the same bits counts as one.
PYX_INLINE bool eq_same(double a, double b) {
  return a == b || __builtin_bit_cast(uint64_t, a) == __builtin_bit_cast(uint64_t, b);
}
PYX_INLINE bool lt(double a, double b) { return a < b; }
PYX_INLINE bool le(double a, double b) { return a <= b; }
PYX_INLINE bool gt(double a, double b) { return a > b; }
PYX_INLINE bool ge(double a, double b) { return a >= b; }

namespace detail {

// Compares an int with a float by value: -1, 0, 1, or 2 when x is NaN.
PYX_COLD inline int compare_wide(int64_t i, double x) {
  if (x != x) return 2;
  if (x >= 9223372036854775808.0) return -1;
  if (x < -9223372036854775808.0) return 1;
  auto t = static_cast<int64_t>(x);
  if (i != t) return i < t ? -1 : 1;
  double rest = x - static_cast<double>(t);
  return rest > 0.0 ? -1 : rest < 0.0 ? 1 : 0;
}

PYX_INLINE bool exact_as_double(int64_t i) { return static_cast<uint64_t>(i) + kExactDouble <= 2 * kExactDouble; }

}  // namespace detail

PYX_INLINE bool eq(int64_t a, double b) {
  return PYX_LIKELY(detail::exact_as_double(a)) ? static_cast<double>(a) == b : detail::compare_wide(a, b) == 0;
}
PYX_INLINE bool ne(int64_t a, double b) { return !eq(a, b); }
PYX_INLINE bool lt(int64_t a, double b) {
  return PYX_LIKELY(detail::exact_as_double(a)) ? static_cast<double>(a) < b : detail::compare_wide(a, b) == -1;
}
PYX_INLINE bool le(int64_t a, double b) {
  return PYX_LIKELY(detail::exact_as_double(a)) ? static_cast<double>(a) <= b : detail::compare_wide(a, b) <= 0;
}
PYX_INLINE bool gt(int64_t a, double b) {
  return PYX_LIKELY(detail::exact_as_double(a)) ? static_cast<double>(a) > b : detail::compare_wide(a, b) == 1;
}
PYX_INLINE bool ge(int64_t a, double b) {
  if (PYX_LIKELY(detail::exact_as_double(a))) return static_cast<double>(a) >= b;
  int c = detail::compare_wide(a, b);
  return c == 0 || c == 1;
}
PYX_INLINE bool eq(double a, int64_t b) { return eq(b, a); }
PYX_INLINE bool ne(double a, int64_t b) { return !eq(b, a); }
PYX_INLINE bool lt(double a, int64_t b) { return gt(b, a); }
PYX_INLINE bool le(double a, int64_t b) { return ge(b, a); }
PYX_INLINE bool gt(double a, int64_t b) { return lt(b, a); }
PYX_INLINE bool ge(double a, int64_t b) { return le(b, a); }

// The int with the value of an integral float; not finite raises, beyond 64 bits exits.
// Out of line it does not get the address of the result, which stays in a register; of what passes it is INT64_MIN.
PYX_COLD inline status integral_special(double x) {
  if (is_nan(x)) return raised(PYX_ValueError, "cannot convert float NaN to integer");
  if (is_inf(x)) return raised(PYX_OverflowError, "cannot convert float infinity to integer");
  return x == -9223372036854775808.0 ? status::ok : status::exit;
}
#if defined(__SSE2__)
// x without its fraction; INT64_MIN for what no int64 holds.
PYX_INLINE int64_t truncated(double x) {
  typedef double pair __attribute__((vector_size(16)));
  return __builtin_ia32_cvttsd2si64(pair{x, 0.0});
}
#else
PYX_INLINE int64_t truncated(double x) {
  return x >= -9223372036854775808.0 && x < 9223372036854775808.0 ? static_cast<int64_t>(x) : INT64_MIN;
}
#endif
PYX_INLINE status integral(int64_t& out, double x) {
  out = truncated(x);
  return PYX_LIKELY(out != INT64_MIN) ? status::ok : integral_special(x);
}
// int(x)
PYX_INLINE status to_int(int64_t& out, double x) { return integral(out, x); }
// round(x): half to even
PYX_INLINE status round(int64_t& out, double x) { return integral(out, __builtin_rint(x)); }

// round(x, digits)
bool round_digits_slow(double& out, double x, int64_t digits);
inline bool round_digits(double& out, double x, int64_t digits) {
  static constexpr double kTen[] = {1e0, 1e1, 1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                    1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};
  if (PYX_LIKELY(digits >= 0 && digits <= 15)) {
    // Away from a tie the scaled value rounds to the right integer, and the quotient of two exact doubles is the
    // double nearest to the decimal.
    double scaled = __builtin_fabs(x) * kTen[digits];
    if (PYX_LIKELY(scaled < 1e15)) {
      double whole = __builtin_floor(scaled), rest = scaled - whole;
      double slack = scaled * 4.5e-16;
      if (PYX_LIKELY(rest < 0.5 - slack || rest > 0.5 + slack)) {
        double r = (rest > 0.5 ? whole + 1.0 : whole) / kTen[digits];
        out = __builtin_copysign(r, x);
        return true;
      }
    }
  }
  return round_digits_slow(out, x, digits);
}

PYX_INLINE bool is_integer(double x) { return is_finite(x) && __builtin_floor(x) == x; }

}  // namespace pyx
