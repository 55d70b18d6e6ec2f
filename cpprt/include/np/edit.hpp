// np/edit.hpp: arrays with items put in, taken out, picked and padded.
#pragma once
#include "ordered.hpp"

namespace pyx {

namespace detail {

// The memory of a row as several parts, one after the other.
template <class T>
struct row_writer {
  T* to;
  template <bool C>
  status put(const array<T, 1, C>& a, int64_t from, int64_t upto) {
    for (int64_t i = from; i < upto; i++) *to++ = *a.at(i);
    return status::ok;
  }
};

}  // namespace detail

// insert(a, i, v) of one dimension, v a number or an array of the same dtype
template <class T, bool C, class V>
inline status np_insert(array<T, 1, true>& out, const array<T, 1, C>& a, int64_t i, const V& v) {
  const int64_t n = a.shape[0];
  int64_t more = 1;
  if constexpr (detail::is_array<V>) more = v.shape[0];
  if (i < -n || i > n) return status::exit;
  i += i < 0 ? n : 0;
  array<T, 1, true> r;
  const status st = empty(r, n + more);
  if (st != status::ok) return st;
  detail::row_writer<T> w{r.first};
  w.put(a, 0, i);
  if constexpr (detail::is_array<V>) {
    w.put(v, 0, more);
  } else {
    if (detail::as_element(*w.to++, v) != status::ok) return status::exit;
  }
  w.put(a, i, n);
  return detail::hand_over(out, r, st);
}

// delete(a, i) of one dimension
template <class T, bool C>
inline status np_delete(array<T, 1, true>& out, const array<T, 1, C>& a, int64_t i) {
  const int64_t n = a.shape[0];
  if (i < -n || i >= n) return status::exit;
  i += i < 0 ? n : 0;
  array<T, 1, true> r;
  const status st = empty(r, n - 1);
  if (st != status::ok) return st;
  detail::row_writer<T> w{r.first};
  w.put(a, 0, i);
  w.put(a, i + 1, n);
  return detail::hand_over(out, r, st);
}
// delete(a, [i, j]), delete(a, places), delete(a, mask)
template <class T, bool C, class X>
  requires(!std::is_integral_v<X>)
inline status np_delete(array<T, 1, true>& out, const array<T, 1, C>& a, const X& which) {
  const int64_t n = a.shape[0];
  array<bool, 1, true> keep;
  status st = empty(keep, n);
  if (st == status::ok) st = fill(keep, true);
  if (st != status::ok) return st;
  if constexpr (std::is_same_v<typename detail::nest<X>::item, bool>) {
    if (which.shape[0] != n) return status::exit;
    for (int64_t i = 0; i < n; i++) keep.first[i] = !*which.at(i);
  } else {
    array<int64_t, 1, true> places;
    st = np_array(places, which);
    if (st != status::ok) return st;
    for (int64_t k = 0; k < places.shape[0]; k++) {
      const int64_t i = places.first[k];
      if (i < -n || i >= n) return status::exit;
      keep.first[i < 0 ? i + n : i] = false;
    }
  }
  int64_t left = 0;
  for (int64_t i = 0; i < n; i++) left += keep.first[i];
  array<T, 1, true> r;
  st = empty(r, left);
  if (st != status::ok) return st;
  T* to = r.first;
  for (int64_t i = 0; i < n; i++) {
    if (keep.first[i]) *to++ = *a.at(i);
  }
  return detail::hand_over(out, r, st);
}
// delete(a, i, axis)
template <class T, int N, bool C>
inline status np_delete_axis(array<T, N, true>& out, const array<T, N, C>& a, int64_t i, int64_t axis) {
  int64_t shape[N];
  if (!detail::at_axis_of<N>(axis) || !detail::like_in_c_order(shape, a)) return status::exit;
  const int64_t n = shape[axis];
  if (i < -n || i >= n) return status::exit;
  i += i < 0 ? n : 0;
  shape[axis]--;
  array<T, N, true> r;
  status st = detail::new_array<T, N>(r, shape, false);
  array<T, N, false> from = a, to = r;
  from.shape[axis] = to.shape[axis] = i;
  if (st == status::ok && i > 0) st = assign(to, from);
  from.first = reinterpret_cast<T*>(reinterpret_cast<char*>(from.first) + (i + 1) * from.strides[axis]);
  to.first = reinterpret_cast<T*>(reinterpret_cast<char*>(to.first) + i * to.strides[axis]);
  from.shape[axis] = to.shape[axis] = n - 1 - i;
  if (st == status::ok && n - 1 - i > 0) st = assign(to, from);
  return detail::hand_over(out, r, st);
}

// append(a, b, axis)
template <class R, class T, int N, bool C, class V>
inline status np_append_axis(array<R, N, true>& out, const array<T, N, C>& a, const V& b, int64_t axis) {
  return detail::join_parts(out, make_tuple(a, b), axis, false);
}
// append(a, list)
template <class R, class T, int N, bool C, class L>
inline status np_append_list(array<R, 1, true>& out, const array<T, N, C>& a, const L& list) {
  array<typename detail::nest<L>::item, 1, true> more;
  const status st = np_array(more, list);
  return st == status::ok ? np_append(out, a, more) : st;
}

// repeat(a, n, axis)
template <class T, int N, bool C>
inline status np_repeat_axis(array<T, N, true>& out, const array<T, N, C>& a, int64_t times, int64_t axis) {
  int64_t shape[N];
  for (int k = 0; k < N; k++) shape[k] = a.shape[k];
  if (!detail::at_axis_of<N>(axis) || times < 0 || __builtin_mul_overflow(shape[axis], times, &shape[axis])) {
    return status::exit;
  }
  array<T, N, true> r;
  status st = detail::new_array<T, N>(r, shape, false);
  if (st != status::ok || times == 0) return detail::hand_over(out, r, st);
  array<T, N, false> to = r;
  to.shape[axis] = a.shape[axis];
  to.strides[axis] *= times;
  for (int64_t k = 0; st == status::ok && k < times; k++) {
    st = assign(to, a);
    to.first = reinterpret_cast<T*>(reinterpret_cast<char*>(to.first) + r.stride(static_cast<int>(axis)));
  }
  return detail::hand_over(out, r, st);
}
// repeat(a, counts) of one dimension
template <class T, bool C, bool D>
inline status np_repeat_counts(array<T, 1, true>& out, const array<T, 1, C>& a, const array<int64_t, 1, D>& counts) {
  int64_t total = 0;
  if (counts.shape[0] != a.shape[0]) return status::exit;
  for (int64_t i = 0; i < a.shape[0]; i++) {
    if (*counts.at(i) < 0 || __builtin_add_overflow(total, *counts.at(i), &total)) return status::exit;
  }
  array<T, 1, true> r;
  const status st = empty(r, total);
  if (st != status::ok) return st;
  T* to = r.first;
  for (int64_t i = 0; i < a.shape[0]; i++) {
    for (int64_t k = *counts.at(i); k > 0; k--) *to++ = *a.at(i);
  }
  return detail::hand_over(out, r, st);
}

// take(a, i) and take(a, places) of one dimension
template <class T, bool C, class I>
  requires detail::is_index<I>
inline bool np_take(np_scalar<T>& out, const array<T, 1, C>& a, I at) {
  const int64_t n = a.shape[0];
  int64_t i = detail::index_value(at);
  if (i < -n || i >= n) return false;
  out.v = *a.at(i < 0 ? i + n : i);
  return true;
}
template <class T, bool C, class X>
inline status np_take(array<T, 1, true>& out, const array<T, 1, C>& a, const X& which) {
  array<int64_t, 1, true> places;
  array<T, 1, true> r;
  status st = np_array(places, which);
  if (st == status::ok) st = empty(r, places.shape[0]);
  if (st != status::ok) return st;
  const int64_t n = a.shape[0];
  for (int64_t k = 0; k < places.shape[0]; k++) {
    const int64_t i = places.first[k];
    if (i < -n || i >= n) return status::exit;
    r.first[k] = *a.at(i < 0 ? i + n : i);
  }
  return detail::hand_over(out, r, st);
}
// take(a, places, axis)
template <class T, int N, bool C, class X>
inline status np_take_axis(array<T, N, true>& out, const array<T, N, C>& a, const X& which, int64_t axis) {
  array<int64_t, 1, true> places;
  array<T, N, true> r;
  int64_t shape[N];
  for (int k = 0; k < N; k++) shape[k] = a.shape[k];
  if (!detail::at_axis_of<N>(axis)) return status::exit;
  const int64_t n = shape[axis];
  status st = np_array(places, which);
  if (st != status::ok) return st;
  shape[axis] = places.shape[0];
  for (int64_t k = 0; k < places.shape[0]; k++) {
    if (places.first[k] < -n || places.first[k] >= n) return status::exit;
  }
  st = detail::new_array<T, N>(r, shape, false);
  array<T, N, false> from = a, to = r;
  from.shape[axis] = to.shape[axis] = 1;
  for (int64_t k = 0; st == status::ok && k < places.shape[0]; k++) {
    const int64_t i = places.first[k] < 0 ? places.first[k] + n : places.first[k];
    array<T, N, false> x = from, y = to;
    x.first = reinterpret_cast<T*>(reinterpret_cast<char*>(x.first) + i * x.strides[axis]);
    y.first = reinterpret_cast<T*>(reinterpret_cast<char*>(y.first) + k * y.strides[axis]);
    st = assign(y, x);
  }
  return detail::hand_over(out, r, st);
}
// compress(mask, a), extract(mask, a) of one dimension: a mask that is longer is NumPy's
template <class T, bool C, bool D>
inline status np_compress(array<T, 1, true>& out, const array<bool, 1, D>& mask, const array<T, 1, C>& a) {
  if (mask.shape[0] != a.shape[0]) return status::exit;
  int64_t n = 0;
  for (int64_t i = 0; i < mask.shape[0]; i++) n += *mask.at(i);
  array<T, 1, true> r;
  const status st = empty(r, n);
  if (st != status::ok) return st;
  T* to = r.first;
  for (int64_t i = 0; i < mask.shape[0]; i++) {
    if (*mask.at(i)) *to++ = *a.at(i);
  }
  return detail::hand_over(out, r, st);
}
template <class T, bool C, bool D>
inline status np_compressed(array<T, 1, true>& out, const array<T, 1, C>& a, const array<bool, 1, D>& mask) {
  return np_compress(out, mask, a);
}

namespace detail {

// How many items stand before and behind each axis: n, (n, m) or ((n, m), …).
template <int N>
struct margins {
  int64_t before[N], behind[N];
  bool good = true;

