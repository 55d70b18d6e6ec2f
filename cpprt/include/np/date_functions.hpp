// np/date_functions.hpp: reductions, differences, ranges and choices of datetime64 and timedelta64.
#pragma once
#include "date_arithmetic.hpp"
#include "made.hpp"

namespace pyx {

namespace np_dates {

// f(count) for every item.
template <class T, int N, bool C, class F>
PYX_INLINE void each_count(const array<T, N, C>& a, const F& f) {
  int64_t strides[N];
  detail::stretch(strides, a);
  detail::for_rows<N>(reinterpret_cast<char*>(a.first), strides, nullptr, strides, a.shape,
                      [&](const char* p, char*, int64_t n, int64_t s, int64_t) {
                        if (s == sizeof(T)) {
                          auto* items = reinterpret_cast<const T*>(p);
                          for (int64_t i = 0; i < n; i++) f(items[i].v);
                        } else {
                          for (int64_t i = 0; i < n; i++) f(reinterpret_cast<const T*>(p + i * s)->v);
                        }
                      });
}

// The first place of the extreme count, of NaT where there is one.
template <bool Greatest, class T, bool C>
inline int64_t place_of_extreme(const array<T, 1, C>& a) {
  int64_t best = 0;
  for (int64_t i = 0; i < a.shape[0]; i++) {
    const int64_t x = a.at(i)->v, b = a.at(best)->v;
    if (x == kNoTime) return i;
    if (Greatest ? x > b : x < b) best = i;
  }
  return best;
}

}  // namespace np_dates

// min(a) and max(a): NaT where there is one; NumPy says that there is nothing to compare
template <class T, int N, bool C>
inline bool date_min(np_scalar<T>& out, const array<T, N, C>& a) {
  if (size(a) == 0) return false;
  int64_t least = INT64_MAX;  // NaT is less than all
  np_dates::each_count(a, [&](int64_t x) { least = x < least ? x : least; });
  out.v = {least};
  return true;
}
template <class T, int N, bool C>
inline bool date_max(np_scalar<T>& out, const array<T, N, C>& a) {
  if (size(a) == 0) return false;
  int64_t greatest = INT64_MIN;
  bool none = false;
  np_dates::each_count(a, [&](int64_t x) {
    greatest = x > greatest ? x : greatest;
    none |= x == kNoTime;
  });
  out.v = {none ? kNoTime : greatest};
  return true;
}
template <class T, bool C>
inline bool date_argmin(np_i8& out, const array<T, 1, C>& a) {
  if (a.shape[0] == 0) return false;
  out.v = np_dates::place_of_extreme<false>(a);
  return true;
}
template <class T, bool C>
inline bool date_argmax(np_i8& out, const array<T, 1, C>& a) {
  if (a.shape[0] == 0) return false;
  out.v = np_dates::place_of_extreme<true>(a);
  return true;
}
// ptp(a)
template <class R, class T, int N, bool C>
inline bool date_ptp(np_scalar<R>& out, const array<T, N, C>& a) {
  np_scalar<T> low, high;
  bool bad = false;
  if (!date_min(low, a) || !date_max(high, a)) return false;
  out.v = np_dates::sub::of<R>(high.v, low.v, bad);
  return true;
}
// sum(a) of lengths of time, which wraps, and their mean, of which parts are cut off
template <class T, int N, bool C>
PYX_INLINE np_scalar<T> date_sum(const array<T, N, C>& a) {
  uint64_t sum = 0;
  bool none = false;
  np_dates::each_count(a, [&](int64_t x) {
    sum += static_cast<uint64_t>(x);
    none |= x == kNoTime;
  });
  np_scalar<T> r;
  r.v = {none ? kNoTime : static_cast<int64_t>(sum)};
  return r;
}
template <class T, int N, bool C>
inline bool date_mean(np_scalar<T>& out, const array<T, N, C>& a) {
  const int64_t n = size(a);
  if (n == 0) return false;
  out = date_sum(a);
  if (out.v.v != kNoTime) out.v.v /= n;
  return true;
}

// diff(a)
template <class R, class T, bool C>
inline status date_diff(array<R, 1, true>& out, const array<T, 1, C>& a) {
  const int64_t n = a.shape[0] > 0 ? a.shape[0] - 1 : 0;
  array<R, 1, true> r;
  status st = detail::new_array<R, 1>(r, {n}, false);
  bool bad = false;
  for (int64_t i = 0; st == status::ok && i < n; i++) r.first[i] = np_dates::sub::of<R>(*a.at(i + 1), *a.at(i), bad);
  return detail::hand_over(out, r, st);
}

// arange(start, stop, step)
template <class T>
inline status date_arange(array<T, 1, true>& out, int64_t start, int64_t stop, int64_t step = 1) {
  constexpr int64_t most = int64_t{1} << 62;
  if (step == 0 || start < -most || start > most || stop < -most || stop > most || step < -most || step > most) {
    return status::exit;
  }
  const int64_t reach = stop - start;
  const bool any = reach != 0 && (reach < 0) == (step < 0);
  const int64_t n = any ? reach / step + (reach % step != 0) : 0;
  array<T, 1, true> r;
  status st = detail::new_array<T, 1>(r, {n}, false);
  for (int64_t i = 0; st == status::ok && i < n; i++) r.first[i] = {start + i * step};
  return detail::hand_over(out, r, st);
}
template <class T>
PYX_INLINE int64_t date_place(np_scalar<T> x) {
  if constexpr (np_dates::is_date<T>) {
    return x.v.v;
  } else {
    return static_cast<int64_t>(x.v);
  }
}
PYX_INLINE int64_t date_place(int64_t x) { return x; }
template <class T, class A, class B, class... S>
inline status date_range(array<T, 1, true>& out, const A& start, const B& stop, const S&... step) {
  return date_arange(out, date_place(start), date_place(stop), date_place(step)...);
}

// where(mask, a, b), of a vector and vectors or scalars
template <class T, bool M, class A, class B>
inline status date_where(array<T, 1, true>& out, const array<bool, 1, M>& mask, const A& a, const B& b) {
  const char *pa, *pb;
  int64_t sa[1], sb[1];
  if (!np_dates::seen_at<1>(pa, sa, mask.shape, a) || !np_dates::seen_at<1>(pb, sb, mask.shape, b)) return status::exit;
  array<T, 1, true> r;
  status st = detail::new_array<T, 1>(r, mask.shape, false);
  for (int64_t i = 0; st == status::ok && i < mask.shape[0]; i++) {
    r.first[i] = *reinterpret_cast<const T*>(*mask.at(i) ? pa + i * sa[0] : pb + i * sb[0]);
  }
  return detail::hand_over(out, r, st);
}

// a.view(dtype): the same memory, of dates as counts or of counts as dates
template <class R, int N, bool C, class T, bool D>
PYX_INLINE void date_view(array<R, N, C>& r, const array<T, N, D>& a) {
  static_assert(sizeof(R) == sizeof(T) && (D || !C));
  r.first = reinterpret_cast<R*>(a.first);
  for (int k = 0; k < N; k++) {
    r.shape[k] = a.shape[k];
    if constexpr (!C) r.strides[k] = a.stride(k);
  }
  r.writeable = a.writeable;
  r.owner = view_owner(a);
}
template <class R, int N, bool C, class T, bool D>
PYX_INLINE bool date_viewed(array<R, N, C>& out, const array<T, N, D>& a) {
  array<R, N, C> r;
  date_view(r, a);
  out = std::move(r);
  return true;
}

}  // namespace pyx
