// src/core/text_format.cpp: the format of text.format(values...).
#include "scanner.hpp"

namespace pyx {

namespace {

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
    r.spec = in.part(start, in.at);
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

status append_braces(builder& b, const str& format, const format_arg* args, int n) {
  scanner in{format.text()};
  int64_t next = 0;
  bool numbered = false;
  for (int64_t plain = 0;; plain = in.at) {
    while (!in.done() && in.peek() != '{' && in.peek() != '}') in.at++;
    b.add_part(in.t, plain, in.at);
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
