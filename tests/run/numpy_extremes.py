"""Least and greatest items, sums and means: zeros of both signs, NaN, lengths around NumPy's blocks."""

import numpy as np


def extremes(a):  # NATIVE
    return a.max(), a.min(), np.max(a), np.min(a)


def totals(a):  # NATIVE
    return a.sum(), a.mean()


def softmax(x):  # NATIVE
    e = np.exp(x - x.max())
    return e / e.sum()


# CALL: extremes(np.array([0.0, -0.0]))
# CALL: extremes(np.array([-0.0, 0.0]))
# CALL: extremes(np.array([-0.0, 0.0] * 40 + [0.0]))
# CALL: extremes(np.array([0.0, -0.0] * 40 + [-0.0]))
# CALL: extremes(np.array([1.0, np.nan, -np.inf]))
# CALL: extremes(np.array([np.nan] * 17))
# CALL: extremes(np.arange(1000.0)[::3] % 17)
# CALL: extremes(np.arange(12.0).reshape(3, 4) - 5.0)
# CALL: extremes(np.zeros(0))
# CALL: extremes(np.array([3.5]))
# CALL: extremes(np.arange(7))
# CALL: totals(np.arange(7.0) / 10)
# CALL: totals(np.arange(8.0) / 10)
# CALL: totals(np.arange(129.0) / 10)
# CALL: totals(np.arange(5000.0) / 7)
# CALL: totals(np.arange(5000.0)[::2] / 7)
# CALL: totals((np.arange(5000.0) / 7)[::2])
# CALL: totals(np.arange(600.0).reshape(20, 30) / 7)
# CALL: softmax(np.arange(5.0))
# CALL: softmax(np.linspace(-800.0, 700.0, 1003))
