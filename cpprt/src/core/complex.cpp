// src/core/complex.cpp: the absolute value of complex numbers.
#include <math.h>

#include <pyx/complex.hpp>

namespace pyx {

bool abs(double& out, complex a) {
  if (!is_finite(a.re) || !is_finite(a.im)) return false;
  out = ::hypot(a.re, a.im);
  return is_finite(out);
}

}  // namespace pyx
