// pyx/structs.hpp: struct.pack and struct.unpack of plain values, by the format that the call or the Struct has.
//
// What is odd about a format, a value or a length exits with nothing done: Python then gives the result or the error.
#pragma once
#include "buffers.hpp"
#include "bytes.hpp"

namespace pyx::structs {

// Walks over a format, value by value.
class layout {
 public:
  layout(const char* f, int64_t n) : f_(f), end_(f + n) {
    if (n == 0 || (*f != '@' && *f != '=' && *f != '<' && *f != '>' && *f != '!')) return;
    native_ = *f == '@';
    big_ = *f == '>' || *f == '!';
    f_++;
  }

  // The next value: code, size, and the place at which it stands. False at the end and where odd.
  bool next(int64_t& at) {
    while (left_ == 0) {
      while (f_ < end_ && (*f_ == ' ' || *f_ == '\t' || *f_ == '\n')) f_++;
      if (f_ == end_) return false;
      if (!take(at)) {
        odd = true;
        return false;
      }
    }
    left_--;
    return true;
  }

  char code = 0;
  int64_t size = 0;
  bool odd = false;
  bool big() const { return big_; }

 private:
  bool take(int64_t& at) {
    constexpr int64_t most = 1 << 20;
    int64_t count = 1;
    if (*f_ >= '0' && *f_ <= '9') {
      for (count = 0; f_ < end_ && *f_ >= '0' && *f_ <= '9'; f_++) {
        count = count * 10 + (*f_ - '0');
        if (count > most) return false;
      }
      if (f_ == end_) return false;
    }
    code = *f_++;
    if (code == 's') {
      size = count;
      left_ = 1;
      return true;
    }
    size = size_of(code);
    if (size == 0) return false;
    if (native_) at = (at + size - 1) / size * size;
    if (code == 'x') {
      at += count;
    } else {
      left_ = count;
    }
    return true;
  }
  int64_t size_of(char c) const {
    switch (c) {
      case 'x':
      case 'c':
      case 'b':
      case 'B':
      case '?':
        return 1;
      case 'h':
      case 'H':
        return 2;
      case 'i':
      case 'I':
      case 'f':
        return 4;
      case 'l':
      case 'L':
        return native_ ? 8 : 4;
      case 'q':
      case 'Q':
      case 'd':
        return 8;
      case 'n':
      case 'N':
        return native_ ? 8 : 0;
    }
    return 0;
  }

