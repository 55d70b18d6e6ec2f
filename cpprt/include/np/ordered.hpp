// np/ordered.hpp: sorting along any axis and by kinds, by several keys, and searching from either side.
#pragma once
#include <algorithm>

#include "sorted.hpp"
#include "stack.hpp"
#include "strided.hpp"
#include "words.hpp"

namespace pyx {

namespace detail {

// The axis as a count from the first; false where there is none.
template <int N>
PYX_INLINE bool at_axis_of(int64_t& axis) {
  axis += axis < 0 ? N : 0;
  return axis >= 0 && axis < N;
}

// a with an axis as its last.
template <class T, int N, bool C>
inline array<T, N, false> axis_last(const array<T, N, C>& a, int64_t axis) {
  array<T, N, false> v = a;
  for (int64_t k = axis; k + 1 < N; k++) {
    std::swap(v.shape[k], v.shape[k + 1]);
    std::swap(v.strides[k], v.strides[k + 1]);
  }
  return v;
}

// The kinds of sorting by what they promise: 1 equal items stay in their order, 0 they may not; -1 it is none.
inline int stability(const str& kind) {
  if (is_word(kind, "stable") || is_word(kind, "mergesort")) return 1;
  return is_word(kind, "quicksort") ? 0 : -1;
}

// The positions of n items in order, equal ones and NaNs as they come.
template <class T>
inline void stable_order(int64_t* order, const T* p, int64_t n) {
  for (int64_t i = 0; i < n; i++) order[i] = i;
  std::stable_sort(order, order + n, [p](int64_t i, int64_t j) { return before(p[i], p[j]); });
}

template <class T>
inline bool order_row(int64_t* order, T* p, int64_t n, bool stable) {
  if (stable) return stable_order(order, p, n), true;
  for (int64_t k = 0; k < n; k++) order[k] = k;
  return np_argsort_row(dtype_of<T>, p, order, n);
}
template <class T>
inline bool sort_row(T* p, int64_t n, bool stable) {
  if (!stable) return np_sort_row(dtype_of<T>, p, n);
  std::stable_sort(p, p + n, before<T>);
  return true;
}

// f(row of items, row of results, length) for all rows along an axis, which are copied where they don't lie side by side.
template <class R, class T, int N, bool C, class F>
inline status by_rows(array<R, N, true>& out, const array<T, N, C>& a, int64_t axis, const F& f) {
  int64_t shape[N];
  if (!at_axis_of<N>(axis) || !like_in_c_order(shape, a)) return status::exit;
  array<T, N, true> items;
  array<R, N, true> r, rows;
  status st = copy(items, axis_last(a, axis));
  if (st == status::ok) st = new_array<R, N>(r, shape, false);
  rows = r;
  if (st == status::ok && axis < N - 1) st = new_array<R, N>(rows, items.shape, false);
  if (st != status::ok) return st;
  const int64_t n = items.shape[N - 1];
  for (int64_t i = 0; i < rows_of(items); i++) {
    if (!f(items.first + i * n, rows.first + i * n, n)) return status::exit;
  }
  if (axis < N - 1) {
    const array<R, N, false> to = axis_last(r, axis);
    st = assign(to, rows);
  }
  return hand_over(out, r, st);
}

}  // namespace detail

namespace detail {

template <class T, int N, bool C>
inline status sort_axis(array<T, N, true>& out, const array<T, N, C>& a, int64_t axis, int stable) {
  if (stable < 0) return status::exit;
  return by_rows(out, a, axis, [stable](T* p, T* to, int64_t n) {
    if (!sort_row(p, n, stable > 0)) return false;
    for (int64_t i = 0; i < n; i++) to[i] = p[i];
    return true;
  });
}
template <class T, int N, bool C>
inline status argsort_axis(array<int64_t, N, true>& out, const array<T, N, C>& a, int64_t axis, int stable) {
  if (stable < 0) return status::exit;
  return by_rows(out, a, axis, [stable](T* p, int64_t* to, int64_t n) { return order_row(to, p, n, stable > 0); });
}

}  // namespace detail

// sort(a, axis, kind)
template <class T, int N, bool C>
inline status np_sort_along(array<T, N, true>& out, const array<T, N, C>& a, int64_t axis) {
  return detail::sort_axis(out, a, axis, 0);
}
template <class T, int N, bool C>
inline status np_sort_along(array<T, N, true>& out, const array<T, N, C>& a, int64_t axis, const str& kind) {
  return detail::sort_axis(out, a, axis, detail::stability(kind));
}
template <class T, int N, bool C>
inline status np_sort_along(array<T, N, true>& out, const array<T, N, C>& a, const str& kind) {
  return detail::sort_axis(out, a, -1, detail::stability(kind));
}
// sort(a, axis=None): all items in one row
template <class T, int N, bool C>
inline status np_sort_along(array<T, 1, true>& out, const array<T, N, C>& a, none) {
  array<T, 1, true> items;
  const status st = flatten(items, a);
  return st == status::ok ? np_sort_along(out, items, 0) : st;
}
// argsort(a, axis, kind)
template <class T, int N, bool C>
inline status np_argsort_along(array<int64_t, N, true>& out, const array<T, N, C>& a, int64_t axis) {
  return detail::argsort_axis(out, a, axis, 0);
}
template <class T, int N, bool C>
inline status np_argsort_along(array<int64_t, N, true>& out, const array<T, N, C>& a, int64_t axis, const str& kind) {
  return detail::argsort_axis(out, a, axis, detail::stability(kind));
}
template <class T, int N, bool C>
inline status np_argsort_along(array<int64_t, N, true>& out, const array<T, N, C>& a, const str& kind) {
  return detail::argsort_axis(out, a, -1, detail::stability(kind));
}

// lexsort(keys): by the last key, and where that is equal by the one before it
template <class P>
inline status np_lexsort(array<int64_t, 1, true>& out, const P& keys) {
  int64_t n = 0;
  bool first = true;
  const bool fit = detail::each_part(keys, [&](const auto& k) {
    const bool good = detail::agree(n, k.shape[0], first);
    first = false;
    return good;
  });
  if (!fit || first) return status::exit;
  array<int64_t, 1, true> r;
  const status st = empty(r, n);
  if (st != status::ok) return st;
  for (int64_t i = 0; i < n; i++) r.first[i] = i;
  detail::each_part(keys, [&](const auto& k) {
    std::stable_sort(r.first, r.first + n, [&](int64_t i, int64_t j) { return detail::before(*k.at(i), *k.at(j)); });
    return true;
  });
  return detail::hand_over(out, r, st);
}

namespace detail {

// Of a sorted row the place behind all items that are not after the key.
template <class T, bool C>
inline int64_t place_behind(const array<T, 1, C>& a, T key) {
  int64_t lo = 0, hi = a.shape[0];
  while (lo < hi) {
    const int64_t mid = lo + ((hi - lo) >> 1);
    if (before(key, *a.at(mid))) {
      hi = mid;
    } else {
      lo = mid + 1;
    }
  }
  return lo;
}

template <class T, bool C>
inline bool rises(const array<T, 1, C>& a) {
  for (int64_t i = 1; i < a.shape[0]; i++) {
    if (before(*a.at(i), *a.at(i - 1))) return false;
  }
  return true;
}

// The places of one key or of an array of them.
template <class T, bool C, class V>
inline status places(np_i8& out, const array<T, 1, C>& a, const V& v, bool behind) {
  T key;
  if (as_element(key, v) != status::ok) return status::exit;
  out.v = behind ? place_behind(a, key) : place_of(a, key);
  return status::ok;
}
template <class T, int N, bool C, bool D>
inline status places(array<int64_t, N, true>& out, const array<T, 1, C>& a, const array<T, N, D>& keys, bool behind) {
  int64_t shape[N];
  if (!rises(a) || !like_in_c_order(shape, keys)) return status::exit;
  array<T, N, true> of;
  array<int64_t, N, true> r;
  status st = in_c_order(of, keys, 0);
  if (st == status::ok) st = new_array<int64_t, N>(r, shape, false);
  if (st != status::ok) return st;
  const int64_t n = size(r);
  for (int64_t i = 0; i < n; i++) r.first[i] = behind ? place_behind(a, of.first[i]) : place_of(a, of.first[i]);
  return hand_over(out, r, st);
}

}  // namespace detail

// searchsorted(a, v, side)
template <class R, class T, bool C, class V>
inline status np_searchsorted_side(R& out, const array<T, 1, C>& a, const V& v, const str& side) {
  const bool right = detail::is_word(side, "right");
  if (!right && !detail::is_word(side, "left")) return status::exit;
  return detail::places(out, a, v, right);
}
// digitize(x, bins, right): bins that fall, and such as are not in order, are NumPy's
template <class R, class T, bool C, class V>
inline status np_digitize(R& out, const V& x, const array<T, 1, C>& bins, bool right = false) {
  if (!detail::rises(bins)) return status::exit;
  if constexpr (std::is_floating_point_v<T>) {  // all bins one NaN, or NaNs at the end: it looks at them by <
    if (bins.shape[0] > 0 && *bins.at(bins.shape[0] - 1) != *bins.at(bins.shape[0] - 1)) return status::exit;
  }
  return detail::places(out, bins, x, !right);
}

}  // namespace pyx
