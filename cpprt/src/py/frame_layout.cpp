// src/py/frame_layout.cpp: where pandas keeps the parts of its objects, and whether it still does what it did.
#include <cstring>

#include "py/frames.hpp"

namespace {

pyx_frame_layout layout;
PyTypeObject* refused;  // a class called DataFrame or Series of which the layout was not found

// A method or property that native code does itself, and the version of its class in which it was pandas' own.
struct original {
  const char* module;
  const char* type_name;
  const char* name;
  PyTypeObject* type;
  PyObject* value;
};
original originals[] = {
    {"pandas", "DataFrame", "__getitem__"},
    {"pandas", "DataFrame", "__len__"},
    {"pandas", "DataFrame", "__getattribute__"},
    {"pandas", "DataFrame", "iloc"},
    {"pandas", "DataFrame", "loc"},
    {"pandas", "DataFrame", "at"},
    {"pandas", "DataFrame", "iterrows"},
    {"pandas", "Series", "__getitem__"},
    {"pandas", "Series", "__len__"},
    {"pandas", "Series", "__getattribute__"},
    {"pandas", "Series", "iloc"},
    {"pandas", "Series", "loc"},
    {"pandas", "Series", "at"},
    {"pandas", "Series", "__getattr__"},
    {"pandas", "Series", "mean"},
    {"pandas", "Series", "sum"},
    {"pandas", "Series", "min"},
    {"pandas", "Series", "max"},
    {"pandas", "Series", "std"},
    {"pandas", "Series", "var"},
    {"pandas.core.indexing", "_iLocIndexer", "__getitem__"},
    {"pandas.core.indexing", "_iLocIndexer", "__setitem__"},
    {"pandas.core.indexing", "_LocIndexer", "__getitem__"},
    {"pandas.core.indexing", "_LocIndexer", "__setitem__"},
    {"pandas.core.indexing", "_AtIndexer", "__getitem__"},
    {"pandas.core.indexing", "_AtIndexer", "__setitem__"},
};
constexpr int indexers = 3;
PyTypeObject* watched[2 + indexers];  // the classes among them
unsigned versions[2 + indexers];

PyObject* options;         // the options about pandas to come
uint64_t options_version;  // in which Python scalars were not asked for

PyObject* loaded(const char* module) {
  PyObject* name = PyUnicode_FromString(module);
  PyObject* m = name ? PyImport_GetModule(name) : nullptr;
  Py_XDECREF(name);
  return m;
}

PyObject* member(const char* module, const char* name) {
  PyObject* m = loaded(module);
  PyObject* found = m ? PyObject_GetAttrString(m, name) : nullptr;
  Py_XDECREF(m);
  return found;
}

PyTypeObject* class_of(const char* module, const char* name) {
  PyObject* found = member(module, name);
  if (found && !PyType_Check(found)) Py_CLEAR(found);
  return reinterpret_cast<PyTypeObject*>(found);
}

// Where an object that an attribute gives lies in its owner; 0: nowhere, or at several places.
Py_ssize_t place_of(PyObject* owner, PyTypeObject* type, const char* attribute) {
  PyObject* part = PyObject_GetAttrString(owner, attribute);
  if (!part) return 0;
  Py_ssize_t found = 0;
  int count = 0;
  for (Py_ssize_t at = sizeof(PyObject); at + static_cast<Py_ssize_t>(sizeof(void*)) <= type->tp_basicsize;
       at += sizeof(void*)) {
    if (pyx_part_at(owner, at) == part) found = at, count++;
  }
  Py_DECREF(part);
  return count == 1 ? found : 0;
}

bool find_places(PyObject* manager) {
  PyTypeObject* own = class_of("pandas._libs.internals", "BlockManager");
  PyObject* made = PyObject_GetAttrString(manager, "blknos");  // makes both tables
  bool ok = own && made && PyType_IsSubtype(Py_TYPE(manager), own);
  if (ok) {
    layout.blocks = place_of(manager, own, "blocks");
    layout.axes = place_of(manager, own, "axes");
    layout.block_of = place_of(manager, own, "_blknos");
    layout.place_of = place_of(manager, own, "_blklocs");
    ok = layout.blocks && layout.axes && layout.block_of && layout.place_of;
  }
  PyObject* blocks = ok ? pyx_part_at(manager, layout.blocks) : nullptr;
  ok = blocks && PyTuple_CheckExact(blocks) && PyTuple_GET_SIZE(blocks) > 0;
  PyObject* block = ok ? PyTuple_GET_ITEM(blocks, 0) : nullptr;
  ok = ok && PyObject_TypeCheck(block, layout.block) && (layout.values = place_of(block, layout.block, "values"));
  Py_XDECREF(made);
  Py_XDECREF(reinterpret_cast<PyObject*>(own));
  return ok;
}

// Is a method or property of pandas itself?
bool is_own(PyObject* value) {
  if (Py_IS_TYPE(value, &PyWrapperDescr_Type)) return true;  // of object
  PyObject* getter = Py_IS_TYPE(value, &PyProperty_Type) ? PyObject_GetAttrString(value, "fget") : Py_NewRef(value);
  PyObject* module = getter ? PyObject_GetAttrString(getter, "__module__") : nullptr;
  const char* text = module && PyUnicode_Check(module) ? PyUnicode_AsUTF8(module) : nullptr;
  const bool own = text && strncmp(text, "pandas.", 7) == 0;
  Py_XDECREF(module);
  Py_XDECREF(getter);
  return own;
}

PyObject* looked_up(PyTypeObject* type, const char* name) {
  PyObject* interned = PyUnicode_InternFromString(name);
  PyObject* found = interned ? _PyType_Lookup(type, interned) : nullptr;
  Py_XDECREF(interned);
  return found;
}

bool find_originals() {
  int n = 0;
  for (original& o : originals) {
    o.type = class_of(o.module, o.type_name);
    o.value = o.type ? looked_up(o.type, o.name) : nullptr;
    if (!o.value || !is_own(o.value)) return false;
    Py_INCREF(o.value);
    if (n == 0 || watched[n - 1] != o.type) {
      if (n == 2 + indexers) return false;
      watched[n++] = o.type;
    }
  }
  return n == 2 + indexers;
}

bool find_options() {
  PyObject* all = member("pandas._config.config", "_global_config");
  if (all && PyDict_CheckExact(all)) options = Py_XNewRef(PyDict_GetItemString(all, "future"));
  Py_XDECREF(all);
  return options && PyDict_CheckExact(options);
}

bool is_scalars_asked() {
  PyObject* asked = PyDict_GetItemString(options, "python_scalars");
  return asked && asked != Py_False;
}

unsigned version_of(PyTypeObject* t) {
  return PyType_HasFeature(t, Py_TPFLAGS_VALID_VERSION_TAG) ? t->tp_version_tag : 0;
}

// Looks at everything again when a class or the options have changed.
bool still_original() {
  for (const original& o : originals) {
    if (looked_up(o.type, o.name) != o.value) return false;
  }
  for (int i = 0; i < 2 + indexers; i++) versions[i] = version_of(watched[i]);
  if (is_scalars_asked()) return false;
  options_version = reinterpret_cast<PyDictObject*>(options)->ma_version_tag;
  return true;
}

inline bool undisturbed() {
  for (int i = 0; i < 2 + indexers; i++) {
    if (versions[i] == 0 || version_of(watched[i]) != versions[i]) return still_original();
  }
  return reinterpret_cast<PyDictObject*>(options)->ma_version_tag == options_version || still_original();
}

bool learn(PyObject* frame) {
  layout.frame = class_of("pandas", "DataFrame");
  if (Py_TYPE(frame) != layout.frame) return false;
  layout.series = class_of("pandas", "Series");
  layout.manager = class_of("pandas.core.internals.managers", "BlockManager");
  layout.single = class_of("pandas.core.internals.managers", "SingleBlockManager");
  layout.block = class_of("pandas._libs.internals", "Block");
  layout.index = class_of("pandas", "Index");
  layout.numbers = class_of("pandas", "RangeIndex");
  layout.dates = class_of("pandas", "DatetimeIndex");
  layout.timestamp = class_of("pandas", "Timestamp");
  PyTypeObject* const found[] = {layout.series, layout.manager, layout.single, layout.block,
                                 layout.index,  layout.numbers, layout.dates,  layout.timestamp};
  for (PyTypeObject* t : found) {
    if (!t) return false;
  }
  PyObject* manager = pyx_frame_manager(frame);
  PyObject* other_sums = member("pandas.core.nanops", "_BOTTLENECK_INSTALLED");
  layout.own_sums = other_sums == Py_False;
  Py_XDECREF(other_sums);
  PyErr_Clear();
  return manager && Py_TYPE(manager) == layout.manager && find_places(manager) && find_originals() && find_options();
}

// A frame without columns has no block to learn from. The next one may.
bool has_blocks(PyObject* frame) {
  PyObject* manager = PyObject_GetAttrString(frame, "_mgr");
  PyObject* blocks = manager ? PyObject_GetAttrString(manager, "blocks") : nullptr;
  const bool some = blocks && PyTuple_Check(blocks) && PyTuple_GET_SIZE(blocks) > 0;
  Py_XDECREF(blocks);
  Py_XDECREF(manager);
  PyErr_Clear();
  return some;
}

// pandas has been met when there is such an object: a Series has a frame to learn from, of itself.
bool learn_from(PyObject* o) {
  PyTypeObject* t = Py_TYPE(o);
  if (layout.frame || refused == t) return false;
  const bool frame = strcmp(t->tp_name, "DataFrame") == 0;
  if (!frame && strcmp(t->tp_name, "Series") != 0) return false;
  PyObject* module = PyObject_GetAttrString(reinterpret_cast<PyObject*>(t), "__module__");
  const bool named = module && PyUnicode_Check(module) && PyUnicode_CompareWithASCIIString(module, "pandas") == 0;
  Py_XDECREF(module);
  PyErr_Clear();
  if (named && frame && !has_blocks(o)) return false;
  PyObject* learnt = !named ? nullptr : frame ? Py_NewRef(o) : PyObject_CallMethod(o, "to_frame", "s", "x");
  const bool ok = learnt && learn(learnt);
  Py_XDECREF(learnt);
  PyErr_Clear();
  if (!ok) layout = {}, refused = t;
  return ok;
}

}  // namespace

PyObject* pyx_frame_manager(PyObject* o) {
  static PyObject* name = PyUnicode_InternFromString("_mgr");
  PyObject* m = name ? PyObject_GenericGetAttr(o, name) : nullptr;
  if (!m) return PyErr_Clear(), nullptr;
  Py_DECREF(m);  // its owner keeps it
  return m;
}

PyObject* pyx_series_class() { return reinterpret_cast<PyObject*>(layout.series); }

const pyx_frame_layout* pyx_layout_of_frames(PyObject* o) {
  PyTypeObject* t = Py_TYPE(o);
  if (__builtin_expect(!layout.frame || (t != layout.frame && t != layout.series), 0) && !learn_from(o)) return nullptr;
  return __builtin_expect(undisturbed(), 1) ? &layout : nullptr;
}
