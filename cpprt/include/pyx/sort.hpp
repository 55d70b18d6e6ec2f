// pyx/sort.hpp: list.sort: stable, by <.
#pragma once
#include "list_ops.hpp"
#include "sort_rows.hpp"
#include "str.hpp"

namespace pyx {

// Sorts n items, stable; precompiled for numbers.
void sort_items(double* items, int64_t n, bool reverse);
void sort_items(int64_t* items, int64_t n, bool reverse);
bool sort_strs(str* items, int64_t n, bool reverse);  // false, and nothing done: some character is not Latin-1

namespace detail {

// Merges runs from below: insertion sort of short runs, then passes between the items and a buffer of the same size.
// less must not fail. Items move by their bytes.
template <class T, class Less>
void merge_sort(T* items, T* buffer, int64_t n, Less less) {
  constexpr int64_t kRun = 16;
  auto move = [](T* to, const T* from, int64_t count) {
    __builtin_memmove(static_cast<void*>(to), static_cast<const void*>(from), count * sizeof(T));
  };
  alignas(T) char held[sizeof(T)];
  T* h = reinterpret_cast<T*>(held);
  for (int64_t lo = 0; lo < n; lo += kRun) {
    int64_t hi = lo + kRun < n ? lo + kRun : n;
    for (int64_t i = lo + 1; i < hi; i++) {
      move(h, items + i, 1);
      int64_t k = i;
      while (k > lo && less(*h, items[k - 1])) k--;
      move(items + k + 1, items + k, i - k);
      move(items + k, h, 1);
    }
  }
  T *from = items, *to = buffer;
  for (int64_t width = kRun; width < n; width *= 2) {
    for (int64_t lo = 0; lo < n; lo += 2 * width) {
      int64_t mid = lo + width < n ? lo + width : n, hi = mid + width < n ? mid + width : n;
      int64_t a = lo, b = mid, k = lo;
      if (mid >= hi || !less(from[mid], from[mid - 1])) {
        move(to + lo, from + lo, hi - lo);
        continue;
      }
      while (a < mid && b < hi) {
        int64_t take = less(from[b], from[a]) ? b++ : a++;
        move(to + k++, from + take, 1);
      }
      move(to + k, from + a, mid - a);
      move(to + k + mid - a, from + b, hi - b);
    }
    std::swap(from, to);
  }
  if (from != items) move(items, from, n);
}

}  // namespace detail

// Sorts items with the comparisons that CPython makes, each of which less(items, i, j) makes: 1, 0, or -1 where it can't be
// made here, which exits with nothing done, or has failed with an exception.
template <class T>
inline status sort_places(T* items, int64_t n, bool reverse, int (*less)(void* items, int64_t i, int64_t j)) {
  auto* sorted = static_cast<T*>(allocate(n, sizeof(T)));
  auto* order = static_cast<int64_t*>(allocate(n, sizeof(int64_t)));
  if (!sorted || !order) return status::raised;
  const int done = pyx_sort_places(items, n, reverse, less, order);
  if (done >= 0) {
    for (int64_t i = 0; i < n; i++) {
      __builtin_memcpy(static_cast<void*>(sorted + i), static_cast<const void*>(items + order[i]), sizeof(T));
    }
    __builtin_memcpy(static_cast<void*>(items), static_cast<const void*>(sorted), n * sizeof(T));
  }
  __builtin_free(order);
  __builtin_free(sorted);
  return done > 0 ? status::ok : done == 0 ? status::raised : status::exit;
}

// Items that special methods of instances compare.
template <class T>
inline status sort_by_methods(T* items, int64_t n, bool reverse) {
  return sort_places(items, n, reverse, [](void* of, int64_t i, int64_t j) -> int {
    bool yes;
    return precedes(yes, static_cast<T*>(of)[i], static_cast<T*>(of)[j]) ? yes : -1;
  });
}

// l.sort(key=functools.cmp_to_key(F), reverse=reverse)
template <auto F, class T>
inline status sort_calls(const list<T>& l, bool reverse) {
  if (!l.native()) return status::exit;
  return sort_places(l.data(), l.native_size(), reverse, [](void* of, int64_t i, int64_t j) -> int {
    auto r = F(static_cast<T*>(of)[i], static_cast<T*>(of)[j]);
    if constexpr (requires { r.st; }) {
      if (r.st != status::ok && r.st != status::raised) forget_failure(r.st);
      return r.st == status::ok ? r.value < 0 : -1;
    } else {
      return r < 0;
    }
  });
}

namespace detail {

// Sorts items that are lists or hold some.
template <class T>
status sort_rows(T* items, int64_t n, bool reverse) {
  for (int64_t i = 0; i < n; i++) {
    if (!ordered(items[i])) return status::exit;
  }
  auto* buffer = static_cast<T*>(allocate(n, sizeof(T)));
  if (!buffer) return status::raised;
  if (reverse) {
    merge_sort(items, buffer, n, [](const T& a, const T& b) { return compare_parts(a, b) > 0; });
  } else {
    merge_sort(items, buffer, n, [](const T& a, const T& b) { return compare_parts(a, b) < 0; });
  }
  __builtin_free(buffer);
  return status::ok;
}

}  // namespace detail

// l.sort(reverse=reverse); items whose comparison can fail, and NaN, exit.
template <class T>
inline status sort(const list<T>& l, bool reverse = false) {
  if (!l.native()) return pyx_list_sort(l.self(), nullptr, reverse) ? status::ok : status::raised;
  if constexpr (has_methods<T>) {
    return sort_by_methods(l.data(), l.native_size(), reverse);
  } else if constexpr (detail::comparable_rows<T>) {
    return detail::sort_rows(l.data(), l.native_size(), reverse);
  } else if constexpr (!plainly_comparable<T>) {
    return status::exit;
  } else {
    T* items = l.data();
    int64_t n = l.native_size();
    for (int64_t i = 0; i < n; i++) {
      if (!detail::ordered(items[i])) return status::exit;
    }
    if constexpr (std::is_same_v<T, double> || std::is_same_v<T, int64_t>) {
      sort_items(items, n, reverse);
    } else {
      if constexpr (std::is_same_v<T, str>) {
        if (sort_strs(items, n, reverse)) return status::ok;
      }
      auto* buffer = static_cast<T*>(allocate(n, sizeof(T)));
      if (!buffer) return status::raised;
      if (reverse) {
        detail::merge_sort(items, buffer, n, [](const T& a, const T& b) { return detail::sort_less(b, a); });
      } else {
        detail::merge_sort(items, buffer, n, [](const T& a, const T& b) { return detail::sort_less(a, b); });
      }
      __builtin_free(buffer);
    }
    return status::ok;
  }
}

}  // namespace pyx
