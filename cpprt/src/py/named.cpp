// src/py/named.cpp: is a named tuple class what its statement made?
#include <cstring>
#include <string>

#include "py/enum.hpp"

namespace {

// Borrowed from the namespace, null without an exception.
PyObject* own(PyTypeObject* type, const char* name) { return PyDict_GetItemString(type->tp_dict, name); }

// The fields as core.DataClass.NamedSpec describes them.
std::string fields_of(PyTypeObject* type) {
  std::string out;
  PyObject* names = own(type, "_fields");
  PyObject* defaults = own(type, "_field_defaults");
  if (!names || !PyTuple_Check(names) || !defaults || !PyDict_Check(defaults)) return out;
  for (Py_ssize_t i = 0; i < PyTuple_GET_SIZE(names); i++) {
    PyObject* name = PyTuple_GET_ITEM(names, i);
    const char* text = PyUnicode_Check(name) ? PyUnicode_AsUTF8(name) : nullptr;
    PyObject* getter = text ? own(type, text) : nullptr;
    if (!getter || strcmp(Py_TYPE(getter)->tp_name, "_collections._tuplegetter") != 0) return PyErr_Clear(), "";
    out += text;
    if (PyDict_GetItemWithError(defaults, name)) out += '=';
    out += ';';
  }
  return out;
}

// __new__ as collections.namedtuple makes it from text.
bool generated_new(PyTypeObject* type) {
  PyObject* made = own(type, "__new__");
  PyObject* f = made ? PyObject_GetAttrString(reinterpret_cast<PyObject*>(type), "__new__") : nullptr;
  if (!f) return PyErr_Clear(), false;
  const bool ok = PyFunction_Check(f) &&
                  strncmp(PyUnicode_AsUTF8(reinterpret_cast<PyCodeObject*>(PyFunction_GET_CODE(f))->co_filename),
                          "<string>", 8) == 0;
  Py_DECREF(f);
  return ok;
}

// Names that would change what instances do.
bool as_tuple(PyTypeObject* type, const pyx_class_spec* c) {
  for (const char* name :
       {"__eq__", "__ne__", "__lt__", "__le__", "__gt__", "__ge__", "__hash__", "__getitem__", "__iter__", "__len__",
        "__contains__", "__bool__", "__getattribute__", "__getattr__", "__setattr__", "__str__"}) {
    bool expected = false;
    for (int i = 0; i < c->nmembers; i++) expected = expected || strcmp(c->members[i].name, name) == 0;
    if (!expected && own(type, name)) return false;
  }
  return true;
}

// _replace, _asdict and _make as the module collections has them for every named tuple.
bool makes_as_collections(PyTypeObject* type) {
  PyObject* modules = PyImport_GetModuleDict();
  PyObject* collections = PyDict_GetItemString(modules, "collections");
  for (const char* name : {"_replace", "_asdict", "_make"}) {
    PyObject* f = own(type, name);
    PyObject* inner = f && Py_TYPE(f) == &PyClassMethod_Type ? PyObject_GetAttrString(f, "__func__") : Py_XNewRef(f);
    const bool ok = inner && collections && PyFunction_Check(inner) &&
                    PyFunction_GET_GLOBALS(inner) == PyModule_GetDict(collections);
    Py_XDECREF(inner);
    PyErr_Clear();
    if (!ok) return false;
  }
  return true;
}

}  // namespace

namespace {

// The class that collections.namedtuple made: the base of one whose statement derives it from such a call and adds no slots.
PyTypeObject* made_by_collections(PyTypeObject* type) {
  PyTypeObject* base = type->tp_base;
  if (base == &PyTuple_Type || !base || base->tp_base != &PyTuple_Type) return type;
  const bool same = Py_TYPE(base) == &PyType_Type && PyTuple_GET_SIZE(base->tp_bases) == 1 &&
                    type->tp_dictoffset == 0 && type->tp_weaklistoffset == 0 &&
                    type->tp_basicsize == base->tp_basicsize;
  return same ? base : type;
}

// Does a class derived from made leave to it what it is a named tuple by?
bool leaves_fields(PyTypeObject* type, PyTypeObject* made) {
  if (type == made) return true;
  for (const char* name :
       {"__new__", "__init__", "__match_args__", "_fields", "_field_defaults", "_make", "_replace", "_asdict"}) {
    if (own(type, name)) return false;
  }
  PyObject* names = own(made, "_fields");
  for (Py_ssize_t i = 0; names && PyTuple_Check(names) && i < PyTuple_GET_SIZE(names); i++) {
    if (PyDict_GetItemWithError(type->tp_dict, PyTuple_GET_ITEM(names, i))) return false;
  }
  return true;
}

}  // namespace

bool pyx_named_as_defined(pyx_module* m, pyx_validity* v, PyObject* value, const pyx_class_spec* c) {
  if (Py_TYPE(value) != &PyType_Type) return false;
  auto* type = reinterpret_cast<PyTypeObject*>(value);
  PyTypeObject* made = made_by_collections(type);
  if (!(type->tp_flags & Py_TPFLAGS_HEAPTYPE) || made->tp_base != &PyTuple_Type ||
      PyTuple_GET_SIZE(type->tp_bases) != 1 || !pyx_watch_dict(v, type->tp_dict) || !pyx_watch_dict(v, made->tp_dict) ||
      fields_of(made) != c->fields || !generated_new(made) || !as_tuple(type, c) || !as_tuple(made, c) ||
      !makes_as_collections(made) || !leaves_fields(type, made)) {
    return false;
  }
  for (int i = 0; i < c->nmembers; i++) {
    const pyx_member_spec* s = &c->members[i];
    PyObject* found = own(type, s->name);
    if (!found) found = own(made, s->name);
    if (s->kind != PYX_MEMBER_ANY && (!found || !pyx_member_as_made(m, found, s))) return false;
  }
  if (c->info->type != reinterpret_cast<pyobj*>(value)) c->info->type = reinterpret_cast<pyobj*>(Py_NewRef(value));
  return true;
}
