// src/py/typekey.cpp: the types of run-time arguments in the compiler's notation (types.T.String).
#include "py/typekey.hpp"

#include <cstdio>
#include <cstring>

#include "py/function.hpp"
#include "py/inst.hpp"
#include "py/numpy.hpp"

namespace {

constexpr const char* dtype_codes[] = {"b1", "i1", "i2", "i4", "i8", "u1", "u2", "u4", "u8", "f4", "f8", "c8", "c16"};
constexpr Py_ssize_t max_looked_at = 256;  // items of a container
constexpr int max_depth = 4;

struct writer {
  pyx_module* module;
  char* at;
  char* end;

  bool put(const char* text) {
    const size_t n = strlen(text);
    if (n >= static_cast<size_t>(end - at)) return false;
    memcpy(at, text, n + 1);
    at += n;
    return true;
  }
};

bool write_type(writer* w, PyObject* o, int depth);

const char* scalar_name(PyObject* o) {
  if (o == Py_None) return "None";
  if (PyBool_Check(o)) return "bool";
  if (PyLong_CheckExact(o)) return "int";
  if (PyFloat_CheckExact(o)) return "float";
  if (PyComplex_CheckExact(o)) return "complex";
  if (PyUnicode_CheckExact(o)) return "str";
  if (PyBytes_CheckExact(o)) return "bytes";
  if (PyRange_Check(o)) return "range";
  return nullptr;
}

bool write_array(writer* w, PyObject* o) {
  auto* a = reinterpret_cast<pyx_np_array*>(o);
  const int dtype = pyx_np_dtype_of_num(a->descr->type_num);
  if (dtype < 0 || a->nd < 1 || a->nd > 8 || !pyx_np_take(o, a->descr->type_num, a->nd, false)) return w->put("object");
  if (!w->put(dtype_codes[dtype]) || !w->put("[:")) return false;
  for (int i = 1; i < a->nd; i++) {
    if (!w->put(",:")) return false;
  }
  return w->put(a->flags & PYX_NP_C_CONTIGUOUS ? ",C]" : "]");
}

// The items of a container, one after the other, borrowed; null at the end.
struct items {
  enum part { of_list, keys, values, of_set } what;
  PyObject* of;
  Py_ssize_t at = 0;

