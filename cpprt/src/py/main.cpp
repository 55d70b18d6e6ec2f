// src/py/main.cpp: a compiled module run as a program: what `python prog.py` does around the code of prog.py.
#include <cstring>

#include "py/limit.hpp"
#include "py/state.hpp"

namespace {

// Nothing has called a program: the frames of whoever brought it to life are out of its sight meanwhile.
struct without_callers {
#if PY_VERSION_HEX < 0x030D0000
  without_callers() : place(&PyThreadState_Get()->cframe->current_frame), callers(*place) { *place = nullptr; }
#else
  without_callers() : place(&PyThreadState_Get()->current_frame), callers(*place) { *place = nullptr; }
#endif
  ~without_callers() { *place = callers; }
  without_callers(const without_callers&) = delete;

 private:
  struct _PyInterpreterFrame** place;
  struct _PyInterpreterFrame* callers;
};

// SystemExit goes on to the interpreter, so that no frame is left to keep the program's namespace; nor does the
// exception keep one.
void leave_quietly() {
  PyObject *type, *value, *traceback;
  PyErr_Fetch(&type, &value, &traceback);
  PyErr_NormalizeException(&type, &value, &traceback);
  Py_XDECREF(traceback);
  if (value && PyExceptionInstance_Check(value)) PyException_SetTraceback(value, Py_None);
  PyErr_Restore(type, value, nullptr);
}

}  // namespace

bool pyx_is_program(PyObject* module) {
  const char* name = PyModule_GetName(module);
  if (!name) PyErr_Clear();
  return name && strcmp(name, "__main__") == 0;
}

int pyx_run_program(const pyx_module_spec* spec, int (*exec)(PyObject* module, const pyx_module_spec* spec)) {
  PyObject* main = PyImport_AddModule("__main__");
  if (!main) return -1;
  bool interrupted = false;
  {
    without_callers alone;
    [[maybe_unused]] const fresh_limit limit;  // the module body is called by nothing
    if (exec(main, spec) == 0) return 0;
    interrupted = PyErr_Occurred() == PyExc_KeyboardInterrupt;
    if (!PyErr_ExceptionMatches(PyExc_SystemExit)) {
      PyErr_Print();
    } else {
      leave_quietly();
      return -1;
    }
  }
  // The interpreter still has to end as it does after an exception that was shown.
  if (interrupted) {
    PyErr_SetNone(PyExc_KeyboardInterrupt);
  } else if (PyObject* status = PyLong_FromLong(1)) {
    PyErr_SetObject(PyExc_SystemExit, status);
    Py_DECREF(status);
  }
  return -1;
}
