// src/py/counts.cpp: __pyx_counts__, by which tests check what "native" means.
#include "py/counts.hpp"

#include "py/objects.hpp"

namespace {

// How many hooks that go to the interpreter the native entries of each function have called, by qualified name; under the
// empty name how many there were in all, operations of generic clones included.
PyObject* counts(PyObject* self, PyObject*) {
  auto* m = static_cast<pyx_module*>(PyCapsule_GetPointer(self, nullptr));
  PyObject* out = m ? PyDict_New() : nullptr;
  for (int i = 0; out && i < m->nfunctions; i++) {
    PyObject* n = PyLong_FromUnsignedLongLong(m->functions[i].python_calls);
    if (!n || PyDict_SetItemString(out, m->functions[i].spec->qualname, n) < 0) Py_CLEAR(out);
    Py_XDECREF(n);
  }
  PyObject* all = out ? PyLong_FromUnsignedLongLong(*m->calls) : nullptr;
  if (out && (!all || PyDict_SetItemString(out, "", all) < 0)) Py_CLEAR(out);
  Py_XDECREF(all);
  return out;
}

PyMethodDef method = {"__pyx_counts__", counts, METH_NOARGS, "Calls into the interpreter, by function."};

}  // namespace

bool pyx_publish_counts(pyx_module* m) {
  if (!pyx_count_calls) return true;
  PyObject* self = PyCapsule_New(m, nullptr, nullptr);
  PyObject* function = self ? PyCFunction_New(&method, self) : nullptr;
  const bool ok = function && PyDict_SetItemString(m->dict, method.ml_name, function) == 0;
  Py_XDECREF(function);
  Py_XDECREF(self);
  return ok;
}
