// pyx/tuple_ops.hpp: operators on whole tuples, and divmod, whose result is one.
#pragma once
#include <np/scalar.hpp>
#include "compare.hpp"
#include "list.hpp"

namespace pyx {

// a + b
template <class... B>
PYX_INLINE tuple<B...> concat(const tuple<>&, const tuple<B...>& b) {
  return b;
}
template <class H, class... A, class... B>
PYX_INLINE tuple<H, A..., B...> concat(const tuple<H, A...>& a, const tuple<B...>& b) {
  return {a.head, concat(a.tail, b)};
}

// x in t, x not in t
template <class V>
PYX_INLINE bool in_tuple(const V&, const tuple<>&) {
  return false;
}
template <class V, class H, class... R>
PYX_INLINE bool in_tuple(const V& x, const tuple<H, R...>& t) {
  return eq_same(t.head, x) || in_tuple(x, t.tail);
}
template <class V, class... T>
PYX_INLINE bool not_in_tuple(const V& x, const tuple<T...>& t) {
  return !in_tuple(x, t);
}

// divmod(a, b)
inline status divmod(tuple<int64_t, int64_t>& out, int64_t a, int64_t b) {
  int64_t q, r;
  status st = divmod(q, r, a, b);
  if (st == status::ok) out = make_tuple(q, r);
  return st;
}
inline bool divmod(tuple<double, double>& out, double a, double b) {
  double q, r;
  if (!divmod(q, r, a, b)) return false;
  out = make_tuple(q, r);
  return true;
}
inline tuple<np_f8, np_f8> divmod(np_f8 a, np_f8 b, int line = __builtin_LINE()) {
  np_f8 q, r;
  divmod(q, r, a, b, line);
  return make_tuple(q, r);
}
inline tuple<np_i8, np_i8> divmod(np_i8 a, np_i8 b, int line = __builtin_LINE()) {
  np_i8 q, r;
  divmod(q, r, a, b, line);
  return make_tuple(q, r);
}

}  // namespace pyx
