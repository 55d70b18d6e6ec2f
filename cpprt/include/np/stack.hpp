// np/stack.hpp: arrays from nested lists and tuples, and from other arrays: concatenate, stack, tile, repeat.
#pragma once
#include <pyx/uni.hpp>

#include "made.hpp"

namespace pyx {

namespace detail {

// What an array is made of: numbers, lists and tuples of parts, and arrays.
template <class X>
struct number_in {
  using type = X;
};
template <class T>
struct number_in<np_scalar<T>> {
  using type = T;
};
// The type of an array of numbers of several types.
template <class... T>
struct widest {
  using type = std::common_type_t<T...>;
};
template <class... T>
  requires(std::is_same_v<T, complex> || ...)
struct widest<T...> {
  using type = complex;
};
template <class X>
struct nest {
  static constexpr int depth = 0;
  using item = typename number_in<X>::type;
  static bool shape(const X&, int64_t*, bool) { return true; }
  template <class R>
  static bool fill(R*& to, const X& x) {
    return as_element(*to++, x) == status::ok;
  }
};

// A number of one of several types, as the widest of them.
template <class... T>
struct nest<uni<T...>> {
  static constexpr int depth = 0;
  using item = typename widest<typename number_in<T>::type...>::type;
  static bool shape(const uni<T...>&, int64_t*, bool) { return true; }
  template <class R>
  static bool fill(R*& to, const uni<T...>& x) {
    R* at = to++;
    return visit_from<0>(x, [&](const auto& v) { return as_element(*at, v) == status::ok; });
  }
};

PYX_INLINE bool agree(int64_t& known, int64_t n, bool first) {
  if (first) known = n;
  return known == n;
}

template <class E>
struct nest<list<E>> {
  static constexpr int depth = 1 + nest<E>::depth;
  using item = typename nest<E>::item;
  // The lengths of all axes; false where they differ, and for axes below one that is empty.
  static bool shape(const list<E>& l, int64_t* out, bool first) {
    reader<E> r;
    if (!r.open(l) || !agree(*out, r.size(), first) || (r.size() == 0 && depth > 1)) return false;
    if constexpr (depth > 1) {
      for (int64_t i = 0; i < r.size(); i++) {
        if (!nest<E>::shape(r.begin()[i], out + 1, first && i == 0)) return false;
      }
    }
    return true;
  }
  template <class R>
  static bool fill(R*& to, const list<E>& l) {
    reader<E> r;
    if (!r.open(l)) return false;
    for (int64_t i = 0; i < r.size(); i++) {
      if (!nest<E>::fill(to, r.begin()[i])) return false;
    }
    return true;
  }
};

template <class H, class... T>
struct nest<tuple<H, T...>> {
  static constexpr int depth = 1 + nest<H>::depth;
  using item = typename widest<typename nest<H>::item, typename nest<T>::item...>::type;
  static bool shape(const tuple<H, T...>& t, int64_t* out, bool first) {
    return agree(*out, 1 + sizeof...(T), first) && items(t, out + 1, first);
  }
  template <class... U>
  static bool items(const tuple<U...>& t, int64_t* out, bool first) {
    if constexpr (sizeof...(U) > 0) {
      return nest<std::remove_cvref_t<decltype(t.head)>>::shape(t.head, out, first) && items(t.tail, out, false);
    } else {
      return true;
    }
  }
  template <class R, class... U>
  static bool fill(R*& to, const tuple<U...>& t) {
    if constexpr (sizeof...(U) > 0) {
      return nest<std::remove_cvref_t<decltype(t.head)>>::fill(to, t.head) && fill(to, t.tail);
    } else {
      return true;
    }
  }
};

template <class T, int N, bool C>
struct nest<array<T, N, C>> {
  static constexpr int depth = N;
  using item = T;
  static bool shape(const array<T, N, C>& a, int64_t* out, bool first) {
    bool good = true;
    for (int k = 0; k < N; k++) good = agree(out[k], a.shape[k], first) && good;
    return good;
  }
  template <class R>
  static bool fill(R*& to, const array<T, N, C>& a) {
    if (!all_cast<R>(a)) return false;
    array<R, N, true> part;
    part.first = to;
    for (int k = 0; k < N; k++) part.shape[k] = a.shape[k];
    to += size(a);
    return assign(part, a) == status::ok;
  }
};

}  // namespace detail

namespace detail {

// Is one of the numbers of x itself a T? Then NumPy's dtype for all of them is T, which is the widest of their types.
template <class T, class X>
inline bool holds(const X&) {
  return std::is_same_v<T, typename number_in<X>::type>;
}
template <class T, class... U>
inline bool holds(const uni<U...>& x) {
  return visit_from<0>(x, [](const auto& v) { return holds<T>(v); });
}
template <class T, class U, int N, bool C>
inline bool holds(const array<U, N, C>&) {
  return std::is_same_v<T, U>;
}
template <class T, class E>
inline bool holds(const list<E>& l) {
  reader<E> r;
  if (!r.open(l)) return false;
  for (int64_t i = 0; i < r.size(); i++) {
    if (holds<T>(r.begin()[i])) return true;
  }
  return false;
}
template <class T, class... U>
inline bool holds(const tuple<U...>& t) {
  if constexpr (sizeof...(U) > 0) {
    return holds<T>(t.head) || holds<T>(t.tail);
  } else {
    return false;
  }
}

}  // namespace detail

// array(x) of what lists, tuples and arrays hold
template <class R, int M, class X>
inline status np_array(array<R, M, true>& out, const X& x) {
  static_assert(detail::nest<X>::depth == M);
  int64_t shape[M];
  if (!detail::nest<X>::shape(x, shape, true)) return status::exit;
  array<R, M, true> a;
  const status st = detail::new_array<R, M>(a, shape, false);
  if (st != status::ok) return st;
  R* to = a.first;
  if (!detail::nest<X>::fill(to, x)) return status::exit;
  out = std::move(a);
  return status::ok;
}
// array(x) where the numbers that x holds decide the dtype
template <class R, int M, class X>
inline status np_array_seen(array<R, M, true>& out, const X& x) {
  return detail::holds<R>(x) ? np_array(out, x) : status::exit;
}
// asarray(a) of an array of the dtype
template <class A>
PYX_INLINE A np_same(const A& a) {
  return a;
}

namespace detail {

// f(part, number of the part) for every array of a list or tuple; stops at false.
template <class E, class F>
inline bool each_part(const list<E>& l, const F& f) {
  reader<E> r;
  if (!r.open(l)) return false;
  for (int64_t i = 0; i < r.size(); i++) {
    if (!f(r.begin()[i])) return false;
  }
  return true;
}
template <class F>
inline bool each_part(const tuple<>&, const F&) {
  return true;
}
template <class H, class... T, class F>
inline bool each_part(const tuple<H, T...>& t, const F& f) {
  return f(t.head) && each_part(t.tail, f);
}

// An array as one of M dimensions: new ones stand before its own, or (of one dimension) after it.
template <int M, class T, int N, bool C>
inline array<T, M, false> lifted(const array<T, N, C>& a, bool after) {
  array<T, M, false> r;
  r.first = a.first;
  for (int k = 0; k < M; k++) {
    const int from = after ? k : k - (M - N);
    const bool own = from >= 0 && from < N;
    r.shape[k] = own ? a.shape[from] : 1;
    r.strides[k] = own ? a.stride(from) : static_cast<int64_t>(sizeof(T));
  }
  return r;
}

// The parts, as arrays of N dimensions, one after the other along an axis.
template <class R, int N, class P>
inline status join_parts(array<R, N, true>& out, const P& parts, int64_t axis, bool after) {
  if (axis < 0) axis += N;
  if (axis < 0 || axis >= N) return status::exit;
  int64_t shape[N], total = 0;
  bool first = true;
  const bool fit = each_part(parts, [&](const auto& a) {
    int64_t dummy[std::remove_cvref_t<decltype(a)>::ndim];
    const auto v = lifted<N>(a, after);
    bool good = like_in_c_order(dummy, a) && all_cast<R>(a);
    for (int k = 0; k < N; k++) {
      if (k != axis) good = agree(shape[k], v.shape[k], first) && good;
    }
    total += v.shape[axis];
    first = false;
    return good;
  });
  if (!fit || first) return status::exit;
  shape[axis] = total;
  array<R, N, true> r;
  const status st = new_array<R, N>(r, shape, false);
  if (st != status::ok) return st;
  array<R, N, false> to = r;
  each_part(parts, [&](const auto& a) {
    const auto v = lifted<N>(a, after);
    to.shape[axis] = v.shape[axis];
    const bool done = assign(to, v) == status::ok;
    to.first = reinterpret_cast<R*>(reinterpret_cast<char*>(to.first) + v.shape[axis] * to.strides[axis]);
    return done;
  });
  return hand_over(out, r, status::ok);
}

}  // namespace detail

// concatenate(parts, axis)
template <class R, int N, class P>
inline status np_concatenate(array<R, N, true>& out, const P& parts, int64_t axis = 0) {
  return detail::join_parts(out, parts, axis, false);
}
// hstack, vstack, column_stack
template <class R, int N, class P>
inline status np_hstack(array<R, N, true>& out, const P& parts) {
  return detail::join_parts(out, parts, N == 1 ? 0 : 1, false);
}
template <class R, class P>
inline status np_vstack(array<R, 2, true>& out, const P& parts) {
  return detail::join_parts(out, parts, 0, false);
}
template <class R, class P>
inline status np_column_stack(array<R, 2, true>& out, const P& parts) {
  return detail::join_parts(out, parts, 1, true);
}
// stack(parts): along a new first axis
template <class R, int N, class P>
inline status np_stack(array<R, N, true>& out, const P& parts) {
  int64_t shape[N] = {};
  bool first = true;
  const bool fit = detail::each_part(parts, [&](const auto& a) {
    bool good = detail::all_cast<R>(a);
    int64_t dummy[N - 1];
    good = detail::like_in_c_order(dummy, a) && good;
    for (int k = 0; k + 1 < N; k++) good = detail::agree(shape[k + 1], a.shape[k], first) && good;
    shape[0]++;
    first = false;
    return good;
  });
  if (!fit || first) return status::exit;
  array<R, N, true> r;
  const status st = detail::new_array<R, N>(r, shape, false);
  if (st != status::ok) return st;
  array<R, N - 1, true> to;
  for (int k = 0; k + 1 < N; k++) to.shape[k] = shape[k + 1];
  to.first = r.first;
  detail::each_part(parts, [&](const auto& a) {
    const bool done = assign(to, a) == status::ok;
    to.first += size(to);
    return done;
  });
  return detail::hand_over(out, r, st);
}

// append(a, v): both in one row
template <class R, class T, int N, bool C, class V>
inline status np_append(array<R, 1, true>& out, const array<T, N, C>& a, const V& v) {
  array<R, 1, true> r;
  const int64_t old = size(a);
  int64_t more = 1;
  if constexpr (detail::is_array<V>) more = size(v);
  const status st = detail::new_array<R, 1>(r, {old + more}, false);
  if (st != status::ok) return st;
  R* to = r.first;
  if (!detail::nest<array<T, N, C>>::fill(to, a) || !detail::nest<V>::fill(to, v)) return status::exit;
  return detail::hand_over(out, r, st);
}

// tile(a, reps)
template <class T, int M, int N, bool C, class S>
inline status np_tile(array<T, M, true>& out, const array<T, N, C>& a, const S& reps) {
  detail::length_list<M> list;
  list.take(reps);
  if (list.count > M) return status::exit;
  int64_t times[M], shape[M];
  const array<T, M, false> of = detail::lifted<M>(a, false);
  for (int k = 0; k < M; k++) {
    times[k] = k < M - list.count ? 1 : list.all[k - (M - list.count)];
    if (times[k] < 0 || __builtin_mul_overflow(times[k], of.shape[k], &shape[k])) return status::exit;
  }
  array<T, M, true> r;
  const status st = detail::new_array<T, M>(r, shape, false);
  if (st != status::ok || size(r) == 0) return st == status::ok ? status::exit : st;
  T* to = r.first;
  auto write = [&](auto& self, int axis, const char* p) -> void {
    for (int64_t t = 0; t < times[axis]; t++) {
      const char* q = p;
      for (int64_t i = 0; i < of.shape[axis]; i++, q += of.strides[axis]) {
        if (axis == M - 1) {
          *to++ = *reinterpret_cast<const T*>(q);
        } else {
          self(self, axis + 1, q);
        }
      }
    }
  };
  write(write, 0, reinterpret_cast<const char*>(of.first));
  return detail::hand_over(out, r, st);
}

// repeat(a, n): every item n times, in one row
template <class T, int N, bool C>
inline status np_repeat(array<T, 1, true>& out, const array<T, N, C>& a, int64_t n) {
  array<T, 1, true> items, r;
  int64_t total;
  if (n < 0 || __builtin_mul_overflow(size(a), n, &total)) return status::exit;
  status st = flatten(items, a);
  if (st == status::ok) st = detail::new_array<T, 1>(r, {total}, false);
  if (st != status::ok) return st;
  T* to = r.first;
  for (int64_t i = 0; i < items.shape[0]; i++) {
    for (int64_t k = 0; k < n; k++) *to++ = items.first[i];
  }
  return detail::hand_over(out, r, st);
}

}  // namespace pyx
