// np/places.hpp: where an array's items are not zero.
#pragma once
#include "made.hpp"

namespace pyx {

namespace detail {

template <class T>
PYX_INLINE bool not_zero(T x) {
  if constexpr (std::is_same_v<T, complex>) {
    return x.re != 0.0 || x.im != 0.0;
  } else {
    return x != 0;
  }
}

// f(index of each axis) for every item that is not zero, in C order
template <class T, int N, bool C, class F>
inline void each_place(const array<T, N, C>& a, const F& f) {
  const array<T, N, false> of = a;
  int64_t at[N] = {};
  auto walk = [&](auto& self, int axis, const char* p) -> void {
    for (int64_t i = 0; i < of.shape[axis]; i++, p += of.strides[axis]) {
      at[axis] = i;
      if (axis < N - 1) {
        self(self, axis + 1, p);
      } else if (not_zero(*reinterpret_cast<const T*>(p))) {
        f(at);
      }
    }
  };
  walk(walk, 0, reinterpret_cast<const char*>(of.first));
}

template <class T, int N, bool C>
inline int64_t count_places(const array<T, N, C>& a) {
  int64_t n = 0;
  if constexpr (C) {
    const int64_t items = size(a);
    for (int64_t i = 0; i < items; i++) n += not_zero(a.first[i]);
  } else {
    each_place(a, [&](const int64_t*) { n++; });
  }
  return n;
}

// The count places of a row, without a branch that would have to be guessed.
template <class T, bool C>
inline void row_places(int64_t* to, int64_t count, const array<T, 1, C>& a) {
  int64_t found = 0;
  for (int64_t i = 0; found < count; i++) {
    to[found] = i;
    found += not_zero(*a.at(i));
  }
}

// An array of one column as one of one dimension.
PYX_INLINE void become_row(array<int64_t, 1, true>& out, const array<int64_t, 2, true>& a) {
  a.owner.body()->ndim = 1;
  out.first = a.first;
  out.shape[0] = a.shape[0];
  out.owner = a.owner;
}

template <class... R>
PYX_INLINE void columns(tuple<R...>& out, array<int64_t, 2, true>& all, int k = 0) {
  if constexpr (sizeof...(R) > 0) {
    const int64_t shape[1] = {all.shape[0]}, strides[1] = {all.shape[1] * static_cast<int64_t>(sizeof(int64_t))};
    make_view(out.head, all, shape, strides);
    out.head.first += k;
    columns(out.tail, all, k + 1);
  }
}

}  // namespace detail

// nonzero(a), where(a): an array of positions per axis, the columns of one array where there are several
template <class T, int N, bool C, class... R>
inline status np_nonzero(tuple<R...>& out, const array<T, N, C>& a) {
  array<int64_t, 2, true> all;
  const status st = detail::new_array<int64_t, 2>(all, {detail::count_places(a), int64_t{N}}, false);
  if (st != status::ok) return st;
  int64_t* to = all.first;
  if constexpr (N == 1) {
    detail::row_places(to, all.shape[0], a);
    detail::become_row(out.head, all);
  } else {
    detail::each_place(a, [&](const int64_t* at) {
      for (int k = 0; k < N; k++) *to++ = at[k];
    });
    detail::columns(out, all);
  }
  return status::ok;
}
// flatnonzero(a)
template <class T, int N, bool C>
inline status np_flatnonzero(array<int64_t, 1, true>& out, const array<T, N, C>& a) {
  array<int64_t, 1, true> r;
  const status st = detail::new_array<int64_t, 1>(r, {detail::count_places(a)}, false);
  if (st != status::ok) return st;
  if constexpr (N == 1) {
    detail::row_places(r.first, r.shape[0], a);
    return detail::hand_over(out, r, st);
  }
  int64_t i = 0;
  detail::each_place(a, [&](const int64_t* at) {
    int64_t place = 0;
    for (int k = 0; k < N; k++) place = place * a.shape[k] + at[k];
    r.first[i++] = place;
  });
  return detail::hand_over(out, r, st);
}
// argwhere(a)
template <class T, int N, bool C>
inline status np_argwhere(array<int64_t, 2, false>& out, const array<T, N, C>& a) {
  array<int64_t, 2, true> r;
  const status st = detail::new_array<int64_t, 2>(r, {int64_t{N}, detail::count_places(a)}, false);
  if (st != status::ok) return st;
  int64_t i = 0;
  detail::each_place(a, [&](const int64_t* at) {
    for (int k = 0; k < N; k++) r.first[k * r.shape[1] + i] = at[k];
    i++;
  });
  const int64_t shape[2] = {r.shape[1], N};
  const int64_t strides[2] = {sizeof(int64_t), r.shape[1] * static_cast<int64_t>(sizeof(int64_t))};
  detail::make_view(out, r, shape, strides);
  return status::ok;
}
}  // namespace pyx
