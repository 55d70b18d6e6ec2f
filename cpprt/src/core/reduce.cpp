// src/core/reduce.cpp: extremes of rows of floats by NumPy's own inner loops, which decide between zeros and NaNs.
#include <np/reduce.hpp>
#include <np/vector.hpp>

namespace pyx {

bool np_extreme(bool greatest, const char* p, int64_t n, int64_t stride, double* best) {
  static np_inner loops[] = {{"minimum", "ddd", nullptr, nullptr}, {"maximum", "ddd", nullptr, nullptr}};
  np_inner& l = loops[greatest];
  if (!l.run && !pyx_np_inner(l.ufunc, l.types, &l.run, &l.data)) return false;
  // As a reduction calls it: the first item is the value so far.
  __builtin_memcpy(best, p, sizeof(double));
  char* args[] = {reinterpret_cast<char*>(best), const_cast<char*>(p) + stride, reinterpret_cast<char*>(best)};
  const intptr_t count = n - 1, strides[] = {0, stride, 0};
  if (count > 0) l.run(args, &count, strides, l.data);
  return true;
}

}  // namespace pyx
