// py/frames.hpp: the objects of pandas as they lie in memory.
//
// pandas says nothing of its layouts: they are found by looking for what its attributes give in the first frame that is
// met, and what is not found keeps every frame with pandas. pandas is never imported.
#pragma once
#include <Python.h>

struct pyx_frame_layout {
  PyTypeObject *frame, *series;                 // DataFrame and Series
  PyTypeObject *manager, *single;               // BlockManager and SingleBlockManager
  PyTypeObject *block, *index, *numbers;        // the base of all blocks; Index and RangeIndex
  PyTypeObject *dates, *timestamp;              // DatetimeIndex and Timestamp
  Py_ssize_t blocks, axes, block_of, place_of;  // in a manager
  Py_ssize_t values;                            // in a block
  bool own_sums;                                // pandas reduces by NumPy, not by another library
};

// Null: o is neither exactly a DataFrame nor a Series, or pandas is not what it is expected to be, or not now: somebody
// has replaced a method, or has asked for Python scalars.
const pyx_frame_layout* pyx_layout_of_frames(PyObject* o);

// The class Series, borrowed, once a layout has been found.
PyObject* pyx_series_class();

// The manager of a frame or a series, borrowed; null without an exception.
PyObject* pyx_frame_manager(PyObject* o);

// The dtype (pyx_dtype) of the column of a name of exactly a DataFrame; -1: it has none that native code reads in place.
int pyx_column_dtype(PyObject* frame, PyObject* name);
int pyx_series_dtype(PyObject* series);
// A new list of the names of the columns of exactly a DataFrame; null without an exception: it is none, or one whose
// columns have no plain index.
PyObject* pyx_frame_columns(PyObject* frame);
// What iterrows gives of exactly a DataFrame: the dtype that the values of a row have in common ("f8"; "O8": objects of
// Python), or null when it may be another; and what labels are: ints "i8", Timestamps "M8", strs "U8", others null.
const char* pyx_rows_common(PyObject* frame);
const char* pyx_rows_labels(PyObject* frame);
// Where a name stands among the columns of an index: -1: nowhere, or at several places (frame_places.cpp).
enum class pyx_place_use { of_type, of_items };
Py_ssize_t pyx_place_among(const pyx_frame_layout* l, PyObject* index, PyObject* name,
                           pyx_place_use u = pyx_place_use::of_items);
Py_ssize_t pyx_place_of_label(const pyx_frame_layout* l, PyObject* index, PyObject* label);
// The rows' index and that of the columns, borrowed; where a name stands among the columns, -1: nowhere, or at several places.
PyObject* pyx_frame_index(PyObject* frame);
PyObject* pyx_columns_index(PyObject* frame);
Py_ssize_t pyx_column_place(PyObject* frame, PyObject* name);
// Is o a frame or series of the type that a text tells (types.Frame)?
bool pyx_frame_fits(PyObject* o, const char* text);

inline PyObject* pyx_part_at(PyObject* o, Py_ssize_t offset) {
  return *reinterpret_cast<PyObject**>(reinterpret_cast<char*>(o) + offset);
}
