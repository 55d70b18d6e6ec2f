"""Places of extremes and of items that are not zero; clip, roll, columns, floats made ints."""

# VARIANTS: main
import warnings

import numpy as np

warnings.simplefilter("always")


def arg(a):
    return np.argmax(a), a.argmin(), np.argmax(a[::2]), a[::-1].argmax()


def arg2(a):
    return np.argmax(a, axis=1), a.argmin(axis=1), a.argmax(), a.argmin(axis=0)


def clips(a, lo, hi):
    return np.clip(a, lo, hi), a.clip(lo, hi)


def clip_out(a):
    np.clip(a, 0.2, 0.8, out=a)
    return a


def nz(a):
    return np.nonzero(a)[0], np.flatnonzero(a > 0), np.where(a > 0)[0], np.argwhere(a > 0).T


def nz2(a):
    i, j = np.nonzero(a)
    return i, j


def cst(a, b):
    return np.column_stack((a, b)), np.column_stack((a, b, a * 2)), np.column_stack((a, b.reshape(-1, 1)))


def rolls(a, k):
    return np.roll(a, k)


def ints(a):
    return a.astype(np.int64), a.astype(np.int32), a.astype(int)[::2].astype(np.int8)


rng = np.random.default_rng(0)
for n in (1, 2, 7, 511, 512, 513, 1024, 1500, 5000):
    a = rng.normal(size=n)
    print(arg(a), arg(np.round(a)), arg(np.round(a).astype(np.int64)), arg(-np.abs(np.round(a))))
    for k in (0, n // 2, n - 1):
        b = a.copy()
        b[k] = np.nan
        print(arg(b))
        b = a.copy()
        b[k] = np.inf
        print(arg(b))
        b[k] = -np.inf
        print(arg(b))
    print(
        arg(np.full(n, np.inf)), arg(np.full(n, -np.inf)), arg(np.zeros(n)), arg(np.full(n, np.nan)), arg(-np.zeros(n))
    )
    m = rng.normal(size=(3, n))
    print(arg2(m))
    m[1, n // 3] = np.nan
    print(arg2(m))
    print([x.sum() for x in clips(a, -0.5, 0.5)], clips(a[:4], 0.5, -0.5), clips(a[:3], np.nan, 1.0))
    print(clip_out(a.copy()).sum())
    print([x[-3:] for x in nz(np.round(a))])
    print([x.sum() for x in rolls(a, 1)[:3]], [rolls(a, k)[:3] for k in (-1, 3, n, n + 1, -n - 2)])
    print([x.sum() for x in ints(a * 100)])
    print([c.sum(axis=0) for c in cst(a, a * a)])
z = np.array([-0.0, 0.0, np.nan, 1.0, -1.0, np.inf])
print(clips(z, 0.0, 0.5), clips(z, -0.0, 0.0), clips(-z, -0.0, 0.0), nz(z), nz2(np.array([[1, 0], [0, 2.0]])))
print(clips(np.arange(5), 1, 3), clips(np.arange(5, dtype=np.int8), -100, 3), clips(np.arange(5.0), 1, 3))
print(nz(np.zeros(0)), nz(np.zeros(3)), rolls(np.zeros(0), 2))
try:
    print(clips(np.arange(5, dtype=np.int8), -1000, 3))
except Exception as e:
    print(type(e), e)
for bad in (np.nan, np.inf, 1e30, -1e30):
    print(ints(np.array([1.0, bad, 2.0])))
for f in (arg,):
    try:
        print(f(np.zeros(0)))
    except ValueError as e:
        print(e)
