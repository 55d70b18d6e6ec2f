"""Operators on unions of tuples and lists, whose results are containers of several kinds at one place."""


def doubled(k):  # NATIVE
    out = []
    rows = [{"a": (1, 2), "b": 2.5}, {"a": ["x"], "b": 1}]
    for i in range(k):
        r = rows[i % 2]
        x = r["a"] * 2
        out.append(len(x))
        r["a"] = [i]
    return out, rows


def later(k):
    x = [1]
    out = []
    for i in range(k):
        out.append(x * 2)
        if i == 1:
            x = (3, 4)
        elif i == 2:
            x = "ab"
    return out


# CALL: doubled(1)
# CALL: doubled(5)
# CALL: later(2)
# CALL: later(6)
