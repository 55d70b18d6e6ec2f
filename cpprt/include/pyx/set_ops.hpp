// pyx/set_ops.hpp: the methods and operators of set and frozenset, in the order in which CPython goes about them.
#pragma once
#include "consume.hpp"
#include "dict_iter.hpp"
#include "recast.hpp"
#include "set.hpp"

namespace pyx {

// hash(x)
template <class T>
PYX_INLINE bool hash_of(int64_t& out, const T& x) {
  return hash_key(out, x);
}

// {}, set()
template <class S>
inline S set_make() {
  return S::make();
}

namespace detail {

template <class T>
[[gnu::noinline]] status add_shared(const set<T>& s, const T& x, int64_t h) {
  if constexpr (raw::findable<T>) {
    if (raw::find_in_set(s.self(), x, h) == raw::match::yes) return status::ok;
  }
  obj o = to_obj(x);
  return o && pyx_set_add(s.self(), o.get()) ? status::ok : status::raised;
}

}  // namespace detail

// s.add(x)
template <class T>
PYX_INLINE status add(const set<T>& s, std::type_identity_t<T> x) {
  int64_t h;
  if (PYX_UNLIKELY(!hash_key(h, x))) return key_failed();
  if (PYX_UNLIKELY(!s.native())) return detail::add_shared(s, x, h);
  s.add(h, std::move(x));
  return detail::beyond_doubt<T>(status::ok);
}

namespace detail {

template <class T, bool F, class Q>
[[gnu::noinline]] status contains_shared(bool& out, const basic_set<T, F>& s, const Q& x, [[maybe_unused]] int64_t h) {
  if constexpr (raw::findable<Q>) {
    if (raw::match found = raw::find_in_set(s.self(), x, h); found != raw::match::unsure) {
      out = found == raw::match::yes;
      return status::ok;
    }
  }
  obj o = to_obj(x);
  int found = o ? pyx_set_contains(s.self(), o.get()) : -1;
  out = found > 0;
  return found < 0 ? status::raised : status::ok;
}

}  // namespace detail

// x in s
template <class T, bool F, class Q>
PYX_INLINE status in_set(bool& out, const Q& x, const basic_set<T, F>& s) {
  return detail::with_key<T>(x, [&](const auto& k, int64_t h) {
    if (PYX_UNLIKELY(!s.native())) return detail::contains_shared(out, s, k, h);
    out = s.locate(k, h)->hash == h;
    return status::ok;
  });
}
template <class T, bool F, class Q>
PYX_INLINE status not_in_set(bool& out, const Q& x, const basic_set<T, F>& s) {
  status st = in_set(out, x, s);
  out = !out;
  return st;
}

namespace detail {

// Takes x out; found tells whether it was there.
template <class T, class Q>
inline status take_out(bool& found, const set<T>& s, const Q& x) {
  return with_key<T>(x, [&](const auto& k, int64_t h) {
    if (PYX_UNLIKELY(!s.native())) {
      obj o = to_obj(k);
      int r = o ? pyx_set_discard(s.self(), o.get()) : -1;
      found = r > 0;
      return r < 0 ? status::raised : status::ok;
    }
    auto* e = s.locate(k, h);
    if (doubted<T, Q>()) return status::exit;
    found = e->hash == h;
    if (found) s.forget(e);
    return status::ok;
  });
}

}  // namespace detail

// s.discard(x)
template <class T, class Q>
inline status discard(const set<T>& s, const Q& x) {
  bool found;
  return detail::take_out(found, s, x);
}
// s.remove(x)
template <class T, class Q>
inline status remove(const set<T>& s, const Q& x) {
  bool found;
  status st = detail::take_out(found, s, x);
  return st == status::ok && !found ? detail::raise_key(x) : st;
}

// s.pop()
template <class T>
inline status pop(T& out, const set<T>& s) {
  if (len(s) == 0) {
    if (pyobj* text = pyx_box_utf8("pop from an empty set", 21)) {
      pyx_raise_arg(PYX_KeyError, text);
    } else {
      pyx_raise(PYX_KeyError, "pop from an empty set");
    }
    return status::raised;
  }
  if (!s.native()) {
    if (!unbox(pyx_set_peek(s.self()), out)) return status::exit;
    return pyx_set_pop(s.self()) ? status::ok : status::raised;
  }
  auto* b = s.get();
  auto *e = b->table + (b->finger & b->mask), *last = b->table + b->mask;
  while (!s.there(*e)) e = e == last ? b->table : e + 1;
  out = e->key;
  s.forget(e);
  b->finger = e - b->table + 1;
  return status::ok;
}

// s.clear()
template <class T>
inline void clear(const set<T>& s) {
  if (s.native()) {
    s.clear();
  } else {
    pyx_set_clear(s.self());
  }
}

namespace detail {

template <class X>
inline constexpr bool is_set = false;
template <class T, bool F>
inline constexpr bool is_set<basic_set<T, F>> = true;
template <class X>
inline constexpr bool is_dict = false;
template <class K, class V>
inline constexpr bool is_dict<dict<K, V>> = true;

// Adds all items of a native set to a native set, as set_merge of CPython.
template <class T, bool F, class U, bool G>
inline void merge(const basic_set<T, F>& s, const basic_set<U, G>& other) {
  auto* b = s.get();
  auto* o = other.get();
  if (static_cast<const void*>(b) == static_cast<const void*>(o) || o->used == 0) return;
  if (static_cast<uint64_t>(b->fill + o->used) * 5 >= b->mask * 3) s.resize((b->used + o->used) * 2);
  const bool clean = b->fill == 0;
  const bool same = clean && b->mask == o->mask && o->fill == o->used;
  for (uint64_t i = 0; i <= o->mask; i++) {
    const auto& e = o->table[i];
    if (!other.there(e)) continue;
    if (!clean) {
      s.add(e.hash, recast<T>(e.key));
      if (doubted<T>()) return;
      continue;
    }
    auto* to = same ? b->table + i : s.slot(b->table, b->mask, e.hash);
    to->hash = e.hash;
    new (&to->key) T(recast<T>(e.key));
  }
  if (clean) b->used = b->fill = o->used;
}

template <class T, bool F>
inline basic_set<T, F> copy_native(const basic_set<T, F>& s) {
  auto m = basic_set<T, F>::make();
  merge(m, s);
  return m;
}

// Adds the items of any iterable, one by one.
template <class T, bool F, class X>
inline status add_items(const basic_set<T, F>& s, X&& x) {
  return consume(static_cast<X&&>(x), [&](const auto& of) {
    bool keys = true;
    status st = each(get_iter(of), [&](const auto& v) {
      T key = recast<T>(v);
      int64_t h;
      keys = hash_key(h, key);
      if (keys) s.add(h, std::move(key));
      return keys;
    });
    return beyond_doubt<T>(st == status::ok && !keys ? key_failed() : st);
  });
}

// Adds the items of a set or any iterable to a native set, as s.update(x) does; the set may be left half done.
template <class T, bool F, class X>
inline status absorb(const basic_set<T, F>& s, X&& x) {
  using type = std::remove_cvref_t<X>;
  if constexpr (is_set<type>) {
    type from;
    if (status st = load(from, x); st != status::ok) return st;
    merge(s, from);
    return beyond_doubt<T>(status::ok);
  } else {
    if constexpr (is_dict<type>) {
      auto* b = s.get();
      int64_t n = len(x);
      if (static_cast<uint64_t>(b->fill + n) * 5 >= b->mask * 3) s.resize((b->used + n) * 2);
    }
    return add_items(s, static_cast<X&&>(x));
  }
}

// A native set of the items of any iterable, as set(x) makes it.
template <class T, bool F, class X>
inline status collect(basic_set<T, F>& out, X&& x) {
  auto m = basic_set<T, F>::make();
  status st = absorb(m, static_cast<X&&>(x));
  if (st == status::ok) out = std::move(m);
  return st;
}

// The other operand of an operation as a native set: the set that it is, or one of its items.
template <class T, class X>
struct other_set {
  using type = set<T>;
  static status open(type& out, X& x) { return collect(out, x); }
};
template <class T, class U, bool G>
struct other_set<T, basic_set<U, G>> {
  using type = basic_set<U, G>;
  static status open(type& out, const type& x) { return load(out, x); }
};
template <class T, class U, bool G>
struct other_set<T, const basic_set<U, G>> : other_set<T, basic_set<U, G>> {};

template <class T, bool F, class U, bool G>
inline bool same_body(const basic_set<T, F>& a, const basic_set<U, G>& b) {
  return static_cast<const void*>(a.get()) == static_cast<const void*>(b.get());
}

template <class T, bool F, class U>
inline bool has(const basic_set<T, F>& s, const set_entry<U>& e) {
  return s.locate(e.key, e.hash)->hash == e.hash;
}

// The items of one that the other has.
template <class T, bool F, bool A, bool B>
inline void common(basic_set<T, F>& out, const basic_set<T, A>& from, const basic_set<T, B>& in) {
  out = basic_set<T, F>::make();
  for (const auto& e : from) {
    if (from.there(e) && has(in, e)) out.add(e.hash, e.key);
    if (doubted<T>()) return;
  }
}

template <class T, bool F, bool G>
inline basic_set<T, F> intersect(const basic_set<T, F>& a, const basic_set<T, G>& b) {
  if (detail::same_body(a, b)) return copy_native(a);
  basic_set<T, F> out;
  if (b.get()->used > a.get()->used) {
    common(out, a, b);
  } else {
    common(out, b, a);
  }
  return out;
}

// Takes the items of b out of a, and too many deleted entries with them.
template <class T, bool F, bool G>
inline void subtract(const basic_set<T, F>& a, const basic_set<T, G>& b) {
  if (detail::same_body(a, b)) return a.clear();
  for (const auto& e : b) {
    if (!b.there(e)) continue;
    auto* mine = a.locate(e.key, e.hash);
    if (doubted<T>()) return;
    if (mine->hash == e.hash) a.forget(mine);
  }
  if (static_cast<uint64_t>(a.get()->fill - a.get()->used) > a.get()->mask / 4) a.grow();
}

template <class T, bool F, bool G>
inline basic_set<T, F> minus(const basic_set<T, F>& a, const basic_set<T, G>& b) {
  if (a.get()->used == 0) return copy_native(a);
  if (a.get()->used >> 2 > b.get()->used) {
    auto m = copy_native(a);
    subtract(m, b);
    return m;
  }
  auto m = basic_set<T, F>::make();
  for (const auto& e : a) {
    if (a.there(e) && !has(b, e)) m.add(e.hash, e.key);
    if (doubted<T>()) break;
  }
  return m;
}

// Items of b change sides: those in a leave it, the others join.
template <class T, bool F, bool G>
inline void toggle(const basic_set<T, F>& a, const basic_set<T, G>& b) {
  if (detail::same_body(a, b)) return a.clear();
  for (const auto& e : b) {
    if (!b.there(e)) continue;
    auto* mine = a.locate(e.key, e.hash);
    if (doubted<T>()) return;
    if (mine->hash == e.hash) {
      a.forget(mine);
    } else {
      a.add(e.hash, e.key);
    }
  }
}

template <class T, bool F, class U, bool G>
inline bool subset(const basic_set<T, F>& a, const basic_set<U, G>& b) {
  if (a.get()->used > b.get()->used) return false;
  for (const auto& e : a) {
    if (a.there(e) && (!has(b, e) || doubted<T>())) return false;
  }
  return true;
}

}  // namespace detail

// set(x), frozenset(x)
template <class T, bool F, class X>
inline status set_of(basic_set<T, F>& out, X&& x) {
  return detail::collect(out, static_cast<X&&>(x));
}
// frozenset(s) of a frozenset is s
template <class T>
inline frozenset<T> frozen_of(const frozenset<T>& s) {
  return s;
}
// s.copy()
template <class T>
inline status copy(set<T>& out, const set<T>& s) {
  return detail::collect(out, s);
}

// a | b, a.union(b)
template <class T, bool F, class X>
inline status set_or(basic_set<T, F>& out, const basic_set<T, F>& x, X&& y) {
  basic_set<T, F> a;
  if (status st = detail::load(a, x); st != status::ok) return st;
  auto m = detail::copy_native(a);
  status st = detail::absorb(m, static_cast<X&&>(y));
  if (st == status::ok) out = std::move(m);
  return st;
}
// a & b, a.intersection(b)
template <class T, bool F, class X>
inline status set_and(basic_set<T, F>& out, const basic_set<T, F>& x, X&& y) {
  basic_set<T, F> a;
  if (status st = detail::load(a, x); st != status::ok) return st;
  if constexpr (detail::is_set<std::remove_cvref_t<X>>) {
    std::remove_cvref_t<X> b;
    if (status st = detail::load(b, y); st != status::ok) return st;
    out = detail::intersect(a, b);
    return detail::beyond_doubt<T>(status::ok);
  } else {
    // In the order of the iterable.
    list<T> items;
    status st = over::list_of_all(items, static_cast<X&&>(y));
    auto m = basic_set<T, F>::make();
    for (int64_t i = 0; st == status::ok && i < items.native_size(); i++) {
      int64_t h;
      if (!hash_key(h, items.data()[i])) return key_failed();
      if (a.locate(items.data()[i], h)->hash == h) m.add(h, items.data()[i]);
    }
    if (st == status::ok) out = std::move(m);
    return detail::beyond_doubt<T>(st);
  }
}
// a - b, a.difference(b)
template <class T, bool F, class X>
inline status set_sub(basic_set<T, F>& out, const basic_set<T, F>& x, X&& y) {
  using other = detail::other_set<T, std::remove_reference_t<X>>;
  basic_set<T, F> a;
  typename other::type b;
  if (status st = detail::load(a, x); st != status::ok) return st;
  if (status st = other::open(b, y); st != status::ok) return st;
  if constexpr (detail::is_set<std::remove_cvref_t<X>>) {
    out = detail::minus(a, b);
  } else {
    out = detail::copy_native(a);
    detail::subtract(out, b);
  }
  return detail::beyond_doubt<T>(status::ok);
}
// a ^ b, a.symmetric_difference(b)
template <class T, bool F, class X>
inline status set_xor(basic_set<T, F>& out, const basic_set<T, F>& x, X&& y) {
  basic_set<T, F> a, m;
  if (status st = detail::load(a, x); st != status::ok) return st;
  if (status st = detail::collect(m, static_cast<X&&>(y)); st != status::ok) return st;
  detail::toggle(m, a);
  out = std::move(m);
  return detail::beyond_doubt<T>(status::ok);
}

// ---- In place ---------------------------------------------------------------------------------------------------

namespace detail {

// Calls f(s, b) with the other operand as a native set; a shared s goes through Python's method.
template <class T, class X, class F>
inline status change(const set<T>& s, const char* method, X&& y, F&& f) {
  using other = other_set<T, std::remove_reference_t<X>>;
  typename other::type b;
  if (status st = other::open(b, y); st != status::ok) return st;
  if (!s.native()) {
    obj o = to_obj(b);
    return o && pyx_set_method(s.self(), method, o.get()) ? status::ok : status::raised;
  }
  f(s, b);
  return beyond_doubt<T>(status::ok);
}

}  // namespace detail

// a.update(b)
template <class T, class X>
inline status update(const set<T>& s, X&& y) {
  using type = std::remove_cvref_t<X>;
  if constexpr (detail::is_set<type>) {
    return detail::change(s, "update", y, [](const auto& a, const auto& b) { detail::merge(a, b); });
  } else if constexpr (detail::is_dict<type>) {
    set<T> trial;
    if (status st = detail::collect(trial, y); st != status::ok) return st;
    if (s.native()) return detail::absorb(s, y);
    obj o = to_obj(y);
    return o && pyx_set_method(s.self(), "update", o.get()) ? status::ok : status::raised;
  } else {
    // Items join one by one: collected first, in their order, so that nothing is done when one of them exits.
    list<T> items;
    status st = over::list_of_all(items, static_cast<X&&>(y));
    int64_t h;
    for (int64_t i = 0; st == status::ok && i < items.native_size(); i++) {
      if (!hash_key(h, items.data()[i])) return key_failed();
    }
    for (int64_t i = 0; st == status::ok && i < items.native_size(); i++) st = add(s, items.data()[i]);
    return st;
  }
}
// a.intersection_update(b)
template <class T, class X>
inline status intersection_update(const set<T>& s, X&& y) {
  if (s.native()) {
    set<T> m;
    status st = set_and(m, s, static_cast<X&&>(y));
    if (st == status::ok) {
      std::swap(m.get()->table, s.get()->table);
      std::swap(m.get()->mask, s.get()->mask);
      std::swap(m.get()->used, s.get()->used);
      std::swap(m.get()->fill, s.get()->fill);
    }
    return st;
  }
  return detail::change(s, "intersection_update", static_cast<X&&>(y), [](const auto&, const auto&) {});
}
// a.difference_update(b)
template <class T, class X>
inline status difference_update(const set<T>& s, X&& y) {
  return detail::change(s, "difference_update", static_cast<X&&>(y),
                        [](const auto& a, const auto& b) { detail::subtract(a, b); });
}
// a.symmetric_difference_update(b)
template <class T, class X>
inline status symmetric_difference_update(const set<T>& s, X&& y) {
  return detail::change(s, "symmetric_difference_update", static_cast<X&&>(y),
                        [](const auto& a, const auto& b) { detail::toggle(a, b); });
}

#define PYX_IN_PLACE(NAME, METHOD)                          \
  template <class T, class X>                               \
  inline status NAME(set<T>& out, const set<T>& s, X&& y) { \
    set<T> self = s;                                        \
    status st = METHOD(self, static_cast<X&&>(y));          \
    if (st == status::ok) out = std::move(self);            \
    return st;                                              \
  }
PYX_IN_PLACE(set_ior, update)
PYX_IN_PLACE(set_iand, intersection_update)
PYX_IN_PLACE(set_isub, difference_update)
PYX_IN_PLACE(set_ixor, symmetric_difference_update)
#undef PYX_IN_PLACE

// ---- Comparison -------------------------------------------------------------------------------------------------

namespace detail {

// A set that is only looked at: a shared one is read where Python has it. lost: something was for Python to compare, and
// what was found means nothing.
template <class S>
struct set_reader {
  const S& s;
  mutable bool lost = false;

