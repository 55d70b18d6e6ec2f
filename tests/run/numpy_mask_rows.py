"""Rows that a mask chooses, stored from another matrix; windows of signal processing and counts of business days keep their types."""

import numpy as np

# VARIANTS: closed main
# TIMEOUT: 240


def better(x, fx, pb, pf):  # NATIVE
    m = fx < pf
    pb[m] = x[m]
    pf[m] = fx[m]
    return pb, pf


def rows(a, m, b):
    a[m] = b
    return a


def tapered(x):
    w = np.hanning(len(x)) * np.hamming(len(x)) + np.blackman(len(x)) - np.bartlett(len(x)) * np.kaiser(len(x), 8.6)
    total = 0.0
    for i in range(len(w)):
        total += w[i] * x[i]
    return total


def days(a, b):
    n = np.busday_count(a, b)
    return n * 2, n / 5


# CALL: better(np.arange(8.0).reshape(4, 2), np.array([1.0, 5.0, 2.0, 7.0]), np.zeros((4, 2)), np.full(4, 3.0))
# CALL: better(np.arange(8.0).reshape(4, 2), np.array([9.0, 5.0, 4.0, 7.0]), np.zeros((4, 2)), np.full(4, 3.0))
# CALL: (kept := np.zeros((3, 2, 2)))
# CALL: rows(kept, np.array([True, False, True]), np.arange(8).reshape(2, 2, 2))
# CALL: rows(kept[::-1], np.array([True, False, False]), np.ones((1, 2, 2)))
# CALL: rows(kept, np.array([True, False, True]), kept[1:])
# CALL: rows(np.zeros((3, 2)), np.array([True, False, True]), np.ones((1, 2)))
# CALL: rows(np.zeros((3, 2)), np.array([True, False, True]), np.ones((3, 2)))
# CALL: rows(np.zeros((3, 2)), np.array([True, False]), np.ones((1, 2)))
# CALL: rows(np.zeros((3, 2)), np.array([True, False, True]), np.ones((2, 1)))
# CALL: rows(np.zeros((3, 2), dtype=np.int64), np.array([True, False, True]), np.full((2, 2), 2.75))
# CALL: tapered(np.arange(9.0))
# CALL: days("2024-01-01", "2024-03-01")
