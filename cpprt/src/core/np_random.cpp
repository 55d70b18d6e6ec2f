// src/core/np_random.cpp: what numpy.random drew before it had Generator.
#include <math.h>
#include <np/random.hpp>

namespace pyx::npr {

// Marsaglia's polar method: of the two numbers of a pair one is kept.
double gauss(pyx_legacy* s) {
  if (s->has_gauss) {
    const double kept = s->gauss;
    s->has_gauss = 0;
    s->gauss = 0.0;
    return kept;
  }
  pyx_bits* b = s->bits;
  double x, y, r;
  do {
    x = 2.0 * b->next_double(b->state) - 1.0;
    y = 2.0 * b->next_double(b->state) - 1.0;
    r = x * x + y * y;
  } while (r >= 1.0 || r == 0.0);
  const double f = sqrt(-2.0 * log(r) / r);
  s->gauss = f * x;
  s->has_gauss = 1;
  return f * y;
}

double exponential(pyx_legacy* s) { return -log(1.0 - s->bits->next_double(s->bits->state)); }

}  // namespace pyx::npr
