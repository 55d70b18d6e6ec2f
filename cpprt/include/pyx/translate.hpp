// pyx/translate.hpp: str.maketrans and str.translate.
#pragma once
#include "dict_ops.hpp"
#include "text.hpp"

namespace pyx {

// str.maketrans(x, y); exits when they differ in length.
inline status maketrans(dict<int64_t, int64_t>& out, const str& x, const str& y) {
  if (x.length() != y.length()) return status::exit;
  auto d = dict<int64_t, int64_t>::make();
  for (int64_t i = 0; i < x.length(); i++) {
    if (status st = setitem(d, x.at(i), y.at(i)); st != status::ok) return st;
  }
  out = std::move(d);
  return status::ok;
}

namespace detail {

inline bool add_translated(builder& b, int64_t code) {
  if (code < 0 || code > 0x10ffff) return false;
  if (code < 128) {
    b.ascii(static_cast<char>(code));
  } else {
    const auto c = static_cast<uint32_t>(code);
    b.add(make_str({&c, 1, 4}, true));
  }
  return true;
}
inline bool add_translated(builder& b, const str& s) {
  b.add(s);
  return true;
}
inline bool add_translated(builder&, none) { return true; }
template <class... T>
inline bool add_translated(builder& b, const uni<T...>& u) {
  return visit([&b](const auto& v) { return add_translated(b, v); }, u);
}

}  // namespace detail

// s.translate(table); exits for what is no code point.
template <class V>
inline status translate(str& out, const str& s, const dict<int64_t, V>& table) {
  builder b;
  for (int64_t i = 0, n = s.length(); i < n; i++) {
    const int64_t code = s.at(i);
    status st = detail::look_up(
        table, code, [&](const V& v) { return detail::add_translated(b, v) ? status::ok : status::exit; },
        [&] { return detail::add_translated(b, code) ? status::ok : status::exit; });
    if (st != status::ok) return st;
  }
  out = b.finish();
  return status::ok;
}

}  // namespace pyx
