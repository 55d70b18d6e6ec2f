// np/several.hpp: reductions along several axes at once, of arrays in C order, and reductions that start from a number or
// write into an array of the caller's.
#pragma once
#include <limits>

#include "stats.hpp"

namespace pyx {

namespace detail {

// An array seen as axes that are reduced and axes that are kept, one after the other: neighbours of one kind are one axis,
// as NumPy's iterator has them.
template <int N>
struct mixed_axes {
  int64_t length[N] = {};
  bool reduced[N] = {};
  int count = 0;
  int64_t items = 1;    // that are reduced to one
  bool wanted[N] = {};  // the axes that are reduced

  // False where an axis is outside, or there twice.
  template <class... I>
  bool take(const int64_t (&shape)[N], const tuple<I...>& axes) {
    bool chosen[N] = {}, good = true;
    each_axis(axes, [&](int64_t k) {
      k += k < 0 ? N : 0;
      good = good && k >= 0 && k < N && !chosen[k];
      if (good) chosen[k] = true;
    });
    for (int k = 0; good && k < N; k++) {
      if (chosen[k]) items *= shape[k];
      if (shape[k] == 1) continue;
      if (count == 0 || reduced[count - 1] != chosen[k]) {
        length[count] = shape[k];
        reduced[count++] = chosen[k];
      } else {
        length[count - 1] *= shape[k];
      }
    }
    for (int k = 0; k < N; k++) wanted[k] = chosen[k];
    return good;
  }

