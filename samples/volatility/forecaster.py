"""Volatility forecast one bar at a time: `forecast.py`, with its state kept between days.

    forecaster = Forecaster()
    for bar in bars:                     # (high, low, close), oldest first
        f = forecaster.append(bar)       # None for two years, then tomorrow's log variance

A bar costs one visit of the trie, whatever the length of the history.  The forecasts are those of `forecast.run` bit
for bit: a forecaster that began with bar `b` gives what `run` gives with `first = b + 504`.

The work is in `start` and `append_bar`, which take the state as flat sequences and change them in place.

    python forecaster.py [sp500|nasdaq] [--first DAY] [--days N] [--grid full|small]
"""

import math
import sys
import time

import forecast as batch

YEAR = 252
SHIFT = 10.0
WARM_UP = 504  # two years: the bars before the one that gives the first forecast


def log_variance(high, low):
    """Parkinson's log variance of a bar, plus SHIFT; a bar without a range has none and is an error."""
    spread = 0.0
    if 0.0 < low < high < math.inf:
        spread = math.log(high / low)
    if not 0.0 < spread < math.inf:
        raise ValueError(f"high {high} and low {low}: a bar needs high > low > 0")
    return math.log(spread * spread / (4.0 * math.log(2.0))) + SHIFT


def log_return(close, previous):
    """Log return in percent."""
    if not (0.0 < close < math.inf and 0.0 < previous < math.inf):
        raise ValueError(f"close {close} after {previous}: prices are positive and finite")
    return 100.0 * math.log(close / previous)


def start(half_lives, n_vol, fit_half_lives, ridges, head, rates, lanes, x, score):
    """Fill the state of a forecaster that has seen no bar; what is not a parameter here starts as zeros.

    `half_lives` are those of the averages of v (`n_vol` of them), then those of the averages of r: k - 1 in all.
    Sizes: head 6 (day, close, discounted number of scored days, last forecast, discounted squared errors of the
    combination and their number), rates 3 k, lanes 24, x and total k, ring 252 (k + 3), moment 8 k k, cross 8 k, score
    and forecast one per model: 8 (2 ** (k - 1) - 1).
    """
    if len(fit_half_lives) * len(ridges) != 8:
        raise ValueError("fit half-lives times ridges must give 8 lanes")
    k = 1 + len(half_lives)
    rates[2 * k] = 1.0
    x[0] = 1.0
    for c in range(1, k):  # decay per day, what is left after a year, and scale of each regressor, in three rows
        h = half_lives[c - 1]
        q = 0.0
        if h > 0.0:
            q = 2.0 ** (-1.0 / h)
        left = q**252.0
        rates[c] = q
        rates[k + c] = left
        rates[2 * k + c] = (1.0 - q) / (1.0 - left)
        if c > n_vol:
            rates[2 * k + c] *= math.sqrt((1.0 + q) / (1.0 - q))
    for i in range(len(fit_half_lives)):  # discount per day, what is left after a year, and ridge, in three rows
        for j in range(len(ridges)):
            lane = i * len(ridges) + j
            lam = 2.0 ** (-1.0 / fit_half_lives[i])
            lanes[lane] = lam
            lanes[8 + lane] = lam**252.0
            lanes[16 + lane] = ridges[j]
    for i in range(len(score)):
        score[i] = 31.5
    head[0] = -1.0
    head[1] = math.nan
    head[2] = 63.0
    head[3] = math.nan
    head[4] = 31.5
    head[5] = 63.0


def append_bar(high, low, close, n_vol, head, rates, lanes, total, x, ring, moment, cross, score, forecast):
    """Take the next bar; tomorrow's log variance, plus SHIFT, or nan while warming up.

    A bad bar raises ValueError before anything is changed.
    """
    day = int(head[0]) + 1
    v = log_variance(high, low)
    previous = close
    if day > 0:
        previous = float(head[1])
    r = log_return(close, previous)
    head[0] = float(day)
    head[1] = close
    if day == 0:  # only its close counts
        return math.nan
    absorb(day, v, r, n_vol, rates, lanes, total, x, ring, moment, cross)
    if day < WARM_UP:
        return math.nan
    fade = 1.0
    seen = 0.0
    if day > WARM_UP:
        fade = 2.0 ** (-1.0 / 252.0)
        seen = 1.0
        error = v - float(head[3])
        head[4] = fade * float(head[4]) + error * error
        head[5] = fade * float(head[5]) + 1.0
    count = fade * float(head[2]) + seen
    combined = walk(v, fade, seen, count, lanes, x, moment, cross, score, forecast)
    head[2] = count
    head[3] = combined
    return combined


