// pyx/sort_rows.hpp: the order of items that are lists, or hold lists: their first parts that are not equal decide.
#pragma once
#include "list_ops.hpp"

namespace pyx {

namespace detail {

// Does x compare with itself? None does not, and NaN's place depends on CPython's way of sorting.
template <class T>
PYX_INLINE bool ordered(const T& x) {
  if constexpr (std::is_same_v<T, none>) {
    return false;
  } else if constexpr (std::is_same_v<T, double>) {
    return x == x;
  } else if constexpr (requires { x.v; }) {
    return x.v == x.v;
  } else if constexpr (requires { T::members; }) {
    return visit([](const auto& v) { return ordered(v); }, x);
  } else {
    return true;
  }
}
template <class... T>
PYX_INLINE bool ordered(const tuple<T...>& x);
// Neither does a list that Python can reach.
template <class T>
inline bool ordered(const list<T>& x) {
  if (!x.native()) return false;
  for (int64_t i = 0, n = x.native_size(); i < n; i++) {
    if (!ordered(x.data()[i])) return false;
  }
  return true;
}
template <class... T>
PYX_INLINE bool ordered(const tuple<T...>& x) {
  if constexpr (sizeof...(T) == 0) {
    return true;
  } else {
    return ordered(x.head) && ordered(x.tail);
  }
}

template <class A, class B>
PYX_INLINE bool sort_less(const A& a, const B& b) {
  if constexpr (std::is_same_v<A, none> && std::is_same_v<B, none>) {
    return false;  // never asked: they are not ordered
  } else if constexpr (std::is_same_v<A, bool> && !std::is_same_v<B, bool>) {
    return sort_less(static_cast<int64_t>(a), b);
  } else if constexpr (std::is_same_v<B, bool> && !std::is_same_v<A, bool>) {
    return sort_less(a, static_cast<int64_t>(b));
  } else if constexpr (requires { lt(a, b).v; }) {
    return lt(a, b).v;
  } else {
    return lt(a, b);
  }
}

// Values whose parts all compare without fail where they are ordered, and those among them that hold lists.
template <class T>
inline constexpr bool comparable_parts = plainly_comparable<T> && !has_methods<T>;
template <class T>
inline constexpr bool comparable_parts<list<T>> = comparable_parts<T>;
template <class... T>
inline constexpr bool comparable_parts<tuple<T...>> = (comparable_parts<T> && ...);
template <class T>
inline constexpr bool comparable_rows = comparable_parts<T> && !plainly_comparable<T>;

// How two values that are ordered compare: -1, 0 or 1.
template <class T>
PYX_INLINE int compare_parts(const T& a, const T& b) {
  return sort_less(a, b) ? -1 : sort_less(b, a);
}
template <class... T>
PYX_INLINE int compare_parts(const tuple<T...>& a, const tuple<T...>& b);
template <class T>
inline int compare_parts(const list<T>& a, const list<T>& b) {
  const int64_t n = a.native_size(), m = b.native_size();
  for (int64_t i = 0; i < n && i < m; i++) {
    if (int c = compare_parts(a.data()[i], b.data()[i])) return c;
  }
  return n < m ? -1 : n > m;
}
template <class... T>
PYX_INLINE int compare_parts(const tuple<T...>& a, const tuple<T...>& b) {
  if constexpr (sizeof...(T) == 0) {
    return 0;
  } else {
    const int c = compare_parts(a.head, b.head);
    return c ? c : compare_parts(a.tail, b.tail);
  }
}

// Is the sign of a compared with b among those that hold? NaN and lists that Python can reach exit.
template <class T, class Holds>
PYX_INLINE status compare_rows(bool& out, const T& a, const T& b, Holds holds) {
  if (!ordered(a) || !ordered(b)) return status::exit;
  out = holds(compare_parts(a, b));
  return status::ok;
}

}  // namespace detail

// a < b, a <= b, a > b, a >= b of tuples that hold lists
template <class... T>
  requires detail::comparable_rows<tuple<T...>>
inline status lt(bool& out, const tuple<T...>& a, const tuple<T...>& b) {
  return detail::compare_rows(out, a, b, [](int c) { return c < 0; });
}
template <class... T>
  requires detail::comparable_rows<tuple<T...>>
inline status le(bool& out, const tuple<T...>& a, const tuple<T...>& b) {
  return detail::compare_rows(out, a, b, [](int c) { return c <= 0; });
}
template <class... T>
  requires detail::comparable_rows<tuple<T...>>
inline status gt(bool& out, const tuple<T...>& a, const tuple<T...>& b) {
  return lt(out, b, a);
}
template <class... T>
  requires detail::comparable_rows<tuple<T...>>
inline status ge(bool& out, const tuple<T...>& a, const tuple<T...>& b) {
  return le(out, b, a);
}

}  // namespace pyx
