// src/core/bytes_methods.cpp: methods of bytes.
#include <pyx/bytes_methods.hpp>

#include "characters.hpp"

namespace pyx {

namespace {

bool is_digit(uint8_t c) { return c >= '0' && c <= '9'; }
bool is_lower(uint8_t c) { return c >= 'a' && c <= 'z'; }
bool is_upper(uint8_t c) { return c >= 'A' && c <= 'Z'; }
bool is_alpha(uint8_t c) { return is_lower(c | 0x20); }
bool is_blank(uint8_t c) { return c == ' ' || (c >= 9 && c <= 13); }
uint8_t to_lower(uint8_t c) { return is_upper(c) ? c + 32 : c; }
uint8_t to_upper(uint8_t c) { return is_lower(c) ? c - 32 : c; }

const uint8_t* start_of(const bytes& b) { return reinterpret_cast<const uint8_t*>(b.data()); }

bytes between(const bytes& b, int64_t lo, int64_t hi) {
  return lo == 0 && hi == b.length() ? b : make_bytes(b.data() + lo, hi - lo);
}

// Every byte changed by f, which also gets the one before it (0 before the first).
template <class F>
bytes mapped(const bytes& b, F&& f) {
  const uint8_t* from = start_of(b);
  return bytes(filled_str(b.length(), [&, n = b.length()](uint8_t* to) {
    for (int64_t i = 0; i < n; i++) to[i] = f(from[i], i ? from[i - 1] : uint8_t{0});
  }));
}

template <class F>
bool all_are(const bytes& b, F&& f) {
  for (int64_t i = 0; i < b.length(); i++) {
    if (!f(b.at(i))) return false;
  }
  return b.length() > 0;
}

// Some letters, all of them of one case.
template <class F>
bool only_case(const bytes& b, F&& is) {
  bool some = false;
  for (int64_t i = 0; i < b.length(); i++) {
    if (is_alpha(b.at(i)) && !is(b.at(i))) return false;
    some |= is(b.at(i));
  }
  return some;
}

list<bytes> of_texts(const list<str>& parts) {
  auto all = list<bytes>::make();
  reader<str> r;
  if (!r.open(parts)) return all;
  for (const str& p : r) append(all, bytes(p));
  return all;
}

bool nowhere() { return raise(PYX_ValueError, "subsection not found"); }

// As ljust, rjust and center of str.
bool padded(bytes& out, const bytes& b, int64_t width, const bytes& fill,
            bool (*pad)(str&, const str&, int64_t, const str&)) {
  str s;
  if (fill.length() != 1 || !pad(s, b.text(), width, fill.text())) return false;
  out = bytes(std::move(s));
  return true;
}

// As partition and rpartition of str.
bool parted(tuple<bytes, bytes, bytes>& out, const tuple<str, str, str>& t) {
  out = make_tuple(bytes(t.head), bytes(t.tail.head), bytes(t.tail.tail.head));
  return true;
}

// Spelled in order where the words were found from the end.
list<bytes> reversed_copy(const list<bytes>& words) {
  auto all = list<bytes>::make();
  reader<bytes> r;
  if (!r.open(words)) return all;
  for (int64_t i = r.size(); i-- > 0;) append(all, r.begin()[i]);
  return all;
}

}  // namespace

bytes upper(const bytes& b) {
  return mapped(b, [](uint8_t c, uint8_t) { return to_upper(c); });
}
bytes lower(const bytes& b) {
  return mapped(b, [](uint8_t c, uint8_t) { return to_lower(c); });
}
bytes swapcase(const bytes& b) {
  return mapped(b, [](uint8_t c, uint8_t) { return static_cast<uint8_t>(is_alpha(c) ? c ^ 0x20 : c); });
}
bytes title(const bytes& b) {
  return mapped(b, [](uint8_t c, uint8_t before) { return is_alpha(before) ? to_lower(c) : to_upper(c); });
}
bytes capitalize(const bytes& b) {
  const uint8_t* from = start_of(b);
  return bytes(filled_str(b.length(), [from, n = b.length()](uint8_t* to) {
    for (int64_t i = 0; i < n; i++) to[i] = i ? to_lower(from[i]) : to_upper(from[i]);
  }));
}

bool isalnum(const bytes& b) {
  return all_are(b, [](uint8_t c) { return is_alpha(c) || is_digit(c); });
}
bool isalpha(const bytes& b) { return all_are(b, is_alpha); }
bool isascii(const bytes& b) {
  return b.length() == 0 || all_are(b, [](uint8_t c) { return c < 0x80; });
}
bool isdigit(const bytes& b) { return all_are(b, is_digit); }
bool isspace(const bytes& b) { return all_are(b, is_blank); }
bool islower(const bytes& b) { return only_case(b, is_lower); }
bool isupper(const bytes& b) { return only_case(b, is_upper); }
bool istitle(const bytes& b) {
  bool some = false, after = false;
  for (int64_t i = 0; i < b.length(); i++) {
    const uint8_t c = b.at(i);
    if (after ? is_upper(c) : is_lower(c)) return false;
    after = is_alpha(c);
    some |= after;
  }
  return some;
}

bool index(int64_t& out, const bytes& b, const bytes& x, int64_t lo, int64_t hi) {
  out = find(b, x, lo, hi);
  return out >= 0 || nowhere();
}
bool rindex(int64_t& out, const bytes& b, const bytes& x, int64_t lo, int64_t hi) {
  out = rfind(b, x, lo, hi);
  return out >= 0 || nowhere();
}
bool index(int64_t& out, const bytes& b, int64_t byte) {
  if (!find(out, b, byte)) return raise(PYX_ValueError, "byte must be in range(0, 256)");
  return out >= 0 || nowhere();
}

bool ljust(bytes& out, const bytes& b, int64_t width, const bytes& fill) { return padded(out, b, width, fill, ljust); }
bool rjust(bytes& out, const bytes& b, int64_t width, const bytes& fill) { return padded(out, b, width, fill, rjust); }
bool center(bytes& out, const bytes& b, int64_t width, const bytes& fill) {
  return padded(out, b, width, fill, center);
}

bool split(list<bytes>& out, const bytes& b, const bytes& by, int64_t most) {
  list<str> parts;
  if (!split(parts, b.text(), by.text(), most)) return false;
  out = of_texts(parts);
  return true;
}
bool rsplit(list<bytes>& out, const bytes& b, const bytes& by, int64_t most) {
  list<str> parts;
  if (!rsplit(parts, b.text(), by.text(), most)) return false;
  out = of_texts(parts);
  return true;
}

list<bytes> split(const bytes& b, none, int64_t most) {
  auto all = list<bytes>::make();
  const int64_t n = b.length();
  for (int64_t at = 0;;) {
    while (at < n && is_blank(b.at(at))) at++;
    if (at == n) return all;
    int64_t end = at;
    if (most-- == 0) {
      append(all, between(b, at, n));
      return all;
    }
    while (end < n && !is_blank(b.at(end))) end++;
    append(all, between(b, at, end));
    at = end;
  }
}

list<bytes> rsplit(const bytes& b, none, int64_t most) {
  auto words = list<bytes>::make();
  for (int64_t end = b.length();;) {
    while (end > 0 && is_blank(b.at(end - 1))) end--;
    if (end == 0) return reversed_copy(words);
    int64_t at = end;
    if (most-- == 0) {
      append(words, between(b, 0, end));
      return reversed_copy(words);
    }
    while (at > 0 && !is_blank(b.at(at - 1))) at--;
    append(words, between(b, at, end));
    end = at;
  }
}

list<bytes> splitlines(const bytes& b, bool keep) {
  auto all = list<bytes>::make();
  const int64_t n = b.length();
  for (int64_t at = 0; at < n;) {
    int64_t end = at;
    while (end < n && b.at(end) != '\n' && b.at(end) != '\r') end++;
    int64_t next = end < n ? end + 1 : n;
    if (end + 1 < n && b.at(end) == '\r' && b.at(end + 1) == '\n') next++;
    append(all, between(b, at, keep ? next : end));
    at = next;
  }
  return all;
}

bool partition(tuple<bytes, bytes, bytes>& out, const bytes& b, const bytes& by) {
  tuple<str, str, str> t;
  return partition(t, b.text(), by.text()) && parted(out, t);
}
bool rpartition(tuple<bytes, bytes, bytes>& out, const bytes& b, const bytes& by) {
  tuple<str, str, str> t;
  return rpartition(t, b.text(), by.text()) && parted(out, t);
}

bool translate(bytes& out, const bytes& b, const bytes& table, const bytes& removed) {
  if (table.length() != 256) return false;
  bool drop[256] = {};
  for (int64_t i = 0; i < removed.length(); i++) drop[removed.at(i)] = true;
  builder to;
  bool changed = false;
  for (int64_t i = 0; i < b.length(); i++) {
    const uint8_t c = b.at(i);
    if (drop[c]) {
      changed = true;
      continue;
    }
    to.ascii(static_cast<char>(table.at(c)));
    changed |= table.at(c) != c;
  }
  out = changed ? bytes(to.finish()) : b;
  return true;
}
bool translate(bytes& out, const bytes& b, none, const bytes& removed) {
  char same[256];
  for (int c = 0; c < 256; c++) same[c] = static_cast<char>(c);
  return translate(out, b, make_bytes(same, 256), removed);
}

bool hex(str& out, const bytes& b, const str& sep, int64_t group) {
  if (sep.length() != 1 || sep.at(0) >= 0x80 || group == INT64_MIN) return false;
  const int64_t n = b.length(), every = group < 0 ? -group : group;
  const str all = hex(b);
  builder to;
  for (int64_t i = 0; i < n; i++) {
    // Groups are counted from the end, those of a negative size from the beginning.
    const int64_t at = group < 0 ? i : n - i;
    if (i > 0 && every > 0 && at % every == 0) to.add(sep);
    to.add_part(all.text(), 2 * i, 2 * i + 2);
  }
  out = to.finish();
  return true;
}

bool percent_of_bytes(str& out, const bytes& format, const bool* is, int64_t n) {
  builder to;
  const int64_t size = format.length();
  int64_t taken = 0;
  for (int64_t i = 0; i < size; i++) {
    char c = static_cast<char>(format.at(i));
    to.ascii(c);
    if (c != '%') continue;
    auto in = [&](const char* flags) {
      return i + 1 < size && __builtin_strchr(flags, format.at(i + 1)) != nullptr && format.at(i + 1);
    };
    while (in("-+ #0123456789.")) to.ascii(static_cast<char>(format.at(++i)));
    if (++i == size) return false;
    c = static_cast<char>(format.at(i));
    if (c != '%') {
      if (taken == n || !__builtin_strchr("diuxXoeEfFgGcsb", c) || !c) return false;
      const bool text = c == 's' || c == 'b';
      if (c != 'c' && text != is[taken]) return false;
      taken++;
    }
    to.ascii(c == 'b' ? 's' : c);
  }
  out = to.finish();
  return taken == n;
}

}  // namespace pyx
