// src/py/bound.cpp: the objects of bound methods and of functions of the interpreter that native code keeps as values.
#include "py/objects.hpp"
#include "py/state.hpp"

namespace {

PyTypeObject* type_of(const pyobj* t) { return reinterpret_cast<PyTypeObject*>(const_cast<pyobj*>(t)); }

// What a class has under the name of a method: borrowed, null without an exception.
PyObject* look_up(PyTypeObject* type, const char* name) {
  PyObject* text = PyUnicode_InternFromString(name);
  PyObject* found = text ? _PyType_Lookup(type, text) : nullptr;
  Py_XDECREF(text);
  PyErr_Clear();
  return found;
}

}  // namespace

extern "C" {

void pyx_method_find(pyx_method_ref* m, const pyx_class* c) {
  if (!c->type) return;
  pyx_need_gil();
  PyObject* old = py(m->function);
  m->function = px(Py_XNewRef(look_up(type_of(c->type), m->name)));
  m->type = c->type;
  Py_XDECREF(old);
}

pyobj* pyx_method_bind(pyx_method_ref* m, pyobj* self) {
  PyTypeObject* type = Py_TYPE(py(self));
  PyObject* f = reinterpret_cast<pyobj*>(type) == m->type ? py(m->function) : look_up(type, m->name);
  if (!f || !Py_TYPE(f)->tp_descr_get) {
    PyErr_SetString(PyExc_AttributeError, m->name);
    return nullptr;
  }
  return px(Py_TYPE(f)->tp_descr_get(f, py(self), reinterpret_cast<PyObject*>(type)));
}

pyobj* pyx_method_self(pyobj* o, pyx_method_ref* m, const pyx_class* c) {
  if (!PyMethod_Check(py(o))) return nullptr;
  if (m->type != c->type) pyx_method_find(m, c);
  return m->function && PyMethod_GET_FUNCTION(py(o)) == py(m->function) ? px(PyMethod_GET_SELF(py(o))) : nullptr;
}

pyobj* pyx_function_of_module(const char* module, const char* name) {
  pyx_need_gil();
  PyObject *kind, *value, *where;
  PyErr_Fetch(&kind, &value, &where);
  PyObject* m = PyImport_ImportModule(module);
  PyObject* f = m ? PyObject_GetAttrString(m, name) : nullptr;
  Py_XDECREF(m);
  PyErr_Restore(kind, value, where);
  return px(f);
}

}  // extern "C"
