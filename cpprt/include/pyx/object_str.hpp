// pyx/object_str.hpp: operations of the object protocol that give a native str.
#pragma once
#include "object.hpp"
#include "str.hpp"

namespace pyx {

namespace detail {
inline bool format_to(str& out, pyobj* a, int64_t conversion, pyobj* spec) {
  obj r;
  if (!take(r, pyx_format(a, static_cast<char>(conversion), spec))) return false;
  if (unbox(r.get(), out)) return true;
  return raise(PYX_TypeError, "__format__ must return a str");
}
}  // namespace detail

// A replacement field of an f-string; conversion 0, 's', 'r' or 'a'.
inline bool py_format(str& out, const obj& a, none, int64_t conversion) {
  return detail::format_to(out, a.get(), conversion, nullptr);
}
inline bool py_format(str& out, const obj& a, const str& spec, int64_t conversion) {
  obj s = obj::steal(box(spec));
  return s && detail::format_to(out, a.get(), conversion, s.get());
}
// str(a) and repr(a)
inline bool py_str(str& out, const obj& a) {
  obj r;
  return detail::take(r, pyx_str_of(a.get())) && unbox(r.get(), out);
}
inline bool py_repr(str& out, const obj& a) {
  obj r;
  return detail::take(r, pyx_repr_of(a.get())) && unbox(r.get(), out);
}

}  // namespace pyx
