// np/numbers.hpp: scalars of NumPy's narrower and complex dtypes. Where NumPy would warn or raise, native code leaves.
#pragma once
#include "convert.hpp"
#include "loops.hpp"

extern "C" {
float powf(float, float) noexcept;
double hypot(double, double) noexcept;
}

namespace pyx {

namespace detail {

template <class T>
inline constexpr bool is_complex = std::is_same_v<T, complex>;

// An operand in the dtype computed in: NumPy's scalars are promoted, Python's numbers must fit.
template <class R, class T>
PYX_INLINE bool bring(R& out, np_scalar<T> a) {
  out = cast_item<R>(a.v);
  return true;
}
template <class R, class V>
  requires(std::is_arithmetic_v<V> || is_complex<V>)
PYX_INLINE bool bring(R& out, V v) {
  if constexpr (is_complex<V> && !is_complex<R>) {
    return false;
  } else {
    return as_element(out, v) == status::ok;
  }
}

PYX_INLINE bool finite(float x) { return __builtin_isfinite(x); }
PYX_INLINE bool finite(double x) { return __builtin_isfinite(x); }
PYX_INLINE bool finite(complex x) { return is_finite(x.re) && is_finite(x.im); }
template <class T>
PYX_INLINE bool a_nan(T x) {
  return x != x;
}
PYX_INLINE bool a_nan(complex x) { return is_nan(x.re) || is_nan(x.im); }

// May NumPy have something to say about a result? Of NaNs that went in it has not.
template <class R, class T>
PYX_INLINE bool silent(R r, T a, T b) {
  if constexpr (is_complex<T> || is_complex<R>) {
    return finite(r);
  } else {
    return PYX_LIKELY(finite(r)) || (a_nan(r) && (a_nan(a) || a_nan(b)));
  }
}

// f(out, a, b) in the dtype R; leaves where an operand doesn't fit or f says so.
template <class R, class S, class A, class B, class F>
PYX_INLINE bool in_dtype(np_scalar<S>& out, const A& a, const B& b, const F& f) {
  R x, y;
  if (PYX_UNLIKELY(!bring(x, a) || !bring(y, b))) return false;
  return PYX_LIKELY(f(out.v, x, y));
}

template <class T>
PYX_INLINE bool n_add(T& r, T a, T b) {
  if constexpr (std::is_integral_v<T>) {
    return !__builtin_add_overflow(a, b, &r);
  } else if constexpr (is_complex<T>) {
    r = {a.re + b.re, a.im + b.im};
    return silent(r, a, b);
  } else {
    r = a + b;
    return silent(r, a, b);
  }
}
template <class T>
PYX_INLINE bool n_sub(T& r, T a, T b) {
  if constexpr (std::is_integral_v<T>) {
    return !__builtin_sub_overflow(a, b, &r);
  } else if constexpr (is_complex<T>) {
    r = {a.re - b.re, a.im - b.im};
    return silent(r, a, b);
  } else {
    r = a - b;
    return silent(r, a, b);
  }
}
template <class T>
PYX_INLINE bool n_mul(T& r, T a, T b) {
  if constexpr (std::is_integral_v<T>) {
    return !__builtin_mul_overflow(a, b, &r);
  } else if constexpr (is_complex<T>) {
    r = {a.re * b.re - a.im * b.im, a.re * b.im + a.im * b.re};
    return silent(r, a, b);
  } else {
    r = a * b;
    return silent(r, a, b);
  }
}
// Smith's division, as NumPy has it.
PYX_INLINE bool n_div(complex& r, complex a, complex b) {
  const double re = __builtin_fabs(b.re), im = __builtin_fabs(b.im);
  if (re == 0.0 && im == 0.0) return false;
  if (re >= im) {
    const double ratio = b.im / b.re, scale = 1.0 / (b.re + b.im * ratio);
    r = {(a.re + a.im * ratio) * scale, (a.im - a.re * ratio) * scale};
  } else {
    const double ratio = b.re / b.im, scale = 1.0 / (b.im + b.re * ratio);
    r = {(a.re * ratio + a.im) * scale, (a.im * ratio - a.re) * scale};
  }
  return silent(r, a, b);
}
template <class R, class T>
PYX_INLINE bool n_div(R& r, T a, T b) {
  r = static_cast<R>(a) / static_cast<R>(b);
  return silent(r, static_cast<R>(a), static_cast<R>(b));
}

// Quotient and remainder of floats; false for a zero divisor and what is not finite.
template <class T>
PYX_INLINE bool n_divmod(T& q, T& r, T a, T b) {
  if (b == 0 || !finite(a) || !finite(b)) return false;
  T m = static_cast<T>(::fmod(static_cast<double>(a), static_cast<double>(b)));
  T d = (a - m) / b;
  if (m != 0) {
    if ((b < 0) != (m < 0)) {
      m += b;
      d -= T{1};
    }
  } else {
    m = __builtin_elementwise_copysign(T{0}, b);
  }
  if (d != 0) {
    q = __builtin_elementwise_floor(d);
    if (d - q > static_cast<T>(0.5)) q += T{1};
  } else {
    q = __builtin_elementwise_copysign(T{0}, static_cast<T>(a / b));
  }
  r = m;
  return finite(q);
}
template <class T>
PYX_INLINE bool n_floordiv(T& r, T a, T b) {
  if constexpr (std::is_integral_v<T>) {
    if (b == 0 || (std::is_signed_v<T> && b == static_cast<T>(-1))) return false;
    r = static_cast<T>(a / b);
    if (a % b != 0 && (a < 0) != (b < 0)) r--;
    return true;
  } else {
    T m;
    return n_divmod(r, m, a, b);
  }
}
template <class T>
PYX_INLINE bool n_mod(T& r, T a, T b) {
  if constexpr (std::is_integral_v<T>) {
    if (b == 0 || (std::is_signed_v<T> && b == static_cast<T>(-1))) return false;
    r = static_cast<T>(a % b);
    if (r != 0 && (a < 0) != (b < 0)) r = static_cast<T>(r + b);
    return true;
  } else {
    T q;
    return n_divmod(q, r, a, b);
  }
}
template <class T>
inline bool n_pow(T& r, T a, T b) {
  if constexpr (std::is_integral_v<T>) {
    if (b < 0) return false;
    uint64_t p = 1, x = static_cast<uint64_t>(a);
    for (auto e = static_cast<uint64_t>(b); e != 0; e >>= 1, x *= x) {
      if (e & 1) p *= x;
    }
    r = static_cast<T>(p);
    return true;
  } else if constexpr (std::is_same_v<T, float>) {
    r = ::powf(a, b);
    return silent(r, a, b);
  } else {
    r = ::pow(a, b);
    return silent(r, a, b);
  }
}

}  // namespace detail

#define PYX_NP_NUMBER(NAME, OF)                                               \
  template <class R, class A, class B>                                        \
  PYX_INLINE bool NAME(np_scalar<R>& out, const A& a, const B& b) {           \
    return detail::in_dtype<R>(out, a, b, [](R& r, R x, R y) { return OF; }); \
  }
PYX_NP_NUMBER(number_add, detail::n_add(r, x, y))
PYX_NP_NUMBER(number_sub, detail::n_sub(r, x, y))
PYX_NP_NUMBER(number_mul, detail::n_mul(r, x, y))
PYX_NP_NUMBER(number_truediv, detail::n_div(r, x, y))
PYX_NP_NUMBER(number_floordiv, detail::n_floordiv(r, x, y))
PYX_NP_NUMBER(number_mod, detail::n_mod(r, x, y))
PYX_NP_NUMBER(number_pow, detail::n_pow(r, x, y))
PYX_NP_NUMBER(number_and, ((r = static_cast<R>(x & y)), true))
PYX_NP_NUMBER(number_or, ((r = static_cast<R>(x | y)), true))
PYX_NP_NUMBER(number_xor, ((r = static_cast<R>(x ^ y)), true))
// A shift by a count that is negative or shifts all bits out is NumPy's.
PYX_NP_NUMBER(number_lshift, static_cast<uint64_t>(y) < sizeof(R) * 8 &&
                                 ((r = static_cast<R>(static_cast<uint64_t>(x) << static_cast<uint64_t>(y))), true))
PYX_NP_NUMBER(number_rshift,
              static_cast<uint64_t>(y) < sizeof(R) * 8 && ((r = static_cast<R>(x >> static_cast<uint64_t>(y))), true))
PYX_NP_NUMBER(number_maximum, ((r = x > y || detail::a_nan(x) ? x : y), true))
PYX_NP_NUMBER(number_minimum, ((r = x < y || detail::a_nan(x) ? x : y), true))
#undef PYX_NP_NUMBER

namespace detail {

// The dtype in which two operands are compared: that of the wider, a Python number gives way.
template <class A>
struct number_of {
  using type = A;
  static constexpr bool weak = true;
};
template <class T>
struct number_of<np_scalar<T>> {
  using type = T;
  static constexpr bool weak = false;
};

template <class A, class B, class F>
PYX_INLINE bool compare_as(np_b1& out, const A& a, const B& b, const F& f) {
  using X = number_of<A>;
  using Y = number_of<B>;
  using T = typename X::type;
  using U = typename Y::type;
  if constexpr (std::is_integral_v<T> && std::is_integral_v<U>) {  // by exact value
    int64_t x, y;
    bring(x, np_scalar<T>{[&] {
            if constexpr (X::weak)
              return a;
            else
              return a.v;
          }()});
    bring(y, np_scalar<U>{[&] {
            if constexpr (Y::weak)
              return b;
            else
              return b.v;
          }()});
    if constexpr (sizeof(T) == 8 && std::is_unsigned_v<T>) {
      if (x < 0) return false;
    }
    if constexpr (sizeof(U) == 8 && std::is_unsigned_v<U>) {
      if (y < 0) return false;
    }
    out.v = f(x, y);
    return true;
  } else if constexpr (X::weak || Y::weak) {  // in the dtype of the other, when that is of the kind
    using S = std::conditional_t<X::weak, U, T>;
    using W = std::conditional_t<X::weak, T, U>;
    using D = std::conditional_t<std::is_integral_v<S>, W, S>;
    return in_dtype<D>(out, a, b, [&](bool& r, D x, D y) { return (r = f(x, y)), true; });
  } else {
    using D = std::conditional_t<std::is_same_v<T, U>, T,
                                 std::conditional_t<is_complex<T> || is_complex<U>, complex, double>>;
    return in_dtype<D>(out, a, b, [&](bool& r, D x, D y) { return (r = f(x, y)), true; });
  }
}

template <class T>
PYX_INLINE bool n_eq(T x, T y) {
  if constexpr (is_complex<T>) {
    return x.re == y.re && x.im == y.im;
  } else {
    return x == y;
  }
}

}  // namespace detail

template <class A, class B>
PYX_INLINE bool number_eq(np_b1& out, const A& a, const B& b) {
  return detail::compare_as(out, a, b, [](auto x, auto y) { return detail::n_eq(x, y); });
}
template <class A, class B>
PYX_INLINE bool number_ne(np_b1& out, const A& a, const B& b) {
  return detail::compare_as(out, a, b, [](auto x, auto y) { return !detail::n_eq(x, y); });
}
template <class A, class B>
PYX_INLINE bool number_lt(np_b1& out, const A& a, const B& b) {
  return detail::compare_as(out, a, b, [](auto x, auto y) { return x < y; });
}
template <class A, class B>
PYX_INLINE bool number_le(np_b1& out, const A& a, const B& b) {
  return detail::compare_as(out, a, b, [](auto x, auto y) { return x <= y; });
}
template <class A, class B>
PYX_INLINE bool number_gt(np_b1& out, const A& a, const B& b) {
  return detail::compare_as(out, a, b, [](auto x, auto y) { return x > y; });
}
template <class A, class B>
PYX_INLINE bool number_ge(np_b1& out, const A& a, const B& b) {
  return detail::compare_as(out, a, b, [](auto x, auto y) { return x >= y; });
}

// -a, abs(a), ~a
template <class T>
PYX_INLINE bool number_neg(np_scalar<T>& out, np_scalar<T> a) {
  if constexpr (std::is_integral_v<T>) {
    return !__builtin_sub_overflow(T{0}, a.v, &out.v);
  } else if constexpr (detail::is_complex<T>) {
    out.v = {-a.v.re, -a.v.im};
  } else {
    out.v = -a.v;
  }
  return true;
}
template <class S, class T>
PYX_INLINE bool number_abs(np_scalar<S>& out, np_scalar<T> a) {
  if constexpr (detail::is_complex<T>) {
    out.v = ::hypot(a.v.re, a.v.im);
    return is_finite(out.v);
  } else if constexpr (std::is_integral_v<T>) {
    if (a.v >= 0) {
      out.v = a.v;
      return true;
    }
    return !__builtin_sub_overflow(T{0}, a.v, &out.v);
  } else {
    out.v = __builtin_elementwise_abs(a.v);
    return true;
  }
}
template <class T>
PYX_INLINE np_scalar<T> number_invert(np_scalar<T> a) {
  return {static_cast<T>(~a.v)};
}
template <class T>
PYX_INLINE np_scalar<T> number_pos(np_scalar<T> a) {
  return a;
}

// float(a), int(a), a == 0, np.float32(x) …
template <class T>
PYX_INLINE double number_float(np_scalar<T> a) {
  return static_cast<double>(a.v);
}
template <class T>
PYX_INLINE bool number_int(int64_t& out, np_scalar<T> a) {
  return detail::as_element(out, a.v) == status::ok;
}
template <class T>
PYX_INLINE bool number_truth(np_scalar<T> a) {
  if constexpr (detail::is_complex<T>) {
    return a.v.re != 0.0 || a.v.im != 0.0;
  } else {
    return a.v != 0;
  }
}
template <class T>
PYX_INLINE bool number_not(np_scalar<T> a) {
  return !number_truth(a);
}
template <class T, class V>
PYX_INLINE bool number_of(np_scalar<T>& out, const V& v) {
  return detail::as_element(out.v, v) == status::ok;
}
// a.real, a.imag, a.conjugate()
PYX_INLINE np_f8 number_real(np_scalar<complex> a) { return {a.v.re}; }
PYX_INLINE np_f8 number_imag(np_scalar<complex> a) { return {a.v.im}; }
PYX_INLINE np_scalar<complex> number_conj(np_scalar<complex> a) {
  a.v.im = -a.v.im;
  return a;
}

namespace detail {

template <class T>
inline constexpr char type_letter = 'd';
template <>
inline constexpr char type_letter<float> = 'f';
template <>
inline constexpr char type_letter<complex> = 'D';

}  // namespace detail

// A function of one scalar of another dtype than float64, by NumPy's inner loop.
bool np_scalar_loop_of(np_function f, char letter, const void* a, void* out);
template <np_function F, class T>
PYX_INLINE bool number_call(np_scalar<T>& out, np_scalar<T> a) {
  return PYX_LIKELY(np_scalar_loop_of(F, detail::type_letter<T>, &a.v, &out.v));
}
template <class T>
PYX_INLINE bool number_sqrt(np_scalar<T>& out, np_scalar<T> a) {
  if (a.v < 0) return false;
  out.v = __builtin_elementwise_sqrt(a.v);
  return true;
}
template <class T>
PYX_INLINE np_b1 number_isnan(np_scalar<T> a) {
  return {detail::a_nan(a.v)};
}

namespace number {

#define PYX_NP_CALL(NAME, F)                                \
  template <class T>                                        \
  PYX_INLINE bool NAME(np_scalar<T>& out, np_scalar<T> a) { \
    return number_call<F>(out, a);                          \
  }
PYX_NP_CALL(exp, NP_EXP)
PYX_NP_CALL(log, NP_LOG)
PYX_NP_CALL(log2, NP_LOG2)
PYX_NP_CALL(log10, NP_LOG10)
PYX_NP_CALL(sin, NP_SIN)
PYX_NP_CALL(cos, NP_COS)
PYX_NP_CALL(tan, NP_TAN)
PYX_NP_CALL(tanh, NP_TANH)
PYX_NP_CALL(arctan, NP_ARCTAN)
#undef PYX_NP_CALL

}  // namespace number

}  // namespace pyx
