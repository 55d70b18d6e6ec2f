"""Volatility forecast from daily bars, the straightforward way (algorithm A): the interpreted baseline of forecast.py.

For every day and every model (subset of the regressors x discount rate x ridge) the weighted normal equations are built
from the last 252 pairs and solved by Gaussian elimination.  Same models, same forecasts, thousands of times the work.

    python baseline.py [sp500|nasdaq] [--first DAY] [--days N] [--grid full|small]

One year on the full grid takes hours; the small grid (120 models) about ten seconds.
"""

import math
import sys
import time

import forecast as shared

YEAR = 252


def average_weights(half_life):
    """Weights of today, yesterday, ... in an exponential average over a year; they sum to 1."""
    q = shared.decay(half_life)
    weights = []
    total = 0.0
    for i in range(YEAR):
        weight = q**i
        weights.append(weight)
        total += weight
    return [weight / total for weight in weights]


def average(series, t, weights):
    """Weighted average of the values up to day t."""
    total = 0.0
    for i in range(len(weights)):
        total += weights[i] * series[t - i]
    return total


def regressors(v, r, t, vol_weights, ret_weights, ret_scales):
    """The regressors of day t: intercept, averages of v, scaled averages of r."""
    x = [1.0]
    for weights in vol_weights:
        x.append(average(v, t, weights))
    for i in range(len(ret_weights)):
        x.append(average(r, t, ret_weights[i]) * ret_scales[i])
    return x


def subsets(n):
    """The non-empty subsets of the columns 1 .. n in depth-first lexicographic order: [1], [1, 2], [1, 2, 3], ..."""
    found = []

    def grow(prefix, start):
        for c in range(start, n + 1):
            subset = prefix + [c]
            found.append(subset)
            grow(subset, c + 1)

    grow([], 1)
    return found


def fit(rows, targets, weights, columns, ridge):
    """Weighted least squares of the targets on the columns, `ridge` penalising all but the first (the intercept)."""
    k = len(columns)
    a = [[0.0] * (k + 1) for _ in range(k)]
    total = 0.0
    for s in range(len(rows)):
        weight = weights[s]
        row = rows[s]
        total += weight
        for i in range(k):
            scaled = weight * row[columns[i]]
            for j in range(i + 1):
                a[i][j] += scaled * row[columns[j]]
            a[i][k] += scaled * targets[s]
    for i in range(k):
        for j in range(i + 1, k):
            a[i][j] = a[j][i]
        if i > 0:
            a[i][i] += ridge * total
    return solve(a)


def solve(a):
    """Gaussian elimination with partial pivoting of the system whose last column is the right-hand side."""
    k = len(a)
    for i in range(k):
        top = i
        for j in range(i + 1, k):
            if abs(a[j][i]) > abs(a[top][i]):
                top = j
        a[i], a[top] = a[top], a[i]
        for j in range(i + 1, k):
            ratio = a[j][i] / a[i][i]
            for p in range(i, k + 1):
                a[j][p] -= ratio * a[i][p]
    beta = [0.0] * k
    for i in range(k - 1, -1, -1):
        y = a[i][k]
        for j in range(i + 1, k):
            y -= a[i][j] * beta[j]
        beta[i] = y / a[i][i]
    return beta


def run(v, r, vol_half_lives, ret_half_lives, fit_half_lives, ridges, first, days):
    """Combined forecasts of v made at the close of the days first .. first + days, and every model's last forecast."""
    vol_weights = [average_weights(h) for h in vol_half_lives]
    ret_weights = [average_weights(h) for h in ret_half_lives]
    ret_scales = []
    for h in ret_half_lives:
        q = shared.decay(h)
        ret_scales.append(math.sqrt((1.0 + q) / (1.0 - q)))
    x = {}
    for t in range(first - YEAR, first + days + 1):
        x[t] = regressors(v, r, t, vol_weights, ret_weights, ret_scales)

    models = []
    for subset in subsets(len(vol_half_lives) + len(ret_half_lives)):
        for half_life in fit_half_lives:
            discount = shared.decay(half_life)
            weights = [discount ** (YEAR - 1 - s) for s in range(YEAR)]
            for ridge in ridges:
                models.append(([0] + subset, weights, ridge))
    score = [31.5] * len(models)
    forecast = [0.0] * len(models)
    count = 63.0
    keep = 2.0 ** (-1.0 / 252.0)

    combined = []
    for t in range(first, first + days + 1):
        if t > first:
            count = keep * count + 1.0
            for m in range(len(models)):
                score[m] = keep * score[m] + (v[t] - forecast[m]) ** 2
        rows = [x[s] for s in range(t - YEAR, t)]
        targets = v[t - YEAR + 1 : t + 1]
        weight_sum = 0.0
        weighted_sum = 0.0
        for m in range(len(models)):
            columns, weights, ridge = models[m]
            beta = fit(rows, targets, weights, columns, ridge)
            f = 0.0
            for i in range(len(columns)):
                f += beta[i] * x[t][columns[i]]
            forecast[m] = f
            odds = (count / score[m]) ** 8
            weight_sum += odds
            weighted_sum += odds * f
        combined.append(weighted_sum / weight_sum)
    return combined, forecast


def forecast_models(v, r, full, first, days):
    """`run` on the full grid (32,760 models) or on the small one (120)."""
    if full:
        vol_half_lives = shared.VOLATILITY_HALF_LIVES
        ret_half_lives = shared.RETURN_HALF_LIVES
    else:
        vol_half_lives = shared.SMALL_VOLATILITY_HALF_LIVES
        ret_half_lives = shared.SMALL_RETURN_HALF_LIVES
    return run(v, r, vol_half_lives, ret_half_lives, shared.FIT_HALF_LIVES, shared.RIDGES, first, days)


def main(argv, folder):
    """Load a series of the sample, forecast, and report."""
    series, first, days, full = shared.arguments(argv)
    high, low, close = shared.load(f"{folder}/data/{series}.csv")
    v = shared.log_variances(high, low)
    r = shared.returns(close)
    if first < 0:
        first = len(v) - days - 1
    begin = time.perf_counter()
    combined, models = forecast_models(v, r, full, first, days)
    seconds = time.perf_counter() - begin
    shared.report(series, v, first, combined, shared.lhar(v, r, first, days), len(models), seconds)


if __name__ == "__main__":
    main(sys.argv[1:], __file__.rpartition("/")[0] or ".")
