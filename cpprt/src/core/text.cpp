// src/core/text.cpp: texts under construction; numbers to text.
#include <pyx/text.hpp>

#include <charconv>

namespace pyx {

// ---- builder ----------------------------------------------------------------------------------------------------

void builder::grow(int64_t n, int kind) {
  int64_t need = (length_ + n) * kind;
  if (need <= capacity_ && kind == kind_) return;
  int64_t room = need + need / 2;
  auto* p = static_cast<char*>(__builtin_malloc(room));
  if (!p) __builtin_trap();
  if (kind == kind_) {
    __builtin_memcpy(p, data_, length_ * kind);
  } else {
    for (int64_t i = 0; i < length_; i++) {
      uint32_t c = kind_ == 1 ? reinterpret_cast<uint8_t*>(data_)[i] : reinterpret_cast<uint16_t*>(data_)[i];
      if (kind == 2) {
        reinterpret_cast<uint16_t*>(p)[i] = static_cast<uint16_t>(c);
      } else {
        reinterpret_cast<uint32_t*>(p)[i] = c;
      }
    }
  }
  if (data_ != local_) __builtin_free(data_);
  data_ = p;
  capacity_ = room;
  kind_ = kind;
}

void builder::add(const pyx_text& t) {
  int kind = t.kind > kind_ ? t.kind : kind_;
  grow(t.length, kind);
  if (t.kind == kind) {
    __builtin_memcpy(data_ + length_ * kind, t.data, t.length * kind);
  } else {
    for (int64_t i = 0; i < t.length; i++) {
      uint32_t c = t.kind == 1 ? static_cast<const uint8_t*>(t.data)[i] : static_cast<const uint16_t*>(t.data)[i];
      if (kind == 2) {
        reinterpret_cast<uint16_t*>(data_)[length_ + i] = static_cast<uint16_t>(c);
      } else {
        reinterpret_cast<uint32_t*>(data_)[length_ + i] = c;
      }
    }
  }
  length_ += t.length;
}

void builder::fill(char c, int64_t n) {
  char block[64];
  __builtin_memset(block, c, sizeof block);
  for (; n > 0; n -= sizeof block) ascii(block, n < static_cast<int64_t>(sizeof block) ? n : sizeof block);
}

namespace {

// Writes a code point as UTF-8 (surrogates too); gives the end.
char* put_utf8(char* p, uint32_t c) {
  if (c < 0x80) {
    *p++ = static_cast<char>(c);
    return p;
  }
  int more = c < 0x800 ? 1 : c < 0x10000 ? 2 : 3;
  constexpr int kLead[] = {0, 0xc0, 0xe0, 0xf0};
  *p++ = static_cast<char>(kLead[more] | static_cast<int>(c >> (6 * more)));
  while (more-- > 0) *p++ = static_cast<char>(0x80 | ((c >> (6 * more)) & 0x3f));
  return p;
}

}  // namespace

void builder::raise(pyx_exc exc) const {
  auto* utf8 = static_cast<char*>(__builtin_malloc(4 * length_ + 1));
  if (!utf8) __builtin_trap();
  char* p = utf8;
  for (int64_t i = 0; i < length_; i++) {
    uint32_t c = kind_ == 1   ? reinterpret_cast<const uint8_t*>(data_)[i]
                 : kind_ == 2 ? reinterpret_cast<const uint16_t*>(data_)[i]
                              : reinterpret_cast<const uint32_t*>(data_)[i];
    p = put_utf8(p, c);
  }
  *p = 0;
  pyx_raise(exc, utf8);
  __builtin_free(utf8);
}

// ---- Numbers to text --------------------------------------------------------------------------------------------

int int_text(char* out, int64_t x) { return static_cast<int>(std::to_chars(out, out + kNumberText, x).ptr - out); }

int float_text(char* out, double x) {
  if (is_nan(x)) {
    __builtin_memcpy(out, "nan", 3);
    return 3;
  }
  char* p = out;
  if (__builtin_signbit(x)) *p++ = '-';
  x = __builtin_fabs(x);
  if (is_inf(x)) {
    __builtin_memcpy(p, "inf", 3);
    return static_cast<int>(p + 3 - out);
  }
  // The digits and the exponent of the shortest form: d.ddde[+-]xx
  char s[kNumberText];
  char* end = std::to_chars(s, s + sizeof s, x, std::chars_format::scientific).ptr;
  char* e = end;
  while (*--e != 'e') {
  }
  int exponent = 0;
  for (char* q = e + 2; q < end; q++) exponent = exponent * 10 + (*q - '0');
  if (e[1] == '-') exponent = -exponent;
  if (exponent < -4 || exponent >= 16) {
    int64_t n = end - s;
    __builtin_memcpy(p, s, n);
    return static_cast<int>(p + n - out);
  }
  int digits = 1;
  if (s[1] == '.') {
    digits = static_cast<int>(e - s) - 1;
    __builtin_memmove(s + 1, s + 2, digits - 1);
  }
  if (exponent < 0) {
    *p++ = '0';
    *p++ = '.';
    for (int i = -1; i > exponent; i--) *p++ = '0';
    __builtin_memcpy(p, s, digits);
    return static_cast<int>(p + digits - out);
  }
  for (int i = 0; i <= exponent; i++) *p++ = i < digits ? s[i] : '0';
  *p++ = '.';
  if (digits <= exponent + 1) *p++ = '0';
  for (int i = exponent + 1; i < digits; i++) *p++ = s[i];
  return static_cast<int>(p - out);
}

char* int_digits(char* out, int64_t v, int base) {
  return std::to_chars(out, out + 64, detail::magnitude(v), base).ptr;
}
char* int_digits(char* out, wide v, int base) {
  auto rest = v < 0 ? 0 - static_cast<uwide>(v) : static_cast<uwide>(v);
  char digits[128];
  char* p = digits + sizeof digits;
  do {
    *--p = "0123456789abcdef"[static_cast<int>(rest % base)];
    rest /= base;
  } while (rest != 0);
  const auto n = static_cast<size_t>(digits + sizeof digits - p);
  __builtin_memcpy(out, p, n);
  return out + n;
}

namespace {

template <class T>
str prefixed(T v, const char* prefix, int base) {
  char s[136];
  char* p = s;
  if (v < 0) *p++ = '-';
  *p++ = prefix[0];
  *p++ = prefix[1];
  p = int_digits(p, v, base);
  return make_str({s, p - s, 1});
}

}  // namespace

str bin(int64_t v) { return prefixed(v, "0b", 2); }
str oct(int64_t v) { return prefixed(v, "0o", 8); }
str hex(int64_t v) { return prefixed(v, "0x", 16); }
str bin(wide v) { return prefixed(v, "0b", 2); }
str oct(wide v) { return prefixed(v, "0o", 8); }
str hex(wide v) { return prefixed(v, "0x", 16); }

void append_str(builder& b, none) { b.literal("None"); }
void append_str(builder& b, bool v) {
  if (v) {
    b.literal("True");
  } else {
    b.literal("False");
  }
}
void append_str(builder& b, int64_t v) {
  char s[kNumberText];
  b.ascii(s, int_text(s, v));
}
void append_str(builder& b, wide v) {
  char s[48];
  char* p = s;
  if (v < 0) *p++ = '-';
  p = int_digits(p, v, 10);
  b.ascii(s, static_cast<int>(p - s));
}
void append_str(builder& b, double v) {
  char s[kNumberText];
  b.ascii(s, float_text(s, v));
}

namespace {

// A part of a complex number: without the .0 of a whole number.
void append_part(builder& b, double v) {
  char s[kNumberText];
  int n = float_text(s, v);
  if (n > 2 && s[n - 1] == '0' && s[n - 2] == '.') n -= 2;
  b.ascii(s, n);
}

}  // namespace

void append_str(builder& b, complex v) {
  if (v.re == 0.0 && !__builtin_signbit(v.re)) {
    append_part(b, v.im);
    b.ascii('j');
    return;
  }
  b.ascii('(');
  append_part(b, v.re);
  if (is_nan(v.im) || !__builtin_signbit(v.im)) b.ascii('+');
  append_part(b, v.im);
  b.literal("j)");
}

bool append_repr(builder& b, const str& v) {
  pyx_text t = v.text();
  bool single = false, twice = false;
  for (int64_t i = 0; i < t.length; i++) {
    uint32_t c = v.at(i);
    if (c >= 0x7f) return false;
    single |= c == '\'';
    twice |= c == '"';
  }
  char quote = single && !twice ? '"' : '\'';
  b.ascii(quote);
  for (int64_t i = 0; i < t.length; i++) {
    char c = static_cast<char>(v.at(i));
    const char* escapes = c == '\t' ? "\\t" : c == '\n' ? "\\n" : c == '\r' ? "\\r" : nullptr;
    if (escapes) {
      b.ascii(escapes, 2);
    } else if (c < ' ') {
      constexpr char kHex[] = "0123456789abcdef";
      char s[] = {'\\', 'x', kHex[c >> 4], kHex[c & 15]};
      b.ascii(s, 4);
    } else {
      if (c == quote || c == '\\') b.ascii('\\');
      b.ascii(c);
    }
  }
  b.ascii(quote);
  return true;
}

}  // namespace pyx
