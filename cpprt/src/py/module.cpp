// src/py/module.cpp: bringing a compiled module to life: checks, then its Python source runs in its namespace.
#include <climits>
#include <cstdlib>
#include <cstring>

#include "py/counts.hpp"
#include "py/function.hpp"
#include "py/objects.hpp"
#include "py/piece.hpp"
#include "py/process.hpp"
#include "py/state.hpp"

namespace {

// Linkers read archives once, in order. What only the archive of the core asks for, which comes after this one, is asked
// for here as well; a part that nothing uses is dropped all the same.
[[gnu::used]] const void* const core_needs[] = {
    reinterpret_cast<const void*>(pyx_error),       reinterpret_cast<const void*>(pyx_box_str),
    reinterpret_cast<const void*>(pyx_repr_of),     reinterpret_cast<const void*>(pyx_print),
    reinterpret_cast<const void*>(pyx_list_append), reinterpret_cast<const void*>(pyx_array_own),
    reinterpret_cast<const void*>(pyx_inst_new),
};

// ---- The state block --------------------------------------------------------------------------------------------

pyx_entry_table* make_table(pyx_validity* validity, const pyx_function_spec* spec) {
  const size_t size = sizeof(pyx_entry_table) + sizeof(pyx_live_entry) * spec->nentries;
  auto* table = static_cast<pyx_entry_table*>(calloc(1, size));
  if (!table) return nullptr;
  table->count = spec->nentries;
  for (int i = 0; i < spec->nentries; i++) table->entries[i] = {spec->entries[i], validity};
  return table;
}

// State blocks live as long as the process: function objects and specialisations point to them.
pyx_module* make_state(const pyx_module_spec* spec, PyObject* dict, PyObject* builtins) {
  auto* m = static_cast<pyx_module*>(calloc(1, sizeof(pyx_module)));
  if (!m || !pyx_validity_init(m, &m->validity, &spec->library)) return nullptr;
  m->abi = pyx_abi;
  m->spec = spec;
  m->dict = Py_NewRef(dict);
  m->builtins = Py_NewRef(builtins);
  m->function_type = pyx_function_type();
  m->nfunctions = spec->library.nfunctions;
  m->calls = pyx_calls;
  m->running = pyx_running_here;
  m->piece = pyx_piece_here;
  m->functions = static_cast<pyx_function_state*>(calloc(m->nfunctions + 1, sizeof(pyx_function_state)));
  if (!m->function_type || !m->functions) return nullptr;
  for (int i = 0; i < m->nfunctions; i++) {
    m->functions[i].spec = &spec->library.functions[i];
    pyx_entry_table* table = make_table(&m->validity, m->functions[i].spec);
    if (!table) return nullptr;
    m->functions[i].table.store(table, std::memory_order_release);
  }
  return m;
}

// Native code serves the newest instance of the module; functions of earlier ones run as Python from now on.
void activate(pyx_module* m) {
  pyx_module** slot = m->spec->library.module;
  if (*slot) {
    (*slot)->active = false;
    (*slot)->changes++;
  }
  *slot = m;
  m->active = true;
  pyx_own_validity = &m->validity;
}

// ---- Where the source is ----------------------------------------------------------------------------------------

struct source_text {
  char path[PATH_MAX];
  char* data;  // malloc'ed, null when there is no file
  size_t size;
  ~source_text() { free(data); }
};

bool directory_of_module(PyObject* dict, char* out, size_t size) {
  PyObject* spec = PyDict_GetItemString(dict, "__spec__");
  PyObject* origin = spec ? PyObject_GetAttrString(spec, "origin") : nullptr;
  const char* text = origin && PyUnicode_Check(origin) ? PyUnicode_AsUTF8(origin) : nullptr;
  const char* slash = text ? strrchr(text, '/') : nullptr;
  const bool ok = slash && static_cast<size_t>(slash - text) + 1 < size;
  if (ok) {
    memcpy(out, text, slash - text + 1);
    out[slash - text + 1] = 0;
  }
  Py_XDECREF(origin);
  PyErr_Clear();
  return ok;
}

// The source that stands beside the library, else the one it was compiled from.
void find_source(const pyx_module_spec* spec, PyObject* dict, source_text* s) {
  const char* slash = strrchr(spec->library.path, '/');
  const char* base = slash ? slash + 1 : spec->library.path;
  s->data = nullptr;
  if (pyx_symbol(nullptr, "pyx_executable")) {  // which carries its modules: no folder can have others in their place
    snprintf(s->path, sizeof s->path, "%s", spec->library.path);
    return;
  }
  if (directory_of_module(dict, s->path, sizeof s->path) && strlen(s->path) + strlen(base) < sizeof s->path) {
    strcat(s->path, base);
    if (pyx_read_file(s->path, &s->data, &s->size)) return;
  }
  s->data = nullptr;
  snprintf(s->path, sizeof s->path, "%s", spec->library.path);
  if (!pyx_read_file(s->path, &s->data, &s->size)) s->data = nullptr;
}

bool differs(const pyx_module_spec* spec, const source_text* s) {
  return s->data && (s->size != spec->source_size || memcmp(s->data, spec->source, s->size) != 0);
}

// ---- Running it -------------------------------------------------------------------------------------------------

bool prepare_dict(PyObject* dict, const source_text* s) {
  PyObject* path = PyUnicode_DecodeFSDefault(s->path);
  bool ok = path != nullptr;
  if (ok && s->data) ok = PyDict_SetItemString(dict, "__file__", path) == 0;
  Py_XDECREF(path);
  if (ok && !PyDict_GetItemString(dict, "__builtins__")) {
    PyObject* builtins = PyImport_ImportModule("builtins");
    ok = builtins && PyDict_SetItemString(dict, "__builtins__", builtins) == 0;
    Py_XDECREF(builtins);
  }
  return ok;
}

// native: wrap the defs that have entries.
int run_source(pyx_module* m, PyObject* dict, const source_text* s, const char* text, size_t size) {
  PyObject* path = PyUnicode_DecodeFSDefault(s->path);
  PyObject* code = path ? pyx_compile_source(m, text, size, path) : nullptr;
  Py_XDECREF(path);
  if (!code) return -1;
  if (m) m->code = Py_NewRef(code);
  PyObject* result = PyEval_EvalCode(code, dict, dict);
  Py_DECREF(code);
  if (!result) return pyx_piece_left(), -1;
  Py_DECREF(result);
  return 0;
}

int warn(const char* format, const char* name, const char* detail) {
  return PyErr_WarnFormat(PyExc_RuntimeWarning, 1, format, name, detail);
}

// The source was edited: 1 when a rebuilt library has run, 0 when the Python is to run, -1 with an exception.
int run_rebuilt(const pyx_module_spec* spec, PyObject* module, const source_text* s) {
  char folder[PATH_MAX];
  if (getenv("PYX2CPP_NO_REBUILD") || !directory_of_module(PyModule_GetDict(module), folder, sizeof folder)) return 0;
  if (!pyx_rebuild(spec, s->path, folder)) return 0;
  PyObject* origin = PyObject_GetAttrString(PyDict_GetItemString(PyModule_GetDict(module), "__spec__"), "origin");
  const char* library = origin ? PyUnicode_AsUTF8(origin) : nullptr;
  void* handle = library ? pyx_open_library(library) : nullptr;
  Py_XDECREF(origin);
  PyErr_Clear();
  auto get =
      handle ? reinterpret_cast<const pyx_module_spec* (*)()>(pyx_symbol(handle, "pyx_module_spec_of")) : nullptr;
  auto run = handle ? reinterpret_cast<int (*)(PyObject*)>(pyx_symbol(handle, "pyx_exec")) : nullptr;
  if (!get || !run || get()->library.abi != pyx_abi || differs(get(), s)) return 0;
  return run(module) < 0 ? -1 : 1;
}

int run_stale(const pyx_module_spec* spec, PyObject* module, const source_text* s) {
  const int rebuilt = run_rebuilt(spec, module, s);
  if (rebuilt) return rebuilt < 0 ? -1 : 0;
  if (warn("%s was edited after it was compiled: running the Python (%s)", spec->library.name, s->path) < 0) return -1;
  return run_source(nullptr, PyModule_GetDict(module), s, s->data, s->size);
}

int run_native(const pyx_module_spec* spec, PyObject* module, const source_text* s) {
  PyObject* dict = PyModule_GetDict(module);
  pyx_module* m = pyx_module_state(spec, dict);
  if (!m) return -1;
  m->object = PyWeakref_NewRef(module, nullptr);
  if (!m->object) return -1;
  pyx_release_at_exit(m);
  return run_source(m, dict, s, spec->source, spec->source_size);
}

// importlib takes a state pointer for a sign that the module was executed, and makes reload do nothing.
void allow_reload(PyObject* module) {
  struct module_object {  // as in Objects/moduleobject.c
    PyObject_HEAD PyObject* dict;
    PyModuleDef* def;
    void* state;
  };
  auto* o = reinterpret_cast<module_object*>(module);
  if (o->state && o->state == PyModule_GetState(module) && o->def == PyModule_GetDef(module)) {
    PyMem_Free(o->state);
    o->state = nullptr;
  }
}

int bring_to_life(PyObject* module, const pyx_module_spec* spec) {
  allow_reload(module);
  PyObject* dict = PyModule_GetDict(module);
  source_text s;
  find_source(spec, dict, &s);
  if (!prepare_dict(dict, &s)) return -1;
  if (differs(spec, &s)) return run_stale(spec, module, &s);
  if (const char* feature = pyx_missing_cpu_feature(&spec->library)) {
    if (warn("%s was compiled for a machine with %s: running the Python", spec->library.name, feature) < 0) return -1;
    return run_source(nullptr, dict, &s, spec->source, spec->source_size);
  }
  return run_native(spec, module, &s);
}

}  // namespace

