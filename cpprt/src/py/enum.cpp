// src/py/enum.cpp: is an enumeration still what its statement made?
#include "py/enum.hpp"

#include <cstring>

namespace {

// An attribute of the module enum; borrowed from it, null without an exception.
PyObject* of_enum(const char* name) {
  PyObject* module = PyImport_ImportModule("enum");
  PyObject* value = module ? PyObject_GetAttrString(module, name) : nullptr;
  Py_XDECREF(module);
  if (!value) PyErr_Clear();
  Py_XDECREF(value);
  return value;
}

bool is_base(PyObject* base, const char* name) {
  if (strcmp(name, "int") == 0) return base == reinterpret_cast<PyObject*>(&PyLong_Type);
  if (strcmp(name, "str") == 0) return base == reinterpret_cast<PyObject*>(&PyUnicode_Type);
  return base == of_enum(name);
}

bool bases_are(PyTypeObject* type, const char* const* names) {
  Py_ssize_t n = 0;
  while (names[n]) {
    if (n == PyTuple_GET_SIZE(type->tp_bases) || !is_base(PyTuple_GET_ITEM(type->tp_bases, n), names[n])) return false;
    n++;
  }
  return n == PyTuple_GET_SIZE(type->tp_bases);
}

// A name that decides how members compare, or is looked up in its own way.
bool decides(const char* name) {
  for (const char* known : {"__eq__", "__ne__", "__hash__", "__bool__", "__getattr__", "__getattribute__"}) {
    if (strcmp(name, known) == 0) return true;
  }
  return false;
}

bool namespace_as_made(pyx_module* m, PyObject* dict, const pyx_class_spec* c) {
  for (int i = 0; i < c->nmembers; i++) {
    const pyx_member_spec* s = &c->members[i];
    PyObject* value = PyDict_GetItemString(dict, s->name);
    if (s->kind != PYX_MEMBER_ANY && (!value || !pyx_member_as_made(m, value, s))) return false;
  }
  PyObject *key, *value;
  Py_ssize_t at = 0;
  while (PyDict_Next(dict, &at, &key, &value)) {
    const char* name = PyUnicode_Check(key) ? PyUnicode_AsUTF8(key) : nullptr;
    if (!name) return PyErr_Clear(), false;
    if (decides(name)) return false;
  }
  return true;
}

// The members of the names expected, in order and no others; what keeps them is the class.
bool members_of(PyObject* dict, const char* const* names, PyObject** out, Py_ssize_t most) {
  PyObject* list = PyDict_GetItemString(dict, "_member_names_");
  PyObject* map = PyDict_GetItemString(dict, "_member_map_");
  if (!list || !map || !PyList_Check(list) || !PyDict_Check(map)) return false;
  Py_ssize_t n = 0;
  for (; names[n]; n++) {
    if (n == most || n >= PyList_GET_SIZE(list)) return false;
    PyObject* name = PyList_GET_ITEM(list, n);
    if (!PyUnicode_Check(name) || PyUnicode_CompareWithASCIIString(name, names[n]) != 0) return false;
    out[n] = PyDict_GetItemWithError(map, name);
    if (!out[n]) return PyErr_Clear(), false;
  }
  return n == PyList_GET_SIZE(list);
}

}  // namespace

bool pyx_member_facts(PyObject* member, PyObject** name, PyObject** value, int64_t* hash) {
  *hash = PyObject_Hash(member);
  *name = PyObject_GetAttrString(member, "_name_");
  *value = PyObject_GetAttrString(member, "_value_");
  if (*name && *value && !PyErr_Occurred()) return true;
  PyErr_Clear();
  Py_XDECREF(*name);
  Py_XDECREF(*value);
  return false;
}

bool pyx_enum_as_defined(pyx_module* m, pyx_validity* v, PyObject* value, const pyx_class_spec* c) {
  if (reinterpret_cast<PyObject*>(Py_TYPE(value)) != of_enum("EnumType")) return false;
  auto* type = reinterpret_cast<PyTypeObject*>(value);
  constexpr Py_ssize_t most = 256;
  PyObject* members[most];
  if (!pyx_watch_dict(v, type->tp_dict) || !bases_are(type, c->members_of->bases) ||
      !namespace_as_made(m, type->tp_dict, c) || !members_of(type->tp_dict, c->members_of->members, members, most)) {
    return false;
  }
  if (c->info->type == reinterpret_cast<pyobj*>(value)) return true;
  if (!c->members_of->load(members)) return false;
  c->info->type = reinterpret_cast<pyobj*>(Py_NewRef(value));
  return true;
}
