"""Loops of fast_math functions whose turns part ways: results agree to rounding, errors and warnings exactly."""

import math
import warnings

import numpy as np

try:
    from pyx2cpp import fast_math, prange
except ImportError:
    prange = range

    def fast_math(f):
        return f


@fast_math
def normal(x):  # NATIVE
    return 0.5 * math.erfc(-x / math.sqrt(2.0))


@fast_math
def price(s, k, t, v, call):  # NATIVE
    d1 = (math.log(s / k) + v * v / 2 * t) / (v * math.sqrt(t))
    d2 = d1 - v * math.sqrt(t)
    if call:
        return s * normal(d1) - k * normal(d2)
    return k * normal(-d2) - s * normal(-d1)


@fast_math
def implied(s, k, t, p, call):  # NATIVE
    high = 5.0
    low = 1e-9
    while high - low > 0.00001:
        middle = (high + low) / 2
        if price(s, k, t, middle, call) > p:
            high = middle
        else:
            low = middle
    return (high + low) / 2


@fast_math
def all_implied(s, k, t, p, call):  # NATIVE
    out = np.zeros(len(s))
    for i in range(len(s)):
        out[i] = implied(s[i], k[i], t[i], p[i], call[i])
    return out


@fast_math
def all_prices(s, k, t, v, call, out):  # NATIVE
    for i in range(len(s)):
        out[i] = price(s[i], k[i], t[i], v[i], call[i])
    return out


@fast_math
def shared_prices(s, k, t, v, call, out):  # NATIVE
    for i in prange(len(s)):
        out[i] = price(s[i], k[i], t[i], v[i], call[i])
    return out


@fast_math
def steps(x):  # NATIVE
    """How far Newton's method goes, with breaks, continues and a loop without a condition."""
    n = 0.0
    y = x
    while True:
        n += 1.0
        if n > 40.0:
            break
        if y < 1.0:
            y += 0.75
            continue
        z = (y + x / y) / 2
        if abs(z - y) < 1e-12:
            return z + n
        y = z
    return -n


@fast_math
def all_steps(x):  # NATIVE
    out = np.empty(len(x))
    last = 0.0
    for i in range(len(x)):
        last = steps(x[i])
        out[i] = last
    return out, last


@fast_math
def power_sum(x, s):  # NATIVE
    return x**2 + s**0.5 + x**3 - (3.0 + x) ** -1 + s**-2


@fast_math
def tallies(x):  # NATIVE
    """What one turn leaves to the next: a sum, the best and where it was, and a bool."""
    total = 0.0
    best = -1e9
    where = -1
    rising = True
    last = -1e9
    for i in range(len(x)):
        v = power_sum(x[i], 2.0)
        total += v
        if v > best:
            best = v
            where = i
        rising = rising and v > last
        last = v
    return round(float(total), 9), round(float(best), 9), where, bool(rising), round(float(last), 9)


@fast_math
def total_price(s, k, t, v, call):  # NATIVE
    total = 0.0
    for i in range(len(s)):
        total += max(price(s[i], k, t, v, call), 0.0)
    return round(float(total), 7)


@fast_math
def newton(x):  # NATIVE
    """A fixed number of steps, that some leave before."""
    y = x * 0.5 + 0.5
    for _ in range(60):
        z = 0.5 * (y + x / y)
        if abs(z - y) < 1e-14:
            break
        y = z
    return y


@fast_math
def series(x):  # NATIVE
    total = 1.0
    term = 1.0
    for k in range(1, 30):
        term = term * x / k
        if term < 1e-3:
            continue
        total += term
    for k in range(8, 0, -2):
        total -= x * k
    return total


@fast_math
def all_counted(x):  # NATIVE
    out = np.zeros(len(x))
    for i in range(len(x)):
        out[i] = newton(x[i]) + series(x[i])
    return out


@fast_math
def guarded(x):  # NATIVE
    if x > 0.0:
        return math.log(x)
    if x < -5.0:
        return max(x, -7.5)
    return 1.0 / (x - 1.0) + math.erf(x)


@fast_math
def all_guarded(x, out):  # NATIVE
    for i in range(len(x)):
        out[i] = guarded(x[i])
    return out


@fast_math
def strict(x):  # NATIVE
    return math.log(x) + math.exp(x) + math.sqrt(x)


@fast_math
def all_strict(x, out):  # NATIVE
    for i in range(len(x)):
        out[i] = strict(x[i])
    return out


@fast_math
def ratio(a, b):  # NATIVE
    return a / b


@fast_math
def ratios(a, b, out):  # NATIVE
    for i in range(len(a)):
        out[i] = ratio(a[i], b[i])
    return out


@fast_math
def half_sum(a, b):  # NATIVE
    return (a + b) * 0.5


@fast_math
def smooth(a, b):
    """Reads what it has written when both are parts of one array."""
    for i in range(len(b)):
        b[i] = half_sum(a[i], b[i])
    return b


