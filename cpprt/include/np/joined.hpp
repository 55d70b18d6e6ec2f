// np/joined.hpp: arrays joined with lists, in one row, or along a new axis that is not the first.
#pragma once
#include "stack.hpp"

namespace pyx {

namespace detail {

// A part as an array: a list becomes one.
template <class T, int N, bool C>
PYX_INLINE bool as_part(array<T, N, C>& out, const array<T, N, C>& a) {
  out = a;
  return true;
}
template <class T, int N, class X>
  requires(!is_array<X>)
inline bool as_part(array<T, N, true>& out, const X& list) {
  return np_array(out, list) == status::ok;
}
template <class X>
struct part_array {
  using type = array<typename nest<X>::item, nest<X>::depth, true>;
};
template <class T, int N, bool C>
struct part_array<array<T, N, C>> {
  using type = array<T, N, C>;
};
inline bool as_parts(tuple<>&, const tuple<>&) { return true; }
template <class... A, class... X>
  requires(sizeof...(X) > 0)
inline bool as_parts(tuple<A...>& out, const tuple<X...>& parts) {
  return as_part(out.head, parts.head) && as_parts(out.tail, parts.tail);
}

}  // namespace detail

// concatenate((a, [x, y], …)): lists among the arrays
template <class R, int N, class... X>
inline status np_concatenate_lists(array<R, N, true>& out, const tuple<X...>& parts) {
  tuple<typename detail::part_array<X>::type...> arrays;
  return detail::as_parts(arrays, parts) ? detail::join_parts(out, arrays, 0, false) : status::exit;
}
// concatenate(parts, axis=None): all items in one row
template <class R, class P>
inline status np_concatenate_flat(array<R, 1, true>& out, const P& parts, none) {
  int64_t total = 0;
  const bool good = detail::each_part(parts, [&](const auto& a) {
    total += size(a);
    return detail::all_cast<R>(a);
  });
  array<R, 1, true> r;
  if (!good) return status::exit;
  const status st = detail::new_array<R, 1>(r, {total}, false);
  if (st != status::ok) return st;
  R* to = r.first;
  detail::each_part(parts, [&](const auto& a) { return detail::nest<std::remove_cvref_t<decltype(a)>>::fill(to, a); });
  return detail::hand_over(out, r, st);
}
// stack(parts, axis)
template <class R, int N, class P>
inline status np_stack_axis(array<R, N, true>& out, const P& parts, int64_t axis) {
  array<R, N, true> first, r;
  status st = np_stack(first, parts);
  if (st != status::ok || axis < -N || axis >= N) return st == status::ok ? status::exit : st;
  axis += axis < 0 ? N : 0;
  int64_t shape[N];
  for (int k = 0; k < N; k++) shape[k] = k == axis ? first.shape[0] : first.shape[k < axis ? k + 1 : k];
  st = detail::new_array<R, N>(r, shape, false);
  if (st != status::ok) return st;
  array<R, N, false> to = r, turned;
  turned.first = r.first;
  for (int k = 0; k < N; k++) {
    const int64_t from = k == 0 ? axis : k <= axis ? k - 1 : k;
    turned.shape[k] = to.shape[from];
    turned.strides[k] = to.strides[from];
  }
  st = assign(turned, first);
  return detail::hand_over(out, r, st);
}

}  // namespace pyx
