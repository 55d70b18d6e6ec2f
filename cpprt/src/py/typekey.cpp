// src/py/typekey.cpp: the types of run-time arguments in the compiler's notation (types.T.String).
#include "py/typekey.hpp"

#include <cstdio>
#include <cstring>

#include "py/frames.hpp"
#include "py/function.hpp"
#include "py/numpy.hpp"
#include "py/objects.hpp"
#include "pyx/random_hooks.hpp"

namespace {

constexpr Py_ssize_t max_looked_at = 256;  // items of a container
constexpr int max_depth = 4;
constexpr int max_tuples = 2;  // within each other: deeper ones are trees, of which no two have the same type

struct writer {
  pyx_module* module;
  char* at;
  char* end;
  int tuples = 0;

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
  if (PyLong_CheckExact(o)) {
    int64_t v;
    const bool fits = Py_ABS(Py_SIZE(o)) <= 2 || pyx_unbox_i64(reinterpret_cast<pyobj*>(o), &v);
    return fits || _PyLong_NumBits(o) > 126 ? "int" : "wide";
  }
  if (PyFloat_CheckExact(o)) return "float";
  if (PyComplex_CheckExact(o)) return "complex";
  if (PyUnicode_CheckExact(o)) return "str";
  if (PyBytes_CheckExact(o)) return "bytes";
  if (PyRange_Check(o)) return "range";
  return nullptr;
}

bool write_array(writer* w, PyObject* o) {
  auto* a = reinterpret_cast<pyx_np_array*>(o);
  const int dtype = pyx_np_dtype_of(a->descr);
  if (dtype < 0 || a->nd < 1 || a->nd > 8 || !pyx_np_take(o, a->descr->type_num, a->nd, false)) return w->put("object");
  if (!w->put(pyx_np_code(dtype)) || !w->put("[:")) return false;
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

// The texts that differ among the items of a container: several only when all are instances or None.
struct alternatives {
  static constexpr int most = 4;
  char texts[most][128];
  int count = 0;

  bool add(const char* text) {
    for (int i = 0; i < count; i++) {
      if (strcmp(texts[i], text) == 0) return true;
    }
    if (count == most || (count > 0 && (!joinable(text) || !joinable(texts[0])))) return false;
    strcpy(texts[count++], text);
    return true;
  }
  static bool joinable(const char* text) { return strcmp(text, "None") == 0 || text[strlen(text) - 1] == '}'; }
};

// The types of all items, "object" when they have too little in common, "Never" when there are none.
bool write_items(writer* w, items all, int depth) {
  PyObject* first = all.next();
  if (!first) return w->put("Never");
  alternatives found;
  PyObject* item = first;
  for (Py_ssize_t i = 0; item && i < max_looked_at; i++, item = all.next()) {
    if (i > 0 && Py_TYPE(item) == Py_TYPE(first) && scalar_name(item)) continue;
    char text[sizeof found.texts[0]];
    writer o = {w->module, text, text + sizeof text, w->tuples};
    if (!write_type(&o, item, depth)) return false;
    if (!found.add(text)) return w->put("object");
  }
  for (int i = 0; i < found.count; i++) {
    if ((i && !w->put(" | ")) || !w->put(found.texts[i])) return false;
  }
  return true;
}

bool write_tuple(writer* w, PyObject* o, int depth) {
  const Py_ssize_t n = PyTuple_GET_SIZE(o);
  if (n == 0) return w->put("tuple[()]");
  if (n > 16) return w->put("object");
  if (w->tuples == max_tuples) return false;
  w->tuples++;
  for (Py_ssize_t i = 0; i < n; i++) {
    if (!w->put(i ? ", " : "tuple[") || !write_type(w, PyTuple_GET_ITEM(o, i), depth)) return false;
  }
  w->tuples--;
  return w->put("]");
}

// A name of a column, as types.Frame escapes it: "0f8_Adj.032Close".
bool write_column(writer* w, const char* dtype, PyObject* name) {
  if (!w->put("0") || !w->put(dtype) || !w->put("_")) return false;
  for (const char* c = PyUnicode_AsUTF8(name); *c; c++) {
    char text[8];
    const bool plain = (*c >= '0' && *c <= '9') || (*c >= 'A' && *c <= 'Z') || (*c >= 'a' && *c <= 'z') || *c == '_';
    snprintf(text, sizeof text, plain ? "%c" : ".%03d", static_cast<unsigned char>(*c));
    if (!w->put(text)) return false;
  }
  return true;
}

// Does the source of the module name a column? Others do not matter to it.
bool mentioned(pyx_module* m, PyObject* name) {
  Py_ssize_t n;
  const char* text = PyUnicode_AsUTF8AndSize(name, &n);
  return n > 0 && memmem(m->spec->source, m->spec->source_size, text, static_cast<size_t>(n));
}

// What the rows of a frame are, where the module may take them (types.Rows).
bool write_rows(writer* w, PyObject* o, bool first) {
  const auto* spec = w->module->spec;
  bool wanted = false;
  constexpr const char* steps[] = {"iterrows", "loc[", "index"};
  for (const char* by : steps) wanted |= memmem(spec->source, spec->source_size, by, strlen(by)) != nullptr;
  if (!wanted) return true;
  const char *common = pyx_rows_common(o), *labels = pyx_rows_labels(o);
  if (common && !((first || w->put(",")) && w->put("0") && w->put(common) && w->put("_"))) return false;
  return !labels || (((first && !common) || w->put(",")) && w->put("0") && w->put(labels) && w->put("_.032"));
}

// The columns that the module names and native code can read: "object:DataFrame(0f8_close,0i8_volume)".
bool write_frame(writer* w, PyObject* o) {
  if (const int dtype = pyx_series_dtype(o); dtype >= 0) {
    return w->put("object:Series(0") && w->put(pyx_np_codes[dtype]) && w->put("_)");
  }
  PyObject* names = pyx_frame_columns(o);
  bool ok = names && w->put("object:DataFrame("), first = true;
  for (Py_ssize_t i = 0; ok && i < PyList_GET_SIZE(names); i++) {
    PyObject* name = PyList_GET_ITEM(names, i);
    if (!PyUnicode_CheckExact(name) || !PyUnicode_IS_READY(name) || !PyUnicode_AsUTF8(name)) {
      PyErr_Clear();
      continue;
    }
    const bool plain = PyUnicode_GET_LENGTH(name) > 0 && PyUnicode_READ_CHAR(name, 0) != ' ';
    const int dtype = plain && mentioned(w->module, name) ? pyx_column_dtype(o, name) : -1;
    if (dtype < 0) continue;
    ok = (first || w->put(",")) && write_column(w, pyx_np_codes[dtype], name);
    first = false;
  }
  Py_XDECREF(names);
  return names ? ok && write_rows(w, o, first) && w->put(")") : w->put("object");
}

bool write_type(writer* w, PyObject* o, int depth) {
  if (const char* name = scalar_name(o)) return w->put(name);
  if (depth == max_depth) return w->put("object");
  if (PyTuple_CheckExact(o)) return write_tuple(w, o, depth + 1);
  if (PyList_CheckExact(o)) return w->put("list[") && write_items(w, {items::of_list, o}, depth + 1) && w->put("]");
  if (const int kind = pyx_dict_kind(px(o)); kind >= 0) {
    constexpr const char* names[] = {"dict[", "defaultdict[", "Counter[", "OrderedDict["};
    return w->put(names[kind]) && write_items(w, {items::keys, o}, depth + 1) && w->put(", ") &&
           write_items(w, {items::values, o}, depth + 1) && w->put("]");
  }
  if (PySet_CheckExact(o)) return w->put("set[") && write_items(w, {items::of_set, o}, depth + 1) && w->put("]");
  if (PyFrozenSet_CheckExact(o)) {
    return w->put("frozenset[") && write_items(w, {items::of_set, o}, depth + 1) && w->put("]");
  }
  if (pyx_is_deque(px(o)) && Py_SIZE(o) > 0) {
    PyObject* list = PySequence_List(o);
    const bool ok = list && w->put("deque[") && write_items(w, {items::of_list, list}, depth + 1) && w->put("]");
    Py_XDECREF(list);
    PyErr_Clear();
    return ok;
  }
  if (pyx_np_is_array(o)) return write_array(w, o);
  const int dtype = pyx_np_dtype_of_scalar(o);
  if (dtype >= 0) return w->put("np.") && w->put(pyx_np_code(dtype));
  if (Py_TYPE(o) == w->module->function_type && reinterpret_cast<pyx_function*>(o)->module == w->module) {
    return w->put("function[") && w->put(reinterpret_cast<pyx_function*>(o)->state->spec->qualname) && w->put("]");
  }
  if (const char* name = pyx_own_class(w->module, o)) return w->put(name) && w->put("{}");
  if (depth == 0 && PyType_CheckExact(o)) {
    const char* name = pyx_name_of_class(w->module, reinterpret_cast<PyTypeObject*>(o));
    return name ? w->put("class[") && w->put(name) && w->put("]") : w->put("object");
  }
  if (depth == 0 && pyx_layout_of_frames(o)) return write_frame(w, o);
  if (depth == 0 && pyx_np_bits(px(o))) return w->put("object:Generator");
  if (depth == 0 && pyx_np_legacy(px(o))) return w->put("object:RandomState");
  return w->put("object");
}

// The class of a qualified name: "LinkedList.Node". Borrowed, null without an exception.
PyObject* inside(PyObject* dict, PyObject* qualname) {
  const char* path = PyUnicode_AsUTF8(qualname);
  for (; path; path = strchr(path, '.') + 1) {
    const char* dot = strchr(path, '.');
    PyObject* name = PyUnicode_FromStringAndSize(path, dot ? dot - path : static_cast<Py_ssize_t>(strlen(path)));
    PyObject* found = name ? PyDict_GetItemWithError(dict, name) : nullptr;
    Py_XDECREF(name);
    if (!dot || !found || !PyType_Check(found)) return PyErr_Clear(), found;
    dict = reinterpret_cast<PyTypeObject*>(found)->tp_dict;
  }
  return PyErr_Clear(), nullptr;
}

}  // namespace

const char* pyx_own_class(pyx_module* m, PyObject* o) { return pyx_name_of_class(m, Py_TYPE(o)); }

const char* pyx_name_of_class(pyx_module* m, PyTypeObject* type) {
  const bool enumeration = strcmp(Py_TYPE(type)->tp_name, "EnumType") == 0;
  if ((Py_TYPE(type) != &PyType_Type && !enumeration) || !(type->tp_flags & Py_TPFLAGS_HEAPTYPE)) return nullptr;
  PyObject* name = reinterpret_cast<PyHeapTypeObject*>(type)->ht_name;
  PyObject* found = PyDict_GetItemWithError(m->dict, name);
  if (!found) {
    PyErr_Clear();
    name = reinterpret_cast<PyHeapTypeObject*>(type)->ht_qualname;
    found = inside(m->dict, name);
  }
  return found == reinterpret_cast<PyObject*>(type) && PyUnicode_IS_ASCII(name) ? PyUnicode_AsUTF8(name) : nullptr;
}

bool pyx_type_key(pyx_module* m, PyObject* const* args, int n, char* out, size_t size) {
  writer w = {m, out, out + size};
  out[0] = 0;
  for (int i = 0; i < n; i++) {
    if (i && !w.put(", ")) return false;
    if (!(args[i] ? write_type(&w, args[i], 0) : w.put("Unbound"))) return false;  // a name of a piece may be
  }
  return true;
}
