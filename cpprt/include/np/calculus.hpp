// np/calculus.hpp: differences along any axis and of higher order, gradients, the trapezoidal rule and polynomials.
#pragma once
#include "misc.hpp"
#include "ordered.hpp"

namespace pyx {

namespace detail {

// Items n apart from each other by `inner` along the axis: out[…, i, …] = a[…, i + 1, …] - a[…, i, …], in place.
template <class T>
inline void differ(T* p, int64_t outer, int64_t n, int64_t inner) {
  T* to = p;
  for (int64_t o = 0; o < outer; o++, p += n * inner) {
    for (int64_t k = 0; k < (n - 1) * inner; k++) {
      if constexpr (std::is_same_v<T, bool>) {
        to[k] = p[k + inner] != p[k];
      } else {
        to[k] = e_sub(p[k + inner], p[k]);
      }
    }
    to += (n - 1) * inner;
  }
}

// The differences of order times of rows that may be overwritten.
template <class T, int N>
inline status differences(array<T, N, true>& out, array<T, N, true>& items, int64_t axis, int64_t times) {
  block b;
  if (!at_axis_of<N>(axis) || !b.at(items.shape, axis) || times < 1) return status::exit;
  int64_t n = b.n;
  listen();
  for (; times > 0 && n > 0; times--, n--) differ(items.first, b.outer, n, b.inner);
  if (!quietly()) return np_set_flags(0), status::exit;
  int64_t shape[N];
  for (int k = 0; k < N; k++) shape[k] = k == axis ? n : items.shape[k];
  array<T, N, true> r;
  const status st = new_array<T, N>(r, shape, false);
  const int64_t m = st == status::ok ? size(r) : 0;
  for (int64_t i = 0; i < m; i++) r.first[i] = items.first[i];
  return hand_over(out, r, st);
}

}  // namespace detail

// diff(a, n, axis)
template <class T, int N, bool C>
inline status np_diff_along(array<T, N, true>& out, const array<T, N, C>& a, int64_t times = 1, int64_t axis = -1) {
  int64_t shape[N];
  array<T, N, true> items;
  if (!detail::like_in_c_order(shape, a)) return status::exit;
  const status st = copy(items, a);
  return st == status::ok ? detail::differences(out, items, axis, times) : st;
}
// diff(a, prepend=x), diff(a, append=x) of one dimension, x a number of the same dtype or an array
template <bool Before, class T, bool C, class X>
inline status np_diff_from(array<T, 1, true>& out, const array<T, 1, C>& a, const X& x) {
  array<T, 1, true> items;
  int64_t more = 1;
  if constexpr (detail::is_array<X>) more = x.shape[0];
  status st = empty(items, a.shape[0] + more);
  if (st != status::ok) return st;
  array<T, 1, true> own = items, other = items;
  own.first += Before ? more : 0;
  own.shape[0] = a.shape[0];
  other.first += Before ? 0 : a.shape[0];
  other.shape[0] = more;
  st = assign(own, a);
  if constexpr (detail::is_array<X>) {
    if (st == status::ok) st = assign(other, x);
  } else {
    if (st == status::ok) st = detail::as_element(*other.first, x);
  }
  return st == status::ok ? detail::differences(out, items, 0, 1) : st;
}

namespace detail {

// f as float64, and the distance of its neighbours by one number.
template <int N>
inline status slopes(array<double, N, true>& out, const array<double, N, true>& f, int64_t axis, double h) {
  block b;
  if (!at_axis_of<N>(axis) || !b.at(f.shape, axis) || b.n < 2) return status::exit;
  array<double, N, true> r;
  const status st = new_array<double, N>(r, f.shape, false);
  if (st != status::ok) return st;
  const int64_t n = b.n, m = b.inner;
  const double* p = f.first;
  double* to = r.first;
  listen();
  for (int64_t o = 0; o < b.outer; o++, p += n * m, to += n * m) {
    for (int64_t k = 0; k < m; k++) to[k] = (p[m + k] - p[k]) / h;
    for (int64_t k = m; k < (n - 1) * m; k++) to[k] = (p[k + m] - p[k - m]) / (2.0 * h);
    for (int64_t k = (n - 1) * m; k < n * m; k++) to[k] = (p[k] - p[k - m]) / h;
  }
  if (!quietly()) return np_set_flags(0), status::exit;
  return hand_over(out, r, st);
}

template <class T, int N, bool C>
inline status as_doubles(array<double, N, true>& out, const array<T, N, C>& a) {
  return np_astype(out, a);
}

}  // namespace detail

// gradient(f, h) of one dimension, h one distance
template <class T, bool C>
inline status np_gradient(array<double, 1, true>& out, const array<T, 1, C>& f, double h = 1.0) {
  array<double, 1, true> x;
  const status st = detail::as_doubles(x, f);
  return st == status::ok ? detail::slopes(out, x, 0, h) : st;
}
// gradient(f, x): x the places of the items
template <class T, bool C, class X, bool D>
inline status np_gradient(array<double, 1, true>& out, const array<T, 1, C>& f, const array<X, 1, D>& at) {
  array<double, 1, true> y, x, r;
  const int64_t n = f.shape[0];
  if (n < 2 || at.shape[0] != n) return status::exit;
  status st = detail::as_doubles(y, f);
  if (st == status::ok) st = detail::as_doubles(x, at);
  if (st == status::ok) st = empty(r, n);
  if (st != status::ok) return st;
  detail::listen();
  bool even = true;
  for (int64_t i = 0; i + 1 < n; i++) x.first[i] = x.first[i + 1] - x.first[i];
  for (int64_t i = 0; i + 1 < n; i++) even = even && x.first[i] == x.first[0];
  if (even) return detail::quietly() ? detail::slopes(out, y, 0, x.first[0]) : status::exit;
  for (int64_t i = 1; i + 1 < n; i++) {
    const double d = x.first[i - 1], e = x.first[i];
    const double a = -e / (d * (d + e)), b = (e - d) / (d * e), c = d / (e * (d + e));
    r.first[i] = a * y.first[i - 1] + b * y.first[i] + c * y.first[i + 1];
  }
  r.first[0] = (y.first[1] - y.first[0]) / x.first[0];
  r.first[n - 1] = (y.first[n - 1] - y.first[n - 2]) / x.first[n - 2];
  if (!detail::quietly()) return np_set_flags(0), status::exit;
  return detail::hand_over(out, r, st);
}
// gradient(f, axis=k), gradient(f, h, axis=k)
template <class T, int N, bool C>
inline status np_gradient_axis(array<double, N, true>& out, const array<T, N, C>& f, int64_t axis) {
  array<double, N, true> x;
  const status st = detail::as_doubles(x, f);
  return st == status::ok ? detail::slopes(out, x, axis, 1.0) : st;
}
template <class T, int N, bool C>
inline status np_gradient_axis(array<double, N, true>& out, const array<T, N, C>& f, double h, int64_t axis) {
  array<double, N, true> x;
  const status st = detail::as_doubles(x, f);
  return st == status::ok ? detail::slopes(out, x, axis, h) : st;
}
// gradient(f) of two dimensions: along both
template <class T, bool C>
inline status np_gradient(tuple<array<double, 2, true>, array<double, 2, true>>& out, const array<T, 2, C>& f,
                          double h = 1.0) {
  array<double, 2, true> x, down, across;
  status st = detail::as_doubles(x, f);
  if (st == status::ok) st = detail::slopes(down, x, 0, h);
  if (st == status::ok) st = detail::slopes(across, x, 1, h);
  if (st == status::ok) out = make_tuple(down, across);
  return st;
}

// trapezoid(y, x, dx) of one dimension
template <bool C>
inline status np_trapezoid(np_f8& out, const array<double, 1, C>& y, double dx = 1.0) {
  array<double, 1, true> r;
  const int64_t n = y.shape[0];
  const status st = empty(r, n > 0 ? n - 1 : 0);
  if (st != status::ok) return st;
  detail::listen();
  for (int64_t i = 0; i + 1 < n; i++) r.first[i] = dx * (*y.at(i + 1) + *y.at(i)) / 2.0;
  out.v = 0.0 + detail::pairwise_sum(r.first, r.shape[0]);
  return detail::quietly() ? status::ok : (np_set_flags(0), status::exit);
}
template <bool C, bool D>
inline status np_trapezoid(np_f8& out, const array<double, 1, C>& y, const array<double, 1, D>& x) {
  array<double, 1, true> r;
  const int64_t n = y.shape[0];
  if (x.shape[0] != n) return status::exit;
  const status st = empty(r, n > 0 ? n - 1 : 0);
  if (st != status::ok) return st;
  detail::listen();
  for (int64_t i = 0; i + 1 < n; i++) r.first[i] = (*x.at(i + 1) - *x.at(i)) * (*y.at(i + 1) + *y.at(i)) / 2.0;
  out.v = 0.0 + detail::pairwise_sum(r.first, r.shape[0]);
  return detail::quietly() ? status::ok : (np_set_flags(0), status::exit);
}

// polyval(p, x): Horner's rule
template <bool C>
inline status np_polyval(np_f8& out, const array<double, 1, C>& p, double x) {
  double y = 0.0;
  detail::listen();
  for (int64_t i = 0; i < p.shape[0]; i++) y = y * x + *p.at(i);
  out.v = y;
  return detail::quietly() && p.shape[0] > 0 ? status::ok : (np_set_flags(0), status::exit);
}
template <bool C, int N, bool D>
inline status np_polyval(array<double, N, true>& out, const array<double, 1, C>& p, const array<double, N, D>& x) {
  array<double, N, true> r, items;
  status st = np_zeros_like(r, x);
  if (st == status::ok) st = detail::in_c_order(items, x, 0);
  if (st != status::ok) return st;
  const int64_t n = size(r);
  detail::listen();
  for (int64_t k = 0; k < p.shape[0]; k++) {
    const double c = *p.at(k);
    for (int64_t i = 0; i < n; i++) r.first[i] = r.first[i] * items.first[i] + c;
  }
  if (!detail::quietly()) return np_set_flags(0), status::exit;
  return detail::hand_over(out, r, st);
}

}  // namespace pyx
