// src/py/deques.cpp: hooks on collections.deque and its iterators.
#include "py/objects.hpp"

namespace {

// CPython's deque and its iterators (Modules/_collectionsmodule.c, 3.11).
struct deque_object {
  PyObject_VAR_HEAD void* leftblock;
  void* rightblock;
  Py_ssize_t leftindex;
  Py_ssize_t rightindex;
  size_t state;
  Py_ssize_t maxlen;
};
struct deque_iterator {
  PyObject_HEAD void* b;
  Py_ssize_t index;
  PyObject* deque;
  size_t state;
  Py_ssize_t counter;
};

deque_object* as_deque(pyobj* o) { return reinterpret_cast<deque_object*>(o); }

// The class collections.deque; null without an exception while nobody has imported it.
PyTypeObject* deque_type() {
  static PyTypeObject* type = nullptr;
  if (!type) {
    // Not imported: that asks the globals of the caller for builtins, which code run by exec() need not have.
    PyObject* module = PyDict_GetItemString(PyImport_GetModuleDict(), "_collections");
    PyObject* value = module ? PyObject_GetAttrString(module, "deque") : nullptr;
    if (value && PyType_Check(value)) type = reinterpret_cast<PyTypeObject*>(value);
    PyErr_Clear();
  }
  return type;
}

}  // namespace

extern "C" {

pyobj* pyx_method_call(const char* method, pyobj* const* args, int64_t n) {
  pyx_need_gil();
  PyObject* name = PyUnicode_InternFromString(method);
  PyObject* r = nullptr;
  if (name) r = PyObject_VectorcallMethod(name, reinterpret_cast<PyObject* const*>(args), n, nullptr);
  Py_XDECREF(name);
  return px(r);
}

bool pyx_is_deque(pyobj* o) { return Py_TYPE(py(o)) == deque_type(); }

pyobj* pyx_deque_from(pyobj* const* items, int64_t n, int64_t maxlen, uint64_t state) {
  pyx_need_gil();
  PyObject* d = nullptr;
  if (PyObject* all = py(pyx_list_make(items, n))) {
    auto* type = reinterpret_cast<PyObject*>(deque_type());
    if (type) d = maxlen < 0 ? PyObject_CallOneArg(type, all) : PyObject_CallFunction(type, "On", all, maxlen);
    Py_DECREF(all);
  }
  if (d) as_deque(px(d))->state = state;
  return px(d);
}

int64_t pyx_deque_len(pyobj* o) { return Py_SIZE(py(o)); }
pyobj* pyx_deque_item(pyobj* o, int64_t i) { return px(PySequence_GetItem(py(o), i)); }
int64_t pyx_deque_maxlen(pyobj* o) { return as_deque(o)->maxlen; }
uint64_t pyx_deque_state(pyobj* o) { return as_deque(o)->state; }

pyobj* pyx_deque_iter(pyobj* o, bool back, int64_t at, int64_t left, uint64_t state) {
  pyx_need_gil();
  PyObject* it = back ? PyObject_CallMethod(py(o), "__reversed__", nullptr) : PyObject_GetIter(py(o));
  for (int64_t i = 0; it && i < at; i++) {
    PyObject* item = PyIter_Next(it);
    if (!item) break;
    Py_DECREF(item);
  }
  if (!it || PyErr_Occurred()) return px(it);
  auto* fields = reinterpret_cast<deque_iterator*>(it);
  fields->state = state;
  fields->counter = left;
  return px(it);
}

}  // extern "C"
