// src/py/attrs.cpp: attributes of objects, found again without looking.
//
// CPython's interpreter specialises each place that reads an attribute. Native code that works on objects of classes that
// it does not know would lose that; a table for all places gives most of it back.
#include "py/attrs.hpp"

#include "py/inst.hpp"
// After Python.h, which it needs:
#include <structmember.h>

namespace {

constexpr size_t entries = 1024;
pyx_attr_entry table[entries];

pyx_attr_entry* entry_of(PyTypeObject* type, PyObject* name) {
  const uintptr_t h = (reinterpret_cast<uintptr_t>(type) >> 4) * 31 + (reinterpret_cast<uintptr_t>(name) >> 4);
  return &table[(h ^ (h >> 10)) % entries];
}

bool has_inline_values(PyTypeObject* t) { return t->tp_flags & Py_TPFLAGS_MANAGED_DICT; }

pyx_dict_keys* keys_of(PyTypeObject* t) { return has_inline_values(t) ? pyx_shared_keys(t) : nullptr; }

// A slot that holds any object, as __slots__ makes them.
Py_ssize_t slot_offset(PyTypeObject* t, PyObject* found) {
  if (Py_TYPE(found) != &PyMemberDescr_Type) return 0;
  auto* d = reinterpret_cast<PyMemberDescrObject*>(found);
  const bool plain = d->d_member->type == T_OBJECT_EX && d->d_member->flags == 0;
  return plain && PyType_IsSubtype(t, d->d_common.d_type) ? d->d_member->offset : 0;
}

void learn(pyx_attr_entry* e, PyTypeObject* t, PyObject* name) {
  *e = {name, t, 0, -1, 0, nullptr, 0, nullptr, false};
  if (t->tp_getattro != PyObject_GenericGetAttr) return;
  PyObject* found = _PyType_Lookup(t, name);
  if (!t->tp_version_tag || !(t->tp_flags & Py_TPFLAGS_VALID_VERSION_TAG)) return;
  e->version = t->tp_version_tag;
  e->settable = t->tp_setattro == PyObject_GenericSetAttr;
  pyx_dict_keys* keys = keys_of(t);
  const int64_t index = pyx_shared_index(keys, name);
  e->keys = keys;
  e->names = keys ? keys->nentries : 0;
  if (!found) {
    e->index = static_cast<int32_t>(index);
  } else if ((e->offset = slot_offset(t, found)) == 0 && index < 0 &&
             PyType_HasFeature(Py_TYPE(found), Py_TPFLAGS_METHOD_DESCRIPTOR) && (keys || t->tp_dictoffset == 0)) {
    e->method = found;
  }
}

bool same_keys(const pyx_attr_entry* e, PyTypeObject* t) {
  pyx_dict_keys* keys = keys_of(t);
  return keys == e->keys && (!keys || keys->nentries == e->names);
}

}  // namespace

pyx_attr_entry* pyx_attr_look(PyObject* o, PyObject* name) {
  PyTypeObject* t = Py_TYPE(o);
  pyx_attr_entry* e = entry_of(t, name);
  const bool known = e->type == t && e->name == name && e->version == t->tp_version_tag;
  if (__builtin_expect(!known || (e->index < 0 && !same_keys(e, t)), 0)) learn(e, t, name);
  return e;
}

PyObject** pyx_attr_place(const pyx_attr_entry* e, PyObject* o) {
  PyObject** place;
  if (e->index >= 0) {
    PyObject** values = pyx_inline_values(o);
    if (!values || pyx_shared_keys(e->type) != e->keys) return nullptr;
    place = values + e->index;
  } else if (e->offset) {
    place = reinterpret_cast<PyObject**>(reinterpret_cast<char*>(o) + e->offset);
  } else {
    return nullptr;
  }
  return *place ? place : nullptr;
}

PyObject* pyx_attr_method(PyObject* o, PyObject* name) {
  const pyx_attr_entry* e = pyx_attr_look(o, name);
  return e->method && (!e->keys || pyx_inline_values(o)) ? e->method : nullptr;
}
