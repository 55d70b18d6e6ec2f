// src/core/loops.cpp: single values through the inner loops of NumPy's ufuncs.
#include <np/complexes.hpp>
#include <np/loops.hpp>
#include <np/vector.hpp>

namespace pyx {

namespace {

// By np_function; those with two operands come last.
np_inner functions[] = {{"exp", "dd", nullptr, nullptr},
                        {"expm1", "dd", nullptr, nullptr},
                        {"exp2", "dd", nullptr, nullptr},
                        {"log", "dd", nullptr, nullptr},
                        {"log2", "dd", nullptr, nullptr},
                        {"log10", "dd", nullptr, nullptr},
                        {"log1p", "dd", nullptr, nullptr},
                        {"sin", "dd", nullptr, nullptr},
                        {"cos", "dd", nullptr, nullptr},
                        {"tan", "dd", nullptr, nullptr},
                        {"arcsin", "dd", nullptr, nullptr},
                        {"arccos", "dd", nullptr, nullptr},
                        {"arctan", "dd", nullptr, nullptr},
                        {"sinh", "dd", nullptr, nullptr},
                        {"cosh", "dd", nullptr, nullptr},
                        {"tanh", "dd", nullptr, nullptr},
                        {"arcsinh", "dd", nullptr, nullptr},
                        {"arccosh", "dd", nullptr, nullptr},
                        {"arctanh", "dd", nullptr, nullptr},
                        {"cbrt", "dd", nullptr, nullptr},
                        {"deg2rad", "dd", nullptr, nullptr},
                        {"rad2deg", "dd", nullptr, nullptr},
                        {"sqrt", "dd", nullptr, nullptr},
                        {"square", "dd", nullptr, nullptr},
                        {"special.ndtr", "dd", nullptr, nullptr},
                        {"special.ndtri", "dd", nullptr, nullptr},
                        {"special.log_ndtr", "dd", nullptr, nullptr},
                        {"special.erf", "dd", nullptr, nullptr},
                        {"special.erfc", "dd", nullptr, nullptr},
                        {"special.erfinv", "dd", nullptr, nullptr},
                        {"special.gamma", "dd", nullptr, nullptr},
                        {"special.gammaln", "dd", nullptr, nullptr},
                        {"special.expit", "dd", nullptr, nullptr},
                        {"special.logit", "dd", nullptr, nullptr},
                        {"special.psi", "dd", nullptr, nullptr},
                        {"arctan2", "ddd", nullptr, nullptr},
                        {"hypot", "ddd", nullptr, nullptr},
                        {"power", "ddd", nullptr, nullptr},
                        {"fmod", "ddd", nullptr, nullptr},
                        {"copysign", "ddd", nullptr, nullptr},
                        {"logaddexp", "ddd", nullptr, nullptr},
                        {"special.beta", "ddd", nullptr, nullptr},
                        {"special.betaln", "ddd", nullptr, nullptr}};
static_assert(sizeof functions / sizeof *functions == NP_BETALN + 1);

}  // namespace

bool np_scalar_loop(np_function f, double a, double b, double* out) {
  np_inner& l = functions[f];
  if (PYX_UNLIKELY(!l.run) && !pyx_np_inner(l.ufunc, l.types, &l.run, &l.data)) return false;
  double r;
  char* args[] = {reinterpret_cast<char*>(&a), reinterpret_cast<char*>(f < NP_ARCTAN2 ? &r : &b),
                  reinterpret_cast<char*>(&r)};
  const intptr_t count = 1, strides[] = {0, 0, 0};  // as those of arrays without dimensions
  if (np_flags()) np_set_flags(0);
  l.run(args, &count, strides, l.data);
  const unsigned flags = np_flags();
  if (PYX_UNLIKELY(flags & ~NP_FLAG_UNDERFLOW) || (PYX_UNLIKELY(flags != 0) && flags & pyx_np_errors())) return false;
  *out = r;
  return true;
}

bool np_scalar_loop_of(np_function f, char letter, const void* a, void* out) {
  static np_inner of_float[NP_ARCTAN2], of_complex[NP_ARCTAN2];
  np_inner& l = (letter == 'f' ? of_float : of_complex)[f];
  if (PYX_UNLIKELY(!l.run) && !pyx_np_inner(functions[f].ufunc, letter == 'f' ? "ff" : "DD", &l.run, &l.data)) {
    return false;
  }
  char* args[] = {static_cast<char*>(const_cast<void*>(a)), static_cast<char*>(out)};
  const intptr_t count = 1, strides[] = {0, 0};
  if (np_flags()) np_set_flags(0);
  l.run(args, &count, strides, l.data);
  const unsigned flags = np_flags();
  return PYX_LIKELY(flags == 0) || (!(flags & ~NP_FLAG_UNDERFLOW) && !(flags & pyx_np_errors()));
}

bool np_complex_magnitude(const complex& z, double* out) {
  static np_inner l;
  if (PYX_UNLIKELY(!l.run) && !pyx_np_inner("absolute", "Dd", &l.run, &l.data)) return false;
  char* args[] = {reinterpret_cast<char*>(const_cast<complex*>(&z)), reinterpret_cast<char*>(out)};
  const intptr_t count = 1, strides[] = {0, 0};
  if (np_flags()) np_set_flags(0);
  l.run(args, &count, strides, l.data);
  const unsigned flags = np_flags();
  return PYX_LIKELY(flags == 0) || (!(flags & ~NP_FLAG_UNDERFLOW) && !(flags & pyx_np_errors()));
}

}  // namespace pyx
