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

using stretch = pyx_thread_notes::stretch;

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

// Notes of threads that have ended are those of the next ones: their memory is never given back.
struct place {
  pyx_thread_notes notes{};
  place* next = nullptr;
};
pthread_mutex_t free_places_lock = PTHREAD_MUTEX_INITIALIZER;
place* free_places;

place* take_place() {
  pthread_mutex_lock(&free_places_lock);
  place* p = free_places;
  if (p) free_places = p->next;
  pthread_mutex_unlock(&free_places_lock);
  return p ? p : new place;
}

void give_back(place* p) {
  p->notes.thread = 0;
  p->notes.saved = nullptr;
  p->notes.running = nullptr;
  p->notes.now = {0, 0};
  pthread_mutex_lock(&free_places_lock);
  p->next = free_places;
  free_places = p;
  pthread_mutex_unlock(&free_places_lock);
}

constinit thread_local bool ended = false;             // the thread is being taken down
constinit thread_local pyx_thread_notes at_the_end{};  // and these are its notes

// The notes of a thread for as long as it lives.
class held_place {
 public:
  held_place() : place_(take_place()) {
    place_->notes.thread = reinterpret_cast<uintptr_t>(__builtin_thread_pointer());
  }
  ~held_place() {
    give_back(place_);
    ended = true;
  }
  held_place(const held_place&) = delete;

  pyx_thread_notes* notes() { return &place_->notes; }

 private:
  place* place_;
};

pyx_thread_notes nobody{};

bool first_look(uintptr_t at) {
  stretch& now = pyx_notes()->now;
  if (now.size) return false;
  now = stack_of_thread();
  return now.has(at);
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

constinit std::atomic<pyx_thread_notes*> pyx_last_notes{&nobody};

pyx_thread_notes* pyx_find_notes() {
  if (ended) return &at_the_end;
  static thread_local held_place mine;
  pyx_last_notes.store(mine.notes(), std::memory_order_release);  // as they were made
  return mine.notes();
}

bool pyx_stack_left() {
  const auto at = reinterpret_cast<uintptr_t>(__builtin_frame_address(0));
  return __builtin_expect(pyx_notes()->now.has(at), 1) || first_look(at);
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
  const pyx_thread_notes& mine = *pyx_notes();
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
  stretch& now = pyx_notes()->now;
  const stretch before = now;
  const uintptr_t floor = reinterpret_cast<uintptr_t>(m) + guard + reserve;
  now = {floor, segment_size - guard - reserve};
  swapcontext(&caller, &own);
  now = before;
  give_back(m);
  return true;
}
