// src/py/manager.cpp: managers of contextlib.contextmanager, whose generators native code steps itself.
#include "py/manager.hpp"

#include "py/objects.hpp"
#include "py/trace.hpp"

namespace {

// What is needed of contextlib: the class of the managers, the code of what contextmanager makes, and for each place
// where a method of the class steps the generator the code, its globals, the line and the columns.
const char kContextlib[] = R"(
import contextlib, dis, types
def place(method, name):
    steps = list(dis.get_instructions(method.__code__))
    line = next(i.positions.lineno for i in steps if i.argval == name)
    call = next(i.positions for i in steps if i.opname == "CALL" and i.positions.lineno == line)
    return method.__code__, method.__globals__, line, call.col_offset, call.end_col_offset
manager = contextlib._GeneratorContextManager
made = next(c for c in contextlib.contextmanager.__code__.co_consts if isinstance(c, types.CodeType))
places = place(manager.__enter__, "next"), place(manager.__exit__, "next"), place(manager.__exit__, "throw")
class Goes:
    closed = False
    throw = __next__ = lambda *args: None
    def close(self): self.closed = True
    __iter__ = lambda self: self
ends = iter(())
)";

struct contextlib {
  PyObject *manager, *made, *goes, *ends;  // goes is a class
  pyx_library_frame places[3];
};

bool read_place(PyObject* from, pyx_library_frame* to) {
  if (!PyArg_ParseTuple(from, "OOiii", &to->code, &to->globals, &to->spot.line, &to->spot.from, &to->spot.to)) {
    return false;
  }
  Py_INCREF(to->code);  // for good
  Py_INCREF(to->globals);
  return true;
}

bool read(contextlib* c) {
  PyObject* names = PyDict_New();
  PyObject* done = names ? PyRun_String(kContextlib, Py_file_input, names, names) : nullptr;
  Py_XDECREF(done);
  PyObject* places = done ? PyDict_GetItemString(names, "places") : nullptr;
  bool ok = places != nullptr;
  for (int i = 0; ok && i < 3; i++) ok = read_place(PyTuple_GET_ITEM(places, i), &c->places[i]);
  if (ok) {
    c->made = Py_NewRef(PyDict_GetItemString(names, "made"));
    c->goes = Py_NewRef(PyDict_GetItemString(names, "Goes"));
    c->ends = Py_NewRef(PyDict_GetItemString(names, "ends"));
    c->manager = Py_NewRef(PyDict_GetItemString(names, "manager"));
  }
  PyErr_Clear();
  Py_XDECREF(names);
  return ok;
}

// Null when contextlib is not as expected. An exception that is set stays.
contextlib* known() {
  static contextlib found;
  if (!found.manager) {
    PyObject *type, *value, *traceback;
    PyErr_Fetch(&type, &value, &traceback);
    read(&found);
    PyErr_Restore(type, value, traceback);
  }
  return found.manager ? &found : nullptr;
}

// A manager that has the generator already.
PyObject* manager_over(PyObject* generator) {
  contextlib* c = known();
  auto* type = c ? reinterpret_cast<PyTypeObject*>(c->manager) : nullptr;
  PyObject* none = c ? PyTuple_New(0) : nullptr;
  PyObject* manager = none ? PyBaseObject_Type.tp_new(type, none, nullptr) : nullptr;
  Py_XDECREF(none);
  bool ok = manager && PyObject_SetAttrString(manager, "gen", generator) == 0;
  for (const char* name : {"args", "kwds", "func"}) {
    ok = ok && PyObject_SetAttrString(manager, name, Py_None) == 0;
  }
  if (!ok) Py_CLEAR(manager);
  if (!manager && !PyErr_Occurred()) PyErr_SetString(PyExc_SystemError, "contextlib is not as expected");
  return manager;
}

}  // namespace

