// pyx/frame_spans.hpp: what methods give of slices of the columns of pandas: df["close"].iloc[i - 20:i].mean().
#pragma once
#include <type_traits>

#include "frames.hpp"

namespace pyx::frames {

// How the bounds of a slice count rows: by position; as labels that are in the slice; as series[lo:hi] does.
enum span_bounds { iloc, loc, items };

template <span_bounds By, class T>
PYX_INLINE bool span(pyx_column& out, const obj& frame, name* n, int64_t lo, int64_t hi) {
  return PYX_LIKELY(pyx_frame_column(frame.get(), n, dtype_of<T>, &out)) && pyx_span_cut(frame.get(), By, lo, hi, &out);
}
template <span_bounds By, class T>
PYX_INLINE bool span(pyx_column& out, const obj& series, int64_t lo, int64_t hi) {
  return PYX_LIKELY(pyx_series_column(series.get(), dtype_of<T>, &out)) && pyx_span_cut(series.get(), By, lo, hi, &out);
}

PYX_INLINE bool number_of(np_scalar<double>& out, pyx_span_method method, bool ints, const pyx_column& c) {
  return pyx_span_float(method, ints, &c, &out.v);
}
PYX_INLINE bool number_of(np_scalar<int64_t>& out, pyx_span_method method, bool, const pyx_column& c) {
  return pyx_span_int(method, &c, &out.v);
}

#define PYX_SPAN_METHOD(METHOD)                                                                            \
  template <span_bounds By, class T, class R, class... A>                                                  \
  inline bool METHOD##_of(R& out, const obj& of, const A&... a) {                                          \
    pyx_column c;                                                                                          \
    return span<By, T>(c, of, a...) && number_of(out, pyx_span_##METHOD, !std::is_floating_point_v<T>, c); \
  }
PYX_SPAN_METHOD(mean)
PYX_SPAN_METHOD(sum)
PYX_SPAN_METHOD(min)
PYX_SPAN_METHOD(max)
PYX_SPAN_METHOD(std)
PYX_SPAN_METHOD(var)
#undef PYX_SPAN_METHOD

}  // namespace pyx::frames
