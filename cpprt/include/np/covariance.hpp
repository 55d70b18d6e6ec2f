// np/covariance.hpp: cov, corrcoef, convolve, correlate and weighted averages, by NumPy's own products.
#pragma once
#include "ordered.hpp"
#include "product.hpp"
#include "stats.hpp"

namespace pyx {

namespace detail {

// The products of the rows of x with each other, x less the means of its rows, over the degrees of freedom.
template <bool C>
inline status covariance(array<double, 2, true>& out, const array<double, 2, C>& x, int64_t ddof) {
  const int64_t n = x.shape[0], m = x.shape[1];
  if (n < 2 || m <= ddof || m < 2) return status::exit;
  array<double, 1, true> means;
  array<double, 2, true> r;
  status st = mean_any_axis(means, x, 1);
  if (st != status::ok) return st;
  listen();
  for (int64_t i = 0; i < n; i++) {
    for (int64_t j = 0; j < m; j++) *x.at(i, j) -= means.first[i];
  }
  if (!quietly()) return np_set_flags(0), status::exit;
  st = np_matmul<true>(r, x, turned(x));
  if (st != status::ok) return st;
  const double factor = 1.0 / static_cast<double>(m - ddof);
  listen();
  for (int64_t i = 0; i < n * n; i++) r.first[i] *= factor;
  if (!quietly()) return np_set_flags(0), status::exit;
  return hand_over(out, r, st);
}

// A copy of a matrix, or the same with its axes changed.
template <class T, bool C, class F>
inline status with_variables(const array<T, 2, C>& a, bool rows, const F& f) {
  array<double, 2, true> x;
  int64_t shape[2];
  if (!like_in_c_order(shape, a)) return status::exit;
  const status st = np_astype(x, a);
  if (st != status::ok) return st;
  return rows ? f(x) : f(turned(x));
}

inline status correlation(array<double, 2, true>& c) {
  const int64_t n = c.shape[0];
  array<double, 1, true> deviations;
  const status st = empty(deviations, n);
  if (st != status::ok) return st;
  listen();
  for (int64_t i = 0; i < n; i++) deviations.first[i] = __builtin_sqrt(*c.at(i, i));
  for (int64_t i = 0; i < n; i++) {
    for (int64_t j = 0; j < n; j++) *c.at(i, j) /= deviations.first[i];
  }
  for (int64_t i = 0; i < n; i++) {
    for (int64_t j = 0; j < n; j++) {
      const double x = *c.at(i, j) / deviations.first[j];
      *c.at(i, j) = x < -1.0 ? -1.0 : x > 1.0 ? 1.0 : x;
    }
  }
  return quietly() ? status::ok : (np_set_flags(0), status::exit);
}

template <class T, class U, bool C, bool D>
inline status two_rows(array<double, 2, true>& out, const array<T, 1, C>& a, const array<U, 1, D>& b) {
  array<double, 2, true> x;
  const int64_t n = a.shape[0];
  if (b.shape[0] != n) return status::exit;
  const status st = empty(x, make_tuple(int64_t{2}, n));
  if (st != status::ok) return st;
  for (int64_t i = 0; i < n; i++) {
    x.first[i] = static_cast<double>(*a.at(i));
    x.first[n + i] = static_cast<double>(*b.at(i));
  }
  return hand_over(out, x, st);
}

}  // namespace detail

// cov(m, rowvar, ddof), cov(x, y, ddof): of one variable it is an array without axes, NumPy's
template <class T, bool C>
inline status np_cov(array<double, 2, true>& out, const array<T, 2, C>& a, bool rows = true, int64_t ddof = 1) {
  return detail::with_variables(a, rows, [&](const auto& x) { return detail::covariance(out, x, ddof); });
}
template <class T, class U, bool C, bool D>
inline status np_cov(array<double, 2, true>& out, const array<T, 1, C>& a, const array<U, 1, D>& b, int64_t ddof = 1) {
  array<double, 2, true> x;
  const status st = detail::two_rows(x, a, b);
  return st == status::ok ? detail::covariance(out, x, ddof) : st;
}
// corrcoef(m, rowvar), corrcoef(x, y)
template <class T, bool C>
inline status np_corrcoef(array<double, 2, true>& out, const array<T, 2, C>& a, bool rows = true) {
  array<double, 2, true> c;
  status st = np_cov(c, a, rows);
  if (st == status::ok) st = detail::correlation(c);
  return detail::hand_over(out, c, st);
}
template <class T, class U, bool C, bool D>
inline status np_corrcoef(array<double, 2, true>& out, const array<T, 1, C>& a, const array<U, 1, D>& b) {
  array<double, 2, true> c;
  status st = np_cov(c, a, b);
  if (st == status::ok) st = detail::correlation(c);
  return detail::hand_over(out, c, st);
}

// average(a), average(a, weights) of one dimension; weights that sum to zero are NumPy's
template <bool C>
inline status np_average(np_f8& out, const array<double, 1, C>& a) {
  return mean_any(out, a);
}
template <bool C, bool D>
inline status np_average(np_f8& out, const array<double, 1, C>& a, const array<double, 1, D>& weights) {
  const int64_t n = a.shape[0];
  array<double, 1, true> products, w;
  if (weights.shape[0] != n) return status::exit;
  status st = empty(products, n);
  if (st == status::ok) st = copy(w, weights);
  if (st != status::ok) return st;
  detail::listen();
  for (int64_t i = 0; i < n; i++) products.first[i] = *a.at(i) * w.first[i];
  const double scale = 0.0 + detail::pairwise_sum(w.first, n);
  out.v = (0.0 + detail::pairwise_sum(products.first, n)) / scale;
  return detail::quietly() && scale != 0.0 ? st : (np_set_flags(0), status::exit);
}

namespace detail {

// NumPy adds up the products of so short a row one after the other.
constexpr int64_t kShortKernel = 11;

// Sums of products of a with b laid over it at every place that `mode` counts: 0 where all of b lies on a, 1 as many as a
// has items, 2 wherever they meet. a is not the shorter one.
inline status correlated(array<double, 1, true>& out, const array<double, 1, true>& a, const array<double, 1, true>& b,
                         int mode) {
  const int64_t n = a.shape[0], k = b.shape[0];
  if (k == 0 || n < k) return status::exit;
  const int64_t left = mode == 0   ? 0
                       : mode == 1 ? k / 2
                                   : k - 1,
                count = mode == 0   ? n - k + 1
                        : mode == 1 ? n
                                    : n + k - 1;
  array<double, 1, true> r;
  status st = empty(r, count);
  if (st != status::ok) return st;
  listen();
  for (int64_t i = 0; st == status::ok && i < count; i++) {
    const int64_t from = i - left, low = from < 0 ? -from : 0, high = from + k > n ? n - from : k;
    if (k <= kShortKernel && high - low == k) {
      r.first[i] = 0.0;
      for (int64_t j = 0; j < k; j++) r.first[i] += a.first[from + j] * b.first[j];
      continue;
    }
    array<double, 1, true> x, y;
    x.first = a.first + from + low;
    y.first = b.first + low;
    x.shape[0] = y.shape[0] = high - low;
    np_f8 sum;
    st = multiply<true>(&sum.v, x, y, sizeof(double));
    r.first[i] = sum.v;
  }
  if (!quietly()) return np_set_flags(0), status::exit;
  return hand_over(out, r, st);
}

inline int mode_of(const str& mode) {
  return is_word(mode, "valid") ? 0 : is_word(mode, "same") ? 1 : is_word(mode, "full") ? 2 : -1;
}

}  // namespace detail

// convolve(a, v, mode)
template <class T, class U, bool C, bool D>
inline status np_convolve(array<double, 1, true>& out, const array<T, 1, C>& a, const array<U, 1, D>& v, int mode = 2) {
  array<double, 1, true> x, y;
  status st = np_astype(x, a);
  if (st == status::ok) st = np_astype(y, v);
  if (st != status::ok || mode < 0) return st == status::ok ? status::exit : st;
  if (y.shape[0] > x.shape[0]) std::swap(x, y);
  if (y.shape[0] > 0) std::reverse(y.first, y.first + y.shape[0]);
  return detail::correlated(out, x, y, mode);
}
template <class A, class B>
inline status np_convolve(array<double, 1, true>& out, const A& a, const B& v, const str& mode) {
  return np_convolve(out, a, v, detail::mode_of(mode));
}
// correlate(a, v, mode)
template <class T, class U, bool C, bool D>
inline status np_correlate(array<double, 1, true>& out, const array<T, 1, C>& a, const array<U, 1, D>& v,
                           int mode = 0) {
  array<double, 1, true> x, y;
  status st = np_astype(x, a);
  if (st == status::ok) st = np_astype(y, v);
  if (st != status::ok || mode < 0) return st == status::ok ? status::exit : st;
  const bool turned = y.shape[0] > x.shape[0];
  if (turned) std::swap(x, y);
  st = detail::correlated(out, x, y, mode);
  if (st == status::ok && turned) std::reverse(out.first, out.first + out.shape[0]);
  return st;
}
template <class A, class B>
inline status np_correlate(array<double, 1, true>& out, const A& a, const B& v, const str& mode) {
  return np_correlate(out, a, v, detail::mode_of(mode));
}

}  // namespace pyx
