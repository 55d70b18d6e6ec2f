// pyx/list_ops.hpp: the methods of list and the operators that read whole lists.
#pragma once
#include "compare.hpp"
#include "list.hpp"
#include "raw_same.hpp"
#include "recast.hpp"

namespace pyx {

// The items [lo, hi) of a list as plain memory: in place when it is native, else unboxed into a copy.
template <class T>
class reader {
 public:
  // False: some item has another type (exit).
  PYX_INLINE bool open(const list<T>& l) { return open(l, 0, len(l)); }
  PYX_INLINE bool open(const list<T>& l, int64_t lo, int64_t hi) {
    if (PYX_UNLIKELY(!l.native())) return open_shared(l, lo, hi);
    begin_ = l.data() + lo;
    end_ = l.data() + hi;
    return true;
  }
  PYX_INLINE const T* begin() const { return begin_; }
  PYX_INLINE const T* end() const { return end_; }
  PYX_INLINE int64_t size() const { return end_ - begin_; }

 private:
  PYX_COLD bool open_shared(const list<T>& l, int64_t lo, int64_t hi) {
    keep_ = list<T>::make();
    for (; lo < hi; lo++) {
      T v{};
      if (!shared_item(v, l.self(), lo)) return false;
      append(keep_, std::move(v));
    }
    begin_ = keep_.data();
    end_ = begin_ + keep_.native_size();
    return true;
  }

