// np/masked.hpp: reductions of the items that a mask names (where=), of arrays in C order.
#pragma once
#include "several.hpp"

namespace pyx {

namespace detail {

// An array and its mask as the reductions along an axis, or of all items, see them.
struct picked {
  const bool* mask;
  block b;
};

// take(result, first of a row of neighbours that the mask names, their number), each(result, item): neighbours that are
// reduced are taken row by row, the others one after the other.
template <class R, class T, class Take, class Each>
inline void reduce_picked(R* out, const T* p, const picked& m, const Take& take, const Each& each) {
  const block& b = m.b;
  const bool* w = m.mask;
  for (int64_t o = 0; o < b.outer; o++, out += b.inner) {
    if (b.inner == 1) {
      for (int64_t i = 0; i < b.n;) {
        int64_t j = i;
        while (j < b.n && w[j]) j++;
        if (j > i) take(*out, p + i, j - i);
        i = j + 1;
      }
      p += b.n;
      w += b.n;
      continue;
    }
    for (int64_t i = 0; i < b.n; i++, p += b.inner, w += b.inner) {
      for (int64_t k = 0; k < b.inner; k++) {
        if (w[k]) each(out[k], p[k]);
      }
    }
  }
}

template <class R, class T>
inline void sum_picked(R* out, const T* p, const picked& m) {
  for (int64_t k = 0; k < m.b.outer * m.b.inner; k++) out[k] = 0;
  reduce_picked(
      out, p, m, [](R& to, const T* q, int64_t n) { to = plus(to, row_sum<R>(q, n)); },
      [](R& to, T x) { to = plus(to, x); });
}

// The numbers of items that the mask names.
inline void count_picked(int64_t* out, const picked& m) { sum_picked(out, m.mask, m); }

template <class R>
inline bool mean_picked(R* out, const R* p, const picked& m, int64_t* count) {
  count_picked(count, m);
  sum_picked(out, p, m);
  for (int64_t k = 0; k < m.b.outer * m.b.inner; k++) {
    if (count[k] == 0) return false;
    out[k] /= static_cast<R>(count[k]);
  }
  return true;
}

template <class R>
inline bool variance_picked(R* out, const R* p, const picked& m, int64_t ddof, int64_t* count) {
  if (ddof < 0 || !mean_picked(out, p, m, count)) return false;
  const block& b = m.b;
  scratch s;
  s.p = allocate(b.outer * b.n * b.inner, sizeof(R));
  if (!s.p) return false;
  auto* squares = static_cast<R*>(s.p);
  for (int64_t o = 0, at = 0; o < b.outer; o++) {
    for (int64_t i = 0; i < b.n; i++) {
      for (int64_t k = 0; k < b.inner; k++, at++) {
        const R d = p[at] - out[o * b.inner + k];
        squares[at] = d * d;
      }
    }
  }
  sum_picked(out, squares, m);
  for (int64_t k = 0; k < b.outer * b.inner; k++) {
    if (count[k] <= ddof) return false;
    out[k] /= static_cast<R>(count[k] - ddof);
  }
  return true;
}

// The least or greatest, and what was there before; false where zeros of both signs met.
template <bool Greatest, class T>
inline bool extreme_picked(T* out, const T* p, const picked& m) {
  bool good = true;
  auto each = [&](T& best, T x) {
    if constexpr (std::is_floating_point_v<T>) {
      good = good && (x != 0 || best != 0 || __builtin_signbit(x) == __builtin_signbit(best));
    }
    best = better<Greatest>(x, best) ? x : best;
  };
  reduce_picked(
      out, p, m,
      [&](T& best, const T* q, int64_t n) {
        for (int64_t i = 0; i < n; i++) each(best, q[i]);
      },
      each);
  np_set_flags(0);
  return good;
}

// f(results, items and mask) for all items or along an axis; the mask has the shape of the array.
template <class R, class T, int N, class F>
inline status over_picked(np_scalar<R>& out, const array<T, N, true>& a, const array<bool, N, true>& w, const F& f) {
  for (int k = 0; k < N; k++) {
    if (w.shape[k] != a.shape[k]) return status::exit;
  }
  listen();
  const bool good = f(&out.v, picked{w.first, whole(a)});
  if (!quietly() || !good) return np_set_flags(0), status::exit;
  return status::ok;
}
template <class R, class T, int N, class F>
inline status over_picked(array<R, N - 1, true>& out, const array<T, N, true>& a, int64_t axis,
                          const array<bool, N, true>& w, const F& f) {
  for (int k = 0; k < N; k++) {
    if (w.shape[k] != a.shape[k]) return status::exit;
  }
  bool good = true;
  const status st = along(out, a, axis, [&](R* to, const block& b) { good = f(to, picked{w.first, b}); });
  return good ? st : (np_set_flags(0), status::exit);
}

// Memory for a number per result.
struct counts {
  scratch s;
  int64_t* of(const block& b) {
    s.p = allocate(b.outer * b.inner, sizeof(int64_t));
    return static_cast<int64_t*>(s.p);
  }
};

}  // namespace detail

// sum(a, where=w), mean, var, std, min and max from an initial number on; with an axis before the mask
template <class O, class A, class... X>
inline status sum_where(O& out, const A& a, const X&... axis_and_mask) {
  return detail::over_picked(out, a, axis_and_mask..., [&](auto* to, const detail::picked& m) {
    detail::sum_picked(to, a.first, m);
    return true;
  });
}
template <class O, class A, class... X>
inline status mean_where(O& out, const A& a, const X&... axis_and_mask) {
  return detail::over_picked(out, a, axis_and_mask..., [&](auto* to, const detail::picked& m) {
    detail::counts n;
    int64_t* count = n.of(m.b);
    return count && detail::mean_picked(to, a.first, m, count);
  });
}
template <class O, class A, class... X>
inline status var_where(O& out, const A& a, const X&... axis_and_mask) {
  return detail::over_picked(out, a, axis_and_mask..., [&](auto* to, const detail::picked& m) {
    detail::counts n;
    int64_t* count = n.of(m.b);
    return count && detail::variance_picked(to, a.first, m, 0, count);
  });
}
template <class O, class A, class... X>
inline status std_where(O& out, const A& a, const X&... axis_and_mask) {
  return detail::over_picked(out, a, axis_and_mask..., [&](auto* to, const detail::picked& m) {
    detail::counts n;
    int64_t* count = n.of(m.b);
    if (!count || !detail::variance_picked(to, a.first, m, 0, count)) return false;
    for (int64_t k = 0; k < m.b.outer * m.b.inner; k++) to[k] = __builtin_elementwise_sqrt(to[k]);
    return true;
  });
}
template <bool Greatest, class O, class A, class V, class... X>
inline status extreme_where(O& out, const A& a, const V& initial, const X&... axis_and_mask) {
  typename A::element start;
  if (detail::as_element(start, initial) != status::ok) return status::exit;
  return detail::over_picked(out, a, axis_and_mask..., [&](auto* to, const detail::picked& m) {
    for (int64_t k = 0; k < m.b.outer * m.b.inner; k++) to[k] = start;
    return detail::extreme_picked<Greatest>(to, a.first, m);
  });
}
template <class O, class T, int N, class V>
inline status min_where(O& out, const array<T, N, true>& a, const V& initial, const array<bool, N, true>& w) {
  return extreme_where<false>(out, a, initial, w);
}
template <class O, class T, int N, class V>
inline status max_where(O& out, const array<T, N, true>& a, const V& initial, const array<bool, N, true>& w) {
  return extreme_where<true>(out, a, initial, w);
}
template <class O, class T, int N, class V>
inline status min_where(O& out, const array<T, N, true>& a, int64_t axis, const V& initial,
                        const array<bool, N, true>& w) {
  return extreme_where<false>(out, a, initial, axis, w);
}
template <class O, class T, int N, class V>
inline status max_where(O& out, const array<T, N, true>& a, int64_t axis, const V& initial,
                        const array<bool, N, true>& w) {
  return extreme_where<true>(out, a, initial, axis, w);
}
namespace detail {

// all(a, where=w) for All, any(a, where=w) otherwise
template <bool All, class O, class A, class... X>
inline status truth_where(O& out, const A& a, const X&... axis_and_mask) {
  return over_picked(out, a, axis_and_mask..., [&](bool* to, const picked& m) {
    using T = typename A::element;
    for (int64_t k = 0; k < m.b.outer * m.b.inner; k++) to[k] = All;
    auto each = [](bool& r, T x) { r = All ? r && not_zero(x) : r || not_zero(x); };
    reduce_picked(
        to, a.first, m,
        [&](bool& r, const T* q, int64_t n) {
          for (int64_t i = 0; i < n; i++) each(r, q[i]);
        },
        each);
    return true;
  });
}

}  // namespace detail

// any(a, where=w), all(a, where=w)
template <class O, class A, class... X>
inline status some_where(O& out, const A& a, const X&... axis_and_mask) {
  return detail::truth_where<false>(out, a, axis_and_mask...);
}
template <class O, class A, class... X>
inline status every_where(O& out, const A& a, const X&... axis_and_mask) {
  return detail::truth_where<true>(out, a, axis_and_mask...);
}

}  // namespace pyx
