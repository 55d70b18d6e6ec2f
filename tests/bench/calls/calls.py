"""Functions whose bodies cost nothing: what is timed is the call."""

import numpy as np


def add(a, b):
    return a + b


def first_float(x):
    return float(x[0])


def first(x):
    return x[0]


def tail(x):
    return x[1:]


def scaled(a, factor=2.0):
    return a * factor


if __name__ == "__main__":
    x = np.zeros(8)
    print(add(1.5, 2.25), first_float(x), first(x), len(tail(x)), scaled(1.5), scaled(1.5, factor=3.0))
