// src/py/dicts.cpp: hooks on dicts and their iterators.
#include <cstring>

#include "py/objects.hpp"

namespace {

// CPython's iterators over dicts (Objects/dictobject.c, 3.11).
struct dict_iterator {
  PyObject_HEAD PyDictObject* di_dict;
  Py_ssize_t di_used;
  Py_ssize_t di_pos;
  PyObject* di_result;
  Py_ssize_t len;
};

// Fills an OrderedDict, whose order knows nothing of holes.
bool fill_ordered(PyObject* d, pyobj* const* entries, int64_t n) {
  bool ok = true;
  for (int64_t i = 0; ok && i < n; i++) {
    ok = !entries[2 * i] || PyODict_SetItem(d, py(entries[2 * i]), py(entries[2 * i + 1])) == 0;
  }
  return ok;
}

// Fills a dict that has room for all entries; holes are keys that nothing equals, deleted at the end.
bool fill(PyObject* d, pyobj* const* entries, int64_t n) {
  if (PyODict_Check(d)) return fill_ordered(d, entries, n);
  PyObject* holes = nullptr;
  bool ok = true;
  for (int64_t i = 0; ok && i < n; i++) {
    if (entries[2 * i]) {
      ok = PyDict_SetItem(d, py(entries[2 * i]), py(entries[2 * i + 1])) == 0;
      continue;
    }
    PyObject* hole = PyObject_CallNoArgs(reinterpret_cast<PyObject*>(&PyBaseObject_Type));
    if (!holes) holes = PyList_New(0);
    ok = hole && holes && PyList_Append(holes, hole) == 0 && PyDict_SetItem(d, hole, Py_None) == 0;
    Py_XDECREF(hole);
  }
  for (Py_ssize_t i = 0; ok && holes && i < PyList_GET_SIZE(holes); i++) {
    ok = PyDict_DelItem(d, PyList_GET_ITEM(holes, i)) == 0;
  }
  Py_XDECREF(holes);
  return ok;
}

// The classes in collections that are dicts, by their number; null when something is wrong with them.
PyTypeObject* kind_type(int kind) {
  static PyTypeObject* types[4] = {&PyDict_Type};
  static const char* const names[] = {nullptr, "defaultdict", "Counter", "OrderedDict"};
  if (!types[kind]) {
    // Not imported: that asks the globals of the caller for builtins, which code run by exec() need not have.
    PyObject* module = PyDict_GetItemString(PyImport_GetModuleDict(), "collections");
    PyObject* value = module ? PyObject_GetAttrString(module, names[kind]) : nullptr;
    if (value && PyType_Check(value)) types[kind] = reinterpret_cast<PyTypeObject*>(value);
    PyErr_Clear();
  }
  return types[kind];
}

// defaultdict(deque)
PyObject* of_deques(PyObject* type) {
  PyObject* module = PyDict_GetItemString(PyImport_GetModuleDict(), "collections");
  PyObject* deque = module ? PyObject_GetAttrString(module, "deque") : nullptr;
  PyObject* made = deque ? PyObject_CallOneArg(type, deque) : nullptr;
  Py_XDECREF(deque);
  if (!made && !PyErr_Occurred()) PyErr_SetString(PyExc_ImportError, "collections");
  return made;
}

PyObject* new_of_kind(int kind, const char* factory, PyObject* fn) {
  auto* type = reinterpret_cast<PyObject*>(kind_type(kind));
  if (!type) return PyErr_NoMemory();
  if (kind != 1) return PyObject_CallNoArgs(type);
  if (fn) return PyObject_CallOneArg(type, fn);
  if (!factory) return PyObject_CallOneArg(type, Py_None);
  if (strcmp(factory, "deque") == 0) return of_deques(type);
  return PyObject_CallOneArg(type, PyDict_GetItemString(PyEval_GetBuiltins(), factory));
}

}  // namespace

