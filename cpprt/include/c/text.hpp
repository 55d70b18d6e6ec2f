// c/text.hpp: str across the C interface of a compiled module: UTF-8 and its length, which is -1 for a result None.
#pragma once
#include "c/convert.hpp"
#include "pyx/str.hpp"

namespace pyx::c {

// Is it UTF-8 as the standard has it: shortest forms, no surrogates, nothing above U+10FFFF?
inline bool well_formed(const char* utf8, int64_t n) {
  const auto* p = reinterpret_cast<const uint8_t*>(utf8);
  for (int64_t i = 0; i < n;) {
    const uint32_t c = p[i++];
    if (c < 0x80) continue;
    const int more = c >= 0xf0 ? 3 : c >= 0xe0 ? 2 : 1;
    if (c < 0xc2 || c > 0xf4 || n - i < more) return false;
    uint32_t code = c & (0x3f >> more);
    for (int k = 0; k < more; k++, i++) {
      if ((p[i] & 0xc0) != 0x80) return false;
      code = code << 6 | (p[i] & 0x3f);
    }
    constexpr uint32_t kLeast[] = {0, 0x80, 0x800, 0x10000};
    if (code < kLeast[more] || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) return false;
  }
  return true;
}

inline bool take(str& s, const char* utf8, int64_t n) {
  if (!well_formed(utf8, n)) {
    pyx_raise(PYX_ValueError, "the text is not UTF-8");
    return false;
  }
  s = from_utf8(utf8, n);
  return true;
}

// Writes s as UTF-8 where there is room for four bytes a character; the end, or null for a surrogate.
inline char* write(char* p, const str& s) {
  for (int64_t i = 0; i < s.length(); i++) {
    const uint32_t c = s.at(i);
    if (c >= 0xd800 && c < 0xe000) {
      pyx_raise(PYX_ValueError, "the text has a surrogate, which UTF-8 has no form for");
      return nullptr;
    }
    if (c < 0x80) {
      *p++ = static_cast<char>(c);
      continue;
    }
    int more = c < 0x800 ? 1 : c < 0x10000 ? 2 : 3;
    constexpr uint32_t kLead[] = {0, 0xc0, 0xe0, 0xf0};
    *p++ = static_cast<char>(kLead[more] | c >> (6 * more));
    while (more-- > 0) *p++ = static_cast<char>(0x80 | ((c >> (6 * more)) & 0x3f));
  }
  return p;
}

inline bool put(char** out, int64_t* n, const str& s) {
  if (!put_items(out, n, 4 * s.length())) return false;
  const char* end = write(*out, s);
  if (!end) {
    free(*out);
    return false;
  }
  *n = end - *out;
  return true;
}
template <class... M>
inline bool put(char** out, int64_t* n, const uni<M...>& u) {
  *out = nullptr;
  *n = -1;
  return u.tag() != kSome<uni<M...>> || put(out, n, u.template get<kSome<uni<M...>>>());
}

// Lists of str: their bytes in a row, with offsets.
template <class L>
  requires std::is_same_v<typename L::item, str>
inline bool take(L& l, const char* bytes, const int64_t* offsets, int64_t n) {
  l = L::make();
  if (!l.reserve(n)) return false;
  for (int64_t i = 0; i < n; i++) {
    str s;
    if (!take(s, bytes + offsets[i], offsets[i + 1] - offsets[i]) || !append(l, s)) return false;
  }
  return true;
}
template <class L>
  requires std::is_same_v<typename L::item, str>
inline bool put(char** out, int64_t** offsets, int64_t* n, const L& l) {
  int64_t count, room = 0;
  for (int64_t i = 0; i < l.native_size(); i++) room += 4 * l.data()[i].length();
  if (!put_items(offsets, &count, l.native_size() + 1)) return false;
  if (!put_items(out, &room, room)) {
    free(*offsets);
    return false;
  }
  *n = count - 1;
  char* p = *out;
  for (int64_t i = 0; i < *n && p; i++) {
    (*offsets)[i] = p - *out;
    p = write(p, l.data()[i]);
  }
  if (!p) {
    free(*offsets);
    free(*out);
    return false;
  }
  (*offsets)[*n] = p - *out;
  return true;
}

}  // namespace pyx::c
