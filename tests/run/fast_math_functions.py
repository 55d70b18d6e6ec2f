"""Functions marked with fast_math: what raises, warns and is not finite is as in Python; results are nearly equal."""

import math

import numpy as np

try:
    from pyx2cpp import fast_math
except ImportError:

    def fast_math(function):
        return function


@fast_math
def decay(x, k, out):  # NATIVE
    for i in range(len(x)):
        out[i] = math.exp(-0.5 * x[i] * x[i]) * math.log(k[i]) / math.sqrt(k[i] + x[i])


@fast_math
def ratios(x, y):  # NATIVE
    out = np.zeros(len(x))
    for i in range(len(x)):
        out[i] = math.exp(x[i]) / float(y[i])
    return out


def near(x, k):
    """Compared with what NumPy computes, since the last bits are free."""
    out = np.zeros(len(x))
    decay(x, k, out)
    return bool(np.allclose(out, np.exp(-0.5 * x * x) * np.log(k) / np.sqrt(k + x), rtol=1e-14, atol=0))


def near_ratios(x, y):
    return bool(np.allclose(ratios(x, y), np.exp(x) / y, rtol=1e-14, atol=0))


# SETUP:
# x = np.linspace(0.0, 3.0, 41)
# k = np.linspace(0.1, 9.0, 41)
#
# CALL: near(x, k)
# CALL: near(x * 10, k * 1e200)
# CALL: near(x[:3], k[:3])
# CALL: decay(x, k - 5.0, np.zeros(41))
# CALL: decay(x, k * 0.0, np.zeros(41))
# CALL: decay(x - 4.0, k, np.zeros(41))
# CALL: near_ratios(x, k)
# CALL: near_ratios(x * 200.0, k)
# CALL: near_ratios(-x * 300.0, k)
# CALL: ratios(x * 300.0, k)
# CALL: ratios(x, k - k[7])
