// pyx/random_hooks.hpp: the hooks of the modules random and numpy.random.
#pragma once
#include "hooks.hpp"

extern "C" {

// The state of a generator of the module random: a Mersenne Twister.
struct pyx_random {
  int32_t index;
  uint32_t words[624];
};

// The generator of the module random; null, without an exception, where there is none.
pyx_random* pyx_random_source();
// From here on an instance of exactly random.Random is the source, until the call with null; false: it is something else.
bool pyx_random_use(pyobj* object);
// The number that gauss() has kept: 1 when there is one, 0 when there is none, -1 when there is something else.
int pyx_random_kept(double* v);
bool pyx_random_keep(const double* v);  // null: none
bool pyx_random_seed(int64_t a);

// numpy.random: NumPy's interface of a bit generator, its older generator with the normal number that it keeps, and its
// distributions.
struct pyx_bits {
  void* state;
  uint64_t (*next64)(void*);
  uint32_t (*next32)(void*);
  double (*next_double)(void*);
  uint64_t (*next_raw)(void*);
};
struct pyx_legacy {
  pyx_bits* bits;
  int has_gauss;
  double gauss;
};
enum {
  PYX_DRAW_NORMAL0,
  PYX_DRAW_EXPONENTIAL0,
  PYX_DRAW_EXPONENTIAL,
  PYX_DRAW_GAMMA0,
  PYX_DRAW_RAYLEIGH,
  PYX_DRAW_NORMAL,
  PYX_DRAW_LOGNORMAL,
  PYX_DRAW_LAPLACE,
  PYX_DRAW_LOGISTIC,
  PYX_DRAW_GUMBEL,
  PYX_DRAW_POISSON,
  PYX_DRAW_INTS,
  PYX_DRAW_BOUNDED,
  PYX_DRAW_INTERVAL,
  PYX_DRAW_BINOMIAL,
  PYX_DRAW_STUDENT,
  PYX_DRAW_CHISQUARE,
  PYX_DRAW_WEIBULL,
  PYX_DRAW_PARETO,
  PYX_DRAW_GAMMA,
  PYX_DRAW_BETA,
  PYX_DRAW_GEOMETRIC,
  PYX_DRAWS,
};
// Of a Generator; null, without an exception, when it is none of NumPy's own class.
pyx_bits* pyx_np_bits(pyobj* generator);
// Of a RandomState, or of the functions of numpy.random (null).
pyx_legacy* pyx_np_legacy(pyobj* state);
void* pyx_np_distribution(int which);
bool pyx_np_seed(int64_t a);  // numpy.random.seed(a); false without an exception: not done

}  // extern "C"
