// pyx/any_of.hpp: iteration over a value that is one of several containers; its items are of one type V, a union as a rule.
#pragma once
#include "iter.hpp"
#include "recast.hpp"
#include "uni.hpp"

namespace pyx {

// An iterator over nothing.
template <>
struct iter<tuple<>> {
  using item = none;

  status next(none&) { return status::done; }
  void back() {}
};
PYX_INLINE iter<tuple<>> get_iter(const tuple<>&) { return {}; }
inline pyobj* box(const iter<tuple<>>&) {
  const tuple<> nothing;
  obj o = obj::steal(box(nothing));
  return o ? pyx_iter(o.get()) : nullptr;
}

template <class U, class V>
struct any_of;
template <class... A, class V>
struct iter<any_of<uni<A...>, V>> {
  using item = V;
  uni<iter<A>...> it{};

  PYX_INLINE status next(V& out) {
    return detail::visit_from<0>(it, [&out](auto& of) {
      typename std::remove_cvref_t<decltype(of)>::item v;
      status st = of.next(v);
      if constexpr (!std::is_same_v<decltype(v), none> || std::is_same_v<V, none>) {
        if (PYX_LIKELY(st == status::ok)) out = recast<V>(std::move(v));
      }
      return st;
    });
  }
  void back() {
    detail::visit_from<0>(it, [](auto& of) { of.back(); });
  }
};

// iter(x)
template <class... A, class V>
inline bool any_iter(iter<any_of<uni<A...>, V>>& out, const uni<A...>& x) {
  [&]<int... I>(std::integer_sequence<int, I...>) {
    ((x.tag() == I && (out.it = uni<iter<A>...>::template of<I>(get_iter(x.template get<I>())), true)) || ...);
  }(std::make_integer_sequence<int, sizeof...(A)>());
  return true;
}

template <class... A, class V>
inline pyobj* box(const iter<any_of<uni<A...>, V>>& z) {
  return detail::visit_from<0>(z.it, [](const auto& of) { return box(of); });
}

}  // namespace pyx
