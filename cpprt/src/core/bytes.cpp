// src/core/bytes.cpp: bytes, and the way from and to str.
#include <pyx/bytes.hpp>

namespace pyx {

pyobj* box(const bytes& b) {
  str_body* body = b.text().body();
  if (b.length() <= 1) return pyx_box_bytes(b.data(), b.length());
  if (!body->self) body->self = pyx_box_bytes(b.data(), b.length());
  pyx_incref(body->self);
  return body->self;
}

bool unbox(pyobj* o, bytes& b) {
  const char* data;
  int64_t size;
  if (!pyx_unbox_bytes(o, &data, &size)) return false;
  b = size <= 1 ? make_bytes(data, size) : bytes(view_of(data, size, o));
  return true;
}

bool repeat(bytes& out, const bytes& b, int64_t n) {
  int64_t total;
  if (n > 0 && b.length() > 0 && __builtin_mul_overflow(b.length(), n, &total)) {
    return raise(PYX_OverflowError, "repeated bytes are too long");
  }
  str s;
  if (!repeat(s, b.text(), n)) return false;
  out = n == 1 ? b : bytes(std::move(s));
  return true;
}

bool in_bytes(bool& out, int64_t byte, const bytes& b) {
  if (byte < 0 || byte > 255) return raise(PYX_ValueError, "byte must be in range(0, 256)");
  out = b.length() > 0 && __builtin_memchr(b.data(), static_cast<int>(byte), b.length());
  return true;
}

bool decode(str& out, const bytes& b) {
  auto* p = reinterpret_cast<const uint8_t*>(b.data());
  int64_t n = b.length(), i = 0;
  while (i < n && p[i] < 0x80) i++;
  if (i == n) {
    out = make_str({b.data(), n, 1});
    return true;
  }
  while (i < n) {
    uint32_t c = p[i++];
    if (c < 0x80) continue;
    int more = c >= 0xc2 && c < 0xe0 ? 1 : c >= 0xe0 && c < 0xf0 ? 2 : c >= 0xf0 && c < 0xf5 ? 3 : 0;
    if (more == 0 || i + more > n) return false;
    uint32_t code = c & (0x3f >> more);
    for (int k = 0; k < more; k++) {
      if ((p[i + k] & 0xc0) != 0x80) return false;
      code = code << 6 | (p[i + k] & 0x3f);
    }
    if ((more == 2 && (code < 0x800 || (code >= 0xd800 && code < 0xe000))) ||
        (more == 3 && (code < 0x10000 || code > 0x10ffff))) {
      return false;
    }
    i += more;
  }
  out = from_utf8(b.data(), n);
  return true;
}

namespace {

// The name of an encoding as CPython's short cuts take it: lower case, '_' for '-'.
enum encoding_kind { kUtf8, kAscii, kLatin1, kOtherEncoding };

encoding_kind encoding_of(const str& name) {
  const pyx_text t = name.text();
  char text[16];
  if (t.kind != 1 || t.length >= 16) return kOtherEncoding;
  for (int64_t i = 0; i < t.length; i++) {
    char c = static_cast<const char*>(t.data)[i];
    text[i] = c == '-' ? '_' : c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  }
  text[t.length] = 0;
  auto is = [&text](const char* other) { return __builtin_strcmp(text, other) == 0; };
  if (is("utf_8") || is("utf8")) return kUtf8;
  if (is("ascii") || is("us_ascii")) return kAscii;
  return is("latin_1") || is("latin1") || is("iso_8859_1") || is("iso8859_1") ? kLatin1 : kOtherEncoding;
}

bool all_ascii(const void* data, int64_t n) {
  auto* p = static_cast<const uint8_t*>(data);
  uint8_t any = 0;
  for (int64_t i = 0; i < n; i++) any |= p[i];
  return any < 0x80;
}

}  // namespace

bool decode(str& out, const bytes& b, const str& encoding) {
  switch (encoding_of(encoding)) {
    case kUtf8:
      return decode(out, b);
    case kAscii:
      if (!all_ascii(b.data(), b.length())) return false;
      [[fallthrough]];
    case kLatin1:
      out = make_str({b.data(), b.length(), 1});
      return true;
    default:
      return false;
  }
}

bool encode(bytes& out, const str& s, const str& encoding) {
  const pyx_text t = s.text();
  switch (encoding_of(encoding)) {
    case kUtf8:
      return encode(out, s);
    case kAscii:
      if (t.kind == 1 && !all_ascii(t.data, t.length)) return false;
      [[fallthrough]];
    case kLatin1:
      if (t.kind != 1) return false;
      out = make_bytes(static_cast<const char*>(t.data), t.length);
      return true;
    default:
      return false;
  }
}

bool encode(bytes& out, const str& s) {
  pyx_text t = s.text();
  if (t.kind == 1 && all_ascii(t.data, t.length)) {
    out = make_bytes(static_cast<const char*>(t.data), t.length);
    return true;
  }
  builder b;
  for (int64_t i = 0; i < t.length; i++) {
    uint32_t c = s.at(i);
    if (c < 0x80) {
      b.ascii(static_cast<char>(c));
      continue;
    }
    if (c >= 0xd800 && c < 0xe000) return false;
    int more = c < 0x800 ? 1 : c < 0x10000 ? 2 : 3;
    constexpr int kLead[] = {0, 0xc0, 0xe0, 0xf0};
    b.ascii(static_cast<char>(kLead[more] | static_cast<int>(c >> (6 * more))));
    while (more-- > 0) b.ascii(static_cast<char>(0x80 | ((c >> (6 * more)) & 0x3f)));
  }
  out = bytes(b.finish());
  return true;
}

str hex(const bytes& v) {
  constexpr char kDigits[] = "0123456789abcdef";
  builder b;
  for (int64_t i = 0; i < v.length(); i++) {
    char s[] = {kDigits[v.at(i) >> 4], kDigits[v.at(i) & 15]};
    b.ascii(s, 2);
  }
  return b.finish();
}

bool zero_bytes(bytes& out, int64_t n) {
  if (n < 0 || n > INT32_MAX) return false;
  builder b;
  b.fill(0, n);
  out = bytes(b.finish());
  return true;
}

namespace {

int digit_of(uint32_t c) {
  if (c >= '0' && c <= '9') return static_cast<int>(c - '0');
  c |= 0x20;
  return c >= 'a' && c <= 'f' ? static_cast<int>(c - 'a' + 10) : -1;
}

// 1: "little", 0: "big", -1: another word
int order_of(const str& order) {
  const pyx_text t = order.text();
  if (t.kind != 1) return -1;
  if (t.length == 6 && __builtin_memcmp(t.data, "little", 6) == 0) return 1;
  return t.length == 3 && __builtin_memcmp(t.data, "big", 3) == 0 ? 0 : -1;
}

}  // namespace

bool fromhex(bytes& out, const str& s) {
  builder b;
  for (int64_t i = 0, n = s.length(); i < n; i++) {
    const uint32_t c = s.at(i);
    if (c == ' ' || (c >= '\t' && c <= '\r')) continue;
    const int high = digit_of(c), low = i + 1 < n ? digit_of(s.at(i + 1)) : -1;
    if (high < 0 || low < 0) return false;
    b.ascii(static_cast<char>(high << 4 | low));
    i++;
  }
  out = bytes(b.finish());
  return true;
}

bool from_bytes(int64_t& out, const bytes& b, const str& order, bool sign) {
  const int little = order_of(order);
  const int64_t n = b.length();
  if (little < 0 || n > 8) return false;
  uint64_t v = 0;
  for (int64_t i = 0; i < n; i++) v = v << 8 | b.at(little ? n - 1 - i : i);
  if (sign && n > 0 && n < 8 && v >> (8 * n - 1)) v |= ~uint64_t{0} << (8 * n);
  out = static_cast<int64_t>(v);
  return sign || out >= 0;
}

bool to_bytes(bytes& out, int64_t v, int64_t length, const str& order, bool sign) {
  const int little = order_of(order);
  if (little < 0 || length < 0 || length > INT32_MAX || (v < 0 && !sign)) return false;
  if (length < 8) {
    const int bits = static_cast<int>(8 * length);
    if (!sign && v >> bits) return false;
    if (sign && (length == 0 ? v != 0 : v >> (bits - 1) != 0 && v >> (bits - 1) != -1)) return false;
  }
  builder b;
  for (int64_t i = 0; i < length; i++) {
    const int64_t at = little ? i : length - 1 - i;
    b.ascii(static_cast<char>(v >> (at < 8 ? 8 * at : 63)));
  }
  out = bytes(b.finish());
  return true;
}

bool bytes_of(bytes& out, const list<int64_t>& items) {
  reader<int64_t> r;
  if (!r.open(items)) return false;
  builder b;
  for (int64_t v : r) {
    if (v < 0 || v > 255) return false;
    b.ascii(static_cast<char>(v));
  }
  out = bytes(b.finish());
  return true;
}

bool bytes_of(bytes& out, const range& items) {
  builder b;
  iter<range> it = get_iter(items);
  int64_t v;
  while (it.next(v) == status::ok) {
    if (v < 0 || v > 255) return false;
    b.ascii(static_cast<char>(v));
  }
  out = bytes(b.finish());
  return true;
}

bool find(int64_t& out, const bytes& b, int64_t byte) {
  if (byte < 0 || byte > 255) return false;
  const void* at = b.length() ? __builtin_memchr(b.data(), static_cast<int>(byte), b.length()) : nullptr;
  out = at ? static_cast<const char*>(at) - b.data() : -1;
  return true;
}

bool count(int64_t& out, const bytes& b, int64_t byte) {
  if (byte < 0 || byte > 255) return false;
  out = 0;
  for (int64_t i = 0; i < b.length(); i++) out += b.at(i) == byte;
  return true;
}

bool split(list<bytes>& out, const bytes& b, const bytes& by) {
  list<str> parts;
  if (!split(parts, b.text(), by.text())) return false;
  auto all = list<bytes>::make();
  reader<str> r;
  if (!r.open(parts)) return false;
  for (const str& p : r) append(all, make_bytes(static_cast<const char*>(p.text().data), p.length()));
  out = std::move(all);
  return true;
}

static const str& white_bytes() {
  static const str white = literal(" \t\n\r\x0b\f", 6);
  return white;
}
bytes strip(const bytes& b) { return bytes(strip(b.text(), white_bytes())); }
bytes lstrip(const bytes& b) { return bytes(lstrip(b.text(), white_bytes())); }
bytes rstrip(const bytes& b) { return bytes(rstrip(b.text(), white_bytes())); }

bool join(bytes& out, const bytes& by, const list<bytes>& parts) {
  reader<bytes> r;
  if (!r.open(parts)) return false;
  builder b;
  bool first = true;
  for (const bytes& p : r) {
    if (!first) b.add(by.text());
    first = false;
    b.add(p.text());
  }
  out = r.size() == 1 ? *r.begin() : bytes(b.finish());
  return true;
}

void append_repr(builder& b, const bytes& v) {
  bool single = false, twice = false;
  for (int64_t i = 0; i < v.length(); i++) {
    single |= v.at(i) == '\'';
    twice |= v.at(i) == '"';
  }
  char quote = single && !twice ? '"' : '\'';
  b.ascii('b');
  b.ascii(quote);
  for (int64_t i = 0; i < v.length(); i++) {
    uint8_t c = v.at(i);
    const char* escape = c == '\t' ? "\\t" : c == '\n' ? "\\n" : c == '\r' ? "\\r" : nullptr;
    if (escape) {
      b.ascii(escape, 2);
    } else if (c < ' ' || c >= 0x7f) {
      constexpr char kDigits[] = "0123456789abcdef";
      char s[] = {'\\', 'x', kDigits[c >> 4], kDigits[c & 15]};
      b.ascii(s, 4);
    } else {
      if (c == quote || c == '\\') b.ascii('\\');
      b.ascii(static_cast<char>(c));
    }
  }
  b.ascii(quote);
}

}  // namespace pyx