def absorb(day, v, r, n_vol, rates, lanes, total, x, ring, moment, cross):
    """Take log variance and return of a day into the regressors `x` and, after a year, into the fits.

    `ring` is the circular buffer: for each of the last 252 days its v, its r, the v of the day's pair and the
    regressors of that pair.  `moment` is X'WX and `cross` X'Wy, lane fastest.  Day 1 is the first with a return.
    """
    k = len(x)
    row = (day - 1) % YEAR * (k + 3)
    if day > YEAR:
        y_old = ring[row + 2]
        pair = row + 3
        for a in range(k):
            xa = x[a]
            xa_old = ring[pair + a]
            for b in range(a + 1):
                into = xa * x[b]
                out = xa_old * ring[pair + b]
                at = (a * k + b) * 8
                for l in range(8):
                    moment[at + l] = lanes[l] * moment[at + l] + into - lanes[8 + l] * out
            into = xa * v
            out = xa_old * y_old
            at = a * 8
            for l in range(8):
                cross[at + l] = lanes[l] * cross[at + l] + into - lanes[8 + l] * out
        for a in range(k):
            ring[pair + a] = x[a]
        ring[row + 2] = v
    for c in range(1, k):
        if c <= n_vol:
            total[c] = rates[c] * total[c] + v - rates[k + c] * ring[row]
        else:
            total[c] = rates[c] * total[c] + r - rates[k + c] * ring[row + 1]
        x[c] = total[c] * rates[2 * k + c]
    ring[row] = v
    ring[row + 1] = r


def walk(realised, fade, seen, count, lanes, x, moment, cross, score, forecast):
    """Score every model's forecast of `realised`, renew the forecasts, and return their weighted mean.

    `fade` discounts the old scores and `seen` weighs the new errors: 1 and 0 on the first day, which has no forecasts
    to score.  `count` is the discounted number of scored days.  Models stand in the order of the trie, lane fastest.
    """
    k = len(x)
    depths = k * 8
    s = [0.0] * (k * depths)
    g = [0.0] * depths
    for i in range(k * depths):
        s[i] = float(moment[i])
    for i in range(depths):
        g[i] = float(cross[i])
    today = [0.0] * k
    for i in range(k):
        today[i] = float(x[i])
    ridge = [0.0] * 8
    for l in range(8):
        ridge[l] = float(lanes[16 + l]) * s[l]

    # The path from the root of the trie to the current node, one row per depth.
    column = [0] * (k + 1)
    factor = [0.0] * (k * depths)  # L
    inverse = [0.0] * depths  # 1 / D
    rhs = [0.0] * depths  # L^-1 X'Wy
    probe = [0.0] * depths  # L^-1 x
    value = [0.0] * depths  # forecast of the node
    w = [0.0] * depths  # the new row of L, times D
    d = [0.0] * 8
    z = [0.0] * 8
    u = [0.0] * 8
    acc = [0.0] * 8
    ratio = [0.0] * 8
    f = [0.0] * 8
    fresh = [0.0] * 8
    weights = [0.0] * 8
    weighted = [0.0] * 8
    for l in range(8):
        inverse[l] = 1.0 / s[l]
        rhs[l] = g[l]
        probe[l] = 1.0
        value[l] = g[l] * inverse[l]

    depth = 1
    c = 1
    for node in range(2 ** (k - 1) - 1):
        column[depth] = c
        at = (c * k + c) * 8
        for l in range(8):
            d[l] = s[at + l] + ridge[l]
            z[l] = g[c * 8 + l]
            u[l] = today[c]
        row = depth * k * 8
        for j in range(depth):
            at = (c * k + column[j]) * 8
            for l in range(8):
                acc[l] = s[at + l]
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
            reciprocal = 1.0 / max(d[l], 1e-10 * s[at + l] + 1e-300)  # a column of zeros explains nothing
            inverse[here + l] = reciprocal
            rhs[here + l] = z[l]
            probe[here + l] = u[l]
            f[l] = value[up + l] + z[l] * u[l] * reciprocal
        m = node * 8
        for l in range(8):
            error = realised - float(forecast[m + l])
            fresh[l] = fade * float(score[m + l]) + seen * (error * error)
        for l in range(8):
            value[here + l] = f[l]
            odds = count / fresh[l]
            odds *= odds
            odds *= odds
            odds *= odds
            weights[l] += odds
            weighted[l] += odds * f[l]
        for l in range(8):
            score[m + l] = fresh[l]
        for l in range(8):
            forecast[m + l] = f[l]
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
    return weighted_sum / weight_sum


