// pyx/special.hpp: what operations make of the results of special methods of native instances.
#pragma once
#include "ret.hpp"
#include "str.hpp"
#include "tuple.hpp"

namespace pyx {

// What the method gave when it completed generically waits in take_boxed(): the operation's own result takes its place.
PYX_COLD status special_result(pyx_special kind);
PYX_COLD status negative_length();

namespace detail {

template <pyx_special Kind, class T>
PYX_INLINE void special_exit(ret<T>& r) {
  if (PYX_UNLIKELY(r.st == status::exit)) r.st = special_result(Kind);
}

}  // namespace detail

// An __init__ that is known to raise, and does not, has left for the generic clone and given None there.
PYX_COLD status special_init_result();
template <class T>
PYX_INLINE void special_init(ret<T>& r) {
  if (PYX_UNLIKELY(r.st == status::exit)) r.st = special_init_result();
}
PYX_INLINE void special_len(ret<int64_t>& r) {
  detail::special_exit<PYX_SPECIAL_LEN>(r);
  if (r.st == status::ok && PYX_UNLIKELY(r.value < 0)) r.st = negative_length();
}
PYX_INLINE void special_nonzero(ret<int64_t>& r) {
  detail::special_exit<PYX_SPECIAL_NONZERO>(r);
  if (r.st == status::ok && PYX_UNLIKELY(r.value < 0)) r.st = negative_length();
}
PYX_INLINE void special_not_nonzero(ret<int64_t>& r) {
  detail::special_exit<PYX_SPECIAL_ZERO>(r);
  if (r.st == status::ok && PYX_UNLIKELY(r.value < 0)) r.st = negative_length();
  r.value = !r.value;
}
// No object has the hash -1.
PYX_INLINE void special_hash(ret<int64_t>& r) {
  detail::special_exit<PYX_SPECIAL_HASH>(r);
  if (PYX_UNLIKELY(r.value == -1)) r.value = -2;
}
PYX_INLINE void special_not(ret<bool>& r) {
  detail::special_exit<PYX_SPECIAL_NOT>(r);
  r.value = !r.value;
}
PYX_INLINE void special_bool(ret<bool>& r) { detail::special_exit<PYX_SPECIAL_BOOL>(r); }
PYX_INLINE void special_not_bool(ret<bool>& r) {
  detail::special_exit<PYX_SPECIAL_FALSE>(r);
  r.value = !r.value;
}
PYX_INLINE void special_contains(ret<bool>& r) { detail::special_exit<PYX_SPECIAL_CONTAINS>(r); }
PYX_INLINE void special_str(ret<str>& r) { detail::special_exit<PYX_SPECIAL_STR>(r); }
PYX_INLINE void special_repr(ret<str>& r) { detail::special_exit<PYX_SPECIAL_REPR>(r); }
PYX_INLINE void special_format(ret<str>& r) { detail::special_exit<PYX_SPECIAL_FORMAT>(r); }
PYX_INLINE void special_int(ret<int64_t>& r) { detail::special_exit<PYX_SPECIAL_INT>(r); }
PYX_INLINE void special_float(ret<double>& r) { detail::special_exit<PYX_SPECIAL_FLOAT>(r); }

// What __next__ gave: (True, item), or (False, nothing) where it raised StopIteration.
template <class T>
PYX_INLINE ret<tuple<bool, T>> inst_next(ret<T> r) {
  tuple<bool, T> out{};
  out.head = r.st == status::ok;
  if (PYX_LIKELY(out.head)) {
    out.tail.head = std::move(r.value);
  } else if (r.st == status::exit || !pyx_error_is(PYX_StopIteration)) {
    return r.st;
  } else {
    pyx_error_clear();
  }
  return out;
}
// An iterator that gives the item that waits in take_boxed(), then those of it.
PYX_COLD pyobj* chain_boxed(pyobj* steals_it);
template <class I>
PYX_COLD pyobj* chained(const I& it) {
  return chain_boxed(box(it));
}

}  // namespace pyx
