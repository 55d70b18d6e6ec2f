// np/dims.hpp: arrays with more axes, repeated along axes without a copy, in the order of Fortran, and as numbers of Python.
#pragma once
#include "made.hpp"
#include "shape.hpp"

namespace pyx {

// expand_dims(a, axis): reshaped, with an axis of length one
template <class T, int M, bool D, int N, bool C>
inline status np_expand_dims(array<T, M, D>& out, const array<T, N, C>& a, int64_t axis) {
  static_assert(M == N + 1);
  if (axis < -M || axis >= M) return status::exit;
  axis += axis < 0 ? M : 0;
  detail::known_lengths<M> shape;
  for (int k = 0, j = 0; k < M; k++) shape.all[k] = k == axis ? 1 : a.shape[j++];
  return reshape(out, a, shape);
}
// atleast_2d(a) of one dimension: a[None, :]
template <class T, bool C>
inline array<T, 2, false> np_row(const array<T, 1, C>& a) {
  array<T, 2, false> out;
  detail::make_view(out, a, {1, a.shape[0]}, {0, a.stride(0)});
  return out;
}
// atleast_1d(x), atleast_2d(x) of a number
template <class R, int N, class X>
inline status np_of_number(array<R, N, true>& out, const X& x) {
  int64_t shape[N];
  for (int k = 0; k < N; k++) shape[k] = 1;
  array<R, N, true> r;
  status st = detail::new_array<R, N>(r, shape, false);
  if (st == status::ok) st = fill(r, x);
  return detail::hand_over(out, r, st);
}

// broadcast_to(a, shape): a view that can't be written
template <class T, int M, int N, bool C, class S>
inline bool np_broadcast_to(array<T, M, false>& out, const array<T, N, C>& a, const S& shape) {
  int64_t to[M], strides[M];
  if constexpr (N > M) {
    return false;
  } else {
    if (!detail::lengths_from(to, shape) || !detail::stretches(to, a.shape)) return false;
    for (int k = 0; k < M; k++) {
      if (to[k] <= 0) return false;
    }
    detail::stretch(strides, a);
    detail::make_view(out, a, to, strides);
    out.writeable = false;
    return true;
  }
}

// a.flatten(order="F"), a.ravel(order="F"): a copy; of what lies in that order already ravel gives a view
template <class T, int N, bool C>
inline status np_flatten_turned(array<T, 1, true>& out, const array<T, N, C>& a, const str&) {
  return flatten(out, turned(a));
}
template <class T, int N, bool C>
inline status np_ravel_turned(array<T, 1, true>& out, const array<T, N, C>& a, const str&) {
  return detail::contiguous(turned(a)) ? status::exit : flatten(out, turned(a));
}

// a.item(i, ...): the element as Python's number; without indices that of an array of one item
template <class T>
PYX_INLINE auto python_number(T x) {
  if constexpr (std::is_same_v<T, bool> || std::is_same_v<T, complex>) {
    return x;
  } else if constexpr (std::is_floating_point_v<T>) {
    return static_cast<double>(x);
  } else {
    return static_cast<int64_t>(x);
  }
}
template <class R, class T, int N, bool C>
PYX_INLINE bool np_item(R& out, const array<T, N, C>& a) {
  if (size(a) != 1) return false;
  out = python_number(*a.first);
  return true;
}
template <class R, class T, int N, bool C, class... I>
  requires(sizeof...(I) == N)
PYX_INLINE bool np_item(R& out, const array<T, N, C>& a, I... index) {
  const int64_t at[N] = {index...};
  auto* p = reinterpret_cast<const char*>(a.first);
  for (int k = 0; k < N; k++) {
    const int64_t i = at[k] < 0 ? at[k] + a.shape[k] : at[k];
    if (static_cast<uint64_t>(i) >= static_cast<uint64_t>(a.shape[k])) return false;
    p += i * a.stride(k);
  }
  out = python_number(*reinterpret_cast<const T*>(p));
  return true;
}

// a.nbytes, a.itemsize
template <class T, int N, bool C>
PYX_INLINE int64_t np_nbytes(const array<T, N, C>& a) {
  return size(a) * static_cast<int64_t>(sizeof(T));
}
template <class T, int N, bool C>
PYX_INLINE int64_t np_itemsize(const array<T, N, C>&) {
  return sizeof(T);
}

}  // namespace pyx
