// np/given.hpp: functions of arrays that are given lists and tuples, and rows of arrays stored from lists.
#pragma once
#include "sorted.hpp"
#include "stack.hpp"
#include "stats.hpp"
#include "view.hpp"

namespace pyx {

// NAME_of(x, options...): the items of x as an array of the dtype that NumPy gives them, or as float64.
#define PYX_OF_GIVEN(NAME, FUNCTION)                                 \
  template <class R, class X, class... O>                            \
  inline status NAME##_of(R& out, const X& x, O... options) {        \
    using detail::nest;                                              \
    array<typename nest<X>::item, nest<X>::depth, true> items;       \
    const status st = np_array(items, x);                            \
    return st == status::ok ? FUNCTION(out, items, options...) : st; \
  }
#define PYX_OF_GIVEN_FLOATS(NAME, FUNCTION)                          \
  template <class R, class X, class... O>                            \
  inline status NAME##_of(R& out, const X& x, O... options) {        \
    array<double, detail::nest<X>::depth, true> items;               \
    const status st = np_array(items, x);                            \
    return st == status::ok ? FUNCTION(out, items, options...) : st; \
  }
PYX_OF_GIVEN(sum, sum_any)
PYX_OF_GIVEN(sum_axis, sum_any_axis)
PYX_OF_GIVEN(prod, prod_any)
PYX_OF_GIVEN(min, min_any)
PYX_OF_GIVEN(max, max_any)
PYX_OF_GIVEN(argmin, argmin_any)
PYX_OF_GIVEN(argmax, argmax_any)
PYX_OF_GIVEN(sort, np_sort)
PYX_OF_GIVEN(argsort, np_argsort)
PYX_OF_GIVEN_FLOATS(mean, mean_any)
PYX_OF_GIVEN_FLOATS(mean_axis, mean_any_axis)
PYX_OF_GIVEN_FLOATS(std, std_any)
PYX_OF_GIVEN_FLOATS(std_axis, std_any_axis)
PYX_OF_GIVEN_FLOATS(var, var_any)
PYX_OF_GIVEN_FLOATS(var_axis, var_any_axis)
#undef PYX_OF_GIVEN
#undef PYX_OF_GIVEN_FLOATS

// a[at] = [x, y, ...]
template <class T, int N, bool C, class I, class E>
inline status list_store(const array<T, N, C>& a, const I& at, const list<E>& v) {
  array<T, 1, true> row;
  if (const status st = np_array(row, v); st != status::ok) return st;
  return view_store(a, at, row);
}

}  // namespace pyx
