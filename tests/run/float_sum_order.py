"""Sums are taken in program order, without reassociation or fused multiply-add."""


def naive(values):  # NATIVE
    s = 0.0
    for v in values:
        s += v
    return s


def dot(a, b):  # NATIVE
    s = 0.0
    for x, y in zip(a, b):
        s = s + x * y
    return s


# CALL: naive([1e16, 1.0, -1e16, 1.0])
# CALL: naive([0.1] * 10)
# CALL: naive([-0.0])
# CALL: dot([0.1, 0.2, 0.3], [0.3, 0.2, 0.1])
# CALL: dot([1e16, 1.0, 3.3], [1.1, -7.7, 1e-3])
# CALL: dot([1.0000000000000002], [1.0000000000000002])
# CALL: dot([], [])
