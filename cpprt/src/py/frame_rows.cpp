// src/py/frame_rows.cpp: the rows that DataFrame.iterrows() gives, without a Series of each.
//
// pandas' generator steps a zip over labels and the rows of one array. It is begun, so that this array is made and shared
// as ever; then native code reads the array. A Series that the program needs comes from the generator itself: the zip is
// stepped past the rows of which nobody needed one.
#include "py/frame_rows.hpp"

#include <cstring>

#include "py/frames.hpp"
#include "py/interp.hpp"
#include "py/numpy.hpp"
#include "py/objects.hpp"
#include "pyx/frame_hooks.hpp"

namespace {

struct rows {
  PyObject_HEAD pyx_rows_view view;  // size -1: every row is taken from the source
  PyObject* names;
  PyObject* source;  // the generator
  PyObject* zip;     // that it steps, borrowed of it
  PyObject* values;  // the array
  PyObject* index;
  PyObject* columns;  // the index of the columns
  const pyx_frame_layout* layout;
  pyx_named_item* named;
  PyObject* labels;  // an iterator over it
  int64_t taken;     // items that the source has given or been stepped past
  int64_t passed;    // labels taken
  PyObject *label, *row;
  int64_t label_at;  // the row of the label
  int64_t* offsets;
  // Places of columns of floats: a row with one that is not NaN stays what it is.
  int64_t* floats;
  Py_ssize_t float_count;
};

rows* of(pyobj* o) { return reinterpret_cast<rows*>(o); }
bool is_fast(const rows* r) { return r->view.size >= 0; }

void dealloc(PyObject* o) {
  auto* r = reinterpret_cast<rows*>(o);
  PyObject* const parts[] = {r->names, r->source, r->values, r->index, r->columns, r->labels, r->label, r->row};
  for (PyObject* part : parts) Py_XDECREF(part);
  PyMem_Free(r->offsets);
  PyMem_Free(r->named);
  PyMem_Free(r->floats);
  PyObject_Free(o);
}

PyTypeObject make_type() {
  PyTypeObject t = {PyVarObject_HEAD_INIT(nullptr, 0)};
  t.tp_name = "pyx2cpp.rows";
  t.tp_basicsize = sizeof(rows);
  t.tp_flags = Py_TPFLAGS_DEFAULT;
  t.tp_dealloc = dealloc;
  return t;
}
PyTypeObject type = make_type();

rows* new_rows(PyObject* names, PyObject* source) {
  if (!type.tp_dict && PyType_Ready(&type) < 0) return nullptr;
  rows* r = PyObject_New(rows, &type);
  if (!r) return nullptr;
  memset(reinterpret_cast<char*>(r) + sizeof(PyObject), 0, sizeof(rows) - sizeof(PyObject));
  r->view.at = r->view.made = r->view.size = r->label_at = -1;
  r->names = Py_NewRef(names);
  r->source = Py_NewRef(source);
  return r;
}

// What an object refers to that has a type, borrowed; null: nothing, or several.
struct search {
  PyTypeObject* type;
  PyObject* found;
  int count;
};
int visit(PyObject* o, void* arg) {
  auto* s = static_cast<search*>(arg);
  if (Py_IS_TYPE(o, s->type)) s->found = o, s->count++;
  return 0;
}
PyObject* referred(PyObject* o, PyTypeObject* t) {
  search s = {t, nullptr, 0};
  if (Py_TYPE(o)->tp_traverse) Py_TYPE(o)->tp_traverse(o, visit, &s);
  return s.count == 1 ? s.found : nullptr;
}

// The iterator over the array among those that a zip keeps in one of its tuples.
int visit_tuples(PyObject* o, void* arg) {
  auto* s = static_cast<search*>(arg);
  PyObject* found = PyTuple_CheckExact(o) ? referred(o, &PySeqIter_Type) : nullptr;
  if (found) s->found = found, s->count++;
  return 0;
}

// The array whose rows the generator of iterrows goes through, borrowed.
PyObject* array_of(rows* r) {
  r->zip = referred(r->source, &PyZip_Type);
  search s = {nullptr, nullptr, 0};
  if (r->zip) Py_TYPE(r->zip)->tp_traverse(r->zip, visit_tuples, &s);
  return s.count == 1 ? referred(s.found, pyx_np.array_type) : nullptr;
}

bool keep_labels(rows* r, PyObject* frame) {
  r->index = Py_XNewRef(pyx_frame_index(frame));
  if (!r->index) return false;
  const char* labels = pyx_rows_labels(frame);
  r->view.numbered = labels && *labels == 'i';
  if (!r->view.numbered) return true;
  PyObject* range = PyObject_GetAttrString(r->index, "_range");
  if (range && PyRange_Check(range)) {
    PyObject *first = PyObject_GetAttrString(range, "start"), *step = PyObject_GetAttrString(range, "step");
    if (first && step) r->view.first = PyLong_AsLongLong(first), r->view.step = PyLong_AsLongLong(step);
    Py_XDECREF(first);
    Py_XDECREF(step);
  } else {
    PyErr_Clear();
    PyObject* values = PyObject_GetAttrString(r->index, "_values");
    if (values && pyx_np_is_array(values)) {  // the index keeps it, and can't change
      auto* a = reinterpret_cast<pyx_np_array*>(values);
      r->view.labels = a->data;
      r->view.label_stride = a->strides[0];
    }
    Py_XDECREF(values);
  }
  Py_XDECREF(range);
  return !PyErr_Occurred();
}

// Where in a row an item lies; -1: there is no such column, or Series have an attribute of that name.
int64_t offset_of(const rows* r, PyObject* name) {
  const bool attribute = PyUnicode_READ_CHAR(name, 0) == '.';
  PyObject* column = attribute ? PyUnicode_Substring(name, 1, PyUnicode_GET_LENGTH(name)) : Py_NewRef(name);
  if (column) PyUnicode_InternInPlace(&column);
  const bool hidden = attribute && column && _PyType_Lookup(r->layout->series, column);
  const Py_ssize_t place = column && !hidden ? pyx_place_among(r->layout, r->columns, column) : -1;
  Py_XDECREF(column);
  return place < 0 ? -1 : place * reinterpret_cast<pyx_np_array*>(r->values)->strides[1];
}

// Where what the loop reads lies; false: not all of it is there.
bool find_items(rows* r, PyObject* frame) {
  const Py_ssize_t n = PyTuple_GET_SIZE(r->names);
  r->layout = pyx_layout_of_frames(frame);
  r->columns = Py_XNewRef(pyx_columns_index(frame));
  r->offsets = static_cast<int64_t*>(PyMem_Malloc(static_cast<size_t>(n + 1) * sizeof(int64_t)));
  if (!r->columns) return false;
  for (Py_ssize_t i = 0; r->offsets && i < n; i++) {
    r->offsets[i] = offset_of(r, PyTuple_GET_ITEM(r->names, i));
    if (r->offsets[i] < 0) return false;
  }
  r->view.offsets = r->offsets;
  return r->offsets;
}

// A row of objects is a Series of dates or strings when nothing else is in it. Numbers that are not NaN prevent that.
bool find_anchors(rows* r, PyObject* frame) {
  PyObject* names = pyx_frame_columns(frame);
  if (!names) return false;
  const int64_t stride = reinterpret_cast<pyx_np_array*>(r->values)->strides[1];
  const Py_ssize_t n = PyList_GET_SIZE(names);
  r->floats = static_cast<int64_t*>(PyMem_Malloc(static_cast<size_t>(n + 1) * sizeof(int64_t)));
  for (Py_ssize_t i = 0; r->floats && i < n; i++) {
    PyObject* name = PyList_GET_ITEM(names, i);
    const int dtype = PyUnicode_CheckExact(name) ? pyx_column_dtype(frame, name) : -1;
    if (dtype < 0 || dtype > PYX_F8) continue;
    if (dtype < PYX_F4)
      r->view.settled = true;
    else
      r->floats[r->float_count++] = pyx_column_place(frame, name) * stride;
  }
  Py_DECREF(names);
  return r->floats;
}

bool is_settled(const rows* r) {
  const char* row = r->view.data + r->view.at * r->view.stride;
  for (Py_ssize_t i = 0; !r->view.settled && i < r->float_count; i++) {
    PyObject* o = *reinterpret_cast<PyObject* const*>(row + r->floats[i]);
    if (PyFloat_CheckExact(o) && PyFloat_AS_DOUBLE(o) == PyFloat_AS_DOUBLE(o)) return true;
  }
  return r->view.settled;
}

// Does the array hold values of a dtype as they are read in place?
bool take_array(rows* r, PyObject* frame, int dtype) {
  constexpr int objects = 17;  // NPY_OBJECT
  PyObject* values = array_of(r);
  auto* a = reinterpret_cast<pyx_np_array*>(values);
  if (!values || !pyx_np_take(values, dtype < 0 ? objects : pyx_np_type_num(dtype), 2, false)) return false;
  r->values = Py_NewRef(values);
  r->view.data = a->data;
  r->view.stride = a->strides[0];
  r->view.size = a->dimensions[0];
  r->view.settled = dtype >= 0;
  return find_items(r, frame) && (dtype >= 0 || find_anchors(r, frame)) && keep_labels(r, frame);
}

// Rows of which the first has been made, as pandas does it; null without an exception: it does it in another way.
rows* begin(PyObject* frame, PyObject* names, int dtype) {
  if (!pyx_layout_of_frames(frame) || (!pyx_np.array_type && !pyx_np_load())) return nullptr;
  PyObject* source = PyObject_CallMethod(frame, "iterrows", nullptr);
  rows* r = source && PyGen_CheckExact(source) ? new_rows(names, source) : nullptr;
  Py_XDECREF(source);
  PyObject* first = r ? PyIter_Next(r->source) : nullptr;
  bool ok = first && PyTuple_CheckExact(first) && PyTuple_GET_SIZE(first) == 2;
  if (ok) {
    r->label = Py_NewRef(PyTuple_GET_ITEM(first, 0));
    r->row = Py_NewRef(PyTuple_GET_ITEM(first, 1));
    r->taken = 1;
    r->label_at = r->view.made = 0;
    ok = take_array(r, frame, dtype);
  } else if (r && !PyErr_Occurred()) {
    r->view.size = 0;
    ok = true;
  }
  Py_XDECREF(first);
  if (!ok) Py_CLEAR(r);
  return r;
}

// The row of a fast loop where it is, made by pandas.
bool make_row(rows* r) {
  for (; r->taken < r->view.at; r->taken++) {
    PyObject* passed = PyIter_Next(r->zip);
    if (!passed) return false;
    Py_DECREF(passed);
  }
  PyObject* item = PyIter_Next(r->source);
  const bool ok = item && PyTuple_CheckExact(item) && PyTuple_GET_SIZE(item) == 2;
  if (ok) {
    Py_XSETREF(r->label, Py_NewRef(PyTuple_GET_ITEM(item, 0)));
    Py_XSETREF(r->row, Py_NewRef(PyTuple_GET_ITEM(item, 1)));
    r->taken = r->view.at + 1;
    r->label_at = r->view.made = r->view.at;
  } else if (!PyErr_Occurred()) {
    PyErr_SetString(PyExc_RuntimeError, "iterrows() ended before the rows of the frame");
  }
  Py_XDECREF(item);
  return ok;
}

bool make_label(rows* r) {
  if (!r->labels && !(r->labels = PyObject_GetIter(r->index))) return false;
  PyObject* label = nullptr;
  for (; r->passed <= r->view.at; r->passed++) {
    Py_XSETREF(label, PyIter_Next(r->labels));
    if (!label) return false;
  }
  Py_XSETREF(r->label, label);
  r->label_at = r->view.at;
  return true;
}

PyObject* number(const rows* r) {
  const pyx_rows_view& v = r->view;
  return PyLong_FromLongLong(v.labels ? *reinterpret_cast<const int64_t*>(v.labels + v.at * v.label_stride)
                                      : v.first + v.at * v.step);
}

// Where an item lies that a function reads to which rows are handed, noted; -1: not known.
int64_t named_offset(rows* r, const pyx_name* name, PyObject* text) {
  const auto n = static_cast<size_t>(r->view.named_count);
  for (size_t i = 0; i < n; i++) {
    if (r->named[i].name == name) return r->named[i].offset;
  }
  const int64_t offset = offset_of(r, text);
  auto* more =
      offset < 0 ? nullptr : static_cast<pyx_named_item*>(PyMem_Realloc(r->named, (n + 1) * sizeof(pyx_named_item)));
  if (!more) return -1;
  more[n] = {name, offset};
  r->view.named = r->named = more;
  r->view.named_count++;
  return offset;
}

PyObject* item_of_series(PyObject* row, PyObject* name) {
  if (PyUnicode_READ_CHAR(name, 0) != '.') return PyObject_GetItem(row, name);
  PyObject* attribute = PyUnicode_Substring(name, 1, PyUnicode_GET_LENGTH(name));
  PyObject* found = attribute ? PyObject_GetAttr(row, attribute) : nullptr;
  Py_XDECREF(attribute);
  return found;
}

PyObject* item_in_array(const rows* r, int64_t offset) {
  const char* at = r->view.data + r->view.at * r->view.stride + offset;
  const int dtype = pyx_np_dtype_of_num(reinterpret_cast<pyx_np_array*>(r->values)->descr->type_num);
  return dtype < 0 ? Py_NewRef(*reinterpret_cast<PyObject* const*>(at)) : py(pyx_box_scalar(dtype, at));
}

}  // namespace

