// np/complexes.hpp: functions of one complex number, by the inner loops of NumPy's ufuncs.
#pragma once
#include "numbers.hpp"

namespace pyx {

// The magnitude by np.absolute, whose loop is not that of abs(); false where NumPy has something to say about it.
bool np_complex_magnitude(const complex& z, double* out);

namespace detail {

PYX_INLINE complex plain_complex(complex z) { return z; }
PYX_INLINE complex plain_complex(np_c16 z) { return z.v; }

}  // namespace detail

template <np_function F, class Z>
PYX_INLINE bool np_complex(np_c16& out, Z z) {
  const complex v = detail::plain_complex(z);
  return PYX_LIKELY(np_scalar_loop_of(F, 'D', &v, &out.v));
}
template <class Z>
PYX_INLINE bool np_complex_abs(np_f8& out, Z z) {
  return PYX_LIKELY(np_complex_magnitude(detail::plain_complex(z), &out.v));
}
// angle(z)
template <class Z>
PYX_INLINE bool np_complex_angle(np_f8& out, Z z) {
  const complex v = detail::plain_complex(z);
  return np::arctan2(out, {v.im}, {v.re});
}
template <class Z>
PYX_INLINE np_c16 np_complex_conj(Z z) {
  const complex v = detail::plain_complex(z);
  return {complex{v.re, -v.im}};
}
template <class Z>
PYX_INLINE np_b1 np_complex_isnan(Z z) {
  const complex v = detail::plain_complex(z);
  return {v.re != v.re || v.im != v.im};
}
template <class Z>
PYX_INLINE np_b1 np_complex_isfinite(Z z) {
  const complex v = detail::plain_complex(z);
  return {is_finite(v.re) && is_finite(v.im)};
}
PYX_INLINE np_f8 np_complex_real(np_c16 z) { return {z.v.re}; }
PYX_INLINE np_f8 np_complex_imag(np_c16 z) { return {z.v.im}; }

}  // namespace pyx
