// np/assign.hpp: writing to arrays: elements, and slices from scalars and from arrays, overlap included.
#pragma once
#include "index.hpp"

namespace pyx {

namespace detail {

template <class T>
inline constexpr bool is_real = std::is_floating_point_v<T>;

// Does every value of type E have a place among the elements of type T, in the same way by every path of NumPy's?
template <class T, class E>
inline constexpr bool keeps = [] {
  if constexpr (std::is_same_v<T, E> || std::is_same_v<E, bool>) {
    return !std::is_same_v<T, complex> || std::is_same_v<E, complex>;
  } else if constexpr (!std::is_arithmetic_v<T> || !std::is_arithmetic_v<E> || std::is_same_v<T, bool>) {
    return std::is_arithmetic_v<E> && std::is_same_v<T, bool>;
  } else if constexpr (is_real<T>) {
    return sizeof(T) == 8 || (is_real<E> ? sizeof(E) == 4 : sizeof(E) < 4);
  } else {
    return !is_real<E> && sizeof(T) > sizeof(E) && (std::is_signed_v<T> || std::is_unsigned_v<E>);
  }
}();

// v as an element; exit where NumPy would raise or warn in converting, or round in a way that depends on its path.
template <class T, class V>
  requires(std::is_arithmetic_v<T> && std::is_arithmetic_v<V>)
PYX_INLINE status as_element(T& out, V v) {
  if constexpr (std::is_same_v<T, bool>) {
    out = v != 0;
  } else if constexpr (keeps<T, V>) {
    out = static_cast<T>(v);
  } else if constexpr (is_real<T> && is_real<V>) {
    out = static_cast<T>(v);
    if (PYX_UNLIKELY(__builtin_isinf(out) && !__builtin_isinf(v))) return status::exit;
  } else if constexpr (is_real<T>) {
    if (PYX_UNLIKELY(v > 16777216 || (std::is_signed_v<V> && v < static_cast<V>(-16777216)))) return status::exit;
    out = static_cast<T>(v);
  } else if constexpr (is_real<V>) {
    if (PYX_UNLIKELY(!(v >= -9223372036854775808.0 && v < 9223372036854775808.0))) return status::exit;
    const auto whole = static_cast<int64_t>(v);
    out = static_cast<T>(whole);
    if (PYX_UNLIKELY(static_cast<int64_t>(out) != whole || (std::is_unsigned_v<T> && whole < 0))) return status::exit;
  } else {
    out = static_cast<T>(v);
    if (PYX_UNLIKELY(static_cast<V>(out) != v || (out < 0) != (v < 0))) return status::exit;
  }
  return status::ok;
}
template <class V>
PYX_INLINE status as_element(complex& out, V v) {
  if constexpr (std::is_same_v<V, complex>) {
    out = v;
  } else if constexpr (std::is_arithmetic_v<V>) {
    out = {static_cast<double>(v), 0.0};
  } else {
    return status::exit;
  }
  return status::ok;
}
template <class T>
  requires std::is_arithmetic_v<T>
PYX_INLINE status as_element(T&, complex) {
  return status::exit;
}
template <class E, class V>
PYX_INLINE status as_element(E& out, np_scalar<V> v) {
  return as_element(out, v.v);
}

template <class A>
PYX_INLINE bool check_writeable(const A& a) {
  return PYX_LIKELY(a.writeable) || raise(PYX_ValueError, "assignment destination is read-only");
}

}  // namespace detail

// ---- Elements ---------------------------------------------------------------------------------------------------

// a[i] = v
template <class T, bool C, class I, class V>
  requires detail::is_index<I>
PYX_INLINE status setitem(const array<T, 1, C>& a, I i, V v) {
  int64_t k;
  T x;
  if (!detail::check_writeable(a)) return status::raised;
  if (!detail::at_axis(k, detail::index_value(i), 0, a.shape[0])) return status::raised;
  if (status st = detail::as_element(x, v); st != status::ok) return st;
  *a.at(k) = x;
  return status::ok;
}
// a[i, j] = v
template <class T, bool C, class I, class J, class V>
  requires(detail::is_index<I> && detail::is_index<J>)
PYX_INLINE status setitem(const array<T, 2, C>& a, const tuple<I, J>& at, V v) {
  int64_t i, j;
  T x;
  if (!detail::check_writeable(a)) return status::raised;
  if (!detail::at_axis(i, detail::index_value(get<0>(at)), 0, a.shape[0])) return status::raised;
  if (!detail::at_axis(j, detail::index_value(get<1>(at)), 1, a.shape[1])) return status::raised;
  if (status st = detail::as_element(x, v); st != status::ok) return st;
  *a.at(i, j) = x;
  return status::ok;
}
// a[i, j, k] = v and a[i, j, k, l] = v
template <class T, int N, bool C, class... I, class V>
  requires(N > 2 && sizeof...(I) == N && (detail::is_index<I> && ...))
PYX_INLINE status setitem(const array<T, N, C>& a, const tuple<I...>& at, V v) {
  int64_t i[N];
  T x;
  if (!detail::check_writeable(a)) return status::raised;
  if (!detail::at_axes<0>(i, a.shape, at)) return status::raised;
  if (status st = detail::as_element(x, v); st != status::ok) return st;
  *a.at(i) = x;
  return status::ok;
}
// Writes at indices known to be inside a writeable array, of values of the element's own type.
template <class T, bool C>
PYX_INLINE void set_item_at(const array<T, 1, C>& a, int64_t i, std::type_identity_t<T> v) {
  *a.at(i) = v;
}
template <class T, bool C>
PYX_INLINE void set_item_at(const array<T, 2, C>& a, int64_t i, int64_t j, std::type_identity_t<T> v) {
  *a.at(i, j) = v;
}

// ---- Whole views ------------------------------------------------------------------------------------------------

// a[...] = v for one value
template <class T, bool C, class V>
inline status fill(const array<T, 1, C>& a, V v) {
  T x;
  if (!detail::check_writeable(a)) return status::raised;
  if (status st = detail::as_element(x, v); st != status::ok) return st;
  for (int64_t i = 0; i < a.shape[0]; i++) *a.at(i) = x;
  return status::ok;
}
template <class T, bool C, class V>
inline status fill(const array<T, 2, C>& a, V v) {
  T x;
  if (!detail::check_writeable(a)) return status::raised;
  if (status st = detail::as_element(x, v); st != status::ok) return st;
  for (int64_t i = 0; i < a.shape[0]; i++) {
    for (int64_t j = 0; j < a.shape[1]; j++) *a.at(i, j) = x;
  }
  return status::ok;
}

template <class T, int N, class V>
  requires(N > 2)
inline status fill(const array<T, N, true>& a, V v) {
  T x;
  if (!detail::check_writeable(a)) return status::raised;
  if (status st = detail::as_element(x, v); st != status::ok) return st;
  const int64_t n = size(a);
  for (int64_t i = 0; i < n; i++) a.first[i] = x;
  return status::ok;
}

namespace detail {

PYX_COLD inline bool raise_broadcast(const int64_t* from, int n, const int64_t* to, int m) {
  auto text = [](char* out, const int64_t* shape, int count) {
    const char* first = out;
    *out++ = '(';
    for (int k = 0; k < count; k++) {
      char digits[24];
      int used = 0;
      uint64_t v = static_cast<uint64_t>(shape[k]);
      do digits[used++] = static_cast<char>('0' + v % 10);
      while (v /= 10);
      if (out[-1] != '(') *out++ = ',';
      while (used > 0) *out++ = digits[--used];
    }
    if (count == 1) *out++ = ',';
    *out++ = ')';
    *out = 0;
    return first;
  };
  char a[60], b[60];
  pyx_raisef(PYX_ValueError, "could not broadcast input array from shape %s into shape %s", text(a, from, n),
             text(b, to, m));
  return false;
}

// Memory for a copy of the source, where source and destination overlap.
struct scratch {
  void* p = nullptr;
  ~scratch() { __builtin_free(p); }
};

}  // namespace detail

namespace detail {

// Are a and b the same elements in the same order, as after a[s] += x?
template <class T, int N, bool C, class E, int M, bool D>
PYX_INLINE bool same_place(const array<T, N, C>& a, const array<E, M, D>& b) {
  if constexpr (!std::is_same_v<T, E> || N != M) {
    return false;
  } else {
    bool same = a.first == b.first;
    for (int k = 0; k < N; k++) same = same && a.shape[k] == b.shape[k] && a.stride(k) == b.stride(k);
    return same;
  }
}

}  // namespace detail

// a[...] = b: as if b were copied first; a length of one is repeated.
template <class T, bool C, class E, bool D>
inline status assign(const array<T, 1, C>& a, const array<E, 1, D>& b) {
  if (!detail::check_writeable(a)) return status::raised;
  if (detail::same_place(a, b)) return status::ok;
  int64_t n = a.shape[0];
  if (b.shape[0] != n && b.shape[0] != 1) {
    detail::raise_broadcast(b.shape, 1, a.shape, 1);
    return status::raised;
  }
  if (b.shape[0] == 1) return fill(a, np_scalar<E>{*b.at(0)});
  // Converting can fail in the middle: that is for the generic clone to do.
  if constexpr (!detail::keeps<T, E>) return status::exit;
  if (!disjoint(a, b)) {
    detail::scratch s;
    s.p = allocate(n, sizeof(E));
    if (!s.p) return status::raised;
    auto* t = static_cast<E*>(s.p);
    for (int64_t i = 0; i < n; i++) t[i] = *b.at(i);
    for (int64_t i = 0; i < n; i++) (void)detail::as_element(*a.at(i), t[i]);
    return status::ok;
  }
  for (int64_t i = 0; i < n; i++) (void)detail::as_element(*a.at(i), *b.at(i));
  return status::ok;
}
// a[...] = b of a 2-D array: from two dimensions, or one repeated for every row
template <class T, bool C, class E, int M, bool D>
inline status assign(const array<T, 2, C>& a, const array<E, M, D>& b) {
  if (!detail::check_writeable(a)) return status::raised;
  if (detail::same_place(a, b)) return status::ok;
  int64_t rows = a.shape[0], cols = a.shape[1], given = M == 2 ? b.shape[0] : 1, wide = b.shape[M - 1];
  if ((given != rows && given != 1) || (wide != cols && wide != 1)) {
    detail::raise_broadcast(b.shape, M, a.shape, 2);
    return status::raised;
  }
  if constexpr (!detail::keeps<T, E>) return status::exit;
  detail::scratch s;
  s.p = allocate(given * wide, sizeof(E));
  if (!s.p) return status::raised;
  auto* t = static_cast<E*>(s.p);
  for (int64_t i = 0; i < given; i++) {
    for (int64_t j = 0; j < wide; j++) {
      if constexpr (M == 2) {
        t[i * wide + j] = *b.at(i, j);
      } else {
        t[j] = *b.at(j);
      }
    }
  }
  for (int64_t i = 0; i < rows; i++) {
    const E* row = t + (given == 1 ? 0 : i * wide);
    for (int64_t j = 0; j < cols; j++) (void)detail::as_element(*a.at(i, j), row[wide == 1 ? 0 : j]);
  }
  return status::ok;
}

namespace detail {

template <class V>
inline constexpr bool is_array = false;
template <class T, int N, bool C>
inline constexpr bool is_array<array<T, N, C>> = true;

template <class A, class V>
PYX_INLINE status store(const A& view, const V& v) {
  if constexpr (is_array<V>) {
    return assign(view, v);
  } else {
    return fill(view, v);
  }
}

}  // namespace detail

// a[s] = v, v a scalar or an array
template <class T, int N, bool C, class A, class B, class S, class V>
inline status setitem(const array<T, N, C>& a, const slice<A, B, S>& s, const V& v) {
  array<T, N, false> view;
  if (!detail::check_writeable(a) || !getitem(view, a, s)) return status::raised;
  return detail::store(view, v);
}
// a[i] = v of a 2-D array
template <class T, bool C, class I, class V>
  requires detail::is_index<I>
inline status setitem(const array<T, 2, C>& a, I i, const V& v) {
  array<T, 1, C> row;
  if (!detail::check_writeable(a) || !getitem(row, a, i)) return status::raised;
  return detail::store(row, v);
}
// a[i, s] = v, a[s, i] = v, a[s, t] = v
template <class T, bool C, class I, class J, class V>
  requires(!detail::is_index<I> || !detail::is_index<J>)
inline status setitem(const array<T, 2, C>& a, const tuple<I, J>& at, const V& v) {
  array<T, !detail::is_index<I> + !detail::is_index<J>, false> view;
  if (!detail::check_writeable(a) || !getitem(view, a, at)) return status::raised;
  return detail::store(view, v);
}

}  // namespace pyx