PyObject* pyx_rows_of(PyObject* o, PyObject* names) {
  PyObject* made = PyObject_CallMethod(o, "iterrows", nullptr);
  PyObject* source = made ? PyObject_GetIter(made) : nullptr;
  rows* r = source ? new_rows(names, source) : nullptr;
  Py_XDECREF(made);
  Py_XDECREF(source);
  return reinterpret_cast<PyObject*>(r);
}

int pyx_rows_step(PyObject* o) {
  auto* r = reinterpret_cast<rows*>(o);
  if (is_fast(r)) return r->view.at + 1 < r->view.size ? (r->view.at++, 1) : 0;
  PyObject* item = PyIter_Next(r->source);
  if (!item) return PyErr_Occurred() ? -1 : 0;
  PyObject* parts[2];
  const bool ok = pyx_unpack(px(item), 2, -1, reinterpret_cast<pyobj**>(parts));
  Py_DECREF(item);
  if (!ok) return -1;
  Py_XSETREF(r->label, parts[0]);
  Py_XSETREF(r->row, parts[1]);
  return 1;
}

bool pyx_rows_begun(PyObject* o) {
  auto* r = reinterpret_cast<rows*>(o);
  return is_fast(r) ? r->view.at >= 0 : r->row != nullptr;
}

extern "C" {

pyobj* pyx_rows_begin(pyobj* frame, pyobj* names, int dtype) {
  pyx_counted();
  rows* r = begin(py(frame), py(names), dtype);
  if (!r) PyErr_Clear();
  return px(reinterpret_cast<PyObject*>(r));
}

pyobj* pyx_rows_item(pyobj* o, int64_t i) {
  pyx_counted();
  rows* r = of(o);
  if (is_fast(r) && r->view.made != r->view.at) {
    if (is_settled(r)) return px(item_in_array(r, r->offsets[i]));
    if (!make_row(r)) return nullptr;
  }
  return px(item_of_series(r->row, PyTuple_GET_ITEM(r->names, i)));
}

pyobj* pyx_rows_named_item(pyobj* o, pyx_name* name) {
  pyx_counted();
  rows* r = of(o);
  PyObject* text = pyx_name_object(name);
  if (r->view.made != r->view.at) {
    const int64_t offset = is_settled(r) ? named_offset(r, name, text) : -1;
    if (offset >= 0) return px(item_in_array(r, offset));
    PyErr_Clear();
    if (!make_row(r)) return nullptr;
  }
  return px(item_of_series(r->row, text));
}

pyobj* pyx_rows_label(pyobj* o) {
  pyx_counted();
  rows* r = of(o);
  if (is_fast(r) && r->label_at != r->view.at) {
    if (r->view.numbered) return px(number(r));
    if (!make_label(r)) return nullptr;
  }
  return px(Py_NewRef(r->label));
}

pyobj* pyx_rows_row(pyobj* o) {
  pyx_counted();
  rows* r = of(o);
  if (is_fast(r) && r->view.made != r->view.at && !make_row(r)) return nullptr;
  return px(Py_NewRef(r->row));
}

}  // extern "C"
