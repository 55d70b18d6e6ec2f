# Loops of functions that CPython runs, over values whose types show when it gets there.
# TIMEOUT: 120
import json

import numpy as np


def arrays(n):
    table = json.loads('{"a": %d}' % n)
    return {"p": np.arange(n) * 0.5, "q": [float(i) for i in range(n)], "n": n, "t": table}


def opaque(x):
    """The same, as an object of which nothing is known."""
    return eval("x")


def totals(n):
    d = opaque(arrays(n))
    p, q = d["p"], d["q"]
    best = None
    total = 0
    picked = []
    for i in range(1, len(p)):
        total += q[i] * p[i - 1] - p[i]
        if best is None or p[i] - q[i] > best:
            best = p[i] - q[i]
            picked.append(i)
    return total, best, picked, i


def overflow(n):
    f = opaque([1, 3, 5])
    x, seen = 1, []
    for i in range(n):
        x = x * f[1] + f[0]
        if i % 20 == 0:
            seen.append(x)
    return x, seen, i


def never(n):
    p = opaque([1, 2])
    for i in range(n):
        y = p[0] + i * p[1] - i
    try:
        return y, i
    except UnboundLocalError as e:
        return str(e)


def kept(n):
    p = opaque([1, 2])
    y, i = "before", "also"
    for i in range(n):
        if p[0] + i > 100 * p[1]:
            y = p[1] * i
    return y, i


def nested(n):
    frames = opaque({"a": [1.0, 2.0, 3.0, 4.0], "b": [2.0, 1.0]})
    out = {}
    for name, values in frames.items():
        text = opaque(name).upper()
        run = 0.0
        for k in range(len(values)):
            run += values[k] * values[k - 1] + n
        out[text] = run
    return out, k, run


def whiles(n):
    p = opaque(np.linspace(0, 1, 50))
    lo, hi = 0, len(p) - 1
    while lo < hi:
        mid = (lo + hi) // 2
        if p[mid] * p[mid] < 0.3:
            lo = mid + 1
        else:
            hi = mid
    else:
        n += 1
    return lo, hi, mid, n


def mixed(rows):
    rows = opaque(rows)
    a = b = 0
    for r in rows:
        a += r[0] * 2
        b = max(b, r[1] - a)
    return a, b


table = opaque(arrays(500))
prices, weights = table["p"], table["q"]
value = 0.0
for i in range(1, len(prices)):
    value += prices[i] * weights[i - 1] - prices[i - 1]
done = []
for k in range(3):
    label = opaque("s%d" % k)
    acc = 0
    for j in range(len(weights)):
        acc += weights[j] * prices[-j] + k
    done.append((label, acc))


def module_level():
    return value, done, i, j, k


# CALL: totals(1000)
# CALL: overflow(100)
# CALL: never(0)
# CALL: never(3)
# CALL: kept(0)
# CALL: kept(5)
# CALL: kept(500)
# CALL: nested(2)
# CALL: whiles(1)
# CALL: mixed([(1, 2), (3, 40)])
# CALL: mixed([[1.5, 2], [3, 40]])
# CALL: mixed([])
# CALL: mixed([1, 2])
# CALL: module_level()
