// src/py/inst.cpp: hooks on instances of classes of the program.
//
// The attributes of most instances are inline values (PEP 659's companion in CPython 3.11): an array beside the object,
// indexed by the keys that all instances of the class share.
#include "py/inst.hpp"
#include "py/convert.hpp"
#include "py/objects.hpp"

namespace {

PyTypeObject* type_of(const pyx_class* c) { return reinterpret_cast<PyTypeObject*>(c->type); }

// The place of the attribute in the inline values; null: look for it the long way. What is remembered of the keys of a
// class is not true of the next one that the same statement makes.
inline PyObject** inline_value(PyObject* o, const pyx_class* c, pyx_slot* s) {
  PyObject** values = pyx_inline_values(o);
  if (__builtin_expect(!values, 0)) return nullptr;
  pyx_dict_keys* keys = pyx_shared_keys(Py_TYPE(o));
  if (__builtin_expect(s->keys != keys || c->local, 0)) {
    s->index = static_cast<int32_t>(pyx_shared_index(keys, pyx_name_object(&s->name)));
    if (s->index < 0) return nullptr;  // it may still be added
    s->keys = keys;
  }
  return values[s->index] ? &values[s->index] : nullptr;
}

// Stores the first value of an attribute among the inline values, as CPython does: it keeps the order in which they came in
// the bytes before them. The reference to v goes over; false: nothing has been done.
bool add_at(PyObject* o, PyObject** values, int64_t index, PyObject* name, PyObject* v) {
  if (values[index]) return false;
  PyObject* of_class = _PyType_Lookup(Py_TYPE(o), name);
  if (of_class && Py_TYPE(of_class)->tp_descr_set) return false;
  values[index] = v;
  auto* count = reinterpret_cast<uint8_t*>(values) - 2;
  ++*count;
  count[-*count] = static_cast<uint8_t>(index);
  return true;
}
// Of a slot whose place is known.
bool add_inline(PyObject* o, pyx_slot* s, PyObject* v) {
  PyObject** values = pyx_inline_values(o);
  if (!values || s->keys != pyx_shared_keys(Py_TYPE(o))) return false;
  return add_at(o, values, s->index, pyx_name_object(&s->name), v);
}
// Of an instance that is being made: of a class that need not be the one that the slot knows.
bool give_inline(PyObject* o, pyx_slot* s, PyObject* v) {
  PyObject** values = pyx_inline_values(o);
  if (!values) return false;
  PyObject* name = pyx_name_object(&s->name);
  const int64_t index = pyx_shared_index(pyx_shared_keys(Py_TYPE(o)), name);
  return index >= 0 && add_at(o, values, index, name, v);
}

// The class of C whose __new__ makes the instances of a class.
PyTypeObject* builtin_base(PyTypeObject* type) {
  if (PyType_FastSubclass(type, Py_TPFLAGS_LIST_SUBCLASS)) return &PyList_Type;
  if (PyType_IsSubtype(type, &PyODict_Type)) return &PyODict_Type;
  if (PyType_FastSubclass(type, Py_TPFLAGS_DICT_SUBCLASS)) return &PyDict_Type;
  return &PyBaseObject_Type;
}

// New reference; null without an exception.
PyObject* load(PyObject* o, pyx_slot* s) {
  PyObject* v = PyObject_GenericGetAttr(o, pyx_name_object(&s->name));
  if (!v) PyErr_Clear();
  return v;
}

}  // namespace

