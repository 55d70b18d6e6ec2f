// src/py/function.cpp: the function type: everything but calls is the wrapped Python function's.
#include "py/function.hpp"
#include "py/state.hpp"

namespace {

pyx_function* as(PyObject* o) { return reinterpret_cast<pyx_function*>(o); }

void forget(pyx_function* f) {
  if (f->state && f->state->object == reinterpret_cast<PyObject*>(f)) {
    f->state->object = nullptr;
    f->module->changes++;
  }
}

int traverse(PyObject* self, visitproc visit, void* arg) {
  Py_VISIT(as(self)->original);
  Py_VISIT(as(self)->code);
  return 0;
}

// The wrapped function alone clears the cycles that go through it; self stays callable until it is deallocated.
int clear(PyObject*) { return 0; }

void dealloc(PyObject* self) {
  PyObject_GC_UnTrack(self);
  forget(as(self));
  if (as(self)->weakrefs) PyObject_ClearWeakRefs(self);
  Py_XDECREF(as(self)->original);
  Py_XDECREF(as(self)->code);
  PyMem_Free(as(self)->keyword_defaults);
  PyObject_GC_Del(self);
}

PyObject* repr(PyObject* self) {
  PyObject* name = PyObject_GetAttrString(as(self)->original, "__qualname__");
  if (!name) return nullptr;
  PyObject* text = PyUnicode_FromFormat("<function %U at %p>", name, self);
  Py_DECREF(name);
  return text;
}

PyObject* bind(PyObject* self, PyObject* object, PyObject*) {
  if (!object || object == Py_None) return Py_NewRef(self);
  return PyMethod_New(self, object);
}

// Attributes that functions have of themselves have such names; others are the program's.
bool underscored(PyObject* name) {
  return PyUnicode_GET_LENGTH(name) > 1 && PyUnicode_READ_CHAR(name, 0) == '_' && PyUnicode_READ_CHAR(name, 1) == '_';
}

// Is the name one that self answers itself?
PyObject* own(PyObject* name) {
  if (!underscored(name)) return nullptr;
  PyObject* found = PyDict_GetItemWithError(pyx_function_type()->tp_dict, name);
  if (!found && PyErr_Occurred()) PyErr_Clear();
  return found;
}

// The dict with the program's attributes of the function, null without any.
PyObject* attributes(PyObject* self) { return reinterpret_cast<PyFunctionObject*>(as(self)->original)->func_dict; }

PyObject* getattr(PyObject* self, PyObject* name) {
  if (PyObject* dict = attributes(self); dict && !underscored(name)) {
    if (PyObject* found = PyDict_GetItemWithError(dict, name)) return Py_NewRef(found);
    if (PyErr_Occurred()) return nullptr;
  }
  if (own(name)) return PyObject_GenericGetAttr(self, name);
  return PyObject_GetAttr(as(self)->original, name);
}

// Changing what sibling code may have assumed (defaults, code) makes every assumption be checked again.
int setattr(PyObject* self, PyObject* name, PyObject* value) {
  if (underscored(name)) {
    if (PyUnicode_CompareWithASCIIString(name, "__class__") == 0) return PyObject_GenericSetAttr(self, name, value);
    as(self)->module->changes++;
  } else if (PyObject* dict = attributes(self); dict && value) {
    return PyDict_SetItem(dict, name, value);
  }
  return PyObject_SetAttr(as(self)->original, name, value);
}

PyObject* get_class(PyObject*, void*) { return Py_NewRef(reinterpret_cast<PyObject*>(&PyFunction_Type)); }

// pydoc looks past the type's own way of getting attributes.
PyObject* get_doc(PyObject* self, void*) { return PyObject_GetAttrString(as(self)->original, "__doc__"); }

// What functools.wraps has stored, else the Python function.
PyObject* get_wrapped(PyObject* self, void*) {
  PyObject* dict = reinterpret_cast<PyFunctionObject*>(as(self)->original)->func_dict;
  PyObject* stored = dict ? PyDict_GetItemString(dict, "__wrapped__") : nullptr;
  return Py_NewRef(stored ? stored : as(self)->original);
}

// By name, as Python functions are pickled and copied.
PyObject* reduce(PyObject* self, PyObject*) { return PyObject_GetAttrString(as(self)->original, "__qualname__"); }

PyObject* dir(PyObject* self, PyObject*) { return PyObject_Dir(as(self)->original); }

PyGetSetDef getset[] = {
    {"__class__", get_class, nullptr, nullptr, nullptr},
    {"__doc__", get_doc, nullptr, nullptr, nullptr},
    {"__wrapped__", get_wrapped, nullptr, nullptr, nullptr},
    {nullptr, nullptr, nullptr, nullptr, nullptr},
};

PyMethodDef methods[] = {
    {"__reduce__", reduce, METH_NOARGS, nullptr},
    {"__reduce_ex__", reduce, METH_O, nullptr},
    {"__dir__", dir, METH_NOARGS, nullptr},
    {nullptr, nullptr, 0, nullptr},
};

PyTypeObject make_type() {
  PyTypeObject t = {PyVarObject_HEAD_INIT(nullptr, 0)};
  t.tp_name = PyFunction_Type.tp_name;  // which Python's messages contain
  t.tp_doc = PyFunction_Type.tp_doc;
  t.tp_basicsize = sizeof(pyx_function);
  t.tp_vectorcall_offset = offsetof(pyx_function, vectorcall);
  t.tp_weaklistoffset = offsetof(pyx_function, weakrefs);
  t.tp_flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_GC | Py_TPFLAGS_HAVE_VECTORCALL | Py_TPFLAGS_METHOD_DESCRIPTOR;
  t.tp_call = PyVectorcall_Call;
  t.tp_traverse = traverse;
  t.tp_clear = clear;
  t.tp_dealloc = dealloc;
  t.tp_repr = repr;
  t.tp_getattro = getattr;
  t.tp_setattro = setattr;
  t.tp_descr_get = bind;
  t.tp_getset = getset;
  t.tp_methods = methods;
  return t;
}

PyTypeObject type = make_type();

// Is it the def of "C.m", a method of a class of the module?
bool is_method(const pyx_function_spec* s) {
  const char* dot = strchr(s->qualname, '.');
  return dot && strcmp(dot + 1, s->name) == 0;
}

}  // namespace

