// src/py/frames.cpp: hooks of pandas: columns of frames and values of series, found where they lie.
#include "py/frames.hpp"

#include <cstring>

#include "py/numpy.hpp"
#include "py/objects.hpp"
#include "pyx/frame_hooks.hpp"

namespace {

bool readable(const pyx_np_array* a, int ndim) {
  return Py_TYPE(a) == pyx_np.array_type && a->nd == ndim && (a->flags & PYX_NP_ALIGNED) &&
         (a->descr->byteorder == '=' || a->descr->byteorder == '|');
}

// An item of one of the tables of a manager, which say where columns are; -1: there is no such table.
Py_ssize_t entry_of(PyObject* table, Py_ssize_t i) {
  static const int number = pyx_np_type_num(PYX_I8);
  auto* a = reinterpret_cast<pyx_np_array*>(table);
  if (!readable(a, 1) || a->descr->type_num != number || i >= a->dimensions[0]) return -1;
  return *reinterpret_cast<const int64_t*>(a->data + i * a->strides[0]);
}

// The array that the block of a column has, and the place of the column in it.
struct column_place {
  pyx_np_array* values = nullptr;
  Py_ssize_t row = 0;
};

bool has_tables(const pyx_frame_layout* l, PyObject* manager) {
  if (pyx_part_at(manager, l->block_of) != Py_None) return true;
  PyObject* made = PyObject_GetAttrString(manager, "blknos");
  Py_XDECREF(made);
  PyErr_Clear();
  return made && pyx_part_at(manager, l->block_of) != Py_None;
}

PyObject* block_values(const pyx_frame_layout* l, PyObject* blocks, Py_ssize_t i) {
  if (!PyTuple_CheckExact(blocks) || i < 0 || i >= PyTuple_GET_SIZE(blocks)) return nullptr;
  PyObject* block = PyTuple_GET_ITEM(blocks, i);
  return PyObject_TypeCheck(block, l->block) ? pyx_part_at(block, l->values) : nullptr;
}

PyObject* manager_of_frame(const pyx_frame_layout* l, PyObject* frame) {
  PyObject* m = l && Py_TYPE(frame) == l->frame ? pyx_frame_manager(frame) : nullptr;
  return m && Py_TYPE(m) == l->manager ? m : nullptr;
}

// One of the two axes of a frame: its columns, then its rows.
PyObject* axis(const pyx_frame_layout* l, PyObject* manager, Py_ssize_t i) {
  PyObject* axes = pyx_part_at(manager, l->axes);
  return PyList_CheckExact(axes) && i < PyList_GET_SIZE(axes) ? PyList_GET_ITEM(axes, i) : nullptr;
}

column_place find_column(const pyx_frame_layout* l, PyObject* manager, PyObject* name,
                         pyx_place_use u = pyx_place_use::of_items) {
  if (!pyx_np.array_type && !pyx_np_load()) return PyErr_Clear(), column_place{};
  PyObject* columns = axis(l, manager, 0);
  const Py_ssize_t i = columns ? pyx_place_among(l, columns, name, u) : -1;
  if (i < 0 || !has_tables(l, manager)) return {};
  const Py_ssize_t block = entry_of(pyx_part_at(manager, l->block_of), i);
  auto* values = reinterpret_cast<pyx_np_array*>(block_values(l, pyx_part_at(manager, l->blocks), block));
  const Py_ssize_t row = entry_of(pyx_part_at(manager, l->place_of), i);
  if (!values || !readable(values, 2) || row < 0 || row >= values->dimensions[0]) return {};
  return {values, row};
}

pyx_np_array* series_values(const pyx_frame_layout* l, PyObject* series) {
  static PyObject* name = PyUnicode_InternFromString("blocks");
  if (!l || Py_TYPE(series) != l->series || (!pyx_np.array_type && !pyx_np_load())) return PyErr_Clear(), nullptr;
  PyObject* m = pyx_frame_manager(series);
  PyObject* blocks = m && Py_TYPE(m) == l->single ? PyObject_GenericGetAttr(m, name) : nullptr;
  if (!blocks) return PyErr_Clear(), nullptr;
  Py_DECREF(blocks);  // its owner keeps it
  auto* values = reinterpret_cast<pyx_np_array*>(block_values(l, blocks, 0));
  return values && readable(values, 1) ? values : nullptr;
}

// The block of a column of a frame, or of a series (name null), borrowed; null without an exception.
PyObject* block_of(const pyx_frame_layout* l, PyObject* o, PyObject* name) {
  static PyObject* blocks_name = PyUnicode_InternFromString("blocks");
  PyObject* m = name ? manager_of_frame(l, o) : Py_TYPE(o) == l->series ? pyx_frame_manager(o) : nullptr;
  if (!m) return nullptr;
  PyObject* blocks = name ? Py_NewRef(pyx_part_at(m, l->blocks)) : PyObject_GenericGetAttr(m, blocks_name);
  const Py_ssize_t column = name ? pyx_place_among(l, axis(l, m, 0), name) : 0;
  const Py_ssize_t i = !name ? 0 : column < 0 || !has_tables(l, m) ? -1 : entry_of(pyx_part_at(m, l->block_of), column);
  PyObject* block = blocks && PyTuple_CheckExact(blocks) && i >= 0 && i < PyTuple_GET_SIZE(blocks)
                        ? PyTuple_GET_ITEM(blocks, i)
                        : nullptr;
  Py_XDECREF(blocks);  // the manager keeps it
  PyErr_Clear();
  return block && PyObject_TypeCheck(block, l->block) ? block : nullptr;
}

// Is a block nobody else's, and its memory writeable?
bool is_alone(const pyx_frame_layout* l, PyObject* block) {
  static PyObject *refs_name = PyUnicode_InternFromString("refs"),
                  *has_name = PyUnicode_InternFromString("has_reference");
  auto* values = reinterpret_cast<pyx_np_array*>(pyx_part_at(block, l->values));
  if (!values || !pyx_np_is_array(reinterpret_cast<PyObject*>(values)) || !(values->flags & PYX_NP_WRITEABLE))
    return false;
  PyObject* refs = PyObject_GetAttr(block, refs_name);
  PyObject* shared = refs ? PyObject_CallMethodNoArgs(refs, has_name) : nullptr;
  const bool alone = shared == Py_False;
  Py_XDECREF(refs);
  Py_XDECREF(shared);
  PyErr_Clear();
  return alone;
}

// Does an index number the rows from 0?
bool is_plain(const pyx_frame_layout* l, PyObject* index) {
  static PyObject* name = PyUnicode_InternFromString("_range");
  struct range_object {  // CPython's own (Objects/rangeobject.c)
    PyObject_HEAD PyObject *start, *stop, *step, *length;
  };
  PyObject* range = index && Py_TYPE(index) == l->numbers ? PyObject_GenericGetAttr(index, name) : nullptr;
  if (!range) return PyErr_Clear(), false;
  auto* r = reinterpret_cast<range_object*>(range);
  const bool plain = PyRange_Check(range) && PyLong_AsSsize_t(r->start) == 0 && PyLong_AsSsize_t(r->step) == 1;
  Py_DECREF(range);
  PyErr_Clear();
  return plain;
}

// The kind of values in a block: 'f', 'i' or 'b', 'O' for all others.
char kind_of(pyx_np_array* values) {
  const int dtype = readable(values, 2) ? pyx_np_dtype_of_num(values->descr->type_num) : -1;
  if (dtype == PYX_B1) return 'b';
  if (dtype < 0 || dtype > PYX_F8) return 'O';
  return dtype >= PYX_F4 ? 'f' : 'i';
}

// Are all of the first items of an array of objects strs?
bool has_strs(pyx_np_array* a) {
  constexpr Py_ssize_t looked_at = 256;
  constexpr int objects = 17;  // NPY_OBJECT
  if (a->descr->type_num != objects || a->dimensions[0] == 0) return false;
  for (Py_ssize_t i = 0; i < a->dimensions[0] && i < looked_at; i++) {
    if (!PyUnicode_CheckExact(*reinterpret_cast<PyObject* const*>(a->data + i * a->strides[0]))) return false;
  }
  return true;
}

// The labels of a plain index.
const char* labels_of_plain(PyObject* index) {
  PyObject* values = PyObject_GetAttrString(index, "_values");
  const char* found = nullptr;
  if (values && pyx_np_is_array(values)) {
    auto* a = reinterpret_cast<pyx_np_array*>(values);
    if (readable(a, 1)) found = a->descr->type_num == pyx_np_type_num(PYX_I8) ? "i8" : has_strs(a) ? "U8" : nullptr;
  } else if (PyObject* dtype = values ? PyObject_GetAttrString(index, "dtype") : nullptr) {
    PyObject* text = PyObject_Str(dtype);
    if (text && PyUnicode_CompareWithASCIIString(text, "str") == 0) found = "U8";
    Py_XDECREF(text);
    Py_DECREF(dtype);
  }
  Py_XDECREF(values);
  PyErr_Clear();
  return found;
}

// The index of the rows of a frame or a series, borrowed; null without an exception.
PyObject* index_of(const pyx_frame_layout* l, PyObject* o) {
  static PyObject* axes_name = PyUnicode_InternFromString("axes");
  if (PyObject* m = manager_of_frame(l, o)) return axis(l, m, 1);
  PyObject* m = l && Py_TYPE(o) == l->series ? pyx_frame_manager(o) : nullptr;
  PyObject* axes = m ? PyObject_GenericGetAttr(m, axes_name) : nullptr;
  if (!axes) return PyErr_Clear(), nullptr;
  Py_DECREF(axes);  // its owner keeps it
  return PyList_CheckExact(axes) && PyList_GET_SIZE(axes) == 1 ? PyList_GET_ITEM(axes, 0) : nullptr;
}

// Does an index take an object for nothing but one of its labels?
bool is_label(const pyx_frame_layout* l, PyObject* index, PyObject* label) {
  if (Py_TYPE(index) == l->dates) return Py_TYPE(label) == l->timestamp;
  if (Py_TYPE(index) == l->numbers) return PyLong_CheckExact(label);
  return Py_TYPE(index) == l->index && (PyLong_CheckExact(label) || PyUnicode_CheckExact(label));
}

}  // namespace

