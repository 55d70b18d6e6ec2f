// pyx/frame_taken.hpp: rows of frames of pandas that variables hold: row = df.iloc[i].
//
// What is read of the row is copied when it is taken. Where the generic clone gets the row, it becomes a Series.
#pragma once
#include "frames.hpp"
#include "raw.hpp"

namespace pyx::frames {

struct wanted {
  name* const* names;
  const int* dtypes;
  int n;
};
inline void list(name**, int*) {}
template <class... Rest>
PYX_INLINE void list(name** names, int* dtypes, name* n, int64_t dtype, Rest... rest) {
  *names = n;
  *dtypes = static_cast<int>(dtype);
  list(names + 1, dtypes + 1, rest...);
}
template <class Place, class... Columns>
PYX_INLINE bool take(obj& out, const obj& frame, int64_t common, Place place, Columns... columns) {
  name* names[sizeof...(columns) / 2];
  int dtypes[sizeof...(columns) / 2];
  list(names, dtypes, columns...);
  const int64_t at = place(names[0], dtypes[0] % pyx_as_attribute);
  if (PYX_UNLIKELY(at < 0)) return false;
  out = obj::steal(pyx_row_take(frame.get(), at, static_cast<int>(common), sizeof...(columns) / 2, names, dtypes));
  return PYX_LIKELY(static_cast<bool>(out));
}

// frame.iloc[i]
template <class... Columns>
inline bool take_iloc(obj& out, const obj& frame, int64_t i, int64_t common, Columns... columns) {
  auto place = [&](name*, int) { return i < 0 ? i + pyx_frame_rows(frame.get()) : i; };
  return take(out, frame, common, place, columns...);
}
// frame.loc[i]
template <class... Columns>
inline bool take_loc(obj& out, const obj& frame, int64_t i, int64_t common, Columns... columns) {
  auto place = [&](name* n, int dtype) {
    pyx_column c;
    return pyx_frame_labelled(frame.get(), n, dtype, &c) ? i : pyx_frame_numbered_place(frame.get(), i);
  };
  return take(out, frame, common, place, columns...);
}
// frame.loc[label]
template <class... Columns>
inline bool take_label(obj& out, const obj& frame, const obj& label, int64_t common, Columns... columns) {
  return take(out, frame, common, [&](name*, int) { return pyx_frame_place(frame.get(), label.get()); }, columns...);
}

// row[name]
template <class T>
PYX_INLINE np_scalar<T> taken(const obj& row, int64_t slot) {
  const char* count = reinterpret_cast<const char*>(row.get()) + sizeof(raw::object);
  return np_scalar<T>{*reinterpret_cast<const T*>(count + 8 * (slot + 1))};
}

}  // namespace pyx::frames
