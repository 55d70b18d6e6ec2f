// src/core/product.cpp: the inner loops of NumPy's matmul, and the functions of its dtypes that sort.
#include <np/product.hpp>
#include <np/sorted.hpp>

namespace pyx {

bool np_multiply(int dtype, char* out, const char* a, const char* b, const int64_t (&mnp)[3],
                 const int64_t (&strides)[6]) {
  static np_inner loops[PYX_C16 + 1];
  static const char letters[] = "?bhilBHILfdFD";
  static_assert(sizeof letters == PYX_C16 + 2);
  np_inner& l = loops[dtype];
  const char types[] = {letters[dtype], letters[dtype], letters[dtype], 0};
  if (PYX_UNLIKELY(!l.run) && !pyx_np_inner("matmul", types, &l.run, &l.data)) return false;
  char* args[] = {const_cast<char*>(a), const_cast<char*>(b), out};
  const intptr_t dims[] = {1, mnp[0], mnp[1], mnp[2]};
  const intptr_t steps[] = {0, 0, 0, strides[0], strides[1], strides[2], strides[3], strides[4], strides[5]};
  l.run(args, dims, steps, l.data);
  return true;
}

bool np_sort_row(int dtype, void* row, int64_t n) {
  static pyx_np_sorters sorters[PYX_DTYPES_END];
  pyx_np_sorters& s = sorters[dtype];
  if (PYX_UNLIKELY(!s.sort) && !pyx_np_find_sorters(dtype, &s)) return false;
  return s.sort(row, n, nullptr) >= 0;
}

bool np_argsort_row(int dtype, void* row, int64_t* order, int64_t n) {
  static pyx_np_sorters sorters[PYX_DTYPES_END];
  pyx_np_sorters& s = sorters[dtype];
  if (PYX_UNLIKELY(!s.sort) && !pyx_np_find_sorters(dtype, &s)) return false;
  return s.argsort(row, order, n, nullptr) >= 0;
}

}  // namespace pyx
