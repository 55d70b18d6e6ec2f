// np/sorted.hpp: sorting by NumPy's own functions of a dtype, and searching in what is sorted.
#pragma once
#include "made.hpp"

namespace pyx {

// Sort a row of items of a dtype, or their positions; false where NumPy is not there.
bool np_sort_row(int dtype, void* row, int64_t n);
bool np_argsort_row(int dtype, void* row, int64_t* order, int64_t n);

namespace detail {

template <class T, int N>
PYX_INLINE int64_t rows_of(const array<T, N, true>& a) {
  return a.shape[N - 1] == 0 ? 0 : size(a) / a.shape[N - 1];
}

}  // namespace detail

// sort(a): along the last axis
template <class T, int N, bool C>
inline status np_sort(array<T, N, true>& out, const array<T, N, C>& a) {
  array<T, N, true> r;
  status st = copy(r, a);
  if (st != status::ok) return st;
  const int64_t n = r.shape[N - 1];
  for (int64_t i = 0; i < detail::rows_of(r); i++) {
    if (!np_sort_row(dtype_of<T>, r.first + i * n, n)) return status::exit;
  }
  return detail::hand_over(out, r, st);
}
// a.sort(), of rows that lie side by side
template <class T, int N, bool C>
inline status np_sort_in_place(const array<T, N, C>& a) {
  if (!detail::check_writeable(a)) return status::raised;
  if (!detail::contiguous(a)) return status::exit;
  const int64_t n = a.shape[N - 1], rows = n == 0 ? 0 : size(a) / n;
  for (int64_t i = 0; i < rows; i++) {
    if (!np_sort_row(dtype_of<T>, a.first + i * n, n)) return status::exit;
  }
  return status::ok;
}
// argsort(a): along the last axis
template <class T, int N, bool C>
inline status np_argsort(array<int64_t, N, true>& out, const array<T, N, C>& a) {
  array<T, N, true> items;
  array<int64_t, N, true> r;
  status st = copy(items, a);
  if (st == status::ok) st = detail::new_array<int64_t, N>(r, items.shape, false);
  if (st != status::ok) return st;
  const int64_t n = r.shape[N - 1];
  for (int64_t i = 0; i < detail::rows_of(r); i++) {
    int64_t* order = r.first + i * n;
    for (int64_t k = 0; k < n; k++) order[k] = k;
    if (!np_argsort_row(dtype_of<T>, items.first + i * n, order, n)) return status::exit;
  }
  return detail::hand_over(out, r, st);
}

// unique(a): zeros of both signs, and NaNs, are NumPy's
template <class T, int N, bool C>
inline status np_unique(array<T, 1, true>& out, const array<T, N, C>& a) {
  array<T, 1, true> items;
  status st = flatten(items, a);
  if (st != status::ok) return st;
  const int64_t n = items.shape[0];
  if constexpr (std::is_floating_point_v<T>) {
    bool plain = true;
    for (int64_t i = 0; i < n; i++) {
      const T x = items.first[i];
      plain = plain && x == x && (x != 0 || !__builtin_signbit(x));
    }
    if (!plain) return status::exit;
  }
  if (n > 0 && !np_sort_row(dtype_of<T>, items.first, n)) return status::exit;
  int64_t kept = 0;
  for (int64_t i = 0; i < n; i++) {
    if (i == 0 || items.first[i] != items.first[kept - 1]) items.first[kept++] = items.first[i];
  }
  array<T, 1, true> r;
  st = detail::new_array<T, 1>(r, {kept}, false);
  for (int64_t i = 0; st == status::ok && i < kept; i++) r.first[i] = items.first[i];
  return detail::hand_over(out, r, st);
}

namespace detail {

// NaNs and NaT come last.
template <class T>
PYX_INLINE bool before(T a, T b) {
  if constexpr (requires { a.comes_before(b); }) {
    return a.comes_before(b);
  } else if constexpr (std::is_floating_point_v<T>) {
    return a < b || (b != b && a == a);
  } else {
    return a < b;
  }
}

template <class T, bool C>
inline int64_t place_of(const array<T, 1, C>& a, T key) {
  int64_t lo = 0, hi = a.shape[0];
  while (lo < hi) {
    const int64_t mid = lo + ((hi - lo) >> 1);
    if (before(*a.at(mid), key)) {
      lo = mid + 1;
    } else {
      hi = mid;
    }
  }
  return lo;
}

}  // namespace detail

// searchsorted(a, v) of one value
template <class T, bool C, class V>
inline bool np_searchsorted(np_i8& out, const array<T, 1, C>& a, const V& v) {
  T key;
  if (detail::as_element(key, v) != status::ok) return false;
  out.v = detail::place_of(a, key);
  return true;
}
// searchsorted(a, values), a sorted: what is not leaves it to NumPy
template <class T, bool C, bool D>
inline status np_searchsorted_all(array<int64_t, 1, true>& out, const array<T, 1, C>& a, const array<T, 1, D>& keys) {
  for (int64_t i = 1; i < a.shape[0]; i++) {
    if (detail::before(*a.at(i), *a.at(i - 1))) return status::exit;
  }
  array<int64_t, 1, true> r;
  status st = detail::new_array<int64_t, 1>(r, keys.shape, false);
  for (int64_t i = 0; st == status::ok && i < keys.shape[0]; i++) r.first[i] = detail::place_of(a, *keys.at(i));
  return detail::hand_over(out, r, st);
}

}  // namespace pyx
