// np/fused.hpp: sums and extremes of array expressions, without the arrays.
#pragma once
#include "vector.hpp"

namespace pyx {

enum np_reduction : uint8_t { NP_REDUCE_SUM, NP_REDUCE_MEAN, NP_REDUCE_MAX, NP_REDUCE_MIN };

// The reduction of an expression of floats; NaN when it has to be done the long way.
double np_reduce(np_program& p, const np_leaf* leaves, int nleaves, np_reduction kind);

namespace detail {

template <class... P>
PYX_INLINE double reduce(np_program& p, np_reduction kind, P... leaves) {
  const np_leaf list[] = {leaves.get()...};
  return np_reduce(p, list, sizeof...(P), kind);
}

}  // namespace detail

template <class... L>
inline void vector_sum(np_f8& out, np_program& p, const L&... leaves) {
  out.v = detail::reduce(p, NP_REDUCE_SUM, detail::leaf_of<L>(leaves)...);
}
template <class... L>
inline void vector_mean(np_f8& out, np_program& p, const L&... leaves) {
  out.v = detail::reduce(p, NP_REDUCE_MEAN, detail::leaf_of<L>(leaves)...);
}
template <class... L>
inline void vector_max(np_f8& out, np_program& p, const L&... leaves) {
  out.v = detail::reduce(p, NP_REDUCE_MAX, detail::leaf_of<L>(leaves)...);
}
template <class... L>
inline void vector_min(np_f8& out, np_program& p, const L&... leaves) {
  out.v = detail::reduce(p, NP_REDUCE_MIN, detail::leaf_of<L>(leaves)...);
}

PYX_INLINE bool np_undone(np_f8 a) { return a.v != a.v; }

}  // namespace pyx
