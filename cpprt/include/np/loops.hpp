// np/loops.hpp: functions of scalars that the inner loops of NumPy's and SciPy's ufuncs compute, with their bits.
#pragma once
#include "scalar.hpp"

namespace pyx {

struct np_inner;

// The functions, in the order of their names in src/core/loops.cpp.
enum np_function : uint8_t {
  NP_EXP,
  NP_EXPM1,
  NP_EXP2,
  NP_LOG,
  NP_LOG2,
  NP_LOG10,
  NP_LOG1P,
  NP_SIN,
  NP_COS,
  NP_TAN,
  NP_ARCSIN,
  NP_ARCCOS,
  NP_ARCTAN,
  NP_SINH,
  NP_COSH,
  NP_TANH,
  NP_ARCSINH,
  NP_ARCCOSH,
  NP_ARCTANH,
  NP_CBRT,
  NP_DEG2RAD,
  NP_RAD2DEG,
  NP_SQRT,
  NP_SQUARE,
  NP_NDTR,
  NP_NDTRI,
  NP_LOG_NDTR,
  NP_ERF,
  NP_ERFC,
  NP_ERFINV,
  NP_GAMMA,
  NP_GAMMALN,
  NP_EXPIT,
  NP_LOGIT,
  NP_PSI,
  NP_ARCTAN2,
  NP_HYPOT,
  NP_POWER_OF,
  NP_FMOD,
  NP_COPYSIGN,
  NP_LOGADDEXP,
  NP_BETA,
  NP_BETALN
};

// One value through a loop; false where NumPy has something to say about it, or is not there.
bool np_scalar_loop(np_function f, double a, double b, double* out);

namespace detail {

template <np_function F>
PYX_INLINE bool scalar_loop(np_f8& out, np_f8 a, np_f8 b = {0.0}) {
  return PYX_LIKELY(np_scalar_loop(F, a.v, b.v, &out.v));
}

}  // namespace detail

namespace np {

inline bool exp(np_f8& out, np_f8 x) { return detail::scalar_loop<NP_EXP>(out, x); }
inline bool expm1(np_f8& out, np_f8 x) { return detail::scalar_loop<NP_EXPM1>(out, x); }
inline bool exp2(np_f8& out, np_f8 x) { return detail::scalar_loop<NP_EXP2>(out, x); }
inline bool log(np_f8& out, np_f8 x) { return detail::scalar_loop<NP_LOG>(out, x); }
inline bool log2(np_f8& out, np_f8 x) { return detail::scalar_loop<NP_LOG2>(out, x); }
inline bool log10(np_f8& out, np_f8 x) { return detail::scalar_loop<NP_LOG10>(out, x); }
inline bool log1p(np_f8& out, np_f8 x) { return detail::scalar_loop<NP_LOG1P>(out, x); }
inline bool sin(np_f8& out, np_f8 x) { return detail::scalar_loop<NP_SIN>(out, x); }
inline bool cos(np_f8& out, np_f8 x) { return detail::scalar_loop<NP_COS>(out, x); }
inline bool tan(np_f8& out, np_f8 x) { return detail::scalar_loop<NP_TAN>(out, x); }
inline bool arcsin(np_f8& out, np_f8 x) { return detail::scalar_loop<NP_ARCSIN>(out, x); }
inline bool arccos(np_f8& out, np_f8 x) { return detail::scalar_loop<NP_ARCCOS>(out, x); }
inline bool arctan(np_f8& out, np_f8 x) { return detail::scalar_loop<NP_ARCTAN>(out, x); }
inline bool sinh(np_f8& out, np_f8 x) { return detail::scalar_loop<NP_SINH>(out, x); }
inline bool cosh(np_f8& out, np_f8 x) { return detail::scalar_loop<NP_COSH>(out, x); }
inline bool tanh(np_f8& out, np_f8 x) { return detail::scalar_loop<NP_TANH>(out, x); }
inline bool arcsinh(np_f8& out, np_f8 x) { return detail::scalar_loop<NP_ARCSINH>(out, x); }
inline bool arccosh(np_f8& out, np_f8 x) { return detail::scalar_loop<NP_ARCCOSH>(out, x); }
inline bool arctanh(np_f8& out, np_f8 x) { return detail::scalar_loop<NP_ARCTANH>(out, x); }
inline bool cbrt(np_f8& out, np_f8 x) { return detail::scalar_loop<NP_CBRT>(out, x); }
inline bool deg2rad(np_f8& out, np_f8 x) { return detail::scalar_loop<NP_DEG2RAD>(out, x); }
inline bool rad2deg(np_f8& out, np_f8 x) { return detail::scalar_loop<NP_RAD2DEG>(out, x); }
inline bool arctan2(np_f8& out, np_f8 a, np_f8 b) { return detail::scalar_loop<NP_ARCTAN2>(out, a, b); }
inline bool hypot(np_f8& out, np_f8 a, np_f8 b) { return detail::scalar_loop<NP_HYPOT>(out, a, b); }
inline bool power(np_f8& out, np_f8 a, np_f8 b) { return detail::scalar_loop<NP_POWER_OF>(out, a, b); }
inline bool fmod(np_f8& out, np_f8 a, np_f8 b) { return detail::scalar_loop<NP_FMOD>(out, a, b); }
inline bool copysign(np_f8& out, np_f8 a, np_f8 b) { return detail::scalar_loop<NP_COPYSIGN>(out, a, b); }
inline bool logaddexp(np_f8& out, np_f8 a, np_f8 b) { return detail::scalar_loop<NP_LOGADDEXP>(out, a, b); }

}  // namespace np

// Functions of scipy.special.
namespace special {

inline bool ndtr(np_f8& out, np_f8 x) { return detail::scalar_loop<NP_NDTR>(out, x); }
inline bool ndtri(np_f8& out, np_f8 x) { return detail::scalar_loop<NP_NDTRI>(out, x); }
inline bool log_ndtr(np_f8& out, np_f8 x) { return detail::scalar_loop<NP_LOG_NDTR>(out, x); }
inline bool erf(np_f8& out, np_f8 x) { return detail::scalar_loop<NP_ERF>(out, x); }
inline bool erfc(np_f8& out, np_f8 x) { return detail::scalar_loop<NP_ERFC>(out, x); }
inline bool erfinv(np_f8& out, np_f8 x) { return detail::scalar_loop<NP_ERFINV>(out, x); }
inline bool gamma(np_f8& out, np_f8 x) { return detail::scalar_loop<NP_GAMMA>(out, x); }
inline bool gammaln(np_f8& out, np_f8 x) { return detail::scalar_loop<NP_GAMMALN>(out, x); }
inline bool expit(np_f8& out, np_f8 x) { return detail::scalar_loop<NP_EXPIT>(out, x); }
inline bool logit(np_f8& out, np_f8 x) { return detail::scalar_loop<NP_LOGIT>(out, x); }
inline bool psi(np_f8& out, np_f8 x) { return detail::scalar_loop<NP_PSI>(out, x); }
inline bool beta(np_f8& out, np_f8 a, np_f8 b) { return detail::scalar_loop<NP_BETA>(out, a, b); }
inline bool betaln(np_f8& out, np_f8 a, np_f8 b) { return detail::scalar_loop<NP_BETALN>(out, a, b); }

}  // namespace special

}  // namespace pyx
