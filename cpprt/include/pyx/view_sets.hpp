// pyx/view_sets.hpp: views of the keys of dicts as sets, in the order in which CPython goes about them.
#pragma once
#include "dict_ops.hpp"
#include "set_ops.hpp"

namespace pyx {

namespace detail {

// Calls f(key, hash) for all items of a view or set, until it gives another status than ok.
template <class X, class F>
inline status each_key(const X& x, F&& f) {
  status inner = status::ok;
  status st = each(get_iter(x), [&](const auto& key) {
    int64_t h;
    inner = hash_key(h, key) ? f(key, h) : key_failed();
    return inner == status::ok;
  });
  return st == status::ok ? inner : st;
}

// Adds what of x is in y to a native set.
template <class K, class X, class Y>
inline status add_common(const set<K>& to, const X& x, const Y& y) {
  return each_key(x, [&](const K& key, int64_t h) {
    bool found;
    status st;
    if constexpr (is_set<Y>) {
      st = in_set(found, key, y);
    } else {
      st = in_dict(found, key, y.of);
    }
    if (st == status::ok && found) to.add(h, key);
    return st;
  });
}

// A native set of the keys of a dict, as set(d) makes it of a dict and set(d.keys()) of its subclasses.
template <class K, class V>
inline status set_of_keys(set<K>& out, const dict_keys<dict<K, V>>& x) {
  return x.of.get()->kind == kPlainDict ? collect(out, x.of) : collect(out, x);
}

// Takes the keys of a view out of a native set, and too many deleted entries with them.
template <class K, class D>
inline status discard_keys(const set<K>& s, const dict_keys<D>& x) {
  status st = each_key(x, [&](const K& key, int64_t h) {
    auto* e = s.locate(key, h);
    if (!doubted<K>() && e->hash == h) s.forget(e);
    return beyond_doubt<K>(status::ok);
  });
  if (static_cast<uint64_t>(s.get()->fill - s.get()->used) > s.get()->mask / 4) s.grow();
  return st;
}

template <class K>
inline status give(set<K>& out, set<K>& made, status st) {
  if (st == status::ok) out = std::move(made);
  return beyond_doubt<K>(st);
}

}  // namespace detail

// a.keys() & b.keys(): those of the smaller one that the other has
template <class K, class V, class W>
inline status keys_and(set<K>& out, const dict_keys<dict<K, V>>& a, const dict_keys<dict<K, W>>& b) {
  auto made = set<K>::make();
  const bool swap = len(b) > len(a);
  status st = swap ? detail::add_common(made, a, b) : detail::add_common(made, b, a);
  return detail::give(out, made, st);
}
// a.keys() & s, s & a.keys()
template <class K, class V>
inline status keys_and(set<K>& out, const dict_keys<dict<K, V>>& a, const set<K>& s) {
  auto made = set<K>::make();
  status st = len(a) <= len(s) ? detail::add_common(made, a, s) : detail::add_common(made, s, a);
  return detail::give(out, made, st);
}
template <class K, class V>
inline status keys_and(set<K>& out, const set<K>& s, const dict_keys<dict<K, V>>& a) {
  return keys_and(out, a, s);
}

// a.keys() - b.keys(), a.keys() - s, s - a.keys()
template <class K, class V, class W>
inline status keys_sub(set<K>& out, const dict_keys<dict<K, V>>& a, const dict_keys<dict<K, W>>& b) {
  set<K> made;
  status st = detail::set_of_keys(made, a);
  if (st == status::ok) st = detail::discard_keys(made, b);
  return detail::give(out, made, st);
}
template <class K, class V>
inline status keys_sub(set<K>& out, const dict_keys<dict<K, V>>& a, const set<K>& s) {
  set<K> made, other;
  status st = detail::set_of_keys(made, a);
  if (st == status::ok) st = detail::load(other, s);
  if (st == status::ok) detail::subtract(made, other);
  return detail::give(out, made, st);
}
template <class K, class V>
inline status keys_sub(set<K>& out, const set<K>& s, const dict_keys<dict<K, V>>& a) {
  set<K> made;
  status st = detail::collect(made, s);
  if (st == status::ok) st = detail::discard_keys(made, a);
  return detail::give(out, made, st);
}

// a.keys() | b.keys(), a.keys() | s, s | a.keys()
template <class K, class V, class X>
inline status keys_or(set<K>& out, const dict_keys<dict<K, V>>& a, const X& x) {
  set<K> made;
  status st = detail::set_of_keys(made, a);
  if (st == status::ok) st = detail::absorb(made, x);
  return detail::give(out, made, st);
}
template <class K, class V>
inline status keys_or(set<K>& out, const set<K>& s, const dict_keys<dict<K, V>>& a) {
  set<K> made;
  status st = detail::collect(made, s);
  if (st == status::ok) st = detail::absorb(made, a);
  return detail::give(out, made, st);
}

// a.keys() <= b.keys()
template <class D, class E>
inline status keys_le(bool& out, const dict_keys<D>& a, const dict_keys<E>& b) {
  out = len(a) <= len(b);
  bool all = true;
  if (!out) return status::ok;
  status inner = status::ok;
  status st = detail::each(get_iter(a), [&](const auto& key) {
    inner = in_dict(all, key, b.of);
    return inner == status::ok && all;
  });
  out = all;
  return st == status::ok ? inner : st;
}
template <class D, class E>
inline status keys_eq(bool& out, const dict_keys<D>& a, const dict_keys<E>& b) {
  out = len(a) == len(b);
  return out ? keys_le(out, a, b) : status::ok;
}
template <class D, class E>
inline status keys_ne(bool& out, const dict_keys<D>& a, const dict_keys<E>& b) {
  status st = keys_eq(out, a, b);
  out = !out;
  return st;
}
template <class D, class E>
inline status keys_ge(bool& out, const dict_keys<D>& a, const dict_keys<E>& b) {
  return keys_le(out, b, a);
}

}  // namespace pyx
