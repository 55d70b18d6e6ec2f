// pyx/dict_of_deques.hpp: defaultdict(deque).
#pragma once
#include "deque.hpp"
#include "dict_kinds.hpp"

namespace pyx {

template <class D>
inline D default_of_deque() {
  using V = typename D::value_type;
  static constexpr default_factory<V> factory{
      {"deque"}, []() -> V { return detail::new_container<V, detail::kDequeShape>(); }, nullptr};
  return detail::default_make<D>(&factory);
}

}  // namespace pyx
