// pyx/str.hpp: str: an immutable, counted string of code points, stored as CPython does (1, 2 or 4 bytes each).
#pragma once
#include "iter_base.hpp"
#include "slice.hpp"

namespace pyx {

// The characters follow the body, or lie in self (a Python str that came in).
struct str_body {
  int64_t refs;
  int64_t length;
  const void* data;
  pyobj* self;   // the Python str, once there is one
  int64_t hash;  // -1: not asked yet
  int kind;
};

// The count of a body that is never destroyed: threads may change it without care, since none brings it to zero.
constexpr int64_t kImmortal = INT64_C(1) << 60;

// The strings of one Latin-1 character: there is one of each, as in CPython.
struct one_character {
  str_body body;
  uint8_t text;
};
extern one_character latin1[256];

// The body of a constant of the program: static data, that nothing makes when its library is loaded. Text of one byte a
// character.
constexpr str_body constant_body(const char* text, int64_t length) { return {kImmortal, length, text, nullptr, -1, 1}; }
#define PYX_CONSTANT [[clang::no_destroy]] static const

// A null body is the empty string.
class str {
 public:
  constexpr str() = default;
  constexpr explicit str(str_body* b) : b_(b) {}  // takes over a reference
  str(const str& o) : b_(o.b_) {
    if (b_) b_->refs++;
  }
  str(str&& o) noexcept : b_(o.b_) { o.b_ = nullptr; }
  str& operator=(str o) noexcept {
    std::swap(b_, o.b_);
    return *this;
  }
  ~str() {
    if (b_ && --b_->refs == 0) destroy(b_);
  }

  str_body* body() const { return b_; }
  // The body has moved in memory.
  void replace_body(str_body* b) { b_ = b; }
  int64_t length() const { return b_ ? b_->length : 0; }
  pyx_text text() const { return b_ ? pyx_text{b_->data, b_->length, b_->kind} : pyx_text{"", 0, 1}; }
  // Code point i, inside.
  PYX_INLINE uint32_t at(int64_t i) const {
    switch (b_->kind) {
      case 1:
        return static_cast<const uint8_t*>(b_->data)[i];
      case 2:
        return static_cast<const uint16_t*>(b_->data)[i];
      default:
        return static_cast<const uint32_t*>(b_->data)[i];
    }
  }

 private:
  static void destroy(str_body* b);

  str_body* b_ = nullptr;
};

// The string of one character below 256.
PYX_INLINE str character(uint32_t code) {
  str_body* b = &latin1[code].body;
  b->refs++;
  return str(b);
}

// A new string; the text is copied, in the narrowest kind when narrow is true (text that may be wider than it needs).
str make_str(const pyx_text& text, bool narrow = false);
// A new string of `length` characters of one byte each, which are still to be written. More than one.
str unwritten_str(int64_t length);
// From UTF-8 that is known to be well-formed but for surrogates, which may stand in it as three bytes each.
str from_utf8(const char* utf8, int64_t size);
// The same as a constant, never destroyed, where its characters may take more than a byte.
inline str literal(const char* utf8, int64_t size) {
  str s = from_utf8(utf8, size);
  if (s.body()) s.body()->refs = kImmortal;
  return s;
}

// A string whose characters, one byte each, lie in a Python object. More than one.
str view_of(const char* text, int64_t length, pyobj* keeps);

pyobj* box(const str& s);
bool unbox(pyobj* o, str& s);

PYX_INLINE int64_t len(const str& s) { return s.length(); }
PYX_INLINE bool truth(const str& s) { return s.length() != 0; }

// hash(s), as the process computes it
int64_t hash(const str& s);

// -1, 0, 1 by code points.
int compare(const str& a, const str& b);
bool eq_text(const str_body* a, const str_body* b);  // of the same length, not empty
PYX_INLINE bool eq(const str& a, const str& b) {
  return a.body() == b.body() || (a.length() == b.length() && eq_text(a.body(), b.body()));
}
PYX_INLINE bool ne(const str& a, const str& b) { return !eq(a, b); }
inline bool lt(const str& a, const str& b) { return compare(a, b) < 0; }
inline bool le(const str& a, const str& b) { return compare(a, b) <= 0; }
inline bool gt(const str& a, const str& b) { return compare(a, b) > 0; }
inline bool ge(const str& a, const str& b) { return compare(a, b) >= 0; }

str concat(const str& a, const str& b);
// a = a + b, in the place of a when nothing else holds it: a text that grows in a loop costs what its characters cost.
void append_to(str& a, const str& b);
// s * n
bool repeat(str& out, const str& s, int64_t n);
inline bool repeat(str& out, int64_t n, const str& s) { return repeat(out, s, n); }
// s[i]
bool getitem_other(str& out, const str& s, int64_t i);  // wide characters, and what is out of range
PYX_INLINE bool getitem(str& out, const str& s, int64_t i) {
  int64_t k = i < 0 ? i + s.length() : i;
  if (PYX_LIKELY(static_cast<uint64_t>(k) < static_cast<uint64_t>(s.length()) && s.body()->kind == 1)) {
    out = character(static_cast<const uint8_t*>(s.body()->data)[k]);
    return true;
  }
  return getitem_other(out, s, i);
}
// The code points start, start + step, … of s.
str pick(const str& s, const span& sp);
// s[a:b:c]
template <class A, class B, class C>
inline bool getitem(str& out, const str& s, const slice<A, B, C>& at) {
  span sp;
  if (!adjust(sp, at, s.length())) return false;
  out = pick(s, sp);
  return true;
}

// Position of needle in [lo, hi) of s, both counted as str.find counts; -1: not there.
int64_t find(const str& s, const str& needle, int64_t lo = 0, int64_t hi = INT64_MAX);
int64_t rfind(const str& s, const str& needle, int64_t lo = 0, int64_t hi = INT64_MAX);
int64_t count(const str& s, const str& needle, int64_t lo = 0, int64_t hi = INT64_MAX);
bool startswith(const str& s, const str& prefix, int64_t lo = 0, int64_t hi = INT64_MAX);
bool endswith(const str& s, const str& suffix, int64_t lo = 0, int64_t hi = INT64_MAX);
bool index(int64_t& out, const str& s, const str& needle, int64_t lo = 0, int64_t hi = INT64_MAX);
bool rindex(int64_t& out, const str& s, const str& needle, int64_t lo = 0, int64_t hi = INT64_MAX);
// needle in s
inline bool in_str(const str& needle, const str& s) { return find(s, needle) >= 0; }
inline bool not_in_str(const str& needle, const str& s) { return find(s, needle) < 0; }

// ord(s); TypeError unless of length one
bool ord(int64_t& out, const str& s);
bool chr(str& out, int64_t code);

template <>
struct iter<str> {
  using item = str;
  str of;
  int64_t position = 0;

  PYX_INLINE status next(str& out) {
    if (position >= of.length()) return status::done;
    getitem(out, of, position++);
    return status::ok;
  }
  void back() { position--; }
};
inline iter<str> get_iter(const str& s) { return {s, 0}; }
inline pyobj* box(const iter<str>& it) {
  obj s = to_obj(it.of);
  return s ? pyx_seq_iter(s.get(), it.position) : nullptr;
}

}  // namespace pyx
