// src/core/clock.cpp: the clocks of the module time, as CPython reads them on Linux.
#include <time.h>

#include <pyx/clock.hpp>

namespace pyx {

namespace {

constexpr int64_t kSecond = 1'000'000'000;

int64_t read(clockid_t clock) {
  timespec t;
  clock_gettime(clock, &t);
  return t.tv_sec * kSecond + t.tv_nsec;
}

double seconds(int64_t ns) {
  return ns % kSecond == 0 ? static_cast<double>(ns / kSecond) : static_cast<double>(ns) / 1e9;
}

}  // namespace

int64_t clock_time_ns() { return read(CLOCK_REALTIME); }
int64_t clock_monotonic_ns() { return read(CLOCK_MONOTONIC); }
int64_t clock_process_ns() { return read(CLOCK_PROCESS_CPUTIME_ID); }
double clock_time() { return seconds(clock_time_ns()); }
double clock_monotonic() { return seconds(clock_monotonic_ns()); }
double clock_process() { return seconds(clock_process_ns()); }
double clock_thread() { return seconds(read(CLOCK_THREAD_CPUTIME_ID)); }

}  // namespace pyx
