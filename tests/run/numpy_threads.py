"""Large array work by several threads gives the same bits, warnings and exceptions as by one."""

import os
import warnings

import numpy as np

os.environ["PYX2CPP_TEAM"] = "threads"  # however small
os.environ["PYX2CPP_THREADS"] = "3"


def blend(a, b):  # NATIVE
    return a * b + np.exp(a) - 2.0


def total(a):  # NATIVE
    return a.sum(), a.mean(), a.max(), a.min()


def fused(a, b):  # NATIVE
    return ((a - b) ** 2).mean(), np.sum(a * b), np.max(np.abs(a - b)), np.min(a + b)


def add_to(a, b):  # NATIVE
    a += b
    return a


def into_slice(a, b):  # NATIVE
    a[1:-1] = b[2:] * 0.5 + b[:-2]
    return a


def outer(col, row):  # NATIVE
    return col[:, None] * row - row


def every_other(a, b):  # NATIVE
    return a[::2] + b[::-2]


def given(a, b, out):  # NATIVE
    np.divide(a, b, out=out, where=b != 0)
    return out


def above(a, limit):  # NATIVE
    return np.where(a > limit, a, limit)


def logs(a):  # NATIVE
    return np.log(a)


def ratios(a, b):  # NATIVE
    return a / b


def careless(a, b):
    with np.errstate(divide="raise"):
        return a / b


def floats(n, seed=3):
    return np.random.default_rng(seed).normal(size=n)


def with_item(x, at, value):
    x[at] = value
    return x


def warned(f, *args):
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always")
        r = f(*args)
    return r, [(w.category.__name__, str(w.message), w.lineno) for w in seen]


# CALL: blend(floats(200_000), floats(200_000, 4)).tobytes() == blend(floats(200_000), floats(200_000, 4)).tobytes()
# CALL: float(blend(floats(200_000), floats(200_000, 4)).sum())
# CALL: total(floats(70_001))
# CALL: total(floats(1_000_003))
# CALL: total(np.zeros(100_000))
# CALL: total(with_item(floats(100_000), 70_000, np.nan))
# CALL: total(-np.zeros(100_000))
# CALL: fused(floats(65_536), floats(65_536, 4))
# CALL: fused(floats(300_007), floats(300_007, 4))
# CALL: warned(fused, with_item(floats(100_000), 99_999, np.inf), floats(100_000))
# CALL: float(add_to(floats(100_000), floats(100_000, 9)).sum())
# CALL: float(into_slice(floats(100_000), floats(100_000, 9)).sum())
# CALL: float(outer(floats(500), floats(700)).sum())
# CALL: float(outer(floats(3), floats(70_000)).sum())
# CALL: float(every_other(floats(200_000), floats(200_000)).sum())
# CALL: float(given(floats(100_000), with_item(floats(100_000), 5, 0.0), np.zeros(100_000)).sum())
# CALL: float(above(floats(100_000), 0.25).sum())
# CALL: [r.shape if hasattr(r, "shape") else r for r in warned(logs, np.abs(floats(100_000)))]
# CALL: warned(logs, with_item(np.abs(floats(100_000)), 77_777, 0.0))[1]
# CALL: warned(ratios, floats(100_000), with_item(floats(100_000), 77_777, 0.0))[1]
# CALL: careless(floats(100_000), with_item(floats(100_000), 77_777, 0.0))
# CALL: ratios(floats(100_000), floats(99_999))
