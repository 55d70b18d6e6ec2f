// src/py/assume.cpp: do the names that native code took for granted still mean what they meant?
//
// The module's dict is the truth. A shared object lists what it assumes; the versions of the dictionaries concerned tell
// whether anything can have changed, and only then is every assumption looked at again.
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>

#include "py/adopt.hpp"
#include "py/function.hpp"
#include "py/manager.hpp"
#include "py/module.hpp"
#include "py/objects.hpp"
#include "py/state.hpp"
#include "py/trace.hpp"
#include "py/traced.hpp"

namespace {

struct builtin_type {
  const char* name;
  PyTypeObject* type;
};

// Classes whose identity shows that a builtin name was not replaced.
const builtin_type builtin_types[] = {
    {"bool", &PyBool_Type},
    {"int", &PyLong_Type},
    {"float", &PyFloat_Type},
    {"complex", &PyComplex_Type},
    {"str", &PyUnicode_Type},
    {"bytes", &PyBytes_Type},
    {"bytearray", &PyByteArray_Type},
    {"tuple", &PyTuple_Type},
    {"list", &PyList_Type},
    {"set", &PySet_Type},
    {"frozenset", &PyFrozenSet_Type},
    {"dict", &PyDict_Type},
    {"range", &PyRange_Type},
    {"slice", &PySlice_Type},
    {"enumerate", &PyEnum_Type},
    {"zip", &PyZip_Type},
    {"map", &PyMap_Type},
    {"filter", &PyFilter_Type},
    {"reversed", &PyReversed_Type},
    {"super", &PySuper_Type},
    {"object", &PyBaseObject_Type},
    {"type", &PyType_Type},
    {"property", &PyProperty_Type},
    {"memoryview", &PyMemoryView_Type},
};

// A C function of that name that belongs to the module builtins, a builtin class, or a builtin exception.
bool genuine_builtin(const char* name, PyObject* value) {
  if (PyCFunction_CheckExact(value)) {
    auto* f = reinterpret_cast<PyCFunctionObject*>(value);
    if (strcmp(f->m_ml->ml_name, name) != 0 || !f->m_self || !PyModule_Check(f->m_self)) return false;
    const char* module = PyModule_GetName(f->m_self);
    if (!module) PyErr_Clear();
    return module && strcmp(module, strcmp(name, "open") == 0 ? "io" : "builtins") == 0;
  }
  if (!PyType_Check(value)) return false;
  for (const builtin_type& t : builtin_types) {
    if (strcmp(t.name, name) == 0) return value == reinterpret_cast<PyObject*>(t.type);
  }
  auto* type = reinterpret_cast<PyTypeObject*>(value);  // static types are the interpreter's own
  return !(type->tp_flags & Py_TPFLAGS_HEAPTYPE) && strcmp(type->tp_name, name) == 0;
}

PyObject* lookup(PyObject* dict, const char* name) {  // borrowed, null without an exception
  PyObject* key = PyUnicode_InternFromString(name);
  PyObject* value = key ? PyDict_GetItemWithError(dict, key) : nullptr;
  Py_XDECREF(key);
  if (!value) PyErr_Clear();
  return value;
}

bool function_as_defined(pyx_module* m, PyObject* value, int id) {
  if (value && m->file && PyFunction_Check(value)) value = pyx_attached(m, value, id);
  return value && Py_TYPE(value) == m->function_type && reinterpret_cast<pyx_function*>(value)->state->spec->id == id &&
         pyx_as_defined(m, value);
}

// A function of a linked module, which has numbers of its own.
bool linked_function(pyx_module* owner, PyObject* value, const pyx_assumption* a) {
  if (!value || !owner || Py_TYPE(value) != owner->function_type) return false;
  const pyx_function_spec* s = reinterpret_cast<pyx_function*>(value)->state->spec;
  return s->line == a->id && strcmp(s->qualname, a->ref) == 0 && pyx_as_defined(owner, value);
}

PyObject* module_in(pyx_module* m, const char* name) {  // borrowed
  PyObject* value = lookup(m->dict, name);
  return value && PyModule_Check(value) ? value : nullptr;
}

// The class that a name stands for: of the module, or "LinkedList.Node" for one inside another. Borrowed.
PyObject* class_in(pyx_module* m, pyx_validity* v, const char* path) {
  PyObject* dict = m->dict;
  for (;;) {
    const char* dot = strchr(path, '.');
    if (!dot) return lookup(dict, path);
    PyObject* outer = lookup(dict, std::string(path, dot).c_str());
    if (!outer || !PyType_Check(outer)) return nullptr;
    dict = reinterpret_cast<PyTypeObject*>(outer)->tp_dict;
    if (!pyx_watch_dict(v, dict)) return nullptr;
    path = dot + 1;
  }
}

bool is_module(PyObject* value, const char* name) {
  if (!value) return false;
  const char* actual = PyModule_GetName(value);
  if (!actual) PyErr_Clear();
  return actual && strcmp(actual, name) == 0;
}

// Does the text attribute __module__ of o say that it belongs to the module or to a part of it?
bool belongs_to(PyObject* o, const char* module) {
  PyObject* home = PyObject_GetAttrString(o, "__module__");
  const char* text = home && PyUnicode_Check(home) ? PyUnicode_AsUTF8(home) : nullptr;
  // A module in Python may have its functions from one in C, whose name starts with an underscore.
  const bool yes = text && strncmp(text + (text[0] == '_' && module[0] != '_'), module, strlen(module)) == 0;
  Py_XDECREF(home);
  PyErr_Clear();
  return yes;
}

// Is value the module of that name inside a package, or what the module os has as its path?
bool is_part(PyObject* value, const char* module, const char* attr) {
  const char* name = PyModule_GetName(value);
  if (!name) PyErr_Clear();
  const size_t n = strlen(module);
  return name && ((strncmp(name, module, n) == 0 && name[n] == '.' && strcmp(name + n + 1, attr) == 0) ||
                  (strcmp(module, "os") == 0 && strcmp(attr, "path") == 0 && strcmp(name, "posixpath") == 0));
}

// What a module has under a name, which a package may import when it is asked for. Borrowed, null without an exception.
PyObject* attribute_in(PyObject* module, const char* name) {
  PyObject* value = lookup(PyModule_GetDict(module), name);
  if (value || !lookup(PyModule_GetDict(module), "__getattr__")) return value;
  Py_XDECREF(PyObject_GetAttrString(module, name));
  PyErr_Clear();
  return lookup(PyModule_GetDict(module), name);
}

// Is value a ufunc of that name? Those of SciPy say no more about where they are from.
bool is_ufunc(PyObject* value, const char* name) {
  if (strcmp(Py_TYPE(value)->tp_name, "numpy.ufunc") != 0) return false;
  PyObject* text = PyObject_GetAttrString(value, "__name__");
  const bool same = text && PyUnicode_Check(text) && PyUnicode_CompareWithASCIIString(text, name) == 0;
  Py_XDECREF(text);
  PyErr_Clear();
  return same;
}

// May value be what the module itself calls attr? One that was put there before it was first looked at is not.
bool genuine_attribute(const char* module, const char* attr, PyObject* value) {
  if (strcmp(module, "builtins") == 0) return genuine_builtin(attr, value);
  if (PyFloat_CheckExact(value) || PyLong_CheckExact(value) || PyUnicode_CheckExact(value)) return true;
  if (PyModule_Check(value)) return is_part(value, module, attr);
  if (PyCFunction_CheckExact(value)) {
    auto* f = reinterpret_cast<PyCFunctionObject*>(value);
    const bool c_module = strcmp(module, "math") == 0 || strcmp(module, "time") == 0 || strcmp(module, "random") == 0;
    if (c_module && strcmp(f->m_ml->ml_name, attr) != 0) return false;
    if (f->m_self && !PyModule_Check(f->m_self)) {  // a method of an object that the module made
      return belongs_to(reinterpret_cast<PyObject*>(Py_TYPE(f->m_self)), module);
    }
  }
  return belongs_to(value, module) || belongs_to(reinterpret_cast<PyObject*>(Py_TYPE(value)), module) ||
         (strcmp(module, "scipy.special") == 0 && is_ufunc(value, attr));
}

bool attribute_as_seen(PyObject* module, pyx_validity* v, const pyx_assumption* a, PyObject** seen) {
  if (!module || !pyx_watch_dict(v, PyModule_GetDict(module))) return false;
  PyObject* value = attribute_in(module, a->ref);
  if (!value) return false;
  if (!*seen && genuine_attribute(PyModule_GetName(module), a->ref, value)) *seen = Py_NewRef(value);
  return *seen == value;
}

// The value of attr in the module called name. New reference, null without an exception.
PyObject* value_in(const char* name, const char* attr) {
  PyObject* text = PyUnicode_FromString(name);
  PyObject* module = text ? PyImport_GetModule(text) : nullptr;
  Py_XDECREF(text);
  PyObject* value = module ? PyObject_GetAttrString(module, attr) : nullptr;
  Py_XDECREF(module);
  PyErr_Clear();
  return value;
}

// The object that path ("scipy.stats.norm") names in a module, if that has put it there itself and it is no module. New
// reference, null without an exception.
PyObject* holder_at(const std::string& path) {
  const size_t dot = path.rfind('.');
  if (dot == std::string::npos) return nullptr;
  const std::string module = path.substr(0, dot);
  PyObject* holder = value_in(module.c_str(), path.c_str() + dot + 1);
  if (holder && (PyModule_Check(holder) || !genuine_attribute(module.c_str(), path.c_str() + dot + 1, holder))) {
    Py_CLEAR(holder);
  }
  return holder;
}

// A module that the native code would import, or an object in one, that has nothing of its own under the name of a method.
bool member_as_seen(pyx_validity* v, const pyx_assumption* a, PyObject** seen) {
  if (PyObject* holder = holder_at(a->name)) {
    PyObject** dict = _PyObject_GetDictPtr(holder);
    const bool plain = dict && *dict && pyx_watch_dict(v, *dict) && !lookup(*dict, a->ref);
    Py_DECREF(holder);
    return plain;
  }
  PyObject* module = PyImport_ImportModule(a->name);
  const bool same = module && PyModule_Check(module) && attribute_as_seen(module, v, a, seen);
  Py_XDECREF(module);
  PyErr_Clear();
  return same;
}

// Is value the method of an object in a module that ref names ("scipy.stats.norm.cdf")? Each look-up makes a new one.
bool is_held_method(const char* ref, PyObject* value) {
  if (!PyMethod_Check(value)) return false;
  const char* name = strrchr(ref, '.');
  PyObject* holder = holder_at(std::string(ref, name));
  PyObject* method = holder && holder == PyMethod_GET_SELF(value) ? PyObject_GetAttrString(holder, name + 1) : nullptr;
  const bool same = method && PyMethod_Check(method) && PyMethod_GET_FUNCTION(method) == PyMethod_GET_FUNCTION(value);
  Py_XDECREF(method);
  Py_XDECREF(holder);
  PyErr_Clear();
  return same;
}

// Is value what ref ("math.sqrt") meant at first sight?
bool value_as_seen(const pyx_assumption* a, PyObject* value, PyObject** seen) {
  if (!*seen && is_held_method(a->ref, value)) *seen = Py_NewRef(value);
  if (!*seen) {
    char module[64];
    const char* dot = strrchr(a->ref, '.');
    snprintf(module, sizeof module, "%.*s", static_cast<int>(dot - a->ref), a->ref);
    PyObject* there = value_in(module, dot + 1);
    if (there == value && genuine_attribute(module, dot + 1, value)) *seen = Py_NewRef(value);
    Py_XDECREF(there);
  }
  return *seen == value;
}

bool imported_as_seen(pyx_module* m, const pyx_assumption* a, PyObject** seen) {
  PyObject* value = lookup(m->dict, a->name);
  return value && value_as_seen(a, value, seen);
}

// A default that load accepts, that a module name holds, too, or that a module has.
bool default_as_seen(pyx_module* m, pyx_validity* v, int i) {
  const pyx_assumption* a = &v->library->assumptions[i];
  PyObject* value = pyx_default_of(m, v, i);
  if (!value) return false;
  if (a->load) return a->load(value);
  if (a->ref[0] == '=') return value == lookup(m->dict, a->ref + 1);
  return value_as_seen(a, value, &v->seen[i]);
}

// The module that an assumption is about, null when it is not there as it was compiled.
pyx_module* home_of(pyx_module* m, pyx_validity* v, const pyx_assumption* a) {
  return a->home ? pyx_linked(v, a->home) : m;
}

bool holds(pyx_module* own, pyx_validity* v, int i) {
  const pyx_assumption* a = &v->library->assumptions[i];
  pyx_module* m = home_of(own, v, a);
  pyx_module* owner = a->owner ? pyx_linked(v, a->owner) : nullptr;
  if (!m || (a->owner && !owner)) return false;
  switch (a->kind) {
    case PYX_ASSUME_VALUE: {
      PyObject* value = lookup(m->dict, a->name);
      return value && a->load(value);
    }
    case PYX_ASSUME_FUNCTION:
      if (a->owner) return linked_function(owner, lookup(m->dict, a->name), a);
      return function_as_defined(m, lookup(m->dict, a->name), a->id);
    case PYX_ASSUME_BUILTIN: {
      if (lookup(m->dict, a->name)) return false;
      PyObject* value = lookup(m->builtins, a->name);
      return value && genuine_builtin(a->name, value);
    }
    case PYX_ASSUME_MODULE:
      if (owner) {
        PyObject* module = module_in(m, a->name);
        return module && PyModule_GetDict(module) == owner->dict;
      }
      return is_module(module_in(m, a->name), a->ref);
    case PYX_ASSUME_ATTRIBUTE:
      return attribute_as_seen(module_in(m, a->name), v, a, &v->seen[i]);
    case PYX_ASSUME_IMPORTED:
      return imported_as_seen(m, a, &v->seen[i]);
    case PYX_ASSUME_MEMBER:
      return member_as_seen(v, a, &v->seen[i]);
    case PYX_ASSUME_ALIAS: {
      PyObject* value = lookup(m->dict, a->name);
      return value && value == lookup((owner ? owner : m)->dict, a->ref);
    }
    case PYX_ASSUME_MANAGER:
      return function_as_defined(m, pyx_managed(lookup(m->dict, a->name)), a->id);
    case PYX_ASSUME_CLASS: {
      if (a->cls->maker) return pyx_local_class_holds(m, v, a->cls);
      PyObject* value = class_in(m, v, a->name);
      return value && pyx_class_as_defined(m, v, value, a->cls);
    }
    case PYX_ASSUME_DEFAULT:
      return default_as_seen(m, v, i);
    case PYX_ASSUME_CLASS_VALUE: {
      PyObject* type = class_in(m, v, a->name);
      if (!type || !PyType_Check(type)) return false;
      PyObject* dict = reinterpret_cast<PyTypeObject*>(type)->tp_dict;
      PyObject* value = pyx_watch_dict(v, dict) ? lookup(dict, a->param) : nullptr;
      return value && a->load(value);
    }
  }
  return false;
}

}  // namespace

