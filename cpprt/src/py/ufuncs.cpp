// src/py/ufuncs.cpp: hooks on NumPy's ufuncs: their inner loops, and what it does about floating-point errors.
#include <cstring>

#include "py/numpy.hpp"
#include "py/objects.hpp"

namespace {

// The head of a ufunc object, which is part of NumPy's binary interface.
struct ufunc_object {
  PyObject_HEAD int nin, nout, nargs;
  int identity;
  pyx_np_loop* functions;
  void* const* data;
  int ntypes;
  int reserved;
  const char* name;
  const char* types;
};

PyObject* numpy() {  // borrowed
  static PyObject* module;
  if (!module) module = PyImport_ImportModule("numpy");
  return module;
}

// The type number of a type character.
int type_of(char c) {
  switch (c) {
    case '?':
      return 0;
    case 'b':
      return 1;
    case 'B':
      return 2;
    case 'h':
      return 3;
    case 'H':
      return 4;
    case 'i':
      return 5;
    case 'I':
      return 6;
    case 'l':
      return 7;
    case 'f':
      return 11;
    case 'L':
      return 8;
    case 'd':
      return 12;
    case 'F':
      return 14;
    case 'D':
      return 15;
  }
  return -1;
}

// np.geterr()[kind] as text; empty with an exception cleared.
struct error_modes {
  PyObject* dict;
  error_modes() : dict(numpy() ? PyObject_CallMethod(numpy(), "geterr", nullptr) : nullptr) {
    if (!dict) PyErr_Clear();
  }
  ~error_modes() { Py_XDECREF(dict); }
  const char* operator[](const char* kind) const {
    PyObject* mode = dict ? PyDict_GetItemString(dict, kind) : nullptr;
    const char* text = mode ? PyUnicode_AsUTF8(mode) : nullptr;
    if (!text) PyErr_Clear();
    return text ? text : "warn";
  }
};

struct held {
  PyObject* o;
  ~held() { Py_XDECREF(o); }
};

struct kind {
  unsigned flag;
  const char* key;
  const char* text;
};
// In the order in which NumPy looks at them.
constexpr kind kinds[] = {{NP_FLAG_DIVIDE, "divide", "divide by zero"},
                          {NP_FLAG_OVERFLOW, "over", "overflow"},
                          {NP_FLAG_UNDERFLOW, "under", "underflow"},
                          {NP_FLAG_INVALID, "invalid", "invalid value"}};

// The number that np.seterrcall's function is given.
long number_of(unsigned flags) {
  return (flags & NP_FLAG_DIVIDE ? 1 : 0) | (flags & NP_FLAG_OVERFLOW ? 2 : 0) | (flags & NP_FLAG_UNDERFLOW ? 4 : 0) |
         (flags & NP_FLAG_INVALID ? 8 : 0);
}

bool call_handler(const char* method, const char* text, unsigned flags) {
  PyObject* handler = PyObject_CallMethod(numpy(), "geterrcall", nullptr);
  PyObject* r = nullptr;
  if (handler && method) {
    r = PyObject_CallMethod(handler, method, "s", text);
  } else if (handler) {
    r = PyObject_CallFunction(handler, "sl", text, number_of(flags));
  }
  Py_XDECREF(handler);
  Py_XDECREF(r);
  return r != nullptr;
}

bool report(const kind& k, const char* mode, unsigned flags, const char* ufunc, const pyx_code_info* code, int line) {
  char text[120];
  snprintf(text, sizeof text, "%s encountered in %s", k.text, ufunc);
  if (strcmp(mode, "warn") == 0) return pyx_warn(PYX_RuntimeWarning, text, code, line);
  if (strcmp(mode, "raise") == 0) return PyErr_SetString(PyExc_FloatingPointError, text), false;
  if (strcmp(mode, "call") == 0) return call_handler(nullptr, k.text, flags);
  char full[140];
  snprintf(full, sizeof full, "Warning: %s\n", text);
  if (strcmp(mode, "print") == 0) return fputs(full, stderr), true;
  if (strcmp(mode, "log") == 0) return call_handler("write", full, flags);
  return true;
}

// Does any filter of warnings make an exception of what it matches? The answer is kept for the list as it is.
bool filters_raise() {
  static PyObject* warnings;
  static const void* seen[3];
  static PyObject* first;  // held, so that its address is not used again
  static bool answer;
  if (!warnings && !(warnings = PyImport_ImportModule("warnings"))) return PyErr_Clear(), true;
  PyObject* filters = PyDict_GetItemString(PyModule_GetDict(warnings), "filters");
  if (!filters || !PyList_Check(filters)) return true;
  const Py_ssize_t n = PyList_GET_SIZE(filters);
  const void* now[] = {filters, n ? PyList_GET_ITEM(filters, 0) : nullptr, reinterpret_cast<void*>(n)};
  if (memcmp(seen, now, sizeof now) == 0) return answer;
  answer = false;
  for (Py_ssize_t i = 0; i < n; i++) {
    PyObject* f = PyList_GET_ITEM(filters, i);
    PyObject* action = PyTuple_Check(f) && PyTuple_GET_SIZE(f) > 0 ? PyTuple_GET_ITEM(f, 0) : nullptr;
    if (!action || !PyUnicode_Check(action) || PyUnicode_CompareWithASCIIString(action, "error") == 0) answer = true;
  }
  Py_XSETREF(first, n ? Py_NewRef(PyList_GET_ITEM(filters, 0)) : nullptr);
  memcpy(seen, now, sizeof now);
  return answer;
}

}  // namespace

