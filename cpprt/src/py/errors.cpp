// src/py/errors.cpp: hooks that raise, and that move the exception that is set or being handled.
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "py/objects.hpp"
#include "py/state.hpp"

PyObject* pyx_exception_class(int exc) {
  // In the order of pyx_exc.
  static PyObject* const* const classes[] = {
      &PyExc_BaseException,
      &PyExc_Exception,
      &PyExc_ArithmeticError,
      &PyExc_AssertionError,
      &PyExc_AttributeError,
      &PyExc_BufferError,
      &PyExc_EOFError,
      &PyExc_FloatingPointError,
      &PyExc_GeneratorExit,
      &PyExc_ImportError,
      &PyExc_IndexError,
      &PyExc_KeyError,
      &PyExc_KeyboardInterrupt,
      &PyExc_LookupError,
      &PyExc_MemoryError,
      &PyExc_ModuleNotFoundError,
      &PyExc_NameError,
      &PyExc_NotImplementedError,
      &PyExc_OSError,
      &PyExc_OverflowError,
      &PyExc_RecursionError,
      &PyExc_RuntimeError,
      &PyExc_StopIteration,
      &PyExc_SyntaxError,
      &PyExc_SystemError,
      &PyExc_SystemExit,
      &PyExc_TypeError,
      &PyExc_UnboundLocalError,
      &PyExc_UnicodeDecodeError,
      &PyExc_UnicodeEncodeError,
      &PyExc_UnicodeError,
      &PyExc_ValueError,
      &PyExc_ZeroDivisionError,
      &PyExc_Warning,
      &PyExc_DeprecationWarning,
      &PyExc_RuntimeWarning,
      &PyExc_UserWarning,
  };
  static_assert(sizeof classes / sizeof *classes == PYX_exc_count);
  return *classes[exc];
}

namespace {

// An instance for what stands after raise or from; null with an exception. cause words the message.
PyObject* instantiate(PyObject* exc, bool cause) {
  if (PyExceptionInstance_Check(exc)) return Py_NewRef(exc);
  if (!PyExceptionClass_Check(exc)) {
    PyErr_SetString(PyExc_TypeError, cause ? "exception causes must derive from BaseException"
                                           : "exceptions must derive from BaseException");
    return nullptr;
  }
  PyObject* value = PyObject_CallNoArgs(exc);
  if (value && !PyExceptionInstance_Check(value)) {
    PyErr_Format(PyExc_TypeError, "calling %R should have returned an instance of BaseException, not %R", exc,
                 Py_TYPE(value));
    Py_CLEAR(value);
  }
  return value;
}

// The handlers that native code of this thread is in: for each the exception handled before it, which the native code
// owns. The generic clone learns from it what to restore when it leaves handlers that native code entered.
struct handler_stack {
  static constexpr int few = 8;  // need no allocation
  PyObject* own[few];
  PyObject** previous = own;
  int size = 0, room = few;

  void push(PyObject* exc) {
    if (size == room && !grow()) return;
    previous[size++] = exc;
  }

  bool grow() {
    void* p = realloc(previous == own ? nullptr : previous, sizeof(PyObject*) * 2 * room);
    if (!p) return false;
    if (previous == own) memcpy(p, own, sizeof own);
    previous = static_cast<PyObject**>(p);
    room *= 2;
    return true;
  }

  // Code that leaves several handlers at once pops the outermost only.
  void pop(PyObject* exc) {
    int i = size;
    while (i > 0 && previous[i - 1] != exc) i--;
    if (i > 0) shrink(i - 1);
  }

  // No destructor for threads that end: outside all handlers nothing is kept.
  void shrink(int n) {
    size = n;
    if (n > 0 || previous == own) return;
    free(previous);
    previous = own;
    room = few;
  }
};

thread_local handler_stack handlers;

void raise_again(PyObject* exc) {  // steals
  PyErr_Restore(Py_NewRef(reinterpret_cast<PyObject*>(Py_TYPE(exc))), exc, PyException_GetTraceback(exc));
}

}  // namespace

PyObject* pyx_take_handler() { return handlers.size > 0 ? Py_XNewRef(handlers.previous[--handlers.size]) : nullptr; }

