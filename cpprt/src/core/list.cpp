// src/core/list.cpp: what lists of all types share: their memory, and errors that show a value.
#include <cstdlib>

#include <pyx/list_ops.hpp>
#include <pyx/text.hpp>

namespace pyx {

namespace {

void raise_with(builder& b) {
  b.literal(" is not in list");
  b.raise(PYX_ValueError);
}

// Memory for a table is aligned, so that no vector of its items crosses a cache line.
void* room_for(size_t bytes) {
  constexpr size_t line = 64, short_list = 512;  // malloc has freed blocks of small sizes at hand
  if (bytes < short_list) return take_block(bytes);
  return std::aligned_alloc(line, (bytes + line - 1) / line * line);
}

// Items move by their bytes: no item type of ours points into itself.
void move_to(detail::untyped_list* b, void* p, size_t bytes) {
  b->end = static_cast<char*>(p) + (b->end - b->begin);
  b->begin = static_cast<char*>(p);
  b->cap = b->begin + bytes;
}

}  // namespace

namespace detail {

bool reserve_list(untyped_list* b, int64_t n, size_t item) {
  void* p = nullptr;
  size_t bytes;
  if (!__builtin_mul_overflow(static_cast<size_t>(n), item, &bytes) && bytes <= PTRDIFF_MAX - 64) {
    p = b->begin ? grow_block(b->begin, b->cap - b->begin, bytes) : room_for(bytes);
  }
  if (!p) return raise(PYX_MemoryError, nullptr);
  move_to(b, p, bytes);
  return true;
}

void grow_list(untyped_list* b, size_t bytes) {
  void* p = grow_block(b->begin, b->cap - b->begin, bytes);
  if (PYX_UNLIKELY(!p)) __builtin_trap();
  move_to(b, p, bytes);
}

void end_list(untyped_list* b) {
  give_block(b->begin, b->cap - b->begin);
  if (b->self) pyx_decref(b->self);
  give_block(b, sizeof *b);
}

}  // namespace detail

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
