// pyx/box.hpp: boxing and unboxing of scalars; containers add overloads in their own headers.
#pragma once
#include "obj.hpp"

namespace pyx {

// complex
struct complex {
  double re = 0, im = 0;
};

// box gives a new reference, or null with an exception; unbox is false when o is not exactly of that type.
inline pyobj* box(none) {
  pyx_incref(pyx_none());
  return pyx_none();
}
inline pyobj* box(bool v) { return pyx_box_bool(v); }
inline pyobj* box(int64_t v) { return pyx_box_i64(v); }
inline pyobj* box(wide v) { return pyx_box_i128(static_cast<int64_t>(v >> 64), static_cast<uint64_t>(v)); }
inline pyobj* box(double v) { return pyx_box_f64(v); }
inline pyobj* box(complex v) { return pyx_box_complex(v.re, v.im); }
inline pyobj* box(ellipsis) { return pyx_box_ellipsis(); }
// An unbound variable is a null slot.
inline pyobj* box(unbound) { return nullptr; }

inline bool unbox(pyobj* o, none&) { return o == pyx_none(); }
inline bool unbox(pyobj* o, ellipsis&) {
  obj e = obj::steal(pyx_box_ellipsis());
  return o == e.get();
}
inline bool unbox(pyobj* o, bool& v) { return pyx_unbox_bool(o, &v); }
inline bool unbox(pyobj* o, int64_t& v) { return pyx_unbox_i64(o, &v); }
inline bool unbox(pyobj* o, wide& v) {
  int64_t high;
  uint64_t low;
  if (!pyx_unbox_i128(o, &high, &low)) return false;
  v = static_cast<wide>(static_cast<uwide>(high) << 64 | low);
  return true;
}
inline bool unbox(pyobj* o, double& v) { return pyx_unbox_f64(o, &v); }
inline bool unbox(pyobj* o, complex& v) { return pyx_unbox_complex(o, &v.re, &v.im); }
inline bool unbox(pyobj* o, unbound&) { return o == nullptr; }

// box, once per type instead of wherever a side exit hands a value over: leaving is rare, and its code is long.
template <class T>
PYX_COLD pyobj* hand_over(const T& v) {
  return box(v);
}

// The value as an object handle; null with an exception when boxing fails.
template <class T>
inline obj to_obj(const T& v) {
  return obj::steal(box(v));
}

}  // namespace pyx
