# datetime64 and timedelta64: items, arithmetic, comparison, units, NaT.
import numpy as np


def by_day(t, v):  # NATIVE
    days = t.astype("M8[D]")
    out = np.zeros(len(t))
    total, n, last = 0.0, 0, days[0]
    for i in range(len(t)):
        if days[i] != last:
            last = days[i]
            n += 1
            total = 0.0
        total += v[i]
        out[i] = total
    return out, n, last, days[-1] - days[0]


def add(a, b):  # NATIVE
    return a + b


def sub(a, b):  # NATIVE
    return a - b


def mul(a, b):  # NATIVE
    return a * b


def div(a, b):  # NATIVE
    return a / b


def floordiv(a, b):  # NATIVE
    return a // b


def mod(a, b):  # NATIVE
    return a % b


def compare(a, b):  # NATIVE
    return a == b, a != b, a < b, a <= b, a > b, a >= b


def extremes(a, b):  # NATIVE
    return np.maximum(a, b), np.minimum(a, b)


def signs(a):  # NATIVE
    return -a, abs(a), np.abs(a), np.isnat(a)


def units(d):  # NATIVE
    return d.astype("M8[Y]"), d.astype("datetime64[M]"), d.astype("M8[W]"), d.astype("M8[h]"), d.astype("M8[ns]"), d.astype("int64"), d.astype(float)


def gaps(d):  # NATIVE
    gap = d[1:] - d[:-1]
    return gap, gap.astype("m8[s]"), gap.astype(int), gap[gap > gap[0]], d[::2], d[::-1].copy(), d[-1]


def longest(d):  # NATIVE
    best, at = d[1] - d[0], 0
    for i in range(len(d) - 1):
        gap = d[i + 1] - d[i]
        if gap > best:
            best, at = gap, i
    return best, at, best.astype("m8[h]")


def store(d, i, x):  # NATIVE
    d[i] = x
    d[2:4] = d[0]
    d[d == x] = d[1]
    return d


def matrix(d):
    m = d.reshape(2, 3)
    return m - m[0], m[:, 1], m.T, m[1, 2], len(m), m.shape, m[m > m[0, 0]], m - m[:, :1]


def listed(d):
    out = []
    for x in d:
        out.append(x)
    return out, [x for x in d if x > d[0]], max(out)


def each(d):
    return [str(x) for x in d], f"{d[0]}", d.tolist(), d.dtype


# SETUP:
# days = np.array(["2020-01-31", "2020-02-29", "1969-12-31", "NaT", "2000-01-01", "1600-03-01"], dtype="M8[D]")
# hours = np.array(["2020-01-31T23", "2020-02-29T01", "1969-12-31T00", "2021-01-01T05", "NaT", "1600-03-01T07"], dtype="M8[h]")
# spans = days - days[0]
# short = np.array([-7, 7, 0, 5, "NaT", 2**40], dtype="m8[s]")
# def t(n, step):
#     return np.datetime64("2020-01-01T22:00") + np.arange(n) * np.timedelta64(step, "m")
#
# CALL: by_day(t(200, 17), np.arange(200.0))
# CALL: by_day(t(5, 1700), np.arange(5.0))
# CALL: by_day(t(0, 1), np.zeros(0))
# CALL: add(days, 1)
# CALL: add(days, np.timedelta64(5, "h"))
# CALL: add(days[0], np.int64(3))
# CALL: add(spans, spans)
# CALL: add(days, np.arange(6))
# CALL: add(np.datetime64("2020-01"), np.timedelta64(40, "D"))
# CALL: add(days, np.timedelta64(1, "M"))
# CALL: add(days, days)
# CALL: add(days.astype("M8[M]"), np.timedelta64(1, "Y"))
# CALL: sub(days, hours)
# CALL: sub(days, days[1])
# CALL: sub(days[::-1], days)
# CALL: sub(days.astype("M8[M]"), days[:1].astype("M8[Y]"))
# CALL: sub(days[0], days[3])
# CALL: sub(short, 5)
# CALL: sub(5, short)
# CALL: sub(days, np.array([2**62], dtype="M8[D]"))
# CALL: sub(days.astype("M8[ns]"), np.array([2**62], dtype="M8[D]"))
# CALL: sub(days, np.arange(5).astype("M8[D]"))
# CALL: mul(spans, 3)
# CALL: mul(2.5, spans)
# CALL: mul(spans, np.inf)
# CALL: mul(spans, np.nan)
# CALL: mul(spans[1], 1e300)
# CALL: mul(short, np.arange(6.0))
# CALL: mul(np.arange(6), short)
# CALL: mul(days, 2)
# CALL: div(short, np.timedelta64(1, "m"))
# CALL: div(short, short)
# CALL: div(short, np.timedelta64(0, "s"))
# CALL: div(short, 2)
# CALL: div(short, 0)
# CALL: div(short, 2.5)
# CALL: div(short, 0.0)
# CALL: div(short[1], np.timedelta64(2, "m"))
# CALL: div(short[4], np.timedelta64(2, "m"))
# CALL: floordiv(short, 2)
# CALL: floordiv(short, -2)
# CALL: floordiv(short[:4], np.timedelta64(3, "s"))
# CALL: floordiv(short, np.timedelta64(3, "s"))
# CALL: floordiv(short[0], np.timedelta64(0, "s"))
# CALL: mod(short, np.timedelta64(3, "s"))
# CALL: mod(short, np.timedelta64(-3, "s"))
# CALL: mod(short, np.timedelta64(0, "s"))
# CALL: mod(short, 3)
# CALL: compare(days, hours)
# CALL: compare(days, days[1])
# CALL: compare(days[3], days[3])
# CALL: compare(short, 5)
# CALL: compare(days[0], np.datetime64("2020-01-31T00:00:00"))
# CALL: compare(short, np.timedelta64(1, "M"))
# CALL: compare(days, 5)
# CALL: extremes(days, hours)
# CALL: extremes(spans, spans[1])
# CALL: signs(spans)
# CALL: signs(short[0])
# CALL: signs(days)
# CALL: units(days)
# CALL: units(hours)
# CALL: units(days[1])
# CALL: units(np.array([2**62, -2**62], dtype="M8[D]"))
# CALL: units(days.astype("M8[Y]"))
# CALL: gaps(t(5, 7))
# CALL: gaps(days)
# CALL: gaps(days[:1])
# CALL: longest(np.array(["2020-01-01", "2020-01-03", "2020-02-01", "2020-02-02"], dtype="M8[D]"))
# CALL: longest(days)
# CALL: store(days.copy(), 1, days[4])
# CALL: store(days.copy(), 9, days[4])
# CALL: store(days.copy(), 1, np.datetime64("2020-01-01T05"))
# CALL: store(days.copy(), 1, 5)
# CALL: matrix(days)
# CALL: listed(days)
# CALL: each(days)
# CALL: each(spans)
# CALL: days.flags.writeable
# CALL: add(np.array([1, 2], dtype="M8[25s]"), 1)
# CALL: add(np.array([1, 2], dtype="m8"), 1)
# CALL: add(np.array([1, 2], dtype=">M8[s]"), 1)
