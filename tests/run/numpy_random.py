"""Draws from the generators of numpy.random, one by one and as arrays: the numbers and the state are NumPy's."""

import numpy as np

# VARIANTS: closed main
# TIMEOUT: 120


def gen(n):
    g = np.random.default_rng(1)
    s = 0.0
    for _ in range(n):
        s += g.random() + g.normal() + g.standard_normal() + g.uniform(0, 2) + g.exponential()
        s += g.normal(1, 2.0) + g.integers(10) + g.integers(1, 7) + g.poisson(3.0) + g.standard_gamma(2.0)
    return s


def mc(n):
    rng = np.random.default_rng(42)
    hits = 0
    for _ in range(n):
        x = rng.random()
        y = rng.random()
        if x * x + y * y <= 1.0:
            hits += 1
    return 4.0 * hits / n


def legacy(n):  # NATIVE
    np.random.seed(0)
    s = 0.0
    for _ in range(n):
        s += (
            np.random.rand()
            + np.random.randn()
            + np.random.random()
            + np.random.randint(0, 10)
            + np.random.normal(0, 1)
            + np.random.uniform(0, 1)
            + np.random.exponential(2.0)
            + np.random.normal()
        )
    return s


def paths(n):
    rng = np.random.default_rng(7)
    out = np.empty((n, 50))
    for i in range(n):
        z = rng.standard_normal(50)
        out[i] = 100 * np.exp(np.cumsum(0.01 * z))
    a = rng.normal(0, 1, size=(3, 4))
    b = rng.integers(0, 10, size=5)
    c = rng.uniform(-1, 1, n)
    return out.mean(), a, b, c[0], rng.random((2, 2)), rng.poisson(4.0, 3)


def rs(n):
    g = np.random.RandomState(3)
    return g.rand(3)[0] + g.randn(2)[0] + g.randint(0, 5, size=3)[0] + g.uniform(0, 1) + g.normal() + g.randint(7)


def state(n):
    np.random.seed(5)
    a = np.random.randn()
    b = np.random.get_state()[3:]
    c = np.random.randn(3)
    return a, b, c, np.random.get_state()[3:]


def bad(n):
    g = np.random.default_rng(1)
    out = []
    for f in range(4):
        try:
            if f == 0:
                g.normal(0.0, -1.0)
            elif f == 1:
                g.integers(5, 5)
            elif f == 2:
                g.uniform(3.0, 1.0)
            else:
                g.random(-1)
        except ValueError as e:
            out.append(str(e))
    return out, g.random()


# CALL: gen(40)
# CALL: mc(40)
# CALL: legacy(40)
# CALL: paths(4)
# CALL: rs(4)
# CALL: state(4)
# CALL: bad(4)
