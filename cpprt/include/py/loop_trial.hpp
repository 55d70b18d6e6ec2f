// py/loop_trial.hpp: is the native form of a loop that CPython comes to again and again faster than CPython?
//
// A loop that mostly handles objects of Python can be slower natively. Nothing tells where CPython's run of the statements
// ends; so runs take turns in blocks, and what is compared is the processor's time from the first run of a block to the
// first of the next, whatever happens in between.
#pragma once
#include <pthread.h>

#include <cstdint>

class pyx_loop_trial {
 public:
  // Shall CPython run the loop now?
  bool python_next() {
    begun++;
    if (state == State::native) return false;
    return state == State::python || turn();
  }
  bool comparing() const { return state == State::trying; }
  bool by_python() const;  // is it CPython's turn?
  // A native run of the loop of t, from here on.
  class run {
   public:
    explicit run(pyx_loop_trial* t);
    void ended(bool left);  // left: native code did not get to the end of it

   private:
    pyx_loop_trial* trial;  // null: nobody asks
    uint64_t number = 0;
    uint64_t start = 0;
  };
  // What would run is no longer what was compared.
  void again();

 private:
  enum class State : uint8_t { warming, trying, native, python };
  static constexpr int length = 12, warm_up = 12;

  bool turn();
  void begin(int64_t now);
  void note(int64_t each);
  void decide();

  State state = State::warming;
  int runs = 0;  // in this block
  int block = 0;
  int left = 0;                    // native runs that went on in the generic clone
  int won = 0;                     // pairs of blocks, by CPython
  int64_t native = 0, python = 0;  // a run's time on average, over the blocks
  int64_t former = 0;              // in the block before
  int64_t spent = 0;
  uint64_t begun = 0;  // runs so far, of both kinds
  pthread_t thread = {};
  int64_t start = 0;   // of this block: the thread's time
  uint64_t ticks = 0;  // the same as the processor counts
};
