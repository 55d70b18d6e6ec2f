// pyx/counter_ops.hpp: the methods and operators of Counter. Counts that are not ints, and shared counters in most of them,
// are Python's work.
#pragma once
#include "counter.hpp"
#include "dict_ops.hpp"

namespace pyx {

// c[key]
template <class R, class K, class V, class Q>
PYX_INLINE status counter_item(R& out, const counter<K, V>& c, const Q& key) {
  return get_or(out, c, key, int64_t{0});
}

// del c[key]: no error when it is not there
template <class K, class V, class Q>
inline status counter_del(const counter<K, V>& c, const Q& key) {
  bool there;
  status st = in_dict(there, key, c);
  return st == status::ok && there ? delitem(c, key) : st;
}

namespace detail {

// Counts one more of a key in a native counter.
template <class K, class V>
PYX_INLINE status count_one(const dict<K, V>& c, const K& key) {
  int64_t h;
  if (PYX_UNLIKELY(!hash_key(h, key))) return key_failed();
  int64_t at = c.locate(key, h);
  if (doubted<K>()) return beyond_doubt<K>(status::exit);
  if (at < 0) {
    c.add(h, key, recast<V>(int64_t{1}));
    return status::ok;
  }
  V& n = c.begin()[at].value;
  if constexpr (std::is_same_v<V, int64_t>) {
    return PYX_UNLIKELY(__builtin_add_overflow(n, 1, &n)) ? status::exit : status::ok;
  } else {
    return status::exit;
  }
}

// Counts the items of x in a new counter.
template <class K, class X>
inline status tally(counter<K, int64_t>& out, X&& x) {
  auto c = counter<K, int64_t>::make();
  status st = consume(static_cast<X&&>(x), [&](const auto& of) {
    status inner = status::ok;
    status st = each(get_iter(of), [&](const auto& key) {
      inner = count_one(c, recast<K>(key));
      return inner == status::ok;
    });
    return st == status::ok ? inner : st;
  });
  if (st == status::ok) out = std::move(c);
  return st;
}

// Calls f with the count of each key of b and a place for that of a: what is at the place is stored, and false exits, before
// which nothing has changed.
template <class K, class F>
inline status combine(const dict<K, int64_t>& a, const dict<K, int64_t>& b, F&& f) {
  for (const auto& e : b) {
    if (e.hash == kHashGone) continue;
    int64_t at = a.locate(e.key, e.hash), n = at < 0 ? 0 : a.begin()[at].value;
    if (!f(n, e.value)) return status::exit;
  }
  for (const auto& e : b) {
    if (e.hash == kHashGone) continue;
    int64_t at = a.locate(e.key, e.hash), n = at < 0 ? 0 : a.begin()[at].value;
    f(n, e.value);
    if (at < 0) {
      a.add(e.hash, e.key, n);
    } else {
      a.begin()[at].value = n;
    }
  }
  return status::ok;
}
PYX_INLINE bool count_plus(int64_t& n, int64_t m) { return !__builtin_add_overflow(n, m, &n); }
PYX_INLINE bool count_minus(int64_t& n, int64_t m) { return !__builtin_sub_overflow(n, m, &n); }

}  // namespace detail

// Counter(x)
template <class K, class X>
inline status counter_of(counter<K, int64_t>& out, X&& x) {
  return detail::tally(out, static_cast<X&&>(x));
}
// Counter(m) of a dict
template <class K, class V>
inline status counter_from(counter<K, V>& out, const dict<K, V>& m) {
  dict<K, V> from;
  status st = detail::load(from, m);
  if (st != status::ok) return st;
  auto c = counter<K, V>::make();
  st = detail::store_all(c, from);
  if (st == status::ok) out = std::move(c);
  return st;
}

// c.update(x), c.subtract(x) of an iterable or another dict
template <class K, class X>
inline status counter_update(const counter<K, int64_t>& c, X&& x) {
  if (!c.native()) return status::exit;
  counter<K, int64_t> more;
  status st = detail::tally(more, static_cast<X&&>(x));
  return st == status::ok ? detail::combine(c, more, detail::count_plus) : st;
}
template <class K, class X>
inline status counter_subtract(const counter<K, int64_t>& c, X&& x) {
  if (!c.native()) return status::exit;
  counter<K, int64_t> more;
  status st = detail::tally(more, static_cast<X&&>(x));
  return st == status::ok ? detail::combine(c, more, detail::count_minus) : st;
}
template <class K>
inline status counter_update_by(const counter<K, int64_t>& c, const dict<K, int64_t>& m) {
  dict<K, int64_t> from;
  status st = c.native() ? plain_copy(from, m) : status::exit;
  return st == status::ok ? detail::combine(c, from, detail::count_plus) : st;
}
template <class K>
inline status counter_subtract_by(const counter<K, int64_t>& c, const dict<K, int64_t>& m) {
  dict<K, int64_t> from;
  status st = c.native() ? plain_copy(from, m) : status::exit;
  return st == status::ok ? detail::combine(c, from, detail::count_minus) : st;
}

// c.total()
template <class K>
inline status total(int64_t& out, const counter<K, int64_t>& c) {
  if (!c.native()) return status::exit;
  int64_t sum = 0;
  for (const auto& e : c) {
    if (e.hash != kHashGone && __builtin_add_overflow(sum, e.value, &sum)) return status::exit;
  }
  out = sum;
  return status::ok;
}

// c.elements(), taken at once
template <class K>
inline status elements(list<K>& out, const counter<K, int64_t>& c) {
  if (!c.native()) return status::exit;
  list<K> all = list<K>::make();
  for (const auto& e : c) {
    if (e.hash == kHashGone) continue;
    for (int64_t i = 0; i < e.value; i++) append(all, e.key);
  }
  out = std::move(all);
  return status::ok;
}

namespace detail {

// A new counter of what f makes of the counts in a and b, as far as that is positive: first the keys of a.
template <class K, class F>
inline status merge_counts(counter<K, int64_t>& out, const counter<K, int64_t>& a, const counter<K, int64_t>& b,
                           bool all, F&& f) {
  if (!a.native() || !b.native()) return status::exit;
  auto c = counter<K, int64_t>::make();
  for (const auto& e : a) {
    if (e.hash == kHashGone) continue;
    int64_t at = b.locate(e.key, e.hash), n = e.value;
    if (!f(n, at < 0 ? 0 : b.begin()[at].value)) return status::exit;
    if (n > 0) c.add(e.hash, e.key, n);
  }
  for (const auto& e : b) {
    if (!all || e.hash == kHashGone || a.locate(e.key, e.hash) >= 0) continue;
    int64_t n = 0;
    if (!f(n, e.value)) return status::exit;
    if (n > 0) c.add(e.hash, e.key, n);
  }
  out = std::move(c);
  return status::ok;
}

}  // namespace detail

// a + b, a - b, a | b, a & b
template <class K>
inline status counter_add(counter<K, int64_t>& out, const counter<K, int64_t>& a, const counter<K, int64_t>& b) {
  return detail::merge_counts(out, a, b, true, detail::count_plus);
}
template <class K>
inline status counter_sub(counter<K, int64_t>& out, const counter<K, int64_t>& a, const counter<K, int64_t>& b) {
  return detail::merge_counts(out, a, b, true, detail::count_minus);
}
template <class K>
inline status counter_or(counter<K, int64_t>& out, const counter<K, int64_t>& a, const counter<K, int64_t>& b) {
  return detail::merge_counts(out, a, b, true, [](int64_t& n, int64_t m) {
    n = n < m ? m : n;
    return true;
  });
}
template <class K>
inline status counter_and(counter<K, int64_t>& out, const counter<K, int64_t>& a, const counter<K, int64_t>& b) {
  return detail::merge_counts(out, a, b, false, [](int64_t& n, int64_t m) {
    n = m < n ? m : n;
    return true;
  });
}

// a == b: a key that is not there counts 0
template <class K>
inline status counter_eq(bool& out, const counter<K, int64_t>& a, const counter<K, int64_t>& b) {
  if (!a.native() || !b.native()) return compare_boxed(out, PYX_EQ, a, b);
  auto covers = [](const counter<K, int64_t>& x, const counter<K, int64_t>& y) {
    for (const auto& e : x) {
      if (e.hash == kHashGone) continue;
      int64_t at = y.locate(e.key, e.hash);
      if ((at < 0 ? 0 : y.begin()[at].value) != e.value) return false;
    }
    return true;
  };
  out = covers(a, b) && covers(b, a);
  return status::ok;
}
template <class K>
inline status counter_ne(bool& out, const counter<K, int64_t>& a, const counter<K, int64_t>& b) {
  status st = counter_eq(out, a, b);
  out = !out;
  return st;
}

}  // namespace pyx
