// pyx/frames.hpp: items of the columns of pandas, read where they lie.
//
// A DataFrame and a Series stay Python's objects. What is not exactly one, a column that is not there or has another dtype,
// a row outside: all exit with nothing done, and the generic clone has pandas give the result or the error.
#pragma once
#include "frame_hooks.hpp"
#include "np/scalar.hpp"
#include "obj.hpp"
#include "object.hpp"

namespace pyx::frames {

template <class T>
PYX_INLINE bool item_of(np_scalar<T>& out, const pyx_column& c, int64_t i) {
  if (PYX_UNLIKELY(static_cast<uint64_t>(i) >= static_cast<uint64_t>(c.size))) return false;
  out.v = *reinterpret_cast<const T*>(c.data + i * c.stride);
  return true;
}
// frame[name].iloc[i]
template <class T>
inline bool at(np_scalar<T>& out, const obj& frame, name* n, int64_t i) {
  pyx_column c;
  if (PYX_UNLIKELY(!pyx_frame_column(frame.get(), n, dtype_of<T>, &c))) return false;
  return item_of(out, c, i < 0 ? i + c.size : i);
}
// series.iloc[i]
template <class T>
inline bool at(np_scalar<T>& out, const obj& series, int64_t i) {
  pyx_column c;
  if (PYX_UNLIKELY(!pyx_series_column(series.get(), dtype_of<T>, &c))) return false;
  return item_of(out, c, i < 0 ? i + c.size : i);
}
// frame.loc[i, name]
template <class T>
inline bool labelled(np_scalar<T>& out, const obj& frame, name* n, int64_t i) {
  pyx_column c;
  if (PYX_LIKELY(pyx_frame_labelled(frame.get(), n, dtype_of<T>, &c))) return item_of(out, c, i);
  if (!pyx_frame_column(frame.get(), n, dtype_of<T>, &c)) return false;
  const int64_t at = pyx_frame_numbered_place(frame.get(), i);
  return at >= 0 && item_of(out, c, at);
}
// series.loc[i]
template <class T>
inline bool labelled(np_scalar<T>& out, const obj& series, int64_t i) {
  pyx_column c;
  if (PYX_LIKELY(pyx_series_labelled(series.get(), dtype_of<T>, &c))) return item_of(out, c, i);
  if (!pyx_series_column(series.get(), dtype_of<T>, &c)) return false;
  const int64_t at = pyx_frame_numbered_place(series.get(), i);
  return at >= 0 && item_of(out, c, at);
}
// frame.loc[label, name], where the index says what a label is
template <class T>
inline bool at_label(np_scalar<T>& out, const obj& frame, name* n, const obj& label) {
  pyx_column c;
  if (PYX_UNLIKELY(!pyx_frame_column(frame.get(), n, dtype_of<T>, &c))) return false;
  const int64_t i = pyx_frame_place(frame.get(), label.get());
  return PYX_LIKELY(i >= 0) && item_of(out, c, i);
}
// series.loc[label]
template <class T>
inline bool at_label(np_scalar<T>& out, const obj& series, const obj& label) {
  pyx_column c;
  if (PYX_UNLIKELY(!pyx_series_column(series.get(), dtype_of<T>, &c))) return false;
  const int64_t i = pyx_frame_place(series.get(), label.get());
  return PYX_LIKELY(i >= 0) && item_of(out, c, i);
}

// frame.iloc[i][name], of a column of V in rows whose values have the dtype Row in common (-1: they are objects)
template <class V, int Row, class T, class Read>
PYX_INLINE bool of_row(np_scalar<T>& out, const obj& frame, Read read) {
  np_scalar<V> v;
  if (PYX_UNLIKELY(!pyx_frame_row_has(frame.get(), Row) || !read(v))) return false;
  out.v = static_cast<T>(v.v);
  return true;
}
template <class V, int Row, class T>
inline bool row_at(np_scalar<T>& out, const obj& frame, name* n, int64_t i) {
  return of_row<V, Row>(out, frame, [&](np_scalar<V>& v) { return at(v, frame, n, i); });
}
template <class V, int Row, class T>
inline bool row_labelled(np_scalar<T>& out, const obj& frame, name* n, int64_t i) {
  return of_row<V, Row>(out, frame, [&](np_scalar<V>& v) { return labelled(v, frame, n, i); });
}
template <class V, int Row, class T>
inline bool row_at_label(np_scalar<T>& out, const obj& frame, name* n, const obj& label) {
  return of_row<V, Row>(out, frame, [&](np_scalar<V>& v) { return at_label(v, frame, n, label); });
}
// len(frame)
inline bool rows(int64_t& out, const obj& frame) {
  out = pyx_frame_rows(frame.get());
  return PYX_LIKELY(out >= 0);
}

}  // namespace pyx::frames
