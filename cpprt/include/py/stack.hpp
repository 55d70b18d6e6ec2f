// py/stack.hpp: recursion that is deeper than the C stack goes on in memory of its own, as it would in CPython.
#pragma once
#include "py/objects.hpp"

// Is there room for further frames where this thread runs now?
bool pyx_stack_left();

// f() where there is room: here, or on a new stack. Its result is a PyObject*, null with an exception.
template <class F>
PyObject* pyx_with_stack(F f) {
  if (__builtin_expect(pyx_stack_left(), 1)) return f();
  struct job {
    F* f;
    PyObject* result;
  } j = {&f, nullptr};
  pyx_on_new_stack([](void* p) { static_cast<job*>(p)->result = (*static_cast<job*>(p)->f)(); }, &j);
  return j.result;
}
