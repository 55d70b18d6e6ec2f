// src/core/fused.cpp: sums and extremes of array expressions, a block at a time in NumPy's order.
#include <np/fused.hpp>
#include <np/reduce.hpp>

#include "shared.hpp"

namespace pyx {

namespace {

constexpr int kLeaves = 16;

// An expression of which n items from `at` on are computed into a buffer.
struct source {
  const np_program& p;
  const np_leaf* leaves;
  int nleaves;
  double* buffer;

  const double* block(int64_t at, int64_t n) const {
    char* in[kLeaves];
    for (int i = 0; i < nleaves; i++) in[i] = leaves[i].first + (leaves[i].ndim < 0 ? 0 : at * p.sizes[i]);
    p.kernel(n, reinterpret_cast<char*>(buffer), in);
    return buffer;
  }
};

// NumPy halves what it sums up; a half that is small enough lies in the buffer as a whole.
double sum(const source& s, int64_t at, int64_t n) {
  if (n <= kVectorBlock) return detail::pairwise_sum(s.block(at, n), n);
  int64_t half = n / 2;
  half -= half % 8;
  const double first = sum(s, at, half);
  return is_nan(first) ? first : first + sum(s, at + half, n - half);
}

double better(double x, double y, bool greatest) { return (greatest ? x > y : x < y) ? x : y; }

// Of the items from `from` to `to`; NaN when there is one.
double extreme(const source& s, int64_t from, int64_t to, bool greatest) {
  double best = greatest ? -kInf : kInf;
  for (int64_t at = from; at < to; at += kVectorBlock) {
    const int64_t m = to - at < kVectorBlock ? to - at : kVectorBlock;
    double x;
    if (!np_extreme(greatest, reinterpret_cast<const char*>(s.block(at, m)), m, sizeof(double), &x) || is_nan(x)) {
      return kNan;
    }
    best = better(x, best, greatest);
  }
  return best;
}

double reduce_alone(np_program& p, const np_leaf* leaves, int nleaves, int64_t n, np_reduction kind) {
  alignas(64) double buffer[kVectorBlock];
  const source s{p, leaves, nleaves, buffer};
  const bool adds = kind == NP_REDUCE_SUM || kind == NP_REDUCE_MEAN;
  return adds ? sum(s, 0, n) : extreme(s, 0, n, kind == NP_REDUCE_MAX);
}

// The same by threads, each of which has a buffer of its own.
double reduce_shared(np_program& p, const np_leaf* leaves, int nleaves, int64_t n, np_reduction kind) {
  if (kind == NP_REDUCE_SUM || kind == NP_REDUCE_MEAN) {
    return np_shared_sum(n, &p.picos, [&](int64_t at, int64_t m) {
      alignas(64) double buffer[kVectorBlock];
      return sum({p, leaves, nleaves, buffer}, at, m);
    });
  }
  constexpr int kParts = 64;
  const bool greatest = kind == NP_REDUCE_MAX;
  double found[kParts] = {kNan};
  if (!np_extreme(greatest, reinterpret_cast<const char*>(found), 1, sizeof(double), found + 1))
    return kNan;  // looked up
  np_share(kParts, n, &p.picos, [&](int64_t from, int64_t to) {
    alignas(64) double buffer[kVectorBlock];
    for (int64_t k = from; k < to; k++) {
      found[k] =
          extreme({p, leaves, nleaves, buffer}, n / kParts * k, k == kParts - 1 ? n : n / kParts * (k + 1), greatest);
    }
  });
  double best = found[0];
  for (int k = 1; k < kParts; k++) best = is_nan(best) || is_nan(found[k]) ? kNan : better(found[k], best, greatest);
  return best;
}

}  // namespace

double np_reduce(np_program& p, const np_leaf* leaves, int nleaves, np_reduction kind) {
  int64_t n;
  if (!np_flat(p, leaves, nleaves, &n) || n == 0) return kNan;
  if (p.loud) np_set_flags(0);
  const bool shared = n >= kLargeRow && np_threads_for(n) > 1;
  double r = shared ? reduce_shared(p, leaves, nleaves, n, kind) : reduce_alone(p, leaves, nleaves, n, kind);
  if (kind == NP_REDUCE_SUM || kind == NP_REDUCE_MEAN) {
    r = 0.0 + r;
    if (kind == NP_REDUCE_MEAN) r /= static_cast<double>(n);
  } else if (r == 0.0) {
    return kNan;  // which of the zeros of both signs it is depends on the order
  }
  return is_finite(r) && (!p.loud || np_flags_due() == 0) ? r : kNan;
}

}  // namespace pyx
