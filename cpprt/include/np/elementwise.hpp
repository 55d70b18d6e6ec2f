// np/elementwise.hpp: what NumPy's ufuncs do with one element, for loops that clang vectorises.
#pragma once
#include <pyx/base.hpp>

#include <type_traits>

namespace pyx {

// The type in which ints of type T are added and multiplied: unsigned, and too wide to be promoted to a signed one.
template <class T>
using e_wide = std::make_unsigned_t<std::conditional_t<(sizeof(T) < 4), int32_t, T>>;

// Integer arithmetic wraps silently.
template <class T>
PYX_INLINE T e_add(T a, T b) {
  if constexpr (std::is_integral_v<T>) {
    using U = e_wide<T>;
    return static_cast<T>(static_cast<U>(a) + static_cast<U>(b));
  } else {
    return a + b;
  }
}
template <class T>
PYX_INLINE T e_sub(T a, T b) {
  if constexpr (std::is_integral_v<T>) {
    using U = e_wide<T>;
    return static_cast<T>(static_cast<U>(a) - static_cast<U>(b));
  } else {
    return a - b;
  }
}
template <class T>
PYX_INLINE T e_mul(T a, T b) {
  if constexpr (std::is_integral_v<T>) {
    using U = e_wide<T>;
    return static_cast<T>(static_cast<U>(a) * static_cast<U>(b));
  } else {
    return a * b;
  }
}
template <class T>
PYX_INLINE T e_div(T a, T b) {
  return a / b;
}
template <class T>
PYX_INLINE T e_square(T a) {
  return e_mul(a, a);
}
// a ** 2 and a ** 0.5 with these exponents written out
template <class T>
PYX_INLINE T e_pow2(T a, T) {
  return e_mul(a, a);
}
template <class T>
PYX_INLINE T e_sqrt(T a) {
  return __builtin_elementwise_sqrt(a);
}
template <class T>
PYX_INLINE T e_pow_half(T a, T) {
  return e_sqrt(a);
}
template <class T>
PYX_INLINE T e_neg(T a) {
  if constexpr (std::is_integral_v<T>) {
    return e_sub(T{0}, a);
  } else {
    return -a;
  }
}
template <class T>
PYX_INLINE T e_abs(T a) {
  if constexpr (std::is_integral_v<T>) {
    return a < 0 ? e_neg(a) : a;
  } else {
    return __builtin_elementwise_abs(a);
  }
}
template <class T>
PYX_INLINE T e_maximum(T a, T b) {
  return a > b ? a : b;
}
template <class T>
PYX_INLINE T e_minimum(T a, T b) {
  return a < b ? a : b;
}
template <class T>
PYX_INLINE bool e_isnan(T a) {
  return a != a;
}
template <class T>
PYX_INLINE bool e_isinf(T a) {
  return __builtin_elementwise_abs(a) == static_cast<T>(__builtin_inf());
}
// By the bits: comparing would raise a flag.
PYX_INLINE bool e_isfinite(double a) {
  constexpr uint64_t exponent = 0x7ff0000000000000;
  return (__builtin_bit_cast(uint64_t, a) & exponent) != exponent;
}
PYX_INLINE bool e_isfinite(float a) {
  constexpr uint32_t exponent = 0x7f800000;
  return (__builtin_bit_cast(uint32_t, a) & exponent) != exponent;
}
template <class T>
PYX_INLINE T e_floor(T a) {
  return __builtin_elementwise_floor(a);
}
template <class T>
PYX_INLINE T e_ceil(T a) {
  return __builtin_elementwise_ceil(a);
}
template <class T>
PYX_INLINE T e_trunc(T a) {
  return __builtin_elementwise_trunc(a);
}
template <class T>
PYX_INLINE T e_rint(T a) {
  return __builtin_elementwise_rint(a);
}
template <class T>
PYX_INLINE T e_sign(T a) {
  if constexpr (std::is_integral_v<T>) {
    return static_cast<T>((a > 0) - (a < 0));
  } else {
    return a > 0 ? T{1} : a < 0 ? T{-1} : a == 0 ? T{0} : a;
  }
}
template <class T>
PYX_INLINE T e_reciprocal(T a) {
  return T{1} / a;
}
template <class T>
PYX_INLINE T e_clip(T a, T low, T high) {
  const T x = a > low ? a : low;
  return x < high ? x : high;
}
template <class T>
PYX_INLINE T e_where(bool c, T a, T b) {
  return c ? a : b;
}
template <class T>
PYX_INLINE bool e_lt(T a, T b) {
  return a < b;
}
template <class T>
PYX_INLINE bool e_le(T a, T b) {
  return a <= b;
}
template <class T>
PYX_INLINE bool e_gt(T a, T b) {
  return a > b;
}
template <class T>
PYX_INLINE bool e_ge(T a, T b) {
  return a >= b;
}
template <class T>
PYX_INLINE bool e_eq(T a, T b) {
  return a == b;
}
template <class T>
PYX_INLINE bool e_ne(T a, T b) {
  return a != b;
}
template <class T>
PYX_INLINE T e_and(T a, T b) {
  return static_cast<T>(a & b);
}
template <class T>
PYX_INLINE T e_or(T a, T b) {
  return static_cast<T>(a | b);
}
template <class T>
PYX_INLINE T e_xor(T a, T b) {
  return static_cast<T>(a ^ b);
}
PYX_INLINE bool e_not(bool a) { return !a; }
template <class T>
PYX_INLINE T e_invert(T a) {
  return static_cast<T>(~a);
}

}  // namespace pyx
