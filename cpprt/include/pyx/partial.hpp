// pyx/partial.hpp: objects of functools.partial over functions whose code is known: native code calls the code, and takes what
// is bound out of the object, in which Python may have put something else.
#pragma once
#include "bound.hpp"
#include "fn.hpp"

namespace pyx {

// The names of the arguments that are bound by keyword.
template <method_name... N>
struct names {
  static constexpr int64_t count = sizeof...(N);
  static constexpr const char* text[count + 1] = {N.text..., nullptr};
  static inline pyobj* object[count + 1];  // kept
};

// A partial object over F with values of types T bound, the last of them by the names N.
template <class F, class N, class... T>
struct partial {
  using function = F;
  using keywords = N;
  static constexpr int64_t places = sizeof...(T) - N::count;

  obj o;
};

namespace raw {
struct counted_object : object {
  int64_t used;
};
struct partial_object : object {
  pyobj *function, *args;
  counted_object* keywords;
};
}  // namespace raw

// The function that the object calls.
template <class F, class N, class... T>
PYX_INLINE F partial_function(const partial<F, N, T...>& p) {
  return F{obj::borrow(reinterpret_cast<raw::partial_object*>(p.o.get())->function)};
}

namespace detail {

// What is bound in place i, or under the name that stands there; borrowed. Null: something else is bound by now.
template <class P>
PYX_INLINE pyobj* bound_at(pyobj* o, int64_t i) {
  auto* p = reinterpret_cast<raw::partial_object*>(o);
  if (!raw::is_tuple(p->args, P::places)) return nullptr;
  if (i < P::places) return raw::tuple_items(p->args)[i];
  using N = typename P::keywords;
  return pyx_partial_keyword(reinterpret_cast<pyobj*>(p->keywords), &N::object[i - P::places], N::text[i - P::places]);
}

// Is it the function of the code that is known, with as many keywords?
template <class P>
PYX_INLINE bool calls(pyobj* o) {
  auto* p = reinterpret_cast<raw::partial_object*>(o);
  typename P::function f{};
  return p->keywords->used == P::keywords::count && unbox(p->function, f);
}

template <class P, size_t... I, class... T>
bool binds(pyobj* o, std::index_sequence<I...>, tuple<T...>*) {
  const auto fits = [&]<class V>(V item, int64_t i) {
    pyobj* v = bound_at<P>(o, i);
    return v && unbox(v, item);
  };
  return (fits(T{}, I) && ...);
}

}  // namespace detail

// out = what is bound in place i; false: another value, or not the function that was expected.
template <class V, class F, class N, class... T>
PYX_INLINE bool partial_item(V& out, const partial<F, N, T...>& p, int64_t i) {
  using P = partial<F, N, T...>;
  if (!detail::calls<P>(p.o.get())) return false;
  pyobj* v = detail::bound_at<P>(p.o.get(), i);
  return v && unbox(v, out);
}

template <class F, class N, class... T>
pyobj* box(const partial<F, N, T...>& p) {
  return box(p.o);
}
template <class F, class N, class... T>
bool unbox(pyobj* o, partial<F, N, T...>& p) {
  using P = partial<F, N, T...>;
  if (!pyx_is_partial(o) || !detail::calls<P>(o)) return false;
  if (!detail::binds<P>(o, std::index_sequence_for<T...>{}, static_cast<tuple<T...>*>(nullptr))) return false;
  p.o = obj::borrow(o);
  return true;
}
template <class F, class N, class... T>
constexpr bool truth(const partial<F, N, T...>&) {
  return true;
}

}  // namespace pyx
