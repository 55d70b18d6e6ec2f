// src/py/partial.cpp: functools.partial's objects from inside: native code reads what they have bound.
#include "py/objects.hpp"
#include "py/state.hpp"

namespace {

// As Modules/_functoolsmodule.c has them.
struct partial_object {
  PyObject_HEAD PyObject* fn;
  PyObject* args;
  PyObject* kw;
};

// Does partial(abs, 1, x=2) look as the struct has it?
bool as_expected(PyObject* o, PyObject* abs) {
  if (Py_TYPE(o)->tp_basicsize < static_cast<Py_ssize_t>(sizeof(partial_object))) return false;
  auto* p = reinterpret_cast<partial_object*>(o);
  return p->fn == abs && p->args && PyTuple_CheckExact(p->args) && PyTuple_GET_SIZE(p->args) == 1 && p->kw &&
         PyDict_CheckExact(p->kw) && PyDict_GET_SIZE(p->kw) == 1;
}

PyTypeObject* find_type() {
  PyObject* module = PyImport_ImportModule("_functools");
  PyObject* type = module ? PyObject_GetAttrString(module, "partial") : nullptr;
  PyObject* abs = PyDict_GetItemString(PyEval_GetBuiltins(), "abs");
  PyObject* args = abs ? Py_BuildValue("(Oi)", abs, 1) : nullptr;
  PyObject* keywords = Py_BuildValue("{s:i}", "x", 2);
  PyObject* made = type && args && keywords && PyType_Check(type) ? PyObject_Call(type, args, keywords) : nullptr;
  if (!made || !as_expected(made, abs)) Py_CLEAR(type);
  Py_XDECREF(module);
  Py_XDECREF(args);
  Py_XDECREF(keywords);
  Py_XDECREF(made);
  PyErr_Clear();
  return reinterpret_cast<PyTypeObject*>(type);
}

}  // namespace

extern "C" {

bool pyx_is_partial(pyobj* o) {
  static PyTypeObject* const known = find_type();
  return known && Py_TYPE(py(o)) == known;
}

pyobj* pyx_partial_keyword(pyobj* keywords, pyobj** name, const char* text) {
  if (!*name) *name = px(PyUnicode_InternFromString(text));
  PyObject* found = *name ? PyDict_GetItemWithError(py(keywords), py(*name)) : nullptr;
  PyErr_Clear();
  return px(found);
}

}  // extern "C"
