// pyx/bisect.hpp: the module bisect on lists.
#pragma once
#include "library.hpp"
#include "list_ops.hpp"

namespace pyx::bisection {

// The place for x: behind equal items when Right. hi None, or -1 as in C, means the length.
template <bool Right, class T, class X>
inline status place(int64_t& out, const list<T>& a, const X& x, int64_t lo, int64_t hi) {
  if (lo < 0) return raised(PYX_ValueError, "lo must be non-negative");
  const int64_t n = len(a);
  if (hi == -1) hi = n;
  while (lo < hi) {
    const int64_t mid = lo + (hi - lo) / 2;
    if (mid >= n) return status::exit;  // IndexError, or what the list's items say
    T held{};
    if (!a.native() && !shared_item(held, a.self(), mid)) return status::exit;
    const T& item = a.native() ? a.data()[mid] : held;
    if constexpr (Right) {
      if (detail::sort_less(x, item)) {
        hi = mid;
      } else {
        lo = mid + 1;
      }
    } else {
      if (detail::sort_less(item, x)) {
        lo = mid + 1;
      } else {
        hi = mid;
      }
    }
  }
  out = lo;
  return status::ok;
}

template <class T, class X>
inline status left(int64_t& out, const list<T>& a, const X& x, int64_t lo, int64_t hi) {
  return place<false>(out, a, x, lo, hi);
}
template <class T, class X>
inline status right(int64_t& out, const list<T>& a, const X& x, int64_t lo, int64_t hi) {
  return place<true>(out, a, x, lo, hi);
}
template <class T>
inline status insort_left(const list<T>& a, std::type_identity_t<T> x, int64_t lo, int64_t hi) {
  int64_t at;
  status st = place<false>(at, a, x, lo, hi);
  if (st != status::ok) return st;
  return insert(a, at, std::move(x)) ? status::ok : status::raised;
}
template <class T>
inline status insort_right(const list<T>& a, std::type_identity_t<T> x, int64_t lo, int64_t hi) {
  int64_t at;
  status st = place<true>(at, a, x, lo, hi);
  if (st != status::ok) return st;
  return insert(a, at, std::move(x)) ? status::ok : status::raised;
}

}  // namespace pyx::bisection
