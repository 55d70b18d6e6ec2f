// tests/bench/cpp/stop_loss.cpp: rival of samples/dolphindb/stop_loss.py; `stopped` arrives filled with true.
#include <algorithm>
#include <cstdint>

extern "C" void stop_loss(const double* returns, int64_t n, double threshold, bool* stopped) {
  double value = 1.0;
  double peak = 1.0;
  for (int64_t i = 0; i < n; ++i) {
    stopped[i] = false;
    value *= 1 + returns[i];
    peak = std::max(peak, value);
    const double drawdown = 1 - value / peak;
    if (drawdown >= threshold) break;
  }
}
