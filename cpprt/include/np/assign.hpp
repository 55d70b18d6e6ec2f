// np/assign.hpp: writing to arrays: elements, and slices from scalars and from arrays, overlap included.
#pragma once
#include "copy.hpp"

namespace pyx {

// ---- Elements ---------------------------------------------------------------------------------------------------

// a[i] = v
template <class T, bool C, class I, class V>
  requires detail::is_index<I>
PYX_INLINE status setitem(const array<T, 1, C>& a, I i, V v) {
  int64_t k;
  T x;
  if (!detail::check_writeable(a)) return status::raised;
  if (!detail::at_axis(k, detail::index_value(i), 0, a.shape[0])) return status::raised;
  if (status st = detail::as_element(x, v); st != status::ok) return st;
  *a.at(k) = x;
  return status::ok;
}
// a[i, j] = v
template <class T, bool C, class I, class J, class V>
  requires(detail::is_index<I> && detail::is_index<J>)
PYX_INLINE status setitem(const array<T, 2, C>& a, const tuple<I, J>& at, V v) {
  int64_t i, j;
  T x;
  if (!detail::check_writeable(a)) return status::raised;
  if (!detail::at_axis(i, detail::index_value(get<0>(at)), 0, a.shape[0])) return status::raised;
  if (!detail::at_axis(j, detail::index_value(get<1>(at)), 1, a.shape[1])) return status::raised;
  if (status st = detail::as_element(x, v); st != status::ok) return st;
  *a.at(i, j) = x;
  return status::ok;
}
// a[i, j, k] = v and a[i, j, k, l] = v
template <class T, int N, bool C, class... I, class V>
  requires(N > 2 && sizeof...(I) == N && (detail::is_index<I> && ...))
PYX_INLINE status setitem(const array<T, N, C>& a, const tuple<I...>& at, V v) {
  int64_t i[N];
  T x;
  if (!detail::check_writeable(a)) return status::raised;
  if (!detail::at_axes<0>(i, a.shape, at)) return status::raised;
  if (status st = detail::as_element(x, v); st != status::ok) return st;
  *a.at(i) = x;
  return status::ok;
}
// Writes at indices known to be inside a writeable array, of values of the element's own type.
template <class T, bool C>
PYX_INLINE void set_item_at(const array<T, 1, C>& a, int64_t i, std::type_identity_t<T> v) {
  *a.at(i) = v;
}
template <class T, bool C>
PYX_INLINE void set_item_at(const array<T, 2, C>& a, int64_t i, int64_t j, std::type_identity_t<T> v) {
  *a.at(i, j) = v;
}

// a[s] = v, v a scalar or an array
template <class T, int N, bool C, class A, class B, class S, class V>
inline status setitem(const array<T, N, C>& a, const slice<A, B, S>& s, const V& v) {
  array<T, N, false> view;
  if (!detail::check_writeable(a) || !getitem(view, a, s)) return status::raised;
  return detail::store(view, v);
}
// a[i] = v of a 2-D array
template <class T, bool C, class I, class V>
  requires detail::is_index<I>
inline status setitem(const array<T, 2, C>& a, I i, const V& v) {
  array<T, 1, C> row;
  if (!detail::check_writeable(a) || !getitem(row, a, i)) return status::raised;
  return detail::store(row, v);
}
// a[i, s] = v, a[s, i] = v, a[s, t] = v
template <class T, bool C, class I, class J, class V>
  requires(!detail::is_index<I> || !detail::is_index<J>)
inline status setitem(const array<T, 2, C>& a, const tuple<I, J>& at, const V& v) {
  array<T, !detail::is_index<I> + !detail::is_index<J>, false> view;
  if (!detail::check_writeable(a) || !getitem(view, a, at)) return status::raised;
  return detail::store(view, v);
}

}  // namespace pyx
