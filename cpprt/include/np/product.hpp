// np/product.hpp: products of vectors and matrices by the inner loops of NumPy's matmul, and so by its BLAS.
#pragma once
#include "axes.hpp"
#include "made.hpp"

namespace pyx {

// out (m × p) = a (m × n) times b (n × p), strides in bytes; false where NumPy is not there.
bool np_multiply(int dtype, char* out, const char* a, const char* b, const int64_t (&mnp)[3],
                 const int64_t (&strides)[6]);

namespace detail {

// An operand of a product: items in one of the layouts that BLAS takes.
template <class T>
struct factor {
  const char* data = nullptr;
  int64_t rows = 1, columns = 1, row_step = 0, column_step = 0;
};

template <class T>
PYX_INLINE bool blas_stride(int64_t stride, int64_t n) {
  return n < 2 || (stride > 0 && stride % static_cast<int64_t>(sizeof(T)) == 0);
}

// a as a factor of type R; `copy` holds the items where they have to be converted or laid out anew.
template <class R, class T, int N, bool C>
inline status as_factor(factor<R>& f, array<R, N, true>& copy, const array<T, N, C>& a, bool column, bool any_stride) {
  bool fits = std::is_same_v<R, T>;
  for (int k = 0; k < N && !any_stride; k++) fits = fits && blas_stride<R>(a.stride(k), a.shape[k]);
  if constexpr (N == 2) {
    const int64_t item = sizeof(R);
    if (!any_stride) fits = fits && (a.stride(1) == item || a.stride(0) == item) && a.stride(0) != a.stride(1);
  }
  int64_t step[N];
  f.data = reinterpret_cast<const char*>(a.first);
  for (int k = 0; k < N; k++) step[k] = a.stride(k);
  if (!fits) {
    int64_t shape[N];
    for (int k = 0; k < N; k++) shape[k] = a.shape[k];
    status st = new_array<R, N>(copy, shape, false);
    if (st == status::ok) st = assign(copy, a);
    if (st != status::ok) return st;
    f.data = reinterpret_cast<const char*>(copy.first);
    for (int k = 0; k < N; k++) step[k] = copy.stride(k);
  }
  if constexpr (N == 2) {
    f.rows = a.shape[0];
    f.columns = a.shape[1];
    f.row_step = step[0];
    f.column_step = step[1];
  } else if (column) {
    f.rows = a.shape[0];
    f.row_step = step[0];
    f.column_step = sizeof(R);
  } else {
    f.columns = a.shape[0];
    f.column_step = step[0];
    f.row_step = sizeof(R);
  }
  return status::ok;
}

// With a vector among the operands NumPy's dot takes copies that suit BLAS, its @ the operands as they lie.
template <bool Dot, class R, class A, class B>
inline status multiply(R* out, const A& a, const B& b, int64_t out_row) {
  constexpr bool as_they_lie = !Dot && (A::ndim == 1 || B::ndim == 1);
  factor<R> f, g;
  array<R, A::ndim, true> left;
  array<R, B::ndim, true> right;
  status st = as_factor(f, left, a, false, as_they_lie);
  if (st == status::ok) st = as_factor(g, right, b, true, as_they_lie);
  if (st != status::ok) return st;
  const int64_t strides[6] = {f.row_step, f.column_step, g.row_step, g.column_step, out_row, sizeof(R)};
  if (!np_multiply(dtype_of<R>, reinterpret_cast<char*>(out), f.data, g.data, {f.rows, f.columns, g.columns},
                   strides)) {
    return status::exit;
  }
  return status::ok;
}

template <class A, class B>
PYX_INLINE bool conform(const A& a, const B& b) {
  const int64_t n = a.shape[A::ndim - 1];
  bool some = n > 0 && n == b.shape[0];
  for (int64_t d : a.shape) some = some && d > 0;
  for (int64_t d : b.shape) some = some && d > 0;
  return some;
}

}  // namespace detail

// a @ b of vectors and matrices; what does not fit together, and nothing at all, is NumPy's, and so are the warnings
// that floating-point flags become
template <bool Dot = false, class R, class A, class B>
inline status np_matmul(R& out, const A& a, const B& b) {
  if (!detail::conform(a, b)) return status::exit;
  R r;
  if (np_flags()) np_set_flags(0);
  bool loud = false;
  status st;
  if constexpr (requires { r.first; }) {
    constexpr int N = R::ndim;
    using T = typename R::element;
    int64_t shape[N];
    for (int k = 0; k + 1 < A::ndim; k++) shape[k] = a.shape[k];
    for (int k = 1; k < B::ndim; k++) shape[A::ndim - 1 + k - 1] = b.shape[k];
    st = detail::new_array<T, N>(r, shape, false);
    if (st == status::ok) {
      st = detail::multiply<Dot>(r.first, a, b, static_cast<int64_t>(sizeof(T)) * (B::ndim == 2 ? b.shape[1] : 1));
    }
  } else {
    st = detail::multiply<Dot>(&r.v, a, b, sizeof(r.v));
  }
  loud = (np_flags() & ~NP_FLAG_UNDERFLOW) != 0;
  np_set_flags(0);
  if (st == status::ok && loud) return status::exit;
  if (st == status::ok) out = std::move(r);
  return st;
}

// dot(a, b)
template <class R, class A, class B>
inline status np_dot(R& out, const A& a, const B& b) {
  return np_matmul<true>(out, a, b);
}

// outer(a, b)
template <class R, class T, int N, bool C, class U, int M, bool D>
inline status np_outer(array<R, 2, true>& out, const array<T, N, C>& a, const array<U, M, D>& b) {
  const int64_t rows[1] = {size(a)}, columns[1] = {size(b)};
  array<R, 1, true> x, y;
  status st = detail::new_array<R, 1>(x, rows, false);
  if (st == status::ok) st = detail::new_array<R, 1>(y, columns, false);
  array<R, N, true> left;
  array<R, M, true> right;
  for (int k = 0; k < N; k++) left.shape[k] = a.shape[k];
  for (int k = 0; k < M; k++) right.shape[k] = b.shape[k];
  left.first = x.first;
  right.first = y.first;
  if (st == status::ok) st = assign(left, a);
  if (st == status::ok) st = assign(right, b);
  array<R, 2, true> r;
  if (st == status::ok) st = detail::new_array<R, 2>(r, {rows[0], columns[0]}, false);
  if (st != status::ok) return st;
  if (np_flags()) np_set_flags(0);
  for (int64_t i = 0; i < rows[0]; i++) {
    const R v = x.first[i];
    R* to = r.first + i * columns[0];
    for (int64_t j = 0; j < columns[0]; j++) to[j] = e_mul(v, y.first[j]);
  }
  if (std::is_floating_point_v<R> && (np_flags() & ~NP_FLAG_UNDERFLOW)) {
    np_set_flags(0);
    return status::exit;
  }
  return detail::hand_over(out, r, status::ok);
}

// norm(a): the root of the dot product of all items with themselves
template <class T, int N, bool C>
inline status np_norm(np_f8& out, const array<T, N, C>& a) {
  if (size(a) == 0 || !detail::contiguous(a)) return status::exit;
  array<T, 1, true> row;
  row.first = a.first;
  row.shape[0] = size(a);
  np_f8 square;
  status st;
  detail::listen();
  if constexpr (std::is_same_v<T, double>) {
    st = detail::multiply<true>(&square.v, row, row, sizeof(double));
  } else {
    array<double, 1, true> items;
    st = detail::new_array<double, 1>(items, row.shape, false);
    if (st == status::ok) st = assign(items, row);
    if (st == status::ok) st = detail::multiply<true>(&square.v, items, items, sizeof(double));
  }
  if (!detail::quietly()) {
    np_set_flags(0);
    return status::exit;
  }
  if (st == status::ok) out.v = __builtin_sqrt(square.v);
  return st;
}

// norm(a, axis=…): the roots of the sums of squares
template <class T, int N, bool C>
inline status np_norm_axis(array<double, N - 1, true>& out, const array<T, N, C>& a, int64_t axis) {
  array<double, N, true> squares;
  status st = np_astype(squares, a);
  if (st != status::ok) return st;
  detail::listen();
  const int64_t n = size(squares);
  for (int64_t i = 0; i < n; i++) squares.first[i] *= squares.first[i];
  if (!detail::quietly()) return status::exit;
  st = sum_axis(out, squares, axis);
  const int64_t m = st == status::ok ? size(out) : 0;
  for (int64_t i = 0; i < m; i++) out.first[i] = __builtin_sqrt(out.first[i]);
  return st;
}

}  // namespace pyx