// NumPy's rules for what is certain without asking: one dtype, numbers with float64 among them, and other things with
// numbers among them. Such a row can't become a Series of dates or strings.
const char* pyx_rows_common(PyObject* frame) {
  const pyx_frame_layout* l = pyx_layout_of_frames(frame);
  PyObject* m = manager_of_frame(l, frame);
  PyObject* blocks = m ? pyx_part_at(m, l->blocks) : nullptr;
  if (!blocks || !PyTuple_CheckExact(blocks) || (!pyx_np.array_type && !pyx_np_load())) return PyErr_Clear(), nullptr;
  const char *only = nullptr, *same = nullptr;
  bool f8 = false, numbers = false, others = false, bools = false;
  for (Py_ssize_t i = 0; i < PyTuple_GET_SIZE(blocks); i++) {
    auto* values = reinterpret_cast<pyx_np_array*>(block_values(l, blocks, i));
    const char kind = values ? kind_of(values) : 'O';
    only = kind == 'O' ? nullptr : pyx_np_codes[pyx_np_dtype_of_num(values->descr->type_num)];
    same = i == 0 || same == only ? only : nullptr;
    f8 |= kind == 'f' && strcmp(only, "f8") == 0;
    (kind == 'O' ? others : kind == 'b' ? bools : numbers) = true;
  }
  if (same) return same;
  if (others || (bools && numbers)) return bools || numbers ? "O8" : nullptr;
  return f8 ? "f8" : nullptr;
}

