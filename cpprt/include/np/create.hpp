// np/create.hpp: new arrays: zeros, ones, full, empty, arange and their _like forms.
#pragma once
#include <pyx/range.hpp>
#include "assign.hpp"

namespace pyx {

// A body with new memory; sizes that NumPy refuses raise, those that can't be had exit.
status np_new_body(array_body** body, int size, int dtype, int ndim, const int64_t* shape, bool zeroed);

namespace detail {

// An array over new memory; sizes that NumPy refuses or that can't be had exit, for NumPy to find the words.
template <class T, int N>
inline status new_array(array<T, N, true>& out, const int64_t (&shape)[N], bool zeroed) {
  array_body* b;
  const status st = np_new_body(&b, sizeof(T), dtype_of<T>, N, shape, zeroed);
  if (PYX_UNLIKELY(st != status::ok)) return st;
  array<T, N, true> a;
  a.first = static_cast<T*>(b->memory);
  for (int k = 0; k < N; k++) a.shape[k] = shape[k];
  a.owner = array_owner(b);
  out = std::move(a);
  return status::ok;
}

}  // namespace detail

// zeros(n), zeros((n, m)); empty likewise
template <class T>
inline status zeros(array<T, 1, true>& out, int64_t n) {
  return detail::new_array<T, 1>(out, {n}, true);
}
template <class T>
inline status zeros(array<T, 1, true>& out, tuple<int64_t> n) {
  return detail::new_array<T, 1>(out, {n.head}, true);
}
template <class T>
inline status zeros(array<T, 2, true>& out, tuple<int64_t, int64_t> n) {
  return detail::new_array<T, 2>(out, {get<0>(n), get<1>(n)}, true);
}
template <class T>
inline status empty(array<T, 1, true>& out, int64_t n) {
  return detail::new_array<T, 1>(out, {n}, false);
}
template <class T>
inline status empty(array<T, 1, true>& out, tuple<int64_t> n) {
  return detail::new_array<T, 1>(out, {n.head}, false);
}
template <class T>
inline status empty(array<T, 2, true>& out, tuple<int64_t, int64_t> n) {
  return detail::new_array<T, 2>(out, {get<0>(n), get<1>(n)}, false);
}

namespace detail {

template <int N, class... I>
PYX_INLINE void lengths(int64_t (&out)[N], const tuple<I...>& shape) {
  int k = 0;
  auto take = [&](auto& self, const auto& t) {
    if constexpr (std::remove_cvref_t<decltype(t)>::size > 0) {
      out[k++] = t.head;
      self(self, t.tail);
    }
  };
  take(take, shape);
}

}  // namespace detail

// Three dimensions and more.
template <class T, int N, class... I>
  requires(N > 2 && sizeof...(I) == N)
inline status zeros(array<T, N, true>& out, const tuple<I...>& n) {
  int64_t shape[N];
  detail::lengths(shape, n);
  return detail::new_array<T, N>(out, shape, true);
}
template <class T, int N, class... I>
  requires(N > 2 && sizeof...(I) == N)
inline status empty(array<T, N, true>& out, const tuple<I...>& n) {
  int64_t shape[N];
  detail::lengths(shape, n);
  return detail::new_array<T, N>(out, shape, false);
}

// full(shape, v), ones(shape)
template <class T, int N, class S, class V>
inline status full(array<T, N, true>& out, const S& shape, V v) {
  array<T, N, true> a;
  status st = empty(a, shape);
  if (st != status::ok) return st;
  st = fill(a, v);
  if (st == status::ok) out = std::move(a);
  return st;
}
template <class T, int N, class S>
inline status ones(array<T, N, true>& out, const S& shape) {
  return full(out, shape, true);
}

namespace detail {

// The shape of a, when an array like it is C-contiguous too.
template <class T, int N, bool C>
PYX_INLINE bool like(int64_t (&shape)[N], const array<T, N, C>& a) {
  for (int k = 0; k < N; k++) shape[k] = a.shape[k];
  if constexpr (C || N == 1) {
    return true;
  } else {
    int64_t row = a.strides[0] < 0 ? -a.strides[0] : a.strides[0];
    int64_t col = a.strides[1] < 0 ? -a.strides[1] : a.strides[1];
    return row > col;
  }
}

}  // namespace detail

// zeros_like(a), empty_like(a), full_like(a, v), ones_like(a); the result may have another dtype
template <class E, class T, int N, bool C>
inline status zeros_like(array<E, N, true>& out, const array<T, N, C>& a) {
  int64_t shape[N];
  return detail::like(shape, a) ? detail::new_array<E, N>(out, shape, true) : status::exit;
}
template <class E, class T, int N, bool C>
inline status empty_like(array<E, N, true>& out, const array<T, N, C>& a) {
  int64_t shape[N];
  return detail::like(shape, a) ? detail::new_array<E, N>(out, shape, false) : status::exit;
}
template <class E, class T, int N, bool C, class V>
inline status full_like(array<E, N, true>& out, const array<T, N, C>& a, V v) {
  array<E, N, true> r;
  status st = empty_like(r, a);
  if (st == status::ok) st = fill(r, v);
  if (st == status::ok) out = std::move(r);
  return st;
}
template <class E, class T, int N, bool C>
inline status ones_like(array<E, N, true>& out, const array<T, N, C>& a) {
  return full_like(out, a, true);
}
// a.copy(): C order, as the method's default is
template <class T, int N, bool C>
inline status copy(array<T, N, true>& out, const array<T, N, C>& a) {
  int64_t shape[N];
  for (int k = 0; k < N; k++) shape[k] = a.shape[k];
  array<T, N, true> r;
  status st = detail::new_array<T, N>(r, shape, false);
  if (st == status::ok) st = assign(r, a);
  if (st == status::ok) out = std::move(r);
  return st;
}

// arange of ints
inline status arange(array<int64_t, 1, true>& out, int64_t lo, int64_t hi, int64_t step = 1) {
  if (step == 0) return status::exit;
  uint64_t n = range_count(lo, hi, step);
  if (static_cast<int64_t>(n) < 0) return status::exit;
  status st = empty(out, static_cast<int64_t>(n));
  if (st != status::ok) return st;
  for (uint64_t i = 0; i < n; i++) {
    out.first[i] = static_cast<int64_t>(static_cast<uint64_t>(lo) + i * static_cast<uint64_t>(step));
  }
  return status::ok;
}
inline status arange(array<int64_t, 1, true>& out, int64_t hi) { return arange(out, 0, hi, 1); }
// arange of floats: item i is lo + i * delta, delta as the first two items have it
inline status arange(array<double, 1, true>& out, double lo, double hi, double step = 1.0) {
  double n = __builtin_ceil((hi - lo) / step);
  if (!(__builtin_fabs(n) < 4503599627370496.0) || !is_finite(lo) || !is_finite(step) || step == 0.0)
    return status::exit;
  int64_t count = n > 0.0 ? static_cast<int64_t>(n) : 0;
  status st = empty(out, count);
  if (st != status::ok) return st;
  double second = lo + step, delta = second - lo;
  if (count > 0) out.first[0] = lo;
  if (count > 1) out.first[1] = second;
  for (int64_t i = 2; i < count; i++) out.first[i] = lo + static_cast<double>(i) * delta;
  return status::ok;
}
inline status arange(array<double, 1, true>& out, double hi) { return arange(out, 0.0, hi, 1.0); }

}  // namespace pyx
