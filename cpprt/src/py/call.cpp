// src/py/call.cpp: calling a compiled function: bind the arguments, try the entries, else run the original Python.
#include "py/adopt.hpp"
#include "py/function.hpp"
#include "py/objects.hpp"
#include "py/stack.hpp"
#include "py/state.hpp"
#include "py/traced.hpp"

namespace {

constexpr int max_bound = pyx_max_bound;

// The values of the parameters; owns only what binding itself created (the tuple and dict of *args and **kwargs).
struct bound_args {
  PyObject* values[max_bound + pyx_max_cells] = {};
  PyObject* owned[2] = {};
  ~bound_args() {
    Py_XDECREF(owned[0]);
    Py_XDECREF(owned[1]);
  }
};

// Is native code of no use? Nearly every call went on in the generic clone, which CPython is as fast as. Now and then it
// gets another chance.
constexpr uint32_t few = 16;
bool hopeless(pyx_function_state* s) {
  constexpr uint32_t pause = 4096;
  if (__builtin_expect(s->left <= few || s->left < s->entered / 4 * 3, 1)) return false;
  if (++s->avoided < pause) return true;
  s->entered = s->left = s->avoided = 0;
  return false;
}

constexpr uint32_t window = 64;  // calls that count

// Notes whether a call of a native entry got to its end.
inline void note_end(pyx_function* f, bool left) {
  pyx_function_state* s = f->state;
  s->left += left;
  if (++s->entered == window) s->entered /= 2, s->left /= 2;
}

// Calls a native entry.
PyObject* enter(pyx_function* f, const pyx_live_entry* e, PyObject* const* args) {
  const uint64_t exits = f->module->exits;
  PyObject* result = pyx_enter(e, args);
  if (result != pyx_mismatch()) note_end(f, f->module->exits != exits);
  return result;
}

// The same for one that may leave, but runs no Python code before.
__attribute__((noinline)) PyObject* enter_leaving(pyx_function* f, const pyx_live_entry* e, PyObject* const* args) {
  const uint64_t exits = f->module->exits, before = *pyx_calls;
  PyObject* result = pyx_call_entry(e, args);
  if (result == pyx_mismatch()) return result;
  note_end(f, f->module->exits != exits);
  if (__builtin_expect(f->module->exits != exits, 0)) f->state->python_calls += *pyx_calls - before;
  return result;
}

// The same for one that runs no Python code: nobody will ask which entry runs.
__attribute__((always_inline)) inline PyObject* enter_free(pyx_function* f, const pyx_live_entry* e,
                                                           PyObject* const* args) {
  return e->entry.exits ? enter_leaving(f, e, args) : pyx_call_entry(e, args);
}

// The first entry, if it is one that can be called without ado.
__attribute__((always_inline)) inline PyObject* enter_first(pyx_function* f, PyObject* const* args) {
  const pyx_function_state* s = f->state;
  const pyx_entry_table* table = s->table.load(std::memory_order_acquire);
  const pyx_live_entry* first = &table->entries[0];
  if (table->count > 0 && first->entry.free && s->left <= few && pyx_entry_holds(f->module, first)) {
    return enter_free(f, first, args);
  }
  return pyx_mismatch();
}

PyObject* try_entries(pyx_function* f, PyObject* const* args) {
  if (hopeless(f->state)) return pyx_mismatch();
  const pyx_entry_table* table = f->state->table.load(std::memory_order_acquire);
  for (int i = 0; i < table->count; i++) {
    const pyx_live_entry* e = &table->entries[i];
    if (!pyx_entry_holds(f->module, e)) continue;
    if (e->entry.free) {
      PyObject* result = enter_free(f, e, args);
      if (result != pyx_mismatch()) return result;
      continue;
    }
    const uint64_t before = *pyx_calls;
    PyObject* result = enter(f, e, args);
    f->state->python_calls += *pyx_calls - before;
    if (result != pyx_mismatch()) return result;
  }
  return pyx_mismatch();
}

// Are the entries compiled from the code that the function has now, for the module it lives in, and does nobody watch?
__attribute__((always_inline)) inline bool current(pyx_function* f) {
  return f->module->active && reinterpret_cast<PyFunctionObject*>(f->original)->func_code == f->code && !pyx_traced();
}

// The cells that the entries take follow the arguments.
void add_cells(const pyx_function* f, bound_args* b) {
  const pyx_function_spec* spec = f->state->spec;
  if (spec->ncells == 0) return;
  PyObject* closure = reinterpret_cast<PyFunctionObject*>(f->original)->func_closure;
  for (int i = 0; i < spec->ncells; i++) b->values[spec->nparams + i] = PyTuple_GET_ITEM(closure, spec->cells[i]);
}

PyObject* try_natively(pyx_function* f, PyObject* const* args) {
  PyObject* result = try_entries(f, args);
  if (result != pyx_mismatch() || f->state->spec->open == PYX_CLOSED || f->state->avoided) return result;
  if (!pyx_specialise(f->module, f->state, args)) return result;
  return try_entries(f, args);
}

// The interned names of the parameters, in the order of code objects: *args and **kwargs after all others.
PyObject* const* parameter_names(PyObject* code) {
  return &PyTuple_GET_ITEM(reinterpret_cast<PyCodeObject*>(code)->co_localsplusnames, 0);
}

bool has_varargs(const pyx_function_spec* spec) {
  return spec->npos < spec->nparams && spec->params[spec->npos].kind == PYX_VAR_POSITIONAL;
}

// The parameter that takes a keyword, or -1.
int find_parameter(const pyx_function_spec* spec, PyObject* code, PyObject* keyword) {
  PyObject* const* names = parameter_names(code);
  const int named = spec->nparams - has_varargs(spec) -
                    (spec->nparams > 0 && spec->params[spec->nparams - 1].kind == PYX_VAR_KEYWORD);
  const int shift = has_varargs(spec);
  for (int i = spec->nposonly; i < named; i++) {
    if (names[i] == keyword) return i < spec->npos ? i : i + shift;
  }
  for (int i = spec->nposonly; i < named; i++) {  // a name that was not interned
    if (PyUnicode_Compare(names[i], keyword) == 0) return i < spec->npos ? i : i + shift;
  }
  return -1;
}

// Puts one keyword argument in its place; false: the call is not for native code (or wrong: Python will say how).
bool bind_keyword(const pyx_function_spec* spec, PyObject* code, bound_args* b, PyObject* keyword, PyObject* value) {
  const int i = find_parameter(spec, code, keyword);
  if (i >= 0) {
    if (b->values[i]) return false;
    b->values[i] = value;
    return true;
  }
  if (spec->nparams == 0 || spec->params[spec->nparams - 1].kind != PYX_VAR_KEYWORD) return false;
  if (!b->owned[1] && !(b->owned[1] = PyDict_New())) return PyErr_Clear(), false;
  if (PyDict_SetItem(b->owned[1], keyword, value) < 0) return PyErr_Clear(), false;
  return true;
}

bool bind_positional(const pyx_function_spec* spec, bound_args* b, PyObject* const* args, Py_ssize_t nargs) {
  const Py_ssize_t direct = nargs < spec->npos ? nargs : spec->npos;
  for (Py_ssize_t i = 0; i < direct; i++) b->values[i] = args[i];
  if (!has_varargs(spec)) return nargs <= spec->npos;
  PyObject* rest = PyTuple_New(nargs - direct);
  if (!rest) return PyErr_Clear(), false;
  for (Py_ssize_t i = direct; i < nargs; i++) PyTuple_SET_ITEM(rest, i - direct, Py_NewRef(args[i]));
  b->owned[0] = b->values[spec->npos] = rest;
  return true;
}

// The defaults of keyword-only parameters, looked up when the dict that holds them has changed.
PyObject* const* keyword_defaults(pyx_function* f, const pyx_function_spec* spec, PyObject* dict) {
  pyx_keyword_defaults* k = f->keyword_defaults;
  if (k && k->version == pyx_dict_version(dict)) return k->values;
  if (!k) k = f->keyword_defaults = static_cast<pyx_keyword_defaults*>(PyMem_Calloc(1, sizeof *k));
  if (!k) return nullptr;
  for (int i = spec->npos; i < spec->nparams; i++) {
    k->values[i] = nullptr;
    if (spec->params[i].kind != PYX_KEYWORD_ONLY) continue;
    k->values[i] = PyDict_GetItemWithError(dict, parameter_names(f->code)[i - has_varargs(spec)]);
    if (!k->values[i]) PyErr_Clear();
  }
  k->version = pyx_dict_version(dict);
  return k->values;
}

// A missing argument's default, borrowed; null: it has none.
PyObject* default_of(pyx_function* f, const pyx_function_spec* spec, PyFunctionObject* python, int i) {
  if (i < spec->npos) {
    if (!python->func_defaults) return nullptr;
    const Py_ssize_t n = PyTuple_GET_SIZE(python->func_defaults);
    const Py_ssize_t k = i - (spec->npos - n);
    return k >= 0 ? PyTuple_GET_ITEM(python->func_defaults, k) : nullptr;
  }
  if (!python->func_kwdefaults) return nullptr;
  PyObject* const* values = keyword_defaults(f, spec, python->func_kwdefaults);
  return values ? values[i] : nullptr;
}

bool bind_defaults(pyx_function* f, const pyx_function_spec* spec, bound_args* b) {
  auto* python = reinterpret_cast<PyFunctionObject*>(f->original);
  for (int i = 0; i < spec->nparams; i++) {
    if (b->values[i]) continue;
    if (spec->params[i].kind == PYX_VAR_KEYWORD) {
      if (!b->owned[1] && !(b->owned[1] = PyDict_New())) return PyErr_Clear(), false;
      b->values[i] = b->owned[1];
    } else if (!(b->values[i] = default_of(f, spec, python, i))) {
      return false;
    }
  }
  return true;
}

// Binds as the interpreter does. False: not bound, and no exception: the original Python will raise or manage.
bool bind(pyx_function* f, bound_args* b, PyObject* const* args, Py_ssize_t nargs, PyObject* kwnames) {
  const pyx_function_spec* spec = f->state->spec;
  if (spec->nparams > max_bound || !bind_positional(spec, b, args, nargs)) return false;
  const Py_ssize_t nkw = kwnames ? PyTuple_GET_SIZE(kwnames) : 0;
  for (Py_ssize_t k = 0; k < nkw; k++) {
    if (!bind_keyword(spec, f->code, b, PyTuple_GET_ITEM(kwnames, k), args[nargs + k])) return false;
  }
  return bind_defaults(f, spec, b);
}

__attribute__((noinline)) PyObject* call_plain(pyx_function* f, PyObject* const* args, size_t nargsf) {
  PyObject* result = try_natively(f, args);
  if (result != pyx_mismatch()) return result;
  return pyx_with_stack(
      [&] { return PyObject_Vectorcall(f->original, args, nargsf & ~PY_VECTORCALL_ARGUMENTS_OFFSET, nullptr); });
}

// A call of a function with a few plain parameters that names arguments, or leaves the last to their defaults.
PyObject* call_simple(pyx_function* f, PyObject* const* args, Py_ssize_t nargs, PyObject* kwnames) {
  constexpr Py_ssize_t most = 8;
  const Py_ssize_t n = f->direct;
  if (n > most || nargs > n || f->state->spec->nposonly > nargs) return pyx_mismatch();
  PyObject* values[most];
  for (Py_ssize_t i = 0; i < nargs; i++) values[i] = args[i];
  for (Py_ssize_t i = nargs; i < n; i++) values[i] = nullptr;
  PyObject* const* names = parameter_names(f->code);
  for (Py_ssize_t k = 0; kwnames && k < PyTuple_GET_SIZE(kwnames); k++) {
    Py_ssize_t i = nargs;
    while (i < n && names[i] != PyTuple_GET_ITEM(kwnames, k)) i++;
    if (i == n) return pyx_mismatch();
    values[i] = args[nargs + k];
  }
  PyObject* defaults = reinterpret_cast<PyFunctionObject*>(f->original)->func_defaults;
  const Py_ssize_t required = n - (defaults ? PyTuple_GET_SIZE(defaults) : 0);
  for (Py_ssize_t i = nargs; i < n; i++) {
    if (values[i]) continue;
    if (i < required) return pyx_mismatch();
    values[i] = PyTuple_GET_ITEM(defaults, i - required);
  }
  return enter_first(f, values);
}

__attribute__((noinline)) PyObject* call_bound(pyx_function* f, PyObject* const* args, size_t nargsf,
                                               PyObject* kwnames) {
  if (current(f)) {
    PyObject* simple = call_simple(f, args, PyVectorcall_NARGS(nargsf), kwnames);
    if (__builtin_expect(simple != pyx_mismatch(), 1)) return simple;
    bound_args b;
    if (bind(f, &b, args, PyVectorcall_NARGS(nargsf), kwnames)) {
      add_cells(f, &b);
      PyObject* result = try_natively(f, b.values);
      if (result != pyx_mismatch()) return result;
    }
  }
  return pyx_with_stack([&] { return PyObject_Vectorcall(f->original, args, nargsf, kwnames); });
}

}  // namespace

PyObject* pyx_function_call(PyObject* self, PyObject* const* args, size_t nargsf, PyObject* kwnames) {
  auto* f = reinterpret_cast<pyx_function*>(self);
  if (__builtin_expect(kwnames || PyVectorcall_NARGS(nargsf) != f->direct || !current(f), 0)) {
    return call_bound(f, args, nargsf, kwnames);
  }
  PyObject* result = enter_first(f, args);
  if (__builtin_expect(result != pyx_mismatch(), 1)) return result;
  return call_plain(f, args, nargsf);
}
