// src/core/reduce.cpp: extremes of rows of floats by NumPy's own inner loops, which decide between zeros and NaNs, and the
// places of extremes.
#include <np/reduce.hpp>
#include <np/vector.hpp>

#include "shared.hpp"

namespace pyx {

namespace {

// As a reduction calls the loop: the first item is the value so far.
double extreme_of(const np_inner& l, const char* p, int64_t n, int64_t stride) {
  double best = *reinterpret_cast<const double*>(p);
  char* args[] = {reinterpret_cast<char*>(&best), const_cast<char*>(p) + stride, reinterpret_cast<char*>(&best)};
  const intptr_t count = n - 1, strides[] = {0, stride, 0};
  if (count > 0) l.run(args, &count, strides, l.data);
  return best;
}

// By threads. Which NaN it is, and which zero, depends on the order: then there is none.
double extreme_shared(const np_inner& l, bool greatest, const char* p, int64_t n, int64_t stride) {
  static int64_t picos = -1;
  constexpr int kParts = 64;
  double found[kParts];
  const int64_t each = n / kParts;
  np_share(kParts, n, &picos, [&](int64_t from, int64_t to) {
    for (int64_t k = from; k < to; k++) {
      found[k] = extreme_of(l, p + each * k * stride, k == kParts - 1 ? n - each * k : each, stride);
    }
  });
  double best = found[0];
  for (const double x : found) {
    if (is_nan(x)) return x;
    if (greatest ? x > best : x < best) best = x;
  }
  return best == 0.0 ? kNan : best;
}

}  // namespace

bool np_extreme(bool greatest, const char* p, int64_t n, int64_t stride, double* best) {
  static np_inner loops[] = {{"minimum", "ddd", nullptr, nullptr}, {"maximum", "ddd", nullptr, nullptr}};
  np_inner& l = loops[greatest];
  if (!l.run && !pyx_np_inner(l.ufunc, l.types, &l.run, &l.data)) return false;
  if (n >= kLargeRow && np_threads_for(n) > 1) {
    *best = extreme_shared(l, greatest, p, n, stride);
    if (!is_nan(*best)) return true;
  }
  *best = extreme_of(l, p, n, stride);
  return true;
}

namespace {

// The first of the least or greatest of n items, or the first NaN. Blocks are compared as vectors; then the block that has
// the first of them is searched.
template <bool Greatest, class T>
int64_t place_of_extreme(const T* p, int64_t n) {
  constexpr int kLanes = 8, kBlock = 512;
  typedef T vec __attribute__((vector_size(kLanes * sizeof(T)), aligned(sizeof(T))));
  typedef int64_t mask __attribute__((vector_size(kLanes * sizeof(T))));
  auto beyond = [](T x, T y) { return Greatest ? x > y : x < y; };
  T best = p[0];
  int64_t found = 0, from = 0;
  for (; from + kBlock <= n; from += kBlock) {
    auto* v = reinterpret_cast<const vec*>(p + from);
    vec tops[2] = {v[0], v[1]};
    mask odd[2] = {tops[0] != tops[0], tops[1] != tops[1]};
    for (int i = 2; i < kBlock / kLanes; i += 2) {
      for (int k = 0; k < 2; k++) {
        const vec x = v[i + k];
        tops[k] = (Greatest ? x > tops[k] : x < tops[k]) ? x : tops[k];
        odd[k] |= x != x;
      }
    }
    T top = tops[0][0];
    int64_t nan = 0;
    for (int i = 0; i < 2 * kLanes; i++) {
      const T x = tops[i / kLanes][i % kLanes];
      top = beyond(x, top) ? x : top;
      nan |= odd[i / kLanes][i % kLanes];
    }
    if (nan) break;
    if (beyond(top, best)) {
      best = top;
      found = from;
    }
  }
  // What is left, or the block with a NaN.
  for (int64_t i = from; i < n; i++) {
    if (p[i] != p[i]) return i;
    if (beyond(p[i], best)) {
      best = p[i];
      found = i;
    }
  }
  while (p[found] != best) found++;
  return found;
}

}  // namespace

int64_t np_place_of_extreme(bool greatest, const double* p, int64_t n) {
  return greatest ? place_of_extreme<true>(p, n) : place_of_extreme<false>(p, n);
}
int64_t np_place_of_extreme(bool greatest, const int64_t* p, int64_t n) {
  return greatest ? place_of_extreme<true>(p, n) : place_of_extreme<false>(p, n);
}

}  // namespace pyx
