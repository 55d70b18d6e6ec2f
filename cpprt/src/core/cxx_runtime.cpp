// src/core/cxx_runtime.cpp: the little of the C++ runtime library that the runtime uses, so that extensions need not load it:
// finding its thousands of symbols takes longer than all the rest of loading one.
//
// Hidden under the names of the ABI; whoever needs more of that library gets the rest from it.
#include <sched.h>
#include <atomic>
#include <cstdint>
#include <cstdlib>

#define PYX_RUNTIME_SYMBOL extern "C" [[gnu::visibility("hidden")]]

namespace {

// Of the 64 bits of a guard the ABI fixes the first byte only.
struct guard {
  std::atomic<uint8_t> done, busy;
};

}  // namespace

#if !__has_feature(address_sanitizer)  // which has its own, and compares the two
// operator new and delete; nothing could be told of a lack of memory here.
PYX_RUNTIME_SYMBOL void* pyx_cxx_new(size_t size) __asm__("_Znwm");
void* pyx_cxx_new(size_t size) {
  void* p = malloc(size ? size : 1);
  if (!p) abort();
  return p;
}
PYX_RUNTIME_SYMBOL void pyx_cxx_delete(void* p, size_t) __asm__("_ZdlPvm");
void pyx_cxx_delete(void* p, size_t) { free(p); }
#endif

// std::__throw_bad_alloc, std::__throw_length_error and std::__throw_logic_error (a std::string of a null pointer)
PYX_RUNTIME_SYMBOL [[noreturn]] void pyx_cxx_bad_alloc() __asm__("_ZSt17__throw_bad_allocv");
void pyx_cxx_bad_alloc() { abort(); }
PYX_RUNTIME_SYMBOL [[noreturn]] void pyx_cxx_too_long(const char*) __asm__("_ZSt20__throw_length_errorPKc");
void pyx_cxx_too_long(const char*) { abort(); }
PYX_RUNTIME_SYMBOL [[noreturn]] void pyx_cxx_wrong_use(const char*) __asm__("_ZSt19__throw_logic_errorPKc");
void pyx_cxx_wrong_use(const char*) { abort(); }

// Static variables of functions: 1 when the caller is to make the variable.
PYX_RUNTIME_SYMBOL int pyx_cxx_guard_acquire(guard* g) __asm__("__cxa_guard_acquire");
int pyx_cxx_guard_acquire(guard* g) {
  while (!g->done.load(std::memory_order_acquire)) {
    if (!g->busy.exchange(1, std::memory_order_acquire)) {
      if (!g->done.load(std::memory_order_acquire)) return 1;
      g->busy.store(0, std::memory_order_release);
    } else {
      sched_yield();
    }
  }
  return 0;
}
PYX_RUNTIME_SYMBOL void pyx_cxx_guard_release(guard* g) __asm__("__cxa_guard_release");
void pyx_cxx_guard_release(guard* g) {
  g->done.store(1, std::memory_order_release);
  g->busy.store(0, std::memory_order_release);
}

// Destructors of thread-local variables.
extern "C" int __cxa_thread_atexit_impl(void (*destroy)(void*), void* object, void* library);
PYX_RUNTIME_SYMBOL int pyx_cxx_at_thread_exit(void (*)(void*), void*, void*) __asm__("__cxa_thread_atexit");
int pyx_cxx_at_thread_exit(void (*destroy)(void*), void* object, void* library) {
  return __cxa_thread_atexit_impl(destroy, object, library);
}
