// np/retyped.hpp: reductions along an axis from an initial number on (initial=), and in another dtype (dtype=), of arrays
// in C order.
#pragma once
#include "several.hpp"

namespace pyx {

namespace detail {

// The results of a reduction along an axis that each start from a number; those of nothing too.
template <class R, class T, int N, class V, class F>
inline status from_initial(array<R, N - 1, true>& out, const array<T, N, true>& a, int64_t axis, const V& v,
                           const F& f) {
  R start;
  bool good = true;
  if (as_element(start, v) != status::ok) return status::exit;
  const status st = along(out, a, axis, [&](R* to, const block& b) {
    for (int64_t k = 0; k < b.outer * b.inner; k++) to[k] = start;
    good = f(to, b);
  });
  return good ? st : status::exit;
}

template <bool Greatest, class T>
inline bool extreme_from(T* out, const T* p, const block& b) {
  bool good = true;
  for (int64_t o = 0; o < b.outer; o++, out += b.inner) {
    for (int64_t i = 0; i < b.n; i++, p += b.inner) {
      for (int64_t k = 0; k < b.inner; k++) {
        if constexpr (std::is_floating_point_v<T>) {
          good = good && (p[k] != 0 || out[k] != 0 || __builtin_signbit(p[k]) == __builtin_signbit(out[k]));
        }
        out[k] = better<Greatest>(p[k], out[k]) ? p[k] : out[k];
      }
    }
  }
  np_set_flags(0);
  return good;
}

}  // namespace detail

// sum(a, axis, initial=x), max, min
template <class R, class T, int N, class V>
inline status sum_initial_axis(array<R, N - 1, true>& out, const array<T, N, true>& a, int64_t axis, const V& v) {
  return detail::from_initial(out, a, axis, v, [&](R* to, const detail::block& b) {
    const T* p = a.first;
    for (int64_t o = 0; o < b.outer; o++, to += b.inner) {
      if (b.inner == 1) {
        *to = detail::plus(*to, detail::row_sum<R>(p, b.n));
        p += b.n;
        continue;
      }
      for (int64_t i = 0; i < b.n; i++, p += b.inner) {
        for (int64_t k = 0; k < b.inner; k++) to[k] = detail::plus(to[k], p[k]);
      }
    }
    return true;
  });
}
template <class T, int N, class V>
inline status max_initial_axis(array<T, N - 1, true>& out, const array<T, N, true>& a, int64_t axis, const V& v) {
  return detail::from_initial(
      out, a, axis, v, [&](T* to, const detail::block& b) { return detail::extreme_from<true>(to, a.first, b); });
}
template <class T, int N, class V>
inline status min_initial_axis(array<T, N - 1, true>& out, const array<T, N, true>& a, int64_t axis, const V& v) {
  return detail::from_initial(
      out, a, axis, v, [&](T* to, const detail::block& b) { return detail::extreme_from<false>(to, a.first, b); });
}

namespace detail {

// The items in the dtype in which they are added up. Sums of ints as floats have to be exact, then their order does not
// matter; floats of another size are NumPy's where they do not fit its buffer, which it sums by itself.
template <class R, class T, int N>
inline status in_dtype(array<R, N, true>& out, const array<T, N, true>& a, bool whole) {
  if constexpr (std::is_same_v<R, T>) {
    out = a;
    return status::ok;
  } else if constexpr (std::is_same_v<R, double> && !std::is_floating_point_v<T>) {
    return exact_floats(out, a);
  } else {
    if (std::is_floating_point_v<R> && (whole ? size(a) : a.shape[N - 1]) > kBufferItems) return status::exit;
    return np_astype(out, a);
  }
}

}  // namespace detail

// sum(a, dtype=R), mean(a, dtype=R), along an axis, and cumsum(a, dtype=R) of one axis
template <class R, class T, int N>
inline status sum_as(np_scalar<R>& out, const array<T, N, true>& a) {
  array<R, N, true> x;
  const status st = detail::in_dtype(x, a, true);
  if (st != status::ok) return st;
  detail::listen();
  out.v = detail::plus(R{0}, detail::row_sum<R>(x.first, size(x)));
  return detail::quietly() ? status::ok : (np_set_flags(0), status::exit);
}
template <class R, class T, int N>
inline status sum_as(array<R, N - 1, true>& out, const array<T, N, true>& a, int64_t axis) {
  array<R, N, true> x;
  const status st = detail::in_dtype(x, a, false);
  return st == status::ok ? sum_axis(out, x, axis) : st;
}
template <class R, class T, int N>
inline status mean_as(np_scalar<R>& out, const array<T, N, true>& a) {
  array<R, N, true> x;
  const status st = detail::in_dtype(x, a, true);
  return st == status::ok ? mean_all(out, x) : st;
}
template <class R, class T, int N>
inline status mean_as(array<R, N - 1, true>& out, const array<T, N, true>& a, int64_t axis) {
  array<R, N, true> x;
  const status st = detail::in_dtype(x, a, false);
  return st == status::ok ? mean_axis(out, x, axis) : st;
}
template <class R, class T>
inline status cumsum_as(array<R, 1, true>& out, const array<T, 1, true>& a) {
  array<R, 1, true> x;
  status st = status::ok;
  if constexpr (std::is_same_v<R, T>) {
    x = a;
  } else {
    st = np_astype(x, a);
  }
  return st == status::ok ? cumsum(out, x) : st;
}

}  // namespace pyx