  const T* begin_ = nullptr;
  const T* end_ = nullptr;
  list<T> keep_;
};

namespace detail {

// Shifts the items of [i, end) of a native list up by n places, whose memory is then unset; there is room.
template <class T>
PYX_INLINE void open_gap(const list<T>& l, int64_t i, int64_t n) {
  auto* b = l.get();
  __builtin_memmove(static_cast<void*>(b->begin + i + n), b->begin + i, (b->end - b->begin - i) * sizeof(T));
  b->end += n;
}

// Closes a gap of n places, already destroyed, at i.
template <class T>
PYX_INLINE void close_gap(const list<T>& l, int64_t i, int64_t n) {
  auto* b = l.get();
  __builtin_memmove(static_cast<void*>(b->begin + i), b->begin + i + n, (b->end - b->begin - i - n) * sizeof(T));
  b->end -= n;
}

}  // namespace detail

// l.append(x) for each item; room is made once.
template <class T>
inline bool append_all(const list<T>& l, const T* items, int64_t n) {
  if (l.native()) {
    auto* b = l.get();
    if (b->cap - b->end < n) {
      int64_t size = b->end - b->begin, more = size + size / 8 + 8;
      if (!l.reserve(size + n > more ? size + n : more)) return false;
    }
    for (int64_t i = 0; i < n; i++) new (b->end++) T(items[i]);
    return true;
  }
  for (int64_t i = 0; i < n; i++) {
    if (!append(l, items[i])) return false;
  }
  return true;
}

// l.extend(m), l += m
template <class T>
inline status extend(const list<T>& l, const list<T>& m) {
  list<T> keep = is_same(l, m) ? list<T>() : m;
  reader<T> r;
  if (!keep.get()) {
    // l.extend(l): the memory to read would move.
    if (!r.open(l)) return status::exit;
    keep = list_from(r.begin(), r.size());
  }
  if (!r.open(keep)) return status::exit;
  return append_all(l, r.begin(), r.size()) ? status::ok : status::raised;
}

// list(it) for any native iterator; its items may be of a narrower type.
template <class T, class I>
inline status list_of_iter(list<T>& out, I it) {
  list<T> l = list<T>::make();
  typename I::item v{};
  for (;;) {
    status st = it.next(v);
    if (st == status::done) break;
    if (st != status::ok) return st;
    if (!append(l, recast<T>(v))) return status::raised;
  }
  out = std::move(l);
  return status::ok;
}
// l.extend(it)
template <class T, class I>
inline status extend_iter(const list<T>& l, I it) {
  list<T> items;
  status st = list_of_iter(items, std::move(it));
  return st == status::ok ? extend(l, items) : st;
}

// l.insert(i, x)
template <class T>
inline bool insert(const list<T>& l, int64_t i, std::type_identity_t<T> v) {
  if (!l.native()) {
    pyobj* o = box(v);
    return o && pyx_list_insert(l.self(), i, o);
  }
  int64_t n = l.native_size();
  if (i < 0) i = i + n < 0 ? 0 : i + n;
  if (i > n) i = n;
  if (l.get()->end == l.get()->cap) l.grow();
  detail::open_gap(l, i, 1);
  new (l.data() + i) T(std::move(v));
  return true;
}

template <class T>
[[gnu::noinline]] status pop_cold(T& out, const list<T>& l, int64_t i) {
  int64_t n = len(l);
  if (n == 0) return raised(PYX_IndexError, "pop from empty list");
  if (!wrap_index(i, n)) return raised(PYX_IndexError, "pop index out of range");
  // Native lists come here for the two errors only.
  if (!shared_item(out, l.self(), i)) return status::exit;
  if (i == n - 1) {
    if (pyobj* last = raw::pop(l.self())) {
      raw::decref(last);
      return status::ok;
    }
  }
  return pyx_list_set_slice(l.self(), i, i + 1, nullptr) ? status::ok : status::raised;
}
// l.pop()
template <class T>
PYX_INLINE status pop(T& out, const list<T>& l) {
  auto* b = l.get();
  if (PYX_UNLIKELY(b->begin == b->end)) return pop_cold(out, l, -1);
  --b->end;
  out = std::move(*b->end);
  b->end->~T();
  return status::ok;
}
// l.pop(i)
template <class T>
inline status pop(T& out, const list<T>& l, int64_t i) {
  int64_t k = i;
  if (!wrap_index(k, l.native_size())) return pop_cold(out, l, i);
  out = std::move(l.data()[k]);
  l.data()[k].~T();
  detail::close_gap(l, k, 1);
  return status::ok;
}

// del l[i]
template <class T>
inline bool delitem(const list<T>& l, int64_t i) {
  if (!wrap_index(i, len(l))) return raise(PYX_IndexError, "list assignment index out of range");
  if (!l.native()) return pyx_list_set_slice(l.self(), i, i + 1, nullptr);
  l.data()[i].~T();
  detail::close_gap(l, i, 1);
  return true;
}

// l.clear()
template <class T>
inline bool clear(const list<T>& l) {
  if (!l.native()) return pyx_list_set_slice(l.self(), 0, pyx_list_len(l.self()), nullptr);
  l.release_items();
  return true;
}

// l.reverse()
template <class T>
inline void reverse(const list<T>& l) {
  if (!l.native()) return pyx_list_reverse(l.self());
  for (T *p = l.data(), *q = p + l.native_size(); p < q && p < --q; ++p) std::swap(*p, *q);
}

// ---- Searching --------------------------------------------------------------------------------------------------

namespace detail {

// Can the items of a list be compared with x one by one, without anything of the program running meanwhile?
template <class T, class V>
inline constexpr bool found_plainly =
    plainly_comparable<T> && plainly_comparable<V> && requires(const T& a, const V& b) {
      { eq(a, b) } -> std::same_as<bool>;
    };

// The same in a list of Python, 0 <= lo: items behind x are not looked at, and few are taken out of their objects.
template <class T, class V>
[[gnu::noinline]] inline status find_shared(int64_t& out, pyobj* l, const V& x, int64_t lo, int64_t hi) {
  for (; lo < hi; lo++) {
    if constexpr (raw::findable<V>) {
      raw::match m = raw::same(raw::item(l, lo), x);
      if (m == raw::match::no) continue;
      if (PYX_LIKELY(m == raw::match::yes)) break;
    }
    T v{};
    if (!shared_item(v, l, lo)) return status::exit;
    if (eq(v, x)) break;
  }
  out = lo < hi ? lo : -1;
  return status::ok;
}

}  // namespace detail

// Position of x in [lo, hi) of l, counted as list.index counts; -1: not there.
template <class T, class V>
inline status find(int64_t& out, const list<T>& l, const V& x, int64_t lo = 0, int64_t hi = INT64_MAX) {
  int64_t n = len(l);
  if (lo < 0) lo = lo + n < 0 ? 0 : lo + n;
  if (hi < 0) hi = hi + n < 0 ? 0 : hi + n;
  if (hi > n) hi = n;
  out = -1;
  if (lo >= hi) return status::ok;
  if constexpr (detail::found_plainly<T, V>) {
    if (PYX_UNLIKELY(!l.native())) return detail::find_shared<T>(out, l.self(), x, lo, hi);
  }
  reader<T> r;
  if (!r.open(l, lo, hi)) return status::exit;
  for (int64_t i = 0; i < r.size(); i++) {
    bool same;
    if (status st = eq_item(same, r.begin()[i], x); PYX_UNLIKELY(st != status::ok)) return st;
    if (same) {
      out = lo + i;
      break;
    }
  }
  return status::ok;
}

// x in l
template <class T, class V>
inline status in_list(bool& out, const V& x, const list<T>& l) {
  int64_t i;
  status st = find(i, l, x);
  out = i >= 0;
  return st;
}

// l.count(x)
template <class T, class V>
inline status count(int64_t& out, const list<T>& l, const V& x) {
  out = 0;
  if constexpr (detail::found_plainly<T, V>) {
    if (PYX_UNLIKELY(!l.native())) {
      for (int64_t at = 0, n = len(l);; out++, at++) {
        if (status st = detail::find_shared<T>(at, l.self(), x, at, n); st != status::ok || at < 0) return st;
      }
    }
  }
  reader<T> r;
  if (!r.open(l)) return status::exit;
  for (const T& v : r) {
    bool same;
    if (status st = eq_item(same, v, x); PYX_UNLIKELY(st != status::ok)) return st;
    out += same;
  }
  return status::ok;
}

// ValueError "repr(x) is not in list"
PYX_COLD void raise_not_in_list(int64_t x);
PYX_COLD void raise_not_in_list(double x);
PYX_COLD void raise_not_in_list(const obj& x);
template <class V>
PYX_COLD void raise_not_in_list(const V& x) {
  if (obj o = to_obj(x)) raise_not_in_list(o);
}

// l.index(x, lo, hi)
template <class T, class V>
inline status index(int64_t& out, const list<T>& l, const V& x, int64_t lo = 0, int64_t hi = INT64_MAX) {
  status st = find(out, l, x, lo, hi);
  if (st != status::ok || out >= 0) return st;
  raise_not_in_list(x);
  return status::raised;
}

// l.remove(x)
template <class T, class V>
inline status remove(const list<T>& l, const V& x) {
  int64_t i;
  status st = find(i, l, x);
  if (st != status::ok) return st;
  if (i < 0) return raised(PYX_ValueError, "list.remove(x): x not in list");
  return delitem(l, i) ? status::ok : status::raised;
}

// ---- Comparison -------------------------------------------------------------------------------------------------

namespace detail {

// Two lists side by side up to their first difference.
template <class A, class B>
struct side_by_side {
  reader<A> a;
  reader<B> b;
  int64_t at = 0;  // index of the first difference, or the shorter length

