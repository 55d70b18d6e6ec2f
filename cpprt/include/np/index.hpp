// np/index.hpp: reading from arrays: elements, rows, basic slices, iteration.
#pragma once
#include <pyx/slice.hpp>
#include "array.hpp"

namespace pyx {

PYX_COLD inline void set_bounds_error(int64_t i, int axis, int64_t n) {
  pyx_raisef(PYX_IndexError, "index %lld is out of bounds for axis %d with size %lld", static_cast<long long>(i), axis,
             static_cast<long long>(n));
}
// False, with the IndexError set.
PYX_INLINE bool raise_bounds(int64_t i, int axis, int64_t n) {
  set_bounds_error(i, axis, n);
  return false;
}

namespace detail {

// Checks an index of an axis and counts it from the start.
PYX_INLINE bool at_axis(int64_t& k, int64_t i, int axis, int64_t n) {
  k = i;
  if (PYX_UNLIKELY(static_cast<uint64_t>(i) >= static_cast<uint64_t>(n))) {
    if (PYX_UNLIKELY(i >= 0 || (k = i + n) < 0)) return raise_bounds(i, axis, n);
  }
  return true;
}

PYX_INLINE int64_t index_value(int64_t i) { return i; }
template <class T>
PYX_INLINE int64_t index_value(np_scalar<T> i) {
  return static_cast<int64_t>(i.v);
}

template <class T>
inline constexpr bool is_index = std::is_same_v<T, int64_t>;
template <class T>
inline constexpr bool is_index<np_scalar<T>> =
    std::is_integral_v<T> && !std::is_same_v<T, bool> && !std::is_same_v<T, uint64_t>;

}  // namespace detail

// ---- Elements ---------------------------------------------------------------------------------------------------

// a[i]
template <class T, bool C, class I>
  requires detail::is_index<I>
PYX_INLINE bool getitem(np_scalar<T>& out, const array<T, 1, C>& a, I i) {
  int64_t k;
  if (!detail::at_axis(k, detail::index_value(i), 0, a.shape[0])) return false;
  out.v = *a.at(k);
  return true;
}
// a[i, j]
template <class T, bool C, class I, class J>
  requires(detail::is_index<I> && detail::is_index<J>)
PYX_INLINE bool getitem(np_scalar<T>& out, const array<T, 2, C>& a, const tuple<I, J>& at) {
  int64_t i, j;
  if (!detail::at_axis(i, detail::index_value(get<0>(at)), 0, a.shape[0])) return false;
  if (!detail::at_axis(j, detail::index_value(get<1>(at)), 1, a.shape[1])) return false;
  out.v = *a.at(i, j);
  return true;
}
namespace detail {

// The checked index of every axis from K on.
template <int K, int N>
PYX_INLINE bool at_axes(int64_t (&)[N], const int64_t (&)[N], const tuple<>&) {
  return true;
}
template <int K, int N, class I, class... R>
PYX_INLINE bool at_axes(int64_t (&out)[N], const int64_t (&shape)[N], const tuple<I, R...>& at) {
  return at_axis(out[K], index_value(at.head), K, shape[K]) && at_axes<K + 1>(out, shape, at.tail);
}

}  // namespace detail

// a[i, j, k] and a[i, j, k, l]
template <class T, int N, bool C, class... I>
  requires(N > 2 && sizeof...(I) == N && (detail::is_index<I> && ...))
PYX_INLINE bool getitem(np_scalar<T>& out, const array<T, N, C>& a, const tuple<I...>& at) {
  int64_t i[N];
  if (!detail::at_axes<0>(i, a.shape, at)) return false;
  out.v = *a.at(i);
  return true;
}
// Elements at indices known to be inside.
template <class T, bool C>
PYX_INLINE np_scalar<T> item_at(const array<T, 1, C>& a, int64_t i) {
  return {*a.at(i)};
}
template <class T, bool C>
PYX_INLINE np_scalar<T> item_at(const array<T, 2, C>& a, int64_t i, int64_t j) {
  return {*a.at(i, j)};
}

// ---- Views ------------------------------------------------------------------------------------------------------

// Row i of an array of two dimensions or more, known to be inside.
template <class T, int N, bool C>
PYX_INLINE array<T, N - 1, C> row_at(const array<T, N, C>& a, int64_t i) {
  array<T, N - 1, C> r;
  r.first = reinterpret_cast<T*>(reinterpret_cast<char*>(a.first) + i * a.stride(0));
  for (int k = 1; k < N; k++) {
    r.shape[k - 1] = a.shape[k];
    if constexpr (!C) r.strides[k - 1] = a.strides[k];
  }
  r.writeable = a.writeable;
  r.owner = view_owner(a);
  return r;
}
// a[i] of a 2-D array
template <class T, bool C, class I>
  requires detail::is_index<I>
PYX_INLINE bool getitem(array<T, 1, C>& out, const array<T, 2, C>& a, I i) {
  int64_t k;
  if (!detail::at_axis(k, detail::index_value(i), 0, a.shape[0])) return false;
  out = row_at(a, k);
  return true;
}

namespace detail {

// One axis of a view: the pointer moves to its first item, and unless an integer picks one item the axis stays.
struct axis {
  char* data;
  int64_t shape, stride;
};

template <class I>
  requires is_index<I>
PYX_INLINE bool cut(axis& x, int number, I i) {
  int64_t k;
  if (!at_axis(k, index_value(i), number, x.shape)) return false;
  x.data += k * x.stride;
  return true;
}
template <class A, class B, class S>
PYX_INLINE bool cut(axis& x, int, const slice<A, B, S>& s) {
  span sp;
  if (!adjust(sp, s, x.shape)) return false;
  // NumPy takes an empty view as if it were [0:0].
  if (sp.count == 0) sp.start = 0, sp.step = 1;
  x.data += sp.start * x.stride;
  x.shape = sp.count;
  x.stride *= sp.step;
  return true;
}

template <class T, bool C, int N, bool D>
PYX_INLINE void set_axis(array<T, N, D>& out, int k, const axis& x) {
  out.shape[k] = x.shape;
  if constexpr (!D) out.strides[k] = x.stride;
}

}  // namespace detail

// a[s] of a 1-D array; the result may be declared contiguous when a is and the slice has no step.
template <class T, bool D, bool C, class A, class B, class S>
PYX_INLINE bool getitem(array<T, 1, D>& out, const array<T, 1, C>& a, const slice<A, B, S>& s) {
  static_assert(!D || (C && detail::is_none_type<S>));
  detail::axis x{reinterpret_cast<char*>(a.first), a.shape[0], a.stride(0)};
  if (!detail::cut(x, 0, s)) return false;
  array<T, 1, D> r;
  r.first = reinterpret_cast<T*>(x.data);
  detail::set_axis<T, C>(r, 0, x);
  r.writeable = a.writeable;
  r.owner = view_owner(a);
  out = std::move(r);
  return true;
}
// a[s] of a 2-D array: rows
template <class T, bool D, bool C, class A, class B, class S>
PYX_INLINE bool getitem(array<T, 2, D>& out, const array<T, 2, C>& a, const slice<A, B, S>& s) {
  static_assert(!D || (C && detail::is_none_type<S>));
  detail::axis x{reinterpret_cast<char*>(a.first), a.shape[0], a.stride(0)};
  if (!detail::cut(x, 0, s)) return false;
  array<T, 2, D> r;
  r.first = reinterpret_cast<T*>(x.data);
  detail::set_axis<T, C>(r, 0, x);
  detail::set_axis<T, C>(r, 1, {nullptr, a.shape[1], a.stride(1)});
  r.writeable = a.writeable;
  r.owner = view_owner(a);
  out = std::move(r);
  return true;
}
// a[i, s] and a[s, i]: a 1-D view; a[s, t]: a 2-D view
template <class T, int M, bool D, bool C, class I, class J>
  requires(M == !detail::is_index<I> + !detail::is_index<J> && M > 0)
PYX_INLINE bool getitem(array<T, M, D>& out, const array<T, 2, C>& a, const tuple<I, J>& at) {
  static_assert(!D || (C && detail::is_index<I>), "only part of a row is known to stay contiguous");
  detail::axis x{reinterpret_cast<char*>(a.first), a.shape[0], a.stride(0)};
  if (!detail::cut(x, 0, get<0>(at))) return false;
  detail::axis y{x.data, a.shape[1], a.stride(1)};
  if (!detail::cut(y, 1, get<1>(at))) return false;
  array<T, M, D> r;
  r.first = reinterpret_cast<T*>(y.data);
  if constexpr (!detail::is_index<I>) detail::set_axis<T, C>(r, 0, x);
  if constexpr (!detail::is_index<J>) detail::set_axis<T, C>(r, M - 1, y);
  r.writeable = a.writeable;
  r.owner = view_owner(a);
  out = std::move(r);
  return true;
}
// a.T of a 2-D array
template <class T, bool C>
PYX_INLINE array<T, 2, false> transpose(const array<T, 2, C>& a) {
  array<T, 2, false> r;
  r.first = a.first;
  r.shape[0] = a.shape[1];
  r.shape[1] = a.shape[0];
  r.strides[0] = a.stride(1);
  r.strides[1] = a.stride(0);
  r.writeable = a.writeable;
  r.owner = view_owner(a);
  return r;
}

// ---- Iteration --------------------------------------------------------------------------------------------------

template <class T, int N, bool C>
struct iter<array<T, N, C>> {
  using item = std::conditional_t<N == 1, np_scalar<T>, array<T, N == 1 ? 1 : N - 1, C>>;
  array<T, N, C> of;
  int64_t at = 0;

  PYX_INLINE status next(item& out) {
    if (at >= of.shape[0]) return status::done;
    if constexpr (N == 1) {
      out.v = *of.at(at++);
    } else {
      out = row_at(of, at++);
    }
    return status::ok;
  }
  void back() { at--; }
};

template <class T, int N, bool C>
PYX_INLINE iter<array<T, N, C>> get_iter(const array<T, N, C>& a) {
  return {a, 0};
}
template <class T, int N, bool C>
inline pyobj* box(const iter<array<T, N, C>>& it) {
  obj a = to_obj(it.of);
  return a ? pyx_seq_iter(a.get(), it.at) : nullptr;
}

}  // namespace pyx
