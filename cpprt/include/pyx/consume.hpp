// pyx/consume.hpp: builtins over whole iterables: of an iterator they take the items, of anything else they read them.
#pragma once
#include "builtins.hpp"
#include "math.hpp"
#include "range.hpp"
#include "str_methods.hpp"

namespace pyx {

namespace detail {

template <class X>
concept iterator = requires(X& x, typename X::item& v) {
  x.next(v);
  x.back();
};

// Steps an iterator that belongs to somebody else.
template <class I>
struct borrowed_iter {
  using item = typename I::item;
  I* it;

  PYX_INLINE status next(item& out) { return it->next(out); }
  void back() { it->back(); }
};
template <class I>
PYX_INLINE borrowed_iter<I> get_iter(borrowed_iter<I> it) {
  return it;
}

// Calls f with x, or when x is an iterator with one in its place: x moves on unless f exits, which repeats the operation.
template <class X, class F>
PYX_INLINE status consume(X&& x, F&& f) {
  if constexpr (iterator<std::remove_cvref_t<X>>) {
    std::remove_cvref_t<X> it = x;
    status st = f(borrowed_iter<decltype(it)>{&it});
    if constexpr (std::is_lvalue_reference_v<X> && !std::is_const_v<std::remove_reference_t<X>>) {
      if (st != status::exit) x = std::move(it);
    }
    return st;
  } else {
    return f(x);
  }
}

}  // namespace detail

namespace over {

#define PYX_OVER(NAME)                                                                                        \
  template <class R, class X, class... A>                                                                     \
  PYX_INLINE status NAME(R& out, X&& x, const A&... rest) {                                                   \
    return detail::consume(static_cast<X&&>(x), [&](const auto& it) { return pyx::NAME(out, it, rest...); }); \
  }
PYX_OVER(sum)
PYX_OVER(sum_mixed)
PYX_OVER(min_of)
PYX_OVER(max_of)
PYX_OVER(min_or)
PYX_OVER(max_or)
PYX_OVER(any)
PYX_OVER(all)
PYX_OVER(list_of_all)
#undef PYX_OVER

// sum(floats, start) with an int to start from: that int when there are none
template <class X>
inline status sum(uni<int64_t, double>& out, X&& x, int64_t start) {
  using result = uni<int64_t, double>;
  bool any = false;
  auto total = static_cast<double>(start);
  status st = detail::consume(static_cast<X&&>(x), [&](const auto& of) {
    return detail::each(get_iter(of), [&](double v) {
      total += v;
      return any = true;
    });
  });
  out = any ? result::of<1>(total) : result::of<0>(start);
  return st;
}

// sorted(x, key=None, reverse=reverse)
template <class T, class X>
inline status sorted(list<T>& out, X&& x, none, bool reverse) {
  return detail::consume(static_cast<X&&>(x), [&](const auto& it) { return pyx::sorted(out, it, reverse); });
}

// l.extend(x), l += x
template <class T, class X>
inline status extend(const list<T>& l, X&& x) {
  return detail::consume(static_cast<X&&>(x), [&](const auto& it) { return extend_iter(l, get_iter(it)); });
}
template <class T, class X>
inline status iadd(list<T>& out, const list<T>& l, X&& x) {
  list<T> self = l;
  status st = extend(self, static_cast<X&&>(x));
  if (st == status::ok) out = std::move(self);
  return st;
}

// l.__init__(x)
template <class T, class X>
inline status fill(const list<T>& l, X&& x) {
  return clear(l) ? extend(l, static_cast<X&&>(x)) : status::raised;
}

// s.join(x)
template <class X>
inline status join(str& out, const str& s, X&& x) {
  return detail::consume(static_cast<X&&>(x), [&](const auto& it) {
    list<str> parts;
    status st = pyx::list_of_all(parts, it);
    if (st != status::ok) return st;
    return pyx::join(out, s, parts) ? status::ok : status::exit;
  });
}

// math.fsum(x)
template <class X>
inline status fsum(double& out, X&& x) {
  return detail::consume(static_cast<X&&>(x), [&](const auto& it) { return math::fsum(out, get_iter(it)); });
}
// math.prod(x, start=start): ints exit beyond 64 bits
template <class X>
inline status prod(int64_t& out, X&& x, int64_t start) {
  return detail::consume(static_cast<X&&>(x), [&](const auto& of) {
    int64_t total = start;
    bool fits = true;
    status st = detail::each(
        get_iter(of), [&](auto v) { return fits = !__builtin_mul_overflow(total, static_cast<int64_t>(v), &total); });
    if (st == status::ok) out = total;
    return st == status::ok && !fits ? status::exit : st;
  });
}
template <class X>
inline status prod(uni<int64_t, double>& out, X&& x, int64_t start) {
  using result = uni<int64_t, double>;
  return detail::consume(static_cast<X&&>(x), [&](const auto& of) {
    auto total = static_cast<double>(start);
    bool any = false;
    status st = detail::each(get_iter(of), [&](double v) {
      total *= v;
      return any = true;
    });
    out = any ? result::of<1>(total) : result::of<0>(start);
    return st;
  });
}

}  // namespace over

// enumerate(x, start)
template <class X>
PYX_INLINE auto enumerate_from(const X& x, int64_t start) {
  return enumerate(get_iter(x), start);
}

// s.partition(sep), s.rpartition(sep)
inline bool partition_at(tuple<str, str, str>& out, const str& s, const str& sep, int64_t at, bool last) {
  if (!truth(sep)) return raise(PYX_ValueError, "empty separator");
  if (at < 0) {
    out = last ? make_tuple(str(), str(), s) : make_tuple(s, str(), str());
    return true;
  }
  int64_t after = at + sep.length(), n = s.length();
  out = make_tuple(pick(s, span{0, at, 1, at}), sep, pick(s, span{after, n, 1, n - after}));
  return true;
}
inline bool partition(tuple<str, str, str>& out, const str& s, const str& sep) {
  return partition_at(out, s, sep, find(s, sep), false);
}
inline bool rpartition(tuple<str, str, str>& out, const str& s, const str& sep) {
  return partition_at(out, s, sep, rfind(s, sep), true);
}

// reversed(r) of a range
inline bool reversed(iter<range>& out, const range& r) {
  uint64_t n = r.count();
  if (n == 0) {
    out = {r.lo, r.step, 0};
    return true;
  }
  if (r.step == INT64_MIN) return false;
  auto last = static_cast<uint64_t>(r.lo) + (n - 1) * static_cast<uint64_t>(r.step);
  out = {static_cast<int64_t>(last), -r.step, n};
  return true;
}

}  // namespace pyx
