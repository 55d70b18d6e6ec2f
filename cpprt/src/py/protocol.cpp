// src/py/protocol.cpp: hooks of the object protocol.
#include "py/attrs.hpp"
#include "py/frame.hpp"
#include "py/interp.hpp"
#include "py/module.hpp"
#include "py/objects.hpp"
#include "py/piece.hpp"
#include "py/plaincall.hpp"
#include "py/quick.hpp"
#include "py/stack.hpp"
#include "py/state.hpp"

namespace {

using binary = PyObject* (*)(PyObject*, PyObject*);

PyObject* power(PyObject* a, PyObject* b) { return PyNumber_Power(a, b, Py_None); }
PyObject* inplace_power(PyObject* a, PyObject* b) { return PyNumber_InPlacePower(a, b, Py_None); }

// In the order of pyx_op.
const binary operators[] = {PyNumber_Add,        PyNumber_Subtract,    PyNumber_Multiply,  PyNumber_MatrixMultiply,
                            PyNumber_TrueDivide, PyNumber_FloorDivide, PyNumber_Remainder, power,
                            PyNumber_Lshift,     PyNumber_Rshift,      PyNumber_And,       PyNumber_Or,
                            PyNumber_Xor,        PyNumber_Divmod};
const binary inplace_operators[] = {
    PyNumber_InPlaceAdd,        PyNumber_InPlaceSubtract,    PyNumber_InPlaceMultiply,  PyNumber_InPlaceMatrixMultiply,
    PyNumber_InPlaceTrueDivide, PyNumber_InPlaceFloorDivide, PyNumber_InPlaceRemainder, inplace_power,
    PyNumber_InPlaceLshift,     PyNumber_InPlaceRshift,      PyNumber_InPlaceAnd,       PyNumber_InPlaceOr,
    PyNumber_InPlaceXor};

PyObject* boolean(int truth) { return truth < 0 ? nullptr : Py_NewRef(truth ? Py_True : Py_False); }

constexpr int rich[] = {Py_LT, Py_LE, Py_EQ, Py_NE, Py_GT, Py_GE};

pyx_call_site* calling;  // where the call that comes next is made, null when nobody said

// An instruction of the line, to stand for the call; 0 when the code has none.
int instruction_at(PyObject* code, int line) {
  PyObject* lines = PyObject_CallMethod(code, "co_lines", nullptr);
  PyObject* it = lines ? PyObject_GetIter(lines) : nullptr;
  int found = 0;
  while (PyObject* entry = it && !found ? PyIter_Next(it) : nullptr) {
    int start, end;
    PyObject* at;
    if (PyArg_ParseTuple(entry, "iiO", &start, &end, &at) && at != Py_None && PyLong_AsLong(at) == line) {
      found = start / 2;
    }
    Py_DECREF(entry);
  }
  Py_XDECREF(it);
  Py_XDECREF(lines);
  PyErr_Clear();
  return found;
}

// The Python frame of the native function that makes a call, for as long as the call lasts.
class caller_frame {
 public:
  // plain: the operands' types run no code that could look for the frame.
  explicit caller_frame(bool plain = false) {
    pyx_call_site* at = calling;
    calling = nullptr;
    if (!at || plain) return;
    cache_ = pyx_cache_of(at->code);
    if (!cache_ || !cache_->module) {
      PyErr_Clear();
      return;
    }
    if (at->seen != cache_->code) {
      at->instruction = instruction_at(cache_->code, at->code->line + at->line);
      at->seen = cache_->code;
    }
    if (pyx_is_piece(at->code)) {
      pyx_piece_at(cache_->module, at->instruction);
      return;
    }
    python_ = pyx_frame_borrow(&own_, cache_, at->instruction);
  }
  ~caller_frame() {
    if (python_) pyx_frame_return(python_, cache_);
  }
  caller_frame(const caller_frame&) = delete;

