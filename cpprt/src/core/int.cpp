// src/core/int.cpp: the int operations that are too big to be inlined.
#include <pyx/int.hpp>

namespace pyx {

namespace {

// The inverse of a modulo m (both positive), or 0 when there is none and m > 1.
uint64_t inverse(uint64_t a, uint64_t m) {
  __int128 r0 = m, r1 = a % m, t0 = 0, t1 = 1;
  while (r1 != 0) {
    __int128 q = r0 / r1;
    __int128 r2 = r0 - q * r1, t2 = t0 - q * t1;
    r0 = r1;
    r1 = r2;
    t0 = t1;
    t1 = t2;
  }
  if (r0 != 1) return 0;
  return static_cast<uint64_t>(t0 < 0 ? t0 + m : t0);
}

}  // namespace

bool pow_mod(int64_t& out, int64_t a, int64_t b, int64_t m) {
  if (m == 0) return false;
  uint64_t n = detail::magnitude(m);
  // The result is computed for the positive modulus, then takes the sign of m.
  uint64_t base = detail::magnitude(a) % n;
  if (a < 0 && base != 0) base = n - base;
  uint64_t e = detail::magnitude(b);
  if (n == 1) {
    out = 0;
    return true;
  }
  if (b < 0) {
    base = inverse(base, n);
    if (base == 0) return false;
  }
  uint64_t r = 1;
  for (; e != 0; e >>= 1) {
    if (e & 1) r = static_cast<uint64_t>(static_cast<unsigned __int128>(r) * base % n);
    base = static_cast<uint64_t>(static_cast<unsigned __int128>(base) * base % n);
  }
  out = m < 0 && r != 0 ? -static_cast<int64_t>(n - r) : static_cast<int64_t>(r);
  return true;
}

bool round_digits(int64_t& out, int64_t a, int64_t digits) {
  if (digits >= 0) {
    out = a;
    return true;
  }
  if (digits < -19) {
    out = 0;
    return true;
  }
  __int128 unit = 1;
  for (int64_t i = 0; i < -digits; i++) unit *= 10;
  __int128 q = a / unit, rest = a % unit;
  __int128 twice = rest < 0 ? -2 * rest : 2 * rest;
  if (twice > unit || (twice == unit && (q & 1))) q += a < 0 ? -1 : 1;
  __int128 r = q * unit;
  out = static_cast<int64_t>(r);
  return out == r;
}

}  // namespace pyx
