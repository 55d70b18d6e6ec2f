// pyx/tuple.hpp: tuples of fixed length as plain values.
#pragma once
#include <type_traits>

#include "float.hpp"
#include "iter_base.hpp"
#include "raw.hpp"

namespace pyx {

template <class... T>
struct tuple;

template <>
struct tuple<> {
  static constexpr int64_t size = 0;
};

template <class H, class... R>
struct tuple<H, R...> {
  static constexpr int64_t size = 1 + sizeof...(R);
  H head;
  [[no_unique_address]] tuple<R...> tail;

  // As constructors rather than initialisers of the members: clang's time for those doubles with every item.
  constexpr tuple() : head(), tail() {}
  constexpr tuple(H h, tuple<R...> t) : head(std::move(h)), tail(std::move(t)) {}
};

// Item I.
template <int I, class H, class... R>
PYX_INLINE const auto& get(const tuple<H, R...>& t) {
  if constexpr (I == 0) {
    return t.head;
  } else {
    return get<I - 1>(t.tail);
  }
}
template <int I, class H, class... R>
PYX_INLINE auto& get(tuple<H, R...>& t) {
  if constexpr (I == 0) {
    return t.head;
  } else {
    return get<I - 1>(t.tail);
  }
}

PYX_INLINE tuple<> make_tuple() { return {}; }
template <class H, class... R>
PYX_INLINE tuple<H, R...> make_tuple(H head, R... rest) {
  return {std::move(head), make_tuple(std::move(rest)...)};
}

template <class... T>
PYX_INLINE int64_t len(const tuple<T...>&) {
  return sizeof...(T);
}
template <class... T>
PYX_INLINE bool truth(const tuple<T...>&) {
  return sizeof...(T) > 0;
}

namespace detail {

template <class T>
PYX_INLINE status pick(T&, const tuple<>&, int64_t) {
  return status::exit;
}
template <class T, class... R>
PYX_INLINE status pick(T& out, const tuple<T, R...>& t, int64_t i) {
  if (i == 0) {
    out = t.head;
    return status::ok;
  }
  return pick(out, t.tail, i - 1);
}

inline void box_items(const tuple<>&, pyobj**) {}
template <class H, class... R>
inline void box_items(const tuple<H, R...>& t, pyobj** out) {
  *out = box(t.head);
  box_items(t.tail, out + 1);
}

inline bool unbox_items(pyobj*, int64_t, tuple<>&) { return true; }
template <class H, class... R>
inline bool unbox_items(pyobj* o, int64_t i, tuple<H, R...>& t) {
  return raw::evident(raw::tuple_items(o)[i], t.head) && unbox_items(o, i + 1, t.tail);
}

}  // namespace detail

// t[i] of a tuple whose items have one type T, for an index known at run time only.
template <class T, class... R>
PYX_INLINE bool getitem(T& out, const tuple<T, R...>& t, int64_t i) {
  if (!wrap_index(i, 1 + sizeof...(R))) return raise(PYX_IndexError, "tuple index out of range");
  return detail::pick(out, t, i) == status::ok;
}

namespace detail {
// What comparing two items gives, as a bool: it is one of NumPy's for its scalars.
template <class R>
PYX_INLINE bool flag(const R& r) {
  if constexpr (requires { r.v; }) {
    return r.v;
  } else {
    return r;
  }
}
}  // namespace detail

// Scalars of NumPy, too: their bits tell whether two that are NaN may be one object.
template <class A, class B>
PYX_INLINE auto eq_same(const A& a, const B& b) -> decltype(detail::flag(eq(a, b))) {
  if constexpr (std::is_same_v<A, B> && requires { eq(a, b).v; }) {
    if (__builtin_memcmp(&a, &b, sizeof a) == 0) return true;
  }
  return detail::flag(eq(a, b));
}

// Equality and order; tuples of different length too.
PYX_INLINE bool eq(const tuple<>&, const tuple<>&) { return true; }
template <class... A, class... B>
PYX_INLINE bool eq(const tuple<A...>& a, const tuple<B...>& b) {
  if constexpr (sizeof...(A) != sizeof...(B)) {
    return false;
  } else {
    return eq_same(a.head, b.head) && eq(a.tail, b.tail);
  }
}
template <class... A, class... B>
PYX_INLINE bool ne(const tuple<A...>& a, const tuple<B...>& b) {
  return !eq(a, b);
}

// a < b: decided by the first items that differ, else by the lengths.
template <class... A, class... B>
PYX_INLINE bool lt(const tuple<A...>& a, const tuple<B...>& b) {
  if constexpr (sizeof...(A) == 0 || sizeof...(B) == 0) {
    return sizeof...(A) < sizeof...(B);
  } else {
    return eq_same(a.head, b.head) ? lt(a.tail, b.tail) : detail::flag(lt(a.head, b.head));
  }
}
template <class... A, class... B>
PYX_INLINE bool le(const tuple<A...>& a, const tuple<B...>& b) {
  if constexpr (sizeof...(A) == 0 || sizeof...(B) == 0) {
    return sizeof...(A) <= sizeof...(B);
  } else {
    return eq_same(a.head, b.head) ? le(a.tail, b.tail) : detail::flag(le(a.head, b.head));
  }
}
template <class... A, class... B>
PYX_INLINE bool gt(const tuple<A...>& a, const tuple<B...>& b) {
  return lt(b, a);
}
template <class... A, class... B>
PYX_INLINE bool ge(const tuple<A...>& a, const tuple<B...>& b) {
  return le(b, a);
}

// Iteration over a tuple whose items have one type.
template <class T, class... R>
struct iter<tuple<T, R...>> {
  using item = T;
  tuple<T, R...> of{};
  int64_t at = 0;

  PYX_INLINE status next(T& out) {
    if (at > static_cast<int64_t>(sizeof...(R))) return status::done;
    return detail::pick(out, of, at++);
  }
  void back() { at--; }
};

template <class... T>
PYX_INLINE iter<tuple<T...>> get_iter(const tuple<T...>& t) {
  return {t, 0};
}

template <class... T>
inline pyobj* box(const tuple<T...>& t) {
  pyobj* items[sizeof...(T) + 1];
  detail::box_items(t, items);
  return pyx_tuple_make(items, sizeof...(T));
}
template <class... T>
inline bool unbox(pyobj* o, tuple<T...>& t) {
  return raw::is_tuple(o, sizeof...(T)) && detail::unbox_items(o, 0, t);
}

template <class... T>
inline pyobj* box(const iter<tuple<T...>>& it) {
  obj t = to_obj(it.of);
  return t ? pyx_seq_iter(t.get(), it.at) : nullptr;
}

}  // namespace pyx
