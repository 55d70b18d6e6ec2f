"""Charm of options on futures."""

import math

import native
import numpy as np
from scipy.special import ndtr

SOURCE = "samples/dolphindb/charm.py"
FUNCTION = "charms"
SIZE = 200_000
SMALL = 10_000


def inputs(n):
    rng = np.random.default_rng(7)
    return (
        rng.uniform(90.0, 110.0, n),
        rng.uniform(80.0, 120.0, n),
        rng.uniform(0.1, 2.0, n),
        rng.uniform(0.0, 0.05, n),
        rng.uniform(0.0, 0.05, n),
        rng.uniform(0.1, 0.6, n),
        np.full(n, 10.0),
        rng.random(n) < 0.5,
    )


def cpp(library):
    function = library.charms

    def call(*columns):
        result = np.zeros(len(columns[0]))
        function(*map(native.address, columns), native.integer(len(result)), native.address(result))
        return result

    return call


def numpy_form(future, strike, ttm, risk_rate, b_rate, vol, multiplier, is_call):
    root = np.sqrt(ttm)
    d1 = (np.log(future / strike) + (b_rate + (vol * vol) / 2.0) * ttm) / (np.maximum(vol, 0.00001) * root)
    d2 = d1 - vol * root
    carry = np.exp((b_rate - risk_rate) * ttm)
    drift = (1.0 / math.sqrt(2 * math.pi)) * np.exp(-(d1 * d1) / 2.0) * (b_rate / vol / root - d2 / 2.0 / ttm)
    sign = np.where(is_call, 1.0, -1.0)
    return -carry * (drift + sign * (b_rate - risk_rate) * ndtr(sign * d1)) * future * multiplier / 245.0
