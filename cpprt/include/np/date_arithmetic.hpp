// np/date_arithmetic.hpp: arithmetic and comparison of datetime64 and timedelta64, scalars and arrays. What NumPy warns
// of, what overflows between units and what broadcasts in both directions exits, for NumPy to do.
#pragma once
#include "create.hpp"
#include "dates.hpp"

namespace pyx {

namespace np_dates {

// ---- One pair of items: bad tells that NumPy has to do it

// Is NaT among two counts?
PYX_INLINE bool either_missing(int64_t x, int64_t y) { return (x == kNoTime) | (y == kNoTime); }

struct add {
  template <class R, class A, class B>
  PYX_INLINE static R of(A a, B b, bool& bad) {
    constexpr date_unit u = unit_of<R>::value;
    const int64_t x = count_in<u>(a, bad), y = count_in<u>(b, bad);
    const auto sum = static_cast<int64_t>(static_cast<uint64_t>(x) + static_cast<uint64_t>(y));
    return {either_missing(x, y) ? kNoTime : sum};
  }
};
struct sub {
  template <class R, class A, class B>
  PYX_INLINE static R of(A a, B b, bool& bad) {
    constexpr date_unit u = unit_of<R>::value;
    const int64_t x = count_in<u>(a, bad), y = count_in<u>(b, bad);
    const auto difference = static_cast<int64_t>(static_cast<uint64_t>(x) - static_cast<uint64_t>(y));
    return {either_missing(x, y) ? kNoTime : difference};
  }
};

// A float result as a count.
PYX_INLINE int64_t counted(double x, bool& bad) {
  const bool fits = x > -0x1p63 && x < 0x1p63;
  bad |= !fits;
  return fits ? static_cast<int64_t>(x) : 0;
}

struct mul {
  template <class R, class A, class B>
  PYX_INLINE static R of(A a, B b, bool& bad) {
    if constexpr (!is_date<A>) {
      return of<R>(b, a, bad);
    } else if constexpr (std::is_floating_point_v<B>) {
      return {a.v == kNoTime ? (bad |= !is_finite(b), kNoTime) : counted(static_cast<double>(a.v) * b, bad)};
    } else {
      const auto product = static_cast<int64_t>(static_cast<uint64_t>(a.v) * static_cast<uint64_t>(b));
      return {a.v == kNoTime ? kNoTime : product};
    }
  }
};

// a / b: a ratio of lengths, or a part of one; parts are cut off, not rounded down.
struct truediv {
  template <class R, class A, class B>
  PYX_INLINE static R of(A a, B b, bool& bad) {
    if constexpr (is_date<B>) {
      constexpr date_unit u = common_unit<A, B>();
      const int64_t x = count_in<u>(a, bad), y = count_in<u>(b, bad);
      bad |= y == 0;
      return either_missing(x, y) ? kNan : static_cast<double>(x) / static_cast<double>(y);
    } else if constexpr (std::is_floating_point_v<B>) {
      bad |= !is_finite(b) || b == 0;
      return {a.v == kNoTime ? kNoTime : counted(static_cast<double>(a.v) / b, bad)};
    } else {
      const auto by = static_cast<int64_t>(b);
      bad |= by == 0;
      return {a.v == kNoTime || by == 0 ? kNoTime : by == -1 ? -a.v : a.v / by};
    }
  }
};
struct floordiv {
  template <class R, class A, class B>
  PYX_INLINE static R of(A a, B b, bool& bad) {
    if constexpr (is_date<B>) {
      constexpr date_unit u = common_unit<A, B>();
      const int64_t x = count_in<u>(a, bad), y = count_in<u>(b, bad);
      const bool none = either_missing(x, y) | (y == 0);
      bad |= none;
      return none ? 0 : floor_divided(x, y);
    } else {
      return truediv::of<R>(a, b, bad);
    }
  }
};
struct mod {
  template <class R, class A, class B>
  PYX_INLINE static R of(A a, B b, bool& bad) {
    constexpr date_unit u = unit_of<R>::value;
    const int64_t x = count_in<u>(a, bad), y = count_in<u>(b, bad);
    bad |= y == 0;
    if (either_missing(x, y) | (y == 0)) return {kNoTime};
    const int64_t r = y == -1 ? 0 : x % y;
    return {r != 0 && (r < 0) != (y < 0) ? r + y : r};
  }
};

#define PYX_DATE_COMPARE(NAME, OP, UNEQUAL)                           \
  struct NAME {                                                       \
    template <class R, class A, class B>                              \
    PYX_INLINE static bool of(A a, B b, bool& bad) {                  \
      constexpr date_unit u = common_unit<A, B>();                    \
      const int64_t x = count_in<u>(a, bad), y = count_in<u>(b, bad); \
      const bool none = either_missing(x, y);                         \
      return UNEQUAL ? (none | (x OP y)) : (!none & (x OP y));        \
    }                                                                 \
  };
PYX_DATE_COMPARE(eq, ==, false)
PYX_DATE_COMPARE(ne, !=, true)
PYX_DATE_COMPARE(lt, <, false)
PYX_DATE_COMPARE(le, <=, false)
PYX_DATE_COMPARE(gt, >, false)
PYX_DATE_COMPARE(ge, >=, false)
#undef PYX_DATE_COMPARE

// The later and the earlier one; NaT is both.
struct maximum {
  template <class R, class A, class B>
  PYX_INLINE static R of(A a, B b, bool& bad) {
    constexpr date_unit u = unit_of<R>::value;
    const int64_t x = count_in<u>(a, bad), y = count_in<u>(b, bad);
    return {either_missing(x, y) ? kNoTime : x > y ? x : y};
  }
};
struct minimum {
  template <class R, class A, class B>
  PYX_INLINE static R of(A a, B b, bool& bad) {
    constexpr date_unit u = unit_of<R>::value;
    const int64_t x = count_in<u>(a, bad), y = count_in<u>(b, bad);
    return {x < y ? x : y};
  }
};

// Of one operand; the second one is there for the sake of uniformity.
struct neg {
  template <class R, class A, class B>
  PYX_INLINE static R of(A a, B, bool&) {
    return {static_cast<int64_t>(-static_cast<uint64_t>(a.v))};
  }
};
struct abs {
  template <class R, class A, class B>
  PYX_INLINE static R of(A a, B, bool&) {
    return {a.v < 0 ? static_cast<int64_t>(-static_cast<uint64_t>(a.v)) : a.v};
  }
};
struct isnat {
  template <class R, class A, class B>
  PYX_INLINE static bool of(A a, B, bool&) {
    return a.v == kNoTime;
  }
};
struct as {
  template <class R, class A, class B>
  PYX_INLINE static R of(A a, B, bool& bad) {
    if constexpr (is_date<R> && is_date<A>) {
      return {count_in<unit_of<R>::value>(a, bad)};
    } else if constexpr (is_date<R>) {
      return {static_cast<int64_t>(a)};
    } else {
      return static_cast<R>(a.v);
    }
  }
};

// ---- Operands

template <class X>
struct operand {  // a number of Python's
  using item = X;
  static constexpr int ndim = 0;
};
template <class T>
struct operand<np_scalar<T>> {
  using item = T;
  static constexpr int ndim = 0;
};
template <class T, int N, bool C>
struct operand<array<T, N, C>> {
  using item = T;
  static constexpr int ndim = N;
};

template <class X>
PYX_INLINE X value_of(X x) {
  return x;
}
template <class T>
PYX_INLINE T value_of(np_scalar<T> x) {
  return x.v;
}

template <class F, class R, class A, class B>
PYX_INLINE bool run_row(R* out, const char* a, int64_t sa, const char* b, int64_t sb, int64_t n) {
  bool bad = false;
  auto each = [&](auto step_a, auto step_b) {
    for (int64_t i = 0; i < n; i++) {
      out[i] = F::template of<R>(*reinterpret_cast<const A*>(a + i * step_a()),
                                 *reinterpret_cast<const B*>(b + i * step_b()), bad);
    }
  };
  auto item_a = [] { return static_cast<int64_t>(sizeof(A)); };
  auto item_b = [] { return static_cast<int64_t>(sizeof(B)); };
  auto none = [] { return int64_t{0}; };
  if (sa == item_a() && sb == item_b()) {
    each(item_a, item_b);
  } else if (sa == item_a() && sb == 0) {
    each(item_a, none);
  } else if (sa == 0 && sb == item_b()) {
    each(none, item_b);
  } else {
    each([&] { return sa; }, [&] { return sb; });
  }
  return !bad;
}

// The operand as it is seen at a shape: where it begins, and how far its items are apart. False: it does not repeat to it.
template <int N, class X>
PYX_INLINE bool seen_at(const char*& first, int64_t (&strides)[N], const int64_t (&)[N], const X& x) {
  first = reinterpret_cast<const char*>(&x);
  for (int64_t& s : strides) s = 0;
  return true;
}
template <int N, class T, int M, bool C>
PYX_INLINE bool seen_at(const char*& first, int64_t (&strides)[N], const int64_t (&shape)[N], const array<T, M, C>& x) {
  first = reinterpret_cast<const char*>(x.first);
  detail::stretch(strides, x);
  return detail::stretches(shape, x.shape);
}

template <class X>
PYX_INLINE const int64_t* shape_of(const X&) {
  return nullptr;
}
template <class T, int N, bool C>
PYX_INLINE const int64_t* shape_of(const array<T, N, C>& a) {
  return a.shape;
}

template <class F, class R, int N, class A, class B>
inline status run(array<R, N, true>& out, const A& a, const B& b) {
  const int64_t* shape = operand<A>::ndim == N ? shape_of(a) : shape_of(b);
  int64_t to[N], sa[N], sb[N];
  const char *pa, *pb;
  for (int k = 0; k < N; k++) to[k] = shape[k];
  if constexpr (operand<B>::ndim == N) {
    for (int k = 0; k < N; k++) to[k] = to[k] == 1 ? b.shape[k] : to[k];
  }
  if (!seen_at(pa, sa, to, a) || !seen_at(pb, sb, to, b)) return status::exit;
  array<R, N, true> made;
  if (status st = detail::new_array(made, to, false); st != status::ok) return st;
  R* at = made.first;
  bool good = true;
  detail::for_rows<N>(const_cast<char*>(pa), sa, const_cast<char*>(pb), sb, to,
                      [&](const char* x, const char* y, int64_t n, int64_t sx, int64_t sy) {
                        good = good &&
                               run_row<F, R, typename operand<A>::item, typename operand<B>::item>(at, x, sx, y, sy, n);
                        at += n;
                      });
  if (PYX_UNLIKELY(!good)) return status::exit;
  out = std::move(made);
  return status::ok;
}
template <class F, class R, class A, class B>
PYX_INLINE status run(np_scalar<R>& out, const A& a, const B& b) {
  bool bad = false;
  out.v = F::template of<R>(value_of(a), value_of(b), bad);
  return PYX_UNLIKELY(bad) ? status::exit : status::ok;
}

}  // namespace np_dates

// np.datetime64 and np.timedelta64 of a count
template <class R>
PYX_INLINE R date_of(int64_t count) {
  R r;
  r.v.v = count;
  return r;
}
template <class R>
PYX_INLINE R date_of(np_i8 count) {
  return date_of<R>(count.v);
}

#define PYX_DATE_OP(NAME)                                         \
  template <class R, class A, class B>                            \
  PYX_INLINE status date_##NAME(R& out, const A& a, const B& b) { \
    return np_dates::run<np_dates::NAME>(out, a, b);              \
  }
