// src/py/interp_intrinsics.cpp: the helpers that desugaring needs and that no Python name reaches.
#include "py/frame_rows.hpp"
#include "py/interp.hpp"
#include "py/manager.hpp"
#include "pyx/frame_hooks.hpp"

namespace {

using args = PyObject* const*;

PyObject* none_if(bool ok) { return ok ? Py_NewRef(Py_None) : nullptr; }
PyObject* truth(bool v) { return Py_NewRef(v ? Py_True : Py_False); }

PyObject* list_append(args a) { return none_if(PyList_Append(a[0], a[1]) == 0); }

PyObject* list_extend(args a) {
  PyObject* none = _PyList_Extend(reinterpret_cast<PyListObject*>(a[0]), a[1]);
  if (!none && PyErr_ExceptionMatches(PyExc_TypeError) && !Py_TYPE(a[1])->tp_iter && !PySequence_Check(a[1])) {
    PyErr_Clear();
    PyErr_Format(PyExc_TypeError, "Value after * must be an iterable, not %.200s", Py_TYPE(a[1])->tp_name);
  }
  return none;
}

PyObject* set_add(args a) { return none_if(PySet_Add(a[0], a[1]) == 0); }
PyObject* dict_set(args a) { return none_if(PyDict_SetItem(a[0], a[1], a[2]) == 0); }

PyObject* dict_update(args a) {
  if (PyDict_Update(a[0], a[1]) == 0) return Py_NewRef(Py_None);
  if (PyErr_ExceptionMatches(PyExc_AttributeError)) {
    PyErr_Format(PyExc_TypeError, "'%.200s' object is not a mapping", Py_TYPE(a[1])->tp_name);
  }
  return nullptr;
}

PyObject* call_kwargs(args a) {
  PyObject* dict = PyDict_New();
  if (dict && _PyDict_MergeEx(dict, a[1], 2) == 0) return dict;
  Py_XDECREF(dict);
  if (PyErr_ExceptionMatches(PyExc_AttributeError)) {
    PyErr_Clear();
    PyObject* text = _PyObject_FunctionStr(a[0]);
    if (text) {
      PyErr_Format(PyExc_TypeError, "%U argument after ** must be a mapping, not %.200s", text, Py_TYPE(a[1])->tp_name);
      Py_DECREF(text);
    }
  }
  return nullptr;
}

// The special method as the interpreter finds it: on the type, bound. Null without an exception: there is none.
PyObject* special(PyObject* o, const char* name) {
  PyObject* key = PyUnicode_InternFromString(name);
  PyObject* found = key ? _PyType_Lookup(Py_TYPE(o), key) : nullptr;
  Py_XDECREF(key);
  if (!found) return nullptr;
  descrgetfunc get = Py_TYPE(found)->tp_descr_get;
  return get ? get(found, o, reinterpret_cast<PyObject*>(Py_TYPE(o))) : Py_NewRef(found);
}

PyObject* with_enter(args a) {
  PyObject* m = special(a[0], "__enter__");
  if (!m && !PyErr_Occurred()) {
    PyErr_Format(PyExc_TypeError, "'%.200s' object does not support the context manager protocol",
                 Py_TYPE(a[0])->tp_name);
  }
  return m;
}

PyObject* with_exit(args a) {
  PyObject* m = special(a[0], "__exit__");
  if (!m && !PyErr_Occurred()) {
    PyErr_Format(PyExc_TypeError,
                 "'%.200s' object does not support the context manager protocol (missed __exit__ method)",
                 Py_TYPE(a[0])->tp_name);
  }
  return m;
}

PyObject* with_except(args a) {
  PyObject* traceback = PyException_GetTraceback(a[1]);
  PyObject* result = PyObject_CallFunctionObjArgs(a[0], reinterpret_cast<PyObject*>(Py_TYPE(a[1])), a[1],
                                                  traceback ? traceback : Py_None, nullptr);
  Py_XDECREF(traceback);
  return result;
}

PyObject* match_sequence(args a) { return truth(Py_TYPE(a[0])->tp_flags & Py_TPFLAGS_SEQUENCE); }
PyObject* match_mapping(args a) { return truth(Py_TYPE(a[0])->tp_flags & Py_TPFLAGS_MAPPING); }

PyObject* match_len(args a) {
  const Py_ssize_t n = PyObject_Length(a[0]);
  return n < 0 ? nullptr : PyLong_FromSsize_t(n);
}

// subject.get(key, dummy) for each key; a key twice is an error, one that is missing gives None for all.
PyObject* match_keys(args a) {
  const Py_ssize_t n = PyTuple_GET_SIZE(a[1]);
  PyObject* get = n ? PyObject_GetAttrString(a[0], "get") : nullptr;
  if (n && !get) return nullptr;
  PyObject* seen = PySet_New(nullptr);
  PyObject* dummy = PyObject_CallNoArgs(reinterpret_cast<PyObject*>(&PyBaseObject_Type));
  PyObject* values = PyTuple_New(n);
  for (Py_ssize_t i = 0; values && seen && dummy && i < n; i++) {
    PyObject* key = PyTuple_GET_ITEM(a[1], i);
    const int twice = PySet_Contains(seen, key);
    if (twice || PySet_Add(seen, key) < 0) {
      if (twice > 0) PyErr_Format(PyExc_ValueError, "mapping pattern checks duplicate key (%R)", key);
      Py_CLEAR(values);
      break;
    }
    PyObject* v = PyObject_CallFunctionObjArgs(get, key, dummy, nullptr);
    if (!v || v == dummy) {
      Py_DECREF(values);
      values = v ? Py_NewRef(Py_None) : nullptr;
      Py_XDECREF(v);
      break;
    }
    PyTuple_SET_ITEM(values, i, v);
  }
  if (!seen || !dummy) Py_CLEAR(values);
  Py_XDECREF(get);
  Py_XDECREF(seen);
  Py_XDECREF(dummy);
  return values;
}

PyObject* match_rest(args a) {
  PyObject* rest = PyDict_New();
  if (!rest || PyDict_Update(rest, a[0]) < 0) {
    Py_XDECREF(rest);
    return nullptr;
  }
  for (Py_ssize_t i = 0; i < PyTuple_GET_SIZE(a[1]); i++) {
    if (PyDict_DelItem(rest, PyTuple_GET_ITEM(a[1], i)) < 0) {
      Py_DECREF(rest);
      return nullptr;
    }
  }
  return rest;
}

// One attribute of a class pattern; false with or without an exception.
bool match_attribute(PyObject* subject, PyObject* type, PyObject* name, PyObject* seen, PyObject* out) {
  const int twice = PySet_Contains(seen, name);
  if (twice || PySet_Add(seen, name) < 0) {
    if (twice > 0) {
      PyErr_Format(PyExc_TypeError, "%s() got multiple sub-patterns for attribute %R",
                   reinterpret_cast<PyTypeObject*>(type)->tp_name, name);
    }
    return false;
  }
  PyObject* value = PyObject_GetAttr(subject, name);
  if (!value) {
    if (PyErr_ExceptionMatches(PyExc_AttributeError)) PyErr_Clear();
    return false;
  }
  const bool ok = PyList_Append(out, value) == 0;
  Py_DECREF(value);
  return ok;
}

constexpr unsigned long match_self =
    1ul << 22;  // _Py_TPFLAGS_MATCH_SELF: the subject itself is the one positional item

bool match_positional(PyObject* subject, PyObject* type, Py_ssize_t n, PyObject* seen, PyObject* out) {
  auto* t = reinterpret_cast<PyTypeObject*>(type);
  PyObject* names = PyObject_GetAttrString(type, "__match_args__");
  bool self = false;
  if (!names) {
    if (!PyErr_ExceptionMatches(PyExc_AttributeError)) return false;
    PyErr_Clear();
    names = PyTuple_New(0);
    if (!names) return false;
    self = t->tp_flags & match_self;
  } else if (!PyTuple_CheckExact(names)) {
    PyErr_Format(PyExc_TypeError, "%s.__match_args__ must be a tuple (got %s)", t->tp_name, Py_TYPE(names)->tp_name);
    Py_DECREF(names);
    return false;
  }
  const Py_ssize_t allowed = self ? 1 : PyTuple_GET_SIZE(names);
  bool ok = n <= allowed;
  if (!ok) {
    PyErr_Format(PyExc_TypeError, "%s() accepts %zd positional sub-pattern%s (%zd given)", t->tp_name, allowed,
                 allowed == 1 ? "" : "s", n);
  } else if (self) {
    ok = PyList_Append(out, subject) == 0;
  } else {
    for (Py_ssize_t i = 0; ok && i < n; i++) {
      PyObject* name = PyTuple_GET_ITEM(names, i);
      if (!PyUnicode_CheckExact(name)) {
        PyErr_Format(PyExc_TypeError, "__match_args__ elements must be strings (got %s)", Py_TYPE(name)->tp_name);
        ok = false;
      } else {
        ok = match_attribute(subject, type, name, seen, out);
      }
    }
  }
  Py_DECREF(names);
  return ok;
}

PyObject* match_class(args a) {  // subject, class, count, names
  if (!PyType_Check(a[1])) {
    PyErr_SetString(PyExc_TypeError, "called match pattern must be a type");
    return nullptr;
  }
  const int instance = PyObject_IsInstance(a[0], a[1]);
  if (instance <= 0) return instance < 0 ? nullptr : Py_NewRef(Py_None);
  PyObject* seen = PySet_New(nullptr);
  PyObject* out = PyList_New(0);
  const Py_ssize_t n = PyLong_AsSsize_t(a[2]);
  bool ok = seen && out && (n == 0 || match_positional(a[0], a[1], n, seen, out));
  for (Py_ssize_t i = 0; ok && i < PyTuple_GET_SIZE(a[3]); i++) {
    ok = match_attribute(a[0], a[1], PyTuple_GET_ITEM(a[3], i), seen, out);
  }
  PyObject* result = ok ? PyList_AsTuple(out) : PyErr_Occurred() ? nullptr : Py_NewRef(Py_None);
  Py_XDECREF(seen);
  Py_XDECREF(out);
  return result;
}

PyObject* super_call(args a) {  // fn, class, self
  if (a[0] != reinterpret_cast<PyObject*>(&PySuper_Type)) return PyObject_CallNoArgs(a[0]);
  return PyObject_CallFunctionObjArgs(a[0], a[1], a[2], nullptr);
}

PyObject* assertion_error(args) { return Py_NewRef(PyExc_AssertionError); }

PyObject* native_gen(args) { return truth(false); }
PyObject* gen_returned(args) { return pyx_stop_value(); }
PyObject* exact_list(args a) { return truth(PyList_CheckExact(a[0])); }

PyObject* list_take(args a) {
  const Py_ssize_t n = PyList_GET_SIZE(a[0]);
  PyObject* items = PyList_GetSlice(a[0], 0, n);
  if (items && !pyx_list_empty_for_sort(px(a[0]))) Py_CLEAR(items);
  return items;
}

PyObject* list_put(args a) {
  const bool changed = pyx_list_changed(px(a[0]), false);
  if (PyList_SetSlice(a[0], 0, PyList_GET_SIZE(a[0]), a[1]) < 0) return nullptr;
  if (changed) PyErr_SetString(PyExc_ValueError, "list modified during sort");
  return none_if(!changed);
}

PyObject* sort_by(args a) { return none_if(pyx_sort_by(px(a[0]), px(a[1]), px(a[2]))); }

PyObject* sort_calls(args a) {
  PyObject* functools = PyImport_ImportModule("functools");
  PyObject* key = functools ? PyObject_CallMethod(functools, "cmp_to_key", "O", a[1]) : nullptr;
  const int reverse = key ? PyObject_IsTrue(a[2]) : -1;
  const bool ok = reverse >= 0 && pyx_list_sort(px(a[0]), px(key), reverse > 0);
  Py_XDECREF(functools);
  Py_XDECREF(key);
  return none_if(ok);
}

PyObject* store_plain(args a) { return none_if(PyObject_GenericSetAttr(a[0], a[1], a[2]) == 0); }

// What made the manager that the module has under the name a[0], called with the others.
PyObject* managed(pyx_frame* f, args a, int n) {
  PyObject* maker = PyDict_GetItemWithError(f->globals, a[0]);
  PyObject* function = maker ? PyObject_GetAttrString(maker, "__wrapped__") : nullptr;
  PyObject* generator = function ? PyObject_Vectorcall(function, a + 1, static_cast<size_t>(n - 1), nullptr) : nullptr;
  Py_XDECREF(function);
  if (!maker && !PyErr_Occurred()) PyErr_Format(PyExc_NameError, "name '%U' is not defined", a[0]);
  return generator;
}

// What the method a[0] gives, called with the others: a manager, which need not be one of contextlib.
PyObject* managed_method(args a, int n) {
  PyObject* manager = PyObject_Vectorcall(a[0], a + 1, static_cast<size_t>(n - 1), nullptr);
  for (auto method : {with_enter, with_exit}) {
    PyObject* found = manager ? method(&manager) : nullptr;
    if (!found) Py_CLEAR(manager);
    Py_XDECREF(found);
  }
  return manager;
}

// Calls a special method of a manager, or of one over the generator that native code made.
PyObject* manager_call(PyObject* manager, const char* name, PyObject* exc) {
  PyObject* method = special(manager, name);
  if (!method && !PyErr_Occurred()) return pyx_manager_call(manager, name, exc);
  PyObject* result = nullptr;
  if (method && exc) {
    PyObject* const operands[] = {method, exc};
    result = with_except(operands);
  } else if (method) {
    result = name[3] == 'n' ? PyObject_CallNoArgs(method)
                            : PyObject_CallFunctionObjArgs(method, Py_None, Py_None, Py_None, nullptr);
  }
  Py_XDECREF(method);
  return result;
}

PyObject* manager_enter(args a) { return manager_call(a[0], "__enter__", nullptr); }
PyObject* manager_exit(args a) { return manager_call(a[0], "__exit__", nullptr); }
PyObject* manager_except(args a) { return manager_call(a[0], "__exit__", a[1]); }

PyObject* rows_begin(args a) { return pyx_rows_of(a[0], a[1]); }
PyObject* rows_next(args a) {
  const int more = pyx_rows_step(a[0]);
  return more < 0 ? nullptr : truth(more);
}
PyObject* rows_any(args a) { return truth(pyx_rows_begun(a[0])); }
PyObject* rows_item(args a) { return py(pyx_rows_item(px(a[0]), PyLong_AsLongLong(a[1]))); }
PyObject* rows_label(args a) { return py(pyx_rows_label(px(a[0]))); }
PyObject* rows_row(args a) { return py(pyx_rows_row(px(a[0]))); }

// In the order of transpile/lower/generic_op.go.
PyObject* (*const table[])(args) = {
    list_append, set_add,       dict_set,       dict_update,     call_kwargs,  with_enter,
    with_exit,   with_except,   match_sequence, match_mapping,   match_len,    match_keys,
    match_rest,  match_class,   super_call,     assertion_error, exact_list,   list_take,
    list_put,    sort_by,       store_plain,    native_gen,      gen_returned, native_gen,
    list_extend, manager_enter, manager_exit,   manager_except,  native_gen,   rows_begin,
    rows_next,   rows_any,      rows_item,      rows_label,      rows_row,     sort_calls};
// Those that have any number of operands, and of which one needs the frame.
constexpr int managed_method_number = sizeof table / sizeof table[0];
constexpr int managed_number = managed_method_number + 1;

}  // namespace

extern "C" pyobj* pyx_intrinsic_call(int number, pyobj* const* operands) {
  pyx_counted();
  return px(table[number](reinterpret_cast<args>(operands)));
}

PyObject* pyx_intrinsic(pyx_frame* f, const int32_t* w) {
  constexpr int most = 8;
  PyObject* operands[most];
  const int n = w[1] < most ? w[1] : most;
  for (int i = 0; i < n; i++) operands[i] = pyx_operand(f, w[2 + i]);
  PyObject* result = w[0] == managed_number          ? managed(f, operands, n)
                     : w[0] == managed_method_number ? managed_method(operands, n)
                                                     : table[w[0]](operands);
  if (result) {
    for (int i = 0; i < n; i++) pyx_used(f, w[2 + i]);
  }
  return result;
}
