// np/stats.hpp: reductions of ints as float64, ranges and counts.
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
