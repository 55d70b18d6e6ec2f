// src/py/dataclass.cpp: has @dataclass done what the class statement shows?
#include "py/dataclass.hpp"

#include <cstring>
#include <string>

namespace {

// Attribute of a Field; a new reference, null without an exception.
PyObject* attribute(PyObject* o, const char* name) {
  PyObject* v = PyObject_GetAttrString(o, name);
  if (!v) PyErr_Clear();
  return v;
}

bool flag(PyObject* field, const char* name) {
  PyObject* v = attribute(field, name);
  Py_XDECREF(v);
  return v == Py_True;
}

// Has the field a value under the name, and not what stands for none?
bool given(PyObject* field, const char* name) {
  PyObject* v = attribute(field, name);
  const bool is = v && strcmp(Py_TYPE(v)->tp_name, "_MISSING_TYPE") != 0;
  Py_XDECREF(v);
  return is;
}

// What kind of field it is, as dataclasses calls it.
std::string kind_of(PyObject* field) {
  PyObject* kind = attribute(field, "_field_type");
  PyObject* name = kind ? attribute(kind, "name") : nullptr;
  const char* text = name && PyUnicode_Check(name) ? PyUnicode_AsUTF8(name) : nullptr;
  std::string out = text ? text : "";
  PyErr_Clear();
  Py_XDECREF(name);
  Py_XDECREF(kind);
  return out;
}

bool hashed(PyObject* field) {
  PyObject* v = attribute(field, "hash");
  Py_XDECREF(v);
  return v == Py_None ? flag(field, "compare") : v == Py_True;
}

// The letters of core.DataClass.DataSpec, in alphabetical order.
std::string letters(PyObject* field) {
  std::string out;
  if (flag(field, "compare")) out += 'c';
  if (given(field, "default")) out += 'd';
  if (given(field, "default_factory")) out += 'f';
  if (hashed(field)) out += 'h';
  if (flag(field, "init")) out += 'i';
  if (flag(field, "kw_only")) out += 'k';
  if (flag(field, "repr")) out += 'r';
  return out;
}

}  // namespace

namespace {

// A comparison that functools.total_ordering has added under that name.
bool added_by_total_ordering(PyFunctionObject* f, const char* name) {
  PyObject* module = PyDict_GetItemString(PyImport_GetModuleDict(), "functools");
  if (!module || f->func_globals != PyModule_GetDict(module)) return false;
  const char* code = PyUnicode_AsUTF8(reinterpret_cast<PyCodeObject*>(f->func_code)->co_name);
  return code && code[0] == '_' && code[1] == name[2] && code[2] == name[3] && strncmp(code + 3, "_from_", 6) == 0;
}

}  // namespace

bool pyx_generated(pyx_module* m, PyObject* value, const char* name) {
  PyObject* inner = value && PyFunction_Check(value) ? attribute(value, "__wrapped__") : nullptr;  // __repr__
  PyObject* f = inner ? inner : value;
  bool ok = f && PyFunction_Check(f);
  if (ok) {
    auto* fn = reinterpret_cast<PyFunctionObject*>(f);
    auto* code = reinterpret_cast<PyCodeObject*>(fn->func_code);
    ok = fn->func_globals == m->dict && PyUnicode_CompareWithASCIIString(code->co_name, name) == 0 &&
         PyUnicode_CompareWithASCIIString(code->co_filename, "<string>") == 0;
    ok = ok || added_by_total_ordering(fn, name);
  }
  Py_XDECREF(inner);
  return ok;
}

bool pyx_fields_are(PyObject* fields, const char* description) {
  if (!PyDict_Check(fields)) return false;
  std::string seen;
  PyObject *key, *field;
  Py_ssize_t at = 0;
  while (PyDict_Next(fields, &at, &key, &field)) {
    const std::string kind = kind_of(field);
    if (kind == "_FIELD_CLASSVAR") continue;
    const char* name = PyUnicode_Check(key) ? PyUnicode_AsUTF8(key) : nullptr;
    if ((kind != "_FIELD" && kind != "_FIELD_INITVAR") || !name) {
      PyErr_Clear();
      return false;
    }
    seen += name + (":" + letters(field)) + (kind == "_FIELD" ? ";" : "v;");
  }
  return seen == description;
}
