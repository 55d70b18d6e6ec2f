// c/start.hpp: the module names of a library get their values before the first call that reads them.
#pragma once
#include <pthread.h>

namespace pyx::c {

// Runs Start once, whatever thread comes first; false with its exception: the next call tries again.
template <bool (*Start)()>
inline bool started() {
  static bool done = false;
  static pthread_mutex_t busy = PTHREAD_MUTEX_INITIALIZER;
  if (__atomic_load_n(&done, __ATOMIC_ACQUIRE)) return true;
  pthread_mutex_lock(&busy);
  const bool ok = done || Start();
  __atomic_store_n(&done, ok, __ATOMIC_RELEASE);
  pthread_mutex_unlock(&busy);
  return ok;
}

}  // namespace pyx::c