 private:
  pyx_python_frame own_;
  pyx_python_frame* python_ = nullptr;
  pyx_code_cache* cache_ = nullptr;
};

// Does a call made here need no frame? What the site has seen last is looked at first.
template <const void* (*Decide)(PyObject*)>
bool is_known(pyx_seen_last pyx_call_site::* seen, const void* what, PyObject* o) {
  if (!calling) return false;
  pyx_seen_last& last = calling->*seen;
  if (last.plain == what) return true;
  if (last.other == what) return false;
  const void* found = Decide(o);
  (found ? last.plain : last.other) = what;
  return found != nullptr;
}

// An attribute of a module as its dict has it; null when it is looked up otherwise. Borrowed.
PyObject* in_module(PyObject* o, pyx_name* name) {
  if (!PyModule_CheckExact(o) || name->text[0] == '_') return nullptr;
  PyObject* value = pyx_in_dict(PyModule_GetDict(o), name);
  if (!value) PyErr_Clear();
  return value;
}

PyObject* keyword_tuple(pyx_kwnames* k) {  // borrowed
  if (!k) return nullptr;
  if (!k->tuple) {
    PyObject* t = PyTuple_New(k->count);
    for (int i = 0; t && i < k->count; i++) {
      PyObject* s = PyUnicode_InternFromString(k->texts[i]);
      if (!s) {
        Py_CLEAR(t);
      } else {
        PyTuple_SET_ITEM(t, i, s);
      }
    }
    k->tuple = px(t);
  }
  return py(k->tuple);
}

PyObject* convert(PyObject* o, char conversion) {
  switch (conversion) {
    case 's':
      return PyObject_Str(o);
    case 'r':
      return PyObject_Repr(o);
    case 'a':
      return PyObject_ASCII(o);
  }
  return Py_NewRef(o);
}

PyObject* not_iterable(PyObject* o) {
  if (PyErr_ExceptionMatches(PyExc_TypeError) && !Py_TYPE(o)->tp_iter && !PySequence_Check(o)) {
    PyErr_Format(PyExc_TypeError, "cannot unpack non-iterable %.200s object", Py_TYPE(o)->tp_name);
  }
  return nullptr;
}

// The next item of what should be an iterator.
PyObject* step(PyObject* it) {
  pyx_counted();
  if (PyIter_Check(it)) return Py_TYPE(it)->tp_iternext(it);
  PyErr_Format(PyExc_TypeError, "'%.200s' object is not an iterator", Py_TYPE(it)->tp_name);
  return nullptr;
}

void drop(pyobj** out, Py_ssize_t n) {
  for (Py_ssize_t i = 0; i < n; i++) Py_CLEAR(reinterpret_cast<PyObject**>(out)[i]);
}

// Takes the items before the star; before is the number of targets that the message names.
bool take(PyObject* it, int wanted, int before, bool star, pyobj** out) {
  for (int i = 0; i < wanted; i++) {
    PyObject* item = PyIter_Next(it);
    if (!item) {
      if (!PyErr_Occurred()) {
        PyErr_Format(PyExc_ValueError, "not enough values to unpack (expected %s%d, got %d)", star ? "at least " : "",
                     before, i);
      }
      drop(out, i);
      return false;
    }
    out[i] = px(item);
  }
  return true;
}

bool take_rest(PyObject* it, int n, int star, pyobj** out) {
  PyObject* rest = PySequence_List(it);
  const int after = n - star - 1;
  if (rest && PyList_GET_SIZE(rest) < after) {
    PyErr_Format(PyExc_ValueError, "not enough values to unpack (expected at least %d, got %zd)", n - 1,
                 star + PyList_GET_SIZE(rest));
    Py_CLEAR(rest);
  }
  if (!rest) return drop(out, star), false;
  const Py_ssize_t keep = PyList_GET_SIZE(rest) - after;
  for (int i = 0; i < after; i++) out[star + 1 + i] = px(Py_NewRef(PyList_GET_ITEM(rest, keep + i)));
  out[star] = px(rest);
  if (PyList_SetSlice(rest, keep, PyList_GET_SIZE(rest), nullptr) < 0) return drop(out, n), false;
  return true;
}

}  // namespace

