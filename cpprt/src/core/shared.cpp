// src/core/shared.cpp: whether threads share large array work, and who does what.
#include "shared.hpp"

#include "traverse.hpp"

#include <stdlib.h>

#include <atomic>
#include <pyx/parallel.hpp>

#include <np/reduce.hpp>

namespace pyx {

namespace {

int threads_asked;

// The environment decides, then what the module was built with; unasked there is one.
int threads_to_use() {
  static const char* const text = getenv("PYX2CPP_THREADS");
  const int n = text ? atoi(text) : 0;
  return n > 0 ? n : threads_asked;
}

constexpr int64_t kUnit = kVectorBlock;  // elements that picos are counted for

}  // namespace

bool np_ask_threads(int n) {
  threads_asked = n;
  return true;
}

int np_threads_for(int64_t n) {
  constexpr int64_t worth_a_look = 1 << 15;
  if (PYX_LIKELY(n < worth_a_look)) return 1;
  const int threads = threads_to_use();
  return threads > 1 && !in_team() ? threads : 1;
}

void np_share_work(const np_shared_work& work) {
  const int64_t known = __atomic_load_n(work.picos, __ATOMIC_RELAXED);
  const double each = static_cast<double>(work.elements) / static_cast<double>(work.parts) / kUnit;
  // An element takes about half a nanosecond.
  const double weight = each * kUnit;
  team_site site{threads_to_use(), weight < 1 ? 1 : weight > 1e9 ? 1'000'000'000 : static_cast<int>(weight), true};
  if (known >= 0) site.picos = static_cast<int64_t>(static_cast<double>(known) * each);
  std::atomic<unsigned> flags{0};
  auto part = [&](int64_t from, int64_t to, int64_t*) {
    np_set_flags(0);
    work.run(work.work, from, to);
    flags.fetch_or(np_flags(), std::memory_order_relaxed);
    return true;
  };
  const unsigned before = np_flags();
  const status st = parallel(site, 0, work.parts, 1, false, part);
  if (st != status::ok) part(0, work.parts, nullptr);
  np_set_flags(before | flags.load());
  if (site.picos < 0) return;
  __atomic_store_n(work.picos, static_cast<int64_t>(static_cast<double>(site.picos) / each), __ATOMIC_RELAXED);
}

namespace {

// An operand as far as one axis goes from `from` to `to`; axes count as the target's.
struct slice_of_leaf {
  int64_t shape[kDims];
  np_leaf leaf;

  void set(const np_leaf& whole, int axis, int ndim, int64_t from, int64_t to) {
    leaf = whole;
    const int at = axis - (ndim - whole.ndim);
    if (whole.ndim < 0 || at < 0 || whole.shape[at] == 1) return;
    for (int k = 0; k < whole.ndim; k++) shape[k] = whole.shape[k];
    shape[at] = to - from;
    leaf.shape = shape;
    leaf.first += from * whole.strides[at];
  }
};

// The axis to divide: the first that has enough for everybody, else the longest.
int axis_to_share(const np_leaf& target) {
  constexpr int64_t enough = 256;
  int longest = 0;
  for (int k = 0; k < target.ndim; k++) {
    if (target.shape[k] >= enough) return k;
    if (target.shape[k] > target.shape[longest]) longest = k;
  }
  return longest;
}

}  // namespace

void traverse_shared(np_program& p, const np_leaf* leaves, int nleaves, const np_leaf& target, int size) {
  int64_t n = 1;
  for (int k = 0; k < target.ndim; k++) n *= target.shape[k];
  if (np_threads_for(n) == 1) return traverse(p, leaves, nleaves, target, size);
  const int axis = axis_to_share(target);
  np_share(target.shape[axis], n, &p.picos, [&](int64_t from, int64_t to) {
    slice_of_leaf parts[kLeaves], into;
    np_leaf own[kLeaves];
    for (int i = 0; i < nleaves; i++) {
      parts[i].set(leaves[i], axis, target.ndim, from, to);
      own[i] = parts[i].leaf;
    }
    into.set(target, axis, target.ndim, from, to);
    traverse(p, own, nleaves, into.leaf, size);
  });
}

double np_large_sum(const double* p, int64_t n) {
  static int64_t picos = -1;
  if (n < kLargeRow || np_threads_for(n) == 1) return detail::pairwise_sum(p, n);
  return np_shared_sum(n, &picos, [p](int64_t at, int64_t m) { return detail::pairwise_sum(p + at, m); });
}

}  // namespace pyx
