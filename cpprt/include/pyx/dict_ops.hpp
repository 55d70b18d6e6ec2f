// pyx/dict_ops.hpp: the methods and operators of dict.
#pragma once
#include "builtins.hpp"
#include "consume.hpp"
#include "dict_iter.hpp"
#include "recast.hpp"

namespace pyx {

namespace detail {

// Calls hit(value) or miss(), which gives the status.
template <class K, class V, class Q, class Hit, class Miss>
PYX_INLINE status look_up(const dict<K, V>& d, const Q& key, Hit&& hit, Miss&& miss) {
  return with_key<K>(key, [&](const auto& k, int64_t h) {
    int64_t at = d.locate(k, h);
    if (doubted<K, Q>()) return status::exit;
    if (PYX_LIKELY(at >= 0)) return hit(d.begin()[at].value);
    if (PYX_LIKELY(d.native())) return miss();
    pyobj* v;
    if (status st = shared_get(v, d.self(), k); st != status::ok) return st;
    if (!v) return miss();
    V value{};
    return raw::take(v, value) ? hit(value) : status::exit;
  });
}

// The entries of a dict in either state as a native dict; exits when one has another type.
template <class K, class V>
inline status load(dict<K, V>& out, const dict<K, V>& d) {
  if (d.native()) {
    out = d;
    return status::ok;
  }
  auto m = dict<K, V>::make();
  pyobj *k, *v;
  int64_t at = 0, h;
  while (pyx_dict_next(d.self(), &at, &k, &v)) {
    K key{};
    V value{};
    if (!unbox(k, key) || !unbox(v, value) || !hash_key(h, key)) return status::exit;
    m.add(h, std::move(key), std::move(value));
  }
  out = std::move(m);
  return status::ok;
}

}  // namespace detail

// d.get(key), d.get(key, otherwise): R holds both kinds of results.
template <class R, class K, class V, class Q, class E>
PYX_INLINE status get_or(R& out, const dict<K, V>& d, const Q& key, const E& otherwise) {
  return detail::look_up(
      d, key,
      [&](const V& v) {
        out = recast<R>(v);
        return status::ok;
      },
      [&] {
        out = recast<R>(otherwise);
        return status::ok;
      });
}
template <class R, class K, class V, class Q>
PYX_INLINE status get_or(R& out, const dict<K, V>& d, const Q& key) {
  return get_or(out, d, key, none{});
}

// d.__contains__(key)
template <class K, class V, class Q>
PYX_INLINE status has_key(bool& out, const dict<K, V>& d, const Q& key) {
  return in_dict(out, key, d);
}

// d.setdefault(key, value)
template <class K, class V>
PYX_INLINE status setdefault(V& out, const dict<K, V>& d, std::type_identity_t<K> key, std::type_identity_t<V> value) {
  if (PYX_UNLIKELY(!d.native())) {
    return detail::look_up(
        d, key,
        [&](const V& v) {
          out = v;
          return status::ok;
        },
        [&] {
          status st = setitem(d, key, value);
          if (st == status::ok) out = value;
          return st;
        });
  }
  int64_t h;
  if (PYX_UNLIKELY(!hash_key(h, key))) return key_failed();
  int64_t at = d.locate(key, h);
  if (detail::doubted<K>()) return detail::beyond_doubt<K>(status::exit);
  if (at >= 0) {
    out = d.begin()[at].value;
  } else {
    out = value;
    d.add(h, std::move(key), std::move(value));
  }
  return status::ok;
}

namespace detail {

// Takes the value of a key out of a native dict; there tells whether it was in it.
template <class K, class V, class Q>
inline status take_value(bool& there, V& out, const dict<K, V>& d, const Q& key) {
  return with_key<K>(key, [&](const auto& k, int64_t h) {
    int64_t at = d.locate(k, h);
    if (doubted<K, Q>()) return status::exit;
    there = at >= 0;
    if (there) {
      out = d.begin()[at].value;
      d.forget(at);
    }
    return status::ok;
  });
}

}  // namespace detail

// d.pop(key)
template <class K, class V, class Q>
inline status pop_key(V& out, const dict<K, V>& d, const Q& key) {
  if (PYX_LIKELY(d.native())) {
    bool there;
    status st = detail::take_value(there, out, d, key);
    return st == status::ok && !there ? detail::raise_key(key) : st;
  }
  status st = getitem(out, d, key);
  return st == status::ok ? delitem(d, key) : st;
}
// d.pop(key, otherwise)
template <class R, class K, class V, class Q, class E>
inline status pop_or(R& out, const dict<K, V>& d, const Q& key, const E& otherwise) {
  bool there;
  V v{};
  const bool native = d.native();
  status st = native ? detail::take_value(there, v, d, key) : in_dict(there, key, d);
  if (st != status::ok) return st;
  if (!there) {
    out = recast<R>(otherwise);
    return st;
  }
  if (!native) st = pop_key(v, d, key);
  if (st == status::ok) out = recast<R>(v);
  return st;
}

// d.popitem()
template <class K, class V>
inline status popitem(tuple<K, V>& out, const dict<K, V>& d) {
  auto* b = d.get();
  if (len(d) == 0) {
    if (pyobj* text = pyx_box_utf8("popitem(): dictionary is empty", 30)) {
      pyx_raise_arg(PYX_KeyError, text);
    } else {
      pyx_raise(PYX_KeyError, "popitem(): dictionary is empty");
    }
    return status::raised;
  }
  if (!d.native()) {
    obj last = obj::steal(pyx_dict_last(d.self()));
    if (!last) return status::raised;
    if (!unbox(last.get(), out)) return status::exit;
    return pyx_dict_del(d.self(), pyx_tuple_item(last.get(), 0)) > 0 ? status::ok : status::raised;
  }
  int64_t at = b->filled - 1;
  while (b->entries[at].hash == kHashGone) at--;
  out.head = b->entries[at].key;
  out.tail.head = b->entries[at].value;
  d.forget(at);
  b->filled = at;
  return status::ok;
}

// d.clear()
// The dict behind ** in a call has no such key, none at all: false where it has. drop_key: it has none from now on.
template <class K, class V>
inline bool lacks_key(const dict<K, V>& d, const K& key) {
  bool has = false;
  return in_dict(has, key, d) == status::ok && !has;
}
template <class K, class V>
inline bool drop_key(const dict<K, V>& d, const K& key) {
  return lacks_key(d, key) || delitem(d, key) == status::ok;
}
template <class K, class V>
inline bool lacks_keys(const dict<K, V>& d) {
  return len(d) == 0;
}

// What such a dict has for named parameters: how many of its names are left when one is taken away, none of them, and
// the value under a name, or else the default.
template <class K, class V>
inline int64_t keywords_left(const dict<K, V>& d) {
  return len(d);
}
template <class K, class V>
inline int64_t keywords_left(const dict<K, V>& d, const K& key, int64_t left) {
  return lacks_key(d, key) ? left : left - 1;
}
inline bool none_left(int64_t left) { return left == 0; }
template <class R, class K, class V>
inline bool keyword(R& out, const dict<K, V>& d, const K& key, const R& otherwise) {
  return get_or(out, d, key, otherwise) == status::ok;
}
template <class R, class K, class V>
inline bool keyword(R& out, const dict<K, V>& d, const K& key) {
  return !lacks_key(d, key) && get_or(out, d, key, R{}) == status::ok;
}

template <class K, class V>
inline void clear(const dict<K, V>& d) {
  if (d.native()) {
    d.release();
  } else {
    pyx_dict_clear(d.self());
  }
}

namespace detail {

// Stores all entries of a native dict in d.
template <class K, class V>
inline status store_all(const dict<K, V>& d, const dict<K, V>& from) {
  const auto* f = from.get();
  if (d.native() && d.get()->used == 0 && f->used > 0 && f->used == f->filled) {
    d.clone(from);
    return status::ok;
  }
  if (d.native() && dict_room(d.get()->mask + 1) < from.get()->used) d.reserve(d.get()->used + from.get()->used);
  for (const auto& e : from) {
    if (e.hash == kHashGone) continue;
    if (status st = setitem(d, e.key, e.value); st != status::ok) return st;
  }
  return status::ok;
}

// Stores pairs; nothing is changed when one of them exits.
template <class K, class V, class X>
inline status load_pairs(dict<K, V>& out, X&& x) {
  auto m = dict<K, V>::make();
  status st = consume(static_cast<X&&>(x), [&](const auto& of) {
    status inner = status::ok;
    status st = each(get_iter(of), [&](const auto& pair) {
      if constexpr (!std::is_same_v<decltype(pair), const none&>)  // items that there never are
        inner = setitem(m, recast<K>(get<0>(pair)), recast<V>(get<1>(pair)));
      return inner == status::ok;
    });
    return st == status::ok ? inner : st;
  });
  if (st == status::ok) out = std::move(m);
  return st;
}

}  // namespace detail

// d.copy()
template <class K, class V>
inline status copy(dict<K, V>& out, const dict<K, V>& d) {
  if (!d.native()) {
    obj o = obj::steal(pyx_dict_copy(d.self()));
    if (!o) return status::raised;
    out = dict<K, V>::share(o.get());
    out.get()->kind = d.get()->kind;
    return status::ok;
  }
  auto m = dict<K, V>::make();
  m.get()->kind = d.get()->kind;
  m.get()->factory = detail::keep_factory(d.get()->factory);
  status st = detail::store_all(m, d);
  if (st == status::ok) out = std::move(m);
  return st;
}

// dict(d)
template <class K, class V>
inline status plain_copy(dict<K, V>& out, const dict<K, V>& d) {
  dict<K, V> from, m = dict<K, V>::make();
  status st = detail::load(from, d);
  if (st == status::ok) st = detail::store_all(m, from);
  if (st == status::ok) out = std::move(m);
  return st;
}

template <class L, class W, class K, class V>
inline status plain_copy(dict<L, W>& out, const dict<K, V>& d) {
  dict<K, V> from;
  status st = detail::load(from, d);
  if (st != status::ok) return st;
  auto m = dict<L, W>::make();
  for (const auto& e : from) {
    if (e.hash != kHashGone) m.add(e.hash, recast<L>(e.key), recast<W>(e.value));
  }
  out = std::move(m);
  return st;
}

// d.update()
template <class K, class V>
PYX_INLINE void nothing_more(const dict<K, V>&) {}
// d.update(m), d |= m
template <class K, class V>
inline status update(const dict<K, V>& d, const dict<K, V>& m) {
  if (is_same(d, m)) return status::ok;
  dict<K, V> from;
  status st = detail::load(from, m);
  return st == status::ok ? detail::store_all(d, from) : st;
}
template <class K, class V>
inline status ior(dict<K, V>& out, const dict<K, V>& d, const dict<K, V>& m) {
  dict<K, V> self = d;
  status st = update(self, m);
  if (st == status::ok) out = std::move(self);
  return st;
}
// d | m
template <class K, class V>
inline status merged(dict<K, V>& out, const dict<K, V>& d, const dict<K, V>& m) {
  dict<K, V> result;
  status st = copy(result, d);
  if (st == status::ok) st = update(result, m);
  if (st == status::ok) out = std::move(result);
  return st;
}

// dict(pairs)
template <class K, class V, class X>
inline status dict_of_pairs(dict<K, V>& out, X&& x) {
  return detail::load_pairs(out, static_cast<X&&>(x));
}
// d.update(pairs)
template <class K, class V, class X>
inline status update_pairs(const dict<K, V>& d, X&& x) {
  dict<K, V> from;
  status st = detail::load_pairs(from, static_cast<X&&>(x));
  return st == status::ok ? detail::store_all(d, from) : st;
}
// dict.fromkeys(x, value)
template <class K, class V, class X>
inline status fromkeys(dict<K, V>& out, X&& x, const V& value) {
  auto m = dict<K, V>::make();
  status st = detail::consume(static_cast<X&&>(x), [&](const auto& of) {
    status inner = status::ok;
    status st = detail::each(get_iter(of), [&](const auto& key) {
      inner = setitem(m, recast<K>(key), value);
      return inner == status::ok;
    });
    return st == status::ok ? inner : st;
  });
  if (st == status::ok) out = std::move(m);
  return st;
}
template <class K, class X>
inline status fromkeys(dict<K, none>& out, X&& x) {
  return fromkeys(out, static_cast<X&&>(x), none{});
}

// a == b: the same keys with equal values, in any order
template <class K, class V, class L, class W>
inline status eq(bool& out, const dict<K, V>& a, const dict<L, W>& b) {
  if (!a.native() || !b.native()) return compare_boxed(out, PYX_EQ, a, b);
  out = a.get()->used == b.get()->used;
  if (static_cast<const void*>(a.get()) == static_cast<const void*>(b.get())) return status::ok;
  for (int64_t i = 0; out && i < a.get()->filled; i++) {
    const auto& e = a.begin()[i];
    if (e.hash == kHashGone) continue;
    int64_t at = b.locate(e.key, e.hash);
    if (detail::doubted<L, K>()) return detail::beyond_doubt<L>(detail::beyond_doubt<K>(status::exit));
    out = at >= 0;
    if (!out) break;
    if (status st = eq_item(out, e.value, b.begin()[at].value); st != status::ok) return st;
  }
  return status::ok;
}
template <class K, class V, class L, class W>
inline status ne(bool& out, const dict<K, V>& a, const dict<L, W>& b) {
  status st = eq(out, a, b);
  out = !out;
  return st;
}

// x in d.values()
template <class D, class X>
inline status in_values(bool& out, const X& x, const dict_values<D>& v) {
  out = false;
  status inner = status::ok;
  status st = detail::each(get_iter(v), [&](const auto& e) {
    inner = eq_item(out, e, x);
    return inner == status::ok && !out;
  });
  return st == status::ok ? inner : st;
}
template <class D, class X>
inline status not_in_values(bool& out, const X& x, const dict_values<D>& v) {
  status st = in_values(out, x, v);
  out = !out;
  return st;
}
// x in d.keys()
template <class D, class X>
inline status in_keys(bool& out, const X& x, const dict_keys<D>& v) {
  return in_dict(out, x, v.of);
}
template <class D, class X>
inline status not_in_keys(bool& out, const X& x, const dict_keys<D>& v) {
  return not_in_dict(out, x, v.of);
}

}  // namespace pyx
