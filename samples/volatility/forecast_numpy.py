"""Volatility forecast from daily bars in whole-array NumPy: the models of `forecast.py`, all subsets at once.

A trie node of `forecast.py` is one model.  Here column after column is decided for all models together: the table of
partly eliminated normal equations (a Schur complement for each subset of the columns so far) doubles with each
column, one half without it, one half with it swept out, while the equations shrink by a row and a column.  Twelve
steps of a few array operations give the forecasts of a day.

    python forecast_numpy.py [sp500|nasdaq] [--first DAY] [--days N] [--grid full|small]
"""

import sys
import time

import forecast as shared
import numpy as np

YEAR = 252


def averages(series, half_lives):
    """Exponential averages over a year for each half-life: one row per day from day 251 on."""
    q = np.array([shared.decay(h) for h in half_lives])
    weights = q[:, None] ** np.arange(YEAR)
    weights /= weights.sum(axis=1, keepdims=True)
    return np.lib.stride_tricks.sliding_window_view(series, YEAR) @ weights[:, ::-1].T


def regressors(v, r, vol_half_lives, ret_half_lives):
    """The regressors of each day from day 251 on: intercept, averages of v, scaled averages of r."""
    q = np.array([shared.decay(h) for h in ret_half_lives])
    of_returns = averages(r, ret_half_lives) * np.sqrt((1.0 + q) / (1.0 - q))
    of_variances = averages(v, vol_half_lives)
    return np.hstack([np.ones((len(of_variances), 1)), of_variances, of_returns])


def subset_forecasts(moment, cross, x, ridge):
    """Forecasts of all subsets of the columns 1, 2, ... in every lane, lane fastest.

    The subsets are in the order of their bit masks.  `moment` (k, k, lanes) is X'WX, `cross` (k, lanes) X'Wy.
    """
    lanes = len(ridge)
    n = len(x) - 1
    ratio = moment[1:, 0] / moment[0, 0]
    f = cross[0] / moment[0, 0]
    g = cross[1:] - ratio * cross[0]
    u = x[1:, None] - ratio
    m = moment[1:, 1:] - ratio[:, None] * moment[0, 1:]
    m[np.arange(n), np.arange(n)] += ridge * moment[0, 0]
    found = []
    for c in range(n):
        floor = np.tile(1e-10 * moment[c + 1, c + 1], len(f) // lanes)
        pivot = np.maximum(m[0, 0], floor)
        with_c = f + g[0] * u[0] / pivot
        found.append(with_c)
        ratio = m[1:, 0] / pivot
        f = np.concatenate([f, with_c])
        g = np.concatenate([g[1:], g[1:] - ratio * g[0]], axis=1)
        u = np.concatenate([u[1:], u[1:] - ratio * u[0]], axis=1)
        m = np.concatenate([m[1:, 1:], m[1:, 1:] - ratio[:, None] * m[0, 1:]], axis=2)
    return np.concatenate(found)


def trie_order(n):
    """Positions (mask - 1) of the subsets of n columns in the order of the trie: {1}, {1, 2}, {1, 2, 3}, ..."""
    order = []

    def grow(mask, start):
        for c in range(start, n):
            order.append((mask | 1 << c) - 1)
            grow(mask | 1 << c, c + 1)

    grow(0, 0)
    return np.array(order)


def run(v, r, vol_half_lives, ret_half_lives, fit_half_lives, ridges, first, days, variants):
    """What `forecast.run` returns, as arrays."""
    if first < 2 * YEAR:
        raise ValueError("the first forecast needs two years of history")
    if first + days >= len(v) or days < 0:
        raise ValueError("the series is too short for these days")
    v = np.asarray(v)
    x = regressors(v, np.asarray(r), vol_half_lives, ret_half_lives)
    k = x.shape[1]
    lam = np.repeat([shared.decay(h) for h in fit_half_lives], len(ridges))
    ridge = np.tile(ridges, len(fit_half_lives))
    lanes = len(lam)
    lam_out = lam**YEAR
    moment = np.zeros((k, k, lanes))
    cross = np.zeros((k, lanes))

    order = trie_order(k - 1)
    order = (order[:, None] * lanes + np.arange(lanes)).ravel()
    score = np.full(len(order), 31.5)
    count = 63.0
    keep = 2.0 ** (-1.0 / 252.0)
    forecast = None
    combined = []
    best = []
    equal = []
    for t in range(first - YEAR + 1, first + days + 1):
        # The pair (x[t - 1], v[t]) enters the statistics, the one of a year ago leaves; rows of x begin with day 251.
        row = x[t - YEAR]
        moment = lam * moment + np.outer(row, row)[:, :, None]
        cross = lam * cross + (row * v[t])[:, None]
        if t > first:
            row = x[t - 2 * YEAR]
            moment -= lam_out * np.outer(row, row)[:, :, None]
            cross -= lam_out * (row * v[t - YEAR])[:, None]
        if t < first:
            continue
        if t > first:
            score = keep * score + (v[t] - forecast) ** 2
            count = keep * count + 1.0
        forecast = subset_forecasts(moment, cross, x[t - YEAR + 1], ridge)
        odds = count / score
        odds *= odds
        odds *= odds
        odds *= odds
        combined.append(odds @ forecast / odds.sum())
        if variants:
            best.append(forecast[order[np.argmin(score[order])]])
            equal.append(forecast.mean())
    return np.array(combined), np.array(best), np.array(equal), forecast[order]


def forecast_models(v, r, full, first, days, variants):
    """`run` on the full grid (32,760 models) or on the small one (120)."""
    vol_half_lives = shared.VOLATILITY_HALF_LIVES
    ret_half_lives = shared.RETURN_HALF_LIVES
    if not full:
        vol_half_lives = shared.SMALL_VOLATILITY_HALF_LIVES
        ret_half_lives = shared.SMALL_RETURN_HALF_LIVES
    return run(v, r, vol_half_lives, ret_half_lives, shared.FIT_HALF_LIVES, shared.RIDGES, first, days, variants)


def main(argv, folder):
    """Load a series of the sample, forecast, and report."""
    series, first, days, full = shared.arguments(argv)
    high, low, close = shared.load(f"{folder}/data/{series}.csv")
    v = shared.log_variances(high, low)
    r = shared.returns(close)
    if first < 0:
        first = len(v) - days - 1
    begin = time.perf_counter()
    combined, _, _, models = forecast_models(v, r, full, first, days, False)
    seconds = time.perf_counter() - begin
    shared.report(series, v, first, combined, shared.lhar(v, r, first, days), len(models), seconds)


if __name__ == "__main__":
    main(sys.argv[1:], __file__.rpartition("/")[0] or ".")
