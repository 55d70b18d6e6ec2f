// np/view.hpp: basic indexing of arrays of any number of dimensions: ints, slices, None and "..." in any order.
#pragma once
#include <pyx/list.hpp>

#include "assign.hpp"

namespace pyx {

namespace detail {

// The axes that a part of an index stands for, and those it leaves in the result.
template <class I>
inline constexpr int axes_of = std::is_same_v<I, none> || std::is_same_v<I, ellipsis> ? 0 : 1;
template <class I>
inline constexpr int axes_left = is_index<I> || std::is_same_v<I, ellipsis> ? 0 : 1;

template <class I>
struct index_shape {
  static constexpr int used = axes_of<I>, left = axes_left<I>;
};
template <class... I>
struct index_shape<tuple<I...>> {
  static constexpr int used = (axes_of<I> + ... + 0), left = (axes_left<I> + ... + 0);
};

// Number of dimensions of what an index takes of an array of N.
template <int N, class I>
inline constexpr int view_dims = N - index_shape<I>::used + index_shape<I>::left;

// A view in the making: axes of the array from `at` on become axes of the view from `made` on.
template <class T, int N, int M>
struct view_maker {
  const array<T, N, false>& of;
  char* data;
  int64_t shape[M], strides[M];
  int at = 0, made = 0;

  PYX_INLINE void keep(int64_t n, int64_t stride) {
    shape[made] = n;
    strides[made++] = stride;
  }
  PYX_INLINE bool part(none, int) {
    keep(1, 0);
    return true;
  }
  PYX_INLINE bool part(ellipsis, int rest) {
    for (; rest > 0; rest--, at++) keep(of.shape[at], of.strides[at]);
    return true;
  }
  template <class I>
  PYX_INLINE bool part(const I& i, int) {
    axis x{data, of.shape[at], of.strides[at]};
    if (!cut(x, at, i)) return false;
    data = x.data;
    at++;
    if constexpr (!is_index<I>) keep(x.shape, x.stride);
    return true;
  }
  template <class... I>
  PYX_INLINE bool parts(const tuple<I...>& index) {
    constexpr int rest = N - index_shape<tuple<I...>>::used;
    bool good = true;
    auto each = [&](auto& self, const auto& t) -> void {
      if constexpr (std::remove_cvref_t<decltype(t)>::size > 0) {
        good = part(t.head, rest);
        if (good) self(self, t.tail);
      }
    };
    each(each, index);
    return good;
  }
  template <class I>
  PYX_INLINE bool parts(const I& i) {
    return part(i, N - axes_of<I>);
  }
};

}  // namespace detail

// a[at], a view
template <class T, int M, bool D, int N, bool C, class I>
inline bool view_item(array<T, M, D>& out, const array<T, N, C>& a, const I& at) {
  const array<T, N, false> of = a;
  detail::view_maker<T, N, M> v{of, reinterpret_cast<char*>(a.first)};
  if (!v.parts(at)) return false;
  v.part(ellipsis{}, N - v.at);
  array<T, M, D> r;
  r.first = reinterpret_cast<T*>(v.data);
  for (int k = 0; k < M; k++) {
    r.shape[k] = v.shape[k];
    if constexpr (!D) r.strides[k] = v.strides[k];
  }
  r.writeable = a.writeable;
  r.owner = view_owner(a);
  out = std::move(r);
  return true;
}

// a[at] = v, v a scalar or an array
template <class T, int N, bool C, class I, class V>
inline status view_store(const array<T, N, C>& a, const I& at, const V& v) {
  array<T, detail::view_dims<N, I>, false> view;
  if (!detail::check_writeable(a) || !view_item(view, a, at)) return status::raised;
  return detail::store(view, v);
}
// The same of a tuple of numbers.
template <class T, int N, bool C, class I, class... V>
inline status view_store(const array<T, N, C>& a, const I& at, const tuple<V...>& v) {
  T items[sizeof...(V)];
  T* to = items;
  auto take = [&](auto& self, const auto& t) -> status {
    if constexpr (std::remove_cvref_t<decltype(t)>::size > 0) {
      const status st = detail::as_element(*to++, t.head);
      return st == status::ok ? self(self, t.tail) : st;
    } else {
      return status::ok;
    }
  };
  array<T, detail::view_dims<N, I>, false> view;
  if (!detail::check_writeable(a) || !view_item(view, a, at)) return status::raised;
  const status st = take(take, v);
  if (st != status::ok) return st;
  array<T, 1, true> row;
  row.first = items;
  row.shape[0] = sizeof...(V);
  return assign(view, row);
}

namespace detail {

template <class T, int N>
struct element_finder {
  const array<T, N, false>& of;
  char* data;
  int at = 0;

  template <class I>
  PYX_INLINE bool parts(const I& i) {
    axis x{data, of.shape[at], of.strides[at]};
    if (!cut(x, at, i)) return false;
    data = x.data;
    at++;
    return true;
  }
  PYX_INLINE bool parts(const tuple<>&) { return true; }
  template <class H, class... R>
  PYX_INLINE bool parts(const tuple<H, R...>& t) {
    return parts(t.head) && parts(t.tail);
  }
};

}  // namespace detail

// a[i, j] = v for values that the rows of single elements do not take
template <class T, int N, bool C, class I, class V>
inline status element_store(const array<T, N, C>& a, const I& at, const V& v) {
  const array<T, N, false> of = a;
  detail::element_finder<T, N> e{of, reinterpret_cast<char*>(a.first)};
  if (!detail::check_writeable(a) || !e.parts(at)) return status::raised;
  T x;
  const status st = detail::as_element(x, v);
  if (st == status::ok) *reinterpret_cast<T*>(e.data) = x;
  return st;
}

// x, y = a
template <class T, int N, bool C>
PYX_INLINE bool unpack_check(const array<T, N, C>& a, int64_t n) {
  return PYX_LIKELY(a.shape[0] == n) || raise_unpack(a.shape[0], n);
}
template <class T, bool C>
PYX_INLINE bool unpack_item(np_scalar<T>& out, const array<T, 1, C>& a, int64_t i) {
  out.v = *a.at(i);
  return true;
}
template <class T, int N, bool D, bool C>
PYX_INLINE bool unpack_item(array<T, N, D>& out, const array<T, N + 1, C>& a, int64_t i) {
  return view_item(out, a, i);
}

}  // namespace pyx
