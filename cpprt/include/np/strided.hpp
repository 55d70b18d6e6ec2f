// np/strided.hpp: reductions of arrays of any layout, and those that keep their axis, in NumPy's order of operations.
#pragma once
#include "axes.hpp"
#include "places.hpp"

namespace pyx {

namespace detail {

// A contiguous array with the items of a in the order in which NumPy's iterator visits them; `axis` is brought along.
// False where the layout of a gives an order of its own.
template <class T, int N, bool C>
inline status in_order(array<T, N, true>& out, const array<T, N, C>& a, int64_t& axis) {
  if constexpr (C) {
    out = a;
    return status::ok;
  } else {
    int64_t shape[N];
    array<T, N, false> of = a;
    if (!like_in_c_order(shape, of)) {
      if (N != 2) return status::exit;
      std::swap(of.shape[0], of.shape[N - 1]);
      std::swap(of.strides[0], of.strides[N - 1]);
      if (axis >= -2 && axis < 2) axis = 1 - (axis < 0 ? axis + 2 : axis);
      if (!like_in_c_order(shape, of)) return status::exit;
    }
    // An axis that is gone through backwards is turned around by the iterator.
    for (int k = 0; k < N; k++) {
      if (of.strides[k] < 0 && of.shape[k] > 1) return status::exit;
    }
    if (contiguous(of)) {
      out.first = of.first;
      for (int k = 0; k < N; k++) out.shape[k] = of.shape[k];
      out.owner = a.owner;
      return status::ok;
    }
    return copy(out, of);
  }
}

// The same in the order of the indices.
template <class T, int N, bool C>
inline status in_c_order(array<T, N, true>& out, const array<T, N, C>& a, int64_t) {
  if constexpr (C) {
    out = a;
    return status::ok;
  } else {
    return copy(out, a);
  }
}

// Items that NumPy's iterator copies into its buffer at a time.
constexpr int64_t kBufferItems = 8192;

// How the iterator coalesces an array: n neighbours at a stride, and the axes of more than one item outside of them.
template <class T, int N>
inline int coalesce(const array<T, N, false>& a, int64_t& n, int64_t& stride) {
  n = 1;
  stride = sizeof(T);
  int outside = 0;
  for (int k = N - 1; k >= 0; k--) {
    const int64_t d = a.shape[k], s = a.strides[k];
    if (d == 1) continue;
    if (n == 1 || (outside == 0 && s == n * stride)) {
      if (n == 1) stride = s;
      n *= d;
    } else {
      outside++;
    }
  }
  return outside;
}

// The sum of all items of float64: rows of neighbours that do not follow each other are summed in a buffer, as many as
// it holds; longer ones where they are.
template <int N, bool C>
inline status sum_of_rows(double& out, const array<double, N, C>& a) {
  array<double, N, false> of = a;
  int64_t shape[N];
  if (!like_in_c_order(shape, of)) {
    if (N != 2) return status::exit;
    std::swap(of.shape[0], of.shape[N - 1]);
    std::swap(of.strides[0], of.strides[N - 1]);
    if (!like_in_c_order(shape, of)) return status::exit;
  }
  for (int k = 0; k < N; k++) {
    if (of.strides[k] < 0 && of.shape[k] > 1) return status::exit;
  }
  out = 0.0;
  const int64_t items = size(of);
  if (items == 0) return status::ok;
  int64_t n, stride;
  const int outside = coalesce(of, n, stride);
  if (outside == 0) {
    out += pairwise_sum(reinterpret_cast<const char*>(of.first), n, stride);
    return status::ok;
  }
  if (outside > 1 && (items > kBufferItems || n > kBufferItems)) return status::exit;
  array<double, N, true> all;
  const status st = copy(all, of);
  if (st != status::ok) return st;
  const int64_t step = n > kBufferItems ? n : outside > 1 ? items : kBufferItems / n * n;
  for (int64_t i = 0; i < items; i += step) {
    out += pairwise_sum(all.first + i, items - i < step ? items - i : step);
  }
  return status::ok;
}

// A reduction along an axis, by the function for contiguous arrays.
template <class R, class T, int N, bool C, class F>
inline status along_any(array<R, N - 1, true>& out, const array<T, N, C>& a, int64_t axis, const F& f) {
  array<T, N, true> items;
  const status st = in_order(items, a, axis);
  return st == status::ok ? f(out, items, axis) : st;
}

// The same with the axis kept, of length one.
template <class R, class T, int N, bool C, class F>
inline status keeping(array<R, N, true>& out, const array<T, N, C>& a, int64_t axis, const F& f) {
  const int64_t at = axis < 0 ? axis + N : axis;
  int64_t shape[N];
  if (at < 0 || at >= N || !like_in_c_order(shape, a)) return status::exit;
  array<R, N, true> r;
  if constexpr (N == 1) {
    np_scalar<R> one;
    status st = f(one, a);
    if (st == status::ok) st = new_array<R, 1>(r, {1}, false);
    if (st != status::ok) return st;
    *r.first = one.v;
  } else {
    array<R, N - 1, true> less;
    const status st = f(less, a, axis);
    if (st != status::ok) return st;
    array_body* b = less.owner.body();
    b->ndim = N;
    r.first = less.first;
    for (int k = 0; k < N; k++) r.shape[k] = b->shape[k] = k == at ? 1 : a.shape[k];
    r.owner = less.owner;
  }
  out = std::move(r);
  return status::ok;
}

template <class R>
inline R row_product(const R* p, int64_t n) {
  R total = 1;
  for (int64_t i = 0; i < n; i++) total = e_mul(total, p[i]);
  return total;
}

}  // namespace detail

// NAME_any(a), NAME_any(a, axis), NAME_kept(a, axis): forwarded to the functions for contiguous arrays, which the items
// are copied for.
#define PYX_NP_REDUCTION(NAME, IN_ORDER)                                                                           \
  template <class R, class T, int N, bool C, class... O>                                                           \
  inline status NAME##_any(np_scalar<R>& out, const array<T, N, C>& a, O... options) {                             \
    int64_t axis = 0;                                                                                              \
    array<T, N, true> items;                                                                                       \
    const status st = detail::IN_ORDER(items, a, axis);                                                            \
    return st == status::ok ? NAME##_whole(out, items, options...) : st;                                           \
  }                                                                                                                \
  template <class R, class T, int N, bool C, class... O>                                                           \
  inline status NAME##_any_axis(array<R, N - 1, true>& out, const array<T, N, C>& a, int64_t axis, O... options) { \
    return detail::along_any(out, a, axis, [&](auto& to, const auto& items, int64_t at) {                          \
      return NAME##_axis(to, items, at, options...);                                                               \
    });                                                                                                            \
  }                                                                                                                \
  template <class R, class T, int N, bool C>                                                                       \
  inline status NAME##_kept(array<R, N, true>& out, const array<T, N, C>& a, int64_t axis, bool) {                 \
    return detail::keeping(out, a, axis, [&](auto& to, const auto& items, auto... at) {                            \
      if constexpr (sizeof...(at) == 0) {                                                                          \
        return NAME##_any(to, items);                                                                              \
      } else {                                                                                                     \
        return NAME##_any_axis(to, items, at...);                                                                  \
      }                                                                                                            \
    });                                                                                                            \
  }                                                                                                                \
  template <class R, class T, int N, bool C>                                                                       \
  inline status NAME##_kept(array<R, N, true>& out, const array<T, N, C>& a, int64_t axis, int64_t ddof, bool) {   \
    return detail::keeping(out, a, axis, [&](auto& to, const auto& items, auto... at) {                            \
      if constexpr (sizeof...(at) == 0) {                                                                          \
        return NAME##_any(to, items, ddof);                                                                        \
      } else {                                                                                                     \
        return NAME##_any_axis(to, items, at..., ddof);                                                            \
      }                                                                                                            \
    });                                                                                                            \
  }

