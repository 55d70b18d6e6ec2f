# Slices whose parts are optional, NumPy ints, beyond 64 bits, or no ints at all.
import numpy as np


def optional(values, x):  # NATIVE
    end = None if x > 5 else x
    text = "abcdef"
    taken = values[:end], values[end:end:end], text[:end], text[end:], b"abc"[end:], tuple(v for v in values)[end:]
    values[:end] = [9]
    del values[end:]
    return taken, values


def all_parts(parts):  # NATIVE
    total = 0
    values = list(range(20))
    for i in parts:
        for j in parts:
            for k in parts[1:]:
                total = total * 3 % 1000003 + sum(values[i:j:k])
    return total


def halves(values, x):
    return values[: x / 2]


def store(values, x):
    values[: x / 2] = [5]
    return values


def wide(values, n):
    return values[: n << 70], values[-(2**70) :], "abc"[: 2**64], values[2**64 :]


def numpy_int(values, x):
    return values[np.int64(x) :]


def array(values, n):
    return values[: n / 2]


def array_parts(values, n):
    end = None if n > 5 else n
    return values[end:], values[: n << 65]


# CALL: optional([1, 2, 3], 1)
# CALL: optional([1, 2, 3], 8)
# CALL: all_parts((0, None, 1, 3, -1, -2, 100))
# CALL: halves([1, 2, 3], 2)
# CALL: halves((1, 2, 3), 2)
# CALL: halves("abc", 2)
# CALL: store([1, 2, 3], 2)
# CALL: wide([1, 2, 3], 1)
# CALL: wide([1, 2, 3], -1)
# CALL: numpy_int([1, 2, 3], 1)
# CALL: array(np.arange(4.0), 2)
# CALL: array_parts(np.arange(4.0), 2)
# CALL: array_parts(np.arange(6.0).reshape(3, 2), 8)