 private:
  template <class F>
  static void each_axis(const tuple<>&, const F&) {}
  template <class H, class... T, class F>
  static void each_axis(const tuple<H, T...>& t, const F& f) {
    f(static_cast<int64_t>(t.head));
    each_axis(t.tail, f);
  }
};

// many(result, row of items to be reduced to one, their number), each(result, item) in the order of NumPy's iterator.
template <class R, class T, int N, class Many, class Each>
inline void reduce_mixed(R* out, const T* p, const mixed_axes<N>& m, const Many& many, const Each& each) {
  if (m.count == 0) return each(*out, *p);
  int64_t step[N] = {};
  int64_t kept = 1;
  for (int k = m.count - 1; k >= 0; k--) {
    step[k] = m.reduced[k] ? 0 : kept;
    if (!m.reduced[k]) kept *= m.length[k];
  }
  const int last = m.count - 1;
  int64_t index[N] = {};
  for (;;) {
    R* to = out;
    for (int k = 0; k < last; k++) to += index[k] * step[k];
    const int64_t n = m.length[last];
    if (m.reduced[last]) {
      many(*to, p, n);
    } else {
      for (int64_t i = 0; i < n; i++) each(to[i], p[i]);
    }
    p += n;
    int k = last - 1;
    for (; k >= 0; k--) {
      if (++index[k] < m.length[k]) break;
      index[k] = 0;
    }
    if (k < 0) return;
  }
}

// The results of a reduction along axes: an array without them or one that keeps them, or a number.
template <class R, int M>
struct reduced_to {
  array<R, M, true> made;
  R* first = nullptr;
  template <int N>
  status make(const mixed_axes<N>& m, const int64_t (&shape)[N]) {
    int64_t kept[M];
    int j = 0;
    for (int k = 0; k < N; k++) {
      if (M == N) {
        kept[j++] = m.wanted[k] ? 1 : shape[k];
      } else if (!m.wanted[k] && j < M) {
        kept[j++] = shape[k];
      }
    }
    const status st = new_array<R, M>(made, kept, false);
    first = made.first;
    return st;
  }
  int64_t count() const { return size(made); }
  void give(array<R, M, true>& out) { out = std::move(made); }
};
template <class R>
struct reduced_to<R, 0> {
  R one = {};
  R* first = &one;
  template <int N>
  status make(const mixed_axes<N>&, const int64_t (&)[N]) {
    return status::ok;
  }
  int64_t count() const { return 1; }
  void give(np_scalar<R>& out) { out.v = one; }
};
template <class X>
struct results_of;
template <class R, int M>
struct results_of<array<R, M, true>> {
  using type = reduced_to<R, M>;
  using item = R;
};
template <class R>
struct results_of<np_scalar<R>> {
  using type = reduced_to<R, 0>;
  using item = R;
};

// f(axes, results) carries out a reduction of what is not empty.
template <class X, class T, int N, class A, class F>
inline status along_axes(X& out, const array<T, N, true>& a, const A& axes, const F& f) {
  mixed_axes<N> m;
  typename results_of<X>::type r;
  if (!m.take(a.shape, axes) || size(a) == 0) return status::exit;
  const status st = r.make(m, a.shape);
  if (st != status::ok) return st;
  listen();
  const bool good = f(m, r);
  if (!quietly() || !good) return np_set_flags(0), status::exit;
  r.give(out);
  return status::ok;
}

template <class R, class T, int N>
inline void sum_mixed(R* out, int64_t count, const T* p, const mixed_axes<N>& m) {
  for (int64_t i = 0; i < count; i++) out[i] = 0;
  reduce_mixed(
      out, p, m, [](R& to, const T* q, int64_t n) { to = plus(to, row_sum<R>(q, n)); },
      [](R& to, T x) { to = plus(to, x); });
}

template <class R, int N>
inline bool variance_mixed(R* out, int64_t count, const array<R, N, true>& a, const mixed_axes<N>& m, int64_t ddof) {
  if (ddof < 0 || m.items <= ddof) return false;
  array<R, N, true> squares;
  if (new_array<R, N>(squares, a.shape, false) != status::ok) return false;
  sum_mixed(out, count, a.first, m);
  for (int64_t i = 0; i < count; i++) out[i] /= static_cast<R>(m.items);
  R* to = squares.first;
  auto square = [&](R mean, R x) { *to++ = (x - mean) * (x - mean); };
  reduce_mixed(
      out, a.first, m,
      [&](R mean, const R* q, int64_t n) {
        for (int64_t i = 0; i < n; i++) square(mean, q[i]);
      },
      square);
  sum_mixed(out, count, squares.first, m);
  for (int64_t i = 0; i < count; i++) out[i] /= static_cast<R>(m.items - ddof);
  return true;
}

// The least or greatest along axes; false where zeros of both signs met.
template <bool Greatest, class T, int N>
inline bool extreme_mixed(T* out, int64_t count, const T* p, const mixed_axes<N>& m) {
  constexpr bool floats = std::is_floating_point_v<T>;
  bool good = true;
  T start;
  if constexpr (floats) {
    start = static_cast<T>(Greatest ? -__builtin_inf() : __builtin_inf());
  } else {
    start = Greatest ? std::numeric_limits<T>::min() : std::numeric_limits<T>::max();
  }
  for (int64_t i = 0; i < count; i++) out[i] = start;
  auto take = [&](T& best, T x) {
    if constexpr (floats) good = good && (x != 0 || best != 0 || __builtin_signbit(x) == __builtin_signbit(best));
    best = better<Greatest>(x, best) ? x : best;
  };
  reduce_mixed(
      out, p, m,
      [&](T& best, const T* q, int64_t n) {
        for (int64_t i = 0; i < n; i++) take(best, q[i]);
      },
      take);
  np_set_flags(0);
  return good;
}

}  // namespace detail

// sum(a, axes), mean, var, std, min, max, prod; with keepdims=True the axes are kept, of length one
template <class X, class T, int N, class A, class... K>
inline status sum_axes(X& out, const array<T, N, true>& a, const A& axes, K...) {
  return detail::along_axes(out, a, axes, [&](const auto& m, auto& r) {
    detail::sum_mixed(r.first, r.count(), a.first, m);
    return true;
  });
}
template <class X, class T, int N, class A, class... K>
inline status mean_axes(X& out, const array<T, N, true>& a, const A& axes, K...) {
  return detail::along_axes(out, a, axes, [&](const auto& m, auto& r) {
    detail::sum_mixed(r.first, r.count(), a.first, m);
    for (int64_t i = 0; i < r.count(); i++) r.first[i] /= static_cast<T>(m.items);
    return true;
  });
}
template <class X, class T, int N, class A>
inline status var_axes(X& out, const array<T, N, true>& a, const A& axes, int64_t ddof) {
  return detail::along_axes(
      out, a, axes, [&](const auto& m, auto& r) { return detail::variance_mixed(r.first, r.count(), a, m, ddof); });
}
template <class X, class T, int N, class A>
inline status std_axes(X& out, const array<T, N, true>& a, const A& axes, int64_t ddof) {
  return detail::along_axes(out, a, axes, [&](const auto& m, auto& r) {
    if (!detail::variance_mixed(r.first, r.count(), a, m, ddof)) return false;
    for (int64_t i = 0; i < r.count(); i++) r.first[i] = __builtin_elementwise_sqrt(r.first[i]);
    return true;
  });
}
#define PYX_NP_NO_DDOF(NAME)                                                                         \
  template <class X, class T, int N, class A>                                                        \
  inline status NAME##_axes(X& out, const array<T, N, true>& a, const A& axes) {                     \
    return NAME##_axes(out, a, axes, int64_t{0});                                                    \
  }                                                                                                  \
  template <class X, class T, int N, class A>                                                        \
  inline status NAME##_axes(X& out, const array<T, N, true>& a, const A& axes, bool) {               \
    return NAME##_axes(out, a, axes, int64_t{0});                                                    \
  }                                                                                                  \
  template <class X, class T, int N, class A>                                                        \
  inline status NAME##_axes(X& out, const array<T, N, true>& a, const A& axes, int64_t ddof, bool) { \
    return NAME##_axes(out, a, axes, ddof);                                                          \
  }
