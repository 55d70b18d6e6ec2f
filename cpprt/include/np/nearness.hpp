// np/nearness.hpp: allclose of arrays and numbers, and interp over a table of points.
#pragma once
#include "made.hpp"

namespace pyx {

namespace detail {

template <class V>
PYX_INLINE double near_item(const V& v, int64_t i) {
  if constexpr (is_array<V>) {
    return v.first[i];
  } else {
    return static_cast<double>(v);
  }
}
template <class T>
PYX_INLINE double near_item(const np_scalar<T>& v, int64_t) {
  return v.v;
}

// The number of items that x and y have in common; -1 where they are to be broadcast otherwise.
template <class X, class Y>
PYX_INLINE int64_t near_items(const X& x, const Y& y) {
  if constexpr (is_array<X> && is_array<Y>) {
    for (int k = 0; k < X::ndim; k++) {
      if (x.shape[k] != y.shape[k]) return -1;
    }
    return size(x);
  } else if constexpr (is_array<X>) {
    return size(x);
  } else {
    return size(y);
  }
}

PYX_INLINE bool infinite(double x) { return __builtin_isinf(x); }

}  // namespace detail

// allclose(x, y, rtol, atol): exits where something overflows, of which NumPy warns
template <class X, class Y>
inline bool np_allclose(bool& out, const X& x, const Y& y, double rtol = 1e-5, double atol = 1e-8) {
  const int64_t n = detail::near_items(x, y);
  if (n < 0) return false;
  bool all = true, odd = false;
  for (int64_t i = 0; i < n; i++) {
    const double a = detail::near_item(x, i), b = detail::near_item(y, i);
    const double distance = __builtin_fabs(a - b), room = atol + rtol * __builtin_fabs(b);
    const bool finite = !detail::infinite(b) && b == b;
    all &= (distance <= room && finite) || a == b;
    odd |= (detail::infinite(distance) && finite && !detail::infinite(a)) || (detail::infinite(room) && finite);
  }
  out = all;
  return !odd;
}

namespace detail {

// The value at v of the lines through the points (x[i], y[i]), x rising.
inline double between(double v, const double* x, const double* y, int64_t n) {
  if (v != v) return v;
  if (v < x[0]) return y[0];
  if (v > x[n - 1]) return y[n - 1];
  int64_t lo = 0, hi = n;  // the last point that is not behind v
  while (hi - lo > 1) {
    const int64_t mid = lo + (hi - lo) / 2;
    (v >= x[mid] ? lo : hi) = mid;
  }
  if (lo == n - 1 || x[lo] == v) return y[lo];
  const double slope = (y[lo + 1] - y[lo]) / (x[lo + 1] - x[lo]);
  double r = slope * (v - x[lo]) + y[lo];
  if (r != r) r = slope * (v - x[lo + 1]) + y[lo + 1];
  return r != r && y[lo] == y[lo + 1] ? y[lo] : r;
}

inline bool rising(const array<double, 1, true>& x, const array<double, 1, true>& y) {
  const int64_t n = x.shape[0];
  bool good = n > 0 && y.shape[0] == n;
  for (int64_t i = 1; good && i < n; i++) good = x.first[i - 1] <= x.first[i];
  return good && x.first[0] == x.first[0];
}

}  // namespace detail

// interp(v, x, y)
template <class V>
inline status np_interp(np_f8& out, const V& v, const array<double, 1, true>& x, const array<double, 1, true>& y) {
  if (!detail::rising(x, y)) return status::exit;
  out.v = detail::between(detail::near_item(v, 0), x.first, y.first, x.shape[0]);
  return status::ok;
}
template <bool C>
inline status np_interp(array<double, 1, true>& out, const array<double, 1, C>& v, const array<double, 1, true>& x,
                        const array<double, 1, true>& y) {
  if (!detail::rising(x, y)) return status::exit;
  array<double, 1, true> r;
  const status st = empty(r, v.shape[0]);
  for (int64_t i = 0; st == status::ok && i < v.shape[0]; i++) {
    r.first[i] = detail::between(*v.at(i), x.first, y.first, x.shape[0]);
  }
  return detail::hand_over(out, r, st);
}

}  // namespace pyx
