// pyx/frame_rows.hpp: loops over the rows of frames of pandas (DataFrame.iterrows).
//
// Items are read in the array that pandas' own iterator holds. A Series of the row exists once the loop has used the row
// otherwise; from then on its items are read from the Series.
#pragma once
#include "frame_hooks.hpp"
#include "np/scalar.hpp"
#include "obj.hpp"
#include "object.hpp"
#include "raw.hpp"

namespace pyx::rows {

PYX_INLINE pyx_rows_view* in(const obj& rows) {
  return reinterpret_cast<pyx_rows_view*>(reinterpret_cast<char*>(rows.get()) + sizeof(raw::object));
}
PYX_INLINE bool untouched(const pyx_rows_view* v) { return PYX_LIKELY(v->settled && v->made != v->at); }
PYX_INLINE char* place(const pyx_rows_view* v, int64_t i) { return v->data + v->at * v->stride + v->offsets[i]; }

template <int DType>
inline bool begin(obj& out, const obj& frame, const obj& names) {
  out = obj::steal(pyx_rows_begin(frame.get(), names.get(), DType));
  return static_cast<bool>(out);
}
PYX_INLINE bool next(const obj& rows) {
  pyx_rows_view* v = in(rows);
  if (PYX_UNLIKELY(v->at + 1 >= v->size)) return false;
  v->at++;
  return true;
}
inline bool any(const obj& rows) { return in(rows)->at >= 0; }
inline bool row(obj& out, const obj& rows) {
  out = obj::steal(pyx_rows_row(rows.get()));
  return static_cast<bool>(out);
}

// What pandas gives as a type that is expected; another one exits, and so does an error, which comes again.
template <class T>
PYX_COLD bool expected(T& out, pyobj* o) {
  if (!o) return pyx_error_clear(), false;
  const obj held = obj::steal(o);
  return unbox(o, out);
}
template <class T>
PYX_INLINE bool item(np_scalar<T>& out, const obj& rows, int64_t i) {
  const pyx_rows_view* v = in(rows);
  if (PYX_UNLIKELY(!untouched(v))) return expected(out, pyx_rows_item(rows.get(), i));
  out.v = *reinterpret_cast<const T*>(place(v, i));
  return true;
}
// Items of a row of objects.
template <class T>
PYX_INLINE bool item(T& out, const obj& rows, int64_t i) {
  const pyx_rows_view* v = in(rows);
  if (PYX_UNLIKELY(!untouched(v))) return expected(out, pyx_rows_item(rows.get(), i));
  return unbox(*reinterpret_cast<pyobj* const*>(place(v, i)), out);
}

inline bool label(int64_t& out, const obj& rows) {
  const pyx_rows_view* v = in(rows);
  if (PYX_UNLIKELY(!v->numbered)) return expected(out, pyx_rows_label(rows.get()));
  out = v->labels ? *reinterpret_cast<const int64_t*>(v->labels + v->at * v->label_stride) : v->first + v->at * v->step;
  return true;
}
template <class T>
inline bool label(T& out, const obj& rows) {
  return expected(out, pyx_rows_label(rows.get()));
}

// The row where the loop is, for a function that reads items of it.
inline bool hand(obj& out, const obj& rows) {
  out = obj::steal(pyx_rows_hand(rows.get()));
  return static_cast<bool>(out);
}
PYX_INLINE const obj& handed_by(const obj& row) {
  return *reinterpret_cast<const obj*>(reinterpret_cast<const char*>(row.get()) + sizeof(raw::object));
}
template <class T>
PYX_INLINE bool take(np_scalar<T>& out, const char* at) {
  out.v = *reinterpret_cast<const T*>(at);
  return true;
}
template <class T>
PYX_INLINE bool take(T& out, const char* at) {
  return unbox(*reinterpret_cast<pyobj* const*>(at), out);
}
template <class T>
inline bool handed_item(T& out, const obj& row, name* n) {
  const obj& rows = handed_by(row);
  const pyx_rows_view* v = in(rows);
  for (int64_t i = 0; PYX_LIKELY(untouched(v)) && i < v->named_count; i++) {
    if (v->named[i].name == n) return take(out, v->data + v->at * v->stride + v->named[i].offset);
  }
  return expected(out, pyx_rows_named_item(rows.get(), n));
}
template <class T>
inline bool handed_label(T& out, const obj& row) {
  return label(out, handed_by(row));
}
inline obj series(const obj& row) { return obj::steal(pyx_handed_series(row.get())); }

}  // namespace pyx::rows