extern "C" {

void pyx_raise(int exc, const char* utf8) {
  pyx_need_gil();
  if (utf8) {
    PyErr_SetString(pyx_exception_class(exc), utf8);
  } else {
    PyErr_SetNone(pyx_exception_class(exc));
  }
}

void pyx_raisef(int exc, const char* format, ...) {
  char small[512];
  va_list args;
  va_start(args, format);
  const int n = vsnprintf(small, sizeof small, format, args);
  va_end(args);
  if (n < static_cast<int>(sizeof small)) return pyx_raise(exc, small);
  char* big = static_cast<char*>(malloc(n + 1));
  if (!big) return static_cast<void>(PyErr_NoMemory());
  va_start(args, format);
  vsnprintf(big, n + 1, format, args);
  va_end(args);
  pyx_raise(exc, big);
  free(big);
}

void pyx_raise_errno(int exc, int number, const char* text) {
  pyx_need_gil();
  PyObject* args = Py_BuildValue("(is)", number, text);
  if (args) PyErr_SetObject(pyx_exception_class(exc), args);
  Py_XDECREF(args);
}

void pyx_raise_arg(int exc, pyobj* arg) {
  pyx_need_gil();
  if (!arg) return;
  PyObject* value = PyObject_CallOneArg(pyx_exception_class(exc), py(arg));
  Py_DECREF(py(arg));
  if (value) PyErr_SetObject(pyx_exception_class(exc), value);
  Py_XDECREF(value);
}

void pyx_raise_object(pyobj* exc, pyobj* cause, bool has_cause) {
  pyx_need_gil();
  if (!exc) {
    PyObject* handled = PyErr_GetHandledException();
    if (handled && handled != Py_None) return raise_again(handled);
    Py_XDECREF(handled);
    PyErr_SetString(PyExc_RuntimeError, "No active exception to reraise");
    return;
  }
  PyObject* value = instantiate(py(exc), false);
  if (!value) return;
  if (has_cause) {
    const bool none = py(cause) == Py_None;
    PyObject* reason = none ? nullptr : instantiate(py(cause), true);
    if (!none && !reason) return Py_DECREF(value);
    PyException_SetCause(value, reason);
  }
  PyErr_SetObject(reinterpret_cast<PyObject*>(Py_TYPE(value)), value);
  Py_DECREF(value);
}

void pyx_reraise(pyobj* exc) {
  pyx_need_gil();
  raise_again(Py_NewRef(py(exc)));
}

void pyx_leave_generator() {
  pyx_need_gil();
  if (!PyErr_ExceptionMatches(PyExc_StopIteration)) return;
  PyObject* stop = py(pyx_error_fetch());
  PyErr_SetString(PyExc_RuntimeError, "generator raised StopIteration");
  PyObject* error = py(pyx_error_fetch());
  PyException_SetCause(error, Py_NewRef(stop));
  PyException_SetContext(error, stop);
  pyx_error_restore(px(error));
}

bool pyx_error() {
  pyx_need_gil();
  return PyErr_Occurred() != nullptr;
}

bool pyx_error_is(int exc) {
  pyx_need_gil();
  return PyErr_Occurred() && PyErr_ExceptionMatches(pyx_exception_class(exc));
}

void pyx_error_clear() {
  pyx_need_gil();
  PyErr_Clear();
}

pyobj* pyx_error_fetch() {
  pyx_need_gil();
  PyObject *type, *value, *traceback;
  PyErr_Fetch(&type, &value, &traceback);
  PyErr_NormalizeException(&type, &value, &traceback);
  if (traceback) PyException_SetTraceback(value, traceback);
  Py_XDECREF(type);
  Py_XDECREF(traceback);
  return px(value);
}

void pyx_error_restore(pyobj* exc) {
  pyx_need_gil();
  raise_again(py(exc));
}

int pyx_exc_match(pyobj* exc, pyobj* classes) {
  PyObject* right = py(classes);
  const Py_ssize_t n = PyTuple_Check(right) ? PyTuple_GET_SIZE(right) : 1;
  for (Py_ssize_t i = 0; i < n; i++) {
    if (!PyExceptionClass_Check(PyTuple_Check(right) ? PyTuple_GET_ITEM(right, i) : right)) {
      PyErr_SetString(PyExc_TypeError, "catching classes that do not inherit from BaseException is not allowed");
      return -1;
    }
  }
  return PyErr_GivenExceptionMatches(py(exc), right);
}

pyobj* pyx_handled_push(pyobj* exc) {
  pyx_need_gil();
  PyObject* previous = PyErr_GetHandledException();
  PyErr_SetHandledException(py(exc));
  handlers.push(previous);
  return px(previous);
}

void pyx_handled_pop(pyobj* previous) {
  pyx_need_gil();
  handlers.pop(py(previous));
  PyErr_SetHandledException(py(previous));
  Py_XDECREF(py(previous));
}

pyobj* pyx_handled() {
  pyx_need_gil();
  PyObject* exc = PyErr_GetHandledException();
  if (exc == Py_None) Py_CLEAR(exc);
  return px(exc);
}

bool pyx_warn(int category, const char* utf8, const pyx_code_info* code, int line) {
  pyx_counted();
  PyObject* type = pyx_exception_class(category);
  pyx_module* m = code && code->module ? *code->module : nullptr;
  if (!m) return PyErr_WarnEx(type, utf8, 1) == 0;
  PyObject* registry = PyDict_GetItemString(m->dict, "__warningregistry__");
  if (!registry) {
    PyObject* made = PyDict_New();
    if (!made || PyDict_SetItemString(m->dict, "__warningregistry__", made) < 0) return Py_XDECREF(made), false;
    Py_DECREF(made);
    registry = made;
  }
  PyObject* text = PyUnicode_FromString(utf8);
  PyObject* file = PyDict_GetItemString(m->dict, "__file__");
  PyObject* path = file ? Py_NewRef(file) : PyUnicode_DecodeFSDefault(code->file);
  PyObject* name = PyDict_GetItemString(m->dict, "__name__");
  const bool ok = text && path && PyErr_WarnExplicitObject(type, text, path, line, name, registry) == 0;
  Py_XDECREF(text);
  Py_XDECREF(path);
  return ok;
}

}  // extern "C"
