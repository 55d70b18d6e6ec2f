// src/core/assign.cpp: items of arrays of one dtype copied from one place to another.
#include <np/copy.hpp>

#include "traverse.hpp"

namespace pyx {

PYX_COLD bool np_raise_broadcast(const int64_t* from, int n, const int64_t* to, int m) {
  auto text = [](char* out, const int64_t* shape, int count) {
    const char* first = out;
    *out++ = '(';
    for (int k = 0; k < count; k++) {
      char digits[24];
      int used = 0;
      uint64_t v = static_cast<uint64_t>(shape[k]);
      do digits[used++] = static_cast<char>('0' + v % 10);
      while (v /= 10);
      if (out[-1] != '(') *out++ = ',';
      while (used > 0) *out++ = digits[--used];
    }
    if (count == 1) *out++ = ',';
    *out++ = ')';
    *out = 0;
    return first;
  };
  char a[120], b[120];
  pyx_raisef(PYX_ValueError, "could not broadcast input array from shape %s into shape %s", text(a, from, n),
             text(b, to, m));
  return false;
}

namespace {

// Are they the same items in the same order, as after a[s] += x?
bool same_place(const np_leaf& a, const np_leaf& b) {
  if (a.first != b.first || !same_shape(a, b.shape, b.ndim)) return false;
  for (int k = 0; k < a.ndim; k++) {
    if (a.strides[k] != b.strides[k]) return false;
  }
  return true;
}

bool stretches(const np_leaf& to, const np_leaf& from) {
  const int skip = to.ndim - from.ndim;
  for (int k = 0; k < from.ndim; k++) {
    if (from.shape[k] != 1 && from.shape[k] != to.shape[k + skip]) return false;
  }
  return true;
}

void copy_row(char* to, const char* from, int64_t n, int64_t step, int64_t stride, int size) {
  if (stride == size && step == size) {
    __builtin_memcpy(to, from, static_cast<size_t>(n * size));
  } else if (step == size) {
    gather(to, from, n, stride, size);
  } else if (stride == size) {
    scatter(to, from, n, step, size);
  } else {
    for (int64_t i = 0; i < n; i++) __builtin_memcpy(to + i * step, from + i * stride, static_cast<size_t>(size));
  }
}

void copy_items(const np_leaf& to, const np_leaf& from, int size) {
  if (to.ndim == 1) {
    return copy_row(to.first, from.first, to.shape[0], to.strides[0], from.shape[0] == 1 ? 0 : from.strides[0], size);
  }
  const auto bytes = static_cast<uint8_t>(size);
  traversal t;
  t.sizes = &bytes;
  t.target_size = size;
  plan(t, &from, 1, to);
  const axis one{1, {}};
  const axis& inner = t.naxes ? t.axes[t.naxes - 1] : one;
  each_row(t, [&](char* const* at) { copy_row(at[1], at[0], inner.n, inner.strides[1], inner.strides[0], size); });
}

}  // namespace

bool np_assign(const np_leaf& to, const np_leaf& from, int size) {
  if (same_shape(from, to.shape, to.ndim) && contiguous(to, size) && contiguous(from, size)) {
    int64_t items = 1;
    for (int k = 0; k < to.ndim; k++) items *= to.shape[k];
    __builtin_memmove(to.first, from.first, static_cast<size_t>(items * size));
    return true;
  }
  if (same_place(to, from)) return true;
  if (!stretches(to, from)) return np_raise_broadcast(from.shape, from.ndim, to.shape, to.ndim);
  if (empty_shape(to.shape, to.ndim)) return true;
  if (apart(reach_of(to, size), reach_of(from, size))) {
    copy_items(to, from, size);
    return true;
  }
  int64_t items = 1, strides[kDims];
  for (int k = from.ndim - 1; k >= 0; k--) {
    strides[k] = items * size;
    items *= from.shape[k];
  }
  detail::scratch copy;
  copy.p = allocate(items, static_cast<size_t>(size));
  if (!copy.p) return false;
  const np_leaf middle{static_cast<char*>(copy.p), from.shape, strides, from.ndim};
  copy_items(middle, from, size);
  copy_items(to, middle, size);
  return true;
}

}  // namespace pyx
