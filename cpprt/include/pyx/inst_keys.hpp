// pyx/inst_keys.hpp: native instances as keys of dicts and sets, as items that are searched and sorted, and as texts.
//
// K::hash, K::equal, K::less, K::as_str and K::as_repr, where K has them, are the native forms of the special methods of the class. Where one
// raises, so does the operation; those on heaps exit, and Python repeats them.
#pragma once
#include "compare.hpp"
#include "hash.hpp"
#include "inst.hpp"
#include "text.hpp"

namespace pyx {

template <class K>
inline constexpr bool hashable<inst<K>> = true;
template <class K>
inline constexpr bool hashed_by_place<inst<K>> = !K::has_hash;
template <class K>
inline constexpr bool plainly_comparable<inst<K>> = false;
template <class K>
inline constexpr bool may_doubt<inst<K>> = K::has_equal;
template <class K>
inline constexpr bool has_methods<inst<K>> = true;

namespace detail {

// What a method of an instance gave; false: it raised, or gave something else, of which nothing is left.
template <class T>
PYX_INLINE bool given(T& out, ret<T> r) {
  out = r.value;
  if (PYX_LIKELY(r.st == status::ok)) return true;
  if (r.st != status::raised) forget_failure(r.st);
  return false;
}

template <class K>
PYX_INLINE bool equal(bool& out, const inst<K>& a, const inst<K>& b) {
  out = identity(a) == identity(b);
  if constexpr (K::has_equal) {
    if (!out) return given(out, K::equal(a, b));
  }
  return true;
}
template <class K>
PYX_INLINE bool less(bool& out, const inst<K>& a, const inst<K>& b) {
  if constexpr (K::has_less) {
    return given(out, K::less(a, b));
  } else {
    return false;
  }
}

}  // namespace detail

// Appends repr(i), or str(i); exits where the class says nothing, or its method fails.
template <bool Repr, class K>
PYX_INLINE status append_inst(builder& b, const inst<K>& i) {
  str text;
  if constexpr (!Repr && K::has_as_str) {
    if (!detail::given(text, K::as_str(i))) return key_failed();
  } else if constexpr (K::has_as_repr) {
    if (!detail::given(text, K::as_repr(i))) return key_failed();
  } else {
    return status::exit;
  }
  b.add(text);
  return status::ok;
}

// The hash of an instance by identity: the same before and after it is shared.
template <class K>
PYX_INLINE int64_t identity_hash(const inst<K>& i) {
  if (i.foreign()) return shared_identity(i.self());
  K* b = i.made();
  if (b->self && !b->hashed) return shared_identity(b->self);
  b->hashed = true;
  return pointer_hash(b);
}

template <class K>
PYX_INLINE bool hash_key(int64_t& out, const inst<K>& i) {
  if constexpr (K::has_hash) {
    if (!detail::given(out, K::hash(i))) return false;
    if (PYX_UNLIKELY(out == -1)) out = -2;
    return out != kHashFree;
  } else {
    out = identity_hash(i);
    return true;
  }
}

template <class K>
PYX_INLINE bool same_key(const inst<K>& a, const inst<K>& b) {
  bool same = false;
  if (PYX_UNLIKELY(!detail::equal(same, a, b))) same = key_doubt() = true;
  return same;
}

// A named tuple has the hash of a tuple of its items and may be equal to one, which Python finds out.
template <class K, class... T>
PYX_INLINE bool same_key(const inst<K>&, const tuple<T...>&) {
  if constexpr (K::named) key_doubt() = true;
  return false;
}
template <class K, class... T>
PYX_INLINE bool same_key(const tuple<T...>&, const inst<K>&) {
  if constexpr (K::named) key_doubt() = true;
  return false;
}
template <class K, class L>
PYX_INLINE bool same_key(const inst<K>&, const inst<L>&) {
  if constexpr (K::named && L::named) key_doubt() = true;
  return false;
}

// Values that are equal to themselves alone: None and instances without an __eq__ of their class.
template <class T>
inline constexpr bool itself_alone = std::is_same_v<T, none>;
template <class K>
inline constexpr bool itself_alone<inst<K>> = !K::has_equal;
template <class... T>
inline constexpr bool itself_alone<uni<T...>> = (itself_alone<T> && ...);
template <class T>
inline constexpr bool is_union = false;
template <class... T>
inline constexpr bool is_union<uni<T...>> = true;
template <class A, class B>
  requires(itself_alone<A> && itself_alone<B> && (is_union<A> || is_union<B>))
PYX_INLINE status eq(bool& out, const A& a, const B& b) {
  out = identity(a) == identity(b);
  return status::ok;
}

// a == b as containers compare their items
template <class K>
PYX_INLINE status eq(bool& out, const inst<K>& a, const inst<K>& b) {
  if (PYX_LIKELY(detail::equal(out, a, b))) return status::ok;
  return pyx_error() ? status::raised : compare_boxed(out, PYX_EQ, a, b);
}
template <class K>
PYX_INLINE status lt(bool& out, const inst<K>& a, const inst<K>& b) {
  if (PYX_LIKELY(detail::less(out, a, b))) return status::ok;
  return pyx_error() ? status::raised : compare_boxed(out, PYX_LT, a, b);
}

// a < b; false: native code can't tell
template <class K>
PYX_INLINE bool precedes(bool& out, const inst<K>& a, const inst<K>& b) {
  return detail::less(out, a, b);
}
// The sign of a compared with b, inside a tuple.
template <class K>
PYX_INLINE bool order_of(int& out, const inst<K>& a, const inst<K>& b) {
  bool yes;
  if (!detail::equal(yes, a, b)) return false;
  out = 0;
  if (yes) return true;
  if (!detail::less(yes, a, b)) return false;
  out = yes ? -1 : 1;
  return true;
}

}  // namespace pyx
