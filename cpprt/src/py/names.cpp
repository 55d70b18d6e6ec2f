// src/py/names.cpp: hooks that look names up: globals, builtins, imports.
#include <cstring>

#include "py/inst.hpp"
#include "py/objects.hpp"
#include "py/state.hpp"

namespace {

bool undefined(PyObject* name) {
  PyErr_Format(PyExc_NameError, "name '%.200U' is not defined", name);
  PyObject *type, *value, *traceback;  // NameError.name is what suggestions are made from
  PyErr_Fetch(&type, &value, &traceback);
  PyErr_NormalizeException(&type, &value, &traceback);
  if (value && PyObject_SetAttrString(value, "name", name) < 0) PyErr_Clear();
  PyErr_Restore(type, value, traceback);
  return false;
}

PyObject* builtin(PyObject* builtins, pyx_name* name) {
  PyObject* value = pyx_in_dict(builtins, name);
  if (!value && !PyErr_Occurred()) undefined(pyx_name_object(name));
  return Py_XNewRef(value);
}

// What __import__ gives; leaf: the named module rather than its top package.
PyObject* import(PyObject* globals, PyObject* builtins, const char* name, bool leaf, int level) {
  PyObject* function = PyDict_GetItemString(builtins, "__import__");
  if (!function) {
    PyErr_SetString(PyExc_ImportError, "__import__ not found");
    return nullptr;
  }
  // A from-list of a name that every module has: asks for the leaf and imports nothing further.
  PyObject* from = leaf ? Py_BuildValue("(s)", "__name__") : Py_NewRef(Py_None);
  PyObject* result = from ? PyObject_CallFunction(function, "sOOOi", name, globals, Py_None, from, level) : nullptr;
  Py_XDECREF(from);
  return result;
}

// The submodule that from-imports find when the package has no such attribute. Null without an exception: none.
PyObject* submodule(PyObject* package, PyObject* name) {
  PyObject* package_name = PyObject_GetAttrString(package, "__name__");
  PyObject* full =
      package_name && PyUnicode_Check(package_name) ? PyUnicode_FromFormat("%U.%U", package_name, name) : nullptr;
  Py_XDECREF(package_name);
  if (!full) return PyErr_Clear(), nullptr;
  PyObject* path = PyObject_GetAttrString(package, "__path__");
  PyObject* module = path ? PyImport_Import(full) : nullptr;
  if (module || !path || (PyErr_Occurred() && PyErr_ExceptionMatches(PyExc_ModuleNotFoundError))) {
    PyErr_Clear();
    Py_XDECREF(module);
    module = PyImport_GetModule(full);
  }
  Py_XDECREF(path);
  Py_DECREF(full);
  return module;
}

void cannot_import(PyObject* package, PyObject* name) {
  PyObject* package_name = PyObject_GetAttrString(package, "__name__");
  if (!package_name) {
    PyErr_Clear();
    package_name = PyUnicode_FromString("<unknown module name>");
  }
  PyObject* file = PyObject_GetAttrString(package, "__file__");
  if (!file) PyErr_Clear();
  PyObject* text = file ? PyUnicode_FromFormat("cannot import name %R from %R (%S)", name, package_name, file)
                        : PyUnicode_FromFormat("cannot import name %R from %R (unknown location)", name, package_name);
  if (text) PyErr_SetImportErrorSubclass(PyExc_ImportError, text, package_name, file);
  Py_XDECREF(text);
  Py_XDECREF(file);
  Py_XDECREF(package_name);
}

// What a loaded module has under the last part of a name: numpy.add, whose methods native code calls. New
// reference, null without an exception when there is none.
PyObject* member_named(const char* name) {
  const char* dot = strrchr(name, '.');
  if (!dot) return nullptr;
  PyObject* text = PyUnicode_FromStringAndSize(name, dot - name);
  PyObject* module = text ? PyImport_GetModule(text) : nullptr;
  PyObject* value = module ? PyObject_GetAttrString(module, dot + 1) : nullptr;
  Py_XDECREF(text);
  Py_XDECREF(module);
  PyErr_Clear();
  return value;
}

constexpr uint8_t text_keys = 1;

// The entries of a dict that has texts for keys and a table of its own; null for others.
pyx_unicode_entry* text_entries(PyObject* dict, pyx_dict_keys** keys) {
  auto* d = reinterpret_cast<PyDictObject*>(dict);
  *keys = reinterpret_cast<pyx_dict_keys*>(d->ma_keys);
  if (d->ma_values || (*keys)->kind != text_keys) return nullptr;
  return reinterpret_cast<pyx_unicode_entry*>((*keys)->indices + (size_t{1} << (*keys)->log2_index_bytes));
}

// Finds the place of a name again; false: there is none.
bool locate(pyx_unicode_entry* entries, int64_t n, pyx_name* name, PyObject* key) {
  for (int64_t i = 0; i < n; i++) {
    if (entries[i].key != key || !entries[i].value) continue;
    name->place = i;
    return true;
  }
  return false;
}

PyObject** place_of(PyObject* dict, pyx_name* name) {
  PyObject* key = pyx_name_object(name);
  pyx_dict_keys* keys;
  pyx_unicode_entry* entries = text_entries(dict, &keys);
  if (!entries) return nullptr;
  const bool there = name->place < keys->nentries && entries[name->place].key == key && entries[name->place].value;
  if (__builtin_expect(!there, 0)) {
    if (!PyDict_GetItemWithError(dict, key) || !locate(entries, keys->nentries, name, key)) return nullptr;
  }
  return &entries[name->place].value;
}

// A version that no dict of the process has had: one that CPython gives to a dict of ours. 0: no memory.
uint64_t fresh_version() {
  static PyObject* const ours = PyDict_New();
  static PyObject* const key = PyUnicode_InternFromString("turn");
  static bool turn;
  turn = !turn;
  if (!ours || !key || PyDict_SetItem(ours, key, turn ? Py_True : Py_False) < 0) {
    PyErr_Clear();
    return 0;
  }
  return pyx_dict_version(ours);
}

}  // namespace

