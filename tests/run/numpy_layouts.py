"""Reductions of arrays of any layout, and those that keep their axis."""

import numpy as np

# VARIANTS: closed main
# TIMEOUT: 180


def whole(a):  # NATIVE
    return a.sum(), a.mean(), a.var(), a.std(ddof=1), a.min(), a.max(), np.prod(a), a.argmax(), a.argmin()


def axes(a):  # NATIVE
    return a.sum(axis=0), a.mean(axis=1), a.max(axis=-1), a.prod(axis=0), a.argmin(axis=0), np.var(a, axis=0, ddof=1), a.var(1, None, None, 1)


def kept(a):  # NATIVE
    e = np.exp(a - a.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True), np.mean(a, axis=0, keepdims=True)


def tests(a):  # NATIVE
    return np.any(a > 3), np.all(a > 0, axis=0), a.any(), a.all(), np.any(a, axis=1)


# SETUP:
# def matrix(n, m):
#     return np.random.default_rng(n * 100 + m).random((n, m)) * 10
# CALL: whole(matrix(3, 4)), axes(matrix(3, 4)), kept(matrix(3, 4)), tests(matrix(3, 4))
# CALL: [f(matrix(130, 70).T) for f in (whole, axes, tests)]
# CALL: [f(matrix(130, 70)[::2, ::3]) for f in (whole, axes, kept, tests)]
# CALL: [f(matrix(130, 140)[1:, 1:]) for f in (whole, axes, kept, tests)]
# CALL: [f(matrix(3, 9000)[:, 1:]) for f in (whole, axes, tests)]
# CALL: [f(matrix(9000, 3)[:, 1:]) for f in (whole, axes, tests)]
# CALL: [f(matrix(5, 1)) for f in (whole, axes, kept, tests)]
# CALL: whole(matrix(1, 1))
# CALL: axes(matrix(1, 5))
# CALL: whole(matrix(0, 5))
# CALL: axes(matrix(0, 5))
# CALL: axes(matrix(5, 0))
# CALL: kept(np.array([[1.0, np.nan], [np.inf, 2.0]]))
# CALL: whole(np.array([[1.0, np.nan], [np.inf, 2.0]]).T)
# CALL: whole(np.array([[1e300, 1e300], [1e308, 1e308]]))
