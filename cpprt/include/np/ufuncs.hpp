// np/ufuncs.hpp: NumPy's functions of one or two scalars whose values IEEE arithmetic decides.
#pragma once
#include "scalar.hpp"

namespace pyx {

constexpr double euler_gamma() { return 0.57721566490153286061; }

namespace np {

PYX_INLINE np_f8 sqrt(np_f8 x, int line = __builtin_LINE()) {
  if (PYX_UNLIKELY(x.v < 0.0)) {
    np_note(NP_UFUNC_SQRT, NP_INVALID, line);
    return {-kNan};  // as the processor has it
  }
  return {__builtin_sqrt(x.v)};
}
PYX_INLINE np_f8 absolute(np_f8 x) { return {__builtin_fabs(x.v)}; }
// Wraps silently.
PYX_INLINE np_i8 absolute(np_i8 x) { return {x.v < 0 ? static_cast<int64_t>(0 - static_cast<uint64_t>(x.v)) : x.v}; }
PYX_INLINE np_f8 floor(np_f8 x) { return {__builtin_floor(x.v)}; }
PYX_INLINE np_f8 ceil(np_f8 x) { return {__builtin_ceil(x.v)}; }
PYX_INLINE np_f8 trunc(np_f8 x) { return {__builtin_trunc(x.v)}; }
PYX_INLINE np_f8 rint(np_f8 x) { return {__builtin_rint(x.v)}; }
PYX_INLINE np_f8 sign(np_f8 x) { return {x.v > 0.0 ? 1.0 : x.v < 0.0 ? -1.0 : x.v == 0.0 ? 0.0 : x.v}; }
PYX_INLINE np_i8 sign(np_i8 x) { return {static_cast<int64_t>((x.v > 0) - (x.v < 0))}; }
PYX_INLINE np_b1 isnan(np_f8 x) { return {is_nan(x.v)}; }
PYX_INLINE np_b1 isinf(np_f8 x) { return {is_inf(x.v)}; }
PYX_INLINE np_b1 isfinite(np_f8 x) { return {is_finite(x.v)}; }
// NaN wins; of equals, zeros of both signs among them, the second is taken.
PYX_INLINE np_f8 maximum(np_f8 a, np_f8 b) { return a.v > b.v || is_nan(a.v) ? a : b; }
PYX_INLINE np_f8 minimum(np_f8 a, np_f8 b) { return a.v < b.v || is_nan(a.v) ? a : b; }
PYX_INLINE np_i8 maximum(np_i8 a, np_i8 b) { return a.v > b.v ? a : b; }
PYX_INLINE np_i8 minimum(np_i8 a, np_i8 b) { return a.v < b.v ? a : b; }

}  // namespace np

// s.item()
template <class T>
PYX_INLINE T item(np_scalar<T> s) {
  return s.v;
}

}  // namespace pyx