bool pyx::is_known(pyx_module* m, PyObject* o, const pyx_code_info* code) {
  if (!PyFunction_Check(o)) return false;
  auto* f = reinterpret_cast<PyFunctionObject*>(o);
  const pyx_code_cache* cache = static_cast<pyx_code_cache*>(code->cache);
  if (!cache || cache->module != m) cache = pyx_cache_of(code);
  return cache && f->func_code == cache->code && f->func_globals == m->dict && !f->func_closure && !f->func_defaults &&
         !f->func_kwdefaults;
}

pyx_validity* pyx_own_validity;

// Dicts of modules and classes are watched from the moment they are first seen.
bool pyx_watch_dict(pyx_validity* v, PyObject* dict) { return pyx_watch_word(v, pyx_dict_version_at(dict)); }

bool pyx_watch_word(pyx_validity* v, const uint64_t* at) {
  for (int i = 0; i < v->nwatches; i++) {
    if (v->watches[i].at == at) return true;
  }
  if (v->nwatches == pyx_max_watches) return false;
  v->watches[v->nwatches++] = {at, *at};
  return true;
}

bool pyx_watch_module(pyx_validity* v, const pyx_module* m) {
  return pyx_watch_word(v, &m->changes) && pyx_watch_dict(v, m->dict) && pyx_watch_dict(v, m->builtins);
}

