// pyx/global.hpp: module names that functions assign: read from and written to the module's dict each time.
//
// Values that share an object with Python (lists, dicts, texts …) are taken out of it once, and kept in a cell as long as
// the name holds that object.
#pragma once
#include "raw.hpp"
#include "uni.hpp"

extern pyx_module* module_state;  // of the translation unit's module

namespace pyx {

// The state block of the module that a name belongs to.
PYX_INLINE pyx_module* home_of(pyx_name*) { return module_state; }
PYX_INLINE pyx_module* home_of(pyx_linked_name* n) { return *n->home; }

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

namespace detail {
template <class T>
PYX_INLINE status held_as(T& out, pyobj* o, T& cell) {
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
}  // namespace detail

// The value of a name; NameError, or exit when it is of another type.
template <class T, class N>
PYX_INLINE status global_as(T& out, N* n, T& cell) {
  pyobj** at = pyx_global_place(home_of(n), n);
  obj found;
  if (PYX_UNLIKELY(!at)) {
    found = obj::steal(pyx_global_get(home_of(n), n));
    if (!found) return status::raised;
  }
  return detail::held_as(out, at ? *at : found.get(), cell);
}

// The value of an attribute of a module that functions assign; exit also when there is none.
template <class T, class N>
PYX_INLINE status member_as(T& out, N* n, T& cell) {
  pyobj** at = pyx_global_place(home_of(n), n);
  return at ? detail::held_as(out, *at, cell) : status::exit;
}

// Assigns a name that has a value of a plain type, or of a type that shares its object.
template <class T, class N>
PYX_INLINE bool put_global(N* n, const T& v) {
  pyobj** at = pyx_global_place(home_of(n), n);
  if (at && raw::overwrite(*at, v)) return true;
  pyobj* o = raw::make(v);
  return o && pyx_global_put(home_of(n), n, o);
}

}  // namespace pyx
