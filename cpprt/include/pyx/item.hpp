// pyx/item.hpp: an item taken from one container as an item of another, whose items have a wider type.
#pragma once
#include "box.hpp"
#include "tuple.hpp"
#include "uni.hpp"

namespace pyx {

// v as a T
template <class T, class V>
T as_item(const V& v);

namespace detail {

// The index of V among the members, -1 when it is none.
template <class V, class... T>
constexpr int index_of(const uni<T...>*) {
  constexpr bool same[] = {std::is_same_v<V, T>...};
  for (int i = 0; i < static_cast<int>(sizeof...(T)); i++) {
    if (same[i]) return i;
  }
  return -1;
}

template <class T>
struct item_as {
  template <class V>
  static T from(const V& v) {
    return static_cast<T>(v);
  }
};
template <>
struct item_as<obj> {
  template <class V>
  static obj from(const V& v) {
    return to_obj(v);
  }
};
template <class... M>
struct item_as<uni<M...>> {
  using to = uni<M...>;
  template <class V>
  static to from(const V& v) {
    constexpr int at = index_of<V>(static_cast<const to*>(nullptr));
    if constexpr (at >= 0) return to::template of<at>(v);
    __builtin_unreachable();  // a member of the other union that cannot be there
  }
  template <class... V>
  static to from(const uni<V...>& u) {
    return visit([](const auto& v) { return from(v); }, u);
  }
};
template <>
struct item_as<tuple<>> {
  static tuple<> from(const tuple<>& v) { return v; }
};
template <class H, class... R>
struct item_as<tuple<H, R...>> {
  template <class V, class... W>
  static tuple<H, R...> from(const tuple<V, W...>& v) {
    return {as_item<H>(v.head), as_item<tuple<R...>>(v.tail)};
  }
};

}  // namespace detail

template <class T, class V>
PYX_INLINE T as_item(const V& v) {
  if constexpr (std::is_same_v<T, V>) {
    return v;
  } else {
    return detail::item_as<T>::from(v);
  }
}

}  // namespace pyx
