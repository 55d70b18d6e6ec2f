// src/py/buffers.cpp: what buffers.hpp takes for granted of bytearray and array.array.
#include "pyx/buffers.hpp"

#include <cstddef>
#include <cstring>

#include "py/objects.hpp"

using pyx::buffers::array_object;
using pyx::buffers::bytes_object;

static_assert(offsetof(PyByteArrayObject, ob_base.ob_size) == offsetof(bytes_object, size));
static_assert(offsetof(PyByteArrayObject, ob_alloc) == offsetof(bytes_object, room));
static_assert(offsetof(PyByteArrayObject, ob_bytes) == offsetof(bytes_object, memory));
static_assert(offsetof(PyByteArrayObject, ob_start) == offsetof(bytes_object, first));
static_assert(offsetof(PyByteArrayObject, ob_exports) == offsetof(bytes_object, exports));

namespace {

// CPython's Struct (Modules/_struct.c, 3.11).
struct struct_object {
  PyObject_HEAD Py_ssize_t size;
  Py_ssize_t len;
  void* codes;
  PyObject* format;
  PyObject* weak;
};
PyTypeObject* struct_type = nullptr;

// Is o a Struct, and laid out as above? Its own attributes say so.
bool learn_struct(PyObject* o) {
  PyTypeObject* t = Py_TYPE(o);
  if (struct_type || strcmp(t->tp_name, "_struct.Struct") != 0 || t->tp_base != &PyBaseObject_Type) return false;
  if (t->tp_basicsize != sizeof(struct_object)) return false;
  PyObject* format = PyObject_GetAttrString(o, "format");
  PyObject* size = format ? PyObject_GetAttrString(o, "size") : nullptr;
  auto* s = reinterpret_cast<struct_object*>(o);
  const char* text = size && PyUnicode_Check(format) ? PyUnicode_AsUTF8(format) : nullptr;
  if (text && PyLong_AsSsize_t(size) == s->size && PyBytes_CheckExact(s->format) &&
      strcmp(PyBytes_AS_STRING(s->format), text) == 0) {
    struct_type = t;
  }
  Py_XDECREF(size);
  Py_XDECREF(format);
  if (!struct_type) PyErr_Clear();
  return struct_type != nullptr;
}

}  // namespace

const char* pyx_struct_format(pyobj* o, int64_t* size) {
  if (Py_TYPE(py(o)) != struct_type) {
    pyx_counted();
    if (!learn_struct(py(o))) return nullptr;
  }
  PyObject* format = reinterpret_cast<struct_object*>(o)->format;
  *size = PyBytes_GET_SIZE(format);
  return PyBytes_AS_STRING(format);
}

const pyobj* const pyx_bytearray_type = reinterpret_cast<pyobj*>(&PyByteArray_Type);
const pyobj* pyx_array_type = nullptr;

// What o's own methods say of it must agree with what its memory is taken for.
bool pyx_learn_array(pyobj* o) {
  pyx_counted();
  PyTypeObject* t = Py_TYPE(py(o));
  if (pyx_array_type || strcmp(t->tp_name, "array.array") != 0 || t->tp_base != &PyBaseObject_Type) return false;
  if (t->tp_basicsize != sizeof(array_object)) return false;
  Py_buffer view;
  if (PyObject_GetBuffer(py(o), &view, PyBUF_FORMAT | PyBUF_ND) != 0) {
    PyErr_Clear();
    return false;
  }
  auto* a = reinterpret_cast<array_object*>(o);
  const bool same = (a->size == 0 || view.buf == a->items) && view.ndim == 1 && view.shape[0] == a->size &&
                    view.format[0] == a->kind->code && a->exports > 0;
  PyBuffer_Release(&view);
  if (same) pyx_array_type = reinterpret_cast<pyobj*>(t);
  return pyx_array_type != nullptr;
}

bool pyx_buffer_append(pyobj* o, pyobj* v) {
  if (!v) return false;
  pyx_counted();
  PyObject* done = PyObject_CallMethod(py(o), "append", "O", py(v));
  Py_DECREF(py(v));
  Py_XDECREF(done);
  return done != nullptr;
}
