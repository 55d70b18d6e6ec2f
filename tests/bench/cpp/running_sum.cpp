// tests/bench/cpp/running_sum.cpp: rivals of samples/dolphindb/running_sum.py.
#include <cstdint>

extern "C" double running_sum(const double* values, int64_t n) {
  double total = 0.0;
  for (int64_t i = 0; i < n; ++i) total += values[i];
  return total;
}

extern "C" int64_t total_volume(const int64_t* volumes, int64_t n) {
  int64_t total = 0;
  for (int64_t i = 0; i < n; ++i) total += volumes[i];
  return total;
}

// The same with overflow detected; `overflow` says whether the result is to be trusted.
extern "C" int64_t total_volume_checked(const int64_t* volumes, int64_t n, bool* overflow) {
  int64_t total = 0;
  *overflow = false;
  for (int64_t i = 0; i < n; ++i) {
    if (__builtin_add_overflow(total, volumes[i], &total)) {
      *overflow = true;
      break;
    }
  }
  return total;
}