bool pyx_as_defined(pyx_module* m, PyObject* value) {
  auto* f = reinterpret_cast<pyx_function*>(value);
  auto* python = reinterpret_cast<PyFunctionObject*>(f->original);
  return f->module == m && python->func_code == f->code && f->state->object == value &&
         python->func_defaults == f->state->defaults && python->func_kwdefaults == f->state->kwdefaults;
}

bool pyx_validity_init(pyx_module*, pyx_validity* v, const pyx_library_spec* library) {
  memset(v, 0, sizeof *v);
  const int n = library->nassumptions + 1;
  v->library = library;
  v->broken = static_cast<uint8_t*>(calloc(n, 1));
  v->looked = static_cast<uint64_t*>(calloc(n, sizeof(uint64_t)));
  v->keys = static_cast<PyObject**>(calloc(n, sizeof(PyObject*)));
  v->held = static_cast<PyObject**>(calloc(n, sizeof(PyObject*)));
  v->seen = static_cast<PyObject**>(calloc(n, sizeof(PyObject*)));
  return v->broken && v->looked && v->keys && v->held && v->seen;
}

namespace {

// Values that no code can change in place.
bool immutable(PyObject* o) {
  return PyFloat_CheckExact(o) || PyLong_CheckExact(o) || PyUnicode_CheckExact(o) || PyBool_Check(o) || o == Py_None;
}

// The assumption held, and since then the module's dict alone has changed: does the name hold what it held?
bool still_holds(pyx_module* m, pyx_validity* v, int i) {
  const pyx_assumption* a = &v->library->assumptions[i];
  if (a->kind == PYX_ASSUME_MEMBER || a->home) return true;
  PyObject* value = PyDict_GetItemWithError(m->dict, v->keys[i]);
  if (a->kind == PYX_ASSUME_BUILTIN) return !value;
  if (a->kind == PYX_ASSUME_DEFAULT || a->kind == PYX_ASSUME_CLASS_VALUE) return false;
  return value && value == v->held[i] && (a->kind != PYX_ASSUME_VALUE || immutable(value));
}

bool look(pyx_module* m, pyx_validity* v, int i) {
  if (!v->keys[i] && !(v->keys[i] = PyUnicode_InternFromString(v->library->assumptions[i].name))) return false;
  if (v->looked[i] >= v->all_since && !v->broken[i] && still_holds(m, v, i)) return true;
  PyErr_Clear();
  if (!holds(m, v, i)) return false;
  if (v->library->assumptions[i].kind == PYX_ASSUME_DEFAULT || v->library->assumptions[i].home) return true;
  PyObject* value = PyDict_GetItemWithError(m->dict, v->keys[i]);
  Py_XSETREF(v->held[i], Py_XNewRef(value));
  return true;
}

// Begins an epoch when something has changed.
void observe(pyx_module* m, pyx_validity* v) {
  if (pyx_unchanged(v) && v->changes == m->changes) return;
  v->epoch++;
  bool others = v->nwatches > 1 && v->changes == m->changes;
  for (int i = 1; others && i < v->nwatches; i++) {
    others = *v->watches[i].at == v->watches[i].was;
  }
  if (others) {
    v->watches[0].was = pyx_dict_version(m->dict);
    return;
  }
  v->all_since = v->epoch;
  v->changes = m->changes;
  v->nwatches = 0;
  pyx_watch_dict(v, m->dict);
  pyx_watch_dict(v, m->builtins);
}

bool holds_now(pyx_module* m, pyx_validity* v, int i) {
  if (v->looked[i] != v->epoch) {
    v->broken[i] = !look(m, v, i);
    v->looked[i] = v->epoch;
  }
  return !v->broken[i];
}

}  // namespace

