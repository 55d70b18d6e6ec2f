"""NumPy's functions of scalars in loops, their warnings and errors; arrays of small ints."""

import numpy as np

# VARIANTS: closed main
# TIMEOUT: 120


def sums(n):  # NATIVE
    s = 0.0
    for i in range(1, n):
        x = i / 100.0
        s += np.exp(-x) * np.sin(x) + np.log(x) ** 2 + np.arctan2(x, 2) + np.power(x, 1.5) + np.tanh(i)
    return s


def logs(x):  # NATIVE
    t = 0.0
    for _ in range(2):
        t += np.log(x)
    return t


def ints(a, b, c):  # NATIVE
    r = [a + b, a * 3, a - b, a // 2, a % 3, -a, a & b, a | 1, a ^ b, ~a, a << 1, a >> b]
    r.append(np.where(a > b, a, b))
    r.append(np.maximum(a, 5))
    r.append(np.sign(a))
    r.append(np.clip(a, 2, 7))
    a &= 15
    a |= b
    a += 20
    r.append(a)
    return r, a / b, np.sqrt(c), a * c, c * 2 + 1.5, a < 100, a == b


def weak(a, k):  # NATIVE
    return a < k, a + k


# SETUP:
# def ramp(dtype):
#     return np.arange(1, 9).astype(dtype), np.arange(8, 0, -1).astype(dtype), np.arange(8).astype(np.float32)
#
# CALL: sums(500)
# CALL: logs(0.0)
# CALL: logs(-1.0)
# CALL: logs(2.0)
# CALL: ints(*ramp(np.int8))
# CALL: ints(*ramp(np.uint8))
# CALL: ints(*ramp(np.int16))
# CALL: ints(*ramp(np.uint32))
# CALL: weak(np.arange(5, dtype=np.uint8), 3)
# CALL: weak(np.arange(5, dtype=np.uint8), 300)
# CALL: weak(np.arange(5, dtype=np.int16), -3)
# CALL: weak(np.arange(5, dtype=np.int16), 2**40)
