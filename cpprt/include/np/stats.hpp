// np/stats.hpp: reductions of ints as float64, reductions that leave NaNs out, ranges and counts.
#pragma once
#include "strided.hpp"

namespace pyx {

namespace detail {

// Ints as float64, where every sum of them is exact: then its order does not matter.
template <class T, int N, bool C>
inline status exact_floats(array<double, N, true>& out, const array<T, N, C>& a) {
  int64_t shape[N];
  if (!like_in_c_order(shape, a)) return status::exit;
  array<T, N, true> items;
  status st = in_c_order(items, a, 0);
  array<double, N, true> r;
  if (st == status::ok) st = new_array<double, N>(r, shape, false);
  if (st != status::ok) return st;
  double total = 0.0;
  const int64_t n = size(r);
  for (int64_t i = 0; i < n; i++) {
    const double x = static_cast<double>(items.first[i]);
    r.first[i] = x;
    total += __builtin_fabs(x);
  }
  if (!(total < 9007199254740992.0)) return status::exit;
  out = std::move(r);
  return status::ok;
}

// The items that are numbers, and zeros in place of NaNs; how many there are.
template <int N, bool C>
inline status without_nans(array<double, 1, true>& out, int64_t& numbers, const array<double, N, C>& a) {
  int64_t shape[N];
  if (!like_in_c_order(shape, a)) return status::exit;
  array<double, N, true> items;
  status st = in_c_order(items, a, 0);
  array<double, 1, true> r;
  if (st == status::ok) st = new_array<double, 1>(r, {size(items)}, false);
  if (st != status::ok) return st;
  numbers = 0;
  for (int64_t i = 0; i < r.shape[0]; i++) {
    const double x = items.first[i];
    const bool number = x == x;
    numbers += number;
    r.first[i] = number ? x : 0.0;
  }
  out = std::move(r);
  return status::ok;
}

PYX_INLINE status finite(np_f8& out, double x) {
  if (!is_finite(x)) return status::exit;
  out.v = x;
  return status::ok;
}

}  // namespace detail

// mean, std and var of ints: NAME_ints(a), NAME_ints(a, axis), with ddof last
#define PYX_OF_INTS(NAME)                                                                             \
  template <class T, int N, bool C>                                                                   \
  inline status NAME##_ints(np_f8& out, const array<T, N, C>& a) {                                    \
    array<double, N, true> x;                                                                         \
    const status st = detail::exact_floats(x, a);                                                     \
    return st == status::ok ? NAME##_any(out, x) : st;                                                \
  }                                                                                                   \
  template <class T, int N, bool C>                                                                   \
  inline status NAME##_ints(array<double, N - 1, true>& out, const array<T, N, C>& a, int64_t axis) { \
    array<double, N, true> x;                                                                         \
    const status st = detail::exact_floats(x, a);                                                     \
    return st == status::ok ? NAME##_any_axis(out, x, axis) : st;                                     \
  }
PYX_OF_INTS(mean)
PYX_OF_INTS(std)
PYX_OF_INTS(var)
#undef PYX_OF_INTS

// count_nonzero(a)
template <class T, int N, bool C>
inline bool np_count_nonzero(np_i8& out, const array<T, N, C>& a) {
  array<T, N, false> of = a;
  int64_t n = 0;
  detail::for_rows<N>(reinterpret_cast<char*>(of.first), of.strides, nullptr, of.strides, of.shape,
                      [&](const char* p, char*, int64_t count, int64_t s, int64_t) {
                        for (int64_t i = 0; i < count; i++) n += *reinterpret_cast<const T*>(p + i * s) != T{};
                      });
  out.v = n;
  return true;
}

// ptp(a)
template <class T, int N, bool C>
inline status np_ptp(np_scalar<T>& out, const array<T, N, C>& a) {
  np_scalar<T> least, most;
  status st = min_any(least, a);
  if (st == status::ok) st = max_any(most, a);
  if (st != status::ok) return st;
  if constexpr (std::is_floating_point_v<T>) {
    out.v = most.v - least.v;
    return is_finite(out.v) ? status::ok : status::exit;
  } else {
    return __builtin_sub_overflow(most.v, least.v, &out.v) ? status::exit : status::ok;
  }
}

