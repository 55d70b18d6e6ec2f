// src/nopy/objects.cpp: what stands for Python objects in a process without Python: the texts of values on their way
// into an exception, and exceptions made of them.
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "errors.hpp"
#include "pyx/text.hpp"
#include "pyx/wide.hpp"

namespace {

char* copy(const char* text, size_t n) {
  auto* out = static_cast<char*>(malloc(n + 1));
  if (!out) __builtin_trap();
  memcpy(out, text, n);
  out[n] = 0;
  return out;
}

}  // namespace

namespace pyx::nopy {

char* utf8(const pyx_text& t, size_t* size) {
  auto* out = static_cast<char*>(malloc(static_cast<size_t>(t.length) * 4 + 1));
  if (!out) __builtin_trap();
  char* p = out;
  for (int64_t i = 0; i < t.length; i++) {
    uint32_t c = t.kind == 1   ? static_cast<const uint8_t*>(t.data)[i]
                 : t.kind == 2 ? static_cast<const uint16_t*>(t.data)[i]
                               : static_cast<const uint32_t*>(t.data)[i];
    if (c >= 0xd800 && c < 0xe000) c = '?';
    if (c < 0x80) {
      *p++ = static_cast<char>(c);
      continue;
    }
    int more = c < 0x800 ? 1 : c < 0x10000 ? 2 : 3;
    constexpr int kLead[] = {0, 0xc0, 0xe0, 0xf0};
    *p++ = static_cast<char>(kLead[more] | static_cast<int>(c >> (6 * more)));
    while (more-- > 0) *p++ = static_cast<char>(0x80 | ((c >> (6 * more)) & 0x3f));
  }
  *p = 0;
  if (size) *size = static_cast<size_t>(p - out);
  return out;
}

}  // namespace pyx::nopy

namespace {

using pyx::nopy::utf8;

pyobj* text_of(char* message, char* repr = nullptr) {
  auto* o = new pyobj;
  o->kind = pyobj::text;
  o->message = message;
  o->repr = repr;
  return o;
}

// repr of a str, for which all characters beyond Latin-1's controls are printable.
char* quoted(const char* text, size_t n) {
  const char mark = memchr(text, '\'', n) && !memchr(text, '"', n) ? '"' : '\'';
  char* out = nullptr;
  size_t size = 0;
  FILE* f = open_memstream(&out, &size);
  if (!f) __builtin_trap();
  fputc(mark, f);
  for (size_t i = 0; i < n; i++) {
    const auto c = static_cast<uint8_t>(text[i]);
    const auto next = static_cast<uint8_t>(text[i + 1]);
    if (c == mark || c == '\\') {
      fprintf(f, "\\%c", c);
    } else if (c == '\n' || c == '\r' || c == '\t') {
      fprintf(f, "\\%c", c == '\n' ? 'n' : c == '\r' ? 'r' : 't');
    } else if (c < 0x20 || c == 0x7f) {
      fprintf(f, "\\x%02x", c);
    } else if (c == 0xc2 && (next <= 0xa0 || next == 0xad)) {
      fprintf(f, "\\x%02x", next);
      i++;
    } else {
      fputc(c, f);
    }
  }
  fputc(mark, f);
  fclose(f);
  return out;
}

template <class T>
pyobj* number(T v) {
  pyx::builder b;
  pyx::append_str(b, v);
  return text_of(utf8(b.text()));
}

}  // namespace

extern "C" {

pyobj* pyx_box_bool(bool v) { return text_of(v ? copy("True", 4) : copy("False", 5)); }
pyobj* pyx_box_i64(int64_t v) { return number(v); }
pyobj* pyx_box_f64(double v) { return number(v); }
pyobj* pyx_box_i128(int64_t high, uint64_t low) {
  return number(static_cast<pyx::wide>(static_cast<unsigned __int128>(static_cast<uint64_t>(high)) << 64 | low));
}
pyobj* pyx_box_str(const pyx_text* t) {
  size_t n = 0;
  char* text = utf8(*t, &n);
  return text_of(text, quoted(text, n));
}
pyobj* pyx_box_constant(const pyx_text* t) { return pyx_box_str(t); }
pyobj* pyx_box_utf8(const char* text, int64_t n) {
  const pyx::str s = pyx::from_utf8(text, n);
  const pyx_text t = s.text();
  return pyx_box_str(&t);
}

pyobj* pyx_call(pyobj* fn, pyobj* const* args, int64_t n, pyx_kwnames* names) {
  if (fn && fn->kind == pyobj::exc_class && !names) return pyx::nopy::make_exception(fn->exc, args, n);
  pyx_raise(PYX_RuntimeError, "this needs Python objects, which this process does not have");
  return nullptr;
}

}  // extern "C"
