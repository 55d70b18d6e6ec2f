"""Volatility forecast from daily bars: complete-subset regressions by dynamic programming (algorithm B).

Every non-empty subset of the regressors (exponential averages of log variance and of returns: an exponential LHAR
model) is fitted under several discount rates and ridge penalties, and the forecasts are combined by their discounted
squared errors.  References: Elliott, Gargano, Timmermann (2013), "Complete subset regressions"; Corsi and Reno (2012),
"Discrete-time volatility forecasting with persistent leverage effect"; Parkinson (1980) for the range estimator.

`baseline.py` computes the same forecasts the straightforward way.  Here nothing is computed twice:

* averages and sufficient statistics are recursions whose outgoing terms wait in circular buffers of a year;
* the subsets form a trie in lexicographic order.  A node adds one column to its parent, so one new row of the LDL'
  factorisation and one addition give the forecast of that subset: no back-substitution, no refactorisation;
* a lane (discount rate x ridge) is the fastest index of every table, so eight fits advance together.  A loop over
  lanes never moves values from one row of a table to another row of the same table: compiled, it is vector operations.

The trie is walked with an explicit stack (`column`), not by recursion: the state of a path is one row per depth of
`factor`, `inverse`, `rhs`, `probe` and `value`, and stays in the first-level cache.

    python forecast.py [sp500|nasdaq] [--first DAY] [--days N] [--grid full|small]
"""

import math
import sys
import time

YEAR = 252
SHIFT = 10.0  # log variances are reported with this added, so that the ridge and the scores see numbers near zero

VOLATILITY_HALF_LIVES = [0.0, 1.0, 2.0, 4.0, 8.0, 16.0, 32.0, 64.0]
RETURN_HALF_LIVES = [0.0, 2.0, 8.0, 32.0]
SMALL_VOLATILITY_HALF_LIVES = [0.0, 4.0, 16.0]
SMALL_RETURN_HALF_LIVES = [0.0]
FIT_HALF_LIVES = [42.0, 63.0, 126.0, 252.0]
RIDGES = [0.0, 0.03]


def load(path):
    """The columns High, Low and Close of a file of daily bars, oldest first."""
    high = []
    low = []
    close = []
    with open(path) as lines:
        next(lines)
        for line in lines:
            fields = line.split(",")
            high.append(float(fields[2]))
            low.append(float(fields[3]))
            close.append(float(fields[4]))
    return high, low, close


def log_variances(high, low):
    """Parkinson's log variance of each day, plus SHIFT; a bar without a range has none and is an error."""
    v = []
    for t in range(len(high)):
        if high[t] <= low[t]:
            raise ValueError(f"bar {t}: high {high[t]} is not above low {low[t]}")
        spread = math.log(high[t] / low[t])
        v.append(math.log(spread * spread / (4.0 * math.log(2.0))) + SHIFT)
    return v


def returns(close):
    """Log returns in percent; the first day has none and counts as 0."""
    r = [0.0]
    for t in range(1, len(close)):
        r.append(100.0 * math.log(close[t] / close[t - 1]))
    return r


def decay(half_life):
    """The factor per day that halves a weight in half_life days; half-life 0 keeps today only."""
    if half_life == 0.0:
        return 0.0
    return 2.0 ** (-1.0 / half_life)


