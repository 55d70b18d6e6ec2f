"""Loops over floats of arrays: the warnings, their lines and their order, whatever shape the loop has."""

import math

import numpy as np


def scaled(a, b, factor):  # NATIVE
    for i in range(a.shape[0]):
        b[i] = a[i] * factor


def two_lines(a, b, c):  # NATIVE
    for i in range(a.shape[0]):
        b[i] = a[i] * 1e10
        c[i] = a[i] / a[i]


def total(a):  # NATIVE
    s = 0.0
    for i in range(a.shape[0]):
        s += a[i] * a[i]
    return s


def unused(a, b):  # NATIVE
    for i in range(a.shape[0]):
        t = a[i] * a[i]
        if a[i] > 0.0:
            b[i] = t
        else:
            b[i] = 0.0


def last_only(a):  # NATIVE
    t = 0.0
    for i in range(a.shape[0]):
        t = a[i] * 1e200
    return t


def overwritten(a, b):  # NATIVE
    for i in range(a.shape[0]):
        b[i] = a[i] * 1e300
        b[i] = a[i] + 1.0


def one_place(a, b):  # NATIVE
    for i in range(a.shape[0]):
        b[0] = a[i] * 1e300


def plane(a, b):  # NATIVE
    rows, columns = a.shape
    for i in range(1, rows - 1):
        for j in range(1, columns - 1):
            b[i, j] = a[i - 1, j] + a[i + 1, j] - 2.0 * a[i, j] + (a[i, j - 1] - a[i, j + 1])
    return b


def swapped(a, steps):  # NATIVE
    b = a.copy()
    for _ in range(steps):
        for i in range(1, a.shape[0] - 1):
            b[i] = a[i - 1] * a[i + 1]
        a, b = b, a
    return a


def roots(a, b):  # NATIVE
    for i in range(a.shape[0]):
        b[i] = math.sqrt(a[i])
    return b


def np_roots(a, b):  # NATIVE
    for i in range(a.shape[0]):
        b[i] = np.sqrt(a[i]) + 1.0
    return b


def distances(points):  # NATIVE
    n, d = points.shape
    out = np.zeros((n, n))
    for i in range(n):
        for j in range(n):
            s = 0.0
            for k in range(d):
                delta = points[i, k] - points[j, k]
                s += delta * delta
            out[i, j] = math.sqrt(s)
    return out


def product(a, b):  # NATIVE
    n, m = a.shape
    p = b.shape[1]
    c = np.zeros((n, p))
    for i in range(n):
        for k in range(m):
            for j in range(p):
                c[i, j] += a[i, k] * b[k, j]
    return c


def discounted(a, s, decay):  # NATIVE
    for t in range(a.shape[0]):
        for i in range(s.shape[0]):
            for j in range(s.shape[0]):
                s[i, j] = decay * s[i, j] + a[t, i] * a[t, j]
    return s


def in_place(a, b):  # NATIVE
    for i in range(a.shape[0]):
        a[i] += a[i] * b[i]


def filtered(a):  # NATIVE
    for i in range(1, a.shape[0]):
        a[i] = 0.5 * (a[i] + a[i - 1]) * 1.5
    return a


def largest(a, b):  # NATIVE
    best = 0.0
    at = -1
    for i in range(a.shape[0]):
        d = a[i] - b[i]
        if d > best:
            best = d
            at = i
    return best, at


def both_change(a, b):  # NATIVE
    for i in range(a.shape[0]):
        for j in range(a.shape[1]):
            a[i, j] = a[i, j] * b[i, j]
            b[i, j] = b[i, j] - a[i, j]
    return a, b


def lengths(a, b):  # NATIVE
    for i in range(a.shape[0]):
        s = 0.0
        for j in range(a.shape[1]):
            s += a[i, j] * b[i, j]
        for j in range(a.shape[1]):
            a[i, j] = a[i, j] / s
    return a


def knapsack(values, weights, room):  # NATIVE
    best = np.zeros(room + 1)
    for i in range(values.shape[0]):
        for w in range(room, weights[i] - 1, -1):
            with_it = best[w - weights[i]] + values[i]
            if with_it > best[w]:
                best[w] = with_it
    return best


def bounded(a, turns):  # NATIVE
    for i in range(turns):
        a[i] *= 1e10
    return a


def test_dropped(a, b):  # NATIVE
    s = 0.0
    for i in range(a.shape[0]):
        if a[i] * 1e200 > b[i]:
            s = a[i]
        b[i] = b[i] + 1.0
    s = 2.0
    return s


def many(a, b, c, x):  # NATIVE
    for i in range(1, a.shape[0] - 1):
        for j in range(1, a.shape[1] - 1):
            c[i, i - 1] = x * a[2, i] + b[j, 2] * 1.0
            c[j, 1] = b[i, j + 1] + (c[j - 1, 2] - a[j, i])
            a[2, j] *= (b[i - 1, j] * c[j, j]) * (a[1, j] * a[j - 1, 0])
    return a


