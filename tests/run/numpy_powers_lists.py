# VARIANTS: main
"""Powers with exponents known at run time only; arrays of lists of mixed numbers; joined lists; choices of lists."""

import numpy as np

rng = np.random.default_rng(4)


def a_pow(x, p):
    return np.abs(x) ** p, (np.abs(x) + 1.0) ** p * 2.0, x**3.0


def a_powi(x, k):
    s = np.zeros(len(x))
    for i in range(k):
        s = s + x**i
    return s


def poly(x, c):
    out = np.zeros_like(x)
    for i in range(len(c)):
        out += c[i] * x**i
    return out


def a_list2(x):
    lam = 0.0
    v = []
    for i in range(5):
        if x[i] > 0:
            lam = x[i]
        v.append(lam)
    return np.array(v)


def a_listcomp(x):
    return np.array([1.0 if l == 0 else np.dot(x[:-l], x[l:]) for l in range(5)])


def a_conc(x):
    return (
        np.concatenate(([0], x)),
        np.concatenate([x, [1.0, 2.0]]),
        np.append(x, 1.0),
        np.concatenate(([0.0], np.cumsum(x))),
    )


def a_mixed(n):
    v = [0]
    for i in range(n):
        v.append(np.int64(i))
    return np.array(v)


def walk(n, g):
    return np.cumsum(g.choice([-1, 1], size=n)), g.choice((0.5, 1.5)), g.choice([1.5, 2.5], 3)


def curve(n):
    eq = [100.0]
    g = np.random.default_rng(n)
    r = g.normal(0, 0.01, n)
    for i in range(n):
        eq.append(eq[-1] * (1 + r[i]))
    e = np.array(eq)
    return e.max(), e[-1], np.diff(e).std()


def decay(x, a):
    w = (1 - a) ** np.arange(len(x))[::-1]
    return (w * x).sum() / w.sum()


x = rng.normal(size=20)
for p in (
    2.5,
    2,
    2.0,
    0.5,
    0,
    1,
    -1,
    -1.0,
    0.0,
    3,
    -2,
    1.5,
    -0.5,
    np.float64(2.0),
    np.float64(2.7),
    np.nan,
    np.inf,
    3.0,
    True,
):
    print(p, a_pow(x, p), a_pow(np.arange(6.0).reshape(2, 3), p))
    print(a_pow(np.float32([1.5, 2.5]), p))
    try:
        print(a_pow(np.arange(4), p))
    except ValueError as e:
        print(e)
print(a_powi(x, 6), poly(x, [1.0, 2.0, 3.0, 0.5]), poly(x, np.array([1.0, 2.0, 3.0])))
print(a_list2(x), a_listcomp(x), a_conc(x), a_mixed(4), a_mixed(0), a_list2(-np.abs(x)))
print(walk(10, rng), walk(5, np.random.RandomState(3)), curve(500), decay(x, 0.06))
