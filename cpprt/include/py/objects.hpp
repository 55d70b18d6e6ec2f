// py/objects.hpp: pyobj and PyObject are the same thing; small helpers for the hooks.
#pragma once
#include <Python.h>

#include "pyx/hooks.hpp"

inline PyObject* py(pyobj* o) { return reinterpret_cast<PyObject*>(o); }
inline pyobj* px(PyObject* o) { return reinterpret_cast<pyobj*>(o); }

// Set while this thread runs native code without the GIL: the thread state to take it back with.
// It is asked for by a call: clang takes the first access in a thread, which allocates, to keep the vector registers 16
// to 31, and they may hold a float that is about to be boxed.
PyThreadState*& pyx_gil_saved();
void pyx_gil_return();
// First in every hook that touches Python: a region that turns out to need the GIL keeps it from then on.
inline void pyx_need_gil() {
  if (__builtin_expect(pyx_gil_saved() != nullptr, 0)) pyx_gil_return();
}

extern uint64_t* pyx_calls;   // hooks that went to the interpreter; specialisations count where their module does
extern bool pyx_count_calls;  // are they counted? PYX2CPP_COUNT in the environment
inline void pyx_counted() {
  pyx_need_gil();
  if (__builtin_expect(pyx_count_calls, 0)) ++*pyx_calls;
}

// The interned object of a name, borrowed; made on first use.
inline PyObject* pyx_name_object(pyx_name* name) {
  if (__builtin_expect(!name->object, 0)) name->object = px(PyUnicode_InternFromString(name->text));
  return py(name->object);
}

// The exception that was being handled before the innermost handler that native code is in, which the generic clone takes
// over. New reference, null for none.
PyObject* pyx_take_handler();

PyObject* pyx_exception_class(int exc);  // borrowed
