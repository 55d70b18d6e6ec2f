"""Functions of math in loops over floats of arrays: what raises, where, with the warnings before it."""

import math

import numpy as np


def calls(spot, strike, years, rate, sigma):  # NATIVE
    n = spot.shape[0]
    price = np.empty(n)
    for i in range(n):
        root = sigma * math.sqrt(years[i])
        d1 = (math.log(spot[i] / strike[i]) + (rate + 0.5 * sigma * sigma) * years[i]) / root
        d2 = d1 - root
        n1 = 0.5 * (1.0 + math.erf(d1 / math.sqrt(2.0)))
        n2 = 0.5 * (1.0 + math.erf(d2 / math.sqrt(2.0)))
        price[i] = spot[i] * n1 - strike[i] * math.exp(-rate * years[i]) * n2
    return price


def into(a, b):  # NATIVE
    for i in range(a.shape[0]):
        b[i] = a[i] * math.exp(a[i])
    return b


def caught(a):  # NATIVE
    b = np.zeros(a.shape[0])
    try:
        for i in range(a.shape[0]):
            b[i] = math.log(a[i]) + a[i] * a[i]
    except ValueError:
        print(b[0], b[1])
    return b


def divided(a, x, y):  # NATIVE
    b = np.zeros(a.shape[0])
    for i in range(a.shape[0]):
        b[i] = a[i] * (x / (y - i))
    return b


def unneeded(a, b):  # NATIVE
    for i in range(a.shape[0]):
        math.exp(a[i])
        b[i] = a[i] * a[i]
    return b


def many(a):  # NATIVE
    n = a.shape[0]
    b = np.empty(n)
    c = np.empty(n)
    for i in range(n):
        t = a[i] * 0.25
        b[i] = math.sin(t) + math.cos(t) * math.tan(t) - math.sinh(t) / math.cosh(t) + math.expm1(t)
        c[i] = math.log1p(t * t) + math.log2(1.0 + t * t) + math.log10(2.0 + t * t) + math.atan(t) + math.asin(t / (1.0 + t * t))
    return b, c


def one(a):  # NATIVE
    total = 0.0
    for i in range(a.shape[0]):
        total += math.acos(a[i]) * a[i]
    return total


def hyperbolic(a):  # NATIVE
    b = np.empty(a.shape[0])
    for i in range(a.shape[0]):
        b[i] = math.acosh(a[i]) * a[i] + math.atanh(1.0 / a[i]) + math.exp2(a[i])
    return b


# SETUP:
# def line(n, *pairs):
#     a = np.linspace(0.5, 1.5, n)
#     for at, value in pairs:
#         a[at] = value
#     return a
#
# inf, nan = math.inf, math.nan
# A, B, C = line(7) * 100, line(7) * 90, line(7)
#
# CALL: calls(A, B, C, 0.02, 0.3)
# CALL: calls(A, B, line(7, (3, -1.0)), 0.02, 0.3)
# CALL: calls(A, B, line(7, (3, 0.0)), 0.02, 0.3)
# CALL: calls(A, line(7, (2, 0.0)), C, 0.02, 0.3)
# CALL: calls(A, line(7, (2, -5.0)), C, 0.02, 0.3)
# CALL: calls(line(7, (5, nan)), line(7, (2, inf)), C, 0.02, 0.3)
# CALL: calls(line(7, (5, 1e308), (6, nan)), line(7, (5, 1e-10)), C, 0.02, 0.3)
# CALL: calls(A, B, line(7, (1, 1e5)), -0.02, 0.3)
# CALL: calls(A, B, C, 0.02, 0.0)
# CALL: calls(A[::-1], B, C, 0.02, 0.3)
# CALL: calls(A, B[:3], C, 0.02, 0.3)
# CALL: into(line(5, (2, 1000.0)), kept := np.zeros(5))
# CALL: kept
# CALL: into(line(5, (1, 709.0), (2, -1e6)), kept)
# CALL: into(line(5, (1, 709.7), (2, 1e306)), kept)
# CALL: into(line(5, (0, 1e-320), (3, nan), (4, -inf)), kept)
# CALL: into(kept[:4], kept[1:])
# CALL: kept
# CALL: caught(line(5, (1, 1e200), (3, -1.0)))
# CALL: caught(line(5, (1, 1e200), (3, 0.0)))
# CALL: caught(line(5, (1, 1e200), (3, inf)))
# CALL: divided(line(5), 1.0, 2.5)
# CALL: divided(line(5), 1.0, 2.0)
# CALL: divided(line(5), inf, 2.0)
# CALL: divided(line(5), nan, 2.0)
# CALL: divided(line(5, (1, 1e308)), 1e3, 2.0)
# CALL: unneeded(line(5, (1, 1e300), (2, 1e4)), np.zeros(5))
# CALL: unneeded(line(5, (1, 600.0)), np.zeros(5))
# CALL: many(line(9))
# CALL: many(line(9, (3, inf)))
# CALL: many(line(9, (3, 1e300)))
# CALL: many(line(9, (3, 4000.0)))
# CALL: many(line(9, (3, nan)))
# CALL: many(line(9, (3, -1e8)))
# CALL: one(line(4) / 2)
# CALL: one(line(4))
# CALL: hyperbolic(line(4) + 1)
# CALL: hyperbolic(line(4, (2, 2000.0)) + 1)
# CALL: hyperbolic(line(4))
# CALL: hyperbolic(line(4, (0, 1.0)) + 0)
# SETUP:
# old = np.seterr(all="raise")
# CALL: into(line(5, (1, 709.7), (2, 1e306)), kept)
# CALL: calls(A, line(7, (2, 0.0)), C, 0.02, 0.3)
