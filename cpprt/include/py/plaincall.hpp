// py/plaincall.hpp: calls of C functions that need neither the frame of their caller nor much stack.
#pragma once
#include "py/objects.hpp"

// The definition of a built-in function that is such a function of arguments of plain types, else null.
const void* pyx_plain_function(PyObject* f);
// The class of an object whose methods are such functions, else null.
const void* pyx_plain_class(PyObject* self);

// The method itself, if it neither compares nor hashes its arguments or items and calls nothing: list.append; else null.
const void* pyx_plain_method(PyObject* method);

// The same of types that are looked up by name: numbers and dates in C.
bool pyx_is_plain_class(PyTypeObject* t);

// An argument whose type runs no code of Python.
inline bool pyx_is_plain(PyObject* o) {
  PyTypeObject* t = Py_TYPE(o);
  return t == &PyLong_Type || t == &PyFloat_Type || t == &PyUnicode_Type || t == &PyBool_Type || t == &PyComplex_Type ||
         t == &PyBytes_Type || o == Py_None || (!(t->tp_flags & Py_TPFLAGS_HEAPTYPE) && pyx_is_plain_class(t));
}
inline bool pyx_all_plain(pyobj* const* args, int64_t n) {
  for (int64_t i = 0; i < n; i++) {
    if (!pyx_is_plain(py(args[i]))) return false;
  }
  return true;
}
