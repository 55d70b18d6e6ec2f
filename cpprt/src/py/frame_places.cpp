// src/py/frame_places.cpp: where the columns of frames stand.
#include "py/frames.hpp"

namespace {

// Where a name stands among the columns of an index, which nothing can change. Both are kept alive: no other object takes
// their place in memory. The first operation on a column asks pandas, which makes the engine of the index then, with
// effects that can be seen: slices of an index with an engine make theirs, and that changes the filters of warnings for a
// moment. Who only looks at types asks for the names instead.
struct known_place {
  PyObject *index, *name;
  Py_ssize_t at;
  bool asked;
};
constexpr size_t places = 64;
known_place known[places];

Py_ssize_t look_through(PyObject* index, PyObject* name) {
  PyObject* names = PyObject_CallMethod(index, "tolist", nullptr);
  Py_ssize_t found = -1, count = 0;
  for (Py_ssize_t i = 0; names && PyList_CheckExact(names) && i < PyList_GET_SIZE(names); i++) {
    PyObject* other = PyList_GET_ITEM(names, i);
    if (PyUnicode_CheckExact(other) && PyUnicode_Compare(other, name) == 0) found = i, count++;
  }
  Py_XDECREF(names);
  PyErr_Clear();
  return count == 1 ? found : -1;
}

Py_ssize_t look_up(PyObject* index, PyObject* name) {
  PyObject* at = PyObject_CallMethod(index, "get_loc", "O", name);
  const Py_ssize_t i = at && PyLong_CheckExact(at) ? PyLong_AsSsize_t(at) : -1;  // else there are several
  Py_XDECREF(at);
  PyErr_Clear();
  return i;
}

}  // namespace

Py_ssize_t pyx_place_among(const pyx_frame_layout* l, PyObject* index, PyObject* name, pyx_place_use u) {
  const size_t mix = (reinterpret_cast<size_t>(index) >> 4) ^ (reinterpret_cast<size_t>(name) >> 5);
  known_place& k = known[mix % places];
  if (__builtin_expect(k.index == index && k.name == name && (k.asked || u == pyx_place_use::of_type), 1)) return k.at;
  if (Py_TYPE(index) != l->index) return -1;
  const Py_ssize_t at = u == pyx_place_use::of_items ? look_up(index, name) : look_through(index, name);
  if (at < 0) return -1;
  known_place old = k;
  k = {Py_NewRef(index), Py_NewRef(name), at, u == pyx_place_use::of_items};
  Py_XDECREF(old.index);
  Py_XDECREF(old.name);
  return at;
}

// The last place is kept, with its index and label: a program reads several columns of a row.
Py_ssize_t pyx_place_of_label(const pyx_frame_layout* l, PyObject* index, PyObject* label) {
  static known_place last;
  if (last.index == index && last.name == label) return last.at;
  if (PyUnicode_CheckExact(label) && PyUnicode_CHECK_INTERNED(label)) return pyx_place_among(l, index, label);
  const Py_ssize_t at = look_up(index, label);
  if (at < 0) return -1;
  known_place old = last;
  last = {Py_NewRef(index), Py_NewRef(label), at, true};
  Py_XDECREF(old.index);
  Py_XDECREF(old.name);
  return at;
}
