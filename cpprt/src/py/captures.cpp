// src/py/captures.cpp: functions inside functions, and the cells that they share, made when native code leaves.
#include <cstddef>
#include <cstring>

#include "py/function.hpp"
#include "py/interp.hpp"
#include "py/objects.hpp"
#include "pyx/fn.hpp"

static_assert(offsetof(PyFunctionObject, func_closure) == offsetof(pyx::raw::function_object, closure));
static_assert(offsetof(PyTupleObject, ob_item) == offsetof(pyx::raw::tuple_object, items));
static_assert(offsetof(pyx_function, original) == offsetof(pyx::raw::wrapper_object, original));
static_assert(offsetof(PyCellObject, ob_ref) == offsetof(pyx::raw::cell_object, value));

namespace {

PyObject* cell_named(pyx_capture* all, int n, PyObject* name) {  // borrowed
  for (int i = 0; i < n; i++) {
    if (PyUnicode_CompareWithASCIIString(name, all[i].name) == 0) return py(all[i].cell);
  }
  return nullptr;
}

// A function that native code never hands over may close over what it has not: an empty cell.
PyObject* closure(pyx_capture* all, int n, PyObject* names) {
  const Py_ssize_t count = PyTuple_GET_SIZE(names);
  PyObject* cells = PyTuple_New(count);
  for (Py_ssize_t i = 0; cells && i < count; i++) {
    PyObject* cell = cell_named(all, n, PyTuple_GET_ITEM(names, i));
    cell = cell ? Py_NewRef(cell) : PyCell_New(nullptr);
    if (!cell) Py_CLEAR(cells);
    if (cells) PyTuple_SET_ITEM(cells, i, cell);
  }
  return cells;
}

PyObject* function(pyx_capture* all, int n, const pyx_code_info* info, PyObject* defaults) {
  pyx_code_cache* cache = pyx_cache_of(info);
  if (!cache || !cache->module) return nullptr;
  PyObject* f = PyFunction_New(cache->code, cache->module->dict);
  PyObject* names = f ? PyObject_GetAttrString(cache->code, "co_freevars") : nullptr;
  bool ok = names != nullptr;
  if (ok && PyTuple_GET_SIZE(names) > 0) {
    PyObject* cells = closure(all, n, names);
    ok = cells && PyFunction_SetClosure(f, cells) == 0;
    Py_XDECREF(cells);
  }
  if (ok && defaults) ok = PyFunction_SetDefaults(f, defaults) == 0;
  if (!ok) Py_CLEAR(f);
  Py_XDECREF(names);
  return f;
}

// The defaults that the last function made of the def has, item by item the same as these.
bool as_made(PyObject* made, PyObject* defaults) {
  if (made == defaults) return true;
  if (!made || !defaults || !PyTuple_Check(made) || !PyTuple_Check(defaults)) return false;
  if (PyTuple_GET_SIZE(made) != PyTuple_GET_SIZE(defaults)) return false;
  for (Py_ssize_t i = 0; i < PyTuple_GET_SIZE(made); i++) {
    if (PyTuple_GET_ITEM(made, i) != PyTuple_GET_ITEM(defaults, i)) return false;
  }
  return true;
}

PyFunctionObject* python_function(PyObject* o) {
  if (Py_TYPE(o) == pyx_function_type()) o = reinterpret_cast<pyx_function*>(o)->original;
  return PyFunction_Check(o) ? reinterpret_cast<PyFunctionObject*>(o) : nullptr;
}

}  // namespace

extern "C" {

bool pyx_is_function_of(pyobj* o, const pyx_code_info* code) {
  PyFunctionObject* f = python_function(py(o));
  const auto* cache = static_cast<pyx_code_cache*>(code->cache);
  if (!f || (!cache && !(cache = pyx_cache_of(code)))) return false;
  if (f->func_code != cache->code && (!(cache = pyx_cache_of(code)) || f->func_code != cache->code)) return false;
  if (!cache->module || f->func_globals != cache->module->dict) return false;
  if (!f->func_defaults && !f->func_kwdefaults) return true;
  if (Py_TYPE(py(o)) != pyx_function_type()) return false;
  const pyx_function_state* state = reinterpret_cast<pyx_function*>(o)->state;
  return state->kwdefaults == f->func_kwdefaults && as_made(state->defaults, f->func_defaults);
}

pyobj* pyx_function_cell(pyobj* function, int i) {
  return px(Py_NewRef(PyTuple_GET_ITEM(python_function(py(function))->func_closure, i)));
}

pyobj* pyx_cell_new(pyobj* v) {
  PyObject* cell = PyCell_New(py(v));
  Py_XDECREF(py(v));
  return px(cell);
}

bool pyx_cell_set(pyobj* cell, pyobj* v) {
  PyObject* old = PyCell_GET(py(cell));
  PyCell_SET(py(cell), py(v));
  Py_XDECREF(old);
  return true;
}

void pyx_captures(pyx_capture* all, int n) {
  for (int i = 0; i < n; i++) {
    const bool made = all[i].value && PyCell_Check(py(all[i].value));
    all[i].cell = made ? px(Py_NewRef(py(all[i].value))) : px(PyCell_New(py(all[i].value)));
  }
  for (int i = 0; i < n; i++) {
    if (!all[i].function) continue;
    PyObject* f = function(all, n, all[i].function, py(all[i].defaults));
    if (all[i].cell) PyCell_Set(py(all[i].cell), f);
    Py_XDECREF(f);
  }
}

pyobj* pyx_capture_cell(const pyx_capture* c) { return px(Py_XNewRef(py(c->cell))); }

// A variable may hold the function that is in a cell too.
pyobj* pyx_captured_function(pyx_capture* all, int n, const pyx_code_info* code, pyobj* defaults) {
  PyObject* f = nullptr;
  for (int i = 0; i < n && !f; i++) {
    if (all[i].function == code && all[i].cell) f = PyCell_Get(py(all[i].cell));
  }
  if (!f) f = function(all, n, code, py(defaults));
  Py_XDECREF(py(defaults));
  return px(f);
}

void pyx_captures_done(pyx_capture* all, int n) {
  for (int i = 0; i < n; i++) {
    Py_XDECREF(py(all[i].value));
    Py_XDECREF(py(all[i].defaults));
    Py_XDECREF(py(all[i].cell));
  }
}

}  // extern "C"
