"""Sorting along axes and by kinds, searching from a side, sets, counts, differences and gradients."""

import numpy as np

# VARIANTS: closed main


def orders(m, v):  # NATIVE
    return (np.sort(m, axis=0), np.sort(v, kind="stable"), np.sort(m, axis=None), np.argsort(m, axis=0), np.argsort(v, kind="mergesort"),
            m.argsort(axis=1), v.argsort(kind="stable")[::-1], np.sort(m, axis=-1, kind="stable"))


def by_keys(a, b):  # NATIVE
    return np.lexsort((a, b)), np.lexsort([b, -b])


def searches(bins, x):  # NATIVE
    return (np.searchsorted(bins, x, side="right"), np.searchsorted(bins, 2.0, side="right"), bins.searchsorted(x, "left"), np.digitize(x, bins),
            np.digitize(x, bins, right=True), np.digitize(2.0, bins))


def on_side(bins, x, side):  # NATIVE
    return np.searchsorted(bins, x, side=side)


def uniques(k):  # NATIVE
    values, counts = np.unique(k, return_counts=True)
    _, where, back = np.unique(k, return_index=True, return_inverse=True)
    return values[np.argmax(counts)], counts, where, values[back], np.unique(k, return_index=True), np.unique(k, return_inverse=True)


def sets(a, b):  # NATIVE
    return np.isin(a, b), np.isin(a, b, invert=True), np.intersect1d(a, b), np.union1d(a, b), np.setdiff1d(a, b), np.setxor1d(a, b)


def among(k):  # NATIVE
    return np.isin(k, [1, 2, 7]).sum(), np.isin(k.reshape(2, -1), [3])


def counts(k, w):  # NATIVE
    return np.bincount(k), np.bincount(k, minlength=9), np.bincount(k, weights=w), np.bincount(k, w, 9)


def histograms(v, edges):  # NATIVE
    n, e = np.histogram(v, bins=5)
    m, f = np.histogram(v, edges)
    return n, e, m, f, np.histogram(v, bins=4, range=(0, 3.0)), np.histogram(v, bins=3, density=True), np.histogram(v)


def of_ints(k):  # NATIVE
    return np.histogram(k, 3), np.histogram(k, bins=4, range=(-1, 5))


def differences(m, v, k):  # NATIVE
    return (np.diff(v, n=2), np.diff(m, axis=0), np.diff(m, 2, axis=1), np.diff(v, prepend=0.0), np.diff(v, append=v[:1]), np.diff(v > 1.0),
            np.diff(k, prepend=k[0]), np.diff(k, n=7), np.diff(m[:, 1]))


def slopes(m, v, x):  # NATIVE
    down, across = np.gradient(m)
    return np.gradient(v), np.gradient(v, 0.5), np.gradient(v, x), down, across, np.gradient(m, axis=0), np.gradient(m, 2.0, axis=-1)


def areas(v, x):  # NATIVE
    return np.trapezoid(v), np.trapezoid(v, x), np.trapezoid(v, dx=0.1), np.polyval(v, 1.5), np.polyval(v, x), np.polyval(v, 2)


