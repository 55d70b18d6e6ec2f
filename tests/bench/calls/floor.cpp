// tests/bench/calls/floor.cpp: calls.py as an extension module that does the least a call can do (the floor).
//
// Exact types are checked and nothing else is supported: no fallback, no reference to the original function.
#include <Python.h>
#define NPY_NO_DEPRECATED_API NPY_2_0_API_VERSION
#include <numpy/arrayobject.h>
#include <numpy/arrayscalars.h>

namespace {

PyObject* Unsupported() {
  PyErr_SetString(PyExc_TypeError, "only the timed signatures are supported");
  return nullptr;
}

// The array when the object is a plain, non-empty, contiguous float64 vector.
PyArrayObject* Vector(PyObject* object) {
  if (!PyArray_CheckExact(object)) return nullptr;
  auto* array = reinterpret_cast<PyArrayObject*>(object);
  if (PyArray_NDIM(array) != 1 || PyArray_DESCR(array)->type_num != NPY_DOUBLE || PyArray_DIM(array, 0) < 1 ||
      !PyArray_ISCARRAY_RO(array)) {
    return nullptr;
  }
  return array;
}

PyObject* Add(PyObject*, PyObject* const* args, Py_ssize_t nargs) {
  if (nargs != 2 || !PyFloat_CheckExact(args[0]) || !PyFloat_CheckExact(args[1])) return Unsupported();
  return PyFloat_FromDouble(PyFloat_AS_DOUBLE(args[0]) + PyFloat_AS_DOUBLE(args[1]));
}

PyObject* FirstFloat(PyObject*, PyObject* const* args, Py_ssize_t nargs) {
  PyArrayObject* array = nargs == 1 ? Vector(args[0]) : nullptr;
  if (array == nullptr) return Unsupported();
  return PyFloat_FromDouble(*static_cast<const double*>(PyArray_DATA(array)));
}

PyObject* First(PyObject*, PyObject* const* args, Py_ssize_t nargs) {
  PyArrayObject* array = nargs == 1 ? Vector(args[0]) : nullptr;
  if (array == nullptr) return Unsupported();
  PyObject* scalar = PyArrayScalar_New(Double);
  if (scalar != nullptr) PyArrayScalar_ASSIGN(scalar, Double, *static_cast<const double*>(PyArray_DATA(array)));
  return scalar;
}

PyObject* Tail(PyObject*, PyObject* const* args, Py_ssize_t nargs) {
  PyArrayObject* array = nargs == 1 ? Vector(args[0]) : nullptr;
  if (array == nullptr) return Unsupported();
  npy_intp length = PyArray_DIM(array, 0) - 1;
  PyArray_Descr* descr = PyArray_DESCR(array);
  Py_INCREF(descr);
  PyObject* view = PyArray_NewFromDescr(&PyArray_Type, descr, 1, &length, nullptr,
                                        static_cast<double*>(PyArray_DATA(array)) + 1, NPY_ARRAY_CARRAY, nullptr);
  if (view == nullptr) return nullptr;
  Py_INCREF(args[0]);
  if (PyArray_SetBaseObject(reinterpret_cast<PyArrayObject*>(view), args[0]) < 0) {
    Py_DECREF(view);
    return nullptr;
  }
  return view;
}

PyObject* factor_name;

PyObject* Scaled(PyObject*, PyObject* const* args, Py_ssize_t nargs, PyObject* names) {
  const Py_ssize_t named = names == nullptr ? 0 : PyTuple_GET_SIZE(names);
  double factor = 2.0;
  if (nargs + named > 2 || nargs < 1 || !PyFloat_CheckExact(args[0])) return Unsupported();
  if (nargs + named == 2) {
    if (named == 1 && PyTuple_GET_ITEM(names, 0) != factor_name) return Unsupported();
    if (!PyFloat_CheckExact(args[1])) return Unsupported();
    factor = PyFloat_AS_DOUBLE(args[1]);
  }
  return PyFloat_FromDouble(PyFloat_AS_DOUBLE(args[0]) * factor);
}

template <typename Function>
PyCFunction AsMethod(Function function) {
  return reinterpret_cast<PyCFunction>(reinterpret_cast<void*>(function));
}

PyMethodDef methods[] = {
    {"add", AsMethod(Add), METH_FASTCALL, nullptr},
    {"first_float", AsMethod(FirstFloat), METH_FASTCALL, nullptr},
    {"first", AsMethod(First), METH_FASTCALL, nullptr},
    {"tail", AsMethod(Tail), METH_FASTCALL, nullptr},
    {"scaled", AsMethod(Scaled), METH_FASTCALL | METH_KEYWORDS, nullptr},
    {nullptr, nullptr, 0, nullptr},
};

PyModuleDef definition = {PyModuleDef_HEAD_INIT, "floor", nullptr, -1, methods, nullptr, nullptr, nullptr, nullptr};

}  // namespace

PyMODINIT_FUNC PyInit_floor() {
  import_array();
  factor_name = PyUnicode_InternFromString("factor");
  return factor_name == nullptr ? nullptr : PyModule_Create(&definition);
}
