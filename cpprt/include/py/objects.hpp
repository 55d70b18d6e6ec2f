// py/objects.hpp: pyobj and PyObject are the same thing; small helpers for the hooks.
#pragma once
#include <Python.h>

#include "py/thread.hpp"
#include "pyx/hooks.hpp"

inline PyObject* py(pyobj* o) { return reinterpret_cast<PyObject*>(o); }
inline pyobj* px(PyObject* o) { return reinterpret_cast<pyobj*>(o); }

// Set while this thread runs native code without the GIL: the thread state to take it back with.
inline PyThreadState*& pyx_gil_saved() { return pyx_notes()->saved; }
void pyx_gil_return();
// First in every hook that touches Python: a region that turns out to need the GIL keeps it from then on.
inline void pyx_need_gil() {
  pyx_thread_notes* n = pyx_notes();
  n->ran++;
  if (__builtin_expect(n->saved != nullptr, 0)) pyx_gil_return();
}
// The same where no code of Python runs, unless pyx_runs_python() says so.
inline void pyx_need_gil_only() {
  if (__builtin_expect(pyx_gil_saved() != nullptr, 0)) pyx_gil_return();
}
inline void pyx_runs_python() { pyx_notes()->ran++; }

// Has native code taken over what module names hold (src/py/adopt.cpp)? It gives that back before anybody looks.
extern bool pyx_adopting_now;
void pyx_give_back();
inline void pyx_may_look() {
  if (__builtin_expect(pyx_adopting_now, 0)) pyx_give_back();
}

extern uint64_t* pyx_calls;   // hooks that went to the interpreter; specialisations count where their module does
extern bool pyx_count_calls;  // are they counted? PYX2CPP_COUNT in the environment
inline void pyx_counted() {
  pyx_need_gil();
  pyx_may_look();
  if (__builtin_expect(pyx_count_calls, 0)) ++*pyx_calls;
}
inline void pyx_counted_only() {
  pyx_need_gil_only();
  pyx_may_look();
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
