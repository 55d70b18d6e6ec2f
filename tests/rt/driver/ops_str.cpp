// tests/rt/driver/ops_str.cpp: str under test.
#include <pyx/str_methods.hpp>
#include <pyx/text.hpp>

#include "driver.hpp"

using namespace pyx;

namespace {

std::string show_list(const list<str>& l) {
  std::string out = "[";
  for (int64_t i = 0; i < len(l); i++) out += " " + rt::show(item_at(l, i));
  return out + " ]";
}

list<str> strs(const rt::value& v) {
  list<str> l = make_list<str>();
  for (const rt::value& x : v.items) append(l, x.s);
  return l;
}

// A slice from arguments that are ints or None.
template <class F>
std::string sliced(const rt::value& lo, const rt::value& hi, const rt::value& step, F&& f) {
  auto with_step = [&](auto a, auto b) {
    return step.kind == 'n' ? f(make_slice(a, b, none{})) : f(make_slice(a, b, step.i));
  };
  auto with_hi = [&](auto a) { return hi.kind == 'n' ? with_step(a, none{}) : with_step(a, hi.i); };
  return lo.kind == 'n' ? with_hi(none{}) : with_hi(lo.i);
}

}  // namespace

OP("str_same", return rt::show(a[0].s););
OP("str_eq", return rt::show(eq(a[0].s, a[1].s)););
OP("str_lt", return rt::show(lt(a[0].s, a[1].s)););
OP("str_ge", return rt::show(ge(a[0].s, a[1].s)););
OP("str_add", return rt::show(concat(a[0].s, a[1].s)););
OP("str_mul", {
  str r;
  bool ok = repeat(r, a[0].s, a[1].i);
  return rt::show(ok, r);
});
OP("str_getitem", {
  str r;
  bool ok = getitem(r, a[0].s, a[1].i);
  return rt::show(ok, r);
});
OP("str_slice", {
  return sliced(a[1], a[2], a[3], [&](auto s) {
    str r;
    bool ok = getitem(r, a[0].s, s);
    return rt::show(ok, r);
  });
});
OP("str_find", return rt::show(find(a[0].s, a[1].s, a[2].i, a[3].i)););
OP("str_rfind", return rt::show(rfind(a[0].s, a[1].s, a[2].i, a[3].i)););
OP("str_count", return rt::show(pyx::count(a[0].s, a[1].s, a[2].i, a[3].i)););
OP("str_startswith", return rt::show(startswith(a[0].s, a[1].s, a[2].i, a[3].i)););
OP("str_endswith", return rt::show(endswith(a[0].s, a[1].s, a[2].i, a[3].i)););
OP("str_in", return rt::show(in_str(a[0].s, a[1].s)););
OP("str_index", {
  int64_t r = 0;
  bool ok = pyx::index(r, a[0].s, a[1].s);
  return rt::show(ok, r);
});
OP("str_replace", return rt::show(replace(a[0].s, a[1].s, a[2].s, a[3].i)););
OP("str_strip", return rt::show(strip(a[0].s)););
OP("str_lstrip", return rt::show(lstrip(a[0].s)););
OP("str_rstrip", return rt::show(rstrip(a[0].s)););
OP("str_strip_chars", return rt::show(strip(a[0].s, a[1].s)););
OP("str_removeprefix", return rt::show(removeprefix(a[0].s, a[1].s)););
OP("str_removesuffix", return rt::show(removesuffix(a[0].s, a[1].s)););
OP("str_split", {
  list<str> l;
  bool ok = split(l, a[0].s, a[1].s, a[2].i);
  return ok ? show_list(l) : rt::failure();
});
OP("str_split_space", return show_list(split(a[0].s, a[1].i)););
OP("str_splitlines", return show_list(splitlines(a[0].s)););
OP("str_join", {
  str r;
  bool ok = join(r, a[0].s, strs(a[1]));
  return rt::show(ok, r);
});
OP("str_center", {
  str r;
  bool ok = center(r, a[0].s, a[1].i, a[2].s);
  return rt::show(ok, r);
});
OP("str_ljust", return rt::show(ljust(a[0].s, a[1].i)););
OP("str_rjust", return rt::show(rjust(a[0].s, a[1].i)););
OP("str_zfill", return rt::show(zfill(a[0].s, a[1].i)););
OP("str_ord", {
  int64_t r = 0;
  bool ok = ord(r, a[0].s);
  return rt::show(ok, r);
});
OP("str_chr", {
  str r;
  bool ok = chr(r, a[0].i);
  return rt::show(ok, r);
});
OP("str_iter", {
  iter<str> it = get_iter(a[0].s);
  str c;
  std::string out = "[";
  while (it.next(c) == status::ok) out += " " + rt::show(c);
  return out + " ]";
});

#define MAP(NAME)              \
  OP("str_" #NAME, {           \
    str r;                     \
    bool ok = NAME(r, a[0].s); \
    return rt::show(ok, r);    \
  });
#define CLASS(NAME)                 \
  OP("str_" #NAME, {                \
    bool r = false;                 \
    bool ok = pyx::NAME(r, a[0].s); \
    return rt::show(ok, r);         \
  });
MAP(upper)
MAP(lower)
MAP(swapcase)
MAP(capitalize)
MAP(title)
CLASS(isdigit)
CLASS(isdecimal)
CLASS(isnumeric)
CLASS(isalpha)
CLASS(isalnum)
CLASS(isspace)
CLASS(isupper)
CLASS(islower)
OP("str_isascii", return rt::show(pyx::isascii(a[0].s)););
