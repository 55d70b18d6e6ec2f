"""Warnings of NumPy's floats in chains and loops: each is issued as often, in the order and at the lines of NumPy."""

import warnings

import numpy as np


def chain(a, b, c):
    x = a * b
    y = x + c
    z = 1.0 - y / x
    return x, y, z


def blend(x, y, z, k):  # NATIVE
    n = len(x)
    for i in range(n):
        z[i] = y[i] + k * x[i] - 1.0


def scale(y, x, k):  # NATIVE
    for i in range(len(y)):
        y[i] = y[i] * k + x[i]


def quotients(x, y, z):  # NATIVE
    for i in range(len(x)):
        z[i] = 1.0 / (x[i] / y[i])


def branches(x, y, z):  # NATIVE
    n = len(x)
    for i in range(n):
        if x[i] * y[i] > 1.0:
            z[i] = x[i] * y[i]
        else:
            z[i] = x[i] - y[i]


def shifted(x, k):  # NATIVE
    for i in range(1, len(x)):
        x[i] = x[i - 1] * k + x[i]


def total(x, y):  # NATIVE
    s = 0.0
    for i in range(len(x)):
        s += x[i] * y[i]
    return s


def drawdown(returns, limit):  # NATIVE
    value = 1.0
    peak = 1.0
    for i in range(len(returns)):
        value *= 1 + returns[i]
        peak = max(peak, value)
        if 1 - value / peak >= limit:
            return i
    return -1


def rows(a, b):  # NATIVE
    for i in range(1, a.shape[0] - 1):
        for j in range(1, a.shape[1] - 1):
            b[i, j] = 0.25 * (a[i - 1, j] + a[i + 1, j] + a[i, j - 1] + a[i, j + 1])


def swapped(x, y):
    for i in range(len(x)):
        t = x[i] * 2.0
        x[i] = y[i] * 3.0
        y[i] = t


def show(name, f, *args):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        result = f(*args)
    print(name, result, [a.tolist() for a in args if isinstance(a, np.ndarray)])
    for w in caught:
        print("  ", w.category.__name__, w.message, w.lineno)


INF, NAN = float("inf"), float("nan")
BIG = 1.7e308

for a in (2.0, BIG, 0.0, INF, NAN):
    for b in (3.0, -BIG, 0.0, -INF):
        show("chain", chain, np.float64(a), np.float64(b), np.float64(1.0))

plain = np.linspace(-2.0, 2.0, 9)
for odd in ([], [3], [0, 8], [4, 5]):
    for value in (BIG, INF, -INF, NAN, 0.0):
        x = plain.copy()
        x[odd] = value
        show("blend", blend, x, plain.copy(), np.zeros(9), 2.5)
        show("scale", scale, x.copy(), plain.copy(), 4.0)
        show("quotients", quotients, x, plain.copy(), np.zeros(9))
        show("branches", branches, x, plain * 10.0, np.zeros(9))
        show("shifted", shifted, x.copy(), 1.5)
        show("total", total, x, plain * BIG)
        show("drawdown", drawdown, x, 5.0)
        show("swapped", swapped, x.copy(), plain.copy())

long = np.ones(3000)
long[[1023, 1024, 2999]] = BIG
show("scale", scale, long.copy(), np.zeros(3000), 2.0)
same = np.arange(10.0)
same[7] = BIG
show("same array", blend, same, same, same, 3.0)
shared = np.arange(20.0)
shared[8] = BIG
show("overlap", blend, shared[:10], shared[5:15], shared[2:12], 2.0)
show("overlap", scale, shared[1:15], shared[:14], 2.0)
grid = np.ones((6, 7))
grid[2, 3] = BIG
grid[4, 4] = INF
show("rows", rows, grid, np.zeros((6, 7)))
show("rows", rows, grid, grid)
show("rows", rows, grid.T, np.zeros((7, 6)))
