// np/words.hpp: the words that arguments of NumPy's functions are: kinds, modes and sides.
#pragma once
#include <pyx/str.hpp>

namespace pyx::detail {

// Is s the word?
template <size_t N>
PYX_INLINE bool is_word(const str& s, const char (&word)[N]) {
  const pyx_text t = s.text();
  return t.kind == 1 && t.length == N - 1 && __builtin_memcmp(t.data, word, N - 1) == 0;
}

}  // namespace pyx::detail
