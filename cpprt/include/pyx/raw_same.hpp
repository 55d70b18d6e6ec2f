// pyx/raw_same.hpp: is a Python object equal to a native value? Only types without surprises are decided here.
//
// The layouts are those of CPython 3.11; src/py asserts what is public of them.
#pragma once
#include "raw.hpp"
#include "str.hpp"
#include "tuple.hpp"

namespace pyx::raw {

// A str whose characters follow it.
struct text_object : object {
  int64_t length, hash;
  uint32_t state;
};

enum class match : uint8_t { no, yes, unsure };

// Values whose comparison with an object is decided without Python.
template <class Q>
inline constexpr bool findable = false;
template <>
inline constexpr bool findable<int64_t> = true;
template <>
inline constexpr bool findable<str> = true;
template <>
inline constexpr bool findable<complex> = true;
template <class... T>
inline constexpr bool findable<tuple<T...>> = (findable<T> && ...);

PYX_INLINE match same(pyobj* o, int64_t q) {
  if (PYX_UNLIKELY(type(o) != pyx_int_type)) return match::unsure;
  int64_t v;
  return take(o, v) && v == q ? match::yes : match::no;
}
PYX_INLINE match same(pyobj* o, complex q) {
  complex v;
  if (PYX_UNLIKELY(!unbox(o, v))) return match::unsure;
  return v.re == q.re && v.im == q.im ? match::yes : match::no;
}
inline match same(pyobj* o, const str& q) {
  constexpr int kind_at = 2, compact_at = 5, ascii_at = 6;
  constexpr int64_t ascii_head = 48, other_head = 72;
  const str_body* b = q.body();
  if (b && b->self == o) return match::yes;
  if (PYX_UNLIKELY(type(o) != pyx_str_type)) return match::unsure;
  auto* t = reinterpret_cast<text_object*>(o);
  int kind = t->state >> kind_at & 7;
  if (PYX_UNLIKELY(!(t->state >> compact_at & 1) || kind == 0)) return match::unsure;
  if (t->length != q.length()) return match::no;
  if (!b) return match::yes;
  if (kind != b->kind) return match::unsure;
  const char* data = reinterpret_cast<const char*>(o) + (t->state >> ascii_at & 1 ? ascii_head : other_head);
  return __builtin_memcmp(data, b->data, t->length * kind) == 0 ? match::yes : match::no;
}
template <class... T>
match same(pyobj* o, const tuple<T...>& q);
PYX_INLINE match same_items(pyobj**, const tuple<>&) { return match::yes; }
template <class H, class... R>
PYX_INLINE match same_items(pyobj** items, const tuple<H, R...>& q) {
  match m = same(*items, q.head);
  return m == match::yes ? same_items(items + 1, q.tail) : m;
}
template <class... T>
PYX_INLINE match same(pyobj* o, const tuple<T...>& q) {
  if (PYX_UNLIKELY(type(o) != pyx_tuple_type)) return match::unsure;
  if (reinterpret_cast<tuple_object*>(o)->size != static_cast<int64_t>(sizeof...(T))) return match::no;
  return same_items(tuple_items(o), q);
}

}  // namespace pyx::raw
