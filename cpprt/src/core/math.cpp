// src/core/math.cpp: the functions of math that CPython does not leave to libm alone.
#include <pyx/math.hpp>

#include <cmath>

namespace pyx::math {

namespace {

// sin(pi x) without the error of pi x, for finite x.
double sin_pi(double x) {
  double y = ::fmod(__builtin_fabs(x), 2.0), r;
  switch (static_cast<int>(::round(2.0 * y))) {
    case 0:
      r = ::sin(kPi * y);
      break;
    case 1:
      r = ::cos(kPi * (y - 0.5));
      break;
    case 2:
      r = ::sin(kPi * (1.0 - y));
      break;
    case 3:
      r = -::cos(kPi * (y - 1.5));
      break;
    default:
      r = ::sin(kPi * (y - 2.0));
  }
  return __builtin_copysign(1.0, x) * r;
}

// Lanczos' approximation with 13 terms; the coefficients are those that Boost publishes, which CPython uses too.
constexpr double kLanczosG = 6.024680040776729583740234375;
constexpr double kLanczosGMinusHalf = 5.524680040776729583740234375;
constexpr double kNumerator[] = {
    23531376880.410759688572007674451636754734846804940, 42919803642.649098768957899047001988850926355848959,
    35711959237.355668049440185451547166705960488635843, 17921034426.037209699919755754458931112671403265390,
    6039542586.3520280050642916443072979210699388420708, 1439720407.3117216736632230727949123939715485786772,
    248874557.86205415651146038641322942321632125127801, 31426415.585400194380614231628318205362874684987640,
    2876370.6289353724412254090516208496135991145378768, 186056.26539522349504029498971604569928220784236328,
    8071.6720023658162106380029022722506138218516325024, 210.82427775157934587250973392071336271166969580291,
    2.5066282746310002701649081771338373386264310793408};
constexpr double kDenominator[] = {0.0,       39916800.0, 120543840.0, 150917976.0, 105258076.0, 45995730.0, 13339535.0,
                                   2637558.0, 357423.0,   32670.0,     1925.0,      66.0,        1.0};
constexpr int kTerms = sizeof kDenominator / sizeof(double);

double lanczos_sum(double x) {
  double n = 0.0, d = 0.0;
  if (x < 5.0) {
    for (int i = kTerms - 1; i >= 0; i--) {
      n = n * x + kNumerator[i];
      d = d * x + kDenominator[i];
    }
  } else {
    // In 1/x, so that large x does not overflow.
    for (int i = 0; i < kTerms; i++) {
      n = n / x + kNumerator[i];
      d = d / x + kDenominator[i];
    }
  }
  return n / d;
}

// Gamma of a finite x that is no integer below 24 and neither tiny nor huge.
double gamma_lanczos(double x) {
  double a = __builtin_fabs(x), y = a + kLanczosGMinusHalf;
  // What rounding took from y, to first order.
  double lost = a > kLanczosGMinusHalf ? (y - a) - kLanczosGMinusHalf : (y - kLanczosGMinusHalf) - a;
  lost = lost * kLanczosG / y;
  bool split = a >= 140.0;  // the power alone would overflow
  double power = split ? ::pow(y, a / 2.0 - 0.25) : ::pow(y, a - 0.5);
  double r;
  if (x < 0.0) {
    r = -kPi / sin_pi(a) / a * ::exp(y) / lanczos_sum(a);
    r -= lost * r;
    r /= power;
    if (split) r /= power;
  } else {
    r = lanczos_sum(a) / ::exp(y);
    r += lost * r;
    r *= power;
    if (split) r *= power;
  }
  return r;
}

}  // namespace

bool gamma(double& out, double x) {
  out = x;
  if (!is_finite(x)) return is_nan(x) || x > 0.0 || domain_error();
  if (x == 0.0) return domain_error();
  if (x == __builtin_floor(x)) {
    if (x < 0.0) return domain_error();
    if (x <= 23.0) {
      out = 1.0;
      for (double k = 2.0; k < x; k += 1.0) out *= k;
      return true;
    }
  }
  double a = __builtin_fabs(x);
  if (a < 1e-20) {
    out = 1.0 / x;
  } else if (a > 200.0) {
    if (x > 0.0) return range_error();
    out = 0.0 / sin_pi(x);
  } else {
    out = gamma_lanczos(x);
  }
  return !is_inf(out) || range_error();
}

bool lgamma(double& out, double x) {
  out = is_nan(x) ? x : kInf;
  if (!is_finite(x)) return true;
  if (x == __builtin_floor(x) && x <= 2.0) {
    out = 0.0;
    return x > 0.0 || domain_error();
  }
  double a = __builtin_fabs(x);
  if (a < 1e-20) {
    out = -::log(a);
    return true;
  }
  constexpr double kLogPi = 1.144729885849400174143427351353058711647;
  double r = ::log(lanczos_sum(a)) - kLanczosG;
  r += (a - 0.5) * (::log(a + kLanczosG - 0.5) - 1.0);
  if (x < 0.0) r = kLogPi - ::log(__builtin_fabs(sin_pi(a))) - ::log(a) - r;
  out = r;
  return !is_inf(r) || range_error();
}

bool pow(double& out, double x, double y) {
  double r = ::pow(x, y);
  out = r;
  if (PYX_LIKELY(is_finite(r)) || !is_finite(x) || !is_finite(y)) return true;
  return is_nan(r) || x == 0.0 ? domain_error() : range_error();
}

bool fmod(double& out, double x, double y) {
  out = x;
  if (is_inf(y) && is_finite(x)) return true;
  out = ::fmod(x, y);
  return !is_nan(out) || is_nan(x) || is_nan(y) || domain_error();
}

bool remainder(double& out, double x, double y) {
  out = ::remainder(x, y);
  return !is_nan(out) || is_nan(x) || is_nan(y) || domain_error();
}

bool ldexp(double& out, double x, int64_t e) {
  out = x;
  if (x == 0.0 || !is_finite(x)) return true;
  if (e > INT32_MAX) return range_error();
  if (e < INT32_MIN) {
    out = __builtin_copysign(0.0, x);
    return true;
  }
  out = ::ldexp(x, static_cast<int>(e));
  return !is_inf(out) || range_error();
}

tuple<double, int64_t> frexp(double x) {
  if (x == 0.0 || !is_finite(x)) return make_tuple(x, int64_t{0});
  int e;
  double m = ::frexp(x, &e);
  return make_tuple(m, int64_t{e});
}

tuple<double, double> modf(double x) {
  if (is_nan(x)) return make_tuple(x, x);
  if (is_inf(x)) return make_tuple(__builtin_copysign(0.0, x), x);
  double whole;
  double part = ::modf(x, &whole);
  return make_tuple(part, whole);
}

double ulp(double x) {
  if (is_nan(x)) return x;
  x = __builtin_fabs(x);
  if (is_inf(x)) return x;
  double above = ::nextafter(x, kInf);
  return is_inf(above) ? x - ::nextafter(x, -kInf) : above - x;
}

bool isclose(bool& out, double a, double b, double rel_tol, double abs_tol) {
  if (rel_tol < 0.0 || abs_tol < 0.0) return raise(PYX_ValueError, "tolerances must be non-negative");
  if (a == b) {
    out = true;
  } else if (is_inf(a) || is_inf(b)) {
    out = false;
  } else {
    double gap = __builtin_fabs(b - a);
    out = gap <= __builtin_fabs(rel_tol * b) || gap <= __builtin_fabs(rel_tol * a) || gap <= abs_tol;
  }
  return true;
}

// ---- Norm -------------------------------------------------------------------------------------------------------

namespace {

// A sum kept as a leading part and its errors; the leading part is always the larger operand.
struct compensated {
  double sum = 1.0, error1 = 0.0, error2 = 0.0;