extern "C" {

int64_t pyx_hash_none() { return PyObject_Hash(Py_None); }

bool pyx_is_dict(pyobj* o) { return PyDict_CheckExact(py(o)); }

int pyx_dict_kind(pyobj* o) {
  const PyTypeObject* type = Py_TYPE(py(o));
  if (type == &PyDict_Type) return 0;
  for (int kind = 1; kind < 4 && PyDict_Check(py(o)); kind++) {
    if (type == kind_type(kind)) return kind;
  }
  return -1;
}

pyobj* pyx_dict_from(pyobj* const* keys_values, int64_t n, bool ok, int kind, const char* factory, pyobj* fn) {
  pyx_need_gil();
  PyObject* d = nullptr;
  if (ok) d = kind == 0 ? _PyDict_NewPresized(n) : new_of_kind(kind, factory, py(fn));
  if (d && !fill(d, keys_values, n)) Py_CLEAR(d);
  for (int64_t i = 0; i < 2 * n; i++) Py_XDECREF(py(keys_values[i]));
  return px(d);
}

bool pyx_dict_fill(pyobj* o, pyobj* const* keys_values, int64_t n, bool ok) {
  pyx_need_gil();
  ok = ok && fill(py(o), keys_values, n);
  for (int64_t i = 0; i < 2 * n; i++) Py_XDECREF(py(keys_values[i]));
  return ok;
}

int64_t pyx_dict_len(pyobj* o) { return PyDict_GET_SIZE(py(o)); }
pyobj* pyx_dict_get(pyobj* o, pyobj* key) { return px(PyDict_GetItemWithError(py(o), py(key))); }

bool pyx_dict_set(pyobj* o, pyobj* key, pyobj* v) {
  const auto set = PyODict_Check(py(o)) ? PyODict_SetItem : PyDict_SetItem;
  const bool ok = set(py(o), py(key), py(v)) == 0;
  Py_DECREF(py(key));
  Py_DECREF(py(v));
  return ok;
}

int pyx_dict_del(pyobj* o, pyobj* key) {
  if (!PyDict_GetItemWithError(py(o), py(key))) return PyErr_Occurred() ? -1 : 0;
  const auto del = PyODict_Check(py(o)) ? PyODict_DelItem : PyDict_DelItem;
  return del(py(o), py(key)) == 0 ? 1 : -1;
}

bool pyx_dict_next(pyobj* o, int64_t* at, pyobj** key, pyobj** value) {
  if (PyODict_Check(py(o))) return pyx_ordered_next(o, reinterpret_cast<void**>(at), key, value);
  Py_ssize_t pos = *at;
  PyObject *k, *v;
  if (!PyDict_Next(py(o), &pos, &k, &v)) return false;
  *at = pos;
  *key = px(k);
  *value = px(v);
  return true;
}

pyobj* pyx_dict_last(pyobj* o) {
  PyObject* it = py(pyx_dict_view(o, 2));
  PyObject* back = it ? PyObject_CallMethod(it, "__reversed__", nullptr) : nullptr;
  PyObject* last = back ? PyIter_Next(back) : nullptr;
  Py_XDECREF(it);
  Py_XDECREF(back);
  return px(last);
}

pyobj* pyx_dict_copy(pyobj* o) {
  return px(pyx_dict_kind(o) <= 0 ? PyDict_Copy(py(o)) : PyObject_CallMethod(py(o), "copy", nullptr));
}
void pyx_dict_clear(pyobj* o) {
  if (PyODict_Check(py(o))) {
    Py_XDECREF(PyObject_CallMethod(reinterpret_cast<PyObject*>(&PyODict_Type), "clear", "O", py(o)));
  } else {
    PyDict_Clear(py(o));
  }
}

pyobj* pyx_dict_view(pyobj* o, int part) {
  constexpr const char* names[] = {"keys", "values", "items"};
  static PyTypeObject* const views[] = {&PyDictKeys_Type, &PyDictValues_Type, &PyDictItems_Type};
  if (!PyODict_Check(py(o))) return px(_PyDictView_New(py(o), views[part]));
  return px(PyObject_CallMethod(reinterpret_cast<PyObject*>(&PyODict_Type), names[part], "O", py(o)));
}

pyobj* pyx_dict_iter(pyobj* o, int part, int64_t at, int64_t used, int64_t left) {
  pyx_need_gil();
  PyObject* d = o ? Py_NewRef(py(o)) : PyDict_New();
  PyObject* view = d ? py(pyx_dict_view(px(d), part)) : nullptr;
  PyObject* it = view ? PyObject_GetIter(view) : nullptr;
  if (it && o) {
    auto* state = reinterpret_cast<dict_iterator*>(it);
    state->di_used = used;
    state->di_pos = at;
    state->len = left;
  }
  Py_XDECREF(view);
  Py_XDECREF(d);
  return px(it);
}

}  // extern "C"
