// tests/rt/shared/rtlist.cpp: an extension that applies operations to native lists, native or shared with Python.
//
// run(kind, steps): kind is "float", "int" or "str"; a step is (operation, register, arguments ...). The result is the
// list of what the steps gave, ("exit",), ("raised", exception) or ("ok", value), and the registers boxed.
#include <Python.h>

#include <pyx/builtins.hpp>
#include <pyx/list_slice.hpp>
#include <pyx/values.hpp>

#include <string>

using namespace pyx;

namespace {

template <class T>
struct machine {
  list<T> reg[3] = {make_list<T>(), make_list<T>(), make_list<T>()};

  // One step's outcome, as a new reference.
  static PyObject* outcome(status st, pyobj* value) {
    if (st == status::ok && value) return Py_BuildValue("(sN)", "ok", reinterpret_cast<PyObject*>(value));
    if (st == status::exit) return Py_BuildValue("(s)", "exit");
    if (!PyErr_Occurred()) return PyErr_Format(PyExc_SystemError, "failed without an exception");
    return Py_BuildValue("(sN)", "raised", reinterpret_cast<PyObject*>(pyx_error_fetch()));
  }
  template <class V>
  static PyObject* outcome_of(status st, const V& v) {
    return outcome(st, st == status::ok ? box(v) : nullptr);
  }
  static PyObject* outcome_of(bool ok) { return outcome(ok ? status::ok : status::raised, ok ? box(none{}) : nullptr); }
  static PyObject* outcome_of(status st) { return outcome(st, st == status::ok ? box(none{}) : nullptr); }

  template <class F>
  static PyObject* sliced(PyObject* lo, PyObject* hi, PyObject* step, F&& f) {
    auto number = [](PyObject* o) { return int64_t{PyLong_AsLongLong(o)}; };
    auto with_step = [&](auto a, auto b) {
      return step == Py_None ? f(make_slice(a, b, none{})) : f(make_slice(a, b, number(step)));
    };
    auto with_hi = [&](auto a) { return hi == Py_None ? with_step(a, none{}) : with_step(a, number(hi)); };
    return lo == Py_None ? with_hi(none{}) : with_hi(number(lo));
  }

