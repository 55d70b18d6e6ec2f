"""np.clip and a.clip in all their forms, and lists of items."""

import numpy as np


def bounds(x, lo, hi):  # NATIVE
    return np.clip(x, lo, hi), x.clip(lo, hi), x.clip(min=lo, max=hi), np.clip(x, a_min=lo, a_max=hi), np.clip(x, min=lo, max=hi)


def one_bound(x, b):  # NATIVE
    return np.clip(x, None, b), np.clip(x, b, None), x.clip(b), x.clip(min=b), x.clip(max=b), x.clip(None, b), np.clip(x, min=b), np.clip(x, a_min=b, a_max=None)


def rectified(x, w):  # NATIVE
    h = (x * w).clip(0) + np.clip(x - w, None, 1.0)
    return h, h.sum()


def flat(x):  # NATIVE
    return x.tolist()


def other_bounds(x, lo, hi):
    return np.clip(x, lo, hi), x.clip(lo, hi)


def other_bound(x, b):
    return np.clip(x, None, b), x.clip(b), x.clip(max=b)


# SETUP:
# X = np.array([-2.5, -0.0, 0.0, 1.0, 7.5, np.inf, -np.inf, np.nan])
#
# CALL: bounds(X, -1.0, 2.0)
# CALL: bounds(X, 0, 1)
# CALL: bounds(X, 2.0, -1.0)
# CALL: bounds(X, np.nan, 1.0)
# CALL: bounds(X, -0.0, 0.0)
# CALL: bounds(np.arange(12.0).reshape(3, 4), 2.5, 7.0)
# CALL: bounds(np.arange(12.0).reshape(3, 4).T, 2.5, 7.0)
# CALL: bounds(np.arange(12), 3, 7)
# CALL: bounds(np.arange(12), 3, 7.5)
# CALL: bounds(X.astype(np.float32), 0.5, 2.0)
# CALL: bounds(np.zeros(0), 0.5, 2.0)
# CALL: one_bound(X, 1.0)
# CALL: one_bound(X, 0)
# CALL: one_bound(X, 0.0)
# CALL: one_bound(X, -0.0)
# CALL: one_bound(X, np.float64(0.5))
# CALL: one_bound(X.astype(np.float32), 0.1)
# CALL: one_bound(np.arange(12), 3)
# CALL: one_bound(np.arange(12), 3.5)
# CALL: one_bound(np.arange(12.0).reshape(3, 4)[:, ::2], 3.5)
# CALL: other_bound(np.arange(5, dtype=np.uint8), 300)
# CALL: other_bound(np.arange(5, dtype=np.uint8), -1)
# CALL: other_bound(np.arange(5, dtype=np.int8), 2)
# CALL: other_bound(X, np.ones(8))
# CALL: other_bound(X, np.ones(3))
# CALL: other_bound(X, None)
# CALL: other_bound(X, "a")
# CALL: other_bound(2.5, 1.0)
# CALL: other_bounds(X, np.zeros(8), np.ones(8))
# CALL: other_bounds(X, np.zeros(3), np.ones(3))
# CALL: other_bounds(np.arange(5, dtype=np.uint8), -5, 300)
# CALL: other_bounds(np.arange(5, dtype=np.int16), 1, 3)
# CALL: other_bounds(X, None, None)
# CALL: rectified(np.arange(-4.0, 4.0), np.full(8, 0.5))
# CALL: flat(np.arange(24.0)[::-3])
# CALL: flat(np.arange(3, dtype=np.float32) / 3)
# CALL: flat(np.arange(3, dtype=np.int32))
# CALL: flat(np.arange(3, dtype=np.uint8))
# CALL: flat(np.arange(4) > 1)