PyObject* pyx_frame_index(PyObject* frame) { return index_of(pyx_layout_of_frames(frame), frame); }

const char* pyx_rows_labels(PyObject* frame) {
  const pyx_frame_layout* l = pyx_layout_of_frames(frame);
  PyObject* index = index_of(l, frame);
  if (!index) return nullptr;
  if (Py_TYPE(index) == l->numbers) return "i8";
  if (Py_TYPE(index) == l->dates) return "M8";
  return Py_TYPE(index) == l->index ? labels_of_plain(index) : nullptr;
}

PyObject* pyx_columns_index(PyObject* frame) {
  const pyx_frame_layout* l = pyx_layout_of_frames(frame);
  PyObject* m = manager_of_frame(l, frame);
  return m ? axis(l, m, 0) : nullptr;
}

Py_ssize_t pyx_column_place(PyObject* frame, PyObject* name) {
  PyObject* columns = pyx_columns_index(frame);
  return columns ? pyx_place_among(pyx_layout_of_frames(frame), columns, name) : -1;
}

int pyx_column_dtype(PyObject* frame, PyObject* name) {
  const pyx_frame_layout* l = pyx_layout_of_frames(frame);
  PyObject* m = manager_of_frame(l, frame);
  const column_place c = m ? find_column(l, m, name, pyx_place_use::of_type) : column_place{};
  return c.values ? pyx_np_dtype_of_num(c.values->descr->type_num) : -1;
}

int pyx_series_dtype(PyObject* series) {
  const pyx_np_array* a = series_values(pyx_layout_of_frames(series), series);
  return a ? pyx_np_dtype_of_num(a->descr->type_num) : -1;
}

PyObject* pyx_frame_columns(PyObject* frame) {
  const pyx_frame_layout* l = pyx_layout_of_frames(frame);
  PyObject* m = manager_of_frame(l, frame);
  PyObject* columns = m ? axis(l, m, 0) : nullptr;
  PyObject* names = columns && Py_TYPE(columns) == l->index ? PyObject_CallMethod(columns, "tolist", nullptr) : nullptr;
  if (names && !PyList_CheckExact(names)) Py_CLEAR(names);
  PyErr_Clear();
  return names;
}

