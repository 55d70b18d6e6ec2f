// py/traced.hpp: whether debuggers, profilers and coverage tools watch this thread, which then runs Python code.
//
// The thread is asked at each call: an audit hook would hear when it begins to be watched, but where there is one CPython
// makes the arguments of all events, of which id() is one, and copy.deepcopy asks for it at every object.
#pragma once
#include <Python.h>

extern bool pyx_counts_operations;  // PYX2CPP_COUNT=operations: it is the counter that watches (tests/compare)

// With the GIL.
#if PY_VERSION_HEX >= 0x030B0000 && PY_VERSION_HEX < 0x030C0000
inline bool pyx_traced() {
  return __builtin_expect(_PyThreadState_UncheckedGet()->cframe->use_tracing != 0, 0) && !pyx_counts_operations;
}
#else
inline bool pyx_traced() { return false; }
#endif