  int64_t used() const { return len(s); }
  // Does f(key, hash) hold for all items?
  template <class F>
  bool all(F&& f) const {
    if (s.native()) {
      for (const auto& e : s) {
        if (s.there(e) && !f(e.key, e.hash)) return false;
      }
      return true;
    }
    int64_t at = 0;
    while (pyobj* k = raw::next_in_set(s.self(), at)) {
      typename S::item key{};
      lost = lost || !raw::take(k, key);
      if (lost || !f(key, raw::set_object::of(s.self())->table[at - 1].hash)) return false;
    }
    return true;
  }
  template <class Q>
  bool has(const Q& key, int64_t h) const {
    if (s.native()) return s.locate(key, h)->hash == h;
    const raw::match found = raw::find_in_set(s.self(), key, h);
    lost = lost || found == raw::match::unsure;
    return found == raw::match::yes;
  }
};
template <class S>
set_reader(const S&) -> set_reader<S>;

template <class T, class X>
inline constexpr bool read_in_place = false;
template <class T, class U, bool G>
inline constexpr bool read_in_place<T, basic_set<U, G>> = raw::findable<T> && raw::findable<U>;

template <class T, bool F>
inline int64_t used_of(const basic_set<T, F>& s) {
  return s.get()->used;
}
template <class S>
inline int64_t used_of(const set_reader<S>& s) {
  return s.used();
}
template <class A, class B>
inline bool subset(const set_reader<A>& a, const set_reader<B>& b) {
  return a.used() <= b.used() && a.all([&](const auto& key, int64_t h) { return b.has(key, h); });
}

template <class T, bool F, class X, class G>
inline status compare_sets(bool& out, const basic_set<T, F>& x, X&& y, G&& g) {
  using other = other_set<T, std::remove_reference_t<X>>;
  if constexpr (read_in_place<T, std::remove_cvref_t<X>>) {
    if (!x.native() || !y.native()) {
      set_reader a{x};
      set_reader b{y};
      out = g(a, b);
      if (!a.lost && !b.lost) return status::ok;
    }
  }
  basic_set<T, F> a;
  typename other::type b;
  if (status st = load(a, x); st != status::ok) return st;
  if (status st = other::open(b, y); st != status::ok) return st;
  out = g(a, b);
  return status::ok;
}

template <class T, bool F, class U, bool G>
inline bool apart(const basic_set<T, F>& a, const basic_set<U, G>& b) {
  for (const auto& e : a) {
    if (a.there(e) && has(b, e)) return false;
  }
  return true;
}
template <class A, class B>
inline bool apart(const set_reader<A>& a, const set_reader<B>& b) {
  return a.all([&](const auto& key, int64_t h) { return !b.has(key, h); });
}

}  // namespace detail

#define PYX_SET_COMPARE(NAME, TEST)                                                                     \
  template <class T, bool F, class X>                                                                   \
  inline status NAME(bool& out, const basic_set<T, F>& x, X&& y) {                                      \
    return detail::beyond_doubt<T>(                                                                     \
        detail::compare_sets(out, x, static_cast<X&&>(y), [](const auto& a, const auto& b) { TEST; })); \
  }
PYX_SET_COMPARE(set_eq, return detail::used_of(a) == detail::used_of(b) && detail::subset(a, b))
PYX_SET_COMPARE(set_ne, return detail::used_of(a) != detail::used_of(b) || !detail::subset(a, b))
PYX_SET_COMPARE(set_le, return detail::subset(a, b))
PYX_SET_COMPARE(set_ge, return detail::subset(b, a))
PYX_SET_COMPARE(set_lt, return detail::used_of(a) < detail::used_of(b) && detail::subset(a, b))
PYX_SET_COMPARE(set_gt, return detail::used_of(b) < detail::used_of(a) && detail::subset(b, a))
PYX_SET_COMPARE(isdisjoint, return detail::apart(a, b))
#undef PYX_SET_COMPARE

// == of sets as items of containers
template <class T, bool F, class U, bool G>
inline status eq(bool& out, const basic_set<T, F>& a, const basic_set<U, G>& b) {
  return set_eq(out, a, b);
}

}  // namespace pyx
