"""Sums and extremes of expressions: the bits of NumPy's order, its warnings, and its errors."""

import numpy as np


def error(a, b):  # NATIVE
    return np.mean((a - b) ** 2)


def norm(a, w):  # NATIVE
    return np.sqrt(np.sum(w * a * a))


def change(a, b):  # NATIVE
    return np.max(np.abs(a - b)), (a - b).min(), (a * 2.0).max()


def methods(a, b):  # NATIVE
    return (a * b).sum(), (a / b).mean(), np.exp(-a * a).sum()


def scaled(a, x):  # NATIVE
    return (a * x + 1.0).sum()


def kept(a, b):  # NATIVE
    d = a - b
    return d.sum(), d.max(), d


def planes(a, b):  # NATIVE
    return np.sum(a * b), (a - b).mean(), (a + b).max()


def converge(a, b, most):  # NATIVE
    turns = 0
    while np.max(np.abs(a - b)) > 1e-9 and turns < most:
        a = 0.5 * (a + b)
        turns += 1
    return turns, a


def lines(a, b):  # NATIVE
    first = np.sum(
        a
        * b
    )
    return first + (
        a
        / b
    ).sum()


# TIMEOUT: 120
# SETUP:
# def numbers(n, seed=1):
#     return np.random.default_rng(seed).normal(size=n)
#
# wild = np.array([1.0, np.inf, -1e308, np.nan, 0.0, 1e308])
#
# CALL: error(numbers(5), numbers(5, 2))
# CALL: error(numbers(129), numbers(129, 2))
# CALL: error(numbers(1024), numbers(1024, 2))
# CALL: error(numbers(1025), numbers(1025, 2))
# CALL: error(numbers(5001), numbers(5001, 2))
# CALL: error(numbers(100003), numbers(100003, 2))
# CALL: error(numbers(0), numbers(0))
# CALL: error(numbers(6), wild)
# CALL: error(numbers(5), numbers(6))
# CALL: error(numbers(12)[::2], numbers(6))
# CALL: error(numbers(5), numbers(1))
# CALL: norm(numbers(3001), numbers(3001, 2) ** 2)
# CALL: norm(numbers(3001), -numbers(3001, 2) ** 2)
# CALL: norm(wild, wild)
# CALL: change(numbers(2049), numbers(2049, 2))
# CALL: change(numbers(9), numbers(9))
# CALL: change(wild, wild[::-1].copy())
# CALL: change(np.zeros(5), -np.zeros(5))
# CALL: change(numbers(0), numbers(0))
# CALL: methods(numbers(3000), numbers(3000, 2))
# CALL: methods(numbers(6), wild)
# CALL: methods(wild, numbers(6))
# CALL: scaled(numbers(1000), 2.5)
# CALL: scaled(numbers(1000), 1e308)
# CALL: kept(numbers(50), numbers(50, 2))
# CALL: planes(numbers(3000).reshape(50, 60), numbers(3000, 2).reshape(50, 60))
# CALL: planes(numbers(3000).reshape(50, 60).T, numbers(3000, 2).reshape(60, 50))
# CALL: planes(numbers(30).reshape(5, 6), numbers(6))
# CALL: converge(numbers(100), numbers(100, 2), 100)
# CALL: lines(numbers(100), numbers(100, 2))
# CALL: lines(wild, wild)
# CALL: lines(numbers(3), numbers(4))
