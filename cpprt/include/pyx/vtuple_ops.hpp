// pyx/vtuple_ops.hpp: operators and methods of tuples of any length.
#pragma once
#include "builtins.hpp"
#include "hash.hpp"
#include "list_slice.hpp"
#include "recast.hpp"
#include "vtuple.hpp"

namespace pyx {

// tuple(x)
template <class... T>
PYX_INLINE const tuple<T...>& same_tuple(const tuple<T...>& t) {
  return t;
}
template <class T>
PYX_INLINE status vtuple_of(vtuple<T>& out, const vtuple<T>& t) {
  out = t;
  return status::ok;
}
template <class T, class X>
inline status vtuple_of(vtuple<T>& out, const X& x) {
  list<T> all;
  if constexpr (std::is_same_v<X, list<T>>) {
    reader<T> r;
    if (!r.open(x)) return status::exit;
    return tuple_from(out, r.begin(), r.size()) ? status::ok : status::raised;
  } else {
    if (status st = list_of_iter(all, get_iter(x)); st != status::ok) return st;
    return tuple_from(out, all.data(), all.native_size()) ? status::ok : status::raised;
  }
}

// t[s]
template <class T, class A, class B, class C>
inline bool getitem(vtuple<T>& out, const vtuple<T>& t, const slice<A, B, C>& s) {
  span sp;
  if (!adjust(sp, s, t.size())) return false;
  if (sp.count == t.size() && sp.step == 1) {
    out = t;
    return true;
  }
  if (sp.step == 1) return tuple_from(out, t.begin() + sp.start, sp.count);
  vtuple<T> r = vtuple<T>::room(sp.count);
  if (sp.count > 0 && !r.get()) return raise(PYX_MemoryError, nullptr);
  for (int64_t i = 0; i < sp.count; i++) r.add(t[sp.start + i * sp.step]);
  out = std::move(r);
  return true;
}

// a + b
template <class T>
inline bool concat(vtuple<T>& out, const vtuple<T>& a, const vtuple<T>& b) {
  if (!truth(a) || !truth(b)) {
    out = truth(a) ? a : b;
    return true;
  }
  vtuple<T> r = vtuple<T>::room(a.size() + b.size());
  if (!r.get()) return raise(PYX_MemoryError, nullptr);
  for (const T& v : a) r.add(v);
  for (const T& v : b) r.add(v);
  out = std::move(r);
  return true;
}

// t * n; the items of the result may be of more types
template <class U, class T>
inline bool repeat(vtuple<U>& out, const vtuple<T>& t, int64_t n) {
  if (n <= 0 || !truth(t)) {
    out = {};
    return true;
  }
  int64_t size;
  vtuple<U> r;
  if (!__builtin_mul_overflow(n, t.size(), &size)) r = vtuple<U>::room(size);
  if (!r.get()) return raise(PYX_MemoryError, nullptr);
  for (int64_t i = 0; i < n; i++) {
    for (const T& v : t) r.add(recast<U>(v));
  }
  out = std::move(r);
  return true;
}
template <class U, class T>
inline bool repeat(vtuple<U>& out, int64_t n, const vtuple<T>& t) {
  return repeat(out, t, n);
}

// ---- Searching --------------------------------------------------------------------------------------------------

namespace detail {

// The place of x at or after lo and before hi; -1: it is not there.
template <class T, class V>
inline status find_in(int64_t& out, const vtuple<T>& t, const V& x, int64_t lo, int64_t hi) {
  out = -1;
  for (int64_t i = lo; i < hi; i++) {
    bool same;
    if (status st = eq_item(same, t[i], x); PYX_UNLIKELY(st != status::ok)) return st;
    if (!same) continue;
    out = i;
    break;
  }
  return status::ok;
}

}  // namespace detail

template <class T, class V>
inline status in_vtuple(bool& out, const V& x, const vtuple<T>& t) {
  int64_t i;
  const status st = detail::find_in(i, t, x, 0, t.size());
  out = i >= 0;
  return st;
}
template <class T, class V>
inline status not_in_vtuple(bool& out, const V& x, const vtuple<T>& t) {
  const status st = in_vtuple(out, x, t);
  out = !out;
  return st;
}

// t.index(x, lo, hi), t.count(x)
template <class T, class V>
inline status index(int64_t& out, const vtuple<T>& t, const V& x, int64_t lo = 0, int64_t hi = INT64_MAX) {
  const int64_t n = t.size();
  if (lo < 0) lo = lo + n < 0 ? 0 : lo + n;
  if (hi < 0) hi = hi + n;
  const status st = detail::find_in(out, t, x, lo, hi > n ? n : hi);
  if (st != status::ok || out >= 0) return st;
  return raised(PYX_ValueError, "tuple.index(x): x not in tuple");
}
template <class T, class V>
inline status count(int64_t& out, const vtuple<T>& t, const V& x) {
  out = 0;
  for (const T& v : t) {
    bool same;
    if (status st = eq_item(same, v, x); PYX_UNLIKELY(st != status::ok)) return st;
    out += same;
  }
  return status::ok;
}

// ---- Comparison of items that compare without failing -----------------------------------------------------------

namespace detail {

// The first place from there on where a tuple of known length and one of any length differ, or the shorter length.
template <class B>
PYX_INLINE int64_t first_difference(const tuple<>&, const vtuple<B>&, int64_t from) {
  return from;
}
template <class H, class... R, class B>
inline int64_t first_difference(const tuple<H, R...>& a, const vtuple<B>& b, int64_t from) {
  if (from >= b.size() || !eq_same(a.head, b[from])) return from;
  return first_difference(a.tail, b, from + 1);
}
// The first place where a and b differ, or the shorter length.
template <class... A, class B>
PYX_INLINE int64_t first_difference(const tuple<A...>& a, const vtuple<B>& b) {
  return first_difference(a, b, 0);
}
template <class A, class... B>
PYX_INLINE int64_t first_difference(const vtuple<A>& a, const tuple<B...>& b) {
  return first_difference(b, a, 0);
}
template <class A, class B>
inline int64_t first_difference(const vtuple<A>& a, const vtuple<B>& b) {
  const int64_t n = a.size() < b.size() ? a.size() : b.size();
  int64_t at = 0;
  while (at < n && eq_same(a[at], b[at])) at++;
  return at;
}

// f(a[at], b[at]) of items that are there.
template <class F, class A, class B>
PYX_INLINE bool with_items(const F& f, const vtuple<A>& a, const vtuple<B>& b, int64_t at) {
  return f(a[at], b[at]);
}
template <class F, class H, class... R, class B>
PYX_INLINE bool with_items(const F& f, const tuple<H, R...>& a, const vtuple<B>& b, int64_t at, int64_t back = 0) {
  if constexpr (sizeof...(R) > 0) {
    if (back < at) return with_items(f, a.tail, b, at, back + 1);
  }
  return f(a.head, b[at]);
}
template <class F, class A, class H, class... R>
PYX_INLINE bool with_items(const F& f, const vtuple<A>& a, const tuple<H, R...>& b, int64_t at) {
  return with_items([&f](const auto& x, const auto& y) { return f(y, x); }, b, a, at);
}

template <class T>
inline constexpr int64_t known_length = -1;
template <class... T>
inline constexpr int64_t known_length<tuple<T...>> = sizeof...(T);
// Tuples of which one at least is of any length.
template <class A, class B>
inline constexpr bool any_lengths =
    (any_length<A> && (any_length<B> || known_length<B> >= 0)) || (known_length<A> >= 0 && any_length<B>);

template <class F, class A, class B>
PYX_INLINE bool ordered(const F& f, const A& a, const B& b) {
  const int64_t at = first_difference(a, b), m = len(a), n = len(b);
  if constexpr (known_length<A> != 0 && known_length<B> != 0) {
    if (at < m && at < n) return with_items(f, a, b, at);
  }
  return f(m, n);
}

}  // namespace detail

template <class A, class B>
  requires detail::any_lengths<A, B>
inline bool eq(const A& a, const B& b) {
  return len(a) == len(b) && detail::first_difference(a, b) == len(a);
}
template <class A, class B>
  requires detail::any_lengths<A, B>
inline bool ne(const A& a, const B& b) {
  return !eq(a, b);
}
template <class A, class B>
  requires detail::any_lengths<A, B>
inline bool lt(const A& a, const B& b) {
  return detail::ordered([](const auto& x, const auto& y) { return lt(x, y); }, a, b);
}
template <class A, class B>
  requires detail::any_lengths<A, B>
inline bool le(const A& a, const B& b) {
  return detail::ordered([](const auto& x, const auto& y) { return le(x, y); }, a, b);
}
template <class A, class B>
  requires detail::any_lengths<A, B>
inline bool gt(const A& a, const B& b) {
  return lt(b, a);
}
template <class A, class B>
  requires detail::any_lengths<A, B>
inline bool ge(const A& a, const B& b) {
  return le(b, a);
}

// ---- Unpacking --------------------------------------------------------------------------------------------------

template <class X>
PYX_INLINE bool has_exactly(const X& x, int64_t n) {
  return len(x) == n;
}
template <class T>
inline bool unpack_check(const vtuple<T>& t, int64_t n) {
  return PYX_LIKELY(t.size() == n) || raise_unpack(t.size(), n);
}

}  // namespace pyx
