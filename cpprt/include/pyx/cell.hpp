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
  // Where what shares an object with the cell object is kept; null: value.
  mutable T* kept = nullptr;

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
PYX_COLD status cell_unbound(const cell<T>&, name* n, bool free) {
  free ? raise_unbound_free(n) : raise_unbound(n);
  return status::raised;
}
namespace raw {
struct cell_object : object {
  pyobj* value;
};
}  // namespace raw
// The value of a cell object, or exit when it is of another type.
template <class T>
PYX_INLINE status cell_take(T& out, const cell<T>& c, pyobj* o) {
  if constexpr (keeps_object<T>) {
    T& mine = c.kept ? *c.kept : c.value;
    if (PYX_LIKELY(object_of(mine) == o)) {
      out = mine;
      return status::ok;
    }
    if (!raw::take(o, out)) return status::exit;
    mine = out;
    return status::ok;
  } else {
    return raw::take(o, out) ? status::ok : status::exit;
  }
}
template <class T>
[[gnu::noinline]] status cell_load_shared(T& out, const cell<T>& c, name* n, bool free) {
  pyobj* o = c.self ? reinterpret_cast<raw::cell_object*>(c.self)->value : nullptr;
  return PYX_LIKELY(o != nullptr) ? cell_take(out, c, o) : cell_unbound(c, n, free);
}
template <class T>
PYX_INLINE status cell_load(T& out, const cell<T>& c, name* n, bool free) {
  if (PYX_UNLIKELY(!c.bound)) return cell_load_shared(out, c, n, free);
  out = c.value;
  return status::ok;
}

template <class T>
PYX_COLD bool cell_store_cold(const cell<T>& c, const T& v) {
  pyobj* o = box(v);
  if (!c.kept) c.value = T{};
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
