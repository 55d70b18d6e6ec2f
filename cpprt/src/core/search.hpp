// src/core/search.hpp: a text within a text, both of characters of one byte.
#pragma once
#include <pyx/base.hpp>

namespace pyx {

// The first place of needle (m >= 2 bytes) in s (n bytes), -1 without one. Takes time in proportion to n + m.
int64_t search_bytes(const uint8_t* s, int64_t n, const uint8_t* needle, int64_t m);

// The last place.
int64_t search_bytes_back(const uint8_t* s, int64_t n, const uint8_t* needle, int64_t m);

}  // namespace pyx