  // Adds x y exactly but for the last bits of the errors.
  void add_product(double x, double y) {
    double high = x * y, low = __builtin_fma(x, y, -high);
    double before = sum;
    sum += high;
    error1 += low;
    error2 += (before - sum) + high;
  }
  double value() const { return sum - 1.0 + (error1 + error2); }
};

}  // namespace

double norm(double* items, int64_t n) {
  double most = 0.0;
  bool nan = false;
  for (int64_t i = 0; i < n; i++) {
    items[i] = __builtin_fabs(items[i]);
    nan |= is_nan(items[i]);
    if (items[i] > most) most = items[i];
  }
  if (is_inf(most)) return most;
  if (nan) return kNan;
  if (most == 0.0 || n <= 1) return most;
  int exponent;
  ::frexp(most, &exponent);
  if (exponent < -1023) {
    // The scale would overflow.
    double sum = 1.0, error = 0.0;
    for (int64_t i = 0; i < n; i++) {
      double x = items[i] / most, before = sum;
      x *= x;
      sum += x;
      error += (before - sum) + x;
    }
    return most * ::sqrt(sum - 1.0 + error);
  }
  double scale = ::ldexp(1.0, -exponent);
  compensated squares;
  for (int64_t i = 0; i < n; i++) squares.add_product(items[i] * scale, items[i] * scale);
  // One step of Newton's method with the residue taken exactly.
  double h = ::sqrt(squares.value());
  squares.add_product(-h, h);
  return (h + squares.value() / (2.0 * h)) / scale;
}

// ---- Exact sum --------------------------------------------------------------------------------------------------

bool exact_sum::add(double x) {
  double given = x;
  int64_t kept = 0;
  // Shewchuk: the parts do not overlap and grow in size.
  for (int64_t i = 0; i < count_; i++) {
    double y = parts_[i];
    if (__builtin_fabs(x) < __builtin_fabs(y)) std::swap(x, y);
    double high = x + y, low = y - (high - x);
    if (low != 0.0) parts_[kept++] = low;
    x = high;
  }
  count_ = kept;
  if (x == 0.0) return true;
  if (!is_finite(x)) {
    if (is_finite(given)) return raise(PYX_OverflowError, "intermediate overflow in fsum");
    if (is_inf(given)) infinities_ += given;
    special_ += given;
    count_ = 0;
    return true;
  }
  if (count_ == room_) {
    auto* p = static_cast<double*>(allocate(room_ * 2, sizeof(double)));
    if (!p) return false;
    __builtin_memcpy(p, parts_, count_ * sizeof(double));
    if (parts_ != local_) __builtin_free(parts_);
    parts_ = p;
    room_ *= 2;
  }
  parts_[count_++] = x;
  return true;
}

bool exact_sum::result(double& out) const {
  if (special_ != 0.0) {
    if (is_nan(infinities_)) return raise(PYX_ValueError, "-inf + inf in fsum");
    out = special_;
    return true;
  }
  int64_t n = count_;
  double high = 0.0;
  if (n > 0) {
    high = parts_[--n];
    double low = 0.0;
    while (n > 0) {
      double x = high, y = parts_[--n];
      high = x + y;
      low = y - (high - x);
      if (low != 0.0) break;
    }
    // A tie that a smaller part decides.
    if (n > 0 && ((low < 0.0 && parts_[n - 1] < 0.0) || (low > 0.0 && parts_[n - 1] > 0.0))) {
      double y = low * 2.0, x = high + y;
      if (y == x - high) high = x;
    }
  }
  out = high;
  return true;
}

// ---- Integers ---------------------------------------------------------------------------------------------------

bool gcd(int64_t& out, int64_t a, int64_t b) {
  uint64_t x = pyx::detail::magnitude(a), y = pyx::detail::magnitude(b);
  while (y != 0) {
    uint64_t r = x % y;
    x = y;
    y = r;
  }
  out = static_cast<int64_t>(x);
  return out >= 0;
}

bool lcm(int64_t& out, int64_t a, int64_t b) {
  out = 0;
  if (a == 0 || b == 0) return true;
  int64_t g;
  if (!gcd(g, a, b) || a == INT64_MIN || b == INT64_MIN) return false;
  return !__builtin_mul_overflow((a < 0 ? -a : a) / g, b < 0 ? -b : b, &out);
}

status factorial(int64_t& out, int64_t n) {
  if (n < 0) return raised(PYX_ValueError, "factorial() not defined for negative values");
  if (n > 20) return status::exit;
  out = 1;
  for (int64_t k = 2; k <= n; k++) out *= k;
  return status::ok;
}

status comb(int64_t& out, int64_t n, int64_t k) {
  if (n < 0) return raised(PYX_ValueError, "n must be a non-negative integer");
  if (k < 0) return raised(PYX_ValueError, "k must be a non-negative integer");
  out = 0;
  if (k > n) return status::ok;
  if (k > n - k) k = n - k;
  unsigned __int128 r = 1;
  for (int64_t i = 0; i < k; i++) {
    r = r * static_cast<uint64_t>(n - i) / static_cast<uint64_t>(i + 1);
    if (r > INT64_MAX) return status::exit;
  }
  out = static_cast<int64_t>(r);
  return status::ok;
}

status perm(int64_t& out, int64_t n, int64_t k) {
  if (n < 0) return raised(PYX_ValueError, "n must be a non-negative integer");
  if (k < 0) return raised(PYX_ValueError, "k must be a non-negative integer");
  out = 0;
  if (k > n) return status::ok;
  int64_t r = 1;
  for (int64_t i = 0; i < k; i++) {
    if (__builtin_mul_overflow(r, n - i, &r)) return status::exit;
  }
  out = r;
  return status::ok;
}

bool isqrt(int64_t& out, int64_t n) {
  if (n < 0) return raise(PYX_ValueError, "isqrt() argument must be nonnegative");
  auto r = static_cast<int64_t>(::sqrt(static_cast<double>(n)));
  while (r > 0 && static_cast<__int128>(r) * r > n) r--;
  while (static_cast<__int128>(r + 1) * (r + 1) <= n) r++;
  out = r;
  return true;
}

}  // namespace pyx::math
