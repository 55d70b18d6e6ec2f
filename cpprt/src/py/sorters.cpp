// src/py/sorters.cpp: the functions with which NumPy sorts the items of a dtype.
#include "py/numpy.hpp"
#include "py/objects.hpp"

extern "C" {

// The table of functions of a dtype is part of NumPy's binary interface: 21 conversions and 12 other functions stand
// before the three that sort and the three that sort positions.
bool pyx_np_find_sorters(int dtype, pyx_np_sorters* out) {
  constexpr int first_sort = 33, first_argsort = 36;
  pyx_need_gil();
  if (!pyx_np_load()) return PyErr_Clear(), false;
  if (!pyx_np.functions_of) return false;
  pyx_np_descr* d = pyx_np.descr_from_type(pyx_np_type_num(dtype));
  void* const* table = pyx_np.functions_of(d);
  Py_DECREF(reinterpret_cast<PyObject*>(d));
  if (!table || !table[first_sort] || !table[first_argsort]) return false;
  out->sort = reinterpret_cast<decltype(out->sort)>(table[first_sort]);
  out->argsort = reinterpret_cast<decltype(out->argsort)>(table[first_argsort]);
  return true;
}

}  // extern "C"
