// src/core/array.cpp: the life of array bodies.
#include <np/array.hpp>

namespace pyx {

void array_body_free(array_body* b) {
  if (b->self) pyx_decref(b->self);
  __builtin_free(b->memory);
  b->~array_body();
  give_block(b, sizeof(array_body));
}

pyobj* array_owner_box(const array_owner& o) {
  if (pyobj* self = o.self()) return self;
  array_body* b = o.body();
  b->self = pyx_array_own(b->dtype, b->ndim, b->shape, b->memory);
  if (b->self) b->memory = nullptr;
  return b->self;
}

}  // namespace pyx
