"""Chains of array expressions that become one loop: order of errors and warnings, overlap, shared results."""

import numpy as np


def chain(a, b, c):  # NATIVE
    return a * b + c * 2.0 - np.sqrt(a) / (b + 1.0)


def shared(a):  # NATIVE
    d = a - 1.5
    e = d * d
    return e + d


def two_lines(a, b, c):  # NATIVE
    return (
        a * b  # the lines matter
        + c / b
        - np.log(a)
    )


def lines_apart(a, b, c):  # NATIVE
    t = a * b
    u = t + c
    return u


def jacobi(u, n):  # NATIVE
    for _ in range(n):
        u[1:-1, 1:-1] = 0.25 * (u[:-2, 1:-1] + u[2:, 1:-1] + u[1:-1, :-2] + u[1:-1, 2:])
    return u


def stored(out, a, b):  # NATIVE
    out[1:-1] = a * b + 1.0
    out[0] = 7.0
    return out


def row_stored(out, a, i):
    for k in range(2):
        out[i] = a * 2.0 + k
        out[i, 1:] = a[1:] - 1.0
    return out


def shifted(a):  # NATIVE
    a[1:] = a[:-1] * 2.0
    a[:-1] += a[1:] * 0.5
    a[::2] *= 3.0
    return a


def quiet_inside(a):  # NATIVE
    return np.where(a > 0, a * 2.0, -a) + np.maximum(a, 0.5) * np.exp(-a)


def outer(a, b):
    total = None
    for _ in range(2):
        total = np.exp(a[:, None]) * b + np.exp(b)
    return total


def handled(a, b, c):
    try:
        d = a * 2.0
        e = d + b
    except ValueError as x:
        return str(x)
    return e - c


def float_ints(a, b):  # NATIVE
    return (a + b) / 2 + a * 0.5 - (a > b)


def twice(a):  # NATIVE
    t = np.exp(a)
    return t / (1.0 + t)


def chosen(a, b):
    return np.where(b == 0, 0.0, a / b) + np.where(a[::1] == 9, b / b, a * a)


# CALL: chain(np.arange(1.0, 5.0), np.ones(4), np.arange(4.0))
# CALL: chain(np.arange(-1.0, 3.0), -np.ones(4), np.arange(4.0))
# CALL: chain(np.arange(1.0, 5.0), np.ones(4), np.arange(3.0))
# CALL: chain(np.arange(1.0, 5.0), np.ones(3), np.arange(3.0))
# CALL: chain(np.arange(5000.0), np.ones(5000), np.arange(5000.0)[::-1])
# CALL: chain(np.arange(12.0).reshape(3, 4), np.arange(4.0), np.ones((3, 1)))
# CALL: chain(np.asfortranarray(np.arange(12.0).reshape(3, 4)), np.arange(4.0), np.ones((3, 1)))
# CALL: shared(np.arange(4.0))
# CALL: two_lines(np.array([0.0, 1.0]), np.array([0.0, 2.0]), np.array([1.0, 1.0]))
# CALL: two_lines(np.ones(3), np.ones(3), np.ones(2))
# CALL: two_lines(np.ones(3), np.ones(2), np.ones(2))
# CALL: lines_apart(np.ones(3), np.ones(3), np.ones(2))
# CALL: lines_apart(np.ones(3), np.ones(4), np.ones(2))
# CALL: lines_apart(np.array([1e300]), np.array([1e300]), np.array([-np.inf]))
# CALL: jacobi(np.arange(20.0).reshape(4, 5) ** 2, 3)
# CALL: jacobi(np.ones((2, 2)), 3)
# CALL: stored(np.zeros(5), np.arange(3.0), np.ones(3))
# CALL: stored(np.zeros(5), np.arange(2.0), np.ones(2))
# CALL: stored(np.zeros(5), np.arange(1.0), np.ones(1))
# CALL: stored(np.zeros(5), np.arange(3.0), np.ones(2))
# CALL: stored(np.zeros(5, dtype=np.float32), np.arange(3.0), np.ones(3))
# CALL: stored(np.zeros(5, dtype=np.int64), np.arange(3.0), np.ones(3))
# CALL: stored((x := np.zeros(5), x.setflags(write=False))[0], np.arange(3.0), np.ones(3))
# CALL: stored((x := np.arange(5.0)), x[:3], x[2:])
# CALL: stored(np.zeros(5), np.array([1e308, 1.0, 2.0]), np.array([10.0, np.inf, 1.0]))
# CALL: row_stored(np.zeros((2, 3)), np.arange(3.0), 1)
# CALL: row_stored(np.zeros((2, 3)), np.arange(3.0), 2)
# CALL: row_stored(np.zeros((2, 3)), np.arange(4.0), 2)
# CALL: row_stored(np.zeros((2, 3)), np.arange(4.0), 0)
# CALL: row_stored((x := np.arange(6.0).reshape(2, 3)), x[0], 0)
# CALL: shifted(np.arange(1.0, 8.0))
# CALL: shifted(np.arange(1.0))
# CALL: quiet_inside(np.array([-1.0, 0.0, np.nan, 2.0, 1e309]))
# CALL: quiet_inside(np.linspace(-5.0, 5.0, 3001))
# CALL: outer(np.arange(3.0), np.arange(4.0))
# CALL: handled(np.ones(3), np.ones(2), np.ones(2))
# CALL: handled(np.ones(3), np.ones(3), np.ones(3))
# CALL: handled(np.ones(3), np.ones(3), np.ones(2))
# CALL: float_ints(np.arange(4), np.array([3, 1, 2, 0]))
# CALL: twice(np.array([0.0, 1.0, 800.0, -800.0]))
# CALL: chosen(np.arange(4.0), np.arange(4.0) - 1.0)
# CALL: chosen(np.zeros(1), np.zeros(1))
# CALL: chosen(np.full(3, 1e200), np.ones(3))
