// np/flat.hpp: checks before direct access to the elements of contiguous arrays.
#pragma once
#include "assign.hpp"

namespace pyx {

// Brings a Python index of an axis into 0 … n-1.
template <int Axis>
PYX_INLINE bool axis_index(int64_t& out, int64_t i, int64_t n) {
  return detail::at_axis(out, i, Axis, n);
}

// Raises ValueError when a must not be written.
template <class A>
PYX_INLINE bool writeable(const A& a) {
  return detail::check_writeable(a);
}

}  // namespace pyx
