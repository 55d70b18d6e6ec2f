// np/choose.hpp: numpy.random: choice, permutation and shuffle, with NumPy's draws in NumPy's order. What would raise,
// and draws without replacement by weights, exit before anything is drawn.
#pragma once
#include <pyx/list_ops.hpp>

#include "random.hpp"
#include "stack.hpp"

namespace pyx::npr {

using bounded = uint64_t(pyx_bits*, uint64_t, uint64_t, uint64_t, bool);
using interval = uint64_t(pyx_bits*, uint64_t);

// A generator to draw places from: a Generator, or an older one.
class places {
 public:
  explicit places(const obj& g) : bits_(bits_of(g)) {
    f_ = distribution<bounded>(PYX_DRAW_BOUNDED);
    g_ = distribution<interval>(PYX_DRAW_INTERVAL);
    good_ = bits_ && f_ && g_;
  }
  explicit places(pyx_legacy* s) : bits_(s ? s->bits : nullptr), old_(true) {
    g_ = distribution<interval>(PYX_DRAW_INTERVAL);
    good_ = bits_ && g_;
  }
  explicit operator bool() const { return good_; }
  bool old() const { return old_; }
  pyx_bits* bits() const { return bits_; }
  // From 0 to `most`, as a choice draws it, and as shuffling does.
  PYX_INLINE int64_t below(int64_t most) const {
    return old_ ? swapped(most) : static_cast<int64_t>(f_(bits_, 0, static_cast<uint64_t>(most), 0, false));
  }
  PYX_INLINE int64_t swapped(int64_t most) const {
    return static_cast<int64_t>(g_(bits_, static_cast<uint64_t>(most)));
  }
  double unit() const { return bits_->next_double(bits_->state); }

