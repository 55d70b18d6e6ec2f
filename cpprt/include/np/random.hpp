// np/random.hpp: numpy.random: NumPy's own bit generators and distributions, called without Python objects. What would
// raise or needs an array of parameters exits before anything is drawn.
#pragma once
#include <pyx/object.hpp>
#include <pyx/random_hooks.hpp>

#include "made.hpp"

namespace pyx::npr {

using draw0 = double(pyx_bits*);
using draw1 = double(pyx_bits*, double);
using draw2 = double(pyx_bits*, double, double);
using count1 = int64_t(pyx_bits*, double);

// A distribution of NumPy's, found on its first use; null where NumPy is not there.
template <class F>
PYX_INLINE F* distribution(int which) {
  static void* found[PYX_DRAWS];
  if (!found[which]) [[unlikely]] {
    found[which] = pyx_np_distribution(which);
  }
  return reinterpret_cast<F*>(found[which]);
}

// The global functions of numpy.random draw from the generator of the module.
struct module_state {};
PYX_INLINE pyx_bits* bits_of(const obj& g) { return pyx_np_bits(g.get()); }
PYX_INLINE pyx_legacy* legacy_of(const obj& g) { return pyx_np_legacy(g.get()); }
PYX_INLINE pyx_legacy* legacy_of(module_state) { return pyx_np_legacy(nullptr); }

// ---- Draws of one number ----

// What may stand as a scale or a shape: at least +0.0.
PYX_INLINE bool scales(double x) { return x >= 0.0 && !__builtin_signbit(x); }

struct unit {
  static constexpr bool good = true;
  PYX_INLINE double operator()(pyx_bits* b) const { return b->next_double(b->state); }
};
struct standard {
  draw0* f;
  PYX_INLINE double operator()(pyx_bits* b) const { return f(b); }
};
struct scaled {
  draw1* f;
  double a;
  PYX_INLINE double operator()(pyx_bits* b) const { return f(b, a); }
};
struct located {
  draw2* f;
  double a, c;
  PYX_INLINE double operator()(pyx_bits* b) const { return f(b, a, c); }
};
struct counted {
  count1* f;
  double a;
  PYX_INLINE int64_t operator()(pyx_bits* b) const { return f(b, a); }
};
struct spread {
  double low, range;
  PYX_INLINE double operator()(pyx_bits* b) const { return low + range * b->next_double(b->state); }
};

// Has a size no negative length, of which NumPy complains from inside?
template <class I>
PYX_INLINE bool lengths(const I& n) {
  return static_cast<int64_t>(n) >= 0;
}
PYX_INLINE bool lengths(const tuple<>&) { return true; }
template <class H, class... R>
PYX_INLINE bool lengths(const tuple<H, R...>& size) {
  return lengths(size.head) && lengths(size.tail);
}

// One draw, or an array of them.
template <class F>
inline bool one(double& out, pyx_bits* b, const F& f) {
  if (!b) return false;
  out = f(b);
  return true;
}
template <class F>
inline bool one(int64_t& out, pyx_bits* b, const F& f) {
  if (!b) return false;
  out = f(b);
  return true;
}
template <class T, int N, class F, class S>
inline status many(array<T, N, true>& out, pyx_bits* b, const F& f, const S& size) {
  if (!b || !lengths(size)) return status::exit;
  array<T, N, true> r;
  const status st = np_empty(r, size);
  if (st != status::ok) return st;
  const int64_t n = pyx::size(r);
  for (int64_t i = 0; i < n; i++) r.first[i] = f(b);
  return detail::hand_over(out, r, st);
}

// random(), random(size)
inline bool random(double& out, const obj& g) { return one(out, bits_of(g), unit{}); }
template <int N, class S>
inline status random(array<double, N, true>& out, const obj& g, const S& size) {
  return many(out, bits_of(g), unit{}, size);
}
// standard_normal, standard_exponential
template <int Which>
inline bool plain(double& out, const obj& g) {
  auto* f = distribution<draw0>(Which);
  return f && one(out, bits_of(g), standard{f});
}
template <int Which, int N, class S>
inline status plain(array<double, N, true>& out, const obj& g, const S& size) {
  auto* f = distribution<draw0>(Which);
  return f ? many(out, bits_of(g), standard{f}, size) : status::exit;
}
// Of one parameter that is at least 0
template <int Which>
inline bool of_scale(double& out, const obj& g, double scale) {
  auto* f = distribution<draw1>(Which);
  return f && scales(scale) && one(out, bits_of(g), scaled{f, scale});
}
template <int Which, int N, class S>
inline status of_scale(array<double, N, true>& out, const obj& g, double scale, const S& size) {
  auto* f = distribution<draw1>(Which);
  return f && scales(scale) ? many(out, bits_of(g), scaled{f, scale}, size) : status::exit;
}
// Of a place and a scale
template <int Which>
inline bool of_two(double& out, const obj& g, double loc, double scale) {
  auto* f = distribution<draw2>(Which);
  return f && scales(scale) && one(out, bits_of(g), located{f, loc, scale});
}
template <int Which, int N, class S>
inline status of_two(array<double, N, true>& out, const obj& g, double loc, double scale, const S& size) {
  auto* f = distribution<draw2>(Which);
  return f && scales(scale) ? many(out, bits_of(g), located{f, loc, scale}, size) : status::exit;
}
// Of parameters above 0
template <int Which>
inline bool of_positive(double& out, const obj& g, double a) {
  auto* f = distribution<draw1>(Which);
  return f && a > 0.0 && one(out, bits_of(g), scaled{f, a});
}
template <int Which, int N, class S>
inline status of_positive(array<double, N, true>& out, const obj& g, double a, const S& size) {
  auto* f = distribution<draw1>(Which);
  return f && a > 0.0 ? many(out, bits_of(g), scaled{f, a}, size) : status::exit;
}
template <int Which>
inline bool of_positives(double& out, const obj& g, double a, double b) {
  auto* f = distribution<draw2>(Which);
  return f && a > 0.0 && b > 0.0 && one(out, bits_of(g), located{f, a, b});
}
template <int Which, int N, class S>
inline status of_positives(array<double, N, true>& out, const obj& g, double a, double b, const S& size) {
  auto* f = distribution<draw2>(Which);
  return f && a > 0.0 && b > 0.0 ? many(out, bits_of(g), located{f, a, b}, size) : status::exit;
}
// geometric(p)
inline bool geometric(int64_t& out, const obj& g, double p) {
  auto* f = distribution<count1>(PYX_DRAW_GEOMETRIC);
  return f && p > 0.0 && p <= 1.0 && one(out, bits_of(g), counted{f, p});
}
template <int N, class S>
inline status geometric(array<int64_t, N, true>& out, const obj& g, double p, const S& size) {
  auto* f = distribution<count1>(PYX_DRAW_GEOMETRIC);
  return f && p > 0.0 && p <= 1.0 ? many(out, bits_of(g), counted{f, p}, size) : status::exit;
}
// uniform(low, high)
PYX_INLINE bool spreads(double low, double high) {
  const double range = high - low;
  return range >= 0.0 && is_finite(range) && !__builtin_signbit(range);
}
inline bool uniform(double& out, const obj& g, double low, double high) {
  return spreads(low, high) && one(out, bits_of(g), spread{low, high - low});
}
template <int N, class S>
inline status uniform(array<double, N, true>& out, const obj& g, double low, double high, const S& size) {
  return spreads(low, high) ? many(out, bits_of(g), spread{low, high - low}, size) : status::exit;
}
// poisson(lam)
PYX_INLINE bool counts(double lam) { return scales(lam) && lam < 1e18; }
inline bool poisson(int64_t& out, const obj& g, double lam) {
  auto* f = distribution<count1>(PYX_DRAW_POISSON);
  return f && counts(lam) && one(out, bits_of(g), counted{f, lam});
}
template <int N, class S>
inline status poisson(array<int64_t, N, true>& out, const obj& g, double lam, const S& size) {
  auto* f = distribution<count1>(PYX_DRAW_POISSON);
  return f && counts(lam) ? many(out, bits_of(g), counted{f, lam}, size) : status::exit;
}

// ---- Ints ----

using fill_ints = void(pyx_bits*, uint64_t, uint64_t, int64_t, bool, uint64_t*);

template <class T>
inline bool ints(T* to, int64_t n, pyx_bits* b, int64_t low, int64_t high, bool masked) {
  auto* f = distribution<fill_ints>(PYX_DRAW_INTS);
  if (!f || !b || low >= high) return false;
  f(b, static_cast<uint64_t>(low), static_cast<uint64_t>(high) - static_cast<uint64_t>(low) - 1, n, masked,
    reinterpret_cast<uint64_t*>(to));
  return true;
}
template <int N, class S>
inline status ints(array<int64_t, N, true>& out, pyx_bits* b, int64_t low, int64_t high, bool masked, const S& size) {
  array<int64_t, N, true> r;
  if (!b || low >= high || !lengths(size)) return status::exit;
  const status st = np_empty(r, size);
  if (st != status::ok) return st;
  if (!ints(r.first, pyx::size(r), b, low, high, masked)) return status::exit;
  return detail::hand_over(out, r, st);
}
inline bool integers(np_i8& out, const obj& g, int64_t low, int64_t high) {
  return ints(&out.v, 1, bits_of(g), low, high, false);
}
inline bool integers(np_i8& out, const obj& g, int64_t high) { return integers(out, g, 0, high); }
template <int N, class S>
inline status integers(array<int64_t, N, true>& out, const obj& g, int64_t low, int64_t high, const S& size) {
  return ints(out, bits_of(g), low, high, false, size);
}
template <int N, class S>
inline status integers_below(array<int64_t, N, true>& out, const obj& g, int64_t high, const S& size) {
  return ints(out, bits_of(g), 0, high, false, size);
}

// ---- The generator of before 2019: RandomState, and the functions of the module ----

double gauss(pyx_legacy* s);
double exponential(pyx_legacy* s);

template <class G>
inline bool state_random(double& out, const G& g) {
  pyx_legacy* s = legacy_of(g);
  return s && one(out, s->bits, unit{});
}
template <int N, class G, class S>
inline status state_random(array<double, N, true>& out, const G& g, const S& size) {
  pyx_legacy* s = legacy_of(g);
  return s ? many(out, s->bits, unit{}, size) : status::exit;
}
template <class G>
inline bool state_normal(double& out, const G& g, double loc, double scale) {
  pyx_legacy* s = scales(scale) ? legacy_of(g) : nullptr;
  if (s) out = loc + scale * gauss(s);
  return s;
}
template <int N, class G, class S>
inline status state_normal(array<double, N, true>& out, const G& g, double loc, double scale, const S& size) {
  pyx_legacy* s = scales(scale) ? legacy_of(g) : nullptr;
  if (!s) return status::exit;
  return many(out, s->bits, [&](pyx_bits*) { return loc + scale * gauss(s); }, size);
}
template <class G>
inline bool state_gauss(double& out, const G& g) {
  pyx_legacy* s = legacy_of(g);
  if (s) out = gauss(s);
  return s;
}
template <int N, class G, class S>
inline status state_gauss(array<double, N, true>& out, const G& g, const S& size) {
  pyx_legacy* s = legacy_of(g);
  return s ? many(out, s->bits, [&](pyx_bits*) { return gauss(s); }, size) : status::exit;
}
template <class G>
inline bool state_uniform(double& out, const G& g, double low, double high) {
  pyx_legacy* s = is_finite(high - low) ? legacy_of(g) : nullptr;
  return s && one(out, s->bits, spread{low, high - low});
}
template <int N, class G, class S>
inline status state_uniform(array<double, N, true>& out, const G& g, double low, double high, const S& size) {
  pyx_legacy* s = is_finite(high - low) ? legacy_of(g) : nullptr;
  return s ? many(out, s->bits, spread{low, high - low}, size) : status::exit;
}
template <class G>
inline bool state_exponential(double& out, const G& g, double scale) {
  pyx_legacy* s = scales(scale) ? legacy_of(g) : nullptr;
  if (s) out = scale * exponential(s);
  return s;
}
template <class G>
inline bool state_ints(int64_t& out, const G& g, int64_t low, int64_t high) {
  pyx_legacy* s = legacy_of(g);
  return s && ints(&out, 1, s->bits, low, high, true);
}
template <class G>
inline bool state_ints(int64_t& out, const G& g, int64_t high) {
  return state_ints(out, g, 0, high);
}
template <int N, class G, class S>
inline status state_ints(array<int64_t, N, true>& out, const G& g, int64_t low, int64_t high, const S& size) {
  pyx_legacy* s = legacy_of(g);
  return s ? ints(out, s->bits, low, high, true, size) : status::exit;
}
template <int N, class G, class S>
inline status state_ints_below(array<int64_t, N, true>& out, const G& g, int64_t high, const S& size) {
  return state_ints(out, g, 0, high, size);
}

// The same for the functions of the module, which have no generator as their first argument; rand and randn take
// lengths.
inline bool rand(double& out) { return state_random(out, module_state{}); }
inline bool randn(double& out) { return state_gauss(out, module_state{}); }
template <class... S>
inline status rand(array<double, sizeof...(S), true>& out, const S&... size) {
  return state_random(out, module_state{}, make_tuple(size...));
}
template <class... S>
inline status randn(array<double, sizeof...(S), true>& out, const S&... size) {
  return state_gauss(out, module_state{}, make_tuple(size...));
}
#define PYX_OF_MODULE(name, function)           \
  template <class T, class... A>                \
  inline auto name(T& out, const A&... a) {     \
    return function(out, module_state{}, a...); \
  }
PYX_OF_MODULE(mod_random, state_random)
PYX_OF_MODULE(mod_gauss, state_gauss)
PYX_OF_MODULE(mod_normal, state_normal)
PYX_OF_MODULE(mod_uniform, state_uniform)
PYX_OF_MODULE(mod_exponential, state_exponential)
PYX_OF_MODULE(mod_ints, state_ints)
PYX_OF_MODULE(mod_ints_below, state_ints_below)
#undef PYX_OF_MODULE
inline bool mod_seed(int64_t a) { return pyx_np_seed(a); }

}  // namespace pyx::npr
