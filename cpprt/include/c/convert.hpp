// c/convert.hpp: values across the C interface of a compiled module: numbers as they are, sequences as pointer and length.
//
// Lists are copied in and out; an array parameter is a view of the caller's memory for the time of the call, and what
// the function writes there the caller sees.
#pragma once
#include <cstdlib>
#include <cstring>

#include "pyx/nopy.hpp"
#include "pyx/ret.hpp"

namespace pyx::c {

// What the header of a module calls NAME_error.
struct error {
  const char* type;
  char* message;  // malloc'ed
  const char* function;
  const char* file;
  int32_t line;
};

inline char* copy_text(const char* text) {
  const size_t n = strlen(text) + 1;
  char* copy = static_cast<char*>(malloc(n));
  if (copy) memcpy(copy, text, n);
  return copy;
}

// Takes the exception that is set into e; the status of the failed call.
inline int32_t fail(error* e) {
  const pyx_failure* f = pyx_failure_get();
  if (e) {
    *e = error{"SystemError", nullptr, "", "", 0};
    if (f) {
      e->type = f->type;
      e->message = copy_text(f->message);
      if (f->frame_count > 0) {
        e->function = f->frames[0].function;
        e->file = f->frames[0].file;
        e->line = f->frames[0].line;
      }
    }
  }
  pyx_error_clear();
  return 1;
}

// A result as a reference, whether the function can fail or not; false when it has.
template <class T>
inline bool succeeded(const ret<T>& r) {
  return r.st == status::ok;
}
template <class T>
inline bool succeeded(const T&) {
  return true;
}
template <class T>
inline const T& value(const ret<T>& r) {
  return r.value;
}
template <class T>
inline const T& value(const T& r) {
  return r;
}

// The type of parameter I of a function.
template <int I, class F>
struct parameter_of;
template <int I, class R, class H, class... T>
struct parameter_of<I, R (*)(H, T...)> : parameter_of<I - 1, R (*)(T...)> {};
template <class R, class H, class... T>
struct parameter_of<0, R (*)(H, T...)> {
  using type = H;
};
template <int I, class F>
using parameter = typename parameter_of<I, F>::type;

inline void put(double* out, double v) { *out = v; }
inline void put(int64_t* out, int64_t v) { *out = v; }
inline void put(bool* out, bool v) { *out = v; }
template <class C, class S>
  requires requires(S s) { s.v; }
inline void put(C* out, const S& s) {
  *out = s.v;
}

// The items of a sequence in fresh memory.
template <class T>
inline bool put_items(T** out, int64_t* n, int64_t length) {
  *n = length;
  *out = static_cast<T*>(malloc(sizeof(T) * static_cast<size_t>(length ? length : 1)));
  if (!*out) pyx_raise(PYX_MemoryError, nullptr);
  return *out != nullptr;
}

template <class L>
  requires requires(L l) { l.native_size(); }
inline bool put(typename L::item** out, int64_t* n, const L& l) {
  if (!put_items(out, n, l.native_size())) return false;
  if (*n) memcpy(*out, l.data(), sizeof(**out) * static_cast<size_t>(*n));
  return true;
}
template <class A>
  requires(A::ndim == 1)
inline bool put(typename A::element** out, int64_t* n, const A& a) {
  if (!put_items(out, n, a.shape[0])) return false;
  for (int64_t i = 0; i < *n; i++) (*out)[i] = *a.at(i);
  return true;
}

template <class L>
  requires requires(L l) { l.native_size(); }
inline bool take(L& l, const typename L::item* items, int64_t n) {
  l = L::make();
  if (n <= 0) return true;
  if (!l.reserve(n)) return false;
  memcpy(l.get()->begin, items, sizeof(*items) * static_cast<size_t>(n));
  l.get()->end = l.get()->begin + n;
  return true;
}
template <class A>
  requires(A::ndim == 1)
inline bool take(A& a, typename A::element* items, int64_t n) {
  a.first = items;
  a.shape[0] = n;
  if constexpr (requires { a.strides[0]; }) a.strides[0] = sizeof(*items);
  return true;
}

}  // namespace pyx::c
