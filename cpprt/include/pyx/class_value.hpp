// pyx/class_value.hpp: classes of the program kept as values: which class it is says the type.
#pragma once
#include "box.hpp"
#include "global.hpp"
#include "hash.hpp"
#include "inst.hpp"
#include "raw.hpp"

namespace pyx {

template <class K>
struct class_value {
  using made = K;
};

template <class K>
inline pyobj* box(class_value<K>) {
  pyobj* o = K::info.type;
  pyx_incref(o);
  return o;
}
template <class K>
PYX_INLINE bool unbox(pyobj* o, class_value<K>&) {
  return o == K::info.type;
}

// As long as the run of a function goes on that has made the class.
template <class K>
struct class_scope {
  bool made = false;
  ~class_scope() {
    if (made) K::info.busy = false;
  }
};
// What a class statement in a function has made: native code takes it for its class, or it is kept for the generic clone.
template <class K>
inline bool class_made(class_value<K>&, const obj& o, class_scope<K>& scope) {
  if (pyx_class_made(module_state, o.get(), &K::info)) return scope.made = true;
  pyx_incref(o.get());
  pyx_boxed_put(o.get());
  return false;
}

template <class K>
constexpr bool truth(class_value<K>) {
  return true;
}
template <class A, class B>
constexpr bool eq(class_value<A>, class_value<B>) {
  return std::is_same_v<A, B>;
}
template <class A, class B>
constexpr bool ne(class_value<A>, class_value<B>) {
  return !std::is_same_v<A, B>;
}

template <class K>
inline constexpr bool hashable<class_value<K>> = true;
template <class K>
PYX_INLINE bool hash_key(int64_t& out, class_value<K>) {
  out = pointer_hash(K::info.type);
  return true;
}
template <class K>
constexpr bool same_key(class_value<K>, class_value<K>) {
  return true;
}

}  // namespace pyx
