// pyx/recast.hpp: values as members of wider types: tuples item by item, unions member by member.
#pragma once
#include "box.hpp"
#include "tuple.hpp"
#include "uni.hpp"
#include "vtuple.hpp"

namespace pyx {

template <class To, class From>
To recast(const From& v);

namespace detail {

template <class T>
struct tuple_size {
  static constexpr int64_t value = -1;
};
template <class... T>
struct tuple_size<tuple<T...>> {
  static constexpr int64_t value = sizeof...(T);
};

template <class T>
inline constexpr bool any_length = false;
template <class T>
inline constexpr bool any_length<vtuple<T>> = true;

template <class T>
struct union_size {
  static constexpr int value = 0;
};
template <class... T>
struct union_size<uni<T...>> {
  static constexpr int value = sizeof...(T);
};

// The member of the union that takes a From: its own type, else a wider int, a tuple of that length or any object; -1: none.
template <class From, class... T>
constexpr int place_in(const uni<T...>*) {
  int place = -1, i = 0;
  ((place = place < 0 && std::is_same_v<T, From> ? i : place, i++), ...);
  i = 0;
  ((place = place < 0 && std::is_same_v<T, wide> && std::is_same_v<From, int64_t> ? i : place, i++), ...);
  i = 0;
  constexpr int64_t size = tuple_size<From>::value;
  ((place = place < 0 && size >= 0 && tuple_size<T>::value == size ? i : place, i++), ...);
  i = 0;
  ((place = place < 0 && size >= 0 && any_length<T> ? i : place, i++), ...);
  i = 0;
  ((place = place < 0 && std::is_same_v<T, obj> ? i : place, i++), ...);
  return place;
}

template <class T>
PYX_INLINE void add_items(vtuple<T>&, const tuple<>&) {}
template <class T, class H, class... R>
PYX_INLINE void add_items(vtuple<T>& out, const tuple<H, R...>& v) {
  out.add(recast<T>(v.head));
  add_items(out, v.tail);
}

template <class To, class... F, size_t... I>
PYX_INLINE To recast_items(const tuple<F...>& v, std::index_sequence<I...>) {
  To out;
  ((get<I>(out) = recast<std::remove_cvref_t<decltype(get<I>(out))>>(get<I>(v))), ...);
  return out;
}

}  // namespace detail

// v as a To. A member that no member of To can take is known not to be there.
template <class To, class From>
PYX_INLINE To recast(const From& v) {
  if constexpr (std::is_same_v<To, From>) {
    return v;
  } else if constexpr (detail::union_size<From>::value > 0) {
    return visit([](const auto& m) { return recast<To>(m); }, v);
  } else if constexpr (detail::union_size<To>::value > 0) {
    constexpr int place = detail::place_in<From>(static_cast<const To*>(nullptr));
    if constexpr (place >= 0) {
      return To::template of<place>(recast<typename To::template member<place>>(v));
    } else {
      __builtin_trap();
    }
  } else if constexpr (std::is_same_v<To, obj>) {
    return to_obj(v);
  } else if constexpr (detail::any_length<To> && detail::any_length<From>) {
    To out = To::room(v.size());
    if (!out.get() && v.size() > 0) __builtin_trap();  // no memory
    for (int64_t i = 0; i < v.size(); i++) out.add(recast<typename To::item>(v.begin()[i]));
    return out;
  } else if constexpr (detail::any_length<To>) {
    To out = To::room(detail::tuple_size<From>::value);
    if constexpr (detail::tuple_size<From>::value > 0) {
      if (!out.get()) __builtin_trap();  // no memory for a few items
    }
    detail::add_items(out, v);
    return out;
  } else if constexpr (detail::tuple_size<To>::value >= 0) {
    return detail::recast_items<To>(v, std::make_index_sequence<static_cast<size_t>(detail::tuple_size<To>::value)>());
  } else if constexpr (std::is_same_v<To, none> || std::is_same_v<From, none>) {
    __builtin_trap();  // none stands for items of which no type is known: there are none
  } else {
    return static_cast<To>(v);
  }
}

}  // namespace pyx
