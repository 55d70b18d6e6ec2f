// pyx/cycles.hpp: instances of classes whose graphs can have cycles: they are tracked, and cycles that nothing outside
// holds are found by trial deletion, as CPython's collector does it.
#pragma once
#include "dict.hpp"
#include "inst.hpp"
#include "list.hpp"
#include "tuple.hpp"
#include "vtuple.hpp"

namespace pyx {

// The tracked part of an instance's struct.
struct cyclic_head : inst_head {
  cyclic_head* prev = nullptr;
  cyclic_head* next = nullptr;
  int64_t outside = 0;  // while collecting: references that are not from tracked instances

  explicit cyclic_head(const pyx_class* c) : inst_head(c) {}
};

int64_t tracked_instances();

// What the collector knows of a class: pyx_class::cycles of tracked ones.
struct cycle_class {
  void (*visit)(cyclic_head*, void (*)(cyclic_head*));
  void (*clear)(cyclic_head*);    // empties the fields that hold instances
  void (*release)(cyclic_head*);  // gives a reference up
};
// ---- The tracked instances inside a value -----------------------------------------------------------------------
// A container that something else holds too counts as held from outside, with all that is in it: what it holds is then
// not collected, though it could be.

using each_cyclic = void (*)(cyclic_head*);

template <class T>
PYX_INLINE void visit_cyclic(const T&, each_cyclic) {}
template <class K>
PYX_INLINE void visit_cyclic(const inst<K>& i, each_cyclic f) {
  if constexpr (K::cyclic) {
    if (i && i.native()) f(i.made());
  }
}
template <class... T>
void visit_cyclic(const tuple<T...>& t, each_cyclic f);
template <class... T>
void visit_cyclic(const uni<T...>& u, each_cyclic f);
template <class T>
void visit_cyclic(const list<T>& l, each_cyclic f) {
  if (!l.get() || l.get()->refs != 1 || !l.native()) return;
  for (T* p = l.get()->begin; p != l.get()->end; ++p) visit_cyclic(*p, f);
}
template <class T>
void visit_cyclic(const owned<list<T>>& l, each_cyclic f) {
  if (!l.get() || l.get()->refs != (kOwned | 1) || !l.native()) return;
  for (auto* p = l.get()->begin; p != l.get()->end; ++p) visit_cyclic(*p, f);
}
template <class K, class V>
void visit_entries(const dict<K, V>& d, each_cyclic f) {
  for (int64_t i = 0; i < d.get()->filled; i++) {
    const auto& e = d.get()->entries[i];
    if (e.hash == kHashGone) continue;
    visit_cyclic(e.key, f);
    visit_cyclic(e.value, f);
  }
}
template <class K, class V>
void visit_cyclic(const dict<K, V>& d, each_cyclic f) {
  if (d.get() && d.get()->refs == 1 && d.native()) visit_entries(d, f);
}
template <class D>
void visit_cyclic(const owned<D>& d, each_cyclic f) {
  if (d.get() && d.get()->refs == (kOwned | 1) && d.native()) visit_entries(d, f);
}
template <class T>
void visit_cyclic(const vtuple<T>& t, each_cyclic f) {
  if (!t.get() || t.get()->refs != 1) return;
  for (const T& v : t) visit_cyclic(v, f);
}
template <class... T>
void visit_cyclic(const tuple<T...>& t, each_cyclic f) {
  if constexpr (sizeof...(T) > 0) {
    visit_cyclic(t.head, f);
    visit_cyclic(t.tail, f);
  }
}
template <class... T>
void visit_cyclic(const uni<T...>& u, each_cyclic f) {
  visit([f](const auto& v) { visit_cyclic(v, f); }, u);
}

}  // namespace pyx
