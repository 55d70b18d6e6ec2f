// src/core/parse_number.cpp: texts to numbers, as int() and float() read them.
#include <pyx/text.hpp>

#include <charconv>

namespace pyx {

namespace {

bool is_space(uint32_t c) { return c == ' ' || (c >= 9 && c <= 13) || (c >= 0x1c && c <= 0x1f); }

// The ASCII characters of s without surrounding white space; false: other characters.
struct ascii_number {
  const char* begin;
  const char* end;

  bool open(const str& s) {
    pyx_text t = s.text();
    begin = static_cast<const char*>(t.data);
    end = begin + t.length;
    if (t.kind != 1) return false;
    for (const char* p = begin; p < end; p++) {
      if (*p < 0) return false;
    }
    while (begin < end && is_space(static_cast<uint8_t>(*begin))) begin++;
    while (end > begin && is_space(static_cast<uint8_t>(end[-1]))) end--;
    return true;
  }
};

int digit_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'z') return c - 'a' + 10;
  if (c >= 'A' && c <= 'Z') return c - 'A' + 10;
  return 99;
}

// "… 'text'" with the repr of the whole argument.
status raise_literal(const char* before, const str& s) {
  builder b;
  b.ascii(before, static_cast<int64_t>(__builtin_strlen(before)));
  b.literal(": ");
  int64_t start = b.length();
  if (!append_repr(b, s) || b.length() - start > 200) return status::exit;
  b.raise(PYX_ValueError);
  return status::raised;
}

status bad_int(const str& s, int64_t base) {
  char before[64];
  constexpr char kText[] = "invalid literal for int() with base ";
  __builtin_memcpy(before, kText, sizeof kText);
  char* p = before + sizeof kText - 1;
  p += int_text(p, base);
  *p = 0;
  return raise_literal(before, s);
}

// The base that a prefix 0x, 0o, 0b tells, or 0.
int prefix_base(const char* p, const char* end) {
  if (end - p < 2 || p[0] != '0') return 0;
  switch (p[1] | 0x20) {
    case 'x':
      return 16;
    case 'o':
      return 8;
    case 'b':
      return 2;
  }
  return 0;
}

// Reads [-+]digits[.digits] with so few digits that their integer and the power of ten to divide by are exact, so that the
// quotient is the nearest float (Clinger, "How to read floating point numbers accurately", 1990); false for other texts.
bool short_float(double& out, const char* p, const char* end) {
  constexpr uint64_t kExact = uint64_t{1} << 53;
  constexpr double kPowers[] = {1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};
  const bool negative = p < end && *p == '-';
  if (p < end && (*p == '-' || *p == '+')) p++;
  if (p == end || end - p > 16) return false;
  uint64_t value = 0;
  const char* point = nullptr;
  for (const char* q = p; q < end; q++) {
    if (*q == '.' && !point) {
      point = q;
      continue;
    }
    const auto digit = static_cast<uint8_t>(*q - '0');
    if (digit > 9) return false;
    value = value * 10 + digit;
  }
  if (value > kExact || (point && end - p == 1)) return false;
  const double r = static_cast<double>(value) / kPowers[point ? end - point - 1 : 0];
  out = negative ? -r : r;
  return true;
}

}  // namespace

status to_int(int64_t& out, const str& s, int64_t base) {
  if (base != 0 && (base < 2 || base > 36)) return raised(PYX_ValueError, "int() base must be >= 2 and <= 36, or 0");
  ascii_number t;
  if (!t.open(s)) return status::exit;
  const char* p = t.begin;
  bool negative = p < t.end && *p == '-';
  if (p < t.end && (*p == '-' || *p == '+')) p++;
  int64_t radix = base;
  int told = prefix_base(p, t.end);
  bool leading_zero = false;
  if (told != 0 && (base == 0 || base == told)) {
    radix = told;
    p += 2;
    if (p < t.end && *p == '_') p++;
  } else if (base == 0) {
    radix = 10;
    leading_zero = p < t.end && *p == '0';
  }
  // One underscore may stand between two digits, and after a prefix.
  uint64_t value = 0;
  bool digit_before = false, wide = false;
  if (p == t.end) return bad_int(s, base);
  for (; p < t.end; p++) {
    if (*p == '_') {
      if (!digit_before) return bad_int(s, base);
      digit_before = false;
      continue;
    }
    int d = digit_value(*p);
    if (d >= radix) return bad_int(s, base);
    wide |= __builtin_mul_overflow(value, static_cast<uint64_t>(radix), &value);
    wide |= __builtin_add_overflow(value, static_cast<uint64_t>(d), &value);
    digit_before = true;
  }
  if (!digit_before) return bad_int(s, base);
  if (leading_zero && (value != 0 || wide)) return bad_int(s, base);
  if (wide || value > static_cast<uint64_t>(INT64_MAX) + negative) return status::exit;
  out = static_cast<int64_t>(negative ? 0 - value : value);
  return status::ok;
}

status to_float(double& out, const str& s) {
  constexpr char kBad[] = "could not convert string to float";
  ascii_number t;
  if (!t.open(s)) return status::exit;
  if (short_float(out, t.begin, t.end)) return status::ok;
  builder plain;  // without underscores, each of which must stand between digits
  for (const char* p = t.begin; p < t.end; p++) {
    if (*p != '_') {
      plain.ascii(*p);
      continue;
    }
    bool between = p > t.begin && digit_value(p[-1]) < 10 && p + 1 < t.end && digit_value(p[1]) < 10;
    if (!between) return raise_literal(kBad, s);
  }
  auto* p = static_cast<const char*>(plain.text().data);
  const char* end = p + plain.length();
  bool negative = p < end && *p == '-';
  if (p < end && (*p == '-' || *p == '+')) p++;
  // from_chars knows a second sign and nan(…), which Python does not.
  for (const char* q = p; q < end; q++) {
    if (*q == '(' || (q == p && (*q == '-' || *q == '+'))) return raise_literal(kBad, s);
  }
  double v = 0.0;
  auto r = std::from_chars(p, end, v);
  if (r.ptr != end || p == end || r.ec == std::errc::invalid_argument) return raise_literal(kBad, s);
  // Infinite or zero: from_chars does not say which.
  if (r.ec == std::errc::result_out_of_range) return status::exit;
  out = negative ? -v : v;
  return status::ok;
}

}  // namespace pyx
