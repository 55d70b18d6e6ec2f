// np/tensordot.hpp: products of arrays summed over axes of both, which NumPy makes of one product of matrices.
#pragma once
#include <pyx/list_ops.hpp>

#include "product.hpp"

namespace pyx {

namespace detail {

// The axes of an array of N that are summed, or take part otherwise, in the order of a matrix.
template <int N, int S>
struct summed_axes {
  int64_t summed[S + 1] = {}, kept[N + 1] = {};
  int count = 0;

  void take(int64_t axis) {
    if (count < S) summed[count] = axis < 0 ? axis + N : axis;
    count++;
  }
  void take(const list<int64_t>& axes) {
    reader<int64_t> r;
    if (!r.open(axes)) count = S + 1;
    for (int64_t i = 0; count <= S && i < r.size(); i++) take(r.begin()[i]);
  }
  void take(const tuple<>&) {}
  template <class H, class... R>
  void take(const tuple<H, R...>& axes) {
    take(axes.head);
    take(axes.tail);
  }
  // False unless S axes are there, each once.
  bool settle() {
    bool seen[N] = {};
    if (count != S) return false;
    for (int k = 0; k < S; k++) {
      if (summed[k] < 0 || summed[k] >= N || seen[summed[k]]) return false;
      seen[summed[k]] = true;
    }
    for (int k = 0, n = 0; k < N; k++) {
      if (!seen[k]) kept[n++] = k;
    }
    return true;
  }
};

template <int N, int M, int S>
inline bool read_axes(summed_axes<N, S>& a, summed_axes<M, S>& b, int64_t n) {
  for (int64_t k = 0; n == S && k < n; k++) {
    a.take(k - n);
    b.take(k);
  }
  return n == S;
}
template <int N, int M, int S, class X, class Y>
inline bool read_axes(summed_axes<N, S>& a, summed_axes<M, S>& b, const tuple<X, Y>& pair) {
  a.take(pair.head);
  b.take(pair.tail.head);
  return true;
}
template <int N, int M, int S>
inline bool read_axes(summed_axes<N, S>& a, summed_axes<M, S>& b, const list<list<int64_t>>& pair) {
  reader<list<int64_t>> r;
  if (!r.open(pair) || r.size() != 2) return false;
  a.take(r.begin()[0]);
  b.take(r.begin()[1]);
  return true;
}

// a as a matrix, with the summed axes as its columns, or as its rows.
template <int S, class T, int N, bool C>
inline status as_matrix(array<T, 2, false>& out, const array<T, N, C>& a, const summed_axes<N, S>& axes, bool rows) {
  const array<T, N, false> of = a;
  int64_t shape[N], strides[N], kept = 1, summed = 1;
  for (int k = 0; k < N; k++) {
    const bool adds = rows ? k < S : k >= N - S;
    const int64_t from = adds ? axes.summed[rows ? k : k - (N - S)] : axes.kept[rows ? k - S : k];
    shape[k] = of.shape[from];
    strides[k] = of.strides[from];
    (adds ? summed : kept) *= shape[k];
  }
  array<T, N, false> turned;
  make_view(turned, a, shape, strides);
  return rows ? reshape(out, turned, summed, kept) : reshape(out, turned, kept, summed);
}

}  // namespace detail

// tensordot(a, b, axes), of which S of each are summed
template <class T, int R, int N, bool C, int M, bool D, class X>
inline status np_tensordot(array<T, R, true>& out, const array<T, N, C>& a, const array<T, M, D>& b, const X& axes) {
  constexpr int S = (N + M - R) / 2;
  detail::summed_axes<N, S> of_a;
  detail::summed_axes<M, S> of_b;
  if (!detail::read_axes(of_a, of_b, axes) || !of_a.settle() || !of_b.settle()) return status::exit;
  for (int k = 0; k < S; k++) {
    if (a.shape[of_a.summed[k]] != b.shape[of_b.summed[k]]) return status::exit;
  }
  array<T, 2, false> left, right;
  array<T, 2, true> product;
  status st = detail::as_matrix(left, a, of_a, false);
  if (st == status::ok) st = detail::as_matrix(right, b, of_b, true);
  if (st == status::ok) st = np_dot(product, left, right);
  if (st != status::ok) return st;
  int64_t shape[R], strides[R];
  for (int k = 0; k < R; k++) shape[k] = k < N - S ? a.shape[of_a.kept[k]] : b.shape[of_b.kept[k - (N - S)]];
  detail::c_strides(strides, shape, sizeof(T));
  detail::make_view(out, product, shape, strides);
  return status::ok;
}
template <class T, int R, int N, bool C, int M, bool D>
inline status np_tensordot(array<T, R, true>& out, const array<T, N, C>& a, const array<T, M, D>& b) {
  return np_tensordot(out, a, b, int64_t{2});
}

}  // namespace pyx
