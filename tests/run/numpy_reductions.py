"""Reductions of whole arrays and along an axis: the bits of NumPy's order of summation, dtypes, warnings, errors."""

import numpy as np

# VARIANTS: closed main
# TIMEOUT: 180


def sums(a, axis):  # NATIVE
    return a.sum(axis=axis), np.sum(a, axis), a.sum(), np.sum(a)


def means(a, axis):  # NATIVE
    v = np.var(a), np.std(a, ddof=1)
    return a.mean(axis=axis), np.mean(a), a.var(axis=axis), v, a.std(axis), a.std(axis=axis, ddof=1)


def extremes(a, axis):  # NATIVE
    return a.min(axis=axis), np.max(a, axis=axis), np.argmin(a, axis=axis), a.argmax(axis)


def tests(m):  # NATIVE
    return m.any(), np.all(m)


def softmax(x):
    total = 0.0
    for _ in range(2):
        e = np.exp(x - x.max(axis=1)[:, None])
        p = e / e.sum(axis=1)[:, None]
        total += p.sum()
    return p, total


# SETUP:
# def noise(*shape):
#     rng = np.random.default_rng(len(shape) + shape[0])
#     return rng.standard_normal(shape) * 10.0 ** rng.integers(-8, 8, shape)
#
# CALL: sums(noise(5, 300), 0)
# CALL: sums(noise(5, 300), 1)
# CALL: sums(noise(300, 5), -1)
# CALL: sums(noise(3, 9, 130), 0)
# CALL: sums(noise(3, 9, 130), 1)
# CALL: sums(noise(3, 9, 130), 2)
# CALL: sums(noise(2, 3, 4, 5), -2)
# CALL: sums(noise(7, 1), 1)
# CALL: sums(noise(7, 1), 0)
# CALL: sums(noise(5, 300), 2)
# CALL: sums(noise(5, 300).astype(np.float32), 0)
# CALL: sums(noise(5, 300).astype(np.float32), 1)
# CALL: sums(np.arange(24, dtype=np.int32).reshape(4, 6), 1)
# CALL: sums(np.arange(24, dtype=np.uint8).reshape(4, 6), 0)
# CALL: sums(np.arange(24).reshape(4, 6) % 5 > 2, 0)
# CALL: sums(np.full((2, 3), -0.0), 0)
# CALL: sums(np.full((2, 3), 1e308), 0)
# CALL: sums(np.array([[np.nan, 1.0], [np.inf, -np.inf]]), 1)
# CALL: sums(np.array([[np.nan, 1.0], [np.inf, -np.inf]]), 0)
# CALL: sums(np.zeros((0, 3)), 0)
# CALL: sums(np.zeros((3, 0)), 0)
# CALL: means(noise(5, 300), 0)
# CALL: means(noise(5, 300), 1)
# CALL: means(noise(4, 9, 13), 1)
# CALL: means(noise(5, 300).astype(np.float32), 1)
# CALL: means(noise(1, 4), 0)
# CALL: means(np.zeros((0, 3)), 0)
# CALL: extremes(noise(5, 300), 0)
# CALL: extremes(noise(5, 300), 1)
# CALL: extremes(noise(4, 3, 5), 1)
# CALL: extremes(np.array([[np.nan, 1.0], [0.0, -0.0]]), 0)
# CALL: extremes(np.array([[np.nan, 1.0], [0.0, -0.0]]), 1)
# CALL: extremes(np.arange(24, dtype=np.int16).reshape(4, 6) % 7, 1)
# CALL: extremes(np.zeros((0, 3)), 0)
# CALL: tests(np.array([[True, False], [True, True]]))
# CALL: tests(np.zeros((0, 3), dtype=bool))
# CALL: softmax(noise(4, 7))