// nansum, nanmean, nanvar and nanstd of all items
template <int N, bool C>
inline status np_nansum(np_f8& out, const array<double, N, C>& a) {
  array<double, 1, true> x;
  int64_t numbers;
  const status st = detail::without_nans(x, numbers, a);
  if (st != status::ok) return st;
  return detail::finite(out, 0.0 + detail::pairwise_sum(x.first, x.shape[0]));
}
template <int N, bool C>
inline status np_nanmean(np_f8& out, const array<double, N, C>& a) {
  array<double, 1, true> x;
  int64_t numbers;
  const status st = detail::without_nans(x, numbers, a);
  if (st != status::ok) return st;
  if (numbers == 0) return status::exit;
  return detail::finite(out, (0.0 + detail::pairwise_sum(x.first, x.shape[0])) / static_cast<double>(numbers));
}
template <int N, bool C>
inline status np_nanvar(np_f8& out, const array<double, N, C>& a, int64_t ddof = 0) {
  array<double, 1, true> x;
  int64_t numbers;
  const status st = detail::without_nans(x, numbers, a);
  if (st != status::ok) return st;
  if (numbers <= ddof || numbers == 0 || ddof < 0) return status::exit;
  const int64_t n = x.shape[0];
  const double mean = (0.0 + detail::pairwise_sum(x.first, n)) / static_cast<double>(numbers);
  if (!is_finite(mean)) return status::exit;  // an infinity: warnings
  array<double, N, true> items;
  if (const status got = detail::in_c_order(items, a, 0); got != status::ok) return got;
  for (int64_t i = 0; i < n; i++) {
    const double d = items.first[i] - mean;
    x.first[i] = d == d ? d * d : 0.0;
  }
  return detail::finite(out, (0.0 + detail::pairwise_sum(x.first, n)) / static_cast<double>(numbers - ddof));
}
template <int N, bool C>
inline status np_nanstd(np_f8& out, const array<double, N, C>& a, int64_t ddof = 0) {
  const status st = np_nanvar(out, a, ddof);
  if (st == status::ok) out.v = __builtin_sqrt(out.v);
  return st;
}
// nanmax, nanmin: of zeros of both signs the one that comes first or last in NumPy's order is its own
template <bool Most, int N, bool C>
inline status nan_extreme(np_f8& out, const array<double, N, C>& a) {
  array<double, N, false> of = a;
  double best = Most ? -__builtin_inf() : __builtin_inf();
  int64_t numbers = 0;
  bool negative_zero = false;
  detail::for_rows<N>(reinterpret_cast<char*>(of.first), of.strides, nullptr, of.strides, of.shape,
                      [&](const char* p, char*, int64_t count, int64_t s, int64_t) {
                        for (int64_t i = 0; i < count; i++) {
                          const double x = *reinterpret_cast<const double*>(p + i * s);
                          numbers += x == x;
                          negative_zero |= x == 0.0 && __builtin_signbit(x);
                          if (Most ? x > best : x < best) best = x;
                        }
                      });
  if (numbers == 0 || (best == 0.0 && negative_zero)) return status::exit;
  out.v = best;
  return status::ok;
}
template <int N, bool C>
inline status np_nanmax(np_f8& out, const array<double, N, C>& a) {
  return nan_extreme<true>(out, a);
}
template <int N, bool C>
inline status np_nanmin(np_f8& out, const array<double, N, C>& a) {
  return nan_extreme<false>(out, a);
}

// maximum.accumulate(a), minimum.accumulate(a) of one dimension
template <class T, bool C, class F>
inline status accumulate(array<T, 1, true>& out, const array<T, 1, C>& a, const F& f) {
  array<T, 1, true> r;
  const int64_t n = a.shape[0];
  const status st = detail::new_array<T, 1>(r, {n}, false);
  if (st != status::ok) return st;
  if (n > 0) r.first[0] = *a.at(0);
  bool negative_zero = false;  // which of two zeros NumPy takes depends on the processor
  for (int64_t i = 0; i < n; i++) {
    const T x = *a.at(i);
    if constexpr (std::is_floating_point_v<T>) negative_zero |= x == 0 && __builtin_signbit(x);
    if (i > 0) r.first[i] = f(r.first[i - 1], x);
  }
  if (negative_zero) return status::exit;
  return detail::hand_over(out, r, st);
}
template <class T, bool C>
inline status np_max_accumulate(array<T, 1, true>& out, const array<T, 1, C>& a) {
  return accumulate(out, a, [](T x, T y) { return x >= y || x != x ? x : y; });
}
template <class T, bool C>
inline status np_min_accumulate(array<T, 1, true>& out, const array<T, 1, C>& a) {
  return accumulate(out, a, [](T x, T y) { return x <= y || x != x ? x : y; });
}

}  // namespace pyx
