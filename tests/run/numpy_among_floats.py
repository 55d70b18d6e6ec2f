"""Lists that hold floats and NumPy's float64, or NumPy's numbers beside others: least, greatest, in order."""

import bisect
import heapq

import numpy as np

# VARIANTS: closed main
# TIMEOUT: 240


def items(a, gaps):
    out = []
    for i in range(len(a)):
        if a[i] > 0.5:
            out.append(a[i])
        elif gaps:
            out.append(np.inf)
        else:
            out.append(float(i))
    return out


def ends(a, gaps):  # NATIVE
    return min(items(a, gaps)), max(items(a, gaps))


def or_else(a, gaps):
    return min(items(a, gaps), default=0.0), max(items(a, gaps), default=0.5)


def in_order(a, gaps):
    x = items(a, gaps)
    y = sorted(x)
    x.sort(reverse=True)
    return x, y, bisect.bisect_left(y, 0.75), heapq.nlargest(2, y), y < x


def with_nan(a):
    x = [float("nan"), a[0], 0.5, a[1]]
    return min(x), max(x), min(x[1:]), sorted(x)


def ints(a):
    out = []
    for i in range(len(a)):
        if a[i] > 2:
            out.append(a[i])
        else:
            out.append(i)
    return min(out), max(out), sorted(out), min(out, default=3)


def of_two_dtypes(a, b):
    out = [a[0], b[0], a[1], b[1]]
    return min(out), max(out), sorted(out)


# CALL: ends(np.array([0.25, 0.75, 0.6, 0.1]), True)
# CALL: ends(np.array([0.25, 0.75, 0.6, 0.1]), False)
# CALL: ends(np.array([]), False)
# CALL: or_else(np.array([]), False)
# CALL: or_else(np.array([0.25, 0.75]), False)
# CALL: in_order(np.array([0.25, 0.75, 0.6, 0.1]), True)
# CALL: in_order(np.array([0.25, 0.75, 0.6, 0.1]), False)
# CALL: with_nan(np.array([0.25, 0.75]))
# CALL: with_nan(np.array([np.nan, 0.75]))
# CALL: ints(np.array([1, 5, 2, 7]))
# CALL: ints(np.array([1.5, 5, 2, 7]))
# CALL: of_two_dtypes(np.array([1, 5]), np.array([1.5, 2.5]))
