"""Ufuncs and reductions that write into an array, where= of ufuncs, reductions along several axes and from a number."""

import numpy as np

# VARIANTS: closed main


def into(a, b, x):
    y = np.add(a, b, out=x)
    np.multiply(x, 2.0, x)
    np.exp(a, out=x)
    np.maximum(x, b, out=x)
    return y, x, np.subtract(x, 1.0, out=x), np.clip(a, 0.5, 2.5, out=np.zeros_like(a))


def where(a, b, x):
    safe = np.divide(a, b, out=np.zeros_like(a), where=b != 0.0)
    np.sqrt(a, out=x, where=a > 0.0)
    np.log(a, out=x, where=a > 0.0)
    np.add(a, 1.0, out=x, where=np.isfinite(a) & (b > 0.0))
    return safe, x


def compared(a, b, k):  # NATIVE
    return np.greater(a, b, out=k), np.logical_not(k, out=k, where=k), np.isnan(a, out=k)


def in_loops(a, steps):  # NATIVE
    x = np.zeros_like(a)
    for _ in range(steps):
        np.multiply(a, 0.5, out=x)
        np.add(x, a, out=a)
    return a, x


def overlapping(x):  # NATIVE
    np.add(x[1:], x[:-1], out=x[1:])
    return x


def odd_out(a, x):
    return np.sqrt(a, out=x)


def ignoring(a, b):
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.divide(a, b, out=np.zeros_like(a))


def several(t):
    return (np.sum(t, axis=(0, 1)), np.sum(t, axis=(0, 2)), t.sum(axis=(-1, -2)), np.mean(t, axis=(1, 2)), t.mean(axis=(0, 2)), np.std(t, axis=(0, 1)),
            np.var(t, axis=(0, 2), ddof=1), np.max(t, axis=(0, 2)), t.min(axis=(1, 2)), np.prod(t, axis=(0, 1)), np.any(t, axis=(0, 1)), t.all(axis=(0, 2)),
            t.sum(axis=(0, 1, 2)))


def keeping(t):  # NATIVE
    return (np.sum(t, axis=(1, 2), keepdims=True), t.mean(axis=(0, 2), keepdims=True), np.std(t, axis=(0, 1), ddof=1, keepdims=True),
            t - t.mean(axis=(1, 2), keepdims=True), t.max(axis=(0, 1), keepdims=True))


def starting(v):  # NATIVE
    return np.sum(v, initial=10.0), np.max(v, initial=0.0), v.min(initial=-1), v.sum(initial=0.25)


def reduced_into(m, x):  # NATIVE
    np.sum(m, axis=0, out=x)
    y = m.mean(axis=0, out=x)
    return x, y, np.std(m, axis=0, out=x), m.max(axis=0, out=x), np.count_nonzero(m, axis=0), np.count_nonzero(m, axis=1)


def statistics(m, x, y):  # NATIVE
    return (np.cov(m), np.cov(m, rowvar=False), np.cov(x, y), np.cov(x, y, ddof=0), np.corrcoef(m), np.corrcoef(x, y)[0, 1], np.corrcoef(m, rowvar=False),
            np.average(x), np.average(x, weights=y))


def convolved(x, k):  # NATIVE
    return (np.convolve(x, k), np.convolve(x, k, mode="same"), np.convolve(x, k, "valid"), np.correlate(x, k), np.correlate(x, k, "full"),
            np.correlate(k, x, mode="same"))


# CALL: into(np.arange(4.0), np.array([1.0, -2.0, 0.5, 4.0]), np.zeros(4))
# CALL: into(np.arange(6.0).reshape(2, 3), np.ones(3), np.zeros((2, 3)))
# CALL: into(np.arange(6.0).reshape(3, 2).T, np.ones(3), np.zeros((2, 6))[:, ::2])
# CALL: into(np.arange(4.0), np.ones(4), np.zeros(5))
# CALL: into(np.full(4, 1000.0), np.ones(4), np.zeros(4))
# CALL: into(np.zeros(0), np.zeros(0), np.zeros(0))
# CALL: where(np.array([4.0, -1.0, 0.0, np.nan]), np.array([2.0, 0.0, 0.0, 1.0]), np.full(4, 7.0))
# CALL: where(np.arange(3000.0) - 5.0, np.arange(3000.0) % 7.0, np.full(3000, 7.0))
# CALL: where(np.arange(12.0).reshape(4, 3).T - 3.0, np.arange(12.0).reshape(3, 4) % 5.0, np.full((4, 3), 7.0).T)
# CALL: where(np.array([np.inf, -np.inf]), np.array([np.inf, 1.0]), np.full(2, 7.0))
# CALL: compared(np.array([1.0, np.nan, 3.0]), np.array([2.0, 1.0, 1.0]), np.array([True, True, False]))
# CALL: in_loops(np.arange(5.0), 4)
# CALL: overlapping(np.arange(5.0))
# CALL: odd_out(np.array([4.0, -9.0]), np.zeros(2))
# CALL: odd_out(np.array([4.0, 9.0]), np.zeros((2, 2)))
# CALL: odd_out(np.array([4.0, 9.0]), np.broadcast_to(np.zeros(1), (2,)))
# CALL: odd_out(np.array([4, 9]), np.zeros(2))
# CALL: odd_out(np.array([4.0, 9.0]), np.zeros(2, dtype=np.float32))
# CALL: ignoring(np.array([1.0, 0.0]), np.zeros(2))
# CALL: several(np.arange(24.0).reshape(2, 3, 4) / 7.0)
# CALL: several(np.sin(np.arange(6000.0)).reshape(10, 20, 30))
# CALL: several(np.arange(24.0).reshape(2, 3, 4)[:, ::-1])
# CALL: several(np.zeros((2, 1, 4)))
# CALL: several(np.zeros((0, 3, 4)))
# CALL: keeping(np.arange(24.0).reshape(2, 3, 4) / 7.0)
# CALL: starting(np.array([1.0, -5.0, 3.0]))
# CALL: starting(np.zeros(0))
# CALL: starting(np.array([np.nan, 1.0]))
# CALL: reduced_into(np.arange(12.0).reshape(3, 4), np.zeros(4))
# CALL: reduced_into(np.arange(12.0).reshape(3, 4), np.zeros(3))
# CALL: statistics(np.sin(np.arange(40.0)).reshape(4, 10), np.cos(np.arange(9.0)), np.arange(9.0) ** 2)
# CALL: statistics(np.sin(np.arange(3000.0)).reshape(3, 1000), np.cos(np.arange(900.0)), np.arange(900.0) ** 2)
# CALL: statistics(np.ones((2, 4)), np.ones(3), np.array([1.0, -1.0, 0.0]))
# CALL: statistics(np.ones((1, 4)), np.ones(3), np.ones(2))
# CALL: convolved(np.sin(np.arange(20.0)), np.array([0.5, 0.25, 0.125]))
# CALL: convolved(np.sin(np.arange(100.0)), np.cos(np.arange(30.0)))
# CALL: convolved(np.arange(3.0), np.arange(15.0))
# CALL: convolved(np.arange(3.0), np.zeros(0))
