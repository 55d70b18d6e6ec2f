"""Masks and arrays of positions as indices: read, assigned, augmented; what does not fit raises NumPy's errors."""

import numpy as np

# VARIANTS: closed main
# TIMEOUT: 120


def masks(a, b, m):  # NATIVE
    c = a[a > 2]
    a[a > 4] = 0
    a[a == 1] += 10
    d = b[b[:, 0] > 3]
    b[b > 20] = -1.5
    b[m] = 100
    b[b < 0] *= 2
    e = b[m]
    t = b.T
    t[t == 100] = 3.0
    return c, a, d, b, e


def fill_where(a, m, v):  # NATIVE
    a[m] = v
    return a


def take(a, b, at, places):  # NATIVE
    c = a[at]
    a[at] = 7
    a[at] += c
    d = b[at]
    b[at] = d[::-1] * 2
    e = b[places]
    b[places] = 1
    return c, d, e, a, b


def pick(b, i, j):  # NATIVE
    f = b[i, j]
    b[i, 0] = f
    b[i, j] -= 1
    return f, b


def grid(a, i):  # NATIVE
    return a[i]


def one_hot(labels, n):  # NATIVE
    out = np.zeros((len(labels), n))
    out[np.arange(len(labels)), labels] = 1
    return out


# SETUP:
# def square():
#     return np.arange(24.0).reshape(6, 4)
#
# CALL: masks(np.arange(6.0), square(), np.array([True, False] * 3))
# CALL: masks(np.arange(6.0)[::-1], square()[::-1, ::2], np.array([True, False] * 6)[::2])
# CALL: fill_where(np.arange(4.0), np.array([True, False, True, False]), np.array([8.0, 9.0]))
# CALL: fill_where(np.arange(4.0), np.array([True, False, True, False]), np.array([8.0, 9.0, 7.0]))
# CALL: fill_where(np.arange(4.0), np.array([True, False, True, False]), np.array([8.0]))
# CALL: fill_where(np.arange(4.0), np.array([True, False, True]), np.array([8.0, 9.0]))
# CALL: fill_where(np.arange(4), np.array([True, False, True, False]), np.array([8.5, -9.5]))
# CALL: take(np.arange(6.0), square(), np.array([3, 0, -1, 3]), [1, 2])
# CALL: take(np.arange(6), square(), np.array([3, 0], dtype=np.int16), [-1])
# CALL: take(np.arange(6), square(), np.array([], dtype=np.int64), [-1])
# CALL: take(np.arange(6), square(), np.array([6]), [-1])
# CALL: take(np.arange(6), square(), np.array([0]), [-7])
# CALL: pick(square(), np.array([0, 2, 5]), np.array([3, 1, -4]))
# CALL: pick(square(), np.array([0, 2, 5]), np.array([3]))
# CALL: pick(square(), np.array([0, 2, 6]), np.array([3, 1, 0]))
# CALL: pick(square(), np.array([0, 2]), np.array([3, 1, 0]))
# CALL: grid(np.arange(5.0), np.array([[0, 1], [2, -1]]))
# CALL: grid(square(), np.array([[0, 1], [2, -1]]))
# CALL: grid(square().T, np.array([1, 2]))
# CALL: grid(np.arange(5.0)[::2], np.array([[0, 1], [2, -1]]).T)
# CALL: one_hot(np.array([1, 0, 2]), 3)
# CALL: one_hot(np.array([1, 0, 3]), 3)
