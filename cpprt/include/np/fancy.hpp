// np/fancy.hpp: indexing of arrays by masks, by arrays and lists of positions, and by one of these per axis.
#pragma once
#include "lists.hpp"
#include "moves.hpp"
#include "stack.hpp"

namespace pyx {

namespace detail {

// Are items moved by the functions of np/moves.hpp, where they lie side by side?
template <class T>
inline constexpr bool in_bulk = sizeof(T) == 4 || sizeof(T) == 8;

// Do the axes lie in memory as C order has them, so that NumPy lays out what it takes in C order too?
template <class T, int N, bool C>
PYX_INLINE bool in_order(const array<T, N, C>& a) {
  if constexpr (!C && N > 1) {
    int64_t before = INT64_MAX;
    for (int k = 0; k < N; k++) {
      if (a.shape[k] == 1) continue;
      const int64_t s = a.strides[k] < 0 ? -a.strides[k] : a.strides[k];
      if (s > before) return false;
      before = s;
    }
  }
  return true;
}

template <class T, int K, bool E, int N>
PYX_INLINE bool same_lengths(const array<T, K, E>& mask, const int64_t (&shape)[N]) {
  for (int k = 0; k < K; k++) {
    if (mask.shape[k] != shape[k]) return false;
  }
  return true;
}

template <int K, bool E>
inline int64_t count_true(const array<bool, K, E>& mask) {
  array<bool, K, false> m = mask;
  int64_t n = 0;
  for_rows<K>(reinterpret_cast<char*>(m.first), m.strides, nullptr, m.strides, m.shape,
              [&](const char* p, char*, int64_t count, int64_t s, int64_t) {
                if (s == 1) {
                  for (int64_t i = 0; i < count; i++) n += p[i];
                } else {
                  for (int64_t i = 0; i < count; i++) n += p[i * s];
                }
              });
  return n;
}

// The items of an array of any layout in C order, or of its rows along the first axis.
template <class T, int N>
PYX_INLINE void copy_rest(char* to, const char* from, const array<T, N, false>& a) {
  if constexpr (N == 1) {
    *reinterpret_cast<T*>(to) = *reinterpret_cast<const T*>(from);
  } else {
    auto* out = reinterpret_cast<T*>(to);
    for_rows<N - 1>(const_cast<char*>(from), a.strides + 1, nullptr, a.strides + 1, a.shape + 1,
                    [&](const char* p, char*, int64_t n, int64_t s, int64_t) {
                      if (s == sizeof(T)) {
                        __builtin_memcpy(out, p, n * sizeof(T));
                        out += n;
                      } else {
                        for (int64_t i = 0; i < n; i++) *out++ = *reinterpret_cast<const T*>(p + i * s);
                      }
                    });
  }
}

template <int N>
PYX_INLINE int64_t rest_items(const int64_t (&shape)[N]) {
  int64_t n = 1;
  for (int k = 1; k < N; k++) n *= shape[k];
  return n;
}

}  // namespace detail

// ---- Masks ------------------------------------------------------------------------------------------------------

// a[mask], mask of the shape of a
template <class T, int N, bool C, bool E>
inline status mask_item(array<T, 1, true>& out, const array<T, N, C>& a, const array<bool, N, E>& mask) {
  if (!detail::same_lengths(mask, a.shape)) return status::exit;
  const int64_t n = detail::count_true(mask);
  array<T, 1, true> r;
  status st = empty(r, n);
  if (st != status::ok) return st;
  array<T, N, false> from = a;
  array<bool, N, false> m = mask;
  T* o = r.first;
  T* const end = o + n;
  detail::for_rows<N>(reinterpret_cast<char*>(from.first), from.strides, reinterpret_cast<char*>(m.first), m.strides,
                      from.shape, [&](const char* p, const char* q, int64_t count, int64_t sp, int64_t sq) {
                        if constexpr (detail::in_bulk<T>) {
                          if (sp == sizeof(T) && sq == 1) {
                            o += np_keep(sizeof(T), o, p, reinterpret_cast<const bool*>(q), count, end - o);
                            return;
                          }
                        }
                        T* to = o;
                        for (int64_t i = 0; i < count && to < end; i++) {
                          *to = *reinterpret_cast<const T*>(p + i * sp);
                          to += q[i * sq];
                        }
                        o = to;
                      });
  out = std::move(r);
  return status::ok;
}
// a[mask], mask along the first of several axes
template <class T, int N, bool C, bool E>
  requires(N > 1)
inline status mask_item(array<T, N, true>& out, const array<T, N, C>& a, const array<bool, 1, E>& mask) {
  if (mask.shape[0] != a.shape[0] || !detail::in_order(a)) return status::exit;
  int64_t shape[N];
  for (int k = 0; k < N; k++) shape[k] = a.shape[k];
  shape[0] = detail::count_true(mask);
  array<T, N, true> r;
  status st = detail::new_array<T, N>(r, shape, false);
  if (st != status::ok) return st;
  array<T, N, false> from = a;
  const int64_t row = detail::rest_items(shape);
  T* o = r.first;
  for (int64_t i = 0; i < a.shape[0]; i++) {
    if (!*mask.at(i)) continue;
    detail::copy_rest<T, N>(reinterpret_cast<char*>(o), reinterpret_cast<char*>(from.first) + i * from.strides[0],
                            from);
    o += row;
  }
  out = std::move(r);
  return status::ok;
}

// a[mask] = v, mask of the shape of a
template <class T, int N, bool C, bool E, class V>
inline status mask_store(const array<T, N, C>& a, const array<bool, N, E>& mask, const V& v) {
  if (!detail::check_writeable(a)) return status::raised;
  if (!detail::same_lengths(mask, a.shape)) return status::exit;
  if constexpr (std::is_same_v<T, bool>) {
    if (!disjoint(a, mask)) return status::exit;
  }
  array<T, N, false> to = a;
  array<bool, N, false> m = mask;
  if constexpr (detail::is_array<V>) {
    using E2 = typename V::element;
    if constexpr (!detail::castable<T, E2>) {
      return status::exit;
    } else {
      if (v.shape[0] != detail::count_true(mask) || !disjoint(a, v) || !detail::all_cast<T>(v)) return status::exit;
      int64_t k = 0;
      detail::for_rows<N>(reinterpret_cast<char*>(to.first), to.strides, reinterpret_cast<char*>(m.first), m.strides,
                          to.shape, [&](char* p, const char* q, int64_t n, int64_t sp, int64_t sq) {
                            for (int64_t i = 0; i < n; i++) {
                              if (q[i * sq]) *reinterpret_cast<T*>(p + i * sp) = detail::cast_item<T>(*v.at(k++));
                            }
                          });
    }
  } else {
    T x;
    if (status st = detail::as_element(x, v); st != status::ok) return st;
    detail::for_rows<N>(reinterpret_cast<char*>(to.first), to.strides, reinterpret_cast<char*>(m.first), m.strides,
                        to.shape, [&](char* p, const char* q, int64_t n, int64_t sp, int64_t sq) {
                          if (sp == sizeof(T) && sq == 1) {
                            auto* o = reinterpret_cast<T*>(p);
                            for (int64_t i = 0; i < n; i++) o[i] = q[i] ? x : o[i];
                            return;
                          }
                          for (int64_t i = 0; i < n; i++) {
                            if (q[i * sq]) *reinterpret_cast<T*>(p + i * sp) = x;
                          }
                        });
  }
  return status::ok;
}
// a[mask] = v for one value, mask along the first of several axes
template <class T, int N, bool C, bool E, class V>
  requires(N > 1 && !detail::is_array<V>)
inline status mask_store(const array<T, N, C>& a, const array<bool, 1, E>& mask, const V& v) {
  T x;
  if (!detail::check_writeable(a)) return status::raised;
  if (mask.shape[0] != a.shape[0] || !disjoint(a, mask)) return status::exit;
  if (status st = detail::as_element(x, v); st != status::ok) return st;
  for (int64_t i = 0; i < a.shape[0]; i++) {
    if (*mask.at(i)) (void)fill(row_at(a, i), np_scalar<T>{x});
  }
  return status::ok;
}

// ---- Positions --------------------------------------------------------------------------------------------------

namespace detail {

// Positions along an axis of length n, counted from its start, in C order; false when one is outside.
template <class I, int K, bool E>
inline bool positions(int64_t* out, const array<I, K, E>& index, int64_t n) {
  array<I, K, false> a = index;
  bool good = true;
  for_rows<K>(reinterpret_cast<char*>(a.first), a.strides, nullptr, a.strides, a.shape,
              [&](const char* p, char*, int64_t count, int64_t s, int64_t) {
                for (int64_t i = 0; i < count; i++) {
                  auto v = static_cast<int64_t>(*reinterpret_cast<const I*>(p + i * s));
                  v += v < 0 ? n : 0;
                  good = good && static_cast<uint64_t>(v) < static_cast<uint64_t>(n);
                  *out++ = v;
                }
              });
  return good;
}

}  // namespace detail

// a[index], index an array of ints
template <class T, int M, bool D, int N, bool C, class I, int K, bool E>
  requires(M == N - 1 + K)
inline status take_item(array<T, M, D>& out, const array<T, N, C>& a, const array<I, K, E>& index) {
  if (!detail::in_order(a) || !detail::in_order(index)) return status::exit;
  int64_t shape[M];
  for (int k = 0; k < K; k++) shape[k] = index.shape[k];
  for (int k = 1; k < N; k++) shape[K + k - 1] = a.shape[k];
  array<T, M, true> r;
  status st = detail::new_array<T, M>(r, shape, false);
  if (st != status::ok) return st;
  array<T, N, false> from = a;
  array<I, K, false> at = index;
  const int64_t n = a.shape[0], row = detail::rest_items(a.shape);
  T* o = r.first;
  bool good = true;
  detail::for_rows<K>(reinterpret_cast<char*>(at.first), at.strides, nullptr, at.strides, at.shape,
                      [&](const char* p, char*, int64_t count, int64_t s, int64_t) {
                        if constexpr (N == 1 && detail::in_bulk<T> && std::is_same_v<I, int64_t>) {
                          if (s == sizeof(I) && from.strides[0] == sizeof(T)) {
                            good = good && np_take(sizeof(T), o, from.first, n, reinterpret_cast<const I*>(p), count);
                            o += count;
                            return;
                          }
                        }
                        for (int64_t i = 0; good && i < count; i++) {
                          auto v = static_cast<int64_t>(*reinterpret_cast<const I*>(p + i * s));
                          v += v < 0 ? n : 0;
                          good = static_cast<uint64_t>(v) < static_cast<uint64_t>(n);
                          if (!good) break;
                          detail::copy_rest<T, N>(reinterpret_cast<char*>(o),
                                                  reinterpret_cast<char*>(from.first) + v * from.strides[0], from);
                          o += row;
                        }
                      });
  if (!good) return status::exit;
  out = std::move(r);
  return status::ok;
}
// a[list of ints]
template <class T, int N, bool D, bool C, class E>
inline status take_item(array<T, N, D>& out, const array<T, N, C>& a, const list<E>& index) {
  array<int64_t, 1, true> at;
  status st = np_array(at, index);
  return st == status::ok ? take_item(out, a, at) : st;
}

// a[index] = v, index an array of ints; v a scalar, or an array when a and index have one dimension.
template <class T, int N, bool C, class I, int K, bool E, class V>
inline status take_store(const array<T, N, C>& a, const array<I, K, E>& index, const V& v) {
  if (!detail::check_writeable(a)) return status::raised;
  if (!disjoint(a, index)) return status::exit;
  const int64_t n = size(index);
  detail::scratch s;
  s.p = allocate(n, sizeof(int64_t));
  if (!s.p) return status::raised;
  auto* at = static_cast<int64_t*>(s.p);
  if (!detail::positions(at, index, a.shape[0])) return status::exit;
  if constexpr (detail::is_array<V>) {
    using E2 = typename V::element;
    if constexpr (!detail::castable<T, E2> || V::ndim > N) {
      return status::exit;
    } else {
      if (v.shape[0] != n || !disjoint(a, v) || !detail::all_cast<T>(v)) return status::exit;
      if constexpr (N == 1) {
        for (int64_t i = 0; i < n; i++) *a.at(at[i]) = detail::cast_item<T>(*v.at(i));
      } else if constexpr (V::ndim == N) {
        for (int k = 1; k < N; k++) {
          if (v.shape[k] != a.shape[k]) return status::exit;
        }
        for (int64_t i = 0; i < n; i++) (void)assign(row_at(a, at[i]), row_at(v, i));
      } else {
        return status::exit;
      }
    }
  } else {
    T x;
    if (status st = detail::as_element(x, v); st != status::ok) return st;
    for (int64_t i = 0; i < n; i++) {
      if constexpr (N == 1) {
        *a.at(at[i]) = x;
      } else {
        (void)fill(row_at(a, at[i]), np_scalar<T>{x});
      }
    }
  }
  return status::ok;
}
template <class T, int N, bool C, class E, class V>
inline status take_store(const array<T, N, C>& a, const list<E>& index, const V& v) {
  array<int64_t, 1, true> at;
  status st = np_array(at, index);
  return st == status::ok ? take_store(a, at, v) : st;
}

// ---- One position per axis --------------------------------------------------------------------------------------

namespace detail {

template <class I>
inline constexpr bool is_positions = false;
template <class I, bool E>
inline constexpr bool is_positions<array<I, 1, E>> = true;

// The number of positions that the parts of an index have in common; -1: they differ, or one is to be repeated.
template <class... I>
inline int64_t common_length(const tuple<I...>& at) {
  int64_t n = -2;
  auto each = [&](auto& self, const auto& t) -> void {
    using tail = std::remove_cvref_t<decltype(t)>;
    if constexpr (tail::size > 0) {
      if constexpr (is_positions<std::remove_cvref_t<decltype(t.head)>>) {
        n = n == -2 || n == t.head.shape[0] ? t.head.shape[0] : -1;
      }
      self(self, t.tail);
    }
  };
  each(each, at);
  return n;
}

// The byte offsets of the items that an index picks; false when one is outside.
template <class T, int N, bool C, class... I>
inline bool offsets(int64_t* out, int64_t n, const array<T, N, C>& a, const tuple<I...>& at) {
  for (int64_t i = 0; i < n; i++) out[i] = 0;
  bool good = true;
  int k = 0;
  auto each = [&](auto& self, const auto& t) -> void {
    using tail = std::remove_cvref_t<decltype(t)>;
    if constexpr (tail::size > 0) {
      const int64_t length = a.shape[k], stride = a.stride(k);
      for (int64_t i = 0; i < n; i++) {
        int64_t v;
        if constexpr (is_positions<std::remove_cvref_t<decltype(t.head)>>) {
          v = static_cast<int64_t>(*t.head.at(i));
        } else {
          v = index_value(t.head);
        }
        v += v < 0 ? length : 0;
        good = good && static_cast<uint64_t>(v) < static_cast<uint64_t>(length);
        out[i] += v * stride;
      }
      k++;
      self(self, t.tail);
    }
  };
  each(each, at);
  return good;
}

template <class A, class... I>
inline status pick(scratch& s, int64_t& n, const A& a, const tuple<I...>& at) {
  n = common_length(at);
  if (n < 1) return status::exit;
  s.p = allocate(n, sizeof(int64_t));
  if (!s.p) return status::raised;
  return offsets(static_cast<int64_t*>(s.p), n, a, at) ? status::ok : status::exit;
}

}  // namespace detail

// a[i, j, ...] with an index for every axis, arrays of one dimension among them
template <class T, int N, bool C, class... I>
inline status pick_items(array<T, 1, true>& out, const array<T, N, C>& a, const tuple<I...>& at) {
  detail::scratch s;
  int64_t n;
  status st = detail::pick(s, n, a, at);
  array<T, 1, true> r;
  if (st == status::ok) st = empty(r, n);
  if (st != status::ok) return st;
  auto* offset = static_cast<const int64_t*>(s.p);
  auto* first = reinterpret_cast<const char*>(a.first);
  for (int64_t i = 0; i < n; i++) r.first[i] = *reinterpret_cast<const T*>(first + offset[i]);
  out = std::move(r);
  return status::ok;
}
// a[i, j, ...] = v
template <class T, int N, bool C, class... I, class V>
inline status pick_store(const array<T, N, C>& a, const tuple<I...>& at, const V& v) {
  if (!detail::check_writeable(a)) return status::raised;
  detail::scratch s;
  int64_t n;
  status st = detail::pick(s, n, a, at);
  if (st != status::ok) return st;
  auto* offset = static_cast<const int64_t*>(s.p);
  auto* first = reinterpret_cast<char*>(a.first);
  if constexpr (detail::is_array<V>) {
    using E2 = typename V::element;
    if constexpr (!detail::castable<T, E2>) {
      return status::exit;
    } else {
      if (v.shape[0] != n || !disjoint(a, v) || !detail::all_cast<T>(v)) return status::exit;
      for (int64_t i = 0; i < n; i++) *reinterpret_cast<T*>(first + offset[i]) = detail::cast_item<T>(*v.at(i));
    }
  } else {
    T x;
    if (st = detail::as_element(x, v); st != status::ok) return st;
    for (int64_t i = 0; i < n; i++) *reinterpret_cast<T*>(first + offset[i]) = x;
  }
  return status::ok;
}

}  // namespace pyx
