"""Builtins on NumPy scalars: round, int, float, bool, abs, min, max, str, f-strings, truth."""

import math


def convert(x):
    v = x[0]
    return int(v), float(v), bool(v), round(v), round(v, 1)


def compare(x):
    return min(x[0], x[1]), max(x[0], x[1]), x[0] < x[1], x[0] == x[1]


def text(x):
    return str(x[0]), repr(x[0]), f"{x[0]}", f"{x[0]:.2f}"


def branch(x):
    if x[0]:
        return 1
    return 0


def functions(x):
    return math.sqrt(x[0]), math.floor(x[0])


def index_list(values, x):
    return values[x[0]]


# CALL: convert(np.array([2.5]))
# CALL: convert(np.array([3]))
# CALL: convert(np.array([True]))
# CALL: convert(np.array([float("nan")]))
# CALL: compare(np.array([1.0, 2.0]))
# CALL: compare(np.array([2, 2]))
# CALL: text(np.array([0.1]))
# CALL: text(np.array([3]))
# CALL: branch(np.array([0.0]))
# CALL: branch(np.array([True]))
# CALL: functions(np.array([2.0]))
# CALL: functions(np.array([4]))
# CALL: index_list([10, 20], np.array([1]))
# CALL: index_list([10, 20], np.array([1.0]))
