// pyx/expected_iter.hpp: a Python iterator whose items are expected to be of type T.
#pragma once
#include "obj.hpp"

namespace pyx {

// An item of another type is kept and the step exits: as a Python object the iterator gives it again.
template <class T>
struct expected_iter {
  using item = T;
  obj it;
  obj pending;

  status next(T& out) {
    obj v = obj::steal(pyx_next(it.get()));
    if (PYX_UNLIKELY(!v)) return pyx_error() ? status::raised : status::done;
    if (PYX_LIKELY(unbox(v.get(), out))) return status::ok;
    pending = std::move(v);
    return status::exit;
  }
};

template <class T>
inline bool unbox(pyobj* o, expected_iter<T>& v) {
  v.it = obj::borrow(o);
  v.pending = {};
  return true;
}
template <class T>
inline pyobj* box(const expected_iter<T>& v) {
  if (!v.pending) return box(v.it);
  return pyx_iter_before(obj(v.pending).release(), v.it.get());
}

}  // namespace pyx
