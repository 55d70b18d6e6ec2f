"""Cases of the module math."""

import math
import random
import sys

from common import case, floats, ints

rng = random.Random(11)
COUNT = int(sys.argv[1])
out = []


def domain(rng):
    """A float, often where functions have their limits."""
    kind = rng.random()
    if kind < 0.4:
        return rng.uniform(-2, 2)
    if kind < 0.6:
        return rng.uniform(-800, 800)
    if kind < 0.7:
        return float(rng.randint(-30, 30))
    return floats(rng)


def many(name, function, *makers, count=COUNT):
    """Adds count cases of function on what the makers give."""
    for _ in range(count):
        out.append(case(f"math_{name}", function, *(make(rng) for make in makers)))


ONE = """acos acosh asin asinh atan atanh cbrt cos cosh erf erfc exp exp2 expm1 fabs gamma lgamma log log10 log1p log2
sin sinh sqrt tan tanh degrees radians ulp isfinite isinf isnan frexp modf floor ceil trunc"""
for name in ONE.split():
    many(name, getattr(math, name), domain)
for name in ("gamma", "lgamma"):
    many(name, getattr(math, name), lambda r: r.uniform(-190, 190), count=4 * COUNT)
for name in ("pow", "fmod", "remainder", "atan2", "copysign", "nextafter", "hypot"):
    many(name, getattr(math, name), domain, domain)
many("hypot", math.hypot, floats, floats, count=4 * COUNT)
many("hypot3", math.hypot, floats, domain, domain)
many("log_base", math.log, lambda r: abs(domain(r)), domain)
many("ldexp", math.ldexp, floats, lambda r: r.choice([r.randint(-2200, 2200), ints(r)]))
many(
    "isclose",
    lambda a, b, r, t: math.isclose(a, b, rel_tol=r, abs_tol=t),
    domain,
    domain,
    lambda r: r.choice([1e-9, 0.5, 0.0, -1.0]),
    lambda r: r.choice([0.0, 1.0, 1e-3]),
)


def addends(rng):
    """A list to sum, often with cancellation."""
    some = [
        floats(rng) if rng.random() < 0.05 else rng.uniform(-1, 1) * 10.0 ** rng.randint(-18, 18)
        for _ in range(rng.randint(0, 40))
    ]
    return some + [-x for x in some if rng.random() < 0.5]


many("fsum", math.fsum, addends)
many("gcd", math.gcd, ints, ints)
many("lcm", math.lcm, lambda r: ints(r) >> r.randint(0, 50), lambda r: ints(r) >> r.randint(20, 60))
many("comb", math.comb, lambda r: r.randint(-2, 80), lambda r: r.randint(-2, 80))
many("perm", math.perm, lambda r: r.randint(-2, 40), lambda r: r.randint(-2, 20))
many("factorial", math.factorial, lambda r: r.randint(-3, 30), count=100)
many("isqrt", math.isqrt, ints)
many("isqrt", math.isqrt, lambda r: r.randint(0, 3037000499) ** 2 - r.randint(0, 1))

print("\n".join(out))
