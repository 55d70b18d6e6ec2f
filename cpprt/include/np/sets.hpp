// np/sets.hpp: arrays as sets: unique with places and counts, isin, intersect1d, union1d, setdiff1d and setxor1d; NaNs, and
// zeros of both signs, are NumPy's.
#pragma once
#include "ordered.hpp"

namespace pyx {

namespace detail {

// Are the items such that equal ones have the same bits?
template <class T>
inline bool plain_items(const array<T, 1, true>& a) {
  bool plain = true;
  if constexpr (std::is_floating_point_v<T>) {
    for (int64_t i = 0; i < a.shape[0]; i++) {
      const T x = a.first[i];
      plain = plain && x == x && (x != 0 || !__builtin_signbit(x));
    }
  }
  return plain;
}

// The first n of the items of a row; its memory is a new one's.
template <class T>
inline status first_items(array<T, 1, true>& out, const array<T, 1, true>& a, int64_t n) {
  array<T, 1, true> r;
  const status st = empty(r, n);
  for (int64_t i = 0; st == status::ok && i < n; i++) r.first[i] = a.first[i];
  return hand_over(out, r, st);
}

// The distinct items of a in order, in memory of their own.
template <class T, int N, bool C>
inline status as_set(array<T, 1, true>& out, int64_t& count, const array<T, N, C>& a) {
  array<T, 1, true> items;
  const status st = flatten(items, a);
  if (st != status::ok) return st;
  if (!plain_items(items) || (items.shape[0] > 0 && !np_sort_row(dtype_of<T>, items.first, items.shape[0]))) {
    return status::exit;
  }
  count = std::unique(items.first, items.first + items.shape[0]) - items.first;
  out = std::move(items);
  return status::ok;
}

// What unique gives beside the items: the place of the first of each, where each item of a is among them, how many.
struct unique_parts {
  array<int64_t, 1, true> index, inverse, counts;
};
template <class T, bool C>
inline status unique_of(array<T, 1, true>& out, unique_parts& parts, const array<T, 1, C>& a) {
  array<T, 1, true> items;
  array<int64_t, 1, true> order, inverse, index;
  const int64_t n = a.shape[0];
  status st = flatten(items, a);
  if (st == status::ok) st = empty(order, n);
  if (st == status::ok) st = empty(inverse, n);
  if (st == status::ok) st = empty(index, n + 1);
  if (st != status::ok) return st;
  if (!plain_items(items)) return status::exit;
  stable_order(order.first, items.first, n);
  int64_t kept = 0;  // index holds the places in the order until they are turned into those of a
  for (int64_t i = 0; i < n; i++) {
    if (i == 0 || items.first[order.first[i]] != items.first[order.first[i - 1]]) index.first[kept++] = i;
    inverse.first[order.first[i]] = kept - 1;
  }
  index.first[kept] = n;
  array<T, 1, true> values;
  st = empty(values, kept);
  if (st == status::ok) st = empty(parts.counts, kept);
  if (st == status::ok) st = empty(parts.index, kept);
  if (st != status::ok) return st;
  for (int64_t i = 0; i < kept; i++) {
    parts.counts.first[i] = index.first[i + 1] - index.first[i];
    parts.index.first[i] = order.first[index.first[i]];
    values.first[i] = items.first[parts.index.first[i]];
  }
  parts.inverse = std::move(inverse);
  out = std::move(values);
  return status::ok;
}

}  // namespace detail

// unique(a, return_index, return_inverse, return_counts)
template <bool Index, bool Inverse, bool Counts, class R, class T, bool C, class... Asked>
inline status np_unique_with(R& out, const array<T, 1, C>& a, Asked...) {
  detail::unique_parts parts;
  array<T, 1, true> values;
  const status st = detail::unique_of(values, parts, a);
  if (st != status::ok) return st;
  if constexpr (Index && Inverse && Counts) {
    out = make_tuple(values, parts.index, parts.inverse, parts.counts);
  } else if constexpr (Index && Inverse) {
    out = make_tuple(values, parts.index, parts.inverse);
  } else if constexpr (Index && Counts) {
    out = make_tuple(values, parts.index, parts.counts);
  } else if constexpr (Inverse && Counts) {
    out = make_tuple(values, parts.inverse, parts.counts);
  } else if constexpr (Index) {
    out = make_tuple(values, parts.index);
  } else if constexpr (Inverse) {
    out = make_tuple(values, parts.inverse);
  } else {
    out = make_tuple(values, parts.counts);
  }
  return status::ok;
}

namespace detail {

// The type in which items of an array are looked for in a list: ints are compared as such.
template <class T, class X>
using sought = std::conditional_t<!is_array<X> && std::is_integral_v<T>, int64_t, T>;

// The items of an array, or of a list.
template <class T, class X>
inline status items_of(array<T, 1, true>& out, const X& x) {
  if constexpr (is_array<X>) {
    return flatten(out, x);
  } else {
    return np_array(out, x);
  }
}

}  // namespace detail

// isin(a, items, invert)
template <class T, int N, bool C, class X>
inline status np_isin(array<bool, N, true>& out, const array<T, N, C>& a, const X& items, bool invert = false) {
  using E = detail::sought<T, X>;
  array<E, 1, true> of;
  array<T, N, true> keys;
  array<bool, N, true> r;
  int64_t shape[N];
  if (!detail::like_in_c_order(shape, a)) return status::exit;
  status st = detail::items_of(of, items);
  if (st == status::ok) st = detail::in_c_order(keys, a, 0);
  if (st == status::ok) st = detail::new_array<bool, N>(r, shape, false);
  if (st != status::ok) return st;
  E* end = of.first + of.shape[0];
  if constexpr (std::is_floating_point_v<E>) end = std::remove_if(of.first, end, [](E x) { return x != x; });
  std::sort(of.first, end);
  const int64_t n = size(r);
  for (int64_t i = 0; i < n; i++) {
    const auto x = static_cast<E>(keys.first[i]);
    r.first[i] = (x == x && std::binary_search(of.first, end, x)) != invert;
  }
  return detail::hand_over(out, r, st);
}

// The items of two sets that one of the algorithms of the standard library chooses.
#define PYX_NP_SETS(NAME, CHOOSE)                                                                \
  template <class T, int N, bool C, int M, bool D>                                               \
  inline status NAME(array<T, 1, true>& out, const array<T, N, C>& a, const array<T, M, D>& b) { \
    array<T, 1, true> x, y, r;                                                                   \
    int64_t n = 0, m = 0;                                                                        \
    status st = detail::as_set(x, n, a);                                                         \
    if (st == status::ok) st = detail::as_set(y, m, b);                                          \
    if (st == status::ok) st = empty(r, n + m);                                                  \
    if (st != status::ok) return st;                                                             \
    const T* end = std::CHOOSE(x.first, x.first + n, y.first, y.first + m, r.first);             \
    return detail::first_items(out, r, end - r.first);                                           \
  }
PYX_NP_SETS(np_intersect, set_intersection)
PYX_NP_SETS(np_union, set_union)
PYX_NP_SETS(np_difference, set_difference)
PYX_NP_SETS(np_either, set_symmetric_difference)
#undef PYX_NP_SETS

}  // namespace pyx
