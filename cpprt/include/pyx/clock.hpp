// pyx/clock.hpp: the clocks of the module time.
#pragma once
#include "base.hpp"

namespace pyx {

// Nanoseconds of the clocks that CPython's functions of these names read.
int64_t clock_time_ns();
int64_t clock_monotonic_ns();
int64_t clock_process_ns();
double clock_time();
double clock_monotonic();
double clock_process();
double clock_thread();

}  // namespace pyx