extern "C" {

// What a module has under a name. A new reference, null with an exception.
static PyObject* attribute_of(const char* module, const char* name) {
  PyObject* m = PyImport_ImportModule(module);
  PyObject* o = m ? PyObject_GetAttrString(m, name) : nullptr;
  Py_XDECREF(m);
  return o;
}

// The ufunc of a name; of clip, which is a function around one in the public module, the one behind it. A new reference.
static PyObject* find_ufunc(const char* name) {
  PyObject* o;
  if (strncmp(name, "linalg.", 7) == 0) {
    o = attribute_of("numpy.linalg._umath_linalg", name + 7);
  } else if (strncmp(name, "fft.", 4) == 0) {
    o = attribute_of("numpy.fft._pocketfft_umath", name + 4);
  } else if (strncmp(name, "special.", 8) == 0) {
    o = attribute_of("scipy.special", name + 8);
  } else {
    o = numpy() ? PyObject_GetAttrString(numpy(), name) : nullptr;
    if (o && strcmp(Py_TYPE(o)->tp_name, "numpy.ufunc") != 0) Py_SETREF(o, attribute_of("numpy._core.umath", name));
  }
  if (o && strcmp(Py_TYPE(o)->tp_name, "numpy.ufunc") == 0) return o;
  PyErr_Clear();
  Py_XDECREF(o);
  return nullptr;
}

bool pyx_np_inner(const char* ufunc, const char* types, pyx_np_loop* run, void** data) {
  pyx_need_gil();
  PyObject* o = find_ufunc(ufunc);
  if (!o) return false;
  auto* u = reinterpret_cast<ufunc_object*>(o);
  bool found = static_cast<int>(strlen(types)) == u->nargs;
  int at = 0;
  for (bool match = false; found && !match; at++) {
    found = at < u->ntypes;
    match = found;
    for (int k = 0; match && k < u->nargs; k++) match = u->types[at * u->nargs + k] == type_of(types[k]);
    if (match) {
      *data = u->data ? u->data[at] : nullptr;
      *run = u->functions[at];
    }
  }
  Py_DECREF(o);  // the module keeps it
  return found;
}

unsigned pyx_np_errors() {
  pyx_need_gil();
  const error_modes modes;
  unsigned flags = 0;
  for (const kind& k : kinds) {
    if (strcmp(modes[k.key], "ignore") != 0) flags |= k.flag;
  }
  return flags;
}

// Does a mode demand more than a warning?
static bool demands() {
  const error_modes modes;
  for (const kind& k : kinds) {
    if (strcmp(modes[k.key], "warn") != 0 && strcmp(modes[k.key], "ignore") != 0) return true;
  }
  return false;
}

bool pyx_np_raises() {
  // The context variable holds the default until np.errstate or np.seterr set it.
  static PyObject* variable;
  static PyObject* initial;
  if (!variable) {
    variable = attribute_of("numpy._core.umath", "_extobj_contextvar");
    if (!variable) return PyErr_Clear(), demands();
  }
  PyObject* now = nullptr;
  if (PyContextVar_Get(variable, nullptr, &now) < 0) return PyErr_Clear(), true;
  const bool same = now == initial;
  const held context{now};
  if (same) return false;
  if (demands()) return true;
  Py_XSETREF(initial, Py_NewRef(now));
  return false;
}

bool pyx_np_may_raise() {
  pyx_need_gil();
  return filters_raise() || pyx_np_raises();
}

bool pyx_np_report(unsigned flags, const char* ufunc, const pyx_code_info* code, int line, int64_t times) {
  pyx_need_gil();
  const error_modes modes;
  for (const kind& k : kinds) {
    if (!(flags & k.flag) || strcmp(modes[k.key], "ignore") == 0) continue;
    for (int64_t i = 0; i < times; i++) {
      if (!report(k, modes[k.key], flags, ufunc, code, line)) return false;
    }
  }
  return true;
}

}  // extern "C"
