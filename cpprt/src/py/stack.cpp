// src/py/stack.cpp: the depth of recursion, and further stacks where it is deep.
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

// What this copy of the runtime knows of the running thread: in one place, as each look for a place costs a call.
struct thread_notes {
  PyThreadState* saved = nullptr;  // while it runs without the GIL
  stretch now = {0, 0};            // its own stack, until it has moved on; of no size before the first look
};
constinit thread_local thread_notes notes;

bool first_look(uintptr_t at) {
  if (notes.now.size) return false;
  notes.now = stack_of_thread();
  return notes.now.has(at);
}

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

__attribute__((noinline)) PyThreadState*& pyx_gil_saved() { return notes.saved; }

bool pyx_stack_left() {
  const auto at = reinterpret_cast<uintptr_t>(__builtin_frame_address(0));
  return __builtin_expect(notes.now.has(at), 1) || first_look(at);
}

namespace {
int* enter_slowly() {
  pyx_need_gil();
  if (!pyx_stack_left() || Py_EnterRecursiveCall("") != 0) return nullptr;
  return &PyThreadState_Get()->recursion_remaining;
}
}  // namespace

// Recursive functions spend much of their time here.
extern "C" int* pyx_recursion_enter() {
  const thread_notes& mine = notes;
  if (__builtin_expect(!mine.saved && mine.now.has(reinterpret_cast<uintptr_t>(__builtin_frame_address(0))), 1)) {
    int* left = &_PyThreadState_UncheckedGet()->recursion_remaining;
    if (__builtin_expect(*left > 0, 1)) {
      --*left;
      return left;
    }
  }
  return enter_slowly();
}

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
  stretch& now = notes.now;
  const stretch before = now;
  const uintptr_t floor = reinterpret_cast<uintptr_t>(m) + guard + reserve;
  now = {floor, segment_size - guard - reserve};
  swapcontext(&caller, &own);
  now = before;
  give_back(m);
  return true;
}
