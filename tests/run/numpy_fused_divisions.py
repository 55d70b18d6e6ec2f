"""Divisions of numbers between operations over arrays: one loop, and what comes before an exception still comes."""

import numpy as np


def scaled(x, low, high, bins):  # NATIVE
    return (x - low) * (bins / (high - low))


def norm(x, n, m):  # NATIVE
    return (x - 1.0) * (1.0 / n) + x / (n / m)


def tried(x, n):  # NATIVE
    try:
        y = (x * x) * (1.0 / n)
    except ZeroDivisionError:
        return "divided", x
    return y, n


def between(x, n):  # NATIVE
    try:
        scale = 1.0 / n
    except ZeroDivisionError:
        scale = 0.0
    return (x + 1.0) * scale


def changed(x, n, turns):  # NATIVE
    for _ in range(turns):
        y = x * x
        n = 6.0 / n
        x = y / n
        n -= 1.0
    return x


def kept(x, n):  # NATIVE
    y = x * 1e300
    z = y * (1 / n)
    return y, z


# TIMEOUT: 120
# SETUP:
# def numbers(n, seed=1):
#     return np.random.default_rng(seed).normal(size=n)
#
# CALL: scaled(numbers(9), -1.0, 1.0, 10)
# CALL: scaled(numbers(9), 1.0, 1.0, 10)
# CALL: scaled(np.array([1e308, -1e308]), 1e308, 1e308, 10)
# CALL: scaled(np.array([-1e308, np.inf]), 1e308, 1e308, 10)
# CALL: scaled(np.array([-1e308, np.inf]), 1e308, 1e307, 10)
# CALL: norm(numbers(6), 2, 3)
# CALL: norm(numbers(6), 0, 3)
# CALL: norm(numbers(6), 2, 0)
# CALL: norm(np.array([np.inf, 1e308]) * 10, 0, 3)
# CALL: norm(numbers(6).reshape(2, 3)[:, ::2], 5, 3)
# CALL: tried(numbers(4), 2)
# CALL: tried(np.array([1e200, 1.0]), 0)
# CALL: tried(np.array([1e200, 1.0]), 2)
# CALL: between(numbers(4), 0)
# CALL: between(numbers(4), -0.0)
# CALL: between(numbers(4), 3.5)
# CALL: changed(numbers(4), 3.0, 1)
# CALL: changed(np.array([1e200]), 3.0, 3)
# CALL: kept(np.array([1e200, 0.5]), 0)
# CALL: kept(np.array([1e200, 0.5]), 4)
