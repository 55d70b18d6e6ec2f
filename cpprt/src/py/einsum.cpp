// src/py/einsum.cpp: the hook on the function behind np.einsum.
#include "py/numpy.hpp"
#include "py/objects.hpp"

extern "C" pyobj* pyx_np_einsum(pyobj* const* operands, int n) {
  pyx_need_gil();
  constexpr int as_it_suits = 2, safely = 2;  // NPY_KEEPORDER, NPY_SAFE_CASTING
  const char* subscripts = PyUnicode_AsUTF8(py(operands[0]));
  PyObject* made = nullptr;
  if (subscripts && pyx_np_load()) {
    auto* arrays = reinterpret_cast<PyObject**>(const_cast<pyobj**>(operands + 1));
    made = pyx_np.einstein_sum(const_cast<char*>(subscripts), n - 1, arrays, nullptr, as_it_suits, safely, nullptr);
  }
  if (!made) PyErr_Clear();
  return px(made);
}
