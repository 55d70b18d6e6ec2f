// py/inst.hpp: the inline attribute values of instances, as CPython 3.11 lays them out.
#pragma once
#include <Python.h>

#include <cstddef>
#include <cstdint>

static_assert(PY_VERSION_HEX >= 0x030B0000 && PY_VERSION_HEX < 0x030C0000, "the layout of instances is that of 3.11");

// As in Include/internal/pycore_dict.h.
struct pyx_dict_keys {
  Py_ssize_t refcnt;
  uint8_t log2_size;
  uint8_t log2_index_bytes;
  uint8_t kind;
  uint32_t version;
  Py_ssize_t usable;
  Py_ssize_t nentries;
  char indices[1];
};

struct pyx_unicode_entry {
  PyObject* key;
  PyObject* value;
};

// The attributes' values, null when the instance has a dict by now, or never has values beside it.
inline PyObject** pyx_inline_values(PyObject* o) {
  if (!(Py_TYPE(o)->tp_flags & Py_TPFLAGS_MANAGED_DICT)) return nullptr;
  return reinterpret_cast<PyObject***>(o)[-4];
}

inline pyx_dict_keys* pyx_shared_keys(PyTypeObject* type) {
  return reinterpret_cast<pyx_dict_keys*>(reinterpret_cast<PyHeapTypeObject*>(type)->ht_cached_keys);
}

inline pyx_unicode_entry* pyx_entries(pyx_dict_keys* keys) {
  return reinterpret_cast<pyx_unicode_entry*>(keys->indices + (size_t{1} << keys->log2_index_bytes));
}

inline PyObject* pyx_key_at(pyx_dict_keys* keys, Py_ssize_t i) { return pyx_entries(keys)[i].key; }

// The place of an interned name among the shared keys, -1 for none.
inline int64_t pyx_shared_index(pyx_dict_keys* keys, PyObject* name) {
  if (!keys) return -1;
  for (Py_ssize_t i = 0; i < keys->nentries; i++) {
    if (pyx_key_at(keys, i) == name) return i;
  }
  return -1;
}

// The place of what an instance's dict has under an interned name; null where there is none, or no plain table.
inline PyObject** pyx_dict_place(PyObject* dict, PyObject* name) {
  auto* d = reinterpret_cast<PyDictObject*>(dict);
  auto* keys = reinterpret_cast<pyx_dict_keys*>(d->ma_keys);
  const int64_t i = keys->kind != 0 ? pyx_shared_index(keys, name) : -1;
  if (i < 0) return nullptr;
  PyObject** value = d->ma_values ? reinterpret_cast<PyObject**>(d->ma_values) + i : &pyx_entries(keys)[i].value;
  return *value ? value : nullptr;
}

// What pyx/raw.hpp and pyx/raw_tables.hpp take for granted.
static_assert(offsetof(pyx_dict_keys, nentries) == 24 && offsetof(pyx_dict_keys, indices) == 32);
static_assert(offsetof(PyDictObject, ma_keys) == 32 && offsetof(PyDictObject, ma_values) == 40 &&
              offsetof(PySetObject, mask) == 32 && offsetof(PySetObject, table) == 40 && sizeof(setentry) == 16 &&
              offsetof(PyListObject, ob_item) == 24 && offsetof(PyListObject, allocated) == 32 &&
              offsetof(PyASCIIObject, hash) == 24 && offsetof(PyASCIIObject, state) == 32 &&
              sizeof(PyASCIIObject) == 48 && sizeof(PyCompactUnicodeObject) == 72 && sizeof(PyLongObject) == 32);
static_assert(offsetof(PyObject, ob_refcnt) == 0 && offsetof(PyObject, ob_type) == 8 &&
              offsetof(PyFloatObject, ob_fval) == 16 && offsetof(PyVarObject, ob_size) == 16 &&
              offsetof(PyLongObject, ob_digit) == 24 && sizeof(digit) == 4 && PyLong_SHIFT == 30);
