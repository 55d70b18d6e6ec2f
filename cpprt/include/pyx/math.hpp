// pyx/math.hpp: the functions of the module math on floats: libm's values, CPython's errors.
#pragma once
#include "float.hpp"
#include "tuple.hpp"

extern "C" {
double acos(double) noexcept __attribute__((const));
double acosh(double) noexcept __attribute__((const));
double asin(double) noexcept __attribute__((const));
double asinh(double) noexcept __attribute__((const));
double atan(double) noexcept __attribute__((const));
double atan2(double, double) noexcept __attribute__((const));
double atanh(double) noexcept __attribute__((const));
double cbrt(double) noexcept __attribute__((const));
double cos(double) noexcept __attribute__((const));
double cosh(double) noexcept __attribute__((const));
double erf(double) noexcept __attribute__((const));
double erfc(double) noexcept __attribute__((const));
double exp(double) noexcept __attribute__((const));
double exp2(double) noexcept __attribute__((const));
double expm1(double) noexcept __attribute__((const));
double log(double) noexcept __attribute__((const));
double log10(double) noexcept __attribute__((const));
double log1p(double) noexcept __attribute__((const));
double log2(double) noexcept __attribute__((const));
double nextafter(double, double) noexcept __attribute__((const));
double remainder(double, double) noexcept __attribute__((const));
double sin(double) noexcept __attribute__((const));
double sinh(double) noexcept __attribute__((const));
double tan(double) noexcept __attribute__((const));
double tanh(double) noexcept __attribute__((const));
}

namespace pyx {

constexpr double kPi = 3.14159265358979323846;
constexpr double math_pi() { return kPi; }
constexpr none np_newaxis() { return {}; }
constexpr double math_e() { return 2.71828182845904523536; }
constexpr double math_tau() { return 2.0 * kPi; }
constexpr double math_inf() { return kInf; }
constexpr double math_nan() { return kNan; }

namespace math {

PYX_INLINE bool domain_error() { return raise(PYX_ValueError, "math domain error"); }
PYX_INLINE bool range_error() { return raise(PYX_OverflowError, "math range error"); }

namespace detail {

// Judges the result r of a function of x: a new NaN is a domain error, a new infinity an overflow or a pole.
PYX_INLINE bool judge(double& out, double r, double x, bool may_overflow) {
  out = r;
  if (PYX_LIKELY(is_finite(r)) || !is_finite(x)) return !(is_nan(r) && !is_nan(x)) || domain_error();
  return is_nan(r) || !may_overflow ? domain_error() : range_error();
}

}  // namespace detail

PYX_INLINE bool sqrt(double& out, double x) {
  if (PYX_UNLIKELY(x < 0.0)) return domain_error();
#if __has_builtin(__builtin_elementwise_sqrt)
  out = __builtin_elementwise_sqrt(x);
#else
  out = __builtin_sqrt(x);
#endif
  return true;
}

#define PYX_MATH(NAME, OVERFLOWS) \
  PYX_INLINE bool NAME(double& out, double x) { return detail::judge(out, ::NAME(x), x, OVERFLOWS); }
PYX_MATH(acos, false)
PYX_MATH(acosh, false)
PYX_MATH(asin, false)
PYX_MATH(atanh, false)
PYX_MATH(cos, false)
PYX_MATH(cosh, true)
PYX_MATH(exp, true)
PYX_MATH(exp2, true)
PYX_MATH(expm1, true)
PYX_MATH(log, false)
PYX_MATH(log10, false)
PYX_MATH(log1p, false)
PYX_MATH(log2, false)
PYX_MATH(sin, false)
PYX_MATH(sinh, true)
PYX_MATH(tan, false)
#undef PYX_MATH

PYX_INLINE double asinh(double x) { return ::asinh(x); }
PYX_INLINE double atan(double x) { return ::atan(x); }
PYX_INLINE double atan2(double y, double x) { return ::atan2(y, x); }
PYX_INLINE double cbrt(double x) { return ::cbrt(x); }
PYX_INLINE double erf(double x) { return ::erf(x); }
PYX_INLINE double erfc(double x) { return ::erfc(x); }
PYX_INLINE double tanh(double x) { return ::tanh(x); }
PYX_INLINE double fabs(double x) { return __builtin_fabs(x); }
PYX_INLINE double copysign(double x, double y) { return __builtin_copysign(x, y); }
PYX_INLINE double degrees(double x) { return x * (180.0 / kPi); }
PYX_INLINE double radians(double x) { return x * (kPi / 180.0); }
PYX_INLINE double nextafter(double x, double y) { return ::nextafter(x, y); }
PYX_INLINE bool isfinite(double x) { return is_finite(x); }
PYX_INLINE bool isinf(double x) { return is_inf(x); }
PYX_INLINE bool isnan(double x) { return is_nan(x); }
double ulp(double x);
bool gamma(double& out, double x);
bool lgamma(double& out, double x);

// log(x, base)
inline bool log(double& out, double x, double base) {
  double n, d;
  return log(n, x) && log(d, base) && truediv(out, n, d);
}
bool pow(double& out, double x, double y);
bool fmod(double& out, double x, double y);
bool remainder(double& out, double x, double y);
bool ldexp(double& out, double x, int64_t e);
tuple<double, int64_t> frexp(double x);
tuple<double, double> modf(double x);
bool isclose(bool& out, double a, double b, double rel_tol = 1e-9, double abs_tol = 0.0);

PYX_INLINE status floor(int64_t& out, double x) { return integral(out, __builtin_floor(x)); }
PYX_INLINE status ceil(int64_t& out, double x) { return integral(out, __builtin_ceil(x)); }
PYX_INLINE status trunc(int64_t& out, double x) { return integral(out, x); }

// The length of a vector whose n items are changed.
double norm(double* items, int64_t n);
template <class... D>
inline double hypot(D... x) {
  double items[] = {x..., 0.0};
  return norm(items, sizeof...(D));
}

// ---- Sums -------------------------------------------------------------------------------------------------------

// The exact sum of the floats added, as math.fsum keeps it.
class exact_sum {
 public:
  exact_sum() = default;
  exact_sum(const exact_sum&) = delete;
  exact_sum& operator=(const exact_sum&) = delete;
  ~exact_sum() {
    if (parts_ != local_) __builtin_free(parts_);
  }
  bool add(double x);
  bool result(double& out) const;

