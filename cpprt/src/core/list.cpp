// src/core/list.cpp: errors of list methods that show a value.
#include <pyx/list_ops.hpp>
#include <pyx/text.hpp>

namespace pyx {

namespace {

void raise_with(builder& b) {
  b.literal(" is not in list");
  b.raise(PYX_ValueError);
}

}  // namespace

void raise_not_in_list(int64_t x) {
  builder b;
  append_repr(b, x);
  raise_with(b);
}

void raise_not_in_list(double x) {
  builder b;
  append_repr(b, x);
  raise_with(b);
}

void raise_not_in_list(const obj& x) {
  obj repr = obj::steal(pyx_repr_of(x.get()));
  pyx_text t;
  if (!repr) return;
  builder b;
  if (pyx_unbox_str(repr.get(), &t)) b.add(t);
  raise_with(b);
}

}  // namespace pyx