PYX_NP_NO_DDOF(var)
PYX_NP_NO_DDOF(std)
#undef PYX_NP_NO_DDOF
template <class X, class T, int N, class A, class... K>
inline status min_axes(X& out, const array<T, N, true>& a, const A& axes, K...) {
  return detail::along_axes(out, a, axes, [&](const auto& m, auto& r) {
    return detail::extreme_mixed<false>(r.first, r.count(), a.first, m);
  });
}
template <class X, class T, int N, class A, class... K>
inline status max_axes(X& out, const array<T, N, true>& a, const A& axes, K...) {
  return detail::along_axes(out, a, axes, [&](const auto& m, auto& r) {
    return detail::extreme_mixed<true>(r.first, r.count(), a.first, m);
  });
}
template <class X, class T, int N, class A, class... K>
inline status prod_axes(X& out, const array<T, N, true>& a, const A& axes, K...) {
  using R = typename detail::results_of<X>::item;
  return detail::along_axes(out, a, axes, [&](const auto& m, auto& r) {
    for (int64_t i = 0; i < r.count(); i++) r.first[i] = 1;
    detail::reduce_mixed(
        r.first, a.first, m,
        [](R& to, const T* q, int64_t n) {
          for (int64_t i = 0; i < n; i++) to = e_mul(to, static_cast<R>(q[i]));
        },
        [](R& to, T x) { to = e_mul(to, static_cast<R>(x)); });
    return true;
  });
}
template <class X, class T, int N, class A, class... K>
inline status some_axes(X& out, const array<T, N, true>& a, const A& axes, K...) {
  return detail::along_axes(out, a, axes, [&](const auto& m, auto& r) {
    for (int64_t i = 0; i < r.count(); i++) r.first[i] = false;
    auto each = [](bool& to, T x) { to = to || detail::not_zero(x); };
    detail::reduce_mixed(
        r.first, a.first, m,
        [&](bool& to, const T* q, int64_t n) {
          for (int64_t i = 0; i < n; i++) each(to, q[i]);
        },
        each);
    return true;
  });
}
template <class X, class T, int N, class A, class... K>
inline status every_axes(X& out, const array<T, N, true>& a, const A& axes, K...) {
  return detail::along_axes(out, a, axes, [&](const auto& m, auto& r) {
    for (int64_t i = 0; i < r.count(); i++) r.first[i] = true;
    auto each = [](bool& to, T x) { to = to && detail::not_zero(x); };
    detail::reduce_mixed(
        r.first, a.first, m,
        [&](bool& to, const T* q, int64_t n) {
          for (int64_t i = 0; i < n; i++) each(to, q[i]);
        },
        each);
    return true;
  });
}

