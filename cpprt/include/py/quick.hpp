// py/quick.hpp: operations on objects of Python's own exact types, without the look for special methods: what CPython's
// interpreter specialises its instructions to.
#pragma once
#include <optional>

#include "py/objects.hpp"

// The value of an int of one digit.
inline bool pyx_small_int(PyObject* o, int64_t* v) {
  const Py_ssize_t size = Py_SIZE(o);
  if (static_cast<size_t>(size + 1) > 2) return false;
  *v = size * static_cast<int64_t>(reinterpret_cast<PyLongObject*>(o)->ob_digit[0]);
  return true;
}

// a op b of floats or of small ints; null: the long way. Never raises.
PyObject* pyx_quick_binary(int op, PyObject* a, PyObject* b);

// The truth of a comparison (below PYX_IS) of floats, small ints or strs; nothing: the long way.
std::optional<bool> pyx_quick_compare(int op, PyObject* a, PyObject* b);

// o[index] of lists, tuples and dicts of strs; null without an exception: the long way. It may be that a key that is no str
// raises when it is compared.
PyObject* pyx_quick_item(PyObject* o, PyObject* index);
// The same for one that is no dict. Never raises.
PyObject* pyx_quick_item_at(PyObject* o, int64_t i);

// isinstance(o, cls) for a class without __instancecheck__ of its own: 1, 0, or -1 for the long way.
int pyx_quick_is_instance(PyObject* o, PyObject* cls);

// The call of isinstance, and of str, int, float and type with one argument that no code of the program decides; out is null
// with an exception. False: the long way.
bool pyx_quick_call(PyObject* f, pyobj* const* args, int64_t n, PyObject** out);

// o[i] = v of lists.
inline bool pyx_quick_set_item(PyObject* o, PyObject* index, PyObject* v) {
  int64_t i;
  if (!PyList_CheckExact(o) || !PyLong_CheckExact(index) || !pyx_small_int(index, &i)) return false;
  const Py_ssize_t n = PyList_GET_SIZE(o);
  if (i < 0) i += n;
  if (static_cast<size_t>(i) >= static_cast<size_t>(n)) return false;
  PyObject* old = PyList_GET_ITEM(o, i);
  PyList_SET_ITEM(o, i, Py_NewRef(v));
  Py_DECREF(old);
  return true;
}

// The items of a tuple or list of that many.
inline bool pyx_quick_unpack(PyObject* o, int n, pyobj** out) {
  if (!PyTuple_CheckExact(o) && !PyList_CheckExact(o)) return false;
  if (PySequence_Fast_GET_SIZE(o) != n) return false;
  PyObject** const items = PySequence_Fast_ITEMS(o);
  for (int i = 0; i < n; i++) out[i] = px(Py_NewRef(items[i]));
  return true;
}

// Truth without a special method: 1, 0, or -1 for the long way.
inline int pyx_quick_truth(PyObject* o) {
  if (o == Py_True) return 1;
  if (o == Py_False || o == Py_None) return 0;
  PyTypeObject* t = Py_TYPE(o);
  if (t == &PyLong_Type || t == &PyList_Type || t == &PyTuple_Type) return Py_SIZE(o) != 0;
  if (t == &PyUnicode_Type) return PyUnicode_GET_LENGTH(o) != 0;
  if (t == &PyDict_Type) return PyDict_GET_SIZE(o) != 0;
  return -1;
}
