"""Elementwise expressions over arrays: dtypes, broadcasting, strides, warnings and errors as NumPy has them."""

import warnings

import numpy as np


def mixed(a, b, s):  # NATIVE
    c = a * b + np.exp(a) - s
    return c, -c, abs(c) / 2, c > 0


def chosen(a, b):  # NATIVE
    low = np.minimum(a, b)
    return np.where(a > b, a - b, low), np.maximum(a, b), np.isnan(a) | (b <= 0)


def ratio(a, b):  # NATIVE
    return a / b


def roots(a):  # NATIVE
    return np.sqrt(a) + np.log(a)


def scaled(a, k):  # NATIVE
    a *= k
    a += 1
    a -= a
    return a


def divided(a, b):  # NATIVE
    a /= b
    return a


def views(a):  # NATIVE
    return a[1:] - a[:-1], a[::2] * 2.0, a[::-1] + a


def table(a, row, col):  # NATIVE
    return a + row, a * col[:, 1:], a.T * 2.0, a[:, 1:] - a[:, :-1]


def column(a, x):
    for _ in range(2):
        b = a - x[:, None]
    return b


def ints(a, b):  # NATIVE
    return a + b, a * 3 - b, a / b, a & b, a == b, -a, a // 2, a % b


def powers(a, b):  # NATIVE
    return a**2, a**0.5, a**3, a**b


def flags(a, b):  # NATIVE
    return a & b, a | ~b, a ^ b, np.logical_not(a)


def single(a, b):  # NATIVE
    return a + b, a * 2.5, np.sqrt(a), a < b


def small(a, k):  # NATIVE
    return a + k, a - 1, a * a


def in_loop(a, n):  # NATIVE
    total = 0.0
    for k in range(n):
        b = a * k + 1.0
        total += b[0]
        a = b - total
    return a, total


def caught(a, b):
    try:
        c = a + b
    except ValueError as e:
        return str(e)
    return c


def quiet(a, b):
    with np.errstate(divide="ignore", invalid="ignore"):
        return ratio(a, b)


def strict(a, b):
    with np.errstate(all="raise"):
        return ratio(a, b)


def strict_in_place(a, b):
    try:
        with np.errstate(all="raise"):
            return divided(a, b)
    except FloatingPointError as e:
        return str(e), a


def as_errors(a, b):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        try:
            return ratio(a, b)
        except RuntimeWarning as e:
            return str(e)


# CALL: mixed(np.arange(4.0), np.ones(4), 2)
# CALL: mixed(np.arange(4.0), np.ones(1), 2.5)
# CALL: mixed(np.arange(2000.0) / 100, np.ones(2000), 2.5)
# CALL: mixed(np.zeros(0), np.ones(0), 2.5)
# CALL: mixed(np.array([800.0, np.nan, -np.inf]), np.ones(3), 0)
# CALL: mixed(np.arange(4.0), np.ones(3), 2)
# CALL: mixed(np.arange(6.0).reshape(2, 3), np.ones(3), 2)
# CALL: mixed(np.arange(6.0).reshape(2, 3).T, np.ones((3, 2)).T.T, 2)
# CALL: mixed(np.arange(24.0).reshape(2, 3, 4), np.ones(4), 2)
# CALL: chosen(np.array([1.0, np.nan, -0.0, 0.0, 3.0]), np.array([2.0, 1.0, 0.0, -0.0, np.nan]))
# CALL: chosen(np.arange(5.0), 2.0)
# CALL: chosen(np.linspace(-1.0, 1.0, 1037), np.zeros(1037))
# CALL: ratio(np.array([1.0, 0.0, -1.0]), np.array([0.0, 0.0, 2.0]))
# CALL: ratio(np.array([1e308]), 1e-10)
# CALL: ratio(np.arange(3), 0)
# CALL: ratio(1.0, np.arange(3.0))
# CALL: roots(np.array([-1.0, 0.0, 4.0]))
# CALL: roots(np.arange(1, 5))
# CALL: scaled(np.arange(4.0), 2)
# CALL: scaled(np.arange(4), 2)
# CALL: scaled(np.arange(4), 2.5)
# CALL: scaled(np.arange(8.0)[::2], 3.0)
# CALL: scaled(np.arange(4.0), np.arange(5.0))
# CALL: scaled(np.ones((2, 3)), np.arange(3.0))
# CALL: (kept := np.arange(3.0), scaled(kept, 2.0) is kept)
# CALL: divided(np.array([1.0, 0.0]), np.array([0.0, 0.0]))
# CALL: divided(np.arange(3), 2)
# CALL: views(np.arange(7.0))
# CALL: views(np.arange(1.0))
# CALL: table(np.arange(6.0).reshape(2, 3), np.arange(3.0), np.ones((2, 2)))
# CALL: column(np.arange(6.0).reshape(2, 3), np.arange(2.0))
# CALL: ints(np.array([7, -7, 2**62]), np.array([2, 0, 5]))
# CALL: ints(np.array([7, -7], dtype=np.int32), np.array([2, 3], dtype=np.int32))
# CALL: ints(np.array([7, -7], dtype=np.int32), np.array([2, 3]))
# CALL: powers(np.array([0.0, 2.0, -3.0, np.inf]), np.array([2.0, -1.0, 0.5, 0.0]))
# CALL: powers(np.array([-np.inf, -0.0]), np.array([0.5, 0.5]))
# CALL: flags(np.array([True, False, True, False]), np.array([True, True, False, False]))
# CALL: single(np.array([1.5, -2.5], dtype=np.float32), np.array([3.0, 1e38], dtype=np.float32))
# CALL: single(np.array([1.5, -2.5], dtype=np.float32), np.array([3.0, 1.0]))
# CALL: small(np.array([1, 2], dtype=np.int32), 3)
# CALL: small(np.array([1, 2], dtype=np.int32), 2**40)
# CALL: small(np.array([1, 2], dtype=np.int32), 2.5)
# CALL: small(np.array([1.0, 2.0], dtype=np.float32), 1e300)
# CALL: in_loop(np.arange(3.0), 4)
# CALL: caught(np.ones(3), np.ones(2))
# CALL: caught(np.ones((2, 3)), np.ones(2))
# CALL: quiet(np.array([1.0, 0.0]), np.array([0.0, 0.0]))
# CALL: strict(np.array([1.0, 0.0]), np.array([0.0, 0.0]))
# CALL: strict_in_place(np.array([1.0, 0.0]), np.array([0.0, 0.0]))
# CALL: as_errors(np.array([1.0, 0.0]), np.array([0.0, 0.0]))
