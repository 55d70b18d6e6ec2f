// src/core/float.cpp: the special cases of float power and of rounding to decimal digits.
#include <pyx/float.hpp>

#include <charconv>

namespace pyx {

namespace {

bool is_odd(double x) { return ::fmod(__builtin_fabs(x), 2.0) == 1.0; }

double pow_infinite(double a, double b) {
  if (is_inf(b)) {
    double x = __builtin_fabs(a);
    if (x == 1.0) return 1.0;
    return (b > 0.0) == (x > 1.0) ? __builtin_fabs(b) : 0.0;
  }
  bool odd = is_odd(b);
  if (b > 0.0) return odd ? a : __builtin_fabs(a);
  return odd ? __builtin_copysign(0.0, a) : 0.0;
}

}  // namespace

status pow_special(double& out, double a, double b) {
  out = 1.0;
  if (b == 0.0) return status::ok;
  if (is_nan(a)) {
    out = a;
    return status::ok;
  }
  if (is_nan(b)) {
    out = a == 1.0 ? 1.0 : b;
    return status::ok;
  }
  if (is_inf(a) || is_inf(b)) {
    out = pow_infinite(a, b);
    return status::ok;
  }
  if (a == 0.0) {
    if (b < 0.0) return raised(PYX_ZeroDivisionError, "0.0 cannot be raised to a negative power");
    out = is_odd(b) ? a : 0.0;
    return status::ok;
  }
  bool negative = false;
  if (a < 0.0) {
    if (b != __builtin_floor(b)) return status::exit;
    negative = is_odd(b);
    a = -a;
  }
  double r = a == 1.0 ? 1.0 : ::pow(a, b);
  if (is_inf(r)) {
    pyx_raise_errno(PYX_OverflowError, 34, "Numerical result out of range");
    return status::raised;
  }
  out = negative ? -r : r;
  return status::ok;
}

bool round_digits_slow(double& out, double x, int64_t digits) {
  // Beyond these every double is a multiple of, or nothing beside, the unit.
  constexpr int64_t kMost = 323, kLeast = -308;
  out = x;
  if (!is_finite(x) || digits > kMost) return true;
  if (digits < kLeast) {
    out = 0.0 * x;
    return true;
  }
  char text[800];
  double r;
  if (digits >= 0) {
    auto end = std::to_chars(text, text + sizeof text, x, std::chars_format::fixed, static_cast<int>(digits)).ptr;
    std::from_chars(text, end, r);
  } else {
    // All digits before the point, then half-even at the place by hand: the value is exact there.
    double magnitude = __builtin_fabs(x);
    char* end = std::to_chars(text + 1, text + sizeof text, magnitude, std::chars_format::fixed, 20).ptr;
    text[0] = '0';
    char* point = text;
    while (*point != '.') point++;
    int64_t cut = point - text + digits;  // index of the first digit dropped
    if (cut < 1) {
      out = __builtin_copysign(0.0, x);
      return true;
    }
    bool rest = false;
    for (char* p = text + cut + 1; p < end; p++) rest |= *p != '.' && *p != '0';
    bool up = text[cut] > '5' || (text[cut] == '5' && (rest || ((text[cut - 1] - '0') & 1)));
    for (char* p = text + cut; p < point; p++) *p = '0';
    for (char* p = text + cut - 1; up; p--) {
      up = *p == '9';
      *p = up ? '0' : static_cast<char>(*p + 1);
    }
    auto result = std::from_chars(text, point, r);
    if (result.ec != std::errc()) r = kInf;
    r = __builtin_copysign(r, x);
  }
  if (is_inf(r)) return raise(PYX_OverflowError, "rounded value too large to represent");
  out = r;
  return true;
}

}  // namespace pyx