@fast_math
def running(x):
    """Turns that need each other."""
    total = 0.0
    out = np.zeros(len(x))
    for i in range(len(x)):
        total = half_sum(total, x[i])
        out[i] = total
    return out


def options(n, seed=5):
    rng = np.random.default_rng(seed)
    return (
        90 + 20 * rng.random(n),
        80 + 40 * rng.random(n),
        0.1 + rng.random(n),
        0.1 + 0.5 * rng.random(n),
        rng.random(n) < 0.5,
    )


def spread(n, low, high):
    return np.linspace(low, high, n)


def put(x, at, value):
    x[at] = value
    return x


def near(f, *args):
    """Rounded results, and the warnings."""
    args = [a.copy() if isinstance(a, np.ndarray) else a for a in args]
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always")
        r = f(*args)
    if isinstance(r, tuple):
        return str(np.round(r[0], 9)), round(float(r[1]), 9), [str(w.message) for w in seen]
    return str(np.round(r, 9)), [(str(w.message), w.lineno) for w in seen]


def prices(n, at=0, value=100.0, shared=False):
    s, k, t, v, call = options(n)
    s[at] = value
    return shared_prices(s, k, t, v, call, np.zeros(n)) if shared else all_prices(s, k, t, v, call, np.zeros(n))


def back(n):
    s, k, t, v, call = options(n)
    p = all_prices(s, k, t, v, call, np.zeros(n))
    found = all_implied(s, k, t, p, call)
    return bool(np.abs(found - v).max(initial=0.0) < 1e-3)


def failed(f, x, out):
    out = out.copy()
    try:
        f(x, out)
    except (ValueError, OverflowError, ZeroDivisionError) as e:
        return type(e).__name__, str(e), e.__traceback__.tb_next.tb_lineno, str(np.round(out, 8))
    return str(np.round(out, 8))


# TIMEOUT: 120
# CALL: [back(n) for n in (0, 1, 7, 8, 9, 16, 17, 100, 2000)]
# CALL: near(prices, 1100)
# CALL: near(prices, 21)
# CALL: near(prices, 21, 13, np.nan)
# CALL: near(prices, 21, 3, 0.0)
# CALL: near(prices, 21, 3, np.inf)
# CALL: prices(21, 3, -1.0)
# CALL: near(prices, 50_000, 3, 80.0, True)
# CALL: near(all_steps, spread(40, 0.01, 9.0))
# CALL: near(all_steps, put(spread(40, 0.01, 9.0), 20, np.inf))
# CALL: [tallies(spread(n, -2.0, 1.5)) for n in (1, 8, 9, 33, 3000)]
# CALL: tallies(put(spread(40, -2.0, 1.5), 21, np.nan))
# CALL: tallies(put(spread(40, -2.0, 1.5), 21, -3.0))
# CALL: tallies(put(spread(40, -2.0, 1.5), 21, 1e200))
# CALL: tallies(spread(40, 1.5, -2.0))
# CALL: [total_price(spread(n, 80.0, 120.0), 100.0, 0.5, 0.2, c) for n in (1, 30, 2500) for c in (False, True)]
# CALL: total_price(spread(40, -1.0, 120.0), 100.0, 0.5, 0.2, True)
# CALL: near(all_counted, spread(100, 0.1, 6.0))
# CALL: near(all_counted, put(spread(40, 0.1, 6.0), 11, -1.0))
# CALL: near(all_guarded, spread(50, -9.0, 3.0), np.zeros(50))
# CALL: near(all_guarded, put(spread(50, -9.0, 3.0), 17, np.nan), np.zeros(50))
# CALL: failed(all_strict, spread(40, 0.5, 3.0), np.zeros(40))
# CALL: failed(all_strict, put(spread(40, 0.5, 3.0), 22, 0.0), np.zeros(40))
# CALL: failed(all_strict, put(spread(40, 0.5, 3.0), 22, -1.0), np.zeros(40))
# CALL: failed(all_strict, put(spread(40, 0.5, 3.0), 22, 1000.0), np.zeros(40))
# CALL: failed(all_strict, put(spread(40, 0.5, 3.0), 22, np.nan), np.zeros(40))
# CALL: near(ratios, spread(20, 1.0, 2.0), put(spread(20, 1.0, 2.0), 11, 0.0), np.zeros(20))
# CALL: near(ratios, put(spread(20, 1.0, 2.0), 11, np.inf), put(spread(20, 1.0, 2.0), 11, np.inf), np.zeros(20))
# CALL: ratios((x := spread(30, 1.0, 2.0)), x, x).tolist()
# CALL: (y := spread(40, 0.0, 1.0)) is not None and smooth(y[:-1], y[1:]).round(9).tolist()
# CALL: (y := spread(40, 0.0, 1.0)) is not None and smooth(y[3:], y[:-3]).round(9).tolist()
# CALL: (y := spread(40, 0.0, 1.0)) is not None and smooth(y[9:], y[:-9]).round(9).tolist()
# CALL: running(spread(20, 0.0, 1.0)).round(9).tolist()
