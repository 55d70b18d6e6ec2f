// py/manager.hpp: contextlib.contextmanager from inside.
#pragma once
#include "py/abi.hpp"

// The function of which contextlib.contextmanager made o; borrowed, null when o is nothing that it made.
PyObject* pyx_managed(PyObject* o);

// Calls __enter__ of a manager over the generator, or __exit__ with the exception, null for none.
PyObject* pyx_manager_call(PyObject* generator, const char* method, PyObject* exc);