pyx_module* pyx_module_state(const pyx_module_spec* spec, PyObject* dict) {
  PyObject* builtins = PyDict_GetItemString(dict, "__builtins__");
  if (builtins && PyModule_Check(builtins)) builtins = PyModule_GetDict(builtins);
  pyx_module* m = builtins ? make_state(spec, dict, builtins) : nullptr;
  if (!m) {
    if (!PyErr_Occurred()) PyErr_NoMemory();
    return nullptr;
  }
  activate(m);
  return pyx_register(m) && pyx_publish_counts(m) ? m : nullptr;
}

// Runs the source in a namespace that is not a module's own: a cell of a notebook. None, or null with an exception.
extern "C" PyObject* pyx_exec_in_namespace(const pyx_module_spec* spec, PyObject* dict) {
  if (!PyDict_Check(dict)) return PyErr_Format(PyExc_TypeError, "not a namespace: %R", dict);
  source_text s;
  s.data = nullptr;
  snprintf(s.path, sizeof s.path, "%s", spec->library.path);
  pyx_module* m = nullptr;
  if (!pyx_missing_cpu_feature(&spec->library)) {
    m = pyx_module_state(spec, dict);
    if (!m) return nullptr;
    m->file = PyUnicode_DecodeFSDefault(s.path);
    if (!m->file) return nullptr;
  }
  if (run_source(m, dict, &s, spec->source, spec->source_size) < 0) return nullptr;
  Py_RETURN_NONE;
}

extern "C" int pyx_module_exec(PyObject* module, const pyx_module_spec* spec) {
  return pyx_is_program(module) ? pyx_run_program(spec, bring_to_life) : bring_to_life(module, spec);
}
