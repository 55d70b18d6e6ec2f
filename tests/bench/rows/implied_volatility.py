"""Implied volatility by bisection."""

import native
import numpy as np
from scipy.special import ndtr

SOURCE = "samples/dolphindb/implied_volatility.py"
FUNCTION = "implied_volatilities"
SIZE = 20_000
SMALL = 1_000
# The bisection may take another branch where a price differs in its last digit; it then ends within its tolerance.
ATOL = 1e-5


def price(future, strike, ttm, risk_rate, b_rate, vol, is_call):
    ttm = ttm + 1e-15
    vol = vol + 1e-15
    d1 = (np.log(future / strike) + (b_rate + vol * vol / 2) * ttm) / (vol * np.sqrt(ttm))
    d2 = d1 - vol * np.sqrt(ttm)
    carry = np.exp((b_rate - risk_rate) * ttm)
    discount = np.exp(-risk_rate * ttm)
    sign = np.where(is_call, 1.0, -1.0)
    return sign * (future * carry * ndtr(sign * d1) - strike * discount * ndtr(sign * d2))


def inputs(n):
    rng = np.random.default_rng(7)
    future = rng.uniform(90.0, 110.0, n)
    strike = rng.uniform(80.0, 120.0, n)
    ttm = rng.uniform(0.1, 2.0, n)
    risk_rate = rng.uniform(0.0, 0.05, n)
    b_rate = np.zeros(n)
    vol = rng.uniform(0.1, 0.6, n)
    is_call = rng.random(n) < 0.5
    return future, strike, ttm, risk_rate, b_rate, price(future, strike, ttm, risk_rate, b_rate, vol, is_call), is_call


def cpp(library):
    function = library.implied_volatilities

    def call(*columns):
        result = np.zeros(len(columns[0]))
        function(*map(native.address, columns), native.integer(len(result)), native.address(result))
        return result

    return call


def numpy_form(future, strike, ttm, risk_rate, b_rate, option_price, is_call):
    """All options halve their brackets together."""
    low = np.zeros(len(future))
    high = np.full(len(future), 5.0)
    while high[0] - low[0] > 0.00001:
        middle = (high + low) / 2
        above = price(future, strike, ttm, risk_rate, b_rate, middle, is_call) > option_price
        high = np.where(above, middle, high)
        low = np.where(above, low, middle)
    return (high + low) / 2
