// src/py/traced.cpp: hears of trace and profile functions by an audit hook, so that calls need not ask.
#include "py/traced.hpp"

#include <cstring>

bool pyx_tracing_seen;

namespace {

int hear(const char* event, PyObject*, void*) {
  if (event[0] == 's' && (strcmp(event, "sys.settrace") == 0 || strcmp(event, "sys.setprofile") == 0))
    pyx_tracing_seen = true;
  return 0;
}

}  // namespace

void pyx_watch_tracing() {
  static bool watching = false;
  if (watching) return;
  watching = true;
  // A function that was set before makes every thread look.
  pyx_tracing_seen = true;
  if (!pyx_traced()) pyx_tracing_seen = false;
  if (PySys_AddAuditHook(hear, nullptr) < 0) PyErr_Clear();
}
