// py/frame_rows.hpp: the rows of frames for the generic clone.
#pragma once
#include <Python.h>

// The helpers of transpile/core/framerows.go for any object that has iterrows(): the rows are what that gives. Rows that
// native code has begun go on where they are. New references, null with an exception.
PyObject* pyx_rows_of(PyObject* o, PyObject* names);
int pyx_rows_step(PyObject* rows);  // 1: there is a next row, -1: exception
bool pyx_rows_begun(PyObject* rows);
