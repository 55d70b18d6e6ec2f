"""Charm (delta decay), one of the Greeks, of options on futures."""

import math
import random

import numpy as np


def cdf_normal(x):
    """Cumulative distribution function of the standard normal."""
    return 0.5 * math.erfc(-x / math.sqrt(2.0))


def pdf_normal(x):
    """Density of the standard normal."""
    return (1.0 / math.sqrt(2 * math.pi)) * math.exp(-(x * x) / 2.0)


def charm(future_price, strike_price, ttm, risk_rate, b_rate, vol, multiplier, is_call):
    """Change of delta per trading day (245 a year), in units of the underlying."""
    day_year = 245.0
    root = math.sqrt(ttm)
    d1 = (math.log(future_price / strike_price) + (b_rate + (vol * vol) / 2.0) * ttm) / (max(vol, 0.00001) * root)
    d2 = d1 - vol * root
    carry = math.exp((b_rate - risk_rate) * ttm)
    drift = pdf_normal(d1) * (b_rate / vol / root - d2 / 2.0 / ttm)
    if is_call:
        return -carry * (drift + (b_rate - risk_rate) * cdf_normal(d1)) * future_price * multiplier / day_year
    return -carry * (drift - (b_rate - risk_rate) * cdf_normal(-d1)) * future_price * multiplier / day_year


def charms(future_price, strike_price, ttm, risk_rate, b_rate, vol, multiplier, is_call):
    """charm of each row of the arrays."""
    n = len(future_price)
    result = np.zeros(n)
    for i in range(n):
        result[i] = charm(
            future_price[i],
            strike_price[i],
            ttm[i],
            risk_rate[i],
            b_rate[i],
            vol[i],
            multiplier[i],
            is_call[i],
        )
    return result


if __name__ == "__main__":
    random.seed(7)
    n = 20_000
    future_price = np.empty(n)
    strike_price = np.empty(n)
    ttm = np.empty(n)
    risk_rate = np.empty(n)
    b_rate = np.empty(n)
    vol = np.empty(n)
    multiplier = np.empty(n)
    is_call = np.empty(n, dtype=np.bool_)
    for i in range(n):
        future_price[i] = 90.0 + 20.0 * random.random()
        strike_price[i] = 80.0 + 40.0 * random.random()
        ttm[i] = 0.1 + 1.9 * random.random()
        risk_rate[i] = 0.05 * random.random()
        b_rate[i] = 0.05 * random.random()
        vol[i] = 0.1 + 0.5 * random.random()
        multiplier[i] = 10.0
        is_call[i] = random.random() < 0.5
    values = charms(future_price, strike_price, ttm, risk_rate, b_rate, vol, multiplier, is_call)
    total = 0.0
    for i in range(n):
        total += values[i]
    print(f"{n} options: mean charm {total / n:.9f}, first {values[0]:.9f}, last {values[n - 1]:.9f}")
