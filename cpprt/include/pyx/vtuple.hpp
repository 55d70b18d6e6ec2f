// pyx/vtuple.hpp: tuples of any length whose items have one type: a counted, immutable block of items.
#pragma once
#include "list.hpp"
#include "tuple.hpp"

namespace pyx {

template <class T>
struct vtuple_block {
  int64_t refs = 1;
  int64_t size = 0;

  T* items() { return reinterpret_cast<T*>(this + 1); }
};

// Null: the empty tuple.
template <class T>
class vtuple {
  static_assert(alignof(T) <= 16);

 public:
  using item = T;
  using block = vtuple_block<T>;

  constexpr vtuple() = default;
  vtuple(const vtuple& o) : b_(o.b_) {
    if (b_) b_->refs++;
  }
  vtuple(vtuple&& o) noexcept : b_(o.b_) { o.b_ = nullptr; }
  vtuple& operator=(vtuple o) noexcept {
    std::swap(b_, o.b_);
    return *this;
  }
  ~vtuple() {
    if (b_ && --b_->refs == 0) destroy(b_);
  }

  // A tuple with room for n items and none yet; null for n == 0 and without memory.
  static vtuple room(int64_t n) {
    vtuple t;
    if (n == 0 || n > static_cast<int64_t>((PTRDIFF_MAX - 64) / sizeof(T))) return t;
    void* p = take_block(sizeof(block) + n * sizeof(T));
    if (p) t.b_ = new (p) block;
    return t;
  }
  // While it is made: one more item at the end.
  PYX_INLINE void add(T v) { new (b_->items() + b_->size++) T(std::move(v)); }

  block* get() const { return b_; }
  PYX_INLINE int64_t size() const { return b_ ? b_->size : 0; }
  PYX_INLINE const T* begin() const { return b_ ? b_->items() : nullptr; }
  PYX_INLINE const T* end() const { return b_ ? b_->items() + b_->size : nullptr; }
  const T& operator[](int64_t i) const { return b_->items()[i]; }

 private:
  [[gnu::noinline]] static void destroy(block* b) {
    const int64_t n = b->size;
    if constexpr (!std::is_trivially_destructible_v<T>) {
      for (T *p = b->items(), *e = p + n; p != e; ++p) p->~T();
    }
    give_block(b, sizeof(block) + n * sizeof(T));
  }

  block* b_ = nullptr;
};

template <class T>
PYX_INLINE int64_t len(const vtuple<T>& t) {
  return t.size();
}
template <class T>
PYX_INLINE bool truth(const vtuple<T>& t) {
  return t.size() != 0;
}
template <class T>
PYX_INLINE bool is_same(const vtuple<T>& a, const vtuple<T>& b) {
  return a.get() == b.get();
}

template <class T>
PYX_INLINE bool is_not_same(const vtuple<T>& a, const vtuple<T>& b) {
  return a.get() != b.get();
}

// The first n items of items; false with MemoryError.
template <class T>
inline bool tuple_from(vtuple<T>& out, const T* items, int64_t n) {
  vtuple<T> t = vtuple<T>::room(n);
  if (n > 0 && !t.get()) return raise(PYX_MemoryError, nullptr);
  for (int64_t i = 0; i < n; i++) t.add(items[i]);
  out = std::move(t);
  return true;
}

// t[i]
template <class T>
PYX_INLINE bool getitem(T& out, const vtuple<T>& t, int64_t i) {
  if (PYX_UNLIKELY(!wrap_index(i, t.size()))) return raise(PYX_IndexError, "tuple index out of range");
  out = t[i];
  return true;
}
template <class T>
PYX_INLINE bool unpack_item(T& out, const vtuple<T>& t, int64_t i) {
  out = t[i];
  return true;
}

template <class T>
struct iter<vtuple<T>> {
  using item = T;
  vtuple<T> of{};
  int64_t at = 0;

  PYX_INLINE status next(T& out) {
    if (at >= of.size()) return status::done;
    out = of[at++];
    return status::ok;
  }
  void back() { at--; }
};
template <class T>
PYX_INLINE iter<vtuple<T>> get_iter(const vtuple<T>& t) {
  return {t, 0};
}

template <class T>
inline pyobj* box(const vtuple<T>& t) {
  const int64_t n = t.size();
  pyobj* some[8];
  auto** items = n <= 8 ? some : static_cast<pyobj**>(__builtin_malloc(n * sizeof(pyobj*)));
  for (int64_t i = 0; i < n; i++) items[i] = box(t[i]);
  pyobj* r = pyx_tuple_make(items, n);
  if (items != some) __builtin_free(items);
  return r;
}
template <class T>
inline bool unbox(pyobj* o, vtuple<T>& out) {
  const int64_t n = pyx_tuple_size(o);
  if (n < 0) return false;
  vtuple<T> t = vtuple<T>::room(n);
  if (n > 0 && !t.get()) return false;
  T item{};
  for (int64_t i = 0; i < n; i++) {
    if (!unbox(pyx_tuple_item(o, i), item)) return false;
    t.add(item);
  }
  out = std::move(t);
  return true;
}

template <class T>
inline pyobj* box(const iter<vtuple<T>>& it) {
  obj t = to_obj(it.of);
  return t ? pyx_seq_iter(t.get(), it.at) : nullptr;
}

}  // namespace pyx
