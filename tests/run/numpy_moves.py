"""Masks, positions, counts and whole parts of many items: vector code in the middle, single items at the ends."""

import numpy as np


def picked(x, mask):  # NATIVE
    return x[mask]


def between(x, low, high):  # NATIVE
    return x[(x >= low) & (x < high)]


def taken(x, at):  # NATIVE
    return x[at]


def counted(at, bins):  # NATIVE
    return np.bincount(at, minlength=bins)


def whole(x):  # NATIVE
    return x.astype(np.int64)


# TIMEOUT: 120
# SETUP:
# def numbers(n, seed=1):
#     return np.random.default_rng(seed).normal(size=n)
# def coins(n, p, seed=2):
#     return np.random.default_rng(seed).random(n) < p
# def places(n, upto, seed=3):
#     return np.random.default_rng(seed).integers(-upto, upto, n)
# places_from_0 = lambda n, upto: np.abs(places(n, upto))
#
# CALL: [picked(numbers(n), coins(n, 0.5)) for n in range(0, 70, 3)]
# CALL: [picked(numbers(n).astype(np.float32), coins(n, 0.5)) for n in range(0, 70, 3)]
# CALL: [picked((numbers(n) * 100).astype(np.int32), coins(n, 0.1)) for n in (1, 15, 16, 17, 33, 500)]
# CALL: picked(numbers(1000), coins(1000, 0.0))
# CALL: picked(numbers(1000), coins(1000, 1.1))
# CALL: picked(numbers(1000), np.arange(1000) == 999)
# CALL: picked(numbers(1000), np.arange(1000) == 0)
# CALL: picked(numbers(2000)[::2], coins(1000, 0.3))
# CALL: picked(numbers(1000), coins(2000, 0.3)[::2])
# CALL: picked(numbers(1000).reshape(20, 50), coins(1000, 0.3).reshape(20, 50))
# CALL: picked(numbers(1000).reshape(20, 50)[:, 3:40], coins(740, 0.3).reshape(20, 37))
# CALL: picked(np.arange(100, dtype=np.int8), coins(100, 0.3))
# CALL: picked(numbers(100) * 1j, coins(100, 0.3))
# CALL: picked(numbers(10), coins(11, 0.3))
# CALL: between(numbers(5000), -0.5, 0.5)
# CALL: taken(numbers(3000), places(5000, 3000))
# CALL: taken(numbers(3000).astype(np.float32), places(5000, 3000))
# CALL: taken(np.arange(300), places(50, 300).reshape(5, 10))
# CALL: taken(numbers(3000)[::3], places(1500, 1000))
# CALL: taken(numbers(3000), places(1500, 1000)[::3])
# CALL: taken(numbers(3000), places(1500, 1000).astype(np.int32))
# CALL: taken(numbers(30).reshape(10, 3), places(15, 10))
# CALL: taken(numbers(3), np.array([0, 1, 2, -3]))
# CALL: taken(numbers(3), np.array([0, 1, 2, -4]))
# CALL: taken(numbers(3), np.array([0, 3]))
# CALL: taken(numbers(3000), np.append(places(5000, 3000), 3000))
# CALL: taken(numbers(0), np.array([0]))
# CALL: taken(numbers(0), np.array([], dtype=np.int64))
# CALL: counted(places_from_0(5000, 50), 0)
# CALL: counted(places_from_0(5001, 50), 70)
# CALL: counted(places_from_0(5002, 600), 3)
# CALL: counted(places_from_0(7, 3), 3)
# CALL: counted(places(7, 30), 3)
# CALL: counted(places_from_0(5000, 50)[::2], 0)
# CALL: counted(np.array([], dtype=np.int64), 0)
# CALL: counted(np.array([], dtype=np.int64), 4)
# CALL: counted(np.array([1, 2, 1]), -1)
# CALL: whole(numbers(3000) * 1e6)
# CALL: whole(np.append(numbers(3000), np.nan))
# CALL: whole(np.append(numbers(3000), [1e18, -(2.0**63)]))
# CALL: whole(np.append(numbers(3000), [1e19]))
# CALL: whole(numbers(30)[::2])
# CALL: whole(numbers(0))
