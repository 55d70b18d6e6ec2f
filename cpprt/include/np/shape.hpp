// np/shape.hpp: arrays seen in another shape: reshape, ravel, flatten, transposition.
#pragma once
#include "create.hpp"

namespace pyx {

namespace detail {

// Lengths of all axes at once.
template <int M>
struct known_lengths {
  int64_t all[M];
};

// The lengths of axes as they are passed: ints, NumPy's ints, and tuples of these.
template <int M>
struct length_list {
  int64_t all[M] = {};
  int count = 0;

  PYX_INLINE void take(int64_t n) {
    if (count < M) all[count] = n;
    count++;
  }
  template <class T>
  PYX_INLINE void take(np_scalar<T> n) {
    take(static_cast<int64_t>(n.v));
  }
  template <int K>
  PYX_INLINE void take(const known_lengths<K>& l) {
    for (int64_t n : l.all) take(n);
  }
  PYX_INLINE void take(const tuple<>&) {}
  template <class H, class... R>
  PYX_INLINE void take(const tuple<H, R...>& t) {
    take(t.head);
    take(t.tail);
  }
};

// Fills in the one length that is -1; false where the lengths don't fit the number of items.
template <int M>
inline bool fit_lengths(int64_t (&shape)[M], int64_t items) {
  int unknown = -1;
  int64_t known = 1;
  for (int k = 0; k < M; k++) {
    if (shape[k] == -1 && unknown < 0) {
      unknown = k;
    } else if (shape[k] < 0 || __builtin_mul_overflow(known, shape[k], &known)) {
      return false;
    }
  }
  if (unknown < 0) return known == items;
  if (known == 0 || items % known != 0) return false;
  shape[unknown] = items / known;
  return true;
}

// Strides with which items at strides of an old shape are seen in a new one, without a copy; false: there are none.
template <int N, int M>
inline bool reshaped_strides(int64_t (&out)[M], const int64_t (&shape)[M], const int64_t (&old_shape)[N],
                             const int64_t (&old_strides)[N], int64_t item) {
  int64_t from[N], steps[N];
  int axes = 0;
  for (int k = 0; k < N; k++) {
    if (old_shape[k] == 1) continue;
    from[axes] = old_shape[k];
    steps[axes++] = old_strides[k];
  }
  int o = 0, n = 0;
  while (o < axes && n < M) {
    // Axes of both sides with the same number of items.
    int o_end = o + 1, n_end = n + 1;
    int64_t old_items = from[o], new_items = shape[n];
    while (old_items != new_items) {
      if (new_items < old_items) {
        new_items *= shape[n_end++];
      } else {
        old_items *= from[o_end++];
      }
    }
    for (int k = o; k + 1 < o_end; k++) {
      if (steps[k] != from[k + 1] * steps[k + 1]) return false;
    }
    out[n_end - 1] = steps[o_end - 1];
    for (int k = n_end - 1; k > n; k--) out[k - 1] = out[k] * shape[k];
    o = o_end;
    n = n_end;
  }
  // Axes of length one at the end.
  const int64_t last = n > 0 ? out[n - 1] : item;
  for (; n < M; n++) out[n] = last;
  return true;
}

// A view of a from `first` on.
template <class T, int M, bool D, int N, bool C>
PYX_INLINE void make_view(array<T, M, D>& out, const array<T, N, C>& a, const int64_t (&shape)[M],
                          const int64_t (&strides)[M]) {
  array<T, M, D> r;
  r.first = a.first;
  for (int k = 0; k < M; k++) {
    r.shape[k] = shape[k];
    if constexpr (!D) r.strides[k] = strides[k];
  }
  r.writeable = a.writeable;
  r.owner = view_owner(a);
  out = std::move(r);
}

// Is a C-contiguous as NumPy's flag has it?
template <class T, int N, bool C>
PYX_INLINE bool contiguous(const array<T, N, C>& a) {
  if constexpr (C) {
    return true;
  } else {
    int64_t step = sizeof(T);
    bool good = true;
    for (int k = N - 1; k >= 0; k--) {
      if (a.shape[k] == 0) return true;
      if (a.shape[k] != 1) good = good && a.strides[k] == step;
      step *= a.shape[k];
    }
    return good;
  }
}

// A contiguous copy of a with another shape.
template <class T, int M, int N, bool C>
inline status copy_as(array<T, M, true>& out, const array<T, N, C>& a, const int64_t (&shape)[M]) {
  array<T, M, true> r;
  status st = new_array<T, M>(r, shape, false);
  if (st != status::ok) return st;
  array<T, N, true> same;
  same.first = r.first;
  for (int k = 0; k < N; k++) same.shape[k] = a.shape[k];
  st = assign(same, a);
  if (st == status::ok) out = std::move(r);
  return st;
}

}  // namespace detail

// a.reshape(...): a view where the items lie so, else a copy; what does not fit is NumPy's to refuse.
template <class T, int M, bool D, int N, bool C, class... S>
inline status reshape(array<T, M, D>& out, const array<T, N, C>& a, const S&... lengths) {
  detail::length_list<M> list;
  (list.take(lengths), ...);
  if (list.count != M || !detail::fit_lengths(list.all, size(a))) return status::exit;
  int64_t strides[M];
  detail::c_strides(strides, list.all, sizeof(T));
  if (!detail::contiguous(a)) {
    array<T, N, false> of = a;
    if (!detail::reshaped_strides(strides, list.all, of.shape, of.strides, sizeof(T))) {
      array<T, M, true> r;
      const status st = detail::copy_as(r, a, list.all);
      if (st == status::ok) out = std::move(r);
      return st;
    }
  } else if (size(a) == 0) {  // its strides are NumPy's to tell
    return status::exit;
  }
  detail::make_view(out, a, list.all, strides);
  return status::ok;
}

// a.ravel(): a view of a contiguous array, else a copy
template <class T, int N, bool C>
inline status ravel(array<T, 1, true>& out, const array<T, N, C>& a) {
  const int64_t shape[1] = {size(a)}, strides[1] = {sizeof(T)};
  if (!detail::contiguous(a)) return detail::copy_as(out, a, shape);
  detail::make_view(out, a, shape, strides);
  return status::ok;
}
// a.flatten(): a copy
template <class T, int N, bool C>
inline status flatten(array<T, 1, true>& out, const array<T, N, C>& a) {
  const int64_t shape[1] = {size(a)};
  return detail::copy_as(out, a, shape);
}

// a.transpose(): the axes in reverse
template <class T, int N, bool D, bool C>
PYX_INLINE void turned_into(array<T, N, D>& out, const array<T, N, C>& a) {
  int64_t shape[N], strides[N];
  for (int k = 0; k < N; k++) {
    shape[k] = a.shape[N - 1 - k];
    strides[k] = a.stride(N - 1 - k);
  }
  detail::make_view(out, a, shape, strides);
}
template <class T, bool C>
PYX_INLINE array<T, 1, C> turned(const array<T, 1, C>& a) {
  array<T, 1, C> out;
  turned_into(out, a);
  return out;
}
template <class T, int N, bool C>
  requires(N > 1)
PYX_INLINE array<T, N, false> turned(const array<T, N, C>& a) {
  array<T, N, false> out;
  turned_into(out, a);
  return out;
}

// a.transpose(axes): axes in an order
template <class T, int N, bool C, class... S>
inline bool transpose_by(array<T, N, false>& out, const array<T, N, C>& a, const S&... axes) {
  detail::length_list<N> order;
  (order.take(axes), ...);
  if (order.count != N) return false;
  int64_t shape[N], strides[N];
  bool used[N] = {};
  for (int k = 0; k < N; k++) {
    const int64_t axis = order.all[k] < 0 ? order.all[k] + N : order.all[k];
    if (axis < 0 || axis >= N || used[axis]) return false;
    used[axis] = true;
    shape[k] = a.shape[axis];
    strides[k] = a.stride(static_cast<int>(axis));
  }
  detail::make_view(out, a, shape, strides);
  return true;
}
// a.swapaxes(i, j)
template <class T, int N, bool C>
inline bool swapaxes(array<T, N, false>& out, const array<T, N, C>& a, int64_t i, int64_t j) {
  if (i < 0) i += N;
  if (j < 0) j += N;
  if (i < 0 || j < 0 || i >= N || j >= N) return false;
  array<T, N, false> of = a;
  std::swap(of.shape[i], of.shape[j]);
  std::swap(of.strides[i], of.strides[j]);
  detail::make_view(out, a, of.shape, of.strides);
  return true;
}

}  // namespace pyx
