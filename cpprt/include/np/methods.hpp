// np/methods.hpp: reduce, accumulate, outer and at of ufuncs. What NumPy would warn of or refuse is its own.
#pragma once
#include "fancy.hpp"
#include "misc.hpp"
#include "stats.hpp"

namespace pyx {

namespace detail {

// One step of a method, x after the other; `good` is for the cases that are not NumPy's own.
struct step_add {
  template <class T>
  static T of(T a, T b, bool&) {
    return e_add(a, b);
  }
};
struct step_subtract {
  template <class T>
  static T of(T a, T b, bool&) {
    return e_sub(a, b);
  }
};
struct step_multiply {
  template <class T>
  static T of(T a, T b, bool&) {
    return e_mul(a, b);
  }
};
struct step_divide {
  template <class T>
  static T of(T a, T b, bool&) {
    return a / b;
  }
};
// Of zeros of both signs, and of a NaN beside another, the one that NumPy takes depends on the processor.
template <bool Greatest>
struct step_extreme {
  template <class T>
  static T of(T a, T b, bool& good) {
    if constexpr (std::is_floating_point_v<T>) {
      good = good && (a != 0 || b != 0 || __builtin_signbit(a) == __builtin_signbit(b)) && (a == a || b == b);
    }
    return better<Greatest>(b, a) ? b : a;
  }
};

// One by one NumPy warns of NaNs.
template <bool Greatest>
struct step_extreme_at {
  template <class T>
  static T of(T a, T b, bool& good) {
    good = good && a == a && b == b;
    return step_extreme<Greatest>::of(a, b, good);
  }
};

}  // namespace detail

// maximum.accumulate(a, axis), minimum.accumulate
template <class F, class T, int N, bool C>
inline status np_running(array<T, N, true>& out, const array<T, N, C>& a, int64_t axis = 0) {
  bool good = true;
  const status st = detail::running_any(out, a, axis, [&](T x, T y) {
    const T r = F::of(x, y, good);
    if constexpr (std::is_floating_point_v<T>) np_set_flags(0);
    return r;
  });
  return good ? st : status::exit;
}

// ufunc.outer(a, b) of two arrays
template <class F, class T, int N, bool C, int M, bool D>
inline status np_outer_by(array<T, N + M, true>& out, const array<T, N, C>& a, const array<T, M, D>& b) {
  array<T, N, true> x;
  array<T, M, true> y;
  int64_t shape[N + M];
  status st = detail::in_c_order(x, a, 0);
  if (st == status::ok) st = detail::in_c_order(y, b, 0);
  if (st != status::ok) return st;
  for (int k = 0; k < N; k++) shape[k] = a.shape[k];
  for (int k = 0; k < M; k++) shape[N + k] = b.shape[k];
  array<T, N + M, true> r;
  st = detail::new_array<T, N + M>(r, shape, false);
  if (st != status::ok) return st;
  const int64_t n = size(x), m = size(y);
  bool good = true;
  detail::listen();
  T* to = r.first;
  for (int64_t i = 0; i < n; i++) {
    const T v = x.first[i];
    for (int64_t j = 0; j < m; j++) *to++ = F::of(v, y.first[j], good);
  }
  if (!detail::quietly() || !good) return np_set_flags(0), status::exit;
  return detail::hand_over(out, r, st);
}

namespace detail {

// a[at[i]] = f(a[at[i]], v(i)) for all i in order; undone where NumPy has something to say. at: byte offsets.
template <class F, class T, class V>
inline bool step_at(char* first, const int64_t* at, int64_t n, const V& v) {
  scratch old;
  old.p = allocate(n, sizeof(T));
  if (!old.p) return false;
  auto* before = static_cast<T*>(old.p);
  bool good = true;
  listen();
  for (int64_t i = 0; i < n; i++) {
    auto* p = reinterpret_cast<T*>(first + at[i]);
    before[i] = *p;
    *p = F::of(*p, v(i), good);
  }
  if (quietly() && good) return true;
  np_set_flags(0);
  for (int64_t i = n - 1; i >= 0; i--) *reinterpret_cast<T*>(first + at[i]) = before[i];
  return false;
}

template <class F, class T, int N, bool C, class V>
inline status at_offsets(const array<T, N, C>& a, const int64_t* at, int64_t n, const V& v) {
  auto* first = reinterpret_cast<char*>(a.first);
  if constexpr (is_array<V>) {
    if constexpr (V::ndim != 1 || !castable<T, typename V::element>) {
      return status::exit;
    } else {
      if (v.shape[0] != n || !disjoint(a, v) || !all_cast<T>(v)) return status::exit;
      return step_at<F, T>(first, at, n, [&](int64_t i) { return cast_item<T>(*v.at(i)); }) ? status::ok : status::exit;
    }
  } else {
    T x;
    if (as_element(x, v) != status::ok) return status::exit;
    return step_at<F, T>(first, at, n, [&](int64_t) { return x; }) ? status::ok : status::exit;
  }
}

}  // namespace detail

// ufunc.at(a, index, v): index an array or list of positions, or one of these for every axis
template <class F, class T, bool C, class I, bool E, class V>
inline status np_at(const array<T, 1, C>& a, const array<I, 1, E>& index, const V& v) {
  if (!a.writeable || !disjoint(a, index)) return status::exit;
  const int64_t n = index.shape[0];
  detail::scratch s;
  s.p = allocate(n, sizeof(int64_t));
  if (!s.p) return status::raised;
  auto* at = static_cast<int64_t*>(s.p);
  if (!detail::positions(at, index, a.shape[0])) return status::exit;
  for (int64_t i = 0; i < n; i++) at[i] *= a.stride(0);
  return detail::at_offsets<F>(a, at, n, v);
}
template <class F, class T, bool C, class E, class V>
inline status np_at(const array<T, 1, C>& a, const list<E>& index, const V& v) {
  array<int64_t, 1, true> at;
  const status st = np_array(at, index);
  return st == status::ok ? np_at<F>(a, at, v) : st;
}
template <class F, class T, int N, bool C, class... I, class V>
inline status np_at(const array<T, N, C>& a, const tuple<I...>& index, const V& v) {
  detail::scratch s;
  int64_t n;
  if (!a.writeable) return status::exit;
  const status st = detail::pick(s, n, a, index);
  return st == status::ok ? detail::at_offsets<F>(a, static_cast<const int64_t*>(s.p), n, v) : st;
}

// ufunc.reduce(a, axis) and of a list of arrays along its axis
template <class R, class T, int N, bool C>
  requires(N > 1)
inline status np_add_reduce(array<R, N - 1, true>& out, const array<T, N, C>& a, int64_t axis = 0) {
  return sum_any_axis(out, a, axis);
}
template <class R, class T, int N, bool C>
  requires(N > 1)
inline status np_multiply_reduce(array<R, N - 1, true>& out, const array<T, N, C>& a, int64_t axis = 0) {
  return prod_any_axis(out, a, axis);
}
template <class R, class T, bool C>
inline status np_multiply_reduce(np_scalar<R>& out, const array<T, 1, C>& a) {
  return prod_any(out, a);
}
template <bool Greatest, class T, int N, bool C>
  requires(N > 1)
inline status np_extreme_reduce(array<T, N - 1, true>& out, const array<T, N, C>& a, int64_t axis = 0) {
  if constexpr (Greatest) {
    return max_any_axis(out, a, axis);
  } else {
    return min_any_axis(out, a, axis);
  }
}
template <bool Greatest, class T, int N, class X>
  requires(!detail::is_array<X>)
inline status np_extreme_reduce(array<T, N, true>& out, const X& parts) {
  array<T, N + 1, true> all;
  const status st = np_array(all, parts);
  return st == status::ok ? np_extreme_reduce<Greatest>(out, all) : st;
}
// logical_and.reduce, logical_or.reduce: of bools, or a list of arrays of bools
template <bool Every, class R, class X, class... A>
inline status np_logical_reduce(R& out, const X& x, A... axis) {
  if constexpr (!detail::is_array<X>) {
    array<bool, detail::nest<X>::depth, true> all;
    const status st = np_array(all, x);
    return st == status::ok ? np_logical_reduce<Every>(out, all, axis...) : st;
  } else if constexpr (X::ndim == 1) {
    return Every ? every_any(out, x) : some_any(out, x);
  } else {
    const int64_t at[] = {axis..., 0};
    return Every ? every_any_axis(out, x, at[0]) : some_any_axis(out, x, at[0]);
  }
}

}  // namespace pyx