PyObject* pyx_managed(PyObject* o) {
  if (!o || !PyFunction_Check(o)) return nullptr;
  contextlib* c = known();
  auto* f = reinterpret_cast<PyFunctionObject*>(o);
  if (!c || f->func_code != c->made || f->func_globals != c->places[0].globals) return nullptr;
  if (PyDict_GetItemString(f->func_globals, "_GeneratorContextManager") != c->manager) return nullptr;
  return PyCell_GET(PyTuple_GET_ITEM(f->func_closure, 0));
}

PyObject* pyx_manager_call(PyObject* generator, const char* method, PyObject* exc) {
  PyObject* manager = manager_over(generator);
  PyObject* bound = manager ? PyObject_GetAttrString(manager, method) : nullptr;
  PyObject* result = nullptr;
  if (bound && method[2] == 'e' && method[3] == 'n') {
    result = PyObject_CallNoArgs(bound);
  } else if (bound) {
    PyObject* traceback = exc ? PyException_GetTraceback(exc) : nullptr;
    PyObject* type = exc ? reinterpret_cast<PyObject*>(Py_TYPE(exc)) : Py_None;
    result = PyObject_CallFunctionObjArgs(bound, type, exc ? exc : Py_None, traceback ? traceback : Py_None, nullptr);
    Py_XDECREF(traceback);
  }
  Py_XDECREF(bound);
  Py_XDECREF(manager);
  return result;
}

extern "C" {

void pyx_manager_trace(pyx_manager_place place) {
  pyx_need_gil();
  contextlib* c = known();
  if (c) pyx_add_traceback(c->places[place].code, c->places[place].globals, c->places[place].spot);
}

bool pyx_manager_wrong(pyx_manager_place place) {
  pyx_need_gil();
  contextlib* c = known();
  PyObject* handled = place == PYX_MANAGER_THROW ? PyErr_GetHandledException() : nullptr;
  PyObject* generator = c && place == PYX_MANAGER_ENTER ? Py_NewRef(c->ends)
                        : c                             ? PyObject_CallNoArgs(c->goes)
                                                        : nullptr;
  if (generator) {
    Py_XDECREF(pyx_manager_call(generator, place == PYX_MANAGER_ENTER ? "__enter__" : "__exit__", handled));
  }
  Py_XDECREF(handled);
  PyObject *type, *value, *traceback;
  PyErr_Fetch(&type, &value, &traceback);
  PyObject* closed = place == PYX_MANAGER_ENTER || !generator ? nullptr : PyObject_GetAttrString(generator, "closed");
  const bool to_close = closed == Py_True;
  Py_XDECREF(closed);
  Py_XDECREF(generator);
  PyErr_Restore(type, value, traceback);
  return to_close;
}

pyobj* pyx_manager_throw(pyobj* exc) {
  pyx_need_gil();
  PyObject* value = py(exc);
  PyObject* traceback = PyException_GetTraceback(value);
  PyErr_Restore(Py_NewRef(reinterpret_cast<PyObject*>(Py_TYPE(value))), Py_NewRef(value), Py_XNewRef(traceback));
  return px(traceback);
}

bool pyx_manager_same(pyobj* exc, pyobj* traceback) {
  pyx_need_gil();
  PyObject *type, *error, *at;
  PyErr_Fetch(&type, &error, &at);
  PyErr_NormalizeException(&type, &error, &at);
  PyObject* cause = error ? PyException_GetCause(error) : nullptr;
  const bool stopped = cause == py(exc) && PyErr_GivenExceptionMatches(error, PyExc_RuntimeError) &&
                       PyErr_GivenExceptionMatches(py(exc), PyExc_StopIteration);
  const bool same = error == py(exc) || stopped;
  Py_XDECREF(cause);
  if (!same) {
    PyErr_Restore(type, error, at);
    return false;
  }
  PyException_SetTraceback(py(exc), traceback ? py(traceback) : Py_None);
  Py_XDECREF(type);
  Py_XDECREF(error);
  Py_XDECREF(at);
  return true;
}
}
