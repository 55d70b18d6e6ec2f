// src/core/percent.cpp: text % values.
#include <charconv>

#include "scanner.hpp"

namespace pyx {

namespace {

// One %-directive.
struct directive {
  bool left = false, zero = false, alternate = false;
  char sign = 0;
  int64_t width = 0, precision = -1;
  uint32_t type = 0;
};

// The values, in the order in which directives take them.
struct values {
  const format_arg* at;
  const format_arg* end;

  // The next one; null when there is none left.
  const format_arg* next() { return at == end ? nullptr : at++; }
};

// The number of a * in a directive, whose type is int.
bool starred(int64_t& out, values& args) {
  const format_arg* arg = args.next();
  return arg && arg->as_int_only && arg->as_index(out, arg->value) && out > -1'000'000 && out < 1'000'000;
}

// Reads what follows the %; false: something that is not plain.
bool read_directive(directive& d, scanner& in, values& args) {
  for (;; in.at++) {
    uint32_t c = in.peek();
    if (c == '-') {
      d.left = true;
    } else if (c == '0') {
      d.zero = true;
    } else if (c == '#') {
      d.alternate = true;
    } else if (c == '+') {
      d.sign = '+';
    } else if (c == ' ') {
      d.sign = d.sign ? d.sign : ' ';
    } else {
      break;
    }
  }
  if (in.skip('*')) {
    if (!starred(d.width, args)) return false;
    if (d.width < 0) {
      d.left = true;
      d.width = -d.width;
    }
  } else {
    d.width = in.number();
  }
  if (in.skip('.')) {
    if (!in.skip('*')) {
      d.precision = in.number();
    } else if (starred(d.precision, args)) {
      d.precision = d.precision < 0 ? 0 : d.precision;
    } else {
      return false;
    }
    if (d.precision < 0) return false;
  }
  uint32_t c = in.peek();
  if (c == 'h' || c == 'l' || c == 'L') in.at++;
  d.type = in.take();
  return d.width >= 0;
}

// Appends a number, of which the first head characters are sign and prefix, in the directive's width.
void add_number(builder& b, const directive& d, const char* text, int64_t n, int64_t head) {
  int64_t pad = d.width - n;
  if (pad <= 0) return b.ascii(text, n);
  if (d.left) {
    b.ascii(text, n);
    b.fill(' ', pad);
  } else if (d.zero) {
    b.ascii(text, head);
    b.fill('0', pad);
    b.ascii(text + head, n - head);
  } else {
    b.fill(' ', pad);
    b.ascii(text, n);
  }
}

status add_integer(builder& b, const directive& d, const format_arg& arg) {
  int base = d.type == 'o' ? 8 : (d.type | 0x20) == 'x' ? 16 : 10;
  int64_t v;
  if (!(base == 10 ? arg.as_int : arg.as_index)(v, arg.value)) return status::exit;
  if (d.precision > 400) return status::exit;
  char text[512], digits[72];
  char* p = text;
  if (v < 0) {
    *p++ = '-';
  } else if (d.sign) {
    *p++ = d.sign;
  }
  if (d.alternate && base != 10) {
    *p++ = '0';
    *p++ = static_cast<char>(d.type);
  }
  int64_t head = p - text;
  auto magnitude = v < 0 ? 0 - static_cast<uint64_t>(v) : static_cast<uint64_t>(v);
  int64_t n = std::to_chars(digits, digits + sizeof digits, magnitude, base).ptr - digits;
  for (int64_t k = n; k < d.precision; k++) *p++ = '0';
  for (int64_t k = 0; k < n; k++)
    *p++ = d.type == 'X' && digits[k] >= 'a' ? static_cast<char>(digits[k] - 32) : digits[k];
  add_number(b, d, text, p - text, head);
  return status::ok;
}

status add_float(builder& b, const directive& d, const format_arg& arg) {
  double v;
  if (!arg.as_float(v, arg.value)) return status::exit;
  format_spec spec;
  spec.type = static_cast<char>(d.type);
  spec.alternate = d.alternate;
  spec.sign = d.sign ? d.sign : '-';
  spec.precision = d.precision < 0 ? 6 : d.precision;
  if (d.width == 0) return append_format(b, v, spec) ? status::ok : status::exit;
  builder body;
  if (!append_format(body, v, spec)) return status::exit;
  auto* text = static_cast<const char*>(body.text().data);
  int64_t head = body.length() > 0 && (*text == '-' || *text == '+' || *text == ' ');
  add_number(b, d, text, body.length(), head);
  return status::ok;
}

// Appends a text, cut to the precision, in the directive's width.
void add_text(builder& b, const directive& d, const pyx_text& t) {
  int64_t n = d.precision >= 0 && d.precision < t.length ? d.precision : t.length;
  if (!d.left) b.fill(' ', d.width - n);
  b.add_part(t, 0, n);
  if (d.left) b.fill(' ', d.width - n);
}

status add_value(builder& b, const directive& d, const format_arg& arg) {
  if (d.type == 's' && arg.text) {
    add_text(b, d, static_cast<const str*>(arg.value)->text());
    return status::ok;
  }
  if (d.width == 0 && d.precision < 0) return arg.as_text(b, arg.value, d.type == 'r');
  builder body;
  if (status st = arg.as_text(body, arg.value, d.type == 'r'); st != status::ok) return st;
  add_text(b, d, body.text());
  return status::ok;
}

// %c: a code point or a str of one character
status add_character(builder& b, const directive& d, const format_arg& arg) {
  int64_t code;
  if (arg.text) {
    const str& s = *static_cast<const str*>(arg.value);
    if (s.length() != 1) return status::exit;
    code = s.at(0);
  } else if (!arg.as_index(code, arg.value) || code < 0 || code > 0x10ffff) {
    return status::exit;
  }
  directive whole = d;
  whole.precision = -1;
  str c;
  if (!chr(c, code)) return status::exit;
  add_text(b, whole, c.text());
  return status::ok;
}

status add_directive(builder& b, const directive& d, const format_arg& arg) {
  switch (d.type) {
    case 'd':
    case 'i':
    case 'u':
    case 'x':
    case 'X':
    case 'o':
      return add_integer(b, d, arg);
    case 'e':
    case 'E':
    case 'f':
    case 'F':
    case 'g':
    case 'G':
      return add_float(b, d, arg);
    case 's':
    case 'r':
      return add_value(b, d, arg);
    case 'c':
      return add_character(b, d, arg);
    default:
      return status::exit;
  }
}

}  // namespace

status append_percent(builder& b, const str& format, const format_arg* args, int n) {
  scanner in{format.text()};
  values left{args, args + n};
  for (int64_t plain = 0;; plain = in.at) {
    while (!in.done() && in.peek() != '%') in.at++;
    b.add_part(in.t, plain, in.at);
    if (in.done()) return left.at == left.end ? status::ok : status::exit;
    in.at++;
    if (in.skip('%')) {
      b.ascii('%');
      continue;
    }
    directive d;
    if (!read_directive(d, in, left)) return status::exit;
    const format_arg* arg = left.next();
    if (!arg) return status::exit;
    if (status st = add_directive(b, d, *arg); st != status::ok) return st;
  }
}

}  // namespace pyx
