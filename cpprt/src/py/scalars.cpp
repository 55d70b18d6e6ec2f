// src/py/scalars.cpp: hooks that box and unbox Python's own scalars and strings.
#include <cctype>
#include <cstddef>

#include "py/objects.hpp"

#include "py/convert.hpp"
#include "pyx/raw_same.hpp"

// src/core/str.cpp reads and writes the hashes of texts.
static_assert(offsetof(PyASCIIObject, hash) == offsetof(pyx::raw::text_object, hash));
static_assert(offsetof(PyBytesObject, ob_sval) == offsetof(pyx::raw::text_object, hash) + sizeof(int64_t));

extern "C" {

void pyx_incref(pyobj* o) { Py_XINCREF(py(o)); }
void pyx_decref(pyobj* o) {
  PyObject* p = py(o);
  if (!p) return;
  if (Py_REFCNT(p) == 1 && !PyLong_CheckExact(p) && !PyFloat_CheckExact(p) && !PyUnicode_CheckExact(p))
    pyx_runs_python();
  Py_DECREF(p);
}

pyobj* pyx_none() {
  pyx_need_gil_only();
  return px(Py_None);
}
pyobj* pyx_box_bool(bool v) {
  pyx_need_gil_only();
  return px(Py_NewRef(v ? Py_True : Py_False));
}
pyobj* pyx_box_i64(int64_t v) {
  pyx_need_gil_only();
  return px(PyLong_FromLongLong(v));
}
pyobj* pyx_box_f64(double v) {
  pyx_need_gil_only();
  return px(PyFloat_FromDouble(v));
}
pyobj* pyx_box_complex(double re, double im) {
  pyx_need_gil_only();
  return px(PyComplex_FromDoubles(re, im));
}
pyobj* pyx_box_i128(int64_t high, uint64_t low) {
  pyx_need_gil_only();
  const int64_t small = static_cast<int64_t>(low);
  if (high == small >> 63) return px(PyLong_FromLongLong(small));
  if (high == 0) return px(PyLong_FromUnsignedLongLong(low));
  uint8_t bytes[16];
  memcpy(bytes, &low, 8);
  memcpy(bytes + 8, &high, 8);
  return px(_PyLong_FromByteArray(bytes, sizeof bytes, true, true));
}
pyobj* pyx_box_str(const pyx_text* t) {
  pyx_need_gil_only();
  return px(PyUnicode_FromKindAndData(t->kind, t->data, t->length));
}
pyobj* pyx_box_constant(const pyx_text* t) {
  PyObject* o = py(pyx_box_str(t));
  const auto* text = static_cast<const unsigned char*>(t->data);
  bool name = o && t->kind == 1 && t->length > 1;
  for (int64_t i = 0; name && i < t->length; i++) name = text[i] == '_' || (text[i] < 0x80 && isalnum(text[i]));
  if (name) PyUnicode_InternInPlace(&o);
  return px(o);
}
pyobj* pyx_box_utf8(const char* utf8, int64_t size) {
  pyx_need_gil_only();
  return px(PyUnicode_DecodeUTF8(utf8, size, "surrogatepass"));
}
pyobj* pyx_box_bytes(const char* data, int64_t size) {
  pyx_need_gil_only();
  return px(PyBytes_FromStringAndSize(data, size));
}
pyobj* pyx_box_ellipsis() {
  pyx_need_gil_only();
  return px(Py_NewRef(Py_Ellipsis));
}

bool pyx_unbox_bool(pyobj* o, bool* v) { return pyx::py_to(py(o), *v); }
bool pyx_unbox_i64(pyobj* o, int64_t* v) { return pyx::py_to(py(o), *v); }
bool pyx_unbox_f64(pyobj* o, double* v) { return pyx::py_to(py(o), *v); }

bool pyx_unbox_complex(pyobj* o, double* re, double* im) {
  if (!PyComplex_CheckExact(py(o))) return false;
  const Py_complex c = reinterpret_cast<PyComplexObject*>(o)->cval;
  *re = c.real;
  *im = c.imag;
  return true;
}

bool pyx_unbox_i128(pyobj* o, int64_t* high, uint64_t* low) {
  auto* v = reinterpret_cast<PyLongObject*>(o);
  if (!PyLong_CheckExact(py(o)) || _PyLong_NumBits(py(o)) > 126) return false;
  uint8_t bytes[16];
  if (_PyLong_AsByteArray(v, bytes, sizeof bytes, true, true) < 0) {
    PyErr_Clear();
    return false;
  }
  memcpy(low, bytes, 8);
  memcpy(high, bytes + 8, 8);
  return true;
}

bool pyx_unbox_str(pyobj* o, pyx_text* v) {
  PyObject* s = py(o);
  if (!PyUnicode_CheckExact(s) || !PyUnicode_IS_READY(s)) return false;
  *v = {PyUnicode_DATA(s), PyUnicode_GET_LENGTH(s), static_cast<int>(PyUnicode_KIND(s))};
  return true;
}

bool pyx_unbox_bytes(pyobj* o, const char** data, int64_t* size) {
  if (!PyBytes_CheckExact(py(o))) return false;
  *data = PyBytes_AS_STRING(py(o));
  *size = PyBytes_GET_SIZE(py(o));
  return true;
}

int64_t pyx_hash_bytes(const void* data, int64_t size) { return _Py_HashBytes(data, size); }

}  // extern "C"
