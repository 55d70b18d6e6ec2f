"""Indices that are one of several values: the place of a minimum, the last place that fits; bins of values."""

import numpy as np


def nearest(a, b, counts):  # NATIVE
    n, d = a.shape
    for i in range(n):
        best = 0
        least = 1e308
        for c in range(len(b)):
            s = 0.0
            for j in range(d):
                t = a[i, j] - b[c, j]
                s += t * t
            if s < least:
                least = s
                best = c
        counts[best] += 1.0
    return counts


def last(a, out):  # NATIVE
    for i in range(a.shape[0]):
        at = 0
        for j in range(a.shape[1]):
            if a[i, j] * a[i, j] > 2.0:
                at = j
        out[at] += 1.0
    return out


def mixed(a, out, k):  # NATIVE
    at = k
    for i in range(a.shape[0]):
        if a[i] > 0:
            at = i
        elif a[i] < -1:
            at = i - 1
        out[at] = a[i] * 2
    return out, at


def bins(x, low, scale):  # NATIVE
    counts = np.zeros(3, dtype=np.int64)
    for i in range(len(x)):
        counts[int((x[i] - low) * scale)] += 1
    return counts


# CALL: nearest(np.arange(8.0).reshape(4, 2), np.array([[6.0, 6.0], [1.0, 1.0]]), np.zeros(2))
# CALL: nearest(np.full((3, 2), 1e200), np.zeros((2, 2)), np.zeros(2))
# CALL: nearest(np.ones((3, 2)), np.full((2, 2), np.inf), np.zeros(2))
# CALL: nearest(np.ones((3, 2)), np.full((2, 2), np.nan), np.zeros(2))
# CALL: nearest(np.ones((3, 2)), np.zeros((0, 2)), np.zeros(0))
# CALL: nearest(np.ones((3, 2)), np.zeros((4, 2)), np.zeros(0))
# CALL: nearest(np.zeros((0, 2)), np.zeros((4, 2)), np.zeros(0))
# CALL: last(np.array([[1.0, 1e200, 0.0], [3.0, 1.0, 1e300]]), np.zeros(3))
# CALL: last(np.full((2, 3), 3.0), np.zeros(2))
# CALL: last(np.zeros((2, 0)), np.zeros(1))
# CALL: mixed(np.array([0.5, -0.5, -2, 1e308, -1]), np.zeros(5), 0)
# CALL: mixed(np.array([-0.5, -0.5, -2, 1e308, -1]), np.zeros(5), -2)
# CALL: mixed(np.ones(4), np.zeros(3), 0)
# CALL: mixed(np.full(4, -2.0), np.zeros(4), 0)
# CALL: mixed(np.full(4, -0.5), np.zeros(4), 4)
# CALL: mixed(np.full(4, -0.5), np.zeros(4), -4)
# CALL: mixed(np.full(4, -0.5), np.zeros(4), -5)
# CALL: mixed(np.full(4, -0.5), np.zeros(4), 2**62)
# CALL: bins(np.array([0.5, 1.5, -0.5, -3.0]), 0.0, 1.0)
# CALL: bins(np.array([1e300]), 0.0, 1e300)
# CALL: bins(np.array([1.0, np.nan]), 0.0, 1.0)
# CALL: bins(np.array([1.0, np.inf]), 0.0, 0.0)
# CALL: bins(np.array([1e19]), 0.0, 1.0)
# CALL: bins(np.array([-9223372036854775808.0]), 0.0, 1.0)
# CALL: bins(np.array([1e308]), -1e308, 0.5)
