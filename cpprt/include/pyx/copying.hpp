// pyx/copying.hpp: copy.copy and copy.deepcopy of native data.
#pragma once
#include "deque_ops.hpp"
#include "dict_kinds.hpp"
#include "dict_ops.hpp"
#include "inst.hpp"
#include "library.hpp"
#include "list_more.hpp"
#include "set_ops.hpp"

namespace pyx {

namespace detail {

// Containers and instances that were copied: the address of the body of each and that of its copy. One that nothing else
// holds can't be met twice and is not noted.
struct copies {
  dict<int64_t, int64_t> done = dict<int64_t, int64_t>::make();
  mutable int depth = 0;  // of instances within instances
};
inline constexpr int kDeepestCopy = 40;  // Python's own function goes deeper, or raises RecursionError

template <class C>
PYX_INLINE auto* copied_body(const C& x) {
  return x.get();
}
template <class K>
PYX_INLINE K* copied_body(const inst<K>& x) {
  return x.made();
}
template <class C>
inline bool copied_before(C& out, const copies& memo, const C& x) {
  const auto key = reinterpret_cast<int64_t>(copied_body(x));
  int64_t h;
  if (copied_body(x)->refs == 1 || !hash_key(h, key)) return false;
  int64_t at = memo.done.locate(key, h);
  if (at < 0) return false;
  // A handle is the address of its body.
  static_assert(sizeof(C) == sizeof(int64_t));
  out = *reinterpret_cast<const C*>(&memo.done.begin()[at].value);
  return true;
}
template <class C>
inline void note_copy(const copies& memo, const C& x, const C& copy) {
  const auto key = reinterpret_cast<int64_t>(copied_body(x));
  int64_t h;
  if (copied_body(x)->refs > 1 && hash_key(h, key)) memo.done.add(h, key, reinterpret_cast<int64_t>(copied_body(copy)));
}

template <class T>
status deep(T& out, const T& x, const copies&) {
  out = x;
  return status::ok;
}
template <class... T>
status deep(tuple<T...>& out, const tuple<T...>& x, const copies& memo) {
  if constexpr (sizeof...(T) > 0) {
    status st = deep(out.head, x.head, memo);
    return st == status::ok ? deep(out.tail, x.tail, memo) : st;
  }
  return status::ok;
}
template <class... T>
status deep(uni<T...>& out, const uni<T...>& x, const copies& memo);
// The attributes of an instance whose class has no ways of its own to copy; Python has those of others.
template <class K>
status deep(inst<K>& out, const inst<K>& x, const copies& memo) {
  const K* from = x.native();
  if (!from || memo.depth == kDeepestCopy) return status::exit;
  if (copied_before(out, memo, x)) return status::ok;
  inst<K> to = inst<K>::empty_like(*from);
  note_copy(memo, x, to);
  memo.depth++;
  status st = status::ok;
  K::fields_of(to.made(), from, [&](int i, auto& field, const auto& value) {
    if (st == status::ok && has_slot(from, i)) st = deep(field, value, memo);
  });
  memo.depth--;
  out = std::move(to);
  return st;
}
template <class T>
status deep(list<T>& out, const list<T>& x, const copies& memo) {
  if (!x.native()) return status::exit;
  if (copied_before(out, memo, x)) return status::ok;
  const int64_t n = x.native_size();
  list<T> to = list_with_room<T>(n);
  if (!to.get()) return status::raised;
  note_copy(memo, x, to);
  for (int64_t i = 0; i < n; i++) {
    T item{};
    if (status st = deep(item, x.data()[i], memo); st != status::ok) return st;
    new (to.get()->end++) T(std::move(item));
  }
  out = std::move(to);
  return status::ok;
}
template <class T>
inline constexpr bool changeable = true;  // may a value hold something that can change?
template <>
inline constexpr bool changeable<none> = false;
template <>
inline constexpr bool changeable<bool> = false;
template <>
inline constexpr bool changeable<int64_t> = false;
template <>
inline constexpr bool changeable<double> = false;
template <>
inline constexpr bool changeable<str> = false;
template <class... T>
inline constexpr bool changeable<tuple<T...>> = (changeable<T> || ...);
template <class T>
inline constexpr bool changeable<vtuple<T>> = changeable<T>;

template <class T>
status deep(vtuple<T>& out, const vtuple<T>& x, const copies& memo) {
  if constexpr (!changeable<T>) {
    out = x;
    return status::ok;
  } else {
    if (!x.get() || copied_before(out, memo, x)) return status::ok;
    vtuple<T> to = vtuple<T>::room(x.size());
    if (!to.get()) return raised(PYX_MemoryError, nullptr);
    for (const T& v : x) {
      T item{};
      if (status st = deep(item, v, memo); st != status::ok) return st;
      to.add(std::move(item));
    }
    note_copy(memo, x, to);
    out = std::move(to);
    return status::ok;
  }
}
template <class T>
status deep(deque<T>& out, const deque<T>& x, const copies& memo) {
  if (!x.native()) return status::exit;
  if (copied_before(out, memo, x)) return status::ok;
  auto to = deque<T>::make();
  to.get()->maxlen = x.get()->maxlen;
  note_copy(memo, x, to);
  for (int64_t i = 0; i < x.get()->size; i++) {
    T item{};
    if (status st = deep(item, x.get()->at(i), memo); st != status::ok) return st;
    to.put_last(std::move(item));
  }
  out = std::move(to);
  return status::ok;
}
template <class K, class V>
status deep_entries(dict<K, V>& out, const dict<K, V>& x, const copies& memo) {
  if (!x.native()) return status::exit;
  if (copied_before(out, memo, x)) return status::ok;
  auto to = dict<K, V>::make();
  to.get()->kind = x.get()->kind;
  to.get()->factory = detail::keep_factory(x.get()->factory);
  note_copy(memo, x, to);
  for (const auto& e : x) {
    if (e.hash == kHashGone) continue;
    V value{};
    if (status st = deep(value, e.value, memo); st != status::ok) return st;
    to.add(e.hash, e.key, std::move(value));
  }
  out = std::move(to);
  return status::ok;
}
template <class K, class V>
status deep(dict<K, V>& out, const dict<K, V>& x, const copies& memo) {
  return deep_entries(out, x, memo);
}
template <class K, class V>
status deep(default_dict<K, V>& out, const default_dict<K, V>& x, const copies& memo) {
  return deep_entries<K, V>(out, x, memo);
}
template <class K, class V>
status deep(counter<K, V>& out, const counter<K, V>& x, const copies& memo) {
  return deep_entries<K, V>(out, x, memo);
}
template <class T>
status deep(set<T>& out, const set<T>& x, const copies& memo) {
  if (!x.native()) return status::exit;
  if (copied_before(out, memo, x)) return status::ok;
  // As set(list(x)) would make it, which is what deepcopy does.
  list<T> items;
  set<T> to;
  status st = list_of_all(items, x);
  if (st == status::ok) st = set_of(to, items);
  if (st != status::ok) return st;
  note_copy(memo, x, to);
  out = std::move(to);
  return status::ok;
}
template <class... T>
status deep(uni<T...>& out, const uni<T...>& x, const copies& memo) {
  uni<T...> to = x;
  status st = visit_from<0>(to, [&](auto& member) {
    auto from = member;
    return deep(member, from, memo);
  });
  if (st == status::ok) out = std::move(to);
  return st;
}

}  // namespace detail

// copy.deepcopy(x): what is not native throughout is copied by Python's function.
template <class T>
status deep_copy(T& out, const T& x) {
  const T held = x;  // so that it is noted, which it may lead to
  const status st = detail::deep(out, held, detail::copies{});
  if (st != status::exit) return st;
  static name fn{"deepcopy", nullptr};
  obj r = call_library("copy", &fn, x);
  if (!r) return status::raised;
  return unbox(r.get(), out) ? status::ok : status::exit;
}

// copy.copy(x)
template <class T>
inline status shallow_copy(T& out, const T& x) {
  if constexpr (requires { copy(out, x); }) {
    using result = decltype(copy(out, x));
    if constexpr (std::is_same_v<result, bool>) {
      return copy(out, x) ? status::ok : status::raised;
    } else {
      return copy(out, x);
    }
  } else {
    out = x;
    return status::ok;
  }
}

}  // namespace pyx