 private:
  pyx_bits* bits_;
  bounded* f_ = nullptr;
  interval* g_ = nullptr;
  bool old_ = false, good_ = false;
};

namespace detail {

using pyx::detail::nest;
using pyx::detail::scratch;

template <class T>
PYX_INLINE void mix(T* p, int64_t n, const places& from) {
  for (int64_t i = n - 1; i > 0; i--) std::swap(p[from.swapped(i)], p[i]);
}
PYX_INLINE void mix_places(int64_t* p, int64_t n, int64_t first, const places& from) {
  for (int64_t i = n - 1; i >= first; i--) std::swap(p[from.below(i)], p[i]);
}

// Floyd's way to take n of `all` different numbers, with the table of NumPy.
inline status few(int64_t* to, int64_t n, int64_t all, const places& from) {
  uint64_t mask = static_cast<uint64_t>(1.2 * static_cast<double>(n));
  for (int k = 1; k < 64; k *= 2) mask |= mask >> k;
  scratch s;
  s.p = allocate(static_cast<int64_t>(mask) + 1, sizeof(int64_t));
  if (!s.p) return status::raised;
  auto* seen = static_cast<int64_t*>(s.p);
  for (uint64_t i = 0; i <= mask; i++) seen[i] = -1;
  auto put = [&](int64_t v) {
    uint64_t at = static_cast<uint64_t>(v) & mask;
    while (seen[at] != -1 && seen[at] != v) at = (at + 1) & mask;
    if (seen[at] == v) return false;
    seen[at] = v;
    return true;
  };
  for (int64_t j = all - n; j < all; j++) {
    const int64_t v = from.below(j);
    *to++ = put(v) ? v : (put(j), j);
  }
  mix_places(to - n, n, 1, from);
  return status::ok;
}

// n different numbers below `all`.
inline status different(int64_t* to, int64_t n, int64_t all, const places& from) {
  if (!from.old() && (all <= 10000 || n <= all / 50)) return few(to, n, all, from);
  scratch s;
  s.p = allocate(all, sizeof(int64_t));
  if (!s.p) return status::raised;
  auto* p = static_cast<int64_t*>(s.p);
  for (int64_t i = 0; i < all; i++) p[i] = i;
  mix_places(p, all, from.old() ? 1 : (all - n > 1 ? all - n : 1), from);
  __builtin_memcpy(to, from.old() ? p : p + all - n, static_cast<size_t>(n) * sizeof(int64_t));
  return status::ok;
}

inline status numbers(int64_t* to, int64_t n, int64_t all, const places& from, bool replace) {
  if (all <= 0 || (!replace && n > all)) return status::exit;
  if (!replace) return different(to, n, all, from);
  return ints(to, n, from.bits(), 0, all, from.old()) ? status::ok : status::exit;
}

// Sums of weights, the last one being 1; false where NumPy would find fault with them.
template <class P>
inline bool running(array<double, 1, true>& out, const P& p, int64_t all) {
  if constexpr (pyx::detail::is_array<P>) {
    if (pyx::empty(out, p.shape[0]) != status::ok || assign(out, p) != status::ok) return false;
  } else {
    if (np_array(out, p) != status::ok) return false;
  }
  const int64_t n = out.shape[0];
  double total = 0.0;
  for (int64_t i = 0; i < n; i++) {
    if (!(out.first[i] >= 0.0)) return false;
    out.first[i] = total += out.first[i];
  }
  if (n != all || n == 0 || !(__builtin_fabs(total - 1.0) < 1e-9)) return false;
  for (int64_t i = 0; i < n; i++) out.first[i] /= total;
  return true;
}

inline void weighted(int64_t* to, int64_t n, const array<double, 1, true>& sums, const places& from) {
  for (int64_t i = 0; i < n; i++) {
    const double u = from.unit();
    int64_t lo = 0, hi = sums.shape[0];
    while (lo < hi) {
      const int64_t mid = lo + ((hi - lo) >> 1);
      if (u < sums.first[mid]) {
        hi = mid;
      } else {
        lo = mid + 1;
      }
    }
    to[i] = lo;
  }
}

// The number of an item where there is only one.
template <class A>
PYX_INLINE int64_t count_of(const A& a) {
  if constexpr (std::is_same_v<A, int64_t>) {
    return a;
  } else {
    return a.shape[0];
  }
}

// The items of a at the places drawn: the places themselves where a is a number.
template <class R>
PYX_INLINE void item_of(R& out, int64_t, int64_t at) {
  out = at;
}
template <class T, bool C>
PYX_INLINE void item_of(np_scalar<T>& out, const array<T, 1, C>& a, int64_t at) {
  out.v = *a.at(at);
}
template <int N>
PYX_INLINE status items_of(array<int64_t, N, true>& out, int64_t, array<int64_t, N, true>& at) {
  out = std::move(at);
  return status::ok;
}
template <class T, bool C, int N>
inline status items_of(array<T, N, true>& out, const array<T, 1, C>& a, array<int64_t, N, true>& at) {
  array<T, N, true> r;
  const status st = pyx::detail::new_array<T, N>(r, at.shape, false);
  const int64_t n = pyx::size(at);
  for (int64_t i = 0; st == status::ok && i < n; i++) r.first[i] = *a.at(at.first[i]);
  return pyx::detail::hand_over(out, r, st);
}

// Items of numbers: an int, and arrays of one dimension, as they are; lists and tuples as arrays.
template <class X, class F>
inline status with_items(const X& x, const F& f) {
  if constexpr (std::is_same_v<X, int64_t> || pyx::detail::is_array<X>) {
    return f(x);
  } else {
    array<typename nest<X>::item, 1, true> items;
    const status st = np_array(items, x);
    return st == status::ok ? f(items) : st;
  }
}

template <class R>
inline constexpr bool several = pyx::detail::is_array<R>;

}  // namespace detail

// choice(a), choice(a, size, replace)
template <class R, class X>
inline status choose(R& out, const places& from, const X& x) {
  if (!from) return status::exit;
  return detail::with_items(x, [&](const auto& a) {
    int64_t at;
    const status st = detail::numbers(&at, 1, detail::count_of(a), from, true);
    if (st == status::ok) detail::item_of(out, a, at);
    return st;
  });
}
template <class R, class X, class S>
inline status choose(R& out, const places& from, const X& x, const S& size, bool replace) {
  if (!from) return status::exit;
  return detail::with_items(x, [&](const auto& a) {
    array<int64_t, R::ndim, true> at;
    if (detail::count_of(a) <= 0) return status::exit;
    status st = np_empty(at, size);
    if (st == status::ok) st = detail::numbers(at.first, pyx::size(at), detail::count_of(a), from, replace);
    return st == status::ok ? detail::items_of(out, a, at) : st;
  });
}
// choice(a, p=p), choice(a, size, replace, p)
template <class R, class X, class P>
inline status choose_by(R& out, const places& from, const X& x, const P& p) {
  if (!from) return status::exit;
  return detail::with_items(x, [&](const auto& a) {
    int64_t at;
    array<double, 1, true> sums;
    if (!detail::running(sums, p, detail::count_of(a))) return status::exit;
    detail::weighted(&at, 1, sums, from);
    detail::item_of(out, a, at);
    return status::ok;
  });
}
template <class R, class X, class S, class P>
inline status choose_by(R& out, const places& from, const X& x, const S& size, bool replace, const P& p) {
  if (!from || !replace) return status::exit;
  return detail::with_items(x, [&](const auto& a) {
    array<double, 1, true> sums;
    if (!detail::running(sums, p, detail::count_of(a))) return status::exit;
    array<int64_t, R::ndim, true> at;
    const status st = np_empty(at, size);
    if (st != status::ok) return st;
    detail::weighted(at.first, pyx::size(at), sums, from);
    return detail::items_of(out, a, at);
  });
}
template <class R, class X, class S, class P>
inline status choose_by(R& out, const places& from, const X& x, const S& size, const P& p) {
  return choose_by(out, from, x, size, true, p);
}

namespace detail {

// Rows of an array change places; those of one dimension are items.
template <class T, int N, bool C>
inline status mix_rows(const array<T, N, C>& a, const places& from) {
  if (pyx::size(a) == 0) return status::ok;
  if constexpr (N == 1) {
    for (int64_t i = a.shape[0] - 1; i > 0; i--) std::swap(*a.at(from.swapped(i)), *a.at(i));
  } else {
    int64_t shape[N - 1];
    for (int k = 1; k < N; k++) shape[k - 1] = a.shape[k];
    array<T, N - 1, true> row;
    const status st = pyx::detail::new_array<T, N - 1>(row, shape, false);
    if (st != status::ok) return st;
    for (int64_t i = a.shape[0] - 1; i > 0; i--) {
      const int64_t j = from.swapped(i);
      if (i == j) continue;
      (void)assign(row, row_at(a, j));
      (void)assign(row_at(a, j), row_at(a, i));
      (void)assign(row_at(a, i), row);
    }
  }
  return status::ok;
}

}  // namespace detail

// shuffle(x)
template <class T, int N, bool C>
inline status mix_up(const places& from, const array<T, N, C>& a) {
  if (!pyx::detail::check_writeable(a)) return status::raised;
  return from ? detail::mix_rows(a, from) : status::exit;
}
template <class T>
inline status mix_up(const places& from, const list<T>& x) {
  if (!from) return status::exit;
  if (x.native()) {
    detail::mix(x.data(), x.native_size(), from);
    return status::ok;
  }
  pyobj* self = x.self();
  for (int64_t i = pyx_list_len(self) - 1; i > 0; i--) {
    const int64_t j = from.swapped(i);
    obj a = obj::borrow(pyx_list_item(self, i)), b = obj::borrow(pyx_list_item(self, j));
    pyx_list_set(self, i, b.release());
    pyx_list_set(self, j, a.release());
  }
  return status::ok;
}

// permutation(x)
inline status mixed(array<int64_t, 1, true>& out, const places& from, int64_t n) {
  array<int64_t, 1, true> r;
  if (!from || n < 0) return status::exit;
  const status st = pyx::empty(r, n);
  if (st != status::ok) return st;
  for (int64_t i = 0; i < n; i++) r.first[i] = i;
  detail::mix(r.first, n, from);
  return pyx::detail::hand_over(out, r, st);
}
template <class T, int N, class X>
inline status mixed(array<T, N, true>& out, const places& from, const X& x) {
  array<T, N, true> r;
  if (!from) return status::exit;
  status st;
  if constexpr (pyx::detail::is_array<X>) {
    int64_t shape[N];
    if (!pyx::detail::like_in_c_order(shape, x)) return status::exit;
    st = pyx::detail::new_array<T, N>(r, shape, false);
    if (st == status::ok) st = assign(r, x);
  } else {
    st = np_array(r, x);
  }
  if (st == status::ok) st = detail::mix_rows(r, from);
  return pyx::detail::hand_over(out, r, st);
}

// binomial(n, p)
using binomials = int64_t(pyx_bits*, double, int64_t, void*);
class binomial_of {
 public:
  binomial_of(pyx_bits* b, int64_t n, double p)
      : bits(b), f_(distribution<binomials>(PYX_DRAW_BINOMIAL)), n_(n), p_(p) {
    good = bits && f_ && n >= 0 && p >= 0.0 && p <= 1.0;
  }
  int64_t operator()(pyx_bits* b) const { return f_(b, p_, n_, kept_); }
  pyx_bits* bits;
  bool good;

