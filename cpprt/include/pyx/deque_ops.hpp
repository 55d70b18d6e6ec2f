// pyx/deque_ops.hpp: the methods and operators of deque.
#pragma once
#include "consume.hpp"
#include "deque.hpp"
#include "object.hpp"
#include "recast.hpp"

namespace pyx {

namespace detail {

// Calls a method of a shared deque; null with an exception.
template <class T, class... A>
PYX_COLD obj deque_call(const deque<T>& d, const char* method, const A&... args) {
  obj boxed[] = {to_obj(d), to_obj(args)...};
  pyobj* all[sizeof...(A) + 1];
  for (size_t i = 0; i <= sizeof...(A); i++) {
    if (!(all[i] = boxed[i].get())) return obj();
  }
  return obj::steal(pyx_method_call(method, all, sizeof...(A) + 1));
}
template <class T, class... A>
PYX_COLD bool deque_do(const deque<T>& d, const char* method, const A&... args) {
  return bool(deque_call(d, method, args...));
}
// The result of a method that gives an int or bool.
template <class R, class T, class... A>
PYX_COLD status deque_ask(R& out, const deque<T>& d, const char* method, const A&... args) {
  obj r = deque_call(d, method, args...);
  return r && unbox(r.get(), out) ? status::ok : status::raised;
}

}  // namespace detail

// deque(), deque(maxlen=n)
template <class D>
inline D deque_make() {
  return D::make();
}
template <class T>
inline bool deque_limited(deque<T>& out, int64_t maxlen) {
  if (maxlen < 0) return raise(PYX_ValueError, "maxlen must be non-negative");
  out = deque<T>::make();
  out.get()->maxlen = maxlen;
  return true;
}
template <class T>
inline bool deque_limited(deque<T>& out, none) {
  out = deque<T>::make();
  return true;
}

template <class T>
inline bool deque_limited(deque<T>& out, const uni<none, int64_t>& maxlen) {
  return visit([&out](auto n) { return deque_limited(out, n); }, maxlen);
}

template <class T>
PYX_INLINE bool append(const deque<T>& d, std::type_identity_t<T> v) {
  if (PYX_UNLIKELY(!d.native())) return detail::deque_do(d, "append", v);
  d.put_last(std::move(v));
  return true;
}
template <class T>
PYX_INLINE bool appendleft(const deque<T>& d, std::type_identity_t<T> v) {
  if (PYX_UNLIKELY(!d.native())) return detail::deque_do(d, "appendleft", v);
  d.put_first(std::move(v));
  return true;
}

namespace detail {

template <class T>
PYX_COLD status deque_pop_cold(T& out, const deque<T>& d, bool first) {
  const int64_t n = len(d);
  if (n == 0) return raised(PYX_IndexError, "pop from an empty deque");
  if (!shared_deque_item(out, d.self(), first ? 0 : n - 1)) return status::exit;
  return deque_do(d, first ? "popleft" : "pop") ? status::ok : status::raised;
}

}  // namespace detail

template <class T>
PYX_INLINE status pop(T& out, const deque<T>& d) {
  if (PYX_UNLIKELY(d.get()->size == 0)) return detail::deque_pop_cold(out, d, false);
  d.take_last(out);
  return status::ok;
}
template <class T>
PYX_INLINE status popleft(T& out, const deque<T>& d) {
  if (PYX_UNLIKELY(d.get()->size == 0)) return detail::deque_pop_cold(out, d, true);
  d.take_first(out);
  return status::ok;
}

namespace detail {

// Calls put with each item of x, once all of them are there: one of another type exits before anything has changed.
template <class T, class X, class F>
inline status deque_feed(X&& x, F&& put) {
  list<T> all;
  status st = over::list_of_all(all, static_cast<X&&>(x));
  for (int64_t i = 0; st == status::ok && i < all.native_size(); i++)
    st = put(std::move(all.data()[i])) ? status::ok : status::raised;
  return st;
}

}  // namespace detail

// d.extend(x), d += x
template <class T, class X>
inline status extend(const deque<T>& d, X&& x) {
  return detail::deque_feed<T>(static_cast<X&&>(x), [&](T v) { return append(d, std::move(v)); });
}
template <class T, class X>
inline status deque_iadd(deque<T>& out, const deque<T>& d, X&& x) {
  deque<T> self = d;
  status st = extend(self, static_cast<X&&>(x));
  if (st == status::ok) out = std::move(self);
  return st;
}
// d.extendleft(x)
template <class T, class X>
inline status extendleft(const deque<T>& d, X&& x) {
  return detail::deque_feed<T>(static_cast<X&&>(x), [&](T v) { return appendleft(d, std::move(v)); });
}

// deque(x), deque(x, maxlen)
template <class T, class X, class M>
inline status deque_of(deque<T>& out, X&& x, M maxlen) {
  deque<T> d;
  if (!deque_limited(d, maxlen)) return status::raised;
  status st = extend(d, static_cast<X&&>(x));
  if (st == status::ok) out = std::move(d);
  return st;
}

// d.copy()
template <class T>
inline bool copy(deque<T>& out, const deque<T>& d) {
  if (!d.native()) {
    obj o = detail::deque_call(d, "copy");
    if (!o) return false;
    out = deque<T>::share(o.get());
    return true;
  }
  auto c = deque<T>::make();
  c.get()->maxlen = d.get()->maxlen;
  for (int64_t i = 0; i < d.get()->size; i++) c.put_last(d.get()->at(i));
  out = std::move(c);
  return true;
}

// d.clear()
template <class T>
inline bool clear(const deque<T>& d) {
  if (!d.native()) return detail::deque_do(d, "clear");
  if (d.get()->size > 0) d.get()->state++;
  d.release_items();
  return true;
}

// d.rotate(n)
template <class T>
inline bool rotate(const deque<T>& d, int64_t n) {
  if (!d.native()) return detail::deque_do(d, "rotate", n);
  auto* b = d.get();
  if (b->size <= 1) return true;
  b->state++;
  n %= b->size;
  if (n > b->size / 2) n -= b->size;
  if (n < -(b->size / 2)) n += b->size;
  auto move = [](T* to, const T* from) {
    if (to != from) __builtin_memcpy(static_cast<void*>(to), static_cast<const void*>(from), sizeof(T));
  };
  for (; n > 0; n--) {
    const T* last = &b->at(b->size - 1);
    b->head = (b->head - 1) & (b->room - 1);
    move(&b->at(0), last);
  }
  for (; n < 0; n++) {
    const T* first = &b->at(0);
    b->head = (b->head + 1) & (b->room - 1);
    move(&b->at(b->size - 1), first);
  }
  return true;
}

// d.reverse()
template <class T>
inline bool reverse(const deque<T>& d) {
  if (!d.native()) return detail::deque_do(d, "reverse");
  auto* b = d.get();
  for (int64_t i = 0, k = b->size - 1; i < k; i++, k--) std::swap(b->at(i), b->at(k));
  return true;
}

// d.insert(i, x)
template <class T>
inline bool insert(const deque<T>& d, int64_t i, std::type_identity_t<T> v) {
  if (!d.native()) return detail::deque_do(d, "insert", i, v);
  const int64_t n = d.get()->size;
  if (n == d.get()->maxlen) return raise(PYX_IndexError, "deque already at its maximum size");
  if (i >= n) return append(d, std::move(v));
  if (i <= -n || i == 0) return appendleft(d, std::move(v));
  rotate(d, -i);
  i < 0 ? d.put_last(std::move(v)) : d.put_first(std::move(v));
  return rotate(d, i);
}

namespace detail {

// Removes the item at a place of a native deque.
template <class T>
inline void deque_remove_at(const deque<T>& d, int64_t i) {
  T gone;
  rotate(d, -i);
  d.take_first(gone);
  rotate(d, i);
}

// The place of the first item in [lo, hi) that is equal to x, or -1. What an == changes meanwhile is noticed.
template <class T, class X>
inline status deque_find(int64_t& at, const deque<T>& d, const X& x, int64_t lo, int64_t hi) {
  at = -1;
  for (int64_t i = lo; i < hi; i++) {
    bool same;
    if constexpr (plainly_comparable<T>) {
      if (status st = eq_item(same, d.get()->at(i), x); PYX_UNLIKELY(st != status::ok)) return st;
    } else {
      const uint64_t state = d.get()->state;
      const T item = d.get()->at(i);
      if (status st = eq_item(same, item, x); PYX_UNLIKELY(st != status::ok)) return st;
      if (d.get()->state != state) return raised(PYX_RuntimeError, "deque mutated during iteration");
    }
    if (same) {
      at = i;
      return status::ok;
    }
  }
  return status::ok;
}

}  // namespace detail

// del d[i]
template <class T>
inline bool delitem(const deque<T>& d, int64_t i) {
  if (!d.native()) return detail::deque_do(d, "__delitem__", i);
  if (!wrap_index(i, d.get()->size)) return raise(PYX_IndexError, "deque index out of range");
  detail::deque_remove_at(d, i);
  return true;
}

// d.remove(x); not there: as index
template <class T, class X>
inline status remove(const deque<T>& d, const X& x) {
  if (!d.native()) return detail::deque_do(d, "remove", x) ? status::ok : status::raised;
  int64_t at;
  if (status st = detail::deque_find(at, d, x, 0, d.get()->size); st != status::ok) return st;
  if (at < 0) return status::exit;
  detail::deque_remove_at(d, at);
  return status::ok;
}

// d.count(x)
template <class T, class X>
inline status count(int64_t& out, const deque<T>& d, const X& x) {
  if (!d.native()) return detail::deque_ask(out, d, "count", x);
  out = 0;
  for (int64_t at = 0;; at++) {
    if (status st = detail::deque_find(at, d, x, at, d.get()->size); st != status::ok) return st;
    if (at < 0) return status::ok;
    out++;
  }
}

// d.index(x[, start[, stop]]); not there: the error has the repr of x, so Python raises it.
template <class T, class X>
inline status index(int64_t& out, const deque<T>& d, const X& x, int64_t lo = 0, int64_t hi = INT64_MAX) {
  if (!d.native()) return detail::deque_ask(out, d, "index", x, lo, hi);
  const int64_t n = d.get()->size;
  if (lo < 0) lo = lo + n < 0 ? 0 : lo + n;
  if (hi < 0) hi = hi + n < 0 ? 0 : hi + n;
  if (hi > n) hi = n;
  if (status st = detail::deque_find(out, d, x, lo < hi ? lo : hi, hi); st != status::ok) return st;
  return out < 0 ? status::exit : status::ok;
}

// x in d, x not in d
template <class T, class X>
inline status in_deque(bool& out, const X& x, const deque<T>& d) {
  if (!d.native()) return detail::deque_ask(out, d, "__contains__", x);
  int64_t at;
  status st = detail::deque_find(at, d, x, 0, d.get()->size);
  out = at >= 0;
  return st;
}
template <class T, class X>
inline status not_in_deque(bool& out, const X& x, const deque<T>& d) {
  status st = in_deque(out, x, d);
  out = !out;
  return st;
}

// a == b
template <class T, class U>
inline status eq(bool& out, const deque<T>& a, const deque<U>& b) {
  if (!a.native() || !b.native()) return compare_boxed(out, PYX_EQ, a, b);
  const int64_t n = a.get()->size;
  out = n == b.get()->size;
  for (int64_t i = 0; out && i < n; i++) {
    if (status st = eq_item(out, a.get()->at(i), b.get()->at(i)); st != status::ok) return st;
  }
  return status::ok;
}
template <class T, class U>
inline status ne(bool& out, const deque<T>& a, const deque<U>& b) {
  status st = eq(out, a, b);
  out = !out;
  return st;
}

// d.maxlen
template <class T>
inline uni<none, int64_t> maxlen_of(const deque<T>& d) {
  using result = uni<none, int64_t>;
  const int64_t n = d.native() ? d.get()->maxlen : pyx_deque_maxlen(d.self());
  return n < 0 ? result::template of<0>(none{}) : result::template of<1>(n);
}

}  // namespace pyx