  PyObject* step(PyObject* s) {
    std::string op = PyUnicode_AsUTF8(PyTuple_GET_ITEM(s, 0));
    list<T>& l = reg[PyLong_AsLong(PyTuple_GET_ITEM(s, 1))];
    auto arg = [&](int k) { return PyTuple_GET_ITEM(s, 2 + k); };
    auto number = [&](int k) { return int64_t{PyLong_AsLongLong(arg(k))}; };
    auto other = [&](int k) -> list<T>& { return reg[PyLong_AsLong(arg(k))]; };
    auto item = [&](int k) {
      T v{};
      if (!unbox(reinterpret_cast<pyobj*>(arg(k)), v)) Py_FatalError("wrong item in a test");
      return v;
    };
    T v{};
    bool flag = false;
    int64_t n = 0;
    list<T> made;
    if (op == "append") return outcome_of(append(l, item(0)));
    if (op == "len") return outcome_of(status::ok, len(l));
    if (op == "getitem") {
      status st = getitem(v, l, number(0));
      return outcome_of(st, v);
    }
    if (op == "setitem") return outcome_of(setitem(l, number(0), item(1)));
    if (op == "delitem") return outcome_of(delitem(l, number(0)));
    if (op == "insert") return outcome_of(insert(l, number(0), item(1)));
    if (op == "pop") {
      status st = pop(v, l);
      return outcome_of(st, v);
    }
    if (op == "pop_at") {
      status st = pop(v, l, number(0));
      return outcome_of(st, v);
    }
    if (op == "extend") return outcome_of(extend(l, other(0)));
    if (op == "clear") return outcome_of(clear(l));
    if (op == "reverse") {
      reverse(l);
      return outcome_of(true);
    }
    if (op == "contains") {
      status st = in_list(flag, item(0), l);
      return outcome_of(st, flag);
    }
    if (op == "count") {
      status st = count(n, l, item(0));
      return outcome_of(st, n);
    }
    if (op == "index") {
      status st = index(n, l, item(0), number(1), number(2));
      return outcome_of(st, n);
    }
    if (op == "remove") return outcome_of(remove(l, item(0)));
    if (op == "eq") {
      status st = eq(flag, l, other(0));
      return outcome_of(st, flag);
    }
    if (op == "lt") {
      status st = lt(flag, l, other(0));
      return outcome_of(st, flag);
    }
    if (op == "le") {
      status st = le(flag, l, other(0));
      return outcome_of(st, flag);
    }
    if (op == "is") return outcome_of(status::ok, is_same(l, other(0)));
    if (op == "alias") {
      l = other(0);
      return outcome_of(true);
    }
    if (op == "slice") {
      return sliced(arg(0), arg(1), arg(2), [&](auto at) {
        status st = getitem(made, l, at);
        if (st == status::ok) reg[2] = made;
        return outcome_of(st);
      });
    }
    if (op == "setslice") {
      return sliced(arg(0), arg(1), arg(2), [&](auto at) { return outcome_of(setitem(l, at, other(3))); });
    }
    if (op == "delslice") return sliced(arg(0), arg(1), arg(2), [&](auto at) { return outcome_of(delitem(l, at)); });
    if (op == "concat") {
      status st = concat(made, l, other(0));
      if (st == status::ok) reg[2] = made;
      return outcome_of(st);
    }
    if (op == "repeat") {
      status st = repeat(made, l, number(0));
      if (st == status::ok) reg[2] = made;
      return outcome_of(st);
    }
    if (op == "irepeat") return outcome_of(repeat_in_place(l, number(0)));
    if (op == "copy") {
      status st = copy(made, l);
      if (st == status::ok) reg[2] = made;
      return outcome_of(st);
    }
    if (op == "sort") return outcome_of(sort(l, number(0) != 0));
    if (op == "sorted") {
      status st = sorted(made, l, number(0) != 0);
      if (st == status::ok) reg[2] = made;
      return outcome_of(st);
    }
    if (op == "min") {
      status st = min_of(v, l);
      return outcome_of(st, v);
    }
    if (op == "max") {
      status st = max_of(v, l);
      return outcome_of(st, v);
    }
    if (op == "any") {
      status st = any(flag, l);
      return outcome_of(st, flag);
    }
    if (op == "sum") {
      if constexpr (std::is_same_v<T, double>) {
        uni<int64_t, double> total;
        status st = sum(total, l);
        return outcome_of(st, total);
      } else if constexpr (std::is_same_v<T, int64_t>) {
        status st = sum(n, l);
        return outcome_of(st, n);
      }
    }
    if (op == "iterate") {
      // Appends a copy of every other item while iterating, up to a length.
      if (reader<T> all; !all.open(l)) return outcome_of(status::exit);
      iter<list<T>> it = get_iter(l);
      int64_t turns = 0;
      for (;; turns++) {
        status st = it.next(v);
        if (st == status::exit) return outcome_of(st);
        if (st != status::ok) break;
        if (turns % 2 == 0 && len(l) < 12 && !append(l, v)) return outcome_of(false);
      }
      return outcome_of(status::ok, turns);
    }
    if (op == "rest") {
      // What a Python iterator made in the middle of a native iteration still gives.
      iter<list<T>> it = get_iter(l);
      for (int64_t k = number(0); k > 0; k--) {
        if (it.next(v) == status::exit) return outcome_of(status::exit);
      }
      obj rest = to_obj(it);
      return outcome(
          status::ok,
          rest ? reinterpret_cast<pyobj*>(PySequence_List(reinterpret_cast<PyObject*>(rest.get()))) : nullptr);
    }
    if (op == "repr") {
      str text;
      status st = repr_of(text, l);
      return outcome_of(st, text);
    }
    if (op == "share") return outcome(status::ok, box(l));
    return PyErr_Format(PyExc_ValueError, "no operation %s", op.c_str());
  }

  PyObject* run(PyObject* steps) {
    PyObject* out = PyList_New(0);
    for (Py_ssize_t i = 0; i < PyList_GET_SIZE(steps); i++) {
      PyObject* s = PyList_GET_ITEM(steps, i);
      PyObject* r;
      if (PyCallable_Check(s)) {
        // Python code that has the shared lists does something to them.
        PyObject* done = PyObject_CallNoArgs(s);
        r = done ? Py_BuildValue("(sN)", "ok", done) : nullptr;
      } else {
        r = step(s);
      }
      if (!r) return nullptr;
      PyList_Append(out, r);
      Py_DECREF(r);
      if (PyTuple_Check(s) && strcmp(PyUnicode_AsUTF8(PyTuple_GET_ITEM(s, 0)), "share") == 0) {
        // The caller keeps the object to reach the list from outside.
        PyObject* keep = PyTuple_GET_ITEM(s, 2);
        PyList_Append(keep, PyTuple_GET_ITEM(PyList_GET_ITEM(out, i), 1));
      }
    }
    return Py_BuildValue("(NNNN)", out, box(reg[0]), box(reg[1]), box(reg[2]));
  }
};

PyObject* run(PyObject*, PyObject* args) {
  const char* kind;
  PyObject* steps;
  if (!PyArg_ParseTuple(args, "sO", &kind, &steps)) return nullptr;
  std::string k = kind;
  if (k == "float") return machine<double>().run(steps);
  if (k == "int") return machine<int64_t>().run(steps);
  return machine<str>().run(steps);
}

PyMethodDef methods[] = {{"run", run, METH_VARARGS, "Applies steps to three lists."}, {nullptr, nullptr, 0, nullptr}};
PyModuleDef definition = {PyModuleDef_HEAD_INIT, "rtlist", nullptr, -1, methods, nullptr, nullptr, nullptr, nullptr};

}  // namespace

PyMODINIT_FUNC PyInit_rtlist() { return PyModule_Create(&definition); }
