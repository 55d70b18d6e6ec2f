// src/py/defaults.cpp: the default that a parameter of a function or method of the module has now.
#include <cstring>

#include "py/function.hpp"
#include "py/state.hpp"

namespace {

// The Python function that a value of the namespace of a module or class stands for, and whether it is no callable of
// ours; borrowed, null for anything else.
PyFunctionObject* function_of(pyx_module* m, PyObject* value, bool* plain) {
  if (!value) return nullptr;
  if (Py_TYPE(value) == &PyStaticMethod_Type || Py_TYPE(value) == &PyClassMethod_Type) {
    PyObject* inner = PyObject_GetAttrString(value, "__func__");
    Py_XDECREF(inner);  // the descriptor keeps it
    if (!inner) PyErr_Clear();
    value = inner;
  }
  if (!value) return nullptr;
  *plain = Py_TYPE(value) != m->function_type;
  if (!*plain) value = reinterpret_cast<pyx_function*>(value)->original;
  return PyFunction_Check(value) ? reinterpret_cast<PyFunctionObject*>(value) : nullptr;
}

PyObject* item(PyObject* dict, const char* name, size_t size) {  // borrowed, null without an exception
  PyObject* key = PyUnicode_FromStringAndSize(name, static_cast<Py_ssize_t>(size));
  PyObject* found = key ? PyDict_GetItemWithError(dict, key) : nullptr;
  Py_XDECREF(key);
  if (!found) PyErr_Clear();
  return found;
}

// The place of a parameter among those that can be given by position, or -1.
int place_of(PyCodeObject* code, const char* param) {
  PyObject* names = PyCode_GetVarnames(code);
  int at = -1;
  for (int i = 0; names && i < code->co_argcount && at < 0; i++) {
    if (PyUnicode_CompareWithASCIIString(PyTuple_GET_ITEM(names, i), param) == 0) at = i;
  }
  Py_XDECREF(names);
  return at;
}

const uint64_t* word_at(PyObject* const* place) { return reinterpret_cast<const uint64_t*>(place); }

// Watches the defaults of a plain function, which must not go away meanwhile. Our own callables tell when theirs change,
// but methods may have been given back to their class.
bool keep(pyx_validity* v, int i, PyFunctionObject* f, PyObject* const* place) {
  PyObject* kept = Py_BuildValue("OO", f, *place ? *place : Py_None);
  if (!kept) return PyErr_Clear(), false;
  Py_XSETREF(v->held[i], kept);
  return pyx_watch_word(v, word_at(place));
}

}  // namespace

PyObject* pyx_default_of(pyx_module* m, pyx_validity* v, int i) {
  const pyx_assumption* a = &v->library->assumptions[i];
  PyObject* value = item(m->dict, a->name, strlen(a->name));
  const char* param = a->param;
  if (const char* dot = strchr(param, '.'); value && dot) {
    if (!PyType_Check(value)) return nullptr;
    value = item(reinterpret_cast<PyTypeObject*>(value)->tp_dict, param, static_cast<size_t>(dot - param));
    param = dot + 1;
  }
  bool plain = false;
  PyFunctionObject* f = function_of(m, value, &plain);
  if (!f) return nullptr;
  auto* code = reinterpret_cast<PyCodeObject*>(f->func_code);
  const int at = place_of(code, param);
  if (plain && !keep(v, i, f, at < 0 ? &f->func_kwdefaults : &f->func_defaults)) return nullptr;
  if (at < 0) {
    if (!f->func_kwdefaults || !pyx_watch_dict(v, f->func_kwdefaults)) return nullptr;
    return item(f->func_kwdefaults, param, strlen(param));
  }
  const Py_ssize_t n = f->func_defaults ? PyTuple_GET_SIZE(f->func_defaults) : 0;
  const Py_ssize_t k = at - (code->co_argcount - n);
  return k >= 0 && k < n ? PyTuple_GET_ITEM(f->func_defaults, k) : nullptr;
}
