"""NumPy functions that run in NumPy itself between native code: results come back as native arrays."""

import numpy as np


def sorted_steps(a):
    total = 0.0
    for k in range(3):
        s = np.sort(a)
        d = np.diff(s)
        for i in range(len(d)):
            total += d[i] * k
    return total


def by_axis(a):
    out = []
    for _ in range(2):
        m = a.mean(axis=0)
        s = np.sum(a, axis=1, keepdims=True)
        out.append((m, s, a.std(), np.median(a)))
    return out


def masks(a, limit):
    n = 0
    for i in range(2):
        b = a[a > limit]
        n += len(b)
        a = a * 0.5
    return n, b, a


def fancy(a, at):
    total = 0.0
    for _ in range(2):
        p = a[at]
        for x in p:
            total += x
        p[0] = 9.0
    return total, p, a


def solve(a, b):
    for _ in range(2):
        x = np.linalg.solve(a, b)
        r = np.dot(a, x) - b
    return x, r, a @ b


def draws(seed, n):
    np.random.seed(seed)
    total = 0.0
    for _ in range(2):
        x = np.random.normal(0.0, 1.0, n)
        for i in range(n):
            total += x[i]
    return total, np.random.rand(2, 2)


def dims3(n):
    t = 0.0
    for k in range(n):
        a = np.zeros((2, 3, 4))
        a[1, 2, 3] = k
        t += a[1, 2, 3]
        b = a[1]
        t += b[2, 3] + a.shape[2]
    return t, a, b


def surprise(a, axis):
    for _ in range(2):
        r = np.sum(a, axis)
    return r


def joined(a, b):
    for _ in range(2):
        c = np.concatenate((a, b))
        d = np.stack((a, b))
        e = np.hstack([a, b])
    return c, d, e, c.shape, d.shape


# CALL: sorted_steps(np.array([3.0, 1.0, 2.0]))
# CALL: by_axis(np.arange(6.0).reshape(3, 2))
# CALL: by_axis(np.arange(6).reshape(3, 2))
# CALL: masks(np.arange(6.0), 2.0)
# CALL: masks(np.zeros(0), 2.0)
# CALL: fancy(np.arange(6.0), np.array([1, 1, 5]))
# CALL: fancy(np.arange(6.0), np.array([7]))
# CALL: solve(np.array([[2.0, 1.0], [1.0, 3.0]]), np.array([1.0, 2.0]))
# CALL: solve(np.zeros((2, 2)), np.array([1.0, 2.0]))
# CALL: draws(7, 5)
# CALL: dims3(3)
# CALL: surprise(np.ones((2, 3)), 0)
# CALL: surprise(np.ones((2, 3)), None)
# CALL: surprise(np.ones((2, 3)), (0, 1))
# CALL: surprise(np.ones((2, 3)), 5)
# CALL: joined(np.arange(3.0), np.ones(3))
# CALL: joined(np.arange(3), np.ones(3))
