// np/ranks.hpp: median, percentile and quantile along an axis.
#pragma once
#include "quantile.hpp"

namespace pyx {

namespace detail {

// f(number of the slice, copy of its items, their number) for every slice of a along an axis, in C order.
template <class T, int N, bool C, class F>
inline status each_slice(const array<T, N, C>& a, int64_t axis, const F& f) {
  array<T, N, true> items;
  if (const status st = in_c_order(items, a, 0); st != status::ok) return st;
  block b;
  if (!b.at(items.shape, axis) || b.n == 0) return status::exit;
  scratch room;
  room.p = allocate(b.n, sizeof(double));
  if (!room.p) return status::raised;
  auto* p = static_cast<double*>(room.p);
  for (int64_t s = 0; s < b.outer * b.inner; s++) {
    const T* from = items.first + s / b.inner * b.n * b.inner + s % b.inner;
    for (int64_t i = 0; i < b.n; i++) {
      p[i] = static_cast<double>(from[i * b.inner]);
      if constexpr (std::is_integral_v<T>) {  // half the sum of two must be exact
        if (__builtin_fabs(p[i]) > 0x1p52) return status::exit;
      }
    }
    if (!f(s, p, b.n)) return status::exit;
  }
  return status::ok;
}

}  // namespace detail

// median(a, axis), nanmedian(a, axis)
template <bool Numbers, class R, class T, int N, bool C>
  requires(N > 1)
inline status np_median_axis(array<R, N - 1, true>& out, const array<T, N, C>& a, int64_t axis) {
  if (axis < -N || axis >= N) return status::exit;
  int64_t shape[N - 1];
  array<R, N - 1, true> r;
  detail::drop_axis(shape, a.shape, axis);
  status st = detail::new_array<R, N - 1>(r, shape, false);
  if (st == status::ok) {
    st = detail::each_slice(a, axis, [&](int64_t s, double* p, int64_t n) {
      R& m = r.first[s];
      // With NaNs left out NumPy halves a sum of two even where one item is in the middle.
      return detail::halved<Numbers>(m, p, n) && (!Numbers || is_finite(m + m));
    });
  }
  return detail::hand_over(out, r, st);
}
// With the axis kept.
template <bool Numbers, class R, class T, int N, bool C>
inline status np_median_kept(array<R, N, true>& out, const array<T, N, C>& a, int64_t axis, bool) {
  return detail::keeping(out, a, axis, [&](auto& to, const auto& items, auto... at) {
    if constexpr (sizeof...(at) == 0) {
      return np_median<Numbers>(to, items);
    } else {
      return np_median_axis<Numbers>(to, items, at...);
    }
  });
}

// quantile(a, q, axis) and percentile: one place, or several, which are the first axis of the result
template <bool Numbers, bool Percent, int M, class T, int N, bool C, class Q>
inline status np_quantile_axis(array<double, M, true>& out, const array<T, N, C>& a, const Q& q, int64_t axis) {
  if (axis < -N || axis >= N) return status::exit;
  detail::rank_places at;
  status st = detail::take_places(at, q, Percent);
  if (st != status::ok) return st;
  int64_t less[N - 1], shape[M], slices = 1;
  detail::drop_axis(less, a.shape, axis);
  shape[0] = at.count;
  for (int k = 0; k < N - 1; k++) {
    shape[k + M - N + 1] = less[k];
    slices *= less[k];
  }
  array<double, M, true> r;
  st = detail::new_array<double, M>(r, shape, false);
  if (st == status::ok) {
    st = detail::each_slice(a, axis, [&](int64_t s, double* p, int64_t n) {
      return detail::ranked<Numbers>(r.first + s, slices, p, n, at);
    });
  }
  return detail::hand_over(out, r, st);
}

}  // namespace pyx
