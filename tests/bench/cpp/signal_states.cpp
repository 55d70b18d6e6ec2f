// tests/bench/cpp/signal_states.cpp: rival of samples/dolphindb/signal_states.py.
#include <cstdint>

extern "C" void signal_states(const double* signal, int64_t n, double t1, double t10, double t20, double t2,
                              int64_t* output) {
  int64_t state = 0;
  for (int64_t i = 0; i < n; ++i) {
    const double s = signal[i];
    if (s > t1) {
      state = 1;
    } else if (s >= t10) {
      if (state == -1) state = 0;
    } else if (s > t20) {
      state = 0;
    } else if (s >= t2) {
      if (state == 1) state = 0;
    } else {
      state = -1;
    }
    output[i] = state;
  }
}
