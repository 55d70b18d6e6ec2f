// src/core/vector_out.cpp: ufuncs that write into an array of the caller's.
#include <np/out.hpp>

#include "shared.hpp"
#include "traverse.hpp"

namespace pyx {

namespace {

// The chosen items of a block: their places in the row, in order.
struct chosen_items {
  int64_t count = 0, at[kVectorBlock];
};

// Items of one size, gathered from a row or scattered into one.
template <int Size>
void gather(char* to, const char* from, const chosen_items& items, int64_t stride) {
  for (int64_t k = 0; k < items.count; k++) __builtin_memcpy(to + k * Size, from + items.at[k] * stride, Size);
}
template <int Size>
void scatter(char* to, const char* from, const chosen_items& items, int64_t stride) {
  for (int64_t k = 0; k < items.count; k++) __builtin_memcpy(to + items.at[k] * stride, from + k * Size, Size);
}
// f<size>(arguments...) for the sizes that items have.
#define PYX_BY_SIZE(F, SIZE, ...) \
  switch (SIZE) {                 \
    case 1:                       \
      return F<1>(__VA_ARGS__);   \
    case 2:                       \
      return F<2>(__VA_ARGS__);   \
    case 4:                       \
      return F<4>(__VA_ARGS__);   \
    case 8:                       \
      return F<8>(__VA_ARGS__);   \
    default:                      \
      return F<16>(__VA_ARGS__);  \
  }
void gather_items(int64_t size, char* to, const char* from, const chosen_items& items, int64_t stride) {
  PYX_BY_SIZE(gather, size, to, from, items, stride)
}
void scatter_items(int64_t size, char* to, const char* from, const chosen_items& items, int64_t stride) {
  PYX_BY_SIZE(scatter, size, to, from, items, stride)
}
#undef PYX_BY_SIZE

// One row of a traversal whose last operand is the mask: the chosen items go through buffers.
struct masked_row {
  const np_program& p;
  const traversal& t;
  int nleaves;  // without the mask
  axis inner;
  char* buffers;

  char* buffer(int i) const { return buffers + i * kBufferBytes; }

  // Where the chosen items follow each other and lie side by side they are computed where they are.
  void run_block(char* const* at, const chosen_items& items) const {
    char* in[kLeaves];
    const int64_t first = items.at[0];
    const bool together = items.at[items.count - 1] - first + 1 == items.count;
    for (int i = 0; i < nleaves; i++) {
      const int64_t size = p.sizes[i], stride = inner.strides[i];
      if (size && !(together && stride == size)) {
        in[i] = buffer(i);
        gather_items(size, in[i], at[i], items, stride);
      } else {
        in[i] = at[i] + (size ? first * stride : 0);
      }
    }
    const int64_t stride = inner.strides[nleaves + 1];
    char* to = at[nleaves + 1];
    if (together && stride == t.target_size) {
      p.kernel(items.count, to + first * stride, in);
    } else {
      p.kernel(items.count, buffer(nleaves), in);
      scatter_items(t.target_size, to, buffer(nleaves), items, stride);
    }
  }

  void run(char* const* at) const {
    const char* mask = at[nleaves];
    for (int64_t i = 0; i < inner.n;) {
      chosen_items items;
      for (; i < inner.n && items.count < kVectorBlock; i++) {
        items.at[items.count] = i;
        items.count += mask[i * inner.strides[nleaves]] != 0;
      }
      if (items.count > 0) run_block(at, items);
    }
  }
};

void traverse_masked(const np_program& p, const np_leaf* leaves, int nleaves, const np_leaf& target, int size,
                     const np_leaf& mask) {
  np_leaf all[kLeaves];
  for (int i = 0; i < nleaves; i++) all[i] = leaves[i];
  all[nleaves] = mask;
  traversal t;
  t.target_size = size;
  plan(t, all, nleaves + 1, target);
  void* memory = __builtin_malloc(static_cast<size_t>(nleaves + 1) * kBufferBytes);
  if (!memory) __builtin_trap();
  const masked_row row{p, t, nleaves, t.naxes ? t.axes[t.naxes - 1] : axis{1, {}}, static_cast<char*>(memory)};
  each_row(t, [&](char* const* at) { row.run(at); });
  __builtin_free(memory);
}

// Do items of the target share memory?
bool shares(const np_leaf& target) {
  for (int k = 0; k < target.ndim; k++) {
    if (target.strides[k] == 0 && target.shape[k] > 1) return true;
  }
  return false;
}

}  // namespace

bool np_run_out(np_program& p, const np_leaf* leaves, int nleaves, const np_leaf& target, int size, const np_leaf* mask,
                unsigned* flags) {
  int64_t shape[kDims];
  for (int i = 0; i < nleaves; i++) {
    if (leaves[i].ndim > target.ndim) return false;
  }
  if (nleaves + 1 >= kLeaves || !ready(p, leaves, nleaves)) return false;
  if (!broadcast(leaves, nleaves, target.ndim, shape) || !same_shape(target, shape, target.ndim)) return false;
  if (!all_safe(p, leaves, 0, nleaves, target, size) || shares(target)) return false;
  if (mask && (!same_shape(*mask, shape, target.ndim) || !safe(target, size, *mask, 1))) return false;
  // What has been written could not be taken back.
  if (p.loud && pyx_np_may_raise()) return false;
  if (empty_shape(shape, target.ndim)) return true;
  if (p.loud) np_set_flags(0);
  if (mask) {
    traverse_masked(p, leaves, nleaves, target, size, *mask);
  } else {
    traverse_shared(p, leaves, nleaves, target, size);
  }
  if (p.loud) *flags = np_flags_due();
  return true;
}

bool np_call_out(const np_program& p, pyobj** objects, int n, pyobj* target, pyobj* mask) {
  obj held[kLeaves];
  pyobj* args[kLeaves];
  bool good = target != nullptr;
  for (int i = 0; i < n; i++) {
    held[i] = obj::steal(objects[i]);
    args[i] = objects[i];
    good = good && objects[i];
  }
  held[n] = obj::steal(target);
  held[n + 1] = obj::steal(mask);
  args[n] = target;
  args[n + 1] = mask;
  return good && np_call_step(p, args, n, mask);
}

}  // namespace pyx
