// src/py/containers.cpp: hooks on tuples, lists, sets, dicts and iterators at a position.
#include "py/convert.hpp"
#include "py/objects.hpp"

namespace {

bool complete(pyobj* const* items, int64_t n) {
  for (int64_t i = 0; i < n; i++) {
    if (items[i]) continue;
    for (int64_t k = 0; k < n; k++) Py_XDECREF(py(items[k]));
    return false;
  }
  return true;
}

void release(pyobj* const* items, int64_t n) {
  for (int64_t i = 0; i < n; i++) Py_DECREF(py(items[i]));
}

// An iterator of iterable that has gone on by i items; steals iterable.
pyobj* iterator_at(PyObject* iterable, int64_t i) {
  PyObject* it = iterable ? PyObject_GetIter(iterable) : nullptr;
  Py_XDECREF(iterable);
  if (!it || i == 0) return px(it);
  PyObject* done = PyObject_CallMethod(it, "__setstate__", "L", static_cast<long long>(i));
  if (!done) Py_CLEAR(it);
  Py_XDECREF(done);
  return px(it);
}

bool part(PyObject* o, const char* name, int64_t* v) {
  PyObject* value = PyObject_GetAttrString(o, name);
  const bool ok = value && pyx::py_to(value, *v);
  if (!value) PyErr_Clear();
  Py_XDECREF(value);
  return ok;
}

}  // namespace

