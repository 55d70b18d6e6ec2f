// py/frame_handed.hpp: rows of frames that native code hands from function to function, where Python gets them.
#pragma once
#include <Python.h>

bool pyx_is_handed(PyObject* o);  // pyx_handed_series gives its Series
