// np/leaf.hpp: the geometry of an array without its type, for the functions of the runtime archive.
#pragma once
#include "array.hpp"

namespace pyx {

// An operand: an array, or with ndim -1 a scalar (first points to its value).
struct np_leaf {
  char* first;
  const int64_t* shape;
  const int64_t* strides;
  int ndim;
};

namespace detail {

template <class V>
struct leaf_of {
  V v;
  explicit leaf_of(V x) : v(x) {}
  np_leaf get() { return {reinterpret_cast<char*>(&v), nullptr, nullptr, -1}; }
};
template <class T, int N, bool C>
struct leaf_of<array<T, N, C>> {
  const array<T, N, C>& a;
  int64_t strides[N];
  explicit leaf_of(const array<T, N, C>& x) : a(x) {
    if constexpr (C) {
      c_strides(strides, a.shape, sizeof(T));
    } else {
      for (int k = 0; k < N; k++) strides[k] = a.strides[k];
    }
  }
  np_leaf get() { return {reinterpret_cast<char*>(a.first), a.shape, strides, N}; }
};

}  // namespace detail

}  // namespace pyx
