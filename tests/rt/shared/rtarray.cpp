// tests/rt/shared/rtarray.cpp: an extension that applies native array operations to ndarrays.
//
// run(operation, array, index, value): index is an int, a slice, or a tuple of two of them. Gives the result, or "exit".
#include <Python.h>

#include <np/create.hpp>
#include <pyx/builtins.hpp>

#include <string>

using namespace pyx;

namespace {

PyObject* object(pyobj* o) { return reinterpret_cast<PyObject*>(o); }

template <class V>
PyObject* outcome(status st, const V& v) {
  if (st == status::ok) return object(box(v));
  if (st == status::exit) return PyUnicode_FromString("exit");
  if (!PyErr_Occurred()) PyErr_SetString(PyExc_SystemError, "failed without an exception");
  return nullptr;
}
template <class V>
PyObject* outcome(bool ok, const V& v) {
  return outcome(ok ? status::ok : status::raised, v);
}

// Calls f with the native form of an index: int64_t or a slice with any parts given.
template <class F>
PyObject* with_index(PyObject* o, F&& f) {
  auto number = [](PyObject* x) { return int64_t{PyLong_AsLongLong(x)}; };
  if (PyLong_Check(o)) return f(number(o));
  auto* s = reinterpret_cast<PySliceObject*>(o);
  bool lo = s->start != Py_None, hi = s->stop != Py_None, step = s->step != Py_None;
  int64_t a = lo ? number(s->start) : 0, b = hi ? number(s->stop) : 0, c = step ? number(s->step) : 0;
  none n;
  if (step)
    return lo   ? hi ? f(make_slice(a, b, c)) : f(make_slice(a, n, c))
             : hi ? f(make_slice(n, b, c))
                : f(make_slice(n, n, c));
  return lo   ? hi ? f(make_slice(a, b, n)) : f(make_slice(a, n, n))
           : hi ? f(make_slice(n, b, n))
              : f(make_slice(n, n, n));
}

// The same for one of two axes: fewer forms, since every pair of them is compiled.
template <class F>
PyObject* with_axis(PyObject* o, F&& f) {
  if (PyLong_Check(o)) return f(int64_t{PyLong_AsLongLong(o)});
  auto* s = reinterpret_cast<PySliceObject*>(o);
  if (s->start == Py_None) return f(make_slice(none{}, none{}, none{}));
  auto number = [](PyObject* x) { return int64_t{PyLong_AsLongLong(x)}; };
  return f(make_slice(number(s->start), number(s->stop), number(s->step)));
}

template <class F>
PyObject* with_value(PyObject* o, F&& f) {
  auto* p = reinterpret_cast<pyobj*>(o);
  bool b;
  int64_t i;
  double d;
  array<double, 1, false> a1;
  array<double, 2, false> a2;
  array<int64_t, 1, false> i1;
  if (unbox(p, b)) return f(b);
  if (unbox(p, i)) return f(i);
  if (unbox(p, d)) return f(d);
  if (unbox(p, a1)) return f(a1);
  if (unbox(p, a2)) return f(a2);
  if (unbox(p, i1)) return f(i1);
  return PyUnicode_FromString("exit");
}

template <class T, bool C>
PyObject* one_dimension(const std::string& op, const array<T, 1, C>& a, PyObject* index, PyObject* value) {
  if (op == "get") {
    return with_index(index, [&](auto i) -> PyObject* {
      if constexpr (detail::is_index<decltype(i)>) {
        np_scalar<T> r;
        bool ok = getitem(r, a, i);
        return outcome(ok, r);
      } else {
        array<T, 1, false> r;
        bool ok = getitem(r, a, i);
        return outcome(ok, r);
      }
    });
  }
  if (op == "set") {
    return with_index(index, [&](auto i) {
      return with_value(value, [&](const auto& v) -> PyObject* {
        if constexpr (detail::is_index<decltype(i)> && detail::is_array<std::remove_cvref_t<decltype(v)>>) {
          return PyUnicode_FromString("exit");
        } else if constexpr (requires { setitem(a, i, v); } && !requires { v.strides[1]; }) {
          return outcome(setitem(a, i, v), none{});
        } else {
          return PyUnicode_FromString("exit");
        }
      });
    });
  }
  if (op == "list") {
    list<np_scalar<T>> items;
    status st = list_of_all(items, a);
    return outcome(st, items);
  }
  if (op == "rest") {
    iter<array<T, 1, C>> it = get_iter(a);
    np_scalar<T> v;
    it.next(v);
    obj rest = to_obj(it);
    return PySequence_List(object(rest.get()));
  }
  if (op == "copy") {
    array<T, 1, true> r;
    status st = copy(r, a);
    return outcome(st, r);
  }
  if (op == "same") return outcome(true, a);
  return PyUnicode_FromString("exit");
}

template <class T, bool C>
PyObject* two_dimensions(const std::string& op, const array<T, 2, C>& a, PyObject* index, PyObject* value) {
  if (op == "get" && !PyTuple_Check(index)) {
    return with_index(index, [&](auto i) {
      if constexpr (detail::is_index<decltype(i)>) {
        array<T, 1, C> r;
        bool ok = getitem(r, a, i);
        return outcome(ok, r);
      } else {
        array<T, 2, false> r;
        bool ok = getitem(r, a, i);
        return outcome(ok, r);
      }
    });
  }
  if (op == "get") {
    return with_axis(PyTuple_GET_ITEM(index, 0), [&](auto i) {
      return with_axis(PyTuple_GET_ITEM(index, 1), [&](auto j) {
        constexpr int kept = !detail::is_index<decltype(i)> + !detail::is_index<decltype(j)>;
        auto at = make_tuple(i, j);
        if constexpr (kept == 0) {
          np_scalar<T> r;
          bool ok = getitem(r, a, at);
          return outcome(ok, r);
        } else {
          array<T, kept, false> r;
          bool ok = getitem(r, a, at);
          return outcome(ok, r);
        }
      });
    });
  }
  if (op == "set") {
    if (!PyTuple_Check(index)) {
      return with_index(index, [&](auto i) {
        return with_value(value, [&](const auto& v) -> PyObject* {
          using V = std::remove_cvref_t<decltype(v)>;
          if constexpr (detail::is_index<decltype(i)> && std::is_same_v<V, array<double, 2, false>>) {
            return PyUnicode_FromString("exit");
          } else {
            return outcome(setitem(a, i, v), none{});
          }
        });
      });
    }
    return with_axis(PyTuple_GET_ITEM(index, 0), [&](auto i) {
      return with_axis(PyTuple_GET_ITEM(index, 1), [&](auto j) {
        return with_value(value, [&](const auto& v) -> PyObject* {
          using V = std::remove_cvref_t<decltype(v)>;
          constexpr int kept = !detail::is_index<decltype(i)> + !detail::is_index<decltype(j)>;
          if constexpr ((kept == 0 && detail::is_array<V>) ||
                        (kept == 1 && std::is_same_v<V, array<double, 2, false>>)) {
            return PyUnicode_FromString("exit");
          } else {
            return outcome(setitem(a, make_tuple(i, j), v), none{});
          }
        });
      });
    });
  }
  if (op == "T") return outcome(true, transpose(a));
  if (op == "copy") {
    array<T, 2, true> r;
    status st = copy(r, a);
    return outcome(st, r);
  }
  if (op == "like") {
    array<T, 2, true> r;
    status st = zeros_like(r, a);
    return outcome(st, r);
  }
  if (op == "list") {
    list<array<T, 1, C>> rows;
    status st = list_of_all(rows, a);
    return outcome(st, rows);
  }
  if (op == "same") return outcome(true, a);
  return PyUnicode_FromString("exit");
}

template <class T>
PyObject* dispatch(const std::string& op, pyobj* a, PyObject* index, PyObject* value) {
  array<T, 1, true> c1;
  array<T, 1, false> s1;
  array<T, 2, true> c2;
  array<T, 2, false> s2;
  if (unbox(a, c1)) return one_dimension(op, c1, index, value);
  if (unbox(a, s1)) return one_dimension(op, s1, index, value);
  if (unbox(a, c2)) return two_dimensions(op, c2, index, value);
  if (unbox(a, s2)) return two_dimensions(op, s2, index, value);
  return nullptr;
}

PyObject* run(PyObject*, PyObject* args) {
  const char* op;
  PyObject *a, *index, *value;
  if (!PyArg_ParseTuple(args, "sOOO", &op, &a, &index, &value)) return nullptr;
  auto* p = reinterpret_cast<pyobj*>(a);
  PyObject* r = dispatch<double>(op, p, index, value);
  if (!r && !PyErr_Occurred()) r = dispatch<int64_t>(op, p, index, value);
  if (!r && !PyErr_Occurred()) r = dispatch<bool>(op, p, index, value);
  if (!r && !PyErr_Occurred()) PyErr_SetString(PyExc_TypeError, "no such array");
  return r;
}

// New arrays, and views of them that outlive what they were made from.
PyObject* make(PyObject*, PyObject* args) {
  const char* kind;
  double a, b, c;
  if (!PyArg_ParseTuple(args, "sddd", &kind, &a, &b, &c)) return nullptr;
  std::string k = kind;
  auto i = [](double x) { return static_cast<int64_t>(x); };
  array<double, 1, true> d1;
  array<double, 2, true> d2;
  array<int64_t, 1, true> i1;
  array<bool, 1, true> b1;
  if (k == "zeros") return outcome(zeros(d1, i(a)), d1);
  if (k == "zeros2") return outcome(zeros(d2, make_tuple(i(a), i(b))), d2);
  if (k == "ones") return outcome(ones(i1, i(a)), i1);
  if (k == "ones_bool") return outcome(ones(b1, i(a)), b1);
  if (k == "full") return outcome(full(d1, i(a), b), d1);
  if (k == "full2") return outcome(full(d2, make_tuple(i(a), i(b)), c), d2);
  if (k == "arange") return outcome(arange(i1, i(a), i(b), i(c)), i1);
  if (k == "arange_float") return outcome(arange(d1, a, b, c), d1);
  // The same object each time it crosses, one memory for the views.
  status st = zeros(d2, make_tuple(i(a), i(b)));
  if (st != status::ok) return outcome(st, none{});
  array<double, 1, true> row;
  if (!getitem(row, d2, int64_t{1})) return nullptr;
  array<double, 2, false> t = transpose(d2);
  set_item_at(row, 0, 5.0);
  return outcome(true, make_tuple(row, d2, t, d2, row));
}

PyMethodDef methods[] = {{"run", run, METH_VARARGS, "Applies an operation to an array."},
                         {"make", make, METH_VARARGS, "Makes arrays."},
                         {nullptr, nullptr, 0, nullptr}};
PyModuleDef definition = {PyModuleDef_HEAD_INIT, "rtarray", nullptr, -1, methods, nullptr, nullptr, nullptr, nullptr};

}  // namespace

PyMODINIT_FUNC PyInit_rtarray() { return PyModule_Create(&definition); }
