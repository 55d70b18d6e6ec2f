// pyx/convert.hpp: str, repr and format as the library table calls them, and print with its options.
#pragma once
#include "format.hpp"
#include "print.hpp"
#include "values.hpp"

namespace pyx {

// format(v, spec) of a NumPy scalar is that of the Python number; exits as format does.
template <class T>
inline bool format(str& out, np_scalar<T> v, const str& spec) {
  return format(out, v.v, spec);
}

namespace detail {

// sep= and end=: None means the default.
PYX_INLINE const str& option(const str& given, const str&) { return given; }
PYX_INLINE const str& option(none, const str& otherwise) { return otherwise; }
inline const str& option(const uni<none, str>& given, const str& otherwise) {
  return given.tag() == 1 ? given.get<1>() : otherwise;
}

}  // namespace detail

// print(values..., sep=sep, end=end, flush=flush)
template <class S, class E, class... T>
inline status print_by(const S& sep, const E& end, bool flush, const T&... values) {
  PYX_CONSTANT str kSpace{&latin1[' '].body}, kNewline{&latin1['\n'].body};
  return print_with(detail::option(sep, kSpace), detail::option(end, kNewline), flush, values...);
}

}  // namespace pyx