  void take(int64_t n) {
    for (int k = 0; k < N; k++) before[k] = behind[k] = n;
  }
  void take(const tuple<int64_t, int64_t>& t) {
    for (int k = 0; k < N; k++) {
      before[k] = t.head;
      behind[k] = t.tail.head;
    }
  }
  template <class... P>
  void take(const tuple<P...>& t) {
    good = sizeof...(P) == N;
    int k = 0;
    each_part(t, [&](const tuple<int64_t, int64_t>& p) {
      if (k < N) {
        before[k] = p.head;
        behind[k++] = p.tail.head;
      }
      return true;
    });
  }
};

// Fills the margins of an axis from the items beside them, in the rows that the axes before it have already.
template <class T, int N>
inline bool pad_axis(const array<T, N, false>& r, int64_t axis, int64_t before, int64_t n, int64_t behind, bool edge) {
  if ((before > 0 || behind > 0) && (n == 0 || (!edge && (before >= n || behind >= n)))) return false;
  array<T, N, false> from = r, to = r;
  from.shape[axis] = to.shape[axis] = 1;
  auto copy_item = [&](int64_t i, int64_t j) {
    array<T, N, false> x = from, y = to;
    x.first = reinterpret_cast<T*>(reinterpret_cast<char*>(x.first) + j * x.strides[axis]);
    y.first = reinterpret_cast<T*>(reinterpret_cast<char*>(y.first) + i * y.strides[axis]);
    return assign(y, x) == status::ok;
  };
  bool good = true;
  for (int64_t i = 0; i < before; i++) good = good && copy_item(i, edge ? before : 2 * before - i);
  for (int64_t i = before + n; i < before + n + behind; i++) {
    good = good && copy_item(i, edge ? before + n - 1 : 2 * (before + n - 1) - i);
  }
  return good;
}

template <class T, int N, bool C, class W, class V>
inline status padded(array<T, N, true>& out, margins<N>& m, const array<T, N, C>& a, const W& width, const V& v) {
  int64_t shape[N], dummy[N];
  m.take(width);
  bool good = m.good && like_in_c_order(dummy, a);
  for (int k = 0; k < N; k++) {
    good = good && m.before[k] >= 0 && m.behind[k] >= 0 &&
           !__builtin_add_overflow(m.before[k], a.shape[k], &shape[k]) &&
           !__builtin_add_overflow(shape[k], m.behind[k], &shape[k]);
  }
  if (!good) return status::exit;
  array<T, N, true> r;
  status st = new_array<T, N>(r, shape, false);
  if (st == status::ok) st = fill(r, v);
  array<T, N, false> inside = r;
  for (int k = 0; k < N; k++) {
    inside.first = reinterpret_cast<T*>(reinterpret_cast<char*>(inside.first) + m.before[k] * inside.strides[k]);
    inside.shape[k] = a.shape[k];
  }
  if (st == status::ok && size(a) > 0) st = assign(inside, a);
  return hand_over(out, r, st);
}

}  // namespace detail

// pad(a, width, constant_values=v)
template <class T, int N, bool C, class W, class V>
inline status np_pad_with(array<T, N, true>& out, const array<T, N, C>& a, const W& width, const V& v) {
  detail::margins<N> m;
  return detail::padded(out, m, a, width, v);
}
template <class T, int N, bool C, class W, class V>
inline status np_pad_with(array<T, N, true>& out, const array<T, N, C>& a, const W& width, const str& mode,
                          const V& v) {
  return detail::is_word(mode, "constant") ? np_pad_with(out, a, width, v) : status::exit;
}
// pad(a, width, mode): constant, edge and reflect as far as there is something to reflect
template <class T, int N, bool C, class W>
inline status np_pad(array<T, N, true>& out, const array<T, N, C>& a, const W& width) {
  detail::margins<N> m;
  return detail::padded(out, m, a, width, false);
}
template <class T, int N, bool C, class W>
inline status np_pad(array<T, N, true>& out, const array<T, N, C>& a, const W& width, const str& mode) {
  const bool edge = detail::is_word(mode, "edge");
  if (detail::is_word(mode, "constant")) return np_pad(out, a, width);
  if (!edge && !detail::is_word(mode, "reflect")) return status::exit;
  detail::margins<N> m;
  array<T, N, true> r;
  status st = detail::padded(r, m, a, width, false);
  const array<T, N, false> to = r;
  for (int k = 0; st == status::ok && k < N; k++) {
    if (!detail::pad_axis(to, k, m.before[k], a.shape[k], m.behind[k], edge)) return status::exit;
  }
  return detail::hand_over(out, r, st);
}

// nan_to_num(a, nan)
template <class T, int N, bool C>
inline status np_numbers(array<T, N, true>& out, const array<T, N, C>& a, double nan = 0.0) {
  array<T, N, true> r;
  status st = np_astype(r, a);
  const int64_t n = st == status::ok ? size(r) : 0;
  constexpr T most =
      std::is_same_v<T, double> ? static_cast<T>(1.7976931348623157e308) : static_cast<T>(3.4028234663852886e38);
  const T by = static_cast<T>(nan);
  for (int64_t i = 0; i < n; i++) {
    const T x = r.first[i];
    r.first[i] = x != x ? by : x > most ? most : x < -most ? -most : x;
  }
  return detail::hand_over(out, r, st);
}

}  // namespace pyx