# TIMEOUT: 120
# SETUP:
# calm = np.linspace(-2.0, 3.0, 11)
# wild = np.array([1.0, 1e200, -3.0, 1e300, math.inf, -1e308, math.nan, 0.0, 5.0, -1e160, 2.0])
# ends = np.array([1.0, 2.0, 3.0, 4.0, 5.0, 1e308])
# empty = np.array([])
# field = np.outer(calm, calm) * 1e3
# rough = field.copy()
# rough[5, 5] = 1e308
# rough[4, 4] = math.inf
# locked = np.zeros(11)
# locked.flags.writeable = False
#
# CALL: scaled(calm, np.zeros(11), 1e10)
# CALL: two_lines(calm, np.zeros(11), np.zeros(11))
# CALL: total(calm)
# CALL: unused(calm, np.zeros(11))
# CALL: last_only(calm)
# CALL: overwritten(calm, np.zeros(11))
# CALL: one_place(calm, np.zeros(11))
# CALL: swapped(calm.copy(), 3)
# CALL: roots(np.abs(calm), np.zeros(11))
# CALL: roots(calm, (made := np.zeros(11)))
# CALL: np_roots(calm, np.zeros(11))
# CALL: in_place((mine := calm.copy()), calm)
# CALL: filtered(calm.copy())
# CALL: largest(calm, calm[::-1].copy())
# CALL: scaled(wild, np.zeros(11), 1e10)
# CALL: two_lines(wild, np.zeros(11), np.zeros(11))
# CALL: total(wild)
# CALL: unused(wild, np.zeros(11))
# CALL: last_only(wild)
# CALL: overwritten(wild, np.zeros(11))
# CALL: one_place(wild, np.zeros(11))
# CALL: swapped(wild.copy(), 3)
# CALL: roots(np.abs(wild), np.zeros(11))
# CALL: roots(wild, (made := np.zeros(11)))
# CALL: np_roots(wild, np.zeros(11))
# CALL: in_place((mine := wild.copy()), wild)
# CALL: filtered(wild.copy())
# CALL: largest(wild, wild[::-1].copy())
# CALL: scaled(ends, np.zeros(6), 1e10)
# CALL: two_lines(ends, np.zeros(6), np.zeros(6))
# CALL: total(ends)
# CALL: unused(ends, np.zeros(6))
# CALL: last_only(ends)
# CALL: overwritten(ends, np.zeros(6))
# CALL: one_place(ends, np.zeros(6))
# CALL: swapped(ends.copy(), 3)
# CALL: roots(np.abs(ends), np.zeros(6))
# CALL: roots(ends, (made := np.zeros(6)))
# CALL: np_roots(ends, np.zeros(6))
# CALL: in_place((mine := ends.copy()), ends)
# CALL: filtered(ends.copy())
# CALL: largest(ends, ends[::-1].copy())
# CALL: scaled(empty, np.zeros(0), 1e10)
# CALL: two_lines(empty, np.zeros(0), np.zeros(0))
# CALL: total(empty)
# CALL: unused(empty, np.zeros(0))
# CALL: last_only(empty)
# CALL: overwritten(empty, np.zeros(0))
# CALL: one_place(empty, np.zeros(1))
# CALL: swapped(empty.copy(), 3)
# CALL: roots(np.abs(empty), np.zeros(0))
# CALL: roots(empty, (made := np.zeros(0)))
# CALL: np_roots(empty, np.zeros(0))
# CALL: in_place((mine := empty.copy()), empty)
# CALL: filtered(empty.copy())
# CALL: largest(empty, empty[::-1].copy())
# CALL: scaled((base := np.arange(1.0, 9.0))[:-1], base[1:], 1e60)
# CALL: scaled((base := np.arange(1.0, 9.0))[1:], base[:-1], 1e308)
# CALL: scaled((base := np.arange(1.0, 9.0)), base, 1e308)
# CALL: plane(field, np.zeros((11, 11)))
# CALL: plane(rough, np.zeros((11, 11)))
# CALL: plane((mine := rough.copy()), mine)
# CALL: distances(field[:, :3].copy())
# CALL: distances(rough)
# CALL: product(field[:, :3].copy(), field[:3, :4].copy())
# CALL: product(rough, rough * 1e300)
# CALL: discounted(field[:, :3].copy(), np.eye(3), 0.9)
# CALL: discounted(rough, np.eye(11), 0.9)
# CALL: scaled(calm, locked, 2.0)
# CALL: scaled(wild, (short := np.zeros(3)), 1e200)
# CALL: both_change(field.copy(), field.T.copy())
# CALL: both_change((one := rough.copy()), (two := rough.T * 1e300))
# CALL: both_change((one := rough.copy()), one)
# CALL: lengths(field.copy(), rough.copy())
# CALL: knapsack(np.array([3.0, 1e308, 2.0, 1e308]), np.array([2, 1, 3, 1]), 9)
# CALL: bounded(calm.copy(), 4)
# CALL: bounded(wild.copy(), 40)
# CALL: test_dropped(wild, calm)
# CALL: many((one := rough.copy()), rough * 1e10, (two := field.copy()), 1e300)
# CALL: many((one := rough.copy()), field * 1e305, (two := field * 1e10), 0.5)