const pyobj* const pyx_wrapper_type = reinterpret_cast<pyobj*>(&type);

PyTypeObject* pyx_function_type() {
  if (!(type.tp_flags & Py_TPFLAGS_READY) && PyType_Ready(&type) < 0) return nullptr;
  return &type;
}

PyObject* pyx_function_new(pyx_module* module, pyx_function_state* state, PyObject* original) {
  auto* f = PyObject_GC_New(pyx_function, pyx_function_type());
  if (!f) return nullptr;
  auto* python = reinterpret_cast<PyFunctionObject*>(original);
  f->vectorcall = pyx_function_call;
  f->original = Py_NewRef(original);
  f->code = Py_NewRef(python->func_code);
  f->module = module;
  f->state = state;
  f->weakrefs = nullptr;
  f->keyword_defaults = nullptr;
  const pyx_function_spec* spec = state->spec;
  f->direct = spec->npos == spec->nparams && spec->ncells == 0 ? spec->npos : -1;
  Py_XSETREF(state->code, Py_NewRef(python->func_code));
  state->object = reinterpret_cast<PyObject*>(f);
  state->defaults = python->func_defaults;
  state->kwdefaults = python->func_kwdefaults;
  if (state->spec->nentries > 0 && is_method(state->spec)) pyx_begin_trial(state);
  PyObject_GC_Track(reinterpret_cast<PyObject*>(f));
  return reinterpret_cast<PyObject*>(f);
}
