"""Targets unpacked from strs and bytes: items, counts that don't fit, wide characters, lines."""


def one(s):  # NATIVE
    (c,) = s
    return c


def pair(s):  # NATIVE
    x, y = s
    return y + x


def moved(s):  # NATIVE
    s, t = s
    return [s, t]


def split(words):  # NATIVE
    out = {}
    for w in words:
        row, col = w
        out[w] = (row, int(col))
    return out


def numbers(b):  # NATIVE
    i, j, k = b
    return i * 256 + j + k


def caught(s):
    a = "kept"
    try:
        a, b = s
    except ValueError as e:
        return a, str(e)
    return a, b


def last(digits, values):  # NATIVE
    """Names of one left."""
    for k in values:
        if len(values[k]) == 1:
            d, = values[k]
            for other in values:
                if other != k:
                    values[other] = values[other].replace(d, "")
    return values


# CALL: one("a")
# CALL: one("é")
# CALL: one("\U0001f600")
# CALL: one("")
# CALL: one("ab")
# CALL: one(["x"])
# CALL: pair("ab")
# CALL: pair("a€")
# CALL: pair("a")
# CALL: moved("xy")
# CALL: split(["A1", "B2"])
# CALL: split(["A1", "B22"])
# CALL: numbers(b"abc")
# CALL: numbers(b"\x00\xff\x01")
# CALL: numbers(b"ab")
# CALL: caught("ab")
# CALL: caught("abc")
# CALL: caught("")
# CALL: last("123", {"a": "1", "b": "12", "c": "123"})
