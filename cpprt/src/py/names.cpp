// src/py/names.cpp: hooks that look names up: globals, builtins, imports.
#include <cstring>

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

PyObject* builtin(PyObject* builtins, PyObject* name) {
  PyObject* value = PyDict_GetItemWithError(builtins, name);
  if (!value && !PyErr_Occurred()) undefined(name);
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

}  // namespace

extern "C" {

pyobj* pyx_global_get(pyx_module* m, pyx_name* name) {
  pyx_counted();
  if (PyObject* value = pyx_in_dict(m->dict, name)) return px(Py_NewRef(value));
  return PyErr_Occurred() ? nullptr : px(builtin(m->builtins, pyx_name_object(name)));
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

pyobj* pyx_builtin_get(pyx_name* name) {
  PyObject* builtins = PyEval_GetBuiltins();
  return px(builtin(builtins, pyx_name_object(name)));
}

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
