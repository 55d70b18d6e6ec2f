// py/numpy.hpp: NumPy's objects as they lie in memory, and the few functions of its C API that are used.
//
// Layouts and table slots are NumPy's stable binary interface (the same in 1.x and 2.x), so no NumPy header is needed
// and NumPy is looked for only when an array is met or made.
#pragma once
#include <Python.h>

#include <cstdint>

#include "pyx/hooks.hpp"

struct pyx_np_descr {
  PyObject_HEAD PyTypeObject* typeobj;
  char kind;
  char type;
  char byteorder;  // '=' or '|': native
  char former_flags;
  int type_num;
};

struct pyx_np_array {
  PyObject_HEAD char* data;
  int nd;
  intptr_t* dimensions;
  intptr_t* strides;
  PyObject* base;
  pyx_np_descr* descr;
  int flags;
  PyObject* weakreflist;
  void* buffer_info;
  PyObject* mem_handler;
};

enum pyx_np_flag : int {
  PYX_NP_C_CONTIGUOUS = 0x0001,
  PYX_NP_OWNDATA = 0x0004,
  PYX_NP_ALIGNED = 0x0100,
  PYX_NP_WRITEABLE = 0x0400
};

// A NumPy scalar keeps its value right after the object header.
inline void* pyx_np_value(PyObject* scalar) { return reinterpret_cast<char*>(scalar) + sizeof(PyObject); }

// What is used of NumPy; all null until it is needed.
struct pyx_np_api {
  PyTypeObject* array_type;
  PyTypeObject* scalar_types[PYX_C16 + 1];  // by pyx_dtype
  PyObject* booleans[2];
  PyObject* mem_handler;  // a capsule: malloc and free
  pyx_np_descr* (*descr_from_type)(int);
  PyObject* (*new_from_descr)(PyTypeObject*, pyx_np_descr*, int, const intptr_t*, const intptr_t*, void*, int,
                              PyObject*);
  int (*set_base)(PyObject*, PyObject*);
  PyObject* (*einstein_sum)(char*, intptr_t, PyObject**, pyx_np_descr*, int, int, PyObject*);
  void* const* (*functions_of)(const pyx_np_descr*);  // of NumPy 2; null before
};

// What the compiler calls each pyx_dtype of numbers.
inline constexpr const char* pyx_np_codes[] = {"b1", "i1", "i2", "i4", "i8", "u1", "u2",
                                               "u4", "u8", "f4", "f8", "c8", "c16"};

extern pyx_np_api pyx_np;
bool pyx_np_load();                 // imports NumPy; false with an exception
bool pyx_np_is_array(PyObject* o);  // exactly numpy.ndarray; never imports
int pyx_np_type_num(int dtype);
// The dtype of an array's native type number or of a scalar's exact type; -1: none of ours.
int pyx_np_dtype_of_num(int type_num);
int pyx_np_dtype_of_scalar(PyObject* o);
// The same of an array's dtype, datetime64 and timedelta64 included.
int pyx_np_dtype_of(const pyx_np_descr* d);
// What the compiler calls any pyx_dtype.
const char* pyx_np_code(int dtype);

// src/py/np_dates.cpp: datetime64 and timedelta64, whose dtypes are told apart by their units.
constexpr int PYX_NP_DATETIME = 21, PYX_NP_TIMEDELTA = 22;
int pyx_np_date_of(const pyx_np_descr* d);   // pyx_dtype; -1: a unit that native code has not
int pyx_np_date_of_scalar(PyObject* o);      // the same of a scalar; -1 of any other object
pyx_np_descr* pyx_np_date_descr(int dtype);  // borrowed; null with an exception
PyObject* pyx_np_date_box(int dtype, int64_t count);
const char* pyx_np_date_code(int dtype);

inline bool pyx_np_take(PyObject* o, int type_num, int ndim, bool contiguous) {
  auto* a = reinterpret_cast<pyx_np_array*>(o);
  const int needed = PYX_NP_ALIGNED | (contiguous ? PYX_NP_C_CONTIGUOUS : 0);
  return Py_TYPE(o) == pyx_np.array_type && a->nd == ndim && a->descr->type_num == type_num &&
         (a->flags & needed) == needed && (a->descr->byteorder == '=' || a->descr->byteorder == '|');
}