def run(v, r, vol_half_lives, ret_half_lives, fit_half_lives, ridges, first, days, variants):
    """Forecasts of v made at the close of the days first .. first + days.

    Returns four lists: the combined forecasts; those of the best single model so far; the equally weighted ones (both
    empty unless `variants`); and the forecasts of every model on the last day, lane fastest.  There are always eight
    lanes: len(fit_half_lives) * len(ridges) must be 8.
    """
    if first < 2 * YEAR:
        raise ValueError("the first forecast needs two years of history")
    if first + days >= len(v) or days < 0:
        raise ValueError("the series is too short for these days")
    if len(fit_half_lives) * len(ridges) != 8:
        raise ValueError("fit half-lives times ridges must give 8 lanes")

    # Regressors: column 0 is the intercept, then the averages of v, then those of r.
    n_vol = len(vol_half_lives)
    k = 1 + n_vol + len(ret_half_lives)
    q = [0.0] * k  # decay per day
    q_out = [0.0] * k  # what is left of a value when it leaves the window
    scale = [1.0] * k  # from sum to average (returns: to unit variance as well)
    for c in range(1, k):
        if c <= n_vol:
            q[c] = decay(vol_half_lives[c - 1])
        else:
            q[c] = decay(ret_half_lives[c - 1 - n_vol])
        q_out[c] = q[c] ** 252.0
        scale[c] = (1.0 - q[c]) / (1.0 - q_out[c])
        if c > n_vol:
            scale[c] *= math.sqrt((1.0 + q[c]) / (1.0 - q[c]))
    total = [0.0] * k  # discounted sums of the last year
    x = [1.0] * k  # today's regressors
    v_ring = [0.0] * YEAR
    r_ring = [0.0] * YEAR

    # Lanes and their sufficient statistics over the pairs (x[s], v[s + 1]) of the last year.
    lam = [0.0] * 8
    lam_out = [0.0] * 8
    ridge = [0.0] * 8
    for i in range(len(fit_half_lives)):
        for j in range(len(ridges)):
            lane = i * len(ridges) + j
            lam[lane] = decay(fit_half_lives[i])
            lam_out[lane] = lam[lane] ** 252.0
            ridge[lane] = ridges[j]
    moment = [0.0] * (k * k * 8)  # X'WX, lower triangle
    cross = [0.0] * (k * 8)  # X'Wy
    x_ring = [0.0] * (YEAR * k)
    y_ring = [0.0] * YEAR

    # The path from the root of the trie to the current node, one row per depth.
    column = [0] * (k + 1)
    factor = [0.0] * (k * k * 8)  # L
    inverse = [0.0] * (k * 8)  # 1 / D
    rhs = [0.0] * (k * 8)  # L^-1 X'Wy
    probe = [0.0] * (k * 8)  # L^-1 x
    value = [0.0] * (k * 8)  # forecast of the node
    w = [0.0] * (k * 8)  # the new row of L, times D
    d = [0.0] * 8
    z = [0.0] * 8
    u = [0.0] * 8
    acc = [0.0] * 8
    ratio = [0.0] * 8
    f = [0.0] * 8

    # Every model: its discounted squared error and its last forecast.
    nodes = 2 ** (k - 1) - 1
    models = nodes * 8
    score = [31.5] * models
    forecast = [0.0] * models
    count = 63.0
    keep = 2.0 ** (-1.0 / 252.0)
    weights = [0.0] * 8
    weighted = [0.0] * 8

    combined = []
    best = []
    equal = []
    start = first - 2 * YEAR + 1
    for t in range(start, first + days + 1):
        slot = (t - start) % YEAR
        # Today's pair (yesterday's regressors, today's log variance) enters the statistics, a year-old one leaves.
        if t > first - YEAR:
            y = v[t]
            y_old = y_ring[slot]
            row = slot * k
            for a in range(k):
                xa = x[a]
                xa_old = x_ring[row + a]
                for b in range(a + 1):
                    into = xa * x[b]
                    out = xa_old * x_ring[row + b]
                    at = (a * k + b) * 8
                    for l in range(8):
                        moment[at + l] = lam[l] * moment[at + l] + into - lam_out[l] * out
                into = xa * y
                out = xa_old * y_old
                at = a * 8
                for l in range(8):
                    cross[at + l] = lam[l] * cross[at + l] + into - lam_out[l] * out
            for a in range(k):
                x_ring[row + a] = x[a]
            y_ring[slot] = y

        # Today's regressors.
        for c in range(1, k):
            if c <= n_vol:
                total[c] = q[c] * total[c] + v[t] - q_out[c] * v_ring[slot]
            else:
                total[c] = q[c] * total[c] + r[t] - q_out[c] * r_ring[slot]
            x[c] = total[c] * scale[c]
        v_ring[slot] = v[t]
        r_ring[slot] = r[t]
        if t < first:
            continue

        # Yesterday's forecasts are scored in the same visit that replaces them; on the first day there are none.
        fade = 1.0
        seen = 0.0
        if t > first:
            fade = keep
            seen = 1.0
        realised = v[t]
        count = fade * count + seen
        for l in range(8):
            weights[l] = 0.0
            weighted[l] = 0.0
            inverse[l] = 1.0 / moment[l]
            rhs[l] = cross[l]
            probe[l] = 1.0
            value[l] = cross[l] * inverse[l]

        # Walk the trie: depth is the number of columns besides the intercept, c the last of them.
        depth = 1
        c = 1
        for node in range(nodes):
            column[depth] = c
            at = (c * k + c) * 8
            for l in range(8):
                d[l] = moment[at + l] + ridge[l] * moment[l]
                z[l] = cross[c * 8 + l]
                u[l] = x[c]
            row = depth * k * 8
            for j in range(depth):
                at = (c * k + column[j]) * 8
                for l in range(8):
                    acc[l] = moment[at + l]
                at = j * k * 8
                for p in range(j):
                    for l in range(8):
                        acc[l] -= w[p * 8 + l] * factor[at + p * 8 + l]
                at = j * 8
                for l in range(8):
                    w[at + l] = acc[l]
                    ratio[l] = acc[l] * inverse[at + l]
                for l in range(8):
                    factor[row + l] = ratio[l]
                    d[l] -= ratio[l] * acc[l]
                    z[l] -= ratio[l] * rhs[at + l]
                    u[l] -= ratio[l] * probe[at + l]
                row += 8
            at = (c * k + c) * 8
            up = depth * 8 - 8
            here = depth * 8
            for l in range(8):
                reciprocal = 1.0 / max(d[l], 1e-10 * moment[at + l])
                inverse[here + l] = reciprocal
                rhs[here + l] = z[l]
                probe[here + l] = u[l]
                f[l] = value[up + l] + z[l] * u[l] * reciprocal
            m = node * 8
            for l in range(8):
                value[here + l] = f[l]
                error = realised - forecast[m + l]
                s = fade * score[m + l] + seen * (error * error)
                score[m + l] = s
                forecast[m + l] = f[l]
                odds = count / s
                odds *= odds
                odds *= odds
                odds *= odds
                weights[l] += odds
                weighted[l] += odds * f[l]
            if c < k - 1:
                depth += 1
                c += 1
            else:
                depth -= 1
                c = column[depth] + 1

        weight_sum = 0.0
        weighted_sum = 0.0
        for l in range(8):
            weight_sum += weights[l]
            weighted_sum += weighted[l]
        combined.append(weighted_sum / weight_sum)

        if variants:
            lowest = score[0]
            choice = forecast[0]
            plain = 0.0
            for i in range(models):
                plain += forecast[i]
                if score[i] < lowest:
                    lowest = score[i]
                    choice = forecast[i]
            best.append(choice)
            equal.append(plain / models)
    return combined, best, equal, forecast


