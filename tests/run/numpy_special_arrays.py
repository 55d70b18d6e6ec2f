"""Functions of scipy.special and the normal distribution over arrays, alone and in expressions."""

import numpy as np
from scipy import special
from scipy.stats import norm

# VARIANTS: main


def functions(x):
    return special.ndtr(x), special.erf(x), special.erfc(x), special.log_ndtr(x), special.gamma(x), special.gammaln(x), special.expit(x), special.psi(x)


def inverse(p):
    return special.ndtri(p), special.erfinv(p), special.logit(p), norm.ppf(p), norm.isf(p), norm.ppf(p, 0.5, scale=2.0)


def normal(x):
    return norm.cdf(x), norm.pdf(x), norm.sf(x), norm.logcdf(x), norm.logpdf(x), norm.cdf(x, 0.5, 2.0), norm.pdf(x, loc=1), norm.cdf(x, scale=0.25)


def calls(spot, strike, t, vol, rate):
    root = vol * np.sqrt(t)
    d1 = (np.log(spot / strike) + (rate + 0.5 * vol * vol) * t) / root
    d2 = d1 - root
    price = spot * norm.cdf(d1) - strike * np.exp(-rate * t) * norm.cdf(d2)
    return price, norm.cdf(d1), spot * norm.pdf(d1) * np.sqrt(t)


def error_function(d):
    return 0.5 * (1.0 + special.erf(d / np.sqrt(2.0)))


# CALL: functions(np.linspace(-3.0, 3.0, 50))
# CALL: functions(np.array([0.0, -0.0, np.nan, np.inf, -np.inf, -1.0, 700.0]))
# CALL: functions(np.arange(12.0).reshape(4, 3).T)
# CALL: functions(np.arange(8.0)[::-2])
# CALL: functions(np.arange(4))
# CALL: functions(np.zeros(0))
# CALL: inverse(np.linspace(0.01, 0.99, 40))
# CALL: inverse(np.array([0.0, 1.0, 0.5, -0.5, 2.0, np.nan]))
# CALL: inverse(np.array([[0.25, 0.5], [0.75, 0.125]]))
# CALL: normal(np.linspace(-4.0, 4.0, 50))
# CALL: normal(np.array([np.nan, np.inf, -np.inf, 1e300, -1e300, 40.0]))
# CALL: normal(np.arange(6.0).reshape(2, 3))
# CALL: normal(np.zeros(0))
# CALL: calls(np.linspace(80.0, 120.0, 1500), 100.0, 0.5, 0.2, 0.01)
# CALL: calls(np.linspace(80.0, 120.0, 5), np.array([90.0, 95.0, 100.0, 105.0, 110.0]), np.full(5, 0.25), np.linspace(0.1, 0.5, 5), 0.01)
# CALL: calls(np.linspace(80.0, 120.0, 5), 100.0, 0.0, 0.2, 0.01)
# CALL: calls(np.linspace(80.0, 120.0, 5), np.ones(4), 0.5, 0.2, 0.01)
# CALL: error_function(np.linspace(-2.0, 2.0, 33))
