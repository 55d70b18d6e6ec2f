// pyx/range.hpp: range objects and their iterators.
#pragma once
#include "iter_base.hpp"

namespace pyx {

struct range {
  int64_t lo = 0, hi = 0, step = 1;

  // Number of items; up to 2**64 - 1.
  PYX_INLINE uint64_t count() const {
    if (step > 0) {
      if (lo >= hi) return 0;
      return (static_cast<uint64_t>(hi) - static_cast<uint64_t>(lo) - 1) / static_cast<uint64_t>(step) + 1;
    }
    if (lo <= hi) return 0;
    return (static_cast<uint64_t>(lo) - static_cast<uint64_t>(hi) - 1) / (0 - static_cast<uint64_t>(step)) + 1;
  }
};

PYX_INLINE range make_range(int64_t hi) { return {0, hi, 1}; }
PYX_INLINE range make_range(int64_t lo, int64_t hi) { return {lo, hi, 1}; }
PYX_INLINE bool make_range(range& out, int64_t lo, int64_t hi, int64_t step) {
  if (PYX_UNLIKELY(step == 0)) return raise(PYX_ValueError, "range() arg 3 must not be zero");
  out = {lo, hi, step};
  return true;
}

// Number of turns of a counted loop; step != 0.
PYX_INLINE uint64_t range_count(int64_t lo, int64_t hi, int64_t step) { return range{lo, hi, step}.count(); }

// len(r); exits beyond 64 bits.
PYX_INLINE bool len(int64_t& out, const range& r) {
  out = static_cast<int64_t>(r.count());
  return out >= 0;
}
PYX_INLINE bool truth(const range& r) { return r.count() != 0; }

PYX_INLINE status getitem(int64_t& out, const range& r, int64_t i) {
  uint64_t n = r.count();
  if (PYX_UNLIKELY(static_cast<int64_t>(n) < 0)) return status::exit;
  if (!wrap_index(i, static_cast<int64_t>(n))) return raised(PYX_IndexError, "range object index out of range");
  out = static_cast<int64_t>(static_cast<uint64_t>(r.lo) + static_cast<uint64_t>(i) * static_cast<uint64_t>(r.step));
  return status::ok;
}

// x in r
PYX_INLINE bool in_range(int64_t x, const range& r) {
  if (r.step > 0 ? x < r.lo || x >= r.hi : x > r.lo || x <= r.hi) return false;
  uint64_t distance = r.step > 0 ? static_cast<uint64_t>(x) - static_cast<uint64_t>(r.lo)
                                 : static_cast<uint64_t>(r.lo) - static_cast<uint64_t>(x);
  return distance % detail::magnitude(r.step) == 0;
}

PYX_INLINE bool in_range(double x, const range& r) {
  if (!(x >= -0x1p63 && x < 0x1p63)) return false;
  auto whole = static_cast<int64_t>(x);
  return static_cast<double>(whole) == x && in_range(whole, r);
}

// x not in r
template <class X>
PYX_INLINE bool not_in_range(X x, const range& r) {
  return !in_range(x, r);
}

// Equal as sequences.
PYX_INLINE bool eq(const range& a, const range& b) {
  uint64_t n = a.count();
  return n == b.count() && (n == 0 || (a.lo == b.lo && (n == 1 || a.step == b.step)));
}
PYX_INLINE bool ne(const range& a, const range& b) { return !eq(a, b); }

inline pyobj* box(const range& r) { return pyx_range_make(r.lo, r.hi, r.step); }
inline bool unbox(pyobj* o, range& r) { return pyx_unbox_range(o, &r.lo, &r.hi, &r.step); }

template <>
struct iter<range> {
  using item = int64_t;
  int64_t at = 0, step = 1;
  uint64_t left = 0;

  PYX_INLINE status next(int64_t& out) {
    if (left == 0) return status::done;
    out = at;
    at = static_cast<int64_t>(static_cast<uint64_t>(at) + static_cast<uint64_t>(step));
    left--;
    return status::ok;
  }
  // Takes back the last item given.
  void back() {
    at = static_cast<int64_t>(static_cast<uint64_t>(at) - static_cast<uint64_t>(step));
    left++;
  }
  // The end as range(at, end, step) has it, for the boxed form; nearest to at that gives the same items.
  int64_t end() const {
    if (left == 0) return at;
    auto last = static_cast<uint64_t>(at) + (left - 1) * static_cast<uint64_t>(step);
    return static_cast<int64_t>(last) + (step > 0 ? 1 : -1);
  }
};

PYX_INLINE iter<range> get_iter(const range& r) { return {r.lo, r.step, r.count()}; }
inline pyobj* box(const iter<range>& it) { return pyx_range_iter(it.at, it.end(), it.step); }

}  // namespace pyx
