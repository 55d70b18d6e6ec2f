// src/py/plaincall.cpp: which functions written in C never look for the Python frame of their caller.
#include "py/plaincall.hpp"

#include <cstring>

namespace {

bool among(const char* name, const char* const* names) {
  for (; *names; names++) {
    if (strcmp(name, *names) == 0) return true;
  }
  return false;
}

// Modules whose functions compute: they neither run Python code on arguments of plain types nor warn.
const char* const modules[] = {"math",    "cmath",   "zlib",        "binascii",  "_struct", "_hashlib", "_md5",
                               "_sha1",   "_sha256", "_sha512",     "_sha2",     "_sha3",   "_blake2",  "_random",
                               "_bisect", "_heapq",  "_statistics", "_datetime", nullptr};

// Classes whose methods do so.
const char* const classes[] = {"re.Pattern",
                               "re.Match",
                               "_hashlib.HASH",
                               "datetime.date",
                               "datetime.datetime",
                               "datetime.timedelta",
                               "_io.StringIO",
                               "_io.BytesIO",
                               "_io.TextIOWrapper",
                               "_io.BufferedReader",
                               "_io.BufferedWriter",
                               "_struct.Struct",
                               "Struct",
                               "decimal.Decimal",
                               "array.array",
                               "bytearray",
                               "bytes",
                               "str",
                               "int",
                               "float",
                               nullptr};

bool is_fixed(PyTypeObject* t) {
  return !(t->tp_flags & Py_TPFLAGS_HEAPTYPE) || t->tp_flags & Py_TPFLAGS_IMMUTABLETYPE;
}

bool of_known_class(PyObject* o) { return is_fixed(Py_TYPE(o)) && among(Py_TYPE(o)->tp_name, classes); }

// Of these, operators run no code of Python either. (The zones of a datetime may.)
const char* const values[] = {"decimal.Decimal", "datetime.date", "datetime.timedelta", nullptr};

struct methods {
  const char* of;
  const char* const names[6];
};
const methods movers[] = {{"list", {"append", "pop", "copy", "reverse", nullptr}},
                          {"collections.deque", {"append", "appendleft", "pop", "popleft", nullptr}},
                          {"dict", {"keys", "values", "items", "copy", nullptr}}};

}  // namespace

const void* pyx_plain_method(PyObject* method) {
  const auto* d = reinterpret_cast<PyMethodDescrObject*>(method);
  for (const methods& m : movers) {
    if (strcmp(d->d_common.d_type->tp_name, m.of) == 0 && is_fixed(d->d_common.d_type)) {
      return among(d->d_method->ml_name, m.names) ? method : nullptr;
    }
  }
  return nullptr;
}

bool pyx_is_plain_class(PyTypeObject* t) {
  static PyTypeObject *last, *last_other;  // what was asked for last
  if (t == last) return true;
  if (t == last_other) return false;
  const bool found = among(t->tp_name, values);
  (found ? last : last_other) = t;
  return found;
}

const void* pyx_plain_function(PyObject* f) {
  const auto* c = reinterpret_cast<PyCFunctionObject*>(f);
  if (!c->m_self) return nullptr;
  const char* module = PyModule_CheckExact(c->m_self) ? PyModule_GetName(c->m_self) : nullptr;
  if (!module) PyErr_Clear();
  return (module ? among(module, modules) : of_known_class(c->m_self)) ? c->m_ml : nullptr;
}

const void* pyx_plain_class(PyObject* self) { return of_known_class(self) ? Py_TYPE(self) : nullptr; }
