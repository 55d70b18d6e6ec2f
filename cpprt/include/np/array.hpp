// np/array.hpp: ndarray values: geometry, ownership, boxing.
#pragma once
#include <pyx/tuple.hpp>
#include "scalar.hpp"

namespace pyx {

// Memory for the items of an array, of free(); that of large ones in huge pages, as NumPy asks for them. Null: there is none.
void* np_memory(int64_t bytes, bool zeroed);

// Threads share large work from now on, n of them, unless the environment says otherwise.
bool np_ask_threads(int n);

struct array_body;
void array_body_free(array_body* b);

// Keeps an array's memory alive and tells its identity: a counted reference to a body, or to the ndarray object that came
// in (marked by the lowest bit: such an array costs no allocation).
class array_owner {
 public:
  constexpr array_owner() = default;
  // Takes over a reference.
  explicit array_owner(array_body* b) : w_(reinterpret_cast<uintptr_t>(b)) {}
  explicit array_owner(pyobj* o) : w_(reinterpret_cast<uintptr_t>(o) | 1) {}
  array_owner(const array_owner& o) : w_(o.w_) { retain(); }
  array_owner(array_owner&& o) noexcept : w_(o.w_) { o.w_ = 0; }
  array_owner& operator=(array_owner o) noexcept {
    std::swap(w_, o.w_);
    return *this;
  }
  ~array_owner() {
    if (w_) release();
  }

  explicit operator bool() const { return w_ != 0; }
  // The object that came in, or null.
  PYX_INLINE pyobj* object() const { return w_ & 1 ? reinterpret_cast<pyobj*>(w_ & ~uintptr_t{1}) : nullptr; }
  // The body, or null.
  PYX_INLINE array_body* body() const { return w_ & 1 ? nullptr : reinterpret_cast<array_body*>(w_); }
  // The ndarray object if there is one already; borrowed.
  pyobj* self() const;

 private:
  inline void retain();
  inline void release();

  uintptr_t w_ = 0;
};

// What an ndarray object made by native code is beside its geometry.
struct array_body {
  int64_t refs = 1;
  pyobj* self = nullptr;    // the ndarray object, once there is one
  array_owner base;         // of a view: the owner of the memory
  void* memory = nullptr;   // malloc'ed memory, while native code owns it
  int dtype = 0, ndim = 0;  // geometry of memory
  int64_t shape[4] = {};
};

// The ndarray object of an owner of memory, made on first use; borrowed, null with an exception.
pyobj* array_owner_box(const array_owner& o);

inline void array_owner::retain() {
  if (w_ & 1) {
    pyx_incref(object());
  } else if (w_) {
    body()->refs++;
  }
}
inline void array_owner::release() {
  if (w_ & 1) {
    pyx_decref(object());
  } else if (--body()->refs == 0) {
    array_body_free(body());
  }
}
inline pyobj* array_owner::self() const { return w_ & 1 ? object() : w_ ? body()->self : nullptr; }

namespace detail {

template <int N>
struct strided {
  int64_t strides[N] = {};
};
struct unstrided {};

// The strides of a new array in C order; all are 0 when it has no items.
template <int N>
PYX_INLINE void c_strides(int64_t (&out)[N], const int64_t (&shape)[N], int64_t item) {
  int64_t step = item;
  for (int k = N - 1; k >= 0; k--) {
    out[k] = step;
    step *= shape[k];
  }
  if (step == 0) {
    for (int64_t& x : out) x = 0;
  }
}

}  // namespace detail

// ndarray of N dimensions; C: known to be C-contiguous, then strides are not stored.
template <class T, int N, bool C>
struct array : std::conditional_t<C, detail::unstrided, detail::strided<N>> {
  using element = T;
  static constexpr int ndim = N;

  T* first = nullptr;  // the element at index 0 of every axis
  int64_t shape[N] = {};
  bool writeable = true;
  array_owner owner;

  array() = default;
  // Known contiguity is forgotten by conversion.
  template <bool D>
    requires(D && !C)
  array(const array<T, N, D>& a) : first(a.first), writeable(a.writeable), owner(a.owner) {
    for (int k = 0; k < N; k++) shape[k] = a.shape[k];
    detail::c_strides(this->strides, shape, sizeof(T));
  }

  PYX_INLINE T* data() const { return first; }

