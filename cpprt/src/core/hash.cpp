// src/core/hash.cpp: hashes that take more than a few instructions.
#include <pyx/hash.hpp>

namespace pyx {

// The value of the fraction modulo 2**61 - 1, 28 bits at a time, as CPython defines the hash of a number.
bool hash_of_float(int64_t& out, double x) {
  constexpr int kBits = 61;
  constexpr uint64_t kModulus = (uint64_t{1} << kBits) - 1;
  if (is_nan(x)) return false;
  if (is_inf(x)) {
    out = x > 0 ? 314159 : -314159;
    return true;
  }
  int e;
  double m = __builtin_frexp(__builtin_fabs(x), &e);
  uint64_t h = 0;
  while (m != 0.0) {
    h = (h << 28 & kModulus) | h >> (kBits - 28);
    m *= 268435456.0;
    e -= 28;
    auto y = static_cast<uint64_t>(m);
    m -= static_cast<double>(y);
    h += y;
    if (h >= kModulus) h -= kModulus;
  }
  e = e >= 0 ? e % kBits : kBits - 1 - ((-1 - e) % kBits);
  h = (h << e & kModulus) | h >> (kBits - e);
  out = static_cast<int64_t>(x < 0 ? -h : h);
  if (out == -1) out = -2;
  return true;
}

int64_t hash_of_none() {
  static const int64_t h = pyx_hash_none();
  return h;
}

}  // namespace pyx
