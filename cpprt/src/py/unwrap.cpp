// src/py/unwrap.cpp: methods that gain nothing from native code are given back to CPython.
//
// A method of an open class that no specialisation came of costs more through our callable than through CPython's own,
// whose calls between Python functions need no C frame; so does one whose native code lost a trial against CPython. The
// class then gets its plain function back. Functions of the
// module keep their wrapper: programs hold on to them, and pickle compares what it finds under their name.
#include <cstring>

#include "py/function.hpp"
#include "py/state.hpp"

namespace {

// The class of "C.m" in the module, borrowed; null for any other qualified name.
PyObject* class_of(pyx_module* m, const pyx_function_spec* s) {
  const char* dot = strchr(s->qualname, '.');
  if (!dot || strcmp(dot + 1, s->name) != 0) return nullptr;
  PyObject* name = PyUnicode_FromStringAndSize(s->qualname, dot - s->qualname);
  PyObject* found = name ? PyDict_GetItemWithError(m->dict, name) : nullptr;
  Py_XDECREF(name);
  return found && Py_TYPE(found) == &PyType_Type ? found : nullptr;
}

}  // namespace

bool pyx_called_by_name(pyx_module* m, const pyx_function_state* f) {
  PyObject* type = f->unwrapped || strncmp(f->spec->name, "__", 2) == 0 ? nullptr : class_of(m, f->spec);
  return type && PyDict_GetItemString(reinterpret_cast<PyTypeObject*>(type)->tp_dict, f->spec->name) == f->object;
}

void pyx_unwrap(pyx_module* m, pyx_function_state* f, bool slower) {
  if (f->unwrapped || !f->object || (f->spec->nentries > 0 && !slower)) return;
  PyObject* wrapper = f->object;
  PyObject* type = class_of(m, f->spec);
  PyObject* name = type ? PyUnicode_InternFromString(f->spec->name) : nullptr;
  if (name && PyDict_GetItemWithError(reinterpret_cast<PyTypeObject*>(type)->tp_dict, name) == wrapper) {
    f->unwrapped = Py_NewRef(wrapper);  // what native code knows the method by
    PyObject_SetAttr(type, name, reinterpret_cast<pyx_function*>(wrapper)->original);
  }
  Py_XDECREF(name);
  PyErr_Clear();
}
