// c/object.hpp: instances of the program's classes across the C interface of a compiled module: by handle.
#pragma once
#include <new>

#include "c/convert.hpp"
#include "pyx/inst.hpp"

namespace pyx::c {

// A call of the library, as long as it runs.
struct call {
  call() { begin_call(); }
  ~call() { end_call(); }
  call(const call&) = delete;
  call& operator=(const call&) = delete;
};

// What a handle points to.
template <class K>
struct handle {
  using body = K;
  inst<K> self;
};

template <class K, class H>
  requires std::is_same_v<typename H::body, K>
inline bool take(inst<K>& i, H* h) {
  if (!h) {
    pyx_raise(PYX_TypeError, "an instance is missing");
    return false;
  }
  i = h->self;
  return true;
}

template <class K, class H>
  requires std::is_same_v<typename H::body, K>
inline bool put(H** out, const inst<K>& i) {
  void* memory = malloc(sizeof(H));
  if (!memory) {
    pyx_raise(PYX_MemoryError, nullptr);
    return false;
  }
  *out = new (memory) H;
  (*out)->self = i;
  return true;
}
// None is null.
template <class H, class... M>
inline bool put(H** out, const uni<M...>& u) {
  using U = uni<M...>;
  *out = nullptr;
  return u.tag() != kSome<U> || put(out, u.template get<kSome<U>>());
}

template <class H>
inline void release(H* h) {
  if (!h) return;
  call guard;
  h->~H();
  free(h);
}

// An attribute that was read.
template <class T>
struct value_of {
  T value{};
};
template <class T>
inline T& value(value_of<T>& v) {
  return v.value;
}

// Reading an attribute that is not there.
inline int32_t absent(error* e, const char* type, const char* name) {
  pyx_raisef(PYX_AttributeError, "'%s' object has no attribute '%s'", type, name);
  return fail(e);
}

}  // namespace pyx::c
