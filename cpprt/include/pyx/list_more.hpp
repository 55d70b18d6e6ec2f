// pyx/list_more.hpp: forms of list operations that the library table needs: negated, in place, with keywords.
#pragma once
#include "list_slice.hpp"
#include "sort.hpp"

namespace pyx {

// x not in l
template <class T, class V>
inline status not_in_list(bool& out, const V& x, const list<T>& l) {
  status st = in_list(out, x, l);
  out = !out;
  return st;
}
// a is not b
template <class T>
PYX_INLINE bool is_not_same(const list<T>& a, const list<T>& b) {
  return !is_same(a, b);
}

// a *= n
template <class T>
inline status imul(list<T>& out, const list<T>& a, int64_t n) {
  list<T> self = a;
  status st = repeat_in_place(self, n);
  if (st == status::ok) out = std::move(self);
  return st;
}

// l.sort(key=None, reverse=reverse)
template <class T>
inline status sort_by(const list<T>& l, none, bool reverse) {
  return sort(l, reverse);
}

}  // namespace pyx
