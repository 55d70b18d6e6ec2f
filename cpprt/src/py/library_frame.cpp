// src/py/library_frame.cpp: frames of the standard library in tracebacks, where native code does what its functions do.
#include <cstring>

#include "py/trace.hpp"

namespace {

// The call of the program's function in cached_property.__get__: its code, globals, line and columns.
const char kCachedProperty[] = R"(
import dis, functools
f = functools.cached_property.__get__
steps = list(dis.get_instructions(f.__code__))
line = next(i.positions.lineno for i in steps if i.argval == "func")
call = next(i.positions for i in steps if i.opname == "CALL" and i.positions.lineno == line)
found = f.__code__, f.__globals__, line, call.col_offset, call.end_col_offset
)";

bool find(pyx_library_frame* out) {
  PyObject* names = PyDict_New();
  PyObject* done = names ? PyRun_String(kCachedProperty, Py_file_input, names, names) : nullptr;
  PyObject* found = done ? PyDict_GetItemString(names, "found") : nullptr;
  const bool ok = found && PyArg_ParseTuple(found, "OOiii", &out->code, &out->globals, &out->spot.line, &out->spot.from,
                                            &out->spot.to);
  if (ok) {  // for good
    Py_INCREF(out->code);
    Py_INCREF(out->globals);
  }
  PyErr_Clear();
  Py_XDECREF(done);
  Py_XDECREF(names);
  return ok;
}

}  // namespace

const pyx_library_frame* pyx_library_frame_of(const char* file) {
  if (!file || strcmp(file, "<functools.cached_property>") != 0) return nullptr;
  static pyx_library_frame frame;
  if (!frame.code && !find(&frame)) return nullptr;
  return &frame;
}
