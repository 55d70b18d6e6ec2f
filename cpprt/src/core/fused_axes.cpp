// src/core/fused_axes.cpp: sums of array expressions along their last axis, row by row.
#include <np/fused.hpp>

#include "shared.hpp"
#include "traverse.hpp"

namespace pyx {

namespace {

// All rows, by threads where that was asked for: each has a part of the outermost axis.
bool sum_planes(np_program& p, const traversal& t, int64_t items) {
  if (t.naxes < 2 || np_threads_for(items) == 1) return run_planes(p, t, 0);
  bool good = true;
  np_share(t.axes[0].n, items, &p.picos, [&](int64_t from, int64_t to) {
    traversal part = t;
    part.axes[0].n = to - from;
    for (int i = 0; i <= t.nleaves; i++) part.first[i] += from * t.axes[0].strides[i];
    if (!run_planes(p, part, 0)) __atomic_store_n(&good, false, __ATOMIC_RELAXED);
  });
  return good;
}

}  // namespace

array_body* np_reduce_rows(np_program& p, const np_leaf* leaves, int nleaves, int ndim, np_reduction kind) {
  int64_t shape[kDims];
  if (!ready(p, leaves, nleaves) || !broadcast(leaves, nleaves, ndim, shape)) return nullptr;
  if (empty_shape(shape, ndim) || shape[ndim - 1] == 1 || !in_c_order(leaves, nleaves)) return nullptr;
  array_body* b = new_body(PYX_F8, ndim - 1, shape);
  if (!b) return nullptr;
  int64_t strides[kDims], items = shape[ndim - 1], step = sizeof(double);
  strides[ndim - 1] = 0;
  for (int k = ndim - 2; k >= 0; k--) {
    strides[k] = step;
    step *= shape[k];
    items *= shape[k];
  }
  traversal t;
  t.sizes = p.sizes;
  t.target_size = sizeof(double);
  plan(t, leaves, nleaves, {static_cast<char*>(b->memory), shape, strides, ndim});
  np_set_flags(0);
  const bool done = sum_planes(p, t, items);
  if (done && kind == NP_REDUCE_MEAN) {
    const int64_t n = shape[ndim - 1];
    auto* sums = static_cast<double*>(b->memory);
    for (int64_t i = 0; i < items / n; i++) sums[i] /= static_cast<double>(n);
  }
  if (done && np_flags_due() == 0) return b;
  array_body_free(b);
  return nullptr;
}

}  // namespace pyx
