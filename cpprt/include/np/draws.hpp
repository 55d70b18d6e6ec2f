// np/draws.hpp: draws of numpy.random with arrays of parameters, in the order of their items, and of float32.
#pragma once
#include "random.hpp"
#include "strided.hpp"

namespace pyx::npr {

// A parameter that is a number, or an array of numbers with its items in the order of the indices.
struct one_parameter {
  double v;
  PYX_INLINE double at(int64_t) const { return v; }
  template <int N>
  bool shapes(int64_t (&)[N], bool&) const {
    return true;
  }
};
template <int N>
struct parameters {
  array<double, N, true> a;
  PYX_INLINE double at(int64_t i) const { return a.first[i]; }
  // The shape of the draws: all arrays have the same, and items.
  bool shapes(int64_t (&shape)[N], bool& known) const {
    for (int k = 0; k < N; k++) {
      if (a.shape[k] == 0 || (known && shape[k] != a.shape[k])) return false;
      shape[k] = a.shape[k];
    }
    known = true;
    return true;
  }
};
inline status parameter(one_parameter& out, double v) {
  out.v = v;
  return status::ok;
}
template <int N, bool C>
inline status parameter(parameters<N>& out, const array<double, N, C>& a) {
  return pyx::detail::in_c_order(out.a, a, 0);
}
template <int N, bool C>
inline status parameter(parameters<N>& out, const array<int64_t, N, C>& a) {
  array<int64_t, N, true> items;
  status st = pyx::detail::in_c_order(items, a, 0);
  if (st == status::ok) st = pyx::detail::new_array<double, N>(out.a, a.shape, false);
  const int64_t n = st == status::ok ? pyx::size(out.a) : 0;
  for (int64_t i = 0; i < n; i++) out.a.first[i] = static_cast<double>(items.first[i]);
  return st;
}
template <class A>
struct parameter_of {
  using type = one_parameter;
};
template <class T, int N, bool C>
struct parameter_of<array<T, N, C>> {
  using type = parameters<N>;
};

// draw(a, b) for every pair of parameters; fits(a, b) before the first.
template <class T, int N, class A, class B, class Fits, class Draw>
inline status each_pair(array<T, N, true>& out, const A& a, const B& b, const Fits& fits, const Draw& draw) {
  typename parameter_of<A>::type x;
  typename parameter_of<B>::type y;
  status st = parameter(x, a);
  if (st == status::ok) st = parameter(y, b);
  int64_t shape[N];
  bool known = false;
  if (st == status::ok && !(x.shapes(shape, known) && y.shapes(shape, known))) st = status::exit;
  array<T, N, true> r;
  if (st == status::ok) st = pyx::detail::new_array<T, N>(r, shape, false);
  if (st != status::ok) return st;
  const int64_t n = pyx::size(r);
  for (int64_t i = 0; i < n; i++) {
    if (!fits(x.at(i), y.at(i))) return status::exit;
  }
  for (int64_t i = 0; i < n; i++) r.first[i] = draw(x.at(i), y.at(i));
  return pyx::detail::hand_over(out, r, st);
}

// normal(loc, scale), lognormal, laplace, logistic, gumbel
template <int Which, int N, class A, class B>
inline status each_of_two(array<double, N, true>& out, const obj& g, const A& loc, const B& scale) {
  auto* f = distribution<draw2>(Which);
  pyx_bits* bits = f ? bits_of(g) : nullptr;
  if (!bits) return status::exit;
  return each_pair(
      out, loc, scale, [](double, double s) { return scales(s); }, [&](double m, double s) { return f(bits, m, s); });
}
// uniform(low, high)
template <int N, class A, class B>
inline status each_uniform(array<double, N, true>& out, const obj& g, const A& low, const B& high) {
  pyx_bits* bits = bits_of(g);
  if (!bits) return status::exit;
  return each_pair(out, low, high, spreads, [&](double a, double b) { return spread{a, b - a}(bits); });
}
// exponential(scale), rayleigh
template <int Which, int N, class A>
inline status each_of_scale(array<double, N, true>& out, const obj& g, const A& scale) {
  auto* f = distribution<draw1>(Which);
  pyx_bits* bits = f ? bits_of(g) : nullptr;
  if (!bits) return status::exit;
  return each_pair(
      out, scale, 0.0, [](double s, double) { return scales(s); }, [&](double s, double) { return f(bits, s); });
}
// poisson(lam)
template <int N, class A>
inline status each_poisson(array<int64_t, N, true>& out, const obj& g, const A& lam) {
  auto* f = distribution<count1>(PYX_DRAW_POISSON);
  pyx_bits* bits = f ? bits_of(g) : nullptr;
  if (!bits) return status::exit;
  return each_pair(
      out, lam, 0.0, [](double s, double) { return counts(s); }, [&](double s, double) { return f(bits, s); });
}

// The same of a RandomState and of the functions of the module.
template <int N, class G, class A, class B>
inline status state_each_normal(array<double, N, true>& out, const G& g, const A& loc, const B& scale) {
  pyx_legacy* s = legacy_of(g);
  if (!s) return status::exit;
  return each_pair(
      out, loc, scale, [](double, double x) { return scales(x); },
      [&](double m, double x) { return m + x * gauss(s); });
}
template <int N, class G, class A, class B>
inline status state_each_uniform(array<double, N, true>& out, const G& g, const A& low, const B& high) {
  pyx_legacy* s = legacy_of(g);
  if (!s) return status::exit;
  return each_pair(
      out, low, high, [](double a, double b) { return is_finite(b - a); },
      [&](double a, double b) { return spread{a, b - a}(s->bits); });
}
template <int N, class A, class B>
inline status mod_each_normal(array<double, N, true>& out, const A& loc, const B& scale) {
  return state_each_normal(out, module_state{}, loc, scale);
}
template <int N, class A, class B>
inline status mod_each_uniform(array<double, N, true>& out, const A& low, const B& high) {
  return state_each_uniform(out, module_state{}, low, high);
}

// random(size, dtype=np.float32)
struct single_unit {
  PYX_INLINE float operator()(pyx_bits* b) const {
    return static_cast<float>(b->next32(b->state) >> 8) * (1.0F / 16777216.0F);
  }
};
template <int N, class S>
inline status random_single(array<float, N, true>& out, const obj& g, const S& size) {
  return many(out, bits_of(g), single_unit{}, size);
}

}  // namespace pyx::npr
