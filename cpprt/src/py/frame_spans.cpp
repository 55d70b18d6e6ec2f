// src/py/frame_spans.cpp: what methods of Series give of slices of columns, as pandas computes it over NumPy.
//
// pandas puts 0 (of extremes: an infinity) in the place of NaN and has NumPy sum pairwise. What could warn, and what pandas
// answers by special rules, is left to it.
#include <cmath>
#include <limits>
#include <vector>

#include "np/reduce.hpp"
#include "pyx/frame_hooks.hpp"

namespace {

using pyx::np_extreme;
using pyx::detail::pairwise_sum;
constexpr int64_t at_once = 8192;  // NumPy converts as many ints for one sum

// The items as floats, with fill instead of NaN, and how many are none.
struct floats {
  std::vector<double> items;
  int64_t missing = 0;
  int64_t count() const { return static_cast<int64_t>(items.size()) - missing; }
  double sum() const { return 0.0 + pairwise_sum(items.data(), static_cast<int64_t>(items.size())); }
};

bool take(floats& out, const pyx_column* c, bool ints, double fill, std::vector<bool>* where = nullptr) {
  if (ints && c->size > at_once) return false;
  out.items.resize(static_cast<size_t>(c->size));
  for (int64_t i = 0; i < c->size; i++) {
    const char* at = c->data + i * c->stride;
    double x = ints ? static_cast<double>(*reinterpret_cast<const int64_t*>(at)) : *reinterpret_cast<const double*>(at);
    if (x != x) {
      if (where) where->resize(static_cast<size_t>(c->size)), (*where)[static_cast<size_t>(i)] = true;
      x = fill;
      out.missing++;
    }
    out.items[static_cast<size_t>(i)] = x;
  }
  return true;
}

bool variance(const pyx_column* c, bool ints, double* out) {
  floats x;
  std::vector<bool> missing;
  if (!take(x, c, ints, 0.0, &missing)) return false;
  const int64_t count = x.count();
  if (count <= 1) return *out = std::numeric_limits<double>::quiet_NaN(), true;
  const double average = x.sum() / static_cast<double>(count);
  for (size_t i = 0; i < x.items.size(); i++) {
    const double d = average - x.items[i];
    x.items[i] = x.missing && missing[i] ? 0.0 : d * d;
  }
  *out = x.sum() / static_cast<double>(count - 1);
  return std::isfinite(*out);
}

bool extreme(const pyx_column* c, bool greatest, double* out) {
  double best = 0.0;
  if (!np_extreme(greatest, c->data, c->size, c->stride, &best)) return false;
  if (best != best) {
    const double fill = std::numeric_limits<double>::infinity() * (greatest ? -1 : 1);
    floats x;
    take(x, c, false, fill);
    if (x.count() == 0 ||
        !np_extreme(greatest, reinterpret_cast<const char*>(x.items.data()), c->size, sizeof(double), &best))
      return false;
  }
  *out = best;
  return true;
}

bool total(pyx_span_method method, const pyx_column* c, bool ints, double* out) {
  floats x;
  if (!take(x, c, ints, 0.0) || x.count() == 0) return false;
  const double sum = x.sum();
  *out = method == pyx_span_sum ? sum : sum / static_cast<double>(x.count());
  return std::isfinite(sum);
}

}  // namespace

extern "C" {

bool pyx_span_float(pyx_span_method method, bool ints, const pyx_column* c, double* out) {
  switch (method) {
    case pyx_span_min:
    case pyx_span_max:
      return !ints && extreme(c, method == pyx_span_max, out);
    case pyx_span_var:
      return variance(c, ints, out);
    case pyx_span_std:
      if (!variance(c, ints, out)) return false;
      *out = std::sqrt(*out);
      return true;
    default:
      return total(method, c, ints, out);
  }
}

bool pyx_span_int(pyx_span_method method, const pyx_column* c, int64_t* out) {
  auto at = [&](int64_t i) { return *reinterpret_cast<const int64_t*>(c->data + i * c->stride); };
  int64_t x = at(0);
  for (int64_t i = 1; i < c->size; i++) {
    const int64_t y = at(i);
    if (method == pyx_span_sum)
      x = static_cast<int64_t>(static_cast<uint64_t>(x) + static_cast<uint64_t>(y));
    else if (method == pyx_span_min ? y < x : y > x)
      x = y;
  }
  *out = x;
  return true;
}

}  // extern "C"
