// src/py/special.cpp: what operations make of the results of special methods, with CPython's words for wrong ones.
#include "py/convert.hpp"
#include "py/objects.hpp"

namespace {

PyObject* wrong(const char* format, PyObject* got) {
  return PyErr_Format(PyExc_TypeError, format, Py_TYPE(got)->tp_name);
}

PyObject* length(PyObject* v) {
  PyObject* index = PyNumber_Index(v);
  if (!index) return nullptr;
  if (_PyLong_Sign(index) < 0) {
    Py_DECREF(index);
    PyErr_SetString(PyExc_ValueError, "__len__() should return >= 0");
    return nullptr;
  }
  const Py_ssize_t n = PyNumber_AsSsize_t(index, PyExc_OverflowError);
  Py_DECREF(index);
  return n < 0 ? nullptr : PyLong_FromSsize_t(n);
}

PyObject* truth(PyObject* v, bool negate) {
  const int t = PyObject_IsTrue(v);
  return t < 0 ? nullptr : PyBool_FromLong(t != static_cast<int>(negate));
}

// The truth of what __len__ gave.
PyObject* nonzero(PyObject* v, bool negate) {
  PyObject* n = length(v);
  if (!n) return nullptr;
  PyObject* t = truth(n, negate);
  Py_DECREF(n);
  return t;
}

PyObject* exact_bool(PyObject* v, bool negate) {
  return PyBool_Check(v) ? truth(v, negate) : wrong("__bool__ should return bool, returned %s", v);
}

PyObject* hash(PyObject* v) {
  if (!PyLong_Check(v)) return wrong("__hash__ method should return an integer%.0s", v);
  Py_hash_t h = PyLong_AsSsize_t(v);
  if (h == -1 && PyErr_Occurred()) {
    PyErr_Clear();
    h = PyLong_Type.tp_hash(v);
  }
  return PyLong_FromSsize_t(h == -1 ? -2 : h);
}

// int(x) of what __int__ gave: a strict subclass of int is on its way out.
PyObject* whole(PyObject* v) {
  if (!PyLong_Check(v)) return wrong("__int__ returned non-int (type %.200s)", v);
  if (PyLong_CheckExact(v)) return Py_NewRef(v);
  constexpr const char* text =
      "__int__ returned non-int (type %.200s).  The ability to return an instance of a strict subclass of int is "
      "deprecated, and may not be supported in a future version of Python.";
  if (PyErr_WarnFormat(PyExc_DeprecationWarning, 1, text, Py_TYPE(v)->tp_name) < 0) return nullptr;
  return _PyLong_Copy(reinterpret_cast<PyLongObject*>(v));
}

PyObject* made(pyx_special kind, PyObject* v) {
  switch (kind) {
    case PYX_SPECIAL_INIT:
      return v == Py_None ? Py_NewRef(v) : wrong("__init__() should return None, not '%.200s'", v);
    case PYX_SPECIAL_LEN:
      return length(v);
    case PYX_SPECIAL_NONZERO:
      return nonzero(v, false);
    case PYX_SPECIAL_ZERO:
      return nonzero(v, true);
    case PYX_SPECIAL_BOOL:
      return exact_bool(v, false);
    case PYX_SPECIAL_FALSE:
      return exact_bool(v, true);
    case PYX_SPECIAL_NOT:
      return truth(v, true);
    case PYX_SPECIAL_CONTAINS:
      return truth(v, false);
    case PYX_SPECIAL_HASH:
      return hash(v);
    case PYX_SPECIAL_STR:
      return PyUnicode_Check(v) ? Py_NewRef(v) : wrong("__str__ returned non-string (type %.200s)", v);
    case PYX_SPECIAL_REPR:
      return PyUnicode_Check(v) ? Py_NewRef(v) : wrong("__repr__ returned non-string (type %.200s)", v);
    case PYX_SPECIAL_FORMAT:
      return PyUnicode_Check(v) ? Py_NewRef(v) : wrong("__format__ must return a str, not %.200s", v);
    case PYX_SPECIAL_INT:
      return whole(v);
    case PYX_SPECIAL_FLOAT:
      return wrong("__float__ returned non-float (type %.50s)", v);
  }
  return nullptr;
}

}  // namespace

extern "C" pyobj* pyx_special_result(pyx_special kind, pyobj* result) {
  PyObject* out = made(kind, py(result));
  Py_DECREF(py(result));
  return px(out);
}

extern "C" pyobj* pyx_chain(pyobj* item, pyobj* it) {
  PyObject* tools = PyImport_ImportModule("itertools");
  PyObject* first = tools ? PyTuple_Pack(1, py(item)) : nullptr;
  PyObject* out = first ? PyObject_CallMethod(tools, "chain", "OO", first, py(it)) : nullptr;
  Py_XDECREF(tools);
  Py_XDECREF(first);
  Py_DECREF(py(item));
  Py_DECREF(py(it));
  return px(out);
}
