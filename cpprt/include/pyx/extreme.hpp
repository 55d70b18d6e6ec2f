// pyx/extreme.hpp: min and max of arguments of different types: the argument itself, with the type that it has.
#pragma once
#include "builtins.hpp"

namespace pyx {

namespace detail {

// a < b of numbers of any two types.
template <class A, class B>
PYX_INLINE bool less_number(const A& a, const B& b) {
  if constexpr (std::is_same_v<A, bool>) {
    return less_number(static_cast<int64_t>(a), b);
  } else if constexpr (std::is_same_v<B, bool>) {
    return less_number(a, static_cast<int64_t>(b));
  } else if constexpr (requires { lt(a, b).v; }) {
    return lt(a, b).v;
  } else {
    return lt(a, b);
  }
}

// a < b of members of a union.
template <class... T>
PYX_INLINE bool less(const uni<T...>& a, const uni<T...>& b) {
  return visit([&b](const auto& x) { return visit([&x](const auto& y) { return less_number(x, y); }, b); }, a);
}

}  // namespace detail

template <class... T>
PYX_INLINE uni<T...> min(const uni<T...>& a, const uni<T...>& b) {
  return detail::less(b, a) ? b : a;
}
template <class... T>
PYX_INLINE uni<T...> max(const uni<T...>& a, const uni<T...>& b) {
  return detail::less(a, b) ? b : a;
}

}  // namespace pyx
