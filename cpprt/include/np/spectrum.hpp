// np/spectrum.hpp: Fourier transforms by the inner loops of NumPy's fft; nothing at all, and what NumPy warns of, is its own.
#pragma once
#include "linear.hpp"
#include "strided.hpp"

namespace pyx {

namespace detail {

// The transforms of one axis: the loop that carries one out, by the parity of its length where there are two, and whether
// the result is divided by the length.
enum class transform { forward, back, real, real_back };

struct transform_loops {
  np_inner even, odd;
};

template <transform K>
inline bool run_transform(char* (&args)[3], const intptr_t (&dims)[3], const intptr_t (&steps)[5], int64_t n) {
  static transform_loops loops;
  if constexpr (K == transform::forward) return run_linear(loops.even, "fft.fft", "DdD", args, dims, steps);
  if constexpr (K == transform::back) return run_linear(loops.even, "fft.ifft", "DdD", args, dims, steps);
  if constexpr (K == transform::real_back) return run_linear(loops.even, "fft.irfft", "Ddd", args, dims, steps);
  return n % 2 == 0 ? run_linear(loops.even, "fft.rfft_n_even", "ddD", args, dims, steps)
                    : run_linear(loops.odd, "fft.rfft_n_odd", "ddD", args, dims, steps);
}

// Along an axis of items that lie side by side: to n items, of which as many are given as there are.
template <transform K, class R, class T, int N>
inline status transformed(array<R, N, true>& out, const array<T, N, true>& a, int64_t n, int64_t axis) {
  block b;
  if (!b.at(a.shape, axis) || n < 1 || size(a) == 0) return status::exit;
  axis += axis < 0 ? N : 0;
  int64_t shape[N];
  for (int k = 0; k < N; k++) shape[k] = a.shape[k];
  const int64_t made = K == transform::real ? n / 2 + 1 : n;
  shape[axis] = made;
  array<R, N, true> r;
  const status st = new_array<R, N>(r, shape, false);
  if (st != status::ok) return st;
  double factor = K == transform::back || K == transform::real_back ? 1.0 / static_cast<double>(n) : 1.0;
  const int64_t from = sizeof(T), to = sizeof(R);
  const bool rows = b.inner == 1;
  const intptr_t dims[] = {rows ? b.outer : b.inner, b.n, made};
  const intptr_t steps[] = {rows ? b.n * from : from, 0, rows ? made * to : to, b.inner * from, b.inner * to};
  for (int64_t o = 0; o < (rows ? 1 : b.outer); o++) {
    char* args[] = {reinterpret_cast<char*>(a.first + o * b.n * b.inner), reinterpret_cast<char*>(&factor),
                    reinterpret_cast<char*>(r.first + o * made * b.inner)};
    if (!run_transform<K>(args, dims, steps, n)) return status::exit;
  }
  return hand_over(out, r, st);
}

// The items as the loop of a transform takes them; what NumPy would lay out in another order than C's is its own.
template <class E, class T, int N, bool C>
inline status transform_items(array<E, N, true>& out, const array<T, N, C>& a) {
  if constexpr (C && std::is_same_v<E, T>) {
    out = a;
    return status::ok;
  } else {
    return np_astype(out, a);
  }
}

}  // namespace detail

// fft(a), ifft, rfft, irfft: along an axis; with the number of items that are transformed
template <detail::transform K, class R, class T, int N, bool C>
inline status np_transform_to(array<R, N, true>& out, const array<T, N, C>& a, int64_t n, int64_t axis) {
  array<std::conditional_t<K == detail::transform::real, double, complex>, N, true> items;
  const status st = detail::transform_items(items, a);
  return st == status::ok ? detail::transformed<K>(out, items, n, axis) : st;
}
template <detail::transform K, class R, class T, int N, bool C>
inline status np_transform(array<R, N, true>& out, const array<T, N, C>& a, int64_t axis) {
  const int64_t at = axis < 0 ? axis + N : axis;
  if (at < 0 || at >= N) return status::exit;
  const int64_t n = a.shape[at];
  return np_transform_to<K>(out, a, K == detail::transform::real_back ? 2 * (n - 1) : n, axis);
}

// fft2(a), ifft2(a): along the last axes; fftn(a), ifftn(a): along all, the last one first
template <detail::transform K, int Axes, class T, int N, bool C>
inline status np_transform_all(array<complex, N, true>& out, const array<T, N, C>& a) {
  array<complex, N, true> r;
  status st = detail::transform_items(r, a);
  for (int k = N - 1; st == status::ok && k >= (Axes == 0 ? 0 : N - Axes); k--) st = np_transform<K>(r, r, k);
  return detail::hand_over(out, r, st);
}
// rfft2(a), rfftn(a): the last axis as real numbers
template <int Axes, class T, int N, bool C>
inline status np_transform_real(array<complex, N, true>& out, const array<T, N, C>& a) {
  array<complex, N, true> r;
  status st = np_transform<detail::transform::real>(r, a, -1);
  for (int k = N - 2; st == status::ok && k >= (Axes == 0 ? 0 : N - Axes); k--) {
    st = np_transform<detail::transform::forward>(r, r, k);
  }
  return detail::hand_over(out, r, st);
}
// irfft2(a), irfftn(a)
template <int Axes, class T, int N, bool C>
inline status np_transform_real_back(array<double, N, true>& out, const array<T, N, C>& a) {
  array<complex, N, true> r;
  status st = detail::transform_items(r, a);
  for (int k = Axes == 0 ? 0 : N - Axes; st == status::ok && k < N - 1; k++) {
    st = np_transform<detail::transform::back>(r, r, k);
  }
  return st == status::ok ? np_transform<detail::transform::real_back>(out, r, -1) : st;
}

// fftfreq(n, d), rfftfreq(n, d)
inline status np_fftfreq(array<double, 1, true>& out, int64_t n, double d) {
  const double whole = static_cast<double>(n) * d;
  if (n < 1 || whole == 0) return status::exit;
  array<double, 1, true> r;
  const status st = detail::new_array<double, 1>(r, {n}, false);
  if (st != status::ok) return st;
  const double step = 1.0 / whole;
  const int64_t positive = (n - 1) / 2 + 1;
  detail::listen();
  for (int64_t i = 0; i < n; i++) r.first[i] = static_cast<double>(i < positive ? i : i - n) * step;
  return detail::quietly() ? detail::hand_over(out, r, st) : (np_set_flags(0), status::exit);
}
inline status np_rfftfreq(array<double, 1, true>& out, int64_t n, double d) {
  const double whole = static_cast<double>(n) * d;
  if (n < 1 || whole == 0) return status::exit;
  array<double, 1, true> r;
  const status st = detail::new_array<double, 1>(r, {n / 2 + 1}, false);
  if (st != status::ok) return st;
  const double step = 1.0 / whole;
  detail::listen();
  for (int64_t i = 0; i < r.shape[0]; i++) r.first[i] = static_cast<double>(i) * step;
  return detail::quietly() ? detail::hand_over(out, r, st) : (np_set_flags(0), status::exit);
}

// fftshift(x), ifftshift(x): every axis rolled by half its length
template <bool Back, class T, int N, bool C>
inline status np_fftshift(array<T, N, true>& out, const array<T, N, C>& a) {
  array<T, N, true> items, r;
  status st = detail::in_c_order(items, a, 0);
  if (st == status::ok) st = detail::new_array<T, N>(r, a.shape, false);
  if (st != status::ok) return st;
  int64_t at[N] = {};
  for (int64_t i = 0, n = size(r); i < n; i++) {
    int64_t to[N];
    for (int k = 0; k < N; k++) {
      const int64_t d = a.shape[k], half = d / 2;
      to[k] = at[k] + (Back ? d - half : half);
      to[k] -= to[k] >= d ? d : 0;
    }
    *r.at(to) = items.first[i];
    for (int k = N - 1; k >= 0 && ++at[k] == a.shape[k]; k--) at[k] = 0;
  }
  return detail::hand_over(out, r, st);
}

}  // namespace pyx
