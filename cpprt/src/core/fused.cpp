// src/core/fused.cpp: sums and extremes of array expressions, a block at a time in NumPy's order.
#include <np/fused.hpp>
#include <np/reduce.hpp>

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

double extreme(const source& s, int64_t n, bool greatest) {
  double best = kNan;
  for (int64_t at = 0; at < n; at += kVectorBlock) {
    const int64_t m = n - at < kVectorBlock ? n - at : kVectorBlock;
    double x;
    if (!np_extreme(greatest, reinterpret_cast<const char*>(s.block(at, m)), m, sizeof(double), &x) || is_nan(x)) {
      return kNan;
    }
    best = at == 0 || (greatest ? x > best : x < best) ? x : best;
  }
  // Which of the zeros of both signs it is depends on the order.
  return best == 0.0 ? kNan : best;
}

}  // namespace

double np_reduce(np_program& p, const np_leaf* leaves, int nleaves, np_reduction kind) {
  int64_t n;
  if (!np_flat(p, leaves, nleaves, &n) || n == 0) return kNan;
  alignas(64) double buffer[kVectorBlock];
  const source s{p, leaves, nleaves, buffer};
  if (p.loud) np_set_flags(0);
  double r;
  switch (kind) {
    case NP_REDUCE_SUM:
    case NP_REDUCE_MEAN:
      r = 0.0 + sum(s, 0, n);
      if (kind == NP_REDUCE_MEAN) r /= static_cast<double>(n);
      break;
    case NP_REDUCE_MAX:
    case NP_REDUCE_MIN:
      r = extreme(s, n, kind == NP_REDUCE_MAX);
      break;
  }
  return is_finite(r) && (!p.loud || np_flags_due() == 0) ? r : kNan;
}

}  // namespace pyx
