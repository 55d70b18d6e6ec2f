// pyx/constants.hpp: constants of the modules string, sys and cmath.
#pragma once
#include "str.hpp"

namespace pyx {

#define PYX_ASCII_LOWER "abcdefghijklmnopqrstuvwxyz"
#define PYX_ASCII_UPPER "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
#define PYX_DIGITS "0123456789"
#define PYX_PUNCTUATION "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"
#define PYX_WHITESPACE " \t\n\r\x0b\x0c"

// A constant inside its function: outside, every translation unit would make all of them when it is loaded.
#define PYX_STRING_CONSTANT(NAME, TEXT)                         \
  inline const str& string_##NAME() {                           \
    static const str constant = literal(TEXT, sizeof TEXT - 1); \
    return constant;                                            \
  }

PYX_STRING_CONSTANT(ascii_lowercase, PYX_ASCII_LOWER)
PYX_STRING_CONSTANT(ascii_uppercase, PYX_ASCII_UPPER)
PYX_STRING_CONSTANT(ascii_letters, PYX_ASCII_LOWER PYX_ASCII_UPPER)
PYX_STRING_CONSTANT(digits, PYX_DIGITS)
PYX_STRING_CONSTANT(hexdigits, PYX_DIGITS "abcdefABCDEF")
PYX_STRING_CONSTANT(octdigits, "01234567")
PYX_STRING_CONSTANT(punctuation, PYX_PUNCTUATION)
PYX_STRING_CONSTANT(whitespace, PYX_WHITESPACE)
PYX_STRING_CONSTANT(printable, PYX_DIGITS PYX_ASCII_LOWER PYX_ASCII_UPPER PYX_PUNCTUATION PYX_WHITESPACE)

#undef PYX_STRING_CONSTANT
#undef PYX_ASCII_LOWER
#undef PYX_ASCII_UPPER
#undef PYX_DIGITS
#undef PYX_PUNCTUATION
#undef PYX_WHITESPACE

constexpr int64_t sys_maxsize() { return INT64_MAX; }

}  // namespace pyx
