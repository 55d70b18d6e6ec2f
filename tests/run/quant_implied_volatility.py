"""Black-76 price and implied volatility by bisection."""

import math


def normal_cdf(x):  # NATIVE
    return 0.5 * math.erfc(-x / math.sqrt(2.0))


def black(forward, strike, rate, years, sigma, is_call):  # NATIVE
    d1 = (math.log(forward / strike) + 0.5 * sigma * sigma * years) / (sigma * math.sqrt(years))
    d2 = d1 - sigma * math.sqrt(years)
    discount = math.exp(-rate * years)
    if is_call:
        return discount * (forward * normal_cdf(d1) - strike * normal_cdf(d2))
    return discount * (strike * normal_cdf(-d2) - forward * normal_cdf(-d1))


def implied(price, forward, strike, rate, years, is_call):  # NATIVE
    low, high = 1e-4, 5.0
    for _ in range(100):
        middle = 0.5 * (low + high)
        if black(forward, strike, rate, years, middle, is_call) > price:
            high = middle
        else:
            low = middle
        if high - low < 1e-10:
            break
    return middle


# CALL: black(100.0, 95.0, 0.03, 0.5, 0.2, True)
# CALL: black(100.0, 95.0, 0.03, 0.5, 0.2, False)
# CALL: black(100.0, 0.0, 0.03, 0.5, 0.2, True)
# CALL: black(100.0, 95.0, 0.03, 0.0, 0.2, True)
# CALL: implied(8.0, 100.0, 95.0, 0.03, 0.5, True)
# CALL: implied(8, 100, 95, 0, 1, True)
# CALL: implied(8.0, -100.0, 95.0, 0.03, 0.5, True)
