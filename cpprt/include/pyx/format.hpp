// pyx/format.hpp: format(value, spec) with Python's format mini-language.
#pragma once
#include "text.hpp"

namespace pyx {

// A parsed format specification. fill is one code point; type 0: none given.
struct format_spec {
  uint32_t fill = ' ';
  char align = 0, sign = '-', grouping = 0, type = 0;
  bool alternate = false, no_negative_zero = false, zero_padded = false;
  int64_t width = -1, precision = -1;
};

// False: the specification is wrong, which is left to the generic clone (exit), as is everything false below.
bool parse_spec(format_spec& out, const str& spec);

// Appends format(v, spec).
bool append_format(builder& b, int64_t v, const format_spec& spec);
bool append_format(builder& b, wide v, const format_spec& spec);
bool append_format(builder& b, double v, const format_spec& spec);
bool append_format(builder& b, bool v, const format_spec& spec);
bool append_format(builder& b, const str& v, const format_spec& spec);
bool append_format(builder& b, none v, const format_spec& spec);

// format(v, spec); false: exit.
template <class T>
inline bool format(str& out, const T& v, const str& spec) {
  builder b;
  if (!truth(spec)) {
    append_str(b, v);
  } else {
    format_spec parsed;
    if (!parse_spec(parsed, spec) || !append_format(b, v, parsed)) return false;
  }
  out = b.finish();
  return true;
}

}  // namespace pyx
