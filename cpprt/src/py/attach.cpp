// src/py/attach.cpp: native code for functions that CPython has made in a namespace of its own: decorated functions,
// cells of a notebook.
//
// The library was compiled from the text that the namespace was made from, but does not run it. Each function is
// attached when it is asked for; others of the same text that native code calls are attached when they are first seen.
#include <cstring>

#include "py/function.hpp"
#include "py/state.hpp"

namespace {

pyx_function_state* state_of(pyx_module* m, const char* name, int line) {
  for (int i = 0; i < m->nfunctions; i++) {
    const pyx_function_spec* s = m->functions[i].spec;
    if (s->line == line && strcmp(s->name, name) == 0) return &m->functions[i];
  }
  return nullptr;
}

pyx_module* module_for(const pyx_module_spec* spec, PyFunctionObject* f) {
  pyx_module* m = *spec->library.module;
  if (m && m->active && m->dict == f->func_globals && m->file) return m;
  m = pyx_module_state(spec, f->func_globals);
  if (m) m->file = Py_NewRef(reinterpret_cast<PyCodeObject*>(f->func_code)->co_filename);
  return m;
}

// Was the function made from the def, as far as its code object tells?
bool made_from(pyx_module* m, PyFunctionObject* f, const pyx_function_spec* s) {
  auto* code = reinterpret_cast<PyCodeObject*>(f->func_code);
  return f->func_globals == m->dict && code->co_firstlineno == s->line &&
         PyUnicode_CompareWithASCIIString(code->co_name, s->name) == 0 &&
         PyUnicode_Compare(code->co_filename, m->file) == 0;
}

}  // namespace

PyObject* pyx_attached(pyx_module* m, PyObject* value, int id) {
  for (int i = 0; i < m->nfunctions; i++) {
    pyx_function_state* s = &m->functions[i];
    if (s->spec->id != id) continue;
    if (s->object && reinterpret_cast<pyx_function*>(s->object)->original == value) return s->object;
    if (!made_from(m, reinterpret_cast<PyFunctionObject*>(value), s->spec)) return nullptr;
    PyObject* made = pyx_function_new(m, s, value);  // lives as long as the state block
    if (!made) PyErr_Clear();
    return made;
  }
  return nullptr;
}

// The native callable for a function that the def at the line of that name made; None when the library has none. New
// reference, or null with an exception.
extern "C" PyObject* pyx_attach_function(const pyx_module_spec* spec, PyObject* function, int line) {
  if (!PyFunction_Check(function)) return PyErr_Format(PyExc_TypeError, "not a Python function: %R", function);
  if (pyx_missing_cpu_feature(&spec->library)) Py_RETURN_NONE;
  auto* f = reinterpret_cast<PyFunctionObject*>(function);
  pyx_module* m = module_for(spec, f);
  if (!m) return nullptr;
  const char* name = PyUnicode_AsUTF8(reinterpret_cast<PyCodeObject*>(f->func_code)->co_name);
  if (!name) return nullptr;
  pyx_function_state* state = state_of(m, name, line);
  if (!state) Py_RETURN_NONE;
  return pyx_function_new(m, state, function);
}
