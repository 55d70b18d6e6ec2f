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

template <class A, class B>
inline bool eq(const vtuple<A>& a, const vtuple<B>& b) {
  if (a.size() != b.size()) return false;
  for (int64_t i = 0; i < a.size(); i++) {
    if (!eq(a[i], b[i])) return false;
  }
  return true;
}
template <class A, class B>
inline bool ne(const vtuple<A>& a, const vtuple<B>& b) {
  return !eq(a, b);
}

namespace detail {

// The first place where a and b differ, or the shorter length.
template <class A, class B>
inline int64_t first_difference(const vtuple<A>& a, const vtuple<B>& b) {
  const int64_t n = a.size() < b.size() ? a.size() : b.size();
  int64_t at = 0;
  while (at < n && eq(a[at], b[at])) at++;
  return at;
}

}  // namespace detail

template <class A, class B>
inline bool lt(const vtuple<A>& a, const vtuple<B>& b) {
  const int64_t at = detail::first_difference(a, b);
  return at < a.size() && at < b.size() ? lt(a[at], b[at]) : a.size() < b.size();
}
template <class A, class B>
inline bool le(const vtuple<A>& a, const vtuple<B>& b) {
  const int64_t at = detail::first_difference(a, b);
  return at < a.size() && at < b.size() ? le(a[at], b[at]) : a.size() <= b.size();
}
template <class A, class B>
inline bool gt(const vtuple<A>& a, const vtuple<B>& b) {
  return lt(b, a);
}
template <class A, class B>
inline bool ge(const vtuple<A>& a, const vtuple<B>& b) {
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
