// pyx/object_method.hpp: methods of Python objects that are called at once: no object is made for them.
#pragma once
#include "object.hpp"

namespace pyx {

// The function and what it is called with first; self is null when the attribute itself is what is called.
struct object_method {
  obj function, self;
};

inline bool py_get_method(object_method& out, const obj& a, name* n) {
  pyobj* self = nullptr;
  out.function = obj::steal(pyx_get_method(a.get(), n, &self));
  out.self = obj::steal(self);
  return PYX_LIKELY(static_cast<bool>(out.function));
}

inline pyobj* box(const object_method& m) {
  if (m.self) return pyx_make_method(m.function.get(), m.self.get());
  pyx_incref(m.function.get());
  return m.function.get();
}

}  // namespace pyx