extern "C" {

pyobj** pyx_global_place(pyx_module* m, pyx_name* name) {
  PyObject** at = place_of(m->dict, name);
  if (pyx_adopting_now && at && (PyList_Check(*at) || PyDict_Check(*at))) pyx_give_back();
  return reinterpret_cast<pyobj**>(at);
}

bool pyx_global_put(pyx_module* m, pyx_name* name, pyobj* v) {
  const uint64_t fresh = fresh_version();
  PyObject** at = place_of(m->dict, name);
  if (!at || fresh == 0) {
    const bool ok = PyDict_SetItem(m->dict, pyx_name_object(name), py(v)) == 0;
    Py_DECREF(py(v));
    return ok;
  }
  PyObject* old = *at;
  *at = py(v);
  uint64_t& version = reinterpret_cast<PyDictObject*>(m->dict)->ma_version_tag;
  const uint64_t before = version;
  version = fresh;
  pyx_validity* own = pyx_own_validity;
  for (int i = 0; own && i < own->nwatches; i++) {
    pyx_watch* w = &own->watches[i];
    if (w->at == pyx_dict_version_at(m->dict) && w->was == before) w->was = version;
  }
  Py_DECREF(old);
  return true;
}

pyobj* pyx_global_get(pyx_module* m, pyx_name* name) {
  pyx_counted();
  if (PyObject* value = pyx_in_dict(m->dict, name)) return px(Py_NewRef(value));
  return PyErr_Occurred() ? nullptr : px(builtin(m->builtins, name));
}

bool pyx_global_set(pyx_module* m, pyx_name* name, pyobj* v) {
  pyx_counted();
  return PyDict_SetItem(m->dict, pyx_name_object(name), py(v)) == 0;
}

bool pyx_global_del(pyx_module* m, pyx_name* name) {
  pyx_counted();
  PyObject* key = pyx_name_object(name);
  if (PyDict_DelItem(m->dict, key) == 0) return true;
  if (!PyErr_ExceptionMatches(PyExc_KeyError)) return false;
  PyErr_Clear();
  return undefined(key);
}

pyobj* pyx_builtin_get(pyx_name* name) { return px(builtin(PyEval_GetBuiltins(), name)); }

pyobj* pyx_known_module(pyx_module* m, pyx_name* name) {
  pyx_counted();
  PyObject* module = pyx_in_dict(PyImport_GetModuleDict(), name);
  if (module && PyModule_CheckExact(module)) return px(Py_NewRef(module));
  PyErr_Clear();
  if (PyObject* found = member_named(name->text)) return px(found);
  return px(import(m->dict, m->builtins, name->text, true, 0));
}

pyobj* pyx_import(pyx_module* m, const char* name, bool as, int level) {
  pyx_counted();
  return px(import(m->dict, m->builtins, name, as, level));
}

pyobj* pyx_import_from(pyobj* module, pyx_name* name) {
  pyx_counted();
  PyObject* key = pyx_name_object(name);
  PyObject* value = PyObject_GetAttr(py(module), key);
  if (value || !PyErr_ExceptionMatches(PyExc_AttributeError)) return px(value);
  PyErr_Clear();
  value = submodule(py(module), key);
  if (!value && !PyErr_Occurred()) cannot_import(py(module), key);
  return px(value);
}

}  // extern "C"
