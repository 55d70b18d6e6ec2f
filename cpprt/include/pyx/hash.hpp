// pyx/hash.hpp: CPython's hashes of native values, and equality of keys across types.
#pragma once
#include <np/scalar.hpp>
#include "str.hpp"
#include "tuple.hpp"
#include "uni.hpp"
#include "vtuple.hpp"

namespace pyx {

// The two hashes that no value has: CPython has none of -1, and what would have the other exits.
inline constexpr int64_t kHashGone = -1;
inline constexpr int64_t kHashFree = INT64_MIN;

// hash(x) of a float that is not a small whole number. False: NaN, whose hash is its identity.
bool hash_of_float(int64_t& out, double x);
int64_t hash_of_none();

// Do hashes of this type hang on addresses? Then the objects that its values become have other ones.
template <class T>
inline constexpr bool hashed_by_place = false;
template <class... T>
inline constexpr bool hashed_by_place<tuple<T...>> = (hashed_by_place<T> || ...);
template <class T>
inline constexpr bool hashed_by_place<vtuple<T>> = hashed_by_place<T>;
template <class... T>
inline constexpr bool hashed_by_place<uni<T...>> = (hashed_by_place<T> || ...);

// Can values of the type be keys of native containers?
template <class T>
inline constexpr bool hashable = false;
template <>
inline constexpr bool hashable<none> = true;
template <>
inline constexpr bool hashable<bool> = true;
template <>
inline constexpr bool hashable<int64_t> = true;
template <>
inline constexpr bool hashable<wide> = true;
template <>
inline constexpr bool hashable<double> = true;
template <>
inline constexpr bool hashable<complex> = true;
template <>
inline constexpr bool hashable<np_f8> = true;
template <>
inline constexpr bool hashable<np_i8> = true;
template <>
inline constexpr bool hashable<str> = true;
template <class... T>
inline constexpr bool hashable<tuple<T...>> = (hashable<T> && ...);
template <class T>
inline constexpr bool hashable<vtuple<T>> = hashable<T>;
template <class... T>
inline constexpr bool hashable<uni<T...>> = (hashable<T> && ...);

// Can the equality of two keys fail? What could not be decided leaves key_doubt() behind; an __eq__ that raised ends the
// search, as if the key were found.
template <class T>
inline constexpr bool may_doubt = false;
template <class... T>
inline constexpr bool may_doubt<tuple<T...>> = (may_doubt<T> || ...);
bool& key_doubt();  // of this thread
// Clears the exception of an operation that failed: it is to be repeated.
PYX_COLD void forget_failure(status st);

// hash_key(out, x) gives hash(x); false: the outcome is key_failed().
PYX_INLINE bool hash_key(int64_t& out, int64_t x) {
  constexpr int64_t p = (int64_t{1} << 61) - 1;
  if (PYX_UNLIKELY(x <= -p || x >= p)) x %= p;
  out = x == -1 ? -2 : x;
  return true;
}
PYX_INLINE bool hash_key(int64_t& out, wide x) {
  constexpr wide p = (wide{1} << 61) - 1;
  return hash_key(out, static_cast<int64_t>(x % p));
}
PYX_INLINE bool hash_key(int64_t& out, bool x) {
  out = x;
  return true;
}
PYX_INLINE bool hash_key(int64_t& out, none) {
  out = hash_of_none();
  return true;
}
PYX_INLINE bool hash_key(int64_t& out, double x) {
  if (PYX_LIKELY(__builtin_fabs(x) < 4503599627370496.0)) {
    auto whole = static_cast<int64_t>(x);
    if (static_cast<double>(whole) == x) return hash_key(out, whole);
  }
  return hash_of_float(out, x);
}
PYX_INLINE bool hash_key(int64_t& out, complex x) {
  int64_t re, im;
  if (!hash_key(re, x.re) || !hash_key(im, x.im)) return false;
  out = static_cast<int64_t>(static_cast<uint64_t>(re) + static_cast<uint64_t>(im) * 1000003);
  if (out == kHashGone) out = -2;
  return out != kHashFree;
}
PYX_INLINE bool hash_key(int64_t& out, np_f8 x) { return hash_key(out, x.v); }
// NumPy does not reduce its ints.
PYX_INLINE bool hash_key(int64_t& out, np_i8 x) {
  out = x.v == -1 ? -2 : x.v;
  return x.v != kHashFree;
}
PYX_INLINE bool hash_key(int64_t& out, const str& s) {
  str_body* b = s.body();
  if (!b) {
    out = 0;
    return true;
  }
  out = b->hash;
  if (PYX_UNLIKELY(out == kHashGone)) out = hash(s);
  return PYX_LIKELY(out != kHashFree);
}

namespace detail {

inline constexpr uint64_t kPrime1 = 11400714785074694791u;
inline constexpr uint64_t kPrime2 = 14029467366897019727u;
inline constexpr uint64_t kPrime5 = 2870177450012600261u;

template <class T>
PYX_INLINE bool hash_item(uint64_t& sum, const T& v) {
  int64_t lane;
  if (!hash_key(lane, v)) return false;
  sum += static_cast<uint64_t>(lane) * kPrime2;
  sum = sum << 31 | sum >> 33;
  sum *= kPrime1;
  return true;
}
PYX_INLINE bool hash_items(uint64_t&, const tuple<>&) { return true; }
template <class H, class... R>
PYX_INLINE bool hash_items(uint64_t& sum, const tuple<H, R...>& t) {
  return hash_item(sum, t.head) && hash_items(sum, t.tail);
}

// The hash of a tuple of n items that were added up.
PYX_INLINE bool hash_end(int64_t& out, uint64_t sum, uint64_t n) {
  sum += n ^ (kPrime5 ^ 3527539u);
  out = sum == ~uint64_t{0} ? 1546275796 : static_cast<int64_t>(sum);
  return out != kHashFree;
}

}  // namespace detail

template <class... T>
PYX_INLINE bool hash_key(int64_t& out, const tuple<T...>& t) {
  uint64_t sum = detail::kPrime5;
  return detail::hash_items(sum, t) && detail::hash_end(out, sum, sizeof...(T));
}
template <class T>
inline bool hash_key(int64_t& out, const vtuple<T>& t) {
  uint64_t sum = detail::kPrime5;
  for (const T& v : t) {
    if (!detail::hash_item(sum, v)) return false;
  }
  return detail::hash_end(out, sum, static_cast<uint64_t>(t.size()));
}
template <class... T>
PYX_INLINE bool hash_key(int64_t& out, const uni<T...>& u) {
  return visit([&out](const auto& v) { return hash_key(out, v); }, u);
}

namespace detail {

// A number as the Python number that it is equal to.
PYX_INLINE int64_t plain_number(bool v) { return v; }
PYX_INLINE int64_t plain_number(int64_t v) { return v; }
PYX_INLINE double plain_number(double v) { return v; }
PYX_INLINE double plain_number(np_f8 v) { return v.v; }
PYX_INLINE int64_t plain_number(np_i8 v) { return v.v; }

// plain_number() of an __int128 would be ambiguous without a declaration of its own.
PYX_INLINE wide plain_number(wide v) { return v; }

template <class T>
concept number_key = requires(const T& v) { plain_number(v); };

PYX_INLINE bool same_wide(wide a, double b) {
  return b >= -0x1p127 && b < 0x1p127 && static_cast<wide>(b) == a && static_cast<double>(static_cast<wide>(b)) == b;
}
PYX_INLINE bool same_wide(double a, wide b) { return same_wide(b, a); }
PYX_INLINE bool same_wide(wide a, wide b) { return a == b; }
PYX_INLINE bool same_wide(wide a, int64_t b) { return a == b; }
PYX_INLINE bool same_wide(int64_t a, wide b) { return a == b; }

template <class T>
PYX_INLINE bool same_complex(complex a, const T& b) {
  if constexpr (std::is_same_v<T, complex>) {
    return a.re == b.re && a.im == b.im;
  } else if constexpr (number_key<T>) {
    if constexpr (std::is_same_v<T, wide>) {
      return a.im == 0.0 && same_wide(b, a.re);
    } else {
      return a.im == 0.0 && eq(a.re, plain_number(b));
    }
  } else {
    return false;
  }
}

// Members of enumerations (pyx/member.hpp).
template <class T>
concept member_key = requires { typename T::enumeration; };

template <class T>
inline constexpr bool is_vtuple = false;
template <class T>
inline constexpr bool is_vtuple<vtuple<T>> = true;
template <class T>
inline constexpr bool is_uni = false;
template <class... T>
inline constexpr bool is_uni<uni<T...>> = true;

}  // namespace detail

template <class A, class B>
bool same_key(const A& a, const B& b);
template <class T>
PYX_INLINE bool same_items(const T*, const tuple<>&) {
  return true;
}
template <class T, class H, class... R>
PYX_INLINE bool same_items(const T* items, const tuple<H, R...>& t) {
  return same_key(*items, t.head) && same_items(items + 1, t.tail);
}
// a == b of two keys; keys of different families differ.
template <class A, class B>
PYX_INLINE bool same_key(const A& a, const B& b) {
  if constexpr (detail::is_uni<A>) {
    return visit([&b](const auto& v) { return same_key(v, b); }, a);
  } else if constexpr (detail::is_uni<B>) {
    return visit([&a](const auto& v) { return same_key(a, v); }, b);
  } else if constexpr (detail::number_key<A> && detail::number_key<B> &&
                       (std::is_same_v<A, wide> || std::is_same_v<B, wide>)) {
    return detail::same_wide(detail::plain_number(a), detail::plain_number(b));
  } else if constexpr (detail::number_key<A> && detail::number_key<B>) {
    return eq(detail::plain_number(a), detail::plain_number(b));
  } else if constexpr (std::is_same_v<A, str> && std::is_same_v<B, str>) {
    return a.body() == b.body() || eq(a, b);
  } else if constexpr (std::is_same_v<A, B> && requires { a.text().body(); }) {  // bytes
    return eq(a.text(), b.text());
  } else if constexpr (detail::is_vtuple<A> && detail::is_vtuple<B>) {
    if (a.size() != b.size()) return false;
    for (int64_t i = 0; i < a.size(); i++) {
      if (!same_key(a[i], b[i])) return false;
    }
    return true;
  } else if constexpr (detail::is_vtuple<A> && requires { B::size; }) {
    return a.size() == B::size && same_items(a.begin(), b);
  } else if constexpr (detail::is_vtuple<B> && requires { A::size; }) {
    return b.size() == A::size && same_items(b.begin(), a);
  } else if constexpr (requires { a.head, b.head; }) {
    if (!same_key(a.head, b.head)) return false;
    if constexpr (may_doubt<decltype(a.head)> || may_doubt<decltype(b.head)>) {
      if (PYX_UNLIKELY(key_doubt())) return true;
    }
    return same_key(a.tail, b.tail);
  } else if constexpr (detail::member_key<A> && std::is_same_v<A, B>) {
    return a.index == b.index;
  } else if constexpr (detail::member_key<A>) {
    if constexpr (A::enumeration::mixed) {
      return same_key(static_cast<typename A::enumeration::value>(a), b);
    } else {
      return false;
    }
  } else if constexpr (detail::member_key<B>) {
    return same_key(b, a);
  } else if constexpr (std::is_same_v<A, complex>) {
    return detail::same_complex(a, b);
  } else if constexpr (std::is_same_v<B, complex>) {
    return detail::same_complex(b, a);
  } else {
    return std::is_same_v<A, B>;  // None, the empty tuple
  }
}

}  // namespace pyx
