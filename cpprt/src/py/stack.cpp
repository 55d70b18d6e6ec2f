// src/py/stack.cpp: further stacks for deep recursion.
#include "py/stack.hpp"

#include <pthread.h>
#include <sys/mman.h>
#include <ucontext.h>

#include <cstdint>

namespace {

constexpr size_t reserve = 256 * 1024;              // for C code that does not ask
constexpr size_t segment_size = size_t{256} << 20;  // address space: memory is taken as it is used
constexpr size_t guard = 64 * 1024;

// The stretch of addresses where frames may begin.
struct stretch {
  uintptr_t floor, size;
  bool has(uintptr_t at) const { return at - floor < size; }
};

stretch stack_of_thread() {
  pthread_attr_t attributes;
  void* lowest = nullptr;
  size_t size = 0;
  if (pthread_getattr_np(pthread_self(), &attributes) != 0) return {0, UINTPTR_MAX};
  pthread_attr_getstack(&attributes, &lowest, &size);
  pthread_attr_destroy(&attributes);
  const size_t kept = size > 2 * reserve ? reserve : size / 2;
  return {reinterpret_cast<uintptr_t>(lowest) + kept, size - kept};
}

// What this copy of the runtime knows of the running thread: its own stack, until it has moved on.
thread_local stretch now = stack_of_thread();

struct spare_segment {
  void* memory = nullptr;
  ~spare_segment() {
    if (memory) munmap(memory, segment_size);
  }
};
thread_local spare_segment spare;

void* take_segment() {
  if (void* m = spare.memory) {
    spare.memory = nullptr;
    return m;
  }
  void* m = mmap(nullptr, segment_size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE | MAP_STACK,
                 -1, 0);
  if (m == MAP_FAILED) return nullptr;
  mprotect(m, guard, PROT_NONE);
  return m;
}

void give_back(void* m) {
  if (spare.memory) {
    munmap(m, segment_size);
    return;
  }
  madvise(static_cast<char*>(m) + guard, segment_size - guard, MADV_FREE);
  spare.memory = m;
}

struct start {
  void (*run)(void*);
  void* job;
};

void begin(unsigned high, unsigned low) {
  const auto* s = reinterpret_cast<const start*>(static_cast<uintptr_t>(high) << 32 | low);
  s->run(s->job);
}

}  // namespace

bool pyx_stack_left() { return now.has(reinterpret_cast<uintptr_t>(__builtin_frame_address(0))); }

extern "C" bool pyx_on_new_stack(void (*run)(void*), void* job) {
  if (PyErr_Occurred()) return false;  // the recursion is too deep for Python too
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
  void* m = nullptr;  // they know one stack per thread
#else
  void* m = take_segment();
#endif
  if (!m) {
    PyErr_SetString(PyExc_RecursionError, "maximum recursion depth exceeded");
    return false;
  }
  ucontext_t caller, own;
  getcontext(&own);
  own.uc_stack.ss_sp = m;
  own.uc_stack.ss_size = segment_size;
  own.uc_link = &caller;
  const start s = {run, job};
  const auto at = reinterpret_cast<uintptr_t>(&s);
  makecontext(&own, reinterpret_cast<void (*)()>(begin), 2, static_cast<unsigned>(at >> 32), static_cast<unsigned>(at));
  const stretch before = now;
  const uintptr_t floor = reinterpret_cast<uintptr_t>(m) + guard + reserve;
  now = {floor, segment_size - guard - reserve};
  swapcontext(&caller, &own);
  now = before;
  give_back(m);
  return true;
}
