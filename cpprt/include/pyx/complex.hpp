// pyx/complex.hpp: arithmetic of complex numbers, as CPython's complexobject.c does it.
#pragma once
#include "box.hpp"
#include "compare.hpp"
#include "float.hpp"

namespace pyx {

PYX_INLINE complex add(complex a, complex b) { return {a.re + b.re, a.im + b.im}; }
PYX_INLINE complex sub(complex a, complex b) { return {a.re - b.re, a.im - b.im}; }
PYX_INLINE complex mul(complex a, complex b) { return {a.re * b.re - a.im * b.im, a.re * b.im + a.im * b.re}; }
PYX_INLINE complex neg(complex a) { return {-a.re, -a.im}; }
PYX_INLINE complex pos(complex a) { return a; }
PYX_INLINE complex conjugate(complex a) { return {a.re, -a.im}; }
PYX_INLINE double complex_real(complex a) { return a.re; }
PYX_INLINE double complex_imag(complex a) { return a.im; }
PYX_INLINE complex make_complex(double re, double im) { return {re, im}; }
PYX_INLINE bool truth(complex a) { return a.re != 0.0 || a.im != 0.0; }
PYX_INLINE bool falsity(complex a) { return !truth(a); }
PYX_INLINE bool eq(complex a, complex b) { return a.re == b.re && a.im == b.im; }
PYX_INLINE bool ne(complex a, complex b) { return !eq(a, b); }
PYX_INLINE bool eq(complex a, double b) { return a.re == b && a.im == 0.0; }
PYX_INLINE bool ne(complex a, double b) { return !eq(a, b); }
PYX_INLINE bool eq(complex a, int64_t b) { return eq(a.re, b) && a.im == 0.0; }
PYX_INLINE bool ne(complex a, int64_t b) { return !eq(a, b); }

// a / b, b not zero: scaled by the larger part of b
inline complex complex_quotient(complex a, complex b) {
  const double re = __builtin_fabs(b.re), im = __builtin_fabs(b.im);
  if (re >= im) {
    const double ratio = b.im / b.re, under = b.re + b.im * ratio;
    return {(a.re + a.im * ratio) / under, (a.im - a.re * ratio) / under};
  }
  if (im >= re) {
    const double ratio = b.re / b.im, under = b.re * ratio + b.im;
    return {(a.re * ratio + a.im) / under, (a.im * ratio - a.re) / under};
  }
  return {__builtin_nan(""), __builtin_nan("")};
}
inline bool truediv(complex& out, complex a, complex b) {
  if (PYX_UNLIKELY(b.re == 0.0 && b.im == 0.0)) return raise(PYX_ZeroDivisionError, "complex division by zero");
  out = complex_quotient(a, b);
  return true;
}
// a ** n for a small int; false (exit): another exponent, or a result that may be an error
inline bool pow(complex& out, complex a, int64_t n) {
  if (n < -100 || n > 100) return false;
  complex r{1.0, 0.0}, p = a;
  const int64_t count = n < 0 ? -n : n;
  for (int64_t mask = 1; count >= mask; mask <<= 1) {
    if (count & mask) r = mul(r, p);
    p = mul(p, p);
  }
  if (n <= 0) {
    if (r.re == 0.0 && r.im == 0.0) return false;
    r = complex_quotient({1.0, 0.0}, r);
  }
  if (!is_finite(r.re) || !is_finite(r.im)) return false;
  out = r;
  return true;
}
// abs(a); false (exit) for what is not finite, errors included
bool abs(double& out, complex a);

}  // namespace pyx
