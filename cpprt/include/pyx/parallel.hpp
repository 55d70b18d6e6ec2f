// pyx/parallel.hpp: the turns of a counted loop, shared by threads.
//
// Chunks of turns go to whoever is free. What comes of a loop does not depend on how: turns have their items of arrays
// and lists for themselves, ints are added up, and all else waits for the loop behind that takes the turns in order.
#pragma once
#include "list.hpp"
#include "pool.hpp"
#include "tick.hpp"

namespace pyx {

// What is known of a loop in the program.
struct team_site {
  int threads;         // as the module was compiled for; 0: as many as there are processors
  int weight;          // about what a turn costs in operations; 0: there is no telling
  bool keeps;          // the body reads what Python threads could change
  int failed = 0;      // how often the turns had to be run again, in order
  int64_t picos = -1;  // that a turn took the last time; negative: it never ran
};

// A loop that runs.
struct team_job {
  bool (*run)(const void* body, int64_t start, int64_t stop, int64_t* sums);
  const void* body;
  int64_t from, to, step;
  int64_t* totals;
  int sums;
  bool polls;  // signal handlers may run
};

constexpr int kTeamSums = 8;

// exit: the turns have to be run again, and nothing has been added to the totals. raised: a signal handler has raised.
status run_team(team_site& site, const team_job& job);
// Is this a turn of such a loop?
bool in_team();

// In long chunks, with the work done so far: false when the chunk need not be finished.
bool team_goes_on();
PYX_INLINE bool team_tick_work(int64_t& out, int64_t n, int64_t work) {
  out = n + work;
  if (PYX_LIKELY(out < kTickWork)) return true;
  out = 0;
  return team_goes_on();
}
PYX_INLINE bool team_tick(int64_t& out, int64_t n) { return team_tick_work(out, n, kTickTurn); }
PYX_INLINE bool team_tick_nest(int64_t& out, int64_t n, int64_t lo, int64_t hi, int64_t shift) {
  return team_tick_work(out, n, tick_nest_work(lo, hi, shift));
}

// body(start, stop, sums) runs the turns from start to stop; false: it could not.
template <class F, class... S>
PYX_INLINE status parallel(team_site& site, int64_t from, int64_t to, int64_t step, bool polls, const F& body,
                           S&... sums) {
  static_assert(sizeof...(S) <= kTeamSums);
  int64_t totals[sizeof...(S) + 1] = {sums...};
  const team_job job{[](const void* f, int64_t start, int64_t stop, int64_t* out) {
                       return (*static_cast<const F*>(f))(start, stop, out);
                     },
                     &body,
                     from,
                     to,
                     step,
                     totals,
                     sizeof...(S),
                     polls};
  const status st = run_team(site, job);
  if (st == status::ok) {
    int64_t* total = totals;
    ((sums = *total++), ...);
  }
  return st;
}

// Room for n numbers, as the items of a list; a list without items when there is no memory.
template <class L>
inline L team_room(int64_t n) {
  using item = typename L::item;
  L l = L::make();
  if (auto* p = static_cast<item*>(take_block(n * sizeof(item)))) {
    l.get()->begin = p;
    l.get()->end = l.get()->cap = p + n;
  }
  return l;
}
// Is there room for n?
template <class T>
PYX_INLINE bool team_has_room(const list<T>& l, int64_t n) {
  return l.native_size() >= n;
}

// Are they two lists?
template <class T>
PYX_INLINE bool team_other(const list<T>& a, const list<T>& b) {
  return a.get() != b.get();
}

// How many turns a loop takes at a time: n at most.
PYX_INLINE int64_t team_turns(int64_t from, int64_t to, int64_t step, int64_t n) {
  const uint64_t far = step > 0 ? static_cast<uint64_t>(to) - static_cast<uint64_t>(from)
                                : static_cast<uint64_t>(from) - static_cast<uint64_t>(to);
  if (step > 0 ? to <= from : to >= from) return 0;
  const uint64_t by = static_cast<uint64_t>(step > 0 ? step : -step);
  const uint64_t turns = (far - 1) / by + 1;
  return turns < static_cast<uint64_t>(n) ? static_cast<int64_t>(turns) : n;
}
// Where n turns from start end, or the loop does.
PYX_INLINE int64_t team_stop(int64_t start, int64_t to, int64_t step, int64_t n) {
  return __builtin_elementwise_add_sat(start, step * team_turns(start, to, step, n));
}

// The place of a turn's values in the room of its block.
PYX_INLINE int64_t team_place(int64_t i, int64_t start, int64_t step) { return (i - start) / step; }

}  // namespace pyx
