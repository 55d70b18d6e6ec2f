// np/parts.hpp: views of parts of arrays, grids, choices among arrays, and comparisons of whole arrays.
#pragma once
#include <pyx/list_ops.hpp>

#include "nearness.hpp"
#include "ordered.hpp"

namespace pyx {

namespace detail {

// The items from … upto along an axis as a view.
template <class T, int N, bool C>
inline array<T, N, false> section_of(const array<T, N, C>& a, int64_t axis, int64_t from, int64_t upto) {
  const int64_t n = a.shape[axis];
  from = from < 0 ? (from + n < 0 ? 0 : from + n) : from > n ? n : from;
  upto = upto < 0 ? (upto + n < 0 ? 0 : upto + n) : upto > n ? n : upto;
  array<T, N, false> of = a, out;
  of.first = reinterpret_cast<T*>(reinterpret_cast<char*>(of.first) + from * of.strides[axis]);
  of.shape[axis] = upto > from ? upto - from : 0;
  make_view(out, a, of.shape, of.strides);
  out.first = of.first;
  return out;
}

template <class A, class T, int N, bool C>
inline status parts_of(list<A>& out, const array<T, N, C>& a, int64_t axis, int64_t n, bool even) {
  if (!at_axis_of<N>(axis) || n <= 0 || (even && a.shape[axis] % n != 0)) return status::exit;
  list<A> l = list_with_room<A>(n);
  if (!l.get()) return status::exit;
  const int64_t each = a.shape[axis] / n, more = a.shape[axis] % n;
  for (int64_t i = 0, from = 0; i < n; i++) {
    const int64_t upto = from + each + (i < more);
    new (l.get()->end++) A(section_of(a, axis, from, upto));
    from = upto;
  }
  out = std::move(l);
  return status::ok;
}
template <class A, class T, int N, bool C>
inline status parts_of(list<A>& out, const array<T, N, C>& a, int64_t axis, const list<int64_t>& at, bool) {
  reader<int64_t> r;
  if (!at_axis_of<N>(axis) || !r.open(at)) return status::exit;
  list<A> l = list_with_room<A>(r.size() + 1);
  if (!l.get()) return status::exit;
  for (int64_t i = 0; i <= r.size(); i++) {
    const int64_t from = i > 0 ? r.begin()[i - 1] : 0, upto = i < r.size() ? r.begin()[i] : a.shape[axis];
    new (l.get()->end++) A(section_of(a, axis, from, upto));
  }
  out = std::move(l);
  return status::ok;
}

}  // namespace detail

// split(a, parts, axis), array_split, hsplit and vsplit; parts: their number, or where they begin
template <class A, class T, int N, bool C, class P>
inline status np_split(list<A>& out, const array<T, N, C>& a, const P& parts, int64_t axis = 0) {
  return detail::parts_of(out, a, axis, parts, true);
}
template <class A, class T, int N, bool C, class P>
inline status np_array_split(list<A>& out, const array<T, N, C>& a, const P& parts, int64_t axis = 0) {
  return detail::parts_of(out, a, axis, parts, false);
}
template <class A, class T, int N, bool C, class P>
inline status np_hsplit(list<A>& out, const array<T, N, C>& a, const P& parts) {
  return detail::parts_of(out, a, N == 1 ? 0 : 1, parts, true);
}

// flip(a, axis)
template <class T, int N, bool C>
inline bool np_flip_axis(array<T, N, false>& out, const array<T, N, C>& a, int64_t axis) {
  if (!detail::at_axis_of<N>(axis)) return false;
  array<T, N, false> of = a;
  if (of.shape[axis] > 0) {
    of.first = reinterpret_cast<T*>(reinterpret_cast<char*>(of.first) + (of.shape[axis] - 1) * of.strides[axis]);
  }
  of.strides[axis] = -of.strides[axis];
  detail::make_view(out, a, of.shape, of.strides);
  out.first = of.first;
  return true;
}
template <class T, int N, bool C>
inline bool np_fliplr(array<T, N, false>& out, const array<T, N, C>& a) {
  return np_flip_axis(out, a, 1);
}
template <class T, int N, bool C>
inline bool np_flipud(array<T, N, false>& out, const array<T, N, C>& a) {
  return np_flip_axis(out, a, 0);
}

// moveaxis(a, from, to)
template <class T, int N, bool C>
inline bool np_moveaxis(array<T, N, false>& out, const array<T, N, C>& a, int64_t from, int64_t to) {
  if (!detail::at_axis_of<N>(from) || !detail::at_axis_of<N>(to)) return false;
  array<T, N, false> of = a;
  for (; from < to; from++) {
    std::swap(of.shape[from], of.shape[from + 1]);
    std::swap(of.strides[from], of.strides[from + 1]);
  }
  for (; from > to; from--) {
    std::swap(of.shape[from], of.shape[from - 1]);
    std::swap(of.strides[from], of.strides[from - 1]);
  }
  detail::make_view(out, a, of.shape, of.strides);
  return true;
}

// meshgrid(x, y), meshgrid(x, y, indexing="ij")
template <bool Rows, class T, class U, bool C, bool D>
inline status np_meshgrid(tuple<array<T, 2, true>, array<U, 2, true>>& out, const array<T, 1, C>& x,
                          const array<U, 1, D>& y) {
  array<T, 2, true> first;
  array<U, 2, true> second;
  const int64_t n = Rows ? x.shape[0] : y.shape[0], m = Rows ? y.shape[0] : x.shape[0];
  status st = empty(first, make_tuple(n, m));
  if (st == status::ok) st = empty(second, make_tuple(n, m));
  if (st != status::ok) return st;
  for (int64_t i = 0; i < n; i++) {
    for (int64_t j = 0; j < m; j++) {
      first.first[i * m + j] = *x.at(Rows ? i : j);
      second.first[i * m + j] = *y.at(Rows ? j : i);
    }
  }
  out = make_tuple(first, second);
  return status::ok;
}
template <class R, class A, class B>
inline status np_meshgrid_ij(R& out, const A& x, const B& y, const str&) {
  return np_meshgrid<true>(out, x, y);
}

namespace detail {

// The items of a choice: an array of the shape of the result, or one number for all.
template <class T, class V>
inline bool choice_into(array<T, 1, true>& to, const array<bool, 1, true>& left, const array<bool, 1, true>& mask,
                        const V& v) {
  if constexpr (is_array<V>) {
    if (size(v) != to.shape[0]) return false;
    array<T, V::ndim, true> items;
    if (np_astype(items, v) != status::ok) return false;
    for (int64_t i = 0; i < to.shape[0]; i++)
      to.first[i] = left.first[i] && mask.first[i] ? items.first[i] : to.first[i];
  } else {
    T x;
    if (as_element(x, v) != status::ok) return false;
    for (int64_t i = 0; i < to.shape[0]; i++) to.first[i] = left.first[i] && mask.first[i] ? x : to.first[i];
  }
  return true;
}

}  // namespace detail

// select(conditions, choices, default) of one dimension
template <class T, class M, class P, class V>
inline status np_select(array<T, 1, true>& out, const M& conditions, const P& choices, const V& otherwise) {
  int64_t n = 0, count = 0;
  bool first = true;
  const bool fit = detail::each_part(conditions, [&](const auto& c) {
    const bool good = detail::agree(n, c.shape[0], first);
    first = false;
    count++;
    return good;
  });
  if (!fit || first) return status::exit;
  array<T, 1, true> r;
  array<bool, 1, true> left, mask;
  status st = empty(r, n);
  if (st == status::ok) st = empty(left, n);
  if (st == status::ok) st = fill(left, true);
  if (st == status::ok) st = fill(r, otherwise);
  if (st != status::ok) return st;
  int64_t used = 0;
  const bool done = detail::each_part(choices, [&](const auto& v) {
    if (used >= count) return false;
    int64_t at = 0;
    detail::each_part(conditions, [&](const auto& c) {
      if (at++ == used) st = copy(mask, c);
      return true;
    });
    if (st != status::ok || !detail::choice_into(r, left, mask, v)) return false;
    for (int64_t i = 0; i < n; i++) left.first[i] = left.first[i] && !mask.first[i];
    used++;
    return true;
  });
  return done && used == count ? detail::hand_over(out, r, st) : status::exit;
}

template <class T, class M, class P>
inline status np_select(array<T, 1, true>& out, const M& conditions, const P& choices) {
  return np_select(out, conditions, choices, int64_t{0});
}

// array_equal(a, b)
template <class T, int N, bool C, class U, int M, bool D>
inline bool np_array_equal(const array<T, N, C>& a, const array<U, M, D>& b) {
  if constexpr (N != M) {
    return false;
  } else {
    for (int k = 0; k < N; k++) {
      if (a.shape[k] != b.shape[k]) return false;
    }
    const array<T, N, false> x = a;
    const array<U, N, false> y = b;
    bool same = true;
    detail::for_rows<N>(reinterpret_cast<char*>(x.first), x.strides, reinterpret_cast<char*>(y.first), y.strides,
                        x.shape, [&](const char* p, const char* q, int64_t n, int64_t s, int64_t t) {
                          for (int64_t i = 0; same && i < n; i++) {
                            same = *reinterpret_cast<const T*>(p + i * s) == *reinterpret_cast<const U*>(q + i * t);
                          }
                        });
    return same;
  }
}
// isclose(a, b, rtol, atol): exits where something overflows, of which NumPy warns
template <int N, class X, class Y>
inline status np_isclose(array<bool, N, true>& out, const X& x, const Y& y, double rtol = 1e-5, double atol = 1e-8) {
  const int64_t n = detail::near_items(x, y);
  if (n < 0) return status::exit;
  array<bool, N, true> r;
  status st;
  if constexpr (detail::is_array<X>) {
    st = detail::new_array<bool, N>(r, x.shape, false);
  } else {
    st = detail::new_array<bool, N>(r, y.shape, false);
  }
  if (st != status::ok) return st;
  bool odd = false;
  for (int64_t i = 0; i < n; i++) {
    const double a = detail::near_item(x, i), b = detail::near_item(y, i);
    const double distance = __builtin_fabs(a - b), room = atol + rtol * __builtin_fabs(b);
    const bool finite = !detail::infinite(b) && b == b;
    r.first[i] = (distance <= room && finite) || a == b;
    odd |= (detail::infinite(distance) && finite && !detail::infinite(a)) || (detail::infinite(room) && finite);
  }
  return odd ? status::exit : detail::hand_over(out, r, st);
}

// sliding_window_view(a, n) of one dimension: read-only
template <class T, bool C>
inline bool np_windows(array<T, 2, false>& out, const array<T, 1, C>& a, int64_t n) {
  if (n < 0 || n > a.shape[0]) return false;
  const int64_t shape[] = {a.shape[0] - n + 1, n}, strides[] = {a.stride(0), a.stride(0)};
  detail::make_view(out, a, shape, strides);
  out.writeable = false;
  return true;
}

// kron(a, b) of vectors, or of matrices
template <class T, bool C, bool D>
inline status np_kron(array<T, 1, true>& out, const array<T, 1, C>& a, const array<T, 1, D>& b) {
  array<T, 1, true> r;
  const int64_t n = a.shape[0], m = b.shape[0];
  if (n == 0 || m == 0) return status::exit;
  const status st = empty(r, n * m);
  if (st != status::ok) return st;
  detail::listen();
  for (int64_t i = 0; i < n; i++) {
    for (int64_t j = 0; j < m; j++) r.first[i * m + j] = e_mul(*a.at(i), *b.at(j));
  }
  if (!detail::quietly()) return np_set_flags(0), status::exit;
  return detail::hand_over(out, r, st);
}
template <class T, bool C, bool D>
inline status np_kron(array<T, 2, true>& out, const array<T, 2, C>& a, const array<T, 2, D>& b) {
  array<T, 2, true> r;
  const int64_t n = a.shape[0], m = a.shape[1], p = b.shape[0], q = b.shape[1];
  if (size(a) == 0 || size(b) == 0) return status::exit;
  const status st = empty(r, make_tuple(n * p, m * q));
  if (st != status::ok) return st;
  T* to = r.first;
  detail::listen();
  for (int64_t i = 0; i < n; i++) {
    for (int64_t k = 0; k < p; k++) {
      for (int64_t j = 0; j < m; j++) {
        for (int64_t l = 0; l < q; l++) *to++ = e_mul(*a.at(i, j), *b.at(k, l));
      }
    }
  }
  if (!detail::quietly()) return np_set_flags(0), status::exit;
  return detail::hand_over(out, r, st);
}

}  // namespace pyx