extern "C" {

pyobj* pyx_iter_before(pyobj* item, pyobj* iterator) {
  pyx_counted();
  PyObject* tools = PyImport_ImportModule("itertools");
  PyObject* first = tools ? PyTuple_Pack(1, py(item)) : nullptr;
  PyObject* chain = first ? PyObject_CallMethod(tools, "chain", "OO", first, py(iterator)) : nullptr;
  Py_XDECREF(first);
  Py_XDECREF(tools);
  Py_DECREF(py(item));
  return px(chain);
}

pyobj* pyx_tuple_make(pyobj* const* items, int64_t n) {
  pyx_need_gil();
  if (!complete(items, n)) return nullptr;
  PyObject* t = PyTuple_New(n);
  if (!t) return release(items, n), nullptr;
  for (int64_t i = 0; i < n; i++) PyTuple_SET_ITEM(t, i, py(items[i]));
  return px(t);
}

pyobj* pyx_list_make(pyobj* const* items, int64_t n) {
  pyx_need_gil();
  if (!complete(items, n)) return nullptr;
  PyObject* l = PyList_New(n);
  if (!l) return release(items, n), nullptr;
  for (int64_t i = 0; i < n; i++) PyList_SET_ITEM(l, i, py(items[i]));
  return px(l);
}

pyobj* pyx_set_make(pyobj* const* items, int64_t n) {
  pyx_need_gil();
  if (!complete(items, n)) return nullptr;
  PyObject* s = PySet_New(nullptr);
  for (int64_t i = 0; s && i < n; i++) {
    if (PySet_Add(s, py(items[i])) < 0) Py_CLEAR(s);
  }
  release(items, n);
  return px(s);
}

pyobj* pyx_dict_make(pyobj* const* keys_values, int64_t n) {
  pyx_need_gil();
  if (!complete(keys_values, 2 * n)) return nullptr;
  PyObject* d = PyDict_New();
  for (int64_t i = 0; d && i < n; i++) {
    if (PyDict_SetItem(d, py(keys_values[2 * i]), py(keys_values[2 * i + 1])) < 0) Py_CLEAR(d);
  }
  release(keys_values, 2 * n);
  return px(d);
}

pyobj* pyx_list_of_f64(const double* items, int64_t n) {
  pyx_need_gil();
  PyObject* l = PyList_New(n);
  for (int64_t i = 0; l && i < n; i++) {
    PyObject* v = PyFloat_FromDouble(items[i]);
    if (!v) {
      Py_CLEAR(l);
    } else {
      PyList_SET_ITEM(l, i, v);
    }
  }
  return px(l);
}

pyobj* pyx_list_of_i64(const int64_t* items, int64_t n) {
  pyx_need_gil();
  PyObject* l = PyList_New(n);
  for (int64_t i = 0; l && i < n; i++) {
    PyObject* v = PyLong_FromLongLong(items[i]);
    if (!v) {
      Py_CLEAR(l);
    } else {
      PyList_SET_ITEM(l, i, v);
    }
  }
  return px(l);
}

bool pyx_is_tuple(pyobj* o, int64_t n) { return PyTuple_CheckExact(py(o)) && PyTuple_GET_SIZE(py(o)) == n; }
int64_t pyx_tuple_size(pyobj* o) { return PyTuple_CheckExact(py(o)) ? PyTuple_GET_SIZE(py(o)) : -1; }
pyobj* pyx_tuple_item(pyobj* o, int64_t i) { return px(PyTuple_GET_ITEM(py(o), i)); }

bool pyx_is_list(pyobj* o) { return PyList_CheckExact(py(o)); }
pyobj* pyx_list_new(int64_t n) {
  pyx_need_gil();
  return px(PyList_New(n));
}
void pyx_list_init(pyobj* o, int64_t i, pyobj* v) { PyList_SET_ITEM(py(o), i, py(v)); }
int64_t pyx_list_len(pyobj* o) { return PyList_GET_SIZE(py(o)); }
pyobj* pyx_list_item(pyobj* o, int64_t i) { return px(PyList_GET_ITEM(py(o), i)); }
bool pyx_list_item_f64(pyobj* o, int64_t i, double* v) { return pyx::py_to(PyList_GET_ITEM(py(o), i), *v); }
bool pyx_list_item_i64(pyobj* o, int64_t i, int64_t* v) { return pyx::py_to(PyList_GET_ITEM(py(o), i), *v); }

void pyx_list_set(pyobj* o, int64_t i, pyobj* v) {
  PyObject* old = PyList_GET_ITEM(py(o), i);
  PyList_SET_ITEM(py(o), i, py(v));
  Py_XDECREF(old);
}

bool pyx_list_append(pyobj* o, pyobj* v) {
  const bool ok = v && PyList_Append(py(o), py(v)) == 0;
  Py_XDECREF(py(v));
  return ok;
}

bool pyx_list_insert(pyobj* o, int64_t i, pyobj* v) {
  const bool ok = v && PyList_Insert(py(o), i, py(v)) == 0;
  Py_XDECREF(py(v));
  return ok;
}

pyobj* pyx_list_slice(pyobj* o, int64_t lo, int64_t hi) { return px(PyList_GetSlice(py(o), lo, hi)); }

bool pyx_list_set_slice(pyobj* o, int64_t lo, int64_t hi, pyobj* v) {
  return PyList_SetSlice(py(o), lo, hi, py(v)) == 0;
}

// Any change of its size gives a list room, or says that it has none: -1 stays only where nothing happened.
bool pyx_list_empty_for_sort(pyobj* o) {
  auto* list = reinterpret_cast<PyListObject*>(o);
  if (PyList_SetSlice(py(o), 0, Py_SIZE(list), nullptr) < 0) return false;
  if (!list->ob_item) list->allocated = -1;
  return true;
}

bool pyx_list_changed(pyobj* o, bool emptied) {
  auto* list = reinterpret_cast<PyListObject*>(o);
  const bool changed = list->ob_item || list->allocated > 0 || (emptied && list->allocated == 0);
  if (list->allocated < 0) list->allocated = 0;
  return changed;
}

bool pyx_list_permute(pyobj* o, const int64_t* order) {
  PyObject* list = py(o);
  const Py_ssize_t n = PyList_GET_SIZE(list);
  auto** old = static_cast<PyObject**>(PyMem_Malloc(sizeof(PyObject*) * (n + 1)));
  if (!old) return PyErr_NoMemory(), false;
  for (Py_ssize_t i = 0; i < n; i++) old[i] = PyList_GET_ITEM(list, i);
  for (Py_ssize_t i = 0; i < n; i++) PyList_SET_ITEM(list, i, old[order[i]]);
  PyMem_Free(old);
  return true;
}

// list.sort asks for the keys in the order of the items: the next of keys is always the right one.
bool pyx_sort_by(pyobj* items, pyobj* keys, pyobj* reverse) {
  pyx_counted();
  struct give {
    static PyObject* next(PyObject* it, PyObject*) { return PyIter_Next(it); }
  };
  static PyMethodDef def = {"key", give::next, METH_O, nullptr};
  PyObject* it = PyObject_GetIter(py(keys));
  PyObject* key = it ? PyCFunction_New(&def, it) : nullptr;
  PyObject* sort = key ? PyObject_GetAttrString(py(items), "sort") : nullptr;
  PyObject* none = PyTuple_New(0);
  PyObject* kwargs = sort && none ? Py_BuildValue("{s:O,s:O}", "key", key, "reverse", py(reverse)) : nullptr;
  PyObject* result = kwargs ? PyObject_Call(sort, none, kwargs) : nullptr;
  Py_XDECREF(it);
  Py_XDECREF(key);
  Py_XDECREF(sort);
  Py_XDECREF(none);
  Py_XDECREF(kwargs);
  Py_XDECREF(result);
  return result != nullptr;
}

bool pyx_list_sort(pyobj* o, pyobj* key, bool reverse) {
  pyx_counted();
  if (!key && !reverse) return PyList_Sort(py(o)) == 0;
  PyObject* sort = PyObject_GetAttrString(py(o), "sort");
  PyObject* args = PyTuple_New(0);
  PyObject* kwargs =
      Py_BuildValue("{s:O,s:O}", "key", key ? py(key) : Py_None, "reverse", reverse ? Py_True : Py_False);
  PyObject* done = sort && args && kwargs ? PyObject_Call(sort, args, kwargs) : nullptr;
  Py_XDECREF(sort);
  Py_XDECREF(args);
  Py_XDECREF(kwargs);
  Py_XDECREF(done);
  return done != nullptr;
}

void pyx_list_reverse(pyobj* o) { PyList_Reverse(py(o)); }

pyobj* pyx_list_iter(pyobj* list, int64_t i) { return iterator_at(Py_NewRef(py(list)), i); }

pyobj* pyx_reversed(pyobj* sequence, int64_t i) {
  pyx_need_gil();
  PyObject* it = PyObject_CallOneArg(reinterpret_cast<PyObject*>(&PyReversed_Type), py(sequence));
  PyObject* done = it ? PyObject_CallMethod(it, "__setstate__", "L", static_cast<long long>(i)) : nullptr;
  if (!done) Py_CLEAR(it);
  Py_XDECREF(done);
  return px(it);
}

pyobj* pyx_range_make(int64_t lo, int64_t hi, int64_t step) {
  pyx_need_gil();
  return px(PyObject_CallFunction(reinterpret_cast<PyObject*>(&PyRange_Type), "LLL", static_cast<long long>(lo),
                                  static_cast<long long>(hi), static_cast<long long>(step)));
}

pyobj* pyx_range_iter(int64_t lo, int64_t hi, int64_t step) { return iterator_at(py(pyx_range_make(lo, hi, step)), 0); }

bool pyx_unbox_range(pyobj* o, int64_t* lo, int64_t* hi, int64_t* step) {
  PyObject* r = py(o);
  return PyRange_Check(r) && part(r, "start", lo) && part(r, "stop", hi) && part(r, "step", step);
}

pyobj* pyx_enumerate_make(pyobj* iter, int64_t next) {
  PyObject* e = !iter ? nullptr
                      : PyObject_CallFunction(reinterpret_cast<PyObject*>(&PyEnum_Type), "OL", py(iter),
                                              static_cast<long long>(next));
  Py_XDECREF(py(iter));
  return px(e);
}

pyobj* pyx_zip_make(pyobj* const* iters, int64_t n) {
  PyObject* args = py(pyx_tuple_make(iters, n));
  PyObject* z = args ? PyObject_CallObject(reinterpret_cast<PyObject*>(&PyZip_Type), args) : nullptr;
  Py_XDECREF(args);
  return px(z);
}

pyobj* pyx_slice_make(pyobj* lo, pyobj* hi, pyobj* step) {
  pyx_need_gil();
  PyObject* s = lo && hi && step ? PySlice_New(py(lo), py(hi), py(step)) : nullptr;
  Py_XDECREF(py(lo));
  Py_XDECREF(py(hi));
  Py_XDECREF(py(step));
  return px(s);
}

bool pyx_unbox_slice(pyobj* o, pyobj** lo, pyobj** hi, pyobj** step) {
  if (!PySlice_Check(py(o))) return false;
  auto* s = reinterpret_cast<PySliceObject*>(o);
  *lo = px(s->start);
  *hi = px(s->stop);
  *step = px(s->step);
  return true;
}

}  // extern "C"
