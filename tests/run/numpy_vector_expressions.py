"""Whole-array expressions and methods inside otherwise typed functions."""

import numpy as np


def normalise(x):
    m = x.mean()
    return (x - m) / x.std()


def masked(x, limit):
    y = x.copy()
    y[y > limit] = limit
    return y


def mixed(x):
    total = 0.0
    for i in range(len(x)):
        total += np.sqrt(x[i])
    return total + np.sum(x)


# CALL: normalise(np.array([1.0, 2.0, 4.0]))
# CALL: normalise(np.zeros(2))
# CALL: masked(np.arange(5.0), 2.5)
# CALL: mixed(np.arange(4.0))
# CALL: mixed(np.array([-1.0]))
