// src/py/np_dates.cpp: the dtypes and scalars of datetime64 and timedelta64, one per unit.
#include <cstdio>
#include <cstring>

#include "py/numpy.hpp"
#include "py/objects.hpp"

namespace {

constexpr const char* unit_names[] = {"Y", "M", "W", nullptr, "D", "h", "m", "s", "ms", "us", "ns"};
constexpr int units = sizeof unit_names / sizeof *unit_names;

struct date_meta {  // PyArray_DatetimeMetaData
  int unit, count;
};

struct date_scalar {  // PyDatetimeScalarObject
  PyObject_HEAD int64_t value;
  date_meta meta;
};

struct aux_data {  // NpyAuxData, and what a dtype of dates has behind it
  void* functions[2];
  void* reserved[2];
  date_meta meta;
};

struct descr_1 {  // of NumPy before 2.0
  pyx_np_descr head;
  int elsize, alignment;
  void *subarray, *fields, *names, *functions, *metadata;
  const aux_data* aux;
};
struct descr_2 {
  pyx_np_descr head;
  uint64_t flags;
  intptr_t elsize, alignment;
  void* metadata;
  Py_hash_t hash;
  void* reserved[2];
  void *subarray, *fields, *names;
  const aux_data* aux;
};

const date_meta* meta_of(const pyx_np_descr* d) {
  const aux_data* aux =
      pyx_np.functions_of ? reinterpret_cast<const descr_2*>(d)->aux : reinterpret_cast<const descr_1*>(d)->aux;
  return aux ? &aux->meta : nullptr;
}

int dtype_with(const date_meta* m, bool datetime) {
  if (!m || m->count != 1 || m->unit < 0 || m->unit >= units || !unit_names[m->unit]) return -1;
  return (datetime ? PYX_DATETIMES : PYX_TIMEDELTAS) + m->unit;
}

// The types of scalars: datetime64, timedelta64.
PyTypeObject* scalar_type(bool datetime) {
  static PyTypeObject* types[2];
  if (!types[datetime]) {
    pyx_np_descr* d = pyx_np.descr_from_type(datetime ? PYX_NP_DATETIME : PYX_NP_TIMEDELTA);
    types[datetime] = d->typeobj;  // which lives as long as NumPy
    Py_DECREF(d);
  }
  return types[datetime];
}

}  // namespace

int pyx_np_date_of(const pyx_np_descr* d) { return dtype_with(meta_of(d), d->type_num == PYX_NP_DATETIME); }

int pyx_np_date_of_scalar(PyObject* o) {
  const bool datetime = Py_TYPE(o) == scalar_type(true);
  if (!datetime && Py_TYPE(o) != scalar_type(false)) return -1;
  return dtype_with(&reinterpret_cast<const date_scalar*>(o)->meta, datetime);
}

const char* pyx_np_date_code(int dtype) {
  static char codes[PYX_DTYPES_END - PYX_DATETIMES][8];
  char* code = codes[dtype - PYX_DATETIMES];
  const bool datetime = dtype < PYX_TIMEDELTAS;
  snprintf(code, sizeof codes[0], "%s%s", datetime ? "M8" : "m8",
           unit_names[dtype - (datetime ? PYX_DATETIMES : PYX_TIMEDELTAS)]);
  return code;
}

pyx_np_descr* pyx_np_date_descr(int dtype) {
  static PyObject* made[PYX_DTYPES_END - PYX_DATETIMES];
  PyObject*& d = made[dtype - PYX_DATETIMES];
  if (!d) {
    char text[12];
    const char* code = pyx_np_date_code(dtype);
    snprintf(text, sizeof text, "%.2s[%s]", code, code + 2);
    PyObject* numpy = PyImport_ImportModule("numpy");
    d = numpy ? PyObject_CallMethod(numpy, "dtype", "s", text) : nullptr;
    Py_XDECREF(numpy);
  }
  return reinterpret_cast<pyx_np_descr*>(d);
}

PyObject* pyx_np_date_box(int dtype, int64_t count) {
  const bool datetime = dtype < PYX_TIMEDELTAS;
  PyTypeObject* type = scalar_type(datetime);
  PyObject* o = type->tp_alloc(type, 0);
  if (!o) return nullptr;
  auto* scalar = reinterpret_cast<date_scalar*>(o);
  scalar->value = count;
  scalar->meta = {dtype - (datetime ? PYX_DATETIMES : PYX_TIMEDELTAS), 1};
  return o;
}
