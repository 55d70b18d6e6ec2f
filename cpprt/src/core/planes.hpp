// src/core/planes.hpp: expressions whose operands are broadcast, the rows of a plane in one call of a kernel.
#pragma once
#include "operands.hpp"

namespace pyx {

namespace {

// Rows that all outer axes share, like those of x[None, :, 0], brought together when their items do not lie side by side.
struct gathered_rows {
  void* memory[kLeaves] = {};
  ~gathered_rows() {
    for (void* m : memory) __builtin_free(m);
  }

  bool take(traversal& t, int i) {
    constexpr int64_t most = 1 << 20;
    axis& inner = t.axes[t.naxes - 1];
    for (int k = 0; k < t.naxes - 1; k++) {
      if (t.axes[k].strides[i] != 0) return false;
    }
    const int64_t size = t.sizes[i];
    if (t.naxes < 2 || inner.strides[i] == 0 || inner.n * size > most) return false;
    memory[i] = __builtin_malloc(static_cast<size_t>(inner.n * size));
    if (!memory[i]) return false;
    gather(static_cast<char*>(memory[i]), t.first[i], inner.n, inner.strides[i], static_cast<int>(size));
    t.first[i] = static_cast<char*>(memory[i]);
    inner.strides[i] = size;
    return true;
  }
};

// Do the innermost rows have the layout that the kernel for planes expects? step: the distance of a row's results.
inline bool fits_planes(const np_program& p, traversal& t, int64_t step, gathered_rows& rows) {
  if (t.naxes == 0) return false;
  const axis& inner = t.axes[t.naxes - 1];
  if (inner.strides[t.nleaves] != step) return false;
  for (int i = 0; i < t.nleaves; i++) {
    const bool fixed = p.fixed >> i & 1;
    if (t.sizes[i] == 0 || inner.strides[i] == (fixed ? 0 : t.sizes[i])) continue;
    if (fixed || !rows.take(t, i)) return false;
  }
  return true;
}

// Runs the kernel for the rows of planes; false: it is not for this layout, and nothing has happened.
inline bool run_planes(const np_program& p, const traversal& of, int64_t step) {
  traversal t = of;
  gathered_rows gathered;
  if (!fits_planes(p, t, step, gathered)) return false;
  const int64_t n = t.axes[t.naxes - 1].n;
  const axis rows = t.naxes > 1 ? t.axes[t.naxes - 2] : axis{1, {}};
  t.naxes--;
  each_row(t, [&](char* const* at) { p.rows(rows.n, n, at[t.nleaves], at, rows.strides); });
  return true;
}

}  // namespace

}  // namespace pyx
