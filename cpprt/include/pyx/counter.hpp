// pyx/counter.hpp: the order of a Counter's items by their counts.
#pragma once
#include "dict_kinds.hpp"
#include "recast.hpp"
#include "sort.hpp"

namespace pyx {

// c.most_common(n); n < 0: all. Equals come in the order of the dict.
template <class K, class V>
inline status most_common(list<tuple<K, V>>& out, const counter<K, V>& c, int64_t n = INT64_MAX) {
  if constexpr (!plainly_comparable<V>) {
    return status::exit;
  } else {
    if (!c.native()) return status::exit;
    using item = tuple<K, V>;
    list<item> all = list_with_room<item>(c.get()->used);
    auto* buffer = static_cast<item*>(allocate(c.get()->used, sizeof(item)));
    if (!all.get() || !buffer) return status::raised;
    bool fits = true;
    for (const auto& e : c) {
      if (e.hash == kHashGone) continue;
      fits = fits && detail::ordered(e.value);
      append(all, item{e.key, {e.value, {}}});
    }
    if (fits) {
      detail::merge_sort(all.data(), buffer, all.native_size(),
                         [](const item& a, const item& b) { return detail::sort_less(b.tail.head, a.tail.head); });
    }
    __builtin_free(buffer);
    if (!fits) return status::exit;
    if (n < 0) n = 0;
    out = n < all.native_size() ? list_from(all.data(), n) : std::move(all);
    return status::ok;
  }
}

template <class K, class V>
inline status most_common(list<tuple<K, V>>& out, const counter<K, V>& c, none) {
  return most_common(out, c, INT64_MAX);
}

// The same where the list holds more types of items.
template <class I, class K, class V, class N = int64_t>
inline status most_common(list<I>& out, const counter<K, V>& c, N n = INT64_MAX) {
  list<tuple<K, V>> own;
  if (status st = most_common(own, c, n); st != status::ok) return st;
  out = list_with_room<I>(own.native_size());
  if (!out.get()) return status::raised;
  for (int64_t i = 0; i < own.native_size(); i++) append(out, recast<I>(own.data()[i]));
  return status::ok;
}

}  // namespace pyx