def mean_back(series, t, window):
    """Mean of the `window` values that end at day t."""
    total = 0.0
    for i in range(window):
        total += series[t - i]
    return total / window


def lhar(v, r, first, days):
    """Benchmark LHAR-252: least squares on the last 252 pairs, one forecast for each day first .. first + days.

    Regressors: intercept, means of v over 1, 5, 22 days, means of r over 1, 5, 22 days.
    """
    k = 7
    start = first - YEAR
    x = []
    for t in range(start, first + days + 1):
        x.append(1.0)
        for window in (1, 5, 22):
            x.append(mean_back(v, t, window))
        for window in (1, 5, 22):
            x.append(mean_back(r, t, window))
    forecasts = []
    a = [0.0] * (k * (k + 1))
    for t in range(first, first + days + 1):
        for i in range(k * (k + 1)):
            a[i] = 0.0
        for s in range(t - YEAR, t):
            at = (s - start) * k
            for i in range(k):
                for j in range(k):
                    a[i * (k + 1) + j] += x[at + i] * x[at + j]
                a[i * (k + 1) + k] += x[at + i] * v[s + 1]
        solve(a, k)
        f = 0.0
        for i in range(k):
            f += a[i * (k + 1) + k] * x[(t - start) * k + i]
        forecasts.append(f)
    return forecasts


def solve(a, k):
    """Gaussian elimination with partial pivoting on the k x (k + 1) system `a`; the last column becomes the answer."""
    n = k + 1
    for i in range(k):
        top = i
        for j in range(i + 1, k):
            if abs(a[j * n + i]) > abs(a[top * n + i]):
                top = j
        if top != i:
            for j in range(n):
                a[i * n + j], a[top * n + j] = a[top * n + j], a[i * n + j]
        for j in range(i + 1, k):
            ratio = a[j * n + i] / a[i * n + i]
            for p in range(i, n):
                a[j * n + p] -= ratio * a[i * n + p]
    for i in range(k - 1, -1, -1):
        y = a[i * n + k]
        for j in range(i + 1, k):
            y -= a[i * n + j] * a[j * n + k]
        a[i * n + k] = y / a[i * n + i]


