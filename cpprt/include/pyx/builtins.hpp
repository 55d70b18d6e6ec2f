// pyx/builtins.hpp: sum, min, max, any, all, sorted and reversed over native iterables.
#pragma once
#include <np/scalar.hpp>
#include "iter.hpp"
#include "list_slice.hpp"
#include "sort.hpp"
#include "uni.hpp"

namespace pyx {

// ---- min and max of arguments of one type ------------------------------------------------------------------------
// The first of equals is taken, and comparisons with NaN are false, as in Python.

namespace detail {

template <class T>
PYX_INLINE bool less(const T& a, const T& b) {
  if constexpr (requires { lt(a, b).v; }) {
    return lt(a, b).v;
  } else {
    return lt(a, b);
  }
}

}  // namespace detail

template <class T>
  requires plainly_comparable<T>
PYX_INLINE T min(const T& a, const T& b) {
  return detail::less(b, a) ? b : a;
}
template <class T>
  requires plainly_comparable<T>
PYX_INLINE T max(const T& a, const T& b) {
  return detail::less(a, b) ? b : a;
}
template <class T, class... R>
PYX_INLINE T min(const T& a, const T& b, const T& c, const R&... rest) {
  return min(min(a, b), c, rest...);
}
template <class T, class... R>
PYX_INLINE T max(const T& a, const T& b, const T& c, const R&... rest) {
  return max(max(a, b), c, rest...);
}

// ---- Over iterables ---------------------------------------------------------------------------------------------

namespace detail {

// Calls f with each item of it; f gives false to stop.
template <class I, class F>
PYX_INLINE status each(I it, F&& f) {
  typename I::item v{};
  for (;;) {
    status st = it.next(v);
    if (st != status::ok) return st == status::done ? status::ok : st;
    if (!f(v)) return status::ok;
  }
}

// The least item, or the greatest when Greatest.
template <bool Greatest, class T, class X>
inline status extreme(T& out, const X& x) {
  bool found = false, failed = false, odd = false;
  T best{};
  status st = each(get_iter(x), [&](const T& v) {
    bool better = !found;
    if constexpr (has_methods<T>) {
      failed = found && !(Greatest ? precedes(better, best, v) : precedes(better, v, best));
      if (failed) return false;
    } else if constexpr (comparable_rows<T>) {
      if ((odd = !ordered(v))) return false;
      if (found) better = (Greatest ? compare_parts(best, v) : compare_parts(v, best)) < 0;
    } else if (found) {
      better = Greatest ? less(best, v) : less(v, best);
    }
    if (better) best = v;
    return found = true;
  });
  if (failed) return key_failed();
  if (odd) return status::exit;
  if (st != status::ok) return st;
  if (!found) {
    return raised(PYX_ValueError, Greatest ? "max() arg is an empty sequence" : "min() arg is an empty sequence");
  }
  out = std::move(best);
  return status::ok;
}

}  // namespace detail

// min(x), max(x) of an iterable
template <class T, class X>
inline status min_of(T& out, const X& x) {
  return detail::extreme<false>(out, x);
}
template <class T, class X>
inline status max_of(T& out, const X& x) {
  return detail::extreme<true>(out, x);
}
namespace detail {
// The default is for when there are no items; a list that the program never puts anything in has none of the type.
template <bool Greatest, class T, class X>
inline status extreme_or(T& out, const X& x, const T& otherwise) {
  bool any = false;
  status st = each(get_iter(x), [&](const auto&) { return !(any = true); });
  if (st == status::ok && !any) out = otherwise;
  if (st != status::ok || !any) return st;
  if constexpr (std::is_same_v<typename decltype(get_iter(x))::item, none> && !std::is_same_v<T, none>) {
    return status::exit;
  } else {
    return extreme<Greatest>(out, x);
  }
}
}  // namespace detail

// min(x, default=d), max(x, default=d)
template <class T, class X>
inline status min_or(T& out, const X& x, const T& otherwise) {
  return detail::extreme_or<false>(out, x, otherwise);
}
template <class T, class X>
inline status max_or(T& out, const X& x, const T& otherwise) {
  return detail::extreme_or<true>(out, x, otherwise);
}

namespace detail {
// An item as a number. Where no type of items is known there are none, and none stands for it.
template <class N, class T>
PYX_INLINE N summand(const T& v) {
  if constexpr (std::is_same_v<T, none>) {
    return N{};
  } else {
    return static_cast<N>(v);
  }
}
}  // namespace detail

// sum(x, start) of ints: exact, so that only a total beyond 64 bits exits.
template <class X>
inline status sum(int64_t& out, const X& x, int64_t start = 0) {
  __int128 total = start;
  status st = detail::each(get_iter(x), [&](auto v) {
    total += detail::summand<int64_t>(v);
    return true;
  });
  if (st != status::ok) return st;
  out = static_cast<int64_t>(total);
  return out == total ? status::ok : status::exit;
}
// sum(x, start) from a float on, in order
template <class X>
inline status sum(double& out, const X& x, double start) {
  double total = start;
  status st = detail::each(get_iter(x), [&](auto v) {
    total += detail::summand<double>(v);
    return true;
  });
  out = total;
  return st;
}
// sum(x) of floats: the int 0 when there are none
template <class X>
inline status sum(uni<int64_t, double>& out, const X& x) {
  using result = uni<int64_t, double>;
  bool any = false;
  double total = 0.0;
  status st = detail::each(get_iter(x), [&](double v) {
    total += v;
    return any = true;
  });
  out = any ? result::of<1>(total) : result::of<0>(0);
  return st;
}
// sum(x) of ints and floats: exact until the first float, from which on the total is a float
template <class X>
inline status sum_mixed(uni<int64_t, double>& out, const X& x) {
  using result = uni<int64_t, double>;
  __int128 whole = 0;
  double total = 0.0;
  bool fits = true, real = false;
  status st = detail::each(get_iter(x), [&](const result& v) {
    if (real) {
      total += v.tag() == 0 ? static_cast<double>(v.template get<0>()) : v.template get<1>();
    } else if (v.tag() == 0) {
      whole += v.template get<0>();
      fits = static_cast<int64_t>(whole) == whole;
    } else {
      total = static_cast<double>(static_cast<int64_t>(whole)) + v.template get<1>();
      real = true;
    }
    return fits;
  });
  if (st != status::ok) return st;
  out = real ? result::of<1>(total) : result::of<0>(static_cast<int64_t>(whole));
  return fits ? status::ok : status::exit;
}
// sum(x) of NumPy scalars
template <class T, class X>
inline status sum(uni<int64_t, np_scalar<T>>& out, const X& x, int line = __builtin_LINE()) {
  using result = uni<int64_t, np_scalar<T>>;
  bool any = false;
  np_scalar<T> total{};
  status st = detail::each(get_iter(x), [&](np_scalar<T> v) {
    total = add(total, v, line);
    return any = true;
  });
  out = any ? result::template of<1>(total) : result::template of<0>(0);
  return st;
}

namespace detail {

template <class T>
PYX_INLINE bool item_truth(const T& v) {
  return truth(v);
}
template <class... T>
PYX_INLINE bool item_truth(const uni<T...>& u) {
  return visit([](const auto& v) { return item_truth(v); }, u);
}

}  // namespace detail

// any(x), all(x)
template <class X>
inline status any(bool& out, const X& x) {
  out = false;
  return detail::each(get_iter(x), [&](const auto& v) { return !(out = detail::item_truth(v)); });
}
template <class X>
inline status all(bool& out, const X& x) {
  out = true;
  return detail::each(get_iter(x), [&](const auto& v) { return out = detail::item_truth(v); });
}

// list(x) of an iterable
template <class T, class X>
inline status list_of_all(list<T>& out, const X& x) {
  return list_of_iter(out, get_iter(x));
}
// sorted(l, reverse=reverse) of a list of strs that is shared: what Python sorts need not be unboxed.
PYX_COLD inline status sorted_shared(list<str>& out, const list<str>& l, bool reverse) {
  obj all = obj::steal(pyx_list_slice(l.self(), 0, pyx_list_len(l.self())));
  if (!all || !pyx_list_sort(all.get(), nullptr, reverse)) return status::raised;
  out = list<str>::share(all.get());
  return status::ok;
}
// sorted(x, reverse=reverse)
template <class T, class X>
inline status sorted(list<T>& out, const X& x, bool reverse = false) {
  if constexpr (std::is_same_v<X, list<str>> && std::is_same_v<T, str>) {
    if (!x.native()) return sorted_shared(out, x, reverse);
  }
  using item = typename decltype(get_iter(x))::item;
  list<item> l;
  status st = list_of_all(l, x);
  if (st == status::ok) st = sort(l, reverse);
  if constexpr (std::is_same_v<item, T>) {
    if (st == status::ok) out = std::move(l);
    return st;
  } else {
    return st == status::ok ? list_of_all(out, l) : st;
  }
}

}  // namespace pyx
