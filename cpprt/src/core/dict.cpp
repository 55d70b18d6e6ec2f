// src/core/dict.cpp: errors of dict that show a key.
#include <pyx/dict.hpp>
#include <pyx/text.hpp>

namespace pyx::detail {

void raise_key_text(int64_t key) {
  builder b;
  append_repr(b, key);
  b.raise(PYX_KeyError);
}

void raise_key_text(const str& key) {
  builder b;
  append_repr(b, key);
  b.raise(PYX_KeyError);
}

}  // namespace pyx::detail
