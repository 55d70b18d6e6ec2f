// py/attrs.hpp: what a look-up of an attribute on an object finds, remembered by type and name as CPython's own code does.
#pragma once
#include "py/inst.hpp"
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

constexpr size_t pyx_attr_entries = 1024;
extern pyx_attr_entry pyx_attr_table[pyx_attr_entries];

inline pyx_dict_keys* pyx_keys_of(PyTypeObject* t) {
  return t->tp_flags & Py_TPFLAGS_MANAGED_DICT ? pyx_shared_keys(t) : nullptr;
}

// Looks anew.
pyx_attr_entry* pyx_attr_learn(pyx_attr_entry* e, PyTypeObject* t, PyObject* name);

// The entry for an object and a name; it may be one that knows nothing.
inline pyx_attr_entry* pyx_attr_look(PyObject* o, PyObject* name) {
  PyTypeObject* t = Py_TYPE(o);
  const uintptr_t h = (reinterpret_cast<uintptr_t>(t) >> 4) * 31 + (reinterpret_cast<uintptr_t>(name) >> 4);
  pyx_attr_entry* e = &pyx_attr_table[(h ^ (h >> 10)) % pyx_attr_entries];
  bool known = e->type == t && e->name == name && e->version == t->tp_version_tag;
  if (known && e->index < 0) {
    pyx_dict_keys* keys = pyx_keys_of(t);
    known = keys == e->keys && (!keys || keys->nentries == e->names);
  }
  return __builtin_expect(known, 1) ? e : pyx_attr_learn(e, t, name);
}
// Where the object keeps the attribute, and has it; null: look for it the long way.
PyObject** pyx_attr_place(const pyx_attr_entry* e, PyObject* o);
// The function behind o.name(...) for a look-up, borrowed; null: look for it the long way.
inline PyObject* pyx_attr_method(const pyx_attr_entry* e, PyObject* o) {
  return e->method && (!e->keys || pyx_inline_values(o)) ? e->method : nullptr;
}
