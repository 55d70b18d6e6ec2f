// src/py/interp_make.cpp: functions, classes and imports made by generic clones.
//
// Inner functions and class bodies are CPython's own code objects, found among the constants of the code object that
// the enclosing def was compiled to.
#include <utility>

#include "py/function.hpp"
#include "py/interp.hpp"
#include "py/state.hpp"

namespace {

// Does some instruction of the code come from inside the source range of the function?
bool lies_within(PyCodeObject* code, const pyx_inner* f) {
  const Py_ssize_t size = Py_SIZE(code) * static_cast<Py_ssize_t>(sizeof(_Py_CODEUNIT));
  for (Py_ssize_t at = 0; at < size; at += 2) {
    int line, column, end_line, end_column;
    if (!PyCode_Addr2Location(code, static_cast<int>(at), &line, &column, &end_line, &end_column)) return false;
    if (line <= 0 || end_column <= 0 || end_line != line) continue;
    return (line > f->line || (line == f->line && column >= f->column)) &&
           (line < f->end_line || (line == f->end_line && column < f->end_column));
  }
  return false;
}

struct search {
  const pyx_inner* inner;
  PyObject* by_name;      // the first of that name and line
  PyObject* by_position;  // the first whose instructions lie in the source range too
};

void look_in(search* s, PyObject* code) {
  PyObject* consts = reinterpret_cast<PyCodeObject*>(code)->co_consts;
  for (Py_ssize_t i = 0; i < PyTuple_GET_SIZE(consts) && !s->by_position; i++) {
    PyObject* c = PyTuple_GET_ITEM(consts, i);
    if (!PyCode_Check(c)) continue;
    auto* candidate = reinterpret_cast<PyCodeObject*>(c);
    if (candidate->co_firstlineno == s->inner->first_line &&
        PyUnicode_Compare(candidate->co_name, s->inner->name) == 0) {
      if (!s->by_name) s->by_name = c;
      if (lies_within(candidate, s->inner)) s->by_position = c;
    }
    if (!s->by_position) look_in(s, c);
  }
}

// The state of the def, when it has native entries.
pyx_function_state* state_of(pyx_module* m, const pyx_inner* inner) {
  if (PyUnicode_CompareWithASCIIString(inner->name, "<lambda>") == 0) return nullptr;
  for (int i = 0; m && i < m->nfunctions; i++) {
    if (m->functions[i].spec->id == inner->id) return &m->functions[i];
  }
  return nullptr;
}

// Puts what the function closes over into the order in which its code object has it.
bool order_cells(pyx_inner* inner, PyObject* names) {
  for (int i = 0; i < PyTuple_GET_SIZE(names); i++) {
    int k = i;
    while (k < inner->nfree && PyUnicode_Compare(inner->free_names[k], PyTuple_GET_ITEM(names, i)) != 0) k++;
    if (k >= inner->nfree) {
      PyErr_Format(PyExc_SystemError, "pyx2cpp: no cell for %U", PyTuple_GET_ITEM(names, i));
      return false;
    }
    std::swap(inner->free_names[i], inner->free_names[k]);
    std::swap(inner->free_slots[i], inner->free_slots[k]);
  }
  return true;
}

bool find_code(pyx_frame* f, pyx_inner* inner) {
  search s = {inner, nullptr, nullptr};
  look_in(&s, f->cache->code);
  PyObject* code = s.by_position ? s.by_position : s.by_name;
  if (!code) {
    PyErr_Format(PyExc_SystemError, "pyx2cpp: the code of %U is missing", inner->name);
    return false;
  }
  PyObject* names = PyObject_GetAttrString(code, "co_freevars");
  const bool ok = names && order_cells(inner, names);
  Py_XDECREF(names);
  if (!ok) return false;
  inner->state = state_of(f->cache->module, inner);
  inner->code = Py_NewRef(code);
  return true;
}

PyObject* code_of(pyx_frame* f, int index) {  // borrowed
  pyx_inner* inner = &f->program->inner[index];
  return inner->code || find_code(f, inner) ? inner->code : nullptr;
}

bool set_closure(pyx_frame* f, const pyx_inner* inner, PyObject* function, PyObject* code) {
  const Py_ssize_t n = reinterpret_cast<PyCodeObject*>(code)->co_nfreevars;
  if (n == 0) return true;
  PyObject* closure = PyTuple_New(n);
  if (!closure) return false;
  for (Py_ssize_t i = 0; i < n; i++) PyTuple_SET_ITEM(closure, i, Py_NewRef(f->slots[inner->free_slots[i]]));
  const bool ok = PyFunction_SetClosure(function, closure) == 0;
  Py_DECREF(closure);
  return ok;
}

PyObject* plain_function(pyx_frame* f, int index) {
  PyObject* code = code_of(f, index);
  PyObject* function = code ? PyFunction_New(code, f->globals) : nullptr;
  if (function && !set_closure(f, &f->program->inner[index], function, code)) Py_CLEAR(function);
  return function;
}

PyObject* pairs(pyx_frame* f, int n, const int32_t* w) {
  PyObject* dict = PyDict_New();
  for (int i = 0; dict && i < n; i++) {
    if (PyDict_SetItem(dict, pyx_operand(f, w[2 * i]), pyx_operand(f, w[2 * i + 1])) < 0) Py_CLEAR(dict);
  }
  return dict;
}

bool set_defaults(pyx_frame* f, PyObject* function, const int32_t* w) {
  const int n = w[0];
  if (n > 0) {
    PyObject* defaults = PyTuple_New(n);
    if (!defaults) return false;
    for (int i = 0; i < n; i++) PyTuple_SET_ITEM(defaults, i, Py_NewRef(pyx_operand(f, w[1 + i])));
    const bool ok = PyFunction_SetDefaults(function, defaults) == 0;
    Py_DECREF(defaults);
    if (!ok) return false;
  }
  w += 1 + n;
  for (auto set : {PyFunction_SetKwDefaults, PyFunction_SetAnnotations}) {
    if (w[0] > 0) {
      PyObject* dict = pairs(f, w[0], w + 1);
      const bool ok = dict && set(function, dict) == 0;
      Py_XDECREF(dict);
      if (!ok) return false;
    }
    w += 1 + 2 * w[0];
  }
  return true;
}

void used_defaults(pyx_frame* f, const int32_t* w) {
  for (int i = 0; i < w[0]; i++) pyx_used(f, w[1 + i]);
  w += 1 + w[0];
  for (int group = 0; group < 2; group++) {
    for (int i = 0; i < w[0]; i++) pyx_used(f, w[2 + 2 * i]);
    w += 1 + 2 * w[0];
  }
}

}  // namespace

