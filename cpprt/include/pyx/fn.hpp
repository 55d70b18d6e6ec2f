// pyx/fn.hpp: function objects whose code is known: native code calls the code, and takes what it captures out of them.
#pragma once
#include "cell.hpp"
#include "obj.hpp"

namespace pyx {

// A Python function made by the def or lambda that Code describes.
template <pyx_code_info* Code>
struct fn {
  obj o;
};

template <pyx_code_info* Code>
pyobj* box(const fn<Code>& f) {
  return box(f.o);
}
template <pyx_code_info* Code>
bool unbox(pyobj* o, fn<Code>& f) {
  if (!pyx_is_function_of(o, Code)) return false;
  f.o = obj::borrow(o);
  return true;
}
template <pyx_code_info* Code>
constexpr bool truth(const fn<Code>&) {
  return true;
}

namespace raw {
struct function_object : object {
  pyobj *globals, *builtins, *name, *qualname, *code, *defaults, *keyword_defaults;
  tuple_object* closure;
};
// Our own callable around a function.
struct wrapper_object : object {
  void* enter;
  pyobj* original;
};

// Cell number i of a function with cells; borrowed.
PYX_INLINE pyobj* cell_in(pyobj* f, int64_t i) {
  if (type(f) == pyx_wrapper_type) f = reinterpret_cast<wrapper_object*>(f)->original;
  return reinterpret_cast<function_object*>(f)->closure->items[i];
}
}  // namespace raw

// c becomes cell i of the function f.
template <class T, pyx_code_info* Code>
PYX_INLINE void cell_of(const cell<T>& c, const fn<Code>& f, int64_t i) {
  pyobj* old = c.self;
  c.self = raw::cell_in(f.o.get(), i);
  raw::head(c.self)->refs++;
  if (old) raw::decref(old);
}

// The same for a function that a module name holds: what its cell holds is kept for the next call.
template <class T, pyx_code_info* Code>
PYX_INLINE void kept_cell_of(const cell<T>& c, const fn<Code>& f, int64_t i, T& kept) {
  cell_of(c, f, i);
  c.kept = &kept;
}

// A cell that comes from Python.
template <class T>
bool unbox(pyobj* o, const cell<T>& c) {
  pyx_incref(o);
  c.self = o;
  return true;
}

}  // namespace pyx
