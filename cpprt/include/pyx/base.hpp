// pyx/base.hpp: status codes, branch hints and the empty types None and unbound.
#pragma once
#include <cstdint>
#include <cstring>
#include <new>
#include <type_traits>
#include <utility>

#include "hooks.hpp"

#define PYX_LIKELY(x) __builtin_expect(!!(x), 1)
#define PYX_UNLIKELY(x) __builtin_expect(!!(x), 0)
#define PYX_INLINE inline __attribute__((always_inline))
#define PYX_COLD __attribute__((cold, noinline))
// A cold function that leaves every register alone: what is hot around the call stays in registers.
#define PYX_COLD_ASIDE __attribute__((cold, noinline, preserve_all))
// A function by which others leave. As clang does not look into what it does not optimise, the parameters have to say that
// nothing of them is kept.
#define PYX_LEAVES __attribute__((cold, noinline, optnone))
#define PYX_LENT [[clang::noescape]]
// A function in which loops over eight doubles take one vector of 512 bits, where processors do not run slower for it (Ice
// Lake and later, Zen 4 and later); clang prefers 256 bits for what it vectorises by itself.
#ifdef __AVX512VBMI2__
#define PYX_WIDE __attribute__((min_vector_width(512)))
#else
#define PYX_WIDE
#endif

namespace pyx {

// How an operation ended. raised: a Python exception is set. exit: nothing was done, the caller leaves for the generic
// clone, which repeats the operation. done: an iterator is exhausted.
enum class status : uint8_t { ok, raised, exit, done };

// An int of up to 127 bits (pyx/wide.hpp).
using wide = __int128;
using uwide = unsigned __int128;

// None.
struct none {
  friend constexpr bool operator==(none, none) { return true; }
};

// ...
struct ellipsis {
  friend constexpr bool operator==(ellipsis, ellipsis) { return true; }
};

// The state of a variable that has not been assigned.
struct unbound {};

// Raises exc(text) out of line.
PYX_COLD inline void raise_cold(pyx_exc exc, const char* text) { pyx_raise(exc, text); }

// Raises exc(text); false, which is what a fallible function returns then. Inline, so that the caller sees the constant.
PYX_INLINE bool raise(pyx_exc exc, const char* text) {
  raise_cold(exc, text);
  return false;
}

// Raises exc(text) for functions that give a status.
PYX_INLINE status raised(pyx_exc exc, const char* text) {
  raise_cold(exc, text);
  return status::raised;
}
// What becomes of an operation that called a special method which failed: it has raised, or exits.
PYX_COLD status key_failed();
// A comparison failed, and Python repeats the whole operation.
PYX_COLD status undecided();

// Memory for n items of size bytes, or null with MemoryError.
inline void* allocate(int64_t n, size_t size) {
  size_t bytes;
  void* p = nullptr;
  if (!__builtin_mul_overflow(static_cast<uint64_t>(n), size, &bytes) && bytes <= PTRDIFF_MAX) {
    p = __builtin_malloc(bytes ? bytes : 1);
  }
  if (PYX_UNLIKELY(!p)) pyx_raise(PYX_MemoryError, nullptr);
  return p;
}

}  // namespace pyx

#include "pool.hpp"
