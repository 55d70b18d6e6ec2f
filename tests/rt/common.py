"""What the generators of cases share: values as the driver reads them, and interesting numbers."""

import math
import random
import struct

MIN, MAX = -(2**63), 2**63 - 1


def show(value) -> str:
    """The value as driver.hpp shows it."""
    if isinstance(value, bool):
        return "bT" if value else "bF"
    if isinstance(value, int):
        return f"i{value}" if MIN <= value <= MAX else "x"
    if isinstance(value, float):
        return "fnan" if math.isnan(value) else "f" + struct.pack(">d", value).hex()
    if isinstance(value, str):
        return "s" + value.encode("utf-8", "surrogatepass").hex()
    if isinstance(value, (list, tuple)):
        return " ".join(["[", *map(show, value), "]"])
    if value is None:
        return "n"
    if isinstance(value, complex):
        return "x"
    raise TypeError(type(value))


def result(function, *args) -> str:
    """What function gives or raises, as driver.hpp shows it; x where native code leaves for Python."""
    try:
        return show(function(*args))
    except Exception as error:
        if "complex" in str(error):
            return "x"
        text = f"{type(error).__name__}:{error.args if len(error.args) > 1 else error}"
        return "e" + text.replace(" ", "~")


def case(name: str, function, *args) -> str:
    """One line of a file of cases."""
    return " ".join([name, *map(show, args), "=", result(function, *args)])


def ints(rng: random.Random) -> int:
    """A 64-bit int, edges and small ones often."""
    kind = rng.random()
    if kind < 0.3:
        return rng.randint(-20, 20)
    if kind < 0.5:
        return max(MIN, min(MAX, rng.choice([1, -1]) * 2 ** rng.randint(0, 63) + rng.randint(-2, 2)))
    if kind < 0.6:
        return rng.choice([MIN, MAX, MIN + 1, MAX - 1, 0, -1, 1])
    return rng.randint(MIN, MAX) >> rng.randint(0, 62)


SPECIAL = [
    0.0,
    -0.0,
    1.0,
    -1.0,
    0.5,
    -0.5,
    2.0,
    math.inf,
    -math.inf,
    math.nan,
    5e-324,
    2.2250738585072014e-308,
    1.7976931348623157e308,
    1e16,
    1e22,
    1e23,
    9007199254740993.0,
    0.1,
    2.675,
    1e-5,
    9.999e15,
    123456789012345680.0,
]


def floats(rng: random.Random) -> float:
    """A float: special values, decimals, integers, any bits."""
    kind = rng.random()
    if kind < 0.2:
        return rng.choice(SPECIAL)
    if kind < 0.4:
        return round(rng.uniform(-1000, 1000), rng.randint(0, 6))
    if kind < 0.5:
        return float(rng.randint(-100, 100)) / rng.choice([1, 2, 4, 8])
    if kind < 0.6:
        return float(ints(rng))
    if kind < 0.8:
        return rng.uniform(-1, 1) * 10 ** rng.randint(-20, 20)
    return struct.unpack("<d", rng.randbytes(8))[0]