namespace {

// Is this a class whose instances are made without running Python code: an exception, a Decimal of a str?
bool makes_plainly(PyObject* class_, pyobj* const* args, int64_t nargs) {
  if (!PyType_CheckExact(class_)) return false;
  auto* type = reinterpret_cast<PyTypeObject*>(class_);
  if (!(type->tp_flags & Py_TPFLAGS_HEAPTYPE) && pyx_is_plain_class(type)) return pyx_all_plain(args, nargs);
  const auto* base = reinterpret_cast<PyTypeObject*>(PyExc_Exception);
  return type->tp_new == base->tp_new && type->tp_init == base->tp_init;
}

// What o.name is to be called with: a function, and method tells whether o comes before the arguments. New reference; null
// without an exception: it takes longer to find.
PyObject* quick_method(PyObject* o, pyx_name* name, bool* method) {
  *method = false;
  if (PyObject* value = in_module(o, name)) return Py_NewRef(value);
  const pyx_attr_entry* e = pyx_attr_look(o, pyx_name_object(name));
  if (PyObject* found = pyx_attr_method(e, o)) {
    *method = true;
    return Py_NewRef(found);
  }
  PyObject** place = pyx_attr_place(e, o);
  return place ? Py_NewRef(*place) : nullptr;
}

}  // namespace

