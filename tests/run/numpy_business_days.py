# Business days come from NumPy; what is made of them is native.
import numpy as np


def worked(d, pay):
    total = 0.0
    busy = np.is_busday(d)  # PYTHON: numpy.is_busday runs in NumPy
    for i in range(len(d)):
        if busy[i]:
            total += pay[i]
    return total, np.is_busday(d[0])


def settle(d, n):
    due = np.busday_offset(d, n, roll="forward")  # PYTHON: numpy.busday_offset runs in NumPy
    longest = due[0] - d[0]
    for i in range(len(d)):
        longest = max(longest, due[i] - d[i])
    return due, longest


def between(a, b):
    n = np.busday_count(a, b)  # PYTHON: numpy.busday_count runs in NumPy
    return n + 1, np.busday_count("2024-01-01", "2024-02-01", holidays=["2024-01-15"])


# CALL: worked(np.arange("2024-01-01", "2024-01-20", dtype="M8[D]"), np.arange(19.0))
# CALL: settle(np.arange("2024-01-01", "2024-01-20", dtype="M8[D]"), 2)
# CALL: settle(np.array(["2024-01-01", "NaT"], dtype="M8[D]"), 2)
# CALL: between(np.datetime64("2024-01-01"), np.datetime64("2024-03-01"))
# CALL: between(np.arange("2024-01-01", "2024-01-20", dtype="M8[D]"), np.datetime64("2024-03-01"))
