"""Random draws, joins, histograms and more that NumPy carries out between native code: the types of their results."""

import numpy as np

# VARIANTS: closed main
# TIMEOUT: 120


def draws(seed, n):
    rng = np.random.default_rng(seed)
    total = 0.0
    hits = 0
    for _ in range(n):
        total += rng.normal() + rng.random() + rng.uniform(1.0, 2.0) + rng.exponential()
        hits += rng.integers(0, 9)
        hits += rng.poisson(2.0)
    x = rng.normal(0.0, 1.0, size=n)
    y = rng.random((n, 2))
    p = rng.permutation(n)
    rng.shuffle(x)
    for i in range(n):
        total += x[i] * y[i, 0] + p[i]
    return total, hits, x, y, p, rng.choice(n), rng.choice(x), rng.choice(n, 3)


def legacy(seed, n):
    np.random.seed(seed)
    total = 0.0
    for _ in range(n):
        total += np.random.rand() + np.random.normal() + np.random.uniform(0, 2) + np.random.randint(0, 5)
    x = np.random.permutation(n)
    for i in range(n):
        total += x[i]
    return total, x, np.random.choice(n)


def tables(x, n):
    total = 0.0
    for _ in range(2):
        h, edges = np.histogram(x, n)
        for i in range(n):
            total += h[i] * edges[i]
        (at,) = np.where(x > 0.5)
        for i in at:
            total += x[i]
        both = np.vstack((x, x))
        beside = np.column_stack((x, x))
        total += both[1, 2] + beside[2, 1] + np.tile(x, 2)[-1] + np.convolve(x, x)[1]
        total += np.percentile(x, 30) + np.interp(0.3, x, x) + np.vdot(x, x) + np.trace(beside.T @ beside)
        if np.allclose(x, x):
            total += np.cov(x, x)[0, 1]
        a, b = np.meshgrid(x, x)
        total += a[1, 0] + b[1, 0] + np.append(x, x)[-1] + np.gradient(x)[0] + np.triu(both)[1, 1] + np.diag(beside)[1]
        total += np.linalg.pinv(beside)[0, 0] + x.astype(np.float32)[1] + np.transpose(both)[0, 0]
    return total, at, h


# CALL: draws(3, 5)
# CALL: draws(4, 9)
# CALL: legacy(3, 5)
# CALL: tables(np.arange(9.0) / 7.0, 4)
