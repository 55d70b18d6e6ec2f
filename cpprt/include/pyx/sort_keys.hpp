// pyx/sort_keys.hpp: sorting a list in the order of the keys of its items, and what list.sort does to the list around it.
#pragma once
#include "sort.hpp"

namespace pyx {

// A new list with the items of l, which has none any more.
template <class T>
inline bool list_take(list<T>& out, const list<T>& l) {
  if (!l.native()) {
    pyobj* all = pyx_list_slice(l.self(), 0, pyx_list_len(l.self()));
    if (!all) return false;
    out = list<T>::share(all);
    pyx_decref(all);
    return pyx_list_empty_for_sort(l.self());
  }
  out = list<T>::make();
  std::swap(out.get()->begin, l.get()->begin);
  std::swap(out.get()->end, l.get()->end);
  std::swap(out.get()->cap, l.get()->cap);
  return true;
}

// l gets the items; ValueError when somebody has changed it meanwhile.
template <class T>
inline status list_put(const list<T>& l, const list<T>& items) {
  const bool modified = l.native() ? l.data() != nullptr : pyx_list_changed(l.self(), !items.native());
  if (!l.native()) {
    obj all = to_obj(items);
    if (!all || !pyx_list_set_slice(l.self(), 0, pyx_list_len(l.self()), all.get())) return status::raised;
  } else if (!items.native()) {
    return status::exit;
  } else {
    l.release_items();
    std::swap(items.get()->begin, l.get()->begin);
    std::swap(items.get()->end, l.get()->end);
    std::swap(items.get()->cap, l.get()->cap);
  }
  return modified ? raised(PYX_ValueError, "list modified during sort") : status::ok;
}

namespace detail {

// A key on its way, by its bytes, with the place of its item.
template <class K>
struct keyed {
  alignas(K) char bytes[sizeof(K)];
  int64_t place;

  const K& key() const { return *reinterpret_cast<const K*>(bytes); }
};

// The items in the order of sorted, whose memory they then fill from the start.
template <class T, class K>
void permute(T* items, const keyed<K>* sorted, char* room, int64_t n) {
  for (int64_t i = 0; i < n; i++) {
    __builtin_memcpy(room + i * sizeof(T), static_cast<const void*>(items + sorted[i].place), sizeof(T));
  }
  __builtin_memcpy(static_cast<void*>(items), room, n * sizeof(T));
}

}  // namespace detail

// Sorts items, stable, in the order of their keys; keys whose comparison can fail, and NaN, exit.
template <class T, class K>
inline status sort_by_keys(const list<T>& items, const list<K>& keys, bool reverse) {
  if constexpr (!plainly_comparable<K>) {
    return status::exit;
  } else {
    using keyed = detail::keyed<K>;
    if (!keys.native()) return status::exit;
    const int64_t n = keys.native_size();
    if (n != len(items)) return status::exit;
    for (int64_t i = 0; i < n; i++) {
      if (!detail::ordered(keys.data()[i])) return status::exit;
    }
    auto* all = static_cast<keyed*>(allocate(2 * n, sizeof(keyed) > sizeof(T) ? sizeof(keyed) : sizeof(T)));
    if (!all) return status::raised;
    for (int64_t i = 0; i < n; i++) {
      __builtin_memcpy(all[i].bytes, static_cast<const void*>(keys.data() + i), sizeof(K));
      all[i].place = i;
    }
    if (reverse) {
      detail::merge_sort(all, all + n, n,
                         [](const keyed& a, const keyed& b) { return detail::sort_less(b.key(), a.key()); });
    } else {
      detail::merge_sort(all, all + n, n,
                         [](const keyed& a, const keyed& b) { return detail::sort_less(a.key(), b.key()); });
    }
    bool ok = true;
    if (items.native()) {
      detail::permute(items.data(), all, reinterpret_cast<char*>(all + n), n);
    } else {
      auto* order = reinterpret_cast<int64_t*>(all + n);
      for (int64_t i = 0; i < n; i++) order[i] = all[i].place;
      ok = pyx_list_permute(items.self(), order);
    }
    __builtin_free(all);
    return ok ? status::ok : status::raised;
  }
}

// Keys that could be None, as those that dict.get gives, are expected not to be.
template <class T, class K>
inline status sort_by_keys(const list<T>& items, const list<uni<none, K>>& keys, bool reverse) {
  if (!keys.native()) return status::exit;
  const int64_t n = keys.native_size();
  list<K> some = list_with_room<K>(n);
  if (!some.get()) return status::raised;
  for (int64_t i = 0; i < n; i++) {
    const auto& k = keys.data()[i];
    if (k.tag() == 0) return status::exit;
    new (some.get()->end++) K(k.template get<1>());
  }
  return sort_by_keys(items, some, reverse);
}

}  // namespace pyx
