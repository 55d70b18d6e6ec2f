// py/convert.hpp: the scalar conversions of the boundary, inline: exact types only, nothing is ever converted.
#pragma once
#include <Python.h>

#include <cstdint>

namespace pyx {

inline bool py_to(PyObject* o, bool& v) {
  v = o == Py_True;
  return v || o == Py_False;
}

inline bool py_to(PyObject* o, double& v) {
  if (!PyFloat_CheckExact(o)) return false;
  v = PyFloat_AS_DOUBLE(o);
  return true;
}

// Integers that need more than 64 bits are not taken.
inline bool py_to(PyObject* o, int64_t& v) {
  if (!PyLong_CheckExact(o)) return false;
  const Py_ssize_t size = Py_SIZE(o);
  const digit* d = reinterpret_cast<PyLongObject*>(o)->ob_digit;
  if (size >= -1 && size <= 1) {
    v = size == 0 ? 0 : size * static_cast<int64_t>(d[0]);
    return true;
  }
  int overflow;
  v = PyLong_AsLongLongAndOverflow(o, &overflow);
  return overflow == 0;
}

inline PyObject* to_py(bool v) { return Py_NewRef(v ? Py_True : Py_False); }
inline PyObject* to_py(double v) { return PyFloat_FromDouble(v); }
inline PyObject* to_py(int64_t v) { return PyLong_FromLongLong(v); }

}  // namespace pyx
