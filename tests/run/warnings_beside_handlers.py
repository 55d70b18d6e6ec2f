"""Warnings of loops beside signal handlers that compute themselves, and of ints with floats in such loops."""

import signal
import warnings

import numpy as np

noise = np.full(100, 1e300)


def handler(number, frame):
    with np.errstate(all="ignore"):
        np.multiply(noise, 0.5)


def products(a, b, out):
    for i in range(len(a)):
        out[i] = a[i] * b[i]
    return out[0]


def costs(price, amount):  # NATIVE
    holding = 0.0
    cost = 0.0
    average = 0.0
    averages = np.zeros(len(price))
    for i in range(len(price)):
        holding += amount[i]
        if amount[i] > 0:
            cost += amount[i] * price[i]
            average = cost / holding
        else:
            cost += amount[i] * average
        averages[i] = average
    return averages


def scaled(amount, factor):  # NATIVE
    total = 0.0
    for i in range(len(amount)):
        total += amount[i] * factor + factor / amount[i]
    return total


def noted(function, *args):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        result = function(*args)
    return repr(result), [(str(w.message), w.lineno) for w in caught]


a = np.full(200_000, 2.0)
a[0] = 1e200
b = a.copy()
out = np.zeros(len(a))
signal.signal(signal.SIGALRM, handler)
signal.setitimer(signal.ITIMER_REAL, 0.0005, 0.0005)
print({str(noted(products, a, b, out)) for turn in range(20)})
signal.setitimer(signal.ITIMER_REAL, 0)

amount = np.array([3, -1, 2, -4, 5, 0, -2])
price = np.array([10.0, 11.0, 9.5, 12.0, 1e308, 8.0, 7.0])
print(noted(costs, price, amount))
print(noted(costs, price[:4], amount[:4]))
print(noted(costs, price[:4], np.array([-1, 2, -2, 3])))
print(noted(costs, price[:4], np.array([-1, 1, -2, 3])))
print(noted(costs, np.array([np.inf, 1.0, np.nan]), np.array([1, -1, 1])))
print(noted(scaled, amount, 2.5))
print(noted(scaled, amount[:3], 2.5))
print(noted(scaled, amount, float("inf")))
print(noted(scaled, amount[:3], 1e308))
