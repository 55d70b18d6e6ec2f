// src/core/text_format.cpp: the formats of text % values and text.format(values...).
#include <pyx/text_format.hpp>

namespace pyx {

namespace {

// Reads a str one code point at a time; 0 past its end.
struct scanner {
  const str& s;
  int64_t at = 0;

  bool done() const { return at >= s.length(); }
  uint32_t peek() const { return done() ? 0 : s.at(at); }
  uint32_t take() { return done() ? 0 : s.at(at++); }
  bool skip(uint32_t c) {
    if (peek() != c) return false;
    at++;
    return true;
  }
  // A number of at most six digits; -1: more of them.
  int64_t number() {
    int64_t n = 0;
    int digits = 0;
    for (; peek() >= '0' && peek() <= '9'; digits++) n = n * 10 + (take() - '0');
    return digits > 6 ? -1 : n;
  }
};

// Appends the code points [lo, hi) of s.
void add_part(builder& b, const str& s, int64_t lo, int64_t hi) {
  if (lo < hi) b.add(pick(s, span{lo, hi, 1, hi - lo}));
}

// One %-directive.
struct directive {
  bool left = false, zero = false, alternate = false;
  char sign = 0;
  int64_t width = 0, precision = -1;
  uint32_t type = 0;
};

// Reads what follows the %; false: something that is not plain.
bool read_directive(directive& d, scanner& in) {
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
  d.width = in.number();
  if (in.skip('.')) d.precision = in.number();
  uint32_t c = in.peek();
  if (c == 'h' || c == 'l' || c == 'L') in.at++;
  d.type = in.take();
  return d.width >= 0 && d.precision >= -1;
}

// Appends body, which may start with a sign and then a prefix, in the directive's width.
void add_padded(builder& b, const directive& d, const str& body, bool number, int64_t prefix) {
  int64_t pad = d.width - body.length();
  if (pad <= 0) return b.add(body);
  if (d.left) {
    b.add(body);
    b.fill(' ', pad);
  } else if (number && d.zero) {
    bool signed_ = body.length() > 0 && (body.at(0) == '-' || body.at(0) == '+' || body.at(0) == ' ');
    int64_t head = signed_ + prefix;
    add_part(b, body, 0, head);
    b.fill('0', pad);
    add_part(b, body, head, body.length());
  } else {
    b.fill(' ', pad);
    b.add(body);
  }
}

status add_integer(builder& b, const directive& d, const format_arg& arg) {
  bool decimal = d.type == 'd' || d.type == 'i' || d.type == 'u';
  int64_t v;
  if (!(decimal ? arg.as_int : arg.as_index)(v, arg.value)) return status::exit;
  format_spec spec;
  spec.type = decimal ? 'd' : static_cast<char>(d.type);
  builder digits;
  // The magnitude of the least int64 has no int64.
  if (v == INT64_MIN || !append_format(digits, v < 0 ? -v : v, spec)) return status::exit;
  builder body;
  if (v < 0) {
    body.ascii('-');
  } else if (d.sign) {
    body.ascii(d.sign);
  }
  int64_t prefix = 0;
  if (d.alternate && !decimal) {
    body.ascii('0');
    body.ascii(static_cast<char>(d.type));
    prefix = 2;
  }
  body.fill('0', d.precision - digits.length());
  body.add(digits.text());
  add_padded(b, d, body.finish(), true, prefix);
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
  builder body;
  if (!append_format(body, v, spec)) return status::exit;
  add_padded(b, d, body.finish(), true, 0);
  return status::ok;
}

status add_text(builder& b, const directive& d, const format_arg& arg) {
  builder body;
  if (status st = arg.as_text(body, arg.value, d.type == 'r'); st != status::ok) return st;
  str text = body.finish();
  if (d.precision >= 0 && d.precision < text.length()) text = pick(text, span{0, d.precision, 1, d.precision});
  add_padded(b, d, text, false, 0);
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
      return add_text(b, d, arg);
    default:
      return status::exit;
  }
}

// One replacement field of format().
struct replacement {
  int64_t index = -1;  // -1: the next one
  char conversion = 0;
  str spec;
};

bool read_replacement(replacement& r, scanner& in) {
  if (in.peek() >= '0' && in.peek() <= '9') {
    r.index = in.number();
    if (r.index < 0) return false;
  }
  if (in.skip('!')) r.conversion = static_cast<char>(in.take());
  if (in.skip(':')) {
    int64_t start = in.at;
    while (!in.done() && in.peek() != '}' && in.peek() != '{') in.at++;
    r.spec = pick(in.s, span{start, in.at, 1, in.at - start});
  }
  return in.skip('}') && (r.conversion == 0 || r.conversion == 's' || r.conversion == 'r');
}

status add_replacement(builder& b, const replacement& r, const format_arg& arg) {
  if (!r.conversion && !truth(r.spec)) return arg.as_text(b, arg.value, false);
  format_spec spec;
  if (truth(r.spec) && !parse_spec(spec, r.spec)) return status::exit;
  if (!r.conversion) return arg.as_spec(b, arg.value, spec) ? status::ok : status::exit;
  builder text;
  if (status st = arg.as_text(text, arg.value, r.conversion == 'r'); st != status::ok) return st;
  if (truth(r.spec)) return append_format(b, text.finish(), spec) ? status::ok : status::exit;
  b.add(text.text());
  return status::ok;
}

}  // namespace

status append_percent(builder& b, const str& format, const format_arg* args, int n) {
  scanner in{format};
  int used = 0;
  for (int64_t plain = 0;; plain = in.at) {
    while (!in.done() && in.peek() != '%') in.at++;
    add_part(b, format, plain, in.at);
    if (in.done()) return used == n ? status::ok : status::exit;
    in.at++;
    if (in.skip('%')) {
      b.ascii('%');
      continue;
    }
    directive d;
    if (!read_directive(d, in) || used == n) return status::exit;
    if (status st = add_directive(b, d, args[used++]); st != status::ok) return st;
  }
}

status append_braces(builder& b, const str& format, const format_arg* args, int n) {
  scanner in{format};
  int64_t next = 0;
  bool numbered = false;
  for (int64_t plain = 0;; plain = in.at) {
    while (!in.done() && in.peek() != '{' && in.peek() != '}') in.at++;
    add_part(b, format, plain, in.at);
    if (in.done()) return status::ok;
    uint32_t c = in.take();
    if (in.skip(c)) {
      b.ascii(static_cast<char>(c));
      continue;
    }
    replacement r;
    if (c == '}' || !read_replacement(r, in)) return status::exit;
    if (r.index < 0 ? numbered : next > 0) return status::exit;
    numbered = r.index >= 0;
    int64_t k = numbered ? r.index : next++;
    if (k >= n) return status::exit;
    if (status st = add_replacement(b, r, args[k]); st != status::ok) return st;
  }
}

}  // namespace pyx
