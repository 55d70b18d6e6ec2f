// np/misc.hpp: functions over whole arrays that make arrays of their own: differences, ranges, triangles, running sums.
#pragma once
#include "axes.hpp"
#include "made.hpp"

namespace pyx {

// copyto(to, from)
template <class T, int N, bool C, class V>
inline status np_copyto(const array<T, N, C>& to, const V& from) {
  return detail::store(to, from);
}

// diff(a): neighbours along the last axis
template <class T, int N, bool C>
inline status np_diff(array<T, N, true>& out, const array<T, N, C>& a) {
  int64_t shape[N];
  if (!detail::like_in_c_order(shape, a)) return status::exit;
  array<T, N, true> items = {}, r;
  status st = status::ok;
  if constexpr (C) {
    items = a;
  } else {
    st = copy(items, a);
  }
  const int64_t n = shape[N - 1], rows = n > 0 ? size(a) / n : 0;
  shape[N - 1] = n > 0 ? n - 1 : 0;
  if (st == status::ok) st = detail::new_array<T, N>(r, shape, false);
  if (st != status::ok) return st;
  detail::listen();
  for (int64_t i = 0; i < rows; i++) {
    const T* p = items.first + i * n;
    T* to = r.first + i * (n - 1);
    for (int64_t k = 0; k + 1 < n; k++) to[k] = e_sub(p[k + 1], p[k]);
  }
  if (!detail::quietly()) return status::exit;
  return detail::hand_over(out, r, st);
}

// linspace(start, stop, num)
inline status np_linspace(array<double, 1, true>& out, double start, double stop, int64_t num = 50) {
  if (num < 0 || !is_finite(start) || !is_finite(stop)) return status::exit;
  array<double, 1, true> r;
  const status st = detail::new_array<double, 1>(r, {num}, false);
  if (st != status::ok) return st;
  const int64_t div = num - 1;
  const double delta = stop - start, step = delta / static_cast<double>(div);
  if (!is_finite(delta) || (div > 0 && step == 0.0)) return status::exit;
  for (int64_t i = 0; i < num; i++) {
    const double x = div > 0 ? static_cast<double>(i) * step : static_cast<double>(i) * delta;
    r.first[i] = x + start;
  }
  if (num > 1) r.first[num - 1] = stop;
  return detail::hand_over(out, r, st);
}

// eye(n, m), identity(n)
template <class T>
inline status np_eye(array<T, 2, true>& out, int64_t n, int64_t m) {
  array<T, 2, true> r;
  if (n < 0 || m < 0) return status::exit;
  const status st = detail::new_array<T, 2>(r, {n, m}, true);
  for (int64_t i = 0; st == status::ok && i < n && i < m; i++) {
    if constexpr (std::is_same_v<T, complex>) {
      *r.at(i, i) = {1.0, 0.0};
    } else {
      *r.at(i, i) = 1;
    }
  }
  return detail::hand_over(out, r, st);
}
template <class T>
inline status np_eye(array<T, 2, true>& out, int64_t n) {
  return np_eye(out, n, n);
}
// diag(v) of one dimension
template <class T, bool C>
inline status np_diag(array<T, 2, true>& out, const array<T, 1, C>& v) {
  array<T, 2, true> r;
  const int64_t n = v.shape[0];
  const status st = detail::new_array<T, 2>(r, {n, n}, true);
  for (int64_t i = 0; st == status::ok && i < n; i++) *r.at(i, i) = *v.at(i);
  return detail::hand_over(out, r, st);
}
// triu(a, k), tril(a, k)
template <bool Upper, class T, bool C>
inline status np_triangle(array<T, 2, true>& out, const array<T, 2, C>& a, int64_t k) {
  array<T, 2, true> r;
  const status st = detail::new_array<T, 2>(r, a.shape, true);
  if (st != status::ok || k > (int64_t{1} << 40) || k < -(int64_t{1} << 40)) return status::exit;
  for (int64_t i = 0; i < a.shape[0]; i++) {
    for (int64_t j = 0; j < a.shape[1]; j++) {
      if (Upper ? j - i >= k : j - i <= k) *r.at(i, j) = *a.at(i, j);
    }
  }
  return detail::hand_over(out, r, st);
}
template <class T, bool C>
inline status np_triu(array<T, 2, true>& out, const array<T, 2, C>& a, int64_t k = 0) {
  return np_triangle<true>(out, a, k);
}
template <class T, bool C>
inline status np_tril(array<T, 2, true>& out, const array<T, 2, C>& a, int64_t k = 0) {
  return np_triangle<false>(out, a, k);
}

// round(a, decimals) of floats: scaled, rounded half to even and scaled back
template <class T, int N, bool C>
inline status np_round(array<T, N, true>& out, const array<T, N, C>& a, int64_t decimals = 0) {
  array<T, N, true> r;
  status st = np_empty_like(r, a);
  if (st == status::ok) st = assign(r, a);
  if (st != status::ok || decimals > 8 || decimals < -8) return st == status::ok ? status::exit : st;
  double scale = 1.0;
  for (int64_t k = decimals < 0 ? -decimals : decimals; k > 0; k--) scale *= 10.0;
  const T f = static_cast<T>(scale);
  const int64_t n = size(r);
  detail::listen();
  if (decimals == 0) {
    for (int64_t i = 0; i < n; i++) r.first[i] = __builtin_elementwise_rint(r.first[i]);
  } else if (decimals > 0) {
    for (int64_t i = 0; i < n; i++) r.first[i] = __builtin_elementwise_rint(r.first[i] * f) / f;
  } else {
    for (int64_t i = 0; i < n; i++) r.first[i] = __builtin_elementwise_rint(r.first[i] / f) * f;
  }
  np_set_flags(np_flags() & ~0x20u);
  if (!detail::quietly()) return status::exit;
  return detail::hand_over(out, r, st);
}

// roll(a, n): all items, as in one row
template <class T, int N, bool C>
inline status np_roll(array<T, N, true>& out, const array<T, N, C>& a, int64_t by) {
  array<T, N, true> items, r;
  status st = status::ok;
  if constexpr (C) {
    items = a;
  } else {
    st = copy(items, a);
  }
  if (st == status::ok) st = detail::new_array<T, N>(r, items.shape, false);
  if (st != status::ok) return st;
  const int64_t n = size(r);
  if (n > 0) {
    int64_t to = by % n;
    if (to < 0) to += n;
    for (int64_t i = 0; i < n - to; i++) r.first[to + i] = items.first[i];
    for (int64_t i = 0; i < to; i++) r.first[i] = items.first[n - to + i];
  }
  return detail::hand_over(out, r, st);
}
// flip(a): a view with all axes backwards
template <class T, int N, bool C>
inline array<T, N, false> np_flip(const array<T, N, C>& a) {
  array<T, N, false> of = a, out;
  for (int k = 0; k < N; k++) {
    if (of.shape[k] == 0) continue;
    of.first = reinterpret_cast<T*>(reinterpret_cast<char*>(of.first) + (of.shape[k] - 1) * of.strides[k]);
    of.strides[k] = -of.strides[k];
  }
  detail::make_view(out, a, of.shape, of.strides);
  out.first = of.first;
  return out;
}

namespace detail {

template <class R, class T, int N, class F>
inline status running(array<R, N, true>& out, const array<T, N, true>& a, int64_t axis, const F& f) {
  block b;
  if (!b.at(a.shape, axis)) return status::exit;
  array<R, N, true> r;
  const status st = new_array<R, N>(r, a.shape, false);
  if (st != status::ok) return st;
  listen();
  const T* p = a.first;
  R* to = r.first;
  for (int64_t o = 0; o < b.outer; o++) {
    for (int64_t i = 0; i < b.n; i++, p += b.inner, to += b.inner) {
      for (int64_t k = 0; k < b.inner; k++) {
        to[k] = i == 0 ? static_cast<R>(p[k]) : f(to[k - b.inner], static_cast<R>(p[k]));
      }
    }
  }
  if (!quietly()) return status::exit;
  return hand_over(out, r, st);
}

template <class R, class T, int N, bool C, class F>
inline status running_any(array<R, N, true>& out, const array<T, N, C>& a, int64_t axis, const F& f) {
  if constexpr (C) {
    return running(out, a, axis, f);
  } else {
    int64_t shape[N];
    if (!like_in_c_order(shape, a)) return status::exit;
    array<T, N, true> items;
    const status st = copy(items, a);
    return st == status::ok ? running(out, items, axis, f) : st;
  }
}

}  // namespace detail

// cumsum(a), cumprod(a), along an axis or of one dimension
template <class R, class T, int N, bool C>
inline status np_cumsum(array<R, N, true>& out, const array<T, N, C>& a, int64_t axis = 0) {
  return detail::running_any(out, a, axis, [](R x, R y) { return e_add(x, y); });
}
template <class R, class T, int N, bool C>
inline status np_cumprod(array<R, N, true>& out, const array<T, N, C>& a, int64_t axis = 0) {
  return detail::running_any(out, a, axis, [](R x, R y) { return e_mul(x, y); });
}

}  // namespace pyx
