// src/py/interp_calls.cpp: calls with * and **, and displays with stars, in generic clones.
#include "py/interp.hpp"

namespace {

// The name that messages about a call give the callee.
PyObject* function_text(PyObject* fn) { return _PyObject_FunctionStr(fn); }

bool not_an_iterable(PyObject* fn, PyObject* value) {
  if (!PyErr_ExceptionMatches(PyExc_TypeError) || Py_TYPE(value)->tp_iter || PySequence_Check(value)) return false;
  PyErr_Clear();
  if (!fn) {
    PyErr_Format(PyExc_TypeError, "Value after * must be an iterable, not %.200s", Py_TYPE(value)->tp_name);
    return false;
  }
  PyObject* text = function_text(fn);
  if (text) {
    PyErr_Format(PyExc_TypeError, "%U argument after * must be an iterable, not %.200s", text, Py_TYPE(value)->tp_name);
    Py_DECREF(text);
  }
  return false;
}

// What went wrong in merging **mapping into the keywords of a call of fn, as DICT_MERGE words it.
bool not_mergeable(PyObject* fn, PyObject* mapping) {
  if (PyErr_ExceptionMatches(PyExc_AttributeError)) {
    PyErr_Clear();
    PyObject* text = function_text(fn);
    if (text) {
      PyErr_Format(PyExc_TypeError, "%U argument after ** must be a mapping, not %.200s", text,
                   Py_TYPE(mapping)->tp_name);
      Py_DECREF(text);
    }
    return false;
  }
  if (!PyErr_ExceptionMatches(PyExc_KeyError)) return false;
  PyObject *type, *value, *traceback;
  PyErr_Fetch(&type, &value, &traceback);
  PyErr_NormalizeException(&type, &value, &traceback);
  PyObject* args = value ? PyObject_GetAttrString(value, "args") : nullptr;
  PyObject* text = args && PyTuple_Check(args) && PyTuple_GET_SIZE(args) == 1 ? function_text(fn) : nullptr;
  if (text && PyUnicode_Check(PyTuple_GET_ITEM(args, 0))) {
    PyErr_Format(PyExc_TypeError, "%U got multiple values for keyword argument '%S'", text, PyTuple_GET_ITEM(args, 0));
  } else if (text) {
    PyErr_Format(PyExc_TypeError, "keywords must be strings");
  }
  const bool replaced = text != nullptr;
  Py_XDECREF(args);
  Py_XDECREF(text);
  if (!replaced) {
    PyErr_Clear();
    PyErr_Restore(type, value, traceback);
    return false;
  }
  Py_XDECREF(type);
  Py_XDECREF(value);
  Py_XDECREF(traceback);
  return false;
}

// n (star, x) pairs as a list. only: messages name fn when the star stands alone.
PyObject* items(pyx_frame* f, PyObject* fn, int n, const int32_t* w) {
  PyObject* list = PyList_New(0);
  for (int i = 0; list && i < n; i++) {
    PyObject* x = pyx_operand(f, w[2 * i + 1]);
    bool ok;
    if (!w[2 * i]) {
      ok = PyList_Append(list, x) == 0;
    } else {
      PyObject* none = _PyList_Extend(reinterpret_cast<PyListObject*>(list), x);
      ok = none || not_an_iterable(n == 1 ? fn : nullptr, x);
      Py_XDECREF(none);
    }
    if (!ok) Py_CLEAR(list);
  }
  return list;
}

PyObject* keywords(pyx_frame* f, PyObject* fn, int n, const int32_t* w) {
  PyObject* dict = PyDict_New();
  for (int i = 0; dict && i < n; i++) {
    const int32_t name = w[2 * i];
    PyObject* x = pyx_operand(f, w[2 * i + 1]);
    bool ok;
    if (name == -1) {
      ok = _PyDict_MergeEx(dict, x, 2) == 0 || not_mergeable(fn, x);
    } else {
      PyObject* single = PyDict_New();  // a name that is there already is an error too
      ok = single && PyDict_SetItem(single, pyx_operand(f, name), x) == 0 &&
           (_PyDict_MergeEx(dict, single, 2) == 0 || not_mergeable(fn, single));
      Py_XDECREF(single);
    }
    if (!ok) Py_CLEAR(dict);
  }
  return dict;
}

void used_pairs(pyx_frame* f, int n, const int32_t* w) {
  for (int i = 0; i < n; i++) pyx_used(f, w[2 * i + 1]);
}

PyObject* set_display(pyx_frame* f, int n, const int32_t* w) {
  PyObject* set = PySet_New(nullptr);
  for (int i = 0; set && i < n; i++) {
    PyObject* x = pyx_operand(f, w[2 * i + 1]);
    bool ok;
    if (!w[2 * i]) {
      ok = PySet_Add(set, x) == 0;
    } else {
      PyObject* none = PyObject_CallMethod(set, "update", "O", x);
      ok = none != nullptr;
      Py_XDECREF(none);
    }
    if (!ok) Py_CLEAR(set);
  }
  return set;
}

PyObject* dict_display(pyx_frame* f, int n, const int32_t* w) {
  PyObject* dict = PyDict_New();
  for (int i = 0; dict && i < n; i++) {
    const int32_t* e = w + 3 * i;
    PyObject* x = pyx_operand(f, e[2]);
    bool ok;
    if (e[0]) {
      ok = PyDict_SetItem(dict, pyx_operand(f, e[1]), x) == 0;
    } else {
      ok = PyDict_Update(dict, x) == 0;
      if (!ok && PyErr_ExceptionMatches(PyExc_AttributeError)) {
        PyErr_Format(PyExc_TypeError, "'%.200s' object is not a mapping", Py_TYPE(x)->tp_name);
      }
    }
    if (!ok) Py_CLEAR(dict);
  }
  for (int i = 0; dict && i < n; i++) {
    pyx_used(f, w[3 * i + 1]);
    pyx_used(f, w[3 * i + 2]);
  }
  return dict;
}

}  // namespace

