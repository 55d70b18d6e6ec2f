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
