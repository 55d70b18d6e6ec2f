// pyx/pool.hpp: small blocks of malloc's that are kept for the next object of their size.
//
// malloc keeps a handful per size at hand; programs make and drop thousands of small objects at a time. Every block is
// malloc's, so that anybody may free it. The lists belong to the thread that loaded the runtime; others go to malloc.
#pragma once
#include <cstddef>

#include "base.hpp"

namespace pyx {

namespace detail {

constexpr size_t kPooled = 264;            // bytes of the largest blocks that are kept
constexpr int64_t kKeptBytes = 32L << 20;  // as much is kept at most
constexpr size_t kPoolLists = kPooled / 16 + 1;

// Blocks of list k have room for 16 k + 8 bytes, as malloc's blocks have.
PYX_INLINE size_t pool_list(size_t bytes) { return bytes <= 24 ? 1 : (bytes + 7) / 16; }

struct pool {
  const void* owner;  // this_thread() of the thread that it belongs to
  int64_t kept;       // bytes
  void* blocks[kPoolLists + 1];
};
extern pool small_blocks;

#if defined(__x86_64__)
PYX_INLINE const void* this_thread() {
  const void* p;
  asm("mov %%fs:0, %0" : "=r"(p));
  return p;
}
#else
PYX_INLINE const void* this_thread() { return __builtin_thread_pointer(); }
#endif

#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
constexpr bool kPools = false;  // which watch every block
#else
constexpr bool kPools = true;
#endif

}  // namespace detail

// The size with which blocks are asked for: that of their list, for whatever malloc there is.
PYX_INLINE size_t block_size(size_t bytes) {
  return bytes <= detail::kPooled ? 16 * detail::pool_list(bytes) + 8 : bytes;
}

// Memory for an object; null when there is none.
PYX_INLINE void* take_block(size_t bytes) {
  using namespace detail;
  if (kPools && bytes <= kPooled) {
    const size_t k = pool_list(bytes);
    void* p = small_blocks.blocks[k];
    if (PYX_LIKELY(p != nullptr && small_blocks.owner == this_thread())) {
      __builtin_memcpy(&small_blocks.blocks[k], p, sizeof p);
      small_blocks.kept -= static_cast<int64_t>(16 * k);
      return p;
    }
  }
  return __builtin_malloc(block_size(bytes));
}

// Gives back what take_block or grow_block gave for as many bytes, or more.
PYX_INLINE void give_block(void* p, size_t bytes) {
  using namespace detail;
  if (kPools && bytes <= kPooled) {
    const size_t k = pool_list(bytes);
    if (PYX_LIKELY(small_blocks.owner == this_thread() && small_blocks.kept < kKeptBytes && p)) {
      __builtin_memcpy(p, &small_blocks.blocks[k], sizeof p);
      small_blocks.blocks[k] = p;
      small_blocks.kept += static_cast<int64_t>(16 * k);
      return;
    }
  }
  __builtin_free(p);
}

// A larger block with what p, of `old` bytes, holds (p may be null); null when there is none, and p stays.
inline void* grow_block(void* p, size_t old, size_t bytes) {
  if (!detail::kPools || bytes > detail::kPooled) return __builtin_realloc(p, block_size(bytes));
  void* larger = take_block(bytes);
  if (larger && p) {
    __builtin_memcpy(larger, p, old);
    give_block(p, old);
  }
  return larger;
}

}  // namespace pyx
