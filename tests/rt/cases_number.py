"""Cases of int, float, range and NumPy scalar arithmetic."""

import operator
import random
import sys
import warnings

from common import MAX, MIN, case, floats, ints, show

rng = random.Random(20240607)
COUNT = int(sys.argv[1])
out = []


def many(name, function, *makers, count=COUNT):
    """Adds count cases of function on what the makers give."""
    for _ in range(count):
        out.append(case(name, function, *(make(rng) for make in makers)))


def shift(rng):
    """A count of places to shift by."""
    return rng.choice([rng.randint(0, 70), rng.randint(-2, 5)])


def small(rng):
    """An exponent."""
    return rng.randint(0, 12) if rng.random() < 0.7 else rng.randint(0, 70)


def base_of_power(rng):
    """A base whose powers often fit."""
    return rng.randint(-12, 12) if rng.random() < 0.8 else ints(rng)


def pow_mod(a, b, m):
    """pow(a, b, m), which native code leaves to Python when it raises."""
    try:
        return pow(a, b, m)
    except ValueError:
        return 2**64


many("int_add", operator.add, ints, ints)
many("int_sub", operator.sub, ints, ints)
many("int_mul", operator.mul, ints, ints)
many("int_floordiv", operator.floordiv, ints, ints)
many("int_mod", operator.mod, ints, ints)
many("int_truediv", operator.truediv, ints, ints, count=4 * COUNT)
many("int_divmod_q", lambda a, b: divmod(a, b)[0], ints, ints)
many("int_pow", operator.pow, base_of_power, small)
many("int_lshift", lambda a, b: a << min(b, 10_000), ints, shift)
many("int_rshift", operator.rshift, ints, shift)
many("int_neg", operator.neg, ints)
many("int_abs", abs, ints)
many("int_bit_length", int.bit_length, ints)
many("int_bit_count", int.bit_count, ints)
many("int_round", round, ints, lambda r: r.randint(-25, 3))
many("int_pow_mod", pow_mod, ints, lambda r: r.randint(-5, 2**40), ints)
many("int_repr", str, ints)
for name in ("lt", "le", "gt", "ge", "eq", "ne"):
    many(f"int_float_{name}", getattr(operator, name), ints, floats)
    for k in range(53, 64):
        for a in (2**k - 1, 2**k, 2**k + 1, -(2**k)):
            for b in (float(2**k), float(2**k) + 1, -float(2**k), float(2**k - 1)):
                if MIN <= a <= MAX:
                    out.append(case(f"int_float_{name}", getattr(operator, name), a, b))

many("float_truediv", operator.truediv, floats, floats)
many("float_floordiv", operator.floordiv, floats, floats, count=2 * COUNT)
many("float_mod", operator.mod, floats, floats, count=4 * COUNT)
many("float_divmod_q", lambda a, b: divmod(a, b)[0], floats, floats)
many("float_divmod_r", lambda a, b: divmod(a, b)[1], floats, floats)
many("float_pow", operator.pow, floats, floats, count=2 * COUNT)
many("float_pow", operator.pow, floats, lambda r: float(r.randint(-5, 5)))
many("float_to_int", int, floats)
many("float_round", round, floats)
many("float_round_digits", round, floats, lambda r: r.randint(-25, 25), count=4 * COUNT)
many("float_round_digits", round, floats, lambda r: r.choice([400, -400, 323, 324, -308, -309, 300, -300]))
many(
    "float_round_digits", lambda a, d: round(a, d), lambda r: r.randint(-(10**6), 10**6) / 8, lambda r: r.randint(0, 3)
)
many("float_is_integer", float.is_integer, floats)
many("float_repr", repr, floats, count=4 * COUNT)


def triple(rng):
    """The parts of a range."""
    wide = rng.random() < 0.3
    pick = ints if wide else (lambda r: r.randint(-20, 20))
    step = pick(rng) or 1
    return pick(rng), pick(rng), max(MIN + 1, step)


for _ in range(COUNT):
    lo, hi, step = triple(rng)
    r = range(lo, hi, step)
    n = (hi - lo + step - (1 if step > 0 else -1)) // step
    out.append(f"range_len {show(lo)} {show(hi)} {show(step)} = {show(max(n, 0))}")
    x = rng.choice([lo, hi, lo + step, ints(rng), rng.randint(-20, 20)])
    if MIN <= x <= MAX:
        out.append(" ".join(["range_in", show(lo), show(hi), show(step), show(x), "=", show(x in r)]))
    i = rng.randint(-25, 25)
    if n <= MAX:
        out.append(case("range_item", lambda a, b, c, k: range(a, b, c)[k], lo, hi, step, i))
    total = 0
    for k, v in enumerate(r):
        if k == 1000:
            break
        total += v * (k + 1)
    total = (total + 2**63) % 2**64 - 2**63
    out.append(f"range_sum {show(lo)} {show(hi)} {show(step)} = {show(total)}")

try:
    import numpy as np
except ImportError:
    np = None
if np is not None:
    warnings.simplefilter("ignore")

    def native(function, kind):
        """function on NumPy scalars, its result as a plain number."""
        return lambda a, b: function(kind(a), kind(b)).item()

    for name in ("add", "mul", "truediv", "floordiv", "mod", "pow"):
        many(f"np_f8_{name}", native(getattr(operator, name), np.float64), floats, floats)
    for name in ("add", "sub", "mul", "floordiv", "mod", "truediv"):
        many(f"np_i8_{name}", native(getattr(operator, name), np.int64), ints, ints)
    many("np_i8_pow", native(operator.pow, np.int64), ints, lambda r: r.randint(-1, 70))
    many("np_i8_lshift", native(operator.lshift, np.int64), ints, shift)
    many("np_i8_rshift", native(operator.rshift, np.int64), ints, shift)
    for _ in range(COUNT):
        a, d = floats(rng), rng.randint(-10, 10)
        r = round(np.float64(a), d).item()
        if np.isfinite(r):
            out.append(f"np_f8_round {show(a)} {show(d)} = {show(r)}")

print("\n".join(out))
