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

// c becomes cell i of the function f.
template <class T, pyx_code_info* Code>
PYX_INLINE void cell_of(const cell<T>& c, const fn<Code>& f, int64_t i) {
  pyobj* old = c.self;
  c.self = pyx_function_cell(f.o.get(), static_cast<int>(i));
  if (old) pyx_decref(old);
}

// A cell that comes from Python.
template <class T>
bool unbox(pyobj* o, const cell<T>& c) {
  pyx_incref(o);
  c.self = o;
  return true;
}

}  // namespace pyx
