"""Implied volatility of options on futures: Black-Scholes inverted by bisection, which cannot be vectorised."""

import math
import random

import numpy as np


def cdf_normal(x):
    """Cumulative distribution function of the standard normal."""
    return 0.5 * math.erfc(-x / math.sqrt(2.0))


def black_scholes(future_price, strike, input_ttm, risk_rate, b_rate, input_vol, is_call):
    """Generalised Black-Scholes price; b_rate is the cost of carry (0 for futures), ttm in years."""
    ttm = input_ttm + 1e-15
    vol = input_vol + 1e-15
    d1 = (math.log(future_price / strike) + (b_rate + vol * vol / 2) * ttm) / (vol * math.sqrt(ttm))
    d2 = d1 - vol * math.sqrt(ttm)
    carry = math.exp((b_rate - risk_rate) * ttm)
    discount = math.exp(-risk_rate * ttm)
    if is_call:
        return future_price * carry * cdf_normal(d1) - strike * discount * cdf_normal(d2)
    return strike * discount * cdf_normal(-d2) - future_price * carry * cdf_normal(-d1)


def implied_volatility(future_price, strike, ttm, risk_rate, b_rate, option_price, is_call):
    """The volatility in [0, 5] whose price is option_price, to 1e-5."""
    high = 5.0
    low = 0.0
    while high - low > 0.00001:
        middle = (high + low) / 2
        if black_scholes(future_price, strike, ttm, risk_rate, b_rate, middle, is_call) > option_price:
            high = middle
        else:
            low = middle
    return (high + low) / 2


def implied_volatilities(future_price, strike, ttm, risk_rate, b_rate, option_price, is_call):
    """implied_volatility of each row of the arrays."""
    n = len(future_price)
    result = np.zeros(n)
    for i in range(n):
        result[i] = implied_volatility(
            future_price[i], strike[i], ttm[i], risk_rate[i], b_rate[i], option_price[i], is_call[i]
        )
    return result


if __name__ == "__main__":
    random.seed(7)
    n = 2000
    future_price = np.empty(n)
    strike = np.empty(n)
    ttm = np.empty(n)
    risk_rate = np.empty(n)
    b_rate = np.zeros(n)
    vol = np.empty(n)
    is_call = np.empty(n, dtype=np.bool_)
    option_price = np.empty(n)
    for i in range(n):
        future_price[i] = 90.0 + 20.0 * random.random()
        strike[i] = 80.0 + 40.0 * random.random()
        ttm[i] = 0.1 + 1.9 * random.random()
        risk_rate[i] = 0.05 * random.random()
        vol[i] = 0.1 + 0.5 * random.random()
        is_call[i] = random.random() < 0.5
        option_price[i] = black_scholes(future_price[i], strike[i], ttm[i], risk_rate[i], b_rate[i], vol[i], is_call[i])
    found = implied_volatilities(future_price, strike, ttm, risk_rate, b_rate, option_price, is_call)
    worst = 0.0
    total = 0.0
    for i in range(n):
        worst = max(worst, abs(found[i] - vol[i]))
        total += found[i]
    print(f"{n} options: mean implied volatility {total / n:.6f}, largest error {worst:.2e}")
