"""Errors of functions of whole arrays, in units of the last place, as a table.

    python tests/bench/ulp.py

The compiled functions get random arguments; exact values are those of the 80-bit format, which has eleven
more bits. Whether NumPy gives the same bits is told beside them.
"""

import os

os.environ["PYX2CPP_SPECIALISE"] = "eager"

import modules
import native
import numpy as np
import tables

COUNT = 1_000_000
WIDE, POSITIVE, UNIT = (-700.0, 700.0), (1e-300, 1e300), (-1.0, 1.0)
RANGES = {
    "exp": WIDE,
    "exp2": WIDE,
    "expm1": (-30.0, 30.0),
    "log": POSITIVE,
    "log2": POSITIVE,
    "log10": POSITIVE,
    "log1p": (-0.999, 10.0),
    "sin": (-1e4, 1e4),
    "cos": (-1e4, 1e4),
    "tan": (-1e4, 1e4),
    "arcsin": UNIT,
    "arccos": UNIT,
    "arctan": (-100.0, 100.0),
    "sinh": (-30.0, 30.0),
    "cosh": (-30.0, 30.0),
    "tanh": (-10.0, 10.0),
    "cbrt": (-1e6, 1e6),
    "sqrt": POSITIVE,
    "power": (1e-6, 50.0),
    "hypot": (-1e6, 1e6),
    "arctan2": (-1e3, 1e3),
}
SINGLE = ("exp", "log", "sin", "cos", "tanh", "sqrt")  # also measured with float32


def arguments(name, dtype):
    """Random arguments of a function."""
    random = np.random.default_rng(len(name))
    low, high = RANGES[name]
    if dtype == np.float32:
        low, high = max(low, -80.0), min(high, 80.0)
    if low > 0.0 and high > 1e6:
        first = np.ldexp(random.uniform(1.0, 2.0, COUNT), random.integers(int(np.log2(low)), int(np.log2(high)), COUNT))
    else:
        first = random.uniform(low, high, COUNT)
    if name in ("power", "hypot", "arctan2"):
        return first.astype(dtype), random.uniform(-20.0, 20.0, COUNT).astype(dtype)
    return (first.astype(dtype),)


def row(module, name, dtype):
    """A line of the table: name, greatest and mean error, whether NumPy gives the same bits."""
    given = arguments(name, dtype)
    found = getattr(module, name)(*given)
    function = getattr(np, name)
    finer = np.longdouble if dtype == np.float64 else np.float64
    exact = function(*[a.astype(finer) for a in given])
    errors = np.abs(found.astype(finer) - exact) / np.spacing(np.abs(exact).astype(dtype)).astype(finer)
    same = np.array_equal(found, function(*given))
    title = f"`{name}`" + ("" if dtype == np.float64 else " of float32")
    return [title, f"{float(errors.max()):.2f}", f"{float(errors.mean()):.2f}", "yes" if same else "no"]


def main():
    """Prints the table."""
    module, why = modules.compiled(os.path.join(native.HERE, "arrays", "functions.py"))
    if module is None:
        raise SystemExit(why)
    rows = [row(module, name, np.float64) for name in RANGES] + [row(module, name, np.float32) for name in SINGLE]
    print(tables.table(["function", "greatest error", "mean error", "NumPy's bits"], rows))


if __name__ == "__main__":
    main()
