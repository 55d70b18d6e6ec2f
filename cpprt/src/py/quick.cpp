// src/py/quick.cpp: operators, comparisons and subscripts of exact built-in types.
#include "py/quick.hpp"

#include <cstring>

#include "py/plaincall.hpp"

namespace {

template <class T>
bool compare(int op, T a, T b) {
  switch (op) {
    case PYX_LT:
      return a < b;
    case PYX_LE:
      return a <= b;
    case PYX_EQ:
      return a == b;
    case PYX_NE:
      return a != b;
    case PYX_GT:
      return a > b;
  }
  return a >= b;
}

PyObject* quick_float(int op, double a, double b) {
  switch (op) {
    case PYX_ADD:
      return PyFloat_FromDouble(a + b);
    case PYX_SUB:
      return PyFloat_FromDouble(a - b);
    case PYX_MUL:
      return PyFloat_FromDouble(a * b);
    case PYX_TRUEDIV:
      return b != 0 ? PyFloat_FromDouble(a / b) : nullptr;
  }
  return nullptr;
}

PyObject* quick_int(int op, int64_t a, int64_t b) {
  switch (op) {
    case PYX_ADD:
      return PyLong_FromLongLong(a + b);
    case PYX_SUB:
      return PyLong_FromLongLong(a - b);
    case PYX_MUL:
      return PyLong_FromLongLong(a * b);
    case PYX_AND:
      return PyLong_FromLongLong(a & b);
    case PYX_OR:
      return PyLong_FromLongLong(a | b);
    case PYX_XOR:
      return PyLong_FromLongLong(a ^ b);
    case PYX_MOD:
    case PYX_FLOORDIV: {
      if (b == 0) return nullptr;
      int64_t q = a / b, r = a % b;
      if (r != 0 && (r < 0) != (b < 0)) q--, r += b;
      return PyLong_FromLongLong(op == PYX_MOD ? r : q);
    }
  }
  return nullptr;
}

// Both as floats, where one is one and the other a float or a small int.
bool as_floats(PyObject* a, PyObject* b, double* x, double* y) {
  const bool first = PyFloat_CheckExact(a), second = PyFloat_CheckExact(b);
  int64_t i;
  if (first) {
    *x = PyFloat_AS_DOUBLE(a);
  } else if (second && PyLong_CheckExact(a) && pyx_small_int(a, &i)) {
    *x = static_cast<double>(i);
  } else {
    return false;
  }
  if (second) {
    *y = PyFloat_AS_DOUBLE(b);
  } else if (PyLong_CheckExact(b) && pyx_small_int(b, &i)) {
    *y = static_cast<double>(i);
  } else {
    return false;
  }
  return true;
}

bool as_ints(PyObject* a, PyObject* b, int64_t* x, int64_t* y) {
  return PyLong_CheckExact(a) && PyLong_CheckExact(b) && pyx_small_int(a, x) && pyx_small_int(b, y);
}

// Does o.__class__ give the type of o? Not for proxies, mocks and what else says that it is something else.
bool says_its_type(PyObject* o) {
  PyTypeObject* type = Py_TYPE(o);
  if (type->tp_getattro != PyObject_GenericGetAttr) return false;
  static PyObject* const name = PyUnicode_InternFromString("__class__");
  return name && _PyType_Lookup(type, name) == _PyType_Lookup(&PyBaseObject_Type, name);
}

// Is this the function isinstance?
bool is_isinstance(PyObject* f) {
  static const PyMethodDef* known;
  const PyMethodDef* def = reinterpret_cast<PyCFunctionObject*>(f)->m_ml;
  if (def == known) return true;
  if (known || strcmp(def->ml_name, "isinstance") != 0) return false;
  PyObject* module = reinterpret_cast<PyCFunctionObject*>(f)->m_self;
  const char* name = module && PyModule_CheckExact(module) ? PyModule_GetName(module) : nullptr;
  if (!name) return PyErr_Clear(), false;
  if (strcmp(name, "builtins") == 0) known = def;
  return known;
}

}  // namespace

PyObject* pyx_quick_binary(int op, PyObject* a, PyObject* b) {
  op &= ~PYX_INPLACE;
  int64_t i, j;
  if (as_ints(a, b, &i, &j)) return quick_int(op, i, j);
  double x, y;
  return as_floats(a, b, &x, &y) ? quick_float(op, x, y) : nullptr;
}

std::optional<bool> pyx_quick_compare(int op, PyObject* a, PyObject* b) {
  int64_t i, j;
  if (as_ints(a, b, &i, &j)) return compare(op, i, j);
  if (PyUnicode_CheckExact(a) && PyUnicode_CheckExact(b)) {
    if (op == PYX_EQ || op == PYX_NE) return (a == b || _PyUnicode_EQ(a, b)) == (op == PYX_EQ);
    return std::nullopt;
  }
  double x, y;
  if (as_floats(a, b, &x, &y)) return compare(op, x, y);
  return std::nullopt;
}

PyObject* pyx_quick_item_at(PyObject* o, int64_t i) {
  if (!PyList_CheckExact(o) && !PyTuple_CheckExact(o)) return nullptr;
  const Py_ssize_t n = PySequence_Fast_GET_SIZE(o);
  if (i < 0) i += n;
  if (static_cast<size_t>(i) >= static_cast<size_t>(n)) return nullptr;
  return Py_NewRef(PySequence_Fast_GET_ITEM(o, i));
}

PyObject* pyx_quick_item(PyObject* o, PyObject* index) {
  int64_t i;
  if (PyLong_CheckExact(index) && pyx_small_int(index, &i)) {
    if (PyObject* item = pyx_quick_item_at(o, i)) return item;
  }
  if (!PyDict_CheckExact(o) || !PyUnicode_CheckExact(index)) return nullptr;
  PyObject* item = PyDict_GetItemWithError(o, index);
  return item ? Py_NewRef(item) : nullptr;
}

int pyx_quick_is_instance(PyObject* o, PyObject* cls) {
  if (Py_TYPE(o) == reinterpret_cast<PyTypeObject*>(cls)) return 1;
  if (!PyType_CheckExact(cls)) return -1;
  if (PyType_IsSubtype(Py_TYPE(o), reinterpret_cast<PyTypeObject*>(cls))) return 1;
  return says_its_type(o) ? 0 : -1;
}

bool pyx_quick_call(PyObject* f, pyobj* const* args, int64_t n, PyObject** out) {
  if (n == 2 && PyCFunction_CheckExact(f) && is_isinstance(f)) {
    const int truth = pyx_quick_is_instance(py(args[0]), py(args[1]));
    if (truth < 0) return false;
    *out = Py_NewRef(truth ? Py_True : Py_False);
    return true;
  }
  if (n != 1) return false;
  PyObject* x = py(args[0]);
  if (f == reinterpret_cast<PyObject*>(&PyType_Type)) {
    *out = Py_NewRef(reinterpret_cast<PyObject*>(Py_TYPE(x)));
    return true;
  }
  if (!pyx_is_plain(x)) return false;
  if (f == reinterpret_cast<PyObject*>(&PyUnicode_Type)) {
    *out = PyObject_Str(x);
  } else if (f == reinterpret_cast<PyObject*>(&PyLong_Type)) {
    *out = PyNumber_Long(x);
  } else if (f == reinterpret_cast<PyObject*>(&PyFloat_Type)) {
    *out = PyNumber_Float(x);
  } else {
    return false;
  }
  return true;
}
