// pyx/tick.hpp: lets Ctrl-C stop a long native loop.
#pragma once
#include "base.hpp"

namespace pyx {

// Counts work, a turn of a loop as 1024; once in a while signal handlers get their chance, and one may raise.
constexpr int64_t kTickTurn = 1024, kTickWork = 1 << 20;
// Giving: other threads get the GIL, too.
template <bool Giving = false>
PYX_INLINE bool tick_work(int64_t& out, int64_t n, int64_t work) {
  out = n + work;
  if (PYX_LIKELY(out < kTickWork)) return true;
  out = 0;
  return Giving ? pyx_signals_giving() : pyx_signals();
}
PYX_INLINE bool tick(int64_t& out, int64_t n) { return tick_work(out, n, kTickTurn); }
PYX_INLINE bool tick_giving(int64_t& out, int64_t n) { return tick_work<true>(out, n, kTickTurn); }
// A turn whose inner loop goes from lo to hi, and whose own turns count 2**shift.
PYX_INLINE int64_t tick_nest_work(int64_t lo, int64_t hi, int64_t shift) {
  uint64_t turns = static_cast<uint64_t>(hi > lo ? hi : lo) - static_cast<uint64_t>(hi > lo ? lo : hi);
  if (turns > static_cast<uint64_t>(kTickWork)) turns = kTickWork;
  return kTickTurn + static_cast<int64_t>(turns << shift);
}
template <bool Giving = false>
PYX_INLINE bool tick_nest(int64_t& out, int64_t n, int64_t lo, int64_t hi, int64_t shift) {
  return tick_work<Giving>(out, n, tick_nest_work(lo, hi, shift));
}
PYX_INLINE bool tick_nest_giving(int64_t& out, int64_t n, int64_t lo, int64_t hi, int64_t shift) {
  return tick_nest<true>(out, n, lo, hi, shift);
}

// The end of the piece of about n turns that begins at start; downwards.
PYX_INLINE int64_t piece_end(int64_t start, int64_t end, int64_t n) {
  return static_cast<uint64_t>(end) - static_cast<uint64_t>(start) < static_cast<uint64_t>(n) ? end : start + n;
}
PYX_INLINE int64_t piece_end_down(int64_t start, int64_t end, int64_t n) {
  return static_cast<uint64_t>(start) - static_cast<uint64_t>(end) < static_cast<uint64_t>(n) ? end : start - n;
}
PYX_INLINE bool poll() { return pyx_signals(); }
PYX_INLINE bool poll_giving() { return pyx_signals_giving(); }

}  // namespace pyx
