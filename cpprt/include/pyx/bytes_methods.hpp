// pyx/bytes_methods.hpp: methods of bytes that make other bytes, and questions about them; letters are those of ASCII.
#pragma once
#include "bytes.hpp"
#include "consume.hpp"
#include "text_format.hpp"
#include "tuple.hpp"

namespace pyx {

bytes upper(const bytes& b);
bytes lower(const bytes& b);
bytes swapcase(const bytes& b);
bytes capitalize(const bytes& b);
bytes title(const bytes& b);
bool isalnum(const bytes& b);
bool isalpha(const bytes& b);
bool isascii(const bytes& b);
bool isdigit(const bytes& b);
bool islower(const bytes& b);
bool isspace(const bytes& b);
bool istitle(const bytes& b);
bool isupper(const bytes& b);

// b.index(x), b.rindex(x): ValueError when it is nowhere, or x no byte.
bool index(int64_t& out, const bytes& b, const bytes& x, int64_t lo = 0, int64_t hi = INT64_MAX);
bool rindex(int64_t& out, const bytes& b, const bytes& x, int64_t lo = 0, int64_t hi = INT64_MAX);
bool index(int64_t& out, const bytes& b, int64_t byte);

inline bool startswith(const bytes& b, const bytes& x, int64_t lo, int64_t hi = INT64_MAX) {
  return startswith(b.text(), x.text(), lo, hi);
}
inline bool endswith(const bytes& b, const bytes& x, int64_t lo, int64_t hi = INT64_MAX) {
  return endswith(b.text(), x.text(), lo, hi);
}
inline bytes strip(const bytes& b, const bytes& chars) { return bytes(strip(b.text(), chars.text())); }
inline bytes lstrip(const bytes& b, const bytes& chars) { return bytes(lstrip(b.text(), chars.text())); }
inline bytes rstrip(const bytes& b, const bytes& chars) { return bytes(rstrip(b.text(), chars.text())); }
inline bytes removeprefix(const bytes& b, const bytes& x) { return bytes(removeprefix(b.text(), x.text())); }
inline bytes removesuffix(const bytes& b, const bytes& x) { return bytes(removesuffix(b.text(), x.text())); }
inline bytes replace(const bytes& b, const bytes& old, const bytes& by, int64_t count) {
  return bytes(replace(b.text(), old.text(), by.text(), count));
}
inline bytes ljust(const bytes& b, int64_t width) { return bytes(ljust(b.text(), width)); }
inline bytes rjust(const bytes& b, int64_t width) { return bytes(rjust(b.text(), width)); }
inline bytes center(const bytes& b, int64_t width) { return bytes(center(b.text(), width)); }
// False (exit): the fill is not one byte.
bool ljust(bytes& out, const bytes& b, int64_t width, const bytes& fill);
bool rjust(bytes& out, const bytes& b, int64_t width, const bytes& fill);
bool center(bytes& out, const bytes& b, int64_t width, const bytes& fill);
inline bytes zfill(const bytes& b, int64_t width) { return bytes(zfill(b.text(), width)); }
inline bytes expandtabs(const bytes& b, int64_t tab = 8) { return bytes(expandtabs(b.text(), tab)); }

// most < 0: all; ValueError when the separator is empty.
bool split(list<bytes>& out, const bytes& b, const bytes& by, int64_t most);
bool rsplit(list<bytes>& out, const bytes& b, const bytes& by, int64_t most);
list<bytes> split(const bytes& b, none = {}, int64_t most = -1);
list<bytes> rsplit(const bytes& b, none = {}, int64_t most = -1);
list<bytes> splitlines(const bytes& b, bool keep = false);
bool partition(tuple<bytes, bytes, bytes>& out, const bytes& b, const bytes& by);
bool rpartition(tuple<bytes, bytes, bytes>& out, const bytes& b, const bytes& by);

// b.translate(table, removed); false (exit): a table that does not have 256 bytes.
bool translate(bytes& out, const bytes& b, const bytes& table, const bytes& removed = {});
bool translate(bytes& out, const bytes& b, none, const bytes& removed);
// b.hex(sep, group); false (exit): a separator that is not one character of ASCII.
bool hex(str& out, const bytes& b, const str& sep, int64_t group = 1);

// The format of str that does what a format of bytes does, whose arguments are bytes where `is` says so; false (exit): what
// only Python carries out or rejects.
bool percent_of_bytes(str& out, const bytes& format, const bool* is, int64_t n);

namespace detail {

inline void as_byte_args(format_arg*, bool*, const tuple<>&) {}
template <class H, class... R>
inline void as_byte_args(format_arg* out, bool* is, const tuple<H, R...>& t) {
  *is = std::is_same_v<H, bytes>;
  if constexpr (std::is_same_v<H, bytes>) {
    *out = as_arg(t.head.text());
  } else {
    *out = as_arg(t.head);
  }
  as_byte_args(out + 1, is + 1, t.tail);
}

}  // namespace detail

// format % values
template <class... T>
inline status percent(bytes& out, const bytes& format, const tuple<T...>& values) {
  format_arg args[sizeof...(T) + 1];
  bool is[sizeof...(T) + 1];
  detail::as_byte_args(args, is, values);
  str plain;
  if (!percent_of_bytes(plain, format, is, sizeof...(T))) return status::exit;
  builder b;
  if (const status st = append_percent(b, plain, args, sizeof...(T)); st != status::ok) return st;
  str text = b.finish();
  if (text.text().kind != 1) return status::exit;
  out = bytes(std::move(text));
  return status::ok;
}
template <class T>
inline status percent(bytes& out, const bytes& format, const T& value) {
  return percent(out, format, make_tuple(value));
}

}  // namespace pyx
