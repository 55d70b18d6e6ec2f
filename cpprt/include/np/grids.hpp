// np/grids.hpp: diagonals beside the main one, the places of triangles and diagonals, grids of places, powers.
#pragma once
#include "diagonal.hpp"
#include "misc.hpp"

namespace pyx {

namespace detail {

// Lengths beyond which NumPy is left to complain.
PYX_INLINE bool sensible(int64_t n) { return n >= 0 && n < (int64_t{1} << 31); }
PYX_INLINE bool near_diagonal(int64_t k) { return k > -(int64_t{1} << 31) && k < (int64_t{1} << 31); }

}  // namespace detail

// diag(v, k) of one dimension: a matrix; of a matrix, and diagonal(a, k): a view
template <class T, bool C>
inline status np_diag_at(array<T, 2, true>& out, const array<T, 1, C>& v, int64_t k) {
  if (!detail::near_diagonal(k)) return status::exit;
  const int64_t n = v.shape[0] + (k < 0 ? -k : k);
  array<T, 2, true> r;
  const status st = detail::new_array<T, 2>(r, {n, n}, true);
  for (int64_t i = 0; st == status::ok && i < v.shape[0]; i++)
    *r.at(i + (k < 0 ? -k : 0), i + (k > 0 ? k : 0)) = *v.at(i);
  return detail::hand_over(out, r, st);
}
template <class T, bool C>
inline bool np_diagonal_at(array<T, 1, false>& out, const array<T, 2, C>& a, int64_t k) {
  if (!detail::near_diagonal(k)) return false;
  array<T, 2, false> of = a;
  const int axis = k < 0 ? 0 : 1;
  const int64_t off = k < 0 ? -k : k;
  if (off >= of.shape[axis]) return false;  // what an empty view points to is NumPy's to tell
  of.first = reinterpret_cast<T*>(reinterpret_cast<char*>(of.first) + off * of.strides[axis]);
  of.shape[axis] -= off;
  out = np_diagonal(of);
  return true;
}
// fill_diagonal(a, v)
template <class T, bool C, class V>
inline status np_fill_diagonal(const array<T, 2, C>& a, const V& v) {
  T x;
  if (!a.writeable) return status::exit;
  if (const status st = detail::as_element(x, v); st != status::ok) return st;
  for (int64_t i = 0; i < a.shape[0] && i < a.shape[1]; i++) *a.at(i, i) = x;
  return status::ok;
}

// eye(n, m, k), tri(n, m, k)
template <class T>
inline status np_eye_at(array<T, 2, true>& out, int64_t n, int64_t m, int64_t k) {
  array<T, 2, true> r;
  if (!detail::sensible(n) || !detail::sensible(m) || !detail::near_diagonal(k)) return status::exit;
  const status st = detail::new_array<T, 2>(r, {n, m}, true);
  for (int64_t i = 0; st == status::ok && i < n; i++) {
    if (i + k >= 0 && i + k < m) *r.at(i, i + k) = detail::cast_item<T>(true);
  }
  return detail::hand_over(out, r, st);
}
template <class T>
inline status np_eye_at(array<T, 2, true>& out, int64_t n, int64_t k) {
  return np_eye_at(out, n, n, k);
}
inline status np_tri(array<double, 2, true>& out, int64_t n, int64_t m, int64_t k = 0) {
  array<double, 2, true> r;
  if (!detail::sensible(n) || !detail::sensible(m) || !detail::near_diagonal(k)) return status::exit;
  const status st = detail::new_array<double, 2>(r, {n, m}, true);
  for (int64_t i = 0; st == status::ok && i < n; i++) {
    for (int64_t j = 0; j < m && j <= i + k; j++) *r.at(i, j) = 1.0;
  }
  return detail::hand_over(out, r, st);
}
inline status np_tri(array<double, 2, true>& out, int64_t n) { return np_tri(out, n, n); }

using place_pair = tuple<array<int64_t, 1, true>, array<int64_t, 1, true>>;

// triu_indices(n, k, m), tril_indices
template <bool Upper>
inline status np_triangle_places(place_pair& out, int64_t n, int64_t k, int64_t m) {
  if (!detail::sensible(n) || !detail::sensible(m) || !detail::near_diagonal(k)) return status::exit;
  auto columns = [&](int64_t i, int64_t& from, int64_t& upto) {
    const int64_t edge = i + k + (Upper ? 0 : 1), inside = edge < 0 ? 0 : edge > m ? m : edge;
    from = Upper ? inside : 0;
    upto = Upper ? m : inside;
  };
  int64_t total = 0, from, upto;
  for (int64_t i = 0; i < n; i++) {
    columns(i, from, upto);
    total += upto - from;
  }
  array<int64_t, 1, true> rows, cols;
  status st = empty(rows, total);
  if (st == status::ok) st = empty(cols, total);
  if (st != status::ok) return st;
  int64_t *r = rows.first, *c = cols.first;
  for (int64_t i = 0; i < n; i++) {
    columns(i, from, upto);
    for (int64_t j = from; j < upto; j++) {
      *r++ = i;
      *c++ = j;
    }
  }
  out = make_tuple(std::move(rows), std::move(cols));
  return status::ok;
}
template <bool Upper>
inline status np_triangle_places(place_pair& out, int64_t n, int64_t k = 0) {
  return np_triangle_places<Upper>(out, n, k, n);
}
// triu_indices_from(a, k), tril_indices_from
template <bool Upper, class T, bool C>
inline status np_triangle_from(place_pair& out, const array<T, 2, C>& a, int64_t k = 0) {
  return np_triangle_places<Upper>(out, a.shape[0], k, a.shape[1]);
}
// diag_indices(n): the same array twice
inline status np_diag_places(place_pair& out, int64_t n) {
  array<int64_t, 1, true> r;
  if (!detail::sensible(n)) return status::exit;
  const status st = np_arange(r, n);
  if (st == status::ok) out = make_tuple(r, r);
  return st;
}

// indices((n, m))
inline status np_indices(array<int64_t, 3, true>& out, const tuple<int64_t, int64_t>& shape) {
  const int64_t n = shape.head, m = shape.tail.head;
  array<int64_t, 3, true> r;
  if (!detail::sensible(n) || !detail::sensible(m)) return status::exit;
  const status st = detail::new_array<int64_t, 3>(r, {2, n, m}, false);
  for (int64_t i = 0; st == status::ok && i < n; i++) {
    for (int64_t j = 0; j < m; j++) {
      r.first[i * m + j] = i;
      r.first[(n + i) * m + j] = j;
    }
  }
  return detail::hand_over(out, r, st);
}

// ix_(i, j): positions as a column and as a row
template <class I, class J, bool C, bool D>
inline status np_ix(tuple<array<I, 2, C>, array<J, 2, D>>& out, const array<I, 1, C>& i, const array<J, 1, D>& j) {
  array<I, 2, C> column;
  array<J, 2, D> row;
  status st = reshape(column, i, detail::known_lengths<2>{{i.shape[0], 1}});
  if (st == status::ok) st = reshape(row, j, detail::known_lengths<2>{{1, j.shape[0]}});
  if (st == status::ok) out = make_tuple(std::move(column), std::move(row));
  return st;
}
// unravel_index(i, shape), ravel_multi_index(places, shape)
template <class... R, class... S>
inline bool np_unravel(tuple<R...>& out, int64_t i, const tuple<S...>& shape) {
  constexpr int N = sizeof...(S);
  detail::length_list<N> list;
  list.take(shape);
  int64_t total = 1, at[N];
  for (int k = N - 1; k >= 0; k--) {
    if (list.all[k] <= 0 || __builtin_mul_overflow(total, list.all[k], &total)) return false;
  }
  if (i < 0 || i >= total) return false;
  for (int k = N - 1; k >= 0; k--) {
    at[k] = i % list.all[k];
    i /= list.all[k];
  }
  auto each = [&](auto& self, auto& t, int k) -> void {
    if constexpr (std::remove_cvref_t<decltype(t)>::size > 0) {
      t.head.v = at[k];
      self(self, t.tail, k + 1);
    }
  };
  each(each, out, 0);
  return true;
}
template <class... R, class... S>
inline bool np_unravel(tuple<R...>& out, np_i8 i, const tuple<S...>& shape) {
  return np_unravel(out, i.v, shape);
}
template <class... P, class... S>
inline bool np_ravel_places(np_i8& out, const tuple<P...>& places, const tuple<S...>& shape) {
  constexpr int N = sizeof...(S);
  detail::length_list<N> at, of;
  at.take(places);
  of.take(shape);
  int64_t total = 1;
  out.v = 0;
  for (int k = 0; k < N; k++) {
    if (of.all[k] <= 0 || at.all[k] < 0 || at.all[k] >= of.all[k] || __builtin_mul_overflow(total, of.all[k], &total))
      return false;
    out.v = out.v * of.all[k] + at.all[k];
  }
  return true;
}

// vander(x, n), of powers in falling order; increasing=True: in rising order
template <bool Rising, bool C>
inline status np_vander_of(array<double, 2, true>& out, const array<double, 1, C>& x, int64_t n) {
  array<double, 2, true> r;
  if (!detail::sensible(n)) return status::exit;
  const status st = detail::new_array<double, 2>(r, {x.shape[0], n}, false);
  if (st != status::ok) return st;
  detail::listen();
  for (int64_t i = 0; i < x.shape[0]; i++) {
    double p = 1.0;
    for (int64_t j = 0; j < n; j++) {
      p = j == 0 ? 1.0 : j == 1 ? *x.at(i) : p * *x.at(i);
      *r.at(i, Rising ? j : n - 1 - j) = p;
    }
  }
  return detail::quietly() ? detail::hand_over(out, r, st) : status::exit;
}
template <bool C>
inline status np_vander(array<double, 2, true>& out, const array<double, 1, C>& x) {
  return np_vander_of<false>(out, x, x.shape[0]);
}
template <bool C>
inline status np_vander(array<double, 2, true>& out, const array<double, 1, C>& x, int64_t n) {
  return np_vander_of<false>(out, x, n);
}
template <bool C>
inline status np_vander_rising(array<double, 2, true>& out, const array<double, 1, C>& x, bool) {
  return np_vander_of<true>(out, x, x.shape[0]);
}
template <bool C>
inline status np_vander_rising(array<double, 2, true>& out, const array<double, 1, C>& x, int64_t n, bool) {
  return np_vander_of<true>(out, x, n);
}

// linspace(start, stop, num, endpoint=False)
inline status np_linspace_open(array<double, 1, true>& out, double start, double stop, int64_t num, bool) {
  if (num < 0 || !is_finite(start) || !is_finite(stop)) return status::exit;
  array<double, 1, true> r;
  const status st = detail::new_array<double, 1>(r, {num}, false);
  const double delta = stop - start, step = num > 0 ? delta / static_cast<double>(num) : 0.0;
  if (st != status::ok || !is_finite(delta) || (num > 0 && step == 0.0)) return st == status::ok ? status::exit : st;
  for (int64_t i = 0; i < num; i++) r.first[i] = static_cast<double>(i) * step + start;
  return detail::hand_over(out, r, st);
}

}  // namespace pyx
