"""Medians and quantiles, functions of arrays given lists, rows stored from lists, rows by lists of positions."""

import numpy as np

# VARIANTS: closed main
# TIMEOUT: 120


def ranks(a, m):  # NATIVE
    medians = np.median(a), np.median(m), np.median(a[::2]), np.median(np.arange(6))
    return medians, np.percentile(a, 30), np.quantile(a, 0.9)


def several(a, m):  # NATIVE
    return np.percentile(a, [2.5, 50, 97.5]), np.quantile(m, (0.25, 0.75)), np.quantile(a, np.array([0.1, 1.0, 0.0]))


def of_list(l):  # NATIVE
    ends = np.min(l), np.max(l), np.argmin(l), np.argmax(l)
    return np.mean(l), np.std(l), np.var(l), np.std(l, ddof=1), np.sum(l), np.prod(l), ends


def ordered(l):  # NATIVE
    return np.sort(l), np.argsort(l), np.median(l), np.percentile(l, 33.3)


def mixed(a):  # NATIVE
    rows = [a[:3], a[3:6]]
    mix = [1, 2.5, 3]
    of_rows = np.mean(rows, axis=0), np.std(rows, axis=1), np.mean(rows)
    return np.mean(mix), np.std(mix), np.mean((1, 2, 4)), np.sum((1.5, 2.5)), of_rows


def store(n):  # NATIVE
    x = np.zeros((n, 2))
    y = np.zeros((2, 3), dtype=np.int64)
    for i in range(n):
        x[i] = [i * 0.5, i]
        x[i, :] = [i, np.float64(2.5)]
    y[1] = [1, 2, 3]
    y[:, 1] = [7, 8]
    y[0, 1:] = [9]
    return x, y


def swap(z, p):  # NATIVE
    z[[0, p]] = z[[p, 0]]
    l = [1, 3]
    z[l] = z[[3, 1]]
    z[l] += 1
    return z


def edge(k):
    x = np.zeros((3, 2))
    if k == 0:
        x[0] = [1, 2, 3]
    elif k == 1:
        return np.percentile(x, 120)
    elif k == 2:
        x[[0, 5]] = 1.0
    elif k == 3:
        return np.mean([1.0, float("nan")]), np.median([1.0, float("nan")]), np.median([float("inf"), 1.0])
    elif k == 4:
        return np.percentile([-0.0, 0.0, 0.0], 10), np.median([0.0, -0.0]), np.percentile([1.0, float("inf")], 50)
    elif k == 5:
        return np.argmax([])
    elif k == 6:
        return np.sum([]), np.max([[1], [2]])
    else:
        x[0] = []
    return x


def many(n):
    a = np.sin(np.arange(n) * 12.9898) * 43758.5453 % 1.0
    b = np.round(a * 3)
    at = np.percentile(a, [1, 5, 50, 95]), np.quantile(b, 0.37)
    return np.median(a), np.median(b), np.median(np.sort(a)[::-1]), at


# CALL: ranks(np.array([3.0, 1.5, 9.25, -2.0, 4.0, 8.0, 0.1]), np.arange(12.0).reshape(3, 4))
# CALL: several(np.array([3.0, 1.5, 9.25, -2.0, 4.0, 8.0, 0.1]), np.arange(12.0).reshape(3, 4))
# CALL: of_list([3, 1, 7, 2]), of_list([0.5, 2.5, -1.0])
# CALL: ordered([3, 1, 7, 2]), ordered([0.5, 2.5, -1.0])
# CALL: mixed(np.arange(7.0))
# CALL: store(4)
# CALL: swap(np.arange(12.0).reshape(4, 3), np.int64(2))
# CALL: edge(0)
# CALL: edge(1)
# CALL: edge(2)
# CALL: edge(3)
# CALL: edge(4)
# CALL: edge(5)
# CALL: edge(6)
# CALL: edge(7)
# CALL: many(10), many(1001), many(4096), many(5000), many(20001)
