// pyx/bound.hpp: bound methods of instances of the program, kept as values: the receiver alone.
#pragma once
#include <cstring>

#include "inst.hpp"
#include "str.hpp"

namespace pyx {

// A name as an argument of a template.
template <size_t N>
struct method_name {
  char text[N];
  consteval method_name(const char (&s)[N]) {
    for (size_t i = 0; i < N; i++) text[i] = s[i];
  }
};

// The method Name of an instance. Python's object is made when Python needs one, of the function that the class had when
// native code looked the method up.
template <class K, method_name Name>
struct bound {
  using body = K;
  static inline pyx_method_ref ref{Name.text, nullptr, nullptr};

  inst<K> self;
};

// i.Name
template <class B>
PYX_INLINE B bind_method(const inst<typename B::body>& i) {
  const pyx_class& of = B::body::info;
  if (PYX_UNLIKELY(B::ref.type != of.type || of.local)) pyx_method_find(&B::ref, &of);
  return B{i};
}

// ---- By name: getattr(i, name) ----------------------------------------------------------------------------------

// out = the method, if the name is its: false otherwise, or when the instance has an attribute of that name.
template <class K, method_name Name>
bool method_named(bound<K, Name>& out, const inst<K>& i, const str& name) {
  static pyx_slot slot{{Name.text, nullptr}, nullptr, 0, 0};
  const pyx_text t = name.text();
  constexpr int64_t length = sizeof(Name.text) - 1;
  if (t.length != length || t.kind != 1 || memcmp(t.data, Name.text, length) != 0 || !inst_plain(i, slot)) return false;
  out = bind_method<bound<K, Name>>(i);
  return true;
}

namespace detail {

template <class M, class K>
inline constexpr bool method_of = false;
template <class K, method_name Name>
inline constexpr bool method_of<bound<K, Name>, K> = true;

template <int I, class U, class K>
bool method_from(U& out, const inst<K>& i, const str& name) {
  if constexpr (I < U::members) {
    using M = typename U::template member<I>;
    if constexpr (method_of<M, K>) {
      M m;
      if (method_named(m, i, name)) {
        out = U::template of<I>(std::move(m));
        return true;
      }
    }
    return method_from<I + 1>(out, i, name);
  }
  return false;
}

}  // namespace detail

template <class K, class... T>
bool method_named(uni<T...>& out, const inst<K>& i, const str& name) {
  return detail::method_from<0>(out, i, name);
}
// With a default: what Python holds may have other attributes.
template <class U, class K>
bool method_named(U& out, const inst<K>& i, const str& name, const U& otherwise) {
  if (method_named(out, i, name)) return true;
  out = otherwise;
  return i.native() != nullptr;
}

template <class K, method_name Name>
pyobj* box(const bound<K, Name>& b) {
  const obj self = obj::steal(box(b.self));
  return self ? pyx_method_bind(&bound<K, Name>::ref, self.get()) : nullptr;
}
template <class K, method_name Name>
bool unbox(pyobj* o, bound<K, Name>& b) {
  pyobj* self = pyx_method_self(o, &bound<K, Name>::ref, &K::info);
  return self && unbox(self, b.self);
}

template <class K, method_name Name>
constexpr bool truth(const bound<K, Name>&) {
  return true;
}

template <class T>
void visit_cyclic(const T&, void (*)(cyclic_head*));
template <class K>
void visit_cyclic(const inst<K>& i, void (*f)(cyclic_head*));
template <class K, method_name Name>
void visit_cyclic(const bound<K, Name>& b, void (*f)(cyclic_head*)) {
  visit_cyclic(b.self, f);
}

}  // namespace pyx
