"""Reductions of what a mask names, from an initial number on, and in another dtype."""

import numpy as np


def masked(x, m):  # NATIVE
    return x.sum(where=m), np.sum(x, where=m), np.mean(x, where=m), np.std(x, where=m), np.var(x, where=m), np.any(x, where=m), np.all(x, where=m)


def masked_rows(x, m, axis):  # NATIVE
    return np.sum(x, axis=axis, where=m), x.mean(axis=axis, where=m), np.std(x, axis=axis, where=m), np.any(x, axis=axis, where=m), x.all(axis=axis, where=m)


def masked_sums(x, m, axis):  # NATIVE
    return x.sum(where=m), np.sum(x, axis=axis, where=m)


def bounds(x, m):  # NATIVE
    return np.max(x, where=m, initial=-1.0), np.min(x, initial=9.5, where=m)


def bounds_rows(x, m, axis):  # NATIVE
    return np.max(x, axis=axis, where=m, initial=-1.0), x.min(axis=axis, initial=9.5, where=m)


def started(x, axis, by):  # NATIVE
    return np.sum(x, axis=axis, initial=by), np.max(x, axis=axis, initial=by), x.min(axis=axis, initial=by)


def doubles(x):  # NATIVE
    return np.sum(x, dtype=np.float64), x.mean(dtype=np.float64), np.sum(x, dtype=float)


def doubles_rows(x, axis):  # NATIVE
    return np.sum(x, axis=axis, dtype=np.float64), x.mean(axis=axis, dtype=np.float64)


def singles(x):  # NATIVE
    return np.sum(x, dtype=np.float32), x.mean(dtype=np.float32)


def narrow(x):  # NATIVE
    return np.sum(x, dtype=np.int16), x.sum(dtype=int), np.sum(x, dtype=np.uint8)


def running(x):  # NATIVE
    return np.cumsum(x, dtype=float), x.cumsum(dtype=np.int64)


def other_masked(x, m):
    return x.sum(where=m), np.sum(x, where=m), np.mean(x, where=m), np.std(x, where=m), np.var(x, where=m), np.any(x, where=m), np.all(x, where=m)


def other_masked_rows(x, m, axis):
    return np.sum(x, axis=axis, where=m), x.mean(axis=axis, where=m), np.std(x, axis=axis, where=m), np.any(x, axis=axis, where=m), x.all(axis=axis, where=m)


def other_narrow(x):
    return np.sum(x, dtype=np.int16), x.sum(dtype=int), np.sum(x, dtype=np.uint8)


def other_running(x):
    return np.cumsum(x, dtype=float), x.cumsum(dtype=np.int64)


def other_started(x, axis, by):
    return np.sum(x, axis=axis, initial=by), np.max(x, axis=axis, initial=by), x.min(axis=axis, initial=by)


