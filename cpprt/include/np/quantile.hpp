// np/quantile.hpp: median, percentile and quantile of all items, NaNs left out or not; infinities as results and what raises are NumPy's.
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

// Of zeros of both signs the one that NumPy takes depends on its way of choosing.
inline bool one_zero(double x, const double* p, int64_t n) {
  if (x != 0.0) return true;
  bool negative = false;
  for (int64_t i = 0; i < n; i++) negative |= p[i] == 0.0 && __builtin_signbit(p[i]);
  return !negative;
}

// The item or the mean of the two in the middle of p[0..n), as R has it.
template <class R>
inline bool middle(R& out, double* p, int64_t n) {
  const auto [low, high] = at_rank(p, n, (n - 1) / 2);
  out = n % 2 == 0 ? (static_cast<R>(low) + static_cast<R>(high)) / R{2} : static_cast<R>(low);
  return is_finite(out) && one_zero(out, p, n);
}

inline bool interpolated(double& out, double* p, int64_t n, double q) {
  const double at = static_cast<double>(n - 1) * q, below = __builtin_floor(at), t = at - below;
  if (at >= static_cast<double>(n - 1)) {
    out = at_rank(p, n, n - 1).low;
  } else {
    const auto k = static_cast<int64_t>(below);
    const auto [x, y] = at_rank(p, n, k);
    const double d = y - x;
    out = t >= 0.5 ? y - d * (1.0 - t) : x + d * t;
  }
  return is_finite(out) && one_zero(out, p, n);
}

// f(p, n) of the items of p[0..n), with `Numbers` of those that are numbers, or `nan` where a NaN stands for all; false: NumPy's own, as where there are
// no numbers or NaNs of several kinds.
template <bool Numbers, class F, class G>
inline bool with_nans(double* p, int64_t n, const F& f, const G& nan) {
  int64_t numbers = 0;
  for (int64_t i = 0; i < n; i++) numbers += p[i] == p[i];
  if (numbers == n) return n > 0 && f(p, n);
  if constexpr (Numbers) {
    int64_t k = 0;
    for (int64_t i = 0; i < n; i++) {
      p[k] = p[i];
      k += p[i] == p[i];
    }
    return k > 0 && f(p, k);
  } else {
    uint64_t first = 0;
    for (int64_t i = 0; i < n; i++) {
      const auto bits = __builtin_bit_cast(uint64_t, p[i]);
      if (p[i] == p[i] || bits == first) continue;
      if (first != 0) return false;
      first = bits;
    }
    nan(__builtin_bit_cast(double, first));
    return true;
  }
}

// Places of ranks as they are given, one or several; others than from 0 to 1 are NumPy's to refuse.
struct rank_places {
  const double* first;
  int64_t count;
  bool percent;
  double one;
  array<double, 1, true> all;

  double at(int64_t i) const { return percent ? first[i] / 100.0 : first[i]; }
};
template <class Q>
inline status take_places(rank_places& out, const Q& q, bool percent) {
  status st;
  out.percent = percent;
  if constexpr (std::is_arithmetic_v<Q> || requires { q.v; }) {
    out.first = &out.one;
    out.count = 1;
    st = as_element(out.one, q);
  } else {
    st = np_array(out.all, q);
    out.first = out.all.first;
    out.count = st == status::ok ? out.all.shape[0] : 0;
  }
  for (int64_t i = 0; st == status::ok && i < out.count; i++) {
    if (!(out.at(i) >= 0.0 && out.at(i) <= 1.0)) st = status::exit;
  }
  return st;
}

// The ranks of a slice: `step` results apart.
template <bool Numbers>
inline bool ranked(double* out, int64_t step, double* p, int64_t n, const rank_places& q) {
  return with_nans<Numbers>(
      p, n,
      [&](double* items, int64_t count) {
        bool good = true;
        for (int64_t i = 0; good && i < q.count; i++) good = interpolated(out[i * step], items, count, q.at(i));
        return good;
      },
      [&](double nan) {
        for (int64_t i = 0; i < q.count; i++) out[i * step] = nan;
      });
}
template <bool Numbers, class R>
inline bool halved(R& out, double* p, int64_t n) {
  return with_nans<Numbers>(
      p, n, [&](double* items, int64_t count) { return middle(out, items, count); },
      [&](double nan) { out = static_cast<R>(nan); });
}

// All items as float64, in C order.
template <class T, int N, bool C>
inline status as_doubles(array<double, 1, true>& out, const array<T, N, C>& a) {
  array<double, N, true> x;
  if constexpr (std::is_floating_point_v<T>) {
    int64_t shape[N];
    for (int k = 0; k < N; k++) shape[k] = a.shape[k];
    status st = new_array<double, N>(x, shape, false);
    if (st == status::ok) st = assign(x, a);
    if (st != status::ok) return st;
  } else {
    const status st = exact_floats(x, a);
    if (st != status::ok) return st;
  }
  out.first = x.first;
  out.shape[0] = size(x);
  out.owner = x.owner;
  return status::ok;
}
template <class X>
  requires(!is_array<X>)
inline status as_doubles(array<double, 1, true>& out, const X& list) {
  array<typename nest<X>::item, 1, true> items;
  const status st = np_array(items, list);
  return st == status::ok ? as_doubles(out, items) : st;
}

}  // namespace detail

// median(a), nanmedian(a)
template <bool Numbers, class R, class A>
inline status np_median(np_scalar<R>& out, const A& a) {
  array<double, 1, true> x;
  const status st = detail::as_doubles(x, a);
  if (st != status::ok) return st;
  return detail::halved<Numbers>(out.v, x.first, x.shape[0]) ? status::ok : status::exit;
}

// quantile(a, q), percentile(a, q), nanquantile and nanpercentile, q a number or several
template <bool Numbers, bool Percent, class A, class Q>
inline status np_quantile(np_f8& out, const A& a, const Q& q) {
  array<double, 1, true> x;
  detail::rank_places at;
  status st = detail::take_places(at, q, Percent);
  if (st == status::ok) st = detail::as_doubles(x, a);
  if (st != status::ok) return st;
  return detail::ranked<Numbers>(&out.v, 1, x.first, x.shape[0], at) ? status::ok : status::exit;
}
template <bool Numbers, bool Percent, class A, class Q>
inline status np_quantile(array<double, 1, true>& out, const A& a, const Q& q) {
  array<double, 1, true> x, r;
  detail::rank_places at;
  status st = detail::take_places(at, q, Percent);
  if (st == status::ok) st = detail::as_doubles(x, a);
  if (st == status::ok) st = empty(r, at.count);
  if (st != status::ok) return st;
  if (!detail::ranked<Numbers>(r.first, 1, x.first, x.shape[0], at)) return status::exit;
  return detail::hand_over(out, r, st);
}

}  // namespace pyx
