// pyx/buffers.hpp: items of bytearray and array.array, read and written in the memory of Python's own objects.
//
// The layouts are those of CPython 3.11; src/py asserts them. What is no such object, an index outside, a value that the
// items can't hold: all exit with nothing done, and the generic clone gives the result or the error.
#pragma once
#include "float.hpp"
#include "int.hpp"
#include "obj.hpp"
#include "raw.hpp"
#include "wide.hpp"

namespace pyx::buffers {

struct bytes_object : raw::object {
  int64_t size, room;
  uint8_t *memory, *first;
  int64_t exports;
};
struct array_kind {
  char code;
};
struct array_object : raw::object {
  int64_t size;
  char* items;
  int64_t room;
  const array_kind* kind;
  pyobj* weak;
  int64_t exports;
};

PYX_INLINE bytes_object* bytearray_in(const obj& o) {
  return PYX_LIKELY(raw::type(o.get()) == pyx_bytearray_type) ? reinterpret_cast<bytes_object*>(o.get()) : nullptr;
}
// The class of arrays is known once an array has been seen.
template <char C>
PYX_INLINE array_object* array_in(const obj& o) {
  if (PYX_UNLIKELY(raw::type(o.get()) != pyx_array_type && !pyx_learn_array(o.get()))) return nullptr;
  auto* a = reinterpret_cast<array_object*>(o.get());
  return PYX_LIKELY(a->kind->code == C) ? a : nullptr;
}

// What makes room is Python's own append.
template <class V>
PYX_COLD status append_slowly(const obj& o, V v) {
  return pyx_buffer_append(o.get(), raw::make(v)) ? status::ok : status::raised;
}

// len(b)
inline bool byte_len(int64_t& out, const obj& o) {
  auto* b = bytearray_in(o);
  if (!b) return false;
  out = b->size;
  return true;
}
// b[i]
PYX_INLINE bool byte_item(int64_t& out, const obj& o, int64_t i) {
  auto* b = bytearray_in(o);
  if (PYX_UNLIKELY(!b || !wrap_index(i, b->size))) return false;
  out = b->first[i];
  return true;
}
// b[i] = v
PYX_INLINE bool byte_put(const obj& o, int64_t i, int64_t v) {
  auto* b = bytearray_in(o);
  if (PYX_UNLIKELY(!b || !wrap_index(i, b->size) || static_cast<uint64_t>(v) > 255)) return false;
  b->first[i] = static_cast<uint8_t>(v);
  return true;
}
// b.append(v): in place where there is room for it and the zero behind it.
PYX_INLINE status byte_append(const obj& o, int64_t v) {
  auto* b = bytearray_in(o);
  if (PYX_UNLIKELY(!b || b->exports > 0 || static_cast<uint64_t>(v) > 255)) return status::exit;
  if (PYX_UNLIKELY(b->first - b->memory + b->size + 2 > b->room)) return append_slowly(o, v);
  b->first[b->size++] = static_cast<uint8_t>(v);
  b->first[b->size] = 0;
  return status::ok;
}

template <char C, class M>
inline bool array_len(int64_t& out, const obj& o) {
  auto* a = array_in<C>(o);
  if (!a) return false;
  out = a->size;
  return true;
}
template <class M, class V>
PYX_INLINE bool fits(V v) {
  if constexpr (std::is_same_v<V, double>) {
    return true;
  } else {
    return static_cast<V>(static_cast<M>(v)) == v;
  }
}
// a[i]
template <char C, class M, class V>
PYX_INLINE bool array_item(V& out, const obj& o, int64_t i) {
  auto* a = array_in<C>(o);
  if (PYX_UNLIKELY(!a || !wrap_index(i, a->size))) return false;
  out = static_cast<V>(reinterpret_cast<M*>(a->items)[i]);
  return true;
}
// a[i] = v
template <char C, class M, class V>
PYX_INLINE bool array_put(const obj& o, int64_t i, V v) {
  auto* a = array_in<C>(o);
  if (PYX_UNLIKELY(!a || !wrap_index(i, a->size) || !fits<M>(v))) return false;
  reinterpret_cast<M*>(a->items)[i] = static_cast<M>(v);
  return true;
}
// a.append(v)
template <char C, class M, class V>
PYX_INLINE status array_append(const obj& o, V v) {
  auto* a = array_in<C>(o);
  if (PYX_UNLIKELY(!a || a->exports > 0 || !fits<M>(v))) return status::exit;
  if (PYX_UNLIKELY(a->size >= a->room)) return append_slowly(o, v);
  reinterpret_cast<M*>(a->items)[a->size++] = static_cast<M>(v);
  return status::ok;
}

}  // namespace pyx::buffers
