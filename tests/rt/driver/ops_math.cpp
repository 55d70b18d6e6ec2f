// tests/rt/driver/ops_math.cpp: the module math under test.
#include <pyx/list.hpp>
#include <pyx/math.hpp>

#include "driver.hpp"

using namespace pyx;

namespace {

list<double> floats(const rt::value& v) {
  list<double> l = make_list<double>();
  for (const rt::value& x : v.items) append(l, x.f);
  return l;
}

}  // namespace

// A function of floats that can fail, and one that can't.
#define MATH1(NAME)                  \
  OP("math_" #NAME, {                \
    double r = 0;                    \
    bool ok = math::NAME(r, a[0].f); \
    return rt::show(ok, r);          \
  });
#define PLAIN1(NAME) OP("math_" #NAME, return rt::show(math::NAME(a[0].f)););
MATH1(acos)
MATH1(acosh)
MATH1(asin)
MATH1(atanh)
MATH1(cos)
MATH1(cosh)
MATH1(exp)
MATH1(exp2)
MATH1(expm1)
MATH1(log)
MATH1(log10)
MATH1(log1p)
MATH1(log2)
MATH1(sin)
MATH1(sinh)
MATH1(tan)
MATH1(sqrt)
MATH1(gamma)
MATH1(lgamma)
PLAIN1(asinh)
PLAIN1(atan)
PLAIN1(cbrt)
PLAIN1(erf)
PLAIN1(erfc)
PLAIN1(tanh)
PLAIN1(fabs)
PLAIN1(degrees)
PLAIN1(radians)
PLAIN1(ulp)
PLAIN1(isfinite)
PLAIN1(isinf)
PLAIN1(isnan)

#define MATH2(NAME)                          \
  OP("math_" #NAME, {                        \
    double r = 0;                            \
    bool ok = math::NAME(r, a[0].f, a[1].f); \
    return rt::show(ok, r);                  \
  });
MATH2(pow)
MATH2(fmod)
MATH2(remainder)
OP("math_log_base", {
  double r = 0;
  bool ok = math::log(r, a[0].f, a[1].f);
  return rt::show(ok, r);
});
OP("math_atan2", return rt::show(math::atan2(a[0].f, a[1].f)););
OP("math_copysign", return rt::show(math::copysign(a[0].f, a[1].f)););
OP("math_nextafter", return rt::show(math::nextafter(a[0].f, a[1].f)););
OP("math_hypot", return rt::show(math::hypot(a[0].f, a[1].f)););
OP("math_hypot3", return rt::show(math::hypot(a[0].f, a[1].f, a[2].f)););
OP("math_isclose", {
  bool r = false;
  bool ok = math::isclose(r, a[0].f, a[1].f, a[2].f, a[3].f);
  return rt::show(ok, r);
});
OP("math_ldexp", {
  double r = 0;
  bool ok = math::ldexp(r, a[0].f, a[1].i);
  return rt::show(ok, r);
});
OP("math_frexp", {
  auto t = math::frexp(a[0].f);
  return "[ " + rt::show(get<0>(t)) + " " + rt::show(get<1>(t)) + " ]";
});
OP("math_modf", {
  auto t = math::modf(a[0].f);
  return "[ " + rt::show(get<0>(t)) + " " + rt::show(get<1>(t)) + " ]";
});
OP("math_fsum", {
  double r = 0;
  auto st = math::fsum(r, get_iter(floats(a[0])));
  return rt::show(st, r);
});

#define TO_INT(NAME)                 \
  OP("math_" #NAME, {                \
    int64_t r = 0;                   \
    auto st = math::NAME(r, a[0].f); \
    return rt::show(st, r);          \
  });
TO_INT(floor)
TO_INT(ceil)
TO_INT(trunc)

#define INTEGER(NAME, ...)                \
  OP("math_" #NAME, {                     \
    int64_t r = 0;                        \
    auto st = math::NAME(r, __VA_ARGS__); \
    return rt::show(st, r);               \
  });
INTEGER(gcd, a[0].i, a[1].i)
INTEGER(lcm, a[0].i, a[1].i)
INTEGER(comb, a[0].i, a[1].i)
INTEGER(perm, a[0].i, a[1].i)
INTEGER(factorial, a[0].i)
INTEGER(isqrt, a[0].i)
