"""int64 arrays: histogram, prefix sums that wrap, index arrays."""

import numpy as np


def histogram(values, n):  # NATIVE
    counts = np.zeros(n, dtype=np.int64)
    for v in values:
        counts[v] += 1
    return counts


def prefix(x):  # NATIVE
    out = np.empty(len(x), dtype=np.int64)
    s = 0
    for i in range(len(x)):
        s += x[i]
        out[i] = s
    return out


def gather(x, index):  # NATIVE
    out = np.empty(len(index))
    for k in range(len(index)):
        out[k] = x[index[k]]
    return out


# CALL: histogram(np.array([0, 1, 1, 3]), 4)
# CALL: histogram(np.array([0, -1]), 4)
# CALL: histogram(np.array([5]), 4)
# CALL: histogram([1, 1, 0], 2)
# CALL: prefix(np.array([1, 2, 3]))
# CALL: prefix(np.array([2**62, 2**62, 1]))
# CALL: prefix(np.zeros(0, dtype=np.int64))
# CALL: gather(np.arange(5.0), np.array([4, 0, -1]))
# CALL: gather(np.arange(5.0), np.array([5]))
