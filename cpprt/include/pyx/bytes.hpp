// pyx/bytes.hpp: bytes: immutable; kept as the text whose characters are the bytes, of one byte each.
#pragma once
#include "hash.hpp"
#include "list.hpp"
#include "list_ops.hpp"
#include "range.hpp"
#include "str.hpp"
#include "str_methods.hpp"
#include "text.hpp"

namespace pyx {

// The body of the text belongs to bytes alone, unless it is one of the strings of one character.
class bytes {
 public:
  constexpr bytes() = default;
  explicit bytes(str s) : s_(std::move(s)) {}
  constexpr explicit bytes(str_body* b) : s_(b) {}  // takes over a reference

  const str& text() const { return s_; }
  int64_t length() const { return s_.length(); }
  uint8_t at(int64_t i) const { return static_cast<const uint8_t*>(s_.body()->data)[i]; }
  const char* data() const { return static_cast<const char*>(s_.text().data); }

 private:
  str s_;
};

inline bytes make_bytes(const char* data, int64_t size) { return bytes(make_str({data, size, 1})); }

pyobj* box(const bytes& b);
bool unbox(pyobj* o, bytes& b);

PYX_INLINE int64_t len(const bytes& b) { return b.length(); }
PYX_INLINE bool truth(const bytes& b) { return b.length() != 0; }
inline bool falsity(const bytes& b) { return b.length() == 0; }
inline int64_t hash(const bytes& b) { return hash(b.text()); }

template <>
inline constexpr bool hashable<bytes> = true;
inline bool hash_key(int64_t& out, const bytes& b) { return hash_key(out, b.text()); }

inline bool eq(const bytes& a, const bytes& b) { return eq(a.text(), b.text()); }
inline bool ne(const bytes& a, const bytes& b) { return !eq(a, b); }
inline bool lt(const bytes& a, const bytes& b) { return compare(a.text(), b.text()) < 0; }
inline bool le(const bytes& a, const bytes& b) { return compare(a.text(), b.text()) <= 0; }
inline bool gt(const bytes& a, const bytes& b) { return compare(a.text(), b.text()) > 0; }
inline bool ge(const bytes& a, const bytes& b) { return compare(a.text(), b.text()) >= 0; }

inline bytes concat(const bytes& a, const bytes& b) { return bytes(concat(a.text(), b.text())); }
bool repeat(bytes& out, const bytes& b, int64_t n);
inline bool repeat(bytes& out, int64_t n, const bytes& b) { return repeat(out, b, n); }
// b[i]
PYX_INLINE bool getitem(int64_t& out, const bytes& b, int64_t i) {
  if (!wrap_index(i, b.length())) return raise(PYX_IndexError, "index out of range");
  out = b.at(i);
  return true;
}
// i, j = b
PYX_INLINE bool unpack_check(const bytes& b, int64_t n) {
  return PYX_LIKELY(b.length() == n) || raise_unpack(b.length(), n);
}
PYX_INLINE bool unpack_item(int64_t& out, const bytes& b, int64_t i) {
  out = b.at(i);
  return true;
}
// b[x:y:z]
template <class A, class B, class C>
inline bool getitem(bytes& out, const bytes& b, const slice<A, B, C>& at) {
  span sp;
  if (!adjust(sp, at, b.length())) return false;
  out = bytes(pick(b.text(), sp));
  return true;
}

inline int64_t find(const bytes& b, const bytes& part, int64_t lo = 0, int64_t hi = INT64_MAX) {
  return find(b.text(), part.text(), lo, hi);
}
inline int64_t rfind(const bytes& b, const bytes& part, int64_t lo = 0, int64_t hi = INT64_MAX) {
  return rfind(b.text(), part.text(), lo, hi);
}
inline int64_t count(const bytes& b, const bytes& part, int64_t lo = 0, int64_t hi = INT64_MAX) {
  return count(b.text(), part.text(), lo, hi);
}
inline bool startswith(const bytes& b, const bytes& part) { return startswith(b.text(), part.text()); }
inline bool endswith(const bytes& b, const bytes& part) { return endswith(b.text(), part.text()); }
inline bool in_bytes(const bytes& part, const bytes& b) { return find(b, part) >= 0; }
inline bool not_in_bytes(const bytes& part, const bytes& b) { return find(b, part) < 0; }
bool in_bytes(bool& out, int64_t byte, const bytes& b);
PYX_INLINE bool not_in_bytes(bool& out, int64_t byte, const bytes& b) {
  if (!in_bytes(out, byte, b)) return false;
  out = !out;
  return true;
}

// False (exit): the encoding finds an error.
bool decode(str& out, const bytes& b);
bool encode(bytes& out, const str& s);
// With the name of an encoding: UTF-8, ASCII or Latin-1; false (exit): another one.
bool decode(str& out, const bytes& b, const str& encoding);
bool encode(bytes& out, const str& s, const str& encoding);
// False (exit): not a byte.
bool find(int64_t& out, const bytes& b, int64_t byte);
bool count(int64_t& out, const bytes& b, int64_t byte);
inline bytes replace(const bytes& b, const bytes& old, const bytes& by) {
  return bytes(replace(b.text(), old.text(), by.text()));
}
bool split(list<bytes>& out, const bytes& b, const bytes& by);
bytes strip(const bytes& b);
bytes lstrip(const bytes& b);
bytes rstrip(const bytes& b);
str hex(const bytes& b);
bool fromhex(bytes& out, const str& s);
// int.from_bytes, int.to_bytes; false (exit): a wrong order, more than 64 bits, a value that does not fit
bool from_bytes(int64_t& out, const bytes& b, const str& order, bool sign = false);
bool to_bytes(bytes& out, int64_t v, int64_t length, const str& order, bool sign = false);
// bytes(n), bytes(list); false: exit
bool zero_bytes(bytes& out, int64_t n);
bool bytes_of(bytes& out, const list<int64_t>& items);
bool bytes_of(bytes& out, const range& items);
bool join(bytes& out, const bytes& b, const list<bytes>& parts);

// b'…'
void append_repr(builder& b, const bytes& v);
inline void append_str(builder& b, const bytes& v) { append_repr(b, v); }

template <>
struct iter<bytes> {
  using item = int64_t;
  bytes of;
  int64_t position = 0;

  PYX_INLINE status next(int64_t& out) {
    if (position >= of.length()) return status::done;
    out = of.at(position++);
    return status::ok;
  }
  void back() { position--; }
};
inline iter<bytes> get_iter(const bytes& b) { return {b, 0}; }
inline pyobj* box(const iter<bytes>& it) {
  obj b = to_obj(it.of);
  return b ? pyx_seq_iter(b.get(), it.position) : nullptr;
}

}  // namespace pyx
