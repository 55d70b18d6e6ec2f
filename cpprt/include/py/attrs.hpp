// py/attrs.hpp: what a look-up of an attribute on an object finds, remembered by type and name as CPython's own code does.
#pragma once
#include "py/objects.hpp"

// One look-up. It holds while the type has the version and its instances have the shared keys that it was made for.
struct pyx_attr_entry {
  PyObject* name;  // interned; never dereferenced
  PyTypeObject* type;
  unsigned version;
  int32_t index;      // among the inline values, -1: not there
  Py_ssize_t offset;  // of a slot in the object, 0: none
  const void* keys;   // that index was looked up in
  Py_ssize_t names;   // that these had then
  PyObject* method;  // borrowed: what the type has under the name, when calling it takes self and the instance has none
  bool settable;
};

// The entry for an object and a name; it may be one that knows nothing.
pyx_attr_entry* pyx_attr_look(PyObject* o, PyObject* name);
// Where the object keeps the attribute, and has it; null: look for it the long way.
PyObject** pyx_attr_place(const pyx_attr_entry* e, PyObject* o);
// The function behind o.name(...), borrowed; null: look for it the long way.
PyObject* pyx_attr_method(PyObject* o, PyObject* name);
