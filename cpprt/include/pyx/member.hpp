// pyx/member.hpp: members of enumerations of the program: the number of its place stands for a member.
//
// Emitted code has a struct K per enumeration, which the runtime fills when the class is as its statement made it:
// objects, names, values and hashes of the members, in order.
#pragma once
#include "box.hpp"
#include "hash.hpp"
#include "raw.hpp"
#include "str.hpp"

namespace pyx {

template <class K>
struct member {
  using enumeration = K;
  int32_t index = 0;

  PYX_INLINE explicit operator typename K::value() const { return K::values[index]; }
  PYX_INLINE explicit operator double() const
    requires std::is_same_v<typename K::value, int64_t>
  {
    return static_cast<double>(K::values[index]);
  }
  PYX_INLINE str name() const { return K::names[index]; }
};

template <class K>
inline pyobj* box(member<K> m) {
  pyobj* o = K::objects[m.index];
  pyx_incref(o);
  return o;
}
template <class K>
PYX_INLINE bool unbox(pyobj* o, member<K>& m) {
  if (raw::type(o) != K::info.type) return false;
  for (int32_t i = 0; i < K::count; i++) {
    if (K::objects[i] == o) {
      m.index = i;
      return true;
    }
  }
  return false;
}

template <class K>
PYX_INLINE bool eq(member<K> a, member<K> b) {
  return a.index == b.index;
}
template <class K>
PYX_INLINE bool ne(member<K> a, member<K> b) {
  return a.index != b.index;
}
template <class K>
PYX_INLINE bool is_same(member<K> a, member<K> b) {
  return a.index == b.index;
}

// Members that are ints or strs, too, are in the order of these.
template <class K>
  requires K::mixed
PYX_INLINE bool lt(member<K> a, member<K> b) {
  if constexpr (std::is_same_v<typename K::value, int64_t>) {
    return K::values[a.index] < K::values[b.index];
  } else {
    return lt(K::values[a.index], K::values[b.index]);
  }
}

namespace detail {
PYX_INLINE bool same_part(int64_t a, int64_t b) { return a == b; }
PYX_INLINE bool same_part(const str& a, const str& b) { return eq(a, b); }
}  // namespace detail

// Color(x) and Color[x]; the caller has Python look up what is not found here.
template <class K>
PYX_INLINE bool member_of_value(member<K>& out, const typename K::value& x) {
  for (int32_t i = 0; i < K::count; i++) {
    if (detail::same_part(K::values[i], x)) return out.index = i, true;
  }
  return false;
}
template <class K>
PYX_INLINE bool member_of_name(member<K>& out, const str& x) {
  for (int32_t i = 0; i < K::count; i++) {
    if (detail::same_part(K::names[i], x)) return out.index = i, true;
  }
  return false;
}

template <class K>
inline constexpr bool hashable<member<K>> = true;
template <class K>
PYX_INLINE bool hash_key(int64_t& out, member<K> m) {
  out = K::hashes[m.index];
  return out != kHashFree;
}

}  // namespace pyx