 private:
  binomials* f_;
  int64_t n_;
  double p_;
  mutable double kept_[64] = {};  // what NumPy keeps from draw to draw
};
inline bool binomial(int64_t& out, const obj& g, int64_t n, double p) {
  const binomial_of f(bits_of(g), n, p);
  return f.good && one(out, f.bits, f);
}
template <int N, class S>
inline status binomial(array<int64_t, N, true>& out, const obj& g, int64_t n, double p, const S& size) {
  const binomial_of f(bits_of(g), n, p);
  return f.good ? many(out, f.bits, f, size) : status::exit;
}
// RandomState draws also where a Generator knows the answer to be 0, which is left to it.
template <class G>
inline bool legacy_binomial(int64_t& out, const G& g, int64_t n, double p) {
  pyx_legacy* s = n > 0 && p > 0.0 ? legacy_of(g) : nullptr;
  const binomial_of f(s ? s->bits : nullptr, n, p);
  return f.good && one(out, f.bits, f);
}
inline bool state_binomial(int64_t& out, const obj& g, int64_t n, double p) { return legacy_binomial(out, g, n, p); }
inline bool mod_binomial(int64_t& out, int64_t n, double p) { return legacy_binomial(out, module_state{}, n, p); }

// The same of a Generator, of a RandomState and of the module.
#define PYX_OF_PLACES(NAME, FUNCTION)                               \
  template <class R, class... A>                                    \
  inline status NAME(R& out, const obj& g, const A&... a) {         \
    return FUNCTION(out, places(g), a...);                          \
  }                                                                 \
  template <class R, class... A>                                    \
  inline status state_##NAME(R& out, const obj& g, const A&... a) { \
    return FUNCTION(out, places(legacy_of(g)), a...);               \
  }                                                                 \
  template <class R, class... A>                                    \
  inline status mod_##NAME(R& out, const A&... a) {                 \
    return FUNCTION(out, places(legacy_of(module_state{})), a...);  \
  }
PYX_OF_PLACES(choice, choose)
PYX_OF_PLACES(choice_by, choose_by)
PYX_OF_PLACES(permutation, mixed)
#undef PYX_OF_PLACES
template <class X>
inline status shuffle(const obj& g, const X& x) {
  return mix_up(places(g), x);
}
template <class X>
inline status state_shuffle(const obj& g, const X& x) {
  return mix_up(places(legacy_of(g)), x);
}
template <class X>
inline status mod_shuffle(const X& x) {
  return mix_up(places(legacy_of(module_state{})), x);
}

}  // namespace pyx::npr
