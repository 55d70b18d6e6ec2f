"""Indices that a condition around them keeps within bounds: the tests before the loop use it."""

import numpy as np


def moving_sum(x, window):  # NATIVE
    out = np.zeros(len(x))
    total = 0.0
    for i in range(len(x)):
        total += x[i]
        if i >= window:
            total -= x[i - window]
        out[i] = total
    return out


def neighbours(g):  # NATIVE
    n, m = g.shape
    s = 0.0
    for i in range(n):
        for j in range(m):
            if i > 0 and j > 0:
                s += g[i - 1, j - 1]
            if i < n - 1 and j < m - 1:
                s += 0.5 * g[i + 1, j + 1]
    return s


def skipping(x, k):  # NATIVE
    s = 0.0
    for i in range(len(x)):
        if i < k:
            continue
        s += x[i - k] * 2.0
    return s


def triangle(a):  # NATIVE
    n, m = a.shape
    s = 0.0
    for i in range(n):
        for j in range(m):
            if j < i:
                s += a[i - j - 1, j]
            elif j == i:
                s -= a[j, i]
    return s


def reassigned(x, t):  # NATIVE
    s = 0.0
    for i in range(len(x)):
        if i < t:
            continue
        else:
            t = i - 4
        s += x[i - t]
    return s


def bounded_below_zero(x, k):  # NATIVE
    """The condition lets through what the loop alone would not."""
    s = 0.0
    for i in range(len(x)):
        if i >= k:
            s += x[i + k]
    return s


# SETUP:
# import numpy as np
# x = np.arange(10.0) ** 2 % 7
#
# CALL: moving_sum(x, 3)
# CALL: moving_sum(x, 0)
# CALL: moving_sum(x, 10)
# CALL: moving_sum(x, 1000)
# CALL: moving_sum(x, -1)
# CALL: moving_sum(x[:0], 2)
# CALL: moving_sum(x, 2**62)
# CALL: moving_sum(x, -2**63)
# CALL: neighbours(np.arange(12.0).reshape(3, 4))
# CALL: neighbours(np.zeros((0, 3)))
# CALL: neighbours(np.ones((1, 1)))
# CALL: skipping(x, 4)
# CALL: skipping(x, -2)
# CALL: skipping(x, 0)
# CALL: triangle(np.arange(20.0).reshape(5, 4))
# CALL: triangle(np.arange(20.0).reshape(5, 4).T)
# CALL: triangle(np.arange(16.0).reshape(4, 4))
# CALL: reassigned(x, 2)
# CALL: reassigned(x, -20)
# CALL: reassigned(x, 8)
# CALL: bounded_below_zero(x, 0)
# CALL: bounded_below_zero(x, -3)
# CALL: bounded_below_zero(x, 1)
# CALL: bounded_below_zero(x, 10)
