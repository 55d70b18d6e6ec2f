# Augmented assignment to arrays of a narrower dtype than the one computed in; where by numbers.
import numpy as np


def add(u, x):  # NATIVE
    u += x
    return u


def sub(u, x):  # NATIVE
    v = u
    u -= x
    return u, v


def mul(u, x):  # NATIVE
    u *= x
    return u


def div(u, x):  # NATIVE
    u /= x
    return u


def inner(u, x):  # NATIVE
    v = u[1:-1, 1:-1]
    v += 0.15 * x
    v *= x[0]
    return u


def choose(n):  # NATIVE
    return np.where(n & 1, 3 * n + 1, n // 2), np.where(n, n, -1)


def choose_float(x):  # NATIVE
    return np.where(x, 1.0, x), np.where(x - 1.0, x, 2.0)


# SETUP:
# f = lambda *a: np.array(a, dtype=np.float32)
# i = lambda *a: np.array(a, dtype=np.int32)
#
# CALL: add((kept := f(1, 2.5, -3)), np.array([0.1, 1e-9, 3.0]))
# CALL: kept
# CALL: add(f(1, 2), np.float64(0.1))
# CALL: add(f(1, 2), np.array([1e300, 1.0]))
# CALL: add(f(1, np.inf, np.nan), np.array([np.nan, 1.0, np.inf]))
# CALL: add(f(np.inf, 1), np.array([-np.inf, 1.0]))
# CALL: add(f(1, 2), np.array([1, 2**53 + 1]))
# CALL: add(f(1, 2), np.array([1.0, 2.0, 3.0]))
# CALL: add(f(1, 2), np.array([0.5]))
# CALL: add(i(1, 2**31 - 1), np.array([1, 2**40 + 5]))
# CALL: add(i(1, 2), np.array([1.5, 2]))
# CALL: add(np.arange(3, dtype=np.uint8), np.array([1, 255, 300], dtype=np.uint32))
# CALL: add(np.arange(3, dtype=np.uint8), np.array([1, 255, 300]))
# CALL: sub(f(1, 2), np.array([0.1, 0.2]))
# CALL: sub(i(1, -2**31), np.array([3, 1]))
# CALL: mul(f(1, 2), np.array([0.1, 1e-60]))
# CALL: mul(i(2**20, 2), np.array([2**20, 3]))
# CALL: div(f(1, 2), np.array([0.0, 2.0]))
# CALL: div(f(1, 0), np.array([3.0, 0.0]))
# CALL: div(i(1, 2), np.array([1, 2]))
# CALL: (wide := np.ones((5, 5), dtype=np.float32))
# CALL: inner(wide, np.arange(9.0).reshape(3, 3))
# CALL: (locked := f(1, 2)).setflags(write=False)
# CALL: add(locked, np.array([1.0, 2.0]))
# CALL: choose(np.arange(-3, 6))
# CALL: choose(np.arange(6, dtype=np.uint8).reshape(2, 3))
# CALL: choose(np.arange(0))
# CALL: choose_float(np.array([0.0, -0.0, 1.0, np.nan, np.inf]))
