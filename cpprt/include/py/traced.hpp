// py/traced.hpp: whether debuggers, profilers and coverage tools watch this thread, which then runs Python code.
#pragma once
#include <Python.h>

extern bool pyx_tracing_seen;  // since the module was loaded, in any thread

#if PY_VERSION_HEX >= 0x030B0000 && PY_VERSION_HEX < 0x030C0000
inline bool pyx_traced() {
  return __builtin_expect(pyx_tracing_seen, 0) && PyThreadState_Get()->cframe->use_tracing != 0;
}
#else
inline bool pyx_traced() { return false; }
#endif

// Has CPython tell when a trace or profile function is set; called when a module is loaded.
void pyx_watch_tracing();
