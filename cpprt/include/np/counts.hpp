// np/counts.hpp: bincount and histogram.
#pragma once
#include "misc.hpp"
#include "moves.hpp"
#include "ordered.hpp"

namespace pyx {

namespace detail {

// The number of bins that places need; -1 where one is negative.
template <class T, bool C>
inline int64_t bins_for(const array<T, 1, C>& x, int64_t least) {
  int64_t n = least;
  if constexpr (C && std::is_same_v<T, int64_t>) {
    int64_t last;
    if (!np_last_place(x.first, x.shape[0], &last)) return -1;
    return last < least ? least : last < INT64_MAX - 1 ? last + 1 : -1;
  }
  for (int64_t i = 0; i < x.shape[0]; i++) {
    const T v = *x.at(i);
    if constexpr (std::is_signed_v<T>) {
      if (v < 0) return -1;
    }
    if (static_cast<int64_t>(v) >= n) n = static_cast<int64_t>(v) + 1;
  }
  return n < INT64_MAX ? n : -1;
}

}  // namespace detail

// bincount(x, minlength)
template <class T, bool C>
inline status np_bincount(array<int64_t, 1, true>& out, const array<T, 1, C>& x, int64_t least = 0) {
  const int64_t n = least < 0 ? -1 : detail::bins_for(x, least);
  array<int64_t, 1, true> r;
  if (n < 0) return status::exit;
  const status st = zeros(r, n);
  if constexpr (C && std::is_same_v<T, int64_t>) {
    if (st == status::ok) np_count_places(r.first, n, x.first, x.shape[0]);
  } else {
    for (int64_t i = 0; st == status::ok && i < x.shape[0]; i++) r.first[*x.at(i)]++;
  }
  return detail::hand_over(out, r, st);
}
// bincount(x, weights, minlength)
template <class T, bool C, class W, bool D>
inline status np_bincount(array<double, 1, true>& out, const array<T, 1, C>& x, const array<W, 1, D>& weights,
                          int64_t least = 0) {
  const int64_t n = least < 0 || x.shape[0] == 0 || weights.shape[0] != x.shape[0] ? -1 : detail::bins_for(x, least);
  array<double, 1, true> r;
  if (n < 0) return status::exit;
  const status st = zeros(r, n);
  for (int64_t i = 0; st == status::ok && i < x.shape[0]; i++) {
    r.first[*x.at(i)] += static_cast<double>(*weights.at(i));
  }
  if (np_flags()) np_set_flags(0);
  return detail::hand_over(out, r, st);
}

namespace detail {

// Bins of one width between two edges.
struct even_bins {
  double low, high;
  int64_t n;
  const double* edges;