PYX_DATE_OP(add)
PYX_DATE_OP(sub)
PYX_DATE_OP(mul)
PYX_DATE_OP(truediv)
PYX_DATE_OP(floordiv)
PYX_DATE_OP(mod)
PYX_DATE_OP(eq)
PYX_DATE_OP(ne)
PYX_DATE_OP(lt)
PYX_DATE_OP(le)
PYX_DATE_OP(gt)
PYX_DATE_OP(ge)
PYX_DATE_OP(maximum)
PYX_DATE_OP(minimum)
#undef PYX_DATE_OP
#define PYX_DATE_OP(NAME)                             \
  template <class R, class A>                         \
  PYX_INLINE status date_##NAME(R& out, const A& a) { \
    return np_dates::run<np_dates::NAME>(out, a, a);  \
  }
PYX_DATE_OP(neg)
PYX_DATE_OP(abs)
PYX_DATE_OP(isnat)
PYX_DATE_OP(as)
#undef PYX_DATE_OP

// The same of scalars of one unit, with which nothing can go wrong.
template <date_unit U>
PYX_INLINE np_scalar<timedelta64<U>> dates_apart(np_scalar<datetime64<U>> a, np_scalar<datetime64<U>> b) {
  bool bad = false;
  return {np_dates::sub::of<timedelta64<U>>(a.v, b.v, bad)};
}
#define PYX_DATE_COMPARE(NAME)                                        \
  template <class T>                                                  \
  PYX_INLINE np_b1 same_date_##NAME(np_scalar<T> a, np_scalar<T> b) { \
    bool bad = false;                                                 \
    return {np_dates::NAME::of<bool>(a.v, b.v, bad)};                 \
  }
PYX_DATE_COMPARE(eq)
PYX_DATE_COMPARE(ne)
PYX_DATE_COMPARE(lt)
PYX_DATE_COMPARE(le)
PYX_DATE_COMPARE(gt)
PYX_DATE_COMPARE(ge)
#undef PYX_DATE_COMPARE

}  // namespace pyx