# SETUP:
# def wave(*shape):
#     n = int(np.prod(shape))
#     return (np.sin(np.arange(n) * 1.7) * 10.0 ** (np.arange(n) % 9 - 4)).reshape(shape)
#
# def some(*shape):
#     n = int(np.prod(shape))
#     return (np.arange(n) * 7919 % 11 > 3).reshape(shape)
#
# CALL: masked(wave(1000), some(1000))
# CALL: masked(wave(30, 40), some(30, 40))
# CALL: masked(wave(6, 7, 8), some(6, 7, 8))
# CALL: masked(wave(20000), some(20000))
# CALL: masked(wave(20000), np.arange(20000) != 17000)
# CALL: masked(wave(9), np.zeros(9, dtype=bool))
# CALL: masked(wave(0), some(0))
# CALL: masked(wave(9), some(3))
# CALL: other_masked(wave(9), some(9)[::-1])
# CALL: other_masked(wave(18)[::2], some(9))
# CALL: other_masked(wave(5, 9).T, some(9, 5))
# CALL: masked(np.array([1.0, np.inf, -np.inf, 2.0]), np.array([True, True, True, False]))
# CALL: masked(np.array([1.0, np.inf, -np.inf, 2.0]), np.array([True, False, False, True]))
# CALL: masked(np.array([1.0, np.nan, 2.0]), np.array([True, False, True]))
# CALL: masked(np.array([1e308, 1e308, 2.0]), np.array([True, True, True]))
# CALL: other_masked(np.arange(9), some(9))
# CALL: other_masked(wave(9).astype(np.float32), some(9))
# CALL: other_masked([1.0, 2.0, 3.0], np.array([True, False, True]))
# CALL: other_masked(wave(3), [True, False, True])
# CALL: masked_rows(wave(30, 40), some(30, 40), 0)
# CALL: masked_rows(wave(30, 40), some(30, 40), 1)
# CALL: masked_rows(wave(30, 40), some(30, 40), -1)
# CALL: masked_rows(wave(30, 40), some(30, 40), 2)
# CALL: masked_rows(wave(30, 1), some(30, 1), 0)
# CALL: masked_rows(wave(6, 7, 8), some(6, 7, 8), 0)
# CALL: masked_rows(wave(6, 7, 8), some(6, 7, 8), 1)
# CALL: masked_rows(wave(6, 7, 8), some(6, 7, 8), 2)
# CALL: masked_rows(wave(3, 4), np.eye(3, 4) > 0, 0)
# CALL: masked_rows(wave(3, 4), np.eye(3, 4) > 0, 1)
# CALL: masked_rows(wave(0, 4), some(0, 4), 0)
# CALL: other_masked_rows(wave(4, 3), some(3), 0)
# CALL: masked_rows(wave(3, 20000), some(3, 20000), 1)
# CALL: masked_rows(wave(20000, 3), some(20000, 3), 0)
# CALL: masked_sums(np.arange(20, dtype=np.int8).reshape(4, 5) * 6, some(4, 5), 1)
# CALL: masked_sums(np.arange(20, dtype=np.uint8).reshape(4, 5) * 6, some(4, 5), 0)
# CALL: masked_sums(some(4, 5), np.eye(4, 5) > 0, 0)
# CALL: masked_sums(wave(30, 40).astype(np.float32), some(30, 40), 0)
# CALL: masked_sums(wave(30, 400).astype(np.float32), some(30, 400), 1)
# CALL: bounds(wave(40), some(40))
# CALL: bounds(wave(40), np.zeros(40, dtype=bool))
# CALL: bounds(np.array([0.0, -0.0, 2.0]), np.array([True, True, False]))
# CALL: bounds(np.array([0.0, np.nan, 2.0]), np.array([True, True, False]))
# CALL: bounds(np.array([0.0, np.nan, 2.0]), np.array([True, False, True]))
# CALL: bounds(np.arange(5.0), some(5))
# CALL: bounds_rows(wave(30, 40), some(30, 40), 0)
# CALL: bounds_rows(wave(30, 40), some(30, 40), 1)
# CALL: bounds_rows(wave(0, 3), some(0, 3), 0)
# CALL: started(wave(30, 40), 0, 0.25)
# CALL: started(wave(30, 40), 1, 0.25)
# CALL: started(wave(6, 7, 8), 1, 0.25)
# CALL: started(wave(6, 7, 8), 1, np.float64(0.25))
# CALL: started(wave(30, 4), 0, 3)
# CALL: started(np.arange(12).reshape(3, 4), 0, 3)
# CALL: other_started(np.arange(12).reshape(3, 4), 0, 3.5)
# CALL: started(wave(0, 4), 0, 0.25)
# CALL: started(np.array([[0.0, 1.0], [np.nan, 2.0]]), 0, -0.0)
# CALL: doubles(wave(100).astype(np.float32))
# CALL: doubles(wave(8192).astype(np.float32))
# CALL: doubles(wave(8200).astype(np.float32))
# CALL: doubles(wave(30000).astype(np.float32))
# CALL: doubles(wave(90, 80).astype(np.float32))
# CALL: doubles(np.arange(1000))
# CALL: doubles(np.arange(9, dtype=np.uint8))
# CALL: doubles(np.array([2 ** 53, 1, 1, 1]))
# CALL: doubles(some(1000))
# CALL: doubles(wave(1000))
# CALL: doubles(np.zeros(0, dtype=np.float32))
# CALL: doubles_rows(wave(30, 40).astype(np.float32), 0)
# CALL: doubles_rows(wave(30, 40).astype(np.float32), 1)
# CALL: doubles_rows(wave(300, 400).astype(np.float32), 0)
# CALL: doubles_rows(wave(300, 400).astype(np.float32), 1)
# CALL: doubles_rows(wave(3, 9000).astype(np.float32), 1)
# CALL: doubles_rows(wave(9000, 3).astype(np.float32), 0)
# CALL: doubles_rows(wave(20, 30, 40).astype(np.float32), 0)
# CALL: doubles_rows(wave(20, 30, 40).astype(np.float32), 1)
# CALL: doubles_rows(wave(20, 30, 40).astype(np.float32), 2)
# CALL: doubles_rows(np.arange(12).reshape(3, 4), 1)
# CALL: singles(wave(1000))
# CALL: singles(wave(9000))
# CALL: singles(np.array([1e300, 1.0]))
# CALL: singles(wave(1000).astype(np.float32))
# CALL: narrow(np.arange(400) * 100)
# CALL: narrow(np.arange(20, dtype=np.int8))
# CALL: narrow(some(20))
# CALL: other_narrow(np.arange(5.5))
# CALL: running(np.arange(40))
# CALL: running(np.arange(9, dtype=np.uint8))
# CALL: running(some(20))
# CALL: other_running(np.arange(5.5))
# CALL: running(np.array([2 ** 62, 2 ** 62]))
