// pyx/dict_iter.hpp: iteration over dicts, and the views keys(), values() and items().
#pragma once
#include "dict.hpp"

namespace pyx {

// The views. Each is a handle on its dict.
template <class D>
struct dict_keys {
  D of;
};
template <class D>
struct dict_values {
  D of;
};
template <class D>
struct dict_items {
  D of;
};

namespace detail {

enum dict_part : int { kKeys, kValues, kItems };

// States of an iterator in place of the size that it expects.
inline constexpr int64_t kBroken = -1;  // the dict has changed: the error stays
inline constexpr int64_t kExhausted = -2;
// An iterator over an OrderedDict of n entries expects kOrdered - n, which no dict has: it looks at its order, too.
inline constexpr int64_t kOrdered = -16;

template <class K, class V, dict_part Part>
struct part_of {
  using type = K;
};
template <class K, class V>
struct part_of<K, V, kValues> {
  using type = V;
};
template <class K, class V>
struct part_of<K, V, kItems> {
  using type = tuple<K, V>;
};

template <dict_part Part, class K, class V>
struct dict_iter {
  using item = typename part_of<K, V, Part>::type;
  dict<K, V> of{};
  int64_t at = 0;    // the place after the last entry given
  int64_t used = 0;  // the size that the dict must keep
  int64_t left = 0;
  uint64_t state = 0;    // of an OrderedDict: the state that it must keep
  void* node = nullptr;  // and the place in Python's, where it is known

  PYX_INLINE status next(item& out) {
    auto* b = of.get();
    if (PYX_UNLIKELY(b->used != used)) return next_cold(out);
    const dict_entry<K, V>* e = b->entries + at;
    const dict_entry<K, V>* end = b->entries + b->filled;
    while (e != end && PYX_UNLIKELY(e->hash == kHashGone)) ++e;
    if (PYX_UNLIKELY(e >= end)) {
      used = kExhausted;
      return status::done;
    }
    if (PYX_UNLIKELY(left == 0)) return keys_changed();
    left--;
    at = e - b->entries + 1;
    take(out, e->key, e->value);
    return status::ok;
  }
  void back() {
    at--;
    left++;
    node = nullptr;
  }

