// np/crossed.hpp: indexing by one position per axis where these are stretched to a common shape: a[i[:, None], j], a[np.ix_(i, j)].
#pragma once
#include "fancy.hpp"

namespace pyx {

namespace detail {

template <class X>
inline constexpr int position_axes = 0;
template <class T, int N, bool C>
inline constexpr int position_axes<array<T, N, C>> = N;

// The common shape of the parts of an index; false: there is none, or it is laid out in an order of its own.
template <class... I>
inline bool crossed_shape(int64_t (&out)[2], const tuple<I...>& at) {
  out[0] = out[1] = 1;
  bool good = true;
  auto each = [&](auto& self, const auto& t) -> void {
    if constexpr (std::remove_cvref_t<decltype(t)>::size > 0) {
      using part = std::remove_cvref_t<decltype(t.head)>;
      if constexpr (position_axes<part> > 0) {
        good = good && in_order(t.head);
        for (int k = 0; k < position_axes<part>; k++) {
          int64_t& n = out[k + 2 - position_axes<part>];
          const int64_t own = t.head.shape[k];
          good = good && (own == n || own == 1 || n == 1);
          if (n == 1) n = own;
        }
      }
      self(self, t.tail);
    }
  };
  each(each, at);
  return good && out[0] > 0 && out[1] > 0;
}

// The byte offsets of the items, in C order of the common shape.
template <class T, int N, bool C, class... I>
inline bool crossed_offsets(int64_t* out, const int64_t (&shape)[2], const array<T, N, C>& a, const tuple<I...>& at) {
  for (int64_t i = 0; i < shape[0] * shape[1]; i++) out[i] = 0;
  bool good = true;
  int k = 0;
  auto each = [&](auto& self, const auto& t) -> void {
    if constexpr (std::remove_cvref_t<decltype(t)>::size > 0) {
      using part = std::remove_cvref_t<decltype(t.head)>;
      const int64_t length = a.shape[k], stride = a.stride(k);
      int64_t steps[2] = {};
      if constexpr (position_axes<part> > 0) stretch(steps, t.head);
      for (int64_t i = 0; i < shape[0]; i++) {
        for (int64_t j = 0; j < shape[1]; j++) {
          int64_t v;
          if constexpr (position_axes<part> > 0) {
            using item = typename part::element;
            auto* p = reinterpret_cast<const char*>(t.head.first) + i * steps[0] + j * steps[1];
            v = static_cast<int64_t>(*reinterpret_cast<const item*>(p));
          } else {
            v = index_value(t.head);
          }
          v += v < 0 ? length : 0;
          good = good && static_cast<uint64_t>(v) < static_cast<uint64_t>(length);
          out[i * shape[1] + j] += v * stride;
        }
      }
      k++;
      self(self, t.tail);
    }
  };
  each(each, at);
  return good;
}

template <class A, class... I>
inline status cross(scratch& s, int64_t (&shape)[2], const A& a, const tuple<I...>& at) {
  if (!crossed_shape(shape, at)) return status::exit;
  s.p = allocate(shape[0] * shape[1], sizeof(int64_t));
  if (!s.p) return status::raised;
  return crossed_offsets(static_cast<int64_t*>(s.p), shape, a, at) ? status::ok : status::exit;
}

}  // namespace detail

// a[i, j, ...]
template <class T, int N, bool C, class... I>
inline status cross_items(array<T, 2, true>& out, const array<T, N, C>& a, const tuple<I...>& at) {
  detail::scratch s;
  int64_t shape[2];
  array<T, 2, true> r;
  status st = detail::cross(s, shape, a, at);
  if (st == status::ok) st = detail::new_array<T, 2>(r, shape, false);
  if (st != status::ok) return st;
  auto* offset = static_cast<const int64_t*>(s.p);
  auto* first = reinterpret_cast<const char*>(a.first);
  for (int64_t i = 0; i < size(r); i++) r.first[i] = *reinterpret_cast<const T*>(first + offset[i]);
  return detail::hand_over(out, r, st);
}
// a[i, j, ...] = v
template <class T, int N, bool C, class... I, class V>
inline status cross_store(const array<T, N, C>& a, const tuple<I...>& at, const V& v) {
  if (!detail::check_writeable(a)) return status::raised;
  detail::scratch s;
  int64_t shape[2];
  status st = detail::cross(s, shape, a, at);
  if (st != status::ok) return st;
  auto* offset = static_cast<const int64_t*>(s.p);
  auto* first = reinterpret_cast<char*>(a.first);
  if constexpr (detail::is_array<V>) {
    using E = typename V::element;
    if constexpr (!detail::castable<T, E> || V::ndim != 2) {
      return status::exit;
    } else {
      if (v.shape[0] != shape[0] || v.shape[1] != shape[1] || !disjoint(a, v) || !detail::all_cast<T>(v)) {
        return status::exit;
      }
      for (int64_t i = 0; i < shape[0]; i++) {
        for (int64_t j = 0; j < shape[1]; j++) {
          *reinterpret_cast<T*>(first + *offset++) = detail::cast_item<T>(*v.at(i, j));
        }
      }
    }
  } else {
    T x;
    if (st = detail::as_element(x, v); st != status::ok) return st;
    for (int64_t i = 0; i < shape[0] * shape[1]; i++) *reinterpret_cast<T*>(first + offset[i]) = x;
  }
  return status::ok;
}

}  // namespace pyx