PyObject* pyx_make_function(pyx_frame* f, const int32_t* w) {
  PyObject* function = plain_function(f, w[0]);
  if (function && !set_defaults(f, function, w + 1)) Py_CLEAR(function);
  if (!function) return nullptr;
  used_defaults(f, w + 1);
  pyx_function_state* state = f->program->inner[w[0]].state;
  if (!state) return function;
  PyObject* wrapped = pyx_function_new(f->cache->module, state, function);
  Py_DECREF(function);
  return wrapped;
}

PyObject* pyx_make_class(pyx_frame* f, const int32_t* w) {
  PyObject* build = PyDict_GetItemString(f->builtins, "__build_class__");
  if (!build) {
    PyErr_SetString(PyExc_NameError, "__build_class__ not found");
    return nullptr;
  }
  PyObject *bases, *kwargs;
  if (!pyx_collect_arguments(f, build, w + 2, &bases, &kwargs)) return nullptr;
  PyObject* body = plain_function(f, w[0]);
  PyObject* head = body ? PyTuple_Pack(2, body, pyx_operand(f, w[1])) : nullptr;
  PyObject* args = head ? PySequence_Concat(head, bases) : nullptr;
  PyObject* result = args ? PyObject_Call(build, args, kwargs) : nullptr;
  Py_XDECREF(body);
  Py_XDECREF(head);
  Py_XDECREF(args);
  Py_DECREF(bases);
  Py_XDECREF(kwargs);
  return result;
}

PyObject* pyx_import_name(pyx_frame* f, const int32_t* w) {
  PyObject* import = PyDict_GetItemString(f->builtins, "__import__");
  if (!import) {
    PyErr_SetString(PyExc_ImportError, "__import__ not found");
    return nullptr;
  }
  PyObject* from = pyx_operand(f, w[3]);
  PyObject* leaf = w[1] && from == Py_None ? Py_BuildValue("(s)", "__name__") : Py_NewRef(from);
  PyObject* result =
      leaf ? PyObject_CallFunction(import, "OOOOi", pyx_operand(f, w[0]), f->globals, Py_None, leaf, w[2]) : nullptr;
  Py_XDECREF(leaf);
  return result;
}
