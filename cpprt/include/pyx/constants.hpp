// pyx/constants.hpp: constants of the modules string, sys and cmath.
#pragma once
#include "str.hpp"

namespace pyx {

namespace detail {

#define PYX_ASCII_LOWER "abcdefghijklmnopqrstuvwxyz"
#define PYX_ASCII_UPPER "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
#define PYX_DIGITS "0123456789"
#define PYX_PUNCTUATION "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"
#define PYX_WHITESPACE " \t\n\r\x0b\x0c"

template <int64_t N>
inline str constant(const char (&text)[N]) {
  return literal(text, N - 1);
}

inline const str ascii_lowercase = constant(PYX_ASCII_LOWER);
inline const str ascii_uppercase = constant(PYX_ASCII_UPPER);
inline const str ascii_letters = constant(PYX_ASCII_LOWER PYX_ASCII_UPPER);
inline const str digits = constant(PYX_DIGITS);
inline const str hexdigits = constant(PYX_DIGITS "abcdefABCDEF");
inline const str octdigits = constant("01234567");
inline const str punctuation = constant(PYX_PUNCTUATION);
inline const str whitespace = constant(PYX_WHITESPACE);
inline const str printable = constant(PYX_DIGITS PYX_ASCII_LOWER PYX_ASCII_UPPER PYX_PUNCTUATION PYX_WHITESPACE);

#undef PYX_ASCII_LOWER
#undef PYX_ASCII_UPPER
#undef PYX_DIGITS
#undef PYX_PUNCTUATION
#undef PYX_WHITESPACE

}  // namespace detail

inline const str& string_ascii_lowercase() { return detail::ascii_lowercase; }
inline const str& string_ascii_uppercase() { return detail::ascii_uppercase; }
inline const str& string_ascii_letters() { return detail::ascii_letters; }
inline const str& string_digits() { return detail::digits; }
inline const str& string_hexdigits() { return detail::hexdigits; }
inline const str& string_octdigits() { return detail::octdigits; }
inline const str& string_punctuation() { return detail::punctuation; }
inline const str& string_whitespace() { return detail::whitespace; }
inline const str& string_printable() { return detail::printable; }
constexpr int64_t sys_maxsize() { return INT64_MAX; }

}  // namespace pyx