extern "C" {

pyobj* pyx_inst_new(const pyx_class* c) {
  pyx_need_gil();
  if (c->fields) return px(type_of(c)->tp_alloc(type_of(c), c->fields));
  static PyObject* const nothing = PyTuple_New(0);
  return nothing ? px(builtin_base(type_of(c))->tp_new(type_of(c), nothing, nullptr)) : nullptr;
}

bool pyx_inst_give(pyobj* o, pyx_slot* s, pyobj* v) {
  if (PyTuple_Check(py(o))) {
    PyTuple_SET_ITEM(py(o), s->index, py(v));
    return true;
  }
  if (give_inline(py(o), s, py(v))) return true;
  const bool ok = PyObject_GenericSetAttr(py(o), pyx_name_object(&s->name), py(v)) == 0;
  Py_DECREF(py(v));
  return ok;
}

const pyobj* const pyx_float_type = reinterpret_cast<pyobj*>(&PyFloat_Type);
const pyobj* const pyx_int_type = reinterpret_cast<pyobj*>(&PyLong_Type);
const pyobj* const pyx_list_type = reinterpret_cast<pyobj*>(&PyList_Type);
const pyobj* const pyx_str_type = reinterpret_cast<pyobj*>(&PyUnicode_Type);
const pyobj* const pyx_tuple_type = reinterpret_cast<pyobj*>(&PyTuple_Type);
pyobj* const pyx_the_zero = px(PyLong_FromLong(0));
pyobj* const pyx_the_none = reinterpret_cast<pyobj*>(Py_None);
pyobj* const pyx_the_true = reinterpret_cast<pyobj*>(Py_True);
pyobj* const pyx_the_false = reinterpret_cast<pyobj*>(Py_False);

pyobj** pyx_inst_place(pyobj* o, const pyx_class* c, pyx_slot* s) {
  if (Py_TYPE(py(o)) != type_of(c)) return nullptr;
  pyx_need_gil();
  return reinterpret_cast<pyobj**>(inline_value(py(o), c, s));
}

pyobj* pyx_inst_load(pyobj* o, const pyx_class* c, pyx_slot* s) {
  if (Py_TYPE(py(o)) != type_of(c)) return nullptr;
  pyx_need_gil();
  if (c->fields) return px(Py_NewRef(PyTuple_GET_ITEM(py(o), s->index)));
  if (PyObject** place = inline_value(py(o), c, s)) return px(Py_NewRef(*place));
  return px(load(py(o), s));
}

int pyx_inst_store(pyobj* o, const pyx_class* c, pyx_slot* s, pyobj* v) {
  if (Py_TYPE(py(o)) != type_of(c)) {
    Py_DECREF(py(v));
    return -1;
  }
  pyx_need_gil();
  if (PyObject** place = inline_value(py(o), c, s)) {
    Py_SETREF(*place, py(v));
    return 1;
  }
  if (add_inline(py(o), s, py(v))) return 1;
  const int done = PyObject_GenericSetAttr(py(o), pyx_name_object(&s->name), py(v));
  Py_DECREF(py(v));
  return done == 0;
}

bool pyx_inst_plain(pyobj* o, const pyx_class* c, pyx_slot* s) {
  if (Py_TYPE(py(o)) != type_of(c)) return false;
  pyx_need_gil();
  if (PyObject** values = pyx_inline_values(py(o))) {
    pyx_dict_keys* keys = pyx_shared_keys(Py_TYPE(py(o)));
    const auto count = static_cast<uint32_t>(keys->nentries);
    if (s->keys == keys && s->version == count && !c->local) return true;  // names are only ever added
    const int64_t index = pyx_shared_index(keys, pyx_name_object(&s->name));
    if (index >= 0) return !values[index];
    s->keys = keys;
    s->version = count;
    return true;
  }
  PyObject** dict = _PyObject_GetDictPtr(py(o));
  if (!dict || !*dict) return true;
  const int has = PyDict_Contains(*dict, pyx_name_object(&s->name));
  if (has < 0) PyErr_Clear();
  return has == 0;
}

bool pyx_gc_pause() {
  pyx_need_gil();
  return PyGC_Disable();
}
void pyx_gc_resume(bool was_on) {
  if (was_on) PyGC_Enable();
}

pyobj* pyx_super(pyobj* type, pyobj* self) {
  pyx_counted();
  return px(PyObject_CallFunctionObjArgs(reinterpret_cast<PyObject*>(&PySuper_Type), py(type), py(self), nullptr));
}

}  // extern "C"
