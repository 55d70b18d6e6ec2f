# Dates in new arrays, from text, in lists and in columns of frames, whose unit pandas decides.
import numpy as np
import pandas as pd


def shifted(d):  # NATIVE
    out = np.empty(len(d), dtype="M8[D]")
    for i in range(len(d)):
        out[i] = d[i] + np.timedelta64(i, "D")
    return out, np.zeros(2, dtype="datetime64[s]")


def parsed():
    d = np.array(["2020-01-01", "NaT", "2020-02-01"], dtype="datetime64[D]")
    n = 0
    for x in d:
        if x > d[0]:
            n += 1
    return d, n


def latest(d):  # NATIVE
    best = None
    for x in d:
        if best is None or x > best:
            best = x
    return best


def other(d):
    return np.cumsum(d - d[0]), d.tolist(), d.flatten(), sorted(d), min(d)


def stored(v, d):
    df = pd.DataFrame({"v": v})
    df["day"] = d
    first = df["day"].values[0]
    n = 0
    for i in range(len(df)):
        if df["day"].iloc[i] > df["day"].iloc[0]:
            n += 1
    return first, n, str(df["day"].max())


# SETUP:
# days = np.array(["2020-01-31", "2020-02-29", "1969-12-31"], dtype="M8[D]")
#
# CALL: shifted(days)
# CALL: shifted(days[:0])
# CALL: parsed()
# CALL: latest(days)
# CALL: latest(days[:0])
# CALL: other(days)
# CALL: other(days - days[1])
# CALL: stored([1.0, 2.0, 3.0], days)
# CALL: stored([1.0, 2.0, 3.0], days.astype("M8[ns]"))
# CALL: stored([1.0, 2.0, 3.0], days - days[1])