  status open(const list<A>& x, const list<B>& y) {
    if (!a.open(x) || !b.open(y)) return status::exit;
    for (; both(); at++) {
      bool same;
      if (status st = eq_item(same, a.begin()[at], b.begin()[at]); PYX_UNLIKELY(st != status::ok)) return st;
      if (!same) break;
    }
    return status::ok;
  }
  bool both() const { return at < a.size() && at < b.size(); }
};

}  // namespace detail

// x == y
template <class A, class B>
inline status eq(bool& out, const list<A>& x, const list<B>& y) {
  out = false;
  if (len(x) != len(y)) return status::ok;
  detail::side_by_side<A, B> s;
  status st = s.open(x, y);
  out = s.at == s.a.size();
  return st;
}
template <class A, class B>
inline status ne(bool& out, const list<A>& x, const list<B>& y) {
  status st = eq(out, x, y);
  out = !out;
  return st;
}
// x < y
template <class A, class B>
inline status lt(bool& out, const list<A>& x, const list<B>& y) {
  detail::side_by_side<A, B> s;
  status st = s.open(x, y);
  if (st != status::ok) return st;
  if (s.both()) return lt_item(out, s.a.begin()[s.at], s.b.begin()[s.at]);
  out = s.a.size() < s.b.size();
  return st;
}
// x <= y
template <class A, class B>
inline status le(bool& out, const list<A>& x, const list<B>& y) {
  detail::side_by_side<A, B> s;
  status st = s.open(x, y);
  if (st != status::ok) return st;
  if (s.both()) return le_item(out, s.a.begin()[s.at], s.b.begin()[s.at]);
  out = s.a.size() <= s.b.size();
  return st;
}
template <class A, class B>
inline status gt(bool& out, const list<A>& x, const list<B>& y) {
  return lt(out, y, x);
}
template <class A, class B>
inline status ge(bool& out, const list<A>& x, const list<B>& y) {
  return le(out, y, x);
}

}  // namespace pyx
