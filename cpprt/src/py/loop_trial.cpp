// src/py/loop_trial.cpp: the blocks of runs, and what comes of them.
#include "py/loop_trial.hpp"

#include <pthread.h>
#include <time.h>

#include <cstdlib>

namespace {

// Ticks: of a native run that is not worth a comparison, and of a block by CPython, which ends early then.
constexpr uint64_t long_run = 3'000'000, long_block = 30'000'000;
// A comparison ends with so many pairs of blocks, or after that time.
constexpr int few_pairs = 4, many_pairs = 64;
constexpr int64_t enough = 40'000'000;  // nanoseconds

// Blocks by CPython: which of a pair comes first changes, so that what grows or shrinks favours neither.
bool turn_of_python(int block) { return ((block + 1) / 2) % 2 != 0; }

bool wanted() {
  static const char* const mode = getenv("PYX2CPP_SPECIALISE");
  return !mode || !mode[0];  // a mode asks for native code
}

// Nanoseconds that the thread has had of the processor.
int64_t thread_time() {
  timespec t;
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
  return t.tv_sec * int64_t{1'000'000'000} + t.tv_nsec;
}

}  // namespace

bool pyx_loop_trial::by_python() const { return turn_of_python(block); }

void pyx_loop_trial::again() {
  const uint64_t so_far = begun;
  *this = pyx_loop_trial();
  begun = so_far;
}

pyx_loop_trial::run::run(pyx_loop_trial* t) : trial(t && (t->state <= State::trying) ? t : nullptr) {
  if (!trial) return;
  number = trial->begun;
  start = __builtin_readcyclecounter();
}

// A run within which the loop is come to again tells nothing of how long one takes.
void pyx_loop_trial::run::ended(bool left) {
  if (!trial) return;
  trial->left += left;
  const bool alone = trial->begun == number;
  if (!wanted() || (alone && __builtin_readcyclecounter() - start > long_run)) {
    trial->state = State::native;
  } else if (trial->state == State::warming && ++trial->runs == warm_up) {
    if (trial->left >= warm_up - 1) {  // the clone is no faster than CPython
      trial->state = State::python;
      return;
    }
    trial->state = State::trying;
    trial->begin(thread_time());
  }
}

void pyx_loop_trial::begin(int64_t now) {
  runs = 0;
  thread = pthread_self();
  start = now;
  ticks = __builtin_readcyclecounter();
}

bool pyx_loop_trial::turn() {
  if (state == State::warming) return false;
  if (runs == length || (runs > 0 && turn_of_python(block) && __builtin_readcyclecounter() - ticks > long_block)) {
    const int64_t now = thread_time();
    const bool same = thread == pthread_self();  // else the times are of two clocks
    if (same) {
      spent += now - start;
      note((now - start) / runs);
      block++;
    }
    begin(now);
    if (!same) return turn();
    if (block % 2 == 0) {
      if (block >= 4 && python > 3 * native) {
        state = State::native;
      } else if (block >= 2 * few_pairs && (spent > enough || block >= 2 * many_pairs)) {
        decide();
      }
    }
    if (state != State::trying) return state == State::python;
  }
  runs++;
  return turn_of_python(block);
}

void pyx_loop_trial::note(int64_t each) {
  const bool p = turn_of_python(block);
  (p ? python : native) += each;
  if (block % 2 != 0) won += p ? each < former : former < each;
  former = each;
}

// CPython keeps the loop when it was faster in most pairs and by a twentieth in all.
void pyx_loop_trial::decide() {
  state = won * 3 >= block / 2 * 2 && python * 21 < native * 20 ? State::python : State::native;
}
