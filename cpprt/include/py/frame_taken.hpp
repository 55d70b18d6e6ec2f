// py/frame_taken.hpp: rows of frames that native code holds in variables, where Python gets them.
#pragma once
#include <Python.h>

// Puts Series in the place of such rows among n values, which may be null; false with an exception.
bool pyx_taken_to_series(PyObject** values, int n);
