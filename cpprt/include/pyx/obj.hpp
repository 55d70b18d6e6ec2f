// pyx/obj.hpp: a counted handle on a Python object.
#pragma once
#include "base.hpp"

namespace pyx {

// Owns one reference, or is null.
class obj {
 public:
  constexpr obj() = default;
  obj(const obj& o) : p_(o.p_) { pyx_incref(p_); }
  obj(obj&& o) noexcept : p_(o.p_) { o.p_ = nullptr; }
  obj& operator=(obj o) noexcept {
    std::swap(p_, o.p_);
    return *this;
  }
  ~obj() {
    if (p_) pyx_decref(p_);
  }

  // Takes over a new reference.
  static obj steal(pyobj* p) {
    obj o;
    o.p_ = p;
    return o;
  }
  // Adds a reference to a borrowed one.
  static obj borrow(pyobj* p) {
    pyx_incref(p);
    return steal(p);
  }

  pyobj* get() const { return p_; }
  // Gives the reference away.
  pyobj* release() { return std::exchange(p_, nullptr); }
  explicit operator bool() const { return p_ != nullptr; }

 private:
  pyobj* p_ = nullptr;
};

inline pyobj* box(const obj& v) {
  pyx_incref(v.get());
  return v.get();
}
inline bool unbox(pyobj* o, obj& v) {
  v = obj::borrow(o);
  return true;
}

// Gives back n references, nulls among them, and their memory.
inline void drop_boxed(pyobj** all, int64_t n) {
  for (int64_t i = 0; i < n; i++) {
    if (all[i]) pyx_decref(all[i]);
  }
  __builtin_free(all);
}

// x is y.
inline bool is_same(const obj& a, const obj& b) { return a.get() == b.get(); }
inline bool is_other(const obj& a, const obj& b) { return a.get() != b.get(); }
inline bool is_none(const obj& a) { return a.get() == pyx_none(); }
inline bool is_not_none(const obj& a) { return a.get() != pyx_none(); }

}  // namespace pyx
