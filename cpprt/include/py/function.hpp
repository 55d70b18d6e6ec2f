// py/function.hpp: the callable that stands for a Python function with native entries.
#pragma once
#include "py/abi.hpp"

constexpr int pyx_max_bound = 16;  // parameters up to which a call binds arguments natively
constexpr int pyx_max_cells = 16;  // that entries take

// The defaults of keyword-only parameters as they were at a version of the function's __kwdefaults__; borrowed.
struct pyx_keyword_defaults {
  uint64_t version;
  PyObject* values[pyx_max_bound];
};

// Behaves as the Python function it wraps; calls go to the first native entry that takes the arguments, else to it.
struct pyx_function {
  PyObject_HEAD vectorcallfunc vectorcall;
  PyObject* original;  // a Python function, the truth about everything but calls
  PyObject* code;      // the code object that the entries were compiled from
  pyx_module* module;
  pyx_function_state* state;
  PyObject* weakrefs;
  pyx_keyword_defaults* keyword_defaults;  // null until needed
  Py_ssize_t direct;  // arguments of a call that are what the entries take, one by one; -1: there is more to it
};

// The type, made ready on first use; null with an exception on failure.
PyTypeObject* pyx_function_type();
// Gives a class of the program a faster way to be called from Python, where its instances are made in the plain way.
void pyx_construct_plainly(PyTypeObject* type);

// Wraps original, the result of executing the def that state belongs to. New reference.
PyObject* pyx_function_new(pyx_module* module, pyx_function_state* state, PyObject* original);

// The call slot of the type (src/py/call.cpp).
PyObject* pyx_function_call(PyObject* self, PyObject* const* args, size_t nargsf, PyObject* kwnames);
