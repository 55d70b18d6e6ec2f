// np/made.hpp: new arrays of any shape and dtype: the forms of zeros, full and arange that create.hpp has not.
#pragma once
#include "lists.hpp"
#include "shape.hpp"

namespace pyx {

namespace detail {

template <int N, class S>
PYX_INLINE bool lengths_from(int64_t (&out)[N], const S& shape) {
  length_list<N> list;
  list.take(shape);
  for (int k = 0; k < N; k++) out[k] = list.all[k];
  return list.count == N;
}

// Would NumPy lay out an array like a in C order?
template <class T, int N, bool C>
inline bool like_in_c_order(int64_t (&shape)[N], const array<T, N, C>& a) {
  for (int k = 0; k < N; k++) shape[k] = a.shape[k];
  if constexpr (!C && N > 1) {
    if (contiguous(a)) return true;
    for (int k = 0; k + 1 < N; k++) {
      const int64_t x = a.strides[k] < 0 ? -a.strides[k] : a.strides[k];
      const int64_t y = a.strides[k + 1] < 0 ? -a.strides[k + 1] : a.strides[k + 1];
      if (x <= y) return false;
    }
  }
  return true;
}

template <class T, int N>
inline status hand_over(array<T, N, true>& out, array<T, N, true>& made, status st) {
  if (st == status::ok) out = std::move(made);
  return st;
}

}  // namespace detail

// zeros(shape, dtype), empty, full and ones
template <class T, int N, class S>
inline status np_zeros(array<T, N, true>& out, const S& shape) {
  int64_t n[N];
  return detail::lengths_from(n, shape) ? detail::new_array<T, N>(out, n, true) : status::exit;
}
template <class T, int N, class S>
inline status np_empty(array<T, N, true>& out, const S& shape) {
  int64_t n[N];
  return detail::lengths_from(n, shape) ? detail::new_array<T, N>(out, n, false) : status::exit;
}
template <class T, int N, class S, class V>
inline status np_full(array<T, N, true>& out, const S& shape, const V& v) {
  array<T, N, true> a;
  status st = np_empty(a, shape);
  if (st == status::ok) st = fill(a, v);
  return detail::hand_over(out, a, st);
}
template <class T, int N, class S>
inline status np_ones(array<T, N, true>& out, const S& shape) {
  return np_full(out, shape, true);
}

// zeros_like(a, dtype) …; where NumPy would choose another order than C's it makes them
template <class E, class T, int N, bool C>
inline status np_zeros_like(array<E, N, true>& out, const array<T, N, C>& a) {
  int64_t n[N];
  return detail::like_in_c_order(n, a) ? detail::new_array<E, N>(out, n, true) : status::exit;
}
template <class E, class T, int N, bool C>
inline status np_empty_like(array<E, N, true>& out, const array<T, N, C>& a) {
  int64_t n[N];
  return detail::like_in_c_order(n, a) ? detail::new_array<E, N>(out, n, false) : status::exit;
}
template <class E, class T, int N, bool C, class V>
inline status np_full_like(array<E, N, true>& out, const array<T, N, C>& a, const V& v) {
  array<E, N, true> r;
  status st = np_empty_like(r, a);
  if (st == status::ok) st = fill(r, v);
  return detail::hand_over(out, r, st);
}
template <class E, class T, int N, bool C>
inline status np_ones_like(array<E, N, true>& out, const array<T, N, C>& a) {
  return np_full_like(out, a, true);
}
// a.astype(dtype)
template <class E, class T, int N, bool C>
inline status np_astype(array<E, N, true>& out, const array<T, N, C>& a) {
  array<E, N, true> r;
  status st = np_empty_like(r, a);
  if (st == status::ok) st = detail::convert_items(r, a);
  return detail::hand_over(out, r, st);
}

// arange(lo, hi, step, dtype): the first two items are converted, their distance is that of all
template <class T>
inline status np_arange(array<T, 1, true>& out, int64_t lo, int64_t hi, int64_t step = 1) {
  if (step == 0) return status::exit;
  const uint64_t n = range_count(lo, hi, step);
  int64_t next;
  if (static_cast<int64_t>(n) < 0 || __builtin_add_overflow(lo, step, &next)) return status::exit;
  T first, second;
  if (detail::as_element(first, lo) != status::ok || detail::as_element(second, next) != status::ok) {
    return status::exit;
  }
  array<T, 1, true> a;
  const status st = empty(a, static_cast<int64_t>(n));
  if (st != status::ok) return st;
  for (uint64_t i = 0; i < n; i++) {
    if constexpr (std::is_same_v<T, complex>) {
      a.first[i] = {first.re + static_cast<double>(i) * (second.re - first.re), 0.0};
    } else if constexpr (std::is_floating_point_v<T>) {
      a.first[i] = first + static_cast<T>(i) * static_cast<T>(second - first);
    } else {
      a.first[i] = static_cast<T>(static_cast<uint64_t>(lo) + i * static_cast<uint64_t>(step));
    }
  }
  out = std::move(a);
  return status::ok;
}
template <class T>
inline status np_arange(array<T, 1, true>& out, int64_t hi) {
  return np_arange(out, int64_t{0}, hi, int64_t{1});
}

}  // namespace pyx
