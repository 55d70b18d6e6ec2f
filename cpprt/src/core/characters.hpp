// src/core/characters.hpp: classes of characters, and strings made of parts of others.
#pragma once
#include <pyx/str.hpp>

namespace pyx {

namespace {

// White space as str.isspace has it.
inline bool is_space(uint32_t c) {
  if (c < 0x80) return c == ' ' || (c >= 9 && c <= 13) || (c >= 0x1c && c <= 0x1f);
  return c == 0x85 || c == 0xa0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200a) || c == 0x2028 || c == 0x2029 ||
         c == 0x202f || c == 0x205f || c == 0x3000;
}

inline bool is_line_end(uint32_t c) {
  return (c >= 10 && c <= 13) || (c >= 0x1c && c <= 0x1e) || c == 0x85 || c == 0x2028 || c == 0x2029;
}

inline str part(const str& s, int64_t lo, int64_t hi) { return pick(s, {lo, hi, 1, hi - lo}); }

// A string of n characters of one byte each, which `fill` writes to where it is told.
template <class F>
str filled_str(int64_t n, F&& fill) {
  if (n == 0) return {};
  if (n == 1) {
    uint8_t c;
    fill(&c);
    return character(c);
  }
  str s = unwritten_str(n);
  fill(static_cast<uint8_t*>(const_cast<void*>(s.body()->data)));
  return s;
}

}  // namespace

}  // namespace pyx
