// np/special.hpp: scipy.stats.norm of scalars, by the functions of scipy.special that it is made of.
#pragma once
#include <cmath>

#include "loops.hpp"

namespace pyx::norm {

namespace detail {

// (x - loc) / scale; false where NumPy may have something to say, or SciPy an answer of its own (of infinities and NaN).
inline bool standard(double& z, double x, double loc, double scale) {
  z = (x - loc) / scale;
  return scale > 0 && std::isfinite(scale) && std::isfinite(z);
}

inline constexpr double kSqrt2Pi = 2.5066282746310002;     // math.sqrt(2 * math.pi)
inline constexpr double kLogSqrt2Pi = 0.9189385332046727;  // math.log(math.sqrt(2 * math.pi))

}  // namespace detail

// Of x, of what lies loc off and is scaled: cdf, sf and logcdf.
inline bool cdf(np_f8& out, np_f8 x, np_f8 loc = {0.0}, np_f8 scale = {1.0}) {
  double z;
  return detail::standard(z, x.v, loc.v, scale.v) && special::ndtr(out, {z});
}
inline bool sf(np_f8& out, np_f8 x, np_f8 loc = {0.0}, np_f8 scale = {1.0}) {
  double z;
  return detail::standard(z, x.v, loc.v, scale.v) && special::ndtr(out, {-z});
}
inline bool logcdf(np_f8& out, np_f8 x, np_f8 loc = {0.0}, np_f8 scale = {1.0}) {
  double z;
  return detail::standard(z, x.v, loc.v, scale.v) && special::log_ndtr(out, {z});
}
// exp(-z^2 / 2) / sqrt(2 pi) / scale, with NumPy's exp
inline bool pdf(np_f8& out, np_f8 x, np_f8 loc = {0.0}, np_f8 scale = {1.0}) {
  double z;
  if (!detail::standard(z, x.v, loc.v, scale.v) || !(std::fabs(z) < 1e150)) return false;
  np_f8 e;
  if (!np::exp(e, {-(z * z) / 2.0})) return false;
  out = {e.v / detail::kSqrt2Pi / scale.v};
  return true;
}
inline bool logpdf(np_f8& out, np_f8 x, np_f8 loc = {0.0}, np_f8 scale = {1.0}) {
  double z;
  np_f8 log_scale;
  if (!detail::standard(z, x.v, loc.v, scale.v) || !(std::fabs(z) < 1e150) || !np::log(log_scale, scale)) return false;
  out = {-(z * z) / 2.0 - detail::kLogSqrt2Pi - log_scale.v};
  return true;
}
// The quantile of q; isf: that of 1 - q.
inline bool ppf(np_f8& out, np_f8 q, np_f8 loc = {0.0}, np_f8 scale = {1.0}) {
  if (!(q.v > 0 && q.v < 1 && scale.v > 0) || !std::isfinite(loc.v) || !std::isfinite(scale.v)) return false;
  np_f8 z;
  if (!special::ndtri(z, q)) return false;
  out = {z.v * scale.v + loc.v};
  return std::isfinite(out.v);
}
inline bool isf(np_f8& out, np_f8 q, np_f8 loc = {0.0}, np_f8 scale = {1.0}) {
  if (!(q.v > 0 && q.v < 1 && scale.v > 0) || !std::isfinite(loc.v) || !std::isfinite(scale.v)) return false;
  np_f8 z;
  if (!special::ndtri(z, q)) return false;
  out = {-z.v * scale.v + loc.v};
  return std::isfinite(out.v);
}

}  // namespace pyx::norm
