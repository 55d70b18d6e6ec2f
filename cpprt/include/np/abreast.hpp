// np/abreast.hpp: eight turns of a loop at a time, each in a lane of vectors, with masks where their ways part.
//
// For functions marked with fast_math. Lanes that are not on the way compute along: what becomes of that nobody reads.
// Where an operation would raise or warn, the processor's flags tell of it, and the turns run again one after the other.
#pragma once
#include "quiet.hpp"

namespace pyx {

constexpr int kLanes = 8;
typedef double lanes_f __attribute__((vector_size(kLanes * sizeof(double))));
typedef int64_t lanes_m __attribute__((vector_size(kLanes * sizeof(int64_t))));  // per lane 0 or -1

// Turns of an inner loop after which the lanes are given up: the turns in order look for Ctrl-C.
constexpr int kAbreastTurns = 1 << 16;

PYX_INLINE lanes_f in_lanes(double x) { return x - lanes_f{}; }
PYX_INLINE lanes_f in_lanes(np_f8 x) { return in_lanes(x.v); }
PYX_INLINE lanes_m in_lanes(bool x) { return lanes_m{} - int64_t{x}; }
PYX_INLINE lanes_m in_lanes(np_b1 x) { return in_lanes(static_cast<bool>(x.v)); }

// A number that the compiler must not compute with: its flags would be lost.
PYX_INLINE lanes_f in_lanes_unknown(double x) {
  asm volatile("" : "+m"(x));
  return in_lanes(x);
}
PYX_INLINE lanes_f in_lanes_unknown(np_f8 x) { return in_lanes_unknown(x.v); }

template <class V>
PYX_INLINE V pick(lanes_m m, V a, V b) {
  return m ? a : b;
}
PYX_INLINE bool any_lane(lanes_m m) { return __builtin_reduce_or(m) != 0; }

PYX_INLINE lanes_f lane_items(const double* p) {
  lanes_f v;
  __builtin_memcpy(&v, p, sizeof v);
  return v;
}
PYX_INLINE lanes_m lane_items(const bool* p) {
  typedef int8_t bytes __attribute__((vector_size(kLanes)));
  bytes v;
  __builtin_memcpy(&v, p, sizeof v);
  return __builtin_convertvector(v != 0, lanes_m);
}
PYX_INLINE void put_lanes(double* p, lanes_f v) { __builtin_memcpy(p, &v, sizeof v); }

// Can lanes that read from a write to b at the end? Neighbours would see what others have written.
PYX_INLINE bool lanes_apart(const void* a, const void* b) {
  const auto x = reinterpret_cast<uintptr_t>(a), y = reinterpret_cast<uintptr_t>(b);
  return x == y || (x > y ? x - y : y - x) >= sizeof(lanes_f);
}

// The flags are clear from here on.
PYX_INLINE void lanes_begin() { detail::clear_flags(); }
// Has nothing raised or warned? The values are what the lanes have come to.
template <class... V>
PYX_INLINE bool lanes_good(V&... values) {
  ([](auto& v) { asm volatile("" : "+m"(v)); }(values), ...);
  return !detail::warning_flags();
}

namespace lane {

constexpr double kLog2E = 0x1.71547652b82fep0, kLn2High = 0x1.62e42fefa3800p-1, kLn2Low = 0x1.ef35793c76730p-45;
constexpr double kToInt = 0x1.8p52;  // added to a small whole number, the low bits are that number

PYX_INLINE lanes_f from_bits(lanes_m bits) { return __builtin_bit_cast(lanes_f, bits); }
PYX_INLINE lanes_m bits_of(lanes_f x) { return __builtin_bit_cast(lanes_m, x); }

PYX_INLINE lanes_f sqrt(lanes_f x) {
#if __has_builtin(__builtin_elementwise_sqrt)
  return __builtin_elementwise_sqrt(x);
#else
  lanes_f r;
  for (int k = 0; k < kLanes; k++) r[k] = quiet_sqrt(x[k]);
  return r;
#endif
}
PYX_INLINE lanes_f rint(lanes_f x) {
#if __has_builtin(__builtin_elementwise_rint)
  return __builtin_elementwise_rint(x);
#else
  lanes_f r;
  for (int k = 0; k < kLanes; k++) r[k] = __builtin_rint(x[k]);
  return r;
#endif
}
PYX_INLINE lanes_f abs(lanes_f x) { return from_bits(bits_of(x) & INT64_MAX); }
PYX_INLINE lanes_f square(lanes_f x) { return x * x; }
PYX_INLINE lanes_f cube(lanes_f x) { return x * x * x; }
PYX_INLINE lanes_f min(lanes_f a, lanes_f b) { return b < a ? b : a; }
PYX_INLINE lanes_f max(lanes_f a, lanes_f b) { return b > a ? b : a; }

// Four parts by Horner's rule at the same time: every fourth power.
template <int N>
PYX_INLINE lanes_f polynomial(const double (&c)[N], lanes_f x) {
#pragma clang fp contract(fast) reassociate(off)
  constexpr int kParts = 4;
  const lanes_f two = x * x, four = two * two;
  lanes_f p[kParts];
  for (int i = 0; i < kParts; i++) {
    int k = (N - 1 - i) / kParts * kParts + i;
    p[i] = in_lanes(c[k]);
    for (k -= kParts; k >= 0; k -= kParts) p[i] = p[i] * four + c[k];
  }
  return (p[0] + p[1] * x) + (p[2] + p[3] * x) * two;
}

// e**x = 2**k e**r with |r| <= ln(2)/2, where the series needs 13 terms; 2**k in two steps, since k may be beyond the
// exponents of normal numbers.
PYX_INLINE lanes_f exp(lanes_f x) {
#pragma clang fp contract(fast) reassociate(off)
  static constexpr double series[] = {0.5,           1.0 / 6,        1.0 / 24,        1.0 / 120,
                                      1.0 / 720,     1.0 / 5040,     1.0 / 40320,     1.0 / 362880,
                                      1.0 / 3628800, 1.0 / 39916800, 1.0 / 479001600, 1.0 / 6227020800.0};
  x = x > 710.0 ? in_lanes(710.0) : x;
  x = x < -750.0 ? in_lanes(-750.0) : x;
  const lanes_f k = rint(x * kLog2E);
  const lanes_f r = (x - k * kLn2High) - k * kLn2Low;
  const lanes_f p = polynomial(series, r) * r * r + r;
  const lanes_f half = rint(k * 0.5);
  const lanes_m first = bits_of(half + kToInt), second = bits_of((k - half) + kToInt);
  return (p + 1.0) * from_bits((first + 1023) << 52) * from_bits((second + 1023) << 52);
}

// x = 2**k m with sqrt(1/2) < m <= sqrt(2), and ln(m) = 2 artanh((m - 1) / (m + 1)).
PYX_INLINE lanes_f log(lanes_f x) {
#pragma clang fp contract(fast) reassociate(off)
  static constexpr double series[] = {2.0 / 3,  2.0 / 5,  2.0 / 7,  2.0 / 9,  2.0 / 11, 2.0 / 13,
                                      2.0 / 15, 2.0 / 17, 2.0 / 19, 2.0 / 21, 2.0 / 23};
  const lanes_m tiny = x < 0x1p-1022;
  const lanes_f y = tiny ? x * 0x1p54 : x;
  const lanes_m bits = bits_of(y);
  const lanes_m up = (bits - __builtin_bit_cast(int64_t, 0x1.6a09e667f3bcdp-1)) >> 52;  // k
  const lanes_f m = from_bits(bits - (up << 52));
  const lanes_f k =
      from_bits(__builtin_bit_cast(int64_t, kToInt) + up) - kToInt - (tiny ? in_lanes(54.0) : in_lanes(0.0));
  const lanes_f f = m - 1.0, s = f / (m + 1.0), z = s * s;
  const lanes_f p = polynomial(series, z) * z;
  // ln(m) = 2s + s p, and 2s = f - s f.
  const lanes_f ln = k * kLn2High + (f - (s * (f - p) - k * kLn2Low));
  const lanes_f bad = sqrt(x <= 0.0 ? x - 1.0 : in_lanes(0.0));  // invalid: there is no logarithm
  return (y < __builtin_inf() ? ln : y) + bad;
}

// erfc(a) = e**(-a*a) f(t) / (1 + 2a) with t = (a - 4) / (a + 4), f by Chebyshev's polynomials to 1e-16; erfc(-a) = 2 - erfc(a).
// The upper half of a has an exact square.
PYX_INLINE lanes_f erfc(lanes_f x) {
#pragma clang fp contract(fast) reassociate(off)
  static constexpr double series[] = {
      0x1.3ba5916e9fd7fp+0,   -0x1.1df1ad154a287p-3,  0x1.f7f5df66fd6c2p-7,   0x1.16ecefcfa4d42p-4,
      -0x1.9ddb23c3e8a22p-4,  0x1.7fee004e1e9dcp-4,   -0x1.0fb06dfe5229fp-4,  0x1.3079edf51fc68p-5,
      -0x1.0962388397d97p-6,  0x1.49c672e0029c2p-8,   -0x1.8d4a9b00c7997p-11, -0x1.a1df5db3b79f4p-13,
      0x1.3be04bf52bb5ap-13,  -0x1.995385e20c3b6p-16, -0x1.78861f18ee7b4p-17, 0x1.7ef6b7a31e6a9p-18,
      0x1.3981051d34c77p-22,  -0x1.b8d249727cce8p-21, 0x1.4cbb15f961e46p-24,  0x1.c8b87aa039fb6p-24,
      -0x1.613ab11aa87fdp-26, -0x1.a83c2ea8364c9p-27, 0x1.b39ff8659b236p-29,  0x1.ffeb28f8a7c30p-31,
      -0x1.246d137a7141bp-32};
  lanes_f a = abs(x);
  a = a > 28.0 ? in_lanes(28.0) : a;
  const lanes_f high = from_bits(bits_of(a) & ~int64_t{0x7ffffff}), low = (a - high) * (a + high);
  const lanes_f one = a + 4.0, two = 1.0 + 2.0 * a, inverse = 1.0 / (one * two);  // of both: a division takes long
  const lanes_f f = polynomial(series, (a - 4.0) * (two * inverse)) * (one * inverse);
  const lanes_f r = exp(-high * high) * (f - f * low * (1.0 - low * (0.5 - low * (1.0 / 6))));
  return x < 0.0 ? 2.0 - r : r;
}

PYX_INLINE lanes_f erf(lanes_f x) {
#pragma clang fp contract(fast) reassociate(off)
  static constexpr double series[] = {0x1.20dd750429b6dp+0,   -0x1.812746b0379c1p-2,  0x1.ce2f21a040fbfp-4,
                                      -0x1.b82ce31204d17p-6,  0x1.565bccfa6f4bep-8,   -0x1.c02db06ca928fp-11,
                                      0x1.f9a2bee1b1f05p-14,  -0x1.f4ca8c11f4161p-17, 0x1.b982295083cfcp-20,
                                      -0x1.5c14fc0842667p-23, 0x1.d777c51831224p-27,  -0x1.acbabf57ef501p-31};
  const lanes_f a = abs(x), far = 1.0 - erfc(a);
  const lanes_f near = x * polynomial(series, a < 1.0 ? x * x : in_lanes(0.0));
  return a < 1.0 ? near : x < 0.0 ? -far : far;
}

}  // namespace lane

}  // namespace pyx
