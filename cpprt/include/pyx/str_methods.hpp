// pyx/str_methods.hpp: methods of str that make new strings, and questions about its characters.
#pragma once
#include "list.hpp"
#include "str.hpp"
#include "tuple.hpp"

namespace pyx {

// a, b = s
PYX_INLINE bool unpack_check(const str& s, int64_t n) { return PYX_LIKELY(len(s) == n) || raise_unpack(len(s), n); }
PYX_INLINE bool unpack_item(str& out, const str& s, int64_t i) { return getitem(out, s, i); }

// Character classes and case are known here for ASCII; other characters exit (false).
bool upper(str& out, const str& s);
bool lower(str& out, const str& s);
bool swapcase(str& out, const str& s);
bool capitalize(str& out, const str& s);
bool title(str& out, const str& s);
bool isdigit(bool& out, const str& s);
bool isdecimal(bool& out, const str& s);
bool isnumeric(bool& out, const str& s);
bool isalpha(bool& out, const str& s);
bool isalnum(bool& out, const str& s);
bool isspace(bool& out, const str& s);
bool isupper(bool& out, const str& s);
bool islower(bool& out, const str& s);
bool isascii(const str& s);
bool casefold(str& out, const str& s);
bool istitle(bool& out, const str& s);
bool isprintable(bool& out, const str& s);
bool isidentifier(bool& out, const str& s);
str expandtabs(const str& s, int64_t tab = 8);

str strip(const str& s, const str& chars);
str lstrip(const str& s, const str& chars);
str rstrip(const str& s, const str& chars);
str strip(const str& s);
str lstrip(const str& s);
str rstrip(const str& s);
str removeprefix(const str& s, const str& prefix);
str removesuffix(const str& s, const str& suffix);
// count < 0: all
str replace(const str& s, const str& old, const str& by, int64_t count = -1);
// The fill is one character: TypeError otherwise.
bool ljust(str& out, const str& s, int64_t width, const str& fill);
bool rjust(str& out, const str& s, int64_t width, const str& fill);
bool center(str& out, const str& s, int64_t width, const str& fill);
str ljust(const str& s, int64_t width);
str rjust(const str& s, int64_t width);
str center(const str& s, int64_t width);
str zfill(const str& s, int64_t width);

// s.split(sep, most), most < 0: all. ValueError when sep is empty.
bool split(list<str>& out, const str& s, const str& sep, int64_t most = -1);
// s.split(None, most)
list<str> split(const str& s, int64_t most = -1);
inline list<str> split(const str& s, none, int64_t most) { return split(s, most); }
bool rsplit(list<str>& out, const str& s, const str& sep, int64_t most);
list<str> rsplit(const str& s, none, int64_t most);
// keep: with the ends of the lines
list<str> splitlines(const str& s, bool keep = false);
// s.startswith((a, b, ...)), of bytes, too
template <class S, class... T>
inline bool startswith_any(const S& s, const tuple<T...>& prefixes) {
  if constexpr (sizeof...(T) == 0) {
    return false;
  } else {
    return startswith(s, prefixes.head) || startswith_any(s, prefixes.tail);
  }
}
template <class S, class... T>
inline bool endswith_any(const S& s, const tuple<T...>& suffixes) {
  if constexpr (sizeof...(T) == 0) {
    return false;
  } else {
    return endswith(s, suffixes.head) || endswith_any(s, suffixes.tail);
  }
}
// s.join(parts); false: an item of another type (exit).
bool join(str& out, const str& s, const list<str>& parts);
// Of a list that the program never puts anything in.
inline bool join(str& out, const str&, const list<none>& parts) {
  if (len(parts) != 0) return false;
  out = str();
  return true;
}

}  // namespace pyx
