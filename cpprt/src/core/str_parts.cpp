// src/core/str_parts.cpp: strings taken apart and put together.
#include <pyx/str_methods.hpp>

#include <pyx/list_ops.hpp>
#include <pyx/text.hpp>

#include "characters.hpp"

namespace pyx {

namespace {

// White space, of characters of one byte.
struct latin1_spaces {
  bool at[256];
  constexpr latin1_spaces() : at{} {
    for (uint32_t c = 0; c < 256; c++)
      at[c] = c == ' ' || (c >= 9 && c <= 13) || (c >= 0x1c && c <= 0x1f) || c == 0x85 || c == 0xa0;
  }
};
constexpr latin1_spaces spaces;

// The text of s when its characters have one byte each; null for others.
const uint8_t* narrow(const str& s) {
  const pyx_text t = s.text();
  return t.kind == 1 ? static_cast<const uint8_t*>(t.data) : nullptr;
}

// Where the byte c stands in [from, end); null: nowhere.
PYX_INLINE const uint8_t* find_byte(const uint8_t* from, const uint8_t* end, uint8_t c) {
  return static_cast<const uint8_t*>(__builtin_memchr(from, c, end - from));
}

PYX_INLINE void add_bytes(const list<str>& l, const uint8_t* from, const uint8_t* end) {
  append(l, make_str({from, end - from, 1}));
}

// The place of the first end of a line in [at, n).
int64_t line_end(const uint8_t* text, int64_t at, int64_t n) {
  using bytes = uint8_t __attribute__((ext_vector_type(32)));
  using mask = bool __attribute__((ext_vector_type(32)));
  for (; at + 32 <= n; at += 32) {
    bytes b;
    __builtin_memcpy(&b, text + at, sizeof b);
    const mask hit = __builtin_convertvector((b - 10 <= 3) | (b - 0x1c <= 2) | (b == 0x85), mask);
    uint32_t bits;
    __builtin_memcpy(&bits, &hit, sizeof bits);
    if (bits) return at + __builtin_ctz(bits);
  }
  while (at < n && !is_line_end(text[at])) at++;
  return at;
}

// s, of one-byte characters, with the first `count` of the character `old` replaced.
str replace_byte(const str& s, uint8_t old, const str& by, int64_t count) {
  const uint8_t* text = narrow(s);
  const int64_t n = s.length();
  int64_t found = 0;
  for (int64_t i = 0; i < n; i++) found += text[i] == old;
  if (found > count) found = count;
  if (found == 0) return s;
  int64_t longer;
  const uint8_t* put = narrow(by);
  const int64_t width = by.length();
  if (__builtin_mul_overflow(found, width - 1, &longer)) __builtin_trap();
  return filled_str(n + longer, [&](uint8_t* to) {
    const uint8_t *from = text, *end = text + n;
    for (int64_t k = 0; k < found; k++) {
      const uint8_t* at = find_byte(from, end, old);
      __builtin_memcpy(to, from, at - from);
      to += at - from;
      __builtin_memcpy(to, put, width);
      to += width;
      from = at + 1;
    }
    __builtin_memcpy(to, from, end - from);
  });
}

}  // namespace

str replace(const str& s, const str& old, const str& by, int64_t count) {
  if (count < 0) count = INT64_MAX;
  if (old.length() == 1 && narrow(s) && narrow(old) && narrow(by)) return replace_byte(s, *narrow(old), by, count);
  builder b;
  int64_t at = 0;
  if (old.length() == 0) {
    // Between all characters, before the first and after the last.
    for (; at <= s.length(); at++) {
      if (at < count) b.add(by);
      if (at < s.length()) b.add(part(s, at, at + 1));
    }
    return make_str(b.text(), true);
  }
  for (; count > 0; count--) {
    int64_t next = find(s, old, at);
    if (next < 0) break;
    b.add(part(s, at, next));
    b.add(by);
    at = next + old.length();
  }
  if (at == 0) return s;
  b.add(part(s, at, s.length()));
  return make_str(b.text(), true);
}

bool split(list<str>& out, const str& s, const str& sep, int64_t most) {
  if (sep.length() == 0) return raise(PYX_ValueError, "empty separator");
  list<str> l = make_list<str>();
  int64_t at = 0;
  if (const uint8_t *text = narrow(s), *by = narrow(sep); sep.length() == 1 && text && by) {
    for (; most != 0; most--) {
      const uint8_t* next = find_byte(text + at, text + s.length(), *by);
      if (!next) break;
      add_bytes(l, text + at, next);
      at = next - text + 1;
    }
    most = 0;
  }
  for (; most != 0; most--) {
    int64_t next = find(s, sep, at);
    if (next < 0) break;
    append(l, part(s, at, next));
    at = next + sep.length();
  }
  append(l, part(s, at, s.length()));
  out = std::move(l);
  return true;
}

namespace {

// Gives the words of s to add, where blank tells which characters part them; all that is left is the last, behind `most`.
template <class B, class A>
PYX_INLINE void words(int64_t n, int64_t most, B&& blank, A&& add) {
  for (int64_t at = 0;; most--) {
    while (at < n && blank(at)) at++;
    if (at == n) break;
    int64_t end = at;
    if (most == 0) {
      add(at, n);
      break;
    }
    while (end < n && !blank(end)) end++;
    add(at, end);
    at = end;
  }
}

}  // namespace

list<str> split(const str& s, int64_t most) {
  list<str> l = make_list<str>();
  if (const uint8_t* text = narrow(s)) {
    words(
        s.length(), most, [text](int64_t i) { return spaces.at[text[i]]; },
        [&](int64_t lo, int64_t hi) {
          if (lo == 0 && hi == s.length()) {
            append(l, s);
          } else {
            add_bytes(l, text + lo, text + hi);
          }
        });
    return l;
  }
  words(
      s.length(), most, [&s](int64_t i) { return is_space(s.at(i)); },
      [&](int64_t lo, int64_t hi) { append(l, part(s, lo, hi)); });
  return l;
}

bool rsplit(list<str>& out, const str& s, const str& sep, int64_t most) {
  if (sep.length() == 0) return raise(PYX_ValueError, "empty separator");
  list<str> l = make_list<str>();
  int64_t end = s.length();
  for (; most != 0; most--) {
    int64_t at = rfind(s, sep, 0, end);
    if (at < 0) break;
    append(l, part(s, at + sep.length(), end));
    end = at;
  }
  append(l, part(s, 0, end));
  reverse(l);
  out = std::move(l);
  return true;
}

list<str> rsplit(const str& s, none, int64_t most) {
  list<str> l = make_list<str>();
  int64_t end = s.length();
  for (;; most--) {
    while (end > 0 && is_space(s.at(end - 1))) end--;
    if (end == 0) break;
    int64_t at = most == 0 ? 0 : end;
    while (at > 0 && !is_space(s.at(at - 1))) at--;
    append(l, part(s, at, end));
    if (most == 0) break;
    end = at;
  }
  reverse(l);
  return l;
}

list<str> splitlines(const str& s, bool keep) {
  list<str> l = make_list<str>();
  const uint8_t* text = narrow(s);
  int64_t at = 0, n = s.length();
  while (at < n) {
    int64_t end = at;
    if (text) {
      end = line_end(text, at, n);
    } else {
      while (end < n && !is_line_end(s.at(end))) end++;
    }
    int64_t next = end < n ? end + 1 : n;
    if (end + 1 < n && s.at(end) == '\r' && s.at(end + 1) == '\n') next++;
    append(l, part(s, at, keep ? next : end));
    at = next;
  }
  return l;
}

bool join(str& out, const str& s, const list<str>& parts) {
  reader<str> r;
  if (!r.open(parts)) return false;
  if (r.size() == 1) {
    out = *r.begin();
    return true;
  }
  int64_t length = 0;
  bool narrow_all = narrow(s) != nullptr;
  for (const str& p : r) {
    length += p.length() + s.length();
    narrow_all = narrow_all && narrow(p);
  }
  if (r.size() != 0) length -= s.length();
  if (narrow_all) {
    out = filled_str(length, [&](uint8_t* to) {
      for (const str& p : r) {
        if (&p != r.begin()) {
          __builtin_memcpy(to, s.text().data, s.length());
          to += s.length();
        }
        __builtin_memcpy(to, p.text().data, p.length());
        to += p.length();
      }
    });
    return true;
  }
  builder b;
  for (const str& p : r) {
    if (&p != r.begin()) b.add(s);
    b.add(p);
  }
  out = b.finish();
  return true;
}

}  // namespace pyx