extern "C" {

bool pyx_frame_column(pyobj* frame, pyx_name* name, int dtype, pyx_column* out) {
  pyx_need_gil();
  const pyx_frame_layout* l = pyx_layout_of_frames(py(frame));
  PyObject* m = manager_of_frame(l, py(frame));
  const column_place c = m ? find_column(l, m, pyx_name_object(name)) : column_place{};
  if (!c.values || c.values->descr->type_num != pyx_np_type_num(dtype)) return false;
  *out = {c.values->data + c.row * c.values->strides[0], c.values->strides[1], c.values->dimensions[1]};
  return true;
}

bool pyx_series_column(pyobj* series, int dtype, pyx_column* out) {
  pyx_need_gil();
  const pyx_np_array* a = series_values(pyx_layout_of_frames(py(series)), py(series));
  if (!a || a->descr->type_num != pyx_np_type_num(dtype)) return false;
  *out = {a->data, a->strides[0], a->dimensions[0]};
  return true;
}

bool pyx_frame_labelled(pyobj* frame, pyx_name* name, int dtype, pyx_column* out) {
  if (!pyx_frame_column(frame, name, dtype, out)) return false;
  const pyx_frame_layout* l = pyx_layout_of_frames(py(frame));
  return is_plain(l, axis(l, pyx_frame_manager(py(frame)), 1));
}

bool pyx_series_labelled(pyobj* series, int dtype, pyx_column* out) {
  if (!pyx_series_column(series, dtype, out)) return false;
  const pyx_frame_layout* l = pyx_layout_of_frames(py(series));
  return is_plain(l, index_of(l, py(series)));
}

int64_t pyx_frame_place(pyobj* o, pyobj* label) {
  pyx_need_gil();
  const pyx_frame_layout* l = pyx_layout_of_frames(py(o));
  PyObject* index = index_of(l, py(o));
  return index && is_label(l, index, py(label)) ? pyx_place_of_label(l, index, py(label)) : -1;
}

int64_t pyx_frame_numbered_place(pyobj* o, int64_t label) {
  pyx_need_gil();
  PyObject* boxed = PyLong_FromLongLong(label);
  const int64_t at = boxed ? pyx_frame_place(o, px(boxed)) : -1;
  Py_XDECREF(boxed);
  PyErr_Clear();
  return at;
}

bool pyx_span_cut(pyobj* o, int by, int64_t lo, int64_t hi, pyx_column* c) {
  const pyx_frame_layout* l = pyx_layout_of_frames(py(o));
  if (!l || !l->own_sums) return false;
  const bool labels = by == 1, items = by == 2;
  PyObject* index = labels || items ? index_of(l, py(o)) : nullptr;
  if (labels && !is_plain(l, index)) return false;
  if (items && Py_TYPE(index) != l->numbers && Py_TYPE(index) != l->dates) return false;
  const int64_t n = c->size;
  if (labels) {
    lo = lo < 0 ? 0 : lo;
    hi = hi < 0 ? 0 : hi < n ? hi + 1 : n;
  } else {
    lo = lo >= 0 ? lo : lo < -n ? 0 : lo + n;
    hi = hi >= 0 ? hi : hi < -n ? 0 : hi + n;
  }
  hi = hi < n ? hi : n;
  if (lo >= hi) return false;  // methods do different things then
  c->data += lo * c->stride;
  c->size = hi - lo;
  return true;
}

bool pyx_frame_may_put(pyobj* o, pyx_name* name, int64_t refs) {
  pyx_need_gil();
  const pyx_frame_layout* l = pyx_layout_of_frames(py(o));
  PyObject* block =
      l && Py_REFCNT(py(o)) >= refs ? block_of(l, py(o), name ? pyx_name_object(name) : nullptr) : nullptr;
  return block && is_alone(l, block);
}

bool pyx_frame_row_has(pyobj* frame, int dtype) {
  pyx_need_gil();
  const char* common = pyx_rows_common(py(frame));
  return common && strcmp(common, dtype < 0 ? "O8" : pyx_np_codes[dtype]) == 0;
}

// Any column in an array tells; a frame without one asks its index.
int64_t pyx_frame_rows(pyobj* o) {
  pyx_need_gil();
  const pyx_frame_layout* l = pyx_layout_of_frames(py(o));
  if (const pyx_np_array* a = series_values(l, py(o))) return a->dimensions[0];
  PyObject* m = manager_of_frame(l, py(o));
  PyObject* blocks = m ? pyx_part_at(m, l->blocks) : nullptr;
  for (Py_ssize_t i = 0; blocks && PyTuple_CheckExact(blocks) && i < PyTuple_GET_SIZE(blocks); i++) {
    auto* a = reinterpret_cast<pyx_np_array*>(block_values(l, blocks, i));
    if (a && readable(a, 2)) return a->dimensions[1];
  }
  PyObject* index = m ? axis(l, m, 1) : nullptr;
  const Py_ssize_t n = index ? PyObject_Size(index) : -1;
  if (n < 0) PyErr_Clear();
  return n;
}

}  // extern "C"
