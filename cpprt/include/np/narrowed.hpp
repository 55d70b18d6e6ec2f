// np/narrowed.hpp: a += b of arrays whose items are of a narrower dtype than the one in which NumPy computes.
#pragma once
#include "made.hpp"

namespace pyx {

namespace detail {

// One result in float64 as a float32: exit where NumPy warns.
template <class F>
PYX_INLINE float narrow_float(const F& f, double x, double y, bool& bad) {
  const double r = f(x, y);
  const auto narrow = static_cast<float>(r);
  if (PYX_UNLIKELY(!is_finite(narrow))) bad |= !(x != x || y != y || (!is_finite(x) && r == r && is_finite(y)));
  return narrow;
}

// Operands that are seen at the shape of an array: how far items are apart. False: they are not.
template <class T, int N, class X>
PYX_INLINE bool beside(const char*& first, int64_t (&strides)[N], const array<T, N, false>& to, const X& x) {
  if constexpr (is_array<X>) {
    first = reinterpret_cast<const char*>(x.first);
    stretch(strides, x);
    return stretches(to.shape, x.shape);
  } else {
    first = reinterpret_cast<const char*>(&x);
    for (int64_t& s : strides) s = 0;
    return true;
  }
}

template <class X>
struct item_type {
  using type = X;
};
template <class T>
struct item_type<np_scalar<T>> {
  using type = T;
};
template <class T, int N, bool C>
struct item_type<array<T, N, C>> {
  using type = T;
};

template <class F, class T, int N, bool C, class B>
inline status narrowed(array<T, N, C>& out, const array<T, N, C>& a, const B& b, const F& f) {
  using E = typename item_type<B>::type;
  array<T, N, false> to = a;
  const char* from;
  int64_t strides[N];
  if (!a.writeable || !beside(from, strides, to, b)) return status::exit;
  if constexpr (is_array<B>) {
    if (!disjoint(a, b)) return status::exit;
  }
  array<T, N, true> made;
  if (status st = new_array<T, N>(made, a.shape, false); st != status::ok) return st;
  T* at = made.first;
  bool bad = false;
  for_rows<N>(reinterpret_cast<char*>(to.first), to.strides, const_cast<char*>(from), strides, to.shape,
              [&](const char* p, const char* q, int64_t n, int64_t sp, int64_t sq) {
                for (int64_t i = 0; i < n; i++) {
                  const T x = *reinterpret_cast<const T*>(p + i * sp);
                  const E y = *reinterpret_cast<const E*>(q + i * sq);
                  if constexpr (std::is_floating_point_v<T>) {
                    *at++ = narrow_float(f, static_cast<double>(x), static_cast<double>(y), bad);
                  } else {
                    *at++ = static_cast<T>(f(static_cast<uint64_t>(x), static_cast<uint64_t>(y)));
                  }
                }
              });
  if (bad) return status::exit;
  out = a;
  return assign(a, made);
}

}  // namespace detail

template <class T, int N, bool C, class B>
inline status narrowed_add(array<T, N, C>& out, const array<T, N, C>& a, const B& b) {
  return detail::narrowed(out, a, b, [](auto x, auto y) { return x + y; });
}
template <class T, int N, bool C, class B>
inline status narrowed_sub(array<T, N, C>& out, const array<T, N, C>& a, const B& b) {
  return detail::narrowed(out, a, b, [](auto x, auto y) { return x - y; });
}
template <class T, int N, bool C, class B>
inline status narrowed_mul(array<T, N, C>& out, const array<T, N, C>& a, const B& b) {
  return detail::narrowed(out, a, b, [](auto x, auto y) { return x * y; });
}
template <class T, int N, bool C, class B>
inline status narrowed_truediv(array<T, N, C>& out, const array<T, N, C>& a, const B& b) {
  return detail::narrowed(out, a, b, [](auto x, auto y) { return x / y; });
}

}  // namespace pyx
