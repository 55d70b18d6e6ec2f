// pyx/heapq.hpp: the module heapq on lists: the same moves and comparisons as the C functions, so the same heaps.
//
// All comparisons of an operation are made before anything moves. One that native code can't decide exits: then the whole
// operation is repeated by Python's own function, and nothing has happened yet.
#pragma once
#include "consume.hpp"
#include "library.hpp"

namespace pyx::heap {

// The places on the way of an item through a heap, innermost last.
struct path {
  int64_t at[64];
  int n = 0;
};

// The place that an item gets on its way from pos up to start.
template <class T>
inline status rise(int64_t& out, const T* items, int64_t start, int64_t pos, const T& item) {
  while (pos > start) {
    const int64_t parent = (pos - 1) >> 1;
    bool less;
    if (!precedes(less, item, items[parent])) return undecided();
    if (!less) break;
    pos = parent;
  }
  out = pos;
  return status::ok;
}

// Moves bytes of items: where `from` stood gets free, `to` is overwritten.
template <class T>
PYX_INLINE void shift(T* items, int64_t to, int64_t from) {
  __builtin_memcpy(static_cast<void*>(items + to), static_cast<const void*>(items + from), sizeof(T));
}

// Puts the item whose bytes are at held where it belongs below pos, a place that is free.
template <class T>
inline status sift(T* items, int64_t n, int64_t pos, const T& held) {
  path way;
  int64_t at = pos;
  while (at < n >> 1) {
    int64_t child = 2 * at + 1;
    if (child + 1 < n) {
      bool less;
      if (!precedes(less, items[child], items[child + 1])) return undecided();
      child += !less;
    }
    way.at[way.n++] = child;
    at = child;
  }
  // The smaller children move up along the way, as far as the item does not rise again.
  int stop = way.n;
  for (; stop > 0; stop--) {
    bool less;
    if (!precedes(less, held, items[way.at[stop - 1]])) return undecided();
    if (!less) break;
  }
  int64_t to = pos;
  for (int i = 0; i < stop; i++) {
    shift(items, to, way.at[i]);
    to = way.at[i];
  }
  __builtin_memcpy(static_cast<void*>(items + to), static_cast<const void*>(&held), sizeof(T));
  return status::ok;
}

// heappush(heap, item)
template <class T>
inline status push(const list<T>& heap, std::type_identity_t<T> item) {
  if (PYX_UNLIKELY(!heap.native())) {
    static name fn{"heappush", nullptr};
    return call_library("heapq", &fn, heap, item) ? status::ok : status::raised;
  }
  if (!orderly(item)) return status::exit;
  int64_t at;
  const int64_t n = heap.native_size();
  if (status st = rise(at, heap.data(), 0, n, item); st != status::ok) return st;
  auto* b = heap.get();
  if (PYX_UNLIKELY(b->end == b->cap)) heap.grow();
  b->end++;
  T* items = heap.data();
  for (int64_t pos = n; pos > at;) {
    const int64_t parent = (pos - 1) >> 1;
    shift(items, pos, parent);
    pos = parent;
  }
  new (items + at) T(std::move(item));
  return status::ok;
}

// Takes the first item out and puts item, whose bytes then belong to the heap, where it belongs.
template <class T>
inline status replace_first(T& out, T* items, int64_t n, T& item) {
  alignas(T) char first[sizeof(T)];
  __builtin_memcpy(first, static_cast<const void*>(items), sizeof(T));
  status st = sift(items, n, 0, item);
  if (st == status::ok) out = std::move(*reinterpret_cast<T*>(first));
  if (st == status::ok) reinterpret_cast<T*>(first)->~T();
  return st;
}

// The first item of a shared heap, which a function is about to give; exits when it is of another type.
template <class T>
inline status first_of(T& out, const list<T>& heap) {
  return pyx_list_len(heap.self()) == 0 || shared_item(out, heap.self(), 0) ? status::ok : status::exit;
}

// Python's own function on a shared heap.
template <class T, class... A>
PYX_COLD status shared_call(T& out, const char* fn_name, const list<T>& heap, const A&... item) {
  if (status st = first_of(out, heap); st != status::ok) return st;
  name fn{fn_name, nullptr};
  obj r = call_library("heapq", &fn, heap, item...);
  return r && unbox(r.get(), out) ? status::ok : status::raised;
}

// heappop(heap)
template <class T>
inline status pop(T& out, const list<T>& heap) {
  if (PYX_UNLIKELY(!heap.native())) return shared_call(out, "heappop", heap);
  const int64_t n = heap.native_size();
  if (n == 0) return raised(PYX_IndexError, "index out of range");
  auto* b = heap.get();
  if (n > 1) {
    // The last item stays in its place until all comparisons are made.
    status st = replace_first(out, b->begin, n - 1, b->begin[n - 1]);
    if (st == status::ok) b->end--;
    return st;
  }
  out = std::move(b->begin[0]);
  b->begin[0].~T();
  b->end--;
  return status::ok;
}

// heapreplace(heap, item)
template <class T>
inline status replace(T& out, const list<T>& heap, std::type_identity_t<T> item) {
  if (PYX_UNLIKELY(!heap.native())) return shared_call(out, "heapreplace", heap, item);
  if (heap.native_size() == 0) return raised(PYX_IndexError, "index out of range");
  if (!orderly(item)) return status::exit;
  alignas(T) char held[sizeof(T)];
  T* mine = new (held) T(std::move(item));
  status st = replace_first(out, heap.data(), heap.native_size(), *mine);
  if (st != status::ok) mine->~T();
  return st;
}

// heappushpop(heap, item)
template <class T>
inline status push_pop(T& out, const list<T>& heap, std::type_identity_t<T> item) {
  if (PYX_UNLIKELY(!heap.native())) return shared_call(out, "heappushpop", heap, item);
  if (!orderly(item)) return status::exit;
  bool less = false;
  if (heap.native_size() > 0 && !precedes(less, heap.data()[0], item)) return undecided();
  if (!less) {
    out = std::move(item);
    return status::ok;
  }
  return replace(out, heap, std::move(item));
}

// heapify(heap)
template <class T>
inline status heapify(const list<T>& heap) {
  if (PYX_UNLIKELY(!heap.native())) {
    static name fn{"heapify", nullptr};
    return call_library("heapq", &fn, heap) ? status::ok : status::raised;
  }
  T* items = heap.data();
  const int64_t n = heap.native_size();
  if constexpr (!decidable<T>) {
    return status::exit;  // some item would have moved before a comparison fails
  } else {
    for (int64_t i = 0; i < n; i++) {
      if (!orderly(items[i])) return status::exit;
    }
    for (int64_t i = n >> 1; i-- > 0;) {
      alignas(T) char held[sizeof(T)];
      __builtin_memcpy(held, static_cast<const void*>(items + i), sizeof(T));
      sift(items, n, i, *reinterpret_cast<T*>(held));
    }
    return status::ok;
  }
}

// nsmallest(n, x), nlargest(n, x): what sorted(x)[:n] gives, or sorted(x, reverse=True)[:n]
template <bool Largest, class T, class X>
inline status extremes(list<T>& out, int64_t n, X&& x) {
  list<T> all;
  status st = over::sorted(all, static_cast<X&&>(x), none{}, Largest);
  if (st != status::ok) return st;
  const int64_t have = all.native_size();
  if (n < 0) n = 0;
  out = n >= have ? std::move(all) : list_from(all.data(), n);
  return status::ok;
}
template <class T, class X>
inline status smallest(list<T>& out, int64_t n, X&& x, none) {
  return extremes<false>(out, n, static_cast<X&&>(x));
}
template <class T, class X>
inline status largest(list<T>& out, int64_t n, X&& x, none) {
  return extremes<true>(out, n, static_cast<X&&>(x));
}

}  // namespace pyx::heap
