// py/trace.hpp: the Python side of a code object, and frames in tracebacks.
#pragma once
#include "py/abi.hpp"
#include "py/position.hpp"

// What the runtime keeps of a code object from its first use on.
struct pyx_code_cache {
  pyx_module* module;
  PyObject* code;                           // the Python code object, or an empty one of the same name
  PyObject* frame;                          // the last frame of a traceback, null before
  PyObject* function;                       // a Python function of that code, null until a frame needs it
  struct pyx_ready_frame* ready;            // a frame of that function for calls, null until the first
  struct pyx_program* program;              // the decoded generic clone, null until needed
  const struct pyx_library_frame* library;  // of what tracebacks show instead, else null
};

// A place in a function of the standard library, for which code of ours stands.
struct pyx_library_frame {
  PyObject *code, *globals;
  pyx_spot spot;
};
// That of the function that a file name stands for ("<functools.cached_property>"); null for others. No exception may be set.
const pyx_library_frame* pyx_library_frame_of(const char* file);

pyx_code_cache* pyx_find_cache(const pyx_code_info* info);
// Null with an exception.
inline pyx_code_cache* pyx_cache_of(const pyx_code_info* info) {
  auto* cache = static_cast<pyx_code_cache*>(info->cache);
  const bool known = cache && cache->code && cache->module && info->module && cache->module == *info->module;
  return __builtin_expect(known, 1) ? cache : pyx_find_cache(info);
}

// Adds an entry to the traceback of the exception that is set; running: for the frame that runs now, else for a frame
// made of code and globals.
void pyx_add_traceback(PyObject* code, PyObject* globals, pyx_spot at, bool running = false);
