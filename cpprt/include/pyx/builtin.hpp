// pyx/builtin.hpp: functions of the interpreter, kept as values of known types.
#pragma once
#include "bound.hpp"
#include "obj.hpp"

namespace pyx {

// What the module has under the name.
template <method_name Module, method_name Name>
struct builtin {
  static inline pyobj* known;  // once it has been looked up

  obj o;
};

template <method_name Module, method_name Name>
pyobj* box(const builtin<Module, Name>& f) {
  return box(f.o);
}
template <method_name Module, method_name Name>
bool unbox(pyobj* o, builtin<Module, Name>& f) {
  pyobj*& known = builtin<Module, Name>::known;
  if (PYX_UNLIKELY(!known)) known = pyx_function_of_module(Module.text, Name.text);
  if (o != known) return false;
  f.o = obj::borrow(o);
  return true;
}
template <method_name Module, method_name Name>
constexpr bool truth(const builtin<Module, Name>&) {
  return true;
}

}  // namespace pyx
