// pyx/ordered.hpp: what OrderedDict has beside dict: an order that can be changed, and a count of its changes.
#pragma once
#include "dict_kinds.hpp"
#include "dict_ops.hpp"

namespace pyx {

namespace detail {

// Does f, an operation of dict, and counts a change of the order when the number of entries has changed.
template <class K, class V, class F>
PYX_INLINE status ordering(const ordered_dict<K, V>& d, F&& f) {
  auto* b = d.get();
  const int64_t used = b->used;
  const status st = f();
  b->state += b->used != used;
  return st;
}

inline status raise_empty() {
  if (pyobj* text = pyx_box_utf8("dictionary is empty", 19)) {
    pyx_raise_arg(PYX_KeyError, text);
  } else {
    pyx_raise(PYX_KeyError, "dictionary is empty");
  }
  return status::raised;
}

// The place of the first entry and of the last; there is one.
template <class K, class V>
inline int64_t first_place(const ordered_dict<K, V>& d) {
  auto* b = d.get();
  while (b->entries[b->first].hash == kHashGone) b->first++;
  return b->first;
}
template <class K, class V>
inline int64_t last_place(const ordered_dict<K, V>& d) {
  auto* b = d.get();
  int64_t at = b->filled - 1;
  while (b->entries[at].hash == kHashGone) at--;
  return at;
}

// Moves an entry to a place that has none.
template <class K, class V>
inline void move_entry(const ordered_dict<K, V>& d, int64_t from, int64_t to) {
  auto* b = d.get();
  b->index[d.slot_of(from)] = static_cast<int32_t>(to);
  __builtin_memcpy(static_cast<void*>(b->entries + to), static_cast<const void*>(b->entries + from),
                   sizeof(dict_entry<K, V>));
  b->entries[from].hash = kHashGone;
}

// Moves the entry at a place behind all others; at: where it is when there is more room.
template <class K, class V, class Q>
inline void move_last(const ordered_dict<K, V>& d, int64_t at, const Q& key, int64_t h) {
  auto* b = d.get();
  if (b->room <= 0) {
    d.resize(dict_size(b->used * 3));
    at = d.locate(key, h);
  }
  move_entry(d, at, b->filled);
  b->filled++;
  b->room--;
}

// Moves the entry at a place before all others: the table gets free places there when it has none.
template <class K, class V, class Q>
inline void move_first(const ordered_dict<K, V>& d, int64_t at, const Q& key, int64_t h) {
  auto* b = d.get();
  first_place(d);
  if (b->first == 0) {
    const int64_t gap = b->used;
    d.resize(dict_size(b->used * 3 + gap));
    for (int64_t i = b->filled; i-- > 0;) move_entry(d, i, i + gap);
    b->filled += gap;
    b->room -= gap;
    b->first = gap;
    at = d.locate(key, h);
  }
  move_entry(d, at, --b->first);
}

}  // namespace detail

// d[key] = value
template <class K, class V>
PYX_INLINE status ordered_set(const ordered_dict<K, V>& d, std::type_identity_t<K> key, std::type_identity_t<V> value) {
  return detail::ordering(d, [&] { return setitem(d, std::move(key), std::move(value)); });
}
// del d[key]
template <class K, class V, class Q>
inline status ordered_del(const ordered_dict<K, V>& d, const Q& key) {
  return detail::ordering(d, [&] { return delitem(d, key); });
}
// d.setdefault(key, value)
template <class K, class V>
inline status ordered_default(V& out, const ordered_dict<K, V>& d, std::type_identity_t<K> key,
                              std::type_identity_t<V> value) {
  return detail::ordering(d, [&] { return setdefault(out, d, std::move(key), std::move(value)); });
}
// d.pop(key), d.pop(key, otherwise)
template <class K, class V, class Q>
inline status ordered_pop(V& out, const ordered_dict<K, V>& d, const Q& key) {
  return detail::ordering(d, [&] { return pop_key(out, d, key); });
}
template <class R, class K, class V, class Q, class E>
inline status ordered_pop_or(R& out, const ordered_dict<K, V>& d, const Q& key, const E& otherwise) {
  return detail::ordering(d, [&] { return pop_or(out, d, key, otherwise); });
}
// d.update(m), d.update(pairs)
template <class K, class V>
inline status ordered_update(const ordered_dict<K, V>& d, const dict<K, V>& m) {
  return detail::ordering(d, [&] { return update(d, m); });
}
template <class K, class V, class X>
inline status ordered_update_pairs(const ordered_dict<K, V>& d, X&& x) {
  return detail::ordering(d, [&] { return update_pairs(d, static_cast<X&&>(x)); });
}
template <class K, class V>
inline status ordered_ior(ordered_dict<K, V>& out, const ordered_dict<K, V>& d, const dict<K, V>& m) {
  ordered_dict<K, V> self = d;
  status st = ordered_update(self, m);
  if (st == status::ok) out = std::move(self);
  return st;
}

// d.popitem(last)
template <class K, class V>
inline status ordered_popitem(tuple<K, V>& out, const ordered_dict<K, V>& d, bool last = true) {
  if (len(d) == 0) return detail::raise_empty();
  if (PYX_UNLIKELY(!d.native())) {
    obj entry;
    if (last) {
      entry = obj::steal(pyx_dict_last(d.self()));
      if (!entry) return status::raised;
      if (!unbox(entry.get(), out)) return status::exit;
    } else {
      void* place = nullptr;
      pyobj *k, *v;
      if (!pyx_ordered_next(d.self(), &place, &k, &v)) return status::raised;
      if (!unbox(k, out.head) || !unbox(v, out.tail.head)) return status::exit;
    }
    return pyx_ordered_drop(d.self(), last) ? status::ok : status::raised;
  }
  const int64_t at = last ? detail::last_place(d) : detail::first_place(d);
  out.head = d.begin()[at].key;
  out.tail.head = d.begin()[at].value;
  d.get()->state++;
  d.forget(at);
  return status::ok;
}

// d.move_to_end(key, last)
template <class K, class V, class Q>
inline status move_to_end(const ordered_dict<K, V>& d, const Q& key, bool last = true) {
  return detail::with_key<K>(key, [&](const auto& k, int64_t h) {
    if (PYX_UNLIKELY(!d.native())) {
      obj o = to_obj(k);
      return o && pyx_ordered_move(d.self(), o.get(), last) ? status::ok : status::raised;
    }
    const int64_t at = d.locate(k, h);
    if (detail::doubted<K, Q>()) return status::exit;
    if (at < 0) return detail::raise_key(k);
    if (at == (last ? detail::last_place(d) : detail::first_place(d))) return status::ok;
    d.get()->state++;
    if (last) {
      detail::move_last(d, at, k, h);
    } else {
      detail::move_first(d, at, k, h);
    }
    return status::ok;
  });
}

// OrderedDict(m), OrderedDict(pairs), OrderedDict.fromkeys(x, value)
template <class K, class V>
inline status ordered_from(ordered_dict<K, V>& out, const dict<K, V>& m) {
  auto d = ordered_dict<K, V>::make();
  status st = ordered_update(d, m);
  if (st == status::ok) out = std::move(d);
  return st;
}
template <class K, class V, class X>
inline status ordered_of_pairs(ordered_dict<K, V>& out, X&& x) {
  auto d = ordered_dict<K, V>::make();
  status st = ordered_update_pairs(d, static_cast<X&&>(x));
  if (st == status::ok) out = std::move(d);
  return st;
}

// a == b: the same entries in the same order
template <class K, class V, class L, class W>
inline status eq(bool& out, const ordered_dict<K, V>& a, const ordered_dict<L, W>& b) {
  if (!a.native() || !b.native()) return compare_boxed(out, PYX_EQ, a, b);
  const dict<K, V>& x = a;
  const dict<L, W>& y = b;
  if (status st = eq(out, x, y); st != status::ok || !out) return st;
  const auto* f = b.begin();
  for (const auto& e : a) {
    if (e.hash == kHashGone) continue;
    while (f->hash == kHashGone) f++;
    out = e.hash == f->hash && same_key(e.key, f->key);
    if (!out || detail::doubted<K, L>()) break;
    f++;
  }
  return detail::beyond_doubt<K>(detail::beyond_doubt<L>(status::ok));
}
template <class K, class V, class L, class W>
inline status ne(bool& out, const ordered_dict<K, V>& a, const ordered_dict<L, W>& b) {
  status st = eq(out, a, b);
  out = !out;
  return st;
}

}  // namespace pyx
