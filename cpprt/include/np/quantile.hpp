// np/quantile.hpp: median, percentile and quantile of all items; NaNs, infinities and what raises are NumPy's.
#pragma once
#include <algorithm>

#include "stack.hpp"
#include "stats.hpp"

namespace pyx {

namespace detail {

// Two items that follow each other in order: of rank k and, where there is one, of rank k + 1.
struct neighbours {
  double low, high;
};
inline neighbours in_order_at(double* p, int64_t n, int64_t k) {
  std::nth_element(p, p + k, p + n);
  return {p[k], k + 1 < n ? *std::min_element(p + k + 1, p + n) : p[k]};
}
// The same of p[0..n), which may be put in another order. Of many items those around the rank are taken out first:
// between two of a sample.
inline neighbours at_rank(double* p, int64_t n, int64_t k) {
  constexpr int64_t sample = 1024, reach = 96;
  scratch room;
  if (n >= 4 * sample) room.p = allocate(n, sizeof(double));
  if (room.p) {
    double s[sample];
    const int64_t step = n / sample, r = k / step;
    for (int64_t i = 0; i < sample; i++) s[i] = p[i * step];
    std::sort(s, s + sample);
    const double low = r < reach ? -__builtin_inf() : s[r - reach];
    const double high = r + reach >= sample ? __builtin_inf() : s[r + reach];
    auto* q = static_cast<double*>(room.p);
    int64_t less = 0, kept = 0;
    for (int64_t i = 0; i < n; i++) {
      const double x = p[i];
      less += x < low;
      q[kept] = x;
      kept += (x >= low) & (x <= high);
    }
    if (k >= less && k + (k + 1 < n) < less + kept) return in_order_at(q, kept, k - less);
  }
  return in_order_at(p, n, k);
}

// All items as float64, in C order; exit where there are none, or a NaN or an infinity is among them.
template <class T, int N, bool C>
inline status finite_items(array<double, 1, true>& out, const array<T, N, C>& a) {
  array<double, N, true> x;
  if constexpr (std::is_same_v<T, double>) {
    int64_t shape[N];
    for (int k = 0; k < N; k++) shape[k] = a.shape[k];
    status st = new_array<double, N>(x, shape, false);
    if (st == status::ok) st = assign(x, a);
    if (st != status::ok) return st;
  } else {
    const status st = exact_floats(x, a);
    if (st != status::ok) return st;
  }
  const int64_t n = size(x);
  bool odd = n == 0;
  for (int64_t i = 0; i < n; i++) odd |= !(__builtin_fabs(x.first[i]) < __builtin_inf());
  if (odd) return status::exit;
  out.first = x.first;
  out.shape[0] = n;
  out.owner = x.owner;
  return status::ok;
}
template <class X>
  requires(!is_array<X>)
inline status finite_items(array<double, 1, true>& out, const X& list) {
  array<typename nest<X>::item, 1, true> items;
  const status st = np_array(items, list);
  return st == status::ok ? finite_items(out, items) : st;
}

// Of zeros of both signs the one that NumPy takes depends on its way of choosing.
inline bool one_zero(double x, const array<double, 1, true>& a) {
  if (x != 0.0) return true;
  bool negative = false;
  for (int64_t i = 0; i < a.shape[0]; i++) negative |= a.first[i] == 0.0 && __builtin_signbit(a.first[i]);
  return !negative;
}

inline bool interpolated(double& out, array<double, 1, true>& a, double q) {
  const int64_t n = a.shape[0];
  if (!(q >= 0.0 && q <= 1.0)) return false;
  const double at = static_cast<double>(n - 1) * q, below = __builtin_floor(at), t = at - below;
  if (at >= static_cast<double>(n - 1)) {
    out = at_rank(a.first, n, n - 1).low;
  } else {
    const auto k = static_cast<int64_t>(below);
    const auto [x, y] = at_rank(a.first, n, k);
    const double d = y - x;
    out = t >= 0.5 ? y - d * (1.0 - t) : x + d * t;
  }
  return is_finite(out) && one_zero(out, a);
}

}  // namespace detail

// median(a)
template <class A>
inline status np_median(np_f8& out, const A& a) {
  array<double, 1, true> x;
  const status st = detail::finite_items(x, a);
  if (st != status::ok) return st;
  const int64_t n = x.shape[0];
  const auto [low, high] = detail::at_rank(x.first, n, (n - 1) / 2);
  const double m = n % 2 == 0 ? (low + high) / 2.0 : low;
  if (!is_finite(m) || !detail::one_zero(m, x)) return status::exit;
  out.v = m;
  return status::ok;
}

// quantile(a, q) and percentile(a, q), q a number or several
template <bool Percent, class A, class Q>
inline status np_quantile(np_f8& out, const A& a, const Q& q) {
  array<double, 1, true> x;
  double at, v;
  status st = detail::as_element(at, q);
  if (st == status::ok) st = detail::finite_items(x, a);
  if (st != status::ok) return st;
  if (!detail::interpolated(v, x, Percent ? at / 100.0 : at)) return status::exit;
  out.v = v;
  return status::ok;
}
template <bool Percent, class A, class Q>
inline status np_quantile(array<double, 1, true>& out, const A& a, const Q& q) {
  array<double, 1, true> x, r;
  status st = np_array(r, q);
  if (st == status::ok) st = detail::finite_items(x, a);
  if (st != status::ok) return st;
  for (int64_t i = 0; i < r.shape[0]; i++) {
    if (!detail::interpolated(r.first[i], x, Percent ? r.first[i] / 100.0 : r.first[i])) return status::exit;
  }
  return detail::hand_over(out, r, st);
}

}  // namespace pyx
