"""zeros, ones, empty, full, arange and zeros_like with every supported dtype."""

import numpy as np


def floats(n):  # NATIVE
    return np.zeros(n), np.ones(n), np.full(n, 2.5)


def integers(n):  # NATIVE
    return np.zeros(n, dtype=np.int64), np.ones(n, dtype=np.int64), np.full(n, 7)


def flags(n):  # NATIVE
    return np.zeros(n, dtype=np.bool_), np.ones(n, dtype=bool), np.full(n, True)


def matrices(n, m):  # NATIVE
    return np.zeros((n, m)), np.ones((n, m), dtype=np.int64), np.full((n, m), 0.5)


def like(x):  # NATIVE
    return np.zeros_like(x)


def filled(n):  # NATIVE
    x = np.empty(n)
    for i in range(n):
        x[i] = i * 0.5
    y = np.empty((n, 2), dtype=np.int64)
    for i in range(n):
        y[i, 0] = i
        y[i, 1] = -i
    return x, y


def aranges(a, b, c):
    return np.arange(b), np.arange(a, b), np.arange(a, b, c)


# CALL: floats(3)
# CALL: floats(0)
# CALL: floats(-1)
# CALL: integers(2)
# CALL: flags(2)
# CALL: matrices(2, 3)
# CALL: matrices(0, 3)
# CALL: like(np.arange(3))
# CALL: like(np.ones((2, 2)))
# CALL: like(np.array([True]))
# CALL: like(np.ones((2, 3), order="F"))
# CALL: filled(3)
# CALL: aranges(1, 5, 2)
# CALL: aranges(0.0, 1.0, 0.1)
# CALL: aranges(5, 1, -1)
# CALL: aranges(0, 5, 0)
