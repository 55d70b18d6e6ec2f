// np/stacks.hpp: products, systems of equations and decompositions of stacks of matrices: one after the other, as NumPy's
// own loops do it. What one of them can't do is NumPy's for all.
#pragma once
#include "decompose.hpp"
#include "parts.hpp"

namespace pyx {

namespace detail {

// Matrix number i of a contiguous stack.
template <class T>
inline array<T, 2, true> matrix_at(const array<T, 3, true>& a, int64_t i) {
  array<T, 2, true> m;
  m.first = a.first + i * a.shape[1] * a.shape[2];
  m.shape[0] = a.shape[1];
  m.shape[1] = a.shape[2];
  return m;
}
// An operand for every matrix: its own, or the one that there is.
template <class T>
inline array<T, 2, true> operand_at(const array<T, 3, true>& a, int64_t i) {
  return matrix_at(a, a.shape[0] == 1 ? 0 : i);
}
template <class T, int N>
inline const array<T, N, true>& operand_at(const array<T, N, true>& a, int64_t) {
  return a;
}
template <class T, int N>
inline int64_t stack_height(const array<T, N, true>& a) {
  return N == 3 ? a.shape[0] : 1;
}

// The results of a function of matrices, put into a stack.
template <class R, int M>
inline status put_result(array<R, M + 1, true>& all, int64_t count, int64_t i, const array<R, M, true>& one) {
  if (i == 0) {
    int64_t shape[M + 1] = {count};
    for (int k = 0; k < M; k++) shape[k + 1] = one.shape[k];
    if (const status st = new_array<R, M + 1>(all, shape, false); st != status::ok) return st;
  }
  __builtin_memcpy(all.first + i * size(one), one.first, static_cast<size_t>(size(one)) * sizeof(R));
  return status::ok;
}

}  // namespace detail

// a @ b where one at least is a stack
template <class R, int M, class T, int N, class U, int K>
inline status np_matmul_stack(array<R, M, true>& out, const array<T, N, true>& a, const array<U, K, true>& b) {
  const int64_t n = detail::stack_height(a), m = detail::stack_height(b), count = n == 1 ? m : n;
  if ((n != m && n != 1 && m != 1) || count == 0) return status::exit;
  array<R, M, true> all;
  for (int64_t i = 0; i < count; i++) {
    array<R, M - 1, true> one;
    status st = np_matmul(one, detail::operand_at(a, i), detail::operand_at(b, i));
    if (st == status::ok) st = detail::put_result(all, count, i, one);
    if (st != status::ok) return st;
  }
  return detail::hand_over(out, all, status::ok);
}

// linalg.inv, cholesky, det, eigvalsh, eigh of a stack
#define PYX_NP_STACK(NAME, M)                                                                    \
  inline status NAME##_stack(array<double, M + 1, true>& out, const array<double, 3, true>& a) { \
    array<double, M + 1, true> all;                                                              \
    for (int64_t i = 0; i < a.shape[0]; i++) {                                                   \
      array<double, M, true> one;                                                                \
      status st = NAME(one, detail::matrix_at(a, i));                                            \
      if (st == status::ok) st = detail::put_result(all, a.shape[0], i, one);                    \
      if (st != status::ok) return st;                                                           \
    }                                                                                            \
    return a.shape[0] > 0 ? detail::hand_over(out, all, status::ok) : status::exit;              \
  }
PYX_NP_STACK(np_inverse, 2)
PYX_NP_STACK(np_cholesky, 2)
PYX_NP_STACK(np_eigvalsh, 1)
#undef PYX_NP_STACK
inline status np_determinant_stack(array<double, 1, true>& out, const array<double, 3, true>& a) {
  array<double, 1, true> all;
  status st = empty(all, a.shape[0]);
  for (int64_t i = 0; st == status::ok && i < a.shape[0]; i++) {
    np_f8 one;
    st = np_determinant(one, detail::matrix_at(a, i));
    all.first[i] = one.v;
  }
  return a.shape[0] > 0 ? detail::hand_over(out, all, st) : status::exit;
}
inline status np_eigh_stack(tuple<array<double, 2, true>, array<double, 3, true>>& out,
                            const array<double, 3, true>& a) {
  array<double, 2, true> values;
  array<double, 3, true> vectors;
  for (int64_t i = 0; i < a.shape[0]; i++) {
    tuple<array<double, 1, true>, array<double, 2, true>> one;
    status st = np_eigh(one, detail::matrix_at(a, i));
    if (st == status::ok) st = detail::put_result(values, a.shape[0], i, one.head);
    if (st == status::ok) st = detail::put_result(vectors, a.shape[0], i, one.tail.head);
    if (st != status::ok) return st;
  }
  if (a.shape[0] == 0) return status::exit;
  out = make_tuple(std::move(values), std::move(vectors));
  return status::ok;
}
// linalg.solve of stacks, or of a stack and one matrix
template <int N, int M>
  requires(N == 3 || M == 3)
inline status np_solve_stack(array<double, 3, true>& out, const array<double, N, true>& a,
                             const array<double, M, true>& b) {
  const int64_t n = detail::stack_height(a), m = detail::stack_height(b), count = n == 1 ? m : n;
  if ((n != m && n != 1 && m != 1) || count == 0) return status::exit;
  array<double, 3, true> all;
  for (int64_t i = 0; i < count; i++) {
    array<double, 2, true> one;
    status st = np_solve(one, detail::operand_at(a, i), detail::operand_at(b, i));
    if (st == status::ok) st = detail::put_result(all, count, i, one);
    if (st != status::ok) return st;
  }
  return detail::hand_over(out, all, status::ok);
}

// cross(a, b) of vectors in space, or of as many as the first axis has
template <bool C, bool D>
inline status np_cross(array<double, 2, true>& out, const array<double, 2, C>& a, const array<double, 2, D>& b) {
  const int64_t n = a.shape[0], m = b.shape[0], count = n == 1 ? m : n;
  if ((n != m && n != 1 && m != 1) || a.shape[1] != 3 || b.shape[1] != 3) return status::exit;
  array<double, 2, true> r;
  const status st = detail::new_array<double, 2>(r, {count, 3}, false);
  if (st != status::ok) return st;
  detail::listen();
  for (int64_t i = 0; i < count; i++) {
    const int64_t j = n == 1 ? 0 : i, k = m == 1 ? 0 : i;
    const double x[3] = {*a.at(j, 0), *a.at(j, 1), *a.at(j, 2)}, y[3] = {*b.at(k, 0), *b.at(k, 1), *b.at(k, 2)};
    for (int c = 0; c < 3; c++) *r.at(i, c) = x[(c + 1) % 3] * y[(c + 2) % 3] - x[(c + 2) % 3] * y[(c + 1) % 3];
  }
  return detail::quietly() ? detail::hand_over(out, r, st) : (np_set_flags(0), status::exit);
}
template <int N, int M, bool C, bool D>
  requires(N == 1 || M == 1)
inline status np_cross(array<double, N + M - 1, true>& out, const array<double, N, C>& a,
                       const array<double, M, D>& b) {
  array<double, 2, true> r;
  const status st = np_cross(r, detail::lifted<2>(a, false), detail::lifted<2>(b, false));
  if (st != status::ok) return st;
  if constexpr (N + M == 2) {
    return ravel(out, r);
  } else {
    return detail::hand_over(out, r, st);
  }
}

}  // namespace pyx