  // The bin of an item; -1: none.
  PYX_INLINE int64_t of(double x) const {
    if (!(x >= low && x <= high)) return -1;
    auto k = static_cast<int64_t>((x - low) / (high - low) * static_cast<double>(n));
    k -= k == n;
    k -= x < edges[k];
    k += x >= edges[k + 1] && k != n - 1;
    return k;
  }
};

// The edges: those given, or the least and the greatest item.
inline status edges_of(array<double, 1, true>& out, even_bins& b, const array<double, 1, true>& a, int64_t n,
                       bool given) {
  if (!given) {
    b.low = 0.0;
    b.high = 1.0;
    for (int64_t i = 0; i < a.shape[0]; i++) {
      const double x = a.first[i];
      b.low = i == 0 || x < b.low ? x : b.low;
      b.high = i == 0 || x > b.high ? x : b.high;
      if (!is_finite(x)) return status::exit;
    }
  }
  if (n < 1 || !is_finite(b.low) || !is_finite(b.high) || b.low > b.high) return status::exit;
  if (b.low == b.high) {
    b.low -= 0.5;
    b.high += 0.5;
  }
  const status st = np_linspace(out, b.low, b.high, n + 1);
  for (int64_t i = 0; st == status::ok && i < n; i++) {
    if (out.first[i] >= out.first[i + 1]) return status::exit;
  }
  b.n = n;
  b.edges = out.first;
  return st;
}

template <class T, int N, bool C>
inline status real_items(array<double, 1, true>& out, const array<T, N, C>& a) {
  array<double, 1, true> r;
  array<T, 1, true> items;
  status st = flatten(items, a);
  if (st == status::ok) st = empty(r, items.shape[0]);
  if (st == status::ok) st = assign(r, items);
  if constexpr (sizeof(T) == 8 && std::is_integral_v<T>) {  // ints that are no floats: NumPy subtracts them as ints
    for (int64_t i = 0; st == status::ok && i < items.shape[0]; i++) {
      if (__builtin_fabs(r.first[i]) >= 4503599627370496.0) return status::exit;
    }
  }
  return hand_over(out, r, st);
}

using histogram_counts = tuple<array<int64_t, 1, true>, array<double, 1, true>>;

template <class T, int N, bool C>
inline status histogram(histogram_counts& out, const array<T, N, C>& a, int64_t n, even_bins b, bool given) {
  array<double, 1, true> items, edges;
  array<int64_t, 1, true> counts;
  status st = real_items(items, a);
  if (st == status::ok) st = edges_of(edges, b, items, n, given);
  if (st == status::ok) st = zeros(counts, n);
  if (st != status::ok) return st;
  listen();
  for (int64_t i = 0; i < items.shape[0]; i++) {
    const int64_t k = b.of(items.first[i]);
    if (k >= 0) counts.first[k]++;
  }
  if (np_flags() & NP_FLAG_OVERFLOW) return np_set_flags(0), status::exit;
  np_set_flags(0);
  out = make_tuple(counts, edges);
  return status::ok;
}

}  // namespace detail

// histogram(a, bins, range)
template <class T, int N, bool C>
inline status np_histogram(detail::histogram_counts& out, const array<T, N, C>& a, int64_t bins = 10) {
  return detail::histogram(out, a, bins, {}, false);
}
template <class T, int N, bool C, class L, class H>
inline status np_histogram(detail::histogram_counts& out, const array<T, N, C>& a, int64_t bins,
                           const tuple<L, H>& range) {
  detail::even_bins b{};
  if (detail::as_element(b.low, range.head) != status::ok) return status::exit;
  if (detail::as_element(b.high, range.tail.head) != status::ok) return status::exit;
  return detail::histogram(out, a, bins, b, true);
}
// histogram(a, edges): the last bin has its right edge
template <class T, int N, bool C, bool D>
inline status np_histogram(tuple<array<int64_t, 1, true>, array<double, 1, D>>& out, const array<T, N, C>& a,
                           const array<double, 1, D>& edges) {
  const int64_t n = edges.shape[0] - 1;
  array<double, 1, true> items;
  array<int64_t, 1, true> counts;
  if (n < 1) return status::exit;
  for (int64_t i = 0; i <= n; i++) {
    const double e = *edges.at(i);
    if (e != e || (i > 0 && *edges.at(i - 1) > e)) return status::exit;
  }
  status st = detail::real_items(items, a);
  if (st == status::ok) st = zeros(counts, n);
  if (st != status::ok) return st;
  const double last = *edges.at(n);
  for (int64_t i = 0; i < items.shape[0]; i++) {
    const double x = items.first[i];
    if (!(x >= *edges.at(0) && x <= last)) continue;
    counts.first[x == last ? n - 1 : detail::place_behind(edges, x) - 1]++;
  }
  out = make_tuple(counts, edges);
  return status::ok;
}
// histogram(…, density=True)
template <class T, int N, bool C, class... O>
inline status np_density(tuple<array<double, 1, true>, array<double, 1, true>>& out, const array<T, N, C>& a,
                         int64_t bins, bool) {
  detail::histogram_counts counted;
  array<double, 1, true> r;
  status st = np_histogram(counted, a, bins);
  if (st == status::ok) st = empty(r, bins);
  if (st != status::ok) return st;
  int64_t total = 0;
  for (int64_t i = 0; i < bins; i++) total += counted.head.first[i];
  if (total == 0) return status::exit;
  const double* edges = counted.tail.head.first;
  for (int64_t i = 0; i < bins; i++) {
    r.first[i] = static_cast<double>(counted.head.first[i]) / (edges[i + 1] - edges[i]) / static_cast<double>(total);
  }
  if (np_flags()) np_set_flags(0);
  out = make_tuple(r, counted.tail.head);
  return status::ok;
}

}  // namespace pyx