 private:
  double local_[32];
  double* parts_ = local_;
  int64_t count_ = 0, room_ = 32;
  double special_ = 0.0, infinities_ = 0.0;
};

// fsum over a native iterator of floats
template <class I>
inline status fsum(double& out, I it) {
  exact_sum s;
  typename I::item v{};
  for (;;) {
    status st = it.next(v);
    if (st == status::done) return s.result(out) ? status::ok : status::raised;
    if (st != status::ok) return st;
    if (!s.add(static_cast<double>(v))) return status::raised;
  }
}

// ---- Integers ---------------------------------------------------------------------------------------------------

inline bool gcd(int64_t& out) {
  out = 0;
  return true;
}
inline bool lcm(int64_t& out) {
  out = 1;
  return true;
}
bool gcd(int64_t& out, int64_t a, int64_t b = 0);
bool lcm(int64_t& out, int64_t a, int64_t b = 1);
template <class... I>
inline bool gcd(int64_t& out, int64_t a, int64_t b, I... rest) {
  return gcd(out, a, b) && gcd(out, out, rest...);
}
template <class... I>
inline bool lcm(int64_t& out, int64_t a, int64_t b, I... rest) {
  return lcm(out, a, b) && lcm(out, out, rest...);
}
status factorial(int64_t& out, int64_t n);
status comb(int64_t& out, int64_t n, int64_t k);
status perm(int64_t& out, int64_t n, int64_t k);
inline status perm(int64_t& out, int64_t n) { return factorial(out, n); }
bool isqrt(int64_t& out, int64_t n);

}  // namespace math
}  // namespace pyx
