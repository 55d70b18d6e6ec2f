// py/function.hpp: the callable that stands for a Python function with native entries.
#pragma once
#include "py/abi.hpp"

// Behaves as the Python function it wraps; calls go to the first native entry that takes the arguments, else to it.
struct pyx_function {
  PyObject_HEAD
  vectorcallfunc vectorcall;
  PyObject* original;  // a Python function, the truth about everything but calls
  PyObject* code;      // the code object that the entries were compiled from
  pyx_module* module;
  pyx_function_state* state;
  PyObject* weakrefs;
};

// The type, made ready on first use; null with an exception on failure.
PyTypeObject* pyx_function_type();

// Wraps original, the result of executing the def that state belongs to. New reference.
PyObject* pyx_function_new(pyx_module* module, pyx_function_state* state, PyObject* original);

// The call slot of the type (src/py/call.cpp).
PyObject* pyx_function_call(PyObject* self, PyObject* const* args, size_t nargsf, PyObject* kwnames);
