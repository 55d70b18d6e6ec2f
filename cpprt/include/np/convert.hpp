// np/convert.hpp: values brought to the dtype of an array, as NumPy does it.
#pragma once
#include "array.hpp"

namespace pyx {

namespace detail {

template <class T>
inline constexpr bool is_real = std::is_floating_point_v<T>;

// Does every value of type E have a place among the elements of type T, in the same way by every path of NumPy's?
template <class T, class E>
inline constexpr bool keeps = [] {
  if constexpr (std::is_same_v<T, E> || std::is_same_v<E, bool>) {
    return !std::is_same_v<T, complex> || std::is_same_v<E, complex>;
  } else if constexpr (!std::is_arithmetic_v<T> || !std::is_arithmetic_v<E> || std::is_same_v<T, bool>) {
    return std::is_arithmetic_v<E> && std::is_same_v<T, bool>;
  } else if constexpr (is_real<T>) {
    return sizeof(T) == 8 || (is_real<E> ? sizeof(E) == 4 : sizeof(E) < 4);
  } else {
    return !is_real<E> && sizeof(T) > sizeof(E) && (std::is_signed_v<T> || std::is_unsigned_v<E>);
  }
}();

// v as an element; exit where NumPy would raise or warn in converting, or round in a way that depends on its path.
template <class T, class V>
  requires(std::is_arithmetic_v<T> && std::is_arithmetic_v<V>)
PYX_INLINE status as_element(T& out, V v) {
  if constexpr (std::is_same_v<T, bool>) {
    out = v != 0;
  } else if constexpr (keeps<T, V>) {
    out = static_cast<T>(v);
  } else if constexpr (is_real<T> && is_real<V>) {
    out = static_cast<T>(v);
    if (PYX_UNLIKELY(__builtin_isinf(out) && !__builtin_isinf(v))) return status::exit;
  } else if constexpr (is_real<T>) {
    if (PYX_UNLIKELY(v > 16777216 || (std::is_signed_v<V> && v < static_cast<V>(-16777216)))) return status::exit;
    out = static_cast<T>(v);
  } else if constexpr (is_real<V>) {
    if (PYX_UNLIKELY(!(v >= -9223372036854775808.0 && v < 9223372036854775808.0))) return status::exit;
    const auto whole = static_cast<int64_t>(v);
    out = static_cast<T>(whole);
    if (PYX_UNLIKELY(static_cast<int64_t>(out) != whole || (std::is_unsigned_v<T> && whole < 0))) return status::exit;
  } else {
    out = static_cast<T>(v);
    if (PYX_UNLIKELY(static_cast<V>(out) != v || (out < 0) != (v < 0))) return status::exit;
  }
  return status::ok;
}
template <class V>
PYX_INLINE status as_element(complex& out, V v) {
  if constexpr (std::is_same_v<V, complex>) {
    out = v;
  } else if constexpr (std::is_arithmetic_v<V>) {
    out = {static_cast<double>(v), 0.0};
  } else {
    return status::exit;
  }
  return status::ok;
}
template <class T>
  requires std::is_arithmetic_v<T>
PYX_INLINE status as_element(T&, complex) {
  return status::exit;
}
template <class E, class V>
PYX_INLINE status as_element(E& out, np_scalar<V> v) {
  return as_element(out, v.v);
}
template <class V>
PYX_INLINE status as_element(complex& out, np_scalar<V> v) {
  return as_element(out, v.v);
}

// ---- Items of arrays: astype and assignment between arrays ------------------------------------------------------

// Is there a conversion of items that NumPy carries out without a word, for some values at least?
template <class T, class E>
inline constexpr bool castable = std::is_arithmetic_v<E> || std::is_same_v<T, E>;

// Is it so for all values? Ints wrap; floats must be whole parts that fit, and may not overflow.
template <class T, class E>
inline constexpr bool casts_always = [] {
  if constexpr (!std::is_arithmetic_v<E>) {
    return std::is_same_v<T, E>;
  } else if constexpr (std::is_same_v<T, bool> || !std::is_arithmetic_v<T> || !is_real<E>) {
    return true;
  } else {
    return is_real<T> && sizeof(T) >= sizeof(E);
  }
}();

template <class T, class E>
PYX_INLINE bool casts(E v) {
  if constexpr (casts_always<T, E>) {
    return true;
  } else if constexpr (is_real<T>) {
    return !__builtin_isinf(static_cast<T>(v)) || __builtin_isinf(v);
  } else if constexpr (std::is_arithmetic_v<T> && is_real<E>) {
    constexpr int bits = sizeof(T) * 8 - (std::is_signed_v<T> ? 1 : 0);
    const double limit = bits < 63 ? static_cast<double>(int64_t{1} << bits) : bits == 63 ? 0x1p63 : 0x1p64;
    return v > (std::is_signed_v<T> ? -limit : -1.0) && v < limit;
  } else {
    return false;
  }
}

template <class T, class E>
PYX_INLINE T cast_item(E v) {
  if constexpr (std::is_same_v<T, E>) {
    return v;
  } else if constexpr (std::is_same_v<T, complex>) {
    return {static_cast<double>(v), 0.0};
  } else if constexpr (std::is_same_v<T, bool>) {
    return v != 0;
  } else {
    return static_cast<T>(v);
  }
}

}  // namespace detail

// complex(re, im) of numbers of NumPy's
PYX_INLINE complex complex_of(np_f8 re, np_f8 im) { return {re.v, im.v}; }
PYX_INLINE complex complex_of(np_f8 re, double im) { return {re.v, im}; }
PYX_INLINE complex complex_of(double re, np_f8 im) { return {re, im.v}; }

}  // namespace pyx
