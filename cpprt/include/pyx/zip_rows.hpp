// pyx/zip_rows.hpp: zip(*rows) of a list of rows that are known only at run time, and a, b = zip(*pairs).
#pragma once
#include "consume.hpp"
#include "iter.hpp"
#include "list_ops.hpp"
#include "recast.hpp"
#include "vtuple_ops.hpp"

namespace pyx {

template <class L, class V>
struct zip_rows;
// As zip_iter, with the items in tuples of any length.
template <class X, class V>
struct iter<zip_rows<list<X>, V>> {
  using each = iter<X>;
  using item = V;
  list<each> its{};

  status next(item& out) {
    int64_t n = its.get() ? its.native_size() : 0;
    if (n == 0) return status::done;
    item t = item::room(n);
    if (PYX_UNLIKELY(!t.get())) return raised(PYX_MemoryError, nullptr);
    for (int64_t i = 0; i < n; i++) {
      typename each::item v;
      status st = its.data()[i].next(v);
      if (PYX_UNLIKELY(st != status::ok)) {
        // As in zip_iter: leaving repeats the operation, the end does not.
        if (st == status::exit) {
          while (i-- > 0) its.data()[i].back();
        }
        return st;
      }
      t.add(recast<typename V::item>(std::move(v)));
    }
    out = std::move(t);
    return status::ok;
  }
  void back() {
    for (int64_t i = 0; i < its.native_size(); i++) its.data()[i].back();
  }
};

// zip(*rows)
template <class X, class V>
inline status zip_rows_of(iter<zip_rows<list<X>, V>>& out, const list<X>& rows) {
  reader<X> r;
  if (!r.open(rows)) return status::exit;
  using each = iter<X>;
  list<each> its = list_with_room<each>(r.size());
  if (!its.get()) return status::raised;
  for (int64_t i = 0; i < r.size(); i++) new (its.data() + i) each(get_iter(r.begin()[i]));
  its.get()->end = its.data() + r.size();
  out.its = std::move(its);
  return status::ok;
}
template <class X, class V>
inline pyobj* box(const iter<zip_rows<list<X>, V>>& z) {
  int64_t n = z.its.get() ? z.its.native_size() : 0;
  auto** items = static_cast<pyobj**>(allocate(n + 1, sizeof(pyobj*)));
  if (!items) return nullptr;
  for (int64_t i = 0; i < n; i++) items[i] = box(z.its.data()[i]);
  pyobj* made = pyx_zip_make(items, n);
  __builtin_free(items);
  return made;
}

namespace detail {

inline bool columns_room(tuple<>&, int64_t) { return true; }
template <class H, class... R>
inline bool columns_room(tuple<H, R...>& out, int64_t n) {
  out.head = H::room(n);
  return out.head.get() && columns_room(out.tail, n);
}
inline void columns_add(tuple<>&, const tuple<>&) {}
template <class H, class... R, class A, class... B>
inline void columns_add(tuple<H, R...>& out, const tuple<A, B...>& row) {
  out.head.add(recast<typename H::item>(row.head));
  columns_add(out.tail, row.tail);
}

}  // namespace detail

// a, b = zip(*rows), for rows of as many items as there are targets
template <class... C, class... T>
inline bool zip_columns(tuple<C...>& out, const list<tuple<T...>>& rows) {
  reader<tuple<T...>> r;
  if (!r.open(rows) || r.size() == 0) return false;
  tuple<C...> all{};
  if (!detail::columns_room(all, r.size())) return false;
  for (int64_t i = 0; i < r.size(); i++) detail::columns_add(all, r.begin()[i]);
  out = std::move(all);
  return true;
}

namespace over {

namespace detail {

// Calls f with the list of what x gives.
template <class R, class X, class F>
PYX_INLINE status with_rows(X&& x, F&& f) {
  if constexpr (std::is_same_v<std::remove_cvref_t<X>, list<R>>) {
    return f(x);
  } else {
    return pyx::detail::consume(static_cast<X&&>(x), [&](const auto& it) {
      list<R> rows;
      status st = pyx::list_of_all(rows, it);
      return st == status::ok ? f(rows) : st;
    });
  }
}

}  // namespace detail

template <class R, class V, class X>
inline status zip_rows_of(iter<zip_rows<list<R>, V>>& out, X&& x) {
  return detail::with_rows<R>(static_cast<X&&>(x), [&](const list<R>& rows) { return pyx::zip_rows_of(out, rows); });
}
template <class... C, class X>
inline status zip_columns(tuple<C...>& out, X&& x) {
  using row = typename decltype(get_iter(x))::item;
  return detail::with_rows<row>(static_cast<X&&>(x), [&](const list<row>& rows) {
    return pyx::zip_columns(out, rows) ? status::ok : status::exit;
  });
}

}  // namespace over

}  // namespace pyx
