// np/putting.hpp: items taken and put along an axis by places of their own, put by flat places, and put where a mask says.
#pragma once
#include "edit.hpp"
#include "fancy.hpp"

namespace pyx {

namespace detail {

// f(element of a, number of the place) for every place along an axis, in C order; false where one is outside or the other
// axes differ. Nothing is done before all places are known to be inside.
template <class T, int N, bool C, class F>
inline bool each_along(const array<T, N, C>& a, const array<int64_t, N, true>& places, int64_t axis, const F& f) {
  for (int k = 0; k < N; k++) {
    if (k != axis && a.shape[k] != places.shape[k]) return false;
  }
  const int64_t total = size(places), n = a.shape[axis];
  for (int64_t i = 0; i < total; i++) {
    if (places.first[i] < -n || places.first[i] >= n) return false;
  }
  int64_t index[N] = {};
  for (int64_t i = 0; i < total; i++) {
    auto* p = reinterpret_cast<char*>(a.first);
    for (int k = 0; k < N; k++) {
      const int64_t at = k != axis ? index[k] : places.first[i] + (places.first[i] < 0 ? n : 0);
      p += at * a.stride(k);
    }
    f(*reinterpret_cast<T*>(p), i);
    for (int k = N - 1; k >= 0 && ++index[k] == places.shape[k]; k--) index[k] = 0;
  }
  return true;
}

}  // namespace detail

// take_along_axis(a, places, axis)
template <class T, int N, bool C, bool D>
inline status np_take_along(array<T, N, true>& out, const array<T, N, C>& a, const array<int64_t, N, D>& places,
                            int64_t axis = -1) {
  array<int64_t, N, true> at;
  array<T, N, true> r;
  if (!detail::at_axis_of<N>(axis) || !detail::in_order(a) || !detail::in_order(places)) return status::exit;
  status st = detail::in_c_order(at, places, 0);
  if (st == status::ok) st = detail::new_array<T, N>(r, at.shape, false);
  if (st != status::ok) return st;
  if (!detail::each_along(a, at, axis, [&](T x, int64_t i) { r.first[i] = x; })) return status::exit;
  return detail::hand_over(out, r, st);
}
// put_along_axis(a, places, v, axis)
template <class T, int N, bool C, bool D, class V>
inline status np_put_along(const array<T, N, C>& a, const array<int64_t, N, D>& places, const V& v, int64_t axis) {
  array<int64_t, N, true> at;
  array<T, N, true> values;
  if (!detail::at_axis_of<N>(axis) || !a.writeable) return status::exit;
  status st = copy(at, places);
  if (st == status::ok) st = detail::new_array<T, N>(values, at.shape, false);
  if (st == status::ok) st = detail::store(values, v);
  if (st != status::ok) return status::exit;
  return detail::each_along(a, at, axis, [&](T& x, int64_t i) { x = values.first[i]; }) ? st : status::exit;
}

// put(a, places, v) of one dimension: several values are repeated
template <class T, bool C, class X, class V>
inline status np_put(const array<T, 1, C>& a, const X& which, const V& v) {
  array<int64_t, 1, true> at;
  array<T, 1, true> values;
  if (!a.writeable) return status::exit;
  status st = np_array(at, which);
  if (st != status::ok) return st;
  if constexpr (detail::nest<V>::depth == 0) {
    st = empty(values, 1);
    if (st == status::ok) st = fill(values, v);
  } else {
    st = np_array(values, v);
  }
  const int64_t n = a.shape[0], count = values.shape[0];
  if (st != status::ok || count == 0) return status::exit;
  for (int64_t i = 0; i < at.shape[0]; i++) {
    if (at.first[i] < -n || at.first[i] >= n) return status::exit;
  }
  for (int64_t i = 0; i < at.shape[0]; i++) *a.at(at.first[i] + (at.first[i] < 0 ? n : 0)) = values.first[i % count];
  return status::ok;
}

// copyto(a, v, where=mask), putmask(a, mask, v): v one value or an array of the same shape
template <class T, int N, bool C, class V, bool D>
inline status np_copy_where(const array<T, N, C>& a, const V& v, const array<bool, N, D>& mask) {
  if (!a.writeable || !detail::same_lengths(mask, a.shape) || !disjoint(a, mask)) return status::exit;
  if constexpr (!detail::is_array<V>) {
    return mask_store(a, mask, v);
  } else {
    using E = typename V::element;
    if constexpr (!detail::castable<T, E> || V::ndim != N) {
      return status::exit;
    } else {
      if (!detail::same_lengths(v, a.shape) || !disjoint(a, v) || !detail::all_cast<T>(v)) return status::exit;
      array<bool, N, true> m;
      array<E, N, true> from;
      status st = detail::in_c_order(m, mask, 0);
      if (st == status::ok) st = detail::in_c_order(from, v, 0);
      if (st != status::ok) return st;
      array<T, N, false> to = a;
      int64_t i = 0;
      detail::for_rows<N>(reinterpret_cast<char*>(to.first), to.strides, nullptr, to.strides, to.shape,
                          [&](char* p, char*, int64_t n, int64_t s, int64_t) {
                            for (int64_t k = 0; k < n; k++, i++) {
                              if (m.first[i]) *reinterpret_cast<T*>(p + k * s) = detail::cast_item<T>(from.first[i]);
                            }
                          });
      return status::ok;
    }
  }
}
template <class T, int N, bool C, class V, bool D>
inline status np_putmask(const array<T, N, C>& a, const array<bool, N, D>& mask, const V& v) {
  return np_copy_where(a, v, mask);
}
// place(a, mask, values): one after the other, and again from the start
template <class T, bool C, bool D, class X>
inline status np_place(const array<T, 1, C>& a, const array<bool, 1, D>& mask, const X& x) {
  array<T, 1, true> values;
  if (!a.writeable || mask.shape[0] != a.shape[0] || !disjoint(a, mask)) return status::exit;
  const status st = np_array(values, x);
  if (st != status::ok || values.shape[0] == 0) return status::exit;
  int64_t k = 0;
  for (int64_t i = 0; i < a.shape[0]; i++) {
    if (*mask.at(i)) *a.at(i) = values.first[k++ % values.shape[0]];
  }
  return status::ok;
}
// compress(mask, a, axis)
template <class T, int N, bool C, bool D>
inline status np_compress_axis(array<T, N, true>& out, const array<bool, 1, D>& mask, const array<T, N, C>& a,
                               int64_t axis) {
  array<int64_t, 1, true> at;
  if (!detail::at_axis_of<N>(axis) || mask.shape[0] != a.shape[axis]) return status::exit;
  const status st = empty(at, detail::count_true(mask));
  if (st != status::ok) return st;
  for (int64_t i = 0, k = 0; i < mask.shape[0]; i++) {
    if (*mask.at(i)) at.first[k++] = i;
  }
  return np_take_axis(out, a, at, axis);
}

}  // namespace pyx
