# The normal distribution of scipy.stats and functions of scipy.special, under every name that programs import them by.
# VARIANTS: main
import math

import numpy as np
import scipy.special as sc
import scipy.stats
import scipy.stats as si
from scipy import special, stats
from scipy.special import erf, gammaln, ndtr
from scipy.stats import norm

N = norm.cdf
n = norm.pdf


def forms(x):
    return (
        si.norm.cdf(x),
        scipy.stats.norm.pdf(x),
        stats.norm.ppf(0.5 + x / 100),
        special.erf(x),
        sc.gammaln(x + 1),
        erf(x),
        gammaln(x + 2),
        ndtr(x),
        0.5 * (1 + erf(x / math.sqrt(2))),
        sc.betaln(x + 1, 2.5),
        sc.expit(x),
        sc.psi(x + 1),
        special.gamma(x + 1),
        norm.cdf(x, 1, scale=2),
        norm.sf(x, loc=0.5),
    )


def call(S, K, T, r, v):
    d1 = (math.log(S / K) + (r + v * v / 2) * T) / (v * math.sqrt(T))
    d2 = d1 - v * math.sqrt(T)
    return S * N(d1) - K * math.exp(-r * T) * N(d2), S * math.sqrt(T) * n(d1)


def implied(price, S, K, T, r):
    v = 0.5
    for _ in range(50):
        value, vega = call(S, K, T, r, v)
        v -= (value - price) / vega
    return v


def smile(n):
    out = []
    for i in range(n):
        k = 80 + 4 * i
        price, _ = call(100.0, k, 0.5, 0.01, 0.2 + i / 100)
        out.append(implied(price, 100.0, k, 0.5, 0.01))
    return out


def arrays(n):
    x = np.linspace(-3, 3, n)
    return norm.cdf(x), si.norm.pdf(x, 0.5, 2.0)[3], sc.ndtr(x)[:2], stats.norm.ppf(np.array([0.1, 0.9])), erf(x).mean()


def odd_numbers():
    out = []
    for x in (float("nan"), float("inf"), -float("inf"), 0.0, -0.0, 40.0, -40.0, 5, True):
        out.append((norm.cdf(x), norm.pdf(x), norm.logpdf(x), norm.sf(x), norm.logcdf(x), sc.ndtr(x), erf(x)))
    for q in (0.0, 1.0, -0.1, 0.5, 1e-300, 0.9999999999999999, float("nan")):
        out.append((norm.ppf(q), norm.isf(q), sc.ndtri(q)))
    return out


def odd_scales():
    return [(norm.cdf(0.5, a, b), norm.pdf(0.5, a, b), norm.ppf(0.5, a, b)) for a, b in ((1.0, -1.0), (2, 3), (0.0, 1e-300))]


def wrong():
    out = []
    for x in ("a", None):
        try:
            out.append(norm.cdf(x))
        except TypeError as e:
            out.append(type(e).__name__)
    return out


def patched():
    before = norm.cdf(0.25)
    norm.cdf = lambda x: 7.0
    try:
        return before, norm.cdf(0.25)
    finally:
        del norm.cdf


print(forms(0.3))
print(forms(2))
print(smile(5))
print(arrays(5))
print(odd_numbers())
print(odd_scales())
print(wrong())
print(patched(), norm.cdf(0.25), N(0.25))