namespace detail {

template <bool Greatest, class T, int N>
inline status extreme_whole(np_scalar<T>& out, const array<T, N, true>& a) {
  const int64_t n = size(a);
  if (n == 0) return status::exit;
  if constexpr (std::is_same_v<T, double>) {
    if (!np_extreme(Greatest, reinterpret_cast<const char*>(a.first), n, sizeof(double), &out.v)) return status::exit;
    return status::ok;
  } else {
    block b;
    b.n = n;
    const bool good = extreme_block<Greatest>(&out.v, a.first, b);
    if (np_flags()) np_set_flags(0);
    return good ? status::ok : status::exit;
  }
}

}  // namespace detail

template <class R, class T, int N>
inline status sum_whole(np_scalar<R>& out, const array<T, N, true>& a) {
  return sum_all(out, a);
}
template <class R, int N>
inline status mean_whole(np_scalar<R>& out, const array<R, N, true>& a) {
  return mean_all(out, a);
}
template <class R, int N>
inline status var_whole(np_scalar<R>& out, const array<R, N, true>& a, int64_t ddof = 0) {
  return var_all(out, a, ddof);
}
template <class R, int N>
inline status std_whole(np_scalar<R>& out, const array<R, N, true>& a, int64_t ddof = 0) {
  return std_all(out, a, ddof);
}
template <class T, int N>
inline status min_whole(np_scalar<T>& out, const array<T, N, true>& a) {
  return detail::extreme_whole<false>(out, a);
}
template <class T, int N>
inline status max_whole(np_scalar<T>& out, const array<T, N, true>& a) {
  return detail::extreme_whole<true>(out, a);
}
template <class T, int N>
inline status argmin_whole(np_i8& out, const array<T, N, true>& a) {
  detail::block b = detail::whole(a);
  if (b.n == 0) return status::exit;
  detail::place_block<false>(&out.v, a.first, b);
  np_set_flags(0);
  return status::ok;
}
template <class T, int N>
inline status argmax_whole(np_i8& out, const array<T, N, true>& a) {
  detail::block b = detail::whole(a);
  if (b.n == 0) return status::exit;
  detail::place_block<true>(&out.v, a.first, b);
  np_set_flags(0);
  return status::ok;
}
// prod(a)
template <class R, class T, int N>
inline status prod_whole(np_scalar<R>& out, const array<T, N, true>& a) {
  detail::listen();
  R total = 1;
  const int64_t n = size(a);
  for (int64_t i = 0; i < n; i++) total = e_mul(total, static_cast<R>(a.first[i]));
  out.v = total;
  return detail::quietly() ? status::ok : status::exit;
}
template <class R, class T, int N>
inline status prod_axis(array<R, N - 1, true>& out, const array<T, N, true>& a, int64_t axis) {
  return detail::along(out, a, axis, [&](R* to, const detail::block& b) {
    const T* p = a.first;
    for (int64_t o = 0; o < b.outer; o++, to += b.inner) {
      for (int64_t k = 0; k < b.inner; k++) to[k] = 1;
      for (int64_t i = 0; i < b.n; i++, p += b.inner) {
        for (int64_t k = 0; k < b.inner; k++) to[k] = e_mul(to[k], static_cast<R>(p[k]));
      }
    }
  });
}
// any(a), all(a) of items of any dtype
template <class T, int N>
inline status some_whole(np_b1& out, const array<T, N, true>& a) {
  const int64_t n = size(a);
  out.v = false;
  for (int64_t i = 0; i < n && !out.v; i++) out.v = detail::not_zero(a.first[i]);
  return status::ok;
}
template <class T, int N>
inline status every_whole(np_b1& out, const array<T, N, true>& a) {
  const int64_t n = size(a);
  out.v = true;
  for (int64_t i = 0; i < n && out.v; i++) out.v = detail::not_zero(a.first[i]);
  return status::ok;
}
template <class T, int N>
inline status some_axis(array<bool, N - 1, true>& out, const array<T, N, true>& a, int64_t axis) {
  return detail::along(out, a, axis, [&](bool* to, const detail::block& b) {
    const T* p = a.first;
    for (int64_t o = 0; o < b.outer; o++, to += b.inner) {
      for (int64_t k = 0; k < b.inner; k++) to[k] = false;
      for (int64_t i = 0; i < b.n; i++, p += b.inner) {
        for (int64_t k = 0; k < b.inner; k++) to[k] = to[k] || detail::not_zero(p[k]);
      }
    }
  });
}
template <class T, int N>
inline status every_axis(array<bool, N - 1, true>& out, const array<T, N, true>& a, int64_t axis) {
  return detail::along(out, a, axis, [&](bool* to, const detail::block& b) {
    const T* p = a.first;
    for (int64_t o = 0; o < b.outer; o++, to += b.inner) {
      for (int64_t k = 0; k < b.inner; k++) to[k] = true;
      for (int64_t i = 0; i < b.n; i++, p += b.inner) {
        for (int64_t k = 0; k < b.inner; k++) to[k] = to[k] && detail::not_zero(p[k]);
      }
    }
  });
}

