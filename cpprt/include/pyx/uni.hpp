// pyx/uni.hpp: exact unions: a tag and the storage of one member, trivial when every member is.
#pragma once
#include "box.hpp"

namespace pyx {

namespace detail {

constexpr size_t largest(std::initializer_list<size_t> sizes) {
  size_t m = 1;
  for (size_t s : sizes) m = s > m ? s : m;
  return m;
}

template <int I, class H, class... R>
struct nth {
  using type = typename nth<I - 1, R...>::type;
};
template <class H, class... R>
struct nth<0, H, R...> {
  using type = H;
};

// Calls f with the member of u that is there.
template <int I, class U, class F>
PYX_INLINE decltype(auto) visit_at(U& u, [[maybe_unused]] int tag, F&& f) {
  if constexpr (I + 1 == U::members) {
    return f(u.template get<I>());
  } else {
    return tag == I ? f(u.template get<I>()) : visit_at<I + 1>(u, tag, static_cast<F&&>(f));
  }
}
template <int I, class U, class F>
PYX_INLINE decltype(auto) visit_from(U& u, F&& f) {
  return visit_at<I>(u, u.tag(), static_cast<F&&>(f));
}

}  // namespace detail

// Members are told apart by index: tag() == I means that get<I>() is there.
template <class... T>
class uni {
  static constexpr bool kTrivial = (std::is_trivially_copyable_v<T> && ...);

 public:
  static constexpr int members = sizeof...(T);
  template <int I>
  using member = typename detail::nth<I, T...>::type;

  uni() { new (raw_) member<0>(); }
  uni(const uni&)
    requires kTrivial
  = default;
  uni& operator=(const uni&)
    requires kTrivial
  = default;
  ~uni()
    requires kTrivial
  = default;
  uni(const uni& o)
    requires(!kTrivial)
  {
    copy(o);
  }
  uni(uni&& o) noexcept
    requires(!kTrivial)
  {
    move(o);
  }
  uni& operator=(uni o) noexcept
    requires(!kTrivial)
  {
    clear();
    move(o);
    return *this;
  }
  ~uni()
    requires(!kTrivial)
  {
    clear();
  }

  template <int I>
  PYX_INLINE static uni of(member<I> v) {
    uni u(skip{});
    new (u.raw_) member<I>(std::move(v));
    u.tag_ = I;
    return u;
  }

  PYX_INLINE int tag() const { return tag_; }
  template <int I>
  PYX_INLINE const member<I>& get() const {
    return *std::launder(reinterpret_cast<const member<I>*>(raw_));
  }
  template <int I>
  PYX_INLINE member<I>& get() {
    return *std::launder(reinterpret_cast<member<I>*>(raw_));
  }

 private:
  struct skip {};
  explicit uni(skip) {}

  void copy(const uni& o) {
    detail::visit_from<0>(o, [this](const auto& v) { new (raw_) std::remove_cvref_t<decltype(v)>(v); });
    tag_ = o.tag_;
  }
  void move(uni& o) {
    detail::visit_from<0>(o, [this](auto& v) { new (raw_) std::remove_cvref_t<decltype(v)>(std::move(v)); });
    tag_ = o.tag_;
  }
  void clear() {
    detail::visit_from<0>(*this, [](auto& v) {
      using member_type = std::remove_cvref_t<decltype(v)>;
      v.~member_type();
    });
  }

  alignas(detail::largest({alignof(T)...})) unsigned char raw_[detail::largest({sizeof(T)...})];
  uint8_t tag_ = 0;
};

// Is member I there?
template <int I, class... T>
PYX_INLINE bool is(const uni<T...>& u) {
  return u.tag() == I;
}
// Member I, known to be there.
template <int I, class... T>
PYX_INLINE const auto& as(const uni<T...>& u) {
  return u.template get<I>();
}
// A value as member I of the union U.
template <class U, int I, class V>
PYX_INLINE U into(V&& v) {
  return U::template of<I>(static_cast<V&&>(v));
}
// f of the member that is there; f gives the same type for each.
template <class F, class... T>
PYX_INLINE decltype(auto) visit(F&& f, const uni<T...>& u) {
  return detail::visit_from<0>(u, static_cast<F&&>(f));
}

namespace detail {

template <class U, int... At, class... T, int... I>
PYX_INLINE U widen(const uni<T...>& u, std::integer_sequence<int, I...>) {
  static constexpr int kAt[] = {At...};
  U out;
  auto move_member = [&]<int K>() {
    if constexpr (kAt[K] >= 0) {
      using to = typename U::template member<kAt[K]>;
      if constexpr (std::is_same_v<to, typename uni<T...>::template member<K>>) {
        if (u.tag() == K) out = U::template of<kAt[K]>(u.template get<K>());
      } else {
        if (u.tag() == K) out = U::template of<kAt[K]>(to::steal(box(u.template get<K>())));
      }
    }
  };
  (move_member.template operator()<I>(), ...);
  return out;
}

template <int I, class... T>
inline bool unbox_from(pyobj* o, uni<T...>& u) {
  if constexpr (I == sizeof...(T)) {
    return false;
  } else {
    typename uni<T...>::template member<I> v{};
    if (!unbox(o, v)) return unbox_from<I + 1>(o, u);
    u = uni<T...>::template of<I>(std::move(v));
    return true;
  }
}

}  // namespace detail

// The value of whatever member is there, converted to T.
template <class T, class... M>
PYX_INLINE T payload(const uni<M...>& u) {
  return visit([](const auto& v) { return static_cast<T>(v); }, u);
}

// A union as the union U: member I of it becomes member At[I]; -1: it is known not to be there.
template <class U, int... At, class... T>
PYX_INLINE U widen(const uni<T...>& u) {
  static_assert(sizeof...(At) == sizeof...(T));
  return detail::widen<U, At...>(u, std::make_integer_sequence<int, sizeof...(T)>());
}

template <class... T>
inline pyobj* box(const uni<T...>& u) {
  return visit([](const auto& v) { return box(v); }, u);
}
template <class... T>
inline bool unbox(pyobj* o, uni<T...>& u) {
  return detail::unbox_from<0>(o, u);
}

}  // namespace pyx
