// src/core/operands.hpp: operands of vector expressions: shapes, orders, and the axes that they are gone through by.
#pragma once
#include <np/vector.hpp>

namespace pyx {

namespace {

constexpr int kDims = 4, kLeaves = 16;

constexpr int64_t item_sizes[] = {1, 1, 2, 4, 8, 1, 2, 4, 8, 4, 8, 8, 16};

// The largest element is a complex128.
constexpr int64_t kBufferBytes = kVectorBlock * 16;

// One axis of a traversal: its length and every operand's distance of neighbours, the target's last.
struct axis {
  int64_t n;
  int64_t strides[kLeaves + 1];
};

// What a kernel is run over: operands and target with axes from the outermost to the innermost.
struct traversal {
  int naxes = 0, nleaves;
  axis axes[kDims];
  char* first[kLeaves + 1];
  const uint8_t* sizes;
  int target_size;
};

inline bool broadcast(const np_leaf* leaves, int n, int ndim, int64_t* shape) {
  for (int k = 0; k < ndim; k++) shape[k] = 1;
  for (int i = 0; i < n; i++) {
    const int skip = ndim - leaves[i].ndim;
    for (int k = 0; k < leaves[i].ndim; k++) {
      const int64_t d = leaves[i].shape[k];
      if (d == 1 || d == shape[k + skip]) continue;
      if (shape[k + skip] != 1) return false;
      shape[k + skip] = d;
    }
  }
  return true;
}

inline int64_t magnitude(int64_t x) { return x < 0 ? -x : x; }

// Does NumPy lay the result out in C order? It follows the order of the operands' strides.
inline bool in_c_order(const np_leaf* leaves, int n) {
  for (int i = 0; i < n; i++) {
    int64_t before = INT64_MAX;
    for (int k = 0; k < leaves[i].ndim; k++) {
      if (leaves[i].shape[k] == 1) continue;
      const int64_t s = magnitude(leaves[i].strides[k]);
      if (s > before) return false;
      before = s;
    }
  }
  return true;
}

inline bool contiguous(const np_leaf& a, int64_t size) {
  int64_t expected = size;
  for (int k = a.ndim - 1; k >= 0; k--) {
    if (a.shape[k] == 1) continue;
    if (a.strides[k] != expected) return false;
    expected *= a.shape[k];
  }
  return true;
}

inline bool same_shape(const np_leaf& a, const int64_t* shape, int ndim) {
  if (a.ndim != ndim) return false;
  for (int k = 0; k < ndim; k++) {
    if (a.shape[k] != shape[k]) return false;
  }
  return true;
}

// Scalars that do not fit the dtype computed in are an error or a warning of NumPy's.
inline bool scalars_fit(const np_program& p, const np_leaf* leaves) {
  for (int i = 0; i < p.nweak; i++) {
    const np_weak& w = p.weak[i];
    const char* at = leaves[w.leaf].first;
    if (w.dtype == kExponent) {
      const double twice = 2.0 * (w.is_int ? static_cast<double>(*reinterpret_cast<const int64_t*>(at))
                                           : *reinterpret_cast<const double*>(at));
      if (twice >= -4.0 && twice <= 4.0 && twice == __builtin_rint(twice)) return false;
      continue;
    }
    if (!w.is_int) {
      const double v = *reinterpret_cast<const double*>(at);
      if (__builtin_isfinite(v) && !__builtin_isfinite(static_cast<float>(v))) return false;
      continue;
    }
    const int64_t v = *reinterpret_cast<const int64_t*>(at);
    const int bits = item_sizes[w.dtype] * 8;
    const bool is_unsigned = w.dtype >= PYX_U1 && w.dtype <= PYX_U8;
    if (w.dtype == PYX_U8) {
      if (v < 0) return false;
      continue;
    }
    const int64_t low = is_unsigned ? 0 : -(int64_t{1} << (bits - 1));
    const int64_t high = is_unsigned ? int64_t{1} << bits : int64_t{1} << (bits - 1);
    if (v < low || v >= high) return false;
  }
  return true;
}

// Would a NumPy loop repeat its work, because none of the operands it computes from is as large as the result?
inline bool repeats(const np_program& p, const np_leaf* leaves, int n, const int64_t* shape, int ndim) {
  for (int k = 0; k < p.ncostly; k++) {
    bool whole = false;
    for (int i = 0; i < n; i++) whole = whole || (p.costly[k] >> i & 1 && same_shape(leaves[i], shape, ndim));
    if (!whole) return true;
  }
  return false;
}

inline bool loops_found(np_program& p) {
  for (int i = 0; i < p.nloops; i++) {
    np_inner* l = p.loops[i];
    if (!l->run && !pyx_np_inner(l->ufunc, l->types, &l->run, &l->data)) return false;
  }
  return true;
}

inline bool ready(np_program& p, const np_leaf* leaves, int nleaves) {
  return nleaves <= kLeaves && scalars_fit(p, leaves) && loops_found(p);
}

// The axes of shape for all operands and the target, those of length one left out and neighbours joined where all
// operands allow it.
inline void plan(traversal& t, const np_leaf* leaves, int nleaves, const np_leaf& target) {
  t.nleaves = nleaves;
  for (int i = 0; i <= nleaves; i++) t.first[i] = i < nleaves ? leaves[i].first : target.first;
  for (int k = 0; k < target.ndim; k++) {
    if (target.shape[k] == 1) continue;
    axis a;
    a.n = target.shape[k];
    for (int i = 0; i <= nleaves; i++) {
      const np_leaf& l = i < nleaves ? leaves[i] : target;
      const int at = k - (target.ndim - (l.ndim < 0 ? 0 : l.ndim));
      a.strides[i] = l.ndim < 0 || at < 0 || l.shape[at] == 1 ? 0 : l.strides[at];
    }
    bool joined = t.naxes > 0;
    if (joined) {
      const axis& b = t.axes[t.naxes - 1];
      for (int i = 0; joined && i <= nleaves; i++) joined = b.strides[i] == a.strides[i] * a.n;
      if (joined) a.n *= b.n;
    }
    if (!joined) t.naxes++;
    t.axes[t.naxes - 1] = a;
  }
}

template <class T>
inline void gather(char* to, const char* from, int64_t n, int64_t stride) {
  auto* out = reinterpret_cast<T*>(to);
  for (int64_t i = 0; i < n; i++) out[i] = *reinterpret_cast<const T*>(from + i * stride);
}
template <class T>
inline void scatter(char* to, const char* from, int64_t n, int64_t stride) {
  auto* in = reinterpret_cast<const T*>(from);
  for (int64_t i = 0; i < n; i++) *reinterpret_cast<T*>(to + i * stride) = in[i];
}
struct wide {
  uint64_t a, b;
};

inline void gather(char* to, const char* from, int64_t n, int64_t stride, int size) {
  switch (size) {
    case 1:
      return gather<uint8_t>(to, from, n, stride);
    case 2:
      return gather<uint16_t>(to, from, n, stride);
    case 4:
      return gather<uint32_t>(to, from, n, stride);
    case 8:
      return gather<uint64_t>(to, from, n, stride);
    default:
      return gather<wide>(to, from, n, stride);
  }
}
inline void scatter(char* to, const char* from, int64_t n, int64_t stride, int size) {
  switch (size) {
    case 1:
      return scatter<uint8_t>(to, from, n, stride);
    case 2:
      return scatter<uint16_t>(to, from, n, stride);
    case 4:
      return scatter<uint32_t>(to, from, n, stride);
    case 8:
      return scatter<uint64_t>(to, from, n, stride);
    default:
      return scatter<wide>(to, from, n, stride);
  }
}

// f(the place of every operand and of the target) for every innermost row.
template <class F>
inline void each_row(const traversal& t, const F& f) {
  char* at[kLeaves + 1];
  for (int i = 0; i <= t.nleaves; i++) at[i] = t.first[i];
  int64_t index[kDims] = {};
  for (;;) {
    f(at);
    int k = t.naxes - 2;
    for (; k >= 0; k--) {
      const axis& a = t.axes[k];
      for (int i = 0; i <= t.nleaves; i++) at[i] += a.strides[i];
      if (++index[k] < a.n) break;
      for (int i = 0; i <= t.nleaves; i++) at[i] -= a.strides[i] * a.n;
      index[k] = 0;
    }
    if (k < 0) return;
  }
}

}  // namespace

}  // namespace pyx
