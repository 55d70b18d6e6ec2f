// src/core/format.cpp: Python's format mini-language for str, int and float.
#include <pyx/format.hpp>

#include <charconv>

namespace pyx {

namespace {

bool is_align(uint32_t c) { return c == '<' || c == '>' || c == '=' || c == '^'; }

// Reads digits into n; false when they overflow.
bool read_number(const str& s, int64_t& i, int64_t& n) {
  n = 0;
  for (; i < s.length() && s.at(i) >= '0' && s.at(i) <= '9'; i++) {
    if (n > 1'000'000'000) return false;
    n = n * 10 + (s.at(i) - '0');
  }
  return true;
}

// A number as text, cut where padding and grouping go.
struct number_parts {
  const char* prefix = "";  // 0x …
  char sign = 0;
  const char* digits = nullptr;  // of the integer part
  int64_t digit_count = 0;
  const char* rest = nullptr;  // point, fraction, exponent, percent
  int64_t rest_count = 0;
};

// The integer part in groups of size, at least width characters wide, written from the right into buf's end.
struct grouped {
  char* begin;
  char* end;
  char* buf;

  ~grouped() { __builtin_free(buf); }

  grouped(const number_parts& n, char separator, int size, int64_t width) {
    int64_t room = (n.digit_count > width ? n.digit_count : width) * 2 + 2;
    buf = static_cast<char*>(__builtin_malloc(room));
    if (!buf) __builtin_trap();
    begin = end = buf + room;
    int64_t left = n.digit_count;
    int in_group = 0;
    // No digits at all: nan and inf, which only padding widens.
    while (n.digit_count > 0 && (left > 0 || width > 0)) {
      if (separator && in_group == size) {
        *--begin = separator;
        width--;
        in_group = 0;
      }
      *--begin = left > 0 ? n.digits[--left] : '0';
      width--;
      in_group++;
    }
  }
};

void pad(builder& b, uint32_t fill, int64_t n) {
  if (fill < 0x80) return b.fill(static_cast<char>(fill), n);
  for (; n > 0; n--) b.add(pyx_text{&fill, 1, 4});
}

bool append_number(builder& b, const number_parts& n, const format_spec& spec, int group) {
  if (!spec.grouping && spec.align != '=') {
    int64_t size = (n.sign != 0) + static_cast<int64_t>(__builtin_strlen(n.prefix)) + n.digit_count + n.rest_count;
    int64_t padding = spec.width > size ? spec.width - size : 0;
    int64_t left = spec.align == '<' ? 0 : spec.align == '^' ? padding / 2 : padding;
    pad(b, spec.fill, left);
    if (n.sign) b.ascii(n.sign);
    b.ascii(n.prefix, static_cast<int64_t>(__builtin_strlen(n.prefix)));
    b.ascii(n.digits, n.digit_count);
    b.ascii(n.rest, n.rest_count);
    pad(b, spec.fill, padding - left);
    return true;
  }
  int64_t prefix = static_cast<int64_t>(__builtin_strlen(n.prefix));
  int64_t fixed = (n.sign != 0) + prefix + n.rest_count;
  char align = spec.align ? spec.align : '>';
  int64_t zeros = align == '=' && spec.fill == '0' ? spec.width - fixed : 0;
  grouped integer(n, spec.grouping, group, zeros);
  int64_t padding = spec.width - fixed - (integer.end - integer.begin);
  if (padding < 0) padding = 0;
  int64_t left = align == '<' || align == '=' ? 0 : align == '^' ? padding / 2 : padding;
  pad(b, spec.fill, left);
  if (n.sign) b.ascii(n.sign);
  b.ascii(n.prefix, prefix);
  if (align == '=') pad(b, spec.fill, padding);
  b.ascii(integer.begin, integer.end - integer.begin);
  b.ascii(n.rest, n.rest_count);
  if (align != '=') pad(b, spec.fill, padding - left);
  return true;
}

char sign_of(bool negative, char wanted) {
  if (negative) return '-';
  return wanted == '-' ? 0 : wanted;
}

void append_aligned(builder& b, const str& v, const format_spec& spec, char align) {
  int64_t padding = spec.width - v.length();
  if (padding < 0) padding = 0;
  int64_t left = align == '<' ? 0 : align == '^' ? padding / 2 : padding;
  pad(b, spec.fill, left);
  b.add(v);
  pad(b, spec.fill, padding - left);
}

// ---- float ------------------------------------------------------------------------------------------------------

// A buffer for the digits of a float in fixed form with a precision.
struct digits_buffer {
  char local[512];
  char* p = local;
  int64_t size = sizeof local;

  explicit digits_buffer(int64_t precision) {
    if (precision + 400 > size) {
      size = precision + 400;
      p = static_cast<char*>(__builtin_malloc(size));
      if (!p) __builtin_trap();
    }
  }
  digits_buffer(const digits_buffer&) = delete;
  ~digits_buffer() {
    if (p != local) __builtin_free(p);
  }
};

// |v| with that many decimals, correctly rounded, for the values and precisions of everyday; null: another one.
char* plain_fixed(char* p, double v, int64_t precision) {
  constexpr uint64_t kPower[] = {1, 10, 100, 1000, 10'000, 100'000, 1'000'000, 10'000'000, 100'000'000, 1'000'000'000};
  if (precision > 9 || !(v < 9e9)) return nullptr;
  uint64_t bits = __builtin_bit_cast(uint64_t, v);
  auto exponent = static_cast<int>(bits >> 52);
  uint64_t mantissa = bits & ((UINT64_C(1) << 52) - 1);
  if (exponent == 0) {
    exponent = 1;
  } else {
    mantissa |= UINT64_C(1) << 52;
  }
  // v is mantissa * 2**-shift, and v * 10**precision the exact product over 2**shift.
  int shift = 1075 - exponent;
  uint64_t scaled = 0;
  if (shift <= 0) {
    scaled = (mantissa << -shift) * kPower[precision];
  } else if (shift < 127) {
    auto product = static_cast<unsigned __int128>(mantissa) * kPower[precision];
    scaled = static_cast<uint64_t>(product >> shift);
    auto rest = product & ((static_cast<unsigned __int128>(1) << shift) - 1), half = static_cast<unsigned __int128>(1)
                                                                                     << (shift - 1);
    scaled += rest > half || (rest == half && (scaled & 1));
  }
  p = std::to_chars(p, p + 24, scaled / kPower[precision]).ptr;
  if (precision > 0) {
    *p++ = '.';
    uint64_t fraction = scaled % kPower[precision];
    for (int64_t k = precision - 1; k >= 0; k--, fraction /= 10) p[k] = static_cast<char>('0' + fraction % 10);
    p += precision;
  }
  return p;
}

void upper(char* p, const char* end) {
  for (; p < end; p++) {
    if (*p >= 'a' && *p <= 'z') *p -= 32;
  }
}

// Puts a point behind the digits of a text that has none.
char* with_point(char* p, char* end) {
  char* e = p;
  while (e < end && *e != 'e') {
    if (*e++ == '.') return end;
  }
  __builtin_memmove(e + 1, e, end - e);
  *e = '.';
  return end + 1;
}

// |v| in format g with that many significant digits; room beyond text for the point.
char* general_text(char* text, char* limit, double v, int precision, bool alternate, bool add_dot_zero) {
  char* end = std::to_chars(text, limit, v, std::chars_format::scientific, precision - 1).ptr;
  char* e = end;
  while (*--e != 'e') {
  }
  int exponent = 0;
  for (char* q = e + 2; q < end; q++) exponent = exponent * 10 + (*q - '0');
  if (e[1] == '-') exponent = -exponent;
  if (exponent >= -4 && exponent < precision - (add_dot_zero ? 1 : 0)) {
    end = std::to_chars(text, limit, v, std::chars_format::fixed, precision - 1 - exponent).ptr;
    e = end;
  }
  // [text, e) is the mantissa, [e, end) the exponent.
  char* point = text;
  while (point < e && *point != '.') point++;
  char* cut = e;
  if (point < e) {
    if (!alternate) {
      while (cut[-1] == '0') cut--;
      if (cut[-1] == '.') cut--;
    }
  }
  char tail[16];
  int64_t tail_size = end - e;
  __builtin_memcpy(tail, e, tail_size);
  bool pointed = cut > point;
  if (!pointed && (alternate || (add_dot_zero && tail_size == 0))) {
    *cut++ = '.';
    if (add_dot_zero && tail_size == 0) *cut++ = '0';
  }
  __builtin_memcpy(cut, tail, tail_size);
  return cut + tail_size;
}

}  // namespace

bool parse_spec(format_spec& out, const str& spec) {
  int64_t i = 0, n = spec.length();
  auto next = [&](uint32_t c) { return i < n && spec.at(i) == c ? (i++, true) : false; };
  bool filled = false;
  if (n >= 2 && is_align(spec.at(1))) {
    out.fill = spec.at(0);
    out.align = static_cast<char>(spec.at(1));
    filled = true;
    i = 2;
  } else if (n >= 1 && is_align(spec.at(0))) {
    out.align = static_cast<char>(spec.at(0));
    i = 1;
  }
  if (i < n && (spec.at(i) == '+' || spec.at(i) == '-' || spec.at(i) == ' ')) {
    out.sign = static_cast<char>(spec.at(i++));
  } else {
    out.sign = 0;
  }
  out.no_negative_zero = next('z');
  out.alternate = next('#');
  if (!filled && next('0')) {
    out.fill = '0';
    out.zero_padded = true;
  }
  int64_t start = i;
  if (!read_number(spec, i, out.width)) return false;
  if (i == start) out.width = -1;
  if (next(',')) {
    out.grouping = ',';
  } else if (next('_')) {
    out.grouping = '_';
  }
  if (i < n && (spec.at(i) == ',' || spec.at(i) == '_')) return false;
  if (next('.')) {
    start = i;
    if (!read_number(spec, i, out.precision) || i == start) return false;
  }
  if (n - i > 1) return false;
  if (i < n) {
    if (spec.at(i) >= 0x80) return false;
    out.type = static_cast<char>(spec.at(i));
  }
  return true;
}

bool append_format(builder& b, const str& v, const format_spec& spec) {
  if ((spec.type && spec.type != 's') || spec.sign || spec.alternate || spec.no_negative_zero || spec.grouping)
    return false;
  if (spec.align == '=') return false;
  // Width with a leading zero pads a str too, on the right.
  str shown = v;
  if (spec.precision >= 0 && spec.precision < v.length()) {
    shown = pick(v, {0, spec.precision, 1, spec.precision});
  }
  append_aligned(b, shown, spec, spec.align ? spec.align : '<');
  return true;
}

bool append_format(builder&, none, const format_spec&) { return false; }

namespace {

template <class T>
bool append_int(builder& b, T v, const format_spec& given) {
  format_spec spec = given;
  if (spec.zero_padded && !spec.align) spec.align = '=';
  char buffer[136];
  number_parts n;
  char type = spec.type ? spec.type : 'd';
  int base = type == 'd' ? 10 : type == 'b' ? 2 : type == 'o' ? 8 : type == 'x' || type == 'X' ? 16 : 0;
  if (base == 0) {
    bool floating =
        type == 'e' || type == 'E' || type == 'f' || type == 'F' || type == 'g' || type == 'G' || type == '%';
    return floating && append_format(b, static_cast<double>(v), given);
  }
  if (spec.precision >= 0 || spec.no_negative_zero) return false;
  if (spec.grouping == ',' && base != 10) return false;
  char* end = int_digits(buffer, v, base);
  if (type == 'X') upper(buffer, end);
  n.digits = buffer;
  n.digit_count = end - buffer;
  n.rest = end;
  n.sign = sign_of(v < 0, spec.sign ? spec.sign : '-');
  if (spec.alternate) n.prefix = base == 16 ? (type == 'X' ? "0X" : "0x") : base == 8 ? "0o" : base == 2 ? "0b" : "";
  return append_number(b, n, spec, base == 10 ? 3 : 4);
}

}  // namespace

bool append_format(builder& b, int64_t v, const format_spec& spec) { return append_int(b, v, spec); }
bool append_format(builder& b, wide v, const format_spec& spec) { return append_int(b, v, spec); }

bool append_format(builder& b, bool v, const format_spec& spec) {
  return append_format(b, static_cast<int64_t>(v), spec);
}

bool append_format(builder& b, double v, const format_spec& given) {
  format_spec spec = given;
  if (spec.zero_padded && !spec.align) spec.align = '=';
  char type = spec.type;
  if (spec.precision > 100'000) return false;
  bool add_dot_zero = type == 0, percent = type == '%', capital = type == 'E' || type == 'F' || type == 'G';
  bool shortest = type == 0 && spec.precision < 0;
  int precision = spec.precision < 0 ? 6 : static_cast<int>(spec.precision);
  char kind = type == 0 ? 'g' : percent ? 'f' : static_cast<char>(type | 0x20);
  if (kind != 'e' && kind != 'f' && kind != 'g') return false;
  if (percent) v *= 100.0;
  bool negative = __builtin_signbit(v) && !is_nan(v);
  double x = __builtin_fabs(v);
  digits_buffer text(precision);
  char *p = text.p, *limit = text.p + text.size, *end;
  if (shortest || !is_finite(x)) {
    end = p + float_text(p, x);
    if (spec.alternate && is_finite(x)) end = with_point(p, end);
  } else if (kind == 'g') {
    end = general_text(p, limit, x, precision ? precision : 1, spec.alternate, add_dot_zero);
  } else {
    auto form = kind == 'e' ? std::chars_format::scientific : std::chars_format::fixed;
    end = kind == 'f' ? plain_fixed(p, x, precision) : nullptr;
    if (!end) end = std::to_chars(p, limit, x, form, precision).ptr;
    if (spec.alternate) end = with_point(p, end);
  }
  if (capital) upper(p, end);
  if (spec.no_negative_zero && negative) {
    bool zero = true;
    for (char* q = p; q < end && (*q | 0x20) != 'e'; q++) zero &= *q == '0' || *q == '.';
    if (zero) negative = false;
  }
  if (percent) *end++ = '%';
  number_parts n;
  n.digits = p;
  char* q = p;
  while (q < end && *q >= '0' && *q <= '9') q++;
  n.digit_count = q - p;
  n.rest = q;
  n.rest_count = end - q;
  n.sign = sign_of(negative, spec.sign ? spec.sign : '-');
  return append_number(b, n, spec, 3);
}

}  // namespace pyx