  PyObject* next() {
    PyObject *key, *value;
    Py_hash_t hash;
    switch (what) {
      case of_list:
        return at < PyList_GET_SIZE(of) ? PyList_GET_ITEM(of, at++) : nullptr;
      case of_set:
        return _PySet_NextEntry(of, &at, &key, &hash) ? key : nullptr;
      default:
        return !PyDict_Next(of, &at, &key, &value) ? nullptr : what == keys ? key : value;
    }
  }
};

// One text for all items, or "object" when they differ. False when there are none.
bool write_items(writer* w, items all, int depth) {
  PyObject* first = all.next();
  if (!first) return false;
  char* start = w->at;
  if (!write_type(w, first, depth)) return false;
  const size_t length = static_cast<size_t>(w->at - start);
  char other[256];
  for (Py_ssize_t i = 1; i < max_looked_at; i++) {
    PyObject* item = all.next();
    if (!item) break;
    if (Py_TYPE(item) == Py_TYPE(first) && scalar_name(item)) continue;
    writer o = {w->module, other, other + sizeof other};
    if (!write_type(&o, item, depth)) return false;
    if (static_cast<size_t>(o.at - other) == length && memcmp(other, start, length) == 0) continue;
    w->at = start;
    return w->put("object");
  }
  return true;
}

bool write_tuple(writer* w, PyObject* o, int depth) {
  const Py_ssize_t n = PyTuple_GET_SIZE(o);
  if (n == 0) return w->put("tuple[()]");
  if (n > 16) return w->put("object");
  for (Py_ssize_t i = 0; i < n; i++) {
    if (!w->put(i ? ", " : "tuple[") || !write_type(w, PyTuple_GET_ITEM(o, i), depth)) return false;
  }
  return w->put("]");
}

// The name of an instance's class when the module has it under that name, else null.
const char* own_class(writer* w, PyObject* o) {
  PyTypeObject* type = Py_TYPE(o);
  if (Py_TYPE(type) != &PyType_Type || !(type->tp_flags & Py_TPFLAGS_HEAPTYPE)) return nullptr;
  PyObject* name = reinterpret_cast<PyHeapTypeObject*>(type)->ht_name;
  PyObject* found = PyDict_GetItemWithError(w->module->dict, name);
  if (!found) PyErr_Clear();
  return found == reinterpret_cast<PyObject*>(type) && PyUnicode_IS_ASCII(name) ? PyUnicode_AsUTF8(name) : nullptr;
}

// One attribute; what says too little is left out.
bool write_attribute(writer* w, PyObject* name, PyObject* value, int depth, bool* any) {
  char* start = w->at;
  if (!PyUnicode_CheckExact(name) || !PyUnicode_IS_ASCII(name)) return true;
  if (w->put(*any ? ", " : "") && w->put(PyUnicode_AsUTF8(name)) && w->put(": ") && write_type(w, value, depth)) {
    *any = true;
    return true;
  }
  *start = 0;
  w->at = start;
  return true;
}

// Name{attribute: type, ...}
bool write_instance(writer* w, PyObject* o, const char* name, int depth) {
  if (!w->put(name) || !w->put("{")) return false;
  bool any = false;
  if (PyObject** values = pyx_inline_values(o)) {
    pyx_dict_keys* keys = pyx_shared_keys(Py_TYPE(o));
    for (Py_ssize_t i = 0; i < keys->nentries; i++) {
      if (values[i]) write_attribute(w, pyx_key_at(keys, i), values[i], depth, &any);
    }
  } else if (PyObject** dict = _PyObject_GetDictPtr(o); dict && *dict) {
    PyObject *key, *value;
    for (Py_ssize_t at = 0; PyDict_Next(*dict, &at, &key, &value);) write_attribute(w, key, value, depth, &any);
  }
  return w->put("}");
}

bool write_type(writer* w, PyObject* o, int depth) {
  if (const char* name = scalar_name(o)) return w->put(name);
  if (depth == max_depth) return w->put("object");
  if (PyTuple_CheckExact(o)) return write_tuple(w, o, depth + 1);
  if (PyList_CheckExact(o)) return w->put("list[") && write_items(w, {items::of_list, o}, depth + 1) && w->put("]");
  if (PyDict_CheckExact(o)) {
    return w->put("dict[") && write_items(w, {items::keys, o}, depth + 1) && w->put(", ") &&
           write_items(w, {items::values, o}, depth + 1) && w->put("]");
  }
  if (PySet_CheckExact(o)) return w->put("set[") && write_items(w, {items::of_set, o}, depth + 1) && w->put("]");
  if (PyFrozenSet_CheckExact(o)) {
    return w->put("frozenset[") && write_items(w, {items::of_set, o}, depth + 1) && w->put("]");
  }
  if (pyx_np_is_array(o)) return write_array(w, o);
  const int dtype = pyx_np_dtype_of_scalar(o);
  if (dtype >= 0) return w->put("np.") && w->put(dtype_codes[dtype]);
  if (Py_TYPE(o) == w->module->function_type && reinterpret_cast<pyx_function*>(o)->module == w->module) {
    return w->put("function[") && w->put(reinterpret_cast<pyx_function*>(o)->state->spec->qualname) && w->put("]");
  }
  if (const char* name = own_class(w, o)) return write_instance(w, o, name, depth + 1);
  return w->put("object");
}

}  // namespace

bool pyx_type_key(pyx_module* m, PyObject* const* args, int n, char* out, size_t size) {
  writer w = {m, out, out + size};
  out[0] = 0;
  for (int i = 0; i < n; i++) {
    if ((i && !w.put(", ")) || !write_type(&w, args[i], 0)) return false;
  }
  return true;
}
