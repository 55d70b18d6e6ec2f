// src/core/traverse.hpp: how the kernels of vector expressions get at the items of operands of any layout.
#pragma once
#include "planes.hpp"

namespace pyx {

namespace {

// Rows whose items do not all lie side by side go through buffers, a block at a time.
struct row_runner {
  const np_program& p;
  const traversal& t;
  const axis inner;
  bool direct = true;
  char* buffers;

  row_runner(const np_program& program, const traversal& tr)
      : p(program), t(tr), inner(tr.naxes ? tr.axes[tr.naxes - 1] : axis{1, {}}) {
    for (int i = 0; i < t.nleaves; i++) direct = direct && plain(i);
    direct = direct && (!t.naxes || inner.strides[t.nleaves] == t.target_size);
  }

  bool scalar(int i) const { return t.sizes[i] == 0; }
  bool plain(int i) const { return scalar(i) || !t.naxes || inner.strides[i] == t.sizes[i]; }
  char* buffer(int i) const { return buffers + i * kBufferBytes; }

  void run(char* const* at) const {
    if (direct) return p.kernel(inner.n, at[t.nleaves], at);
    char* in[kLeaves];
    const int64_t stride = inner.strides[t.nleaves];
    const bool whole = stride == t.target_size;
    for (int64_t done = 0; done < inner.n; done += kVectorBlock) {
      const int64_t n = inner.n - done < kVectorBlock ? inner.n - done : kVectorBlock;
      for (int i = 0; i < t.nleaves; i++) {
        if (scalar(i)) {
          in[i] = at[i];
        } else if (plain(i)) {
          in[i] = at[i] + done * t.sizes[i];
        } else {
          in[i] = buffer(i);
          gather(in[i], at[i] + done * inner.strides[i], n, inner.strides[i], t.sizes[i]);
        }
      }
      char* to = at[t.nleaves] + done * stride;
      if (whole) {
        p.kernel(n, to, in);
      } else {
        p.kernel(n, buffer(t.nleaves), in);
        scatter(to, buffer(t.nleaves), n, stride, t.target_size);
      }
    }
  }
};

// Calls the kernel for every innermost row.
inline void run_rows(const row_runner& r) {
  each_row(r.t, [&](char* const* at) { r.run(at); });
}

inline PYX_COLD void run_buffered(row_runner& r) {
  alignas(64) char fixed[4 * kBufferBytes];
  const int need = r.t.nleaves + 1;
  void* more = need > 4 ? __builtin_malloc(static_cast<size_t>(need) * kBufferBytes) : nullptr;
  if (need > 4 && !more) __builtin_trap();
  r.buffers = more ? static_cast<char*>(more) : fixed;
  run_rows(r);
  __builtin_free(more);
}

inline void traverse(const np_program& p, const np_leaf* leaves, int nleaves, const np_leaf& target, int size) {
  traversal t;
  t.sizes = p.sizes;
  t.target_size = size;
  plan(t, leaves, nleaves, target);
  if (p.rows && run_planes(p, t, size)) return;
  row_runner r(p, t);
  if (r.direct) {
    run_rows(r);
  } else {
    run_buffered(r);
  }
}

inline array_body* new_body(int dtype, int ndim, const int64_t* shape) {
  int64_t bytes = item_sizes[dtype];
  for (int k = 0; k < ndim; k++) {
    if (__builtin_mul_overflow(bytes, shape[k], &bytes)) return nullptr;
  }
  void* p = take_block(sizeof(array_body));
  void* memory = np_memory(bytes, false);
  if (!p || !memory) {
    __builtin_free(p);
    __builtin_free(memory);
    return nullptr;
  }
  auto* b = new (p) array_body;
  b->memory = memory;
  b->dtype = dtype;
  b->ndim = ndim;
  for (int k = 0; k < ndim; k++) b->shape[k] = shape[k];
  return b;
}

inline bool empty_shape(const int64_t* shape, int ndim) {
  for (int k = 0; k < ndim; k++) {
    if (shape[k] == 0) return true;
  }
  return false;
}

// The lowest and one past the highest byte that an operand touches.
inline extent reach_of(const np_leaf& a, int64_t size) {
  auto lo = reinterpret_cast<uintptr_t>(a.first), hi = lo + size;
  for (int k = 0; k < a.ndim; k++) {
    if (a.shape[k] == 0) return {lo, lo};
    const int64_t reach = (a.shape[k] - 1) * a.strides[k];
    (reach < 0 ? lo : hi) += static_cast<uintptr_t>(reach);
  }
  return {lo, hi};
}

// Can target be written while the operand is read element by element?
inline bool safe(const np_leaf& target, int size, const np_leaf& a, int64_t item) {
  if (a.ndim < 0 || apart(reach_of(target, size), reach_of(a, item))) return true;
  if (a.first != target.first || item != size || !same_shape(a, target.shape, target.ndim)) return false;
  for (int k = 0; k < a.ndim; k++) {
    if (a.shape[k] != 1 && a.strides[k] != target.strides[k]) return false;
  }
  return true;
}

// Does the target share memory with an operand?
inline bool overwrites(const np_program& p, const np_leaf* leaves, int n, const np_leaf& target, int size) {
  for (int i = 0; i < n; i++) {
    if (leaves[i].ndim >= 0 && !apart(reach_of(target, size), reach_of(leaves[i], p.sizes[i]))) return true;
  }
  return false;
}

inline bool all_safe(const np_program& p, const np_leaf* leaves, int from, int n, const np_leaf& target, int size) {
  for (int i = from; i < n; i++) {
    if (!safe(target, size, leaves[i], p.sizes[i])) return false;
  }
  return true;
}

}  // namespace

}  // namespace pyx
