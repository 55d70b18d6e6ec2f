// np/normal.hpp: the normal distribution of scipy.stats over arrays, by the loops of scipy.special that it is made of.
#pragma once
#include "made.hpp"
#include "special.hpp"
#include "vector.hpp"

namespace pyx::norm {

namespace detail {

// One pass of a loop over a row in place; false where it is not there, or NumPy has something to say.
inline bool pass(np_inner& l, double* row, int64_t n) {
  if (PYX_UNLIKELY(!l.run) && !pyx_np_inner(l.ufunc, l.types, &l.run, &l.data)) return false;
  np_set_flags(0);
  np_loop(l, n, row, sizeof(double), row, sizeof(double));
  const bool quiet = (np_flags() & ~NP_FLAG_UNDERFLOW) == 0;
  np_set_flags(0);
  return quiet;
}

// f(x) of every item of a copy of x; false: one is for SciPy.
template <int N, bool C, class F>
inline status each_item(array<double, N, true>& out, const array<double, N, C>& x, const F& f) {
  const status st = copy(out, x);
  const int64_t n = st == status::ok ? size(out) : 0;
  bool good = true;
  for (int64_t i = 0; i < n; i++) {
    out.first[i] = f(out.first[i]);
    good &= std::isfinite(out.first[i]);
  }
  if (np_flags()) np_set_flags(0);
  return st == status::ok && !good ? status::exit : st;
}

inline bool plain(double loc, double scale) { return scale > 0 && std::isfinite(scale) && std::isfinite(loc); }

// loop(sign * (x - loc) / scale)
template <int N, bool C>
inline status of_standard(array<double, N, true>& out, np_inner& l, const array<double, N, C>& x, double loc,
                          double scale, bool negative) {
  array<double, N, true> r;
  if (!plain(loc, scale)) return status::exit;
  const status st = each_item(r, x, [=](double v) {
    const double z = (v - loc) / scale;
    return negative ? -z : z;
  });
  if (st != status::ok || !pass(l, r.first, size(r))) return st == status::ok ? status::exit : st;
  return pyx::detail::hand_over(out, r, st);
}

// The quantiles of what lies between 0 and 1; sign: -1 counts from the other end.
template <int N, bool C>
inline status quantiles(array<double, N, true>& out, const array<double, N, C>& q, double loc, double scale,
                        double sign) {
  static np_inner loop{"special.ndtri", "dd", nullptr, nullptr};
  array<double, N, true> r;
  if (!plain(loc, scale)) return status::exit;
  status st = each_item(r, q, [](double v) { return v > 0 && v < 1 ? v : __builtin_nan(""); });
  if (st != status::ok || !pass(loop, r.first, size(r))) return st == status::ok ? status::exit : st;
  bool good = true;
  for (int64_t i = 0; i < size(r); i++) {
    const double z = r.first[i];
    r.first[i] = (sign < 0 ? -z : z) * scale + loc;
    good &= std::isfinite(r.first[i]);
  }
  return good ? pyx::detail::hand_over(out, r, st) : status::exit;
}

}  // namespace detail

template <int N, bool C>
inline status cdf(array<double, N, true>& out, const array<double, N, C>& x, np_f8 loc = {0.0}, np_f8 scale = {1.0}) {
  static np_inner loop{"special.ndtr", "dd", nullptr, nullptr};
  return detail::of_standard(out, loop, x, loc.v, scale.v, false);
}
template <int N, bool C>
inline status sf(array<double, N, true>& out, const array<double, N, C>& x, np_f8 loc = {0.0}, np_f8 scale = {1.0}) {
  static np_inner loop{"special.ndtr", "dd", nullptr, nullptr};
  return detail::of_standard(out, loop, x, loc.v, scale.v, true);
}
template <int N, bool C>
inline status logcdf(array<double, N, true>& out, const array<double, N, C>& x, np_f8 loc = {0.0},
                     np_f8 scale = {1.0}) {
  static np_inner loop{"special.log_ndtr", "dd", nullptr, nullptr};
  return detail::of_standard(out, loop, x, loc.v, scale.v, false);
}
// exp(-z^2 / 2) / sqrt(2 pi) / scale
template <int N, bool C>
inline status pdf(array<double, N, true>& out, const array<double, N, C>& x, np_f8 loc = {0.0}, np_f8 scale = {1.0}) {
  static np_inner loop{"exp", "dd", nullptr, nullptr};
  array<double, N, true> r;
  if (!detail::plain(loc.v, scale.v)) return status::exit;
  const status st = detail::each_item(r, x, [=](double v) {
    const double z = (v - loc.v) / scale.v;
    return -(z * z) / 2.0;
  });
  if (st != status::ok || !detail::pass(loop, r.first, size(r))) return st == status::ok ? status::exit : st;
  for (int64_t i = 0; i < size(r); i++) r.first[i] = r.first[i] / detail::kSqrt2Pi / scale.v;
  return pyx::detail::hand_over(out, r, st);
}
template <int N, bool C>
inline status logpdf(array<double, N, true>& out, const array<double, N, C>& x, np_f8 loc = {0.0},
                     np_f8 scale = {1.0}) {
  array<double, N, true> r;
  np_f8 log_scale;
  if (!detail::plain(loc.v, scale.v) || !np::log(log_scale, scale)) return status::exit;
  const status st = detail::each_item(r, x, [=](double v) {
    const double z = (v - loc.v) / scale.v;
    return -(z * z) / 2.0 - detail::kLogSqrt2Pi - log_scale.v;
  });
  return pyx::detail::hand_over(out, r, st);
}
template <int N, bool C>
inline status ppf(array<double, N, true>& out, const array<double, N, C>& q, np_f8 loc = {0.0}, np_f8 scale = {1.0}) {
  return detail::quantiles(out, q, loc.v, scale.v, 1.0);
}
template <int N, bool C>
inline status isf(array<double, N, true>& out, const array<double, N, C>& q, np_f8 loc = {0.0}, np_f8 scale = {1.0}) {
  return detail::quantiles(out, q, loc.v, scale.v, -1.0);
}

}  // namespace pyx::norm
