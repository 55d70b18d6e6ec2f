// pyx/library.hpp: what native versions of library functions need: the order of items, and Python's own functions.
#pragma once
#include "compare.hpp"
#include "object.hpp"
#include "sort.hpp"

namespace pyx {

// Calls the function of that name in a module of the library.
template <class... A>
PYX_COLD obj call_library(const char* module, name* fn, const A&... args) {
  name home{module, nullptr};
  obj f = obj::steal(static_module(&home, fn));
  obj boxed[] = {to_obj(args)...};
  pyobj* all[sizeof...(A)];
  for (size_t i = 0; i < sizeof...(A); i++) {
    if (!(all[i] = boxed[i].get())) return obj();
  }
  return f ? obj::steal(pyx_call(f.get(), all, sizeof...(A), nullptr)) : obj();
}

// Is a < b decided by native code for all values of the type?
template <class T>
inline constexpr bool decidable = plainly_comparable<T>;

namespace detail {

// The sign of a compared with b; false: not decided natively.
template <class A, class B>
PYX_INLINE bool order_of(int& out, const A& a, const B& b) {
  if constexpr (plainly_comparable<A> && plainly_comparable<B> && requires { sort_less(a, b); }) {
    out = sort_less(a, b) ? -1 : sort_less(b, a) ? 1 : 0;
    return true;
  } else {
    return false;
  }
}
PYX_INLINE bool order_of(int& out, const str& a, const str& b) {
  out = compare(a, b);
  return true;
}
template <class... T>
PYX_INLINE bool order_of(int& out, const uni<T...>& a, const uni<T...>& b);
PYX_INLINE bool order_of(int& out, const tuple<>&, const tuple<>&) {
  out = 0;
  return true;
}
template <class H, class... R>
PYX_INLINE bool order_of(int& out, const tuple<H, R...>& a, const tuple<H, R...>& b) {
  return order_of(out, a.head, b.head) && (out != 0 || order_of(out, a.tail, b.tail));
}
// Numbers and values of one type have an order; None equals None, as in tuples.
template <class... T>
PYX_INLINE bool order_of(int& out, const uni<T...>& a, const uni<T...>& b) {
  return visit(
      [&]<class A>(const A& x) {
        return visit(
            [&]<class B>(const B& y) {
              if constexpr (std::is_same_v<A, B> || (is_number<A> && is_number<B>)) {
                return order_of(out, x, y);
              } else {
                return false;
              }
            },
            b);
      },
      a);
}

// Is x None, where it could be?
template <class T>
PYX_INLINE bool nothing(const T& x) {
  if constexpr (requires { T::members; }) {
    return visit([]<class V>(const V&) { return std::is_same_v<V, none>; }, x);
  } else {
    return false;
  }
}

template <class T>
PYX_INLINE bool without_nan(const T& x) {
  if constexpr (std::is_same_v<T, none>) {
    return true;
  } else if constexpr (requires { T::members; }) {
    return visit([](const auto& v) { return without_nan(v); }, x);
  } else if constexpr (requires { x.tail; }) {
    return without_nan(x.head) && without_nan(x.tail);
  } else {
    return ordered(x);
  }
}

}  // namespace detail

// a < b; false: native code can't tell.
template <class T>
PYX_INLINE bool precedes(bool& out, const T& a, const T& b) {
  if constexpr (decidable<T> && !requires { a.head; }) {
    out = detail::sort_less(a, b);
    return true;
  } else {
    int order;
    if (detail::nothing(a) || detail::nothing(b) || !detail::order_of(order, a, b)) return false;
    out = order < 0;
    return true;
  }
}

// Is x not NaN, nor does it hold one? In a tuple NaN's identity counts.
template <class T>
PYX_INLINE bool orderly(const T& x) {
  return detail::without_nan(x);
}

}  // namespace pyx
