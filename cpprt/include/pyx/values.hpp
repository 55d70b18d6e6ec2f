// pyx/values.hpp: str() and repr() of every native type: scalars of NumPy, containers, unions, objects.
#pragma once
#include <np/scalar.hpp>
#include "counter.hpp"
#include "deque.hpp"
#include "list.hpp"
#include "set.hpp"
#include "text.hpp"
#include "uni.hpp"

namespace pyx {

inline void append_str(builder& b, np_f8 v) { append_str(b, v.v); }
inline void append_str(builder& b, np_i8 v) { append_str(b, v.v); }
inline void append_str(builder& b, np_b1 v) { append_str(b, v.v); }
inline void append_repr(builder& b, np_f8 v) {
  b.literal("np.float64(");
  append_str(b, v.v);
  b.ascii(')');
}
inline void append_repr(builder& b, np_i8 v) {
  b.literal("np.int64(");
  append_str(b, v.v);
  b.ascii(')');
}
inline void append_repr(builder& b, np_b1 v) {
  b.literal("np.");
  append_str(b, v.v);
  b.ascii('_');
}

// What the process says str(o) or repr(o) is.
status append_object(builder& b, pyobj* o, bool repr);

namespace detail {

template <class T>
inline constexpr bool is_container = false;
template <class T>
inline constexpr bool is_container<list<T>> = true;
template <class T>
inline constexpr bool is_container<deque<T>> = true;
template <class... T>
inline constexpr bool is_container<tuple<T...>> = true;
template <class T>
inline constexpr bool is_container<vtuple<T>> = true;
template <class K, class V>
inline constexpr bool is_container<dict<K, V>> = true;
template <class K, class V>
inline constexpr bool is_container<default_dict<K, V>> = true;
template <class K, class V>
inline constexpr bool is_container<counter<K, V>> = true;
template <class K, class V>
inline constexpr bool is_container<ordered_dict<K, V>> = true;
template <class T, bool F>
inline constexpr bool is_container<basic_set<T, F>> = true;

}  // namespace detail

// Appends str(v), or repr(v) when Repr.
template <bool Repr, class T>
status append_value(builder& b, const T& v);

namespace detail {

template <class T>
status append_container(builder& b, const list<T>& v) {
  if (!v.native()) return append_object(b, v.self(), true);
  b.ascii('[');
  for (int64_t i = 0; i < v.native_size(); i++) {
    if (i > 0) b.literal(", ");
    if (status st = append_value<true>(b, v.data()[i]); st != status::ok) return st;
  }
  b.ascii(']');
  return status::ok;
}

template <class T>
status append_container(builder& b, const deque<T>& v) {
  if (!v.native()) return append_object(b, v.self(), true);
  b.literal("deque([");
  for (int64_t i = 0; i < v.get()->size; i++) {
    if (i > 0) b.literal(", ");
    if (status st = append_value<true>(b, v.get()->at(i)); st != status::ok) return st;
  }
  b.ascii(']');
  if (v.get()->maxlen >= 0) {
    b.literal(", maxlen=");
    append_str(b, v.get()->maxlen);
  }
  b.ascii(')');
  return status::ok;
}

template <class K, class V>
status append_container(builder& b, const dict<K, V>& d) {
  if (!d.native()) return append_object(b, d.self(), true);
  if (d.get()->kind == kDefaultDict) {
    const factory_head* f = d.get()->factory;
    b.literal("defaultdict(");
    if (f && f->fn) {
      if (status st = append_object(b, f->fn, true); st != status::ok) return st;
      b.literal(", ");
    } else if (f) {
      b.literal("<class '");
      b.ascii(f->name, static_cast<int64_t>(__builtin_strlen(f->name)));
      b.literal("'>, ");
    } else {
      b.literal("None, ");
    }
  }
  b.ascii('{');
  bool first = true;
  for (const auto& e : d) {
    if (e.hash == kHashGone) continue;
    if (!first) b.literal(", ");
    first = false;
    if (status st = append_value<true>(b, e.key); st != status::ok) return st;
    b.literal(": ");
    if (status st = append_value<true>(b, e.value); st != status::ok) return st;
  }
  b.ascii('}');
  if (d.get()->kind == kDefaultDict) b.ascii(')');
  return status::ok;
}
// Counter({key: count, ...}), most frequent first
template <class K, class V>
status append_container(builder& b, const counter<K, V>& c) {
  if (!c.native()) return append_object(b, c.self(), true);
  if (c.get()->used == 0) {
    b.literal("Counter()");
    return status::ok;
  }
  list<tuple<K, V>> all;
  if (status st = most_common(all, c); st != status::ok) return st;
  b.literal("Counter({");
  for (int64_t i = 0; i < all.native_size(); i++) {
    if (i > 0) b.literal(", ");
    if (status st = append_value<true>(b, all.data()[i].head); st != status::ok) return st;
    b.literal(": ");
    if (status st = append_value<true>(b, all.data()[i].tail.head); st != status::ok) return st;
  }
  b.literal("})");
  return status::ok;
}
// OrderedDict([(key, value), ...])
template <class K, class V>
status append_container(builder& b, const ordered_dict<K, V>& d) {
  if (!d.native()) return append_object(b, d.self(), true);
  b.literal("OrderedDict(");
  if (d.get()->used) b.ascii('[');
  bool first = true;
  for (const auto& e : d) {
    if (e.hash == kHashGone) continue;
    if (!first) b.literal(", ");
    b.ascii('(');
    first = false;
    if (status st = append_value<true>(b, e.key); st != status::ok) return st;
    b.literal(", ");
    if (status st = append_value<true>(b, e.value); st != status::ok) return st;
    b.ascii(')');
  }
  if (d.get()->used) b.ascii(']');
  b.ascii(')');
  return status::ok;
}

template <class T, bool F>
status append_container(builder& b, const basic_set<T, F>& s) {
  if (!s.native()) return append_object(b, s.self(), true);
  const bool none = s.get()->used == 0;
  if (F) b.literal("frozenset(");
  if (!F && none) b.literal("set(");
  if (!none) b.ascii('{');
  bool first = true;
  for (const auto& e : s) {
    if (!s.there(e)) continue;
    if (!first) b.literal(", ");
    first = false;
    if (status st = append_value<true>(b, e.key); st != status::ok) return st;
  }
  if (!none) b.ascii('}');
  if (F || none) b.ascii(')');
  return status::ok;
}

template <class T>
status append_container(builder& b, const vtuple<T>& v) {
  b.ascii('(');
  for (int64_t i = 0; i < v.size(); i++) {
    if (i > 0) b.literal(", ");
    if (status st = append_value<true>(b, v[i]); st != status::ok) return st;
  }
  if (v.size() == 1) b.ascii(',');
  b.ascii(')');
  return status::ok;
}
template <class T, class... R>
status append_items(builder& b, const tuple<T, R...>& v) {
  status st = append_value<true>(b, v.head);
  if constexpr (sizeof...(R) > 0) {
    if (st != status::ok) return st;
    b.literal(", ");
    return append_items(b, v.tail);
  }
  return st;
}
template <class... T>
status append_container(builder& b, const tuple<T...>& v) {
  b.ascii('(');
  if constexpr (sizeof...(T) > 0) {
    if (status st = append_items(b, v); st != status::ok) return st;
  }
  if constexpr (sizeof...(T) == 1) b.ascii(',');
  b.ascii(')');
  return status::ok;
}

}  // namespace detail

template <bool Repr, class T>
status append_value(builder& b, const T& v) {
  if constexpr (std::is_same_v<T, obj>) {
    return append_object(b, v.get(), Repr);
  } else if constexpr (detail::is_container<T>) {
    return detail::append_container(b, v);
  } else if constexpr (requires { T::members; }) {
    return visit([&b](const auto& m) { return append_value<Repr>(b, m); }, v);
  } else if constexpr (requires { append_inst<Repr>(b, v); }) {
    return append_inst<Repr>(b, v);
  } else if constexpr (!Repr && requires { append_str(b, v); }) {
    append_str(b, v);
    return status::ok;
  } else if constexpr (std::is_same_v<T, str>) {
    if (PYX_LIKELY(append_repr(b, v))) return status::ok;
    obj o = to_obj(v);
    return o ? append_object(b, o.get(), true) : status::exit;
  } else if constexpr (requires { append_repr(b, v); }) {
    append_repr(b, v);
    return status::ok;
  } else {
    obj o = to_obj(v);
    return o ? append_object(b, o.get(), Repr) : status::raised;
  }
}

// str(v) and repr(v) of anything
template <class T>
inline status str_of(str& out, const T& v) {
  builder b;
  status st = append_value<false>(b, v);
  if (st == status::ok) out = b.finish();
  return st;
}
template <class T>
inline status repr_of(str& out, const T& v) {
  builder b;
  status st = append_value<true>(b, v);
  if (st == status::ok) out = b.finish();
  return st;
}

}  // namespace pyx
