// tests/rt/driver/driver.hpp: reads test cases and applies operations by name: "op arg arg … = result", one a line.
#pragma once
#include <pyx/nopy.hpp>
#include <pyx/str.hpp>

#include <cinttypes>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <string>
#include <vector>

namespace rt {

// An argument: i123, f<16 hex digits>, s<utf8 in hex>, bT or bF, n; a list is [ items ].
struct value {
  char kind = 'n';
  int64_t i = 0;
  double f = 0;
  pyx::str s;
  std::vector<value> items;
};

using args = std::vector<value>;
using operation = std::string (*)(const args&);

// The operations of all test files.
inline std::map<std::string, operation>& operations() {
  static std::map<std::string, operation> all;
  return all;
}
struct add_op {
  add_op(const char* name, operation f) { operations()[name] = f; }
};

inline std::string hex(const unsigned char* p, size_t n) {
  std::string out;
  char two[3];
  for (size_t k = 0; k < n; k++) {
    snprintf(two, sizeof two, "%02x", p[k]);
    out += two;
  }
  return out;
}

// Results as text, in the form of the arguments. NaNs are all alike.
inline std::string show(int64_t v) { return "i" + std::to_string(v); }
inline std::string show(bool v) { return v ? "bT" : "bF"; }
inline std::string show(double v) {
  if (v != v) return "fnan";
  uint64_t bits;
  memcpy(&bits, &v, 8);
  char text[24];
  snprintf(text, sizeof text, "f%016" PRIx64, bits);
  return text;
}
inline std::string show(const pyx::str& s) {
  std::string utf8;
  for (int64_t k = 0; k < s.length(); k++) {
    uint32_t c = s.at(k);
    if (c < 0x80) {
      utf8 += static_cast<char>(c);
    } else if (c < 0x800) {
      utf8 += static_cast<char>(0xc0 | c >> 6);
      utf8 += static_cast<char>(0x80 | (c & 63));
    } else if (c < 0x10000) {
      utf8 += static_cast<char>(0xe0 | c >> 12);
      utf8 += static_cast<char>(0x80 | (c >> 6 & 63));
      utf8 += static_cast<char>(0x80 | (c & 63));
    } else {
      utf8 += static_cast<char>(0xf0 | c >> 18);
      utf8 += static_cast<char>(0x80 | (c >> 12 & 63));
      utf8 += static_cast<char>(0x80 | (c >> 6 & 63));
      utf8 += static_cast<char>(0x80 | (c & 63));
    }
  }
  return "s" + hex(reinterpret_cast<const unsigned char*>(utf8.data()), utf8.size());
}
// What a failed operation left: the exception, or x for exit.
inline std::string failure() {
  const pyx_failure* f = pyx_failure_get();
  if (!f) return "x";
  std::string out = std::string("e") + f->type + ":" + f->message;
  pyx_error_clear();
  for (char& c : out) {
    if (c == ' ') c = '~';
  }
  return out;
}
template <class T>
inline std::string show(bool ok, const T& v) {
  return ok ? show(v) : failure();
}
template <class T>
inline std::string show(pyx::status st, const T& v) {
  return show(st == pyx::status::ok, v);
}

}  // namespace rt

#define RT_CONCAT2(a, b) a##b
#define RT_CONCAT(a, b) RT_CONCAT2(a, b)
// OP("name", statements over the arguments a that return the result)
#define OP(name, ...)                                                                              \
  static const rt::add_op RT_CONCAT(op_, __COUNTER__)(name, [](const rt::args& a) -> std::string { \
    (void)a;                                                                                       \
    __VA_ARGS__                                                                                    \
  })
