// pyx/global.hpp: module names that functions assign: read from and written to the module's dict each time.
//
// Values that share an object with Python (lists, dicts, texts …) are taken out of it once, and kept in a cell as long as
// the name holds that object.
#pragma once
#include "raw.hpp"
#include "uni.hpp"

extern pyx_module* module_state;  // of the translation unit's module

namespace pyx {

// The Python object that a value stands for, null when there is none or it is not known.
template <class T>
PYX_INLINE pyobj* object_of(const T& v) {
  if constexpr (requires {
                  v.self();
                  v.get();
                }) {
    return v.get() ? v.self() : nullptr;
  } else if constexpr (requires { v.body()->self; }) {
    return v.body() ? v.body()->self : nullptr;
  } else {
    return nullptr;
  }
}
template <class T>
PYX_INLINE pyobj* object_of(const uni<none, T>& v) {
  return is<0>(v) ? pyx_the_none : object_of(as<1>(v));
}
template <class T>
inline constexpr bool keeps_object = requires(const T& v) { v.self(); } || requires(const T& v) { v.body()->self; };
template <class T>
inline constexpr bool keeps_object<uni<none, T>> = keeps_object<T>;

// The value of a name; NameError, or exit when it is of another type.
template <class T>
PYX_INLINE status global_as(T& out, pyx_name* n, T& cell) {
  pyobj** at = pyx_global_place(module_state, n);
  obj found;
  if (PYX_UNLIKELY(!at)) {
    found = obj::steal(pyx_global_get(module_state, n));
    if (!found) return status::raised;
  }
  pyobj* o = at ? *at : found.get();
  if constexpr (keeps_object<T>) {
    if (PYX_LIKELY(object_of(cell) == o)) {
      out = cell;
      return status::ok;
    }
  }
  if (PYX_UNLIKELY(!raw::take(o, out))) return status::exit;
  if constexpr (keeps_object<T>) cell = out;
  return status::ok;
}

// Assigns a name that has a value of a plain type, or of a type that shares its object.
template <class T>
PYX_INLINE bool put_global(pyx_name* n, const T& v) {
  pyobj** at = pyx_global_place(module_state, n);
  if (at && raw::overwrite(*at, v)) return true;
  pyobj* o = raw::make(v);
  return o && pyx_global_put(module_state, n, o);
}

}  // namespace pyx