def r_squared(v, forecasts, first, skip):
    """1 - SSE / SST of the forecasts made from day `first` on, the first `skip` of them left out.

    The last forecast has no outcome yet, so it is not scored; without any outcome the answer is nan.
    """
    n = len(forecasts) - 1
    if skip >= n:
        return math.nan
    mean = 0.0
    for i in range(skip, n):
        mean += v[first + i + 1]
    mean /= n - skip
    sse = 0.0
    sst = 0.0
    for i in range(skip, n):
        outcome = v[first + i + 1]
        sse += (outcome - forecasts[i]) ** 2
        sst += (outcome - mean) ** 2
    return 1.0 - sse / sst


def error_variance(v, forecasts, first):
    """Discounted mean square of the errors so far: the s2 of the last forecast."""
    keep = 2.0 ** (-1.0 / 252.0)
    score = 31.5
    count = 63.0
    for i in range(len(forecasts) - 1):
        error = v[first + i + 1] - forecasts[i]
        score = keep * score + error * error
        count = keep * count + 1.0
    return score / count


def annualised(f, s2):
    """Volatility in percent a year for log variance f with forecast error variance s2 (mean of a lognormal)."""
    return 100.0 * math.sqrt(252.0 * math.exp(f - SHIFT + s2 / 2.0))


def forecast_models(v, r, full, first, days, variants):
    """`run` on the full grid (32,760 models) or on the small one (120)."""
    if full:
        return run(v, r, VOLATILITY_HALF_LIVES, RETURN_HALF_LIVES, FIT_HALF_LIVES, RIDGES, first, days, variants)
    return run(
        v, r, SMALL_VOLATILITY_HALF_LIVES, SMALL_RETURN_HALF_LIVES, FIT_HALF_LIVES, RIDGES, first, days, variants
    )


def report(name, v, first, forecasts, benchmark, models, seconds):
    """Print the forecast after the last day, how well the scored ones did, and how long they took."""
    s2 = error_variance(v, forecasts, first)
    last = forecasts[len(forecasts) - 1]
    print(f"{name}: {models} models, {len(forecasts)} forecasts in {1000.0 * seconds:.1f} ms")
    print(f"  log variance     first {forecasts[0] - SHIFT:.9f}  last {last - SHIFT:.9f}  s2 {s2:.9f}")
    print(f"  volatility       {annualised(last, s2):.6f} % a year")
    print(f"  R2               {r_squared(v, forecasts, first, 0):.6f}")
    print(f"  R2 of LHAR-252   {r_squared(v, benchmark, first, 0):.6f}")


def arguments(argv):
    """(series, first or -1, days, full) from the command line."""
    series = "sp500"
    first = -1
    days = YEAR
    grid = "full"
    i = 0
    while i < len(argv):
        if argv[i] in ("--first", "--days", "--grid"):
            if i + 1 == len(argv):
                raise SystemExit(f"{argv[i]} needs a value")
            if argv[i] == "--first":
                first = int(argv[i + 1])
            elif argv[i] == "--days":
                days = int(argv[i + 1])
            else:
                grid = argv[i + 1]
            i += 1
        else:
            series = argv[i]
        i += 1
    if grid not in ("full", "small"):
        raise SystemExit(f"--grid is full or small, not {grid}")
    return series, first, days, grid == "full"


def main(argv, folder):
    """Load a series of the sample, forecast, and report."""
    series, first, days, full = arguments(argv)
    high, low, close = load(f"{folder}/data/{series}.csv")
    v = log_variances(high, low)
    r = returns(close)
    if first < 0:
        first = len(v) - days - 1
    begin = time.perf_counter()
    combined, _, _, models = forecast_models(v, r, full, first, days, False)
    seconds = time.perf_counter() - begin
    report(series, v, first, combined, lhar(v, r, first, days), len(models), seconds)


if __name__ == "__main__":
    main(sys.argv[1:], __file__.rpartition("/")[0] or ".")
