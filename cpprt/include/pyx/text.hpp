// pyx/text.hpp: a growing text, and the str() and repr() of values appended to it.
#pragma once
#include "float.hpp"
#include "str.hpp"
#include "tuple.hpp"

namespace pyx {

// Collects characters in a buffer on the stack first, one byte each as long as they fit.
class builder {
 public:
  builder() = default;
  builder(const builder&) = delete;
  builder& operator=(const builder&) = delete;
  ~builder() {
    if (data_ != local_) __builtin_free(data_);
  }

  PYX_INLINE void ascii(const char* text, int64_t n) {
    if (PYX_LIKELY(kind_ == 1 && length_ + n <= capacity_)) {
      __builtin_memcpy(data_ + length_, text, n);
      length_ += n;
    } else {
      add(pyx_text{text, n, 1});
    }
  }
  PYX_INLINE void ascii(char c) {
    if (PYX_LIKELY(kind_ == 1 && length_ < capacity_)) {
      data_[length_++] = c;
    } else {
      add(pyx_text{&c, 1, 1});
    }
  }
  template <int64_t N>
  void literal(const char (&text)[N]) {
    ascii(text, N - 1);
  }
  void fill(char c, int64_t n);
  void add(const pyx_text& t);
  void add(const str& s) {
    if (const str_body* b = s.body(); b && b->kind == 1) {
      ascii(static_cast<const char*>(b->data), b->length);
    } else if (b) {
      add(s.text());
    }
  }
  // The code points [lo, hi) of t.
  void add_part(const pyx_text& t, int64_t lo, int64_t hi) {
    if (t.kind == 1 && lo < hi) return ascii(static_cast<const char*>(t.data) + lo, hi - lo);
    if (lo < hi) add(pyx_text{static_cast<const char*>(t.data) + lo * t.kind, hi - lo, t.kind});
  }

  // Raises exc with the text.
  void raise(pyx_exc exc) const;

  pyx_text text() const { return {data_, length_, kind_}; }
  str finish() const { return make_str(text(), kind_ > 1); }
  int64_t length() const { return length_; }

 private:
  // Makes room for n more characters of that kind, widening what is there.
  void grow(int64_t n, int kind);

  alignas(4) char local_[256];
  char* data_ = local_;
  int64_t length_ = 0, capacity_ = sizeof local_;
  int kind_ = 1;
};

// Longest repr of a float or an int.
constexpr int kNumberText = 32;
// Writes the shortest text that reads back as x, as repr(x); gives its length.
int float_text(char* out, double x);
int int_text(char* out, int64_t x);
// Writes the digits of |v| and gives their end; at most one a bit.
char* int_digits(char* out, int64_t v, int base);
char* int_digits(char* out, wide v, int base);

// str(v)
void append_str(builder& b, none);
void append_str(builder& b, bool v);
void append_str(builder& b, int64_t v);
void append_str(builder& b, wide v);
void append_str(builder& b, double v);
void append_str(builder& b, complex v);
inline void append_str(builder& b, const str& v) { b.add(v); }
// repr(v)
inline void append_repr(builder& b, none v) { append_str(b, v); }
inline void append_repr(builder& b, bool v) { append_str(b, v); }
inline void append_repr(builder& b, int64_t v) { append_str(b, v); }
inline void append_repr(builder& b, wide v) { append_str(b, v); }
inline void append_repr(builder& b, double v) { append_str(b, v); }
inline void append_repr(builder& b, complex v) { append_str(b, v); }
// False (exit) for characters whose being printable is not known here.
bool append_repr(builder& b, const str& v);

// str(v), repr(v) as values
inline str to_str(const str& v) { return v; }
inline str to_str(int64_t v) {
  char s[kNumberText];
  return make_str({s, int_text(s, v), 1});
}
inline str to_str(double v) {
  char s[kNumberText];
  return make_str({s, float_text(s, v), 1});
}
template <class T>
  requires requires(builder& b, const T& v) { append_str(b, v); }
inline str to_str(const T& v) {
  builder b;
  append_str(b, v);
  return b.finish();
}
template <class T>
inline str to_repr(const T& v) {
  builder b;
  append_repr(b, v);
  return b.finish();
}
inline bool to_repr(str& out, const str& v) {
  builder b;
  bool ok = append_repr(b, v);
  if (ok) out = b.finish();
  return ok;
}

// bin(v), oct(v), hex(v)
str bin(int64_t v);
str oct(int64_t v);
str hex(int64_t v);
str bin(wide v);
str oct(wide v);
str hex(wide v);

// The concatenation of strs: an f-string.
inline str join_parts() { return {}; }
inline str join_parts(const str& a) { return a; }
template <class... S>
inline str join_parts(const str& a, const S&... rest) {
  builder b;
  b.add(a);
  (b.add(rest), ...);
  return b.finish();
}

// int(s, base), float(s): exits for digits outside ASCII and for ints beyond 64 bits.
status to_int(int64_t& out, const str& s, int64_t base = 10);
status to_float(double& out, const str& s);

}  // namespace pyx
