// pyx/span.hpp: the items of a native list as a value, taken before a loop, and of a list in a list: a[i][j].
//
// A span holds as long as nothing resizes, shares or drops lists of its type; a pass sees to that. It is empty for a
// shared list and for a row that is not there. Then the cold path does the whole access.
#pragma once
#include "list.hpp"

namespace pyx {

template <class T>
struct face {
  T* begin = nullptr;
  T* end = nullptr;
};

template <class T>
PYX_INLINE face<T> span_of(const list<T>& l) {
  auto* b = l.get();
  return {b->begin, b->end};
}

// Brings i to where item i is, unless it is not in the span.
template <class T>
PYX_INLINE bool span_at(const face<T>& s, int64_t& i) {
  int64_t n = s.end - s.begin;
  i = i < 0 ? i + n : i;
  return PYX_LIKELY(static_cast<uint64_t>(i) < static_cast<uint64_t>(n));
}

template <class T>
PYX_INLINE face<T> span_of_row(const face<list<T>>& s, int64_t i) {
  return span_at(s, i) ? span_of(s.begin[i]) : face<T>{};
}

template <class T>
PYX_INLINE status span_get(T& out, const face<T>& s, const list<T>& l, int64_t i) {
  int64_t k = i;
  if (!span_at(s, k)) {
    if constexpr (plain_item<T>) return deliver(out, find_shared<T>(l.self(), i));
    return getitem_cold(out, l, i);
  }
  out = s.begin[k];
  return status::ok;
}

template <class T>
PYX_INLINE bool span_set(const face<T>& s, const list<T>& l, int64_t i, std::type_identity_t<T> v) {
  int64_t k = i;
  if (!span_at(s, k)) return setitem_cold(l, i, v);
  s.begin[k] = v;
  return true;
}

// A row of a list of lists: native, or an object.
template <class T>
struct found_row {
  list_body<T>* native = nullptr;
  pyobj* self = nullptr;
};

template <class T>
PYX_INLINE status find_row(found_row<T>& out, const list_body<list<T>>* a, int64_t i) {
  if (!a->self) {
    if (!wrap_index(i, a->end - a->begin)) return status::done;
    out = {a->begin[i].get(), a->begin[i].get()->self};
    return status::ok;
  }
  if (!wrap_index(i, raw::size(a->self))) return status::done;
  out.self = raw::item(a->self, i);
  return raw::type(out.self) == pyx_list_type ? status::ok : status::exit;
}

// What find_in_row says when there is no row.
inline constexpr status no_row = status::raised;

// a[i] raises, which stands in these columns of the line; 0, 0: a[i][j] is not told from it.
PYX_COLD inline status row_error(int64_t from, int64_t to) {
  status st = index_error();
  if (to > 0) pyx_trace_at(static_cast<int>(from), static_cast<int>(to));
  return st;
}

template <class T>
[[gnu::pure, gnu::noinline]] inline found<T> find_in_row(const list_body<list<T>>* a, int64_t i, int64_t j) {
  found_row<T> row;
  status st = find_row(row, a, i);
  if (st != status::ok) return {T{}, st == status::done ? no_row : st};
  if (row.self) return find_shared<T>(row.self, j);
  if (!wrap_index(j, row.native->end - row.native->begin)) return {T{}, status::done};
  return {row.native->begin[j], status::ok};
}

// a[i][j], where s is row i or empty, and a[i] stands between two columns of the line
template <class T>
PYX_INLINE status row_get(T& out, const face<T>& s, const list<list<T>>& a, int64_t i, int64_t j, int64_t from = 0,
                          int64_t to = 0) {
  int64_t k = j;
  if (!span_at(s, k)) {
    found<T> f = find_in_row<T>(a.get(), i, j);
    if (PYX_UNLIKELY(f.st == no_row)) return row_error(from, to);
    return deliver(out, f);
  }
  out = s.begin[k];
  return status::ok;
}

template <class T>
[[gnu::noinline]] status set_in_row(const list<list<T>>& a, int64_t i, int64_t j, T v, int64_t from, int64_t to) {
  found_row<T> row;
  status st = find_row(row, a.get(), i);
  if (st != status::ok) return st == status::done ? row_error(from, to) : st;
  if (row.self) {
    if (wrap_index(j, raw::size(row.self))) return raw::put(row.self, j, v) ? status::ok : status::raised;
  } else if (wrap_index(j, row.native->end - row.native->begin)) {
    row.native->begin[j] = v;
    return status::ok;
  }
  return raised(PYX_IndexError, "list assignment index out of range");
}

// a[i][j] = v
template <class T>
PYX_INLINE status row_set(const face<T>& s, const list<list<T>>& a, int64_t i, int64_t j, std::type_identity_t<T> v,
                          int64_t from = 0, int64_t to = 0) {
  int64_t k = j;
  if (!span_at(s, k)) return set_in_row(a, i, j, v, from, to);
  s.begin[k] = v;
  return status::ok;
}

}  // namespace pyx
