// pyx/text_format.hpp: text % values and text.format(values...), for formats known at run time only.
#pragma once
#include "format.hpp"
#include "values.hpp"

namespace pyx {

// A value of any native type as formatting asks for it. Each function is false, or exit, where CPython has to decide.
struct format_arg {
  const void* value;
  bool text;                                          // value is a str
  bool as_int_only;                                   // value is an int: what * takes
  bool (*as_int)(int64_t& out, const void* value);    // %d: truncated
  bool (*as_index)(int64_t& out, const void* value);  // %x, %c
  bool (*as_float)(double& out, const void* value);   // %f
  status (*as_text)(builder& b, const void* value, bool repr);
  bool (*as_spec)(builder& b, const void* value, const format_spec& spec);
};

// Appends format % args; exit for whatever is not plain, errors included.
status append_percent(builder& b, const str& format, const format_arg* args, int n);
// Appends format.format(*args); exit likewise.
status append_braces(builder& b, const str& format, const format_arg* args, int n);

namespace detail {

template <class T>
struct format_as {
  static const T& of(const void* p) { return *static_cast<const T*>(p); }

  static bool as_index(int64_t& out, const void* p) {
    if constexpr (std::is_same_v<T, int64_t> || std::is_same_v<T, bool>) {
      out = of(p);
      return true;
    } else if constexpr (std::is_same_v<T, np_i8>) {
      out = of(p).v;
      return true;
    } else {
      return false;
    }
  }
  static bool as_int(int64_t& out, const void* p) {
    if constexpr (std::is_same_v<T, double> || std::is_same_v<T, np_f8>) {
      auto x = static_cast<double>(of(p));
      if (!(x > -9e18 && x < 9e18)) return false;
      out = static_cast<int64_t>(x);
      return true;
    } else {
      return as_index(out, p);
    }
  }
  static bool as_float(double& out, const void* p) {
    if constexpr (std::is_same_v<T, double> || std::is_same_v<T, np_f8>) {
      out = static_cast<double>(of(p));
      return true;
    } else {
      int64_t i;
      if (!as_index(i, p)) return false;
      out = static_cast<double>(i);
      return true;
    }
  }
  static status as_text(builder& b, const void* p, bool repr) {
    return repr ? append_value<true>(b, of(p)) : append_value<false>(b, of(p));
  }
  static bool as_spec(builder& b, const void* p, const format_spec& spec) {
    if constexpr (std::is_same_v<T, np_f8> || std::is_same_v<T, np_i8> || std::is_same_v<T, np_b1>) {
      return append_format(b, of(p).v, spec);
    } else if constexpr (std::is_same_v<T, int64_t> || std::is_same_v<T, double> || std::is_same_v<T, bool> ||
                         std::is_same_v<T, str>) {
      return append_format(b, of(p), spec);
    } else {
      return false;
    }
  }
};

template <class T>
PYX_INLINE format_arg as_arg(const T& v) {
  using as = format_as<T>;
  return {&v,
          std::is_same_v<T, str>,
          std::is_same_v<T, int64_t> || std::is_same_v<T, bool>,
          as::as_int,
          as::as_index,
          as::as_float,
          as::as_text,
          as::as_spec};
}

inline void as_args(format_arg*, const tuple<>&) {}
template <class H, class... R>
inline void as_args(format_arg* out, const tuple<H, R...>& t) {
  *out = as_arg(t.head);
  as_args(out + 1, t.tail);
}

}  // namespace detail

// format(str(v), spec), of repr(v) when Repr
template <bool Repr, class T>
inline status format_text(str& out, const T& v, const str& spec) {
  format_spec parsed;
  if (!parse_spec(parsed, spec)) return status::exit;
  builder text, b;
  status st = append_value<Repr>(text, v);
  if (st != status::ok) return st;
  if (!append_format(b, text.finish(), parsed)) return status::exit;
  out = b.finish();
  return status::ok;
}

// format % values
template <class... T>
inline status percent(str& out, const str& format, const tuple<T...>& values) {
  format_arg args[sizeof...(T) + 1];
  detail::as_args(args, values);
  builder b;
  status st = append_percent(b, format, args, sizeof...(T));
  if (st == status::ok) out = b.finish();
  return st;
}
template <class T>
inline status percent(str& out, const str& format, const T& value) {
  return percent(out, format, make_tuple(value));
}

// format.format(values...)
template <class... T>
inline status str_format(str& out, const str& format, const T&... values) {
  format_arg args[] = {detail::as_arg(values)..., format_arg{}};
  builder b;
  status st = append_braces(b, format, args, sizeof...(T));
  if (st == status::ok) out = b.finish();
  return st;
}

}  // namespace pyx
