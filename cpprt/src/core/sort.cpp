// src/core/sort.cpp: sorting of plain numbers.
#include <pyx/sort.hpp>

namespace pyx {

namespace {

template <class T, class Less>
void sort_numbers(T* items, int64_t n, Less less) {
  int64_t i = 1;
  while (i < n && !less(items[i], items[i - 1])) i++;
  if (i >= n) return;
  auto* buffer = static_cast<T*>(__builtin_malloc(n * sizeof(T)));
  if (!buffer) __builtin_trap();
  detail::merge_sort(items, buffer, n, less);
  __builtin_free(buffer);
}

template <class T>
void sort_either_way(T* items, int64_t n, bool reverse) {
  if (reverse) {
    sort_numbers(items, n, [](T a, T b) { return b < a; });
  } else {
    sort_numbers(items, n, [](T a, T b) { return a < b; });
  }
}

}  // namespace

void sort_items(double* items, int64_t n, bool reverse) { sort_either_way(items, n, reverse); }
void sort_items(int64_t* items, int64_t n, bool reverse) { sort_either_way(items, n, reverse); }

}  // namespace pyx