  const char *f_, *end_;
  bool native_ = true, big_ = false;
  int64_t left_ = 0;
};

inline layout layout_of(const str& format) {
  pyx_text t = format.text();
  return t.kind == 1 ? layout(static_cast<const char*>(t.data), t.length) : layout("p", 1);
}
inline layout layout_of(const obj& o) {
  int64_t n = 0;
  const char* f = pyx_struct_format(o.get(), &n);
  return f ? layout(f, n) : layout("p", 1);
}

// Bytes that are read.
struct stretch {
  const char* data = nullptr;
  int64_t size = 0;
};
inline stretch stretch_of(const bytes& b) { return {b.data(), b.length()}; }
inline stretch stretch_of(const obj& o) {
  auto* b = buffers::bytearray_in(o);
  return b ? stretch{reinterpret_cast<const char*>(b->first), b->size} : stretch{nullptr, -1};
}

template <class U>
PYX_INLINE U load(const char* p, bool big) {
  U v;
  __builtin_memcpy(&v, p, sizeof v);
  if constexpr (sizeof v == 2) return big ? static_cast<U>(__builtin_bswap16(v)) : v;
  if constexpr (sizeof v == 4) return big ? __builtin_bswap32(v) : v;
  if constexpr (sizeof v == 8) return big ? __builtin_bswap64(v) : v;
  return v;
}
inline uint64_t load_bits(const char* p, int64_t size, bool big) {
  switch (size) {
    case 1:
      return static_cast<uint8_t>(*p);
    case 2:
      return load<uint16_t>(p, big);
    case 4:
      return load<uint32_t>(p, big);
  }
  return load<uint64_t>(p, big);
}
inline bool is_signed(char code) { return code >= 'a'; }
inline bool is_int(char code) { return code != 'f' && code != 'd' && code != 's' && code != 'c' && code != '?'; }

inline bool read(wide& out, const layout& l, const char* p) {
  if (!is_int(l.code)) return false;
  uint64_t v = load_bits(p, l.size, l.big());
  int shift = 64 - 8 * static_cast<int>(l.size);
  out = is_signed(l.code) ? static_cast<wide>(static_cast<int64_t>(v << shift) >> shift) : static_cast<wide>(v);
  return true;
}
inline bool read(int64_t& out, const layout& l, const char* p) {
  wide v;
  return read(v, l, p) && narrow(out, v);
}
inline bool read(double& out, const layout& l, const char* p) {
  if (l.code == 'd') {
    out = __builtin_bit_cast(double, load<uint64_t>(p, l.big()));
    return true;
  }
  if (l.code == 'f') out = __builtin_bit_cast(float, load<uint32_t>(p, l.big()));
  return l.code == 'f';
}
inline bool read(bool& out, const layout& l, const char* p) {
  out = *p != 0;
  return l.code == '?';
}
inline bool read(bytes& out, const layout& l, const char* p) {
  if (l.code != 's' && l.code != 'c') return false;
  out = make_bytes(p, l.size);
  return true;
}

inline bool read_all(layout&, int64_t&, const stretch&, int64_t, tuple<>&) { return true; }
template <class H, class... R>
inline bool read_all(layout& l, int64_t& at, const stretch& s, int64_t from, tuple<H, R...>& out) {
  if (!l.next(at) || at + l.size > s.size - from || !read(out.head, l, s.data + from + at)) return false;
  at += l.size;
  return read_all(l, at, s, from, out.tail);
}

// struct.unpack(format, data), and by a Struct.
template <class F, class D, class... T>
inline bool unpack(tuple<T...>& out, const F& format, const D& data) {
  layout l = layout_of(format);
  stretch s = stretch_of(data);
  int64_t at = 0;
  tuple<T...> all{};
  if (!read_all(l, at, s, 0, all) || l.next(at) || l.odd || at != s.size) return false;
  out = std::move(all);
  return true;
}
// struct.unpack_from(format, data, offset)
template <class F, class D, class... T>
inline bool unpack_from(tuple<T...>& out, const F& format, const D& data, int64_t offset) {
  layout l = layout_of(format);
  stretch s = stretch_of(data);
  int64_t at = 0;
  tuple<T...> all{};
  if (offset < 0 || offset > s.size || !read_all(l, at, s, offset, all) || l.next(at) || l.odd || at > s.size - offset)
    return false;
  out = std::move(all);
  return true;
}

inline void store_bits(char* p, int64_t size, bool big, uint64_t v) {
  if (big) v = __builtin_bswap64(v) >> (64 - 8 * size);
  __builtin_memcpy(p, &v, size);
}
inline bool write(const layout& l, char* p, wide v) {
  if (l.code == '?') {
    *p = v != 0;
    return true;
  }
  if (!is_int(l.code)) return false;
  int bits = 8 * static_cast<int>(l.size);
  wide least = is_signed(l.code) ? -(wide{1} << (bits - 1)) : 0,
       most = (wide{1} << (is_signed(l.code) ? bits - 1 : bits)) - 1;
  if (v < least || v > most) return false;
  store_bits(p, l.size, l.big(), static_cast<uint64_t>(v));
  return true;
}
inline bool write(const layout& l, char* p, double v) {
  if (l.code == 'd') {
    store_bits(p, 8, l.big(), __builtin_bit_cast(uint64_t, v));
    return true;
  }
  auto f = static_cast<float>(v);
  if (l.code != 'f' || v != v || (__builtin_isinf(f) && !__builtin_isinf(v))) return false;
  store_bits(p, 4, l.big(), __builtin_bit_cast(uint32_t, f));
  return true;
}
inline bool write(const layout& l, char* p, int64_t v) {
  constexpr int64_t exact = int64_t{1} << 53;
  if (l.code != 'd' && l.code != 'f') return write(l, p, static_cast<wide>(v));
  return v >= -exact && v <= exact && write(l, p, static_cast<double>(v));
}
inline bool write(const layout& l, char* p, bool v) { return write(l, p, static_cast<int64_t>(v)); }
inline bool write(const layout& l, char* p, const bytes& v) {
  if (l.code != 's' && (l.code != 'c' || v.length() != 1)) return false;
  __builtin_memcpy(p, v.data(), v.length() < l.size ? v.length() : l.size);
  return true;
}

// The length of what a format packs n values into; -1 where it takes another number of them, or is odd.
inline int64_t packed_size(layout l, int64_t n) {
  int64_t at = 0;
  for (; l.next(at); n--) at += l.size;
  return l.odd || n != 0 ? -1 : at;
}
template <class... A>
inline bool write_all(layout l, char* p, const A&... v) {
  int64_t at = 0;
  auto one = [&](const auto& x) {
    if (!l.next(at) || !write(l, p + at, x)) return false;
    at += l.size;
    return true;
  };
  return (one(v) && ...);
}

// struct.pack(format, *values), and by a Struct.
template <class F, class... A>
inline bool pack(bytes& out, const F& format, const A&... v) {
  constexpr int64_t most = 4096;
  layout l = layout_of(format);
  int64_t n = packed_size(l, sizeof...(A));
  if (n < 0 || n > most) return false;
  char* p = static_cast<char*>(__builtin_alloca(n + 1));
  __builtin_memset(p, 0, n);
  if (!write_all(l, p, v...)) return false;
  out = make_bytes(p, n);
  return true;
}
// struct.pack_into(format, buffer, offset, *values)
template <class F, class... A>
inline bool pack_into(const F& format, const obj& buffer, int64_t offset, const A&... v) {
  constexpr int64_t most = 4096;
  layout l = layout_of(format);
  int64_t n = packed_size(l, sizeof...(A));
  stretch s = stretch_of(buffer);
  if (n < 0 || n > most || offset < 0 || offset > s.size || n > s.size - offset) return false;
  char* p = static_cast<char*>(__builtin_alloca(n + 1));
  __builtin_memset(p, 0, n);
  if (!write_all(l, p, v...)) return false;
  __builtin_memcpy(buffers::bytearray_in(buffer)->first + offset, p, n);
  return true;
}

}  // namespace pyx::structs
