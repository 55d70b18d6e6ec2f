// tests/rt/driver/ops_number.cpp: operations of int and float under test.
#include <np/scalar.hpp>
#include <pyx/format.hpp>
#include <pyx/range.hpp>

#include "driver.hpp"

using namespace pyx;

#define INT2(name, function)               \
  OP(name, {                               \
    int64_t r = 0;                         \
    auto st = function(r, a[0].i, a[1].i); \
    return rt::show(st, r);                \
  })
#define FLOAT2(name, function)             \
  OP(name, {                               \
    double r = 0;                          \
    auto st = function(r, a[0].f, a[1].f); \
    return rt::show(st, r);                \
  })

INT2("int_add", add);
INT2("int_sub", sub);
INT2("int_mul", mul);
INT2("int_floordiv", floordiv);
INT2("int_mod", mod);
INT2("int_pow", pow);
INT2("int_lshift", lshift);
INT2("int_rshift", rshift);
INT2("int_round", round_digits);
OP("int_truediv", {
  double r = 0;
  bool ok = truediv(r, a[0].i, a[1].i);
  return rt::show(ok, r);
});
OP("int_divmod_q", {
  int64_t q = 0, r = 0;
  auto st = divmod(q, r, a[0].i, a[1].i);
  return rt::show(st, q);
});
OP("int_divmod_r", {
  int64_t q = 0, r = 0;
  auto st = divmod(q, r, a[0].i, a[1].i);
  return rt::show(st, r);
});
OP("int_pow_mod", {
  int64_t r = 0;
  bool ok = pow_mod(r, a[0].i, a[1].i, a[2].i);
  return rt::show(ok, r);
});
OP("int_neg", {
  int64_t r = 0;
  bool ok = neg(r, a[0].i);
  return rt::show(ok, r);
});
OP("int_abs", {
  int64_t r = 0;
  bool ok = pyx::abs(r, a[0].i);
  return rt::show(ok, r);
});
OP("int_bit_length", return rt::show(bit_length(a[0].i)););
OP("int_bit_count", return rt::show(bit_count(a[0].i)););
OP("int_float_lt", return rt::show(lt(a[0].i, a[1].f)););
OP("int_float_le", return rt::show(le(a[0].i, a[1].f)););
OP("int_float_gt", return rt::show(gt(a[0].i, a[1].f)););
OP("int_float_ge", return rt::show(ge(a[0].i, a[1].f)););
OP("int_float_eq", return rt::show(eq(a[0].i, a[1].f)););
OP("int_float_ne", return rt::show(ne(a[0].i, a[1].f)););
OP("int_of_str", {
  int64_t r = 0;
  auto st = to_int(r, a[0].s, a[1].i);
  return rt::show(st, r);
});

FLOAT2("float_truediv", truediv);
FLOAT2("float_floordiv", floordiv);
FLOAT2("float_mod", mod);
FLOAT2("float_pow", pow);
OP("float_divmod_q", {
  double q = 0, r = 0;
  bool ok = divmod(q, r, a[0].f, a[1].f);
  return rt::show(ok, q);
});
OP("float_divmod_r", {
  double q = 0, r = 0;
  bool ok = divmod(q, r, a[0].f, a[1].f);
  return rt::show(ok, r);
});
OP("float_to_int", {
  int64_t r = 0;
  auto st = to_int(r, a[0].f);
  return rt::show(st, r);
});
OP("float_round", {
  int64_t r = 0;
  auto st = pyx::round(r, a[0].f);
  return rt::show(st, r);
});
OP("float_round_digits", {
  double r = 0;
  bool ok = round_digits(r, a[0].f, a[1].i);
  return rt::show(ok, r);
});
OP("float_is_integer", return rt::show(is_integer(a[0].f)););
OP("float_repr", return rt::show(to_str(a[0].f)););
OP("int_repr", return rt::show(to_str(a[0].i)););
OP("float_of_str", {
  double r = 0;
  auto st = to_float(r, a[0].s);
  return rt::show(st, r);
});
OP("format", {
  str r;
  bool ok = a[0].kind == 'i'   ? format(r, a[0].i, a[1].s)
            : a[0].kind == 'f' ? format(r, a[0].f, a[1].s)
            : a[0].kind == 'b' ? format(r, a[0].i != 0, a[1].s)
                               : format(r, a[0].s, a[1].s);
  return rt::show(ok, r);
});
OP("str_repr", {
  str r;
  bool ok = to_repr(r, a[0].s);
  return rt::show(ok, r);
});

OP("range_len", {
  range r{a[0].i, a[1].i, a[2].i};
  int64_t n = 0;
  bool ok = len(n, r);
  return rt::show(ok, n);
});
OP("range_in", {
  range r{a[0].i, a[1].i, a[2].i};
  return rt::show(in_range(a[3].i, r));
});
OP("range_item", {
  range r{a[0].i, a[1].i, a[2].i};
  int64_t v = 0;
  auto st = getitem(v, r, a[3].i);
  return rt::show(st, v);
});
OP("range_sum", {
  range r{a[0].i, a[1].i, a[2].i};
  iter<range> it = get_iter(r);
  uint64_t sum = 0;
  int64_t v;
  for (int k = 0; k < 1000 && it.next(v) == status::ok; k++)
    sum += static_cast<uint64_t>(v) * static_cast<uint64_t>(k + 1);
  return rt::show(static_cast<int64_t>(sum));
});

#define NP2(name, function) OP("np_f8_" name, return rt::show(function(np_f8(a[0].f), np_f8(a[1].f)).v););
NP2("add", add)
NP2("mul", mul)
NP2("truediv", truediv)
NP2("floordiv", floordiv)
NP2("mod", mod)
NP2("pow", pow)
#define NPI2(name, function) OP("np_i8_" name, return rt::show(function(np_i8(a[0].i), np_i8(a[1].i)).v););
NPI2("add", add)
NPI2("sub", sub)
NPI2("mul", mul)
NPI2("floordiv", floordiv)
NPI2("mod", mod)
NPI2("truediv", truediv)
NPI2("lshift", lshift)
NPI2("rshift", rshift)
OP("np_i8_pow", {
  np_i8 r;
  bool ok = pow(r, np_i8(a[0].i), np_i8(a[1].i));
  return rt::show(ok, r.v);
});
OP("np_f8_round", {
  np_f8 r;
  bool ok = round_digits(r, np_f8(a[0].f), a[1].i);
  return rt::show(ok, r.v);
});
