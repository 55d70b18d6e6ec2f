// np/fast.hpp: exp and log without branches, so that loops over them become vector code.
//
// For functions marked with fast_math: results are within 2 units of the last place, and what math.exp and math.log would
// raise an exception for raises a flag of the processor.
#pragma once
#include "quiet.hpp"

namespace pyx {

namespace detail {

constexpr double kLog2E = 0x1.71547652b82fep0;
constexpr double kLn2High = 0x1.62e42fefa3800p-1, kLn2Low = 0x1.ef35793c76730p-45;
constexpr double kToInt = 0x1.8p52;  // added to a small whole number, the low bits are that number

PYX_INLINE double from_bits(int64_t bits) { return __builtin_bit_cast(double, bits); }
PYX_INLINE int64_t bits_of(double x) { return __builtin_bit_cast(int64_t, x); }

// x by 2**k, in two steps, since k may be beyond the exponents of normal numbers.
PYX_INLINE double scaled(double x, double k) {
  const double half = __builtin_rint(k * 0.5);
  const int64_t first = bits_of(half + kToInt), second = bits_of((k - half) + kToInt);
  return x * from_bits((first + 1023) << 52) * from_bits((second + 1023) << 52);
}

}  // namespace detail

// e**x = 2**k e**r with |r| <= ln(2)/2, where the series needs 13 terms.
PYX_INLINE double fast_exp(double x) {
  using namespace detail;
  x = x > 710.0 ? 710.0 : x;
  x = x < -750.0 ? -750.0 : x;
  const double k = __builtin_rint(x * kLog2E);
  const double r = (x - k * kLn2High) - k * kLn2Low;
  double p = 1.0 / 6227020800.0;
  p = p * r + 1.0 / 479001600.0;
  p = p * r + 1.0 / 39916800.0;
  p = p * r + 1.0 / 3628800.0;
  p = p * r + 1.0 / 362880.0;
  p = p * r + 1.0 / 40320.0;
  p = p * r + 1.0 / 5040.0;
  p = p * r + 1.0 / 720.0;
  p = p * r + 1.0 / 120.0;
  p = p * r + 1.0 / 24.0;
  p = p * r + 1.0 / 6.0;
  p = p * r + 0.5;
  p = p * r * r + r;
  return scaled(p + 1.0, k);
}

// x = 2**k m with sqrt(1/2) < m <= sqrt(2), and ln(m) = 2 artanh((m - 1) / (m + 1)).
PYX_INLINE double fast_log(double x) {
  using namespace detail;
  const bool tiny = x < 0x1p-1022;
  const double y = x * (tiny ? 0x1p54 : 1.0);
  const int64_t bits = bits_of(y);
  const int64_t up = (bits - bits_of(0x1.6a09e667f3bcdp-1)) >> 52;  // k
  const double m = from_bits(bits - (up << 52));
  const double k = from_bits(bits_of(kToInt) + up) - kToInt - (tiny ? 54.0 : 0.0);
  const double f = m - 1.0, s = f / (m + 1.0), z = s * s;
  double p = 2.0 / 23.0;
  p = p * z + 2.0 / 21.0;
  p = p * z + 2.0 / 19.0;
  p = p * z + 2.0 / 17.0;
  p = p * z + 2.0 / 15.0;
  p = p * z + 2.0 / 13.0;
  p = p * z + 2.0 / 11.0;
  p = p * z + 2.0 / 9.0;
  p = p * z + 2.0 / 7.0;
  p = p * z + 2.0 / 5.0;
  p = p * z + 2.0 / 3.0;
  p = p * z;
  // ln(m) = 2s + s p, and 2s = f - s f.
  const double ln = k * kLn2High + (f - (s * (f - p) - k * kLn2Low));
  const double bad = quiet_sqrt(x <= 0.0 ? x - 1.0 : 0.0);  // invalid: there is no logarithm
  return (y < __builtin_inf() ? ln : y) + bad;
}

}  // namespace pyx
