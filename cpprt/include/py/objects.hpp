// py/objects.hpp: pyobj and PyObject are the same thing; small helpers for the hooks.
#pragma once
#include <Python.h>

#include "pyx/hooks.hpp"

inline PyObject* py(pyobj* o) { return reinterpret_cast<PyObject*>(o); }
inline pyobj* px(PyObject* o) { return reinterpret_cast<pyobj*>(o); }

extern uint64_t pyx_calls;     // hooks that went to the interpreter
extern bool pyx_count_calls;   // are they counted? PYX2CPP_COUNT in the environment
inline void pyx_counted() {
  if (__builtin_expect(pyx_count_calls, 0)) pyx_calls++;
}

// The interned object of a name, borrowed; made on first use.
inline PyObject* pyx_name_object(pyx_name* name) {
  if (__builtin_expect(!name->object, 0)) name->object = px(PyUnicode_InternFromString(name->text));
  return py(name->object);
}

PyObject* pyx_exception_class(int exc);  // borrowed
