// pyx/nopy.hpp: what a host without Python (the Go package) asks of the runtime after a call that failed.
#pragma once
#include "hooks.hpp"

extern "C" {

// A native frame that an exception left, innermost first.
struct pyx_traced {
  const char* function;
  const char* file;
  int line;
};

// The exception set in this thread; valid until the next call into the library.
struct pyx_failure {
  const char* type;     // "ValueError"
  const char* message;  // str(exception)
  const pyx_traced* frames;
  int frame_count;
};

// Null when none is set.
const pyx_failure* pyx_failure_get();

// The program's exception class of that name, which adds nothing to its base; before anything runs.
void pyx_exception_class(const char* name, const char* base);

// What runs in this thread raises KeyboardInterrupt soon after *flag is no longer 0; null: never.
void pyx_stop_when(const int32_t* flag);
}
