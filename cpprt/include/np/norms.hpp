// np/norms.hpp: norms of vectors and matrices of every order that needs no powers.
#pragma once
#include "decompose.hpp"
#include "strided.hpp"

namespace pyx {

namespace detail {

template <int N, bool C>
inline status magnitudes(array<double, N, true>& out, const array<double, N, C>& a) {
  array<double, N, true> x;
  const status st = np_astype(x, a);
  const int64_t n = st == status::ok ? size(x) : 0;
  for (int64_t i = 0; i < n; i++) x.first[i] = __builtin_fabs(x.first[i]);
  return hand_over(out, x, st);
}

// The greatest of items that are not negative, 0 of none.
template <int N>
inline double greatest(const array<double, N, true>& a) {
  double most = 0.0;
  const int64_t n = size(a);
  for (int64_t i = 0; i < n; i++) most = a.first[i] > most || a.first[i] != a.first[i] ? a.first[i] : most;
  return most;
}

}  // namespace detail

// linalg.norm(x, ord) of a vector: ord 1, 2, 0 and the infinite ones
template <bool C>
inline status np_norm_of(np_f8& out, const array<double, 1, C>& x, double ord) {
  if (ord == 2.0) return np_norm(out, x);
  array<double, 1, true> a;
  const status st = detail::magnitudes(a, x);
  if (st != status::ok) return st;
  const int64_t n = a.shape[0];
  if (ord == __builtin_inf()) {
    out.v = detail::greatest(a);
  } else if (ord == 1.0) {
    detail::listen();
    out.v = 0.0 + detail::pairwise_sum(a.first, n);
    if (!detail::quietly()) return np_set_flags(0), status::exit;
  } else if (ord == 0.0) {
    out.v = 0.0;
    for (int64_t i = 0; i < n; i++) out.v += a.first[i] != 0.0;
  } else {
    return status::exit;
  }
  return st;
}
// of a matrix: 1, 2 and inf
template <bool C>
inline status np_norm_of(np_f8& out, const array<double, 2, C>& x, double ord) {
  array<double, 1, true> sums;
  status st;
  if (ord == 2.0) {
    st = detail::singular_values(sums, x);
  } else if (ord == 1.0 || ord == __builtin_inf()) {
    array<double, 2, true> a;
    st = detail::magnitudes(a, x);
    if (st == status::ok) st = sum_axis(sums, a, ord == 1.0 ? 0 : 1);
  } else {
    return status::exit;
  }
  if (st == status::ok) out.v = detail::greatest(sums);
  return st;
}
template <bool C>
inline status np_norm_of(np_f8& out, const array<double, 2, C>& x, const str& ord) {
  if (!detail::is_word(ord, "fro") && !detail::is_word(ord, "f")) return status::exit;
  return np_norm(out, x);
}
// linalg.norm(x, ord, axis): 1, 2 and inf
template <int N, bool C>
inline status np_norm_along(array<double, N - 1, true>& out, const array<double, N, C>& x, double ord, int64_t axis) {
  if (ord == 2.0) return np_norm_axis(out, x, axis);
  if (ord != 1.0) return status::exit;
  array<double, N, true> a;
  const status st = detail::magnitudes(a, x);
  return st == status::ok ? sum_axis(out, a, axis) : st;
}
// linalg.norm(x, axis, keepdims=True)
template <int N, bool C>
inline status np_norm_kept(array<double, N, true>& out, const array<double, N, C>& x, int64_t axis, bool) {
  return detail::keeping(out, x, axis, [](array<double, N - 1, true>& to, const auto& items, int64_t at) {
    return np_norm_axis(to, items, at);
  });
}

}  // namespace pyx
