// np/fused.hpp: sums and extremes of array expressions, without the arrays.
#pragma once
#include "vector.hpp"

namespace pyx {

enum np_reduction : uint8_t { NP_REDUCE_SUM, NP_REDUCE_MEAN, NP_REDUCE_MAX, NP_REDUCE_MIN };

// The reduction of an expression of floats; NaN when it has to be done the long way.
double np_reduce(np_program& p, const np_leaf* leaves, int nleaves, np_reduction kind);

// The same along the last axis, of all dimensions but one, in new memory; null when it has to be done the long way.
array_body* np_reduce_rows(np_program& p, const np_leaf* leaves, int nleaves, int ndim, np_reduction kind);

namespace detail {

// The sum of f(from), ..., f(from + n - 1) of 8 to 128 items as NumPy adds them up.
template <class F>
PYX_INLINE double sum_of_eights(int64_t from, int64_t n, const F& f) {
  double r[8];
  for (int k = 0; k < 8; k++) r[k] = f(from + k);
  int64_t i = 8;
  for (; i < n - n % 8; i += 8) {
    for (int k = 0; k < 8; k++) r[k] += f(from + i + k);
  }
  double total = ((r[0] + r[1]) + (r[2] + r[3])) + ((r[4] + r[5]) + (r[6] + r[7]));
  for (; i < n; i++) total += f(from + i);
  return total;
}
template <class F>
[[gnu::noinline]] double sum_of_halves(int64_t from, int64_t n, const F& f) {
  if (n <= 128) return sum_of_eights(from, n, f);
  int64_t half = n / 2;
  half -= half % 8;
  return sum_of_halves(from, half, f) + sum_of_halves(from + half, n - half, f);
}

template <class... P>
PYX_INLINE double reduce(np_program& p, np_reduction kind, P... leaves) {
  const np_leaf list[] = {leaves.get()...};
  return np_reduce(p, list, sizeof...(P), kind);
}

}  // namespace detail

// The sum of f(0), ..., f(n - 1) in NumPy's order.
template <class F>
PYX_INLINE double np_sum_of_row(int64_t n, const F& f) {
  if (n >= 8) return 0.0 + detail::sum_of_halves(0, n, f);
  double total = 0.0;
  for (int64_t i = 0; i < n; i++) total += f(i);
  return total;
}

template <class... L>
inline void vector_sum(np_f8& out, np_program& p, const L&... leaves) {
  out.v = detail::reduce(p, NP_REDUCE_SUM, detail::leaf_of<L>(leaves)...);
}
template <class... L>
inline void vector_mean(np_f8& out, np_program& p, const L&... leaves) {
  out.v = detail::reduce(p, NP_REDUCE_MEAN, detail::leaf_of<L>(leaves)...);
}
template <class... L>
inline void vector_max(np_f8& out, np_program& p, const L&... leaves) {
  out.v = detail::reduce(p, NP_REDUCE_MAX, detail::leaf_of<L>(leaves)...);
}
template <class... L>
inline void vector_min(np_f8& out, np_program& p, const L&... leaves) {
  out.v = detail::reduce(p, NP_REDUCE_MIN, detail::leaf_of<L>(leaves)...);
}

namespace detail {

template <int N, class... P>
PYX_INLINE void reduce_rows(array<double, N, true>& out, np_program& p, np_reduction kind, P... leaves) {
  const np_leaf list[] = {leaves.get()...};
  array<double, N, true> r;
  if (array_body* b = np_reduce_rows(p, list, sizeof...(P), N + 1, kind)) adopt(r, b);
  out = std::move(r);
}

}  // namespace detail

template <int N, class... L>
inline void vector_sum_rows(array<double, N, true>& out, np_program& p, const L&... leaves) {
  detail::reduce_rows(out, p, NP_REDUCE_SUM, detail::leaf_of<L>(leaves)...);
}
template <int N, class... L>
inline void vector_mean_rows(array<double, N, true>& out, np_program& p, const L&... leaves) {
  detail::reduce_rows(out, p, NP_REDUCE_MEAN, detail::leaf_of<L>(leaves)...);
}

template <int N>
PYX_INLINE bool np_undone(const array<double, N, true>& a) {
  return !a.owner;
}
PYX_INLINE bool np_undone(np_f8 a) { return a.v != a.v; }

}  // namespace pyx
