// pyx/raw.hpp: what native code reads and writes of Python objects itself, where a call of a hook would cost more.
//
// The layouts are those of CPython 3.11; src/py asserts them. Without Python nothing here is reached.
#pragma once
#include "box.hpp"

namespace pyx::raw {

struct object {
  int64_t refs;
  const pyobj* type;
};
struct float_object : object {
  double value;
};
// Sign and magnitude: size has the sign of the value, and counts its digits of 30 bits, least first.
struct int_object : object {
  int64_t size;
  uint32_t digits[4];  // as many of them as size says
};

struct tuple_object : object {
  int64_t size;
  pyobj* items[1];  // as many as size says
};

struct list_object : object {
  int64_t size;
  pyobj** items;
  int64_t room;
};

PYX_INLINE object* head(pyobj* o) { return reinterpret_cast<object*>(o); }
PYX_INLINE const pyobj* type(pyobj* o) { return head(o)->type; }
// The plain values of an instance whose type keeps them so; null when it has a dict instead.
PYX_INLINE pyobj** values(pyobj* o) { return reinterpret_cast<pyobj***>(o)[-4]; }

// The length and the items of a list.
PYX_INLINE int64_t size(pyobj* o) { return reinterpret_cast<list_object*>(o)->size; }
PYX_INLINE pyobj* item(pyobj* o, int64_t i) { return reinterpret_cast<list_object*>(o)->items[i]; }
// Is o a tuple of n items, and of no class of its own?
PYX_INLINE bool is_tuple(pyobj* o, int64_t n) {
  return type(o) == pyx_tuple_type && reinterpret_cast<tuple_object*>(o)->size == n;
}
PYX_INLINE pyobj** tuple_items(pyobj* o) { return reinterpret_cast<tuple_object*>(o)->items; }
// How many names the instances of a type share.
PYX_INLINE int64_t key_count(const void* keys) { return static_cast<const int64_t*>(keys)[3]; }

PYX_INLINE void decref(pyobj* o) {
  if (head(o)->refs > 1) {
    head(o)->refs--;
  } else {
    pyx_decref(o);
  }
}

// out = o when it is exactly of that type
PYX_INLINE bool take(pyobj* o, double& out) {
  if (PYX_UNLIKELY(type(o) != pyx_float_type)) return false;
  out = reinterpret_cast<float_object*>(o)->value;
  return true;
}
PYX_INLINE bool take(pyobj* o, int64_t& out) {
  auto* i = reinterpret_cast<int_object*>(o);
  if (PYX_UNLIKELY(type(o) != pyx_int_type)) return false;
  if (PYX_UNLIKELY(i->size < -1 || i->size > 1)) return pyx_unbox_i64(o, &out);
  out = i->size * static_cast<int64_t>(i->digits[0]);
  return true;
}
inline bool take(pyobj* o, wide& out) {
  auto* i = reinterpret_cast<int_object*>(o);
  if (PYX_UNLIKELY(type(o) != pyx_int_type)) return false;
  int64_t count = i->size < 0 ? -i->size : i->size;
  if (PYX_UNLIKELY(count > 4)) return unbox(o, out);
  out = 0;
  for (int64_t k = count; k-- > 0;) out = out << 30 | i->digits[k];
  if (i->size < 0) out = -out;
  return true;
}
PYX_INLINE bool take(pyobj* o, bool& out) {
  out = o == pyx_the_true;
  return out || o == pyx_the_false;
}
PYX_INLINE bool take(pyobj* o, none&) { return o == pyx_the_none; }
template <class T>
PYX_INLINE bool take(pyobj* o, T& out) {
  if constexpr (requires { T::taken(o, out); }) return T::taken(o, out);
  return unbox(o, out);
}

// As take, but of containers the items are looked at, too: what decides between types.
template <class T>
PYX_INLINE bool evident(pyobj* o, T& out) {
  if constexpr (requires { T::taken(o, out); }) return unbox(o, out);
  return take(o, out);
}

// Changes a number that only its container holds, so that nobody can see that no new one was made.
PYX_INLINE bool overwrite(pyobj* o, double v) {
  if (head(o)->refs != 1 || type(o) != pyx_float_type) return false;
  reinterpret_cast<float_object*>(o)->value = v;
  return true;
}
// Small ints are shared by everyone, and have to be.
PYX_INLINE bool overwrite(pyobj* o, int64_t v) {
  auto* i = reinterpret_cast<int_object*>(o);
  constexpr int64_t small = 256, digits = int64_t{1} << 30;
  if (i->refs != 1 || i->type != pyx_int_type || i->size != 1 || v <= small || v >= digits) return false;
  i->digits[0] = static_cast<uint32_t>(v);
  return true;
}
// A value of as many digits, so that the memory stays as long as the value says.
inline bool overwrite(pyobj* o, wide v) {
  auto* i = reinterpret_cast<int_object*>(o);
  if (i->refs != 1 || i->type != pyx_int_type || i->size < 2 || i->size > 4) return false;
  if (v >> (30 * (i->size - 1)) <= 0 || v >> (30 * i->size) != 0) return false;
  for (int64_t k = 0; k < i->size; k++) i->digits[k] = static_cast<uint32_t>(v >> (30 * k)) & ((1u << 30) - 1);
  return true;
}
template <class T>
PYX_INLINE bool overwrite(pyobj*, const T&) {
  return false;
}

// The small ints, of which there is one each, lie side by side.
PYX_INLINE pyobj* make(int64_t v) {
  constexpr int64_t least = -5, most = 256, stride = 32;
  if (v < least || v > most) return pyx_box_i64(v);
  auto* o = reinterpret_cast<object*>(reinterpret_cast<char*>(pyx_the_zero) + v * stride);
  o->refs++;
  return reinterpret_cast<pyobj*>(o);
}
PYX_INLINE pyobj* make(bool v) {
  pyobj* o = v ? pyx_the_true : pyx_the_false;
  head(o)->refs++;
  return o;
}
template <class T>
PYX_INLINE pyobj* make(const T& v) {
  return box(v);
}

// l[i] = v, 0 <= i < size; false with MemoryError.
template <class T>
PYX_INLINE bool put(pyobj* l, int64_t i, const T& v) {
  auto* b = reinterpret_cast<list_object*>(l);
  if (overwrite(b->items[i], v)) return true;
  pyobj* o = make(v);
  if (PYX_UNLIKELY(!o)) return false;
  pyobj* old = b->items[i];
  b->items[i] = o;
  decref(old);
  return true;
}
// l.append(v); false with MemoryError.
template <class T>
PYX_INLINE bool append(pyobj* l, const T& v) {
  pyobj* o = make(v);
  auto* b = reinterpret_cast<list_object*>(l);
  if (PYX_UNLIKELY(!o || b->size >= b->room)) return pyx_list_append(l, o);
  b->items[b->size++] = o;
  return true;
}
// Takes the last item off a list that has one, unless the list would give memory back then; the caller owns it.
PYX_INLINE pyobj* pop(pyobj* l) {
  auto* b = reinterpret_cast<list_object*>(l);
  if (b->size - 1 < b->room >> 1) return nullptr;
  return b->items[--b->size];
}

}  // namespace pyx::raw
