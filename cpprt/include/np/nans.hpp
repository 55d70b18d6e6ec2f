// np/nans.hpp: reductions of floats that leave NaNs out, of all items and along an axis, and running sums that pass over them.
// What NumPy has a word for (no numbers, an overflow) is its own.
#pragma once
#include "misc.hpp"
#include "stats.hpp"

namespace pyx {

namespace detail {

// The items of a block with a value in place of NaNs, and the number of numbers for each result.
template <class T>
struct plain_block {
  scratch items, counts;
  T* p = nullptr;
  int64_t* n = nullptr;

  bool take(const T* from, const block& b, T instead) {
    const int64_t slices = b.outer * b.inner;
    items.p = allocate(slices * b.n, sizeof(T));
    counts.p = allocate(slices, sizeof(int64_t));
    if (!items.p || !counts.p) __builtin_trap();
    p = static_cast<T*>(items.p);
    n = static_cast<int64_t*>(counts.p);
    for (int64_t i = 0; i < slices; i++) n[i] = 0;
    const T* q = from;
    T* to = p;
    for (int64_t o = 0; o < b.outer; o++) {
      for (int64_t i = 0; i < b.n; i++, q += b.inner, to += b.inner) {
        for (int64_t k = 0; k < b.inner; k++) {
          const bool number = q[k] == q[k];
          to[k] = number ? q[k] : instead;
          n[o * b.inner + k] += number;
        }
      }
    }
    for (int64_t i = 0; i < slices; i++) {
      if (n[i] == 0) return false;
    }
    return true;
  }
};

// Each is f(results, items, block, options...); false: NumPy's own.
struct nan_sum {
  template <class T>
  static bool of(T* out, const T* p, const block& b) {
    plain_block<T> x;
    x.take(p, b, T{0});
    sum_block(out, x.p, b);
    return true;
  }
};
struct nan_prod {
  template <class T>
  static bool of(T* out, const T* p, const block& b) {
    for (int64_t o = 0; o < b.outer; o++, out += b.inner) {
      for (int64_t k = 0; k < b.inner; k++) out[k] = 1;
      for (int64_t i = 0; i < b.n; i++, p += b.inner) {
        for (int64_t k = 0; k < b.inner; k++) out[k] *= p[k] == p[k] ? p[k] : T{1};
      }
    }
    return true;
  }
};
// Counts are ints: a sum of float32 is divided as float64.
template <class T>
PYX_INLINE T by_count(T x, int64_t n) {
  return static_cast<T>(static_cast<double>(x) / static_cast<double>(n));
}
struct nan_mean {
  template <class T>
  static bool of(T* out, const T* p, const block& b) {
    plain_block<T> x;
    if (!x.take(p, b, T{0})) return false;
    sum_block(out, x.p, b);
    for (int64_t s = 0; s < b.outer * b.inner; s++) out[s] = by_count(out[s], x.n[s]);
    return true;
  }
};
struct nan_var {
  template <class T>
  static bool of(T* out, const T* p, const block& b, int64_t ddof = 0) {
    plain_block<T> x;
    if (!x.take(p, b, T{0})) return false;
    const int64_t slices = b.outer * b.inner;
    for (int64_t s = 0; s < slices; s++) {
      if (ddof < 0 || x.n[s] <= ddof) return false;
    }
    sum_block(out, x.p, b);
    for (int64_t s = 0; s < slices; s++) out[s] = by_count(out[s], x.n[s]);
    T* to = x.p;
    for (int64_t o = 0; o < b.outer; o++) {
      for (int64_t i = 0; i < b.n; i++, p += b.inner, to += b.inner) {
        for (int64_t k = 0; k < b.inner; k++) {
          const T d = to[k] - out[o * b.inner + k];
          to[k] = p[k] == p[k] ? d * d : T{0};
        }
      }
    }
    sum_block(out, x.p, b);
    for (int64_t s = 0; s < slices; s++) out[s] = by_count(out[s], x.n[s] - ddof);
    return true;
  }
};
struct nan_std {
  template <class T>
  static bool of(T* out, const T* p, const block& b, int64_t ddof = 0) {
    if (!nan_var::of(out, p, b, ddof)) return false;
    for (int64_t s = 0; s < b.outer * b.inner; s++) out[s] = __builtin_elementwise_sqrt(out[s]);
    return true;
  }
};
// Of zeros of both signs the one that comes first or last in NumPy's order is its own.
template <bool Most>
struct nan_extreme {
  template <class T>
  static bool of(T* out, const T* p, const block& b) {
    plain_block<T> x;
    if (!x.take(p, b, static_cast<T>(Most ? -__builtin_inf() : __builtin_inf()))) return false;
    const bool good = extreme_block<Most>(out, x.p, b);
    np_set_flags(0);
    return good;
  }
};
template <bool Most>
struct nan_place {
  template <class T>
  static bool of(int64_t* out, const T* p, const block& b) {
    plain_block<T> x;
    if (!x.take(p, b, static_cast<T>(Most ? -__builtin_inf() : __builtin_inf()))) return false;
    place_block<Most>(out, x.p, b);
    np_set_flags(0);
    return true;
  }
};

}  // namespace detail

// nan_any<F>(a), nan_axis<F>(a, axis), nan_kept<F>(a, axis); options come last
template <class F, class R, class T, int N, bool C, class... O>
inline status nan_any(np_scalar<R>& out, const array<T, N, C>& a, O... options) {
  array<T, N, true> items;
  int64_t shape[N];
  if (!detail::like_in_c_order(shape, a)) return status::exit;
  if (const status st = detail::in_c_order(items, a, 0); st != status::ok) return st;
  const detail::block b = detail::whole(items);
  if (b.n == 0) return status::exit;
  detail::listen();
  return F::of(&out.v, items.first, b, options...) && detail::quietly() ? status::ok : status::exit;
}
template <class F, class R, class T, int N, bool C, class... O>
inline status nan_axis(array<R, N - 1, true>& out, const array<T, N, C>& a, int64_t axis, O... options) {
  array<T, N, true> items;
  int64_t shape[N];
  if (!detail::like_in_c_order(shape, a)) return status::exit;
  if (const status st = detail::in_c_order(items, a, 0); st != status::ok) return st;
  bool good = true;
  const status st = detail::along(out, items, axis,
                                  [&](R* to, const detail::block& b) { good = F::of(to, items.first, b, options...); });
  return good ? st : status::exit;
}
template <class F, class R, class T, int N, bool C>
inline status nan_kept(array<R, N, true>& out, const array<T, N, C>& a, int64_t axis, bool) {
  return detail::keeping(out, a, axis, [&](auto& to, const auto& items, auto... at) {
    if constexpr (sizeof...(at) == 0) {
      return nan_any<F>(to, items);
    } else {
      return nan_axis<F>(to, items, at...);
    }
  });
}

// nancumsum(a, axis), nancumprod; without an axis, of one dimension
template <int Instead, class T, int N, bool C>
inline status nan_running(array<T, N, true>& out, const array<T, N, C>& a, int64_t axis = 0) {
  array<T, N, true> r;
  status st = np_empty_like(r, a);
  if (st == status::ok) st = assign(r, a);
  if (st != status::ok) return st;
  for (int64_t i = 0; i < size(r); i++) {
    if (r.first[i] != r.first[i]) r.first[i] = static_cast<T>(Instead);
  }
  if constexpr (Instead == 0) {
    return np_cumsum(out, r, axis);
  } else {
    return np_cumprod(out, r, axis);
  }
}

}  // namespace pyx