PYX_NP_REDUCTION(sum, in_order)
PYX_NP_REDUCTION(mean, in_order)
PYX_NP_REDUCTION(var, in_order)
PYX_NP_REDUCTION(std, in_order)
PYX_NP_REDUCTION(min, in_order)
PYX_NP_REDUCTION(max, in_order)
PYX_NP_REDUCTION(argmin, in_c_order)
PYX_NP_REDUCTION(argmax, in_c_order)
PYX_NP_REDUCTION(prod, in_order)
PYX_NP_REDUCTION(some, in_order)
PYX_NP_REDUCTION(every, in_order)
#undef PYX_NP_REDUCTION

// var(a, axis, None, None, ddof) and std, all by position
#define PYX_NP_DDOF(NAME)                                                                                      \
  template <class R, class T, int N, bool C>                                                                   \
  inline status NAME##_any(np_scalar<R>& out, const array<T, N, C>& a, none, none, none, int64_t ddof) {       \
    return NAME##_any(out, a, ddof);                                                                           \
  }                                                                                                            \
  template <class R, class T, int N, bool C>                                                                   \
  inline status NAME##_any_axis(array<R, N - 1, true>& out, const array<T, N, C>& a, int64_t axis, none, none, \
                                int64_t ddof) {                                                                \
    return NAME##_any_axis(out, a, axis, ddof);                                                                \
  }