  // Distance of neighbours along axis k, in bytes.
  PYX_INLINE int64_t stride(int k) const {
    if constexpr (!C) {
      return this->strides[k];
    } else {
      int64_t all[N];
      detail::c_strides(all, shape, sizeof(T));
      return all[k];
    }
  }
  PYX_INLINE T* at(int64_t i) const {
    if constexpr (C && N == 1) {
      return first + i;
    } else {
      return reinterpret_cast<T*>(reinterpret_cast<char*>(first) + i * stride(0));
    }
  }
  PYX_INLINE T* at(int64_t i, int64_t j) const
    requires(N == 2)
  {
    if constexpr (C) {
      return first + i * shape[1] + j;
    } else {
      return reinterpret_cast<T*>(reinterpret_cast<char*>(first) + i * this->strides[0] + j * this->strides[1]);
    }
  }
  // The element at an index per axis, each counted from 0.
  PYX_INLINE T* at(const int64_t (&i)[N]) const {
    int64_t offset = 0;
    if constexpr (C) {
      for (int k = 0; k < N; k++) offset = offset * shape[k] + i[k];
      return first + offset;
    } else {
      for (int k = 0; k < N; k++) offset += i[k] * this->strides[k];
      return reinterpret_cast<T*>(reinterpret_cast<char*>(first) + offset);
    }
  }
};

// A body for a view into the memory of a.
template <class T, int N, bool C>
PYX_INLINE array_owner view_owner(const array<T, N, C>& a) {
  void* p = take_block(sizeof(array_body));
  if (PYX_UNLIKELY(!p)) __builtin_trap();
  auto* b = new (p) array_body;
  const array_body* of = a.owner.body();
  b->base = of && of->base ? of->base : a.owner;
  return array_owner(b);
}

// ---- Attributes -------------------------------------------------------------------------------------------------

template <class T, int N, bool C>
PYX_INLINE int64_t len(const array<T, N, C>& a) {
  return a.shape[0];
}
template <int K, class T, int N, bool C>
PYX_INLINE int64_t shape(const array<T, N, C>& a) {
  return a.shape[K];
}
template <class T, bool C>
PYX_INLINE tuple<int64_t> shape(const array<T, 1, C>& a) {
  return make_tuple(a.shape[0]);
}
template <class T, bool C>
PYX_INLINE tuple<int64_t, int64_t> shape(const array<T, 2, C>& a) {
  return make_tuple(a.shape[0], a.shape[1]);
}
template <class T, bool C>
PYX_INLINE tuple<int64_t, int64_t, int64_t> shape(const array<T, 3, C>& a) {
  return make_tuple(a.shape[0], a.shape[1], a.shape[2]);
}
template <class T, bool C>
PYX_INLINE tuple<int64_t, int64_t, int64_t, int64_t> shape(const array<T, 4, C>& a) {
  return make_tuple(a.shape[0], a.shape[1], a.shape[2], a.shape[3]);
}
template <class T, int N, bool C>
PYX_INLINE int64_t ndim(const array<T, N, C>&) {
  return N;
}
template <class T, int N, bool C>
PYX_INLINE int64_t size(const array<T, N, C>& a) {
  int64_t n = 1;
  for (int64_t d : a.shape) n *= d;
  return n;
}
// a is b
template <class A, class B>
  requires requires(A a, B b) { a.owner.self() == b.owner.self(); }
PYX_INLINE bool is_same(const A& a, const B& b) {
  const array_body* x = a.owner.body();
  return (x && x == b.owner.body()) || (a.owner.self() && a.owner.self() == b.owner.self());
}

// Lowest and one past the highest byte that a touches.
struct extent {
  uintptr_t lo, hi;
};
template <class T, int N, bool C>
inline extent extent_of(const array<T, N, C>& a) {
  array<T, N, false> v = a;
  auto lo = reinterpret_cast<uintptr_t>(v.first), hi = lo + sizeof(T);
  for (int k = 0; k < N; k++) {
    if (v.shape[k] == 0) return {lo, lo};
    int64_t reach = (v.shape[k] - 1) * v.strides[k];
    (reach < 0 ? lo : hi) += static_cast<uintptr_t>(reach);
  }
  return {lo, hi};
}
PYX_INLINE bool apart(extent a, extent b) { return a.hi <= b.lo || b.hi <= a.lo; }
// Do a and b touch different memory?
template <class T, int N, bool C, class E, int M, bool D>
inline bool disjoint(const array<T, N, C>& a, const array<E, M, D>& b) {
  return apart(extent_of(a), extent_of(b));
}

// ---- Boxing -----------------------------------------------------------------------------------------------------

template <class T, int N, bool C>
inline pyobj* box(const array<T, N, C>& a) {
  pyobj* o = a.owner.self();
  if (!o) {
    array_body* b = a.owner.body();
    if (!b->base) {
      o = array_owner_box(a.owner);
    } else if (pyobj* base = array_owner_box(b->base)) {
      array<T, N, false> v = a;
      o = b->self = pyx_array_view(dtype_of<T>, N, v.shape, v.strides, v.first, base, a.writeable);
    }
    if (!o) return nullptr;
  }
  pyx_incref(o);
  return o;
}

template <class T, int N, bool C>
inline bool unbox(pyobj* o, array<T, N, C>& a) {
  pyx_array_info info;
  if (!pyx_array_unbox(o, dtype_of<T>, N, C, &info)) return false;
  a.first = static_cast<T*>(info.data);
  for (int k = 0; k < N; k++) {
    a.shape[k] = info.shape[k];
    if constexpr (!C) a.strides[k] = info.strides[k];
  }
  if constexpr (C) {
    // NumPy calls arrays of at most one item contiguous whatever their strides, which show in views of them.
    for (int k = 0; k < N; k++) {
      if (info.strides[k] != a.stride(k)) return false;
    }
  }
  a.writeable = info.writeable;
  pyx_incref(o);
  a.owner = array_owner(o);
  return true;
}

namespace detail {
struct memory_range {
  const char *from, *upto;
};
template <class T, int N, bool C>
PYX_INLINE memory_range range_of(const array<T, N, C>& a) {
  auto* first = reinterpret_cast<const char*>(a.first);
  memory_range r{first, first + sizeof(T)};
  if constexpr (C) {
    int64_t count = 1;
    for (int k = 0; k < N; k++) count *= a.shape[k];
    r.upto = first + count * static_cast<int64_t>(sizeof(T));
  } else {
    for (int k = 0; k < N; k++) (a.stride(k) < 0 ? r.from : r.upto) += (a.shape[k] - 1) * a.stride(k);
  }
  return r;
}
}  // namespace detail

// Have two arrays no memory in common? False when their ranges overlap, even if no elements do.
template <class A, class B>
PYX_INLINE bool apart(const A& a, const B& b) {
  detail::memory_range x = detail::range_of(a), y = detail::range_of(b);
  return x.upto <= y.from || y.upto <= x.from;
}

}  // namespace pyx
