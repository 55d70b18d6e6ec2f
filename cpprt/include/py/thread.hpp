// py/thread.hpp: what this copy of the runtime knows of the running thread, found without a call.
//
// A thread_local variable of a library that is loaded at run time is found by a call (__tls_get_addr), which hooks that do
// little else would spend most of their time in. The notes of the thread that asked last are at hand instead: where they
// lie does not change while the process lives, so that a look at those of another thread does no harm.
#pragma once
#include <Python.h>

#include <atomic>
#include <cstdint>

struct pyx_live_entry;

struct pyx_thread_notes {
  // The stretch of addresses where frames may begin.
  struct stretch {
    uintptr_t floor, size;
    bool has(uintptr_t at) const { return at - floor < size; }
  };

  std::atomic<uintptr_t> thread;  // whose they are: its thread pointer, 0 for nobody's
  PyThreadState* saved;           // while it runs without the GIL
  const pyx_live_entry* running;  // the entry that it is in, null outside native code
  stretch now;                    // its own stack, until it has moved on; of no size before the first look
  uint64_t ran;                   // grows whenever code may have run that changes what native code takes for granted
  const pyx_live_entry* sure;     // what this entry takes for granted held
  uint64_t sure_at;               // when ran was this
};

extern std::atomic<pyx_thread_notes*> pyx_last_notes;
// It is asked for by a call: clang takes the first access to a thread_local variable in a thread, which allocates, to keep
// the vector registers 16 to 31, and they may hold a float that is about to be boxed.
__attribute__((noinline)) pyx_thread_notes* pyx_find_notes();

inline pyx_thread_notes* pyx_notes() {
  const auto thread = reinterpret_cast<uintptr_t>(__builtin_thread_pointer());
  pyx_thread_notes* n = pyx_last_notes.load(std::memory_order_acquire);
  return __builtin_expect(n->thread.load(std::memory_order_relaxed) == thread, 1) ? n : pyx_find_notes();
}
