// src/core/str.cpp: life, comparison, slicing and searching of str.
#include <malloc.h>
#include <stdlib.h>

#include <pyx/raw_same.hpp>
#include <pyx/str.hpp>

#include "search.hpp"

namespace pyx {

namespace {

str_body* new_body(int64_t length, int kind) {
  void* p = take_block(sizeof(str_body) + length * kind);
  if (!p) __builtin_trap();
  return new (p) str_body{1, length, static_cast<str_body*>(p) + 1, nullptr, -1, kind};
}

char* chars(str_body* b) { return reinterpret_cast<char*>(b + 1); }

uint32_t code_at(const pyx_text& t, int64_t i) {
  switch (t.kind) {
    case 1:
      return static_cast<const uint8_t*>(t.data)[i];
    case 2:
      return static_cast<const uint16_t*>(t.data)[i];
    default:
      return static_cast<const uint32_t*>(t.data)[i];
  }
}

void put(char* out, int kind, int64_t i, uint32_t code) {
  switch (kind) {
    case 1:
      reinterpret_cast<uint8_t*>(out)[i] = static_cast<uint8_t>(code);
      break;
    case 2:
      reinterpret_cast<uint16_t*>(out)[i] = static_cast<uint16_t>(code);
      break;
    default:
      reinterpret_cast<uint32_t*>(out)[i] = code;
  }
}

void copy_text(char* out, int kind, int64_t at, const pyx_text& t) {
  if (t.kind == kind) {
    __builtin_memcpy(out + at * kind, t.data, t.length * kind);
    return;
  }
  for (int64_t i = 0; i < t.length; i++) put(out, kind, at + i, code_at(t, i));
}

int kind_for(uint32_t highest) { return highest < 0x100 ? 1 : highest < 0x10000 ? 2 : 4; }

int narrowest(const pyx_text& t) {
  if (t.kind == 1) return 1;
  uint32_t highest = 0;
  for (int64_t i = 0; i < t.length; i++) highest |= code_at(t, i);
  return kind_for(highest);
}

pyx_text part(const pyx_text& t, int64_t lo, int64_t hi) {
  return {static_cast<const char*>(t.data) + lo * t.kind, hi - lo, t.kind};
}

bool equal_at(const pyx_text& s, int64_t at, const pyx_text& needle) {
  if (s.kind == needle.kind) {
    return __builtin_memcmp(static_cast<const char*>(s.data) + at * s.kind, needle.data, needle.length * s.kind) == 0;
  }
  for (int64_t i = 0; i < needle.length; i++) {
    if (code_at(s, at + i) != code_at(needle, i)) return false;
  }
  return true;
}

// Bounds as str.find takes them; false: there is no room for even an empty needle.
bool clip_bounds(int64_t n, int64_t& lo, int64_t& hi) {
  if (lo < 0) lo = lo + n < 0 ? 0 : lo + n;
  if (hi < 0) hi = hi + n < 0 ? 0 : hi + n;
  if (hi > n) hi = n;
  return lo <= hi;
}

const uint8_t* bytes_of(const pyx_text& t) { return static_cast<const uint8_t*>(t.data); }

// First position in [lo, hi] where needle fits and stands, or -1.
int64_t search(const pyx_text& s, const pyx_text& needle, int64_t lo, int64_t hi) {
  hi -= needle.length;
  if (needle.length == 0) return lo <= hi ? lo : -1;
  uint32_t first = code_at(needle, 0);
  if (s.kind == 1 && needle.kind == 1 && needle.length > 1) {
    if (lo > hi) return -1;
    const int64_t at = search_bytes(bytes_of(s) + lo, hi - lo + needle.length, bytes_of(needle), needle.length);
    return at < 0 ? -1 : lo + at;
  }
  for (; lo <= hi; lo++) {
    if (s.kind == 1) {
      if (first > 0xff) return -1;
      auto* from = static_cast<const char*>(s.data);
      auto* at = static_cast<const char*>(__builtin_memchr(from + lo, static_cast<int>(first), hi - lo + 1));
      if (!at) return -1;
      lo = at - from;
      if (needle.length == 1) return lo;
    } else if (code_at(s, lo) != first) {
      continue;
    }
    if (equal_at(s, lo, needle)) return lo;
  }
  return -1;
}

}  // namespace

constinit one_character latin1[256] = {
#define PYX_1(C) {{kImmortal, 1, &latin1[C].text, nullptr, -1, 1}, C}
#define PYX_4(C) PYX_1(C), PYX_1((C) + 1), PYX_1((C) + 2), PYX_1((C) + 3)
#define PYX_16(C) PYX_4(C), PYX_4((C) + 4), PYX_4((C) + 8), PYX_4((C) + 12)
#define PYX_64(C) PYX_16(C), PYX_16((C) + 16), PYX_16((C) + 32), PYX_16((C) + 48)
    PYX_64(0), PYX_64(64), PYX_64(128), PYX_64(192)
#undef PYX_64
#undef PYX_16
#undef PYX_4
#undef PYX_1
};

void str::destroy(str_body* b) {
  if (b->self) pyx_decref(b->self);
  give_block(b, sizeof(str_body) + (b->data == b + 1 ? b->length * b->kind : 0));
}

str make_str(const pyx_text& text, bool narrow) {
  if (text.length == 0) return {};
  if (text.length == 1) {
    uint32_t code = code_at(text, 0);
    if (code < 0x100) return character(code);
  }
  int kind = narrow ? narrowest(text) : text.kind;
  str_body* b = new_body(text.length, kind);
  copy_text(chars(b), kind, 0, text);
  return str(b);
}

str unwritten_str(int64_t length) { return str(new_body(length, 1)); }

str from_utf8(const char* utf8, int64_t size) {
  auto* p = reinterpret_cast<const uint8_t*>(utf8);
  int64_t length = 0;
  uint32_t highest = 0;
  auto decode = [&](int64_t& i) -> uint32_t {
    uint32_t c = p[i++];
    if (c < 0x80) return c;
    int more = c < 0xe0 ? 1 : c < 0xf0 ? 2 : 3;
    c &= 0x3f >> more;
    for (; more > 0; more--) c = c << 6 | (p[i++] & 0x3f);
    return c;
  };
  for (int64_t i = 0; i < size; length++) highest |= decode(i);
  if (length == 0) return {};
  if (length == 1 && highest < 0x100) return character(highest);
  int kind = kind_for(highest);
  str_body* b = new_body(length, kind);
  for (int64_t i = 0, k = 0; i < size; k++) put(chars(b), kind, k, decode(i));
  return str(b);
}

str view_of(const char* text, int64_t length, pyobj* keeps) {
  str_body* b = new_body(0, 1);
  b->length = length;
  b->data = text;
  b->self = keeps;
  pyx_incref(keeps);
  return str(b);
}

pyobj* box(const str& s) {
  str_body* b = s.body();
  pyx_text t = s.text();
  if (!b) return pyx_box_str(&t);
  if (!b->self) b->self = b->refs < kImmortal ? pyx_box_str(&t) : pyx_box_constant(&t);
  pyx_incref(b->self);
  return b->self;
}

bool unbox(pyobj* o, str& s) {
  pyx_text t;
  if (!pyx_unbox_str(o, &t)) return false;
  if (t.length == 0) {
    s = {};
    return true;
  }
  if (t.length == 1 && t.kind == 1) {
    s = character(code_at(t, 0));
    return true;
  }
  str_body* b = new_body(0, t.kind);
  b->length = t.length;
  b->data = t.data;
  b->self = o;
  pyx_incref(o);
  s = str(b);
  return true;
}

namespace {

// The hash that the Python object of a text keeps, str and bytes at the same place; asked and left there, so that each time
// the object comes in again it is there.
int64_t kept_hash(const str_body* b) {
  auto* o = reinterpret_cast<raw::text_object*>(b->self);
  int64_t h = o ? __atomic_load_n(&o->hash, __ATOMIC_RELAXED) : -1;
  if (h != -1) return h;
  h = pyx_hash_bytes(b->data, b->length * b->kind);
  if (o) __atomic_store_n(&o->hash, h, __ATOMIC_RELAXED);
  return h;
}

}  // namespace

int64_t hash(const str& s) {
  str_body* b = s.body();
  if (!b) return 0;
  if (b->hash == -1) b->hash = kept_hash(b);
  return b->hash;
}

bool eq_text(const str_body* a, const str_body* b) {
  if (a->kind != b->kind) return false;
  return a->data == b->data || (*static_cast<const uint8_t*>(a->data) == *static_cast<const uint8_t*>(b->data) &&
                                __builtin_memcmp(a->data, b->data, a->length * a->kind) == 0);
}

int compare(const str& a, const str& b) {
  pyx_text x = a.text(), y = b.text();
  int64_t n = x.length < y.length ? x.length : y.length;
  if (x.kind == 1 && y.kind == 1) {
    int order = __builtin_memcmp(x.data, y.data, n);
    if (order != 0) return order < 0 ? -1 : 1;
    n = 0;
  }
  for (int64_t i = 0; i < n; i++) {
    uint32_t c = code_at(x, i), d = code_at(y, i);
    if (c != d) return c < d ? -1 : 1;
  }
  return x.length == y.length ? 0 : x.length < y.length ? -1 : 1;
}

str concat(const str& a, const str& b) {
  if (!truth(a)) return b;
  if (!truth(b)) return a;
  pyx_text x = a.text(), y = b.text();
  int kind = x.kind > y.kind ? x.kind : y.kind;
  str_body* r = new_body(x.length + y.length, kind);
  copy_text(chars(r), kind, 0, x);
  copy_text(chars(r), kind, x.length, y);
  return str(r);
}

void append_to(str& a, const str& b) {
  str_body* x = a.body();
  const bool own = x && x->refs == 1 && x != b.body() && x->data == x + 1;
  if (!own || !truth(b) || b.text().kind > x->kind) {
    a = concat(a, b);
    return;
  }
  pyx_text y = b.text();
  const size_t had = sizeof(str_body) + x->length * x->kind;
  const size_t need = had + y.length * x->kind;
  if (malloc_usable_size(x) < block_size(need)) {
    str_body* moved = static_cast<str_body*>(grow_block(x, had, need + need / 4));
    if (!moved) __builtin_trap();
    moved->data = moved + 1;
    a.replace_body(x = moved);
  }
  if (x->self) {
    pyx_decref(x->self);
    x->self = nullptr;
  }
  x->hash = -1;
  copy_text(chars(x), x->kind, x->length, y);
  x->length += y.length;
}

bool repeat(str& out, const str& s, int64_t n) {
  pyx_text t = s.text();
  if (n <= 0 || t.length == 0) {
    out = {};
    return true;
  }
  int64_t total, bytes;
  if (__builtin_mul_overflow(t.length, n, &total) || __builtin_mul_overflow(total, int64_t{t.kind}, &bytes)) {
    return raise(PYX_OverflowError, "repeated string is too long");
  }
  void* p = allocate(static_cast<int64_t>(block_size(bytes + sizeof(str_body))), 1);
  if (!p) return false;
  auto* r = new (p) str_body{1, total, static_cast<str_body*>(p) + 1, nullptr, -1, t.kind};
  for (int64_t i = 0; i < n; i++) copy_text(chars(r), t.kind, i * t.length, t);
  out = str(r);
  return true;
}

bool getitem_other(str& out, const str& s, int64_t i) {
  if (!wrap_index(i, s.length())) return raise(PYX_IndexError, "string index out of range");
  out = make_str(part(s.text(), i, i + 1), true);
  return true;
}

str pick(const str& s, const span& sp) {
  pyx_text t = s.text();
  if (sp.count == 0) return {};
  if (sp.step == 1) {
    return sp.count == t.length ? s : make_str(part(t, sp.start, sp.start + sp.count), true);
  }
  str_body* b = new_body(sp.count, t.kind);
  for (int64_t i = 0; i < sp.count; i++) put(chars(b), t.kind, i, code_at(t, sp.start + i * sp.step));
  str wide(b);
  return t.kind == 1 ? wide : make_str(wide.text(), true);
}

int64_t find(const str& s, const str& needle, int64_t lo, int64_t hi) {
  if (!clip_bounds(s.length(), lo, hi)) return -1;
  return search(s.text(), needle.text(), lo, hi);
}

int64_t rfind(const str& s, const str& needle, int64_t lo, int64_t hi) {
  if (!clip_bounds(s.length(), lo, hi)) return -1;
  pyx_text t = s.text(), n = needle.text();
  if (t.kind == 1 && n.kind == 1 && n.length > 1) {
    if (hi - lo < n.length) return -1;
    const int64_t at = search_bytes_back(bytes_of(t) + lo, hi - lo, bytes_of(n), n.length);
    return at < 0 ? -1 : lo + at;
  }
  for (hi -= n.length; hi >= lo; hi--) {
    if (equal_at(t, hi, n)) return hi;
  }
  return -1;
}

int64_t count(const str& s, const str& needle, int64_t lo, int64_t hi) {
  if (!clip_bounds(s.length(), lo, hi)) return 0;
  if (!truth(needle)) return hi - lo + 1;
  int64_t n = 0;
  while ((lo = search(s.text(), needle.text(), lo, hi)) >= 0) {
    n++;
    lo += needle.length();
  }
  return n;
}

bool startswith(const str& s, const str& prefix, int64_t lo, int64_t hi) {
  return clip_bounds(s.length(), lo, hi) && prefix.length() <= hi - lo && equal_at(s.text(), lo, prefix.text());
}
bool endswith(const str& s, const str& suffix, int64_t lo, int64_t hi) {
  return clip_bounds(s.length(), lo, hi) && suffix.length() <= hi - lo &&
         equal_at(s.text(), hi - suffix.length(), suffix.text());
}

bool index(int64_t& out, const str& s, const str& needle, int64_t lo, int64_t hi) {
  out = find(s, needle, lo, hi);
  return out >= 0 || raise(PYX_ValueError, "substring not found");
}
bool rindex(int64_t& out, const str& s, const str& needle, int64_t lo, int64_t hi) {
  out = rfind(s, needle, lo, hi);
  return out >= 0 || raise(PYX_ValueError, "substring not found");
}

bool ord(int64_t& out, const str& s) {
  if (s.length() != 1) {
    pyx_raisef(PYX_TypeError, "ord() expected a character, but string of length %lld found",
               static_cast<long long>(s.length()));
    return false;
  }
  out = s.at(0);
  return true;
}

bool chr(str& out, int64_t code) {
  if (code < 0 || code > 0x10ffff) return raise(PYX_ValueError, "chr() arg not in range(0x110000)");
  auto c = static_cast<uint32_t>(code);
  out = make_str({&c, 1, 4}, true);
  return true;
}

}  // namespace pyx
