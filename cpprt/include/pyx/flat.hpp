// pyx/flat.hpp: direct access to the items of lists that stay native: data pointers and index checks.
#pragma once
#include "list.hpp"

namespace pyx {

// p, as a pointer through which alone (or through the list itself, later) its items are reached. To the compiler the
// result is fresh memory: it can't overlap that of another call. The empty statement in sole() lets the pointer escape,
// so that what is called afterwards may still read and write the items through the list.
template <class T>
[[gnu::noinline, gnu::malloc]] T* fresh(T* p) {
  asm volatile("" : "+r"(p) : : "memory");
  return p;
}
template <class T>
PYX_INLINE T* sole(T* p) {
  T* q = fresh(p);
  asm volatile("" : : "r"(q) : "memory");
  return q;
}

template <class T, size_t N>
struct array_copy {
  T items[N];
};
// An array in one piece, for others to read and write: its own address stays private to the function, so that its items
// can live in registers.
template <class T, size_t N>
PYX_INLINE array_copy<T, N> copy_of(const T (&items)[N]) {
  array_copy<T, N> c;
  __builtin_memcpy(&c, items, sizeof(c));
  return c;
}
template <class T, size_t N>
PYX_INLINE void copy_back(T (&items)[N], const array_copy<T, N>& c) {
  __builtin_memcpy(items, &c, sizeof(c));
}
template <class T, size_t N>
PYX_COLD list<T> list_of_copy(const array_copy<T, N>& c) {
  return list_from(c.items, static_cast<int64_t>(N));
}
// A list with the items of an array.
template <class T, size_t N>
PYX_INLINE list<T> list_of_array(const T (&items)[N]) {
  return list_of_copy(copy_of(items));
}

// Brings a Python index into 0 … n-1.
PYX_INLINE bool list_index(int64_t& out, int64_t i, int64_t n) {
  int64_t k = i < 0 ? i + n : i;
  if (PYX_UNLIKELY(static_cast<uint64_t>(k) >= static_cast<uint64_t>(n))) {
    return raise(PYX_IndexError, "list index out of range");
  }
  out = k;
  return true;
}
PYX_INLINE bool list_set_index(int64_t& out, int64_t i, int64_t n) {
  int64_t k = i < 0 ? i + n : i;
  if (PYX_UNLIKELY(static_cast<uint64_t>(k) >= static_cast<uint64_t>(n))) {
    return raise(PYX_IndexError, "list assignment index out of range");
  }
  out = k;
  return true;
}

// Sums of ints in chunks: addition that wraps around, the size of an item (at least |x| - 1, and or-ing keeps it so), and
// the end of the chunk of n turns that begins at start.
PYX_INLINE int64_t wrap_add(int64_t a, int64_t b) {
  return static_cast<int64_t>(static_cast<uint64_t>(a) + static_cast<uint64_t>(b));
}
PYX_INLINE int64_t size_bits(int64_t x) { return x ^ (x >> 63); }
PYX_INLINE int64_t chunk_end(int64_t start, int64_t end, int64_t n) {
  return static_cast<uint64_t>(end) - static_cast<uint64_t>(start) < static_cast<uint64_t>(n) ? end : start + n;
}

}  // namespace pyx
