"""What NumPy itself computes, and what the code around it does with the results."""

import numpy as np


def added(x):  # NATIVE
    total = 0.0
    for i in range(len(x)):
        total += x[i] * (i + 1)
    return total


def rows_added(x):  # NATIVE
    total = 0.0
    for i in range(x.shape[0]):
        for j in range(x.shape[1]):
            total += x[i, j] * (i + j)
    return total


def special(x):
    mantissa, exponent = np.frexp(x)
    total = 0.0
    for i in range(len(x)):
        total += np.fix(x)[i] + np.i0(x)[i] + mantissa[i] * exponent[i]
    return total, np.ldexp(mantissa, exponent), mantissa, exponent


def files(lines):
    t = np.loadtxt(lines, delimiter=",")
    g = np.genfromtxt(lines, delimiter=",")
    total = 0.0
    for i in range(t.shape[0]):
        total += t[i, 0] - g[i, 1]
    return total, t, g


def column(lines):
    c = np.loadtxt(lines, delimiter=",", usecols=1)
    return added(c), c


def buffers(x):
    b = x.tobytes()
    y = np.frombuffer(b, dtype=np.float64)
    total = 0.0
    for i in range(len(y)):
        total += y[i]
    return total, len(b), y.flags.writeable


def written(x):
    y = np.frombuffer(x.tobytes())
    y[0] = 1.0
    return y


def together(x, y):
    a, b = np.broadcast_arrays(x, y)
    return rows_added(a) + rows_added(b), a.shape, b.strides


def choices(i, x, y):
    c = np.choose(i, [x, y])
    return added(c), c


def draws(seed, n):
    rng = np.random.default_rng(seed)
    w = rng.dirichlet(np.ones(n))
    counts = rng.multinomial(100, w)
    many = rng.multinomial(50, w, size=3)
    total = 0
    for i in range(n):
        total += counts[i] * (i + 1) + many[1, i]
    return total, added(w), rng.integers(1, 7, 3, endpoint=True), rng.integers(0, 5, size=4, dtype=np.int8), rng.zipf(2.0), rng.hypergeometric(5, 6, 4)


def by_arrays(seed, p):
    rng = np.random.default_rng(seed)
    b = rng.binomial(9, p)
    g = rng.gamma(p, 2.0)
    total = 0.0
    for i in range(len(p)):
        total += b[i] + g[i]
    return total, b, g, rng.random(dtype=np.float32), rng.integers(np.arange(1, 5) * 10)


def old_draws(seed, n):
    np.random.seed(seed)
    w = np.random.dirichlet(np.ones(n))
    return added(w), np.random.multinomial(9, w), np.random.geometric(0.4, 3)


# SETUP:
# X = np.array([1.5, -2.25, 3.0, 0.0])
#
# CALL: special(X)
# CALL: special(np.array([np.nan, np.inf]))
# CALL: files(["1,2", "3.5,4", "5,6"])
# CALL: files(["1,2"])
# CALL: files(["1,a"])
# CALL: column(["1,2", "3.5,4", "5,6"])
# CALL: column(["1,2"])
# CALL: buffers(X)
# CALL: buffers(np.arange(6.0).reshape(2, 3).T)
# CALL: written(X)
# CALL: together(np.arange(3.0), np.ones((2, 3)))
# CALL: together(np.arange(3.0), np.ones((2, 4)))
# CALL: choices(np.array([0, 1, 1, 0]), X, X + 10)
# CALL: choices(np.array([0, 2, 1, 0]), X, X + 10)
# CALL: draws(3, 4)
# CALL: by_arrays(3, np.array([0.25, 0.5, 0.75]))
# CALL: by_arrays(3, np.array([0.25, 0.5, 1.75]))
# CALL: old_draws(4, 5)
