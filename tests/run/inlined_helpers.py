"""Small functions of numbers that loops call: values, warnings, exceptions, and names that are bound anew."""

import math
import traceback
import warnings

import numpy as np

SCALE = 0.5


def cdf(x):
    return 0.5 * math.erfc(-x / math.sqrt(2.0))


def price(s, k, t, r, vol, call):
    d1 = (math.log(s / k) + (r + vol * vol / 2) * t) / (vol * math.sqrt(t))
    d2 = d1 - vol * math.sqrt(t)
    if call:
        return s * cdf(d1) - k * math.exp(-r * t) * cdf(d2)
    return k * math.exp(-r * t) * cdf(-d2) - s * cdf(-d1)


def implied(target, s, k, t, r, call):  # NATIVE
    low, high = 0.0, 4.0
    while high - low > 1e-6:
        mid = (low + high) / 2
        if price(s, k, t, r, mid, call) > target:
            high = mid
        else:
            low = mid
    return (low + high) / 2


def prices(s, k, t, r, vol, call):  # NATIVE
    out = np.zeros(len(s))
    for i in range(len(s)):
        out[i] = price(s[i], k[i], t[i], r, vol[i], call[i])
    return out


def clip(x, lo, hi):
    if x < lo:
        return lo
    elif x > hi:
        return hi
    return x


def sign(x):
    if x > 0:
        return 1
    if x < 0:
        return -1
    return 0


def clipped(a, lo, hi):  # NATIVE
    total = 0.0
    signs = 0
    for x in a:
        total += clip(x, lo, hi) * SCALE
        signs += sign(x)
    return total, signs


def ratio(a, b):
    return a / b


def half(a, b):
    q = ratio(a, b)
    return q * SCALE


def ratios(xs, ys):  # NATIVE
    out = []
    for i in range(len(xs)):
        out.append(half(xs[i], ys[i]))
    return out


def guarded(xs, ys):
    bad = 0
    total = 0.0
    for i in range(len(xs)):
        try:
            total += half(xs[i], ys[i])
        except ZeroDivisionError as e:
            bad += 1
            names = [f.name for f in traceback.extract_tb(e.__traceback__)]
            lines = [f.lineno for f in traceback.extract_tb(e.__traceback__)]
    return total, bad, names, lines


def logs(xs):  # NATIVE
    out = np.empty(len(xs))
    for i in range(len(xs)):
        out[i] = level(xs[i])
    return out


def level(x):
    y = x * 2.0
    return math.log(y - 1.0)


def halving(x, stop):  # NATIVE
    turns = 0
    while x > stop:
        x = x * SCALE
        turns += 1
    return x, turns


def newton(a, start):  # NATIVE
    x = a[0] * 0 + start
    for turn in range(40):
        x = step(x, a[0])
    return x


def step(x, a):
    return (x + a / x) * 0.5


def noted(function, *args):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            result = repr(function(*args))
        except Exception as e:
            result = "".join(traceback.format_exception(e))
    return result, [(str(w.message), w.lineno) for w in caught]


s = np.array([100.0, 90.0, 120.0, 100.0])
k = np.array([100.0, 100.0, 100.0, 95.0])
t = np.array([1.0, 0.5, 2.0, 0.25])
vol = np.array([0.2, 0.3, 0.25, 0.4])
call = np.array([True, False, True, False])
out = prices(s, k, t, 0.03, vol, call)
print(out)
print([implied(out[i], s[i], k[i], t[i], 0.03, call[i]) for i in range(4)])
print(implied(10.45, 100.0, 100.0, 1.0, 0.05, True))
print(noted(prices, s, k, t, 0.03, vol * 0, call))
print(noted(prices, s, k * 0, t, 0.03, vol, call))
print(noted(prices, s, -k, t, 0.03, vol, call))
print(noted(prices, s, k, t * 1e308, -3.0, vol, call))
print(noted(prices, s * np.inf, k, t, 0.03, vol, call))
print(noted(implied, 10.0, -100.0, 100.0, 1.0, 0.05, True))
print(noted(implied, np.float64(10.0), np.float64(100.0), np.float64(0.0), np.float64(1.0), 0.05, True))
print(noted(implied, np.float64(10.0), np.float64(1e308), np.float64(1e-10), np.float64(1.0), 0.05, True))

print(clipped([1.5, -2.0, 0.0, 7.25], -1.0, 3.0), clipped([1, 2, -3], 0, 2), clipped([], 0, 1))
print(clipped(np.array([1.5, -2.0, np.nan]), -1.0, 3.0))
print(ratios([1.0, 2.0], [4.0, 0.5]), guarded([1.0, 2.0, 3.0], [2.0, 0.0, 4.0]))
for bad in ([1.0, 2.0], [1.0, 0.0]), ([1.0], [0.0]):
    print(noted(ratios, *bad)[0])
print(noted(ratios, np.array([1.0, 0.0]), np.array([0.0, 0.0])))
print(logs(np.array([1.0, 2.0, 3.5])))
print(noted(logs, np.array([1.0, 2.0, 0.25]))[0])
print(noted(logs, [1.0, 2.0, 0.25])[0])
print(halving(1e10, 3.0), noted(halving, np.float64(1e10), 3.0), noted(halving, np.float64(np.inf), np.inf))
print(newton(np.array([2.0]), 1.0), noted(newton, np.array([2.0]), 0.0), noted(newton, np.array([1e308]), 1e-200))

SCALE = 0.25
print(clipped([1.5, -2.0, 0.0, 7.25], -1.0, 3.0), ratios([1.0, 2.0], [4.0, 0.5]))


def cdf(x):
    return 0.25


print(prices(s, k, t, 0.03, vol, call))


def until(x, low):
    turns = 0
    y = np.float64(0.0)
    while x != low:
        x = x - 0.5
        y = y + math.log(x)
        turns += 1
    return x, y, turns


def nested(xs, low):
    total = np.float64(0.0)
    for x in xs:
        while x != low:
            x = math.sqrt(x - 1.0)
            total = total + x
    return total


print(noted(until, 3.0, 0.5))
print(noted(until, 3.0, 0.4)[0].splitlines()[-1])
print(noted(until, np.float64(1e3), -7.0)[0].splitlines()[-1])
print(noted(nested, np.array([2.0, 2.0]), 1.0))
print(noted(nested, np.array([2.0, 5.5, 2.0]), 1.0)[0].splitlines()[-1])
