// pyx/print.hpp: print of native values: one text, one write to what sys.stdout is.
#pragma once
#include "values.hpp"

namespace pyx {

// print(text, end="") of a finished text
bool print_text(const str& text, bool flush = false);

namespace detail {

// Writes the first characters of a text while an exception is set, which gives way to one of writing.
PYX_COLD void print_before_failure(pyx_text text, int64_t length);

// The values with sep between them and end behind; where a value has no text because making it raised, what stands
// before it is written.
template <class... T>
inline status print_all(const str& sep, const str& end, bool flush, const T&... values) {
  builder b;
  status st = status::ok;
  bool first = true;
  int64_t whole = 0;
  auto one = [&](const auto& v) {
    if (!first) b.add(sep);
    first = false;
    whole = b.length();
    st = append_value<false>(b, v);
    return st == status::ok;
  };
  (void)one;
  if (!(one(values) && ...)) {
    if (st == status::raised && whole > 0) print_before_failure(b.text(), whole);
    return st;
  }
  b.add(end);
  pyx_text text = b.text();
  return pyx_print(&text, flush) ? status::ok : status::raised;
}

}  // namespace detail

// print(values...)
template <class... T>
inline status print(const T&... values) {
  PYX_CONSTANT str kSpace{&latin1[' '].body}, kNewline{&latin1['\n'].body};
  return detail::print_all(kSpace, kNewline, false, values...);
}
// print(values..., sep=sep, end=end, flush=flush)
template <class... T>
inline status print_with(const str& sep, const str& end, bool flush, const T&... values) {
  return detail::print_all(sep, end, flush, values...);
}

}  // namespace pyx
