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

// A method by its name, a literal of emitted code: what is known of it is kept under its address.
struct method_name {
  const char* text;
  PyObject* name;
  PyMethodDef* of_deque;  // null: not without arguments or with one
};

const method_name* look_up(const char* text) {
  constexpr size_t places = 64;
  static method_name known[places];
  method_name& m = known[reinterpret_cast<uintptr_t>(text) % 1021 % places];
  if (m.text == text) return &m;
  PyObject* name = PyUnicode_InternFromString(text);
  if (!name) return nullptr;
  PyTypeObject* type = deque_type();
  PyObject* method = type ? _PyType_Lookup(type, name) : nullptr;
  PyMethodDef* def = method && Py_IS_TYPE(method, &PyMethodDescr_Type)
                         ? reinterpret_cast<PyMethodDescrObject*>(method)->d_method
                         : nullptr;
  if (def && def->ml_flags != METH_O && def->ml_flags != METH_NOARGS) def = nullptr;
  Py_XDECREF(m.name);
  m = {text, name, def};
  return &m;
}

}  // namespace

extern "C" {

pyobj* pyx_method_call(const char* method, pyobj* const* args, int64_t n) {
  pyx_need_gil();
  const method_name* m = look_up(method);
  if (!m) return nullptr;
  PyMethodDef* def = m->of_deque;
  if (def && Py_TYPE(py(args[0])) == deque_type() && n == (def->ml_flags == METH_O ? 2 : 1)) {
    return px(def->ml_meth(py(args[0]), n == 2 ? py(args[1]) : nullptr));
  }
  PyObject* name = Py_NewRef(m->name);  // the call may look up others
  PyObject* r = PyObject_VectorcallMethod(name, reinterpret_cast<PyObject* const*>(args), n, nullptr);
  Py_DECREF(name);
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
pyobj* pyx_deque_item(pyobj* o, int64_t i) { return px(Py_TYPE(py(o))->tp_as_sequence->sq_item(py(o), i)); }
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
