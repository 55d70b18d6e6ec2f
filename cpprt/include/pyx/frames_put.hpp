// pyx/frames_put.hpp: stores to single items of the columns of pandas, where pandas would store in place as well.
//
// Nothing else may share the block (copy on write), its memory must be writeable and hold the value as it is; all else exits
// with nothing done.
#pragma once
#include "frames.hpp"

namespace pyx::frames {

// A value as the memory of a column holds it; false: not exactly.
PYX_INLINE bool held(double& out, double x) { return out = x, true; }
PYX_INLINE bool held(double& out, np_scalar<double> x) { return out = x.v, true; }
PYX_INLINE bool held(double& out, int64_t x) {
  constexpr int64_t most = int64_t{1} << 53;
  out = static_cast<double>(x);
  return PYX_LIKELY(x >= -most && x <= most);
}
PYX_INLINE bool held(int64_t& out, int64_t x) { return out = x, true; }
PYX_INLINE bool held(int64_t& out, np_scalar<int64_t> x) { return out = x.v, true; }
PYX_INLINE bool held(bool& out, bool x) { return out = x, true; }
PYX_INLINE bool held(bool& out, np_scalar<bool> x) { return out = x.v, true; }

template <class T, class X>
PYX_INLINE bool put(const pyx_column& c, int64_t i, X x) {
  T v;
  if (PYX_UNLIKELY(static_cast<uint64_t>(i) >= static_cast<uint64_t>(c.size) || !held(v, x))) return false;
  *reinterpret_cast<T*>(c.data + i * c.stride) = v;
  return true;
}

// series.iloc[i] = x
template <class T, class X>
inline bool put_at(const obj& series, int64_t i, int64_t refs, X x) {
  pyx_column c;
  if (!pyx_series_column(series.get(), dtype_of<T>, &c) || !pyx_frame_may_put(series.get(), nullptr, refs))
    return false;
  return put<T>(c, i < 0 ? i + c.size : i, x);
}
// series.loc[i] = x
template <class T, class X>
inline bool put_labelled(const obj& series, int64_t i, int64_t refs, X x) {
  pyx_column c;
  if (!pyx_frame_may_put(series.get(), nullptr, refs)) return false;
  if (PYX_LIKELY(pyx_series_labelled(series.get(), dtype_of<T>, &c))) return put<T>(c, i, x);
  return pyx_series_column(series.get(), dtype_of<T>, &c) && put<T>(c, pyx_frame_numbered_place(series.get(), i), x);
}
template <class T, class X>
inline bool put_at_label(const obj& series, const obj& label, int64_t refs, X x) {
  pyx_column c;
  if (!pyx_series_column(series.get(), dtype_of<T>, &c) || !pyx_frame_may_put(series.get(), nullptr, refs))
    return false;
  return put<T>(c, pyx_frame_place(series.get(), label.get()), x);
}
// frame.loc[i, name] = x
template <class T, class X>
inline bool put_labelled(const obj& frame, name* n, int64_t i, int64_t refs, X x) {
  pyx_column c;
  if (!pyx_frame_may_put(frame.get(), n, refs)) return false;
  if (PYX_LIKELY(pyx_frame_labelled(frame.get(), n, dtype_of<T>, &c))) return put<T>(c, i, x);
  return pyx_frame_column(frame.get(), n, dtype_of<T>, &c) && put<T>(c, pyx_frame_numbered_place(frame.get(), i), x);
}
template <class T, class X>
inline bool put_at_label(const obj& frame, name* n, const obj& label, int64_t refs, X x) {
  pyx_column c;
  if (!pyx_frame_column(frame.get(), n, dtype_of<T>, &c) || !pyx_frame_may_put(frame.get(), n, refs)) return false;
  return put<T>(c, pyx_frame_place(frame.get(), label.get()), x);
}

}  // namespace pyx::frames
