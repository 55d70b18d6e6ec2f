// pyx/compare.hpp: comparison of items of containers, whatever their type: plain values, objects, nested containers.
#pragma once
#include "tuple.hpp"
#include "uni.hpp"

namespace pyx {

template <class T>
class list;
template <class T>
class vtuple;
class str;

namespace detail {

template <class T>
inline constexpr bool is_number = std::is_same_v<T, bool> || std::is_same_v<T, int64_t> || std::is_same_v<T, double>;
template <class T>
inline constexpr bool is_number_union = false;
template <class... T>
inline constexpr bool is_number_union<uni<T...>> = (is_number<T> && ...);

// Two numbers or unions of them, one at least a union.
template <class A, class B>
concept number_union =
    (is_number_union<A> && (is_number_union<B> || is_number<B>)) || (is_number<A> && is_number_union<B>);

PYX_INLINE int64_t as_number(bool v) { return v; }
PYX_INLINE int64_t as_number(int64_t v) { return v; }
PYX_INLINE double as_number(double v) { return v; }

// f of the two numbers.
template <class F, class A, class B>
PYX_INLINE bool with_numbers(F&& f, const A& a, const B& b) {
  if constexpr (is_number_union<A>) {
    return visit([&](auto x) { return with_numbers(f, x, b); }, a);
  } else if constexpr (is_number_union<B>) {
    return visit([&](auto y) { return with_numbers(f, a, y); }, b);
  } else {
    return f(as_number(a), as_number(b));
  }
}

}  // namespace detail

// Does eq(a, b) give a bool without failing?
template <class T>
inline constexpr bool plainly_comparable = true;
template <>
inline constexpr bool plainly_comparable<obj> = false;
template <class T>
inline constexpr bool plainly_comparable<list<T>> = false;
template <class T>
inline constexpr bool plainly_comparable<vtuple<T>> = plainly_comparable<T>;
template <class... T>
inline constexpr bool plainly_comparable<tuple<T...>> = (plainly_comparable<T> && ...);
template <class... T>
inline constexpr bool plainly_comparable<uni<T...>> = (detail::is_number<T> && ...);

// Do special methods of instances decide how values compare?
template <class T>
inline constexpr bool has_methods = false;
template <class... T>
inline constexpr bool has_methods<tuple<T...>> = (has_methods<T> || ...);

// Unions of numbers compare as their members do.
template <class A, class B>
  requires detail::number_union<A, B>
PYX_INLINE bool eq(const A& a, const B& b) {
  return detail::with_numbers([](auto x, auto y) { return eq(x, y); }, a, b);
}
template <class A, class B>
  requires detail::number_union<A, B>
PYX_INLINE bool eq_same(const A& a, const B& b) {
  return detail::with_numbers([](auto x, auto y) { return eq_same(x, y); }, a, b);
}
template <class A, class B>
  requires detail::number_union<A, B>
PYX_INLINE bool lt(const A& a, const B& b) {
  return detail::with_numbers([](auto x, auto y) { return lt(x, y); }, a, b);
}
template <class A, class B>
  requires detail::number_union<A, B>
PYX_INLINE bool le(const A& a, const B& b) {
  return detail::with_numbers([](auto x, auto y) { return le(x, y); }, a, b);
}

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

// Is one of the types None's, and the other one whose values are never equal to it?
template <class A, class B>
inline constexpr bool apart_from_none = false;
template <class T>
inline constexpr bool never_none = detail::is_number<T> || std::is_same_v<T, str>;
template <class T>
inline constexpr bool never_none<vtuple<T>> = true;
template <class... T>
inline constexpr bool never_none<tuple<T...>> = true;
template <class T>
inline constexpr bool apart_from_none<T, none> = never_none<T>;
template <class T>
inline constexpr bool apart_from_none<none, T> = never_none<T>;
template <>
inline constexpr bool apart_from_none<none, none> = false;

// a == b as containers compare their items.
template <class A, class B>
PYX_INLINE status eq_item(bool& out, const A& a, const B& b) {
  if constexpr (apart_from_none<A, B>) {
    out = false;
    return status::ok;
  }
  if constexpr (plainly_comparable<A> && plainly_comparable<B> && requires { eq(a, b); }) {
    out = eq_same(a, b);
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
