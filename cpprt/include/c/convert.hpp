// c/convert.hpp: values across the C interface of a compiled module: numbers as they are, sequences as pointer and length.
//
// Lists are copied in and out; an array parameter is a view of the caller's memory for the time of the call, and what
// the function writes there the caller sees. Lists of lists are their items in a row, with the offset of every list and
// of the end of the last, as Arrow has them. (Text: c/text.hpp.)
#pragma once
#include <cstdlib>
#include <cstring>

#include "pyx/nopy.hpp"
#include "pyx/ret.hpp"

namespace pyx {

template <class... T>
class uni;
template <class... T>
struct tuple;

}  // namespace pyx

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
inline T& value(ret<T>& r) {
  return r.value;
}
template <class T>
inline const T& value(const T& r) {
  return r;
}
template <class T>
inline T& value(T& r) {
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

// A list that nothing else holds gives its memory away; null: it is held.
template <class L>
inline typename L::item* memory_of(L& l) {
  auto* b = l.get();
  if (!b || b->refs != 1 || b->self || !b->begin) return nullptr;
  auto* items = b->begin;
  b->begin = b->end = b->cap = nullptr;
  return items;
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
inline bool put(typename L::item** out, int64_t* n, L& l) {
  if constexpr (!std::is_const_v<L>) {
    *n = l.native_size();
    if ((*out = memory_of(l))) return true;
  }
  if (!put_items(out, n, l.native_size())) return false;
  if (*n) memcpy(*out, l.data(), sizeof(**out) * static_cast<size_t>(*n));
  return true;
}
template <class A>
  requires(A::ndim == 1)
inline bool put(typename A::element** out, int64_t* n, A& a) {
  bool flat = true;
  if constexpr (requires { a.strides[0]; }) flat = a.strides[0] == sizeof(**out);
  auto* b = a.owner.body();
  if (flat && b && b->refs == 1 && !b->self && b->memory == a.first) {
    *n = a.shape[0];
    *out = static_cast<typename A::element*>(std::exchange(b->memory, nullptr));
    return true;
  }
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

// A tuple of numbers of one type.
template <class T, class... M>
inline bool take(tuple<M...>& t, const T* items) {
  if constexpr (sizeof...(M) > 0) {
    t.head = *items;
    take(t.tail, items + 1);
  }
  return true;
}

// ---- Arrays of two dimensions -----------------------------------------------------------------------------------

template <class A>
  requires(A::ndim == 2)
inline bool take(A& a, typename A::element* items, int64_t rows, int64_t columns) {
  a.first = items;
  a.shape[0] = rows;
  a.shape[1] = columns;
  if constexpr (requires { a.strides[0]; }) {
    a.strides[1] = sizeof(*items);
    a.strides[0] = columns * a.strides[1];
  }
  return true;
}
template <class A>
  requires(A::ndim == 2)
inline bool put(typename A::element** out, int64_t* rows, int64_t* columns, const A& a) {
  int64_t n;
  if (!put_items(out, &n, a.shape[0] * a.shape[1])) return false;
  *rows = a.shape[0];
  *columns = a.shape[1];
  for (int64_t i = 0; i < n; i++) (*out)[i] = *a.at(i / a.shape[1], i % a.shape[1]);
  return true;
}

// ---- Lists of lists ---------------------------------------------------------------------------------------------

template <class L>
  requires requires(L l) { l.data()->data(); }
inline bool take(L& l, const typename L::item::item* items, const int64_t* offsets, int64_t n) {
  l = L::make();
  if (!l.reserve(n)) return false;
  for (int64_t i = 0; i < n; i++) {
    typename L::item inner;
    if (!take(inner, items + offsets[i], offsets[i + 1] - offsets[i])) return false;
    if (!append(l, inner)) return false;
  }
  return true;
}
template <class L>
  requires requires(L l) { l.data()->data(); }
inline bool put(typename L::item::item** out, int64_t** offsets, int64_t* n, const L& l) {
  int64_t count, total = 0;
  if (!put_items(offsets, &count, l.native_size() + 1)) return false;
  *n = count - 1;
  for (int64_t i = 0; i < count; i++) {
    (*offsets)[i] = total;
    if (i < *n) total += l.data()[i].native_size();
  }
  if (!put_items(out, &count, total)) {
    free(*offsets);
    return false;
  }
  for (int64_t i = 0; i < *n; i++) {
    const auto& inner = l.data()[i];
    const size_t size = sizeof(**out) * static_cast<size_t>(inner.native_size());
    if (size) memcpy(*out + (*offsets)[i], inner.data(), size);
  }
  return true;
}

// ---- None or a number -------------------------------------------------------------------------------------------

// The member of a union of two that is not None.
template <class U>
inline constexpr int kSome = std::is_same_v<typename U::template member<0>, none> ? 1 : 0;

template <class... M, class T>
inline void put(T* out, bool* is_none, const uni<M...>& u) {
  using U = uni<M...>;
  *is_none = u.tag() != kSome<U>;
  if (!*is_none) put(out, u.template get<kSome<U>>());
}
// A number of one of several types that are the same in C.
template <class... M, class T>
inline void put(T* out, const uni<M...>& u) {
  visit([out](const auto& v) { put(out, v); }, u);
}

}  // namespace pyx::c
