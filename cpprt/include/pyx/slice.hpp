// pyx/slice.hpp: slice objects and their adjustment to a length.
#pragma once
#include "int.hpp"
#include "uni.hpp"

namespace pyx {

// slice(lo, hi, step), each an int, none, a NumPy int or a union of these.
template <class A, class B, class C>
struct slice {
  [[no_unique_address]] A lo;
  [[no_unique_address]] B hi;
  [[no_unique_address]] C step;
};

template <class A, class B, class C>
PYX_INLINE slice<A, B, C> make_slice(A lo, B hi, C step) {
  return {lo, hi, step};
}

// A slice applied to n items: item k of count is start + k * step; 0 <= start < n when count > 0.
struct span {
  int64_t start, stop, step, count;
};

namespace detail {

PYX_INLINE int64_t clip(int64_t v, int64_t n, int64_t low, int64_t high) {
  if (v < 0) {
    v += n;
    return v < 0 ? low : v;
  }
  return v >= n ? high : v;
}

template <class T>
inline constexpr bool is_none_type = std::is_same_v<T, none>;

// to(v) of the int that a part of a slice is, or `otherwise` where it is None.
template <class T, class F>
PYX_INLINE int64_t part(const T& v, int64_t otherwise, F&& to) {
  if constexpr (is_none_type<T>) {
    return otherwise;
  } else if constexpr (std::is_integral_v<T>) {
    return to(v);
  } else if constexpr (requires { v.v; }) {
    static_assert(std::is_integral_v<decltype(v.v)>);
    return to(v.v);
  } else {
    return visit([&](const auto& m) { return part(m, otherwise, to); }, v);
  }
}

}  // namespace detail

// The items that slice s takes of n; raises ValueError when the step is zero.
template <class A, class B, class C>
PYX_INLINE bool adjust(span& out, const slice<A, B, C>& s, int64_t n) {
  int64_t step = detail::part(s.step, 1, [](int64_t v) { return v; });
  if (PYX_UNLIKELY(step == 0)) return raise(PYX_ValueError, "slice step cannot be zero");
  if (PYX_UNLIKELY(step == INT64_MIN)) step = -INT64_MAX;
  bool back = step < 0;
  int64_t low = back ? -1 : 0, high = back ? n - 1 : n;
  auto clipped = [&](int64_t v) { return detail::clip(v, n, low, high); };
  const int64_t start = detail::part(s.lo, back ? high : low, clipped);
  const int64_t stop = detail::part(s.hi, back ? low : high, clipped);
  int64_t count = 0;
  if (back) {
    if (stop < start) count = (start - stop - 1) / -step + 1;
  } else if (start < stop) {
    count = (stop - start - 1) / step + 1;
  }
  out = {start, stop, step, count};
  return true;
}

template <class A, class B, class C>
inline pyobj* box(const slice<A, B, C>& s) {
  pyobj *lo = box(s.lo), *hi = box(s.hi), *step = box(s.step);
  return pyx_slice_make(lo, hi, step);
}
template <class A, class B, class C>
inline bool unbox(pyobj* o, slice<A, B, C>& s) {
  pyobj *lo, *hi, *step;
  return pyx_unbox_slice(o, &lo, &hi, &step) && unbox(lo, s.lo) && unbox(hi, s.hi) && unbox(step, s.step);
}

}  // namespace pyx
