// np/linear.hpp: inverses, determinants and systems of equations, by the inner loops of NumPy's linalg and so by its
// LAPACK; what is singular, not square or nothing at all is NumPy's.
#pragma once
#include "product.hpp"

namespace pyx {

namespace detail {

// Runs a loop over matrices once, found by its name in NumPy's linalg when it is first needed; false where it complains.
template <size_t A, size_t D, size_t S>
inline bool run_linear(np_inner& l, const char* name, const char* types, char* (&args)[A], const intptr_t (&dims)[D],
                       const intptr_t (&steps)[S]) {
  if (PYX_UNLIKELY(!l.run) && !pyx_np_inner(name, types, &l.run, &l.data)) return false;
  if (np_flags()) np_set_flags(0);
  l.run(args, dims, steps, l.data);
  const bool quiet = (np_flags() & ~NP_FLAG_UNDERFLOW) == 0;
  np_set_flags(0);
  return quiet;
}

template <class A>
PYX_INLINE bool square(const A& a) {
  return a.shape[0] == a.shape[1] && a.shape[0] > 0;
}

}  // namespace detail

namespace detail {

// A loop that makes a square matrix of another.
template <bool C>
inline status matrix_of(array<double, 2, true>& out, const array<double, 2, C>& a, np_inner& loop, const char* name) {
  if (!square(a)) return status::exit;
  array<double, 2, true> r;
  const int64_t n = a.shape[0];
  const status st = new_array<double, 2>(r, {n, n}, false);
  if (st != status::ok) return st;
  char* args[] = {reinterpret_cast<char*>(a.first), reinterpret_cast<char*>(r.first)};
  const intptr_t dims[] = {1, n}, steps[] = {0, 0, a.stride(0), a.stride(1), r.stride(0), r.stride(1)};
  return run_linear(loop, name, "dd", args, dims, steps) ? hand_over(out, r, st) : status::exit;
}

}  // namespace detail

// linalg.inv(a)
template <bool C>
inline status np_inverse(array<double, 2, true>& out, const array<double, 2, C>& a) {
  static np_inner loop;
  return detail::matrix_of(out, a, loop, "linalg.inv");
}
// linalg.cholesky(a), the lower triangle
template <bool C>
inline status np_cholesky(array<double, 2, true>& out, const array<double, 2, C>& a) {
  static np_inner loop;
  return detail::matrix_of(out, a, loop, "linalg.cholesky_lo");
}

// linalg.det(a)
template <bool C>
inline status np_determinant(np_f8& out, const array<double, 2, C>& a) {
  static np_inner loop;
  if (!detail::square(a)) return status::exit;
  double r;
  char* args[] = {reinterpret_cast<char*>(a.first), reinterpret_cast<char*>(&r)};
  const intptr_t dims[] = {1, a.shape[0]}, steps[] = {0, 0, a.stride(0), a.stride(1)};
  if (!detail::run_linear(loop, "linalg.det", "dd", args, dims, steps)) return status::exit;
  out.v = r;
  return status::ok;
}

// linalg.solve(a, b), b a vector or a matrix
template <int N, bool C, bool D>
inline status np_solve(array<double, N, true>& out, const array<double, 2, C>& a, const array<double, N, D>& b) {
  static np_inner loop;
  if (!detail::square(a) || b.shape[0] != a.shape[0] || pyx::size(b) == 0) return status::exit;
  array<double, N, true> r;
  const int64_t n = a.shape[0];
  const status st = detail::new_array<double, N>(r, b.shape, false);
  if (st != status::ok) return st;
  char* args[] = {reinterpret_cast<char*>(a.first), reinterpret_cast<char*>(b.first), reinterpret_cast<char*>(r.first)};
  bool good;
  if constexpr (N == 1) {
    const intptr_t dims[] = {1, n}, steps[] = {0, 0, 0, a.stride(0), a.stride(1), b.stride(0), r.stride(0)};
    good = detail::run_linear(loop, "linalg.solve1", "ddd", args, dims, steps);
  } else {
    const intptr_t dims[] = {1, n, b.shape[1]};
    const intptr_t steps[] = {0, 0, 0, a.stride(0), a.stride(1), b.stride(0), b.stride(1), r.stride(0), r.stride(1)};
    good = detail::run_linear(loop, "linalg.solve", "ddd", args, dims, steps);
  }
  return good ? detail::hand_over(out, r, st) : status::exit;
}

}  // namespace pyx
