// src/core/search.cpp: a text within a text, both of characters of one byte.
//
// Four bytes of the needle are compared at 32 places at once; where all of them stand, the whole needle is compared. Texts in
// which that happens too often (those that repeat themselves) are gone on with by the algorithm of Knuth, Morris and Pratt.
#include "search.hpp"

namespace pyx {

namespace {

using bytes32 = uint8_t __attribute__((ext_vector_type(32)));
using bits32 = bool __attribute__((ext_vector_type(32)));

PYX_INLINE bytes32 load(const uint8_t* p) {
  bytes32 b;
  __builtin_memcpy(&b, p, sizeof b);
  return b;
}

// From place `at` on. Without memory for its table: -2.
int64_t search_linear(const uint8_t* s, int64_t at, int64_t n, const uint8_t* needle, int64_t m) {
  auto* back = static_cast<int64_t*>(__builtin_malloc((m + 1) * sizeof(int64_t)));
  if (!back) return -2;
  // back[k]: how many of the first k bytes of the needle are also its beginning, other than all of them.
  back[0] = -1;
  for (int64_t k = 0, fits = -1; k < m; back[++k] = ++fits) {
    while (fits >= 0 && needle[k] != needle[fits]) fits = back[fits];
  }
  int64_t fits = 0;
  for (; at < n; at++) {
    while (fits >= 0 && s[at] != needle[fits]) fits = back[fits];
    if (++fits == m) break;
  }
  __builtin_free(back);
  return at < n ? at - m + 1 : -1;
}

// How many bytes may be compared in vain before the linear algorithm takes over, for so many places.
PYX_INLINE int64_t allowance(int64_t places) { return 4096 + 8 * places; }

}  // namespace

int64_t search_bytes(const uint8_t* s, int64_t n, const uint8_t* needle, int64_t m) {
  const int64_t places = n - m + 1;
  const int64_t second = (m - 1) / 3, third = (m - 1) * 2 / 3, last = m - 1;
  const bytes32 a = needle[0], b = needle[second], c = needle[third], d = needle[last];
  int64_t at = 0, compared = 0;
  for (; at + 32 <= places; at += 32) {
    const bits32 hit = __builtin_convertvector(
        (load(s + at) == a) & (load(s + at + second) == b) & (load(s + at + third) == c) & (load(s + at + last) == d),
        bits32);
    uint32_t bits;
    __builtin_memcpy(&bits, &hit, sizeof bits);
    for (; bits; bits &= bits - 1) {
      const int64_t i = at + __builtin_ctz(bits);
      if (__builtin_memcmp(s + i, needle, m) == 0) return i;
      compared += m;
    }
    if (compared > allowance(at)) [[unlikely]] {
      if (const int64_t found = search_linear(s, at + 32, n, needle, m); found != -2) return found;
      compared = INT64_MIN;
    }
  }
  for (; at < places; at++) {
    if (s[at] == needle[0] && s[at + last] == needle[last] && __builtin_memcmp(s + at, needle, m) == 0) return at;
  }
  return -1;
}

int64_t search_bytes_back(const uint8_t* s, int64_t n, const uint8_t* needle, int64_t m) {
  const int64_t last = m - 1;
  for (int64_t at = n - m; at >= 0; at--) {
    if (s[at] == needle[0] && s[at + last] == needle[last] && __builtin_memcmp(s + at, needle, m) == 0) return at;
  }
  return -1;
}

}  // namespace pyx
