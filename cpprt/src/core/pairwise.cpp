// src/core/pairwise.cpp: sums of rows of float64 in NumPy's order.
#include <np/reduce.hpp>

namespace pyx::detail {

double pairwise_sum(const double* p, int64_t n) {
  if (n < 8) {
    double total = 0.0;
    for (int64_t i = 0; i < n; i++) total += p[i];
    return total;
  }
  if (n > 128) {
    int64_t half = n / 2;
    half -= half % 8;
    return pairwise_sum(p, half) + pairwise_sum(p + half, n - half);
  }
  double r[8];
  for (int k = 0; k < 8; k++) r[k] = p[k];
  int64_t i = 8;
  for (; i < n - n % 8; i += 8) {
    for (int k = 0; k < 8; k++) r[k] += p[i + k];
  }
  double total = ((r[0] + r[1]) + (r[2] + r[3])) + ((r[4] + r[5]) + (r[6] + r[7]));
  for (; i < n; i++) total += p[i];
  return total;
}

double pairwise_sum(const char* p, int64_t n, int64_t stride) {
  if (stride == sizeof(double)) return pairwise_sum(reinterpret_cast<const double*>(p), n);
  auto at = [&](int64_t i) { return *reinterpret_cast<const double*>(p + i * stride); };
  if (n < 8) {
    double total = 0.0;
    for (int64_t i = 0; i < n; i++) total += at(i);
    return total;
  }
  if (n > 128) {
    int64_t half = n / 2;
    half -= half % 8;
    return pairwise_sum(p, half, stride) + pairwise_sum(p + half * stride, n - half, stride);
  }
  double r[8];
  for (int k = 0; k < 8; k++) r[k] = at(k);
  int64_t i = 8;
  for (; i < n - n % 8; i += 8) {
    for (int k = 0; k < 8; k++) r[k] += at(i + k);
  }
  double total = ((r[0] + r[1]) + (r[2] + r[3])) + ((r[4] + r[5]) + (r[6] + r[7]));
  for (; i < n; i++) total += at(i);
  return total;
}

}  // namespace pyx::detail
