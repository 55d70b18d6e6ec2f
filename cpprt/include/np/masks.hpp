// np/masks.hpp: a[mask, i], a[[0, 2], i] and a[mask, :]: masks and lists of positions in tuples.
#pragma once
#include "fancy.hpp"

namespace pyx {

namespace detail {

// An index of one axis as NumPy uses it: masks and lists become positions.
template <class P>
struct chosen {
  using type = P;
  static bool take(type& out, const P& p, int64_t) {
    out = p;
    return true;
  }
};
template <bool E>
struct chosen<array<bool, 1, E>> {
  using type = array<int64_t, 1, true>;
  static bool take(type& out, const array<bool, 1, E>& mask, int64_t length) {
    if (mask.shape[0] != length || empty(out, count_true(mask)) != status::ok) return false;
    int64_t found = 0;
    for (int64_t i = 0; found < out.shape[0]; i++) {
      out.first[found] = i;
      found += *mask.at(i);
    }
    return true;
  }
};
template <class T>
struct chosen<list<T>> {
  using type = array<int64_t, 1, true>;
  static bool take(type& out, const list<T>& l, int64_t) { return np_array(out, l) == status::ok; }
};

template <class... P>
PYX_INLINE bool take_chosen(tuple<typename chosen<P>::type...>& out, const tuple<P...>& in, const int64_t* length) {
  if constexpr (sizeof...(P) > 0) {
    return chosen<std::remove_cvref_t<decltype(in.head)>>::take(out.head, in.head, *length) &&
           take_chosen(out.tail, in.tail, length + 1);
  } else {
    return true;
  }
}

}  // namespace detail

// a[i, mask, ...] and its store
template <class T, int N, bool C, class... P>
inline status pick_chosen(array<T, 1, true>& out, const array<T, N, C>& a, const tuple<P...>& at) {
  tuple<typename detail::chosen<P>::type...> places;
  return detail::take_chosen(places, at, a.shape) ? pick_items(out, a, places) : status::exit;
}
template <class T, int N, bool C, class... P, class V>
inline status pick_chosen_store(const array<T, N, C>& a, const tuple<P...>& at, const V& v) {
  tuple<typename detail::chosen<P>::type...> places;
  return detail::take_chosen(places, at, a.shape) ? pick_store(a, places, v) : status::exit;
}

// a[rows, :]
template <class T, int N, bool C, class I, class... S>
inline status row_items(array<T, N, true>& out, const array<T, N, C>& a, const tuple<I, S...>& at) {
  typename detail::chosen<I>::type places;
  if (!detail::chosen<I>::take(places, at.head, a.shape[0])) return status::exit;
  return take_item(out, a, places);
}
template <class T, int N, bool C, class I, class... S, class V>
inline status row_store(const array<T, N, C>& a, const tuple<I, S...>& at, const V& v) {
  typename detail::chosen<I>::type places;
  if (!detail::chosen<I>::take(places, at.head, a.shape[0])) return status::exit;
  return take_store(a, places, v);
}

// a[mask] = rows, for a mask along the first axis
template <class T, int N, bool C, bool E, class U, bool D>
inline status mask_rows_store(const array<T, N, C>& a, const array<bool, 1, E>& mask, const array<U, N, D>& rows) {
  array<int64_t, 1, true> places;
  if (!detail::chosen<array<bool, 1, E>>::take(places, mask, a.shape[0])) return status::exit;
  return take_store(a, places, rows);
}

}  // namespace pyx
