// np/mixed.hpp: np.int64 with a Python float: float64 arithmetic that NumPy gives to its ufuncs, as its warnings show.
#pragma once
#include "scalar.hpp"

namespace pyx {

template <class A, class B>
PYX_INLINE np_f8 mul_ufunc(A a, B b, int line = __builtin_LINE()) {
  double x = as_f8(a).v, y = as_f8(b).v;
  return detail::noted(NP_UFUNC_MULTIPLY, x, y, x * y, line);
}
template <class A, class B>
PYX_INLINE np_f8 truediv_ufunc(A a, B b, int line = __builtin_LINE()) {
  double x = as_f8(a).v, y = as_f8(b).v;
  return detail::noted(NP_UFUNC_DIVIDE, x, y, x / y, line);
}
template <class A, class B>
PYX_INLINE np_f8 floordiv_ufunc(A a, B b, int line = __builtin_LINE()) {
  double x = as_f8(a).v, y = as_f8(b).v;
  double r = y == 0.0 ? x / y : detail::floor_div_mod(x, y).div;
  return detail::noted(NP_UFUNC_FLOOR_DIVIDE, x, y, r, line);
}
template <class A, class B>
PYX_INLINE np_f8 mod_ufunc(A a, B b, int line = __builtin_LINE()) {
  double x = as_f8(a).v, y = as_f8(b).v;
  return detail::noted(NP_UFUNC_REMAINDER, x, y, y == 0.0 ? detail::mod_by_zero(x) : detail::floor_mod(x, y), line);
}
template <class A, class B>
inline np_f8 pow_ufunc(A a, B b, int line = __builtin_LINE()) {
  double x = as_f8(a).v, y = as_f8(b).v;
  return detail::noted(NP_UFUNC_POWER, x, y, ::pow(x, y), line);
}

// Without a look at the result, for where something else tells of warnings (see np/quiet.hpp).
template <class A, class B>
PYX_INLINE np_f8 mul_ufunc_quiet(A a, B b) {
  return {as_f8(a).v * as_f8(b).v};
}
template <class A, class B>
PYX_INLINE np_f8 truediv_ufunc_quiet(A a, B b) {
  return {as_f8(a).v / as_f8(b).v};
}

}  // namespace pyx
