// pyx/tick.hpp: lets Ctrl-C stop a long native loop.
#pragma once
#include "base.hpp"

namespace pyx {

// Counts a turn of a loop; once in a while signal handlers get their chance, and one may raise.
PYX_INLINE bool tick(int64_t& out, int64_t n) {
  out = n + 1;
  return PYX_LIKELY((out & 0x3ff) != 0) || pyx_signals();
}

}  // namespace pyx
