// np/axes.hpp: reductions of C-contiguous arrays along one axis or all, in NumPy's order of operations: neighbours are
// summed pairwise, and along every other axis row is added to row.
#pragma once
#include "lists.hpp"
#include "reduce.hpp"
#include "vector.hpp"

namespace pyx {

namespace detail {

// An array seen as outer × n × inner items, of which n are reduced to one.
struct block {
  int64_t outer = 1, n, inner = 1;

  // False where the axis is outside.
  template <int N>
  PYX_INLINE bool at(const int64_t (&shape)[N], int64_t axis) {
    axis += axis < 0 ? N : 0;
    if (static_cast<uint64_t>(axis) >= N) return false;
    for (int k = 0; k < axis; k++) outer *= shape[k];
    n = shape[axis];
    for (int k = static_cast<int>(axis) + 1; k < N; k++) inner *= shape[k];
    return true;
  }
};

// The shape without an axis.
template <int N>
PYX_INLINE void drop_axis(int64_t (&out)[N - 1], const int64_t (&shape)[N], int64_t axis) {
  axis += axis < 0 ? N : 0;
  for (int k = 0, j = 0; k < N; k++) {
    if (k != axis) out[j++] = shape[k];
  }
}

// The sum of n neighbours of any dtype, in type R.
template <class R, class T>
inline R row_sum(const T* p, int64_t n) {
  if constexpr (std::is_same_v<R, double> && std::is_same_v<T, double>) {
    return pairwise_sum(p, n);
  } else if constexpr (std::is_floating_point_v<T>) {
    if (n < 8) {
      R total = 0;
      for (int64_t i = 0; i < n; i++) total += p[i];
      return total;
    }
    if (n > 128) {
      int64_t half = n / 2;
      half -= half % 8;
      return row_sum<R>(p, half) + row_sum<R>(p + half, n - half);
    }
    R r[8];
    for (int k = 0; k < 8; k++) r[k] = p[k];
    int64_t i = 8;
    for (; i < n - n % 8; i += 8) {
      for (int k = 0; k < 8; k++) r[k] += p[i + k];
    }
    R total = ((r[0] + r[1]) + (r[2] + r[3])) + ((r[4] + r[5]) + (r[6] + r[7]));
    for (; i < n; i++) total += p[i];
    return total;
  } else {
    std::make_unsigned_t<R> total = 0;
    for (int64_t i = 0; i < n; i++) total += static_cast<std::make_unsigned_t<R>>(p[i]);
    return static_cast<R>(total);
  }
}

template <class R, class T>
PYX_INLINE R plus(R a, T b) {
  if constexpr (std::is_floating_point_v<R>) {
    return a + b;
  } else {
    return static_cast<R>(static_cast<std::make_unsigned_t<R>>(a) + static_cast<std::make_unsigned_t<R>>(b));
  }
}

template <class R, class T>
inline void sum_block(R* out, const T* p, const block& b) {
  if (b.inner == 1) {
    for (int64_t o = 0; o < b.outer; o++) out[o] = R{0} + row_sum<R>(p + o * b.n, b.n);
    return;
  }
  for (int64_t o = 0; o < b.outer; o++, out += b.inner) {
    for (int64_t k = 0; k < b.inner; k++) out[k] = 0;
    for (int64_t i = 0; i < b.n; i++, p += b.inner) {
      for (int64_t k = 0; k < b.inner; k++) out[k] = plus(out[k], p[k]);
    }
  }
}

// The squares of the distances of all items from the means, summed.
template <class R>
inline void variance_block(R* out, const R* p, const block& b, int64_t ddof) {
  const auto count = static_cast<R>(b.n), rest = static_cast<R>(b.n - ddof);
  sum_block(out, p, b);
  for (int64_t k = 0; k < b.outer * b.inner; k++) out[k] /= count;
  if (b.inner == 1) {
    scratch s;
    s.p = __builtin_malloc(static_cast<size_t>(b.n) * sizeof(R));
    if (!s.p) __builtin_trap();
    auto* x = static_cast<R*>(s.p);
    for (int64_t o = 0; o < b.outer; o++, p += b.n) {
      const R mean = out[o];
      for (int64_t i = 0; i < b.n; i++) x[i] = (p[i] - mean) * (p[i] - mean);
      out[o] = (R{0} + row_sum<R>(x, b.n)) / rest;
    }
    return;
  }
  scratch s;
  s.p = __builtin_malloc(static_cast<size_t>(b.inner) * sizeof(R));
  if (!s.p) __builtin_trap();
  auto* total = static_cast<R*>(s.p);
  for (int64_t o = 0; o < b.outer; o++, out += b.inner) {
    for (int64_t k = 0; k < b.inner; k++) total[k] = 0;
    for (int64_t i = 0; i < b.n; i++, p += b.inner) {
      for (int64_t k = 0; k < b.inner; k++) total[k] += (p[k] - out[k]) * (p[k] - out[k]);
    }
    for (int64_t k = 0; k < b.inner; k++) out[k] = total[k] / rest;
  }
}

// Flags that NumPy may have something to say about: the operation is then its own.
PYX_INLINE bool quietly() { return PYX_LIKELY((np_flags() & ~NP_FLAG_UNDERFLOW) == 0); }
PYX_INLINE void listen() {
  if (np_flags()) np_set_flags(0);
}

// The result of a reduction along an axis; f(items of the result, block) does it.
template <class R, class T, int N, class F>
inline status along(array<R, N - 1, true>& out, const array<T, N, true>& a, int64_t axis, const F& f) {
  block b;
  if (!b.at(a.shape, axis) || b.n == 0) return status::exit;
  int64_t shape[N - 1];
  drop_axis(shape, a.shape, axis);
  array<R, N - 1, true> r;
  status st = new_array<R, N - 1>(r, shape, false);
  if (st != status::ok) return st;
  listen();
  f(r.first, b);
  if (!quietly()) return status::exit;
  out = std::move(r);
  return status::ok;
}

template <class T, int N>
PYX_INLINE block whole(const array<T, N, true>& a) {
  block b;
  b.n = size(a);
  return b;
}

}  // namespace detail

// a.sum(), a.mean(), a.var(ddof), a.std(ddof)
template <class R, class T, int N>
inline status sum_all(np_scalar<R>& out, const array<T, N, true>& a) {
  detail::listen();
  out.v = R{0} + detail::row_sum<R>(a.first, size(a));
  return detail::quietly() ? status::ok : status::exit;
}
template <class R, int N>
inline status mean_all(np_scalar<R>& out, const array<R, N, true>& a) {
  if (size(a) == 0) return status::exit;
  detail::listen();
  out.v = (R{0} + detail::row_sum<R>(a.first, size(a))) / static_cast<R>(size(a));
  return detail::quietly() ? status::ok : status::exit;
}
template <class R, int N>
inline status var_all(np_scalar<R>& out, const array<R, N, true>& a, int64_t ddof = 0) {
  if (size(a) <= ddof || ddof < 0 || size(a) == 0) return status::exit;
  detail::listen();
  detail::variance_block(&out.v, a.first, detail::whole(a), ddof);
  return detail::quietly() ? status::ok : status::exit;
}
template <class R, int N>
inline status std_all(np_scalar<R>& out, const array<R, N, true>& a, int64_t ddof = 0) {
  status st = var_all(out, a, ddof);
  out.v = __builtin_elementwise_sqrt(out.v);
  return st;
}

// The same along an axis.
template <class R, class T, int N>
inline status sum_axis(array<R, N - 1, true>& out, const array<T, N, true>& a, int64_t axis) {
  return detail::along(out, a, axis, [&](R* to, const detail::block& b) { detail::sum_block(to, a.first, b); });
}
template <class R, int N>
inline status mean_axis(array<R, N - 1, true>& out, const array<R, N, true>& a, int64_t axis) {
  return detail::along(out, a, axis, [&](R* to, const detail::block& b) {
    detail::sum_block(to, a.first, b);
    const auto n = static_cast<R>(b.n);
    for (int64_t k = 0; k < b.outer * b.inner; k++) to[k] /= n;
  });
}
template <class R, int N>
inline status var_axis(array<R, N - 1, true>& out, const array<R, N, true>& a, int64_t axis, int64_t ddof = 0) {
  detail::block whole;
  if (!whole.at(a.shape, axis) || ddof < 0 || whole.n <= ddof) return status::exit;
  return detail::along(out, a, axis,
                       [&](R* to, const detail::block& b) { detail::variance_block(to, a.first, b, ddof); });
}
template <class R, int N>
inline status std_axis(array<R, N - 1, true>& out, const array<R, N, true>& a, int64_t axis, int64_t ddof = 0) {
  status st = var_axis(out, a, axis, ddof);
  if (st == status::ok) {
    const int64_t n = size(out);
    for (int64_t k = 0; k < n; k++) out.first[k] = __builtin_elementwise_sqrt(out.first[k]);
  }
  return st;
}

namespace detail {

// Extremes: a NaN wins; zeros of both signs are for NumPy to choose between.
template <bool Greatest, class T>
PYX_INLINE bool better(T x, T best) {
  if constexpr (std::is_floating_point_v<T>) {
    return (Greatest ? x > best : x < best) || (x != x && best == best);
  } else {
    return Greatest ? x > best : x < best;
  }
}

template <bool Greatest, class T>
inline bool extreme_block(T* out, const T* p, const block& b) {
  bool good = true;
  for (int64_t o = 0; o < b.outer; o++, out += b.inner, p += b.n * b.inner) {
    for (int64_t k = 0; k < b.inner; k++) out[k] = p[k];
    for (int64_t i = 1; i < b.n; i++) {
      for (int64_t k = 0; k < b.inner; k++) {
        const T x = p[i * b.inner + k], best = out[k];
        if constexpr (std::is_floating_point_v<T>) {
          good = good && (x != 0 || best != 0 || __builtin_signbit(x) == __builtin_signbit(best));
        }
        out[k] = better<Greatest>(x, best) ? x : best;
      }
    }
  }
  return good;
}

template <bool Greatest, class T>
inline void place_block(int64_t* out, const T* p, const block& b) {
  for (int64_t o = 0; o < b.outer; o++, out += b.inner, p += b.n * b.inner) {
    if constexpr (std::is_same_v<T, double> || std::is_same_v<T, int64_t>) {
      if (b.inner == 1) {
        *out = np_place_of_extreme(Greatest, p, b.n);
        continue;
      }
    }
    for (int64_t k = 0; k < b.inner; k++) {
      int64_t at = 0;
      for (int64_t i = 1; i < b.n; i++) {
        if (better<Greatest>(p[i * b.inner + k], p[at * b.inner + k])) at = i;
      }
      out[k] = at;
    }
  }
}

template <bool Greatest, class T, int N>
inline status extreme_axis(array<T, N - 1, true>& out, const array<T, N, true>& a, int64_t axis) {
  bool good = true;
  const status st = along(out, a, axis, [&](T* to, const block& b) {
    if (b.inner > 1 || !std::is_same_v<T, double>) {
      good = extreme_block<Greatest>(to, a.first, b);
    } else if constexpr (std::is_same_v<T, double>) {
      for (int64_t o = 0; good && o < b.outer; o++) {
        good = np_extreme(Greatest, reinterpret_cast<const char*>(a.first + o * b.n), b.n, sizeof(double), to + o);
      }
    }
    np_set_flags(0);
  });
  return good ? st : status::exit;
}

}  // namespace detail

template <class T, int N>
inline status min_axis(array<T, N - 1, true>& out, const array<T, N, true>& a, int64_t axis) {
  return detail::extreme_axis<false>(out, a, axis);
}
template <class T, int N>
inline status max_axis(array<T, N - 1, true>& out, const array<T, N, true>& a, int64_t axis) {
  return detail::extreme_axis<true>(out, a, axis);
}
template <class T, int N>
inline status argmin_axis(array<int64_t, N - 1, true>& out, const array<T, N, true>& a, int64_t axis) {
  return detail::along(out, a, axis, [&](int64_t* to, const detail::block& b) {
    detail::place_block<false>(to, a.first, b);
    np_set_flags(0);
  });
}
template <class T, int N>
inline status argmax_axis(array<int64_t, N - 1, true>& out, const array<T, N, true>& a, int64_t axis) {
  return detail::along(out, a, axis, [&](int64_t* to, const detail::block& b) {
    detail::place_block<true>(to, a.first, b);
    np_set_flags(0);
  });
}

// a.any(), a.all() of bools
template <int N>
inline np_b1 any_all(const array<bool, N, true>& a) {
  const int64_t n = size(a);
  return {n > 0 && __builtin_memchr(a.first, 1, n) != nullptr};
}
template <int N>
inline np_b1 all_all(const array<bool, N, true>& a) {
  const int64_t n = size(a);
  return {n == 0 || __builtin_memchr(a.first, 0, n) == nullptr};
}

}  // namespace pyx