def zeros(n):
    """The default storage of a `Forecaster`; `numpy.zeros` will do as well."""
    return [0.0] * n


class Forecaster:
    """Forecasts of tomorrow's log variance from daily bars that arrive one by one.

    `append` either takes a bar as a whole or raises and leaves everything as it was.
    """

    def __init__(
        self,
        vol_half_lives=batch.VOLATILITY_HALF_LIVES,
        ret_half_lives=batch.RETURN_HALF_LIVES,
        fit_half_lives=batch.FIT_HALF_LIVES,
        ridges=batch.RIDGES,
        make=zeros,
    ):
        """All 32,760 models, or those of other half-lives; `make(n)` gives n zeros that can be changed in place."""
        half_lives = list(vol_half_lives) + list(ret_half_lives)
        k = 1 + len(half_lives)
        models = (2 ** (k - 1) - 1) * 8
        self.n_vol = len(vol_half_lives)
        self.head = make(6)
        self.rates = make(3 * k)
        self.lanes = make(3 * 8)
        self.total = make(k)
        self.x = make(k)
        self.ring = make(YEAR * (k + 3))
        self.moment = make(k * k * 8)
        self.cross = make(k * 8)
        self.score = make(models)
        self.forecast = make(models)
        start(
            half_lives,
            self.n_vol,
            list(fit_half_lives),
            list(ridges),
            self.head,
            self.rates,
            self.lanes,
            self.x,
            self.score,
        )

    def state(self):
        """Everything that a bar changes."""
        return self.head, self.total, self.x, self.ring, self.moment, self.cross, self.score, self.forecast

    def append(self, bar):
        """Take the next bar (high, low, close); tomorrow's log variance as `run` gives it, or None while warming up."""
        high, low, close = bar
        combined = append_bar(
            high,
            low,
            close,
            self.n_vol,
            self.head,
            self.rates,
            self.lanes,
            self.total,
            self.x,
            self.ring,
            self.moment,
            self.cross,
            self.score,
            self.forecast,
        )
        if self.head[0] < WARM_UP:
            return None
        return combined

    def bars(self):
        """Number of bars taken so far."""
        return int(self.head[0]) + 1

    def latest(self):
        """The last forecast of log variance, plus SHIFT, and the discounted mean square of the errors so far."""
        return float(self.head[3]), float(self.head[4] / self.head[5])

    def volatility(self):
        """The last forecast as volatility in percent a year; nan before the first."""
        last, square_error = self.latest()
        return batch.annualised(last, square_error)


def main(argv, folder):
    """Append the bars of a series of the sample one by one, and report."""
    series, first, days, full = batch.arguments(argv)
    high, low, close = batch.load(f"{folder}/data/{series}.csv")
    if first < 0:
        first = len(close) - days - 1
    forecaster = Forecaster()
    if not full:
        forecaster = Forecaster(batch.SMALL_VOLATILITY_HALF_LIVES, batch.SMALL_RETURN_HALF_LIVES)
    forecasts = []
    begin = time.perf_counter()
    for t in range(first - WARM_UP, first + days + 1):
        f = forecaster.append((high[t], low[t], close[t]))
        if f is not None:
            forecasts.append(f)
    seconds = time.perf_counter() - begin
    v = batch.log_variances(high, low)
    benchmark = batch.lhar(v, batch.returns(close), first, days)
    batch.report(series, v, first, forecasts, benchmark, len(forecaster.forecast), seconds)


if __name__ == "__main__":
    main(sys.argv[1:], __file__.rpartition("/")[0] or ".")
