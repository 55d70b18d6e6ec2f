// pyx/list_slice.hpp: slices, concatenation and repetition of lists.
#pragma once
#include "list_ops.hpp"
#include "slice.hpp"

namespace pyx {

// l[s]
template <class T, class A, class B, class C>
inline status getitem(list<T>& out, const list<T>& l, const slice<A, B, C>& s) {
  span sp;
  if (!adjust(sp, s, len(l))) return status::raised;
  int64_t lo = sp.start, hi = sp.start + (sp.count - 1) * sp.step;
  if (lo > hi) std::swap(lo, hi);
  reader<T> r;
  if (sp.count == 0) lo = hi = 0;
  if (!r.open(l, lo, sp.count ? hi + 1 : lo)) return status::exit;
  list<T> m = list_with_room<T>(sp.count);
  if (!m.get()) return status::raised;
  T* p = m.data();
  if (sp.step == 1) {
    for (int64_t i = 0; i < sp.count; i++) new (p + i) T(r.begin()[i]);
  } else {
    for (int64_t i = 0; i < sp.count; i++) new (p + i) T(r.begin()[sp.start - lo + i * sp.step]);
  }
  m.get()->end = p + sp.count;
  out = std::move(m);
  return status::ok;
}

// a, *b, c = l: at least n items, those that the star takes, and the i-th from the end
PYX_COLD inline bool raise_unpack_least(int64_t have, int64_t want) {
  pyx_raisef(PYX_ValueError, "not enough values to unpack (expected at least %lld, got %lld)",
             static_cast<long long>(want), static_cast<long long>(have));
  return false;
}
template <class T>
inline bool unpack_least(const list<T>& l, int64_t n) {
  return PYX_LIKELY(len(l) >= n) || raise_unpack_least(len(l), n);
}
template <class T>
inline status unpack_rest(list<T>& out, const list<T>& l, int64_t before, int64_t after) {
  return getitem(out, l, make_slice(before, len(l) - after, none{}));
}
template <class T>
inline bool unpack_back(T& out, const list<T>& l, int64_t i) {
  return unpack_item(out, l, len(l) - i);
}

// l.copy(), list(l)
template <class T>
inline status copy(list<T>& out, const list<T>& l) {
  return getitem(out, l, make_slice(none{}, none{}, none{}));
}

namespace detail {

// A Python list of the items, for storing into a shared list.
template <class T>
inline obj boxed_copy(const T* items, int64_t n) {
  list<T> m = list_from(items, n);
  return to_obj(m);
}

// l[start:stop] = items of another length, on a native list; items lie outside l.
template <class T>
inline bool replace_native(const list<T>& l, const span& sp, const T* items, int64_t n) {
  int64_t old = sp.count, size = l.native_size();
  if (n > old && !l.reserve(size + n - old)) return false;
  T* at = l.data() + sp.start;
  list<T>::destroy_items(at, at + old);
  if (n > old) open_gap(l, sp.start + old, n - old);
  if (n < old) close_gap(l, sp.start + n, old - n);
  for (int64_t i = 0; i < n; i++) new (at + i) T(items[i]);
  return true;
}

template <class T>
PYX_COLD bool set_slice_shared(const list<T>& l, const span& sp, const T* items, int64_t n) {
  if (sp.step == 1) {
    obj m = boxed_copy(items, n);
    int64_t hi = sp.stop < sp.start ? sp.start : sp.stop;
    return m && pyx_list_set_slice(l.self(), sp.start, hi, m.get());
  }
  for (int64_t i = 0; i < n; i++) {
    if (!setitem(l, sp.start + i * sp.step, items[i])) return false;
  }
  return true;
}

}  // namespace detail

// l[s] = m
template <class T, class A, class B, class C>
inline status setitem(const list<T>& l, const slice<A, B, C>& s, const list<T>& m) {
  list<T> keep = m;
  if (is_same(l, m)) {
    status st = copy(keep, m);
    if (st != status::ok) return st;
  }
  reader<T> r;
  if (!r.open(keep)) return status::exit;
  span sp;
  if (!adjust(sp, s, len(l))) return status::raised;
  int64_t n = r.size();
  if (sp.step != 1 && n != sp.count) {
    pyx_raisef(PYX_ValueError, "attempt to assign sequence of size %lld to extended slice of size %lld",
               static_cast<long long>(n), static_cast<long long>(sp.count));
    return status::raised;
  }
  if (!l.native()) return detail::set_slice_shared(l, sp, r.begin(), n) ? status::ok : status::raised;
  if (sp.step == 1) return detail::replace_native(l, sp, r.begin(), n) ? status::ok : status::raised;
  for (int64_t i = 0; i < n; i++) l.data()[sp.start + i * sp.step] = r.begin()[i];
  return status::ok;
}

namespace detail {

// Takes every step-th item out of a native list in one pass. What the items hold goes when the list is in order again.
template <class T>
inline bool drop_stepped(const list<T>& l, const span& sp) {
  auto* b = l.get();
  list<T> gone = list_with_room<T>(sp.count);
  if (!gone.get()) return false;
  T* to = b->begin + sp.start;
  T* from = to;
  for (int64_t i = 0; i < sp.count; i++) {
    __builtin_memcpy(static_cast<void*>(gone.data() + i), static_cast<void*>(from), sizeof(T));
    T* next = i + 1 < sp.count ? from + sp.step : b->end;
    __builtin_memmove(static_cast<void*>(to), static_cast<void*>(from + 1), (next - from - 1) * sizeof(T));
    to += next - from - 1;
    from = next;
  }
  b->end = to;
  gone.get()->end = gone.data() + sp.count;
  return true;
}

}  // namespace detail

// del l[s]
template <class T, class A, class B, class C>
inline bool delitem(const list<T>& l, const slice<A, B, C>& s) {
  span sp;
  if (!adjust(sp, s, len(l))) return false;
  if (sp.count == 0) return true;
  if (sp.step < 0) sp = {sp.start + (sp.count - 1) * sp.step, sp.start + 1, -sp.step, sp.count};
  if (sp.step == 1) {
    if (!l.native()) return pyx_list_set_slice(l.self(), sp.start, sp.start + sp.count, nullptr);
    list<T>::destroy_items(l.data() + sp.start, l.data() + sp.start + sp.count);
    detail::close_gap(l, sp.start, sp.count);
    return true;
  }
  if (l.native()) return detail::drop_stepped(l, sp);
  obj index = obj::steal(box(s));
  return index && pyx_delitem(l.self(), index.get());
}

// a + b
template <class T>
inline status concat(list<T>& out, const list<T>& a, const list<T>& b) {
  reader<T> x, y;
  if (!x.open(a) || !y.open(b)) return status::exit;
  list<T> m = list_with_room<T>(x.size() + y.size());
  if (!m.get() || !append_all(m, x.begin(), x.size()) || !append_all(m, y.begin(), y.size())) return status::raised;
  out = std::move(m);
  return status::ok;
}

// a * n
template <class T>
inline status repeat(list<T>& out, const list<T>& a, int64_t n) {
  reader<T> r;
  if (!r.open(a)) return status::exit;
  int64_t size = r.size(), total;
  if (n < 0) n = 0;
  if (__builtin_mul_overflow(size, n, &total)) return raised(PYX_MemoryError, nullptr);
  list<T> m = list_with_room<T>(total);
  if (!m.get()) return status::raised;
  T* p = m.data();
  if (size == 1) {
    const T v = *r.begin();
    for (int64_t i = 0; i < n; i++) new (p + i) T(v);
  } else {
    for (int64_t k = 0, at = 0; k < n; k++) {
      for (int64_t i = 0; i < size; i++) new (p + at++) T(r.begin()[i]);
    }
  }
  m.get()->end = p + total;
  out = std::move(m);
  return status::ok;
}

template <class T>
inline status repeat(list<T>& out, int64_t n, const list<T>& a) {
  return repeat(out, a, n);
}

// [v] * n without the list in between
template <class T>
inline bool list_filled(list<T>& out, std::type_identity_t<T> v, int64_t n) {
  if (n < 0) n = 0;
  list<T> m = list_with_room<T>(n);
  if (!m.get()) return false;
  T* p = m.data();
  for (int64_t i = 0; i < n; i++) new (p + i) T(v);
  m.get()->end = p + n;
  out = std::move(m);
  return true;
}

// a *= n
template <class T>
inline status repeat_in_place(const list<T>& a, int64_t n) {
  list<T> m;
  status st = repeat(m, a, n);
  return st == status::ok ? setitem(a, make_slice(none{}, none{}, none{}), m) : st;
}

}  // namespace pyx
