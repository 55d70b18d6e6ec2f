// pyx/ret.hpp: results of native functions that can fail, and leaving for the generic clone.
#pragma once
#include "box.hpp"

namespace pyx {

using code_info = ::pyx_code_info;
using name = ::pyx_name;
using kwnames = ::pyx_kwnames;

// What a fallible native function returns. status exit: it completed generically, take_boxed() has its result.
template <class T>
struct ret {
  T value{};
  status st = status::ok;

  ret(T v) : value(std::move(v)) {}
  ret(status s) : st(s) {}
};

// Counts the depth of native recursion; false when it is too deep, with RecursionError.
class recursion {
 public:
  recursion() : left_(pyx_recursion_enter()) {}
  recursion(const recursion&) = delete;
  recursion& operator=(const recursion&) = delete;
  ~recursion() {
    if (left_) ++*left_;
  }
  explicit operator bool() const { return left_; }

 private:
  int* left_;
};

// f() on a further stack, where the C stack is used up but the recursion is not too deep.
template <class R, class F>
PYX_COLD R deeper(F f) {
  struct job {
    F* f;
    R result = status::raised;
  } j = {&f};
  pyx_on_new_stack([](void* p) { static_cast<job*>(p)->result = (*static_cast<job*>(p)->f)(); }, &j);
  return std::move(j.result);
}

// The result of a function that completed generically and whose result has another type.
inline obj take_boxed() { return obj::steal(pyx_boxed_take()); }

// The exception set leaves a native frame of code, which was so many lines behind that of the code.
PYX_COLD inline void trace(const code_info& code, int line, int from = 0, int to = 0) {
  pyx_trace(&code, line, from, to);
}

// Carries the result of the generic clone back into native code.
template <class T>
PYX_COLD ret<T> from_generic(pyobj* result) {
  if (!result) return status::raised;
  T v{};
  if (unbox(result, v)) {
    pyx_decref(result);
    return ret<T>(std::move(v));
  }
  pyx_boxed_put(result);
  return status::exit;
}

// Continues at point with the boxed variables in slots, which are given away.
template <class T>
PYX_COLD ret<T> resume(const code_info& code, int point, pyobj** slots) {
  return from_generic<T>(pyx_resume(&code, point, slots));
}

// The same in a function that was not expected to return.
template <class T>
PYX_COLD ret<T> resume_boxed(const code_info& code, int point, pyobj** slots) {
  pyobj* result = pyx_resume(&code, point, slots);
  if (!result) return status::raised;
  pyx_boxed_put(result);
  return status::exit;
}

}  // namespace pyx
