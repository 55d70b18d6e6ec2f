// src/py/budget.cpp: how much of a process's time may go into compiling what it calls. A program that calls many functions
// once is better off with CPython; one that runs for long can afford more.
#include <sys/resource.h>

#include <cstdlib>
#include <cstring>

#include "py/process.hpp"

namespace {

constexpr double at_first = 0.75;  // seconds of the compiler that calls may wait for in any case
constexpr double share = 0.2;      // and for each second of the process
constexpr double least = 0.3;      // what a compilation is taken to cost, that of a function in a long module more:
constexpr double per_byte = 6e-6;  // the compiler looks at all of it
constexpr int longest = 10000;     // milliseconds that one call waits

double waited;
double started;  // what the compilations in the background are taken to cost

double seconds(int who) {
  rusage u;
  if (getrusage(who, &u) != 0) return 0;
  return static_cast<double>(u.ru_utime.tv_sec + u.ru_stime.tv_sec) +
         1e-6 * static_cast<double>(u.ru_utime.tv_usec + u.ru_stime.tv_usec);
}

bool unlimited() {
  const char* mode = getenv("PYX2CPP_SPECIALISE");
  return mode && (strcmp(mode, "patient") == 0 || strcmp(mode, "eager") == 0);
}

}  // namespace

bool pyx_may_wait(size_t source) {
  const double more = per_byte * static_cast<double>(source);
  return unlimited() || (waited > 0 ? waited + more : waited) <= at_first + share * seconds(RUSAGE_SELF);
}

int pyx_run_waiting(const char* const* argv) {
  const double before = seconds(RUSAGE_CHILDREN);
  const int status = pyx_run(argv, unlimited() ? 0 : longest);
  waited += seconds(RUSAGE_CHILDREN) - before;
  return status;
}

bool pyx_may_start(size_t source) {
  if (started > at_first + seconds(RUSAGE_SELF)) return false;
  started += least + per_byte * static_cast<double>(source);
  return true;
}