PYX_NP_DDOF(var)
PYX_NP_DDOF(std)
#undef PYX_NP_DDOF

// Whole arrays whose rows do not follow each other: sums are made row by row.
template <int N, bool C>
inline status sum_rows(np_f8& out, const array<double, N, C>& a) {
  detail::listen();
  const status st = detail::sum_of_rows(out.v, a);
  if (st != status::ok) return st;
  return detail::quietly() ? status::ok : status::exit;
}
template <int N, bool C>
inline status mean_rows(np_f8& out, const array<double, N, C>& a) {
  if (size(a) == 0) return status::exit;
  const status st = sum_rows(out, a);
  out.v /= static_cast<double>(size(a));
  return st;
}
// The distances from the mean lie side by side, whatever the layout of a was.
template <int N, bool C>
inline status var_rows(np_f8& out, const array<double, N, C>& a, int64_t ddof = 0) {
  const int64_t n = size(a);
  if (n <= ddof || ddof < 0 || n == 0) return status::exit;
  np_f8 mean;
  array<double, N, true> items;
  int64_t axis = 0;
  status st = mean_rows(mean, a);
  if (st == status::ok) st = detail::in_order(items, a, axis);
  if (st != status::ok) return st;
  array<double, N, true> squares;
  st = detail::new_array<double, N>(squares, items.shape, false);
  if (st != status::ok) return st;
  detail::listen();
  for (int64_t i = 0; i < n; i++) squares.first[i] = (items.first[i] - mean.v) * (items.first[i] - mean.v);
  out.v = (0.0 + detail::pairwise_sum(squares.first, n)) / static_cast<double>(n - ddof);
  return detail::quietly() ? status::ok : status::exit;
}
template <int N, bool C>
inline status std_rows(np_f8& out, const array<double, N, C>& a, int64_t ddof = 0) {
  const status st = var_rows(out, a, ddof);
  out.v = __builtin_sqrt(out.v);
  return st;
}

}  // namespace pyx
