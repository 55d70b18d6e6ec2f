// src/core/array.cpp: the life of array bodies.
#include <np/create.hpp>

#include <stdlib.h>
#include <sys/mman.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace pyx {

namespace {

// Memory that large temporaries leave is kept for the next ones, as glibc keeps it once a block of 32 MB has been freed:
// the kernel takes longer to clear new pages than most operations take for their items. Who has told glibc otherwise is obeyed.
bool keep_freed_memory() {
  if (getenv("GLIBC_TUNABLES") || getenv("MALLOC_TRIM_THRESHOLD_") || getenv("MALLOC_MMAP_THRESHOLD_")) return false;
#ifdef __GLIBC__
  constexpr int largest = 32 << 20;
  return mallopt(M_MMAP_THRESHOLD, largest) && mallopt(M_TRIM_THRESHOLD, 2 * largest);
#else
  return false;
#endif
}

}  // namespace

void* np_memory(int64_t bytes, bool zeroed) {
  const size_t n = bytes > 0 ? static_cast<size_t>(bytes) : 1;
  constexpr size_t worth_keeping = 1 << 20;
  if (n >= worth_keeping) [[maybe_unused]]
    static const bool kept = keep_freed_memory();
  void* m = zeroed ? __builtin_calloc(n, 1) : __builtin_malloc(n);
#ifdef MADV_HUGEPAGE
  constexpr size_t large = 1 << 22;
  if (m && n >= large) {
    const uintptr_t from = (reinterpret_cast<uintptr_t>(m) + 4095) & ~uintptr_t{4095};
    const uintptr_t to = (reinterpret_cast<uintptr_t>(m) + n) & ~uintptr_t{4095};
    madvise(reinterpret_cast<void*>(from), to - from, MADV_HUGEPAGE);
  }
#endif
  return m;
}

status np_new_body(array_body** body, int size, int dtype, int ndim, const int64_t* shape, bool zeroed) {
  auto bytes = static_cast<uint64_t>(size);
  bool empty = false;
  // As NumPy checks them: one after the other, and what is too big is so beside an empty axis too.
  for (int k = 0; k < ndim; k++) {
    const int64_t d = shape[k];
    if (d < 0) return raised(PYX_ValueError, "negative dimensions are not allowed");
    empty = empty || d == 0;
    if (d == 0) continue;
    if (__builtin_mul_overflow(bytes, static_cast<uint64_t>(d), &bytes) || bytes > PTRDIFF_MAX) return status::exit;
  }
  void* memory = np_memory(empty ? size : static_cast<int64_t>(bytes), zeroed);
  if (PYX_UNLIKELY(!memory)) return status::exit;
  void* p = take_block(sizeof(array_body));
  if (PYX_UNLIKELY(!p)) __builtin_trap();
  auto* b = new (p) array_body;
  b->memory = memory;
  b->dtype = dtype;
  b->ndim = ndim;
  for (int k = 0; k < ndim; k++) b->shape[k] = shape[k];
  *body = b;
  return status::ok;
}

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
