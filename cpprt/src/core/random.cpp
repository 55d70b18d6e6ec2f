// src/core/random.cpp: the Mersenne Twister and the algorithms of CPython 3.11's module random.
#include <math.h>

#include <pyx/math.hpp>
#include <pyx/random.hpp>

namespace pyx::rnd {

namespace {

constexpr int kWords = 624, kMiddle = 397;
constexpr uint32_t kUpper = 0x80000000, kLower = 0x7fffffff, kMatrix = 0x9908b0df;

uint32_t mixed(uint32_t a, uint32_t b) {
  uint32_t y = (a & kUpper) | (b & kLower);
  return (y >> 1) ^ (b & 1 ? kMatrix : 0);
}

// The next 624 words.
[[gnu::noinline]] void turn(pyx_random* r) {
  uint32_t* w = r->words;
  int k = 0;
  for (; k < kWords - kMiddle; k++) w[k] = w[k + kMiddle] ^ mixed(w[k], w[k + 1]);
  for (; k < kWords - 1; k++) w[k] = w[k + kMiddle - kWords] ^ mixed(w[k], w[k + 1]);
  w[kWords - 1] = w[kMiddle - 1] ^ mixed(w[kWords - 1], w[0]);
  r->index = 0;
}

uint64_t bits(pyx_random* r, int k) {
  if (k <= 32) return k == 0 ? 0 : word(r) >> (32 - k);
  uint64_t low = word(r);
  return low | static_cast<uint64_t>(word(r) >> (64 - k)) << 32;
}

}  // namespace

uint32_t word(pyx_random* r) {
  if (r->index >= kWords) turn(r);
  uint32_t y = r->words[r->index++];
  y ^= y >> 11;
  y ^= (y << 7) & 0x9d2c5680;
  y ^= (y << 15) & 0xefc60000;
  return y ^ (y >> 18);
}

double unit(pyx_random* r) {
  uint32_t a = word(r) >> 5, b = word(r) >> 6;
  return (a * 67108864.0 + b) * (1.0 / 9007199254740992.0);
}

uint64_t below(pyx_random* r, uint64_t n) {
  int k = 64 - __builtin_clzll(n);
  uint64_t v = bits(r, k);
  while (v >= n) v = bits(r, k);
  return v;
}

bool random(double& out) {
  pyx_random* r = source();
  if (!r) return false;
  out = unit(r);
  return true;
}

bool uniform(double& out, double a, double b) {
  pyx_random* r = source();
  if (!r) return false;
  out = a + (b - a) * unit(r);
  return true;
}

bool uniform(double& out, int64_t a, int64_t b) {
  int64_t width;
  if (__builtin_sub_overflow(b, a, &width)) return false;
  pyx_random* r = source();
  if (!r) return false;
  out = static_cast<double>(a) + static_cast<double>(width) * unit(r);
  return true;
}

bool gauss(double& out, double mu, double sigma) {
  pyx_random* r = source();
  double z;
  int kept = r ? pyx_random_kept(&z) : -1;
  if (kept < 0) return false;
  if (kept) {
    pyx_random_keep(nullptr);
  } else {
    double angle = unit(r) * (2.0 * M_PI);
    double radius = ::sqrt(-2.0 * ::log(1.0 - unit(r)));
    z = ::cos(angle) * radius;
    double other = ::sin(angle) * radius;
    pyx_random_keep(&other);
  }
  out = mu + z * sigma;
  return true;
}

bool normalvariate(double& out, double mu, double sigma) {
  static const double magic = 4 * ::exp(-0.5) / ::sqrt(2.0);
  pyx_random* r = source();
  if (!r) return false;
  double z;
  for (;;) {
    double u = unit(r), v = 1.0 - unit(r);
    z = magic * (u - 0.5) / v;
    if (z * z / 4.0 <= -::log(v)) break;
  }
  out = mu + z * sigma;
  return true;
}

bool lognormvariate(double& out, double mu, double sigma) {
  // |z| is at most 2 * sqrt(-log(2**-53)); what could overflow is left to Python.
  if (!(mu + 13.0 * __builtin_fabs(sigma) < 700.0) || !normalvariate(out, mu, sigma)) return false;
  out = ::exp(out);
  return true;
}

bool expovariate(double& out, double lambd) {
  pyx_random* r = source();
  if (!r || lambd == 0.0) return false;
  out = -::log(1.0 - unit(r)) / lambd;
  return true;
}

bool paretovariate(double& out, double alpha) {
  pyx_random* r = source();
  if (!r || !(alpha >= 0.1)) return false;  // never too large then
  out = ::pow(1.0 - unit(r), -1.0 / alpha);
  return true;
}

bool randrange(int64_t& out, int64_t stop) {
  pyx_random* r = source();
  if (!r || stop <= 0) return false;
  out = static_cast<int64_t>(below(r, stop));
  return true;
}

bool randrange(int64_t& out, int64_t start, int64_t stop, int64_t step) {
  pyx_random* r = source();
  int64_t width;
  if (!r || step == 0 || step == INT64_MIN || __builtin_sub_overflow(stop, start, &width)) return false;
  if ((width > 0) != (step > 0) || width == 0) return false;
  uint64_t distance = width > 0 ? width : 0 - static_cast<uint64_t>(width), pace = step > 0 ? step : -step;
  auto k = static_cast<int64_t>(below(r, (distance - 1) / pace + 1));
  out = start + k * step;
  return true;
}

bool randint(int64_t& out, int64_t a, int64_t b) { return b != INT64_MAX && randrange(out, a, b + 1, 1); }

bool getrandbits(int64_t& out, int64_t k) {
  pyx_random* r = source();
  if (!r || k < 0 || k > 63) return false;
  out = static_cast<int64_t>(bits(r, static_cast<int>(k)));
  return true;
}

bool seed(int64_t a) { return pyx_random_seed(a); }

int64_t sample_limit(int64_t k) {
  int64_t size = 21;
  if (k > 5) size += static_cast<int64_t>(::pow(4.0, ::ceil(::log(static_cast<double>(k * 3)) / ::log(4.0))));
  return size;
}

void sample_positions(pyx_random* r, int64_t n, int64_t k, int64_t* out) {
  // The positions taken so far in an open hash table, of which at most a half is used.
  int64_t room = 16;
  while (room < 2 * k) room *= 2;
  numbers seen(room);
  __builtin_memset(seen.at, 0xff, room * sizeof(int64_t));
  for (int64_t i = 0; i < k;) {
    auto j = static_cast<int64_t>(below(r, n));
    int64_t at = static_cast<int64_t>((static_cast<uint64_t>(j) * 0x9e3779b97f4a7c15) >> 20) & (room - 1);
    while (seen.at[at] >= 0 && seen.at[at] != j) at = (at + 1) & (room - 1);
    if (seen.at[at] == j) continue;
    seen.at[at] = out[i++] = j;
  }
}

}  // namespace pyx::rnd