extern "C" {

pyobj* pyx_binary(int op, pyobj* a, pyobj* b) {
  pyx_counted_only();
  if (PyObject* quick = pyx_quick_binary(op, py(a), py(b))) return px(quick);
  pyx_runs_python();
  const caller_frame caller(pyx_is_plain(py(a)) && pyx_is_plain(py(b)));
  const binary f = op & PYX_INPLACE ? inplace_operators[op & ~PYX_INPLACE] : operators[op];
  return px(f(py(a), py(b)));
}

pyobj* pyx_power(pyobj* a, pyobj* b, pyobj* modulus) {
  pyx_counted();
  return px(PyNumber_Power(py(a), py(b), py(modulus)));
}

pyobj* pyx_unary(int op, pyobj* a) {
  pyx_counted();
  const caller_frame caller(pyx_is_plain(py(a)));
  switch (op) {
    case PYX_NEG:
      return px(PyNumber_Negative(py(a)));
    case PYX_POS:
      return px(PyNumber_Positive(py(a)));
    case PYX_INVERT:
      return px(PyNumber_Invert(py(a)));
    case PYX_ABS:
      return px(PyNumber_Absolute(py(a)));
  }
  return px(boolean(PyObject_Not(py(a))));
}

pyobj* pyx_compare(int op, pyobj* a, pyobj* b) {
  if (op < PYX_IS) {
    pyx_counted_only();
    if (const auto quick = pyx_quick_compare(op, py(a), py(b))) return px(boolean(*quick));
    pyx_runs_python();
    const caller_frame caller(pyx_is_plain(py(a)) && pyx_is_plain(py(b)));
    return px(PyObject_RichCompare(py(a), py(b), rich[op]));
  }
  return px(boolean(pyx_compare_truth(op, a, b)));
}

int pyx_compare_truth(int op, pyobj* a, pyobj* b) {
  if (op == PYX_IS) return a == b;
  if (op == PYX_IS_NOT) return a != b;
  pyx_counted_only();
  if (const auto quick = op < PYX_IS ? pyx_quick_compare(op, py(a), py(b)) : std::nullopt) return *quick;
  pyx_runs_python();
  if (op == PYX_IN) return PySequence_Contains(py(b), py(a));
  if (op == PYX_NOT_IN) {
    const int found = PySequence_Contains(py(b), py(a));
    return found < 0 ? -1 : !found;
  }
  PyObject* result = PyObject_RichCompare(py(a), py(b), rich[op]);
  const int truth = result ? PyObject_IsTrue(result) : -1;
  Py_XDECREF(result);
  return truth;
}

int pyx_truth(pyobj* o) {
  const int quick = pyx_quick_truth(py(o));
  if (quick >= 0) return quick;
  pyx_counted();
  return PyObject_IsTrue(py(o));
}

int64_t pyx_len(pyobj* o) {
  pyx_counted();
  return PyObject_Size(py(o));
}

pyobj* pyx_getattr(pyobj* o, pyx_name* name) {
  pyx_counted_only();
  if (PyObject* value = in_module(py(o), name)) return px(Py_NewRef(value));
  PyObject* key = pyx_name_object(name);
  if (PyObject** place = pyx_attr_place(pyx_attr_look(py(o), key), py(o))) return px(Py_NewRef(*place));
  pyx_runs_python();
  return px(PyObject_GetAttr(py(o), key));
}

pyobj* pyx_get_method(pyobj* o, pyx_name* name, pyobj** self) {
  pyx_counted_only();
  bool method;
  PyObject* found = quick_method(py(o), name, &method);
  if (!found) {
    pyx_runs_python();
    method = _PyObject_GetMethod(py(o), pyx_name_object(name), &found) != 0;
  }
  if (method) *self = px(Py_NewRef(py(o)));
  return px(found);
}

pyobj* pyx_make_method(pyobj* function, pyobj* self) {
  PyTypeObject* type = Py_TYPE(py(self));
  return px(Py_TYPE(py(function))->tp_descr_get(py(function), py(self), reinterpret_cast<PyObject*>(type)));
}

bool pyx_setattr(pyobj* o, pyx_name* name, pyobj* v) {
  pyx_counted();
  PyObject* key = pyx_name_object(name);
  if (Py_TYPE(py(o)) == &PyType_Type) return pyx_store_in_class(py(o), key, py(v));
  const pyx_attr_entry* e = pyx_attr_look(py(o), key);
  if (PyObject** place = e->settable ? pyx_attr_place(e, py(o)) : nullptr) {
    Py_SETREF(*place, Py_NewRef(py(v)));
    return true;
  }
  return PyObject_SetAttr(py(o), key, py(v)) == 0;
}

bool pyx_delattr(pyobj* o, pyx_name* name) {
  pyx_counted();
  return PyObject_SetAttr(py(o), pyx_name_object(name), nullptr) == 0;
}

pyobj* pyx_getitem(pyobj* o, pyobj* index) {
  pyx_counted_only();
  if (PyObject* item = pyx_quick_item(py(o), py(index))) return px(item);
  pyx_runs_python();
  if (PyErr_Occurred()) return nullptr;
  return px(PyObject_GetItem(py(o), py(index)));
}

pyobj* pyx_list_of(pyobj* xs) {
  pyx_counted();
  return px(PySequence_List(py(xs)));
}

int pyx_is_instance(pyobj* o, pyobj* cls) {
  pyx_need_gil_only();
  const int quick = pyx_quick_is_instance(py(o), py(cls));
  if (quick >= 0) return quick;
  pyx_counted();
  return PyObject_IsInstance(py(o), py(cls));
}

int pyx_is_builtin_instance(pyobj* o, int cls) {
  static PyTypeObject* const classes[] = {&PyBool_Type,    &PyLong_Type,  &PyFloat_Type,     &PyComplex_Type,
                                          &PyUnicode_Type, &PyBytes_Type, &PyList_Type,      &PyTuple_Type,
                                          &PyDict_Type,    &PySet_Type,   &PyFrozenSet_Type, &PyRange_Type};
  return pyx_is_instance(o, reinterpret_cast<pyobj*>(classes[cls]));
}

pyobj* pyx_getitem_int(pyobj* object, int64_t i) {
  pyx_counted_only();
  PyObject* o = py(object);
  if (PyObject* item = pyx_quick_item_at(o, i)) return px(item);
  pyx_runs_python();
  PyObject* index = PyLong_FromLongLong(i);
  PyObject* item = index ? PyObject_GetItem(o, index) : nullptr;
  Py_XDECREF(index);
  return px(item);
}

bool pyx_setitem(pyobj* o, pyobj* index, pyobj* v) {
  pyx_counted();
  if (pyx_quick_set_item(py(o), py(index), py(v))) return true;
  return PyObject_SetItem(py(o), py(index), py(v)) == 0;
}

bool pyx_delitem(pyobj* o, pyobj* index) {
  pyx_counted();
  return PyObject_DelItem(py(o), py(index)) == 0;
}

pyobj* pyx_iter(pyobj* o) {
  pyx_counted();
  return px(PyObject_GetIter(py(o)));
}

pyobj* pyx_next_of(pyobj* iterator) {
  PyObject* item = step(py(iterator));
  if (!item && !PyErr_Occurred()) PyErr_SetNone(PyExc_StopIteration);
  return px(item);
}

pyobj* pyx_next(pyobj* iterator) {
  PyObject* item = step(py(iterator));
  if (!item) pyx_take_stop();
  return px(item);
}

void pyx_calling(pyx_call_site* at) { calling = at; }

// The warnings that native code has noted come before what the Python code that it calls does.
static bool warned(const pyx_code_info* code) { return !pyx::np_pending() || pyx::np_flush(*code); }
static bool warned_before_call() { return !pyx::np_pending() || !calling || pyx::np_flush(*calling->code); }

pyobj* pyx_call(pyobj* fn, pyobj* const* args, int64_t nargs, pyx_kwnames* kwnames) {
  pyx_counted();
  PyObject* quick;
  if (!kwnames && pyx_quick_call(py(fn), args, nargs, &quick)) return calling = nullptr, px(quick);
  if (!kwnames && PyCFunction_CheckExact(py(fn)) && pyx_all_plain(args, nargs) &&
      is_known<pyx_plain_function>(&pyx_call_site::callee, reinterpret_cast<PyCFunctionObject*>(fn)->m_ml, py(fn))) {
    calling = nullptr;
    return px(PyObject_Vectorcall(py(fn), reinterpret_cast<PyObject* const*>(args), nargs, nullptr));
  }
  if (!kwnames && makes_plainly(py(fn), args, nargs)) {
    return px(PyObject_Vectorcall(py(fn), reinterpret_cast<PyObject* const*>(args), nargs, nullptr));
  }
  if (!warned_before_call()) return nullptr;
  const caller_frame caller;
  PyObject* names = keyword_tuple(kwnames);
  if (kwnames && !names) return nullptr;
  return px(pyx_with_stack(
      [&] { return PyObject_Vectorcall(py(fn), reinterpret_cast<PyObject* const*>(args), nargs, names); }));
}

// A call of what a look-up has found: of a function with self before the arguments.
static pyobj* call_found(PyObject* f, PyObject* const* all, int64_t nargs, pyx_kwnames* kwnames) {
  pyx_counted();
  if (!kwnames && Py_IS_TYPE(f, &PyMethodDescr_Type) &&
      (is_known<pyx_plain_method>(&pyx_call_site::method, f, f) ||
       (pyx_all_plain(reinterpret_cast<pyobj* const*>(all) + 1, nargs - 1) &&
        is_known<pyx_plain_class>(&pyx_call_site::callee, Py_TYPE(*all), *all)))) {
    calling = nullptr;
    return px(PyObject_Vectorcall(f, all, nargs, nullptr));
  }
  if (!warned_before_call()) return nullptr;
  const caller_frame caller;
  PyObject* names = keyword_tuple(kwnames);
  if (kwnames && !names) return nullptr;
  return px(pyx_with_stack([&] { return PyObject_Vectorcall(f, all, nargs, names); }));
}

// The long look-up of a method, with the frame that it may look for.
__attribute__((noinline, cold)) static PyObject* slow_method(PyObject* o, pyx_name* name, bool* method) {
  pyx_call_site* const at = calling;
  if (!warned_before_call()) return nullptr;
  PyObject* found = nullptr;
  {
    const caller_frame caller;
    pyx_runs_python();
    pyx_with_stack([&] {
      *method = _PyObject_GetMethod(o, pyx_name_object(name), &found) != 0;
      return found;
    });
  }
  calling = found ? at : nullptr;
  if (!found && at && at->to > 0) pyx_trace_at(at->from, at->to);
  return found;
}

pyobj* pyx_call_method(pyx_name* name, pyobj* const* args, int64_t nargs, pyx_kwnames* kwnames) {
  pyx_need_gil_only();
  auto* const* all = reinterpret_cast<PyObject* const*>(args);
  bool method;
  PyObject* found = quick_method(*all, name, &method);
  if (!found && !(found = slow_method(*all, name, &method))) return nullptr;
  pyobj* result = method ? call_found(found, all, nargs, kwnames) : pyx_call(px(found), args + 1, nargs - 1, kwnames);
  Py_DECREF(found);
  return result;
}

pyobj* pyx_call_held(pyobj* function, pyobj* const* args, int64_t nargs, pyx_kwnames* kwnames) {
  if (!args[0]) return pyx_call(function, args + 1, nargs, kwnames);
  return call_found(py(function), reinterpret_cast<PyObject* const*>(args), nargs + 1, kwnames);
}

pyobj* pyx_step(const pyx_code_info* code, int point, pyobj** slots) {
  pyx_counted();
  if (!warned(code)) return nullptr;
  const caller_frame caller;
  return px(pyx_with_stack([&] { return pyx_step_alone(code, point, slots); }));
}

pyobj* pyx_call_ex(pyobj* fn, pyobj* args_tuple, pyobj* kwargs_dict) {
  pyx_counted();
  return px(PyObject_Call(py(fn), py(args_tuple), py(kwargs_dict)));
}

pyobj* pyx_format(pyobj* o, char conversion, pyobj* spec) {
  pyx_counted();
  PyObject* value = convert(py(o), conversion);
  if (!value) return nullptr;
  if (PyUnicode_CheckExact(value) && !spec) return px(value);
  PyObject* text = PyObject_Format(value, py(spec));
  Py_DECREF(value);
  return px(text);
}

pyobj* pyx_str_of(pyobj* o) {
  pyx_counted();
  return px(PyObject_Str(py(o)));
}

pyobj* pyx_repr_of(pyobj* o) {
  pyx_counted();
  return px(PyObject_Repr(py(o)));
}

pyobj* pyx_join(pyobj* const* parts, int64_t n) {
  pyx_counted();
  PyObject* empty = PyUnicode_New(0, 0);
  PyObject* text = empty ? _PyUnicode_JoinArray(empty, reinterpret_cast<PyObject* const*>(parts), n) : nullptr;
  Py_XDECREF(empty);
  return px(text);
}

bool pyx_unpack(pyobj* o, int n, int star, pyobj** out) {
  pyx_counted_only();
  if (star < 0 && pyx_quick_unpack(py(o), n, out)) return true;
  pyx_runs_python();
  PyObject* it = PyObject_GetIter(py(o));
  if (!it) return not_iterable(py(o)) != nullptr;
  const int before = star < 0 ? n : star;
  bool ok = take(it, before, star < 0 ? n : n - 1, star >= 0, out);
  if (ok && star >= 0) {
    ok = take_rest(it, n, star, out);
  } else if (ok) {
    PyObject* extra = PyIter_Next(it);
    if (extra) {
      Py_DECREF(extra);
      PyErr_Format(PyExc_ValueError, "too many values to unpack (expected %d)", n);
    }
    ok = !PyErr_Occurred();
    if (!ok) drop(out, n);
  }
  Py_DECREF(it);
  return ok;
}

}  // extern "C"
