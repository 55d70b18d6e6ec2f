// pyx/compare.hpp: comparison of items of containers, whatever their type: plain values, objects, nested containers.
#pragma once
#include "tuple.hpp"
#include "uni.hpp"

namespace pyx {

template <class T>
class list;

// Does eq(a, b) give a bool without failing?
template <class T>
inline constexpr bool plainly_comparable = true;
template <>
inline constexpr bool plainly_comparable<obj> = false;
template <class T>
inline constexpr bool plainly_comparable<list<T>> = false;
template <class... T>
inline constexpr bool plainly_comparable<tuple<T...>> = (plainly_comparable<T> && ...);
template <class... T>
inline constexpr bool plainly_comparable<uni<T...>> = false;

// a op b as a bool, through Python.
template <class A, class B>
PYX_COLD status compare_boxed(bool& out, pyx_compare_op op, const A& a, const B& b) {
  obj x = to_obj(a), y = to_obj(b);
  if (!x || !y) return status::raised;
  // Containers take an object to equal itself.
  if (op == PYX_EQ && is_same(x, y)) {
    out = true;
    return status::ok;
  }
  int r = pyx_compare_truth(op, x.get(), y.get());
  out = r > 0;
  return r < 0 ? status::raised : status::ok;
}

// a == b as containers compare their items.
template <class A, class B>
PYX_INLINE status eq_item(bool& out, const A& a, const B& b) {
  if constexpr (plainly_comparable<A> && plainly_comparable<B> && requires { eq(a, b); }) {
    out = eq(a, b);
    return status::ok;
  } else if constexpr (requires { eq(out, a, b); }) {
    return eq(out, a, b);
  } else {
    return compare_boxed(out, PYX_EQ, a, b);
  }
}

// a < b (or a <= b) of items that differ.
template <class A, class B>
PYX_INLINE status lt_item(bool& out, const A& a, const B& b) {
  if constexpr (plainly_comparable<A> && plainly_comparable<B> && requires { lt(a, b); }) {
    out = lt(a, b);
    return status::ok;
  } else if constexpr (requires { lt(out, a, b); }) {
    return lt(out, a, b);
  } else {
    return compare_boxed(out, PYX_LT, a, b);
  }
}
template <class A, class B>
PYX_INLINE status le_item(bool& out, const A& a, const B& b) {
  if constexpr (plainly_comparable<A> && plainly_comparable<B> && requires { le(a, b); }) {
    out = le(a, b);
    return status::ok;
  } else if constexpr (requires { le(out, a, b); }) {
    return le(out, a, b);
  } else {
    return compare_boxed(out, PYX_LE, a, b);
  }
}

}  // namespace pyx
