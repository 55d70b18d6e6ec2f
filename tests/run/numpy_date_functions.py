# Reductions, sorting, searching, ranges and choices of datetime64 and timedelta64.
import numpy as np


def reduced(d):  # NATIVE
    return d.min(), np.max(d), np.ptp(d)


def placed(d):  # NATIVE
    return d.argmin(), np.argmax(d)


def lengths(t):
    return t.sum(), np.sum(t), t.mean(), t.max()


def in_order(d):  # NATIVE
    e = d.copy()
    e.sort()
    return np.sort(d), e, np.argsort(d), np.unique(d), np.argsort(d, kind="stable")


def found(d, x):
    return np.searchsorted(d, x), np.searchsorted(d, x, side="right"), d.searchsorted(x)


def differences(d):  # NATIVE
    return np.diff(d), d.view("int64"), d.view(np.int64)[::2], np.diff(d).astype(int)


def counts_as_dates(n):  # NATIVE
    return n.view("M8[ns]"), n.astype("M8[D]").view("m8[s]")


def ranges(a, b, n):  # NATIVE
    return np.arange(a, b), np.arange(a, b, n), np.arange(a, b, np.timedelta64(n, "D"))


def february():  # NATIVE
    return np.arange("2020-02", "2020-03", dtype="datetime64[D]"), np.arange("2020-02", "2021-03", dtype="M8[M]")


def chosen(d, x):  # NATIVE
    return np.where(d > x, d, x), np.where(d > x, x, d), np.where(np.isnat(d), d[0], d)


def joined(d, e):
    return np.concatenate((d, e)), np.concatenate([d, e]), np.stack([d, e]), np.hstack((d, e))


def bars(t, v):  # NATIVE
    days = t.astype("datetime64[D]")
    starts = np.unique(days)
    total = np.zeros(len(starts))
    at = np.searchsorted(starts, days)
    for i in range(len(t)):
        total[at[i]] += v[i]
    return starts, total


# SETUP:
# days = np.array(["2020-01-31", "2020-02-29", "1969-12-31", "NaT", "2000-01-01", "2020-02-29"], dtype="M8[D]")
# some = days[[0, 1, 2, 4, 5]]
#
# CALL: reduced(days)
# CALL: reduced(some)
# CALL: reduced(some[::-2])
# CALL: reduced(some[:4].reshape(2, 2))
# CALL: reduced(days[:0])
# CALL: placed(days)
# CALL: placed(some)
# CALL: placed(days[:0])
# CALL: lengths(days - days[0])
# CALL: lengths(some - some[0])
# CALL: lengths(some[:0] - some[0])
# CALL: lengths(days)
# CALL: in_order(days)
# CALL: in_order(some[::-1])
# CALL: in_order(np.array(["NaT", 5, -3, "NaT", 5, 2**62], dtype="m8[s]"))
# CALL: in_order(days[:0])
# CALL: found(np.sort(days), days[1])
# CALL: found(np.sort(days), days)
# CALL: found(np.sort(some), days[3])
# CALL: found(np.sort(some), np.datetime64("2020-01-31T05"))
# CALL: found(days, some)
# CALL: differences(days)
# CALL: differences(some)
# CALL: differences(days[:1])
# CALL: differences(days[:0])
# CALL: counts_as_dates(np.arange(5))
# CALL: ranges(days[0], days[1], 7)
# CALL: ranges(days[1], days[0], -7)
# CALL: ranges(days[1], days[0], 7)
# CALL: ranges(days[1], days[0], 0)
# CALL: ranges(days[1], days[3], 7)
# CALL: ranges(days[1].astype("M8[h]"), days[0].astype("M8[h]"), 7)
# CALL: february()
# CALL: chosen(days, days[0])
# CALL: chosen(some, days[3])
# CALL: joined(days, days)
# CALL: joined(days, some.astype("M8[s]"))
# CALL: joined(days, some)
# CALL: bars(np.datetime64("2020-01-01T22:00") + np.arange(300) * np.timedelta64(13, "m"), np.arange(300.0))