bool pyx_entry_holds_slow(pyx_module* m, const pyx_live_entry* e) {
  pyx_may_look();
  pyx_validity* v = e->validity;
  observe(m, v);
  for (int i = 0; i < e->entry.nassumes; i++) {
    if (!holds_now(m, v, e->entry.assumes[i])) return false;
  }
  e->epoch = v->epoch;
  return true;
}

extern "C" bool pyx_assumptions(pyx_module* m) {
  pyx_thread_notes* n = pyx_notes();
  const auto running = m->running;
  const pyx_live_entry* e = running == pyx_running_here ? n->running : *running();
  if (!e || (e == n->sure && n->ran == n->sure_at)) return true;
  // Without the GIL nobody can have begun to watch.
  const bool watched = !n->saved && pyx_traced();
  if (!m->active || watched || !pyx_entry_holds(m, e)) return false;
  if (pyx_adopting_in.entry) pyx_take_over_again();
  n->sure = e;
  n->sure_at = n->ran;
  return true;
}

const pyx_live_entry** pyx_running_here() { return &pyx_notes()->running; }

PyObject* pyx_enter(const pyx_live_entry* e, PyObject* const* args) {
  const pyx_live_entry*& running = pyx_notes()->running;
  const pyx_live_entry* outer = running;
  running = e;
  PyObject* result = pyx_call_entry(e, args);
  running = outer;
  return result;
}

void pyx_join(const pyx_library_spec* library, pyx_module* m, pyx_validity* v) {
  *library->module = m;
  pyx_own_validity = v;
  pyx_calls = m->calls;
}
