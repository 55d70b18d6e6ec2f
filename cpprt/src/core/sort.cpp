// src/core/sort.cpp: sorting of plain numbers and of strs.
#include <pyx/sort.hpp>
#include <pyx/str.hpp>

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

// A str with its first eight characters as a number: most comparisons need no more, and no memory but this.
struct prefixed {
  uint64_t prefix;
  str_body* body;
};

bool with_prefix(prefixed& out, str_body* b) {
  out = {0, b};
  if (!b) return true;
  if (b->kind != 1) return false;
  const auto* text = static_cast<const uint8_t*>(b->data);
  const int64_t n = b->length < 8 ? b->length : 8;
  for (int64_t i = 0; i < n; i++) out.prefix |= uint64_t{text[i]} << (56 - 8 * i);
  return true;
}

// Is a < b, whose prefixes are equal?
bool rest_less(const prefixed& a, const prefixed& b) {
  if (a.body == b.body) return false;
  const int64_t n = a.body ? a.body->length : 0, m = b.body ? b.body->length : 0;
  if (n > 8 && m > 8) {
    const int order = __builtin_memcmp(a.body->data, b.body->data, n < m ? n : m);
    if (order != 0) return order < 0;
  }
  return n < m;
}

}  // namespace

// Sorts strs of Latin-1 characters; false: there are others.
bool sort_strs(str* items, int64_t n, bool reverse) {
  auto* all = static_cast<prefixed*>(__builtin_malloc(2 * n * sizeof(prefixed)));
  if (!all) __builtin_trap();
  for (int64_t i = 0; i < n; i++) {
    if (!with_prefix(all[i], items[i].body())) {
      __builtin_free(all);
      return false;
    }
  }
  auto less = [](const prefixed& a, const prefixed& b) {
    return a.prefix != b.prefix ? a.prefix < b.prefix : rest_less(a, b);
  };
  if (reverse) {
    detail::merge_sort(all, all + n, n, [less](const prefixed& a, const prefixed& b) { return less(b, a); });
  } else {
    detail::merge_sort(all, all + n, n, less);
  }
  for (int64_t i = 0; i < n; i++) items[i].replace_body(all[i].body);
  __builtin_free(all);
  return true;
}

void sort_items(double* items, int64_t n, bool reverse) { sort_either_way(items, n, reverse); }
void sort_items(int64_t* items, int64_t n, bool reverse) { sort_either_way(items, n, reverse); }

}  // namespace pyx
