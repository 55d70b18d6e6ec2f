"""Sums of expressions along the last axis, and operands that are broadcast along it: bits, layouts, warnings, errors."""

import warnings

import numpy as np


def pairwise(points):  # NATIVE
    delta = points[:, None, :] - points[None, :, :]
    return np.sqrt(np.sum(delta * delta, axis=2))


def nearest(points, centres):  # NATIVE
    delta = points[:, None, :] - centres[None, :, :]
    return np.argmin(np.sum(delta**2, axis=-1), axis=1)


def rows(a, b):  # NATIVE
    return (a * b).sum(axis=1), np.mean(a - b, axis=-1), (a / b).sum(axis=-1)


def weighted(position, mass):  # NATIVE
    dx = position[None, :, 0] - position[:, None, 0]
    pull = mass[None, :] / (dx * dx + 0.5)
    return (dx * pull).sum(axis=1), dx


def outer(a, b):  # NATIVE
    return a[:, None] * b[None, :] + 1.0, a[:, None] - b, b / a[:, None]


def shifted(x, shift):  # NATIVE
    return x - shift[:, None], x[:, :, None] + shift[None, :], x[None] * 2.0


def decayed(returns, decay):  # NATIVE
    s = np.zeros((returns.shape[1], returns.shape[1]))
    for t in range(returns.shape[0]):
        r = returns[t]
        s = decay * s + (1.0 - decay) * r[:, None] * r[None, :]
    return s


def into(out, x, y):  # NATIVE
    out[1:] = x[:, None] * y[None, :]
    out[0] += y
    out *= x[:1, None]
    return out


def own(out):  # NATIVE
    out[:] = out[0][:, None] + out[1][None, :]
    return out


def counted(k, x):  # NATIVE
    return (k[:, None] * x[None, :]).sum(axis=1), (k[:, None] + k[None, :]), x[:, None] > x[None, :]


def first_axis(a, b):  # NATIVE
    return (a * b).sum(axis=0), (a[:, None, :] - b[None, :, :]).sum(axis=1)


def heard(a, b):
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always")
        r = (a / b).sum(axis=1)
    return r, [str(w.message) for w in seen]


def raising(a, b):
    with np.errstate(all="raise"):
        return (a[:, None] * b[None, :]).sum(axis=1)


# TIMEOUT: 120
# SETUP:
# def numbers(*shape, seed=1):
#     return np.random.default_rng(seed).normal(size=shape)
#
# wild = np.array([[1.0, np.inf, -1e308], [np.nan, 0.0, 1e308], [-0.0, -0.0, -0.0]])
#
# CALL: pairwise(numbers(7, 3))
# CALL: pairwise(numbers(5, 1))
# CALL: pairwise(numbers(1, 4))
# CALL: pairwise(numbers(6, 9))
# CALL: pairwise(numbers(4, 131))
# CALL: pairwise(numbers(3, 1500))
# CALL: pairwise(numbers(0, 3))
# CALL: pairwise(numbers(3, 0))
# CALL: pairwise(numbers(6, 8)[::2])
# CALL: pairwise(numbers(6, 8)[:, ::2])
# CALL: pairwise(numbers(6, 8)[:, ::-1])
# CALL: pairwise(numbers(6, 8).T)
# CALL: pairwise(np.asfortranarray(numbers(6, 8)))
# CALL: pairwise(np.broadcast_to(numbers(8), (4, 8)))
# CALL: pairwise(wild)
# CALL: nearest(numbers(50, 3), numbers(4, 3, seed=2))
# CALL: nearest(numbers(50, 3), numbers(4, 2, seed=2))
# CALL: nearest(numbers(50, 3), numbers(4, 1, seed=2))
# CALL: rows(numbers(5, 4), numbers(5, 4, seed=2))
# CALL: rows(numbers(5, 300), numbers(5, 300, seed=2))
# CALL: rows(numbers(5, 300), numbers(300, seed=2))
# CALL: rows(numbers(5, 300), numbers(5, 1, seed=2))
# CALL: rows(numbers(300), numbers(5, 300, seed=2))
# CALL: rows(numbers(5, 1), numbers(5, 1, seed=2))
# CALL: rows(wild, wild)
# CALL: rows(wild, np.ones((3, 3)))
# CALL: rows(np.full((3, 3), -0.0), np.ones((3, 3)))
# CALL: rows(numbers(2, 3, 4), numbers(2, 3, 4, seed=2))
# CALL: rows(np.arange(6).reshape(2, 3), np.arange(1, 7).reshape(2, 3))
# CALL: rows(np.arange(6).reshape(2, 3), numbers(2, 3))
# CALL: rows(numbers(2, 3).astype(np.float32), numbers(2, 3))
# CALL: rows(numbers(4, 3), numbers(4, 2))
# CALL: weighted(numbers(9, 3), np.abs(numbers(9)))
# CALL: weighted(numbers(200, 3), np.abs(numbers(200)))
# CALL: weighted(numbers(9, 6)[::2, ::2], np.abs(numbers(5)))
# CALL: weighted(numbers(1, 3), np.abs(numbers(1)))
# CALL: outer(numbers(5), numbers(7))
# CALL: outer(numbers(1), numbers(7))
# CALL: outer(numbers(7), numbers(1))
# CALL: outer(numbers(14)[::2], numbers(9)[::-1])
# CALL: outer(np.zeros(3), np.ones(2))
# CALL: outer(numbers(0), numbers(3))
# CALL: outer(np.arange(3), np.arange(1, 5))
# CALL: shifted(numbers(4, 6), numbers(4))
# CALL: shifted(numbers(4, 6), numbers(1))
# CALL: shifted(numbers(4, 6), numbers(3))
# CALL: shifted(numbers(4, 4).T, numbers(4))
# CALL: shifted(numbers(4, 6)[:, ::3], numbers(4))
# CALL: decayed(numbers(12, 5), 0.94)
# CALL: decayed(numbers(12, 5)[:, ::2], 0.94)
# CALL: decayed(np.full((3, 2), 1e300), 0.94)
# CALL: into(np.zeros((4, 5)), numbers(3), numbers(5))
# CALL: into(np.zeros((4, 5)), numbers(2), numbers(5))
# CALL: into(np.zeros((8, 10))[::2, ::2], numbers(3), numbers(5))
# CALL: own(numbers(4, 4))
# CALL: own(numbers(3, 4))
# CALL: counted(np.arange(4), numbers(5))
# CALL: counted(np.arange(4, dtype=np.int32), numbers(5))
# CALL: counted(np.arange(4) > 1, numbers(5))
# CALL: first_axis(numbers(4, 5), numbers(4, 5, seed=2))
# CALL: first_axis(wild, wild)
# CALL: heard(wild, np.array([[1.0, 2.0, 0.0]]))
# CALL: heard(numbers(2, 3), np.array([[1.0, 2.0, 0.0]]))
# CALL: raising(np.full(3, 1e200), np.full(4, 1e200))
# CALL: raising(np.full(3, 1e-200), np.full(4, 1e-200))
# CALL: raising(numbers(3), numbers(4))