 private:
  static void take(item& out, const K& key, const V& value) {
    if constexpr (Part == kKeys) {
      out = key;
    } else if constexpr (Part == kValues) {
      out = value;
    } else {
      out.head = key;
      out.tail.head = value;
    }
  }
  PYX_COLD status keys_changed() {
    used = kExhausted;
    return raised(PYX_RuntimeError, "dictionary keys changed during iteration");
  }
  PYX_COLD status next_cold(item& out) {
    if (used == kExhausted) return status::done;
    if (of.get()->kind == kOrderedDict) return next_ordered(out);
    if (used == kBroken || len(of) != used) {
      used = kBroken;
      return raised(PYX_RuntimeError, "dictionary changed size during iteration");
    }
    int64_t next = at;
    pyobj *k, *v;
    if (!pyx_dict_next(of.self(), &next, &k, &v)) {
      used = kExhausted;
      return status::done;
    }
    if (left == 0) return keys_changed();
    if (status st = take_objects(out, k, v); st != status::ok) return st;
    at = next;
    left--;
    return status::ok;
  }
  static status take_objects(item& out, pyobj* k, pyobj* v) {
    K key{};
    V value{};
    if (Part != kValues && !unbox(k, key)) return status::exit;
    if (Part != kKeys && !unbox(v, value)) return status::exit;
    take(out, key, value);
    return status::ok;
  }
  // As odictiter_nextkey of CPython: what comes next is decided when an entry is given, so that the last one ends it.
  [[gnu::noinline]] status next_ordered(item& out) {
    auto* b = of.get();
    if (left == 0) {
      used = kExhausted;
      return status::done;
    }
    if (state != (of.native() ? b->state : pyx_ordered_state(of.self()))) {
      used = kExhausted;
      return raised(PYX_RuntimeError, "OrderedDict mutated during iteration");
    }
    if (used == kBroken || len(of) != kOrdered - used) {
      used = kBroken;
      return raised(PYX_RuntimeError, "OrderedDict changed size during iteration");
    }
    if (!of.native()) return next_of_python(out);
    while (b->entries[at].hash == kHashGone) at++;
    take(out, b->entries[at].key, b->entries[at].value);
    at++;
    left--;
    return status::ok;
  }
  status next_of_python(item& out) {
    pyobj *k, *v;
    void* place = node;
    int64_t steps = place ? 1 : kOrdered - used - left + 1;
    while (steps-- > 0) pyx_ordered_next(of.self(), &place, &k, &v);
    if (status st = take_objects(out, k, v); st != status::ok) return st;
    node = place;
    left--;
    return status::ok;
  }
};

template <dict_part Part, class K, class V>
PYX_INLINE dict_iter<Part, K, V> iterate(const dict<K, V>& d) {
  int64_t n = len(d);
  if (PYX_UNLIKELY(d.get()->kind == kOrderedDict)) {
    auto* b = d.get();
    return {d, b->first, kOrdered - n, n, d.native() ? b->state : pyx_ordered_state(d.self())};
  }
  return {d, 0, n, n};
}

}  // namespace detail

template <class K, class V>
struct iter<dict<K, V>> : detail::dict_iter<detail::kKeys, K, V> {};
template <class K, class V>
struct iter<dict_keys<dict<K, V>>> : detail::dict_iter<detail::kKeys, K, V> {};
template <class K, class V>
struct iter<dict_values<dict<K, V>>> : detail::dict_iter<detail::kValues, K, V> {};
template <class K, class V>
struct iter<dict_items<dict<K, V>>> : detail::dict_iter<detail::kItems, K, V> {};

template <detail::dict_part Part, class K, class V>
inline pyobj* box(const detail::dict_iter<Part, K, V>& it) {
  if (it.used == detail::kExhausted) return pyx_dict_iter(nullptr, Part, 0, 0, 0);
  obj d = to_obj(it.of);
  if (d && it.of.get()->kind == kOrderedDict) {
    const int64_t size = it.used == detail::kBroken ? it.used : detail::kOrdered - it.used;
    return pyx_ordered_iter(d.get(), Part, size, it.left, it.state);
  }
  return d ? pyx_dict_iter(d.get(), Part, it.at, it.used, it.left) : nullptr;
}

template <class K, class V>
PYX_INLINE iter<dict<K, V>> get_iter(const dict<K, V>& d) {
  return {detail::iterate<detail::kKeys>(d)};
}
template <class K, class V>
PYX_INLINE iter<dict_keys<dict<K, V>>> get_iter(const dict_keys<dict<K, V>>& v) {
  return {detail::iterate<detail::kKeys>(v.of)};
}
template <class K, class V>
PYX_INLINE iter<dict_values<dict<K, V>>> get_iter(const dict_values<dict<K, V>>& v) {
  return {detail::iterate<detail::kValues>(v.of)};
}
template <class K, class V>
PYX_INLINE iter<dict_items<dict<K, V>>> get_iter(const dict_items<dict<K, V>>& v) {
  return {detail::iterate<detail::kItems>(v.of)};
}

// d.keys(), d.values(), d.items()
template <class K, class V>
PYX_INLINE dict_keys<dict<K, V>> keys_of(const dict<K, V>& d) {
  return {d};
}
template <class K, class V>
PYX_INLINE dict_values<dict<K, V>> values_of(const dict<K, V>& d) {
  return {d};
}
template <class K, class V>
PYX_INLINE dict_items<dict<K, V>> items_of(const dict<K, V>& d) {
  return {d};
}

template <class D>
inline pyobj* box(const dict_keys<D>& v) {
  obj d = to_obj(v.of);
  return d ? pyx_dict_view(d.get(), detail::kKeys) : nullptr;
}
template <class D>
inline pyobj* box(const dict_values<D>& v) {
  obj d = to_obj(v.of);
  return d ? pyx_dict_view(d.get(), detail::kValues) : nullptr;
}
template <class D>
inline pyobj* box(const dict_items<D>& v) {
  obj d = to_obj(v.of);
  return d ? pyx_dict_view(d.get(), detail::kItems) : nullptr;
}
// A view of unknown origin stays an object.
template <class D>
inline bool unbox(pyobj*, dict_keys<D>&) {
  return false;
}
template <class D>
inline bool unbox(pyobj*, dict_values<D>&) {
  return false;
}
template <class D>
inline bool unbox(pyobj*, dict_items<D>&) {
  return false;
}

template <class D>
PYX_INLINE int64_t len(const dict_keys<D>& v) {
  return len(v.of);
}
template <class D>
PYX_INLINE int64_t len(const dict_values<D>& v) {
  return len(v.of);
}
template <class D>
PYX_INLINE int64_t len(const dict_items<D>& v) {
  return len(v.of);
}
template <class D>
PYX_INLINE bool truth(const dict_keys<D>& v) {
  return truth(v.of);
}
template <class D>
PYX_INLINE bool truth(const dict_values<D>& v) {
  return truth(v.of);
}
template <class D>
PYX_INLINE bool truth(const dict_items<D>& v) {
  return truth(v.of);
}

}  // namespace pyx
