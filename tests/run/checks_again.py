"""Checks that were made before with the same operands are dropped, until one of these is assigned."""

import numpy as np


def count(values, low, scale, bins):  # NATIVE
    counts = np.zeros(bins, dtype=np.int64)
    for v in values:
        counts[int((v - low) * scale)] += 1
    return counts


def moving(c, k, i, j):  # NATIVE
    for _ in range(3):
        c[k] = c[k] + 1
        if c[k] > 2:
            k = i - j
            c[k] = i - j + c[k]
        k = k + 1
        c[k] = c[k] * 2
    return c, k


def sums(a, b, xs):  # NATIVE
    t = []
    for x in xs:
        t.append(a + b)
        if x > 1:
            a = a + b
        t.append(a + b)
        while b > 3:
            t.append(a + b)
            b = b - 1
            t.append(a + b)
    return t


def shrinking(xs, k):  # NATIVE
    xs[k] = xs[k] + 1
    xs.pop()
    xs[k] = xs[k] + 1
    return xs


def loudest(x):  # NATIVE
    """abs() and - of NumPy floats never warn."""
    top = 0.0
    for i in range(len(x)):
        v = abs(x[i] - 1.0)
        if v > top:
            top = v
        x[i] = -(x[i] * x[i])
    return top


# SETUP:
# import numpy as np
#
# CALL: count([0.1, 0.5, 0.9, 0.15], 0.0, 4.0, 4)
# CALL: count([0.1, -0.3, 0.9], 0.0, 4.0, 4)
# CALL: count([0.1, 1.3], 0.0, 4.0, 4)
# CALL: count([0.1, float("nan")], 0.0, 4.0, 4)
# CALL: count([0.1, float("inf")], 0.0, 4.0, 4)
# CALL: count([1.0], 0.0, -9223372036854775808.0, 4)
# CALL: count([1.0], 0.0, 1e19, 4)
# CALL: moving(np.zeros(5, dtype=np.int64), 0, 3, 1)
# CALL: moving(np.zeros(5, dtype=np.int64), 3, 3, 1)
# CALL: moving(np.zeros(5, dtype=np.int64), -2, 4, 3)
# CALL: moving(np.full(4, 5, dtype=np.int64), 1, 2**62, -2**62)
# CALL: sums(1, 2, [1, 2, 3])
# CALL: sums(2**63 - 4, 3, [2, 2])
# CALL: sums(2**63 - 4, 5, [1])
# CALL: sums(-(2**63), 6, [2, 2])
# CALL: shrinking([1, 2, 3], 1)
# CALL: shrinking([1, 2, 3], 2)
# CALL: shrinking([1, 2, 3], -3)
# CALL: loudest(np.array([0.5, -3.0, 2.0]))
# CALL: loudest(np.array([0.5, np.inf, -np.inf, np.nan]))
# CALL: loudest(np.array([1e200, -1e308, 5e-324]))
# CALL: loudest(np.zeros(0))
