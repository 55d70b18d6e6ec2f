// pyx/dict_from.hpp: defaultdict(int, mapping) and so on.
#pragma once
#include "dict_kinds.hpp"
#include "dict_ops.hpp"

namespace pyx {

namespace detail {

// Any dict, and pairs of any other kind.
template <class K, class V, class X>
inline status fill(const default_dict<K, V>& d, X&& entries) {
  if constexpr (std::is_convertible_v<X&&, const dict<K, V>&>) {
    return update(d, entries);
  } else {
    return update_pairs(d, static_cast<X&&>(entries));
  }
}

}  // namespace detail

// The entries of a mapping, or pairs, behind a factory.
#define PYX_DEFAULT_FROM(NAME)                                                \
  template <class K, class V, class X>                                        \
  inline status default_##NAME##_from(default_dict<K, V>& out, X&& entries) { \
    auto d = default_of_##NAME<default_dict<K, V>>();                         \
    status st = detail::fill(d, static_cast<X&&>(entries));                   \
    if (st == status::ok) out = std::move(d);                                 \
    return st;                                                                \
  }
PYX_DEFAULT_FROM(int)
PYX_DEFAULT_FROM(float)
PYX_DEFAULT_FROM(bool)
PYX_DEFAULT_FROM(str)
PYX_DEFAULT_FROM(list)
PYX_DEFAULT_FROM(dict)
PYX_DEFAULT_FROM(set)
#undef PYX_DEFAULT_FROM

}  // namespace pyx