// sum(a, initial=x), max(a, initial=x), min(a, initial=x) of all items
template <class R, class T, int N, class V>
inline status sum_initial(np_scalar<R>& out, const array<T, N, true>& a, const V& v) {
  R start;
  if (detail::as_element(start, v) != status::ok) return status::exit;
  detail::listen();
  out.v = detail::plus(start, detail::row_sum<R>(a.first, size(a)));
  return detail::quietly() ? status::ok : (np_set_flags(0), status::exit);
}
template <bool Greatest, class T, int N, class V>
inline status extreme_initial(np_scalar<T>& out, const array<T, N, true>& a, const V& v) {
  T best;
  if (detail::as_element(best, v) != status::ok) return status::exit;
  bool good = true;
  for (int64_t i = 0; i < size(a); i++) {
    const T x = a.first[i];
    if constexpr (std::is_floating_point_v<T>) {
      good = good && (x != 0 || best != 0 || __builtin_signbit(x) == __builtin_signbit(best));
    }
    best = detail::better<Greatest>(x, best) ? x : best;
  }
  np_set_flags(0);
  out.v = best;
  return good ? status::ok : status::exit;
}
template <class T, int N, class V>
inline status max_initial(np_scalar<T>& out, const array<T, N, true>& a, const V& v) {
  return extreme_initial<true>(out, a, v);
}
template <class T, int N, class V>
inline status min_initial(np_scalar<T>& out, const array<T, N, true>& a, const V& v) {
  return extreme_initial<false>(out, a, v);
}

// sum(a, axis, out=x), mean, var, std, min, max: what NumPy has to say comes before anything is written
#define PYX_NP_INTO(NAME)                                                                                          \
  template <class R, int M, bool D, class T, int N, bool C>                                                        \
  inline status NAME##_out(array<R, M, D>& out, const array<T, N, C>& a, int64_t axis, const array<R, M, D>& to) { \
    array<R, M, true> r;                                                                                           \
    status st = to.writeable ? NAME##_any_axis(r, a, axis) : status::exit;                                         \
    for (int k = 0; st == status::ok && k < M; k++) {                                                              \
      if (r.shape[k] != to.shape[k]) return status::exit;                                                          \
    }                                                                                                              \
    if (st == status::ok) st = assign(to, r);                                                                      \
    if (st == status::ok) out = to;                                                                                \
    return st;                                                                                                     \
  }
PYX_NP_INTO(sum)
PYX_NP_INTO(mean)
PYX_NP_INTO(var)
PYX_NP_INTO(std)
PYX_NP_INTO(min)
PYX_NP_INTO(max)
#undef PYX_NP_INTO

// count_nonzero(a, axis)
template <class T, int N, bool C>
inline status np_count_nonzero_axis(array<int64_t, N - 1, true>& out, const array<T, N, C>& a, int64_t axis) {
  array<bool, N, true> some;
  int64_t shape[N];
  if (!detail::like_in_c_order(shape, a)) return status::exit;
  array<T, N, true> items;
  status st = detail::in_c_order(items, a, 0);
  if (st == status::ok) st = detail::new_array<bool, N>(some, shape, false);
  const int64_t n = st == status::ok ? size(some) : 0;
  for (int64_t i = 0; i < n; i++) some.first[i] = detail::not_zero(items.first[i]);
  return st == status::ok ? sum_axis(out, some, axis) : st;
}

}  // namespace pyx
