"""Functions of whole arrays, for the table of their errors."""

import numpy as np


def exp(x):
    return np.exp(x)


def exp2(x):
    return np.exp2(x)


def expm1(x):
    return np.expm1(x)


def log(x):
    return np.log(x)


def log2(x):
    return np.log2(x)


def log10(x):
    return np.log10(x)


def log1p(x):
    return np.log1p(x)


def sin(x):
    return np.sin(x)


def cos(x):
    return np.cos(x)


def tan(x):
    return np.tan(x)


def arcsin(x):
    return np.arcsin(x)


def arccos(x):
    return np.arccos(x)


def arctan(x):
    return np.arctan(x)


def sinh(x):
    return np.sinh(x)


def cosh(x):
    return np.cosh(x)


def tanh(x):
    return np.tanh(x)


def cbrt(x):
    return np.cbrt(x)


def sqrt(x):
    return np.sqrt(x)


def power(x, y):
    return x**y


def hypot(x, y):
    return np.hypot(x, y)


def arctan2(x, y):
    return np.arctan2(x, y)
