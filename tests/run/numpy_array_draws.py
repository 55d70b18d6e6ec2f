"""Draws of numpy.random with arrays of parameters, of several axes and of float32: NumPy's numbers in NumPy's order."""

import numpy as np


def places(rng, m, s):  # NATIVE
    return rng.normal(m, s), rng.laplace(m, s), rng.logistic(m, s), rng.gumbel(m, s), rng.lognormal(m, s), rng.random()


def between(rng, low, high):  # NATIVE
    return rng.uniform(low, high), rng.uniform(low=low, high=high), rng.random()


def scaled(rng, s):  # NATIVE
    return rng.exponential(s), rng.poisson(s), rng.rayleigh(s), rng.random()


def old(m, s):  # NATIVE
    np.random.seed(5)
    return np.random.normal(m, s), np.random.uniform(m, s), np.random.rand()


def state(rng, m, s):
    return rng.normal(m, s), rng.uniform(m, s), rng.rand()


def cubes(rng):  # NATIVE
    return rng.random((2, 3, 2)), rng.normal(0.5, 2.0, (2, 1, 3)), rng.uniform(size=(2, 2, 2)), rng.standard_normal((1, 2, 3, 2)), rng.random()


def singles(rng, n):  # NATIVE
    return rng.random(n, dtype=np.float32), rng.random((n, 2), np.float32), rng.random(), rng.random(3, dtype=np.float32)


def sizes(rng, n):  # NATIVE
    return rng.random(n), rng.integers(3, 9, (2, n)), rng.normal(0.0, 1.0, (n, 2))


def walk(rng, mu, sigma, steps):  # NATIVE
    total = np.zeros(len(mu))
    for _ in range(steps):
        total += rng.normal(mu, sigma)
    return total


def other(rng, m, s):
    return rng.normal(m, s), rng.uniform(m, s), rng.exponential(s), rng.poisson(s), rng.random()


def other_single(rng, n):
    return rng.random(n, dtype=float), rng.random(dtype=np.float32), rng.random()


def drawn_places(m, s):
    return places(np.random.default_rng(1), m, s)


def drawn_between(low, high):
    return between(np.random.default_rng(1), low, high)


def drawn_scaled(s):
    return scaled(np.random.default_rng(1), s)


def drawn_state(m, s):
    return state(np.random.RandomState(4), m, s)


def drawn_cubes():
    return cubes(np.random.default_rng(1))


def drawn_singles(n):
    return singles(np.random.default_rng(1), n)


def drawn_walk(mu, sigma, steps):
    return walk(np.random.default_rng(1), mu, sigma, steps)


def drawn_other(m, s):
    return other(np.random.default_rng(1), m, s)


def drawn_other_single(n):
    return other_single(np.random.default_rng(1), n)


def drawn_sizes(n):
    return sizes(np.random.default_rng(1), n)


# SETUP:
# M = np.array([0.5, -2.0, 3.0])
# S = np.array([1.0, 0.25, 2.0])
#
# CALL: drawn_places(M, S)
# CALL: drawn_places(M, 0.5)
# CALL: drawn_places(0.5, S)
# CALL: drawn_places(M.reshape(3, 1) * S, np.abs(M.reshape(3, 1) * S).T)
# CALL: drawn_places(M, np.arange(3))
# CALL: drawn_places(M[::-1], S[::-1])
# CALL: drawn_places(M, -S)
# CALL: drawn_places(M, np.array([1.0, np.nan, 1.0]))
# CALL: drawn_places(M, np.array([1.0, -0.0, 1.0]))
# CALL: drawn_places(np.array([1.0, np.nan, np.inf]), S)
# CALL: drawn_places(np.zeros(0), np.zeros(0))
# CALL: drawn_places(M, S[:2])
# CALL: drawn_places(M, S[:1])
# CALL: drawn_between(M, M + S)
# CALL: drawn_between(M, 5.0)
# CALL: drawn_between(-5, M)
# CALL: drawn_between(M, M - S)
# CALL: drawn_between(M, np.array([1.0, np.inf, 2.0]))
# CALL: drawn_scaled(S)
# CALL: drawn_scaled(S * 100)
# CALL: drawn_scaled(np.arange(4))
# CALL: drawn_scaled(-S)
# CALL: drawn_scaled(S.reshape(3, 1))
# CALL: old(M, S)
# CALL: old(M, 0.5)
# CALL: old(0, S)
# CALL: old(M, -S)
# CALL: drawn_state(M, S)
# CALL: drawn_state(1.0, S)
# CALL: drawn_cubes()
# CALL: drawn_singles(5)
# CALL: drawn_singles(0)
# CALL: drawn_singles(-1)
# CALL: drawn_sizes(-1)
# CALL: drawn_sizes(0)
# CALL: drawn_walk(M, S, 50)
# CALL: drawn_other([0.5, 1.0], [1.0, 2.0])
# CALL: drawn_other(M.astype(np.float32), S)
# CALL: drawn_other(M.reshape(3, 1), S)
# CALL: drawn_other(M, None)
# CALL: drawn_other_single(3)
