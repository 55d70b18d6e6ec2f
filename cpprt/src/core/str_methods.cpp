// src/core/str_methods.cpp: methods of str.
#include <pyx/str_methods.hpp>

#include <pyx/text.hpp>

#include "characters.hpp"

namespace pyx {

namespace {

bool is_digit(uint32_t c) { return c >= '0' && c <= '9'; }
bool is_lower(uint32_t c) { return c >= 'a' && c <= 'z'; }
bool is_upper(uint32_t c) { return c >= 'A' && c <= 'Z'; }
bool is_alpha(uint32_t c) { return is_lower(c | 0x20); }

// What Python's own method gives, for characters outside ASCII; false where there is no Python (exit).
template <class R>
PYX_COLD bool ask(R& out, const str& s, pyx_name& method) {
  obj self = to_obj(s);
  if (!self) return false;
  pyobj* argument = self.get();
  obj answer = obj::steal(pyx_call_method(&method, &argument, 1, nullptr));
  if (answer) return unbox(answer.get(), out);
  pyx_error_clear();
  return false;
}

// ASCII text changed character by character; f gets the character and whether it follows a cased one.
template <class F>
bool map_ascii(str& out, const str& s, pyx_name& method, F&& f) {
  if (!isascii(s)) return ask(out, s, method);
  builder b;
  bool after_cased = false;
  for (int64_t i = 0; i < s.length(); i++) {
    uint32_t c = s.at(i);
    b.ascii(static_cast<char>(f(c, after_cased, i)));
    after_cased = is_alpha(c);
  }
  out = b.finish();
  return true;
}

uint32_t to_upper(uint32_t c) { return is_lower(c) ? c - 32 : c; }
uint32_t to_lower(uint32_t c) { return is_upper(c) ? c + 32 : c; }

// ASCII text with every letter from `first` on, 26 of them, in the other case.
bool other_case(str& out, const str& s, pyx_name& method, uint8_t first) {
  if (!isascii(s)) return ask(out, s, method);
  const pyx_text t = s.text();
  auto* from = static_cast<const uint8_t*>(t.data);
  out = filled_str(t.length, [from, first, n = t.length](uint8_t* to) {
    for (int64_t i = 0; i < n; i++) to[i] = from[i] ^ (static_cast<uint8_t>(from[i] - first) < 26 ? 0x20 : 0);
  });
  return true;
}

// Is every character of a string with at least one in the class?
template <class F>
bool all_ascii(bool& out, const str& s, pyx_name& method, F&& f) {
  if (!isascii(s)) return ask(out, s, method);
  out = s.length() > 0;
  for (int64_t i = 0; i < s.length(); i++) out &= f(s.at(i));
  return true;
}

// Is there a cased character, and none of the other case?
template <class F>
bool one_case(bool& out, const str& s, pyx_name& method, F&& other) {
  if (!isascii(s)) return ask(out, s, method);
  out = false;
  for (int64_t i = 0; i < s.length(); i++) {
    uint32_t c = s.at(i);
    if (other(c)) {
      out = false;
      return true;
    }
    out |= is_alpha(c);
  }
  return true;
}

template <class F>
str strip_where(const str& s, bool left, bool right, F&& drop) {
  int64_t lo = 0, hi = s.length();
  while (left && lo < hi && drop(s.at(lo))) lo++;
  while (right && hi > lo && drop(s.at(hi - 1))) hi--;
  return part(s, lo, hi);
}
str strip_chars(const str& s, const str& chars, bool left, bool right) {
  return strip_where(s, left, right, [&](uint32_t c) {
    for (int64_t i = 0; i < chars.length(); i++) {
      if (chars.at(i) == c) return true;
    }
    return false;
  });
}

str pad(const str& s, int64_t left, int64_t right, const str& fill) {
  builder b;
  for (; left > 0; left--) b.add(fill);
  b.add(s);
  for (; right > 0; right--) b.add(fill);
  return b.finish();
}

bool check_fill(const str& fill) {
  return fill.length() == 1 || raise(PYX_TypeError, "The fill character must be exactly one character long");
}

str space() { return character(' '); }

}  // namespace

bool isascii(const str& s) {
  pyx_text t = s.text();
  if (t.kind != 1) return t.length == 0;
  auto* p = static_cast<const uint8_t*>(t.data);
  uint8_t bits = 0;
  for (int64_t i = 0; i < t.length; i++) bits |= p[i];
  return bits < 0x80;
}

// The methods by name.
static pyx_name n_upper{"upper", nullptr};
static pyx_name n_lower{"lower", nullptr};
static pyx_name n_swapcase{"swapcase", nullptr};
static pyx_name n_capitalize{"capitalize", nullptr};
static pyx_name n_title{"title", nullptr};
static pyx_name n_isdigit{"isdigit", nullptr};
static pyx_name n_isdecimal{"isdecimal", nullptr};
static pyx_name n_isnumeric{"isnumeric", nullptr};
static pyx_name n_isalpha{"isalpha", nullptr};
static pyx_name n_isalnum{"isalnum", nullptr};
static pyx_name n_isspace{"isspace", nullptr};
static pyx_name n_isupper{"isupper", nullptr};
static pyx_name n_islower{"islower", nullptr};
static pyx_name n_casefold{"casefold", nullptr};
static pyx_name n_istitle{"istitle", nullptr};
static pyx_name n_isprintable{"isprintable", nullptr};
static pyx_name n_isidentifier{"isidentifier", nullptr};

bool upper(str& out, const str& s) { return other_case(out, s, n_upper, 'a'); }
bool lower(str& out, const str& s) { return other_case(out, s, n_lower, 'A'); }
bool swapcase(str& out, const str& s) {
  return map_ascii(out, s, n_swapcase,
                   [](uint32_t c, bool, int64_t) { return is_lower(c) ? to_upper(c) : to_lower(c); });
}
bool capitalize(str& out, const str& s) {
  return map_ascii(out, s, n_capitalize,
                   [](uint32_t c, bool, int64_t i) { return i == 0 ? to_upper(c) : to_lower(c); });
}
bool title(str& out, const str& s) {
  return map_ascii(out, s, n_title,
                   [](uint32_t c, bool inside, int64_t) { return inside ? to_lower(c) : to_upper(c); });
}

bool isdigit(bool& out, const str& s) { return all_ascii(out, s, n_isdigit, is_digit); }
bool isdecimal(bool& out, const str& s) { return all_ascii(out, s, n_isdecimal, is_digit); }
bool isnumeric(bool& out, const str& s) { return all_ascii(out, s, n_isnumeric, is_digit); }
bool isalpha(bool& out, const str& s) { return all_ascii(out, s, n_isalpha, is_alpha); }
bool isalnum(bool& out, const str& s) {
  return all_ascii(out, s, n_isalnum, [](uint32_t c) { return is_alpha(c) || is_digit(c); });
}
bool isspace(bool& out, const str& s) { return all_ascii(out, s, n_isspace, is_space); }
bool isupper(bool& out, const str& s) { return one_case(out, s, n_isupper, is_lower); }
bool islower(bool& out, const str& s) { return one_case(out, s, n_islower, is_upper); }

bool casefold(str& out, const str& s) { return other_case(out, s, n_casefold, 'A'); }
bool istitle(bool& out, const str& s) {
  if (!isascii(s)) return ask(out, s, n_istitle);
  out = false;
  bool inside = false;
  for (int64_t i = 0; i < s.length(); i++) {
    const uint32_t c = s.at(i);
    if (inside ? is_upper(c) : is_lower(c)) {
      out = false;
      return true;
    }
    inside = is_alpha(c);
    out |= inside;
  }
  return true;
}
bool isprintable(bool& out, const str& s) {
  if (!isascii(s)) return ask(out, s, n_isprintable);
  out = true;
  for (int64_t i = 0; i < s.length(); i++) out &= s.at(i) >= ' ' && s.at(i) != 0x7f;
  return true;
}
bool isidentifier(bool& out, const str& s) {
  if (!isascii(s)) return ask(out, s, n_isidentifier);
  out = s.length() > 0 && !is_digit(s.at(0));
  for (int64_t i = 0; i < s.length(); i++) out &= is_alpha(s.at(i)) || is_digit(s.at(i)) || s.at(i) == '_';
  return true;
}

str expandtabs(const str& s, int64_t tab) {
  builder to;
  int64_t column = 0;
  for (int64_t i = 0; i < s.length(); i++) {
    const uint32_t c = s.at(i);
    if (c == '\t') {
      const int64_t n = tab > 0 ? tab - column % tab : 0;
      to.fill(' ', n);
      column += n;
    } else {
      to.add_part(s.text(), i, i + 1);
      column = c == '\n' || c == '\r' ? 0 : column + 1;
    }
  }
  return to.finish();
}

str strip(const str& s, const str& chars) { return strip_chars(s, chars, true, true); }
str lstrip(const str& s, const str& chars) { return strip_chars(s, chars, true, false); }
str rstrip(const str& s, const str& chars) { return strip_chars(s, chars, false, true); }
str strip(const str& s) { return strip_where(s, true, true, is_space); }
str lstrip(const str& s) { return strip_where(s, true, false, is_space); }
str rstrip(const str& s) { return strip_where(s, false, true, is_space); }
str removeprefix(const str& s, const str& prefix) {
  return startswith(s, prefix) ? part(s, prefix.length(), s.length()) : s;
}
str removesuffix(const str& s, const str& suffix) {
  return endswith(s, suffix) ? part(s, 0, s.length() - suffix.length()) : s;
}

bool ljust(str& out, const str& s, int64_t width, const str& fill) {
  if (!check_fill(fill)) return false;
  out = pad(s, 0, width - s.length(), fill);
  return true;
}
bool rjust(str& out, const str& s, int64_t width, const str& fill) {
  if (!check_fill(fill)) return false;
  out = pad(s, width - s.length(), 0, fill);
  return true;
}
bool center(str& out, const str& s, int64_t width, const str& fill) {
  if (!check_fill(fill)) return false;
  int64_t n = width > s.length() ? width - s.length() : 0;
  // The odd place goes to the left when the width is odd.
  int64_t left = n / 2 + (n & width & 1);
  out = pad(s, left, n - left, fill);
  return true;
}
str ljust(const str& s, int64_t width) { return pad(s, 0, width - s.length(), space()); }
str rjust(const str& s, int64_t width) { return pad(s, width - s.length(), 0, space()); }
str center(const str& s, int64_t width) {
  str out;
  center(out, s, width, space());
  return out;
}
str zfill(const str& s, int64_t width) {
  int64_t n = width - s.length();
  if (n <= 0) return s;
  bool sign = s.length() > 0 && (s.at(0) == '+' || s.at(0) == '-');
  builder b;
  if (sign) b.add(part(s, 0, 1));
  b.fill('0', n);
  b.add(part(s, sign, s.length()));
  return b.finish();
}

}  // namespace pyx
