// np/columns.hpp: a[slice, positions] and a[slice, mask] of matrices, which NumPy lays out column by column; the parts
// of complex arrays.
#pragma once
#include "fancy.hpp"
#include "view.hpp"

namespace pyx {

namespace detail {

// The columns that an array of positions, or a mask, picks of n; false: one is outside.
template <class T, bool E, class F>
inline bool each_column(const array<T, 1, E>& at, int64_t n, const F& f) {
  if constexpr (std::is_same_v<T, bool>) {
    if (at.shape[0] != n) return false;
    for (int64_t k = 0; k < n; k++) {
      if (*at.at(k)) f(k);
    }
  } else {
    for (int64_t i = 0; i < at.shape[0]; i++) {
      int64_t k = static_cast<int64_t>(*at.at(i));
      if (k < 0) k += n;
      if (k < 0 || k >= n) return false;
      f(k);
    }
  }
  return true;
}

// The rows that the slice takes.
template <class T, bool C, class S>
PYX_INLINE bool rows_taken(array<T, 2, false>& out, const array<T, 2, C>& a, const S& rows) {
  out = a;
  axis x{reinterpret_cast<char*>(out.first), out.shape[0], out.strides[0]};
  if (!cut(x, 0, rows)) return false;
  out.first = reinterpret_cast<T*>(x.data);
  out.shape[0] = x.shape;
  out.strides[0] = x.stride;
  return true;
}

}  // namespace detail

template <class T, bool C, class S, class K, bool E>
inline status column_item(array<T, 2, false>& out, const array<T, 2, C>& a, const tuple<S, array<K, 1, E>>& index) {
  const array<K, 1, E>& at = index.tail.head;
  array<T, 2, false> from;
  if (!detail::rows_taken(from, a, index.head)) return status::raised;
  int64_t columns = 0;
  if (!detail::each_column(at, from.shape[1], [&](int64_t) { columns++; })) return status::exit;
  const int64_t rows = from.shape[0];
  array<T, 2, true> r;
  const status st = detail::new_array<T, 2>(r, {columns, rows}, false);
  if (st != status::ok) return st;
  T* to = r.first;
  detail::each_column(at, from.shape[1], [&](int64_t k) {
    const char* p = reinterpret_cast<const char*>(from.first) + k * from.strides[1];
    for (int64_t i = 0; i < rows; i++) to[i] = *reinterpret_cast<const T*>(p + i * from.strides[0]);
    to += rows;
  });
  array<T, 2, false> view = r, turned;
  turned.first = view.first;
  turned.shape[0] = rows;
  turned.shape[1] = columns;
  turned.strides[0] = view.strides[1];
  turned.strides[1] = view.strides[0];
  turned.owner = view_owner(r);
  out = std::move(turned);
  return status::ok;
}

// a[slice, positions] = v, a number or a matrix of the dtype and the shape
template <class T, bool C, class S, class K, bool E, class V>
inline status column_store(const array<T, 2, C>& a, const tuple<S, array<K, 1, E>>& index, const V& v) {
  if (!detail::check_writeable(a)) return status::raised;
  const array<K, 1, E>& at = index.tail.head;
  array<T, 2, false> to;
  if (!detail::rows_taken(to, a, index.head)) return status::raised;
  int64_t columns = 0;
  if (!detail::each_column(at, to.shape[1], [&](int64_t) { columns++; })) return status::exit;
  const int64_t rows = to.shape[0];
  int64_t column = 0;
  if constexpr (detail::is_array<V>) {
    if (v.shape[0] != rows || v.shape[1] != columns || !disjoint(a, v)) return status::exit;
    detail::each_column(at, to.shape[1], [&](int64_t k) {
      char* p = reinterpret_cast<char*>(to.first) + k * to.strides[1];
      for (int64_t i = 0; i < rows; i++) *reinterpret_cast<T*>(p + i * to.strides[0]) = *v.at(i, column);
      column++;
    });
  } else {
    T x;
    const status st = detail::as_element(x, v);
    if (st != status::ok) return st;
    detail::each_column(at, to.shape[1], [&](int64_t k) {
      char* p = reinterpret_cast<char*>(to.first) + k * to.strides[1];
      for (int64_t i = 0; i < rows; i++) *reinterpret_cast<T*>(p + i * to.strides[0]) = x;
    });
  }
  return status::ok;
}

namespace detail {

template <int N, bool C>
PYX_INLINE array<double, N, false> complex_part(const array<complex, N, C>& a, int64_t offset) {
  array<double, N, false> r;
  r.first = reinterpret_cast<double*>(a.first) + offset;
  for (int k = 0; k < N; k++) {
    r.shape[k] = a.shape[k];
    r.strides[k] = a.stride(k);
  }
  r.writeable = a.writeable;
  r.owner = view_owner(a);
  return r;
}

}  // namespace detail

// a.real, a.imag of complex arrays, views
template <int N, bool C>
inline array<double, N, false> np_real(const array<complex, N, C>& a) {
  return detail::complex_part(a, 0);
}
template <int N, bool C>
inline array<double, N, false> np_imag(const array<complex, N, C>& a) {
  return detail::complex_part(a, 1);
}

}  // namespace pyx
