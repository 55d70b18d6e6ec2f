// np/reduce.hpp: sums and extremes of whole arrays in NumPy's order of operations.
#pragma once
#include "create.hpp"

namespace pyx {

// The greatest or least of n floats as NumPy finds it; false: NumPy is not there.
bool np_extreme(bool greatest, const char* p, int64_t n, int64_t stride, double* best);
// The place of the first of the least or greatest of n > 0 items; of the first NaN when there is one.
int64_t np_place_of_extreme(bool greatest, const double* p, int64_t n);
int64_t np_place_of_extreme(bool greatest, const int64_t* p, int64_t n);

// The sum of n neighbours, which threads share where that was asked for: bit for bit the same.
constexpr int64_t kLargeRow = 1 << 16;  // threads may be worth it
double np_large_sum(const double* p, int64_t n);

namespace detail {

// The sum of n neighbours, and of n items from p on, stride bytes apart: NumPy's pairwise summation with eight accumulators
// in blocks of 128 (src/core/pairwise.cpp).
double pairwise_sum(const double* p, int64_t n);
double pairwise_sum(const char* p, int64_t n, int64_t stride);

// The items of an array in memory order as one row; false where NumPy may take them in another order.
template <class T, bool C>
PYX_INLINE bool as_row(const char*& p, int64_t& n, int64_t& stride, const array<T, 1, C>& a) {
  p = reinterpret_cast<const char*>(a.first);
  n = a.shape[0];
  stride = a.stride(0);
  return C || stride > 0 || n < 2;
}
template <class T>
PYX_INLINE bool as_row(const char*& p, int64_t& n, int64_t& stride, const array<T, 2, true>& a) {
  p = reinterpret_cast<const char*>(a.first);
  n = a.shape[0] * a.shape[1];
  stride = sizeof(T);
  return true;
}

// Is it plain that summing gave a NaN without a warning: a NaN went in, and nothing large that could overflow?
inline bool nan_went_in(const char* p, int64_t n, int64_t stride) {
  bool any = false;
  for (int64_t i = 0; i < n; i++) {
    double x = *reinterpret_cast<const double*>(p + i * stride);
    any = any || is_nan(x);
    if (__builtin_fabs(x) > 1e280) return false;
  }
  return any;
}

}  // namespace detail

// a.sum(), a of floats; a result that may come with a warning exits.
template <int N, bool C>
inline status array_sum(np_f8& out, const array<double, N, C>& a) {
  const char* p;
  int64_t n, stride;
  if (!detail::as_row(p, n, stride, a)) return status::exit;
  out.v = 0.0 + (n >= kLargeRow && stride == sizeof(double) ? np_large_sum(reinterpret_cast<const double*>(p), n)
                                                            : detail::pairwise_sum(p, n, stride));
  return is_finite(out.v) || (is_nan(out.v) && detail::nan_went_in(p, n, stride)) ? status::ok : status::exit;
}
// The same of ints, which wraps silently, and of bools.
template <class T, int N, bool C>
  requires(!std::is_same_v<T, double>)
inline status array_sum(np_i8& out, const array<T, N, C>& a) {
  const char* p;
  int64_t n, stride;
  if (!detail::as_row(p, n, stride, a)) return status::exit;
  uint64_t total = 0;
  for (int64_t i = 0; i < n; i++) total += static_cast<uint64_t>(*reinterpret_cast<const T*>(p + i * stride));
  out.v = static_cast<int64_t>(total);
  return status::ok;
}
// a.mean(); that of nothing exits.
template <int N, bool C>
inline status array_mean(np_f8& out, const array<double, N, C>& a) {
  np_f8 total;
  status st = array_sum(total, a);
  if (st != status::ok) return st;
  int64_t n = size(a);
  if (n == 0) return status::exit;
  out.v = total.v / static_cast<double>(n);
  return status::ok;
}

namespace detail {

// The least or greatest item; NaN when there is one. Nothing, and zeros of both signs, exit.
template <bool Greatest, class T, int N, bool C>
inline status array_extreme(np_scalar<T>& out, const array<T, N, C>& a) {
  const char* p;
  int64_t n, stride;
  if (!as_row(p, n, stride, a) || n == 0) return status::exit;
  T best = *reinterpret_cast<const T*>(p);
  if constexpr (std::is_same_v<T, double>) {
    if (np_extreme(Greatest, p, n, stride, &best)) {
      out.v = best;
      return status::ok;
    }
  }
  for (int64_t i = 1; i < n; i++) {
    T x = *reinterpret_cast<const T*>(p + i * stride);
    if constexpr (std::is_same_v<T, double>) {
      if (is_nan(best)) break;
      if (x == 0.0 && best == 0.0 && __builtin_signbit(x) != __builtin_signbit(best)) return status::exit;
      best = is_nan(x) || (Greatest ? x > best : x < best) ? x : best;
    } else {
      best = (Greatest ? x > best : x < best) ? x : best;
    }
  }
  out.v = best;
  return status::ok;
}

// The position of the first of the least or greatest items; of the first NaN when there is one. Nothing exits.
template <bool Greatest, class T, bool C>
inline bool arg_extreme(np_i8& out, const array<T, 1, C>& a) {
  if (a.shape[0] == 0) return false;
  if constexpr (C && sizeof(T) == 8 && !std::is_same_v<T, uint64_t>) {
    out.v = np_place_of_extreme(Greatest, a.first, a.shape[0]);
    return true;
  }
  int64_t at = 0;
  for (int64_t i = 1; i < a.shape[0]; i++) {
    T x = *a.at(i), best = *a.at(at);
    if constexpr (std::is_same_v<T, double>) {
      if (is_nan(best)) break;
      if (is_nan(x)) {
        at = i;
        break;
      }
    }
    if (Greatest ? x > best : x < best) at = i;
  }
  out.v = at;
  return true;
}

}  // namespace detail

// a.min(), a.max(), a.argmin(), a.argmax()
template <class T, int N, bool C>
inline status array_min(np_scalar<T>& out, const array<T, N, C>& a) {
  return detail::array_extreme<false>(out, a);
}
template <class T, int N, bool C>
inline status array_max(np_scalar<T>& out, const array<T, N, C>& a) {
  return detail::array_extreme<true>(out, a);
}
template <class T, bool C>
inline bool array_argmin(np_i8& out, const array<T, 1, C>& a) {
  return detail::arg_extreme<false>(out, a);
}
template <class T, bool C>
inline bool array_argmax(np_i8& out, const array<T, 1, C>& a) {
  return detail::arg_extreme<true>(out, a);
}

// cumsum(a); an infinite or undefined result exits.
template <bool C>
inline status cumsum(array<double, 1, true>& out, const array<double, 1, C>& a) {
  array<double, 1, true> r;
  status st = empty(r, a.shape[0]);
  if (st != status::ok) return st;
  double total = 0.0;
  for (int64_t i = 0; i < a.shape[0]; i++) {
    total = i == 0 ? *a.at(0) : total + *a.at(i);
    r.first[i] = total;
  }
  if (!is_finite(total)) return status::exit;
  out = std::move(r);
  return status::ok;
}
template <bool C>
inline status cumsum(array<int64_t, 1, true>& out, const array<int64_t, 1, C>& a) {
  array<int64_t, 1, true> r;
  status st = empty(r, a.shape[0]);
  if (st != status::ok) return st;
  uint64_t total = 0;
  for (int64_t i = 0; i < a.shape[0]; i++) {
    total += static_cast<uint64_t>(*a.at(i));
    r.first[i] = static_cast<int64_t>(total);
  }
  out = std::move(r);
  return status::ok;
}

}  // namespace pyx
