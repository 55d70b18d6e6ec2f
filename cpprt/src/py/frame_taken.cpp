// src/py/frame_taken.cpp: rows of frames that variables of native code hold, as what is read of them.
#include "py/frame_taken.hpp"

#include <cstring>

#include "py/frame_handed.hpp"
#include "py/frames.hpp"
#include "py/numpy.hpp"
#include "py/objects.hpp"
#include "pyx/frame_hooks.hpp"

namespace {

// An item as Python's Series has it.
struct item {
  char value[8];
};
struct described {
  pyx_name* name;
  int dtype;
};
// The items, of which native code knows where they are, and behind them what they are.
struct taken {
  PyObject_HEAD int64_t count;
  item items[1];
  described* columns() { return reinterpret_cast<described*>(items + count); }
};

PyTypeObject make_type() {
  PyTypeObject t = {PyVarObject_HEAD_INIT(nullptr, 0)};
  t.tp_name = "pyx2cpp.row";
  t.tp_basicsize = sizeof(taken);
  t.tp_flags = Py_TPFLAGS_DEFAULT;
  t.tp_dealloc = [](PyObject* o) { PyObject_Free(o); };
  return t;
}
PyTypeObject type = make_type();

taken* new_row(int n) {
  if (!type.tp_dict && PyType_Ready(&type) < 0) return nullptr;
  const size_t size = sizeof(taken) + static_cast<size_t>(n) * (sizeof(item) + sizeof(described));
  auto* row = static_cast<taken*>(PyObject_Malloc(size));
  if (!row) return PyErr_NoMemory(), nullptr;
  PyObject_Init(reinterpret_cast<PyObject*>(row), &type);
  row->count = n;
  return row;
}

double as_float(const char* at, int dtype) {
  switch (dtype) {
    case PYX_I1:
      return *reinterpret_cast<const int8_t*>(at);
    case PYX_I2:
      return *reinterpret_cast<const int16_t*>(at);
    case PYX_I4:
      return *reinterpret_cast<const int32_t*>(at);
    case PYX_I8:
      return static_cast<double>(*reinterpret_cast<const int64_t*>(at));
    case PYX_U1:
      return *reinterpret_cast<const uint8_t*>(at);
    case PYX_U2:
      return *reinterpret_cast<const uint16_t*>(at);
    case PYX_U4:
      return *reinterpret_cast<const uint32_t*>(at);
    case PYX_U8:
      return static_cast<double>(*reinterpret_cast<const uint64_t*>(at));
    case PYX_F4:
      return *reinterpret_cast<const float*>(at);
    default:
      return *reinterpret_cast<const double*>(at);
  }
}

// Series have attributes of their own.
bool is_hidden(PyObject* frame, pyx_name* name) {
  return _PyType_Lookup(pyx_layout_of_frames(frame)->series, pyx_name_object(name)) != nullptr;
}

// One item of a row whose values have a dtype in common (-1: they are objects).
bool take_item(PyObject* frame, int64_t at, int common, int wanted, described* to, item* out) {
  const int dtype = wanted % pyx_as_attribute;
  pyx_column c;
  if (!pyx_frame_column(px(frame), to->name, dtype, &c) || at >= c.size) return false;
  if (wanted != dtype && is_hidden(frame, to->name)) return false;
  const char* value = c.data + at * c.stride;
  to->dtype = common < 0 ? dtype : common;
  if (to->dtype != dtype) {
    const double x = as_float(value, dtype);
    memcpy(out->value, &x, sizeof x);
  } else {
    memcpy(out->value, value, static_cast<size_t>(pyx_np_codes[dtype][1] - '0'));
  }
  return true;
}

// The Series of objects with the items, which gives them as pandas' own would.
PyObject* make_series(taken* row) {
  const auto n = static_cast<Py_ssize_t>(row->count);
  PyObject *values = PyList_New(n), *names = PyList_New(n);
  bool ok = values && names;
  for (Py_ssize_t i = 0; ok && i < n; i++) {
    const described& d = row->columns()[i];
    PyObject* x = py(pyx_box_scalar(d.dtype, row->items[i].value));
    ok = x;
    PyList_SET_ITEM(values, i, x);
    PyList_SET_ITEM(names, i, Py_NewRef(pyx_name_object(d.name)));
  }
  PyObject* made = ok ? PyObject_CallFunction(pyx_series_class(), "OOs", values, names, "object") : nullptr;
  Py_XDECREF(values);
  Py_XDECREF(names);
  return made;
}

}  // namespace

bool pyx_taken_to_series(PyObject** values, int n) {
  for (int i = 0; i < n; i++) {
    if (!values[i] || (Py_TYPE(values[i]) != &type && !pyx_is_handed(values[i]))) continue;
    PyObject* series = pyx_is_handed(values[i]) ? py(pyx_handed_series(px(values[i])))
                                                : make_series(reinterpret_cast<taken*>(values[i]));
    if (!series || PyErr_Occurred()) return Py_XDECREF(series), false;
    Py_SETREF(values[i], series);
  }
  return true;
}

extern "C" {

pyobj* pyx_row_take(pyobj* frame, int64_t at, int common, int n, pyx_name* const* names, const int* dtypes) {
  pyx_counted();
  taken* row = pyx_frame_row_has(frame, common) ? new_row(n) : nullptr;
  bool ok = row;
  for (int i = 0; ok && i < n; i++) {
    row->columns()[i].name = names[i];
    ok = take_item(py(frame), at, common, dtypes[i], &row->columns()[i], &row->items[i]);
  }
  if (!ok) Py_CLEAR(row);
  PyErr_Clear();
  return px(reinterpret_cast<PyObject*>(row));
}

}  // extern "C"
