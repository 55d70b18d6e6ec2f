// src/core/shared.hpp: large array work that threads share, where the program was built or started with --threads.
//
// What each of them computes does not depend on how many there are: elements have no order, and sums are halved as
// NumPy halves them, the halves being added in one order.
#pragma once
#include <np/vector.hpp>

namespace pyx {

// How many threads share work of n elements, one at least.
int np_threads_for(int64_t n);

// What threads share: run(work, from, to) does parts `from` to `to` of it. picos is what 1,024 elements took the last time.
struct np_shared_work {
  void (*run)(const void* work, int64_t from, int64_t to);
  const void* work;
  int64_t parts, elements;
  int64_t* picos;
};
// The floating-point flags of all of them are left behind.
void np_share_work(const np_shared_work& work);

template <class F>
inline void np_share(int64_t parts, int64_t elements, int64_t* picos, const F& f) {
  np_share_work({[](const void* w, int64_t from, int64_t to) { (*static_cast<const F*>(w))(from, to); }, &f, parts,
                 elements, picos});
}

// traverse of src/core/traverse.hpp, by threads that have parts of one axis each.
void traverse_shared(np_program& p, const np_leaf* leaves, int nleaves, const np_leaf& target, int size);

// A sum of n numbers as NumPy halves it: what lies seven times halved is added up by leaf(at, n), by threads.
constexpr int kSumLevels = 7, kSumLeaves = 1 << kSumLevels;

inline int64_t np_first_half(int64_t n) { return n / 2 - n / 2 % 8; }

template <class F>
inline double np_shared_sum(int64_t n, int64_t* picos, const F& leaf) {
  double sums[kSumLeaves];
  np_share(kSumLeaves, n, picos, [&](int64_t from, int64_t to) {
    for (int64_t k = from; k < to; k++) {
      int64_t at = 0, count = n;
      for (int bit = kSumLevels - 1; bit >= 0; bit--) {
        const int64_t half = np_first_half(count);
        at += k >> bit & 1 ? half : 0;
        count = k >> bit & 1 ? count - half : half;
      }
      sums[k] = leaf(at, count);
    }
  });
  for (int m = kSumLeaves / 2; m > 0; m /= 2) {
    for (int k = 0; k < m; k++) sums[k] = sums[2 * k] + sums[2 * k + 1];
  }
  return sums[0];
}

}  // namespace pyx
