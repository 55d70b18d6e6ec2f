// np/copy.hpp: filling and copying whole arrays and views of any number of dimensions, with the conversions of astype.
#pragma once
#include "convert.hpp"
#include "index.hpp"
#include "leaf.hpp"

namespace pyx {

// to[...] = from, items of one size (src/core/assign.cpp): as if they were copied first; a length of one is repeated.
bool np_assign(const np_leaf& to, const np_leaf& from, int size);
PYX_COLD bool np_raise_broadcast(const int64_t* from, int n, const int64_t* to, int m);

namespace detail {

template <class A>
PYX_INLINE bool check_writeable(const A& a) {
  return PYX_LIKELY(a.writeable) || raise(PYX_ValueError, "assignment destination is read-only");
}

// f(row of a, row of b, items, stride of a, stride of b) for every innermost row of two views of one shape.
template <int N, class F>
PYX_INLINE void for_rows(char* a, const int64_t* sa, char* b, const int64_t* sb, const int64_t* shape, const F& f) {
  if constexpr (N == 1) {
    f(a, b, shape[0], sa[0], sb[0]);
  } else if (N == 2 && shape[1] == 1) {  // a column
    f(a, b, shape[0], sa[0], sb[0]);
  } else {
    for (int64_t i = 0; i < shape[0]; i++) for_rows<N - 1>(a + i * sa[0], sa + 1, b + i * sb[0], sb + 1, shape + 1, f);
  }
}

// The strides of b as an operand of the shape of a.
template <int N, class E, int M, bool D>
PYX_INLINE void stretch(int64_t (&out)[N], const array<E, M, D>& b) {
  for (int k = 0; k < N - M; k++) out[k] = 0;
  for (int k = 0; k < M; k++) out[k + N - M] = b.shape[k] == 1 ? 0 : b.stride(k);
}

// Does b have the shape of a, or one that is repeated along some axes?
template <int N, int M>
PYX_INLINE bool stretches(const int64_t (&to)[N], const int64_t (&from)[M]) {
  for (int k = 0; k < M; k++) {
    if (from[k] != 1 && from[k] != to[k + N - M]) return false;
  }
  return true;
}

// Memory for a copy of the source, where source and destination overlap.
struct scratch {
  void* p = nullptr;
  ~scratch() { __builtin_free(p); }
};

template <class T, class E>
PYX_INLINE void copy_row(char* to, const char* from, int64_t n, int64_t st, int64_t sf) {
  if (st == sizeof(T) && sf == sizeof(E)) {
    auto* out = reinterpret_cast<T*>(to);
    auto* in = reinterpret_cast<const E*>(from);
    for (int64_t i = 0; i < n; i++) out[i] = cast_item<T>(in[i]);
    return;
  }
  for (int64_t i = 0; i < n; i++) {
    *reinterpret_cast<T*>(to + i * st) = cast_item<T>(*reinterpret_cast<const E*>(from + i * sf));
  }
}

template <class T, class E>
PYX_INLINE bool row_casts(const char* p, int64_t n, int64_t s) {
  bool bad = false;
  if (s == sizeof(E)) {
    auto* in = reinterpret_cast<const E*>(p);
    for (int64_t i = 0; i < n; i++) bad |= !casts<T>(in[i]);
  } else {
    for (int64_t i = 0; i < n; i++) bad |= !casts<T>(*reinterpret_cast<const E*>(p + i * s));
  }
  return !bad;
}

// Can every item of b be converted without a word from NumPy?
template <class T, class E, int M, bool D>
inline bool all_cast(const array<E, M, D>& b) {
  if constexpr (casts_always<T, E>) return true;
  int64_t strides[M];
  stretch<M>(strides, b);
  bool good = true;
  for_rows<M>(reinterpret_cast<char*>(b.first), strides, nullptr, strides, b.shape,
              [&](const char* p, char*, int64_t n, int64_t s, int64_t) { good = good && row_casts<T, E>(p, n, s); });
  return good;
}

}  // namespace detail

// a[...] = v for one value
template <class T, int N, bool C, class V>
inline status fill(const array<T, N, C>& a, V v) {
  T x;
  if (!detail::check_writeable(a)) return status::raised;
  if (status st = detail::as_element(x, v); st != status::ok) return st;
  if constexpr (C) {
    const int64_t n = size(a);
    for (int64_t i = 0; i < n; i++) a.first[i] = x;
  } else {
    detail::for_rows<N>(reinterpret_cast<char*>(a.first), a.strides, nullptr, a.strides, a.shape,
                        [&](char* p, char*, int64_t n, int64_t s, int64_t) {
                          for (int64_t i = 0; i < n; i++) *reinterpret_cast<T*>(p + i * s) = x;
                        });
  }
  return status::ok;
}

// a[...] = b: as if b were copied first; a length of one is repeated. Exits where NumPy warns of a conversion.
template <class T, int N, bool C, class E, int M, bool D>
  requires(M <= N)
inline status assign(const array<T, N, C>& a, const array<E, M, D>& b) {
  if (!detail::check_writeable(a)) return status::raised;
  if constexpr (std::is_same_v<T, E>) {
    detail::leaf_of<array<T, N, C>> to(a);
    detail::leaf_of<array<E, M, D>> from(b);
    return np_assign(to.get(), from.get(), sizeof(T)) ? status::ok : status::raised;
  } else if (!detail::stretches(a.shape, b.shape)) {
    np_raise_broadcast(b.shape, M, a.shape, N);
    return status::raised;
  } else if constexpr (!detail::castable<T, E>) {
    return status::exit;
  } else {
    if (!detail::all_cast<T>(b)) return status::exit;
    array<E, M, false> from = b;
    detail::scratch copy;
    if (!disjoint(a, b)) {
      copy.p = allocate(size(b), sizeof(E));
      if (!copy.p) return status::raised;
      auto* t = static_cast<E*>(copy.p);
      detail::for_rows<M>(reinterpret_cast<char*>(from.first), from.strides, nullptr, from.strides, from.shape,
                          [&](const char* p, char*, int64_t n, int64_t s, int64_t) {
                            for (int64_t i = 0; i < n; i++) *t++ = *reinterpret_cast<const E*>(p + i * s);
                          });
      from.first = static_cast<E*>(copy.p);
      detail::c_strides(from.strides, from.shape, sizeof(E));
    }
    array<T, N, false> to = a;
    int64_t strides[N];
    detail::stretch(strides, from);
    detail::for_rows<N>(
        reinterpret_cast<char*>(to.first), to.strides, reinterpret_cast<char*>(from.first), strides, to.shape,
        [](char* p, const char* q, int64_t n, int64_t sp, int64_t sq) { detail::copy_row<T, E>(p, q, n, sp, sq); });
    return status::ok;
  }
}

namespace detail {

template <class V>
inline constexpr bool is_array = false;
template <class T, int N, bool C>
inline constexpr bool is_array<array<T, N, C>> = true;

template <class A, class V>
PYX_INLINE status store(const A& view, const V& v) {
  if constexpr (is_array<V>) {
    return assign(view, v);
  } else {
    return fill(view, v);
  }
}

}  // namespace detail

}  // namespace pyx
