// pyx/reversed.hpp: reversed() of sequences other than lists, deques and ranges: strs, bytes, tuples and arrays.
#pragma once
#include "iter.hpp"
#include "list.hpp"

namespace pyx {

// The iterator over a sequence goes two steps back for each item that it gives. Items of an array are read when they are
// asked for, as CPython's reversed object does.
template <class S>
struct iter<list_reversed<S>> {
  using item = typename iter<S>::item;
  iter<S> it{};
  int64_t left = 0;  // items that it has not given yet

  PYX_INLINE status next(item& out) {
    if (left <= 0) return status::done;
    status st = it.next(out);
    if (st != status::ok) return st;
    left--;
    it.back();
    it.back();
    return status::ok;
  }
  void back() {
    int64_t& at = place(it);
    at++;
    left++;
  }
  static int64_t& place(iter<S>& it) {
    if constexpr (requires { it.position; }) {
      return it.position;
    } else {
      return it.at;
    }
  }
};

template <class S>
PYX_INLINE iter<list_reversed<S>> reversed_from_end(const S& s, int64_t n) {
  iter<list_reversed<S>> r{get_iter(s), n};
  r.place(r.it) = n - 1;
  return r;
}
// reversed(x)
template <class S>
PYX_INLINE iter<list_reversed<S>> reversed_sequence(const S& s) {
  if constexpr (requires { s.shape[0]; }) {
    return reversed_from_end(s, s.shape[0]);
  } else {
    return reversed_from_end(s, len(s));
  }
}
template <class S>
  requires requires(const iter<list_reversed<S>>& r) { r.it.of; }
inline pyobj* box(const iter<list_reversed<S>>& it) {
  obj s = to_obj(it.it.of);
  return s ? pyx_reversed(s.get(), it.left - 1) : nullptr;
}

}  // namespace pyx
