// src/py/attrs.cpp: attributes of objects, found again without looking.
//
// CPython's interpreter specialises each place that reads an attribute. Native code that works on objects of classes that
// it does not know would lose that; a table for all places gives most of it back.
#include "py/attrs.hpp"

// After Python.h, which it needs:
#include <structmember.h>

namespace {

// A slot that holds any object, as __slots__ makes them.
Py_ssize_t slot_offset(PyTypeObject* t, PyObject* found) {
  if (Py_TYPE(found) != &PyMemberDescr_Type) return 0;
  auto* d = reinterpret_cast<PyMemberDescrObject*>(found);
  const bool plain = d->d_member->type == T_OBJECT_EX && d->d_member->flags == 0;
  return plain && PyType_IsSubtype(t, d->d_common.d_type) ? d->d_member->offset : 0;
}

}  // namespace

pyx_attr_entry pyx_attr_table[pyx_attr_entries];

pyx_attr_entry* pyx_attr_learn(pyx_attr_entry* e, PyTypeObject* t, PyObject* name) {
  *e = {name, t, 0, -1, 0, nullptr, 0, nullptr, false};
  if (t->tp_getattro != PyObject_GenericGetAttr) return e;
  PyObject* found = _PyType_Lookup(t, name);
  if (!t->tp_version_tag || !(t->tp_flags & Py_TPFLAGS_VALID_VERSION_TAG)) return e;
  e->version = t->tp_version_tag;
  e->settable = t->tp_setattro == PyObject_GenericSetAttr;
  pyx_dict_keys* keys = pyx_keys_of(t);
  const int64_t index = pyx_shared_index(keys, name);
  e->keys = keys;
  e->names = keys ? keys->nentries : 0;
  if (!found) {
    e->index = static_cast<int32_t>(index);
  } else if ((e->offset = slot_offset(t, found)) == 0 && index < 0 &&
             PyType_HasFeature(Py_TYPE(found), Py_TPFLAGS_METHOD_DESCRIPTOR) && (keys || t->tp_dictoffset == 0)) {
    e->method = found;
  }
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
