// src/py/construct.cpp: instances that Python makes of classes of the program.
//
// CPython calls a class through a tuple of the arguments, from which it calls __init__. A class of the program whose
// instances are plain objects gets a vectorcall of its own: it makes the object as object.__new__ does and passes the
// arguments on as they are. What __init__ is is looked up each time, as CPython does, so that nothing is taken for granted.
#include "py/function.hpp"
#include "py/state.hpp"

namespace {

constexpr Py_ssize_t max_copied = 8;  // arguments of a caller who lends no room for self

PyObject* init_name() {
  static PyObject* const name = PyUnicode_InternFromString("__init__");
  return name;
}

// The slot of every class with an __init__ in Python.
initproc slot_init() {
  static const initproc slot = [] {
    PyObject* made =
        PyObject_CallFunction(reinterpret_cast<PyObject*>(&PyType_Type), "s(){s:O}", "made", "__init__", Py_None);
    const initproc found = made ? reinterpret_cast<PyTypeObject*>(made)->tp_init : nullptr;
    Py_XDECREF(made);
    PyErr_Clear();
    return found == PyBaseObject_Type.tp_init ? nullptr : found;
  }();
  return slot;
}

// The __init__ that a call of the type passes its arguments to; borrowed, null: CPython does it in another way.
PyObject* plain_init(PyTypeObject* type) {
  if (Py_TYPE(type) != &PyType_Type || type->tp_new != PyBaseObject_Type.tp_new || type->tp_init != slot_init())
    return nullptr;
  PyObject* init = _PyType_Lookup(type, init_name());
  return init && (Py_TYPE(init) == pyx_function_type() || PyFunction_Check(init)) ? init : nullptr;
}

// init(self, *args)
PyObject* initialise(PyObject* init, PyObject* self, PyObject* const* args, size_t nargsf, PyObject* kwnames) {
  const Py_ssize_t n = PyVectorcall_NARGS(nargsf);
  if (nargsf & PY_VECTORCALL_ARGUMENTS_OFFSET) {
    PyObject** room = const_cast<PyObject**>(args) - 1;
    PyObject* was = *room;
    *room = self;
    PyObject* result = PyObject_Vectorcall(init, room, n + 1, kwnames);
    *room = was;
    return result;
  }
  PyObject* all[max_copied + 1] = {self};
  const Py_ssize_t count = n + (kwnames ? PyTuple_GET_SIZE(kwnames) : 0);
  for (Py_ssize_t i = 0; i < count; i++) all[i + 1] = args[i];
  return PyObject_Vectorcall(init, all, n + 1, kwnames);
}

PyObject* construct(PyObject* callable, PyObject* const* args, size_t nargsf, PyObject* kwnames) {
  auto* type = reinterpret_cast<PyTypeObject*>(callable);
  PyObject* init = plain_init(type);
  const Py_ssize_t count = PyVectorcall_NARGS(nargsf) + (kwnames ? PyTuple_GET_SIZE(kwnames) : 0);
  if (!init || (!(nargsf & PY_VECTORCALL_ARGUMENTS_OFFSET) && count > max_copied)) {
    return _PyObject_MakeTpCall(PyThreadState_Get(), callable, args, PyVectorcall_NARGS(nargsf), kwnames);
  }
  static PyObject* const nothing = PyTuple_New(0);
  if (Py_EnterRecursiveCall(" while calling a Python object")) return nullptr;
  PyObject* self = PyBaseObject_Type.tp_new(type, nothing, nullptr);
  if (self) {
    Py_INCREF(init);
    PyObject* result = initialise(init, self, args, nargsf, kwnames);
    Py_DECREF(init);
    if (result && result != Py_None) {
      PyErr_Format(PyExc_TypeError, "__init__() should return None, not '%.200s'", Py_TYPE(result)->tp_name);
    }
    if (result != Py_None) Py_CLEAR(self);
    Py_XDECREF(result);
  }
  Py_LeaveRecursiveCall();
  return self;
}

}  // namespace

void pyx_construct_plainly(PyTypeObject* type) {
  if (!type->tp_vectorcall && slot_init() && plain_init(type)) type->tp_vectorcall = construct;
}
