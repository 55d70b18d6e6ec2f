// np/decompose.hpp: eigenvalues, singular values, QR, least squares and powers of a matrix, by the inner loops of
// NumPy's linalg and so by its LAPACK; what does not converge, and nothing at all, is NumPy's.
#pragma once
#include "columns.hpp"
#include "linear.hpp"
#include "ordered.hpp"

namespace pyx {

namespace detail {

// Runs a loop over matrices as NumPy does: all that it reports is an invalid value.
template <size_t A, size_t D, size_t S>
inline bool run_lapack(np_inner& l, const char* name, const char* types, char* (&args)[A], const intptr_t (&dims)[D],
                       const intptr_t (&steps)[S]) {
  if (PYX_UNLIKELY(!l.run) && !pyx_np_inner(name, types, &l.run, &l.data)) return false;
  np_set_flags(0);
  l.run(args, dims, steps, l.data);
  const bool valid = (np_flags() & NP_FLAG_INVALID) == 0;
  np_set_flags(0);
  return valid;
}

template <class A>
PYX_INLINE char* at_first(const A& a) {
  return reinterpret_cast<char*>(a.first);
}

inline status new_row(array<double, 1, true>& out, int64_t n) { return new_array<double, 1>(out, {n}, false); }
inline status new_matrix(array<double, 2, true>& out, int64_t n, int64_t m) {
  return new_array<double, 2>(out, {n, m}, false);
}

template <bool C>
inline bool all_finite(const array<double, 2, C>& a) {
  bool good = true;
  for (int64_t i = 0; i < a.shape[0]; i++) {
    for (int64_t j = 0; j < a.shape[1]; j++) good = good && is_finite(*a.at(i, j));
  }
  return good;
}

}  // namespace detail

// linalg.eigh(a): eigenvalues and eigenvectors of what its lower triangle says
template <bool C>
inline status np_eigh(tuple<array<double, 1, true>, array<double, 2, true>>& out, const array<double, 2, C>& a) {
  static np_inner loop;
  if (!detail::square(a)) return status::exit;
  const int64_t n = a.shape[0];
  array<double, 1, true> w;
  array<double, 2, true> v;
  status st = detail::new_row(w, n);
  if (st == status::ok) st = detail::new_matrix(v, n, n);
  if (st != status::ok) return st;
  char* args[] = {detail::at_first(a), detail::at_first(w), detail::at_first(v)};
  const intptr_t dims[] = {1, n}, steps[] = {0, 0, 0, a.stride(0), a.stride(1), 8, v.stride(0), v.stride(1)};
  if (!detail::run_lapack(loop, "linalg.eigh_lo", "ddd", args, dims, steps)) return status::exit;
  out = make_tuple(w, v);
  return status::ok;
}
// linalg.eigvalsh(a)
template <bool C>
inline status np_eigvalsh(array<double, 1, true>& out, const array<double, 2, C>& a) {
  static np_inner loop;
  if (!detail::square(a)) return status::exit;
  array<double, 1, true> w;
  const status st = detail::new_row(w, a.shape[0]);
  if (st != status::ok) return st;
  char* args[] = {detail::at_first(a), detail::at_first(w)};
  const intptr_t dims[] = {1, a.shape[0]}, steps[] = {0, 0, a.stride(0), a.stride(1), 8};
  if (!detail::run_lapack(loop, "linalg.eigvalsh_lo", "dd", args, dims, steps)) return status::exit;
  return detail::hand_over(out, w, st);
}

namespace detail {

inline bool real_ones(const array<complex, 1, true>& w) {
  for (int64_t i = 0; i < w.shape[0]; i++) {
    if (w.first[i].im != 0.0) return false;
  }
  return true;
}

}  // namespace detail

// linalg.eig(a), linalg.eigvals(a) with real eigenvalues: NumPy's are the real parts of complex ones
template <bool C>
inline status np_eig(tuple<array<double, 1, false>, array<double, 2, false>>& out, const array<double, 2, C>& a) {
  static np_inner loop;
  if (!detail::square(a) || !detail::all_finite(a)) return status::exit;
  const int64_t n = a.shape[0];
  array<complex, 1, true> w;
  array<complex, 2, true> v;
  status st = detail::new_array<complex, 1>(w, {n}, false);
  if (st == status::ok) st = detail::new_array<complex, 2>(v, {n, n}, false);
  if (st != status::ok) return st;
  char* args[] = {detail::at_first(a), detail::at_first(w), detail::at_first(v)};
  const intptr_t dims[] = {1, n}, steps[] = {0, 0, 0, a.stride(0), a.stride(1), 16, v.stride(0), v.stride(1)};
  if (!detail::run_lapack(loop, "linalg.eig", "dDD", args, dims, steps) || !detail::real_ones(w)) return status::exit;
  out = make_tuple(np_real(w), np_real(v));
  return status::ok;
}
template <bool C>
inline status np_eigvals(array<double, 1, false>& out, const array<double, 2, C>& a) {
  static np_inner loop;
  if (!detail::square(a) || !detail::all_finite(a)) return status::exit;
  array<complex, 1, true> w;
  const status st = detail::new_array<complex, 1>(w, {a.shape[0]}, false);
  if (st != status::ok) return st;
  char* args[] = {detail::at_first(a), detail::at_first(w)};
  const intptr_t dims[] = {1, a.shape[0]}, steps[] = {0, 0, a.stride(0), a.stride(1), 16};
  if (!detail::run_lapack(loop, "linalg.eigvals", "dD", args, dims, steps) || !detail::real_ones(w))
    return status::exit;
  out = np_real(w);
  return status::ok;
}

namespace detail {

struct singular {
  array<double, 2, true> u, vt;
  array<double, 1, true> s;
};
template <bool C>
inline status singular_of(singular& out, const array<double, 2, C>& a, bool full) {
  static np_inner loops[2];
  const int64_t m = a.shape[0], n = a.shape[1], p = m < n ? m : n;
  if (p == 0) return status::exit;
  status st = new_matrix(out.u, m, full ? m : p);
  if (st == status::ok) st = new_row(out.s, p);
  if (st == status::ok) st = new_matrix(out.vt, full ? n : p, n);
  if (st != status::ok) return st;
  char* args[] = {at_first(a), at_first(out.u), at_first(out.s), at_first(out.vt)};
  const intptr_t dims[] = {1, m, n, p};
  const intptr_t steps[] = {
      0, 0, 0, 0, a.stride(0), a.stride(1), out.u.stride(0), out.u.stride(1), 8, out.vt.stride(0), out.vt.stride(1)};
  return run_lapack(loops[full], full ? "linalg.svd_f" : "linalg.svd_s", "dddd", args, dims, steps) ? st : status::exit;
}
template <bool C>
inline status singular_values(array<double, 1, true>& out, const array<double, 2, C>& a) {
  static np_inner loop;
  const int64_t m = a.shape[0], n = a.shape[1], p = m < n ? m : n;
  array<double, 1, true> s;
  const status st = p == 0 ? status::exit : new_row(s, p);
  if (st != status::ok) return st;
  char* args[] = {at_first(a), at_first(s)};
  const intptr_t dims[] = {1, m, n, p}, steps[] = {0, 0, a.stride(0), a.stride(1), 8};
  return run_lapack(loop, "linalg.svd", "dd", args, dims, steps) ? hand_over(out, s, st) : status::exit;
}

}  // namespace detail

// linalg.svd(a, full_matrices)
template <bool C>
inline status np_svd(tuple<array<double, 2, true>, array<double, 1, true>, array<double, 2, true>>& out,
                     const array<double, 2, C>& a, bool full = true) {
  detail::singular r;
  const status st = detail::singular_of(r, a, full);
  if (st == status::ok) out = make_tuple(r.u, r.s, r.vt);
  return st;
}
// linalg.svd(a, compute_uv=False), linalg.svdvals(a)
template <bool C>
inline status np_svdvals(array<double, 1, true>& out, const array<double, 2, C>& a, bool = false) {
  return detail::singular_values(out, a);
}
template <bool C>
inline status np_svdvals(array<double, 1, true>& out, const array<double, 2, C>& a, bool, bool) {
  return detail::singular_values(out, a);
}
// linalg.cond(a): of a matrix that has the singular value 0 it is NumPy's
template <bool C>
inline status np_cond(np_f8& out, const array<double, 2, C>& a) {
  array<double, 1, true> s;
  const status st = detail::singular_values(s, a);
  if (st != status::ok) return st;
  const double r = s.first[0] / s.first[s.shape[0] - 1];
  np_set_flags(0);
  if (!is_finite(r)) return status::exit;
  out.v = r;
  return st;
}
// linalg.matrix_rank(a)
template <bool C>
inline status np_rank(np_i8& out, const array<double, 2, C>& a) {
  array<double, 1, true> s;
  const status st = detail::singular_values(s, a);
  if (st != status::ok) return st;
  const int64_t m = a.shape[0], n = a.shape[1];
  double most = 0.0;
  out.v = 0;
  for (int64_t i = 0; i < s.shape[0]; i++) most = s.first[i] > most ? s.first[i] : most;
  const double least = most * (static_cast<double>(m > n ? m : n) * 2.220446049250313e-16);
  for (int64_t i = 0; i < s.shape[0]; i++) {
    if (!is_finite(s.first[i])) return status::exit;
    out.v += s.first[i] > least;
  }
  return st;
}

namespace detail {

// The factors that LAPACK leaves of a in C order, in its own memory, and how to make the orthogonal one of them.
template <bool C>
inline status factors_of(array<double, 2, true>& qr, array<double, 1, true>& tau, const array<double, 2, C>& a) {
  static np_inner loop;
  const int64_t m = a.shape[0], n = a.shape[1], p = m < n ? m : n;
  if (p == 0) return status::exit;
  status st = copy(qr, a);
  if (st == status::ok) st = new_row(tau, p);
  if (st != status::ok) return st;
  char* args[] = {at_first(qr), at_first(tau)};
  const intptr_t dims[] = {1, m, n, p}, steps[] = {0, 0, qr.stride(0), qr.stride(1), 8};
  return run_lapack(loop, "linalg.qr_r_raw", "dd", args, dims, steps) ? st : status::exit;
}
inline status upper_of(array<double, 2, true>& out, const array<double, 2, true>& qr, int64_t rows) {
  array<double, 2, true> r;
  const status st = new_matrix(r, rows, qr.shape[1]);
  if (st != status::ok) return st;
  for (int64_t i = 0; i < rows; i++) {
    for (int64_t j = 0; j < qr.shape[1]; j++) *r.at(i, j) = j >= i ? *qr.at(i, j) : 0.0;
  }
  return hand_over(out, r, st);
}

}  // namespace detail

// linalg.qr(a)
template <bool C>
inline status np_qr(tuple<array<double, 2, true>, array<double, 2, true>>& out, const array<double, 2, C>& a) {
  static np_inner loop;
  array<double, 2, true> qr, q, r;
  array<double, 1, true> tau;
  int64_t shape[2];
  if (!detail::like_in_c_order(shape, a)) return status::exit;
  status st = detail::factors_of(qr, tau, a);
  if (st != status::ok) return st;
  const int64_t m = a.shape[0], n = a.shape[1], p = tau.shape[0];
  st = detail::new_matrix(q, m, p);
  if (st == status::ok) st = detail::upper_of(r, qr, p);
  if (st != status::ok) return st;
  char* args[] = {detail::at_first(qr), detail::at_first(tau), detail::at_first(q)};
  const intptr_t dims[] = {1, m, n, p}, steps[] = {0, 0, 0, qr.stride(0), qr.stride(1), 8, q.stride(0), q.stride(1)};
  if (!detail::run_lapack(loop, "linalg.qr_reduced", "ddd", args, dims, steps)) return status::exit;
  out = make_tuple(q, r);
  return status::ok;
}
// linalg.qr(a, mode="r")
template <bool C>
inline status np_qr_upper(array<double, 2, true>& out, const array<double, 2, C>& a, const str&) {
  array<double, 2, true> qr;
  array<double, 1, true> tau;
  const status st = detail::factors_of(qr, tau, a);
  return st == status::ok ? detail::upper_of(out, qr, tau.shape[0]) : st;
}

namespace detail {

template <int N>
using solved = tuple<array<double, N, true>, array<double, 1, true>, np_scalar<int32_t>, array<double, 1, true>>;

template <int N>
inline status least_squares(solved<N>& out, const array<double, 2, false>& a, const array<double, N, false>& b,
                            double rcond) {
  static np_inner loop;
  const int64_t m = a.shape[0], n = a.shape[1], p = m < n ? m : n;
  int64_t k = 1, b_column = 8;
  if constexpr (N == 2) {
    k = b.shape[1];
    b_column = b.strides[1];
  }
  if (p == 0 || k == 0 || b.shape[0] != m) return status::exit;
  array<double, N, true> x;
  array<double, 1, true> residuals, none, s;
  int64_t shape[N];
  for (int i = 0; i < N; i++) shape[i] = i == 0 ? n : k;
  status st = new_array<double, N>(x, shape, false);
  if (st == status::ok) st = new_row(residuals, k);
  if (st == status::ok) st = new_row(none, 0);
  if (st == status::ok) st = new_row(s, p);
  if (st != status::ok) return st;
  int32_t rank = 0;
  char* args[] = {at_first(a), at_first(b),         reinterpret_cast<char*>(&rcond),
                  at_first(x), at_first(residuals), reinterpret_cast<char*>(&rank),
                  at_first(s)};
  const intptr_t dims[] = {1, m, n, k, p};
  const intptr_t steps[] = {0, 0, 0, 0, 0, 0, 0, a.strides[0], a.strides[1], b.strides[0], b_column, k * 8, 8, 8, 8};
  if (!run_lapack(loop, "linalg.lstsq", "dddddid", args, dims, steps)) return status::exit;
  out = make_tuple(x, rank != n || m <= n ? none : residuals, np_scalar<int32_t>{rank}, s);
  return status::ok;
}

}  // namespace detail

// linalg.lstsq(a, b, rcond)
template <int N, bool C, bool D>
inline status np_lstsq(detail::solved<N>& out, const array<double, 2, C>& a, const array<double, N, D>& b, none = {}) {
  const array<double, 2, false> matrix = a;
  const array<double, N, false> right = b;
  const int64_t most = a.shape[0] > a.shape[1] ? a.shape[0] : a.shape[1];
  return detail::least_squares<N>(out, matrix, right, 2.220446049250313e-16 * static_cast<double>(most));
}
template <int N, bool C, bool D>
inline status np_lstsq(detail::solved<N>& out, const array<double, 2, C>& a, const array<double, N, D>& b,
                       double rcond) {
  const array<double, 2, false> matrix = a;
  const array<double, N, false> right = b;
  return detail::least_squares<N>(out, matrix, right, rcond);
}

// linalg.pinv(a, rcond): of a vector that is written as a matrix NumPy's products choose their own way
template <bool C>
inline status np_pinv(array<double, 2, true>& out, const array<double, 2, C>& a, double rcond = 1e-15) {
  if (a.shape[0] < 2 || a.shape[1] < 2) return status::exit;
  detail::singular d;
  status st = detail::singular_of(d, a, false);
  if (st != status::ok) return st;
  const int64_t p = d.s.shape[0], m = a.shape[0];
  double most = d.s.first[0];
  for (int64_t i = 0; i < p; i++) most = d.s.first[i] > most ? d.s.first[i] : most;
  const double cutoff = rcond * most;
  if (!is_finite(cutoff)) return status::exit;
  for (int64_t i = 0; i < p; i++) d.s.first[i] = d.s.first[i] > cutoff ? 1.0 / d.s.first[i] : 0.0;
  detail::listen();
  for (int64_t i = 0; i < m; i++) {
    for (int64_t j = 0; j < p; j++) *d.u.at(i, j) *= d.s.first[j];
  }
  const array<double, 2, false> left = turned(d.vt), right = turned(d.u);
  if (!detail::quietly()) return np_set_flags(0), status::exit;
  return np_matmul(out, left, right);
}

// linalg.slogdet(a)
template <bool C>
inline status np_slogdet(tuple<np_f8, np_f8>& out, const array<double, 2, C>& a) {
  static np_inner loop;
  if (!detail::square(a)) return status::exit;
  double sign, log;
  char* args[] = {detail::at_first(a), reinterpret_cast<char*>(&sign), reinterpret_cast<char*>(&log)};
  const intptr_t dims[] = {1, a.shape[0]}, steps[] = {0, 0, 0, a.stride(0), a.stride(1)};
  if (!detail::run_linear(loop, "linalg.slogdet", "ddd", args, dims, steps)) return status::exit;
  out = make_tuple(np_f8{sign}, np_f8{log});
  return status::ok;
}

// linalg.matrix_power(a, n): n of 0 and 1 are NumPy's
template <bool C>
inline status np_matrix_power(array<double, 2, true>& out, const array<double, 2, C>& a, int64_t n) {
  if (!detail::square(a) || n == 0 || n == 1 || n == INT64_MIN) return status::exit;
  array<double, 2, false> base = a;
  array<double, 2, true> inverse, z, r, next;
  status st = status::ok;
  if (n < 0) {
    st = np_inverse(inverse, a);
    base = inverse;
    n = -n;
  }
  if (st == status::ok && n == 1) return detail::hand_over(out, inverse, st);
  if (n <= 3) {
    if (st == status::ok) st = np_matmul(r, base, base);
    if (st == status::ok && n == 3) {
      st = np_matmul(next, r, base);
      r = next;
    }
    return detail::hand_over(out, r, st);
  }
  array<double, 2, false> power = base, result;
  for (bool any = false; st == status::ok;) {
    if (n & 1) {
      if (any) {
        st = np_matmul(next, result, power);
        r = next;
        result = r;
      } else {
        result = power;
      }
      any = true;
    }
    if ((n >>= 1) == 0 || st != status::ok) break;
    st = np_matmul(next, power, power);
    z = next;
    power = z;
  }
  if (r.first != result.first) r = z;  // a power of two
  return detail::hand_over(out, r, st);
}

}  // namespace pyx
