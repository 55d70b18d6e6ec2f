// pyx/cell.hpp: a variable that functions share: in the frame that owns it, or, once Python can reach it, in a cell object.
#pragma once
#include "object.hpp"

namespace pyx {

// Passed by reference; the frame of the owner outlives all who have it.
template <class T>
struct cell {
  mutable T value{};
  mutable bool bound = false;
  mutable pyobj* self = nullptr;  // the cell object that has the value from then on

  cell() = default;
  cell(const cell&) = delete;
  ~cell() {
    if (self) pyx_decref(self);
  }
};

template <class T>
PYX_COLD pyobj* box(const cell<T>& c) {
  if (!c.self) {
    c.self = pyx_cell_new(c.bound ? box(c.value) : nullptr);
    c.value = T{};
    c.bound = false;
  }
  pyx_incref(c.self);
  return c.self;
}

template <class T>
PYX_COLD status cell_load_cold(T& out, const cell<T>& c, name* n, bool free) {
  pyobj* o = c.self ? pyx_cell_get(c.self) : nullptr;
  if (o) return unbox(o, out) ? status::ok : status::exit;
  free ? raise_unbound_free(n) : raise_unbound(n);
  return status::raised;
}
template <class T>
PYX_INLINE status cell_load(T& out, const cell<T>& c, name* n, bool free) {
  if (PYX_UNLIKELY(!c.bound)) return cell_load_cold(out, c, n, free);
  out = c.value;
  return status::ok;
}

template <class T>
PYX_COLD bool cell_store_cold(const cell<T>& c, const T& v) {
  pyobj* o = box(v);
  return o && pyx_cell_set(c.self, o);
}
template <class T>
PYX_INLINE bool cell_store(const cell<T>& c, std::type_identity_t<T> v) {
  if (PYX_UNLIKELY(c.self != nullptr)) return cell_store_cold(c, v);
  c.value = std::move(v);
  c.bound = true;
  return true;
}

}  // namespace pyx
