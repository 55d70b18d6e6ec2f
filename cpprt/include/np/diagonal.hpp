// np/diagonal.hpp: diagonals of matrices, which are views that can't be written, and their sums; rolling along an axis.
#pragma once
#include "axes.hpp"
#include "made.hpp"
#include "reduce.hpp"

namespace pyx {

// diag(a), a.diagonal()
template <class T, bool C>
inline array<T, 1, false> np_diagonal(const array<T, 2, C>& a) {
  array<T, 1, false> r;
  r.first = a.first;
  r.shape[0] = a.shape[0] < a.shape[1] ? a.shape[0] : a.shape[1];
  r.strides[0] = a.stride(0) + a.stride(1);
  r.writeable = false;
  r.owner = view_owner(a);
  return r;
}
// trace(a)
template <class T, bool C>
inline bool np_trace(np_scalar<T>& out, const array<T, 2, C>& a) {
  return array_sum(out, np_diagonal(a)) == status::ok;
}

// roll(a, by, axis): the items of the axis in two runs
template <class T, int N, bool C>
inline status np_roll_axis(array<T, N, true>& out, const array<T, N, C>& a, int64_t by, int64_t axis) {
  if (axis < 0) axis += N;
  int64_t shape[N];
  if (axis < 0 || axis >= N || !detail::like_in_c_order(shape, a)) return status::exit;
  array<T, N, true> items, r;
  status st = status::ok;
  if constexpr (C) {
    items = a;
  } else {
    st = copy(items, a);
  }
  if (st == status::ok) st = detail::new_array<T, N>(r, items.shape, false);
  if (st != status::ok || size(r) == 0) return detail::hand_over(out, r, st);
  int64_t outer = 1, inner = 1;
  for (int k = 0; k < N; k++) (k < axis ? outer : inner) *= k == axis ? 1 : r.shape[k];
  const int64_t n = r.shape[axis];
  int64_t to = by % n;
  if (to < 0) to += n;
  for (int64_t i = 0; i < outer; i++) {
    const T* from = items.first + i * n * inner;
    T* at = r.first + i * n * inner;
    __builtin_memcpy(at + to * inner, from, (n - to) * inner * sizeof(T));
    __builtin_memcpy(at, from + (n - to) * inner, to * inner * sizeof(T));
  }
  return detail::hand_over(out, r, st);
}

}  // namespace pyx
