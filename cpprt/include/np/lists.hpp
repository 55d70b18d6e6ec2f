// np/lists.hpp: arrays from lists and lists from arrays; change of dtype.
#pragma once
#include <pyx/list_ops.hpp>
#include "create.hpp"
#include "moves.hpp"

namespace pyx {

// array(l)
template <class T>
inline status array_of(array<T, 1, true>& out, const list<T>& l) {
  reader<T> r;
  if (!r.open(l)) return status::exit;
  array<T, 1, true> a;
  status st = empty(a, r.size());
  if (st != status::ok) return st;
  for (int64_t i = 0; i < r.size(); i++) a.first[i] = r.begin()[i];
  out = std::move(a);
  return status::ok;
}
// array of rows of one length; others exit, and so do no rows.
template <class T>
inline status array_of(array<T, 2, true>& out, const list<list<T>>& l) {
  reader<list<T>> rows;
  if (!rows.open(l) || rows.size() == 0) return status::exit;
  int64_t width = len(rows.begin()[0]);
  array<T, 2, true> a;
  status st = empty(a, make_tuple(rows.size(), width));
  if (st != status::ok) return st;
  for (int64_t i = 0; i < rows.size(); i++) {
    reader<T> row;
    if (len(rows.begin()[i]) != width || !row.open(rows.begin()[i])) return status::exit;
    for (int64_t j = 0; j < width; j++) *a.at(i, j) = row.begin()[j];
  }
  out = std::move(a);
  return status::ok;
}

// a.tolist()
template <class E, class T, bool C>
inline bool tolist(list<E>& out, const array<T, 1, C>& a) {
  list<E> l = list_with_room<E>(a.shape[0]);
  if (!l.get()) return false;
  for (int64_t i = 0; i < a.shape[0]; i++) new (l.get()->end++) E(*a.at(i));
  out = std::move(l);
  return true;
}

namespace detail {

// The items of a, converted, in the new array r of its shape.
template <class E, class T, int N, bool C>
PYX_INLINE status convert_items(const array<E, N, true>& r, const array<T, N, C>& a) {
  if constexpr (C && std::is_same_v<E, int64_t> && std::is_same_v<T, double>) {
    return np_whole_parts(r.first, a.first, size(a)) ? status::ok : status::exit;
  } else {
    return assign(r, a);
  }
}

}  // namespace detail

// a.astype(dtype)
template <class E, class T, int N, bool C>
inline status astype(array<E, N, true>& out, const array<T, N, C>& a) {
  int64_t shape[N];
  if (!detail::like(shape, a)) return status::exit;
  array<E, N, true> r;
  status st = detail::new_array<E, N>(r, shape, false);
  if (st == status::ok) st = detail::convert_items(r, a);
  if (st == status::ok) out = std::move(r);
  return st;
}

}  // namespace pyx
