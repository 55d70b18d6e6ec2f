// src/py/sort_places.cpp: native items sorted by methods of the program. Which items are compared, and in which order, can be
// seen by these methods, so CPython's own list.sort does it, over objects that stand for the items.
#include "py/objects.hpp"

namespace {

struct sorting {
  void* items;
  int (*less)(void* items, int64_t i, int64_t j);
  bool undecided;
};

struct place {
  PyObject_HEAD int64_t index;
  sorting* of;
};

PyObject* compare(PyObject* a, PyObject* b, int) {
  const auto* x = reinterpret_cast<place*>(a);
  const auto* y = reinterpret_cast<place*>(b);
  const int yes = x->of->less(x->of->items, x->index, y->index);
  if (yes >= 0) return Py_NewRef(yes ? Py_True : Py_False);
  if (!PyErr_Occurred()) {
    x->of->undecided = true;
    PyErr_SetNone(PyExc_RuntimeError);  // so that sorting ends
  }
  return nullptr;
}

PyTypeObject* place_type() {
  static PyTypeObject type = {PyVarObject_HEAD_INIT(nullptr, 0)};
  if (!type.tp_name) {
    type.tp_name = "pyx2cpp.place";
    type.tp_basicsize = sizeof(place);
    type.tp_flags = Py_TPFLAGS_DEFAULT;
    type.tp_richcompare = compare;
    if (PyType_Ready(&type) < 0) return type.tp_name = nullptr, nullptr;
  }
  return &type;
}

}  // namespace

extern "C" int pyx_sort_places(void* items, int64_t n, bool reverse, int (*less)(void*, int64_t, int64_t),
                               int64_t* order) {
  pyx_need_gil();
  PyTypeObject* type = place_type();
  PyObject* list = type ? PyList_New(n) : nullptr;
  auto* places = static_cast<place*>(PyMem_Malloc(sizeof(place) * static_cast<size_t>(n + 1)));
  if (!list || !places) {
    Py_XDECREF(list);
    PyMem_Free(places);
    if (!PyErr_Occurred()) PyErr_NoMemory();
    return 0;
  }
  PyObject_GC_UnTrack(list);  // nobody gets to see the objects, which are not freed one by one
  sorting s = {items, less, false};
  for (int64_t i = 0; i < n; i++) {
    places[i] = {PyObject_HEAD_INIT(type) i, &s};
    Py_INCREF(&places[i]);
    PyList_SET_ITEM(list, reverse ? n - 1 - i : i, reinterpret_cast<PyObject*>(&places[i]));
  }
  const bool sorted = PyList_Sort(list) == 0;
  for (int64_t i = 0; i < n; i++) {
    order[i] = reinterpret_cast<place*>(PyList_GET_ITEM(list, reverse ? n - 1 - i : i))->index;
  }
  Py_DECREF(list);
  PyMem_Free(places);
  if (s.undecided) PyErr_Clear();
  return sorted ? 1 : s.undecided ? -1 : 0;
}
