// pyx/bound.hpp: bound methods of instances of the program, kept as values: the receiver alone.
#pragma once
#include "inst.hpp"

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
  if (PYX_UNLIKELY(B::ref.type != of.type)) pyx_method_find(&B::ref, &of);
  return B{i};
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

template <class T>
void visit_cyclic(const T&, void (*)(cyclic_head*));
template <class K>
void visit_cyclic(const inst<K>& i, void (*f)(cyclic_head*));
template <class K, method_name Name>
void visit_cyclic(const bound<K, Name>& b, void (*f)(cyclic_head*)) {
  visit_cyclic(b.self, f);
}

}  // namespace pyx
