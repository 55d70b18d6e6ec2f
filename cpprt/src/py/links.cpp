// src/py/links.cpp: modules of one program find each other's state blocks.
//
// A library may contain native code of functions of other modules. What these names mean, and what their functions, their
// tracebacks and the generic clone need, is in the state blocks of those modules, which their own libraries make: the
// interpreter keeps them by the addresses of the namespaces that they serve.
#include "py/process.hpp"
#include "py/state.hpp"

namespace {

PyObject* registry() {  // borrowed, null without an exception
  PyObject* all = PyInterpreterState_GetDict(PyInterpreterState_Get());
  if (!all) return nullptr;
  constexpr const char* name = "pyx2cpp.modules";
  PyObject* found = PyDict_GetItemString(all, name);
  if (found) return found;
  PyObject* made = PyDict_New();
  const bool ok = made && PyDict_SetItemString(all, name, made) == 0;
  Py_XDECREF(made);
  PyErr_Clear();
  return ok ? made : nullptr;
}

pyx_module* registered(PyObject* dict) {
  PyObject* all = registry();
  PyObject* key = all ? PyLong_FromVoidPtr(dict) : nullptr;
  PyObject* value = key ? PyDict_GetItemWithError(all, key) : nullptr;
  Py_XDECREF(key);
  auto* m = value ? static_cast<pyx_module*>(PyLong_AsVoidPtr(value)) : nullptr;
  PyErr_Clear();
  return m;
}

uint64_t hash_of(const pyx_module_spec* s) {
  uint64_t h = 0xcbf29ce484222325ull;
  for (size_t i = 0; i < s->source_size; i++) h = (h ^ static_cast<unsigned char>(s->source[i])) * 0x100000001b3ull;
  return h;
}

// The module of that name as it is now; it may be in the middle of its own import.
pyx_module* find(const pyx_link* link) {
  PyObject* module = PyDict_GetItemString(PyImport_GetModuleDict(), link->name);
  if (!module || !PyModule_Check(module)) return nullptr;
  pyx_module* m = registered(PyModule_GetDict(module));
  if (!m || m->abi != pyx_abi || !m->active) return nullptr;
  if (m == *link->slot || hash_of(m->spec) == link->hash) return m;
  return nullptr;
}

}  // namespace

bool pyx_register(pyx_module* m) {
  PyObject* all = registry();
  PyObject *key = PyLong_FromVoidPtr(m->dict), *value = PyLong_FromVoidPtr(m);
  const bool ok = all && key && value && PyDict_SetItem(all, key, value) == 0;
  Py_XDECREF(key);
  Py_XDECREF(value);
  return ok;
}

void pyx_unregister(pyx_module* m) {
  PyObject* all = registry();
  PyObject* key = PyLong_FromVoidPtr(m->dict);
  if (all && key && registered(m->dict) == m && PyDict_DelItem(all, key) < 0) PyErr_Clear();
  Py_XDECREF(key);
  PyErr_Clear();
}

pyx_module* pyx_linked(pyx_validity* v, int i) {
  const pyx_link* link = &v->library->links[i - 1];
  pyx_module* m = find(link);
  if (!m || !pyx_watch_module(v, m)) return nullptr;
  *link->slot = m;
  return m;
}

extern "C" pyobj* pyx_module_object(pyx_module* m) {
  PyObject* object = m->object ? PyWeakref_GetObject(m->object) : nullptr;
  if (object && object != Py_None) return px(Py_NewRef(object));
  PyErr_SetString(PyExc_ReferenceError, "the module is gone");
  return nullptr;
}