# CALL: orders(np.array([[3.0, 1.0, 2.0], [-0.0, 0.0, -1.0]]), np.array([2.0, -0.0, np.nan, 0.0, -5.0]))
# CALL: orders(np.arange(6, dtype=np.int16).reshape(2, 3)[:, ::-1], np.array([3, 1, 2]))
# CALL: orders(np.asfortranarray(np.arange(6.0).reshape(2, 3)), np.array([3.0, 1.0])[::-1])
# CALL: orders(np.zeros((0, 3)), np.zeros(0))
# CALL: by_keys(np.array([3, 1, 2, 1]), np.array([1.0, 1.0, 0.0, np.nan]))
# CALL: by_keys(np.array([3, 1]), np.array([1.0]))
# CALL: searches(np.arange(5.0), np.array([-1.0, 0.0, 2.0, 2.5, 4.0, 9.0, np.nan]))
# CALL: searches(np.array([4.0, 3.0, 2.0]), np.array([[3.5, 1.0]]))
# CALL: searches(np.array([1.0, 3.0, 2.0]), np.array([3.5, 1.0]))
# CALL: searches(np.array([1.0, 3.0, np.nan]), np.array([3.5, 1.0, np.nan]))
# CALL: on_side(np.arange(5.0), 2.0, "middle")
# CALL: on_side(np.arange(5), np.array([3, 2]), "right")
# CALL: uniques(np.array([3, 1, 2, 1, 3, 3]))
# CALL: uniques(np.array([0.5, 0.25, 0.5]))
# CALL: uniques(np.array([0.5, np.nan, np.nan]))
# CALL: uniques(np.array([0.0, -0.0, 1.0]))
# CALL: uniques(np.zeros(0))
# CALL: sets(np.array([3, 1, 2, 1]), np.array([2, 7, 2]))
# CALL: sets(np.array([3.0, np.nan, 2.0]), np.array([np.nan, 7.0, 2.0]))
# CALL: sets(np.array([3.0, -0.0, 2.0]), np.array([0.0, 7.0, 2.0]))
# CALL: sets(np.zeros(0), np.zeros(0))
# CALL: among(np.arange(8))
# CALL: among(np.arange(8, dtype=np.int32))
# CALL: counts(np.array([3, 1, 1]), np.array([0.5, 0.1, 0.2]))
# CALL: counts(np.array([3, 1, 1], dtype=np.uint8), np.array([0.5, 0.1, 0.2])[::-1])
# CALL: counts(np.array([3, -1, 1]), np.array([0.5, 0.1, 0.2]))
# CALL: counts(np.zeros(0, dtype=np.int64), np.zeros(0))
# CALL: counts(np.array([3, 1]), np.array([0.5, 0.1, 0.2]))
# CALL: histograms(np.array([0.1, 0.5, 0.5, 2.0, 1.0, 3.0]), np.array([0.0, 0.5, 1.0, 1.0, 3.0]))
# CALL: histograms(np.linspace(-1.0, 1.0, 77) ** 3, np.linspace(-1.0, 1.0, 5))
# CALL: histograms(np.array([0.1, np.nan]), np.array([0.0, 1.0]))
# CALL: histograms(np.array([2.0, 2.0]), np.array([0.0, 2.0, 2.0]))
# CALL: histograms(np.array([2.0]), np.array([3.0, 2.0]))
# CALL: histograms(np.zeros(0), np.array([3.0, 4.0]))
# CALL: histograms(np.array([1e300, -1e308, 1e308]), np.array([3.0, 4.0]))
# CALL: of_ints(np.array([3, 1, 1, 0]))
# CALL: of_ints(np.array([2**62, -(2**62), 1]))
# CALL: differences(np.arange(12.0).reshape(3, 4) ** 2, np.array([1.0, 4.0, 0.5]), np.array([1, 5, 2]))
# CALL: differences(np.arange(12.0).reshape(4, 3).T, np.array([1.0, np.inf, np.inf]), np.array([1, 5, 2], dtype=np.int8))
# CALL: differences(np.zeros((1, 4)), np.zeros(0), np.array([2**63 - 1, -1]))
# CALL: slopes(np.arange(12.0).reshape(3, 4) ** 2, np.array([1.0, 4.0, 0.5]), np.array([0.0, 1.0, 3.0]))
# CALL: slopes(np.arange(12).reshape(3, 4) ** 2, np.array([1, 4, 9]), np.array([0.0, 2.0, 4.0]))
# CALL: slopes(np.ones((3, 4)), np.array([1.0]), np.array([1.0]))
# CALL: slopes(np.ones((3, 4)), np.array([1.0, 2.0, 3.0]), np.array([1.0, 1.0, 3.0]))
# CALL: slopes(np.ones((3, 4)), np.array([1.0, 2.0, 3.0]), np.array([1.0, 2.0]))
# CALL: areas(np.array([1.0, 4.0, 0.5]), np.array([0.0, 1.0, 3.0]))
# CALL: areas(np.array([1.0, np.inf, -np.inf]), np.array([0.0, 1.0, 3.0]))
# CALL: areas(np.zeros(0), np.zeros(0))
# CALL: areas(np.arange(400.0) / 7.0, np.arange(400.0) ** 2 / 3e5)