int pyx_spread_length(const int32_t* w) {
  const int n = w[0];
  return 2 + 2 * n + 2 * w[1 + 2 * n];
}

bool pyx_collect_arguments(pyx_frame* f, PyObject* fn, const int32_t* w, PyObject** args, PyObject** kwargs) {
  const int n = w[0];
  const int32_t* k = w + 1 + 2 * n;
  PyObject* list = items(f, fn, n, w + 1);
  *args = list ? PyList_AsTuple(list) : nullptr;
  Py_XDECREF(list);
  *kwargs = nullptr;
  if (!*args) return false;
  if (k[0] > 0 && !(*kwargs = keywords(f, fn, k[0], k + 1))) {
    Py_CLEAR(*args);
    return false;
  }
  return true;
}

PyObject* pyx_call_spread(pyx_frame* f, const int32_t* w) {
  PyObject* fn = pyx_operand(f, w[0]);
  PyObject *args, *kwargs;
  if (!pyx_collect_arguments(f, fn, w + 1, &args, &kwargs)) return nullptr;
  PyObject* result = PyObject_Call(fn, args, kwargs);
  Py_DECREF(args);
  Py_XDECREF(kwargs);
  if (result) {
    pyx_used(f, w[0]);
    used_pairs(f, w[1], w + 2);
    const int32_t* k = w + 2 + 2 * w[1];
    used_pairs(f, k[0], k + 1);
  }
  return result;
}

PyObject* pyx_display(pyx_frame* f, int32_t op, const int32_t* w) {
  const int n = w[0];
  if (op == OP_DICT) return dict_display(f, n, w + 1);
  PyObject* result = op == OP_SET ? set_display(f, n, w + 1) : items(f, nullptr, n, w + 1);
  if (result && op == OP_TUPLE_SPREAD) {
    PyObject* list = result;
    result = PyList_AsTuple(list);
    Py_DECREF(list);
  }
  if (result) used_pairs(f, n, w + 1);
  return result;
}
