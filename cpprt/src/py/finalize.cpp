// src/py/finalize.cpp: the end of a module's namespace at the end of the process.
//
// When the interpreter ends, CPython lets go of the modules, so that files are closed and __del__ methods run. Native
// code refers to the namespace and to what it has seen in it: it lets go, too, after the program's own atexit functions.
// What still calls functions of the module afterwards runs the original Python.
#include "py/frame.hpp"
#include "py/state.hpp"

namespace {

void release_seen(pyx_validity* v) {
  for (int i = 0; i < v->library->nassumptions; i++) {
    const pyx_assumption* a = &v->library->assumptions[i];
    if (v->seen) Py_CLEAR(v->seen[i]);
    if (v->held) Py_CLEAR(v->held[i]);  // a function of the module keeps its namespace alive
    if (a->kind != PYX_ASSUME_CLASS || !a->cls->info->type) continue;
    auto* type = reinterpret_cast<PyObject*>(a->cls->info->type);
    a->cls->info->type = nullptr;
    Py_DECREF(type);
  }
}

// The validities of specialisations are known by their entries.
void release_specialisations(pyx_module* m) {
  for (int i = 0; i < m->nfunctions; i++) {
    const pyx_entry_table* table = m->functions[i].table.load(std::memory_order_acquire);
    for (int k = 0; table && k < table->count; k++) {
      pyx_validity* v = table->entries[k].validity;
      if (v && v != &m->validity) release_seen(v);
    }
  }
}

// Functions and frames for tracebacks.
void release_caches(pyx_module* m) {
  for (int i = 0; i < m->ncaches; i++) {
    Py_CLEAR(m->caches[i]->function);
    Py_CLEAR(m->caches[i]->frame);
    pyx_frame_forget(m->caches[i]);
  }
}

PyObject* release(PyObject* self, PyObject*) {
  auto* m = static_cast<pyx_module*>(PyCapsule_GetPointer(self, nullptr));
  m->active = false;
  m->changes++;
  pyx_unregister(m);
  release_specialisations(m);
  release_seen(&m->validity);
  release_caches(m);
  Py_DECREF(m->dict);  // from now on its functions keep it alive, as in Python
  Py_RETURN_NONE;
}

PyMethodDef release_def = {"release", release, METH_NOARGS, nullptr};

}  // namespace

void pyx_release_at_exit(pyx_module* m) {
  PyObject* modules = PyImport_GetModuleDict();
  const bool there = PyDict_GetItemString(modules, "atexit") != nullptr;
  PyObject* atexit = PyImport_ImportModule("atexit");
  if (atexit && !there && PyDict_DelItemString(modules, "atexit") < 0)
    PyErr_Clear();  // the program has not imported it
  PyObject* capsule = PyCapsule_New(m, nullptr, nullptr);
  PyObject* callback = capsule ? PyCFunction_New(&release_def, capsule) : nullptr;
  PyObject* done = atexit && callback ? PyObject_CallMethod(atexit, "register", "O", callback) : nullptr;
  if (!done) PyErr_Clear();
  Py_XDECREF(done);
  Py_XDECREF(callback);
  Py_XDECREF(capsule);
  Py_XDECREF(atexit);
}
