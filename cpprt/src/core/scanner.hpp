// src/core/scanner.hpp: reads format texts one code point at a time.
#pragma once
#include <pyx/text_format.hpp>

namespace pyx {

namespace {

// Past the end of the text the code point is 0.
struct scanner {
  pyx_text t;
  int64_t at = 0;

  bool done() const { return at >= t.length; }
  PYX_INLINE uint32_t peek() const {
    if (done()) return 0;
    if (t.kind == 1) return static_cast<const uint8_t*>(t.data)[at];
    return t.kind == 2 ? static_cast<const uint16_t*>(t.data)[at] : static_cast<const uint32_t*>(t.data)[at];
  }
  uint32_t take() {
    uint32_t c = peek();
    at += !done();
    return c;
  }
  bool skip(uint32_t c) {
    if (done() || peek() != c) return false;
    at++;
    return true;
  }
  // A number of at most six digits; -1: more of them.
  int64_t number() {
    int64_t n = 0;
    int digits = 0;
    for (; peek() >= '0' && peek() <= '9'; digits++) n = digits < 7 ? n * 10 + (take() - '0') : (at++, n);
    return digits > 6 ? -1 : n;
  }
  str part(int64_t lo, int64_t hi) const {
    return make_str({static_cast<const char*>(t.data) + lo * t.kind, hi - lo, t.kind}, true);
  }
};

}  // namespace

}  // namespace pyx
